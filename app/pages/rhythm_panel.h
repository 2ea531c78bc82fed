// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/purchase_panel.h"

namespace tessera {

// Purchase rhythm: the purchases and their categories, the window, the model, and what a gap may hang on.
class RhythmPanel : public PurchasePanel
{
    Q_OBJECT

public:
    RhythmPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void addPromotions(FormSection* section);
};

} // namespace tessera
