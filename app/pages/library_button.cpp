// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/library_button.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QLocale>
#include <QMenu>

namespace tessera {

LibraryButton::LibraryButton(ProjectWorkbench& engine, JobTracker& jobs, QWidget* parent)
    : QPushButton(parent)
    , m_engine(engine)
    , m_job(jobs)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("library"));
    setProperty("kind", QStringLiteral("outlined"));
    setIcon(tessera::icon("bookmark", "text.primary"));
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    Theme::onLanguage(this, [this] {
        setText(tr("From library…"));
        setToolTip(tr("Ready-made groups as rules that can be edited"));
        refresh();
    });
}

void LibraryButton::refresh()
{
    const std::shared_ptr<const LocalDataset> snapshot = m_engine.dataset();
    if (!snapshot)
        return;
    const bool inChinese = theme().language() == Language::Chinese;
    m_job.start<std::vector<LibraryGroup>>(
        tr("Look up ready-made groups"),
        [snapshot, inChinese](Task& task) { return libraryGroups(*snapshot, inChinese, task); }, this,
        [this](const Result<std::vector<LibraryGroup>>& groups) {
            m_problem = groups ? QString() : groups.error().message;
            m_groups = groups ? *groups : std::vector<LibraryGroup>();
            fill();
        });
}

void LibraryButton::fill()
{
    m_menu->clear();
    if (m_groups.empty())
        m_menu->addAction(m_problem.isEmpty() ? tr("Nothing yet") : m_problem)->setEnabled(false);
    bool separated = false;
    for (const LibraryGroup& group : m_groups) {
        if (!group.rule && !separated) {
            separated = true;
            m_menu->addSeparator();
        }
        QAction* action = m_menu->addAction(
            group.rule ? group.name : tr("%1: misses %2").arg(group.name, group.missing.join(tr(", "))));
        action->setToolTip(group.description);
        action->setEnabled(group.rule.has_value());
        if (group.rule)
            connect(action, &QAction::triggered, this,
                    [this, text = printRule(*group.rule)] { emit chosen(text); });
    }
}

} // namespace tessera
