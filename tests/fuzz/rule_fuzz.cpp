// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rule that can be read is the same after it was printed in either language, and after it was saved; one
// that cannot has a problem at a place of its text.
#include "fuzz/rule_round_trip.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<Rule> rule = parseRule(text);
    requirePlace(problemOfRule(text), text, rule.ok());
    if (rule)
        requireRoundTrip(*rule);
    const Result<EventFilter> filter = parseEventFilter(text);
    requirePlace(problemOfEventFilter(text), text, filter.ok());
    if (filter)
        requireRoundTrip(*filter);
    return 0;
}
