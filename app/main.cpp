// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project_workbench.h"
#include "engine/window_link.h"
#include "kinds/every_kind.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/screenshots.h"
#include "shell/settings.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QTextStream>

using namespace tessera;

namespace {

Appearance appearanceOf(const QString& name)
{
    return name == QLatin1String("dark") ? Appearance::Dark : Appearance::Light;
}

Language languageOf(const QString& name)
{
    return name.startsWith(QLatin1String("zh")) ? Language::Chinese : Language::English;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Tessera"));
    QApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Main", "Desktop workbench for consumer operations"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption themeOption(QStringLiteral("theme"),
                                         QCoreApplication::translate("Main", "light or dark"),
                                         QStringLiteral("name"));
    const QCommandLineOption languageOption(QStringLiteral("language"),
                                            QCoreApplication::translate("Main", "en or zh_CN"),
                                            QStringLiteral("code"));
    const QCommandLineOption shots(
        QStringLiteral("screenshots"),
        QCoreApplication::translate("Main", "Write a picture of every panel into a folder and quit"),
        QStringLiteral("folder"));
    parser.addOptions({themeOption, languageOption, shots});
    parser.addPositionalArgument(QStringLiteral("client"),
                                 QCoreApplication::translate("Main", "A client file (.tessera)"),
                                 QStringLiteral("[client]"));
    parser.process(app);

    Settings settings;
    const QString appearance = parser.isSet(themeOption)
                                   ? parser.value(themeOption)
                                   : settings.value(QStringLiteral("appearance")).toString();
    const QString language =
        parser.isSet(languageOption)
            ? parser.value(languageOption)
            : settings.value(QStringLiteral("language"), QLocale::system().name()).toString();
    theme().install(appearanceOf(appearance), languageOf(language));

    JobTracker jobs;
    ProjectWorkbench workbench(jobs, settings, registerEveryKind);
    ActionRegistry actions;
    const std::unique_ptr<Dialogs> dialogs = makeDesktopDialogs(nullptr);
    PageRegistry pages;
    addEnginePages(pages, workbench);
    const PageContext context{workbench, jobs, *dialogs, actions, settings};
    MainWindow window(context, pages);
    const WindowLink link(window, workbench, context);
    if (!parser.positionalArguments().isEmpty()) {
        const QString client = parser.positionalArguments().constFirst();
        // The question stands before a window.
        if (workbench.needsPassphrase(client))
            window.show();
        window.openPath(client);
    }
    if (parser.isSet(shots)) {
        const Result<int> taken = takeScreenshots(window, parser.value(shots));
        QTextStream(stdout) << (taken.ok() ? QCoreApplication::translate("Main", "%n picture(s) written",
                                                                         nullptr, taken.value())
                                           : taken.error().message)
                            << '\n';
        return taken.ok() ? 0 : 1;
    }
    window.show();
    return QApplication::exec();
}
