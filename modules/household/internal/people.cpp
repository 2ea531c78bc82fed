// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/people.h"

#include "base/hash.h"
#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "household/address.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace tessera {

namespace {

constexpr std::size_t kTextBlock = 4096;

std::uint64_t hashOf(const std::u32string& text)
{
    return hashBytes({reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char32_t)});
}

// Values of (member, value) pairs by member.
template <typename Value>
Lists<Value> listsOf(std::size_t members, const std::vector<std::pair<MemberIndex, Value>>& sorted)
{
    Lists<Value> lists;
    lists.starts.assign(members + 1, 0);
    lists.values.reserve(sorted.size());
    for (const auto& [member, value] : sorted) {
        ++lists.starts[member + 1];
        lists.values.push_back(value);
    }
    for (std::size_t i = 0; i < members; ++i)
        lists.starts[i + 1] += lists.starts[i];
    return lists;
}

// What `fold` makes of each text of a column, numbered in `texts`; by code.
template <typename Fold>
std::vector<Code> foldColumn(const HouseholdColumn& column, FoldedTexts& texts, const Fold& fold)
{
    if (!column.isKnown())
        return {};
    std::vector<std::u32string> folded(column.texts->size());
    parallelBlocks(folded.size(), kTextBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code)
            folded[code] = fold(column.texts->at(Code(code)));
    });
    std::vector<Code> codes(folded.size());
    for (std::size_t code = 0; code < folded.size(); ++code)
        codes[code] = texts.insert(folded[code]);
    return codes;
}

Code codeAt(const HouseholdColumn& column, const std::vector<Code>& folded, std::size_t row)
{
    const Code code = column.at(row);
    return code == kNullCode ? kNullCode : folded[code];
}

// The name most of a member's rows give.
void readSurnames(const HouseholdTable& table, HouseholdPeople& people)
{
    const bool isOnly = table.column(HouseholdRole::Surname).isKnown();
    const HouseholdColumn& column = table.column(isOnly ? HouseholdRole::Surname : HouseholdRole::Name);
    people.surname.assign(people.members, kNullCode);
    const std::vector<Code> folded = foldColumn(column, people.surnames, [&](std::string_view text) {
        return isOnly ? foldedSurname(text) : surnameOf(text);
    });
    std::vector<std::pair<MemberIndex, Code>> known;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (const Code code = codeAt(column, folded, row); code != kNullCode)
            known.emplace_back(table.memberOf[row], code);
    std::ranges::sort(known);
    std::size_t most = 0; // times of the name kept for the member
    for (std::size_t i = 0; i < known.size();) {
        std::size_t end = i;
        while (end < known.size() && known[end] == known[i])
            ++end;
        const auto [member, code] = known[i];
        Code& own = people.surname[member];
        if (own == kNullCode || end - i > most ||
            (end - i == most && people.surnames.hash(code) < people.surnames.hash(own))) {
            own = code;
            most = end - i;
        }
        i = end;
    }
}

struct PlaceKey
{
    Code street;
    Code number;
    Code postcode;
    bool isNoHome;
    bool operator==(const PlaceKey&) const = default;
};

struct PlaceKeyHash
{
    std::size_t operator()(const PlaceKey& key) const
    {
        return mix64(mix64((std::uint64_t(key.street) << 32) | key.number) ^ key.postcode ^
                     (std::uint64_t(key.isNoHome) << 40));
    }
};

Place placeOf(const HouseholdPeople& people, const PlaceKey& key, std::size_t row)
{
    Place place{key.street, key.number, key.postcode, std::uint32_t(row), key.isNoHome, 0};
    const auto mixed = [&](const FoldedTexts& texts, Code code) {
        place.hash = mix64(place.hash ^ (code == kNullCode ? 0 : texts.hash(code)));
    };
    mixed(people.streets, key.street);
    mixed(people.numbers, key.number);
    mixed(people.postcodes, key.postcode);
    return place;
}

void readPlaces(const HouseholdTable& table, const QStringList& noHomeWords, HouseholdPeople& people)
{
    const HouseholdColumn& address = table.column(HouseholdRole::Address);
    const HouseholdColumn& postcode = table.column(HouseholdRole::Postcode);
    std::vector<Address> parsed(address.isKnown() ? address.texts->size() : 0);
    parallelBlocks(parsed.size(), kTextBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code)
            parsed[code] = parseAddress(address.texts->at(Code(code)), noHomeWords);
    });
    std::vector<PlaceKey> keys(parsed.size());
    for (std::size_t code = 0; code < parsed.size(); ++code)
        keys[code] = {people.streets.insert(parsed[code].street), people.numbers.insert(parsed[code].number),
                      kNullCode, !parsed[code].noHome.isEmpty()};
    const std::vector<Code> postcodes = foldColumn(postcode, people.postcodes, parsePostcode);
    std::unordered_map<PlaceKey, std::uint32_t, PlaceKeyHash> known;
    std::vector<std::pair<MemberIndex, PlaceUse>> uses;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        PlaceKey key{kNullCode, kNullCode, kNullCode, false};
        if (const Code code = address.at(row); code != kNullCode)
            key = keys[code];
        key.postcode = codeAt(postcode, postcodes, row);
        if (key.street == kNullCode && key.number == kNullCode && key.postcode == kNullCode)
            continue;
        const auto [at, isNew] = known.try_emplace(key, std::uint32_t(people.places.size()));
        if (isNew)
            people.places.push_back(placeOf(people, key, row));
        uses.emplace_back(table.memberOf[row], PlaceUse{at->second, 1});
    }
    std::ranges::sort(uses, [](const auto& x, const auto& y) {
        return std::pair(x.first, x.second.place) < std::pair(y.first, y.second.place);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (kept > 0 && uses[kept - 1].first == uses[i].first &&
            uses[kept - 1].second.place == uses[i].second.place)
            ++uses[kept - 1].second.times;
        else
            uses[kept++] = uses[i];
    }
    uses.resize(kept);
    people.uses = listsOf(people.members, uses);
}

