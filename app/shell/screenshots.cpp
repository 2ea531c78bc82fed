// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/screenshots.h"

#include "shell/bottom_dock.h"
#include "shell/command_palette.h"
#include "shell/job_tracker.h"
#include "shell/main_window.h"
#include "shell/passphrase_dialog.h"
#include "shell/privacy_actions.h"
#include "shell/workbench.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>

namespace tessera {
namespace {

// Lets timers, background work and painting settle.
void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// Until nothing runs in the background, a minute at most.
void settleWork(const MainWindow& window)
{
    settle(200);
    for (int tries = 0; tries < 600 && window.jobs().running() > 0; ++tries)
        settle(100);
    settle(200);
}

QString objectOf(const std::vector<ProjectNode>& nodes, const QString& kind)
{
    for (const ProjectNode& node : nodes) {
        if (node.kind == kind && !node.id.isEmpty())
            return node.id;
        QString below = objectOf(node.children, kind);
        if (!below.isEmpty())
            return below;
    }
    return {};
}

// A file of the client's that lies beside its project.
QString fileToImport(const MainWindow& window)
{
    const QDir folder = QFileInfo(window.workbench().path()).absoluteDir();
    const QStringList files = folder.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
    return files.contains(QLatin1String("orders.csv")) ? folder.filePath(QStringLiteral("orders.csv"))
           : files.isEmpty()                           ? QString()
                                                       : folder.filePath(files.front());
}

// From an earlier change to the present: what a week of work did.
void compareWithThePast(MainWindow& window)
{
    constexpr std::size_t kBack = 12;
    const Result<std::vector<JournalEntry>> entries = window.workbench().history();
    if (!entries)
        return;
    std::int64_t current = 0;
    std::vector<std::int64_t> past;
    for (const JournalEntry& entry : *entries) {
        if (entry.isCurrent)
            current = entry.id;
        else if (current != 0 && entry.isChange())
            past.push_back(entry.id);
    }
    window.workbench().compare(past.empty() ? 0 : past[std::min(kBack, past.size()) - 1], current);
}

} // namespace

Result<int> takeScreenshots(MainWindow& window, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error{MainWindow::tr("The folder %1 cannot be made. Choose another one.").arg(folder)};
    int count = 0;
    QString failed;
    const auto shootWidget = [&](QWidget& widget, const QString& name) {
        settle(120);
        const QString mode =
            theme().appearance() == Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        const QString language =
            theme().language() == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
        const QString path = QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, mode, language);
        if (widget.grab().toImage().convertToFormat(QImage::Format_RGB888).save(path, "PNG", 0))
            ++count;
        else
            failed = path;
    };
    const auto shoot = [&](const QString& name) { shootWidget(window, name); };
    window.show();
    settleWork(window);
    for (const Language language : {Language::English, Language::Chinese}) {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            theme().setLanguage(language);
            theme().setAppearance(appearance);
            if (!window.workbench().isOpen()) {
                shoot(QStringLiteral("home"));
                PassphraseDialog dialog(window.windowTitle(),
                                        encryptingText(QStringLiteral("client.tessera")), PassphraseUse::Set,
                                        &window);
                dialog.show();
                shootWidget(dialog, QStringLiteral("passphrase"));
            } else {
                for (const PageKind& kind : window.pages().kinds()) {
                    const QString id = objectOf(window.workbench().tree(), kind.kind);
                    if (kind.kind == QLatin1String("comparison"))
                        compareWithThePast(window);
                    else // everybody has the first person
                        window.openPage(kind.kind, kind.kind == QLatin1String("person")
                                                       ? QStringLiteral("person:1")
                                                       : id);
                    settleWork(window);
                    shoot(kind.kind);
                    if (const QString file = fileToImport(window);
                        kind.kind == QLatin1String("import") && !file.isEmpty()) {
                        if (const Result<void> shown = window.workbench().import({file}); !shown)
                            return shown.error();
                        settleWork(window);
                        shoot(QStringLiteral("import_file"));
                    }
                    if (id.isEmpty())
                        emit window.documents().tabCloseRequested(window.documents().currentIndex());
                }
                window.showHistory();
                shoot(QStringLiteral("history"));
                window.bottomDock().showTasks();
            }
            window.palette().open();
            shoot(QStringLiteral("palette"));
            window.palette().hide();
        }
    }
    if (!failed.isEmpty())
        return Error{
            MainWindow::tr("%1 could not be written. Choose another folder or free some space.").arg(failed)};
    return count;
}

} // namespace tessera
