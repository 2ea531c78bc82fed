// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/edit_actions.h"

#include "shell/action_registry.h"
#include "shell/bottom_dock.h"
#include "shell/dialogs.h"
#include "shell/history_view.h"
#include "shell/main_window.h"
#include "shell/project_tree.h"
#include "shell/workbench.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTabWidget>

namespace tessera {
namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(EditActions)
};

void report(const PageContext& context, const QString& title, const Result<void>& outcome)
{
    if (!outcome && !outcome.error().cancelled)
        context.dialogs.message(title, outcome.error().message);
}

// The object in front, or the one chosen in the tree while that has the focus.
QString objectInFocus(MainWindow& window)
{
    const auto* page = qobject_cast<DocumentPage*>(window.documents().currentWidget());
    return !page || window.tree().isAncestorOf(window.focusWidget()) ? window.tree().currentId()
                                                                     : page->objectId();
}

void saveCopy(const PageContext& context)
{
    const QFileInfo file(context.workbench.path());
    const QString suggestion = file.absolutePath() + QLatin1Char('/') +
                               EditText::tr("%1 copy").arg(file.completeBaseName()) +
                               QStringLiteral(".tessera");
    QString path = context.dialogs.saveFile(EditText::tr("Save a copy"), suggestion,
                                            EditText::tr("Tessera clients (*.tessera)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".tessera"), Qt::CaseInsensitive))
        path += QStringLiteral(".tessera");
    context.workbench.saveCopy(path, [context](const Result<void>& done) {
        report(context, EditText::tr("The copy was not saved"), done);
    });
}

// And opens the duplicate. What is not a definition has none.
void duplicateObject(const PageContext& context, MainWindow& window, const QString& id)
{
    const QString kind = kindOfNode(context.workbench.tree(), id);
    if (kind.isEmpty() || kind == QLatin1String("batch") || kind == QLatin1String("people"))
        return;
    const Result<QString> copy = context.workbench.duplicate(id);
    if (copy)
        window.openPage(kind, *copy);
    else
        report(context, EditText::tr("Nothing was duplicated"), copy.error());
}

// And opens the audience of two others, or the split of one.
void combineAudiences(const PageContext& context, MainWindow& window, const QString& first,
                      const QString& second, SetOperation operation)
{
    const Result<QString> made = context.workbench.combine(first, second, operation);
    if (made)
        window.openPage(QStringLiteral("audience"), *made);
    else
        report(context, EditText::tr("No audience was made"), made.error());
}

void divideAudience(const PageContext& context, MainWindow& window, const QString& id)
{
    const Result<QString> made = context.workbench.divide(id);
    if (made)
        window.openPage(QStringLiteral("split"), *made);
    else
        report(context, EditText::tr("No split was made"), made.error());
}

// Asks first.
void removeObject(const PageContext& context, const QString& id, const QString& name)
{
    if (context.dialogs.confirm(EditText::tr("Delete %1?").arg(name),
                                EditText::tr("It can be brought back with Undo."), EditText::tr("Delete")))
        report(context, EditText::tr("%1 was not deleted").arg(name), context.workbench.remove(id));
}

} // namespace

void connectTree(const PageContext& context, MainWindow& window, ProjectTree& tree)
{
    MainWindow* shown = &window;
    QObject::connect(&tree, &ProjectTree::openRequested, shown,
                     [shown](const QString& id, const QString& kind) { shown->openPage(kind, id); });
    QObject::connect(&tree, &ProjectTree::duplicateRequested, shown,
                     [context, shown](const QString& id) { duplicateObject(context, *shown, id); });
    QObject::connect(&tree, &ProjectTree::combineRequested, shown,
                     [context, shown](const QString& first, const QString& second, SetOperation operation) {
                         combineAudiences(context, *shown, first, second, operation);
                     });
    QObject::connect(&tree, &ProjectTree::divideRequested, shown,
                     [context, shown](const QString& id) { divideAudience(context, *shown, id); });
    QObject::connect(&tree, &ProjectTree::removeRequested, shown,
                     [context](const QString& id, const QString& name) { removeObject(context, id, name); });
}

void addEditActions(const PageContext& context, MainWindow& window)
{
    ActionRegistry& actions = context.actions;
    actions.add({"file.copy", "file", QT_TRANSLATE_NOOP("Action", "Save a copy…"), "copy",
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [context] { saveCopy(context); }});
    actions.add({"edit.undo", "edit", QT_TRANSLATE_NOOP("Action", "Undo"), "undo-2",
                 QKeySequence(Qt::CTRL | Qt::Key_Z), [context] {
                     report(context, EditText::tr("The step could not be undone"), context.workbench.undo());
                 }});
    actions.add({"edit.redo", "edit", QT_TRANSLATE_NOOP("Action", "Redo"), "redo-2",
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [context] {
                     report(context, EditText::tr("The step could not be done again"),
                            context.workbench.redo());
                 }});
    actions.add({"edit.duplicate", "edit", QT_TRANSLATE_NOOP("Action", "Duplicate"), "copy",
                 QKeySequence(Qt::CTRL | Qt::Key_D),
                 [context, &window] { duplicateObject(context, window, objectInFocus(window)); }});
    actions.add(
        {"edit.point", "edit", QT_TRANSLATE_NOOP("Action", "Name this point…"), "flag", {}, [&window] {
             window.showHistory();
             window.bottomDock().history().namePresent();
         }});
    actions.add({"view.history", "view", QT_TRANSLATE_NOOP("Action", "History"), "history",
                 QKeySequence(Qt::CTRL | Qt::Key_H), [&window] { window.showHistory(); }});
}

} // namespace tessera
