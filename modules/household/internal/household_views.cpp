// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/household_outcome.h"

#include "base/number_format.h"
#include "base/text.h"
#include "household/internal/texts.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <span>

namespace tessera {

namespace {

QString sizeName(std::size_t size)
{
    return size == HouseholdOutcome::kLargestSize ? QStringLiteral("%1+").arg(size) : QString::number(size);
}

QString moneyText(double value)
{
    return QString::number(value, 'f', 2);
}

// What the table says of a member or place, masked.
QString maskedValue(const HouseholdOutcome& outcome, HouseholdRole role, std::size_t row)
{
    const HouseholdColumn& column = outcome.rows.table.column(role);
    const Code code = column.at(row);
    if (code == kNullCode)
        return {};
    const QString text = toQString(column.texts->at(code)).trimmed();
    switch (role) {
    case HouseholdRole::Name:
    case HouseholdRole::Surname:
        return maskedName(text);
    case HouseholdRole::Landline:
        return maskedPhone(text);
    default:
        return maskedIdentifier(text);
    }
}

QString nameOf(const HouseholdOutcome& outcome, MemberIndex member)
{
    const std::uint32_t row = outcome.firstRowOf[member];
    const QString name = maskedValue(outcome, HouseholdRole::Name, row);
    return name.isEmpty() ? maskedValue(outcome, HouseholdRole::Surname, row) : name;
}

std::span<const MemberIndex> membersOf(const HouseholdOutcome& outcome, std::size_t household)
{
    return std::span(outcome.result.members)
        .subspan(outcome.result.starts[household], outcome.result.sizeOf(household));
}

QString namesOf(const HouseholdOutcome& outcome, std::size_t household)
{
    QStringList names;
    for (const MemberIndex member : membersOf(outcome, household))
        if (const QString name = nameOf(outcome, member); !name.isEmpty())
            names.append(name);
    constexpr qsizetype kMostNames = 4;
    const qsizetype more = names.size() - kMostNames;
    names = names.first(std::min(names.size(), kMostNames));
    if (more > 0)
        names.append(HouseholdText::tr("%n more", nullptr, int(more)));
    return names.join(QStringLiteral(", "));
}

QString partsOf(const HouseholdOutcome& outcome, std::size_t household)
{
    int payers = 0;
    int receivers = 0;
    int children = 0;
    for (const MemberIndex member : membersOf(outcome, household)) {
        payers += (outcome.result.parts[member] & kPays) != 0 ? 1 : 0;
        receivers += (outcome.result.parts[member] & kReceives) != 0 ? 1 : 0;
        children += outcome.isChild[member];
    }
    QStringList parts;
    if (payers > 0)
        parts.append(HouseholdText::tr("%n payer(s)", nullptr, payers));
    if (receivers > 0)
        parts.append(HouseholdText::tr("%n recipient(s)", nullptr, receivers));
    if (children > 0)
        parts.append(HouseholdText::tr("%n child(ren)", nullptr, children));
    if (const MemberIndex head = outcome.head[household]; head != HouseholdOutcome::kNoHead)
        parts.append(HouseholdText::tr("head: %1").arg(nameOf(outcome, head)));
    return parts.join(QStringLiteral(", "));
}

NamedTable sizesTable(const HouseholdOutcome& outcome)
{
    NamedTable named;
    named.title = HouseholdText::tr("Households by size");
    named.table.columns = {HouseholdText::tr("Size"), HouseholdText::tr("Households"),
                           HouseholdText::tr("People"), HouseholdText::tr("Share of people")};
    if (outcome.hasValues)
        named.table.columns += {HouseholdText::tr("Net sales"), HouseholdText::tr("Per household"),
                                HouseholdText::tr("Potential")};
    named.table.numeric.assign(std::size_t(named.table.columns.size()), true);
    const NumberFormat format;
    const auto totals = outcome.totalsBySize();
    for (std::size_t size = 1; size <= HouseholdOutcome::kLargestSize; ++size) {
        const HouseholdTotals& total = totals[size - 1];
        if (total.households == 0)
            continue;
        QStringList row{sizeName(size), format.count(total.households), format.count(total.people),
                        format.percent(double(total.people) / double(outcome.result.members.size()))};
        if (outcome.hasValues)
            row += {moneyText(total.netSales), moneyText(total.netSales / double(total.households)),
                    moneyText(total.potential)};
        named.table.rows.push_back(row);
        named.table.people.append(QStringLiteral("size:%1").arg(size));
    }
    return named;
}

NamedTable listTable(const HouseholdOutcome& outcome)
{
    NamedTable named;
    named.title = outcome.hasValues ? HouseholdText::tr("The most valuable households")
                                    : HouseholdText::tr("The largest households");
    named.table.columns = {HouseholdText::tr("People"), HouseholdText::tr("Who"),
                           HouseholdText::tr("Address")};
    named.table.numeric = {true, false, false};
    if (outcome.hasValues) {
        named.table.columns += {HouseholdText::tr("Net sales"), HouseholdText::tr("Potential")};
        named.table.numeric.insert(named.table.numeric.end(), {true, true});
    }
    if (outcome.hasParts) {
        named.table.columns.append(HouseholdText::tr("Parts"));
        named.table.numeric.push_back(false);
    }
    for (const std::uint32_t household : outcome.shown) {
        const std::uint32_t row = outcome.firstRowOf[membersOf(outcome, household).front()];
        QStringList cells{QString::number(outcome.result.sizeOf(household)), namesOf(outcome, household),
                          maskedValue(outcome, HouseholdRole::Address, row)};
        if (outcome.hasValues)
            cells += {moneyText(outcome.netSales[household]), moneyText(outcome.potential[household])};
        if (outcome.hasParts)
            cells.append(partsOf(outcome, household));
        named.table.rows.push_back(cells);
        named.table.people.append(QStringLiteral("household:%1").arg(household));
    }
    return named;
}

HouseholdRole roleOf(NoHome reason)
{
    return reason == NoHome::SharedLandline ? HouseholdRole::Landline
           : reason == NoHome::SharedDevice ? HouseholdRole::Device
           : reason == NoHome::SharedPayer  ? HouseholdRole::Payer
                                            : HouseholdRole::Address;
}

NamedTable reasonsTable(const HouseholdOutcome& outcome)
{
    NamedTable named;
    named.title = HouseholdText::tr("What makes no household");
    named.table.columns = {HouseholdText::tr("Reason"), HouseholdText::tr("Addresses or values"),
                           HouseholdText::tr("People")};
    named.table.numeric = {false, true, true};
    const NumberFormat format;
    for (const NoHome reason : noHomeReasons()) {
        std::int64_t values = 0;
        std::vector<MemberIndex> people;
        for (const NoHomeEntry& entry : outcome.result.noHomes)
            if (entry.reason == reason) {
                ++values;
                people.insert(people.end(), entry.members.begin(), entry.members.end());
            }
        if (values == 0)
            continue;
        std::ranges::sort(people);
        const auto distinct = std::unique(people.begin(), people.end()) - people.begin();
        named.table.rows.push_back({noHomeTitle(reason), format.count(values), format.count(distinct)});
        named.table.people.append(QStringLiteral("reason:") + noHomeId(reason));
    }
    return named;
}

NamedTable noHomesTable(const HouseholdOutcome& outcome)
{
    NamedTable named;
    named.title = HouseholdText::tr("Addresses and values that make no household");
    named.table.columns = {HouseholdText::tr("Reason"), HouseholdText::tr("Address or value"),
                           HouseholdText::tr("People"), HouseholdText::tr("Family names")};
    named.table.numeric = {false, false, true, true};
    const auto& entries = outcome.result.noHomes;
    for (std::size_t i = 0; i < std::min(entries.size(), std::size_t(outcome.definition.mostShown)); ++i) {
        named.table.rows.push_back(
            {noHomeTitle(entries[i].reason), maskedValue(outcome, roleOf(entries[i].reason), entries[i].row),
             QString::number(entries[i].members.size()), QString::number(entries[i].surnames)});
        named.table.people.append(QStringLiteral("nohome:%1").arg(i));
    }
    return named;
}

const std::vector<std::pair<HouseholdRole, QString>>& roleTitles()
{
    static thread_local std::vector<std::pair<HouseholdRole, QString>> titles;
    titles = {{HouseholdRole::Name, HouseholdText::tr("Full name")},
              {HouseholdRole::Surname, HouseholdText::tr("Family name")},
              {HouseholdRole::Address, HouseholdText::tr("Address")},
              {HouseholdRole::Postcode, HouseholdText::tr("Postcode")},
              {HouseholdRole::Landline, HouseholdText::tr("Landline")},
              {HouseholdRole::Device, HouseholdText::tr("Device")},
              {HouseholdRole::Payer, HouseholdText::tr("Payer")},
              {HouseholdRole::Account, HouseholdText::tr("Account")},
              {HouseholdRole::Birth, HouseholdText::tr("Birth")}};
    return titles;
}

NamedTable coverageTable(const HouseholdOutcome& outcome)
{
    NamedTable named;
    named.title = HouseholdText::tr("What is known of people");
    named.table.columns = {HouseholdText::tr("Signal"), HouseholdText::tr("Column"),
                           HouseholdText::tr("People of whom it is known")};
    named.table.numeric = {false, false, true};
    const NumberFormat format;
    for (const auto& [role, title] : roleTitles())
        if (outcome.rows.table.column(role).isKnown())
            named.table.rows.push_back({title, outcome.definition.columnOf(role),
                                        format.percent(outcome.result.coverage[std::size_t(role)])});
    return named;
}

NamedTable weightsTableOf(const HouseholdOutcome& outcome)
{
    NamedTable named;
    named.title = HouseholdText::tr("What each agreement of a household is worth");
    named.table.columns = {HouseholdText::tr("Signal"), HouseholdText::tr("Agreement"),
                           HouseholdText::tr("Living together"), HouseholdText::tr("Apart"),
                           HouseholdText::tr("Bits")};
    named.table.numeric = {false, false, true, true, true};
    for (const HouseholdWeight& weight : outcome.result.weights)
        named.table.rows.push_back({weight.signal, weight.agreement, QString::number(weight.together, 'f', 4),
                                    QString::number(weight.apart, 'f', 4),
                                    QString::number(weight.bits, 'f', 1)});
    return named;
}

QJsonArray sizesJson(const HouseholdOutcome& outcome)
{
    QJsonArray sizes;
    const auto totals = outcome.totalsBySize();
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (totals[i].households == 0)
            continue;
        QJsonObject size{{QStringLiteral("size"), sizeName(i + 1)},
                         {QStringLiteral("households"), qint64(totals[i].households)},
                         {QStringLiteral("people"), qint64(totals[i].people)}};
        if (outcome.hasValues) {
            size.insert(QStringLiteral("netSales"), totals[i].netSales);
            size.insert(QStringLiteral("potential"), totals[i].potential);
        }
        sizes.append(size);
    }
    return sizes;
}

QJsonArray listJson(const HouseholdOutcome& outcome)
{
    QJsonArray list;
    for (const std::uint32_t household : outcome.shown) {
        QJsonObject one{{QStringLiteral("household"), qint64(household)},
                        {QStringLiteral("people"), qint64(outcome.result.sizeOf(household))}};
        if (outcome.hasValues) {
            one.insert(QStringLiteral("netSales"), outcome.netSales[household]);
            one.insert(QStringLiteral("potential"), outcome.potential[household]);
        }
        list.append(one);
    }
    return list;
}

QJsonArray noHomesJson(const HouseholdOutcome& outcome)
{
    QJsonArray list;
    const auto& entries = outcome.result.noHomes;
    for (std::size_t i = 0; i < std::min(entries.size(), std::size_t(outcome.definition.mostShown)); ++i)
        list.append(QJsonObject{{QStringLiteral("reason"), noHomeId(entries[i].reason)},
                                {QStringLiteral("row"), qint64(entries[i].row)},
                                {QStringLiteral("people"), qint64(entries[i].members.size())},
                                {QStringLiteral("familyNames"), entries[i].surnames}});
    return list;
}

} // namespace

