// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "identity/erase_person.h"
#include "ingest/quality.h"
#include "support/import_text.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace tessera;

// Erasing a person, encryption, the hand-over copy: what of the client's data stands in the file.
class PrivacyTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void noByteOfAnErasedPersonStays();
    void nothingMeasuredOfAnErasedPersonStays();
    void othersKeepTheirNumbers();
    void anErasedPersonIsNotTakenInAgain();
    void erasingCanBeCancelled();
    void encryptedFromTheStart();
    void encryptedLaterAndNoMore();
    void handedOverWithoutIdentifiers();
    void textsThatTellAreEmptied();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("c.tessera")); }
    Result<ImportOutcome> load(const QString& name, const QByteArray& csv)
    {
        return importText(*m_project, m_directory->filePath(name), csv);
    }
    void loadClient();
    void close()
    {
        m_project.reset();
        QVERIFY(!QFile::exists(path() + QStringLiteral("-wal")));
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        for (const QString& name : QDir(m_directory->path()).entryList({QStringLiteral("c.tessera*")}))
            if (QFile file(m_directory->filePath(name)); file.open(QIODevice::ReadOnly))
                all += file.readAll();
        return all;
    }
    std::shared_ptr<const LocalDataset> dataset() { return LocalDataset::open(m_project, {}, {}).value(); }
    OneId personOf(const char* identifier)
    {
        const auto data = dataset();
        const std::vector<PersonIndex> people = data->identity().find(identifier);
        return people.size() == 1 ? data->identity().oneIds[people.front()] : 0;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

namespace {

constexpr int kOthers = 400;
const QByteArray kSecrets[] = {"13800001111", "zhangsan.wei@example.org", "device-77aa-secret",
                               "Zhang Sanwei of Nowhere Street 77"};

QByteArray padded(int number)
{
    return QByteArray::number(number).rightJustified(4, '0');
}

QStringList blankedOf(const HandOver& given)
{
    QStringList names;
    for (const HandOver::Blanked& one : given.blanked)
        names += one.column;
    return names;
}

// By OneID: events and what stands in the attribute.
std::map<OneId, QString> peopleOf(const LocalDataset& data)
{
    std::map<OneId, QString> people;
    const auto name = data.attribute(QStringLiteral("full_name")).value();
    for (PersonIndex person = 0; person < data.people(); ++person)
        people[data.identity().oneIds[person]] =
            name->display(person) + QLatin1Char(' ') +
            QString::number(data.eventStarts()[person + 1] - data.eventStarts()[person]);
    return people;
}

} // namespace

void PrivacyTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(Project::create(path(), QStringLiteral("C"), TimeZone()).value());
}

// One person under a phone, an e-mail and a device, among others, in three files and a rejected row.
void PrivacyTest::loadClient()
{
    Random random(5);
    QByteArray members("phone,email,full_name,city\n");
    QByteArray app("email,device_id,time,event,note\n");
    QByteArray orders("phone,time,amount\n");
    for (int i = 0; i < kOthers; ++i) {
        if (i == kOthers / 2) {
            members += "138 0000 1111,ZhangSan.Wei@example.org," + kSecrets[3] + ",X\n";
            app += kSecrets[1] + ',' + kSecrets[2] + ",2026-01-03,view,seen by " + kSecrets[0] + "\n";
            app += ',' + kSecrets[2] + ",2026-01-04,cart,\n";
            orders += "13800001111,2026-01-05,99.50\n13800001111,no date at all,1\n";
        }
        members += "1390000" + padded(i) + ",p" + padded(i) + "@example.org,Person " + padded(i) + ",Y\n";
        app += 'p' + padded(i) + "@example.org,dev-" + padded(i) + ",2026-01-0" +
               QByteArray::number(1 + int(random.below(9))) + ",view,\n";
        orders += "1390000" + padded(int(random.below(kOthers))) + ",2026-02-01,10.00\n";
    }
    QVERIFY(load(QStringLiteral("members.csv"), members).ok());
    QVERIFY(load(QStringLiteral("app.csv"), app).ok());
    const Result<ImportOutcome> last = load(QStringLiteral("orders.csv"), orders);
    QVERIFY(last.ok());
    QCOMPARE(last->rejected, 1);
    const QJsonObject rule{{QStringLiteral("rule"), QStringLiteral("phone = \"13800001111\"")}};
    const StoredObject saved =
        m_project->objects().add(QStringLiteral("audience"), QStringLiteral("Him"), rule).value();
    QVERIFY(m_project->objects().putResult(saved.id, {1, 1, 1, rule}).ok());
}

