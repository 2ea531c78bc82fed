// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/funnel.h"

#include "base/json.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "journey/internal/funnel_kernel.h"
#include "rules/evaluate.h"
#include "rules/event_filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace tessera {

namespace {

constexpr std::array kOrders = {"sequential", "strict", "consecutive", "dedup", "any"};
constexpr std::array kWindows = {"first", "step", "none"};
constexpr std::size_t kFunnelBlock = 4096;
constexpr std::size_t kMaxBreakdownValues = 20000;

template <std::size_t N>
QStringList namesIn(const std::array<const char*, N>& names)
{
    QStringList list;
    for (const char* name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

// The rows of a person that lie in the funnel's period.
struct Period
{
    Micros begin = std::numeric_limits<Micros>::min();
    Micros end = 0;
};

Result<Period> periodOf(const FactSource& facts, const FunnelDefinition& definition)
{
    Period period{std::numeric_limits<Micros>::min(), facts.asOf()};
    for (const bool isFrom : {true, false}) {
        const QString& text = isFrom ? definition.from : definition.to;
        if (text.isEmpty())
            continue;
        const std::optional<Micros> time = parseTime(toUtf8(text), facts.zone());
        if (!time)
            return Error{QCoreApplication::translate("Funnel", "\"%1\" is no date. Write it as 2026-05-31.")
                             .arg(text)};
        (isFrom ? period.begin : period.end) = *time;
    }
    return period;
}

std::vector<std::int64_t> accumulated(std::vector<std::int64_t> exact)
{
    for (std::size_t k = exact.size(); k-- > 1;)
        exact[k - 1] += exact[k];
    return exact;
}

// What a run reads; prepared once, then shared by all threads.
struct Inputs
{
    Period period;
    EventMatcher matcher;
    std::optional<PeopleSet> base;
    std::shared_ptr<const Column> breakdown;
    ChainRules rules;
};

Result<std::shared_ptr<const Column>> breakdownColumn(const FactSource& facts, const QString& name)
{
    if (name.isEmpty())
        return std::shared_ptr<const Column>();
    Result<std::shared_ptr<const Column>> column = facts.eventColumn(name);
    if (!column)
        return column;
    if ((*column)->type != ColumnType::Text || (*column)->dictionary->size() > kMaxBreakdownValues)
        return Error{QCoreApplication::translate(
                         "Funnel",
                         "\"%1\" is no text with up to %2 values, so a funnel cannot be broken down by it. "
                         "Choose another property.")
                         .arg(name)
                         .arg(kMaxBreakdownValues)};
    return column;
}

Result<Inputs> prepare(const FactSource& facts, const FunnelDefinition& definition)
{
    Inputs inputs;
    Result<Period> period = periodOf(facts, definition);
    if (!period)
        return period.error();
    inputs.period = *period;
    std::vector<EventFilter> filters;
    for (const FunnelStepRule& step : definition.steps)
        filters.push_back(step.where);
    Result<EventMatcher> matcher = EventMatcher::prepare(facts, filters);
    if (!matcher)
        return matcher.error();
    inputs.matcher = std::move(*matcher);
    if (definition.base.kind != RuleKind::Everyone) {
        Result<PeopleSet> set = evaluateRule(definition.base, facts);
        if (!set)
            return set.error();
        inputs.base = std::move(*set);
    }
    Result<std::shared_ptr<const Column>> column = breakdownColumn(facts, definition.breakdown);
    if (!column)
        return column.error();
    inputs.breakdown = *column;
    inputs.rules = {
        int(definition.steps.size()), definition.order, definition.windowKind == FunnelWindow::PerStep,
        definition.windowKind == FunnelWindow::None ? std::numeric_limits<Micros>::max()
                                                    : Micros(definition.windowDays * double(kDay))};
    return inputs;
}

// Chains of the people of one block; what is added up comes back for the caller to add in order.
struct BlockCounts
{
    std::vector<std::int64_t> exact; // by level - 1
    std::vector<std::int64_t> seconds;
};

BlockCounts countBlock(const FactSource& facts, const Inputs& inputs, std::size_t begin, std::size_t end,
                       FunnelResult& result)
{
    const std::span<const Micros> times = facts.eventTimes();
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    static thread_local std::vector<std::uint32_t> buffer;
    const std::size_t firstRow = starts[begin];
    const std::span<const std::uint32_t> bits = inputs.matcher.bits(firstRow, starts[end], buffer);
    BlockCounts counts;
    counts.exact.assign(std::size_t(inputs.rules.steps), 0);
    for (std::size_t person = begin; person < end; ++person) {
        if (inputs.base && !inputs.base->contains(PersonIndex(person)))
            continue;
        std::size_t from = starts[person];
        std::size_t to = starts[person + 1];
        while (from < to && times[from] < inputs.period.begin)
            ++from;
        while (to > from && times[to - 1] >= inputs.period.end)
            --to;
        const Chain chain =
            longestChain(times.subspan(from, to - from), bits.subspan(from - firstRow, to - from),
                         std::uint32_t(from), inputs.rules);
        if (chain.level == 0)
            continue;
        result.levels[person] = std::uint8_t(chain.level);
        result.firstRow[person] = chain.firstRow;
        ++counts.exact[std::size_t(chain.level) - 1];
        if (chain.level == inputs.rules.steps)
            counts.seconds.push_back((times[chain.lastRow] - times[chain.firstRow]) / kSecond);
    }
    return counts;
}

void fillBreakdown(FunnelResult& result, const Column& column, std::size_t steps)
{
    constexpr std::size_t kBlock = std::size_t{1} << 18;
    const std::size_t values = column.dictionary->size() + 1; // the last one is unknown
    std::vector<std::vector<std::int64_t>> blocks((result.levels.size() + kBlock - 1) / kBlock);
    parallelBlocks(result.levels.size(), kBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::vector<std::int64_t>& counts = blocks[block];
        counts.assign(values * steps, 0);
        for (std::size_t person = begin; person < end; ++person)
            if (result.levels[person] > 0) {
                const std::size_t value =
                    std::min<std::size_t>(column.codes[result.firstRow[person]], values - 1);
                ++counts[value * steps + result.levels[person] - 1];
            }
    });
    for (std::size_t value = 0; value < values; ++value) {
        std::vector<std::int64_t> exact(steps, 0);
        for (const std::vector<std::int64_t>& counts : blocks)
            for (std::size_t k = 0; k < steps; ++k)
                exact[k] += counts[value * steps + k];
        FunnelCounts one{QString(), accumulated(std::move(exact))};
        if (one.reached.front() == 0)
            continue;
        if (value + 1 < values)
            one.value = toQString(column.dictionary->at(Code(value)));
        result.breakdown.push_back(std::move(one));
    }
    std::stable_sort(
        result.breakdown.begin(), result.breakdown.end(),
        [](const FunnelCounts& a, const FunnelCounts& b) { return a.reached[0] > b.reached[0]; });
}

} // namespace

QJsonObject FunnelDefinition::toJson() const
{
    QJsonArray list;
    for (const FunnelStepRule& step : steps)
        list.append(QJsonObject{{QStringLiteral("name"), step.name},
                                {QStringLiteral("where"), printEventFilter(step.where)}});
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("funnel")},
                     {QStringLiteral("steps"), list},
                     {QStringLiteral("order"), QString::fromLatin1(kOrders[std::size_t(order)])},
                     {QStringLiteral("window"), QString::fromLatin1(kWindows[std::size_t(windowKind)])},
                     {QStringLiteral("windowDays"), windowDays}};
    const std::pair<const char*, QString> texts[] = {{"from", from}, {"to", to}, {"breakdown", breakdown}};
    for (const auto& [key, text] : texts)
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    if (!(base == Rule()))
        json.insert(QStringLiteral("base"), printRule(base));
    return json;
}

