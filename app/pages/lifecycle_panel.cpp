// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lifecycle_panel.h"

#include "panels/widgets.h"

#include <QComboBox>
#include <QSpinBox>

namespace tessera {

LifecyclePanel::LifecyclePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("lifecycle"), parent)
{
    addPurchases();
    FormSection* states = section([] { return tr("States"); });
    m_states = addChoice(
        states, "states", {QStringLiteral("simple"), QStringLiteral("full")}, [] { return tr("Set"); },
        [] {
            return QStringList{tr("simple: new, active, dormant, lost"), tr("full: eight states")};
        });
    FormSection* cuts = section([] { return tr("Days until"); });
    const Text curve = [] { return tr("from the curve"); };
    addDays(
        cuts, "newDays", [] { return tr("New up to"); }, curve, 0);
    m_declining = addDays(
        cuts, "decliningDays", [] { return tr("Declining"); }, curve, 0);
    addDays(
        cuts, "sleepingDays", [] { return tr("Dormant"); }, curve, 0);
    addDays(
        cuts, "lostDays", [] { return tr("Lost"); }, curve, 0);
    m_mature = addNumber(
        cuts, "matureOrders", [] { return tr("Mature from"); }, 2, 1000, 4);
    FormSection* flow = section([] { return tr("Flow"); });
    addDate(
        flow, "from", [] { return tr("From"); }, [] { return tr("days before the end"); });
    addNumber(
        flow, "flowDays", [] { return tr("Days"); }, 1, 36525, 90);
    addPeople();
}

void LifecyclePanel::arrange()
{
    const bool isFull = m_states->currentData() == QLatin1String("full");
    m_declining->setEnabled(isFull);
    m_mature->setEnabled(isFull);
}

} // namespace tessera
