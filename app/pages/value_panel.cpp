// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/value_panel.h"

#include "panels/widgets.h"

namespace tessera {

ValuePanel::ValuePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("value"), parent)
{
    addPurchases();
    FormSection* model = section([] { return tr("Model"); });
    addChoice(
        model, "model",
        {QStringLiteral("auto"), QStringLiteral("bgnbd"), QStringLiteral("mbgnbd"),
         QStringLiteral("paretonbd")},
        [] { return tr("Purchases"); },
        [] {
            return QStringList{tr("best held out"), QStringLiteral("BG/NBD"), QStringLiteral("MBG/NBD"),
                               QStringLiteral("Pareto/NBD")};
        });
    addChoice(
        model, "unit", {QStringLiteral("week"), QStringLiteral("day")}, [] { return tr("Time in"); },
        [] {
            return QStringList{tr("weeks"), tr("days")};
        });
    addDate(
        model, "calibrationEnd", [] { return tr("Calibrate to"); }, [] { return tr("70 % of the time"); });
    FormSection* ahead = section([] { return tr("Forecast"); });
    addNumber(
        ahead, "horizonDays", [] { return tr("Days ahead"); }, 1, 3650, 365);
    addPercent(
        ahead, "discount", [] { return tr("Discount"); }, [] { return tr("none"); }, 100);
    addMargin(ahead);
    addPeople();
}

} // namespace tessera
