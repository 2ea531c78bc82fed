// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/rows.h"

#include "base/time_zone.h"

#include <algorithm>

namespace tessera::sample {

namespace {

std::string memberPhone(const Person& person, Random& random)
{
    if (random.chance(kLostPhone)) {
        switch (random.below(4)) {
        case 0:
            return {};
        case 1:
            return "00000000000";
        case 2:
            return "无";
        default:
            return person.phone.substr(0, 3) + "****" + person.phone.substr(7);
        }
    }
    return random.chance(kDirtyPhone) ? typedPhone(person.phone, random) : person.phone;
}

std::string memberEmail(const Person& person, Random& random)
{
    if (person.email.empty())
        return random.chance(0.2) ? "无" : "";
    std::string email = person.email;
    const double dirt = random.uniform();
    if (dirt < 0.10)
        std::transform(email.begin(), email.end(), email.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    else if (dirt < 0.18)
        email = " " + email + " ";
    else if (dirt < 0.22)
        email.erase(email.find('@'), 1); // typed without its @: joins nobody
    return email;
}

void writeMembership(const Person& person, const std::string& memberId, Seconds registered, int level,
                     const Catalogue& catalogue, Random& random, BlockText& block)
{
    std::string& text = block.text[Members];
    const City& city = Catalogue::cities()[std::size_t(person.city)];
    text += memberId;
    text += ',';
    text += surnames()[std::size_t(person.surname)];
    text += givenNames()[std::size_t(person.givenName)];
    text += ',';
    text += memberPhone(person, random);
    text += ',';
    text += memberEmail(person, random);
    text += ',';
    text += random.chance(0.06) ? "" : person.male ? "男" : "女";
    text += ',';
    if (!random.chance(0.15)) {
        const CivilDate birth = civilFromDays(daysFromCivil(person.birthYear, 1, 1) + person.birthDayOfYear);
        appendNumber(text, birth.year);
        text += birth.month < 10 ? "/0" : "/";
        appendNumber(text, birth.month);
        text += birth.day < 10 ? "/0" : "/";
        appendNumber(text, birth.day);
    }
    text += ',';
    text += city.name;
    text += ',';
    text += city.province;
    text += ',';
    if (random.chance(0.7)) {
        text += "\"";
        text += city.name;
        text += "市幸福路";
        appendNumber(text, 1 + std::int64_t(mix64(person.household) % 900));
        text += "号, ";
        appendNumber(text, 1 + std::int64_t(mix64(person.household + 7) % 30));
        text += "栋";
        appendNumber(text, 101 + std::int64_t(mix64(person.household + 9) % 2600));
        text += "室\"";
    }
    text += ',';
    text += kLevelName[std::size_t(level)];
    text += ',';
    appendTime(text, catalogue, registered);
    text += ',';
    if (random.chance(0.6))
        text += person.unionid;
    text += '\n';
    ++block.rows[Members];
}

std::string_view statusOf(const Order& order, const OrderLine& line)
{
    if (order.kind == OrderKind::Closed)
        return "closed";
    if (order.kind == OrderKind::Refunded)
        return "refunded";
    return line.refundCents > 0 ? "partially refunded" : "paid";
}

// Each channel knows its buyer by its own identifiers.
void appendBuyer(std::string& text, const Person& person, const Order& order, Random& random)
{
    const bool member = !person.memberId.empty() && order.time >= person.registeredAt;
    const std::string& memberId =
        !person.secondMemberId.empty() && random.chance(0.5) ? person.secondMemberId : person.memberId;
    std::string phone;
    switch (order.channel) {
    case SalesChannel::App:
        text += member ? memberId + "," : ",";
        text += person.phone + ",,";
        break;
    case SalesChannel::MiniProgram:
        text += member && random.chance(0.5) ? memberId + "," : ",";
        text += "," + person.openid + ",";
        break;
    case SalesChannel::Store:
        text += member ? memberId + ",,," : "," + (random.chance(0.8) ? person.phone : std::string()) + ",,";
        break;
    default:
        phone =
            random.chance(0.3) ? person.phone.substr(0, 3) + "****" + person.phone.substr(7) : person.phone;
        text += "," + phone + ",," + person.buyerId;
    }
}

void writeLine(const std::string& orderId, int lineNumber, const Person& person, const Order& order,
               const OrderLine& line, const std::string& buyer, const Catalogue& catalogue, std::string& text)
{
    const City& city = Catalogue::cities()[std::size_t(person.city)];
    const Item& item = catalogue.item(line.item);
    text += orderId;
    text += ',';
    appendNumber(text, lineNumber);
    text += ',';
    appendTime(text, catalogue, order.time);
    text += ',';
    if (order.kind != OrderKind::Closed)
        appendTime(text, catalogue, order.time + 47 < kEnd ? order.time + 47 : order.time);
    for (const std::string_view field :
         {statusOf(order, line), salesChannelName(order.channel),
          order.channel == SalesChannel::Store ? city.store : std::string_view(), city.province,
          std::string_view(buyer), std::string_view(item.sku), std::string_view(item.product), item.series,
          Catalogue::categoryName(item.category)}) {
        text += ',';
        text += field;
    }
    text += ',';
    appendNumber(text, line.quantity);
    const std::int64_t paid = order.kind == OrderKind::Closed ? 0 : line.paidCents;
    for (const std::int64_t cents : {item.listCents, line.couponCents, paid, line.refundCents}) {
        text += ',';
        appendYuan(text, cents);
    }
    for (const bool flag :
         {line.gift, line.sample, order.kind == OrderKind::Staff, order.kind == OrderKind::Brushed})
        text += flag ? ",1" : ",0";
    text += '\n';
}

} // namespace

void writeMember(const Person& person, int level, const Catalogue& catalogue, Random& random,
                 BlockText& block)
{
    writeMembership(person, person.memberId, person.registeredAt, level, catalogue, random, block);
    if (!person.secondMemberId.empty()) {
        const Seconds later =
            person.registeredAt + Seconds(random.uniform() * double(kEnd - 1 - person.registeredAt));
        writeMembership(person, person.secondMemberId, later, 0, catalogue, random, block);
    }
}

void writeOrders(const Person& person, const std::vector<Order>& orders, const Catalogue& catalogue,
                 Random& random, BlockText& block)
{
    std::uint64_t number = 0;
    for (const Order& order : orders) {
        const std::string orderId = "S" + base36(mix64(person.index * 4096 + number++));
        std::string buyer;
        appendBuyer(buyer, person, order, random);
        int lineNumber = 0;
        for (const OrderLine& line : order.lines) {
            writeLine(orderId, ++lineNumber, person, order, line, buyer, catalogue, block.text[Orders]);
            ++block.rows[Orders];
        }
    }
}

void writeTouches(const Person& person, const Catalogue& catalogue, Random& random, BlockText& block)
{
    std::string& text = block.text[AdExposures];
    const auto row = [&](const Touch& touch, const std::string& id, std::string_view action, Seconds time) {
        appendTime(text, catalogue, time);
        text += touch.channel == Sms ? ",phone_md5," : ",oaid_md5,";
        text += id;
        text += ',';
        text += kTouch[touch.channel].name;
        text += ',';
        text += kTouch[touch.channel].name;
        text += '-';
        text += catalogue.compactDay(touch.time).substr(0, 6);
        text += action;
        ++block.rows[AdExposures];
    };
    for (const Touch& touch : person.touches) {
        const std::string& id =
            touch.channel == Sms ? person.phoneMd5
                                 : person.devices[std::size_t(random.below(person.devices.size()))].oaidMd5;
        const std::size_t month = std::size_t(catalogue.monthOf(touch.time));
        row(touch, id, ",impression\n", touch.time);
        ++block.impressions[touch.channel][month];
        if (touch.click) {
            row(touch, id, ",click\n", std::min(kEnd - 1, touch.time + 2 + Seconds(random.below(20))));
            ++block.clicks[touch.channel][month];
        }
    }
}

} // namespace tessera::sample
