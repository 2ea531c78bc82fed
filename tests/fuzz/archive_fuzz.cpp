// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// With an even first byte the rest is an archive or a compressed file as it is. With an odd one it is packed:
// the second byte says how, the third how many of the bytes behind it are the member's name, and three more
// damage a byte of the archive.
#include "fuzz/read_records.h"
#include "ingest/internal/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <string>

using namespace tessera;

namespace {

std::string packed(std::uint8_t how, const std::string& name, std::string_view content)
{
    static constexpr std::array filters = {ARCHIVE_FILTER_NONE,  ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD,
                                           ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ,   ARCHIVE_FILTER_LZ4};
    static constexpr std::array formats = {ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR_USTAR,
                                           ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, ARCHIVE_FORMAT_RAW};
    static constexpr std::array types = {AE_IFREG, AE_IFREG, AE_IFLNK, AE_IFDIR};
    std::string bytes(content.size() * 2 + (std::size_t{1} << 16), '\0');
    std::size_t used = 0;
    archive* const out = archive_write_new();
    archive_write_add_filter(out, filters[how % filters.size()]);
    const int format = formats[(how / 8) % formats.size()];
    archive_write_set_format(out, format);
    if (archive_write_open_memory(out, bytes.data(), bytes.size(), &used) == ARCHIVE_OK) {
        archive_entry* const entry = archive_entry_new();
        const auto type = format == ARCHIVE_FORMAT_RAW ? AE_IFREG : types[(how / 32) % types.size()];
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, type);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, type == AE_IFREG ? la_int64_t(content.size()) : 0);
        if (type == AE_IFLNK)
            archive_entry_set_symlink(entry, std::string(content.substr(0, 50)).c_str());
        if (archive_write_header(out, entry) == ARCHIVE_OK && type == AE_IFREG)
            archive_write_data(out, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
    bytes.resize(used);
    return bytes;
}

// Up to a few megabytes, asked for in pieces of one size.
std::string bytesOf(const QString& path, const QString& member, std::size_t piece)
{
    constexpr std::size_t enough = std::size_t{2} << 20;
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path, member);
    std::string bytes;
    if (!source) {
        require(!source.error().message.isEmpty(), "a refusal says why");
        return bytes;
    }
    std::string buffer(piece, '\0');
    while (bytes.size() < enough) {
        const Result<std::size_t> got = (*source)->read(buffer);
        if (!got) {
            require(!got.error().message.isEmpty(), "a failure says why");
            return bytes;
        }
        bytes.append(buffer, 0, *got);
        if (*got < buffer.size())
            return bytes;
    }
    return bytes;
}

void readBothWays(const QString& path, const QString& member)
{
    const std::string small = bytesOf(path, member, 4096);
    const std::string large = bytesOf(path, member, std::size_t{1} << 18);
    require(small.starts_with(large) || large.starts_with(small), "pieces of any size hold the same bytes");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 8)
        return 0;
    std::string bytes(asText(data + 1, size - 1));
    if (data[0] % 2 == 1) {
        const std::string_view rest = asText(data + 6, size - 6);
        const std::size_t name = std::min<std::size_t>(data[2], rest.size());
        // libarchive's writer does not bear an empty name, nor lz4 of nothing.
        const std::string_view content = name < rest.size() ? rest.substr(name) : "x";
        bytes = packed(data[1], "m" + std::string(rest.substr(0, name)), content);
        const std::size_t at = std::size_t(data[3]) * 256 + data[4];
        if (at < bytes.size())
            bytes[at] = char(std::uint8_t(bytes[at]) ^ data[5]);
    }
    const QString path = fuzzFile("bin", bytes);
    readBothWays(path, {});
    if (isArchive(path)) {
        const Result<std::vector<ArchiveMember>> members = archiveMembers(path);
        require(members.ok() || !members.error().message.isEmpty(), "a refusal says why");
        for (std::size_t i = 0; members.ok() && i < members->size() && i < 3; ++i)
            readBothWays(path, (*members)[i].name);
    }
    const Result<std::vector<SourceTable>> tables = sourceTables(path);
    require(tables.ok() || !tables.error().message.isEmpty(), "a refusal says why");
    return 0;
}
