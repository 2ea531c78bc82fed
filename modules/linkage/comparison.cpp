// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/comparison.h"

#include "base/json.h"
#include "linkage/internal/texts.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::array kComparisonKinds = {"exact", "name", "text", "date", "digits", "email", "address"};

QStringList titlesOf(ComparisonKind kind)
{
    const QString same = LinkageText::tr("the same");
    const QString different = LinkageText::tr("different");
    switch (kind) {
    case ComparisonKind::Exact:
        return {same, different};
    case ComparisonKind::Name:
        return {same,
                LinkageText::tr("sounds the same"),
                LinkageText::tr("spelled nearly the same"),
                LinkageText::tr("stands in the other column"),
                LinkageText::tr("spelled alike"),
                different};
    case ComparisonKind::Text:
        return {same, LinkageText::tr("spelled nearly the same"), LinkageText::tr("spelled alike"),
                LinkageText::tr("shares words"), different};
    case ComparisonKind::Date:
        return {same, LinkageText::tr("the same as far as known"), LinkageText::tr("one digit differs"),
                LinkageText::tr("one part differs, or day and month are swapped"), different};
    case ComparisonKind::Digits:
        return {same, LinkageText::tr("one digit differs"), LinkageText::tr("two digits differ"), different};
    case ComparisonKind::Email:
        return {same, LinkageText::tr("the same before the @"), LinkageText::tr("one or two letters differ"),
                different};
    case ComparisonKind::Address:
        return {same, LinkageText::tr("the same number and most words"),
                LinkageText::tr("the same number and some words"), LinkageText::tr("alike"), different};
    }
    return {};
}

} // namespace

QString comparisonKindName(ComparisonKind kind)
{
    return QString::fromLatin1(kComparisonKinds[std::size_t(kind)]);
}

std::optional<ComparisonKind> comparisonKindFromName(const QString& name)
{
    for (std::size_t i = 0; i < kComparisonKinds.size(); ++i)
        if (name == QLatin1String(kComparisonKinds[i]))
            return ComparisonKind(i);
    return {};
}

QStringList comparisonKindNames()
{
    QStringList names;
    for (const char* name : kComparisonKinds)
        names.append(QString::fromLatin1(name));
    return names;
}

int levelCount(ComparisonKind kind)
{
    switch (kind) {
    case ComparisonKind::Exact:
        return 3;
    case ComparisonKind::Name:
        return 7;
    case ComparisonKind::Digits:
    case ComparisonKind::Email:
        return 5;
    default:
        return 6;
    }
}

QString levelTitle(ComparisonKind kind, int level)
{
    return level == 0 ? LinkageText::tr("not known on both sides") : titlesOf(kind).value(level - 1);
}

QJsonObject FieldComparison::toJson() const
{
    QJsonObject json{{QStringLiteral("as"), comparisonKindName(kind)},
                     {QStringLiteral("columns"), QJsonArray::fromStringList(columns)}};
    if (!swapsWith.isEmpty())
        json.insert(QStringLiteral("swapsWith"), swapsWith);
    if (isSurname)
        json.insert(QStringLiteral("surname"), true);
    if (isPersonal)
        json.insert(QStringLiteral("personal"), true);
    if (!countsFrequency)
        json.insert(QStringLiteral("countFrequency"), false);
    return json;
}

Result<FieldComparison> FieldComparison::fromJson(const QJsonObject& json)
{
    const QStringList known = {QStringLiteral("as"),        QStringLiteral("columns"),
                               QStringLiteral("swapsWith"), QStringLiteral("surname"),
                               QStringLiteral("personal"),  QStringLiteral("countFrequency")};
    for (const QString& key : json.keys())
        if (!known.contains(key))
            return Error{LinkageText::tr("A comparison has no \"%1\". It knows: %2.")
                             .arg(key, known.join(QStringLiteral(", ")))};
    FieldComparison comparison;
    const QString as = json.value(QStringLiteral("as")).toString();
    const std::optional<ComparisonKind> kind = comparisonKindFromName(as);
    if (!kind)
        return Error{LinkageText::tr("\"%1\" is no way to compare. Write one of: %2.")
                         .arg(as, comparisonKindNames().join(QStringLiteral(", ")))};
    comparison.kind = *kind;
    for (const QJsonValue column : json.value(QStringLiteral("columns")).toArray())
        comparison.columns.append(column.toString());
    const bool isDateParts = *kind == ComparisonKind::Date && comparison.columns.size() == 3;
    if ((comparison.columns.size() != 1 && !isDateParts) || comparison.columns.contains(QString()))
        return Error{LinkageText::tr("\"columns\" of a comparison names one column; of a date also its year, "
                                     "month and day.")};
    comparison.swapsWith = json.value(QStringLiteral("swapsWith")).toString();
    comparison.isSurname = json.value(QStringLiteral("surname")).toBool();
    comparison.isPersonal = json.value(QStringLiteral("personal")).toBool();
    comparison.countsFrequency = json.value(QStringLiteral("countFrequency")).toBool(true);
    return comparison;
}

} // namespace tessera