std::vector<HouseholdTotals> HouseholdOutcome::totalsBySize() const
{
    std::vector<HouseholdTotals> totals(kLargestSize);
    for (std::size_t household = 0; household < result.households(); ++household) {
        const std::size_t size = result.sizeOf(household);
        HouseholdTotals& total = totals[std::min(size, kLargestSize) - 1];
        ++total.households;
        total.people += std::int64_t(size);
        total.netSales += hasValues ? netSales[household] : 0;
        total.potential += hasValues ? potential[household] : 0;
    }
    return totals;
}

std::int64_t HouseholdOutcome::peopleTogether() const
{
    std::int64_t people = 0;
    for (std::size_t household = 0; household < result.households(); ++household)
        people += result.sizeOf(household) > 1 ? std::int64_t(result.sizeOf(household)) : 0;
    return people;
}

const std::vector<NoHome>& noHomeReasons()
{
    static const std::vector<NoHome> reasons = {
        NoHome::Word,          NoHome::ManyPeople,     NoHome::ManySurnames, NoHome::OneOff,
        NoHome::ManyAddresses, NoHome::SharedLandline, NoHome::SharedDevice, NoHome::SharedPayer};
    return reasons;
}

QString noHomeId(NoHome reason)
{
    static const std::array<const char*, 8> ids = {"pick_up",       "many_people", "many_surnames",
                                                   "one_off",       "for_others",  "shared_landline",
                                                   "shared_device", "shared_payer"};
    return QLatin1String(ids[std::size_t(reason)]);
}

