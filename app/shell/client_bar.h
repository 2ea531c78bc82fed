// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/document_page.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace tessera {

class TextLabel;

// The toolbar: mark, client, as-of date, the four perspectives, search, undo and redo.
class ClientBar : public QWidget
{
    Q_OBJECT

public:
    ClientBar(Workbench& workbench, ActionRegistry& actions, QWidget* parent);

    void setPerspective(Perspective perspective);
    [[nodiscard]] static QString perspectiveName(Perspective perspective);
    [[nodiscard]] static QString perspectiveIcon(Perspective perspective);

signals:
    void asOfChosen(QDate date);
    void perspectiveChosen(tessera::Perspective perspective);

private:
    void refresh();
    void chooseDate();

    Workbench& m_workbench;
    QLabel* m_mark;
    TextLabel* m_client;
    QPushButton* m_asOf;
    QButtonGroup* m_perspectives;
    QPushButton* m_search;
};

} // namespace tessera
