// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/time_zone.h"

#include <string_view>

struct sqlite3;

namespace tessera {

// Whether a query may call a function of SQLite's: those that compute a value from values, and nothing that
// reads a file, loads code or tells of the program.
[[nodiscard]] bool isAllowedFunction(std::string_view name);

// day(t), week(t) (its Monday), month(t), hour(t) of a time as the time columns show it, and as_of(), the
// instant the analyses look back from. Times are of the project's zone already.
[[nodiscard]] int addFunctions(sqlite3* connection, Micros asOf, const TimeZone& zone);

} // namespace tessera
