// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "ingest/csv.h"

#include <QFile>

#include <zlib.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

using TextRows = std::vector<std::vector<std::string>>;

// The trimmed fields of a CSV file, perhaps one packed by gzip, its header first; empty when there is none.
inline TextRows readRows(const QString& path)
{
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (file == nullptr)
        return {};
    std::string text;
    std::string part(std::size_t{1} << 16, 0);
    for (int read = 1; read > 0; text.append(part, 0, std::size_t(std::max(read, 0))))
        read = gzread(file, part.data(), unsigned(part.size()));
    gzclose(file);
    TextRows rows;
    CsvReader reader((CsvDialect()));
    reader.read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        std::vector<std::string>& row = rows.emplace_back();
        for (const std::string_view field : fields)
            row.emplace_back(trimmed(field));
        return true;
    });
    return rows;
}

} // namespace tessera
