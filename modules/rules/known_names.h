// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"
#include "table/column.h"

#include <QHash>

namespace tessera {

struct KnownField
{
    QString name;
    ColumnType type = ColumnType::Text;
};

// What rules over some data can name. An empty list of events says that none is known, not that there is
// none.
struct KnownNames
{
    std::vector<KnownField> attributes;
    std::vector<KnownField> eventFields;
    QHash<QString, std::vector<KnownField>> tables;
    QStringList events;
    QStringList audiences;
    QStringList analyses; // saved ones and kinds
    QStringList tags;
    QStringList identifiers;
    QHash<QString, QStringList> selectors; // of an analysis all of whose selectors are known
};

// Where a rule's text first names what there is not, or compares it with what it cannot be, and what would
// fit; nullopt when there is no such place, or when the text cannot be read.
[[nodiscard]] std::optional<RuleProblem> misfitOfRule(const QString& text, const KnownNames& known);
[[nodiscard]] std::optional<RuleProblem> misfitOfEventFilter(const QString& text, const KnownNames& known);

// Where the tests of a rule stand in its text, in their order; of a text that cannot be read, none.
// stopped(...) is two of them.
struct TextSpan
{
    qsizetype at = 0;
    qsizetype length = 0;
};
[[nodiscard]] std::vector<TextSpan> testsOfRule(const QString& text);

// The names most like one, the most like first: few letters apart, or one inside of the other.
[[nodiscard]] QStringList namesLike(const QString& name, const QStringList& known);

} // namespace tessera
