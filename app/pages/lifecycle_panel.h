// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

namespace tessera {

// Lifecycle: the set of states and its cut points, from the curve or the analyst's own, and the flow's dates.
class LifecyclePanel : public PurchasePanel
{
    Q_OBJECT

public:
    LifecyclePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;
    void handleMoved(const QString& id, double at, bool isDone) override;

private:
    void goOn(); // with the last place of a line that was dragged meanwhile

    std::optional<QJsonObject> m_waiting;
    QComboBox* m_states = nullptr;
    QSpinBox* m_declining = nullptr;
    QSpinBox* m_mature = nullptr;
};

} // namespace tessera
