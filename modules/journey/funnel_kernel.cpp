// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/internal/funnel_kernel.h"

#include <algorithm>
#include <array>
#include <bit>

namespace tessera {

namespace {

constexpr int kMaxSteps = 16;
constexpr std::uint32_t kNone = UINT32_MAX;

// The state of a chain that has matched k steps: where it started and where its last step stands. For each k
// only the chain with the latest start (and, with a window per step, the latest last step) can still win.
struct Alive
{
    std::uint32_t first = kNone;
    std::uint32_t last = kNone;
};

using States = std::array<Alive, kMaxSteps + 1>;

bool inWindow(std::span<const Micros> times, const Alive& chain, std::size_t row, const ChainRules& rules)
{
    const Micros since = times[rules.perStep ? chain.last : chain.first];
    // No limit is the largest number: compare without adding.
    return times[row] - since <= rules.window;
}

void note(Chain& best, int level, const Alive& chain, std::size_t row)
{
    if (level <= best.level)
        return;
    best.level = level;
    best.firstRow = chain.first;
    best.lastRow = std::uint32_t(row);
}

Chain sequential(std::span<const Micros> times, std::span<const std::uint32_t> bits, const ChainRules& rules)
{
    Chain best;
    States alive;
    for (std::size_t row = 0; row < times.size(); ++row) {
        // From the last step down, so that one event moves a chain by one step only.
        for (std::uint32_t left = bits[row]; left != 0;) {
            const int step = 31 - std::countl_zero(left);
            left ^= std::uint32_t{1} << step;
            Alive next{std::uint32_t(row), std::uint32_t(row)};
            if (step > 0) {
                const Alive& before = alive[std::size_t(step)];
                if (before.first == kNone || !inWindow(times, before, row, rules))
                    continue;
                next.first = before.first;
            }
            alive[std::size_t(step) + 1] = next;
            note(best, step + 1, next, row);
        }
        if (best.level == rules.steps)
            break;
    }
    return best;
}

// Of two chains of one length the one that can still go further: the window runs from the first or from the
// last step.
void keepBetter(Alive& kept, const Alive& other, const ChainRules& rules)
{
    const bool better = rules.perStep ? other.last > kept.last : other.first > kept.first;
    if (kept.first == kNone || better)
        kept = other;
}

// Orders in which an event can end a chain: every chain is moved on, kept or dropped by each event.
Chain interrupted(std::span<const Micros> times, std::span<const std::uint32_t> bits, const ChainRules& rules)
{
    Chain best;
    States alive;
    for (std::size_t row = 0; row < times.size(); ++row) {
        const std::uint32_t match = bits[row];
        if (match == 0 && rules.order != FunnelOrder::Consecutive)
            continue;
        States next;
        for (int level = 1; level <= rules.steps; ++level) {
            const Alive& chain = alive[std::size_t(level)];
            if (chain.first == kNone)
                continue;
            if (level < rules.steps && ((match >> level) & 1) != 0 && inWindow(times, chain, row, rules)) {
                const Alive longer{chain.first, std::uint32_t(row)};
                keepBetter(next[std::size_t(level) + 1], longer, rules);
                note(best, level + 1, longer, row);
            }
            if (rules.order == FunnelOrder::Dedup) {
                const std::uint32_t matched = (std::uint32_t{1} << level) - 1;
                if ((match & matched) == 0)
                    keepBetter(next[std::size_t(level)], chain, rules);
            } else if (((match >> (level - 1)) & 1) != 0) {
                keepBetter(next[std::size_t(level)], chain, rules);
            }
        }
        if ((match & 1) != 0) {
            const Alive fresh{std::uint32_t(row), std::uint32_t(row)};
            keepBetter(next[1], fresh, rules);
            note(best, 1, fresh, row);
        }
        alive = next;
        if (best.level == rules.steps)
            break;
    }
    return best;
}

// Can steps 0..k-1 be given distinct events? counts[mask] events pass exactly those steps (Kuhn's augmenting
// paths).
class Matching
{
public:
    void add(std::uint32_t mask, int by)
    {
        for (auto& [known, count] : m_classes)
            if (known == mask) {
                count += by;
                return;
            }
        m_classes.emplace_back(mask, by);
    }
    [[nodiscard]] int longestPrefix(int steps)
    {
        m_used.assign(m_classes.size(), {});
        for (int step = 0; step < steps; ++step) {
            m_visited.assign(m_classes.size(), false);
            if (!augment(step))
                return step;
        }
        return steps;
    }

private:
    bool augment(int step)
    {
        for (std::size_t c = 0; c < m_classes.size(); ++c) {
            if (((m_classes[c].first >> step) & 1) == 0 || m_classes[c].second == 0 || m_visited[c])
                continue;
            m_visited[c] = true;
            if (int(m_used[c].size()) < m_classes[c].second) {
                m_used[c].push_back(step);
                return true;
            }
            for (int& other : m_used[c])
                if (augment(other)) {
                    other = step;
                    return true;
                }
        }
        return false;
    }

    std::vector<std::pair<std::uint32_t, int>> m_classes;
    std::vector<std::vector<int>> m_used;
    std::vector<bool> m_visited;
};

// Steps 1..k within the window of the earliest of them: a window slides over the matching events.
Chain anyOrder(std::span<const Micros> times, std::span<const std::uint32_t> bits, const ChainRules& rules)
{
    Chain best;
    Matching inside;
    std::size_t begin = 0;
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (bits[row] == 0)
            continue;
        inside.add(bits[row], 1);
        for (; bits[begin] == 0 || times[row] - times[begin] > rules.window; ++begin)
            if (bits[begin] != 0)
                inside.add(bits[begin], -1);
        const int level = inside.longestPrefix(rules.steps);
        if (level > best.level) {
            best = {level, std::uint32_t(begin), std::uint32_t(row)};
            if (level == rules.steps)
                break;
        }
    }
    return best;
}

} // namespace

Chain longestChain(std::span<const Micros> times, std::span<const std::uint32_t> bits, std::uint32_t firstRow,
                   const ChainRules& rules)
{
    Chain chain;
    if (rules.order == FunnelOrder::Sequential)
        chain = sequential(times, bits, rules);
    else if (rules.order == FunnelOrder::Any)
        chain = anyOrder(times, bits, rules);
    else
        chain = interrupted(times, bits, rules);
    if (chain.level > 0) {
        chain.firstRow += firstRow;
        chain.lastRow += firstRow;
    }
    return chain;
}

} // namespace tessera
