// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/value_analyses.h"
#include "value/internal/analyses.h"
#include "value/internal/texts.h"

#include "analysis/event_names.h"
#include "rules/rule.h"

namespace tessera {

Result<QJsonObject> suggestPurchases(const LocalDataset& data, const QString& kind)
{
    const QString purchase = purchaseEvent(data);
    const QString amount = purchaseAmount(data);
    if (purchase.isEmpty() || amount.isEmpty())
        return Error{
            ValueText::tr("Purchases with an amount are needed. Import orders, or name your own event and "
                          "amount.")};
    return QJsonObject{{QStringLiteral("kind"), kind},
                       {QStringLiteral("where"), printEventFilter(EventFilter::event(purchase))},
                       {QStringLiteral("amount"), amount}};
}

void registerValueAnalyses(AnalysisRegistry& registry)
{
    registry.add(valueKind());
    registry.add(paybackKind());
    registry.add(lifecycleKind());
}

} // namespace tessera
