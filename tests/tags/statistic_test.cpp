// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "rules/evaluate.h"
#include "rules/random_facts.h"
#include "tags/internal/statistic_pass.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace tessera;

// Every measure on random events beside a slow reading of the same events, and beside the rule engine where
// the language has the measure too.
class StatisticTest : public QObject
{
    Q_OBJECT
private slots:
    void valuesAreThoseOfTheSlowReading_data();
    void valuesAreThoseOfTheSlowReading();
    void theRuleEngineAgrees();
    void manyFiltersAndAnyNumberOfThreads();
    void columnsThatHoldNoNumbersAreRefused();
};

namespace {

StatisticJob job(TagMeasure measure, const char* of, const RandomFacts& facts, double days)
{
    StatisticJob made;
    made.measure = measure;
    made.of = QString::fromLatin1(of);
    made.wantsNewest = true;
    made.window = {days > 0 ? facts.asOf() - Micros(days * double(kDay))
                            : std::numeric_limits<Micros>::min() / 2,
                   facts.asOf()};
    return made;
}

std::vector<StatisticJob> allJobs(const RandomFacts& facts)
{
    std::vector<StatisticJob> jobs;
    for (const double days : {0.0, 40.0}) {
        for (const TagMeasure measure : {TagMeasure::Count, TagMeasure::Days, TagMeasure::Recency})
            jobs.push_back(job(measure, "", facts, days));
        for (const char* of : {"amount", "qty", "score"})
            for (const TagMeasure measure : {TagMeasure::Sum, TagMeasure::Average, TagMeasure::Minimum,
                                             TagMeasure::Maximum, TagMeasure::Distinct, TagMeasure::First,
                                             TagMeasure::Last, TagMeasure::Top, TagMeasure::Basket})
                jobs.push_back(job(measure, of, facts, days));
        for (const TagMeasure measure :
             {TagMeasure::Distinct, TagMeasure::First, TagMeasure::Last, TagMeasure::Top})
            jobs.push_back(job(measure, "item", facts, days));
        jobs.push_back(job(TagMeasure::Top, "item", facts, days));
        jobs.back().by = QStringLiteral("amount");
        jobs.push_back(job(TagMeasure::Ratio, "amount", facts, days));
        jobs.back().by = QStringLiteral("qty");
        jobs.push_back(job(TagMeasure::Basket, "amount", facts, days));
        jobs.back().by = QStringLiteral("item");
        for (const char* by : {"", "amount"}) {
            jobs.push_back(job(TagMeasure::Share, "", facts, days));
            jobs.back().by = QString::fromLatin1(by);
            jobs.back().with = parseEventFilter(QStringLiteral("qty > 2")).value();
        }
    }
    return jobs;
}

double unitOf(const QString& name)
{
    return RandomFacts::typeOf(name) == ColumnType::Decimal ? 100.0 : 1.0;
}

// Of a person's events those in the window; an unknown value of a property leaves an event out.
class SlowStatistic
{
public:
    SlowStatistic(const StatisticJob& job, const SlowPerson& person, const RandomFacts& facts)
        : m_job(job)
        , m_facts(facts)
    {
        for (const SlowEvent& event : person.events)
            if (event.time >= job.window.begin && event.time < job.window.end)
                m_events.push_back(&event);
    }

    [[nodiscard]] SlowValue value(bool& isText) const
    {
        isText = false;
        std::vector<const SlowEvent*> known;
        for (const SlowEvent* event : m_events)
            if (m_job.of.isEmpty() || !isNothing(event->properties.at(m_job.of)))
                known.push_back(event);
        switch (m_job.measure) {
        case TagMeasure::Count:
            return double(m_events.size());
        case TagMeasure::Days: {
            std::set<std::int64_t> days;
            for (const SlowEvent* event : m_events)
                days.insert(m_facts.zone().dayOf(event->time));
            return double(days.size());
        }
        case TagMeasure::Recency:
            return m_events.empty()
                       ? SlowValue()
                       : SlowValue(std::floor(double(m_facts.asOf() - m_events.back()->time) / double(kDay)));
        case TagMeasure::Distinct: {
            std::set<SlowValue> values;
            for (const SlowEvent* event : known)
                values.insert(event->properties.at(m_job.of));
            return double(values.size());
        }
        case TagMeasure::First:
        case TagMeasure::Last:
            if (known.empty())
                return {};
            return (m_job.measure == TagMeasure::First ? known.front() : known.back())
                ->properties.at(m_job.of);
        case TagMeasure::Top:
            return top(known);
        case TagMeasure::Share:
            return share();
        default:
            return numbers(known);
        }
    }

