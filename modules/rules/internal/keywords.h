// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QString>
#include <QStringList>

namespace tessera {

// The words of the text form of rules that are no names of the client's data.
enum class Keyword
{
    And,
    Or,
    Not,
    Everyone,
    AnyEvent,
    AtLeast,
    Parts, // at least 2 of
    In,
    NotIn,
    Known,
    Unknown,
    Between,
    RangeEnd, // between 1 and 5
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
    During,
    Anniversary,
    Distance, // within 5 km of
    Kilometres,
    OfPlaces,
    InPolygon,
    Store,
    Table,
    AsOf,
    First,
    Last,
    Earliest,
    Latest,
    Again,
    With,
    Then,
    Within,
    Later, // after 2 days
    Without,
    Absent,
    Same,
    Others,
    LastTime, // last 30 days
    Until,
    Ago,
    Whole,
    ThisDay,
    ThisWeek,
    ThisMonth,
    ThisQuarter,
    ThisYear,
    Sessions,
    AllTime,
    From,
    To,
    After,
    Before,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Quarters,
    Years,
    Did,
    Count,
    DaysOf,
    Sum,
    Average,
    Minimum,
    Maximum,
    Recency,
    WeeksOf,
    MonthsOf,
    Distinct,
    Audience,
    Result,
    Value,
    Shares,
    Listed,
    Reachable,
    Tag,
    Sequence,
    Stopped,
    Regularly,
    End_ // how many there are
};

// As it is printed.
[[nodiscard]] QString keywordText(Keyword keyword, RuleLanguage language);
// All that is understood, each of one or more words.
[[nodiscard]] const QStringList& keywordForms(Keyword keyword);

inline constexpr Keyword kFirstFunction = Keyword::Did;
[[nodiscard]] QString knownFunctions();
[[nodiscard]] Keyword keywordOf(Measure measure);
// Read as something else than a name where a name may stand.
[[nodiscard]] bool isReservedWord(const QString& word);

} // namespace tessera
