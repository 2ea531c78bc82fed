// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/internal/row_test.h"

#include <vector>

struct sqlite3_index_info;

namespace tessera {

// One way to go through a table, as agreed with SQLite's planner.
struct QueryPlan
{
    enum class Access
    {
        Scan,
        Row,    // the key is the number of a row
        Person, // the key is a OneID, whose rows stand together
        Index   // rows by the value of a column
    };
    struct Term
    {
        int column = 0;
        TestOp op = TestOp::Equal;
        bool isFixed = false; // written out in the query, so that it is the same each time
    };
    Access access = Access::Scan;
    int keyColumn = 0;
    std::vector<Term> terms; // their values follow the key's
    std::vector<int> order;  // columns to sort by

    // The fixed terms made ready, once the first run has brought their values.
    bool isReady = false;
    std::vector<RowTest> fixedTests;
};

// Chooses what of a query's conditions and order the table takes on, and tells SQLite what that costs.
[[nodiscard]] QueryPlan planQuery(TableData& data, sqlite3_index_info& info);

} // namespace tessera
