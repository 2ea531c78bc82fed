// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

namespace tessera {

// Affinity: which purchases and items, what a basket is, and which rules are shown.
class AffinityPanel : public PurchasePanel
{
    Q_OBJECT

public:
    AffinityPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void addShare(FormSection* section, const char* key, const Text& label, double low, double high,
                  double fallback, int decimals);

    QComboBox* m_basket = nullptr;
    QComboBox* m_order = nullptr;
};

} // namespace tessera
