// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/archive.h"

#include "ingest/internal/encoding_guess.h"
#include "ingest/internal/text_decoder.h"
#include "ingest/internal/texts.h"

#include "base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace tessera {

namespace {

constexpr std::size_t kReadBytes = std::size_t{256} << 10;
constexpr std::size_t kMarkBytes = 8;
constexpr std::size_t kMostMembers = 100'000;
constexpr qsizetype kMostUnpacked = qsizetype{1} << 30; // bytes

struct CloseArchive
{
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

ArchiveHandle newHandle(bool raw)
{
    ArchiveHandle handle(archive_read_new());
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_filter_lz4(handle.get());
    if (raw) {
        archive_read_support_format_raw(handle.get());
    } else {
        archive_read_support_format_tar(handle.get());
        archive_read_support_format_zip(handle.get());
    }
    return handle;
}

ArchiveHandle openHandle(const QString& path, bool raw)
{
    ArchiveHandle handle = newHandle(raw);
#if defined(Q_OS_WIN)
    const int opened = archive_read_open_filename_w(
        handle.get(), reinterpret_cast<const wchar_t*>(QDir::toNativeSeparators(path).utf16()), kReadBytes);
#else
    const int opened =
        archive_read_open_filename(handle.get(), QFile::encodeName(path).constData(), kReadBytes);
#endif
    return opened == ARCHIVE_OK ? std::move(handle) : nullptr;
}

Error archiveError(const QString& path, archive* handle)
{
    const char* detail = handle != nullptr ? archive_error_string(handle) : nullptr;
    return Error{
        IngestText::tr("Cannot read %1: %2. Fetch the file again, or unpack it and load what is in it.")
            .arg(path, detail != nullptr ? QString::fromUtf8(detail)
                                         : IngestText::tr("it is no archive that can be unpacked"))};
}

// Names in old ZIP files are in the encoding of the machine that made them.
QString memberName(archive_entry* entry)
{
    const char* raw = archive_entry_pathname(entry);
    if (raw == nullptr)
        return QString::fromUtf8(archive_entry_pathname_utf8(entry));
    const EncodingGuess guess = guessEncoding(raw, true);
    Result<TextDecoder> decoder = TextDecoder::forEncoding(guess.name);
    std::string name;
    if (decoder)
        decoder->decode(raw, true, name);
    return toQString(name);
}

bool isHidden(const QString& name)
{
    const QString file = name.section(QLatin1Char('/'), -1);
    return file.isEmpty() || file.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1String("__MACOSX/"));
}

// A link is not followed, wherever it points to.
bool isLink(archive_entry* entry)
{
    return archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr;
}

class ArchiveSource : public ByteSource
{
public:
    ArchiveSource(const QString& path, ArchiveHandle handle)
        : ByteSource(path)
        , m_handle(std::move(handle))
    {
        m_storedSize = QFileInfo(path).size();
    }
    [[nodiscard]] std::int64_t position() const override { return archive_filter_bytes(m_handle.get(), -1); }
    // The first bytes, which are read again.
    Result<std::string> peek(std::size_t bytes)
    {
        std::string start(bytes, '\0');
        const Result<std::size_t> got = readSome(start);
        if (!got)
            return got.error();
        start.resize(*got);
        m_peeked = start;
        return start;
    }

protected:
    Result<std::size_t> readSome(std::span<char> buffer) override
    {
        std::size_t filled = std::min(buffer.size(), m_peeked.size());
        std::copy_n(m_peeked.begin(), filled, buffer.begin());
        m_peeked.erase(0, filled);
        while (filled < buffer.size()) {
            const la_ssize_t got =
                archive_read_data(m_handle.get(), buffer.data() + filled, buffer.size() - filled);
            if (got < 0)
                return archiveError(m_path, m_handle.get());
            if (got == 0)
                break;
            filled += std::size_t(got);
        }
        return filled;
    }

private:
    ArchiveHandle m_handle;
    std::string m_peeked;
};

// What a compressed member holds. Its position is that in the archive, so that the ratio of all layers
// counts.
class CompressedMember : public ByteSource
{
public:
    static Result<std::unique_ptr<ByteSource>> open(const QString& path, std::unique_ptr<ByteSource> packed)
    {
        std::unique_ptr<CompressedMember> source(new CompressedMember(path, std::move(packed)));
        archive_entry* entry = nullptr;
        if (archive_read_open(source->m_handle.get(), source.get(), nullptr, &readPacked, nullptr) !=
                ARCHIVE_OK ||
            archive_read_next_header(source->m_handle.get(), &entry) < ARCHIVE_WARN)
            return source->failure();
        return std::unique_ptr<ByteSource>(std::move(source));
    }
    [[nodiscard]] std::int64_t position() const override { return m_packed->position(); }

protected:
    Result<std::size_t> readSome(std::span<char> buffer) override
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const la_ssize_t got =
                archive_read_data(m_handle.get(), buffer.data() + filled, buffer.size() - filled);
            if (got < 0)
                return failure();
            if (got == 0)
                break;
            filled += std::size_t(got);
        }
        return filled;
    }

