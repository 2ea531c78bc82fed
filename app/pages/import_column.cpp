// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_column.h"

#include "pages/role_names.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace tessera {
namespace {

constexpr std::size_t kExamples = 6;
constexpr std::size_t kProblems = 5;

struct ImportCardText
{
    Q_DECLARE_TR_FUNCTIONS(ImportCardText)
};

QString number(std::int64_t value)
{
    return theme().numbers().count(value);
}

InspectorSection exampleValues(const ImportSource& source, std::size_t column)
{
    InspectorSection section{ImportCardText::tr("Values"), ImportCardText::tr("most frequent"), {}};
    const std::vector<ValueCount> values = commonValues(source, column);
    for (std::size_t i = 0; i < std::min(kExamples, values.size()); ++i)
        section.facts.push_back({values[i].text, number(values[i].count), {}});
    return section;
}

InspectorSection problems(const ImportSource& source, std::size_t column)
{
    const ColumnMapping& mapping = source.plan.columns[column];
    const ColumnCheck& check = source.check->checks[column];
    InspectorSection section{ImportCardText::tr("Problems"), ImportCardText::tr("in the rows shown"), {}};
    if (check.unreadable == 0 && check.changed == 0) {
        section.lines = {ImportCardText::tr("None in the rows shown.")};
        return section;
    }
    if (check.unreadable > 0)
        section.lines.append(mapping.role == ColumnRole::Identifier
                                 ? ImportCardText::tr("Cannot join people: %1").arg(number(check.unreadable))
                                 : ImportCardText::tr("Cannot be read, the rows are rejected: %1")
                                       .arg(number(check.unreadable)));
    if (check.changed > 0)
        section.lines.append((mapping.role == ColumnRole::Identifier
                                  ? ImportCardText::tr("Cleaned before joining: %1")
                                  : ImportCardText::tr("Read without the mark of a currency: %1"))
                                 .arg(number(check.changed)));
    for (std::size_t i = 0; i < std::min(kProblems, check.first.size()); ++i) {
        const ColumnCheck::Cell& cell = check.first[i];
        const QString raw = cell.text.isEmpty() ? ImportCardText::tr("empty") : cell.text;
        section.facts.push_back(
            {cell.becomes.isEmpty() ? raw : QStringLiteral("%1 → %2").arg(raw, cell.becomes),
             ImportCardText::tr("row %1").arg(number(source.firstLine() + cell.row - 1)),
             {}});
    }
    return section;
}

} // namespace

std::vector<ValueCount> commonValues(const ImportSource& source, std::size_t column)
{
    QHash<QString, std::int64_t> counts;
    QStringList order;
    for (const QStringList& row : source.preview->rows) {
        const QString value = row.value(qsizetype(column));
        if (!value.isEmpty() && ++counts[value] == 1)
            order.append(value);
    }
    std::vector<ValueCount> values;
    for (const QString& value : std::as_const(order))
        values.push_back({value, counts[value]});
    std::ranges::stable_sort(values, std::ranges::greater(), &ValueCount::count);
    return values;
}

std::vector<InspectorSection> columnFacts(const ImportSource& source, std::size_t column)
{
    const ColumnProfile& profile = source.preview->columns[column];
    const ColumnMapping& mapping = source.plan.columns[column];
    const std::int64_t rows = source.preview->sampledRows;
    const bool used = mapping.role != ColumnRole::Ignore;
    InspectorSection content;
    content.facts = {
        {ImportCardText::tr("Rows looked at"), number(rows), {}},
        {ImportCardText::tr("Filled"), number(profile.filled),
         rows > 0 ? theme().numbers().percent(double(profile.filled) / double(rows)) : QString()},
        {ImportCardText::tr("Different values"), number(profile.distinct), {}}};
    if (!profile.exceptions.isEmpty())
        content.lines = {
            ImportCardText::tr("Do not fit: %1").arg(profile.exceptions.join(QStringLiteral(", ")))};
    std::vector<InspectorSection> sections{content, exampleValues(source, column)};
    if (used && source.check && column < source.check->checks.size())
        sections.push_back(problems(source, column));
    return sections;
}

} // namespace tessera