void readShared(const HouseholdTable& table, SharedSignal signal, HouseholdRole role, bool isOwn,
                std::vector<std::pair<MemberIndex, SharedValue>>& values)
{
    const HouseholdColumn& column = table.column(role);
    if (!column.isKnown())
        return;
    std::vector<std::uint64_t> hashes(column.texts->size(), 0);
    parallelBlocks(hashes.size(), kTextBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code) {
            const std::string_view text = column.texts->at(Code(code));
            const std::string value = signal == kLandline ? normalisePhone(text) : normaliseIdentifier(text);
            hashes[code] = value.empty() ? 0 : hashBytes(value);
        }
    });
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (const Code code = column.at(row); code != kNullCode && hashes[code] != 0)
            values.emplace_back(table.memberOf[row], SharedValue{hashes[code], std::uint32_t(row), isOwn});
}

void readSharedSignals(const HouseholdTable& table, HouseholdPeople& people)
{
    for (int signal = 0; signal < kSharedSignals; ++signal) {
        std::vector<std::pair<MemberIndex, SharedValue>> values;
        const auto add = [&](HouseholdRole role, bool isOwn) {
            readShared(table, SharedSignal(signal), role, isOwn, values);
        };
        if (signal == kLandline)
            add(HouseholdRole::Landline, true);
        if (signal == kDevice)
            add(HouseholdRole::Device, true);
        if (signal == kPayment) {
            add(HouseholdRole::Account, true);
            add(HouseholdRole::Payer, false);
        }
        // A value that is a member's own stays his own when he also pays with it.
        std::ranges::sort(values, [](const auto& x, const auto& y) {
            return std::tuple(x.first, x.second.hash, !x.second.isOwn, x.second.row) <
                   std::tuple(y.first, y.second.hash, !y.second.isOwn, y.second.row);
        });
        const auto same = [](const auto& x, const auto& y) {
            return x.first == y.first && x.second.hash == y.second.hash;
        };
        values.erase(std::unique(values.begin(), values.end(), same), values.end());
        people.shared[std::size_t(signal)] = listsOf(people.members, values);
    }
}

// Sums do not depend on the order of a member's rows.
void readOrder(const HouseholdTable& table, HouseholdPeople& people)
{
    people.order.assign(people.members, 0);
    for (std::size_t role = 0; role < kHouseholdRoles; ++role) {
        const HouseholdColumn& column = table.columns[role];
        people.isKnown[role] = column.isKnown();
        if (!column.isKnown())
            continue;
        std::vector<std::uint64_t> hashes(column.texts->size());
        for (Code code = 0; code < hashes.size(); ++code)
            hashes[code] = hashBytes(column.texts->at(code), role + 1);
        std::vector<std::uint8_t> isKnown(people.members, 0);
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (const Code code = column.at(row); code != kNullCode) {
                people.order[table.memberOf[row]] += mix64(hashes[code]);
                isKnown[table.memberOf[row]] = 1;
            }
        const auto known = std::ranges::count(isKnown, std::uint8_t{1});
        people.coverage[role] = people.members == 0 ? 0 : double(known) / double(people.members);
    }
}

} // namespace

Code FoldedTexts::insert(const std::u32string& text)
{
    if (text.empty())
        return kNullCode;
    const auto [at, isNew] = m_codes.try_emplace(text, Code(m_texts.size()));
    if (isNew) {
        m_texts.push_back(&at->first);
        m_hashes.push_back(hashOf(text));
    }
    return at->second;
}

Result<HouseholdPeople> readPeople(const HouseholdTable& table, const QStringList& noHomeWords,
                                   const Task& task)
{
    HouseholdPeople people;
    people.members = table.members;
    const std::array steps = std::to_array<std::function<void()>>(
        {[&] { readSurnames(table, people); }, [&] { readPlaces(table, noHomeWords, people); },
         [&] { readSharedSignals(table, people); }, [&] { readOrder(table, people); }});
    for (const auto& step : steps) {
        if (task.cancelled())
            return Error::cancel();
        step();
    }
    return people;
}

} // namespace tessera
