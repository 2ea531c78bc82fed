// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every n-th call to the disk fails, is cut short, finds the disk full or is the last before the power goes.
// What is on the disk then must be a project before or after the command under way, and work must go on from
// there.
#include "torture/content.h"
#include "torture/fault_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <map>

using namespace tessera;

namespace {

constexpr std::size_t kShortRows = 300;
constexpr std::size_t kLongRows = 70'000;       // more than a segment
constexpr double kShortSeconds = 32;            // in all
constexpr double kShares[] = {0.5, 0.35, 0.15}; // of the time, by scenario

struct Tally
{
    int runs = 0;
    int reported = 0; // the command said that it failed
    int before = 0;   // and the project was as before it
    int after = 0;    // or as after it
    int survived = 0; // the fault changed nothing
};

class Campaign
{
public:
    Campaign(Scenario scenario, std::size_t rows)
        : m_scenario(scenario)
        , m_rows(rows)
        , m_steps(workload(scenario, 1))
    {}

    // Without a fault: the content after every command.
    QString learn()
    {
        Client client = fresh();
        for (const Step& step : m_steps) {
            if (const Result<void> done = step.run(client); !done)
                return step.name + QStringLiteral(": ") + done.error().message;
            const Result<QByteArray> content = stateOf(client);
            if (!content)
                return content.error().message;
            m_states.push_back(*content);
            QString trace = traceOfErased(client, m_steps, m_states.size());
            if (!trace.isEmpty())
                return step.name + QStringLiteral(": ") + trace;
        }
        return {};
    }

    std::int64_t countCalls(FaultKind kind)
    {
        Client client = fresh();
        FaultFiles::arm(kind, 0);
        for (const Step& step : m_steps)
            if (!step.run(client))
                return -1;
        client.project.reset();
        FaultFiles::disarm();
        return FaultFiles::calls();
    }

    // The campaign's one run: what went wrong, or nothing.
    QString run(FaultKind kind, std::int64_t at, std::uint64_t seed)
    {
        Client client = fresh();
        FaultFiles::arm(kind, at, seed);
        std::size_t done = 0;
        Result<void> failed;
        while (done < m_steps.size() && failed) {
            failed = m_steps[done].run(client);
            done += failed ? 1 : 0;
        }
        Tally& tally = tallies[kind];
        ++tally.runs;
        tally.reported += failed ? 0 : 1;
        m_step = done;
        if (!failed && failed.error().message.size() < 20)
            return QStringLiteral("the error says too little: \"%1\"").arg(failed.error().message);
        if (!failed && kind != FaultKind::PowerCut &&
            failed.error().message.contains(QLatin1String("damaged")))
            return QStringLiteral("the disk failed, and the message blames the file");
        if (!failed)
            messages.insert({failed.error().message, m_steps[done].name});
        if (kind != FaultKind::PowerCut) {
            FaultFiles::disarm();
            if (QString problem = goesOnInSession(client, done, failed, tally); !problem.isEmpty())
                return problem;
            done = m_steps.size();
        }
        client.project.reset();
        if (kind == FaultKind::PowerCut) {
            FaultFiles::restart();
            if (done == 0 && !failed && m_scenario != Scenario::Migration)
                return makingIsRefusedOrDone(client);
            if (QString trace = traceOfErased(client, m_steps, done); !trace.isEmpty())
                return trace;
        }
        FaultFiles::disarm();
        const QString problem = holds(client, done, failed, tally);
        return problem.isEmpty() ? worksOn(client) : problem;
    }

    [[nodiscard]] QString stepName() const
    {
        return m_step < m_steps.size() ? m_steps[m_step].name : QStringLiteral("the end");
    }

    [[nodiscard]] const char* name() const { return scenarioName(m_scenario); }

    std::map<FaultKind, Tally> tallies;
    std::map<QString, QString> messages;

private:
    [[nodiscard]] QString logPath() const { return m_folder.filePath(QStringLiteral("log.csv")); }

    Client fresh()
    {
        Client client;
        client.path = m_folder.filePath(QStringLiteral("run/client.tessera"));
        client.log = logPath();
        client.rows = m_rows;
        if (!m_folder.isValid() || !layOut(m_scenario, client))
            qFatal("cannot write the client's folder");
        return client;
    }

