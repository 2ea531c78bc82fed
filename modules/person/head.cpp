// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/internal/parts.h"

#include "base/text.h"
#include "identity/person_graph.h"

#include <algorithm>

namespace tessera {

namespace {

// Parts of the names of columns that say what somebody agreed to.
const QStringList& consentWords()
{
    static const QStringList words{QStringLiteral("consent"), QStringLiteral("opt_in"),
                                   QStringLiteral("opt_out"), QStringLiteral("optin"),
                                   QStringLiteral("optout"),  QStringLiteral("subscribed"),
                                   QString::fromUtf8("同意"), QString::fromUtf8("授权"),
                                   QString::fromUtf8("订阅"), QString::fromUtf8("退订")};
    return words;
}

} // namespace

std::pair<std::uint32_t, std::uint32_t> PartContext::events() const
{
    const std::uint32_t begin = data().eventStarts()[person];
    const std::uint32_t all = data().eventStarts()[person + 1];
    const std::span<const Micros> times = data().eventTimes().subspan(begin, all - begin);
    return {begin, begin + std::uint32_t(std::ranges::lower_bound(times, data().asOf()) - times.begin())};
}

QString shownCell(const Column& column, std::size_t row, const TimeZone& zone)
{
    if (column.isNull(row))
        return {};
    if (column.type == ColumnType::Time) {
        QString text = formatTime(column.integers[row], zone);
        return text.endsWith(QLatin1String(" 00:00:00")) ? text.chopped(9) : text;
    }
    if (column.type == ColumnType::Real)
        return QString::number(column.reals[row], 'g', 6);
    return column.display(row);
}

Result<QString> attributeShown(const PartContext& context, const QString& name, PersonIndex person)
{
    const Result<std::shared_ptr<const Column>> column = context.data().attribute(name);
    if (!column)
        return column.error();
    const QString value = shownCell(**column, person, context.data().zone());
    return !context.unmasked && isPersonalAttribute(name) ? maskedName(value) : value;
}

QString nameAttribute(const LocalDataset& data)
{
    static const QStringList names{QStringLiteral("name"),      QStringLiteral("full_name"),
                                   QStringLiteral("real_name"), QStringLiteral("customer_name"),
                                   QString::fromUtf8("姓名"),   QStringLiteral("nickname"),
                                   QStringLiteral("nick"),      QString::fromUtf8("昵称")};
    const std::vector<FieldInfo> fields = data.attributes();
    for (const QString& name : names)
        for (const FieldInfo& field : fields)
            if (field.type == ColumnType::Text && field.name.compare(name, Qt::CaseInsensitive) == 0)
                return field.name;
    return {};
}

Result<PersonHead> headOf(const PartContext& context)
{
    const LocalDataset& data = context.data();
    const IdentityView& view = data.identity();
    PersonHead head;
    head.oneId = view.oneIds[context.person];
    if (const QString name = nameAttribute(data); !name.isEmpty()) {
        Result<QString> shown = attributeShown(context, name, context.person);
        if (!shown)
            return shown.error();
        head.name = *shown;
    }
    for (const IdentityView::Identifier& one : view.identifiersOf(context.person)) {
        const QString value = toQString(one.value);
        head.identifiers.emplace_back(one.kind, context.unmasked ? value : maskedIdentifier(one.kind, value));
    }
    for (const IdentityEvidence& evidence : graphOf(view, context.person).evidence)
        for (const QString& source : evidence.sources)
            if (!head.sources.contains(source))
                head.sources.append(source);
    const auto [begin, end] = context.events();
    head.events = end - begin;
    const Micros known = data.firstKnown()[context.person];
    if (known > std::numeric_limits<Micros>::min() && known < data.asOf())
        head.firstSeen = known;
    if (begin < end)
        head.lastSeen = data.eventTimes()[end - 1];
    return head;
}

Result<std::vector<PersonConsent>> consentOf(const PartContext& context)
{
    QStringList columns;
    const Result<std::vector<StoredObject>> packages = context.data().objects(QStringLiteral("package"));
    if (!packages)
        return packages.error();
    for (const StoredObject& package : *packages) {
        const QString column = package.definition.value(QLatin1String("consent"))
                                   .toObject()
                                   .value(QLatin1String("attribute"))
                                   .toString();
        if (!column.isEmpty() && !columns.contains(column))
            columns.append(column);
    }
    for (const FieldInfo& field : context.data().attributes())
        for (const QString& word : consentWords())
            if (field.name.contains(word, Qt::CaseInsensitive) && !columns.contains(field.name))
                columns.append(field.name);
    std::vector<PersonConsent> consent;
    for (const QString& column : columns) {
        const Result<QString> value = attributeShown(context, column, context.person);
        if (!value)
            return value.error();
        consent.push_back({column, *value});
    }
    return consent;
}

} // namespace tessera
