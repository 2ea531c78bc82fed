// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a text are the same in one piece and cut into blocks, read plainly and with quotes in mind.
#include "fuzz/require.h"
#include "ingest/csv.h"

#include <array>

using namespace tessera;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records recordsOf(std::string_view text, const CsvDialect& dialect)
{
    Records records;
    CsvReader(dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t offset) {
        require(offset < text.size(), "a record starts within the text");
        records.emplace_back(fields.begin(), fields.end());
        return true;
    });
    return records;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    CsvDialect dialect;
    dialect.delimiter = std::array{",", "\t", ";", "|", " ", "||", ", ", "  "}[data[0] % 8];
    dialect.quote = (data[0] & 8) != 0 ? '\'' : '"';
    dialect.escape = (data[0] & 16) != 0 ? '\\' : '\0';
    dialect.comment = (data[0] & 32) != 0 ? "#" : "";
    dialect.mergesDelimiters = (data[0] & 64) != 0;
    dialect.trimsAroundQuotes = (data[0] & 128) != 0;
    dialect.strictQuotes = data[1] % 2 == 1;
    const std::string_view text = asText(data + 2, size - 2);
    const Records whole = recordsOf(text, dialect);

    const std::string_view start = text.substr(0, text.size() * data[1] / 255);
    const std::size_t cut = lastRecordEnd(start, dialect);
    require(cut <= start.size(), "a block ends within what has been read");
    Records pieces = recordsOf(text.substr(0, cut), dialect);
    for (std::vector<std::string>& record : recordsOf(text.substr(cut), dialect))
        pieces.push_back(std::move(record));
    require(pieces == whole, "blocks hold the records of the whole");

    if (data[0] < 4 && !dialect.strictQuotes && text.find('"') == std::string_view::npos) {
        Records quoted = recordsOf(std::string(text) + "\n\"\"\n", dialect);
        quoted.pop_back();
        require(quoted == whole, "a quote further down changes no record above");
    }
    return 0;
}