    // After a fault that passes, the same window goes on: it shows the state before, since the command was
    // said to have failed, and the rest of the work succeeds, that command first.
    QString goesOnInSession(Client& client, std::size_t done, const Result<void>& failed, Tally& tally)
    {
        if (failed)
            return {};
        const Step& step = m_steps[done];
        tally.before += done == 0 ? 1 : 0;
        // An erasing that could not write the file anew says so: the person is gone, their bytes with the
        // next opening.
        const bool isErased = failed.error().message.contains(QLatin1String("is erased"));
        if (done > 0) {
            if (client.project == nullptr)
                if (const Result<void> opened = reopen(client); !opened)
                    return QStringLiteral("cannot open again: ") + opened.error().message;
            const Result<QByteArray> content = stateOf(client);
            if (!content)
                return QStringLiteral("cannot read after the fault: ") + content.error().message;
            const bool isAfter = *content != m_states[done - 1];
            if (isAfter && *content != m_states[done])
                return QStringLiteral("in session between before and after:\n") + QString::fromUtf8(*content);
            if (isAfter != isErased)
                return QStringLiteral("it was said to have failed, but it was done, or the other way round");
            ++(isAfter ? tally.after : tally.before);
        }
        for (std::size_t next = done + (isErased ? 1 : 0); next < m_steps.size(); ++next)
            if (const Result<void> again = m_steps[next].run(client); !again)
                return QStringLiteral("after \"%1\" failed, \"%2\" fails too: %3")
                    .arg(step.name, m_steps[next].name, again.error().message);
        return {};
    }

    // The file opens, is whole, and holds what it held before or after the command under way.
    QString holds(Client& client, std::size_t done, const Result<void>& failed, Tally& tally)
    {
        if (const Result<void> opened = reopen(client); !opened)
            return QStringLiteral("does not open: ") + opened.error().message;
        const Result<QByteArray> content = stateOf(client);
        if (!content)
            return QStringLiteral("cannot be read: ") + content.error().message;
        const bool isBefore = done > 0 && done < m_steps.size() && *content == m_states[done - 1];
        QString trace = traceOfErased(client, m_steps, isBefore ? done : done + 1);
        client.project.reset();
        if (const QString problem = structureProblem(client); !problem.isEmpty())
            return QStringLiteral("integrity: ") + problem;
        if (!trace.isEmpty())
            return trace;
        if (QString problem = m_scenario == Scenario::Migration ? backupProblem(client) : QString();
            !problem.isEmpty())
            return problem;
        if (done == m_steps.size()) {
            tally.survived += failed ? 1 : 0;
            return *content == m_states.back()
                       ? QString()
                       : QStringLiteral("not the last state:\n") + QString::fromUtf8(*content);
        }
        const bool isAfter = *content == m_states[done];
        tally.before += isBefore ? 1 : 0;
        tally.after += isAfter && !isBefore ? 1 : 0;
        return isBefore || isAfter
                   ? QString()
                   : QStringLiteral("between before and after:\n") + QString::fromUtf8(*content);
    }

    // A file whose making was cut is refused with the advice to delete it, or was done.
    QString makingIsRefusedOrDone(Client& client)
    {
        ++tallies[FaultKind::PowerCut].before;
        if (!QFile::exists(client.path))
            return m_steps[0].run(client) ? QString() : QStringLiteral("cannot be made again");
        if (const Result<void> opened = reopen(client); opened) {
            const Result<QByteArray> content = stateOf(client);
            return content && *content == m_states[0] ? QString()
                                                      : QStringLiteral("made, but not as it should be");
        } else if (!opened.error().message.contains(QLatin1String("Delete it"))) {
            return QStringLiteral("half made, and no advice: ") + opened.error().message;
        }
        for (const char* suffix : {"", "-wal", "-journal"})
            QFile::remove(client.path + QLatin1String(suffix));
        return m_steps[0].run(client) ? QString() : QStringLiteral("cannot be made again");
    }

    QString worksOn(Client& client)
    {
        if (const Result<void> opened = reopen(client); !opened)
            return QStringLiteral("does not open again: ") + opened.error().message;
        if (const Result<void> done = importBatch(client, QStringLiteral("more"), 20); !done)
            return QStringLiteral("cannot import more: ") + done.error().message;
        const Result<QByteArray> content = stateOf(client);
        return content && content->contains("facts other more")
                   ? QString()
                   : QStringLiteral("what was imported is not there");
    }

