// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Channel overlap: what a purchase is, which property says where, and the period.
class ChannelOverlapPanel : public FormPanel
{
    Q_OBJECT

public:
    ChannelOverlapPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);
};

} // namespace tessera
