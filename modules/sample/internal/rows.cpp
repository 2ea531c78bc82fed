// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/rows.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tessera::sample {

namespace {

constexpr std::array<FileFormat, Files> kFormats = {
    {{"members.csv", "会员号,姓名,手机,邮箱,性别,生日,城市,省份,地址,会员等级,注册时间,unionid\n", true,
      false},
     {"orders.csv",
      "order_id,line_no,created_at,paid_at,status,channel,store,province,member_id,buyer_phone,openid,"
      "platform_buyer_id,sku,"
      "product,series,category,quantity,list_price,coupon,paid_amount,refund_amount,is_gift,is_sample,is_"
      "staff,is_brushed\n",
      false, false},
     {"app_behaviour.csv", "event_time,device_id,oaid,member_id,event,sku,category,source,score\n", false,
      false},
     {"mini_behaviour.jsonl", "", false, false},
     {"ad_exposures.csv.gz", "event_time,id_type,hashed_id,channel,campaign,action\n", false, true},
     {"past_campaign.csv", "member_id,campaign,assigned_at,arm,voucher_yuan,converted,spend\n", false, false},
     {"category_spend.csv", "panel_id,phone,period_from,period_to,category_spend,brand_spend\n", false,
      false},
     {"ambassadors.csv", "member_id\n", false, false},
     {"member_programme.csv", "时间,会员号,事项,积分,等级,权益\n", false, false},
     {"private_domain.csv", "event_time,member_id,action,adviser\n", false, false},
     {"truth.csv",
      "person,household,household_size,member_id,second_member_id,phone,email,unionid,openid,platform_buyer_"
      "id,device_ids,oaids,"
      "cluster,trait,price_sensitivity,uplift_type,uplift_10,uplift_20,uplift_50,buy_rate,dropout,repeats,"
      "aware_at,appeal_at,"
      "act_at,inactive_at,staff,brusher\n",
      false, false}}};

void appendFixed(std::string& text, double value)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 6);
    text.append(digits, end.ptr);
}

void appendOptionalTime(std::string& text, const Catalogue& catalogue, Seconds time)
{
    if (time >= 0 && time < kEnd)
        appendTime(text, catalogue, time);
}

void writeTruth(const Person& person, const Catalogue& catalogue, BlockText& block)
{
    std::string& text = block.text[Truth];
    appendNumber(text, std::int64_t(person.index));
    text += ',';
    appendNumber(text, std::int64_t(person.household));
    text += ',';
    appendNumber(text, person.householdSize);
    for (const std::string* id : {&person.memberId, &person.secondMemberId, &person.phone, &person.email,
                                  &person.unionid, &person.openid, &person.buyerId}) {
        text += ',';
        text += *id;
    }
    const char* separator = ",";
    for (const Device& device : person.devices) {
        text += separator;
        text += device.id;
        separator = "|";
    }
    separator = ",";
    for (const Device& device : person.devices) {
        text += separator;
        text += device.oaid;
        separator = "|";
    }
    text += ',';
    text += kClusterName[std::size_t(person.cluster)];
    text += person.trait ? ",1," : ",0,";
    appendFixed(text, person.priceSensitivity);
    text += ',';
    text += kUpliftName[person.uplift];
    for (std::size_t arm = 1; arm < kVoucher.size(); ++arm) {
        text += ',';
        appendFixed(text, kUplift[person.uplift][arm]);
    }
    text += ',';
    appendFixed(text, person.buyRate);
    text += ',';
    appendFixed(text, person.dropout);
    text += ',';
    appendNumber(text, person.repeats);
    for (const Seconds time :
         {person.awareAt, person.appealAt, person.actAt, person.actAt >= 0 ? person.inactiveAt : -1}) {
        text += ',';
        appendOptionalTime(text, catalogue, time);
    }
    text += person.staff ? ",1" : ",0";
    text += person.brusher ? ",1\n" : ",0\n";
    ++block.rows[Truth];
}

