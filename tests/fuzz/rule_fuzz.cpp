// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rule that can be read is the same after it was printed, and after it was saved.
#include "fuzz/require.h"
#include "rules/rule.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const Result<Rule> rule = parseRule(text)) {
        const Result<Rule> printed = parseRule(printRule(*rule));
        require(printed && *printed == *rule, "a printed rule reads as the same rule");
        const Result<Rule> saved = ruleFromJson(ruleToJson(*rule), QStringLiteral("rule"));
        require(saved && *saved == *rule, "a saved rule reads as the same rule");
    }
    if (const Result<EventFilter> filter = parseEventFilter(text)) {
        const Result<EventFilter> printed = parseEventFilter(printEventFilter(*filter));
        require(printed && *printed == *filter, "a printed filter reads as the same filter");
        const Result<EventFilter> saved =
            eventFilterFromJson(eventFilterToJson(*filter), QStringLiteral("filter"));
        require(saved && *saved == *filter, "a saved filter reads as the same filter");
    }
    return 0;
}
