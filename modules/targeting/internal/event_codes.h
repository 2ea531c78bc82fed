// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread_pool.h"
#include "dataset/local_dataset.h"
#include "rules/event_filter.h"

#include <array>

namespace tessera {

// The codes of one text column over the events that pass a filter in a window before the date, by person.
class EventCodes
{
public:
    [[nodiscard]] static Result<EventCodes> prepare(const LocalDataset& data,
                                                    std::shared_ptr<const Column> column,
                                                    const EventFilter& where, double days);

    // visit(person, code), on all cores, for each event; blocks of 65,536 people share no word of a set.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        parallelBlocks(m_data->people(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            visitBlock(begin, end, visit);
        });
    }

    // People of each class (0..3) by code, each once; blocks come to take() in no order, from several
    // threads.
    template <typename Take>
    void count(const std::vector<std::uint8_t>& classes, Take take) const
    {
        parallelBlocks(m_data->people(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            std::vector<std::array<std::int64_t, 4>> byCode(m_column->dictionary->size());
            std::vector<PersonIndex> last(byCode.size(), kNobody);
            visitBlock(begin, end, [&](std::size_t person, Code code) {
                if (last[code] == PersonIndex(person))
                    return;
                last[code] = PersonIndex(person);
                ++byCode[code][classes[person]];
            });
            take(byCode);
        });
    }

private:
    static constexpr std::size_t kBlock = 1 << 16;

    template <typename Visit>
    void visitBlock(std::size_t begin, std::size_t end, Visit visit) const
    {
        const auto starts = m_data->eventStarts();
        const auto times = m_data->eventTimes();
        for (std::size_t person = begin; person < end; ++person)
            for (std::uint32_t row = starts[person]; row < starts[person + 1] && times[row] < m_window.end;
                 ++row) {
                const Code code = m_column->codes[row];
                if (code != kNullCode && times[row] >= m_window.begin &&
                    (m_matcher.isOpen() || (m_matcher.bitsOf(row) & 1) != 0))
                    visit(person, code);
            }
    }

    const LocalDataset* m_data = nullptr;
    std::shared_ptr<const Column> m_column;
    EventMatcher m_matcher;
    Instants m_window;
};

[[nodiscard]] QString textOfCode(const Column& column, Code code);
// The filter with field = value behind it, and back.
[[nodiscard]] EventFilter withTest(const EventFilter& where, const QString& field, const QString& value);
[[nodiscard]] EventFilter withoutTest(const EventFilter& where);

} // namespace tessera