void PrivacyTest::noByteOfAnErasedPersonStays()
{
    loadClient();
    QVERIFY(
        m_project->setTakenOut(m_project->batches()->back().id, true).ok()); // it is in the file all the same
    const OneId person = personOf("13800001111");
    QVERIFY(person != 0);
    const Result<ErasureReport> announced = rowsOfPerson(*m_project, person, {});
    QVERIFY(announced.ok());
    const Result<ErasureReport> report = erasePerson(*m_project, person, {});
    QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
    QCOMPARE(report->rows, 1 + 2 + 1);
    QCOMPARE(report->batches.size(), std::size_t{3});
    QCOMPARE(report->identifiers, std::size_t{3});
    QCOMPARE(announced->rows, report->rows);
    QCOMPARE(announced->batches.size(), report->batches.size());
    QCOMPARE(announced->identifiers, report->identifiers);
    QCOMPARE(report->rejects, 1);
    QVERIFY(report->definitions >= 1);
    QCOMPARE(m_project->history().entries()->size(), std::size_t{1}); // that somebody was erased
    QCOMPARE(peopleOf(*dataset()).size(), std::size_t(kOthers));
    // Columns are packed: what they hold is looked for where it is unpacked.
    const std::vector<BatchInfo> batches = m_project->batches().value();
    for (const BatchInfo& batch : batches)
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            if (batch.columns[i].type == ColumnType::Text) {
                const auto texts = m_project->readTexts(batch, i).value();
                for (Code code = 0; code < texts->size(); ++code)
                    for (const QByteArray& secret : kSecrets)
                        QVERIFY(!QByteArray::fromStdString(std::string(texts->at(code)))
                                     .toLower()
                                     .contains(secret.toLower()));
            }
    close();
    for (const QByteArray& secret : kSecrets)
        QVERIFY2(!bytes().contains(secret), secret.constData());
    QVERIFY(Project::open(path()).value()->check({}).value().problems.isEmpty());
}

void PrivacyTest::othersKeepTheirNumbers()
{
    loadClient();
    const OneId person = personOf("13800001111");
    std::map<OneId, QString> expected = peopleOf(*dataset());
    expected.erase(person);
    QVERIFY(erasePerson(*m_project, person, {}).ok());
    QCOMPARE(peopleOf(*dataset()), expected);
    QVERIFY(!erasePerson(*m_project, person, {}).ok()); // there is no such person any more
    // The file goes on being used.
    QVERIFY(load(QStringLiteral("more.csv"), "phone,time,amount\n13900000003,2026-03-01,1\n").ok());
    close();
    m_project = std::move(Project::open(path()).value());
    const std::map<OneId, QString> after = peopleOf(*dataset());
    QCOMPARE(after.size(), expected.size());
    QCOMPARE(after.begin()->first, expected.begin()->first);
}

void PrivacyTest::anErasedPersonIsNotTakenInAgain()
{
    loadClient();
    QVERIFY(erasePerson(*m_project, personOf("13800001111"), {}).ok());
    const Result<ImportOutcome> again =
        load(QStringLiteral("again.csv"), "phone,email,full_name\n+86 138-0000-1111,z@example.org," +
                                              kSecrets[3] + "\n13900000001,p0001@example.org,Person 0001\n");
    QVERIFY(again.ok());
    QCOMPARE(again->erased, 1);
    QCOMPARE(again->rows, 1);
    QCOMPARE(again->batch.rows, 1);
    QCOMPARE(peopleOf(*dataset()).size(), std::size_t(kOthers));
    QVERIFY(!load(QStringLiteral("only.csv"), "phone,time\n13800001111,2026-01-01\n").ok());
    // Rows that cannot be taken in are kept as they were read, but not those of the erased, wherever they are
    // named and however they are written.
    QByteArray csv("phone,time,note\n138 0000 1111,no date,a\n13900000002,no date,call 13800001111 back\n"
                   "\"(+86) 13800001111\",2026-13-41,b\n13900000003,no date,c\n");
    for (int i = 0; i < 40; ++i)
        csv += "1390000" + padded(i) + ",2026-01-01,d\n";
    const Result<ImportOutcome> rejects = load(QStringLiteral("rejects.csv"), csv);
    QVERIFY2(rejects.ok(), qPrintable(rejects.ok() ? QString() : rejects.error().message));
    QCOMPARE(rejects->rejected, 1);
    QCOMPARE(rejects->erased, 3);
    const auto kept = m_project->rejectedRows(rejects->batch.id).value();
    QCOMPARE(kept.size(), std::size_t{1});
    QVERIFY(kept[0].raw.contains(QLatin1String("13900000003")));
    close();
    QVERIFY(!bytes().contains(kSecrets[3]));
    QVERIFY(!bytes().contains("z@example.org"));
    QVERIFY(!bytes().contains("3800001111"));
    QVERIFY(!bytes().contains("138 0000 1111"));
}

