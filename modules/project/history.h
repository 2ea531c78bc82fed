// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "project/project_state.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tessera {

class Database;

enum class EntryKind
{
    Object,
    Batch,
    Setting,
    Note,  // nothing to undo: an export, the showing of masked values
    Point, // a name given to a state
    Links, // between identifiers
};

enum class EntryState
{
    Done,       // in force
    Undone,     // redo does it again
    LeftBehind, // undone before another change was made; a jump still leads there
};

struct JournalEntry
{
    std::int64_t id = 0;
    Micros at = 0;
    QString who; // the system's name of the user; empty when it was not kept
    EntryKind kind = EntryKind::Object;
    QString subject; // number of the object, batch or set of links, key of the setting
    QString label;
    EntryState state = EntryState::Done; // of the place, for notes and points
    std::int64_t place = 0; // the change whose state this stands for: its own, or the one a note came after
    bool isCurrent = false; // the last change in force

    [[nodiscard]] bool isChange() const { return kind != EntryKind::Note && kind != EntryKind::Point; }
};

// Every change of the project as a reversible command, in the order they were made. Changes form a tree: a
// new one hangs on the one in force, so what was undone before it is left behind, but never lost.
class History
{
public:
    explicit History(Database& database);

    [[nodiscard]] Result<std::vector<JournalEntry>>
    entries(std::size_t limit = SIZE_MAX) const; // newest first
    // What the next undo or redo would be; empty when there is nothing.
    [[nodiscard]] Result<QString> undoLabel() const;
    [[nodiscard]] Result<QString> redoLabel() const;

    // The label of what was undone or redone; nullopt when there is nothing.
    [[nodiscard]] Result<std::optional<QString>> undo();
    [[nodiscard]] Result<std::optional<QString>> redo();
    // Undoes and redoes all the way to the state after an entry, as one transaction; 0 is before the first.
    [[nodiscard]] Result<void> jump(std::int64_t entry);

    // Something that is not an edit; undo passes over it.
    [[nodiscard]] Result<void> note(const QString& label);
    // Names the state after an entry, or the present one. Gives the number of the point.
    [[nodiscard]] Result<std::int64_t> namePoint(const QString& name, std::optional<std::int64_t> entry = {});

    [[nodiscard]] Result<std::int64_t> current() const; // the last change in force, 0 before the first
    [[nodiscard]] Result<ProjectState> stateAt(std::int64_t entry) const;

private:
    struct Tree;
    [[nodiscard]] Result<Tree> tree() const;
    [[nodiscard]] Result<std::int64_t> placeOf(std::int64_t entry) const;
    [[nodiscard]] Result<void> walk(const Tree& tree, std::int64_t to);
    [[nodiscard]] Result<QString> labelOf(std::int64_t change) const;

    Database& m_database;
};

} // namespace tessera
