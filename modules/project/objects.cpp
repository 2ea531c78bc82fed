// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/objects.h"

#include "project/internal/database.h"
#include "project/internal/journal.h"

#include <QCoreApplication>

namespace tessera {

namespace {

StoredObject readObject(const Statement& row)
{
    StoredObject object;
    object.id = row.integer(0);
    object.kind = row.text(1);
    object.name = row.text(2);
    object.definition = parsedJson(row.text(3));
    object.version = int(row.integer(4));
    object.created = row.integer(5);
    object.modified = row.integer(6);
    return object;
}

Change objectChange(std::int64_t id, const QString& label, const QJsonObject& before,
                    const QJsonObject& after)
{
    return {QStringLiteral("object"), QString::number(id), label, before, after};
}

// A new version of an object.
Result<QJsonObject> stateAfter(Database& database, std::int64_t id, const QString& name,
                               const QJsonObject& definition)
{
    const Result<std::int64_t> version = nextVersion(database, id);
    if (!version)
        return version.error();
    return QJsonObject{{QStringLiteral("name"), name},
                       {QStringLiteral("definition"), definition},
                       {QStringLiteral("deleted"), false},
                       {QStringLiteral("version"), qint64(*version)},
                       {QStringLiteral("modified"), qint64(clockNow())}};
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
    return insert(kind, name, definition, QCoreApplication::translate("ObjectStore", "Add \"%1\"").arg(name));
}

Result<StoredObject> ObjectStore::insert(const QString& kind, const QString& name,
                                         const QJsonObject& definition, const QString& label)
{
    Transaction transaction(m_database);
    StoredObject object;
    object.kind = kind;
    object.name = name;
    object.definition = definition;
    object.version = 1;
    object.created = object.modified = clockNow();
    // Written as deleted and then put back: redo takes the same way.
    Statement row(m_database,
                  "INSERT INTO object(kind, name, definition, version, created, modified, deleted) "
                  "VALUES(?,?,?,1,?,?,1)");
    row.bind(1, kind).bind(2, name).bind(3, compactJson(definition)).bind(4, object.created);
    row.bind(5, object.created);
    if (Result<void> done = row.run(); !done)
        return done.error();
    object.id = m_database.lastInsertId();
    Result<QJsonObject> before = objectState(m_database, object.id);
    if (!before)
        return before.error();
    QJsonObject after = *before;
    after.insert(QStringLiteral("deleted"), false);
    if (Result<void> done = makeChange(m_database, objectChange(object.id, label, *before, after)); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return object;
}

Result<StoredObject> ObjectStore::update(std::int64_t id, const QString& name, const QJsonObject& definition)
{
    return rename(id, name, definition, {});
}

Result<StoredObject> ObjectStore::rename(std::int64_t id, const QString& name, const QJsonObject& definition,
                                         const std::vector<ObjectEdit>& others)
{
    Transaction transaction(m_database);
    Result<QJsonObject> before = objectState(m_database, id);
    if (!before)
        return before.error();
    const QString oldName = before->value(QLatin1String("name")).toString();
    const bool isDeleted = before->value(QLatin1String("deleted")).toBool();
    if (oldName == name && before->value(QLatin1String("definition")).toObject() == definition && !isDeleted)
        return get(id);
    Result<QJsonObject> after = stateAfter(m_database, id, name, definition);
    if (!after)
        return after.error();
    QJsonObject othersBefore;
    QJsonObject othersAfter;
    for (const ObjectEdit& other : others) {
        const Result<QJsonObject> was = objectState(m_database, other.id);
        if (!was)
            return was.error();
        const Result<QJsonObject> is =
            stateAfter(m_database, other.id, was->value(QLatin1String("name")).toString(), other.definition);
        if (!is)
            return is.error();
        othersBefore.insert(QString::number(other.id), *was);
        othersAfter.insert(QString::number(other.id), *is);
    }
    if (!others.empty()) {
        before->insert(kOthersOfState, othersBefore);
        after->insert(kOthersOfState, othersAfter);
    }
    const QString label =
        oldName == name
            ? QCoreApplication::translate("ObjectStore", "Change \"%1\"").arg(name)
            : QCoreApplication::translate("ObjectStore", "Rename \"%1\" to \"%2\"").arg(oldName, name);
    if (Result<void> done = makeChange(m_database, objectChange(id, label, *before, *after)); !done)
        return done.error();
    // Read before the commit: a read that failed after it would report as failed what was done.
    Result<StoredObject> changed = get(id);
    if (!changed)
        return changed;
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return changed;
}

Result<StoredObject> ObjectStore::duplicate(std::int64_t id)
{
    Transaction transaction(m_database);
    Result<StoredObject> original = get(id);
    if (!original)
        return original;
    QString name;
    for (int number = 1; name.isEmpty(); ++number) {
        const QString free =
            number == 1
                ? QCoreApplication::translate("ObjectStore", "%1 (copy)").arg(original->name)
                : QCoreApplication::translate("ObjectStore", "%1 (copy %2)").arg(original->name).arg(number);
        const Result<std::optional<StoredObject>> taken = find(original->kind, free);
        if (!taken)
            return taken.error();
        if (!*taken)
            name = free;
    }
    Result<StoredObject> copy = insert(
        original->kind, name, original->definition,
        QCoreApplication::translate("ObjectStore", "Duplicate \"%1\" as \"%2\"").arg(original->name, name));
    if (!copy)
        return copy;
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return copy;
}

Result<void> ObjectStore::remove(std::int64_t id)
{
    Transaction transaction(m_database);
    const Result<QJsonObject> before = objectState(m_database, id);
    if (!before)
        return before.error();
    if (before->value(QLatin1String("deleted")).toBool())
        return {};
    QJsonObject after = *before;
    after.insert(QStringLiteral("deleted"), true);
    const QString label = QCoreApplication::translate("ObjectStore", "Delete \"%1\"")
                              .arg(before->value(QLatin1String("name")).toString());
    if (Result<void> done = makeChange(m_database, objectChange(id, label, *before, after)); !done)
        return done;
    return transaction.commit();
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
        .bind(5, compactJson(result.json));
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
                                          parsedJson(select.text(3))});
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return std::optional<StoredResult>();
}

} // namespace tessera
