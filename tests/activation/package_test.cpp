// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/package.h"
#include "base/clock.h"
#include "base/hash.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class PackageTest : public QObject
{
    Q_OBJECT
private slots:
    void goldenVectors_data();
    void goldenVectors();
    void normalisesByPlatform();
    void recognisesHashes();
    void writesListAndManifest();
    void previewIsWhatIsWritten();
    void neverHashesTwice();
    void severalColumns();
    void lineEndsAndByteOrderMark();
    void profilesRoundTrip();
    void refusesBadProfiles();
    void cancelLeavesNothing();
    void failingFolder();
};

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

IdentifierColumn column(IdentifierKind kind, std::vector<std::string> values)
{
    auto kept = std::make_shared<std::vector<std::string>>(std::move(values));
    return {kind, [kept](std::int64_t row) { return std::string_view((*kept)[std::size_t(row)]); }};
}

PackageProfile builtIn(const char* id)
{
    for (const PackageProfile& profile : builtInProfiles())
        if (profile.id == QLatin1String(id))
            return profile;
    return {};
}

} // namespace

void PackageTest::goldenVectors_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("hash");
    // From the platforms' own pages.
    QTest::newRow("Tencent IDFA") << QByteArray("ff1999cd-7177-4937-a474-74937a102630")
                                  << int(IdentifierKind::Idfa) << QByteArray("tencent-ads")
                                  << QByteArray("2c010ed96aef2fc34983e1e7e9176b7e");
    QTest::newRow("Tencent MEID") << QByteArray("A000002C9060F7") << int(IdentifierKind::Imei)
                                  << QByteArray("tencent-ads")
                                  << QByteArray("f2d5a650733ca8c27d502b1c08da14e5");
    QTest::newRow("Tencent IMEI") << QByteArray("868049039501257") << int(IdentifierKind::Imei)
                                  << QByteArray("tencent-ads")
                                  << QByteArray("8d3ebd3654fb46a2832296669cf1b536");
    QTest::newRow("Tencent OAID") << QByteArray("1fe9a970-efbb-29e0-0bdd-f5dbbf751ab5")
                                  << int(IdentifierKind::Oaid) << QByteArray("tencent-ads")
                                  << QByteArray("83e9158a4fb54c0e1ef0b238639a23ae");
    QTest::newRow("Tencent MAC") << QByteArray("02:00:00:00:00:00") << int(IdentifierKind::Mac)
                                 << QByteArray("tencent-ads")
                                 << QByteArray("e3f5536a141811db40efd6400f1d0a4e");
    QTest::newRow("Meta e-mail") << QByteArray(" Mary@Example.com ") << int(IdentifierKind::Email)
                                 << QByteArray("meta")
                                 << QByteArray(
                                        "f1904cf1a9d73a55fa5de0ac823c4403ded71afd4c3248d00bdcd0866552bb79");
    QTest::newRow("Meta phone") << QByteArray("+1 (555) 987-6543") << int(IdentifierKind::Phone)
                                << QByteArray("meta")
                                << QByteArray(
                                       "1ef970831d7963307784fa8688e8fce101a15685d62aa765fed23f3a2c576a4e");
    QTest::newRow("TikTok phone") << QByteArray("+37493828222") << int(IdentifierKind::Phone)
                                  << QByteArray("tiktok")
                                  << QByteArray(
                                         "65b7e6dcf6f4310f8d7cbfbd78289a753062fb054d6664fb9aaac5df66a422d4");
    QTest::newRow("TikTok e-mail") << QByteArray("JaneDoe@gmail.com") << int(IdentifierKind::Email)
                                   << QByteArray("tiktok")
                                   << QByteArray(
                                          "d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69");
    QTest::newRow("MAID") << QByteArray("5F3A2B18-9C4D-4E7F-B8E2-17D3A1E69B25") << int(IdentifierKind::Gaid)
                          << QByteArray("tiktok")
                          << QByteArray("83dc3f5f32b9472613b0f038d36f22585a609d018af6f6067f50da318bf354bd");
}

void PackageTest::goldenVectors()
{
    QFETCH(QByteArray, raw);
    QFETCH(int, kind);
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, hash);
    QTemporaryDir dir;
    PackageProfile used = builtIn(profile.constData());
    used.header = false;
    auto written =
        writePackage({{column(IdentifierKind(kind), {raw.toStdString()})}, 1, {}, dir.path()}, used);
    QVERIFY(written.ok());
    QCOMPARE(readAll(written->file), hash + "\n");
}

