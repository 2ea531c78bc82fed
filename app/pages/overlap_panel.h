// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

class TickList;

// Overlap: which audiences, the base, and how the combinations and pairs are shown.
class OverlapPanel : public FormPanel
{
    Q_OBJECT

public:
    OverlapPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void makeAudiences();
    void fillAudiences();
    // Those with a rule of their own stay as the definition has them.
    [[nodiscard]] QJsonArray ownAudiences() const;

    TickList* m_audiences;
};

} // namespace tessera
