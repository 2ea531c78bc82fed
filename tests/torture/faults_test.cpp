// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every n-th call to the disk fails, is cut short, finds the disk full or is the last before the power goes.
// What is on the disk then must be a project before or after the command under way, and work must go on from
// there.
#include "torture/fault_file.h"
#include "torture/workload.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <map>

using namespace tessera;

namespace {

constexpr std::size_t kShortRows = 300;
constexpr std::size_t kLongRows = 70'000; // more than a segment
constexpr double kShortSeconds = 5;       // for each kind

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
    explicit Campaign(std::size_t rows)
        : m_rows(rows)
    {}

    // Without a fault: the content after every command.
    QString learn()
    {
        if (!m_folder.isValid() || !writeLog(logPath(), m_rows, 1))
            return QStringLiteral("cannot write the log");
        Client client = fresh();
        for (const Step& step : m_steps) {
            if (const Result<void> done = step.run(client); !done)
                return step.name + QStringLiteral(": ") + done.error().message;
            const Result<QByteArray> content = contentOf(*client.project);
            if (!content)
                return content.error().message;
            m_states.push_back(*content);
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
            if (done == 0 && !failed)
                return makingIsRefusedOrDone(client);
        }
        FaultFiles::disarm();
        const QString problem = holds(client, done, failed, tally);
        return problem.isEmpty() ? worksOn(client) : problem;
    }

    [[nodiscard]] QString stepName() const
    {
        return m_step < m_steps.size() ? m_steps[m_step].name : QStringLiteral("the end");
    }

    std::map<FaultKind, Tally> tallies;
    std::map<QString, QString> messages;

private:
    [[nodiscard]] QString logPath() const { return m_folder.filePath(QStringLiteral("log.csv")); }

    Client fresh()
    {
        QDir(m_folder.filePath(QStringLiteral("run"))).removeRecursively();
        QDir().mkpath(m_folder.filePath(QStringLiteral("run")));
        Client client;
        client.path = m_folder.filePath(QStringLiteral("run/client.tessera"));
        client.log = logPath();
        client.rows = m_rows;
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
        if (done > 0) {
            if (client.project == nullptr)
                if (const Result<void> opened = reopen(client); !opened)
                    return QStringLiteral("cannot open again: ") + opened.error().message;
            const Result<QByteArray> content = contentOf(*client.project);
            if (!content)
                return QStringLiteral("cannot read after the fault: ") + content.error().message;
            const bool isAfter = *content != m_states[done - 1];
            if (isAfter && *content != m_states[done])
                return QStringLiteral("in session between before and after:\n") + QString::fromUtf8(*content);
            if (isAfter)
                return QStringLiteral("it was said to have failed, but it was done");
            ++tally.before;
        }
        for (std::size_t next = done; next < m_steps.size(); ++next)
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
        const Result<QByteArray> content = contentOf(*client.project);
        if (!content)
            return QStringLiteral("cannot be read: ") + content.error().message;
        client.project.reset();
        if (const QString problem = structureProblem(client.path); !problem.isEmpty())
            return QStringLiteral("integrity: ") + problem;
        if (done == m_steps.size()) {
            tally.survived += failed ? 1 : 0;
            return *content == m_states.back()
                       ? QString()
                       : QStringLiteral("not the last state:\n") + QString::fromUtf8(*content);
        }
        const bool isBefore = done > 0 && *content == m_states[done - 1];
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
            const Result<QByteArray> content = contentOf(*client.project);
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
        const Result<QByteArray> content = contentOf(*client.project);
        return content && content->contains("facts other more")
                   ? QString()
                   : QStringLiteral("what was imported is not there");
    }

    std::size_t m_rows;
    QTemporaryDir m_folder;
    std::vector<Step> m_steps = workload(1);
    std::vector<QByteArray> m_states;
    std::size_t m_step = 0;
};

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { FaultFiles::install(); }
    void aFailedReadIsReported();
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
    QVERIFY(workload(0)[0].run(client));
    QVERIFY(importBatch(client, QStringLiteral("b"), kShortRows));
    const Result<QByteArray> content = contentOf(*client.project);
    QVERIFY(content);
    client.project.reset();
    std::int64_t at = 1;
    int reported = 0;
    for (bool struck = true; struck; ++at) {
        FaultFiles::arm(FaultKind::Error, at);
        const Result<void> opened = reopen(client);
        const Result<QByteArray> again =
            opened ? contentOf(*client.project) : Result<QByteArray>(opened.error());
        struck = FaultFiles::struck();
        FaultFiles::disarm();
        client.project.reset();
        reported += again ? 0 : 1;
        QVERIFY2(!again || *again == *content, qPrintable(QStringLiteral("call %1").arg(at)));
    }
    QVERIFY2(at > 20 && reported > 10, qPrintable(QStringLiteral("%1 of %2").arg(reported).arg(at)));
}

void FaultsTest::everyFaultLeavesBeforeOrAfter()
{
    const TortureBudget budget = TortureBudget::fromEnvironment();
    const FixedClock clock(kTortureInstant);
    Campaign small(kShortRows);
    Campaign large(kLongRows);
    for (Campaign* campaign : {&small, &large}) {
        if (campaign == &large && !budget.isLong())
            break;
        if (const QString problem = campaign->learn(); !problem.isEmpty())
            QFAIL(qPrintable(problem));
        for (const FaultKind kind : kFaultKinds) {
            const std::int64_t calls = campaign->countCalls(kind);
            QVERIFY2(calls > 100, faultName(kind));
            // In the time there is: every call once, evenly spread, and power cuts with many seeds.
            const double seconds = budget.isLong() ? budget.minutes * 60 / 8 : kShortSeconds;
            const double end = steadySeconds() + seconds;
            const std::int64_t stride =
                89; // no divisor of the count, nearly always: a full round without order
            std::uint64_t seed = budget.seed;
            for (std::int64_t i = 0; steadySeconds() < end; ++i) {
                if (i == (budget.call > 0 ? 1 : calls) && kind != FaultKind::PowerCut)
                    break;
                seed += i % calls == 0 ? 1 : 0;
                const std::int64_t at = budget.call > 0 ? budget.call : (i * stride + i / calls) % calls + 1;
                const QString problem = campaign->run(kind, at, seed);
                QVERIFY2(problem.isEmpty(),
                         qPrintable(QStringLiteral("%1 at call %2 of %3, seed %4, in \"%5\": %6")
                                        .arg(QLatin1String(faultName(kind)))
                                        .arg(at)
                                        .arg(calls)
                                        .arg(seed)
                                        .arg(campaign->stepName(), problem)));
            }
            const Tally& tally = campaign->tallies[kind];
            std::printf(
                "%-12s %6lld calls  %6d faults: %6d reported (%d before, %d after), %d without a trace\n",
                faultName(kind), static_cast<long long>(calls), tally.runs, tally.reported, tally.before,
                tally.after, tally.survived);
            std::fflush(stdout);
            QVERIFY(tally.reported > 0);
        }
    }
    for (const auto& [message, step] : small.messages)
        std::printf("  \"%s\" (%s)\n", qPrintable(message), qPrintable(step));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