    [[nodiscard]] Micros newest() const
    {
        Micros found = kNeverSeen;
        for (const SlowEvent* event : m_events)
            if (m_job.of.isEmpty() || !isNothing(event->properties.at(m_job.of))) {
                found = event->time;
                if (m_job.measure == TagMeasure::First)
                    break;
            }
        return found;
    }

private:
    static bool isNothing(const SlowValue& value) { return std::holds_alternative<std::monostate>(value); }
    double number(const SlowEvent* event, const QString& name) const
    {
        const SlowValue& value = event->properties.at(name);
        return isNothing(value) ? 0 : std::get<double>(value);
    }

    SlowValue top(const std::vector<const SlowEvent*>& known) const
    {
        std::map<SlowValue, std::pair<double, std::size_t>> weights;
        for (std::size_t i = 0; i < known.size(); ++i) {
            auto& [weight, last] = weights[known[i]->properties.at(m_job.of)];
            weight += m_job.by.isEmpty() ? 1 : number(known[i], m_job.by);
            last = i;
        }
        SlowValue best;
        std::pair<double, std::size_t> most;
        for (const auto& [value, weight] : weights)
            if (isNothing(best) || weight > most) {
                best = value;
                most = weight;
            }
        return best;
    }

    SlowValue share() const
    {
        double above = 0;
        double below = 0;
        for (const SlowEvent* event : m_events) {
            const double weight = m_job.by.isEmpty() ? 1 : number(event, m_job.by);
            below += weight;
            above += number(event, QStringLiteral("qty")) > 2 ? weight : 0;
        }
        return below > 0 ? SlowValue(above / below) : SlowValue();
    }

    SlowValue numbers(const std::vector<const SlowEvent*>& known) const
    {
        double sum = 0;
        std::optional<double> low;
        std::optional<double> high;
        for (const SlowEvent* event : known) {
            const double one = number(event, m_job.of);
            sum += one;
            low = std::min(low.value_or(one), one);
            high = std::max(high.value_or(one), one);
        }
        if (m_job.measure == TagMeasure::Sum)
            return sum;
        if (m_job.measure == TagMeasure::Minimum || m_job.measure == TagMeasure::Maximum)
            return known.empty() ? SlowValue()
                                 : SlowValue(m_job.measure == TagMeasure::Minimum ? *low : *high);
        double below = double(known.size());
        if (m_job.measure == TagMeasure::Ratio) {
            below = 0;
            for (const SlowEvent* event : m_events)
                below += number(event, m_job.by);
        }
        if (m_job.measure == TagMeasure::Basket && !m_job.by.isEmpty()) {
            std::set<SlowValue> values;
            for (const SlowEvent* event : m_events)
                if (!isNothing(event->properties.at(m_job.by)))
                    values.insert(event->properties.at(m_job.by));
            below = double(values.size());
        }
        return below > 0 ? SlowValue(sum / below / unitOf(m_job.of)) : SlowValue();
    }

    const StatisticJob& m_job;
    const RandomFacts& m_facts;
    std::vector<const SlowEvent*> m_events;
};

QString shown(const Column& column, std::size_t person)
{
    if (column.isNull(person))
        return QStringLiteral("-");
    if (column.type == ColumnType::Text)
        return column.display(person);
    return QString::number(
        column.type == ColumnType::Real ? column.reals[person] : double(column.integers[person]), 'g', 12);
}

QString shown(const SlowValue& value)
{
    if (const QString* text = std::get_if<QString>(&value))
        return *text;
    const double* number = std::get_if<double>(&value);
    return number != nullptr ? QString::number(*number, 'g', 12) : QStringLiteral("-");
}

} // namespace

void StatisticTest::valuesAreThoseOfTheSlowReading_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%llu", seed) << seed;
}

