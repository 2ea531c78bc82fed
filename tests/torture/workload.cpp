// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/content.h"

#include "base/hash.h"
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "project/internal/database.h"
#include "project/query_memory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <sqlite3.h>

#include <iterator>

namespace tessera {

namespace {

const QStringList kPassphrases{QString(), QStringLiteral("one"), QStringLiteral("two"),
                               QStringLiteral("three")};

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

Result<void> onConnection(const Client& client, const QString& sql)
{
    const Result<std::unique_ptr<Database>> database =
        Database::open(client.path, Database::Access::Write, client.passphrase);
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
        Project::create(client.path, QStringLiteral("Torture"), TimeZone(), client.passphrase);
    if (!made)
        return made.error();
    client.project = std::move(*made);
    return {};
}

Result<void> setPassphrase(Client& client, const QString& passphrase)
{
    Result<void> done = client.project->setPassphrase(passphrase, {});
    if (done)
        client.passphrase = passphrase;
    return done;
}

// Who is erased: in the encrypted file, and in the clear one.
constexpr int kMostRounds = 2;

QByteArray erasedPhone(int round, bool encrypted)
{
    return QByteArray::number(qint64{13812345670} + 2 * round + (encrypted ? 0 : 1));
}

// Persons under a phone and an e-mail, those to be erased among them, in rows that are taken in and in one
// that is not.
bool writePersons(const QString& path, std::size_t rows)
{
    QByteArray text("phone,email,time,event\n");
    for (std::size_t i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(qulonglong(i % (rows / 3 + 1)));
        text += "1370000" + number.rightJustified(4, '0') + ",p" + number + "@example.org,2026-01-03,view\n";
        if (i % (rows / 2) == 7)
            for (int erased = 0; erased < 2 * kMostRounds; ++erased) {
                const QByteArray phone = erasedPhone(erased / 2, erased % 2 == 0);
                text += phone + ",p" + phone + "@example.org,2026-01-04,view\n" + phone + ",,no time,view\n";
            }
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

Result<void> erase(Client& client, const QByteArray& phone)
{
    const auto report = client.project->erase({{QStringLiteral("phone"), phone.toStdString()}}, {});
    if (!report)
        return report.error();
    return report->rows > 0 ? Result<void>() : Result<void>(Error{QStringLiteral("nobody was erased")});
}

void addPrivacyRound(std::vector<Step>& steps, int round)
{
    const auto step = [&](const char* name, std::function<Result<void>(Client&)> run,
                          QByteArray erases = {}) {
        steps.push_back({QString::fromLatin1(name), std::move(run), std::move(erases)});
    };
    const QByteArray phone = erasedPhone(round, true);
    const QByteArray other = erasedPhone(round, false);
    const auto named = [=](const QByteArray& whom) {
        return [=](Client& c) { return add(c, QString::fromLatin1(whom) + QString::number(round)); };
    };
    step("import persons", importLog);
    step("name a person", named(phone));
    step("change the passphrase", [](Client& c) { return setPassphrase(c, QStringLiteral("two")); });
    step(
        "erase in the encrypted file", [=](Client& c) { return erase(c, phone); }, phone);
    step("import persons again", importLog);
    step("close and open", reopen);
    step("name another person", named(other));
    step("remove the passphrase", [](Client& c) { return setPassphrase(c, {}); });
    step(
        "erase in the clear file", [=](Client& c) { return erase(c, other); }, other);
    step("import a batch",
         [=](Client& c) { return importBatch(c, QStringLiteral("b%1").arg(round), c.rows); });
    step("set a passphrase", [](Client& c) { return setPassphrase(c, QStringLiteral("three")); });
    step("add", [=](Client& c) { return add(c, QStringLiteral("A%1").arg(round)); });
    step("close and open", reopen);
}

void addMigrationSteps(std::vector<Step>& steps)
{
    steps.push_back({QStringLiteral("bring up to date"), reopen});
    steps.push_back({QStringLiteral("undo"), [](Client& c) { return shift(c, true); }});
    steps.push_back({QStringLiteral("import a batch"),
                     [](Client& c) { return importBatch(c, QStringLiteral("b"), c.rows); }});
    steps.push_back({QStringLiteral("close and open"), reopen});
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
    step("compact", [](Client& c) { return onConnection(c, QStringLiteral("VACUUM")); });
    step("copy", copy);
    step("close and open", reopen);
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

const char* scenarioName(Scenario scenario)
{
    constexpr const char* names[] = {"work", "privacy", "migration"};
    return names[std::size_t(scenario)];
}

std::vector<Step> workload(Scenario scenario, int rounds)
{
    std::vector<Step> steps;
    if (scenario == Scenario::Work)
        steps.push_back({QStringLiteral("make"), make});
    if (scenario == Scenario::Privacy)
        steps.push_back({QStringLiteral("make encrypted"), [](Client& client) {
                             client.passphrase = QStringLiteral("one");
                             return make(client);
                         }});
    if (scenario == Scenario::Migration)
        addMigrationSteps(steps);
    for (int round = 0; round < rounds && scenario != Scenario::Migration; ++round)
        scenario == Scenario::Work ? addRound(steps, round) : addPrivacyRound(steps, round);
    return steps;
}

bool layOut(Scenario scenario, const Client& client)
{
    QDir folder = QFileInfo(client.path).dir();
    if (!folder.removeRecursively() || !QDir().mkpath(folder.path()))
        return false;
    if (scenario == Scenario::Migration)
        return QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v1.tessera"), client.path) &&
               QFile::setPermissions(client.path, QFile::ReadOwner | QFile::WriteOwner);
    return QFile::exists(client.log) || (scenario == Scenario::Work ? writeLog(client.log, client.rows, 1)
                                                                    : writePersons(client.log, client.rows));
}

void useQuickKeys()
{
    prepareQueryMemory();
    constexpr auto quicken = [](sqlite3* handle, char**, const sqlite3_api_routines*) {
        return sqlite3mc_config_cipher(handle, "chacha20", "default:kdf_iter", 1) == 1 ? SQLITE_OK
                                                                                       : SQLITE_ERROR;
    };
    constexpr int (*function)(sqlite3*, char**, const sqlite3_api_routines*) = quicken;
    if (sqlite3_auto_extension(reinterpret_cast<void (*)()>(function)) != SQLITE_OK)
        qFatal("the keys cannot be made quick");
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
    Result<std::unique_ptr<Project>> opened = Error{};
    QStringList passphrases{client.passphrase};
    passphrases += kPassphrases;
    for (const QString& passphrase : std::as_const(passphrases)) {
        if (passphrase.isEmpty() == Project::needsPassphrase(client.path))
            continue;
        opened = Project::open(client.path, passphrase);
        if (opened || !opened.error().message.contains(QLatin1String("another passphrase"))) {
            client.passphrase = passphrase;
            break;
        }
    }
    if (!opened)
        return opened.error();
    client.project = std::move(*opened);
    return client.project->readOnlyReason().isEmpty() ? Result<void>()
                                                      : Result<void>(Error{client.project->readOnlyReason()});
}

} // namespace tessera
