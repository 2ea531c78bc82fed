// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// RFM: what a purchase is, the period, and how buyers are scored and named.
class RfmPanel : public FormPanel
{
    Q_OBJECT

public:
    RfmPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makePurchases();
    void makeScores();

    QComboBox* m_frequency = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_segments = nullptr;
    QComboBox* m_threshold = nullptr;
    QSpinBox* m_levels = nullptr;
};

} // namespace tessera
