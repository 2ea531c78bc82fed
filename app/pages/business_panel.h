// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

class QPlainTextEdit;

namespace tessera {

// Business overview: the period, what it is set beside, what is bought and by whom, groups and targets.
class BusinessPanel : public PurchasePanel
{
    Q_OBJECT

public:
    BusinessPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makePeriod();
    void makeGroups();
    void makeTargets();

    QComboBox* m_compare = nullptr;
    QComboBox* m_promotion = nullptr;
};

} // namespace tessera
