// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tessera {

// The import before there is a file: where to drop, what can be dropped, and a button that asks for files.
class ImportWelcome : public QWidget
{
    Q_OBJECT

public:
    explicit ImportWelcome(QWidget* parent);

    void setDropActive(bool active);

signals:
    void chooseRequested();

private:
    QWidget* makeZone();
    QWidget* makeKinds();

    QWidget* m_zone = nullptr;
};

} // namespace tessera
