// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/content.h"

#include "base/hash.h"
#include "project/internal/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace tessera {

namespace {

Result<void> describeBatches(QByteArray& text, const Project& project)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    for (const BatchInfo& batch : *batches) {
        text += "batch " + batch.table.toUtf8() + ' ' + tableKindName(batch.kind).toUtf8() + ' ' +
                batch.source.toUtf8() + ' ' + QByteArray::number(qlonglong(batch.rows)) + ' ' +
                QByteArray::number(qlonglong(batch.rejected)) + (batch.takenOut ? " out " : " in ") +
                QJsonDocument(batch.mapping).toJson(QJsonDocument::Compact) + '\n';
        const auto rejected = project.rejectedRows(batch.id);
        if (!rejected)
            return rejected.error();
        for (const RejectedRow& row : *rejected)
            text += "rejected " + QByteArray::number(qlonglong(row.row)) + row.reason.toUtf8() +
                    row.raw.toUtf8() + '\n';
        for (std::size_t i = 0; i < batch.columns.size(); ++i) {
            const ColumnInfo& info = batch.columns[i];
            text += "column " + info.name.toUtf8() + ' ' + columnTypeName(info.type).toUtf8() + ' ' +
                    info.role.toUtf8() + ' ' + info.identifierKind.toUtf8() + ' ' +
                    QByteArray::number(qlonglong(info.nulls)) + ' ' + QByteArray::number(info.scale) + ' ';
            const Result<Column> column = project.readColumn(batch, i);
            if (!column)
                return column.error();
            text += digestOf(*column) + '\n';
        }
    }
    return {};
}

Result<void> describeObjects(QByteArray& text, const ObjectStore& objects)
{
    const auto list = objects.list();
    if (!list)
        return list.error();
    for (const StoredObject& object : *list) {
        const auto versions = objects.versions(object.id);
        if (!versions)
            return versions.error();
        for (const StoredObject& version : *versions)
            text += "object " + version.kind.toUtf8() + ' ' + version.name.toUtf8() + ' ' +
                    QByteArray::number(version.version) + ' ' + QByteArray::number(object.version) + ' ' +
                    object.name.toUtf8() + QJsonDocument(version.definition).toJson(QJsonDocument::Compact) +
                    '\n';
        const auto result = objects.result(object.id);
        if (!result)
            return result.error();
        if (result->has_value())
            text += "result " + QJsonDocument((*result)->json).toJson(QJsonDocument::Compact) + '\n';
    }
    return {};
}

Result<void> describeHistory(QByteArray& text, const History& history)
{
    const auto journal = history.entries();
    if (!journal)
        return journal.error();
    for (const JournalEntry& entry : *journal)
        text += "journal " + entry.label.toUtf8() + ' ' + QByteArray::number(int(entry.kind)) + ' ' +
                QByteArray::number(int(entry.state)) + (entry.isCurrent ? " current\n" : "\n");
    return {};
}

} // namespace

QByteArray digestOf(const Column& column)
{
    const auto bytesOf = [](const auto& values) {
        return QByteArrayView(reinterpret_cast<const char*>(values.data()),
                              qsizetype(values.size() * sizeof values[0]));
    };
    QByteArray digest = sha256Hex(bytesOf(column.codes)) + sha256Hex(bytesOf(column.integers)) +
                        sha256Hex(bytesOf(column.reals));
    QByteArray texts;
    for (std::size_t code = 0; column.dictionary != nullptr && code < column.dictionary->size(); ++code) {
        const std::string_view text = column.dictionary->at(Code(code));
        texts.append(ErasedPeople::isMark(text) ? "erased" : text)
            .append('\n'); // marks are by a key of the client
    }
    return digest + sha256Hex(texts);
}

Result<QByteArray> contentOf(const Project& project, Content content)
{
    QByteArray text = project.client().toUtf8() + ' ' + project.zone().name().toUtf8();
    const Result<QString> setting = project.setting(QStringLiteral("key"));
    if (!setting)
        return setting.error();
    const std::int64_t revision = project.dataRevision();
    if (revision < 0)
        return Error{QStringLiteral("the revision cannot be read")};
    text += " key " + setting->toUtf8() + " revision " + QByteArray::number(qlonglong(revision)) + '\n';
    if (Result<void> done = content == Content::All ? describeBatches(text, project) : Result<void>(); !done)
        return done.error();
    if (Result<void> done = describeObjects(text, project.objects()); !done)
        return done.error();
    if (Result<void> done = describeHistory(text, project.history()); !done)
        return done.error();
    return text;
}

Result<QByteArray> stateOf(const Client& client)
{
    Result<QByteArray> content = contentOf(*client.project);
    if (content && Project::needsPassphrase(client.path) == client.passphrase.isEmpty())
        return Error{QStringLiteral("the file is not encrypted as the session has it")};
    if (content)
        content->prepend("passphrase \"" + client.passphrase.toUtf8() + "\"\n");
    return content;
}