void PackageTest::normalisesByPlatform()
{
    const auto phone = [](const char* raw, PhoneForm form) {
        return normaliseForPlatform(raw, IdentifierKind::Phone, {form, false, true});
    };
    QCOMPARE(phone("+86 138 1234 5678", PhoneForm::Mainland), std::string("13812345678"));
    QCOMPARE(phone("13812345678", PhoneForm::E164), std::string("+8613812345678"));
    QCOMPARE(phone("0044 20 7946 0958", PhoneForm::E164Digits), std::string("442079460958"));
    QCOMPARE(phone("+44 20 7946 0958", PhoneForm::Mainland), std::string());
    QCOMPARE(phone("020 7946 0958", PhoneForm::E164), std::string());
    QCOMPARE(phone("13800138000", PhoneForm::Mainland), std::string());
    const Normalisation google{PhoneForm::E164, true, true};
    const auto email = [&](const char* raw) {
        return normaliseForPlatform(raw, IdentifierKind::Email, google);
    };
    QCOMPARE(email("cloudy.sanfrancisco+shopping@gmail.com"), std::string("cloudysanfrancisco@gmail.com"));
    QCOMPARE(email("user.name+NYC@Example.com"), std::string("user.name+nyc@example.com"));
    QCOMPARE(normaliseForPlatform("00000000-0000-0000-0000-000000000000", IdentifierKind::Idfa, {}),
             std::string());
    QCOMPARE(normaliseForPlatform("1.38E+10", IdentifierKind::Phone, {}), std::string());
}

void PackageTest::recognisesHashes()
{
    const std::string sha = sha256Hex("a").toStdString();
    QVERIFY(recognisedHash(sha, IdentifierKind::Phone) == HashMethod::Sha256);
    QVERIFY(recognisedHash("0CC175B9C0F1B6A831C399E269772661", IdentifierKind::Email) == HashMethod::Md5);
    QVERIFY(!recognisedHash("0cc175b9c0f1b6a831c399e26977266", IdentifierKind::Email));
    QVERIFY(!recognisedHash("0cc175b9c0f1b6a831c399e269772661", IdentifierKind::Oaid));
    QVERIFY(!recognisedHash(std::string(32, '0'), IdentifierKind::Phone));
}

