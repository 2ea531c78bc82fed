// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rule that is read from JSON can be said as text, in either language.
#include "base/json.h"
#include "fuzz/rule_round_trip.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<QJsonObject> json = parseJsonObject(bytes, QStringLiteral("input"));
    if (!json)
        return 0;
    if (const Result<Rule> rule = ruleFromJson(*json, QStringLiteral("rule")))
        requireRoundTrip(*rule);
    else
        require(rule.error().message.startsWith(QLatin1String("rule")), "a refusal names the path");
    if (const Result<EventFilter> filter = eventFilterFromJson(*json, QStringLiteral("filter")))
        requireRoundTrip(*filter);
    else
        require(filter.error().message.startsWith(QLatin1String("filter")), "a refusal names the path");
    return 0;
}
