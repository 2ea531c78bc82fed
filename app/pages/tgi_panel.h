// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

class TickList;

// Traits: who is described, against whom, by which groups of tags; the table is searched by text.
class TgiPanel : public FormPanel
{
    Q_OBJECT

public:
    TgiPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void makeSearch();
    void makeGroups();
    void search();

    QLineEdit* m_search;
    TickList* m_groups;
};

} // namespace tessera
