// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

namespace tessera {

// Next category: the purchases and their categories, the held-out time, and how long the lists are.
class NextCategoryPanel : public PurchasePanel
{
    Q_OBJECT

public:
    NextCategoryPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);
};

} // namespace tessera
