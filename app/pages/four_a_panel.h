// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"

class QDateEdit;
class QFrame;
class QLineEdit;

namespace tessera {

class StepList;

// 4A stock and flow: two dates, the stages with their rules and look-backs, and the base.
class FourAPanel : public ResultPanel
{
    Q_OBJECT

public:
    FourAPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void showDefinition() override;
    void dataArrived() override;

private:
    void makeBar();
    void makeStages();
    void openStages();
    void showDates();
    void showLookbacks();
    void take();
    void takeDates();

    QDateEdit* m_start;
    QDateEdit* m_end;
    QPushButton* m_lookbacks;
    QLineEdit* m_base;
    QFrame* m_popup;
    StepList* m_stages;
    bool m_filling = false;
};

} // namespace tessera
