// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/business_analyses.h"
#include "business/internal/analyses.h"

#include "analysis/wanted_field.h"

#include <algorithm>

namespace tessera {

SchemaFields scopeFields(double days, const QString& window)
{
    return {{QStringLiteral("where"),
             schemaEventFilter(QStringLiteral("What a purchase is; event = \"purchase\" when absent."))},
            {QStringLiteral("amount"),
             schemaText(QStringLiteral("Property with the amount; \"amount\" when absent."))},
            {QStringLiteral("asOf"),
             schemaText(QStringLiteral("Date, exclusive; the project's as-of when absent."))},
            {QStringLiteral("base"), schemaRule(QStringLiteral("Who is looked at; everyone when absent."))},
            {QStringLiteral("windowDays"), schemaNumber(0, 36525, days, window)}};
}

QString suggestedNumber(const LocalDataset& data, const QStringList& names)
{
    const QJsonObject wanted{{QStringLiteral("of"), QStringLiteral("events")},
                             {QStringLiteral("type"), QStringLiteral("number")},
                             {QStringLiteral("names"), QJsonArray::fromStringList(names)}};
    return fieldWanted(wanted, {}, data.eventFields());
}

void registerBusinessAnalyses(AnalysisRegistry& registry)
{
    registry.add(businessKind());
    registry.add(populationKind());
}

} // namespace tessera
