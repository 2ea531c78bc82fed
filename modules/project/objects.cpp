// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/objects.h"

#include "project/internal/database.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace tessera {

namespace {

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

StoredObject readObject(const Statement& row)
{
    StoredObject object;
    object.id = row.integer(0);
    object.kind = row.text(1);
    object.name = row.text(2);
    object.definition = parsed(row.text(3));
    object.version = int(row.integer(4));
    object.created = row.integer(5);
    object.modified = row.integer(6);
    return object;
}

// What the journal keeps of an object: enough to write it back.
QString stateOf(const StoredObject& object, bool deleted)
{
    return compact({{QStringLiteral("name"), object.name},
                    {QStringLiteral("definition"), object.definition},
                    {QStringLiteral("deleted"), deleted}});
}

} // namespace

ObjectStore::ObjectStore(Database& database)
    : m_database(database)
{}

Result<std::vector<StoredObject>> ObjectStore::list(const QString& kind) const
{
    const std::scoped_lock lock(m_database.mutex());
    std::vector<StoredObject> objects;
    Statement select(m_database, "SELECT id, kind, name, definition, version, created, modified FROM object "
                                 "WHERE deleted = 0 AND (?1 = '' OR kind = ?1) ORDER BY id");
    select.bind(1, kind);
    while (select.step())
        objects.push_back(readObject(select));
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return objects;
}

Result<StoredObject> ObjectStore::get(std::int64_t id) const
{
    const std::scoped_lock lock(m_database.mutex());
    Statement select(
        m_database, "SELECT id, kind, name, definition, version, created, modified FROM object WHERE id = ?");
    select.bind(1, id);
    if (select.step())
        return readObject(select);
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return Error{
        QCoreApplication::translate("ObjectStore", "There is no object number %1 in this project.").arg(id)};
}

Result<std::optional<StoredObject>> ObjectStore::find(const QString& kind, const QString& name) const
{
    const Result<std::vector<StoredObject>> objects = list(kind);
    if (!objects)
        return objects.error();
    for (const StoredObject& object : *objects)
        if (object.name == name)
            return std::optional(object);
    return std::optional<StoredObject>();
}

Result<std::vector<StoredObject>> ObjectStore::versions(std::int64_t id) const
{
    const std::scoped_lock lock(m_database.mutex());
    std::vector<StoredObject> objects;
    Statement select(
        m_database,
        "SELECT o.id, o.kind, v.name, v.definition, v.version, o.created, v.at FROM object_version v "
        "JOIN object o ON o.id = v.object_id WHERE o.id = ? ORDER BY v.version");
    select.bind(1, id);
    while (select.step())
        objects.push_back(readObject(select));
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return objects;
}

