// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/dictionary.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace tessera {

using RecordIndex = std::uint32_t;

struct LinkageColumn
{
    QString name;
    std::vector<Code> codes; // by record; kNullCode: unknown
    std::shared_ptr<const Dictionary> texts;
};

// The records to be linked: rows of one file, or of two that are linked with each other.
struct LinkageTable
{
    std::size_t records = 0;
    std::vector<LinkageColumn> columns;
    std::vector<std::uint8_t> source; // by record: which file it is from; empty: all from one

    [[nodiscard]] std::int64_t pairs() const; // that could be compared; of two files one of each
    // columns.size() when there is none of that name.
    [[nodiscard]] std::size_t columnNumber(const QString& name) const;
};

} // namespace tessera