Result<FunnelDefinition> FunnelDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    FunnelDefinition definition;
    reader.text(QLatin1String("kind"), QString());
    reader.text(QLatin1String("name"), QString());
    definition.order = FunnelOrder(namesIn(kOrders).indexOf(
        reader.choice(QLatin1String("order"), namesIn(kOrders), QStringLiteral("sequential"))));
    definition.windowKind = FunnelWindow(namesIn(kWindows).indexOf(
        reader.choice(QLatin1String("window"), namesIn(kWindows), QStringLiteral("first"))));
    definition.windowDays = reader.number(QLatin1String("windowDays"), 14, 0, 36525);
    definition.from = reader.text(QLatin1String("from"), QString());
    definition.to = reader.text(QLatin1String("to"), QString());
    definition.breakdown = reader.text(QLatin1String("breakdown"), QString());
    const QJsonValue base = reader.value(QLatin1String("base"));
    const QJsonArray steps = reader.array(QLatin1String("steps"));
    if (steps.isEmpty() || steps.size() > 16)
        reader.fail(QStringLiteral("steps"),
                    QCoreApplication::translate("Funnel", "a funnel has 1 to 16 steps"));
    if (definition.order == FunnelOrder::Any && definition.windowKind == FunnelWindow::PerStep)
        reader.fail(QStringLiteral("window"),
                    QCoreApplication::translate("Funnel", "a window per step needs an order of steps"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    Result<Rule> rule = readRule(base, QStringLiteral("base"));
    if (!rule)
        return rule.error();
    definition.base = std::move(*rule);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString path = QStringLiteral("steps[%1]").arg(i);
        // A plain text is the event's name.
        if (steps.at(i).isString()) {
            definition.steps.push_back({steps.at(i).toString(), EventFilter::event(steps.at(i).toString())});
            continue;
        }
        JsonReader step(steps.at(i).toObject(), path);
        const QJsonValue where = step.value(QLatin1String("where"));
        const QString name =
            step.text(QLatin1String("name"), where.isString() ? where.toString() : QString());
        if (Result<void> read = step.finish(); !read)
            return read.error();
        Result<EventFilter> filter = readEventFilter(where, path + QStringLiteral(".where"));
        if (!filter)
            return filter.error();
        definition.steps.push_back({name, std::move(*filter)});
    }
    return definition;
}

Result<FunnelResult> computeFunnel(const FactSource& facts, const FunnelDefinition& definition,
                                   const Task& task)
{
    const Result<Inputs> inputs = prepare(facts, definition);
    if (!inputs)
        return inputs.error();
    FunnelResult result;
    result.levels.assign(facts.people(), 0);
    result.firstRow.assign(facts.people(), UINT32_MAX);
    std::vector<BlockCounts> blocks((facts.people() + kFunnelBlock - 1) / kFunnelBlock);
    parallelBlocks(facts.people(), kFunnelBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            blocks[block] = countBlock(facts, *inputs, begin, end, result);
    });
    if (task.cancelled())
        return Error::cancel();
    std::vector<std::int64_t> exact(definition.steps.size(), 0);
    for (const BlockCounts& counts : blocks) {
        for (std::size_t k = 0; k < exact.size(); ++k)
            exact[k] += counts.exact[k];
        result.secondsToLast.insert(result.secondsToLast.end(), counts.seconds.begin(), counts.seconds.end());
    }
    result.all.reached = accumulated(std::move(exact));
    std::sort(result.secondsToLast.begin(), result.secondsToLast.end());
    if (inputs->breakdown)
        fillBreakdown(result, *inputs->breakdown, definition.steps.size());
    return result;
}

} // namespace tessera
