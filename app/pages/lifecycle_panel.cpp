// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lifecycle_panel.h"

#include "panels/widgets.h"

#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

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
    connect(this, &AnalysisPanel::resultShown, this, &LifecyclePanel::goOn);
}

void LifecyclePanel::arrange()
{
    const bool isFull = m_states->currentData() == QLatin1String("full");
    m_declining->setEnabled(isFull);
    m_mature->setEnabled(isFull);
}

// The people move while the line does: the next result begins as soon as the last one stands.
void LifecyclePanel::handleMoved(const QString& id, double at, bool isDone)
{
    // Declining, dormant, lost: a line stops at its neighbours.
    static const QStringList order{QStringLiteral("decliningDays"), QStringLiteral("sleepingDays"),
                                   QStringLiteral("lostDays")};
    const qsizetype place = order.indexOf(id);
    if (place < 0 || !result())
        return;
    const QJsonValue cuts = result()->json.value(QLatin1String("cuts"));
    const auto cut = [&](qsizetype of) { return cuts[order[of]].toInt(); };
    const bool isFull = m_states->currentData() == QLatin1String("full");
    const int low = place > (isFull ? 0 : 1) ? cut(place - 1) : 1;
    const int high = place + 1 < order.size() ? cut(place + 1) : 36525;
    QJsonObject json = definition();
    json.insert(id, std::clamp(int(at), low, std::max(low, high)));
    if (!isDone && state() == State::Computing) {
        m_waiting = json;
        return;
    }
    m_waiting.reset();
    change(json, true);
    showDefinition();
}

void LifecyclePanel::goOn()
{
    if (const std::optional<QJsonObject> next = std::exchange(m_waiting, std::nullopt)) {
        change(*next, true);
        showDefinition();
    }
}

} // namespace tessera
