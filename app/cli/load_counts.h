// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tessera {

inline void printCount(std::int64_t count, const QString& text)
{
    if (count > 0)
        standardOut() << QStringLiteral("  ") << text.arg(count) << '\n';
}

// What the load mode says of rows loaded before: of an ImportOutcome, or of an ImportCheck what it would say.
template <typename Counts>
void printLoadCounts(const Counts& counts)
{
    printCount(counts.superseded, CliText::tr("%1 rows of earlier files superseded"));
    printCount(counts.repeated,
               CliText::tr("%1 rows superseded by a later row of the file with the same key"));
    printCount(counts.outdated, CliText::tr("%1 rows do not count: a newer version was loaded before"));
    printCount(counts.withoutKey, CliText::tr("%1 rows have no key: they supersede nothing"));
    printCount(counts.replaced, CliText::tr("%1 earlier files replaced"));
}

} // namespace tessera
