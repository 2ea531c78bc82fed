// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/schema.h"

#include "project/internal/compact_copy.h"
#include "project/internal/database.h"
#include "project/internal/migrations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <array>
#include <utility>

namespace tessera {

namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE object(id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
    version INTEGER NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE object_version(object_id INTEGER NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY(object_id, version)) WITHOUT ROWID;
CREATE TABLE journal(id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL,
    kind TEXT NOT NULL, subject TEXT NOT NULL, label TEXT NOT NULL, before TEXT, after TEXT);
CREATE TABLE batch(id INTEGER PRIMARY KEY AUTOINCREMENT, table_name TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
    mapping TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0, imported INTEGER NOT NULL,
    published INTEGER NOT NULL DEFAULT 0, taken_out INTEGER NOT NULL DEFAULT 0, mended_from INTEGER NOT NULL DEFAULT 0,
    mended_rows INTEGER NOT NULL DEFAULT 0);
CREATE TABLE batch_column(batch_id INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    scale INTEGER NOT NULL, role TEXT NOT NULL, identifier_kind TEXT NOT NULL, texts INTEGER NOT NULL, nulls INTEGER NOT NULL,
    min INTEGER, max INTEGER, PRIMARY KEY(batch_id, position)) WITHOUT ROWID;
CREATE TABLE segment(id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL, position INTEGER NOT NULL, ordinal INTEGER NOT NULL,
    rows INTEGER NOT NULL, nulls INTEGER NOT NULL, min INTEGER, max INTEGER, checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE UNIQUE INDEX segment_place ON segment(batch_id, position, ordinal);
CREATE TABLE dictionary(id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL, position INTEGER NOT NULL, ordinal INTEGER NOT NULL,
    texts INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE UNIQUE INDEX dictionary_place ON dictionary(batch_id, position, ordinal);
CREATE TABLE reject(batch_id INTEGER NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL, reason TEXT NOT NULL, raw TEXT NOT NULL,
    mended_by INTEGER NOT NULL DEFAULT 0);
CREATE INDEX reject_batch ON reject(batch_id, row);
CREATE TABLE result(object_id INTEGER PRIMARY KEY, version INTEGER NOT NULL, data_revision INTEGER NOT NULL, at INTEGER NOT NULL,
    json TEXT NOT NULL);
CREATE TABLE erased(id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, fingerprint BLOB NOT NULL, at INTEGER NOT NULL);
CREATE UNIQUE INDEX erased_fingerprint ON erased(kind, fingerprint);
CREATE TABLE superseded(batch_id INTEGER NOT NULL, victim_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, rows INTEGER NOT NULL,
    checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(batch_id, victim_id, ordinal));
CREATE TABLE batch_quality(batch_id INTEGER PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE link_set(id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, definition TEXT NOT NULL,
    data_revision INTEGER NOT NULL, at INTEGER NOT NULL, links INTEGER NOT NULL, in_use INTEGER NOT NULL DEFAULT 0);
CREATE TABLE link_part(set_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, links INTEGER NOT NULL, checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL, PRIMARY KEY(set_id, ordinal));
CREATE TABLE one_id(node INTEGER NOT NULL, former INTEGER NOT NULL, one_id INTEGER NOT NULL, PRIMARY KEY(node, former));
CREATE TABLE one_id_own(ordinal INTEGER PRIMARY KEY, nodes INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE one_id_log(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, changes INTEGER NOT NULL,
    checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
INSERT INTO meta(key, value) VALUES('history_head', '0'), ('history_tip', '0');
)sql";

struct SchemaStep
{
    int to;
    Result<void> (*run)(Database& database);
};
constexpr std::array kSchemaSteps = {SchemaStep{2, migrateTo2}, SchemaStep{3, migrateTo3},
                                     SchemaStep{4, migrateTo4}, SchemaStep{5, migrateTo5}};
static_assert(kSchemaSteps.back().to == kSchemaVersion);

Result<void> setVersion(Database& database, int version)
{
    const QByteArray sql = QByteArrayLiteral("PRAGMA user_version = ") + QByteArray::number(version);
    return database.execute(sql.constData());
}

// client.tessera.v1.bak; numbered where one is there already.
Result<QString> backUp(Database& database, int version)
{
    const QString first = QStringLiteral("%1.v%2.bak").arg(database.path()).arg(version);
    QString name = first;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1.%2").arg(first).arg(number);
    if (Result<void> done = copyCompact(database, name, {}); !done)
        return Error{QCoreApplication::translate(
                         "Project", "%1 was written by an older Tessera. Before it is brought up "
                                    "to date a copy is kept beside it. %2")
                         .arg(database.path(), done.error().message)};
    return name;
}

Result<QString> migrate(Database& database, int version)
{
    if (database.isReadOnly())
        return Error{QCoreApplication::translate(
                         "Project",
                         "%1 was written by an older Tessera (format %2) and must be brought up to date "
                         "before it can be read, which takes writing. %3")
                         .arg(database.path())
                         .arg(version)
                         .arg(database.readOnlyReason())};
    Result<QString> kept = backUp(database, version);
    if (!kept)
        return kept;
    Transaction transaction(database);
    for (const SchemaStep& step : kSchemaSteps) {
        if (step.to <= version)
            continue;
        if (Result<void> done = step.run(database); !done)
            return done.error();
        if (Result<void> done = setVersion(database, step.to); !done)
            return done.error();
    }
    // Version 1 knew no page checksums: only a file written anew has them (Project::open).
    if (Result<void> done =
            version > 1
                ? Result<void>()
                : database.execute("INSERT OR REPLACE INTO meta(key, value) VALUES('rewrite_pending', '1')");
        !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return kept;
}

// A page that cannot be read shows as a line of the check, with SQLite's code: the disk may be to blame.
Error errorOfVerdict(const Database& database, const QString& verdict)
{
    const QString mark = QStringLiteral("error code=");
    const qsizetype at = verdict.indexOf(mark);
    return at < 0 ? damagedFile(database.path()) : database.errorOf(verdict.mid(at + mark.size()).toInt());
}

// What every answer hangs on, and small however large the project is. The bulk is checked as it is read:
// quick_check of all of it would read the whole file.
Result<void> quickCheck(Database& database)
{
    QStringList tables{QStringLiteral("sqlite_schema")};
    Statement names(
        database,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
        "('segment', 'dictionary', 'reject', 'superseded', 'link_part', 'one_id_own', 'one_id_log')");
    while (names.step())
        tables.append(names.text(0).replace(QLatin1Char('\''), QLatin1String("''")));
    for (const QString& table : std::as_const(tables)) {
        const QByteArray sql = QStringLiteral("PRAGMA quick_check('%1')").arg(table).toUtf8();
        Statement check(database, sql.constData());
        const QString verdict = check.step() ? check.text(0) : QString();
        if (Result<void> read = database.check(); !read)
            return read;
        if (verdict != QLatin1String("ok"))
            return errorOfVerdict(database, verdict);
    }
    // A file that has checksums says so twice, so that one flipped byte cannot turn them off.
    Statement checksums(database, "SELECT value FROM meta WHERE key = 'page_checksums'");
    const bool promised = checksums.step();
    if (Result<void> read = database.check(); !read)
        return read;
    return promised && !database.hasPageChecksums() ? Result<void>(damagedFile(database.path()))
                                                    : Result<void>();
}

} // namespace

Error unfinishedFile(const Database& database)
{
    return Error{
        QCoreApplication::translate(
            "Project", "%1 holds nothing: making it was interrupted. Delete it and make the client again.")
            .arg(database.path())};
}

Result<void> createTables(Database& database, const QByteArray& schema)
{
    QByteArray tables(kTables);
    for (const char* before : {"CREATE TABLE ", "CREATE UNIQUE INDEX ", "CREATE INDEX ", "INSERT INTO "})
        tables.replace(before, before + schema + '.');
    if (Result<void> done = database.execute(tables.constData()); !done)
        return done;
    const QByteArray marks = "PRAGMA " + schema + ".application_id = " + QByteArray::number(kApplicationId) +
                             "; PRAGMA " + schema + ".user_version = " + QByteArray::number(kSchemaVersion);
    return database.execute(marks.constData());
}

Result<void> createSchema(Database& database)
{
    if (Result<void> done = database.execute(
            "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        !done)
        return done;
    Transaction transaction(database);
    if (Result<void> done = createTables(database, QByteArrayLiteral("main")); !done)
        return done;
    return transaction.commit();
}

Result<QString> openSchema(Database& database)
{
    const auto pragma = [&](const char* sql) {
        Statement statement(database, sql);
        return statement.step() ? statement.integer(0) : -1;
    };
    const std::int64_t application = pragma("PRAGMA application_id");
    if (Result<void> readable = database.check(); !readable)
        return readable.error();
    if (application == 0 && pragma("SELECT count(*) FROM sqlite_schema") == 0)
        return unfinishedFile(database);
    if (Result<void> readable = database.check(); !readable)
        return readable.error();
    if (application != kApplicationId)
        return Error{
            QCoreApplication::translate("Project", "%1 is not a Tessera project.").arg(database.path())};
    const std::int64_t version = pragma("PRAGMA user_version");
    if (version > kSchemaVersion)
        return Error{QCoreApplication::translate(
                         "Project", "%1 was written by a newer Tessera (format %2, this one reads up to %3). "
                                    "Install the newest version to open it.")
                         .arg(database.path())
                         .arg(version)
                         .arg(kSchemaVersion)};
    if (Result<void> done = database.execute("PRAGMA cache_size = -65536"); !done)
        return done.error();
    if (Result<void> sound = quickCheck(database); !sound)
        return sound.error();
    if (Result<void> done = database.isReadOnly()
                                ? Result<void>()
                                : database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        !done)
        return done.error();
    return version < kSchemaVersion ? migrate(database, int(version)) : Result<QString>(QString());
}

} // namespace tessera
