// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// Little-endian numbers of old Microsoft formats; the caller has checked that they are there.
[[nodiscard]] inline std::uint16_t littleU16(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return std::uint16_t(std::uint8_t(bytes[at + i])); };
    return std::uint16_t(byte(0) | byte(1) << 8);
}
[[nodiscard]] inline std::uint32_t littleU32(std::string_view bytes, std::size_t at)
{
    return littleU16(bytes, at) | std::uint32_t(littleU16(bytes, at + 2)) << 16;
}

// The streams at the root of an OLE2 compound file ([MS-CFB]), read into memory: a damaged or made-up file
// can ask for no more than it is large itself.
class CompoundFile
{
public:
    static Result<CompoundFile> open(const QString& path);

    [[nodiscard]] bool has(const std::string& name) const { return m_streams.contains(name); }
    // Empty when there is none.
    [[nodiscard]] Result<std::string> stream(const std::string& name) const;

    static constexpr std::size_t kMaxBytes = std::size_t{512} << 20;

private:
    struct Entry
    {
        std::uint32_t first = 0;
        std::uint64_t size = 0;
    };

    CompoundFile() = default;
    Result<void> readTables();
    Result<void> readDirectory(std::uint32_t first);
    [[nodiscard]] Result<std::string> chain(std::uint32_t first, std::uint64_t size) const;
    [[nodiscard]] Error damaged() const;
    [[nodiscard]] std::string_view sector(std::uint32_t number) const;

    QString m_path;
    std::string m_bytes;
    std::size_t m_sectorSize = 512;
    std::size_t m_miniSectorSize = 64;
    std::uint64_t m_miniLimit = 4096;
    std::vector<std::uint32_t> m_next; // by sector
    std::string m_miniStream;
    std::vector<std::uint32_t> m_miniNext;
    std::map<std::string, Entry> m_streams;
};

} // namespace tessera
