// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/business_groups.h"

#include "analysis/divisia.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace tessera {

namespace {

std::optional<double> each(std::int64_t sales, std::int64_t buyers)
{
    return buyers == 0 ? std::nullopt : std::optional(double(sales) / double(buyers));
}

void decomposeGroup(BusinessGroup& group)
{
    const ProductChange change{double(group.salesBefore),
                               double(group.sales),
                               {double(group.buyersBefore), each(group.salesBefore, group.buyersBefore)},
                               {double(group.buyers), each(group.sales, group.buyers)}};
    const std::vector<std::int64_t> parts = wholeParts(divisiaParts(change), group.change());
    group.ofBuyers = parts[0];
    group.ofSpend = parts[1];
}

// Which group each value is in: the largest of both periods stand apart, in the order of their sales.
std::vector<std::uint32_t> numberGroups(const WalkedProperty& property, std::size_t most,
                                        BusinessDimension& dimension)
{
    const auto values = std::size_t(std::max<qsizetype>(property.values.size(), 3));
    std::vector<std::int64_t> sales(values, 0);
    std::vector<std::int64_t> before(values, 0);
    std::vector<bool> isThere(values, false);
    for (const auto& [parts, sums] : {std::pair{&property.now, &sales}, std::pair{&property.before, &before}})
        for (const BoughtPart& part : *parts) {
            (*sums)[part.value] += part.sales;
            isThere[part.value] = true;
        }
    const bool isOfBuyers = property.values.isEmpty();
    std::vector<std::size_t> order;
    for (std::size_t value = 1; value < values; ++value)
        if (isThere[value])
            order.push_back(value);
    if (!isOfBuyers)
        std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t value) {
            return std::max(std::abs(sales[value]), std::abs(before[value]));
        });
    const std::size_t own = order.size() > most + 1 ? most : order.size();
    std::vector<std::size_t> apart(order.begin(), order.begin() + std::ptrdiff_t(own));
    if (!isOfBuyers)
        std::ranges::stable_sort(apart, std::ranges::greater(),
                                 [&](std::size_t value) { return sales[value]; });
    std::vector<std::uint32_t> groups(values, std::uint32_t(own));
    for (std::size_t i = 0; i < own; ++i) {
        BusinessGroup group;
        group.kind = !isOfBuyers     ? BusinessGroup::Kind::Value
                     : apart[i] == 1 ? BusinessGroup::Kind::New
                                     : BusinessGroup::Kind::Returning;
        if (!isOfBuyers)
            group.value = property.values[qsizetype(apart[i])];
        groups[apart[i]] = std::uint32_t(i);
        dimension.groups.push_back(std::move(group));
    }
    if (own < order.size()) {
        BusinessGroup rest;
        rest.kind = BusinessGroup::Kind::Rest;
        dimension.groups.push_back(std::move(rest));
    }
    if (isThere[0]) {
        BusinessGroup unknown;
        unknown.kind = BusinessGroup::Kind::Unknown;
        groups[0] = std::uint32_t(dimension.groups.size());
        dimension.groups.push_back(std::move(unknown));
    }
    return groups;
}

BusinessDimension dimensionOf(WalkedProperty& property, std::size_t most, std::size_t people)
{
    BusinessDimension dimension;
    dimension.id = property.id;
    dimension.field = property.field;
    const std::vector<std::uint32_t> groups = numberGroups(property, most, dimension);
    for (BusinessGroup& group : dimension.groups) {
        group.people = PeopleSet(people);
        group.peopleBefore = PeopleSet(people);
    }
    for (const BoughtPart& part : property.now) {
        BusinessGroup& group = dimension.groups[groups[part.value]];
        group.sales += part.sales;
        group.people.insert(part.person);
    }
    for (const BoughtPart& part : property.before) {
        BusinessGroup& group = dimension.groups[groups[part.value]];
        group.salesBefore += part.sales;
        group.peopleBefore.insert(part.person);
    }
    for (BusinessGroup& group : dimension.groups) {
        group.buyers = std::int64_t(group.people.count());
        group.buyersBefore = std::int64_t(group.peopleBefore.count());
        decomposeGroup(group);
    }
    property.now = {};
    property.before = {};
    return dimension;
}

} // namespace

void makeGroups(const BusinessDefinition& definition, BusinessWalk& walk, Business& business)
{
    const std::size_t people = business.now.buyers.universe();
    for (WalkedProperty& property : walk.properties)
        business.dimensions.push_back(dimensionOf(property, definition.groups, people));
    for (const DayRange& range : walk.buckets) {
        BusinessBucket bucket;
        bucket.range = range;
        business.trend.push_back(bucket);
    }
    for (const BoughtPart& part : walk.stretches) {
        BusinessBucket& bucket = business.trend[part.value];
        bucket.sales += part.sales;
        ++bucket.buyers;
        business.boughtIn.emplace_back(part.value, part.person);
    }
    for (const BoughtPart& part : walk.stretchesBefore) {
        BusinessBucket& bucket = business.trend[part.value];
        bucket.salesBefore += part.sales;
        ++bucket.buyersBefore;
        business.boughtInBefore.emplace_back(part.value, part.person);
    }
}

} // namespace tessera
