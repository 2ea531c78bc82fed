// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/quality.h"

#include <QTableWidget>

#include <map>

namespace tessera {

// What whole texts become: the values of a column with their rows, and beside each what is put in its place.
class ValueMap : public QTableWidget
{
    Q_OBJECT

public:
    explicit ValueMap(QWidget* parent);

    void show(const std::vector<ValueCount>& values, const std::map<QString, QString>& becomes);
    [[nodiscard]] std::map<QString, QString> becomes() const;

signals:
    void made(); // by the user

private:
    bool m_isFilling = false;
};

} // namespace tessera
