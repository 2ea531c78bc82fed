// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"

class QComboBox;
class QLineEdit;

namespace tessera {

class StepList;

// The funnel: steps with their rules, order and window, period, base and breakdown.
class FunnelPanel : public ResultPanel
{
    Q_OBJECT

public:
    FunnelPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void showDefinition() override;
    void dataArrived() override;

private:
    void makeForm();
    void makeControls();
    void retitle();
    void take();
    [[nodiscard]] bool readFields(QJsonObject& definition) const;

    StepList* m_steps;
    QComboBox* m_order;
    QComboBox* m_windowKind;
    QLineEdit* m_window;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_base;
    TextLabel* m_baseProblem;
    QComboBox* m_breakdown;
    bool m_filling = false;
};

} // namespace tessera
