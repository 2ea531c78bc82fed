// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/thread_pool.h"
#include "rules/evaluate.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <functional>
#include <memory>

using namespace tessera;

// Ten million events of a million people (times TESSERA_BENCH_TIMES): what a clause of each sort takes,
// nothing being known from before, and beside it how long it takes to read the columns it looks at.
class RulesBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void clauses();
    void eightClauses();

private:
    void measure(const char* name, const QString& text);
};

namespace {

class LargeFacts : public FactSource
{
public:
    LargeFacts(std::size_t people, std::size_t events)
    {
        Random random(17);
        m_starts.reserve(people + 1);
        m_times.reserve(events);
        auto event =
            textColumn("event", {"view", "search", "cart", "favourite", "order", "pay", "refund", "review"});
        auto category = textColumn("category", categories());
        auto item = std::make_shared<Column>();
        DictionaryBuilder items;
        for (int i = 0; i < 20000; ++i)
            items.insert("sku" + std::to_string(i));
        item->dictionary = items.take();
        auto amount = std::make_shared<Column>();
        amount->type = ColumnType::Decimal;
        amount->scale = 2;
        m_starts.push_back(0);
        for (std::size_t person = 0; person < people; ++person) {
            // Many have few events, few have many.
            const std::size_t left = (events - m_times.size()) / (people - person);
            const auto n = std::min<std::size_t>(std::size_t(random.exponential() * double(left)), 4000);
            const std::size_t first = m_times.size();
            for (std::size_t i = 0; i < n; ++i) {
                m_times.push_back(Micros(random.below(std::uint64_t(365 * kDay))));
                const double shape = random.uniform();
                event->codes.push_back(Code(8 * shape * shape * shape));
                category->codes.push_back(Code(random.below(200)));
                item->codes.push_back(Code(random.below(20000)));
                amount->integers.push_back(std::int64_t(random.below(100000)));
            }
            std::sort(m_times.begin() + std::ptrdiff_t(first), m_times.end());
            m_starts.push_back(std::uint32_t(m_times.size()));
        }
        m_columns = {event, category, item, amount};
        item->name = QStringLiteral("item");
        amount->name = QStringLiteral("amount");
        m_city = textColumn("city", {"Shanghai", "Beijing", "Shenzhen", "Guangzhou", "Hangzhou", "Chengdu"});
        auto city = std::make_shared<Column>(*m_city);
        for (std::size_t person = 0; person < people; ++person)
            city->codes.push_back(Code(random.below(6)));
        m_city = city;
    }
    [[nodiscard]] std::size_t people() const override { return m_starts.size() - 1; }
    [[nodiscard]] Micros asOf() const override { return 365 * kDay; }
    [[nodiscard]] const TimeZone& zone() const override { return m_zone; }
    [[nodiscard]] std::span<const std::uint32_t> eventStarts() const override { return m_starts; }
    [[nodiscard]] std::span<const Micros> eventTimes() const override { return m_times; }
    [[nodiscard]] Micros firstEvent() const override { return 0; }
    [[nodiscard]] Micros lastEvent() const override { return 365 * kDay - 1; }
    [[nodiscard]] Result<std::shared_ptr<const Column>> eventColumn(const QString& name) const override
    {
        for (const std::shared_ptr<Column>& column : m_columns)
            if (column->name == name)
                return std::shared_ptr<const Column>(column);
        return Error{QStringLiteral("no ") + name};
    }
    [[nodiscard]] Result<std::shared_ptr<const Column>> attribute(const QString&) const override
    {
        return std::shared_ptr<const Column>(m_city);
    }
    [[nodiscard]] Result<PeopleSet> audience(const QString& name) const override
    {
        return Error{QStringLiteral("no ") + name};
    }

private:
    static std::vector<std::string> categories()
    {
        std::vector<std::string> names;
        for (int i = 0; i < 200; ++i)
            names.push_back("cat" + std::to_string(i));
        return names;
    }
    static std::shared_ptr<Column> textColumn(const char* name, const std::vector<std::string>& texts)
    {
        auto column = std::make_shared<Column>();
        column->name = QLatin1String(name);
        DictionaryBuilder builder;
        for (const std::string& text : texts)
            builder.insert(text);
        column->dictionary = builder.take();
        return column;
    }