private:
    CompressedMember(const QString& path, std::unique_ptr<ByteSource> packed)
        : ByteSource(path)
        , m_packed(std::move(packed))
        , m_buffer(kReadBytes, '\0')
        , m_handle(newHandle(true))
    {
        m_storedSize = m_packed->storedSize();
    }
    [[nodiscard]] Error failure() const
    {
        return m_problem ? *m_problem : archiveError(m_path, m_handle.get());
    }
    static la_ssize_t readPacked(archive* handle, void* self, const void** bytes)
    {
        auto* const source = static_cast<CompressedMember*>(self);
        const Result<std::size_t> got = source->m_packed->read(source->m_buffer);
        if (!got) {
            source->m_problem = got.error();
            archive_set_error(handle, EIO, "the archive cannot be read");
            return -1;
        }
        *bytes = source->m_buffer.data();
        return la_ssize_t(*got);
    }

    std::unique_ptr<ByteSource> m_packed;
    std::string m_buffer;
    std::optional<Error> m_problem;
    ArchiveHandle m_handle; // last: it goes first
};

} // namespace

bool isArchive(const QString& path)
{
    const ArchiveHandle handle = openHandle(path, false);
    archive_entry* entry = nullptr;
    // A name it cannot convert is no more than a warning.
    const int code = handle ? archive_read_next_header(handle.get(), &entry) : ARCHIVE_FATAL;
    return code == ARCHIVE_OK || code == ARCHIVE_WARN;
}

Result<std::vector<ArchiveMember>> archiveMembers(const QString& path)
{
    const ArchiveHandle handle = openHandle(path, false);
    if (!handle)
        return archiveError(path, nullptr);
    std::vector<ArchiveMember> members;
    archive_entry* entry = nullptr;
    for (std::size_t seen = 0;; ++seen) {
        const int code = archive_read_next_header(handle.get(), &entry);
        if (code == ARCHIVE_EOF)
            break;
        if (code < ARCHIVE_WARN)
            return archiveError(path, handle.get());
        if (seen >= kMostMembers)
            return Error{IngestText::tr("%1 holds more than %2 files. Unpack it and load its folder.")
                             .arg(path)
                             .arg(kMostMembers)};
        const QString name = memberName(entry);
        if (isLink(entry) || isHidden(name))
            continue;
        if (archive_entry_is_encrypted(entry) != 0)
            return Error{
                IngestText::tr("%1 is encrypted. Unpack it with its password and load what is in it.")
                    .arg(path)};
        members.push_back(
            {name, archive_entry_size_is_set(entry) != 0 ? std::int64_t(archive_entry_size(entry)) : -1});
    }
    return members;
}

Result<std::unique_ptr<ByteSource>> openMember(const QString& path, const QString& member)
{
    ArchiveHandle handle = openHandle(path, false);
    if (!handle)
        return archiveError(path, nullptr);
    archive_entry* entry = nullptr;
    while (true) {
        const int code = archive_read_next_header(handle.get(), &entry);
        if (code == ARCHIVE_EOF)
            return Error{IngestText::tr("%1 holds no file \"%2\". Choose another one.").arg(path, member)};
        if (code < ARCHIVE_WARN)
            return archiveError(path, handle.get());
        if (memberName(entry) != member || isLink(entry))
            continue;
        auto source = std::make_unique<ArchiveSource>(path, std::move(handle));
        const Result<std::string> start = source->peek(kMarkBytes);
        if (!start)
            return start.error();
        if (isGzip(*start) || isCompressed(*start))
            return CompressedMember::open(path, std::move(source));
        return std::unique_ptr<ByteSource>(std::move(source));
    }
}

bool isGzip(QByteArrayView start)
{
    return start.startsWith("\x1f\x8b");
}

bool isCompressed(QByteArrayView start)
{
    static constexpr std::array<std::string_view, 4> marks = {"\x28\xB5\x2F\xFD", "BZh", "\xFD\x37zXZ",
                                                              "\x04\x22\x4D\x18"};
    const std::string_view bytes(start.data(), std::size_t(start.size()));
    for (const std::string_view mark : marks)
        if (bytes.starts_with(mark))
            return true;
    return false;
}

Result<std::unique_ptr<ByteSource>> openCompressed(const QString& path)
{
    ArchiveHandle handle = openHandle(path, true);
    archive_entry* entry = nullptr;
    if (!handle || archive_read_next_header(handle.get(), &entry) < ARCHIVE_WARN)
        return archiveError(path, handle.get());
    return std::unique_ptr<ByteSource>(std::make_unique<ArchiveSource>(path, std::move(handle)));
}

Result<std::unique_ptr<MemoryFile>> unpackedMember(const QString& path, const QString& member)
{
    Result<std::unique_ptr<ByteSource>> source = openMember(path, member);
    if (!source)
        return source.error();
    QByteArray bytes;
    while (true) {
        const qsizetype before = bytes.size();
        bytes.resize(before + qsizetype(kReadBytes));
        const Result<std::size_t> got =
            (*source)->read({bytes.data() + before, kReadBytes}); // refuses what is made to fill memory
        if (!got)
            return got.error();
        bytes.resize(before + qsizetype(*got));
        if (bytes.size() > kMostUnpacked)
            return Error{
                IngestText::tr("%1: \"%2\" is larger than %3 MB, which is read in memory. Unpack it and "
                               "load it by itself.")
                    .arg(path, member)
                    .arg(kMostUnpacked >> 20)};
        if (*got < kReadBytes)
            break;
    }
    return std::make_unique<MemoryFile>(path + QLatin1Char('/') + member, std::move(bytes));
}

} // namespace tessera
