// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace tessera {

enum class CsvCell
{
    Exact, // numbers and identifiers: the very characters
    Text   // a quote goes before what a spreadsheet would run as a formula
};

// Appends one field as RFC 4180 wants it; the separator is the caller's.
void addCsvCell(QByteArray& csv, std::string_view text, CsvCell kind);

} // namespace tessera
