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

namespace {

Error hasNone(const QString& what)
{
    return Error{
        QCoreApplication::translate("Rule", "This data has no %1, so the rule cannot ask for it.").arg(what)};
}

} // namespace

Result<std::shared_ptr<const Column>> FactSource::attributeAt(const QString& name, Micros) const
{
    return attribute(name);
}

Result<std::shared_ptr<const Column>> FactSource::resultValues(const QString& analysis, const QString&) const
{
    return Error{
        QCoreApplication::translate("Rule", "There is no analysis \"%1\" in this project.").arg(analysis)};
}

Result<std::shared_ptr<const Column>> FactSource::tagValues(const QString& tag, std::optional<Micros>) const
{
    return Error{QCoreApplication::translate("Rule", "There is no tag \"%1\" in this project.").arg(tag)};
}

Result<PeopleSet> FactSource::listed(const QString& table, const EventFilter&) const
{
    return hasNone(QStringLiteral("listed(\"%1\")").arg(table));
}

Result<PeopleSet> FactSource::reachable(const QString& kind) const
{
    return hasNone(QStringLiteral("reachable(\"%1\")").arg(kind));
}

Result<PlaceColumns> FactSource::placeColumns(bool) const
{
    return hasNone(QStringLiteral("place"));
}

Result<std::vector<GeoPoint>> FactSource::places(const QString& reference) const
{
    return hasNone(reference);
}

} // namespace tessera
