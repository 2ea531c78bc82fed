// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/journal.h"

#include "base/clock.h"
#include "project/identity_links.h"
#include "project/internal/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace tessera {

namespace {

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

// The system's name of who works here; whose the file is where the system does not say.
QString userName(const Database& database)
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QFileInfo(database.path()).owner();
}

Error damagedLine(const Database& database)
{
    return Error{
        JournalText::tr("The history of %1 is damaged at this step. Restore the file from a copy to go "
                        "back behind it.")
            .arg(database.path())};
}

// Version 1 did not say which version a state was: the newest one that reads the same.
Result<std::int64_t> versionOf(Database& database, std::int64_t object, const QString& name,
                               const QString& definition)
{
    Statement select(database, "SELECT MAX(version) FROM object_version WHERE object_id = ? AND name = ? AND "
                               "definition = ?");
    select.bind(1, object).bind(2, name).bind(3, definition);
    if (select.step() && !select.isNull(0))
        return select.integer(0);
    if (Result<void> read = database.check(); !read)
        return read.error();
    return nextVersion(database, object);
}

Result<bool> writeObject(Database& database, std::int64_t id, const QJsonObject& state)
{
    if (!state.value(QLatin1String("definition")).isObject())
        return damagedLine(database);
    const QString name = state.value(QLatin1String("name")).toString();
    const QString definition = compactJson(state.value(QLatin1String("definition")).toObject());
    const QJsonValue known = state.value(QLatin1String("version"));
    const Result<std::int64_t> version = known.isDouble() ? Result<std::int64_t>(known.toInteger())
                                                          : versionOf(database, id, name, definition);
    if (!version)
        return version.error();
    const Micros modified = state.value(QLatin1String("modified")).toInteger(clockNow());
    Statement update(database,
                     "UPDATE object SET name = ?, definition = ?, deleted = ?, version = ?, modified = ? "
                     "WHERE id = ?");
    update.bind(1, name)
        .bind(2, definition)
        .bind(3, std::int64_t(state.value(QLatin1String("deleted")).toBool()));
    update.bind(4, *version).bind(5, modified).bind(6, id);
    if (Result<void> done = update.run(); !done)
        return done.error();
    Statement kept(database, "INSERT OR IGNORE INTO object_version(object_id, version, name, definition, at) "
                             "VALUES(?,?,?,?,?)");
    kept.bind(1, id).bind(2, *version).bind(3, name).bind(4, definition).bind(5, modified);
    if (Result<void> done = kept.run(); !done)
        return done.error();
    const QJsonObject others = state.value(kOthersOfState).toObject();
    for (auto other = others.begin(); other != others.end(); ++other)
        if (const Result<bool> done = writeObject(database, other.key().toLongLong(), other->toObject());
            !done)
            return done;
    return false;
}

Result<bool> writeBatch(Database& database, std::int64_t id, const QJsonObject& state)
{
    if (!state.value(QLatin1String("takenOut")).isBool())
        return damagedLine(database);
    Statement update(database,
                     "UPDATE batch SET taken_out = ?1 WHERE id = ?2 AND published = 1 AND taken_out <> ?1");
    const bool takenOut = state.value(QLatin1String("takenOut")).toBool();
    update.bind(1, std::int64_t(takenOut)).bind(2, id);
    if (Result<void> done = update.run(); !done)
        return done.error();
    bool isChanged = database.changes() > 0;
    const auto replaced = std::int64_t(state.value(QLatin1String("replaces")).toInteger());
    if (replaced != 0) {
        update.bind(1, std::int64_t(!takenOut)).bind(2, replaced);
        if (Result<void> done = update.run(); !done)
            return done.error();
        isChanged = isChanged || database.changes() > 0;
    }
    return isChanged;
}

Result<bool> writeLinks(Database& database, std::int64_t id, const QJsonObject& state)
{
    if (!state.value(QLatin1String("inUse")).isBool())
        return damagedLine(database);
    Statement update(database, "UPDATE link_set SET in_use = ?1 WHERE id = ?2 AND in_use <> ?1");
    const bool isInUse = state.value(QLatin1String("inUse")).toBool();
    if (Result<void> done = update.bind(1, std::int64_t(isInUse)).bind(2, id).run(); !done)
        return done.error();
    bool isChanged = database.changes() > 0;
    const auto replaced = std::int64_t(state.value(QLatin1String("replaces")).toInteger());
    if (replaced != 0) {
        if (Result<void> done = update.bind(1, std::int64_t(!isInUse)).bind(2, replaced).run(); !done)
            return done.error();
        isChanged = isChanged || database.changes() > 0;
    }
    return isChanged;
}

// Which settings say who is one person, so that another value makes other people.
bool decidesPeople(const QString& key)
{
    return key == kIdentitySetting;
}

Result<bool> writeSetting(Database& database, const QString& key, const QJsonObject& state)
{
    const QJsonValue value = state.value(QLatin1String("value"));
    if (value.isString()) {
        Statement insert(database,
                         "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET "
                         "value = ?2");
        const Result<void> done = insert.bind(1, key).bind(2, value.toString()).run();
        return done ? Result<bool>(decidesPeople(key)) : Result<bool>(done.error());
    }
    Statement remove(database, "DELETE FROM meta WHERE key = ?");
    const Result<void> done = remove.bind(1, key).run();
    return done ? Result<bool>(decidesPeople(key)) : Result<bool>(done.error());
}

} // namespace

