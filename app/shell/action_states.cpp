// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/action_states.h"

#include "shell/action_registry.h"
#include "shell/document_page.h"
#include "shell/privacy_actions.h"
#include "shell/workbench.h"

#include <QCoreApplication>

namespace tessera {
namespace {

bool needsNoClient(const QString& id)
{
    return id == QLatin1String("file.new") || id == QLatin1String("file.open") ||
           id == QLatin1String("file.sample") || id == QLatin1String("file.quit") ||
           id == QLatin1String("view.appearance") || id == QLatin1String("view.language") ||
           id == QLatin1String("go.palette");
}

// Asks nothing of the client's file.
bool neverWaits(const QString& id)
{
    return id == QLatin1String("file.quit") || id == QLatin1String("view.tasks");
}

void nameStep(QAction& action, const QString& name, const QString& what)
{
    action.setEnabled(action.isEnabled() && !what.isEmpty());
    action.setText(what.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, what));
}

} // namespace

void updateActionStates(const PageContext& context, MainWindow& window)
{
    const Workbench& workbench = context.workbench;
    const bool open = workbench.isOpen();
    const bool busy = !workbench.busyWith().isEmpty();
    for (const ActionRegistry::Entry& entry : context.actions.entries())
        entry.action->setEnabled(busy ? neverWaits(entry.id) : open || needsNoClient(entry.id));
    nameStep(*context.actions.action("edit.undo"), QCoreApplication::translate("Action", "Undo"),
             workbench.undoText());
    nameStep(*context.actions.action("edit.redo"), QCoreApplication::translate("Action", "Redo"),
             workbench.redoText());
    updatePrivacyActions(context, window);
}

} // namespace tessera
