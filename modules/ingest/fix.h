// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace tessera {

// Several spellings of one thing.
struct TextMerge
{
    QString to;
    QStringList from;
    bool operator==(const TextMerge&) const = default;
};

// A change to the texts of every row before they are read as values; part of an import mapping ("fixes"),
// made in order. Columns are those of the source, or made by a fix before; Deduplicate alone names columns
// as in the project and comes after all rows are read.
struct Fix
{
    enum class Kind
    {
        Trim,        // no blanks at the ends, one between words
        HalfWidth,   // full width letters, digits, marks and blanks as ASCII
        Case,        // letters: upper, lower, title
        Replace,     // every find by with
        Pattern,     // every match of the regular expression find by with; \1 is its first group
        Map,         // whole texts by values
        Merge,       // whole texts of clusters by what they are merged to
        Split,       // one column at separator; what is left over goes to the last of into
        Fill,        // empty cells with a constant, or with what the row before has
        Derive,      // into one column what an expression over texts gives; unknown: empty
        Deduplicate, // rows with the same key but the first (or last)
    };
    Kind kind = Kind::Trim;
    QStringList columns;
    QString letters;
    QString find;
    QString with; // also of Fill
    std::map<QString, QString> values;
    std::vector<TextMerge> clusters;
    QString separator;
    QStringList into; // a column of the source by that name is overwritten
    bool fillsFromPrevious = false;
    QString expression;
    bool keepsLast = false;

    [[nodiscard]] QJsonObject toJson() const;
    // Errors name the field: fixes[2].find: ...
    [[nodiscard]] static Result<Fix> fromJson(const QJsonObject& json, const QString& path);
    bool operator==(const Fix&) const = default;
};
[[nodiscard]] QString fixName(Fix::Kind kind);
// Columns of the source a fix reads; none for Deduplicate.
[[nodiscard]] QStringList columnsRead(const Fix& fix);

} // namespace tessera
