// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/action_registry.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace tessera {

QAction* ActionRegistry::add(const ActionSpec& spec)
{
    const QString id = QLatin1String(spec.id);
    Q_ASSERT_X(!m_byId.contains(id), "ActionRegistry", spec.id);
    auto* action = new QAction(this);
    action->setObjectName(id);
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    if (*spec.icon != '\0')
        action->setIcon(icon(spec.icon));
    if (spec.run)
        connect(action, &QAction::triggered, this, spec.run);
    Theme::onLanguage(action, [action, spec] {
        action->setText(spec.translatedText ? spec.translatedText()
                                            : QCoreApplication::translate(spec.context, spec.text));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString name = action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
        action->setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
    });
    m_byId.insert(id, action);
    m_entries.push_back({id, QLatin1String(spec.menu), spec.text, action});
    emit added(id);
    return action;
}

QAction* ActionRegistry::action(const char* id) const
{
    QAction* found = m_byId.value(QLatin1String(id));
    Q_ASSERT_X(found, "ActionRegistry", id);
    return found;
}

} // namespace tessera
