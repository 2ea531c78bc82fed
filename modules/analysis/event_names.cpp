// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/event_names.h"

#include "base/text.h"

#include <QStringList>

#include <algorithm>

namespace tessera {

std::vector<EventName> frequentEvents(const LocalDataset& data, std::size_t limit)
{
    std::vector<EventName> names;
    const Result<std::shared_ptr<const Column>> column = data.eventColumn(QStringLiteral("event"));
    if (!column || (*column)->type != ColumnType::Text)
        return names;
    const Dictionary& dictionary = *(*column)->dictionary;
    std::vector<std::int64_t> counts(dictionary.size(), 0);
    for (const Code code : (*column)->codes)
        if (code != kNullCode)
            ++counts[code];
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            names.push_back({toQString(dictionary.at(code)), counts[code]});
    std::ranges::stable_sort(names, std::greater{}, &EventName::events);
    if (names.size() > limit)
        names.resize(limit);
    return names;
}

QString purchaseEvent(const LocalDataset& data)
{
    static const QStringList words{QStringLiteral("purchase"), QStringLiteral("pay"),
                                   QStringLiteral("buy"),      QStringLiteral("paid"),
                                   QStringLiteral("payment"),  QStringLiteral("order")};
    const std::vector<EventName> names = frequentEvents(data, 1000);
    for (const QString& word : words)
        if (std::ranges::find(names, word, &EventName::name) != names.end())
            return word;
    return {};
}

QString purchaseAmount(const LocalDataset& data)
{
    const std::vector<FieldInfo> fields = data.eventFields();
    const auto found = std::ranges::find_if(fields, [](const FieldInfo& field) {
        return field.role == QLatin1String("amount") && field.type != ColumnType::Text &&
               field.type != ColumnType::Time;
    });
    return found == fields.end() ? QString() : found->name;
}

QString eventCalled(const std::vector<EventName>& events, const QStringList& words)
{
    for (const QString& word : words)
        for (const EventName& event : events)
            if (event.name.compare(word, Qt::CaseInsensitive) == 0)
                return event.name;
    return {};
}

} // namespace tessera
