// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Population overview: who is looked at, who stands beside them, and the columns of the traits.
class PopulationPanel : public FormPanel
{
    Q_OBJECT

public:
    PopulationPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void makeColumns();
    void addTrait(FormSection* section, const QString& trait, const Text& label);
};

} // namespace tessera
