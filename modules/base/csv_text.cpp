// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv_text.h"

namespace tessera {

void addCsvCell(QByteArray& csv, std::string_view text, CsvCell kind)
{
    const bool guarded = kind == CsvCell::Text && !text.empty() &&
                         std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    const bool quoted = text.find_first_of(",\"\n\r") != std::string_view::npos;
    if (quoted)
        csv += '"';
    if (guarded)
        csv += '\'';
    if (!quoted) {
        csv.append(text.data(), qsizetype(text.size()));
        return;
    }
    for (const char c : text) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

} // namespace tessera
