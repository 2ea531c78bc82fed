// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace tessera {

// The words of a column that is the status of an order (resources/order_status.json).
struct OrderStatus
{
    std::map<QString, QString> events; // word as written -> event; none: the column is no such status
    QStringList unknown;               // words that are in no list: rows of theirs are no purchases
};

// values: sampled cells. A column counts when its header names a status and at least four of five filled
// cells are words of the list.
[[nodiscard]] OrderStatus orderStatus(const QString& header, const std::vector<std::string>& values);

} // namespace tessera
