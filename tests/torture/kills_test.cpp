// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A process at work on a client is killed at random moments (SIGKILL). What it leaves opens, is whole, and is
// what it was before or after the command under way; the next process goes on from there.
#include "base/random.h"
#include "torture/content.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>
#include <map>

using namespace tessera;

namespace {

constexpr int kRounds = 2;
constexpr std::size_t kRows = 20'000;
constexpr double kShortSeconds = 24;
constexpr double kShares[] = {0.5, 0.35, 0.15}; // of the time, by scenario

class KillCampaign
{
public:
    KillCampaign(Scenario scenario, std::uint64_t seed)
        : m_scenario(scenario)
        , m_random(seed)
        , m_steps(workload(scenario, kRounds))
    {}

    // The content after every step, and how long all of them take a process of their own.
    QString learn()
    {
        m_log = m_folder.filePath(QStringLiteral("log.csv"));
        m_path = m_folder.filePath(QStringLiteral("run/client.tessera"));
        startOver();
        Client client = theClient();
        for (const Step& step : m_steps) {
            if (const Result<void> done = step.run(client); !done)
                return step.name + QStringLiteral(": ") + done.error().message;
            const Result<QByteArray> content = stateOf(client);
            if (!content)
                return content.error().message;
            m_states.push_back(*content);
        }
        client.project.reset();
        startOver();
        QProcess process;
        const double began = steadySeconds();
        start(process);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            return QString::fromUtf8(process.readAllStandardError());
        m_seconds = steadySeconds() - began;
        startOver();
        return {};
    }

    // One process, killed; what is wrong with what it leaves, or nothing.
    QString killOne()
    {
        QProcess process;
        start(process);
        if (!process.waitForStarted())
            return QStringLiteral("the worker does not start");
        QByteArray heard;
        waitForTheMoment(process, heard);
        process.kill();
        process.waitForFinished();
        const QList<QByteArray> said = (heard + process.readAllStandardOutput()).split('\n');
        const std::size_t done = said.size() < 2 ? m_next : std::size_t(said[said.size() - 2].toULongLong());
        if (process.exitStatus() != QProcess::CrashExit) {
            if (process.exitCode() != 0 || done != m_steps.size())
                return QString::fromUtf8(process.readAllStandardError());
            ++finished;
            startOver();
            return {};
        }
        ++kills;
        if (done == m_steps.size()) {
            startOver();
            return {};
        }
        ++killedIn[m_steps[done].name];
        const QString problem = check(done);
        return problem.isEmpty() ? QString() : m_steps[done].name + QStringLiteral(": ") + problem;
    }

    int kills = 0;
    int finished = 0;
    std::map<QString, int> killedIn;

private:
    [[nodiscard]] Client theClient() const { return {m_path, m_log, kRows, nullptr, {}}; }

    void start(QProcess& process)
    {
        process.start(QStringLiteral(TESSERA_KILL_WORKER),
                      {QString::number(int(m_scenario)), m_path, m_log, QString::number(kRows),
                       QString::number(kRounds), QString::number(m_next)});
    }

    // Any moment of the time it takes: long commands are met most. Or shortly after a step was done, so that
    // each of the short ones is met too.
    void waitForTheMoment(QProcess& process, QByteArray& heard)
    {
        const std::size_t left = m_steps.size() - m_next;
        if (m_random.chance(0.5)) {
            const double share = double(left + 2) / double(m_steps.size());
            QThread::usleep(static_cast<unsigned long>(m_random.uniform() * m_seconds * share * 1e6));
            return;
        }
        const auto steps = qsizetype(m_random.below(left));
        while (heard.count('\n') < steps && process.waitForReadyRead())
            heard += process.readAllStandardOutput();
        QThread::usleep(static_cast<unsigned long>(m_random.uniform() * 4000));
    }

    void startOver()
    {
        if (!m_folder.isValid() || !layOut(m_scenario, theClient()))
            qFatal("cannot write the client's folder");
        m_next = 0;
    }

    QString check(std::size_t done)
    {
        if (done == 0 && !QFile::exists(m_path))
            return {};
        Client client = theClient();
        if (const Result<void> opened = reopen(client); !opened) {
            // Killed while it made the file: the message says what to do, and that helps.
            const bool advised = done == 0 && opened.error().message.contains(QLatin1String("Delete it"));
            startOver();
            return advised ? QString() : QStringLiteral("does not open: ") + opened.error().message;
        }
        const Result<QByteArray> content = stateOf(client);
        if (!content)
            return QStringLiteral("cannot be read: ") + content.error().message;
        const bool isBefore = done > 0 && *content == m_states[done - 1];
        QString trace = traceOfErased(client, m_steps, isBefore ? done : done + 1);
        client.project.reset();
        if (const QString problem = structureProblem(client); !problem.isEmpty())
            return QStringLiteral("integrity: ") + problem;
        if (!trace.isEmpty())
            return trace;
        if (QString problem = m_scenario == Scenario::Migration ? backupProblem(client) : QString();
            !problem.isEmpty())
            return problem;
        if (!isBefore && *content != m_states[done])
            return QStringLiteral("between before and after:\n") + QString::fromUtf8(*content);
        m_next = isBefore ? done : done + 1;
        if (m_next == m_steps.size())
            startOver();
        return {};
    }

    Scenario m_scenario;
    QTemporaryDir m_folder;
    QString m_log;
    QString m_path;
    Random m_random;
    std::vector<Step> m_steps;
    std::vector<QByteArray> m_states;
    double m_seconds = 0;
    std::size_t m_next = 0;
};

} // namespace

class KillsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useQuickKeys(); }
    void everyKillLeavesBeforeOrAfter_data();
    void everyKillLeavesBeforeOrAfter();
};

void KillsTest::everyKillLeavesBeforeOrAfter_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario scenario : kScenarios)
        QTest::newRow(scenarioName(scenario)) << scenario;
}

void KillsTest::everyKillLeavesBeforeOrAfter()
{
    QFETCH(const Scenario, scenario);
    const TortureBudget budget = TortureBudget::fromEnvironment();
    const FixedClock clock(kTortureInstant);
    KillCampaign campaign(scenario, budget.seed);
    if (const QString problem = campaign.learn(); !problem.isEmpty())
        QFAIL(qPrintable(problem));
    const double seconds = budget.isLong() ? budget.minutes * 60 : kShortSeconds;
    const double end = steadySeconds() + seconds * kShares[std::size_t(scenario)];
    while (steadySeconds() < end) {
        const QString problem = campaign.killOne();
        QVERIFY2(
            problem.isEmpty(),
            qPrintable(
                QStringLiteral("kill %1, seed %2, in %3").arg(campaign.kills).arg(budget.seed).arg(problem)));
    }
    std::printf("SIGKILL, %-9s %6d kills, %d runs ended before theirs; killed in:\n", scenarioName(scenario),
                campaign.kills, campaign.finished);
    for (const auto& [step, times] : campaign.killedIn)
        std::printf("  %-28s %6d\n", qPrintable(step), times);
    std::fflush(stdout);
    QVERIFY(campaign.kills > 5 && campaign.killedIn.size() > (scenario == Scenario::Migration ? 0 : 3));
}

QTEST_GUILESS_MAIN(KillsTest)
#include "kills_test.moc"
