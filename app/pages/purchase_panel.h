// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// The fields that value, payback and lifecycle share: purchases, their amount, the date, the people, and what
// share of an amount is margin.
class PurchasePanel : public FormPanel
{
    Q_OBJECT

public:
    using FormPanel::FormPanel;

protected:
    void addPurchases();
    void addPeople();
    [[nodiscard]] QStringList textFields(); // of events
    // A share as whole percent; 0 takes the key away.
    QSpinBox* addPercent(FormSection* section, const char* key, const Text& label, const Text& none,
                         int high);
    // "margin": a share of the amount, or the column with the profit.
    void addMargin(FormSection* section);
    // A number of days; 0 is written as a text.
    QSpinBox* addDays(FormSection* section, const char* key, const Text& label, const Text& none,
                      int fallback);
};

} // namespace tessera
