// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// After a byte with an even number the input is a workbook stream, which is put into a compound file; after
// an odd one it is the whole file.
#include "fuzz/read_records.h"

#include <algorithm>

using namespace tessera;

namespace {

constexpr std::size_t kSector = 512;

void put(std::string& bytes, std::size_t at, std::uint32_t value, int count = 4)
{
    for (int i = 0; i < count; ++i)
        bytes[at + std::size_t(i)] = char(value >> (8 * i));
}

// Sector 0 is the table of sectors, 1 the directory, the stream begins at 2.
std::string compoundOf(std::string_view stream)
{
    const std::size_t sectors = std::min<std::size_t>((stream.size() + kSector - 1) / kSector, 100);
    std::string bytes(kSector * (3 + sectors), '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(bytes, 0x1E, 9, 2);
    put(bytes, 0x20, 6, 2);
    put(bytes, 0x30, 1);
    put(bytes, 0x3C, 0xFFFFFFFE);
    put(bytes, 0x44, 0xFFFFFFFE);
    for (std::size_t i = 1; i < 109; ++i)
        put(bytes, 0x4C + 4 * i, 0xFFFFFFFF);
    put(bytes, kSector, 0xFFFFFFFD);
    put(bytes, kSector + 4, 0xFFFFFFFE);
    for (std::size_t i = 0; i < sectors; ++i)
        put(bytes, kSector + 8 + 4 * i, i + 1 == sectors ? 0xFFFFFFFE : std::uint32_t(i + 3));
    const std::size_t root = 2 * kSector;
    bytes[root + 0x42] = 5;
    put(bytes, root + 0x4C, 1);
    put(bytes, root + 0x74, 0xFFFFFFFE);
    const std::size_t entry = root + 128;
    constexpr std::string_view name = "Workbook";
    for (std::size_t i = 0; i < name.size(); ++i)
        bytes[entry + 2 * i] = name[i];
    put(bytes, entry + 0x40, std::uint32_t(2 * name.size() + 2), 2);
    bytes[entry + 0x42] = 2;
    put(bytes, entry + 0x44, 0xFFFFFFFF);
    put(bytes, entry + 0x48, 0xFFFFFFFF);
    put(bytes, entry + 0x74, 2);
    put(bytes, entry + 0x78, std::uint32_t(std::max<std::size_t>(sectors * kSector, 4096)));
    bytes.replace(3 * kSector, std::min(stream.size(), sectors * kSector),
                  stream.substr(0, sectors * kSector));
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view rest = asText(data + 1, size - 1);
    const std::string bytes = data[0] % 2 == 0 ? compoundOf(rest) : std::string(rest);
    readEachPart("xls", fuzzFile("xls", bytes), {{QStringLiteral("repeatMerged"), data[0] >= 128}});
    return 0;
}
