// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "sample/sample.h"
#include "sample/sample_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <unicode/ucnv.h>
#include <zlib.h>

using namespace tessera;

class SampleTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sameBytesOnAnyNumberOfThreads();
    void otherSeedOtherBytes();
    void filesHaveTheRowsTheSummaryClaims();
    void membersAreGb18030AndAgreeWithTruth();
    void ordersAgreeWithTruth();
    void logsCarryKnownIdentifiers();
    void costsAddUpToTheExposures();
    void phonesAreUniqueButForSharedOnes();
    void refusesBadOptions();
    void cancels();

private:
    QByteArray file(const char* name) const { return readAll(m_dir.filePath(QString::fromLatin1(name))); }
    QByteArray exposures() const;

    QTemporaryDir m_dir;
    SampleSummary m_summary;
    Csv m_truth;
};

namespace {

QByteArray fromGb18030(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    QByteArray utf8(bytes.size() * 2, Qt::Uninitialized);
    const auto size = ucnv_convert("UTF-8", "GB18030", utf8.data(), int(utf8.size()), bytes.data(),
                                   int(bytes.size()), &status);
    return U_SUCCESS(status) ? utf8.left(size) : QByteArray();
}

QHash<QString, QByteArray> digests(const QString& directory)
{
    QHash<QString, QByteArray> result;
    for (const QString& name : QDir(directory).entryList(QDir::Files))
        result.insert(name, sha256Hex(readAll(directory + QLatin1Char('/') + name)));
    return result;
}

} // namespace

QByteArray SampleTest::exposures() const
{
    const QByteArray path = QFile::encodeName(m_dir.filePath(QStringLiteral("ad_exposures.csv.gz")));
    gzFile in = gzopen(path.constData(), "rb");
    QByteArray text;
    char buffer[65536];
    for (int got = 0; (got = gzread(in, buffer, sizeof buffer)) > 0;)
        text.append(buffer, got);
    return gzclose(in) == Z_OK ? text : QByteArray();
}