QString compactJson(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsedJson(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

bool isReversible(const QString& kind)
{
    return kind == QLatin1String("object") || kind == QLatin1String("batch") ||
           kind == QLatin1String("setting") || kind == QLatin1String("links");
}

Result<std::int64_t> recordLine(Database& database, const Change& line, std::int64_t place)
{
    Statement insert(database, "INSERT INTO journal(parent, at, who, kind, subject, label, before, after) "
                               "VALUES(?,?,?,?,?,?,?,?)");
    insert.bind(1, place).bind(2, clockNow()).bind(3, userName(database)).bind(4, line.kind);
    insert.bind(5, line.subject).bind(6, line.label);
    if (isReversible(line.kind))
        insert.bind(7, compactJson(line.before)).bind(8, compactJson(line.after));
    if (Result<void> done = insert.run(); !done)
        return done.error();
    return database.lastInsertId();
}

Result<void> recordChange(Database& database, const Change& change)
{
    const Result<JournalPlace> place = journalPlace(database);
    if (!place)
        return place.error();
    const Result<std::int64_t> id = recordLine(database, change, place->head);
    if (!id)
        return id.error();
    return setJournalPlace(database, {*id, *id});
}

Result<void> makeChange(Database& database, const Change& change)
{
    const Result<bool> dataChanged = writeState(database, change.kind, change.subject, change.after);
    if (!dataChanged)
        return dataChanged.error();
    if (*dataChanged)
        if (Result<void> done = raiseDataRevision(database); !done)
            return done;
    return recordChange(database, change);
}

Result<bool> writeState(Database& database, const QString& kind, const QString& subject,
                        const QJsonObject& state)
{
    if (kind == QLatin1String("object"))
        return writeObject(database, subject.toLongLong(), state);
    if (kind == QLatin1String("batch"))
        return writeBatch(database, subject.toLongLong(), state);
    if (kind == QLatin1String("links"))
        return writeLinks(database, subject.toLongLong(), state);
    return writeSetting(database, subject, state);
}

Result<void> raiseDataRevision(Database& database)
{
    return database.execute("UPDATE meta SET value = value + 1 WHERE key = 'data_revision'");
}

QJsonObject batchState(bool takenOut, std::int64_t replaced)
{
    QJsonObject state{{QStringLiteral("takenOut"), takenOut}};
    if (replaced != 0)
        state.insert(QStringLiteral("replaces"), qint64(replaced));
    return state;
}

QJsonObject linksState(bool isInUse, std::int64_t replaced)
{
    QJsonObject state{{QStringLiteral("inUse"), isInUse}};
    if (replaced != 0)
        state.insert(QStringLiteral("replaces"), qint64(replaced));
    return state;
}

QJsonObject settingState(const QString& value, bool isSet)
{
    return isSet ? QJsonObject{{QStringLiteral("value"), value}} : QJsonObject();
}

Result<QJsonObject> objectState(Database& database, std::int64_t id)
{
    Statement select(database,
                     "SELECT name, definition, deleted, version, modified FROM object WHERE id = ?");
    select.bind(1, id);
    if (select.step())
        return QJsonObject{{QStringLiteral("name"), select.text(0)},
                           {QStringLiteral("definition"), parsedJson(select.text(1))},
                           {QStringLiteral("deleted"), select.integer(2) != 0},
                           {QStringLiteral("version"), qint64(select.integer(3))},
                           {QStringLiteral("modified"), qint64(select.integer(4))}};
    if (Result<void> read = database.check(); !read)
        return read.error();
    return Error{
        QCoreApplication::translate("ObjectStore", "There is no object number %1 in this project.").arg(id)};
}

Result<std::int64_t> nextVersion(Database& database, std::int64_t object)
{
    Statement select(database,
                     "SELECT COALESCE(MAX(version), 0) + 1 FROM object_version WHERE object_id = ?");
    select.bind(1, object);
    const std::int64_t next = select.step() ? select.integer(0) : 1;
    if (Result<void> read = database.check(); !read)
        return read.error();
    return next;
}

Result<JournalPlace> journalPlace(Database& database)
{
    Statement select(database, "SELECT key, value FROM meta WHERE key IN ('history_head', 'history_tip')");
    JournalPlace place;
    while (select.step())
        (select.text(0) == QLatin1String("history_head") ? place.head : place.tip) = select.integer(1);
    if (Result<void> read = database.check(); !read)
        return read.error();
    return place;
}

Result<void> setJournalPlace(Database& database, const JournalPlace& place)
{
    Statement update(database, "UPDATE meta SET value = CASE key WHEN 'history_head' THEN ?1 ELSE ?2 END "
                               "WHERE key IN ('history_head', 'history_tip')");
    return update.bind(1, QString::number(place.head)).bind(2, QString::number(place.tip)).run();
}

} // namespace tessera