Result<StoredObject> ObjectStore::add(const QString& kind, const QString& name, const QJsonObject& definition)
{
    Transaction transaction(m_database);
    StoredObject object;
    object.kind = kind;
    object.name = name;
    object.definition = definition;
    object.version = 1;
    object.created = object.modified = clockNow();
    Statement insert(
        m_database,
        "INSERT INTO object(kind, name, definition, version, created, modified) VALUES(?,?,?,1,?,?)");
    insert.bind(1, kind)
        .bind(2, name)
        .bind(3, compact(definition))
        .bind(4, object.created)
        .bind(5, object.created);
    if (Result<void> done = insert.run(); !done)
        return done.error();
    object.id = m_database.lastInsertId();
    Statement version(
        m_database, "INSERT INTO object_version(object_id, version, name, definition, at) VALUES(?,1,?,?,?)");
    version.bind(1, object.id).bind(2, name).bind(3, compact(definition)).bind(4, object.created);
    if (Result<void> done = version.run(); !done)
        return done.error();
    const QString label = QCoreApplication::translate("ObjectStore", "Add \"%1\"").arg(name);
    if (Result<void> done = record(label, object.id, stateOf(object, true), stateOf(object, false)); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return object;
}

Result<StoredObject> ObjectStore::update(std::int64_t id, const QString& name, const QJsonObject& definition)
{
    Transaction transaction(m_database);
    const Result<StoredObject> before = get(id);
    if (!before)
        return before.error();
    StoredObject after = *before;
    after.name = name;
    after.definition = definition;
    if (Result<void> done = write(id, stateOf(after, false)); !done)
        return done.error();
    const QString label =
        before->name == name
            ? QCoreApplication::translate("ObjectStore", "Change \"%1\"").arg(name)
            : QCoreApplication::translate("ObjectStore", "Rename \"%1\" to \"%2\"").arg(before->name, name);
    if (Result<void> done = record(label, id, stateOf(*before, false), stateOf(after, false)); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return get(id);
}

Result<void> ObjectStore::remove(std::int64_t id)
{
    Transaction transaction(m_database);
    const Result<StoredObject> object = get(id);
    if (!object)
        return object.error();
    if (Result<void> done = write(id, stateOf(*object, true)); !done)
        return done;
    const QString label = QCoreApplication::translate("ObjectStore", "Delete \"%1\"").arg(object->name);
    if (Result<void> done = record(label, id, stateOf(*object, false), stateOf(*object, true)); !done)
        return done;
    return transaction.commit();
}

Result<void> ObjectStore::write(std::int64_t id, const QString& state)
{
    const QJsonObject json = parsed(state);
    const QString name = json.value(QLatin1String("name")).toString();
    const QString definition = compact(json.value(QLatin1String("definition")).toObject());
    const bool deleted = json.value(QLatin1String("deleted")).toBool();
    const Micros now = clockNow();
    // A version is a state of the definition that was seen; deleting and putting back makes none.
    Statement update(m_database, "UPDATE object SET name = ?1, definition = ?2, deleted = ?3, modified = ?4, "
                                 "version = version + (definition <> ?2 OR name <> ?1) WHERE id = ?5");
    update.bind(1, name).bind(2, definition).bind(3, std::int64_t(deleted)).bind(4, now).bind(5, id);
    if (Result<void> done = update.run(); !done)
        return done;
    Statement version(m_database,
                      "INSERT OR IGNORE INTO object_version(object_id, version, name, definition, at) "
                      "SELECT id, version, name, definition, modified FROM object WHERE id = ?");
    version.bind(1, id);
    return version.run();
}

Result<void> ObjectStore::record(const QString& label, std::int64_t id, const QString& before,
                                 const QString& after)
{
    // A new change forgets what was undone before it.
    if (Result<void> done = m_database.execute("DELETE FROM journal WHERE undone = 1"); !done)
        return done;
    Statement insert(m_database,
                     "INSERT INTO journal(at, label, object_id, before, after) VALUES(?,?,?,?,?)");
    insert.bind(1, clockNow()).bind(2, label).bind(3, id).bind(4, before).bind(5, after);
    return insert.run();
}

Result<void> ObjectStore::note(const QString& label)
{
    Transaction transaction(m_database);
    Statement insert(m_database, "INSERT INTO journal(at, label, object_id) VALUES(?,?,0)");
    insert.bind(1, clockNow()).bind(2, label);
    if (Result<void> done = insert.run(); !done)
        return done;
    return transaction.commit();
}

Result<std::optional<QString>> ObjectStore::shift(bool undo)
{
    Transaction transaction(m_database);
    Statement select(
        m_database,
        undo ? "SELECT id, label, object_id, before FROM journal WHERE undone = 0 AND object_id > 0 ORDER BY "
               "id DESC LIMIT 1"
             : "SELECT id, label, object_id, after FROM journal WHERE undone = 1 ORDER BY id LIMIT 1");
    if (!select.step()) {
        if (Result<void> read = m_database.check(); !read)
            return read.error();
        return std::optional<QString>();
    }
    const std::int64_t entry = select.integer(0);
    const QString label = select.text(1);
    if (Result<void> done = write(select.integer(2), select.text(3)); !done)
        return done.error();
    Statement mark(m_database, "UPDATE journal SET undone = ? WHERE id = ?");
    mark.bind(1, std::int64_t(undo)).bind(2, entry);
    if (Result<void> done = mark.run(); !done)
        return done.error();
    select.reset();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return std::optional(label);
}

Result<std::optional<QString>> ObjectStore::undo()
{
    return shift(true);
}

Result<std::optional<QString>> ObjectStore::redo()
{
    return shift(false);
}

Result<std::vector<JournalEntry>> ObjectStore::journal(std::size_t limit) const
{
    const std::scoped_lock lock(m_database.mutex());
    std::vector<JournalEntry> entries;
    Statement select(m_database,
                     "SELECT id, at, label, undone, object_id FROM journal ORDER BY id DESC LIMIT ?");
    select.bind(1, std::int64_t(limit));
    while (select.step())
        entries.push_back({select.integer(0), select.integer(1), select.text(2), select.integer(3) != 0,
                           select.integer(4) == 0});
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return entries;
}

Result<void> ObjectStore::putResult(std::int64_t id, const StoredResult& result)
{
    Transaction transaction(m_database);
    Statement insert(
        m_database,
        "INSERT OR REPLACE INTO result(object_id, version, data_revision, at, json) VALUES(?,?,?,?,?)");
    insert.bind(1, id)
        .bind(2, result.version)
        .bind(3, result.dataRevision)
        .bind(4, result.at)
        .bind(5, compact(result.json));
    if (Result<void> done = insert.run(); !done)
        return done;
    return transaction.commit();
}

Result<std::optional<StoredResult>> ObjectStore::result(std::int64_t id) const
{
    const std::scoped_lock lock(m_database.mutex());
    Statement select(m_database, "SELECT version, data_revision, at, json FROM result WHERE object_id = ?");
    select.bind(1, id);
    if (select.step())
        return std::optional(StoredResult{int(select.integer(0)), select.integer(1), select.integer(2),
                                          parsed(select.text(3))});
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return std::optional<StoredResult>();
}

} // namespace tessera