void SampleTest::initTestCase()
{
    auto summary = writeSample({m_dir.path(), 6'000, 7});
    QVERIFY(summary.ok());
    m_summary = *summary;
    m_truth = parseCsv(file("truth.csv"));
    QCOMPARE(m_truth.rows.size(), std::size_t(6'000));
    qInfo("%lld rows in %.2f s: %.0f rows/s", static_cast<long long>(m_summary.rows), m_summary.seconds,
          double(m_summary.rows) / m_summary.seconds);
}

void SampleTest::sameBytesOnAnyNumberOfThreads()
{
    const auto expected = digests(m_dir.path());
    QCOMPARE(expected.size(), qsizetype(13));
    const int before = ThreadPool::threads();
    for (const int threads : {1, 3, 8}) {
        ThreadPool::setThreads(threads);
        QTemporaryDir again;
        QVERIFY(writeSample({again.path(), 6'000, 7}).ok());
        QCOMPARE(digests(again.path()), expected);
    }
    ThreadPool::setThreads(before);
}

void SampleTest::otherSeedOtherBytes()
{
    QTemporaryDir other;
    QVERIFY(writeSample({other.path(), 6'000, 8}).ok());
    const auto a = digests(m_dir.path());
    const auto b = digests(other.path());
    for (auto it = a.begin(); it != a.end(); ++it)
        QVERIFY2(b.value(it.key()) != it.value(), qPrintable(it.key()));
}

void SampleTest::filesHaveTheRowsTheSummaryClaims()
{
    std::int64_t rows = 0;
    for (const SampleFile& entry : m_summary.files) {
        QByteArray bytes = readAll(m_dir.filePath(entry.name));
        QCOMPARE(qint64(bytes.size()), qint64(entry.bytes));
        rows += entry.rows;
        if (entry.name == QLatin1String("truth.json"))
            continue;
        if (entry.name.endsWith(QLatin1String(".gz")))
            bytes = exposures();
        const bool header = !entry.name.endsWith(QLatin1String(".jsonl"));
        QCOMPARE(qint64(bytes.count('\n')) - (header ? 1 : 0), qint64(entry.rows));
        QVERIFY2(entry.rows > 0, qPrintable(entry.name));
        if (entry.name.endsWith(QLatin1String(".csv"))) {
            const Csv csv = parseCsv(bytes);
            for (const QByteArrayList& row : csv.rows)
                QCOMPARE(row.size(), csv.columns.size());
        }
    }
    QCOMPARE(qint64(m_summary.rows), qint64(rows));
}

void SampleTest::membersAreGb18030AndAgreeWithTruth()
{
    const QByteArray raw = file("members.csv");
    QVERIFY(!QString::fromUtf8(raw).contains(QStringLiteral("会员号")));
    const Csv members = parseCsv(fromGb18030(raw));
    QVERIFY(members.columns.contains("会员号"));
    QHash<QByteArray, const QByteArrayList*> people;
    for (const QByteArrayList& row : m_truth.rows) {
        for (const char* id : {"member_id", "second_member_id"})
            if (!m_truth.at(row, id).isEmpty())
                people.insert(m_truth.at(row, id), &row);
    }
    QCOMPARE(people.size(), qsizetype(members.rows.size()));
    int dirty = 0;
    int lost = 0;
    for (const QByteArrayList& row : members.rows) {
        const QByteArrayList* truth = people.value(members.at(row, "会员号"));
        QVERIFY(truth);
        const QByteArray typed = members.at(row, "手机");
        const std::string normal = normalisePhone(typed.toStdString());
        dirty += typed != m_truth.at(*truth, "phone") ? 1 : 0;
        lost += normal.empty() ? 1 : 0;
        QVERIFY(normal.empty() || normal == m_truth.at(*truth, "phone").toStdString());
        const std::string email = normaliseEmail(members.at(row, "邮箱").toStdString());
        QVERIFY(email.empty() || email == m_truth.at(*truth, "email").toStdString());
        const QByteArray unionid = members.at(row, "unionid");
        QVERIFY(unionid.isEmpty() || unionid == m_truth.at(*truth, "unionid"));
    }
    const double count = double(members.rows.size());
    QVERIFY(dirty / count > 0.27 && dirty / count < 0.41);
    QVERIFY(lost / count > 0.03 && lost / count < 0.08);
}

void SampleTest::ordersAgreeWithTruth()
{
    const Csv orders = parseCsv(file("orders.csv"));
    QHash<QByteArray, QByteArray> owner; // identifier -> person
    QHash<QByteArray, int> expected;     // person -> sales
    for (const QByteArrayList& row : m_truth.rows) {
        const QByteArray person = m_truth.at(row, "person");
        for (const char* id : {"member_id", "second_member_id", "openid", "platform_buyer_id"})
            if (!m_truth.at(row, id).isEmpty())
                owner.insert(m_truth.at(row, id), person);
        if (!m_truth.at(row, "act_at").isEmpty())
            expected.insert(person, m_truth.at(row, "repeats").toInt() + 1);
    }
    QHash<QByteArray, QSet<QByteArray>> sales;
    for (const QByteArrayList& row : orders.rows) {
        const QByteArray status = orders.at(row, "status");
        if (status == "closed" || status == "refunded" || orders.at(row, "is_staff") == "1" ||
            orders.at(row, "is_brushed") == "1")
            continue;
        for (const char* id : {"member_id", "openid", "platform_buyer_id"}) {
            const QByteArray key = orders.at(row, id);
            if (key.isEmpty())
                continue;
            QVERIFY2(owner.contains(key), key.constData());
            sales[owner.value(key)].insert(orders.at(row, "order_id"));
            break;
        }
        const double list = orders.at(row, "list_price").toDouble() * orders.at(row, "quantity").toInt();
        QVERIFY(qAbs(list - orders.at(row, "coupon").toDouble() - orders.at(row, "paid_amount").toDouble()) <
                0.001);
        QVERIFY(orders.at(row, "refund_amount").toDouble() <= orders.at(row, "paid_amount").toDouble());
    }
    // Orders that carry only a phone or nothing are not counted here, so never more than the truth, and
    // mostly all.
    qint64 found = 0;
    qint64 planted = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QVERIFY(sales.value(it.key()).size() <= it.value());
        found += sales.value(it.key()).size();
        planted += it.value();
    }
    QVERIFY(double(found) / double(planted) > 0.85);
}

void SampleTest::logsCarryKnownIdentifiers()
{
    QSet<QByteArray> devices;
    QSet<QByteArray> hashed;
    QHash<QByteArray, QByteArray> unionOf;
    for (const QByteArrayList& row : m_truth.rows) {
        for (const QByteArray& id : m_truth.at(row, "device_ids").split('|'))
            devices.insert(id);
        for (const QByteArray& id : m_truth.at(row, "oaids").split('|'))
            hashed.insert(QCryptographicHash::hash(id, QCryptographicHash::Md5).toHex());
        hashed.insert(QCryptographicHash::hash(m_truth.at(row, "phone"), QCryptographicHash::Md5).toHex());
        unionOf.insert(m_truth.at(row, "openid"), m_truth.at(row, "unionid"));
    }
    QCOMPARE(unionOf.size(), qsizetype(6'000));
    const Csv app = parseCsv(file("app_behaviour.csv"));
    for (const QByteArrayList& row : app.rows)
        QVERIFY(devices.contains(app.at(row, "device_id")));
    for (const QByteArray& line : file("mini_behaviour.jsonl").split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QByteArray openid = event.value(QLatin1String("openid")).toString().toUtf8();
        QVERIFY2(unionOf.contains(openid), line.constData());
        const QByteArray unionid = event.value(QLatin1String("unionid")).toString().toUtf8();
        QVERIFY(unionid.isEmpty() || unionid == unionOf.value(openid));
    }
    const Csv ads = parseCsv(exposures());
    for (const QByteArrayList& row : ads.rows)
        QVERIFY(hashed.contains(ads.at(row, "hashed_id")));
}

void SampleTest::costsAddUpToTheExposures()
{
    const Csv ads = parseCsv(exposures());
    QHash<QByteArray, qint64> impressions;
    for (const QByteArrayList& row : ads.rows)
        impressions[ads.at(row, "campaign")] += ads.at(row, "action") == "impression" ? 1 : 0;
    const Csv costs = parseCsv(file("campaign_costs.csv"));
    for (const QByteArrayList& row : costs.rows)
        QCOMPARE(costs.at(row, "impressions").toLongLong(), impressions.take(costs.at(row, "campaign")));
    QVERIFY(impressions.isEmpty());
}

void SampleTest::phonesAreUniqueButForSharedOnes()
{
    QHash<QByteArray, QSet<QByteArray>> households;
    for (const QByteArrayList& row : m_truth.rows)
        households[m_truth.at(row, "phone")].insert(m_truth.at(row, "household"));
    for (const QSet<QByteArray>& homes : households)
        QCOMPARE(homes.size(), qsizetype(1));
    const double shared = double(m_truth.rows.size()) - double(households.size());
    QVERIFY(shared / double(m_truth.rows.size()) > 0.03 && shared / double(m_truth.rows.size()) < 0.09);
}

void SampleTest::refusesBadOptions()
{
    QVERIFY(writeSample({m_dir.path(), 10, 1}).error().message.contains(QStringLiteral("2,000")));
    QVERIFY(!writeSample({QStringLiteral("/dev/null/x"), 2'000, 1}).ok());
}

void SampleTest::cancels()
{
    QTemporaryDir other;
    Task task;
    task.cancel();
    QVERIFY(writeSample({other.path(), 6'000, 7}, task).error().cancelled);
}

QTEST_GUILESS_MAIN(SampleTest)
#include "sample_test.moc"