std::map<std::size_t, StoredPart> columnPages(const Project& project, std::size_t pageSize,
                                              std::size_t pageContent)
{
    std::map<std::size_t, StoredPart> pages;
    const Result<std::vector<BatchInfo>> batches = project.batches();
    const Result<std::unique_ptr<Database>> database = Database::open(project.path(), Database::Access::Read);
    QFile file(project.path());
    if (!batches || !database || !file.open(QIODevice::ReadOnly))
        return pages;
    static_cast<void>((*database)->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    const QByteArray bytes = file.readAll();
    Statement select(**database, "SELECT batch_id, position, bytes FROM segment UNION ALL "
                                 "SELECT batch_id, position, bytes FROM dictionary");
    while (select.step()) {
        const auto batch = std::find_if(batches->begin(), batches->end(),
                                        [&](const BatchInfo& one) { return one.id == select.integer(0); });
        const QByteArray blob = select.blob(2);
        // An overflow page is the number of the next one and then nothing but the blob.
        for (std::size_t page = 0; (page + 1) * pageSize <= std::size_t(bytes.size()); ++page) {
            const QByteArrayView part(bytes.constData() + page * pageSize + 4, qsizetype(pageContent - 4));
            if (blob.size() > part.size() && blob.contains(part))
                pages[page] = {batch->source, batch->columns[std::size_t(select.integer(1))].name};
        }
    }
    return pages;
}

QString structureProblem(const Client& client)
{
    const Result<std::unique_ptr<Database>> database =
        Database::open(client.path, Database::Access::Write, client.passphrase);
    if (!database)
        return database.error().message;
    Statement check(**database, "PRAGMA integrity_check");
    QString verdict = check.step() ? check.text(0) : QString();
    if (const Result<void> read = (*database)->check(); !read)
        return read.error().message;
    if (verdict != QLatin1String("ok"))
        return verdict;
    for (const char* table : {"segment", "dictionary", "reject", "batch_column"}) {
        const QByteArray sql =
            QByteArrayLiteral("SELECT count(*) FROM ") + table +
            QByteArrayLiteral(" WHERE batch_id NOT IN (SELECT id FROM batch WHERE published = 1)");
        Statement orphans(**database, sql.constData());
        if (orphans.step() && orphans.integer(0) != 0)
            return QStringLiteral("%1 holds %2 rows of no batch")
                .arg(QLatin1String(table))
                .arg(orphans.integer(0));
    }
    return {};
}

QString traceOfErased(const Client& client, const std::vector<Step>& steps, std::size_t done)
{
    std::vector<QByteArray> erased;
    for (std::size_t i = 0; i < std::min(done, steps.size()); ++i)
        if (!steps[i].erases.isEmpty())
            erased.push_back(steps[i].erases);
    const QFileInfo where(client.path);
    for (const QString& name : where.dir().entryList({where.fileName() + QLatin1Char('*')}, QDir::Files)) {
        QFile file(where.dir().filePath(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray& one : erased)
            if (bytes.contains(one))
                return QStringLiteral("%1 still holds %2").arg(name, QString::fromLatin1(one));
    }
    const Result<std::vector<BatchInfo>> batches =
        client.project && !erased.empty() ? client.project->batches() : Result(std::vector<BatchInfo>());
    for (const BatchInfo& batch : batches ? *batches : std::vector<BatchInfo>())
        for (std::size_t i = 0; i < batch.columns.size(); ++i) {
            if (batch.columns[i].type != ColumnType::Text)
                continue;
            const auto texts = client.project->readTexts(batch, i);
            for (Code code = 0; texts && code < (*texts)->size(); ++code)
                for (const QByteArray& one : erased)
                    if ((*texts)->at(code).find(one.toStdString()) != std::string_view::npos)
                        return QStringLiteral("%1 of %2 still holds %3")
                            .arg(batch.columns[i].name, batch.source, QString::fromLatin1(one));
        }
    return {};
}

QString backupProblem(const Client& client)
{
    const QFileInfo where(client.path);
    const QStringList names =
        where.dir().entryList({where.fileName() + QStringLiteral(".v1.bak*")}, QDir::Files);
    int whole = 0;
    for (const QString& name : names) {
        if (name.endsWith(QLatin1String(".part")) || name.endsWith(QLatin1String("-journal")))
            continue; // none yet
        const auto database = Database::open(where.dir().filePath(name), Database::Access::Read);
        if (!database)
            return name + QStringLiteral(": ") + database.error().message;
        Statement version(**database, "PRAGMA user_version");
        Statement check(**database, "PRAGMA integrity_check");
        if (!version.step() || version.integer(0) != 1 || !check.step() ||
            check.text(0) != QLatin1String("ok"))
            return name + QStringLiteral(" is not the file as it was");
        ++whole;
    }
    return whole > 0 ? QString() : QStringLiteral("there is no copy of the file as it was");
}

} // namespace tessera
