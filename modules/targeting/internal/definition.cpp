// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/definition.h"

#include "analysis/event_names.h"
#include "base/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

const QStringList& tagGroups()
{
    static const QStringList groups{QStringLiteral("attribute"), QStringLiteral("item"),
                                    QStringLiteral("event"), QStringLiteral("behaviour"),
                                    QStringLiteral("identifier")};
    return groups;
}

} // namespace

Result<TagOptions> readTagOptions(JsonReader& reader, const LocalDataset& data)
{
    TagOptions options;
    const bool hasPurchases = reader.has(QLatin1String("purchases"));
    const Result<EventFilter> purchases =
        readEventFilter(reader.value(QLatin1String("purchases")), QStringLiteral("purchases"));
    if (!purchases)
        return purchases.error();
    options.purchases = hasPurchases ? std::optional(*purchases) : suggestedPurchases(data);
    options.amount = reader.text(QLatin1String("amount"), purchaseAmount(data));
    options.days = double(reader.integer(QLatin1String("days"), 0, 0, std::int64_t(kMaxWindowDays)));
    options.mostValues = std::size_t(reader.integer(QLatin1String("values"), 50, 2, 1000));
    options.groups = reader.texts(QLatin1String("groups"));
    for (const QString& group : options.groups)
        if (!tagGroups().contains(group))
            return Error{QCoreApplication::translate("Tags", "groups: there is no \"%1\". There are: %2.")
                             .arg(group, tagGroups().join(QStringLiteral(", ")))};
    return options;
}

SchemaFields tagSchema()
{
    return {{QStringLiteral("purchases"),
             schemaEventFilter(QStringLiteral("What a purchase is; the client's own word when absent."))},
            {QStringLiteral("amount"), schemaText(QStringLiteral("Column of amounts that spend adds up."))},
            {QStringLiteral("days"),
             schemaInteger(0, kMaxWindowDays, 0, QStringLiteral("Events of the last days; 0: of all time."))},
            {QStringLiteral("values"),
             schemaInteger(2, 1000, 50, QStringLiteral("Most common values of a field that are looked at."))},
            {QStringLiteral("groups"),
             schemaList(schemaChoice(tagGroups(), QStringLiteral("A group of tags.")),
                        QStringLiteral("Groups that are looked at; all when absent."))}};
}

std::optional<EventFilter> suggestedPurchases(const LocalDataset& data)
{
    const QString event = purchaseEvent(data);
    return event.isEmpty() ? std::nullopt : std::optional(EventFilter::event(event));
}

Result<PeopleSet> reachableBy(const LocalDataset& data, const QString& kind)
{
    const IdentityView& identity = data.identity();
    PeopleSet people(data.people());
    for (std::size_t person = 0; person < data.people(); ++person)
        for (std::uint32_t at = identity.memberStarts[person]; at < identity.memberStarts[person + 1]; ++at)
            if (identity.kinds[identity.facts->kindOf(identity.members[at])].name == kind) {
                people.insert(PersonIndex(person));
                break;
            }
    return people;
}

} // namespace tessera
