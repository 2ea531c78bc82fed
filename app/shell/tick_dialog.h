// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/dialogs.h"

#include <QDialog>

class QListWidget;

namespace tessera {

// A list of things to tick before something is done.
class TickDialog : public QDialog
{
    Q_OBJECT

public:
    TickDialog(const QString& title, const QString& text, const QString& action,
               const std::vector<TickChoice>& choices, QWidget* parent);

    [[nodiscard]] std::vector<bool> ticked() const;

private:
    QListWidget* m_list;
};

} // namespace tessera
