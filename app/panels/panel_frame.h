// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHBoxLayout;
class QWidget;

namespace tessera {

// The header every page has: its icon, then titles, then buttons at the right.
struct PanelHeader
{
    QWidget* widget;
    QHBoxLayout* titles;
    QHBoxLayout* buttons;
};

// The status line every page has; the page fills the row.
struct PanelStatus
{
    QWidget* widget;
    QHBoxLayout* row;
};

[[nodiscard]] PanelHeader makePanelHeader(QWidget* page, const QString& iconName);
[[nodiscard]] PanelStatus makePanelStatus(QWidget* page);

} // namespace tessera
