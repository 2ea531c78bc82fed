// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/thread_pool.h"

#include <QGuiApplication>

#include <csignal>

using namespace tessera;

namespace {

Task& runningTask()
{
    static Task task;
    return task;
}

void stop(int)
{
    runningTask().cancel(); // one relaxed atomic store: safe in a signal handler
}

void printHelp()
{
    standardOut() << CliText::tr("Tessera on the command line: the same engine as the window.") << "\n\n";
    ChartTable table;
    table.columns = {CliText::tr("Command"), CliText::tr("What it does")};
    for (const CliCommand& command : cliCommands())
        table.rows.push_back(
            {command.name + QLatin1Char(' ') + command.arguments.join(QLatin1Char(' ')), command.summary});
    printTable(table);
    standardOut() << '\n'
                  << CliText::tr("tessera-cli COMMAND --help explains one. All take --threads N.") << '\n';
    standardOut().flush();
}

int fail(const QString& message, int code)
{
    QTextStream(stderr) << "tessera-cli: " << message << '\n';
    return code;
}

bool fits(const CliCommand& command, qsizetype given)
{
    qsizetype least = 0;
    bool many = false;
    for (const QString& argument : command.arguments) {
        least += argument.startsWith(QLatin1Char('[')) ? 0 : 1;
        many = many || argument.endsWith(QLatin1String("..."));
    }
    return given >= least && (many || given <= command.arguments.size());
}

int runOne(const CliCommand& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.addOptions(QList<QCommandLineOption>(command.options.begin(), command.options.end()));
    const QCommandLineOption threads(QStringLiteral("threads"),
                                     CliText::tr("Threads to use (default: all cores)"),
                                     QStringLiteral("count"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  CliText::tr("Explain this command"));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-file"),
        CliText::tr("File whose first line opens an encrypted client; - reads standard input"),
        QStringLiteral("file"));
    const QCommandLineOption memory(
        QStringLiteral("memory"),
        CliText::tr("Megabytes of columns to keep between analyses (default: half of the memory)"),
        QStringLiteral("MB"));
    parser.addOptions({threads, memory, passphrase, help});
    for (const QString& argument : command.arguments)
        parser.addPositionalArgument(argument, QString());
    // The parser takes the first argument for the program's name.
    if (!parser.parse(arguments))
        return fail(parser.errorText(), 2);
    if (parser.isSet(help)) {
        standardOut() << parser.helpText().replace(QStringLiteral("[options]"),
                                                   command.name + QStringLiteral(" [options]"));
        standardOut().flush();
        return 0;
    }
    if (!fits(command, parser.positionalArguments().size()))
        return fail(CliText::tr("\"%1\" needs: %2. See tessera-cli %1 --help.")
                        .arg(command.name, command.arguments.join(QLatin1Char(' '))),
                    2);
    if (parser.isSet(threads))
        ThreadPool::setThreads(parser.value(threads).toInt());
    if (parser.isSet(memory))
        LocalDataset::setMemoryBudget(std::max<std::uint64_t>(1, parser.value(memory).toULongLong()) << 20);
    setPassphraseFile(parser.value(passphrase));
    const Result<void> done = command.run(parser, runningTask());
    standardOut().flush();
    if (done.ok())
        return 0;
    return done.error().cancelled ? fail(CliText::tr("Stopped. Nothing was changed."), 130)
                                  : fail(done.error().message, 1);
}

} // namespace

int main(int argc, char** argv)
{
    const QString verb = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto found = std::find_if(cliCommands().begin(), cliCommands().end(),
                                    [&](const CliCommand& one) { return one.name == verb; });
    const bool known = found != cliCommands().end();
    // Pictures are drawn without a display; nothing else needs the graphics library to start.
    if (known && found->needsGui && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> app = known && found->needsGui
                                                      ? std::make_unique<QGuiApplication>(argc, argv)
                                                      : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tessera-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
    if (verb.isEmpty() || verb == QLatin1String("--help") || verb == QLatin1String("-h")) {
        printHelp();
        return verb.isEmpty() ? 2 : 0;
    }
    if (verb == QLatin1String("--version")) {
        standardOut() << "tessera-cli " << TESSERA_VERSION << '\n';
        return 0;
    }
    if (!known)
        return fail(CliText::tr("There is no command \"%1\". See tessera-cli --help.").arg(verb), 2);
    return runOne(*found, QCoreApplication::arguments().mid(1));
}
