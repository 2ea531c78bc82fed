// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/sql.h"

#include <QByteArray>

struct sqlite3;

namespace tessera {

// "DROP" of "drop table people": what a refusal names.
[[nodiscard]] QString firstWord(const QByteArray& query);

// What SQLite says is wrong with a query, in the analyst's words and with its place. refused: what the
// authorizer turned down, if that was it.
[[nodiscard]] SqlProblem describeProblem(sqlite3* connection, const QByteArray& query, const QString& refused,
                                         const std::vector<SqlTable>& tables);

// A problem at a byte of the query.
[[nodiscard]] SqlProblem problemAt(const QByteArray& query, int byte, const QString& message);

// With the line and column before it, where there is a place.
[[nodiscard]] Error errorOf(const SqlProblem& problem, const QByteArray& query);

} // namespace tessera
