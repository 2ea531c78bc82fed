// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/household.h"

#include "household/internal/candidates.h"
#include "household/internal/evidence.h"
#include "household/internal/grouping.h"
#include "household/internal/people.h"
#include "household/internal/texts.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace tessera {

namespace {

Result<void> checkPlan(const HouseholdTable& table, const HouseholdPlan& plan)
{
    if (table.members == 0)
        return Error{HouseholdText::tr("There are no people to group. Import customers or orders first.")};
    if (!(plan.threshold > 0 && plan.threshold < 1))
        return Error{HouseholdText::tr("\"%1\" is a probability between 0 and 1, such as 0.5.")
                         .arg(QStringLiteral("threshold"))};
    constexpr std::array kHomes = {HouseholdRole::Address, HouseholdRole::Postcode, HouseholdRole::Landline,
                                   HouseholdRole::Device, HouseholdRole::Payer};
    if (std::ranges::none_of(kHomes, [&](HouseholdRole role) { return table.column(role).isKnown(); }))
        return Error{HouseholdText::tr(
            "Nothing tells who lives together. Name a column of addresses, landlines, devices or payers.")};
    return {};
}

void fillHouseholds(const Groups& groups, HouseholdResult& result)
{
    const std::size_t members = groups.groupOf.size();
    std::vector<std::uint32_t> numberOfGroup(members, UINT32_MAX);
    result.householdOf.resize(members);
    result.starts.push_back(0);
    for (std::size_t member = 0; member < members; ++member) {
        std::uint32_t& number = numberOfGroup[groups.groupOf[member]];
        if (number == UINT32_MAX) {
            number = std::uint32_t(result.starts.size() - 1);
            result.starts.push_back(0);
        }
        result.householdOf[member] = number;
        ++result.starts[number + 1];
    }
    for (std::size_t i = 1; i < result.starts.size(); ++i) {
        const auto size = std::int64_t(result.starts[i]);
        result.joined += size * (size - 1) / 2;
        result.starts[i] += result.starts[i - 1];
    }
    result.members.resize(members);
    std::vector<std::uint32_t> next(result.starts.begin(), result.starts.end() - 1);
    for (MemberIndex member = 0; member < members; ++member)
        result.members[next[result.householdOf[member]]++] = member;
}

// Who pays and who receives. Without accounts nobody knows whether a payer is the buyer himself.
void fillParts(const HouseholdTable& table, const HouseholdPeople& people, HouseholdResult& result)
{
    result.parts.assign(people.members, 0);
    if (!table.column(HouseholdRole::Account).isKnown())
        return;
    const Lists<SharedValue>& payments = people.shared[kPayment];
    for (std::size_t household = 0; household < result.households(); ++household) {
        const std::span own =
            std::span(result.members).subspan(result.starts[household], result.sizeOf(household));
        for (const MemberIndex payer : own)
            for (const MemberIndex receiver : own)
                for (const SharedValue& value : payments.of(receiver)) {
                    if (payer == receiver || value.isOwn)
                        continue;
                    const auto accounts = payments.of(payer);
                    const bool isHis = std::ranges::any_of(accounts, [&](const SharedValue& account) {
                        return account.isOwn && account.hash == value.hash;
                    });
                    if (isHis) {
                        result.parts[payer] |= kPays;
                        result.parts[receiver] |= kReceives;
                    }
                }
    }
}

} // namespace

Result<HouseholdResult> findHouseholds(const HouseholdTable& table, const HouseholdPlan& plan,
                                       const Task& task)
{
    if (const Result<void> checked = checkPlan(table, plan); !checked)
        return checked.error();
    HouseholdResult result;
    result.plan = plan;
    Result<HouseholdPeople> people = readPeople(table, plan.noHomeWords, task);
    if (!people)
        return people.error();
    result.coverage = people->coverage;
    removeNoHomes(*people, result.plan, result.noHomes);
    const Result<Candidates> candidates = findCandidates(*people, task);
    if (!candidates)
        return candidates.error();
    result.compared = std::int64_t(candidates->pairs.size());
    const HouseholdEvidence evidence = HouseholdEvidence::fit(*people, *candidates);
    if (task.cancelled())
        return Error::cancel();
    result.weights = evidence.weights();
    const double least = std::log2(plan.threshold / (1 - plan.threshold));
    const Groups groups =
        groupPeople(people->members, candidates->pairs, least, std::size_t(result.plan.mostPeople),
                    people->order, [&](MemberIndex a, MemberIndex b) { return evidence.bits(a, b); });
    if (task.cancelled())
        return Error::cancel();
    result.tangled = groups.tangled;
    fillHouseholds(groups, result);
    fillParts(table, *people, result);
    return result;
}

} // namespace tessera
