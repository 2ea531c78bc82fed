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

// What an object is to be.
struct ObjectEdit
{
    std::int64_t id = 0;
    QJsonObject definition;
};

struct StoredResult
{
    int version = 0; // of the definition it was computed from
    std::int64_t dataRevision = 0;
    Micros at = 0;
    QJsonObject json;
};

// Objects, their versions and their last results. Each write is one step of the history.
class ObjectStore
{
public:
    explicit ObjectStore(Database& database);

    [[nodiscard]] Result<std::vector<StoredObject>> list(const QString& kind = {}) const;
    [[nodiscard]] Result<StoredObject> get(std::int64_t id) const;
    [[nodiscard]] Result<std::optional<StoredObject>> find(const QString& kind, const QString& name) const;
    [[nodiscard]] Result<std::vector<StoredObject>> versions(std::int64_t id) const;

    [[nodiscard]] Result<StoredObject> add(const QString& kind, const QString& name,
                                           const QJsonObject& definition);
    [[nodiscard]] Result<StoredObject> update(std::int64_t id, const QString& name,
                                              const QJsonObject& definition);
    // Another name, with the definitions of those that say the old one: one step of the history.
    [[nodiscard]] Result<StoredObject> rename(std::int64_t id, const QString& name,
                                              const QJsonObject& definition,
                                              const std::vector<ObjectEdit>& others);
    // A copy under a name of its own.
    [[nodiscard]] Result<StoredObject> duplicate(std::int64_t id);
    [[nodiscard]] Result<void> remove(std::int64_t id);

    [[nodiscard]] Result<void> putResult(std::int64_t id, const StoredResult& result);
    [[nodiscard]] Result<std::optional<StoredResult>> result(std::int64_t id) const;

private:
    Result<StoredObject> insert(const QString& kind, const QString& name, const QJsonObject& definition,
                                const QString& label);

    Database& m_database;
};

} // namespace tessera
