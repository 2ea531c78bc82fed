// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/rhythm_analyses.h"
#include "rhythm/internal/analyses.h"
#include "rhythm/internal/texts.h"

#include "analysis/event_names.h"
#include "analysis/wanted_field.h"
#include "rules/rule.h"

#include <QJsonArray>

namespace tessera {

QString suggestedField(const LocalDataset& data, std::initializer_list<const char*> names,
                       const QString& role, bool isText)
{
    QJsonArray words;
    for (const char* name : names)
        words.append(QString::fromUtf8(name));
    return fieldWanted({{QStringLiteral("of"), QStringLiteral("events")},
                        {QStringLiteral("type"), isText ? QStringLiteral("text") : QStringLiteral("number")},
                        {QStringLiteral("names"), words},
                        {QStringLiteral("role"), role}},
                       {}, data.eventFields());
}

Result<QJsonObject> suggestPurchasesOf(const LocalDataset& data, const QString& kind)
{
    const QString purchase = purchaseEvent(data);
    if (purchase.isEmpty())
        return Error{RhythmText::tr("Purchases are needed. Import orders, or name your own event.")};
    return QJsonObject{{QStringLiteral("kind"), kind},
                       {QStringLiteral("where"), printEventFilter(EventFilter::event(purchase))}};
}

void registerRhythmAnalyses(AnalysisRegistry& registry)
{
    registry.add(rhythmKind());
    registry.add(affinityKind());
    registry.add(nextCategoryKind());
}

} // namespace tessera
