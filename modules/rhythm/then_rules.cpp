// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/association.h"

#include "base/special_functions.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kThenChunks = 8; // of persons; sums of whole numbers do not depend on it

// Sums over persons. For item a: n days with it; for item b: o days followed by it; for a pair: k days with a
// followed by b; l: all days of the person.
struct PairSums
{
    double k = 0;
    double kk = 0;
    double kn = 0;
    double ko = 0;
    double kl = 0;
    double no = 0;
};

struct ItemSums
{
    double n = 0;
    double nn = 0;
    double nl = 0;
    double o = 0;
    double oo = 0;
    double ol = 0;
};

struct ThenSums
{
    std::vector<PairSums> pairs;
    std::vector<ItemSums> items;
    double l = 0;
    double ll = 0;

    explicit ThenSums(std::uint32_t count)
        : pairs(std::size_t(count) * count)
        , items(count)
    {}
    void add(const ThenSums& other)
    {
        l += other.l;
        ll += other.ll;
        for (std::size_t at = 0; at < pairs.size(); ++at) {
            PairSums& to = pairs[at];
            const PairSums& from = other.pairs[at];
            to.k += from.k;
            to.kk += from.kk;
            to.kn += from.kn;
            to.ko += from.ko;
            to.kl += from.kl;
            to.no += from.no;
        }
        for (std::size_t at = 0; at < items.size(); ++at) {
            ItemSums& to = items[at];
            const ItemSums& from = other.items[at];
            to.n += from.n;
            to.nn += from.nn;
            to.nl += from.nl;
            to.o += from.o;
            to.oo += from.oo;
            to.ol += from.ol;
        }
    }
};

// One person at a time: what is bought on which day, by the person's own numbers of items.
class PersonCounter
{
public:
    PersonCounter(const PurchaseLog& log, std::uint32_t items, std::int64_t lastStart, int within,
                  ThenSums& sums)
        : m_log(log)
        , m_lastStart(lastStart)
        , m_within(within)
        , m_count(items)
        , m_sums(sums)
        , m_place(items, 0)
        , m_seen(items, 0)
    {}

    void add(std::size_t person)
    {
        const std::uint32_t begin = m_log.starts[person];
        const std::uint32_t end = m_log.starts[person + 1];
        m_own.clear();
        for (std::uint32_t at = begin; at < end; ++at)
            if (const std::uint32_t item = m_log.items[at]; item < m_count && m_place[item] == 0) {
                m_own.push_back(item);
                m_place[item] = std::uint32_t(m_own.size());
            }
        const std::size_t own = m_own.size();
        m_n.assign(own, 0);
        m_o.assign(own, 0);
        m_k.assign(own * own, 0);
        double days = 0;
        for (std::uint32_t at = begin; at < end && m_log.days[at] <= m_lastStart;) {
            std::uint32_t next = at;
            while (next < end && m_log.days[next] == m_log.days[at])
                ++next;
            addDay(at, next, end);
            ++days;
            at = next;
        }
        if (days > 0)
            flush(days);
        for (const std::uint32_t item : m_own)
            m_place[item] = 0;
    }

private:
    // A day [at, next) of a person's purchases up to `end`.
    void addDay(std::uint32_t at, std::uint32_t next, std::uint32_t end)
    {
        ++m_stamp;
        m_later.clear();
        for (std::uint32_t then = next; then < end && m_log.days[then] <= m_log.days[at] + m_within; ++then)
            if (const std::uint32_t item = m_log.items[then]; item < m_count && m_seen[item] != m_stamp) {
                m_seen[item] = m_stamp;
                m_later.push_back(m_place[item] - 1);
            }
        for (const std::uint32_t to : m_later)
            ++m_o[to];
        for (std::uint32_t now = at; now < next; ++now) {
            if (m_log.items[now] >= m_count)
                continue;
            const std::uint32_t from = m_place[m_log.items[now]] - 1;
            ++m_n[from];
            for (const std::uint32_t to : m_later)
                ++m_k[from * m_own.size() + to];
        }
    }