    Scenario m_scenario;
    std::size_t m_rows;
    QTemporaryDir m_folder;
    std::vector<Step> m_steps;
    std::vector<QByteArray> m_states;
    std::size_t m_step = 0;
};

// In the time there is: every call once, evenly spread, and power cuts with many seeds.
QString runKind(Campaign& campaign, FaultKind kind, double seconds, const TortureBudget& budget)
{
    const std::int64_t calls = campaign.countCalls(kind);
    if (calls < 40)
        return QStringLiteral("the work has hardly any calls to fail");
    const double end = steadySeconds() + seconds;
    const std::int64_t stride = 89; // no divisor of the count, nearly always: a full round without order
    std::uint64_t seed = budget.seed;
    for (std::int64_t i = 0; steadySeconds() < end; ++i) {
        if (i == (budget.call > 0 ? 1 : calls) && kind != FaultKind::PowerCut)
            break;
        seed += i % calls == 0 ? 1 : 0;
        const std::int64_t at = budget.call > 0 ? budget.call : (i * stride + i / calls) % calls + 1;
        const QString problem = campaign.run(kind, at, seed);
        if (!problem.isEmpty())
            return QStringLiteral("%1 at call %2 of %3, seed %4, in \"%5\": %6")
                .arg(QLatin1String(faultName(kind)))
                .arg(at)
                .arg(calls)
                .arg(seed)
                .arg(campaign.stepName(), problem);
    }
    const Tally& tally = campaign.tallies[kind];
    std::printf(
        "%-9s %-12s %6lld calls  %6d faults: %6d reported (%d before, %d after), %d without a trace\n",
        campaign.name(), faultName(kind), static_cast<long long>(calls), tally.runs, tally.reported,
        tally.before, tally.after, tally.survived);
    std::fflush(stdout);
    return tally.reported > 0 || budget.call > 0 ? QString() : QStringLiteral("no fault was reported");
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        useQuickKeys();
        FaultFiles::install();
    }
    void aFailedReadIsReported();
    void everyFaultLeavesBeforeOrAfter_data();
    void everyFaultLeavesBeforeOrAfter();
};

// Each read of a project fails once: what is read is an error or right, never what was left in a buffer.
void FaultsTest::aFailedReadIsReported()
{
    const FixedClock clock(kTortureInstant);
    const QTemporaryDir folder;
    Client client;
    client.path = folder.filePath(QStringLiteral("client.tessera"));
    client.rows = kShortRows;
    QVERIFY(workload(Scenario::Work, 0)[0].run(client));
    QVERIFY(importBatch(client, QStringLiteral("b"), kShortRows));
    const Result<QByteArray> content = stateOf(client);
    QVERIFY(content);
    client.project.reset();
    std::int64_t at = 1;
    int reported = 0;
    for (bool struck = true; struck; ++at) {
        FaultFiles::arm(FaultKind::Error, at);
        const Result<void> opened = reopen(client);
        const Result<QByteArray> again = opened ? stateOf(client) : Result<QByteArray>(opened.error());
        struck = FaultFiles::struck();
        FaultFiles::disarm();
        client.project.reset();
        reported += again ? 0 : 1;
        QVERIFY2(!again || *again == *content, qPrintable(QStringLiteral("call %1").arg(at)));
    }
    QVERIFY2(at > 20 && reported > 10, qPrintable(QStringLiteral("%1 of %2").arg(reported).arg(at)));
}

void FaultsTest::everyFaultLeavesBeforeOrAfter_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<std::size_t>("rows");
    for (const Scenario scenario : kScenarios) {
        QTest::newRow(scenarioName(scenario)) << scenario << kShortRows;
        if (TortureBudget::fromEnvironment().isLong() && scenario == Scenario::Work)
            QTest::newRow("work, many rows") << scenario << kLongRows;
    }
}

void FaultsTest::everyFaultLeavesBeforeOrAfter()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const std::size_t, rows);
    const TortureBudget budget = TortureBudget::fromEnvironment();
    const FixedClock clock(kTortureInstant);
    Campaign campaign(scenario, rows);
    if (const QString problem = campaign.learn(); !problem.isEmpty())
        QFAIL(qPrintable(problem));
    // Half of the long time of the work is for many rows.
    const double seconds = (budget.isLong() ? budget.minutes * 60 : kShortSeconds) *
                           kShares[std::size_t(scenario)] / double(std::size(kFaultKinds)) /
                           (budget.isLong() && scenario == Scenario::Work ? 2 : 1);
    for (const FaultKind kind : kFaultKinds)
        if (const QString problem = runKind(campaign, kind, seconds, budget); !problem.isEmpty())
            QFAIL(qPrintable(problem));
    for (const auto& [message, step] : campaign.messages)
        std::printf("  \"%s\" (%s)\n", qPrintable(message), qPrintable(step));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
