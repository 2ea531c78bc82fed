// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace tessera {

// What is different about a file beside those loaded into its table before.
struct ImportFinding
{
    enum class Severity
    {
        Info,
        Warning,
        Error, // a contract does not let the file in
    };
    Severity severity = Severity::Info;
    QString code;   // "new_column", "missing_column", "new_values", "drift", "nulls", "rows", "rejected",
                    // "late", "gap", "future", "repeated_rows", "identifiers"
    QString column; // empty: of the file as a whole
    std::int64_t count = 0;
    QString text;
    QString remedy;
    QStringList examples; // never identifiers

    [[nodiscard]] QJsonObject toJson() const;
};
[[nodiscard]] QString severityName(ImportFinding::Severity severity);

} // namespace tessera
