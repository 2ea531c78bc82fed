// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tessera {

class Database;

// A definition with a name: audience, funnel, 4A model, template, ...
struct StoredObject
{
    std::int64_t id = 0;
    QString kind;
    QString name;
    QJsonObject definition;
    int version = 0;
    Micros created = 0;
    Micros modified = 0;
};

struct StoredResult
{
    int version = 0; // of the definition it was computed from
    std::int64_t dataRevision = 0;
    Micros at = 0;
    QJsonObject json;
};

struct JournalEntry
{
    std::int64_t id = 0;
    Micros at = 0;
    QString label;
    bool undone = false;
    bool isNote = false; // nothing to undo: an export, the showing of masked values
};

// Objects, their versions, last results, and the journal of reversible changes that survives closing the
// program.
class ObjectStore
{
public:
    explicit ObjectStore(Database& database);

    [[nodiscard]] Result<std::vector<StoredObject>> list(const QString& kind = {}) const;
    [[nodiscard]] Result<StoredObject> get(std::int64_t id) const;
    [[nodiscard]] Result<std::optional<StoredObject>> find(const QString& kind, const QString& name) const;
    [[nodiscard]] Result<std::vector<StoredObject>> versions(std::int64_t id) const;

    // Each is one undoable step.
    [[nodiscard]] Result<StoredObject> add(const QString& kind, const QString& name,
                                           const QJsonObject& definition);
    [[nodiscard]] Result<StoredObject> update(std::int64_t id, const QString& name,
                                              const QJsonObject& definition);
    [[nodiscard]] Result<void> remove(std::int64_t id);

    // The label of what was undone or redone; nullopt when there is nothing.
    [[nodiscard]] Result<std::optional<QString>> undo();
    [[nodiscard]] Result<std::optional<QString>> redo();
    [[nodiscard]] Result<std::vector<JournalEntry>> journal(std::size_t limit = 200) const; // newest first
    // Notes something that is not an edit (an export, the showing of masked values); undo passes over it.
    [[nodiscard]] Result<void> note(const QString& label);

    [[nodiscard]] Result<void> putResult(std::int64_t id, const StoredResult& result);
    [[nodiscard]] Result<std::optional<StoredResult>> result(std::int64_t id) const;

private:
    Result<void> write(std::int64_t id, const QString& state);
    Result<void> record(const QString& label, std::int64_t id, const QString& before, const QString& after);
    Result<std::optional<QString>> shift(bool undo);

    Database& m_database;
};

} // namespace tessera