    void flush(double days)
    {
        m_sums.l += days;
        m_sums.ll += days * days;
        const std::size_t own = m_own.size();
        for (std::size_t a = 0; a < own; ++a) {
            ItemSums& item = m_sums.items[m_own[a]];
            const double n = m_n[a];
            const double followed = m_o[a];
            item.n += n;
            item.nn += n * n;
            item.nl += n * days;
            item.o += followed;
            item.oo += followed * followed;
            item.ol += followed * days;
            if (n == 0)
                continue;
            for (std::size_t b = 0; b < own; ++b) {
                const double o = m_o[b];
                if (o == 0)
                    continue;
                const double k = m_k[a * own + b];
                PairSums& pair = m_sums.pairs[std::size_t(m_own[a]) * m_count + m_own[b]];
                pair.no += n * o;
                pair.k += k;
                pair.kk += k * k;
                pair.kn += k * n;
                pair.ko += k * o;
                pair.kl += k * days;
            }
        }
    }

    const PurchaseLog& m_log;
    std::int64_t m_lastStart;
    int m_within;
    std::uint32_t m_count;
    ThenSums& m_sums;
    std::vector<std::uint32_t> m_place; // of an item among the person's own, from 1
    std::vector<std::uint32_t> m_seen;
    std::uint32_t m_stamp = 0;
    std::vector<std::uint32_t> m_own;
    std::vector<std::uint32_t> m_later;
    std::vector<double> m_n;
    std::vector<double> m_o;
    std::vector<double> m_k;
};

// The variance of share - otherShare by the sums of the persons' residuals: each person gives
// (k - s n) / N - ((o - k) - t (l - n)) / M, with s and t the shares and N and M the days of either kind.
double clusterVariance(const PairSums& pair, const ItemSums& from, const ItemSums& to, double ll,
                       const ThenRule& rule)
{
    const double s = rule.share();
    const double t = rule.otherShare();
    const auto n = double(rule.after);
    const auto m = double(rule.others);
    // Coefficients of k, n, o and l in it.
    const double ck = 1 / n + 1 / m;
    const double cn = -s / n - t / m;
    const double co = -1 / m;
    const double cl = t / m;
    return ck * ck * pair.kk + cn * cn * from.nn + co * co * to.oo + cl * cl * ll +
           2 * (ck * cn * pair.kn + ck * co * pair.ko + ck * cl * pair.kl + cn * co * pair.no +
                cn * cl * from.nl + co * cl * to.ol);
}

} // namespace

std::vector<ThenRule> thenRules(const PurchaseLog& log, std::uint32_t items, std::int64_t lastDay, int within,
                                const Task& task)
{
    std::vector<ThenSums> parts(kThenChunks, ThenSums(items));
    const std::size_t block = (log.persons() + kThenChunks - 1) / kThenChunks;
    parallelBlocks(log.persons(), std::max<std::size_t>(1, block),
                   [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                       PersonCounter counter(log, items, lastDay - within, within, parts[chunk]);
                       for (std::size_t person = begin; person < end && !task.cancelled(); ++person)
                           counter.add(person);
                   });
    ThenSums& sums = parts.front();
    for (std::size_t chunk = 1; chunk < kThenChunks; ++chunk)
        sums.add(parts[chunk]);
    std::vector<ThenRule> rules;
    std::vector<double> p;
    for (std::uint32_t a = 0; a < items; ++a)
        for (std::uint32_t b = 0; b < items; ++b) {
            const PairSums& pair = sums.pairs[std::size_t(a) * items + b];
            if (a == b || pair.k == 0)
                continue;
            ThenRule rule;
            rule.from = a;
            rule.to = b;
            rule.after = std::int64_t(sums.items[a].n);
            rule.followed = std::int64_t(pair.k);
            rule.others = std::int64_t(sums.l) - rule.after;
            rule.othersFollowed = std::int64_t(sums.items[b].o) - rule.followed;
            if (rule.others > 0) {
                const double variance = clusterVariance(pair, sums.items[a], sums.items[b], sums.ll, rule);
                if (variance > 0)
                    rule.p = normalTail((rule.share() - rule.otherShare()) / std::sqrt(variance));
            }
            p.push_back(rule.p);
            rules.push_back(rule);
        }
    const std::vector<double> q = benjaminiHochberg(p);
    for (std::size_t k = 0; k < rules.size(); ++k)
        rules[k].q = q[k];
    return rules;
}

} // namespace tessera
