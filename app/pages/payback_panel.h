// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

namespace tessera {

// LTV and payback: who is a new buyer, how long they are followed, and the table of what they cost.
class PaybackPanel : public PurchasePanel
{
    Q_OBJECT

public:
    PaybackPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makeCosts();
    [[nodiscard]] QStringList costColumns() const;

    QComboBox* m_table = nullptr;
    std::vector<QComboBox*> m_columns; // of the table of costs
};

} // namespace tessera