void StatisticTest::valuesAreThoseOfTheSlowReading()
{
    QFETCH(quint64, seed);
    const RandomFacts facts(seed, QStringLiteral("Asia/Shanghai"));
    const std::vector<StatisticJob> jobs = allJobs(facts);
    const Result<std::vector<StatisticValues>> values = runStatistics(facts, jobs, {});
    QVERIFY2(values.ok(), values ? "" : qPrintable(values.error().message));
    std::size_t known = 0;
    for (std::size_t k = 0; k < jobs.size(); ++k)
        for (std::size_t person = 0; person < facts.people(); ++person) {
            const SlowStatistic slow(jobs[k], facts.slowPeople()[person], facts);
            bool isText = false;
            const QString wanted = shown(slow.value(isText));
            const QString found = shown((*values)[k].values, person);
            QVERIFY2(found == wanted,
                     qPrintable(QStringLiteral("job %1 (%2 of %3), person %4: %5 instead of %6")
                                    .arg(k)
                                    .arg(tagMeasureNames().at(int(jobs[k].measure)), jobs[k].of)
                                    .arg(person)
                                    .arg(found, wanted)));
            QCOMPARE((*values)[k].newest[person], slow.newest());
            known += found != QLatin1String("-") ? 1 : 0;
        }
    QVERIFY(known > jobs.size());
}

void StatisticTest::theRuleEngineAgrees()
{
    const RandomFacts facts(5, QStringLiteral("Asia/Shanghai"));
    const std::pair<const char*, StatisticJob> pairs[] = {
        {"count(any, last 40 days) >= 0", job(TagMeasure::Count, "", facts, 40)},
        {"days(any, last 40 days) >= 0", job(TagMeasure::Days, "", facts, 40)},
        {"recency(any) >= 0", job(TagMeasure::Recency, "", facts, 0)},
        {"distinct(item, any) >= 0", job(TagMeasure::Distinct, "item", facts, 0)},
        {"sum(amount, any) >= 0", job(TagMeasure::Sum, "amount", facts, 0)},
        {"avg(score, any) >= 0", job(TagMeasure::Average, "score", facts, 0)},
        {"max(amount, any, last 40 days) >= 0", job(TagMeasure::Maximum, "amount", facts, 40)}};
    for (const auto& [text, one] : pairs) {
        const Rule rule = parseRule(QString::fromLatin1(text)).value();
        const std::vector<double> wanted = measureOf(rule, facts, {facts.asOf(), {}}).value();
        const Column found = runStatistics(facts, {&one, 1}, {}).value().front().values;
        for (std::size_t person = 0; person < facts.people(); ++person) {
            QCOMPARE(found.isNull(person), std::isnan(wanted[person]));
            if (!found.isNull(person))
                QCOMPARE(found.number(person), wanted[person]);
        }
    }
}

void StatisticTest::manyFiltersAndAnyNumberOfThreads()
{
    const RandomFacts facts(8, QStringLiteral("Asia/Shanghai"));
    std::vector<StatisticJob> jobs;
    for (int i = 0; i < 70; ++i) { // more than one matcher takes
        jobs.push_back(job(i % 2 == 0 ? TagMeasure::Count : TagMeasure::Share, "", facts, 0));
        jobs.back().where = parseEventFilter(QStringLiteral("qty >= %1").arg(i % 35)).value();
        if (i % 2 != 0)
            jobs.back().with = parseEventFilter(QStringLiteral("qty >= %1").arg(40 + i)).value();
    }
    const std::vector<StatisticValues> together = runStatistics(facts, jobs, {}).value();
    const int threads = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const std::vector<StatisticValues> single = runStatistics(facts, jobs, {}).value();
    ThreadPool::setThreads(threads);
    for (std::size_t k = 0; k < jobs.size(); ++k) {
        const StatisticValues alone = runStatistics(facts, {&jobs[k], 1}, {}).value().front();
        for (std::size_t person = 0; person < facts.people(); ++person) {
            QCOMPARE(shown(together[k].values, person), shown(alone.values, person));
            QCOMPARE(shown(together[k].values, person), shown(single[k].values, person));
        }
    }
}

void StatisticTest::columnsThatHoldNoNumbersAreRefused()
{
    const RandomFacts facts(1, QStringLiteral("UTC"));
    StatisticJob text = job(TagMeasure::Sum, "item", facts, 0);
    const Result<std::vector<StatisticValues>> refused = runStatistics(facts, {&text, 1}, {});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(QStringLiteral("item")));
    QVERIFY(!checkStatistic(facts, text).ok());
}

QTEST_GUILESS_MAIN(StatisticTest)
#include "statistic_test.moc"
