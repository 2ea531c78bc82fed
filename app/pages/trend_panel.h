// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Trend: what is counted, of which events, by which period and by what.
class TrendPanel : public FormPanel
{
    Q_OBJECT

public:
    TrendPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    QComboBox* m_measure = nullptr;
    QComboBox* m_of = nullptr;
    QComboBox* m_breakdown = nullptr;
    QSpinBox* m_top = nullptr;
};

} // namespace tessera