// What was counted when a file was imported holds values, and its mapping may name somebody in a fix.
void PrivacyTest::nothingMeasuredOfAnErasedPersonStays()
{
    const QByteArray odd("only-his-shop-77");
    QByteArray orders("phone,time,amount,category\n13800001111,2026-01-05,99.50," + odd + "\n");
    for (int i = 0; i < kOthers; ++i)
        orders += "1390000" + padded(i) + ",2026-02-01,10.00,web\n";
    const Result<ImportOutcome> outcome = load(QStringLiteral("orders.csv"), orders);
    QVERIFY(outcome.ok());
    const std::int64_t batch = outcome->batch.id;
    const auto record = [&] { return QJsonDocument(m_project->quality(batch).value()).toJson(); };
    QVERIFY(record().contains(odd));
    QVERIFY(!record().contains("13800001111")); // not even before
    QVERIFY(!record().contains("13900000001"));
    const QString copy = m_directory->filePath(QStringLiteral("given.tessera"));
    QVERIFY(m_project->handOver(copy, {}).ok());
    QVERIFY(!Project::open(copy).value()->quality(batch).value().contains(QLatin1String("columns")));
    QVERIFY(m_project->erase({{QStringLiteral("phone"), std::string("13800001111")}}, {}).ok());
    QVERIFY(!record().contains(odd));
    close();
    QVERIFY(!bytes().contains(odd));
    QVERIFY(!bytes().contains("13800001111"));
    m_project = std::move(Project::open(path()).value());
    // Counted again, from what is left.
    const std::vector<ColumnQuality> columns =
        batchQuality(*m_project, m_project->batches()->front(), {}).value();
    QCOMPARE(columns.size(), std::size_t{4});
    QCOMPARE(columns[3].rows, kOthers);
    QCOMPARE(columns[3].top.size(), std::size_t{1});
}

void PrivacyTest::erasingCanBeCancelled()
{
    loadClient();
    const std::map<OneId, QString> before = peopleOf(*dataset());
    Task task;
    task.cancel();
    const Result<ErasureReport> report =
        m_project->erase({{QStringLiteral("phone"), std::string("13800001111")}}, task);
    QVERIFY(!report.ok());
    QVERIFY(report.error().cancelled);
    QCOMPARE(peopleOf(*dataset()), before);
}

void PrivacyTest::encryptedFromTheStart()
{
    m_project.reset();
    QFile::remove(path());
    const QString passphrase = QString::fromUtf8("口令 Pass phrase");
    m_project = std::move(Project::create(path(), QStringLiteral("C"), TimeZone(), passphrase).value());
    QVERIFY(m_project->isEncrypted());
    loadClient();
    const std::map<OneId, QString> people = peopleOf(*dataset());
    // While it is open, and after it was closed: neither the file nor its log holds anything in clear.
    for (const QByteArray& secret : kSecrets)
        QVERIFY(!bytes().contains(secret));
    QVERIFY(!bytes().contains("members.csv"));
    QVERIFY(!bytes().contains("SQLite format"));
    close();
    QVERIFY(Project::needsPassphrase(path()));
    QVERIFY(!Project::open(path()).ok());
    const auto wrong = Project::open(path(), QStringLiteral("pass phrase"));
    QVERIFY(!wrong.ok());
    QVERIFY2(wrong.error().message.contains(QStringLiteral("another passphrase")),
             qPrintable(wrong.error().message));
    m_project = std::move(Project::open(path(), passphrase).value());
    QCOMPARE(peopleOf(*dataset()), people);
    QVERIFY(erasePerson(*m_project, personOf("13800001111"), {}).ok());
    QVERIFY(m_project->check({}).value().problems.isEmpty());
    QCOMPARE(peopleOf(*dataset()).size(), people.size() - 1);
    QVERIFY(!bytes().contains("members.csv"));
}

void PrivacyTest::encryptedLaterAndNoMore()
{
    loadClient();
    const std::map<OneId, QString> people = peopleOf(*dataset());
    const auto stays = [&] {
        QCOMPARE(peopleOf(*dataset()), people);
        QVERIFY(m_project->check({}).value().problems.isEmpty());
        QCOMPARE(m_project->objects().list()->front().name, QStringLiteral("Him"));
    };
    const std::int64_t change = m_project->history().current().value();
    QVERIFY(bytes().contains("members.csv"));
    QVERIFY(m_project->setPassphrase(QStringLiteral("one"), {}).ok());
    stays();
    QVERIFY(!bytes().contains("members.csv"));
    QVERIFY(m_project->setPassphrase(QStringLiteral("two"), {}).ok());
    stays();
    close();
    QVERIFY(!Project::open(path(), QStringLiteral("one")).ok());
    m_project = std::move(Project::open(path(), QStringLiteral("two")).value());
    stays();
    QCOMPARE(m_project->history().current().value(), change);
    // Numbers go on where they stood.
    const auto second = m_project->objects().add(QStringLiteral("audience"), QStringLiteral("Next"), {});
    QVERIFY(second->id > m_project->objects().list()->front().id);
    QVERIFY(m_project->setPassphrase({}, {}).ok());
    stays();
    close();
    QVERIFY(!Project::needsPassphrase(path()));
    m_project = std::move(Project::open(path()).value());
    stays();
    QVERIFY(!QFile::exists(path() + QStringLiteral(".part")));
}

