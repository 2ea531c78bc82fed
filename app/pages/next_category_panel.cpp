// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/next_category_panel.h"

#include "panels/widgets.h"

#include <QSpinBox>

namespace tessera {

NextCategoryPanel::NextCategoryPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("next_category"), parent)
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "item", [] { return tr("Category"); }, [] { return QString(); },
        [this] { return textFields(); }, "category");
    addDate(
        purchases, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    addDays(
        purchases, "windowDays", [] { return tr("Last days"); }, [] { return tr("all"); }, 0);
    FormSection* check = section([] { return tr("Check and lists"); });
    addDays(
        check, "checkDays", [] { return tr("Held out, d"); }, [] { return tr("a quarter"); }, 0);
    addPercent(
        check, "listShare", [] { return tr("List"); }, [] { return QStringLiteral("10 %"); }, 100);
    addPeople();
}

} // namespace tessera