QString noHomeTitle(NoHome reason)
{
    switch (reason) {
    case NoHome::Word:
        return HouseholdText::tr("Locker, pick-up point, company or dormitory by its words");
    case NoHome::ManyPeople:
        return HouseholdText::tr("More people than a household holds");
    case NoHome::ManySurnames:
        return HouseholdText::tr("More family names than a household holds");
    case NoHome::OneOff:
        return HouseholdText::tr("Gift or one-off, the usual address is another");
    case NoHome::ManyAddresses:
        return HouseholdText::tr("Orders to many addresses, a reseller or agent");
    case NoHome::SharedLandline:
        return HouseholdText::tr("Landline of too many people, a switchboard");
    case NoHome::SharedDevice:
        return HouseholdText::tr("Device of too many people, as in a shop");
    case NoHome::SharedPayer:
        return HouseholdText::tr("Pays for too many people");
    }
    return {};
}

std::vector<NamedTable> householdTables(const HouseholdOutcome& outcome)
{
    return {listTable(outcome),    sizesTable(outcome),    reasonsTable(outcome),
            noHomesTable(outcome), coverageTable(outcome), weightsTableOf(outcome)};
}

ChartSpec householdSizesChart(const HouseholdOutcome& outcome)
{
    BarChart chart;
    chart.series = {{HouseholdText::tr("People"), ColourRole::accent()}};
    const auto totals = outcome.totalsBySize();
    for (std::size_t size = 1; size <= totals.size(); ++size) {
        if (totals[size - 1].households == 0)
            continue;
        Bar bar;
        bar.value = double(totals[size - 1].people);
        bar.mark.people = QStringLiteral("size:%1").arg(size);
        bar.mark.count = totals[size - 1].people;
        const QString name = size == 1 ? HouseholdText::tr("alone")
                             : size == HouseholdOutcome::kLargestSize
                                 ? HouseholdText::tr("%1 or more").arg(size)
                                 : HouseholdText::tr("%n people", nullptr, int(size));
        chart.groups.push_back({name, {bar}});
    }
    ChartSpec spec;
    spec.title = HouseholdText::tr("People by size of their household");
    spec.chart = std::move(chart);
    return spec;
}

