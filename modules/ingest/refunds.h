// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"
#include "ingest/preview.h"

#include <QString>
#include <QStringList>

namespace tessera {

class Project;

// How a table of orders writes what went back to the buyer. It decides what a purchase is worth:
//   none      nothing goes back, or it is not in the data
//   status    a word in the order's status: the whole order is no purchase
//   column    an amount beside the amount paid
//   negative  rows of their own with a minus
//   table     a table of the subject refunds, by the order's number
[[nodiscard]] QStringList refundWays();
[[nodiscard]] QString refundWayTitle(const QString& way); // translated

struct RefundFinding
{
    QString way;             // empty: the data does not show it
    QString evidence;        // in words
    bool isQuestion = false; // it matters, and only the user can tell
};

// Of a mapping of orders or their lines, from the rows of the preview. Others have no way and no question.
[[nodiscard]] RefundFinding findRefunds(const ImportMapping& mapping, const FilePreview& preview);

// Whether a mapping's refunds are one of the ways, and what they need is there.
[[nodiscard]] Result<void> checkRefunds(const ImportMapping& mapping);

// The answer that holds for the whole client: what the last import said. Empty: none did. No undo
// takes it back.
[[nodiscard]] Result<QString> usualRefunds(const Project& project);
[[nodiscard]] Result<void> setUsualRefunds(Project& project, const QString& way);

} // namespace tessera
