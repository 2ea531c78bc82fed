// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "ingest/folder_watch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QThread>

namespace tessera {

namespace {

constexpr std::int64_t kSettleMs = 1000;
constexpr int kPauseMs = 100; // between two questions whether to stop

void tell(const WatchedFile& file, bool json)
{
    if (json) { // a line each, for whoever reads along
        standardOut() << QJsonDocument(file.toJson()).toJson(QJsonDocument::Compact) << '\n';
    } else {
        standardOut() << file.text() << '\n';
        printFindings(file.check);
    }
    standardOut().flush();
}

void pauseFor(std::int64_t milliseconds, const Task& task)
{
    QElapsedTimer timer;
    timer.start();
    while (!task.cancelled() && timer.elapsed() < milliseconds)
        QThread::msleep(kPauseMs);
}

// Takes what is complete; names of the files that were refused are added.
Result<void> takeReady(FolderWatch& watch, const QStringList& ready, bool json, QStringList& refused,
                       const Task& task)
{
    for (const QString& path : ready) {
        const Result<WatchedFile> file = watch.take(path, task);
        if (!file)
            return file.error();
        tell(*file, json);
        if (file->isProblem())
            refused.append(file->name());
    }
    return {};
}

Result<QStringList> lookOnce(FolderWatch& watch, const QElapsedTimer& clock)
{
    const Result<std::vector<FileSight>> look = lookAt(watch.settings());
    return look ? watch.ready(*look, clock.elapsed()) : Result<QStringList>(look.error());
}

// A share that is away for a moment is no reason to stop watching: said once, and looked for again.
Result<void> watchOn(FolderWatch& watch, bool json, const Task& task)
{
    QElapsedTimer clock;
    clock.start();
    QString problem;
    QStringList refused;
    while (!task.cancelled()) {
        const Result<QStringList> ready = lookOnce(watch, clock);
        if (!ready && ready.error().message != problem)
            QTextStream(stderr) << "tessera-cli: " << ready.error().message << '\n';
        problem = ready ? QString() : ready.error().message;
        if (ready)
            if (Result<void> done = takeReady(watch, *ready, json, refused, task); !done)
                return done.error().cancelled ? Result<void>() : done;
        pauseFor(kSettleMs, task);
    }
    return {};
}

Result<void> watchOnce(FolderWatch& watch, bool json, const Task& task)
{
    QElapsedTimer clock;
    clock.start();
    if (const Result<QStringList> first = lookOnce(watch, clock); !first)
        return first.error();
    if (watch.isWaiting())
        pauseFor(kSettleMs, task);
    if (task.cancelled())
        return Error::cancel();
    const Result<QStringList> ready = lookOnce(watch, clock);
    if (!ready)
        return ready.error();
    QStringList refused;
    if (Result<void> done = takeReady(watch, *ready, json, refused, task); !done)
        return done;
    if (!refused.isEmpty())
        return Error{
            CliText::tr("Not loaded: %1. Mend the files or the contract; its limits say when it stops.")
                .arg(refused.join(QStringLiteral(", ")))};
    return {};
}

Result<void> runWatch(const QCommandLineParser& parser, const Task& task)
{
    const QStringList arguments = parser.positionalArguments();
    const Result<std::shared_ptr<Project>> project = openProject(arguments.at(0));
    if (!project)
        return project.error();
    WatchSettings settings;
    settings.folder = QDir(arguments.at(1)).absolutePath();
    settings.recursive = parser.isSet(QStringLiteral("recursive"));
    settings.dryRun = parser.isSet(QStringLiteral("dry-run"));
    if (const QString reason = (*project)->readOnlyReason(); !reason.isEmpty() && !settings.dryRun)
        return Error{reason};
    FolderWatch watch(*project, settings, kSettleMs);
    const bool json = parser.isSet(QStringLiteral("json"));
    return parser.isSet(QStringLiteral("once")) ? watchOnce(watch, json, task) : watchOn(watch, json, task);
}

} // namespace

CliCommand watchCommand()
{
    CliCommand command;
    command.name = QStringLiteral("watch");
    command.arguments = {QStringLiteral("FILE.tessera"), QStringLiteral("FOLDER")};
    command.summary = CliText::tr("Load the files that arrive in a folder under their contracts");
    command.options = {
        {QStringLiteral("once"), CliText::tr("Load what is there and end, instead of waiting for more")},
        {QStringLiteral("recursive"), CliText::tr("Folders within it too")},
        {QStringLiteral("dry-run"), CliText::tr("Say what would be loaded and what is different")},
        {QStringLiteral("json"), CliText::tr("Print a line of JSON for each file")}};
    command.run = runWatch;
    return command;
}

} // namespace tessera