    std::vector<std::uint32_t> m_starts;
    std::vector<Micros> m_times;
    std::vector<std::shared_ptr<Column>> m_columns;
    std::shared_ptr<Column> m_city;
    TimeZone m_zone;
};

std::unique_ptr<LargeFacts> large;

double bestOf(int runs, const std::function<void()>& work)
{
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

void RulesBenchmark::initTestCase()
{
    const auto scale = std::size_t(std::max(1, qEnvironmentVariableIntValue("TESSERA_BENCH_TIMES")));
    large = std::make_unique<LargeFacts>(1'000'000 * scale, 10'000'000 * scale);
    const std::span<const Micros> times = large->eventTimes();
    std::atomic<Micros> sum = 0;
    const double read = bestOf(5, [&] {
        parallelBlocks(times.size(), std::size_t{1} << 16,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                           Micros own = 0;
                           for (std::size_t i = begin; i < end; ++i)
                               own += times[i];
                           sum += own;
                       });
    });
    qInfo("%zu people, %zu events; their times are read in %.1f ms", large->people(), times.size(), read);
}

void RulesBenchmark::measure(const char* name, const QString& text)
{
    const Rule rule = parseRule(text).value();
    std::size_t people = 0;
    const double best = bestOf(5, [&] {
        const Result<PeopleSet> found = evaluateRule(rule, *large);
        QVERIFY(found.ok());
        people = found->count();
    });
    QVERIFY(people > 0 && people < large->people());
    // On a busy machine the work of both cores says more than the time.
    const std::clock_t before = std::clock();
    for (int run = 0; run < 5; ++run)
        static_cast<void>(evaluateRule(rule, *large));
    const double work = double(std::clock() - before) / 5 / (CLOCKS_PER_SEC / 1000.0);
    qInfo("%-34s %8.1f ms (%.1f ms of cores)  %zu people", name, best, work, people);
}

void RulesBenchmark::clauses()
{
    measure("attribute", QStringLiteral("city in (\"Shanghai\", \"Beijing\")"));
    measure("did, 30 days", QStringLiteral("did(\"order\", last 30 days)"));
    measure("did, all time", QStringLiteral("did(\"refund\")"));
    measure("count, all time", QStringLiteral("count(\"cart\") >= 2"));
    measure("of a category",
            QStringLiteral("count(event = \"pay\" and category = \"cat7\", last 180 days) >= 1"));
    measure("sum of an amount", QStringLiteral("sum(amount, \"pay\") > 1000"));
    measure("amount of an event", QStringLiteral("did(event = \"pay\" and amount > 900)"));
    measure("distinct items", QStringLiteral("distinct(item, \"view\") >= 5"));
    measure("weeks", QStringLiteral("regularly(\"view\", 3 of 8 weeks)"));
    measure("first time", QStringLiteral("did(first \"pay\", last 30 days)"));
    measure("after a break", QStringLiteral("did(again after 60 days \"view\", last 30 days)"));
    measure("last sessions", QStringLiteral("count(\"view\", last 2 sessions) >= 2"));
    measure("within days of another", QStringLiteral("did(\"pay\", after first \"cart\" within 7 days)"));
    measure("sequence",
            QStringLiteral("sequence(\"view\" then \"cart\" within 7 days then \"pay\" within 1 days)"));
    measure("sequence of one item", QStringLiteral("sequence(\"view\" then \"pay\", same item)"));
    measure("recency", QStringLiteral("recency(\"pay\") < 60"));
}

void RulesBenchmark::eightClauses()
{
    measure(
        "eight clauses and a sequence",
        QStringLiteral("city in (\"Shanghai\", \"Beijing\", \"Shenzhen\") and "
                       "sequence(\"view\" then \"cart\" within 7 days, last 180 days) and "
                       "count(\"view\", last 90 days) >= 1 and did(\"search\", last 180 days) and "
                       "not did(\"refund\", last 60 days) and (sum(amount, \"pay\", last 365 days) > 100 or "
                       "did(\"favourite\", last 30 days)) and recency(any) < 90"));
}

QTEST_GUILESS_MAIN(RulesBenchmark)
#include "rules_test.moc"
