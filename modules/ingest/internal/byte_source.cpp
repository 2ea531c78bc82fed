// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/byte_source.h"

#include "ingest/internal/archive.h"
#include "ingest/internal/memory_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace tessera {

namespace {

constexpr std::size_t kStartPiece = std::size_t{64} << 10;

Error readError(const QString& path, const QString& detail)
{
    return Error{QCoreApplication::translate("Ingest", "Cannot read %1: %2.").arg(path, detail)};
}

class PlainSource : public ByteSource
{
public:
    PlainSource(std::unique_ptr<QFile> file)
        : ByteSource(file->fileName())
        , m_file(std::move(file))
    {
        m_storedSize = m_file->size();
    }

    [[nodiscard]] std::int64_t position() const override { return m_file->pos(); }

protected:
    Result<std::size_t> readSome(std::span<char> buffer) override
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const qint64 got = m_file->read(buffer.data() + filled, qint64(buffer.size() - filled));
            if (got < 0)
                return readError(m_file->fileName(), m_file->errorString());
            if (got == 0)
                break;
            filled += std::size_t(got);
        }
        return filled;
    }

private:
    std::unique_ptr<QFile> m_file;
};

class MemorySource : public ByteSource
{
public:
    MemorySource(const QString& path, std::shared_ptr<const QByteArray> text)
        : ByteSource(path)
        , m_text(std::move(text))
    {
        m_storedSize = m_text->size();
    }

    [[nodiscard]] std::int64_t position() const override { return m_at; }

protected:
    Result<std::size_t> readSome(std::span<char> buffer) override
    {
        const std::size_t got = std::min(buffer.size(), std::size_t(m_text->size() - m_at));
        std::copy_n(m_text->constData() + m_at, got, buffer.data());
        m_at += std::int64_t(got);
        return got;
    }

private:
    std::shared_ptr<const QByteArray> m_text;
    std::int64_t m_at = 0;
};

class GzipSource : public ByteSource
{
public:
    GzipSource(std::unique_ptr<QFile> file)
        : ByteSource(file->fileName())
        , m_file(std::move(file))
        , m_input(std::size_t{1} << 18)
    {
        m_storedSize = m_file->size();
        m_ready = inflateInit2(&m_stream, 15 + 16) == Z_OK;
    }
    ~GzipSource() override
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    [[nodiscard]] std::int64_t position() const override { return m_file->pos(); }

protected:
    Result<std::size_t> readSome(std::span<char> buffer) override
    {
        m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        m_stream.avail_out = uInt(buffer.size());
        while (m_stream.avail_out > 0 && !m_finished) {
            if (m_stream.avail_in == 0 && !refill())
                break;
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code == Z_STREAM_END) {
                m_inMember = false;
                if (m_stream.avail_in == 0 && !refill())
                    break;
                inflateReset(&m_stream); // another member follows
            } else if (code != Z_OK && code != Z_BUF_ERROR) {
                return readError(m_file->fileName(),
                                 QCoreApplication::translate(
                                     "Ingest", "the gzip data is damaged near byte %1; fetch the file again")
                                     .arg(m_file->pos()));
            } else {
                m_inMember = true;
            }
        }
        const std::size_t filled = buffer.size() - m_stream.avail_out;
        if (filled < buffer.size() && m_inMember)
            return readError(
                m_file->fileName(),
                QCoreApplication::translate(
                    "Ingest",
                    "the gzip data ends too early, %1 bytes could be unpacked; fetch the file again")
                    .arg(unpacked() + std::int64_t(filled)));
        return filled;
    }

private:
    bool refill()
    {
        const qint64 got = m_file->read(m_input.data(), qint64(m_input.size()));
        m_stream.next_in = reinterpret_cast<Bytef*>(m_input.data());
        m_stream.avail_in = got > 0 ? uInt(got) : 0;
        m_finished = got <= 0;
        return got > 0;
    }

    std::unique_ptr<QFile> m_file;
    std::vector<char> m_input;
    z_stream m_stream{};
    bool m_ready = false;
    bool m_finished = false;
    bool m_inMember = false;
};

} // namespace

Result<std::size_t> ByteSource::read(std::span<char> buffer)
{
    Result<std::size_t> got = readSome(buffer);
    if (!got)
        return got;
    m_unpacked += std::int64_t(*got);
    const std::int64_t stored = std::max(position(), std::int64_t{1});
    if (m_unpacked > kRatioCounts && m_unpacked / stored > kMostRatio)
        return Error{
            QCoreApplication::translate(
                "Ingest",
                "%1 unpacks to more than %2 times its size, as files do that are made to fill a disk. "
                "If you trust it, unpack it and load what is in it.")
                .arg(m_path)
                .arg(kMostRatio)};
    return got;
}

Result<std::string> ByteSource::start(std::size_t bytes)
{
    std::string text;
    std::string piece(std::min(bytes, kStartPiece), '\0');
    while (text.size() < bytes) {
        const Result<std::size_t> got = read(piece);
        if (!got && text.empty())
            return got.error();
        if (!got)
            break;
        text.append(piece, 0, *got);
        if (*got < piece.size())
            break;
    }
    return text;
}

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString& path, const QString& member)
{
    if (!member.isEmpty())
        return openMember(path, member);
    if (std::shared_ptr<const QByteArray> kept = MemoryFile::find(path))
        return std::unique_ptr<ByteSource>(std::make_unique<MemorySource>(path, std::move(kept)));
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        return readError(path, QCoreApplication::translate("Ingest", "it is a folder; choose a file in it"));
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return readError(path, file->errorString());
    const QByteArray magic = file->peek(8);
    if (isCompressed(magic))
        return openCompressed(path);
    if (isGzip(magic)) {
        auto source = std::make_unique<GzipSource>(std::move(file));
        const Result<std::string> start = source->start(std::size_t(magic.size()));
        if (start && (isGzip(*start) || isCompressed(*start)))
            return openCompressed(path);
        file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return readError(path, file->errorString());
        return std::unique_ptr<ByteSource>(std::make_unique<GzipSource>(std::move(file)));
    }
    return std::unique_ptr<ByteSource>(std::make_unique<PlainSource>(std::move(file)));
}

} // namespace tessera
