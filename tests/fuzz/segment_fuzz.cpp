// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stored segments are untrusted: any bytes decode or are refused, and what decodes is the same after being
// encoded again.
#include "fuzz/require.h"
#include "table/segment_codec.h"

#include <string>

using namespace tessera;

namespace {

void integers(QByteArrayView bytes, std::size_t rows)
{
    std::vector<std::int64_t> values(rows);
    if (!decodeIntegers(bytes, values))
        return;
    std::vector<std::int64_t> again(rows);
    const Result<void> decoded = decodeIntegers(encodeIntegers(values).bytes, again);
    require(decoded && again == values, "integers are the same after being stored again");
}

void texts(QByteArrayView bytes, std::size_t count)
{
    std::vector<std::string> values;
    if (!decodeTexts(bytes, count, [&](std::string_view text) { values.emplace_back(text); }))
        return;
    require(values.size() == count, "as many texts as promised");
    const std::vector<std::string_view> views(values.begin(), values.end());
    std::size_t at = 0;
    const Result<void> decoded = decodeTexts(
        encodeTexts(views), count, [&](std::string_view text) { at += values[at] == text ? 1 : 0; });
    require(decoded && at == count, "texts are the same after being stored again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 3)
        return 0;
    const std::size_t rows = std::size_t(data[1]) + (std::size_t(data[2] & 3) << 8);
    const QByteArrayView bytes(reinterpret_cast<const char*>(data + 3), qsizetype(size - 3));
    if (data[0] % 3 == 0) {
        integers(bytes, rows);
    } else if (data[0] % 3 == 1) {
        texts(bytes, rows);
    } else {
        std::vector<double> values(rows);
        static_cast<void>(decodeReals(bytes, values));
    }
    return 0;
}
