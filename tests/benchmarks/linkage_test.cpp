// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage_records.h"

#include "linkage/linkage.h"
#include "support/test_scale.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

#include <atomic>
#include <map>
#include <thread>

using namespace tessera;

// Two million records, linked by the rules that are proposed for them: 50M pairs of records compared in six
// columns. Says what it took by stage, and how long a cancelled run goes on.
class LinkageBenchmark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void links();
    void cancels();

private:
    LinkageTable m_table;
    LinkagePlan m_plan;
    std::vector<std::uint32_t> m_people;
};

namespace {

constexpr std::int64_t kPairs = 50'000'000;

long peakMegabytes()
{
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss / 1024 : 0;
}

// Adds up how long the task stood at each of its notes, and the longest time without progress.
class StageWatch
{
public:
    explicit StageWatch(const Task& task)
        : m_thread([this, task] { watch(task); })
    {}
    ~StageWatch()
    {
        m_done = true;
        m_thread.join();
        for (const QString& note : m_order)
            qInfo("  %-40s %6.2f s", qUtf8Printable(note), double(m_stages[note]) / 1000);
        qInfo("  longest time without progress           %6.2f s", double(m_longest) / 1000);
    }
    Q_DISABLE_COPY_MOVE(StageWatch)

private:
    void watch(const Task& task)
    {
        QElapsedTimer timer;
        timer.start();
        qint64 before = 0;
        qint64 moved = 0;
        std::pair<QString, std::int64_t> state;
        while (!m_done) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            const qint64 now = timer.elapsed();
            const std::pair here{task.note(), task.done()};
            if (m_order.empty() || m_order.back() != here.first)
                m_order.push_back(here.first);
            m_stages[here.first] += now - before;
            if (here != state)
                moved = now;
            state = here;
            m_longest = std::max(m_longest, now - moved);
            before = now;
        }
    }

    std::atomic<bool> m_done = false;
    std::vector<QString> m_order;
    std::map<QString, qint64> m_stages;
    qint64 m_longest = 0;
    std::thread m_thread;
};

// Share of the joined records that are one person's, and of the repeated ones that were joined with another
// record of theirs.
struct Quality
{
    double precision = 0;
    double recall = 0;
};

Quality qualityOf(const std::vector<RecordIndex>& found, const std::vector<std::uint32_t>& people)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> both;
    std::vector<std::int64_t> sizes(people.size(), 0);
    std::vector<std::int64_t> groups(people.size(), 0);
    for (std::size_t i = 0; i < people.size(); ++i) {
        ++both[{found[i], people[i]}];
        ++sizes[people[i]];
        ++groups[found[i]];
    }
    const auto pairs = [](std::int64_t size) { return double(size) * double(size - 1) / 2; };
    double right = 0;
    double known = 0;
    double joined = 0;
    for (const auto& [key, size] : both)
        right += pairs(size);
    for (std::size_t i = 0; i < people.size(); ++i) {
        known += pairs(sizes[i]);
        joined += pairs(groups[i]);
    }
    return {joined > 0 ? right / joined : 0, known > 0 ? right / known : 0};
}

} // namespace

void LinkageBenchmark::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    m_table = MadeUpRecords(20'26).make(scaledRows(2'000'000, 50'000), 0.25, m_people);
    m_plan.comparisons = suggestComparisons(m_table);
    QCOMPARE(m_plan.comparisons.size(), std::size_t(6));
    qInfo("%zu records made in %.1f s", m_table.records, double(timer.restart()) / 1000);
    const auto rules = suggestBlocking(m_table, m_plan.comparisons, kPairs + kPairs / 10, Task());
    QVERIFY(rules.ok());
    m_plan.blocking = *rules;
    // Two that are not proposed, since they give so many pairs that are nobody's.
    m_plan.blocking.push_back(
        {{{QStringLiteral("surname"), BlockPart::Whole}, {QStringLiteral("birth_date"), BlockPart::Year}}});
    m_plan.blocking.push_back({{{QStringLiteral("given_name"), BlockPart::Sound},
                                {QStringLiteral("birth_date"), BlockPart::DayAndMonth}}});
    qInfo("%zu rules proposed in %.1f s, %ld MB at most so far", rules->size(),
          double(timer.elapsed()) / 1000, peakMegabytes());
}

void LinkageBenchmark::links()
{
    Task task;
    QElapsedTimer timer;
    timer.start();
    const Result<LinkageResult> result = [&] {
        const StageWatch watch(task);
        return linkRecords(m_table, m_plan, task);
    }();
    const double seconds = double(timer.elapsed()) / 1000;
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().message));
    const Quality quality = qualityOf(result->personOf, m_people);
    qInfo("%.1fM pairs x %zu comparisons in %.1f s: %.2fM pairs/s, %ld MB at most; %zu pairs kept, precision "
          "%.4f, recall %.4f, %d rounds of EM",
          double(result->compared) / 1e6, m_plan.comparisons.size(), seconds,
          double(result->compared) / 1e6 / seconds, peakMegabytes(), result->pairs.size(), quality.precision,
          quality.recall, result->model.rounds);
    for (const BlockCount& count : result->blocks)
        qDebug("  %-60s %10lld pairs, %10lld new", qUtf8Printable(count.rule.text()), (long long)count.pairs,
               (long long)count.newPairs);
    QVERIFY(quality.precision > 0.99);
    QVERIFY(quality.recall > 0.9);
}

void LinkageBenchmark::cancels()
{
    qint64 longest = 0;
    for (const int after :
         {0, 700, 1'500, 1'900, 2'300, 2'700, 3'000, 3'500, 4'500, 7'000, 11'000, 40'000, 45'000}) {
        Task task;
        QElapsedTimer timer;
        std::atomic<bool> isOver = false;
        std::thread stop([&] {
            QElapsedTimer waited;
            for (waited.start(); waited.elapsed() < after && !isOver;)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            timer.start();
            task.cancel();
        });
        const Result<LinkageResult> result = linkRecords(m_table, m_plan, task);
        isOver = true;
        stop.join();
        if (result.ok())
            continue; // it was done before
        QVERIFY(result.error().cancelled);
        qInfo("cancelled after %d ms, at \"%s\": answered in %lld ms", after, qUtf8Printable(task.note()),
              (long long)timer.elapsed());
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("longest answer to a cancel: %lld ms", (long long)longest);
}

QTEST_APPLESS_MAIN(LinkageBenchmark)
#include "linkage_test.moc"
