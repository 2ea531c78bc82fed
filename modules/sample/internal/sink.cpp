// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/sink.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <zlib.h>

namespace tessera::sample {

Result<std::string> toGb18030(std::string_view utf8)
{
    if (utf8.empty())
        return std::string();
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = std::int32_t(utf8.size());
    // GB18030 needs at most four bytes where UTF-8 needs two.
    std::string bytes(utf8.size() * 2, '\0');
    const std::int32_t written = ucnv_convert("GB18030", "UTF-8", bytes.data(), std::int32_t(bytes.size()),
                                              utf8.data(), size, &status);
    if (U_FAILURE(status))
        return Error{
            QCoreApplication::translate(
                "tessera::sample",
                "The text could not be written as GB18030: the ICU library reports \"%1\". Check that its "
                "converter data is installed.")
                .arg(QString::fromLatin1(u_errorName(status)))};
    bytes.resize(std::size_t(written));
    return bytes;
}

Result<GzipPiece> deflatePiece(std::string_view bytes)
{
    GzipPiece piece;
    if (bytes.empty())
        return piece;
    z_stream stream{};
    // Window bits below zero: no header, so that pieces can be joined.
    if (deflateInit2(&stream, 3, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return Error{QCoreApplication::translate(
            "tessera::sample", "The advertising log could not be compressed: not enough memory. Close other "
                               "programs and try again.")};
    piece.deflated.resize(deflateBound(&stream, uLong(bytes.size())) + 64);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(piece.deflated.data());
    stream.avail_out = uInt(piece.deflated.size());
    deflate(&stream, Z_SYNC_FLUSH);
    piece.deflated.resize(stream.total_out);
    deflateEnd(&stream);
    piece.crc = std::uint32_t(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
    piece.size = std::int64_t(bytes.size());
    return piece;
}

Sink::Sink(const QString& path)
    : m_file(std::make_unique<QFile>(path))
{}

Result<void> Sink::failed() const
{
    return Error{QCoreApplication::translate("tessera::sample",
                                             "%1 could not be written: %2. Check free space and permissions.")
                     .arg(m_file->fileName(), m_file->errorString())};
}

Result<void> Sink::open()
{
    return m_file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered) ? Result<void>()
                                                                                            : failed();
}

Result<void> Sink::write(std::string_view bytes)
{
    m_bytes += std::int64_t(bytes.size());
    return m_file->write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) ? Result<void>()
                                                                                     : failed();
}

Result<void> Sink::writePiece(const GzipPiece& piece)
{
    if (!m_started) {
        m_started = true;
        // RFC 1952: magic, deflate, no flags, no time, no extra flags, system unknown; so bytes do not depend
        // on the clock.
        if (auto done = write(std::string_view("\x1F\x8B\x08\0\0\0\0\0\0\xFF", 10)); !done)
            return done;
    }
    m_crc = std::uint32_t(crc32_combine(m_crc, piece.crc, z_off_t(piece.size)));
    m_plainBytes += piece.size;
    return write(piece.deflated);
}

Result<void> Sink::close(bool gzip)
{
    if (gzip) {
        std::string tail("\x03\x00", 2); // the empty last block
        for (int shift = 0; shift < 32; shift += 8)
            tail += char(m_crc >> shift & 0xFF);
        for (int shift = 0; shift < 32; shift += 8)
            tail += char(std::uint64_t(m_plainBytes) >> shift & 0xFF);
        if (auto done = write(tail); !done)
            return done;
    }
    m_file->close();
    return m_file->error() == QFileDevice::NoError ? Result<void>() : failed();
}

} // namespace tessera::sample