// Personal data in the free texts of any table; codes and categories stay.
void PrivacyTest::textsThatTellAreEmptied()
{
    QByteArray csv("phone,time,event,sku,channel,receiver,ship_to,remark,agent\n");
    const QString names = QString::fromUtf8("王伟李娜张敏刘洋陈静");
    for (int i = 0; i < 60; ++i)
        csv += "1390000" + padded(i) + ",2026-01-03,buy,1380013" + padded(i % 3) + ',' +
               (i % 2 ? "web," : "app,") + names.mid(i % 5 * 2, 2).toUtf8() + QByteArrayLiteral(",") +
               QString::fromUtf8("上海市徐汇区衡山路%1号").arg(i % 7).toUtf8() +
               (i == 9 ? ",ring 13800001111 first," : ",,") + (i % 3 ? "id 11010519491231002X" : "none") +
               '\n';
    QVERIFY(load(QStringLiteral("orders.csv"), csv).ok());
    std::map<QString, QString> reasons;
    const std::vector<HandOverColumn> columns = m_project->handOverColumns({}).value();
    for (const HandOverColumn& one : columns)
        reasons[one.name] = one.reason;
    QCOMPARE(reasons.at(QStringLiteral("orders: channel")), QString());
    QVERIFY(reasons.at(QStringLiteral("orders: receiver")).contains(QLatin1String("names of persons")));
    QVERIFY(reasons.at(QStringLiteral("orders: ship_to")).contains(QLatin1String("addresses")));
    QVERIFY(reasons.at(QStringLiteral("orders: remark")).startsWith(QLatin1String("1 value")));
    QVERIFY(reasons.at(QStringLiteral("orders: agent")).contains(QLatin1String("identity card")));
    const QString out = m_directory->filePath(QStringLiteral("out.tessera"));
    const Result<HandOver> refused = m_project->handOver(out, {}, {{QStringLiteral("phone")}, {}});
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QLatin1String("orders: ship_to")),
             qPrintable(refused.error().message));
    const Result<HandOver> given =
        m_project->handOver(out, {}, {{QStringLiteral("orders: agent")}, {QStringLiteral("channel")}});
    QVERIFY2(given.ok(), qPrintable(given.ok() ? QString() : given.error().message));
    QCOMPARE(given->kept, QStringList{QStringLiteral("orders: agent")});
    QVERIFY(blankedOf(*given).contains(QStringLiteral("orders: channel")));
    const std::unique_ptr<Project> other = std::move(Project::open(out).value());
    const BatchInfo copy = other->batches().value().front();
    for (std::size_t i = 0; i < copy.columns.size(); ++i) {
        const QString name = QStringLiteral("orders: ") + copy.columns[i].name;
        if (copy.columns[i].type != ColumnType::Text || !reasons.contains(name))
            continue;
        const auto texts = other->readTexts(copy, i).value();
        bool isEmpty = true;
        for (Code code = 0; code < texts->size(); ++code)
            isEmpty = isEmpty && texts->at(code).empty();
        QCOMPARE(isEmpty, blankedOf(*given).contains(name));
    }
}

void PrivacyTest::handedOverWithoutIdentifiers()
{
    loadClient();
    const QString out = m_directory->filePath(QStringLiteral("out.tessera"));
    const auto data = dataset();
    const Result<HandOver> given = m_project->handOver(out, {});
    QVERIFY2(given.ok(), qPrintable(given.ok() ? QString() : given.error().message));
    QCOMPARE(given->pseudonyms.size(), 5);
    QCOMPARE(blankedOf(*given),
             (QStringList{QStringLiteral("members: full_name"), QStringLiteral("app: note")}));
    QCOMPARE(QDir(m_directory->path()).entryList({QStringLiteral("out*")}).size(), 1);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("13900000001"));
    QVERIFY(!content.contains("Person 0001"));
    QVERIFY(!content.contains("no date at all"));
    const std::shared_ptr<const Project> other = std::move(Project::open(out).value());
    const auto copy = LocalDataset::open(other, {}, {}).value();
    QCOMPARE(copy->people(), data->people());
    QCOMPARE(copy->events(), data->events());
    QVERIFY(std::ranges::equal(copy->eventStarts(), data->eventStarts()));
    QVERIFY(copy->identity().find("13800001111").empty());
}

QTEST_GUILESS_MAIN(PrivacyTest)
#include "privacy_test.moc"
