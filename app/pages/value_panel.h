// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

namespace tessera {

// Customer value: what a purchase is, the model and its calibration, how far to look ahead and at which
// margin.
class ValuePanel : public PurchasePanel
{
    Q_OBJECT

public:
    ValuePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);
};

} // namespace tessera
