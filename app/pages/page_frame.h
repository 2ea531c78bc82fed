// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QString>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QTableView;
class QVBoxLayout;

namespace tessera {

class TextLabel;

// Header, body and status line of a page that is not an analysis.
struct PageFrame
{
    QVBoxLayout* body;
    TextLabel* title;
    TextLabel* note;
    QHBoxLayout* buttons;
    TextLabel* status;
    TextLabel* statusRight;
};

[[nodiscard]] PageFrame makePageFrame(QWidget* page, const QString& iconName);
// Rows of 24 px, a header of 28, hairlines between rows.
void styleTable(QTableView& table);

} // namespace tessera
