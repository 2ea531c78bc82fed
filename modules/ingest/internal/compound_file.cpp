// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/compound_file.h"

#include "ingest/internal/byte_source.h"
#include "ingest/internal/texts.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::uint32_t kLastSector = 0xFFFFFFFA; // above: marks of the end and of special sectors
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;
constexpr std::size_t kHeaderBytes = 512;
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kFatsInHeader = 109;

// ASCII only, as the names looked for are.
std::string entryName(std::string_view entry)
{
    std::string name;
    const std::size_t bytes = std::min<std::size_t>(littleU16(entry, 0x40), 64);
    for (std::size_t at = 0; at + 2 < bytes; at += 2)
        name.push_back(littleU16(entry, at) < 0x80 ? char(entry[at]) : '?');
    return name;
}

} // namespace

Error CompoundFile::damaged() const
{
    return Error{
        IngestText::tr("%1 is damaged or not complete: its sectors do not fit together. Fetch the file "
                       "again, or open it in the program it comes from and save it anew.")
            .arg(m_path)};
}

Result<CompoundFile> CompoundFile::open(const QString& path)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return source.error();
    CompoundFile file;
    file.m_path = path;
    constexpr std::size_t step = std::size_t{4} << 20;
    while (true) {
        const std::size_t before = file.m_bytes.size();
        if (before > kMaxBytes)
            return Error{
                IngestText::tr("%1 is larger than 512 MB, which is more than an Excel workbook of this "
                               "kind can hold. Save it as .xlsx and choose that.")
                    .arg(path)};
        file.m_bytes.resize(before + step);
        const Result<std::size_t> got = (*source)->read({file.m_bytes.data() + before, step});
        if (!got)
            return got.error();
        file.m_bytes.resize(before + *got);
        if (*got < step)
            break;
    }
    if (Result<void> read = file.readTables(); !read)
        return read.error();
    return file;
}

std::string_view CompoundFile::sector(std::uint32_t number) const
{
    const std::uint64_t at = (std::uint64_t(number) + 1) * m_sectorSize;
    if (at >= m_bytes.size())
        return {};
    return std::string_view(m_bytes).substr(at, m_sectorSize); // the last may be cut short
}

Result<void> CompoundFile::readTables()
{
    if (m_bytes.size() < kHeaderBytes || !m_bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return damaged();
    const unsigned shift = littleU16(m_bytes, 0x1E);
    const unsigned miniShift = littleU16(m_bytes, 0x20);
    if ((shift != 9 && shift != 12) || miniShift != 6)
        return damaged();
    m_sectorSize = std::size_t{1} << shift;
    m_miniLimit = littleU32(m_bytes, 0x38);
    const std::size_t sectors = m_bytes.size() / m_sectorSize + 1;

    // The sectors that hold the table of what follows what: 109 in the header, others chained.
    std::vector<std::uint32_t> tables;
    for (std::size_t i = 0; i < kFatsInHeader; ++i)
        tables.push_back(littleU32(m_bytes, 0x4C + 4 * i));
    std::uint32_t more = littleU32(m_bytes, 0x44);
    for (std::size_t seen = 0; more < kLastSector && seen < sectors; ++seen) {
        const std::string_view list = sector(more);
        if (list.size() < m_sectorSize)
            return damaged();
        for (std::size_t at = 0; at + 4 < m_sectorSize; at += 4)
            tables.push_back(littleU32(list, at));
        more = littleU32(list, m_sectorSize - 4);
    }
    for (const std::uint32_t table : tables) {
        if (table >= kLastSector || m_next.size() >= sectors)
            continue;
        const std::string_view list = sector(table);
        for (std::size_t at = 0; at + 4 <= list.size(); at += 4)
            m_next.push_back(littleU32(list, at));
    }

    const Result<std::string> mini = chain(littleU32(m_bytes, 0x3C), m_bytes.size());
    if (!mini)
        return mini.error();
    for (std::size_t at = 0; at + 4 <= mini->size(); at += 4)
        m_miniNext.push_back(littleU32(*mini, at));
    return readDirectory(littleU32(m_bytes, 0x30));
}

// Walks the tree of the root's own entries; those of embedded objects hang below others.
Result<void> CompoundFile::readDirectory(std::uint32_t first)
{
    const Result<std::string> directory = chain(first, m_bytes.size());
    if (!directory)
        return directory.error();
    const std::size_t count = directory->size() / kEntryBytes;
    const auto entry = [&](std::size_t number) {
        return std::string_view(*directory).substr(number * kEntryBytes, kEntryBytes);
    };
    if (count == 0)
        return damaged();
    const std::string_view root = entry(0);
    Result<std::string> miniStream = chain(littleU32(root, 0x74), littleU32(root, 0x78));
    if (!miniStream)
        return miniStream.error();
    m_miniStream = std::move(*miniStream);
    std::vector<bool> seen(count);
    std::vector<std::uint32_t> open{littleU32(root, 0x4C)};
    while (!open.empty()) {
        const std::uint32_t number = open.back();
        open.pop_back();
        if (number == kNoEntry || number >= count || seen[number])
            continue;
        seen[number] = true;
        const std::string_view at = entry(number);
        open.push_back(littleU32(at, 0x44));
        open.push_back(littleU32(at, 0x48));
        if (at[0x42] == 2)
            m_streams.insert_or_assign(entryName(at), Entry{littleU32(at, 0x74), littleU32(at, 0x78)});
    }
    return {};
}

Result<std::string> CompoundFile::chain(std::uint32_t first, std::uint64_t size) const
{
    std::string bytes;
    std::size_t seen = 0;
    for (std::uint32_t at = first; at < kLastSector && bytes.size() < size; at = m_next[at]) {
        if (at >= m_next.size() || ++seen > m_next.size())
            return damaged();
        const std::string_view part = sector(at);
        bytes.append(part.substr(0, std::size_t(std::min<std::uint64_t>(size - bytes.size(), part.size()))));
        if (part.size() < m_sectorSize)
            break;
    }
    return bytes;
}

Result<std::string> CompoundFile::stream(const std::string& name) const
{
    const auto found = m_streams.find(name);
    if (found == m_streams.end())
        return std::string();
    const Entry& entry = found->second;
    if (entry.size >= m_miniLimit)
        return chain(entry.first, entry.size);
    std::string bytes;
    std::size_t seen = 0;
    for (std::uint32_t at = entry.first; at < kLastSector && bytes.size() < entry.size; at = m_miniNext[at]) {
        const std::size_t begin = std::size_t(at) * m_miniSectorSize;
        if (at >= m_miniNext.size() || ++seen > m_miniNext.size() || begin >= m_miniStream.size())
            return damaged();
        bytes.append(m_miniStream, begin, std::min<std::size_t>(m_miniSectorSize, entry.size - bytes.size()));
    }
    return bytes;
}

} // namespace tessera