void PackageTest::writesListAndManifest()
{
    QTemporaryDir dir;
    const FixedClock clock(Micros(1'780'000'000) * kSecond);
    PackageInput input{{column(IdentifierKind::Phone,
                               {"13812345678", "+86 138-1234-5678", "", "138****5678", "无", "13912345678"})},
                       6,
                       {{QStringLiteral("audience"), QStringLiteral("dormant")}},
                       dir.filePath(QStringLiteral("new/folder"))};
    auto written = writePackage(input, builtIn("google"));
    QVERIFY(written.ok());
    QCOMPARE(written->in, std::int64_t(6));
    QCOMPARE(written->kept, std::int64_t(2));
    QCOMPARE(written->duplicate, std::int64_t(1));
    QCOMPARE(written->empty, std::int64_t(1));
    QCOMPARE(written->invalid, std::int64_t(2));
    QVERIFY(written->underMinimum);
    const QByteArray list = readAll(written->file);
    QCOMPARE(list, "Phone\n" + sha256Hex("+8613812345678") + "\n" + sha256Hex("+8613912345678") + "\n");
    const QJsonObject manifest = QJsonDocument::fromJson(readAll(written->manifest)).object();
    QCOMPARE(manifest.value(QLatin1String("sha256")).toString(), QString::fromLatin1(sha256Hex(list)));
    QCOMPARE(manifest.value(QLatin1String("kept")).toInt(), 2);
    QCOMPARE(manifest.value(QLatin1String("dropped")).toObject().value(QLatin1String("invalid")).toInt(), 2);
    QCOMPARE(manifest.value(QLatin1String("definition")).toObject(), input.definition);
    QCOMPARE(manifest.value(QLatin1String("profile")).toObject(), builtIn("google").toJson());
    QCOMPARE(manifest.value(QLatin1String("created")).toString(), QStringLiteral("2026-05-28 20:26:40 UTC"));
    QCOMPARE(QDir(input.directory).entryList(QDir::Files).size(), qsizetype(2));
}

void PackageTest::previewIsWhatIsWritten()
{
    QTemporaryDir dir;
    const FixedClock clock(Micros(1'780'000'000) * kSecond);
    const PackageInput input{
        {column(IdentifierKind::Phone, {"13812345678", "", "13912345678", "13912345678", "13712345678"}),
         column(IdentifierKind::Email, {"a@b.cn", "broken", "", "", "c@d.cn"})},
        5,
        {{QStringLiteral("audience"), QStringLiteral("dormant")}},
        dir.filePath(QStringLiteral("list"))};
    const auto preview = previewPackage(input, builtIn("google"), 2);
    QVERIFY(preview.ok());
    QVERIFY(!QDir(input.directory).exists());
    QCOMPARE(preview->titles, (QStringList{QStringLiteral("Phone"), QStringLiteral("Email")}));
    const auto written = writePackage(input, builtIn("google"));
    QVERIFY(written.ok());
    const QList<QByteArray> lines = readAll(written->file).split('\n');
    QCOMPARE(preview->rows.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(preview->rows[i].join(QLatin1Char(',')), QString::fromLatin1(lines[qsizetype(i) + 1]));
    QCOMPARE(preview->result.kept, std::int64_t(3));
    QCOMPARE(preview->result.duplicate, std::int64_t(1));
    QCOMPARE(preview->manifest, QJsonDocument::fromJson(readAll(written->manifest)).object());
    Task cancelled;
    cancelled.cancel();
    QVERIFY(previewPackage(input, builtIn("google"), 2, cancelled).error().cancelled);
}

void PackageTest::neverHashesTwice()
{
    QTemporaryDir dir;
    const std::string sha = sha256Hex("13812345678").toStdString();
    const std::string md5 = "0cc175b9c0f1b6a831c399e269772661";
    const QString upper = QString::fromStdString(sha).toUpper();
    PackageInput input{
        {column(IdentifierKind::Phone, {sha, upper.toStdString(), "13812345678", md5})}, 4, {}, dir.path()};
    auto written = writePackage(input, builtIn("generic"));
    QVERIFY(written.ok());
    QCOMPARE(readAll(written->file), QByteArray("phone\n") + sha.c_str() + "\n");
    QCOMPARE(written->hashedBefore, std::int64_t(2));
    QCOMPARE(written->duplicate, std::int64_t(2));
    QCOMPARE(written->otherHash, std::int64_t(1));
}

void PackageTest::severalColumns()
{
    QTemporaryDir dir;
    PackageInput input{{column(IdentifierKind::Email, {"a@b.cn", "", "broken"}),
                        column(IdentifierKind::Gaid, {"", "5F3A2B18-9C4D-4E7F-B8E2-17D3A1E69B25", ""})},
                       3,
                       {},
                       dir.path()};
    auto written = writePackage(input, builtIn("meta"));
    QVERIFY(written.ok());
    QCOMPARE(readAll(written->file),
             "email,madid\n" + sha256Hex("a@b.cn") + ",\n,5f3a2b18-9c4d-4e7f-b8e2-17d3a1e69b25\n");
    QCOMPARE(written->invalid, std::int64_t(1));
}

void PackageTest::lineEndsAndByteOrderMark()
{
    QTemporaryDir dir;
    PackageProfile profile = builtIn("generic");
    profile.hash = HashMethod::None;
    profile.windowsLineEnds = true;
    profile.byteOrderMark = true;
    auto written = writePackage(
        {{column(IdentifierKind::Openid, {"oM4x7abc", "a,b,c,d,e,f"})}, 2, {}, dir.path()}, profile);
    QVERIFY(written.ok());
    QCOMPARE(readAll(written->file), QByteArray("\xEF\xBB\xBFopenid\r\noM4x7abc\r\n"));
    QCOMPARE(written->invalid, std::int64_t(1));
}

void PackageTest::profilesRoundTrip()
{
    for (const PackageProfile& profile : builtInProfiles()) {
        auto again = PackageProfile::fromJson(profile.toJson());
        QVERIFY(again.ok());
        QCOMPARE(again->toJson(), profile.toJson());
    }
}

void PackageTest::refusesBadProfiles()
{
    QJsonObject object = builtIn("meta").toJson();
    object.insert(QStringLiteral("fileName"), QStringLiteral("../escape.csv"));
    QVERIFY(PackageProfile::fromJson(object).error().message.contains(QStringLiteral("fileName")));
    object = builtIn("meta").toJson();
    object.insert(QStringLiteral("hash"), QStringLiteral("sha1"));
    QVERIFY(PackageProfile::fromJson(object).error().message.contains(QStringLiteral("sha256")));
    QTemporaryDir dir;
    QVERIFY(!writePackage({{}, 0, {}, dir.path()}, builtIn("meta")).ok());
}

void PackageTest::cancelLeavesNothing()
{
    QTemporaryDir dir;
    Task task;
    task.cancel();
    auto written = writePackage({{column(IdentifierKind::Phone, {"13812345678"})}, 1, {}, dir.path()},
                                builtIn("generic"), task);
    QVERIFY(written.error().cancelled);
    QVERIFY(QDir(dir.path()).isEmpty());
}

void PackageTest::failingFolder()
{
    auto written =
        writePackage({{column(IdentifierKind::Phone, {"13812345678"})}, 1, {}, QStringLiteral("/dev/null/x")},
                     builtIn("generic"));
    QVERIFY(!written.ok() && written.error().message.contains(QStringLiteral("/dev/null/x")));
}

QTEST_GUILESS_MAIN(PackageTest)
#include "package_test.moc"