QJsonObject householdJson(const HouseholdOutcome& outcome)
{
    const HouseholdResult& result = outcome.result;
    QJsonObject coverage;
    static const std::array<const char*, kHouseholdRoles> roles = {
        "person", "surname", "address", "postcode", "landline", "device", "payer", "account", "birth"};
    for (std::size_t role = 0; role < kHouseholdRoles; ++role)
        if (outcome.rows.table.columns[role].isKnown())
            coverage.insert(QLatin1String(roles[role]), result.coverage[role]);
    QJsonArray weights;
    for (const HouseholdWeight& weight : result.weights)
        weights.append(QJsonObject{{QStringLiteral("signal"), weight.signal},
                                   {QStringLiteral("agreement"), weight.agreement},
                                   {QStringLiteral("together"), weight.together},
                                   {QStringLiteral("apart"), weight.apart},
                                   {QStringLiteral("bits"), weight.bits}});
    QJsonArray firstRows;
    for (const MemberIndex member : outcome.rows.table.memberOf)
        firstRows.append(
            qint64(outcome.firstRowOf[result.members[result.starts[result.householdOf[member]]]]));
    return {{QStringLiteral("people"), qint64(result.members.size())},
            {QStringLiteral("households"), qint64(result.households())},
            {QStringLiteral("peopleTogether"), qint64(outcome.peopleTogether())},
            {QStringLiteral("comparedPairs"), qint64(result.compared)},
            {QStringLiteral("tangled"), qint64(result.tangled)},
            {QStringLiteral("threshold"), result.plan.threshold},
            {QStringLiteral("mostPeople"), result.plan.mostPeople},
            {QStringLiteral("mostSurnames"), result.plan.mostSurnames},
            {QStringLiteral("mostAddresses"), result.plan.mostAddresses},
            {QStringLiteral("sizes"), sizesJson(outcome)},
            {QStringLiteral("top"), listJson(outcome)},
            {QStringLiteral("noHomes"), noHomesJson(outcome)},
            {QStringLiteral("coverage"), coverage},
            {QStringLiteral("weights"), weights},
            {QStringLiteral("firstRowOfHousehold"), firstRows}};
}

} // namespace tessera
