// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/workload.h"

#include "base/hash.h"
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "project/internal/database.h"

#include <QFile>
#include <QJsonDocument>

#include <iterator>

namespace tessera {

namespace {

const QString kAudience = QStringLiteral("audience");

Column columnOf(ColumnType type, std::size_t rows, std::uint64_t seed)
{
    Column column;
    column.name = columnTypeName(type);
    column.type = type;
    column.scale = type == ColumnType::Decimal ? 2 : 0;
    Random random(seed, std::uint64_t(type));
    DictionaryBuilder texts;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto number = std::int64_t(random.below(type == ColumnType::Boolean ? 2 : 100'000));
        if (type == ColumnType::Text)
            column.codes.push_back(texts.insert("text " + std::to_string(number % 977)));
        else if (type == ColumnType::Real)
            column.reals.push_back(double(number) / 7);
        else
            column.integers.push_back(random.chance(0.1) ? kNullInteger : number);
    }
    if (type == ColumnType::Text)
        column.dictionary = texts.take();
    return column;
}

Result<std::unique_ptr<BatchWriter>> begunBatch(Client& client, const QString& source)
{
    BatchInfo info;
    info.table = QStringLiteral("facts");
    info.kind = TableKind::Other;
    info.source = source;
    info.imported = clockNow();
    return client.project->beginBatch(info);
}

Result<void> writeOne(BatchWriter& writer, ColumnType type, std::size_t rows, const Task& task)
{
    ColumnInfo info;
    info.name = columnTypeName(type);
    return writer.writeColumn(info, columnOf(type, rows, 5), task);
}

// Stopped after the first column.
Result<void> cancelledImport(Client& client)
{
    Result<std::unique_ptr<BatchWriter>> writer = begunBatch(client, QStringLiteral("stopped.csv"));
    if (!writer)
        return writer.error();
    Task task;
    if (Result<void> done = writeOne(**writer, ColumnType::Text, client.rows, task); !done)
        return done;
    task.cancel();
    const Result<void> done = writeOne(**writer, ColumnType::Integer, client.rows, task);
    return done.ok() || !done.error().cancelled ? Result<void>(Error{QStringLiteral("was not stopped")})
                                                : Result<void>();
}

Result<void> importLog(Client& client)
{
    const Result<FilePreview> preview = previewFile(client.log);
    if (!preview)
        return preview.error();
    const Result<ImportOutcome> outcome = importFile(*client.project, client.log, preview->suggestion, {});
    return outcome ? Result<void>() : Result<void>(outcome.error());
}

Result<std::int64_t> objectNamed(Client& client, const QString& name)
{
    const auto found = client.project->objects().find(kAudience, name);
    if (!found)
        return found.error();
    return found->has_value() ? Result<std::int64_t>((*found)->id)
                              : Result<std::int64_t>(Error{QStringLiteral("no object ") + name});
}

Result<void> change(Client& client, const QString& from, const QString& to, int value)
{
    const Result<std::int64_t> id = objectNamed(client, from);
    if (!id)
        return id.error();
    const auto done = client.project->objects().update(*id, to, {{QStringLiteral("value"), value}});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> add(Client& client, const QString& name)
{
    const auto done = client.project->objects().add(kAudience, name, {{QStringLiteral("value"), 1}});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> shift(Client& client, bool undo)
{
    const auto done = undo ? client.project->history().undo() : client.project->history().redo();
    if (!done)
        return done.error();
    return done->has_value() ? Result<void>()
                             : Result<void>(Error{QStringLiteral("nothing to undo or redo")});
}

Result<void> takeOut(Client& client, std::size_t at, bool out)
{
    const Result<std::vector<BatchInfo>> batches = client.project->batches();
    if (!batches)
        return batches.error();
    return client.project->setTakenOut(batches->at(at).id, out);
}

// All the way back, then to where it was.
Result<void> jump(Client& client, bool back)
{
    const Result<std::vector<JournalEntry>> entries = client.project->history().entries();
    if (!entries)
        return entries.error();
    for (const JournalEntry& entry : *entries) // newest first
        if (entry.isChange())
            return client.project->history().jump(back ? 0 : entry.id);
    return Error{QStringLiteral("no change to jump to")};
}

Result<void> keepResult(Client& client, const QString& name)
{
    const Result<std::int64_t> id = objectNamed(client, name);
    return id ? client.project->objects().putResult(*id, {1, 1, clockNow(), {{QStringLiteral("people"), 17}}})
              : Result<void>(id.error());
}

Result<void> rebuild(Client& client)
{
    const auto data = LocalDataset::open(client.project, {}, {});
    if (!data)
        return data.error();
    const auto amounts = (*data)->eventColumn(QStringLiteral("amount"));
    return amounts ? Result<void>() : Result<void>(amounts.error());
}

Result<void> onConnection(const QString& path, const QString& sql)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::Write);
    return database ? (*database)->execute(sql.toUtf8().constData()) : Result<void>(database.error());
}

Result<void> copy(Client& client)
{
    const QString to = client.path + QStringLiteral(".copy");
    QFile::remove(to);
    if (Result<void> done = client.project->saveCopy(to, {}); !done)
        return done;
    const Result<std::unique_ptr<Project>> copied = Project::open(to);
    if (!copied)
        return copied.error();
    const Result<QByteArray> content = contentOf(**copied);
    const Result<QByteArray> original = contentOf(*client.project);
    if (!content || !original)
        return content ? original.error() : content.error();
    return *content == *original ? Result<void>()
                                 : Result<void>(Error{QStringLiteral("the copy is another project")});
}

Result<void> make(Client& client)
{
    Result<std::unique_ptr<Project>> made =
        Project::create(client.path, QStringLiteral("Torture"), TimeZone());
    if (!made)
        return made.error();
    client.project = std::move(*made);
    return {};
}

void addRound(std::vector<Step>& steps, int round)
{
    const auto batch = std::size_t(round) * 2;
    const QString a = QStringLiteral("A%1").arg(round);
    const QString b = QStringLiteral("B%1").arg(round);
    const auto step = [&](const char* name, std::function<Result<void>(Client&)> run) {
        steps.push_back({QString::fromLatin1(name), std::move(run)});
    };
    const auto undo = [](Client& client) { return shift(client, true); };
    step("import a batch",
         [=](Client& c) { return importBatch(c, QStringLiteral("b%1").arg(round), c.rows); });
    step("add", [=](Client& c) { return add(c, a); });
    step("import a CSV", importLog);
    step("rename", [=](Client& c) { return change(c, a, b, 1); });
    step("change", [=](Client& c) { return change(c, b, b, 2); });
    step("undo", undo);
    step("redo", [](Client& c) { return shift(c, false); });
    step("undo", undo);
    step("add another", [=](Client& c) { return add(c, a); });
    step("delete", [=](Client& c) {
        const Result<std::int64_t> id = objectNamed(c, b);
        return id ? c.project->objects().remove(*id) : Result<void>(id.error());
    });
    step("undo", undo);
    step("take out", [=](Client& c) { return takeOut(c, batch, true); });
    step("put back", [=](Client& c) { return takeOut(c, batch, false); });
    step("jump back", [](Client& c) { return jump(c, true); });
    step("jump forward", [](Client& c) { return jump(c, false); });
    step("set", [=](Client& c) { return c.project->setSetting(QStringLiteral("key"), b); });
    step("keep a result", [=](Client& c) { return keepResult(c, b); });
    step("note", [=](Client& c) { return c.project->history().note(a); });
    step("stop an import", cancelledImport);
    step("take out", [=](Client& c) { return takeOut(c, batch, true); });
    step("rebuild", rebuild);
    step("compact", [](Client& c) { return onConnection(c.path, QStringLiteral("VACUUM")); });
    step("copy", copy);
    step("close and open", reopen);
}

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

TortureBudget TortureBudget::fromEnvironment()
{
    TortureBudget budget;
    budget.minutes = qEnvironmentVariable("TESSERA_TORTURE_MINUTES").toDouble();
    if (qEnvironmentVariableIsSet("TESSERA_TORTURE_SEED"))
        budget.seed = qEnvironmentVariable("TESSERA_TORTURE_SEED").toULongLong();
    budget.call = qEnvironmentVariable("TESSERA_TORTURE_CALL").toLongLong();
    return budget;
}

std::vector<Step> workload(int rounds)
{
    std::vector<Step> steps{{QStringLiteral("make"), make}};
    for (int round = 0; round < rounds; ++round)
        addRound(steps, round);
    return steps;
}

bool writeLog(const QString& path, std::size_t rows, std::uint64_t seed)
{
    QByteArray text("user_id,time,event,amount\n");
    Random random(seed);
    for (std::size_t i = 0; i < rows; ++i) {
        const Micros time = 1'767'225'600 * kSecond + Micros(random.below(90 * 86400)) * kSecond;
        text += 'u' + QByteArray::number(qulonglong(random.below(rows / 4 + 1))) + ',' +
                (random.chance(0.01) ? QByteArrayLiteral("no time") : formatTime(time, TimeZone()).toUtf8()) +
                (random.chance(0.1) ? ",buy," : ",view,") +
                QByteArray::number(qulonglong(random.below(1000))) + ".50\n";
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

Result<void> importBatch(Client& client, const QString& source, std::size_t rows)
{
    Result<std::unique_ptr<BatchWriter>> writer = begunBatch(client, source);
    if (!writer)
        return writer.error();
    for (const ColumnType type : {ColumnType::Text, ColumnType::Integer, ColumnType::Decimal,
                                  ColumnType::Real, ColumnType::Time, ColumnType::Boolean})
        if (Result<void> done = writeOne(**writer, type, rows, {}); !done)
            return done;
    if (Result<void> done = (*writer)->writeRejected(
            {{7, QStringLiteral("n"), QStringLiteral("no number"), QStringLiteral("x,y")}}, 1);
        !done)
        return done;
    const Result<BatchInfo> done = (*writer)->publish(std::int64_t(rows));
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> reopen(Client& client)
{
    client.project.reset();
    Result<std::unique_ptr<Project>> opened = Project::open(client.path);
    if (!opened)
        return opened.error();
    client.project = std::move(*opened);
    return client.project->readOnlyReason().isEmpty() ? Result<void>()
                                                      : Result<void>(Error{client.project->readOnlyReason()});
}

QByteArray digestOf(const Column& column)
{
    const auto bytesOf = [](const auto& values) {
        return QByteArrayView(reinterpret_cast<const char*>(values.data()),
                              qsizetype(values.size() * sizeof values[0]));
    };
    QByteArray digest = sha256Hex(bytesOf(column.codes)) + sha256Hex(bytesOf(column.integers)) +
                        sha256Hex(bytesOf(column.reals));
    QByteArray texts;
    for (std::size_t code = 0; column.dictionary != nullptr && code < column.dictionary->size(); ++code)
        texts.append(column.dictionary->at(Code(code))).append('\n');
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

QString structureProblem(const QString& path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::Write);
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

} // namespace tessera
