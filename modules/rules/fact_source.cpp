// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/fact_source.h"

#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace tessera {

Micros FactSource::firstEvent() const
{
    const std::span<const Micros> times = eventTimes();
    constexpr std::size_t block = std::size_t{1} << 16;
    std::vector<Micros> firsts((times.size() + block - 1) / block);
    parallelBlocks(times.size(), block, [&](std::size_t i, std::size_t begin, std::size_t end) {
        firsts[i] =
            *std::min_element(times.begin() + std::ptrdiff_t(begin), times.begin() + std::ptrdiff_t(end));
    });
    return firsts.empty() ? 0 : *std::ranges::min_element(firsts);
}

Result<PeopleSet> FactSource::resultPeople(const QString& analysis, const QString&) const
{
    return Error{
        QCoreApplication::translate("Rule", "There is no analysis \"%1\" in this project.").arg(analysis)};
}

} // namespace tessera
