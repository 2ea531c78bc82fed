// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

class FigureList;

// Control totals: the figures known from elsewhere, and which rows of which table are ours.
class ControlTotalPanel : public FormPanel
{
    Q_OBJECT

public:
    ControlTotalPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void makeFigures();
    void makeRows();
    void openFigures();

    PageContext m_context;
    FigureList* m_figures = nullptr;
};

} // namespace tessera
