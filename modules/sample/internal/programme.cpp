// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/rows.h"

#include <algorithm>
#include <deque>

namespace tessera::sample {

namespace {

constexpr std::uint64_t kProgrammeStream = 0x50524F4752414DULL;
constexpr Seconds kYear = 365 * kDaySeconds;

bool isMembersChannel(SalesChannel channel)
{
    return channel == SalesChannel::App || channel == SalesChannel::MiniProgram ||
           channel == SalesChannel::Store;
}

// Yuan of the orders the programme sees, with their times.
struct Credit
{
    Seconds time;
    std::int64_t cents;
};

std::vector<Credit> creditsOf(const Person& person, const std::vector<Order>& orders)
{
    std::vector<Credit> credits;
    for (const Order& order : orders)
        if (isMembersChannel(order.channel) && order.time >= person.registeredAt && order.netCents() > 0)
            credits.push_back({order.time, order.netCents()});
    std::ranges::stable_sort(credits, {}, &Credit::time);
    return credits;
}

int levelOf(const std::vector<Credit>& credits, Seconds time)
{
    std::int64_t cents = 0;
    for (const Credit& credit : credits)
        if (credit.time <= time && credit.time > time - kYear)
            cents += credit.cents;
    int level = 0;
    while (level + 1 < int(kLevelYuan.size()) && cents >= kLevelYuan[std::size_t(level) + 1] * 100)
        ++level;
    return level;
}

void programmeRow(std::string& text, const Catalogue& catalogue, const Person& person, Seconds time,
                  std::string_view what, std::int64_t points, std::string_view level,
                  std::string_view benefit)
{
    appendTime(text, catalogue, time);
    text += ',';
    text += person.memberId;
    text += ',';
    text += what;
    text += ',';
    if (points != 0)
        appendNumber(text, points);
    text += ',';
    text += level;
    text += ',';
    text += benefit;
    text += '\n';
}

class Ledger
{
public:
    Ledger(const Person& person, const Catalogue& catalogue, BlockText& block)
        : m_person(person)
        , m_catalogue(catalogue)
        , m_block(block)
    {}

    void earn(Seconds time, std::int64_t points)
    {
        expireUntil(time);
        m_lots.push_back({time + kPointDays * kDaySeconds, points});
        row(time, "积分发放", points);
    }

    // The oldest points first; nothing happens below a hundred.
    void use(Seconds time, double share)
    {
        expireUntil(time);
        std::int64_t points = std::int64_t(double(balance()) * share) / 100 * 100;
        if (points < 100)
            return;
        row(time, "积分使用", -points);
        while (points > 0) {
            const std::int64_t taken = std::min(points, m_lots.front().second);
            points -= taken;
            m_lots.front().second -= taken;
            if (m_lots.front().second == 0)
                m_lots.pop_front();
        }
    }

    void expireUntil(Seconds time)
    {
        while (!m_lots.empty() && m_lots.front().first <= time) {
            row(m_lots.front().first, "积分过期", -m_lots.front().second);
            m_lots.pop_front();
        }
    }

private:
    [[nodiscard]] std::int64_t balance() const
    {
        std::int64_t sum = 0;
        for (const auto& lot : m_lots)
            sum += lot.second;
        return sum;
    }
    void row(Seconds time, std::string_view what, std::int64_t points)
    {
        programmeRow(m_block.text[Programme], m_catalogue, m_person, time, what, points, {}, {});
        ++m_block.rows[Programme];
    }

