// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

namespace tessera {

// A command of the program. Menus, palette, tooltips and shortcuts are all made from these.
struct ActionSpec
{
    const char* id;   // "file.open"
    const char* menu; // "file"; empty keeps it out of the menus
    const char* text; // marked with QT_TRANSLATE_NOOP("Action", ...)
    const char* icon = "";
    QKeySequence shortcut = {};
    std::function<void()> run = {};
    const char* context = "Action";               // of the translation
    std::function<QString()> translatedText = {}; // instead of text and context
};

class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QAction* add(const ActionSpec& spec);
    [[nodiscard]] QAction* action(const char* id) const; // must exist
    [[nodiscard]] bool has(const QString& id) const { return m_byId.contains(id); }
    struct Entry
    {
        QString id;
        QString menu;
        const char* text;
        QAction* action;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

signals:
    void added(const QString& id);

private:
    std::vector<Entry> m_entries;
    QHash<QString, QAction*> m_byId;
};

} // namespace tessera
