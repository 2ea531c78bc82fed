// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/event_codes.h"

#include "base/text.h"

namespace tessera {

Result<EventCodes> EventCodes::prepare(const LocalDataset& data, std::shared_ptr<const Column> column,
                                       const EventFilter& where, double days)
{
    EventCodes codes;
    TimeWindow window;
    if (days > 0)
        window = {TimeWindow::Kind::LastDays, days, {}, {}};
    const Result<Instants> instants = resolveWindow(window, data.asOf(), data.zone());
    if (!instants)
        return instants.error();
    Result<EventMatcher> matcher = EventMatcher::prepare(data, {where});
    if (!matcher)
        return matcher.error();
    codes.m_data = &data;
    codes.m_column = std::move(column);
    codes.m_matcher = std::move(*matcher);
    codes.m_window = *instants;
    return codes;
}

QString textOfCode(const Column& column, Code code)
{
    const auto text = column.dictionary->at(code);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

EventFilter withTest(const EventFilter& where, const QString& field, const QString& value)
{
    EventFilter test;
    test.logic = Logic::Test;
    test.test = {field, Comparison::Equal, {value}};
    if (where.logic == Logic::All && where.parts.empty())
        return test;
    EventFilter both;
    both.parts = {where, std::move(test)};
    return both;
}

EventFilter withoutTest(const EventFilter& where)
{
    return where.logic == Logic::All && where.parts.size() == 2 ? where.parts.front() : EventFilter();
}

} // namespace tessera