    const Person& m_person;
    const Catalogue& m_catalogue;
    BlockText& m_block;
    std::deque<std::pair<Seconds, std::int64_t>> m_lots; // by the time they expire
};

void writePoints(const Person& person, const std::vector<Credit>& credits, const Catalogue& catalogue,
                 Random& random, BlockText& block)
{
    struct Step
    {
        Seconds time;
        std::int64_t points; // earned; 0: an attempt to use
        double share;
    };
    std::vector<Step> steps{{person.registeredAt, kWelcomePoints, 0}};
    for (const Credit& credit : credits) {
        const Seconds earned = credit.time + kPointsAfterDays * kDaySeconds;
        steps.push_back({earned, credit.cents / 100, 0});
        if (random.chance(kUsesPoints))
            steps.push_back({earned + Seconds(random.exponential() * 30 * double(kDaySeconds)), 0,
                             random.uniform(0.4, 1.0)});
    }
    std::ranges::stable_sort(steps, {}, &Step::time);
    Ledger ledger(person, catalogue, block);
    for (const Step& step : steps) {
        if (step.time >= kEnd)
            break;
        if (step.points > 0)
            ledger.earn(step.time, step.points);
        else
            ledger.use(step.time, step.share);
    }
    ledger.expireUntil(kEnd - 1);
}

void writeBenefit(const Person& person, const Catalogue& catalogue, Seconds time, int level,
                  std::string_view benefit, Random& random, BlockText& block)
{
    const Seconds used = time + 60 + Seconds(random.exponential() * 10 * double(kDaySeconds));
    const bool isUsed = random.chance(kUsesBenefit[std::size_t(level)]);
    if (time >= kEnd)
        return;
    programmeRow(block.text[Programme], catalogue, person, time, "权益发放", 0, {}, benefit);
    ++block.rows[Programme];
    if (!isUsed || used >= kEnd)
        return;
    programmeRow(block.text[Programme], catalogue, person, used, "权益核销", 0, {}, benefit);
    ++block.rows[Programme];
}

void writeBenefits(const Person& person, const std::vector<LevelChange>& levels, const Catalogue& catalogue,
                   Random& random, BlockText& block)
{
    int before = 0;
    for (const LevelChange& change : levels) {
        if (change.level > before) {
            writeBenefit(person, catalogue, change.time + 60, change.level, "升级礼", random, block);
            if (change.level >= 2)
                writeBenefit(person, catalogue, change.time + 120, change.level, "专柜护理", random, block);
        }
        before = change.level;
    }
    for (int year = 0; year < 3; ++year) {
        const Seconds day = (Seconds(year) * 365 + person.birthDayOfYear) * kDaySeconds + 9 * 3600;
        if (day <= person.registeredAt || day >= kEnd)
            continue;
        int level = 0;
        for (const LevelChange& change : levels)
            if (change.time <= day)
                level = change.level;
        if (level >= 1)
            writeBenefit(person, catalogue, day, level, "生日礼", random, block);
    }
}

void privateRow(const Person& person, const Catalogue& catalogue, Seconds time, std::string_view action,
                std::string_view adviser, BlockText& block)
{
    std::string& text = block.text[PrivateDomain];
    appendTime(text, catalogue, time);
    text += ',';
    text += person.memberId;
    text += ',';
    text += action;
    text += ',';
    text += adviser;
    text += '\n';
    ++block.rows[PrivateDomain];
}

// On with a chance some days after a time, off again with another.
void writeStay(const Person& person, const Catalogue& catalogue, Seconds from, const StayEffect& stay,
               std::string_view adviser, Random& random, BlockText& block)
{
    const bool joins = random.chance(stay.joins);
    const Seconds on = from + 60 + Seconds(random.exponential() * stay.joinDays * double(kDaySeconds));
    const bool leaves = random.chance(stay.leaves);
    const Seconds off = on + 60 + Seconds(random.exponential() * stay.stayDays * double(kDaySeconds));
    if (!joins || on >= kEnd)
        return;
    privateRow(person, catalogue, on, stay.on, adviser, block);
    if (leaves && off < kEnd)
        privateRow(person, catalogue, off, stay.off, adviser, block);
}

} // namespace

std::vector<LevelChange> levelsOf(const Person& person, const std::vector<Order>& orders)
{
    std::vector<LevelChange> levels{{person.registeredAt, 0}};
    const std::vector<Credit> credits = creditsOf(person, orders);
    Seconds renew = person.registeredAt + kYear;
    const auto renewUntil = [&](Seconds time) {
        for (; renew <= time; renew += kYear)
            if (const int level = levelOf(credits, renew); level != levels.back().level)
                levels.push_back({renew, level});
    };
    for (const Credit& credit : credits) {
        renewUntil(credit.time);
        if (const int level = levelOf(credits, credit.time); level > levels.back().level) {
            levels.push_back({std::min(credit.time + 300, kEnd - 1), level});
            renew = credit.time + kYear;
        }
    }
    renewUntil(kEnd - 1);
    return levels;
}

void writeProgramme(const Person& person, const std::vector<Order>& orders,
                    const std::vector<LevelChange>& levels, const Catalogue& catalogue, std::uint64_t seed,
                    BlockText& block)
{
    Random random(seed ^ kProgrammeStream, person.index);
    for (const LevelChange& change : levels) {
        programmeRow(block.text[Programme], catalogue, person, change.time, "等级变更", 0,
                     kLevelName[std::size_t(change.level)], {});
        ++block.rows[Programme];
    }
    writePoints(person, creditsOf(person, orders), catalogue, random, block);
    writeBenefits(person, levels, catalogue, random, block);
    const std::string adviser = "导购" + std::to_string(1 + random.below(kAdvisers));
    for (const StayEffect& stay : kStays)
        writeStay(person, catalogue, person.registeredAt, stay, stay.hasAdviser ? adviser : std::string(),
                  random, block);
}

} // namespace tessera::sample
