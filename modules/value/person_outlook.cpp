// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/person_outlook.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int kDraws = 2000;
constexpr double kTail = 0.1;

// What a buyer is like, drawn from what is known after the history, and the purchases that follow.
//
// Given that the buyer is alive at T, the rate is Gamma(r + x, alpha + T) in all three models; the chance to
// leave is Beta(a, b + x) (BG/NBD), Beta(a, b + x + 1) (MBG/NBD), and the rate of leaving Gamma(s, beta + T)
// (Pareto/NBD): the likelihood of having lived until T times the distribution over people.
class Future
{
public:
    Future(PurchaseModel model, const ModelParameters& parameters, const PurchaseHistory& history)
        : m_model(model)
        , m_parameters(parameters)
        , m_history(history)
        , m_alive(probabilityAlive(model, parameters, history))
    {}

    // visit(time) for every purchase before the end, in the unit of the history.
    template <typename Visit>
    void draw(Random& random, double end, Visit visit) const
    {
        if (!random.chance(m_alive))
            return;
        const auto [r, alpha, third, fourth] = m_parameters;
        const double rate = random.gamma(r + m_history.repeats, 1 / (alpha + m_history.age));
        const bool isPareto = m_model == PurchaseModel::ParetoNbd;
        const double stays = fourth + m_history.repeats + (m_model == PurchaseModel::MbgNbd ? 1 : 0);
        const double leaving = isPareto ? random.gamma(third, 1 / (fourth + m_history.age)) : 0;
        const double chance = isPareto ? 0 : random.beta(third, stays);
        const double gone = isPareto && leaving > 0 ? random.exponential() / leaving : end;
        if (!(rate > 0))
            return;
        for (double time = random.exponential() / rate; time < std::min(end, gone);
             time += random.exponential() / rate) {
            visit(time);
            if (!isPareto && random.chance(chance))
                return;
        }
    }

private:
    PurchaseModel m_model;
    ModelParameters m_parameters;
    PurchaseHistory m_history;
    double m_alive;
};

void setInterval(OutlookSpan& span, std::vector<double>& drawn)
{
    std::ranges::sort(drawn);
    span.low = drawn[std::size_t(kTail * double(drawn.size() - 1))];
    span.high = drawn[std::size_t((1 - kTail) * double(drawn.size() - 1))];
}

} // namespace

PersonOutlook outlookOf(const ValueResult& result, const ValueDefinition& definition, std::size_t buyer,
                        const std::vector<double>& days, std::uint64_t seed)
{
    PersonOutlook out;
    if (days.empty())
        return out;
    const PurchaseModelFit& fit = result.fit();
    const PurchaseHistory& history = result.histories[buyer];
    const double unit = definition.unitDays();
    const double alive = result.alive[buyer];
    const double worth = result.spend[buyer] * result.marginShare;
    double before = 0;
    double begin = 0;
    for (const double end : days) {
        const double now = alive * expectedIfAlive(fit.model, fit.parameters, history, end / unit);
        out.spans.push_back({begin, end, now - before, (now - before) * worth, 0, 0});
        before = now;
        begin = end;
    }
    out.whole = {0, days.back(), before, before * worth, 0, 0};

    const std::span<const std::int32_t> bought = result.days.daysOf(buyer);
    const double repeats = double(bought.size() - 1);
    double repeatSum = 0;
    for (std::size_t i = result.days.starts[buyer] + 1; i < result.days.starts[buyer + 1]; ++i)
        repeatSum += result.days.amounts[i];
    const Future future(fit.model, fit.parameters, history);
    std::vector<std::vector<double>> drawn(days.size() + 1);
    for (int draw = 0; draw < kDraws; ++draw) {
        Random random(seed, std::uint64_t(draw));
        std::vector<double> sums(days.size() + 1, 0);
        // Spend: Gamma(p, nu) for a purchase, nu ~ Gamma(p x + q, gamma + x m) for the buyer.
        double scale = 0;
        if (result.spendFit && repeats > 0 && repeatSum > 0) {
            const GammaGamma& model = result.spendFit->model;
            scale = 1 / random.gamma(model.p * repeats + model.q, 1 / (model.gamma + repeatSum));
        }
        future.draw(random, days.back() / unit, [&](double time) {
            const double spend =
                scale > 0 ? random.gamma(result.spendFit->model.p, scale) : result.spend[buyer];
            const auto at = std::size_t(std::ranges::upper_bound(days, time * unit) - days.begin());
            sums[std::min(at, days.size() - 1)] += spend * result.marginShare;
            sums.back() += spend * result.marginShare;
        });
        for (std::size_t k = 0; k < sums.size(); ++k)
            drawn[k].push_back(sums[k]);
    }
    for (std::size_t k = 0; k < out.spans.size(); ++k)
        setInterval(out.spans[k], drawn[k]);
    setInterval(out.whole, drawn.back());
    return out;
}

} // namespace tessera
