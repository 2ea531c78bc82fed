// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Private domain: the brand's own ways to people, who refused messages, who looks after them, the period.
class PrivateDomainPanel : public FormPanel
{
    Q_OBJECT

public:
    PrivateDomainPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void addWays();
    void addRefused();
    void addPeriod();
    [[nodiscard]] QStringList textFields();
};

} // namespace tessera
