// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "linkage/linkage_table.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

enum class ComparisonKind
{
    Exact,   // gender, codes
    Name,    // of people: alike in spelling or sound, Chinese by pinyin, words in any order
    Text,    // words of any sort, places
    Date,    // or its parts: year, month, day
    Digits,  // phones, numbers of cards: alike but for a digit or two
    Email,   // whole, or the part before the @
    Address, // by its words and house numbers
};
[[nodiscard]] QString comparisonKindName(ComparisonKind kind); // stable, for files
[[nodiscard]] std::optional<ComparisonKind> comparisonKindFromName(const QString& name);
[[nodiscard]] QStringList comparisonKindNames();

// How two records are compared in one respect. Its levels are numbered: 0 when either side is unknown, 1 the
// closest agreement, the last none.
struct FieldComparison
{
    ComparisonKind kind = ComparisonKind::Text;
    QStringList columns;         // one; a date: also three, its year, month and day
    QString swapsWith;           // a column of names: one's value may stand in the other's place
    bool isSurname = false;      // of names: families share it
    bool isPersonal = false;     // of numbers: nobody else in the family has it, an identity card say
    bool countsFrequency = true; // agreeing on a rare value says more than on a common one

    [[nodiscard]] QString name() const { return columns.join(QLatin1Char('+')); }
    [[nodiscard]] QJsonObject toJson() const;
    static Result<FieldComparison> fromJson(const QJsonObject& json);
    bool operator==(const FieldComparison&) const = default;
};

inline constexpr int kMostLevels = 8; // 0 for unknown among them

// Levels of a kind, 0 for unknown among them, and what each says, translated.
[[nodiscard]] int levelCount(ComparisonKind kind);
[[nodiscard]] QString levelTitle(ComparisonKind kind, int level);

} // namespace tessera
