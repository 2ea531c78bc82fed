// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/window_link.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace tessera {

// The window on the real engine, with dialogs that answer by script.
class WindowFixture
{
public:
    QTemporaryDir folder;
    Settings settings;
    JobTracker jobs;
    std::unique_ptr<ProjectWorkbench> engine;
    ActionRegistry actions;
    ScriptedDialogs dialogs;
    PageRegistry pages;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<WindowLink> link;

    explicit WindowFixture(const ProjectWorkbench::Register& registerKinds)
    {
        theme().install(Appearance::Light, Language::English);
        engine = std::make_unique<ProjectWorkbench>(jobs, settings, registerKinds);
        addEnginePages(pages, *engine);
        const PageContext context{*engine, jobs, dialogs, actions, settings};
        window = std::make_unique<MainWindow>(context, pages);
        link = std::make_unique<WindowLink>(*window, *engine, context);
        window->show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString file(const QString& name) const { return folder.filePath(name); }
    // Kept where TESSERA_PICTURES says, to be looked at.
    void picture(const QString& name) const
    {
        const QString pictures = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!pictures.isEmpty())
            window->grab().save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

} // namespace tessera