void writeCampaign(const Person& person, Random& random, BlockText& block)
{
    if (person.arm < 0)
        return;
    std::string& text = block.text[PastCampaign];
    text += person.memberId;
    text += ",SPRING-2026,2026-03-01,";
    text += person.arm == 0 ? "control," : "treatment,";
    appendNumber(text, kVoucher[std::size_t(person.arm)]);
    text += person.converted ? ",1," : ",0,";
    const double spend =
        person.converted ? std::exp(5.4 + 0.5 * random.normal()) * (1.4 - 0.7 * person.priceSensitivity) : 0;
    appendYuan(text, std::int64_t(spend) * 100);
    text += '\n';
    ++block.rows[PastCampaign];
}

// The panel asks about 2025-06-01 .. 2026-05-31, the last 365 days.
void writePanel(const Person& person, const std::vector<Order>& orders, Random& random, BlockText& block)
{
    std::int64_t brand = 0;
    for (const Order& order : orders)
        if (order.time >= kEnd - 365 * kDaySeconds)
            brand += order.netCents();
    if (brand <= 0 || !random.chance(kPanelShare))
        return;
    const std::array<double, 2>& prior = kBrandShare[std::size_t(person.cluster)];
    const double share = std::max(0.03, random.beta(prior[0], prior[1]));
    std::string& text = block.text[CategorySpend];
    text += "P";
    text += base36(mix64(person.index ^ 0x50414E454CULL));
    text += ',';
    text += person.phone;
    text += ",2025-06-01,2026-05-31,";
    appendYuan(text, std::int64_t(double(brand) / share / 100) * 100);
    text += ',';
    appendYuan(text, brand);
    text += '\n';
    ++block.rows[CategorySpend];
}

} // namespace

const FileFormat& fileFormat(File file)
{
    return kFormats[file];
}

void appendNumber(std::string& text, std::int64_t value)
{
    char digits[24];
    text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void appendYuan(std::string& text, std::int64_t cents)
{
    appendNumber(text, cents / 100);
    const char fraction[] = {'.', char('0' + cents % 100 / 10), char('0' + cents % 10)};
    text.append(fraction, 3);
}

void appendTime(std::string& text, const Catalogue& catalogue, Seconds time)
{
    text += catalogue.dayText(time);
    const int second = int(time % kDaySeconds);
    const auto pair = [](int value) {
        return std::array<char, 2>{char('0' + value / 10), char('0' + value % 10)};
    };
    const auto h = pair(second / 3600);
    const auto m = pair(second / 60 % 60);
    const auto s = pair(second % 60);
    const char clock[] = {' ', h[0], h[1], ':', m[0], m[1], ':', s[0], s[1]};
    text.append(clock, sizeof clock);
}

std::string typedPhone(const std::string& phone, Random& random)
{
    switch (random.below(5)) {
    case 0:
        return "+86 " + phone;
    case 1:
        return phone.substr(0, 3) + " " + phone.substr(3, 4) + " " + phone.substr(7);
    case 2:
        return "86-" + phone.substr(0, 3) + "-" + phone.substr(3, 4) + "-" + phone.substr(7);
    case 3:
        return " " + phone + " ";
    default: {
        std::string wide;
        for (const char c : phone) {
            wide += "\xEF\xBC";
            wide += char(0x90 + (c - '0')); // U+FF10 + digit
        }
        return wide;
    }
    }
}

void writePerson(std::uint64_t seed, std::uint64_t index, std::uint64_t people, const Catalogue& catalogue,
                 BlockText& block)
{
    Random random(seed, index);
    Person person = makePerson(seed, index, people, random);
    playJourney(person, random);
    joinMembership(person, random, seed);
    const std::vector<Order> orders = makeOrders(person, catalogue, random);
    playCampaign(person, random);
    if (!person.memberId.empty()) {
        const std::vector<LevelChange> levels = levelsOf(person, orders);
        writeMember(person, levels.back().level, catalogue, random, block);
        writeProgramme(person, orders, levels, catalogue, seed, block);
        ++block.members;
        if (person.trait && random.chance(kAmbassadorShare)) {
            block.text[Ambassadors] += person.memberId + "\n";
            ++block.rows[Ambassadors];
        }
    }
    block.buyers += person.actAt >= 0 ? 1 : 0;
    writeOrders(person, orders, catalogue, random, block);
    writeBehaviour(person, orders, catalogue, random, block);
    writeTouches(person, catalogue, random, block);
    writeCampaign(person, random, block);
    writePanel(person, orders, random, block);
    writeTruth(person, catalogue, block);
}

} // namespace tessera::sample
