// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/household_analyses.h"

#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/number_format.h"
#include "base/statistics.h"
#include "household/household_definition.h"
#include "household/internal/household_outcome.h"
#include "household/internal/texts.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace tessera {

namespace {

constexpr int kAdultAge = 18;           // years
constexpr std::size_t kLargestBand = 5; // sizes from here on share one median

// The first four digits in a row; a year of life.
std::optional<int> birthYear(std::string_view text)
{
    int digits = 0;
    int year = 0;
    for (const char letter : text) {
        const bool isDigit = letter >= '0' && letter <= '9';
        digits = isDigit ? digits + 1 : 0;
        year = isDigit ? year * 10 + (letter - '0') : 0;
        if (digits == 4)
            return year >= 1850 ? std::optional(year) : std::nullopt;
    }
    return std::nullopt;
}

void fillFirstRows(HouseholdOutcome& outcome)
{
    outcome.firstRowOf.assign(outcome.rows.table.members, UINT32_MAX);
    for (std::size_t row = outcome.rows.table.rows(); row-- > 0;)
        outcome.firstRowOf[outcome.rows.table.memberOf[row]] = std::uint32_t(row);
}

// Years of birth by member; 0 where it is not known.
std::vector<int> birthYears(const HouseholdOutcome& outcome)
{
    std::vector<int> years(outcome.rows.table.members, 0);
    const HouseholdColumn& column = outcome.rows.table.column(HouseholdRole::Birth);
    for (std::size_t row = 0; column.isKnown() && row < outcome.rows.table.rows(); ++row)
        if (const Code code = column.at(row); code != kNullCode)
            if (const std::optional<int> year = birthYear(column.texts->at(code)))
                if (int& own = years[outcome.rows.table.memberOf[row]]; own == 0)
                    own = *year;
    return years;
}

// Net sales of households, and what members who have not bought would spend at the median of buyers in
// households of the same size.
void fillValues(const std::vector<double>& netOfPerson, HouseholdOutcome& outcome)
{
    const HouseholdResult& result = outcome.result;
    const auto netOf = [&](MemberIndex member) {
        const PersonIndex person = outcome.rows.personOf[member];
        return person == kNobody ? 0.0 : netOfPerson[person];
    };
    std::vector<std::vector<double>> spent(kLargestBand + 1);
    std::vector<std::int64_t> others(result.households(), 0);
    outcome.hasValues = true;
    outcome.netSales.assign(result.households(), 0);
    outcome.potential.assign(result.households(), 0);
    for (MemberIndex member = 0; member < result.householdOf.size(); ++member) {
        const std::uint32_t household = result.householdOf[member];
        const double net = netOf(member);
        outcome.netSales[household] += net;
        if (net > 0)
            spent[std::min(result.sizeOf(household), kLargestBand)].push_back(net);
        else
            ++others[household];
    }
    std::vector<double> median(spent.size(), 0);
    for (std::size_t size = 0; size < spent.size(); ++size) {
        std::ranges::sort(spent[size]);
        if (!spent[size].empty())
            median[size] = sortedQuantile(spent[size], 0.5);
    }
    for (std::size_t household = 0; household < result.households(); ++household)
        outcome.potential[household] =
            double(others[household]) * median[std::min(result.sizeOf(household), kLargestBand)];
}

// The adult who pays for others, else who spends most, else the eldest; of equal ones the first.
void fillHeads(const std::vector<double>& netOfPerson, const std::vector<int>& years,
               HouseholdOutcome& outcome)
{
    const HouseholdResult& result = outcome.result;
    outcome.head.assign(result.households(), HouseholdOutcome::kNoHead);
    for (std::size_t household = 0; household < result.households(); ++household) {
        if (result.sizeOf(household) < 2)
            continue;
        std::tuple<bool, double, int> best{false, 0, INT32_MIN};
        for (std::uint32_t i = result.starts[household]; i < result.starts[household + 1]; ++i) {
            const MemberIndex member = result.members[i];
            const PersonIndex person = outcome.rows.personOf[member];
            if (outcome.isChild[member] != 0)
                continue;
            const double net = person == kNobody || netOfPerson.empty() ? 0 : netOfPerson[person];
            const std::tuple own{(result.parts[member] & kPays) != 0, std::max(net, 0.0),
                                 years[member] == 0 ? INT32_MIN : -years[member]};
            if (own > best) {
                best = own;
                outcome.head[household] = member;
            }
        }
    }
}

// The list: households of two and more, by net sales, then by size.
void fillShown(HouseholdOutcome& outcome)
{
    std::vector<std::uint32_t>& shown = outcome.shown;
    for (std::uint32_t household = 0; household < outcome.result.households(); ++household)
        if (outcome.result.sizeOf(household) > 1)
            shown.push_back(household);
    const auto key = [&](std::uint32_t household) {
        return std::tuple(outcome.hasValues ? -outcome.netSales[household] : 0.0,
                          -std::int64_t(outcome.result.sizeOf(household)), household);
    };
    const std::size_t count = std::min(shown.size(), std::size_t(outcome.definition.mostShown));
    std::ranges::partial_sort(shown, shown.begin() + std::ptrdiff_t(count),
                              [&](std::uint32_t x, std::uint32_t y) { return key(x) < key(y); });
    shown.resize(count);
}

Result<void> fillOutcome(const LocalDataset& data, HouseholdOutcome& outcome)
{
    fillFirstRows(outcome);
    std::vector<double> netOfPerson;
    if (!outcome.definition.amount.isEmpty()) {
        Result<std::vector<double>> net = netPurchasesOfPeople(data, outcome.definition);
        if (!net)
            return net.error();
        netOfPerson = std::move(*net);
        fillValues(netOfPerson, outcome);
    }
    const std::vector<int> years = birthYears(outcome);
    const int thisYear = civilFromDays(data.zone().dayOf(data.asOf())).year;
    outcome.isChild.assign(outcome.rows.table.members, 0);
    for (MemberIndex member = 0; member < years.size(); ++member)
        outcome.isChild[member] = years[member] != 0 && thisYear - years[member] < kAdultAge ? 1 : 0;
    outcome.hasParts = outcome.rows.table.column(HouseholdRole::Birth).isKnown() ||
                       outcome.rows.table.column(HouseholdRole::Account).isKnown();
    fillHeads(netOfPerson, years, outcome);
    fillShown(outcome);
    return {};
}

// Which members a selector means; an error names those there are.
Result<PeopleSet> peopleOfHouseholds(const HouseholdOutcome& outcome, std::size_t people,
                                     const QString& selector)
{
    const HouseholdResult& result = outcome.result;
    PeopleSet set(people);
    const auto add = [&](MemberIndex member) {
        if (const PersonIndex person = outcome.rows.personOf[member]; person != kNobody)
            set.insert(person);
    };
    const QString what = selector.section(QLatin1Char(':'), 0, 0);
    const QString value = selector.section(QLatin1Char(':'), 1);
    bool isNumber = false;
    const auto number = std::size_t(value.toUInt(&isNumber));
    const auto addIf = [&](const auto& isMeant) {
        for (MemberIndex member = 0; member < result.householdOf.size(); ++member)
            if (isMeant(member))
                add(member);
        return set;
    };
    const auto sizeOf = [&](MemberIndex member) { return result.sizeOf(result.householdOf[member]); };
    if (selector == QLatin1String("together"))
        return addIf([&](MemberIndex member) { return sizeOf(member) > 1; });
    if (selector == QLatin1String("alone"))
        return addIf([&](MemberIndex member) { return sizeOf(member) == 1; });
    if (what == QLatin1String("size") && isNumber && number >= 1 && number <= HouseholdOutcome::kLargestSize)
        return addIf([&](MemberIndex member) {
            return std::min(sizeOf(member), HouseholdOutcome::kLargestSize) == number;
        });
    if (what == QLatin1String("household") && isNumber && number < result.households())
        return addIf([&](MemberIndex member) { return result.householdOf[member] == number; });
    if (what == QLatin1String("nohome") && isNumber && number < result.noHomes.size()) {
        for (const MemberIndex member : result.noHomes[number].members)
            add(member);
        return set;
    }
    if (what == QLatin1String("reason"))
        for (const NoHome reason : noHomeReasons())
            if (noHomeId(reason) == value) {
                for (const NoHomeEntry& entry : result.noHomes)
                    for (const MemberIndex member : entry.members)
                        if (entry.reason == reason)
                            add(member);
                return set;
            }
    if (selector == QLatin1String("part:payer"))
        return addIf([&](MemberIndex member) { return (result.parts[member] & kPays) != 0; });
    if (selector == QLatin1String("part:recipient"))
        return addIf([&](MemberIndex member) { return (result.parts[member] & kReceives) != 0; });
    if (selector == QLatin1String("part:child"))
        return addIf([&](MemberIndex member) { return outcome.isChild[member] != 0 && sizeOf(member) > 1; });
    if (selector == QLatin1String("part:head"))
        return addIf([&](MemberIndex member) { return outcome.head[result.householdOf[member]] == member; });
    return unknownSelector(selector, {QStringLiteral("together"), QStringLiteral("alone"),
                                      QStringLiteral("size:2"), QStringLiteral("household:0"),
                                      QStringLiteral("nohome:0"), QStringLiteral("reason:many_people"),
                                      QStringLiteral("part:payer"), QStringLiteral("part:recipient"),
                                      QStringLiteral("part:child"), QStringLiteral("part:head")});
}

QString limitText(int limit, int own, const QString& text)
{
    return own == 0 ? HouseholdText::tr("%1 (found from the data)").arg(text.arg(limit)) : text.arg(limit);
}

void describe(const HouseholdOutcome& outcome, AnalysisResult& out)
{
    const NumberFormat format;
    const HouseholdResult& result = outcome.result;
    const auto people = std::int64_t(result.members.size());
    const std::int64_t together = outcome.peopleTogether();
    const auto totals = outcome.totalsBySize();
    const std::int64_t households = std::int64_t(result.households()) - totals[0].households;
    out.headline = HouseholdText::tr("%1 of %2 people live in %3 households of two and more")
                       .arg(format.count(together), format.count(people), format.count(households));
    out.caption =
        HouseholdText::tr("%1 of people; %2 addresses and values make no household; %3 pairs compared")
            .arg(format.percent(double(together) / double(people)),
                 format.count(std::int64_t(result.noHomes.size())), format.count(result.compared));
    const HouseholdPlan& own = outcome.definition.plan;
    out.provenance.notes = {
        HouseholdText::tr("Threshold %1").arg(own.threshold),
        limitText(result.plan.mostPeople, own.mostPeople, HouseholdText::tr("At most %1 people an address")),
        limitText(result.plan.mostSurnames, own.mostSurnames,
                  HouseholdText::tr("at most %1 family names an address")),
        limitText(result.plan.mostAddresses, own.mostAddresses,
                  HouseholdText::tr("at most %1 addresses a person")),
        HouseholdText::tr("Weights by EM without labels, agreement beyond chance"),
        HouseholdText::tr("Average linkage, so that nobody is chained in")};
    if (outcome.hasValues)
        out.provenance.notes.append(HouseholdText::tr(
            "Potential: members who have not bought x median of buyers in households of that size"));
    if (result.tangled > 0)
        out.provenance.notes.append(
            HouseholdText::tr("%n people left alone: too many entangled", nullptr, int(result.tangled)));
    out.provenance.rightNote = HouseholdText::tr("Sizes sum to all people; nothing is joined in the project");
}

Result<AnalysisResult> runHouseholds(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<HouseholdDefinition> definition = HouseholdDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<HouseholdRows> rows = readHouseholdRows(data, *definition, task);
    if (!rows)
        return rows.error();
    Result<HouseholdResult> found = findHouseholds(rows->table, definition->plan, task);
    if (!found)
        return found.error();
    const auto outcome = std::make_shared<HouseholdOutcome>();
    outcome->definition = std::move(*definition);
    outcome->rows = std::move(*rows);
    outcome->result = std::move(*found);
    if (const Result<void> filled = fillOutcome(data, *outcome); !filled)
        return filled.error();
    AnalysisResult out;
    describe(*outcome, out);
    out.json = householdJson(*outcome);
    out.charts.push_back(householdSizesChart(*outcome));
    out.tables = householdTables(*outcome);
    const std::size_t people = data.people();
    out.people = [outcome, people](const QString& selector) {
        return peopleOfHouseholds(*outcome, people, selector);
    };
    const auto members = [outcome] { return outcome->rows.personOf; };
    out.values = {
        listedValues(QStringLiteral("household"), people, members,
                     [outcome](std::size_t member) { return double(outcome->result.householdOf[member]); }),
        listedValues(QStringLiteral("size"), people, members, [outcome](std::size_t member) {
            return double(outcome->result.sizeOf(outcome->result.householdOf[member]));
        })};
    if (!outcome->hasValues)
        return out;
    for (const auto& [name, amounts] : {std::pair{"net_sales", &HouseholdOutcome::netSales},
                                        std::pair{"potential", &HouseholdOutcome::potential}})
        out.values.push_back(
            listedValues(QLatin1String(name), people, members, [outcome, amounts](std::size_t member) {
                return (*outcome.*amounts)[outcome->result.householdOf[member]];
            }));
    return out;
}

QJsonObject column(const char* description)
{
    return schemaText(QLatin1String(description));
}

AnalysisKind householdKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("household");
    kind.title = HouseholdText::tr("Households");
    kind.icon = QStringLiteral("house");
    kind.description = HouseholdText::tr("People who live together, by address, landline, device and payer.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("table"), column("The table of people or orders.")},
         {QStringLiteral("address"),
          schemaList(column("A column."), QStringLiteral("Columns of the address, the region first."))},
         {QStringLiteral("person"), column("Column of full names.")},
         {QStringLiteral("surname"), column("Column of family names, instead of full names.")},
         {QStringLiteral("postcode"), column("Column of postcodes.")},
         {QStringLiteral("landline"), column("Column of family phone numbers.")},
         {QStringLiteral("device"), column("Column of devices.")},
         {QStringLiteral("payer"), column("Column of who paid.")},
         {QStringLiteral("account"), column("Column of what the buyer is called as a payer.")},
         {QStringLiteral("birth"), column("Column of birth dates or years.")},
         {QStringLiteral("threshold"),
          schemaNumber(0.01, 0.99, 0.5, QStringLiteral("Least probability of living together."))},
         {QStringLiteral("mostPeople"),
          schemaInteger(0, 100, 0, QStringLiteral("More make no household; 0 finds it from the data."))},
         {QStringLiteral("mostSurnames"),
          schemaInteger(0, 100, 0, QStringLiteral("More make no household; 0 finds it from the data."))},
         {QStringLiteral("mostAddresses"),
          schemaInteger(0, 1000, 0, QStringLiteral("Who has more orders for others; 0: from the data."))},
         {QStringLiteral("noHomeWords"),
          schemaList(column("A word."), QStringLiteral("Words of addresses where nobody lives."))},
         {QStringLiteral("where"),
          schemaEventFilter(QStringLiteral("What a purchase is; event = \"purchase\" when absent."))},
         {QStringLiteral("amount"), column("Property with the amount; without it no value.")},
         {QStringLiteral("mostShown"), schemaInteger(1, 100'000, 100, QStringLiteral("Rows of a table."))}},
        {QStringLiteral("table")}, QStringLiteral("People who live together."));
    kind.example = {
        {QStringLiteral("kind"), QStringLiteral("household")},
        {QStringLiteral("name"), QStringLiteral("Households by delivery address")},
        {QStringLiteral("table"), QStringLiteral("deliveries")},
        {QStringLiteral("address"), QJsonArray{QStringLiteral("city"), QStringLiteral("address")}},
        {QStringLiteral("person"), QStringLiteral("recipient")},
        {QStringLiteral("threshold"), 0.5}};
    kind.run = runHouseholds;
    kind.suggest = suggestHouseholds;
    return kind;
}

} // namespace

void registerHouseholdAnalyses(AnalysisRegistry& registry)
{
    registry.add(householdKind());
}

} // namespace tessera
