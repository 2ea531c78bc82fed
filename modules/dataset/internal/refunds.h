// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "project/project.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tessera {

// How a mapping says that refunds are written ("refunds"); the words are those of ingest/refunds.h.
[[nodiscard]] QString refundsOf(const BatchInfo& batch);

// Money that went back.
struct RefundRecord
{
    std::string order;
    std::string line; // of the order; empty: not said
    std::string item; // a code; empty: not said
    std::int64_t amount = 0;
    Micros time = 0;
};

// A purchase that may be refunded.
struct RefundableLine
{
    std::string_view order;
    std::string_view line;
    std::vector<std::string_view> items;
    std::int64_t amount = 0;
};

// What each purchase is worth after the refunds, in the units of the amounts. A refund goes to the line of
// its order that it names, else to the lines of its item, else to all of the order, by what is left of them
// (shareExactly); what is more than is left goes nowhere. Refunds in the order given.
[[nodiscard]] std::vector<std::int64_t> netOfRefunds(std::span<const RefundableLine> lines,
                                                     std::span<const RefundRecord> refunds);

// The rows of the tables of the subject refunds; amounts in units of 10^-scale. Rows without an order or an
// amount are left out; a row without a time counts always.
[[nodiscard]] Result<std::vector<RefundRecord>>
refundRecords(const Project& project, const std::vector<BatchInfo>& batches, int scale);
// Digits behind the point of the amounts in them.
[[nodiscard]] int refundScale(const std::vector<BatchInfo>& batches);

} // namespace tessera
