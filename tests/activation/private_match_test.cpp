// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/activation_analyses.h"
#include "activation/private_match.h"
#include "analysis/analysis.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "support/import_text.h"

#include <QDir>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace tessera;

namespace {

QByteArray phoneNumber(int i)
{
    return QByteArray::number(13000000000LL + 7919LL * i);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void keepContent(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

const QByteArray kSecret("correct horse battery staple");

MatchKey keyOf(const QByteArray& bytes, MatchMethod method = MatchMethod::HmacSha256)
{
    return MatchKey::of(bytes, method).value();
}

} // namespace

class PrivateMatchTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void digestsAreTheStandardOnes();
    void keysAreChecked();
    void isTheIntersectionOfTwoSets();
    void whoWithdrewIsLeftOut();
    void anotherKeyIsToldFromNoOverlap();
    void anotherNormalisationIsRefused();
    void whatIsDamagedIsAnError();
    void smallCountsAreMasked();
    void theKeyStaysOutOfTheClient();
    void cancelLeavesNothing();
    void overlapByAudienceAndStage();

private:
    [[nodiscard]] QString path(const char* name) const { return m_directory->filePath(QLatin1String(name)); }
    std::shared_ptr<Project> makeProject(const char* name, const QByteArray& csv)
    {
        std::shared_ptr<Project> project =
            std::move(Project::create(path(name), QStringLiteral("C"), TimeZone()).value());
        const Result<ImportOutcome> outcome = importText(*project, path(name) + QStringLiteral(".csv"), csv);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().message));
        return project;
    }
    static std::shared_ptr<const LocalDataset> dataset(const std::shared_ptr<Project>& project)
    {
        return LocalDataset::open(project, {}, {}).value();
    }
    // Some phones and e-mails as events; people of several identifiers come from rows with both.
    static QByteArray log(const std::vector<std::pair<int, int>>& rows)
    {
        QByteArray csv = "phone,email,time,event\n";
        for (const auto& [phone, email] : rows)
            csv += (phone < 0 ? QByteArray() : phoneNumber(phone)) + ',' +
                   (email < 0 ? QByteArray() : "P" + QByteArray::number(email) + "@Example.org") +
                   ",2026-05-01 10:00:00,view\n";
        return csv;
    }
    // A file of the people of a project, under the key.
    void exportTo(const QString& file, const std::shared_ptr<Project>& project, const MatchKey& key,
                  const QJsonObject& json = {})
    {
        const PrivateMatch match = PrivateMatch::fromJson(json).value();
        const auto written = exportMatch(*project, *dataset(project), match, key, file, {});
        QVERIFY2(written.ok(), qPrintable(written.ok() ? QString() : written.error().message));
    }
    QString failureOf(const QString& file, const MatchKey& key)
    {
        PrivateMatch match;
        match.file = file;
        const auto report = compareMatch(*dataset(m_ours), match, key, {});
        return report ? QString() : report.error().message;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_ours;
};

void PrivateMatchTest::init()
{
    m_ours.reset();
    m_directory = std::make_unique<QTemporaryDir>();
}

void PrivateMatchTest::digestsAreTheStandardOnes()
{
    const auto hex = [](const MatchDigest& digest) {
        return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex();
    };
    const QByteArray message = "phone:8613800138001";
    for (const QByteArray& key : {kSecret, QByteArray(64, 'k'), QByteArray(65, 'k'), QByteArray(200, 'x')}) {
        MatchHasher hmac(keyOf(key));
        QCOMPARE(hex(hmac.digest("phone", "8613800138001")),
                 QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256).toHex());
        MatchHasher salted(keyOf(key, MatchMethod::SaltedSha256));
        QCOMPARE(hex(salted.digest("phone", "8613800138001")),
                 QCryptographicHash::hash(key + message, QCryptographicHash::Sha256).toHex());
    }
    QCOMPARE(normaliseForMatch("+86 138-0013-8001", IdentifierKind::Phone), std::string("8613800138001"));
    QCOMPARE(normaliseForMatch(" A@Example.ORG ", IdentifierKind::Email), std::string("a@example.org"));
    QCOMPARE(normaliseForMatch("138****8001", IdentifierKind::Phone), std::string());
}

void PrivateMatchTest::keysAreChecked()
{
    QVERIFY(MatchKey::of("short", MatchMethod::HmacSha256).error().message.contains(QStringLiteral("16")));
    QVERIFY(!MatchKey::of(QByteArray(2000, 'a'), MatchMethod::HmacSha256).ok());
    QVERIFY(!MatchKey::of("one line of a key\nand another", MatchMethod::HmacSha256).ok());
    QVERIFY(MatchKey::read(path("none"), MatchMethod::HmacSha256).error().message.contains(path("none")));
    // The same key with another line end is the same.
    QCOMPARE(keyOf(kSecret + "\r\n").check(), keyOf(kSecret).check());
    QVERIFY(keyOf(kSecret).check() != keyOf(kSecret, MatchMethod::SaltedSha256).check());
    QVERIFY(MatchKey::writeNew(path("a.key")).ok());
    QVERIFY(MatchKey::writeNew(path("b.key")).ok());
    QVERIFY(!MatchKey::writeNew(path("a.key")).ok()); // never replaced
    QCOMPARE(contentOf(path("a.key")).size(), 65);
    QVERIFY(contentOf(path("a.key")) != contentOf(path("b.key")));
    QVERIFY(MatchKey::read(path("a.key"), MatchMethod::HmacSha256).ok());
}

void PrivateMatchTest::isTheIntersectionOfTwoSets()
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        init();
        Random random(seed);
        std::vector<std::pair<int, int>> ours;
        std::vector<std::pair<int, int>> theirs;
        for (auto* rows : {&ours, &theirs})
            for (int i = 0; i < 400; ++i) {
                // Each e-mail goes with one phone, so that who is one person is plain.
                const int one = int(random.below(600));
                rows->emplace_back(random.chance(0.8) ? one : -1, random.chance(0.5) ? one : -1);
            }
        m_ours = makeProject("ours.tessera", log(ours));
        const auto partner = makeProject("theirs.tessera", log(theirs));
        const MatchMethod method = seed % 2 == 0 ? MatchMethod::SaltedSha256 : MatchMethod::HmacSha256;
        const MatchKey key = keyOf(kSecret, method);
        exportTo(path("t.tsmatch"), partner, key);
        // The slow and obvious answer; a number stands for a person where a row has both.
        std::map<char, std::set<int>> mine;
        std::map<char, std::set<int>> others;
        for (const auto& [rows, sets] : {std::pair{&ours, &mine}, std::pair{&theirs, &others}})
            for (const auto& [phone, email] : *rows) {
                if (phone >= 0)
                    (*sets)['p'].insert(phone);
                if (email >= 0)
                    (*sets)['e'].insert(email);
            }
        std::set<std::pair<char, int>> common;
        for (const char kind : {'p', 'e'})
            for (const int one : mine[kind])
                if (others[kind].contains(one))
                    common.insert({kind, one});
        const auto commonOf = [&](char kind) {
            return std::int64_t(
                std::ranges::count_if(common, [&](const auto& one) { return one.first == kind; }));
        };
        const auto data = dataset(m_ours);
        std::set<PersonIndex> people;
        for (const auto& [kind, one] : common) {
            const std::string value =
                kind == 'p' ? phoneNumber(one).toStdString() : "p" + std::to_string(one) + "@example.org";
            const auto found = data->identity().find(value);
            QCOMPARE(found.size(), std::size_t{1});
            people.insert(found.front());
        }
        PrivateMatch match;
        match.file = path("t.tsmatch");
        for (const std::size_t atOnce : {std::size_t{1} << 22, std::size_t{50}, std::size_t{7}}) {
            const auto report = compareMatch(*data, match, key, {}, atOnce);
            QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
            QCOMPARE(report->kinds.size(), std::size_t{2});
            for (const MatchOverlap& kind : report->kinds) {
                const char name = kind.kind == IdentifierKind::Phone ? 'p' : 'e';
                QCOMPARE(kind.people, std::int64_t(mine[name].size()));
                QCOMPARE(kind.theirs, std::int64_t(others[name].size()));
                QCOMPARE(kind.matched, commonOf(name));
                QCOMPARE(kind.theirsMatched, commonOf(name));
            }
            QCOMPARE(report->matched, std::int64_t(people.size()));
            QCOMPARE(report->people, std::int64_t(data->people()));
        }
        // The file is the same whatever is held at once and on any number of threads.
        const QByteArray file = contentOf(match.file);
        ThreadPool::setThreads(1);
        QVERIFY(exportMatch(*partner, *dataset(partner), {}, key, path("u.tsmatch"), {}, 13).ok());
        ThreadPool::setThreads(0);
        QVERIFY(contentOf(path("u.tsmatch")) == file);
    }
}

void PrivateMatchTest::whoWithdrewIsLeftOut()
{
    QByteArray csv = "phone,time,event,agreed\n";
    for (int i = 0; i < 40; ++i)
        csv += phoneNumber(i) + ",2026-05-01 10:00:00,view," + (i % 4 == 0 ? "no" : "yes") + "\n";
    m_ours = makeProject("ours.tessera", csv);
    QByteArray people = "phone,consent\n";
    for (int i = 0; i < 40; ++i)
        people += phoneNumber(i) + (i % 4 == 0 ? ",no\n" : ",yes\n");
    QVERIFY(importText(*m_ours, path("members.csv"), people).ok());
    const QJsonObject consent{{QStringLiteral("attribute"), QStringLiteral("consent")},
                              {QStringLiteral("value"), QStringLiteral("yes")}};
    const PrivateMatch match = PrivateMatch::fromJson({{QStringLiteral("consent"), consent}}).value();
    const MatchKey key = keyOf(kSecret);
    const auto written = exportMatch(*m_ours, *dataset(m_ours), match, key, path("o.tsmatch"), {});
    QVERIFY2(written.ok(), qPrintable(written.ok() ? QString() : written.error().message));
    QCOMPARE(written->front().entries, 30);
    std::set<MatchDigest> digests;
    const auto reader = MatchFileReader::open(path("o.tsmatch")).value();
    QVERIFY(reader->start(0).ok());
    MatchDigest digest{};
    while (reader->next(digest).value())
        digests.insert(digest);
    MatchHasher hasher(key);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(digests.contains(hasher.digest("phone", "86" + phoneNumber(i).toStdString())), i % 4 != 0);
}

void PrivateMatchTest::anotherKeyIsToldFromNoOverlap()
{
    m_ours = makeProject("ours.tessera", log({{1, -1}, {2, -1}}));
    const auto partner = makeProject("theirs.tessera", log({{8, -1}, {9, -1}}));
    exportTo(path("t.tsmatch"), partner, keyOf(kSecret));
    PrivateMatch match;
    match.file = path("t.tsmatch");
    const auto none = compareMatch(*dataset(m_ours), match, keyOf(kSecret), {});
    QVERIFY(none.ok());
    QCOMPARE(none->matched, 0);
    const QString other = failureOf(match.file, keyOf(kSecret + "r"));
    QVERIFY2(other.contains(QStringLiteral("another key")), qPrintable(other));
    QVERIFY(other.contains(keyOf(kSecret).check()));
    const QString salt = failureOf(match.file, keyOf(kSecret, MatchMethod::SaltedSha256));
    QVERIFY2(salt.contains(QStringLiteral("Give the key")), qPrintable(salt));
    match.kinds = {IdentifierKind::Email};
    const auto kind = compareMatch(*dataset(m_ours), match, keyOf(kSecret), {});
    QVERIFY(!kind.ok() && kind.error().message.contains(QStringLiteral("phone")));
}

// A file with another header, put together by hand.
void PrivateMatchTest::anotherNormalisationIsRefused()
{
    m_ours = makeProject("ours.tessera", log({{1, -1}}));
    const auto made = [&](const QByteArray& json) {
        QByteArray bytes("TSMATCH\x01", 8);
        const auto length = quint32(json.size());
        for (int i = 0; i < 4; ++i)
            bytes += char((length >> (8 * i)) & 0xFF);
        bytes += json;
        keepContent(path("x.tsmatch"), bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        return failureOf(path("x.tsmatch"), keyOf(kSecret));
    };
    const QByteArray check = keyOf(kSecret).check().toLatin1();
    const QByteArray sum = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();
    const QByteArray part = R"({"kind":"phone","entries":0,"sha256":")" + sum + R"("})";
    const auto header = [&](const QByteArray& format, const QByteArray& normalisation,
                            const QByteArray& parts) {
        return R"({"format":)" + format + R"(,"method":"hmac-sha256","check":")" + check +
               R"(","normalisation":)" + normalisation + R"(,"parts":[)" + parts + "]}";
    };
    QCOMPARE(made(header("1", "1", part)), QString());
    QVERIFY(made(header("1", "2", part)).contains(QStringLiteral("normalisation 2")));
    QVERIFY(made(header("7", "1", part)).contains(QStringLiteral("format 7")));
    // What somebody might write to do harm ends in a message too.
    for (const QByteArray& bad :
         {header("1", "1", part + ',' + part), header("1", "1", R"({"kind":"x","entries":0,"sha256":""})"),
          header("1", "1", R"({"kind":"phone","entries":-1,"sha256":""})"),
          header("1", "1", R"({"kind":"phone","entries":999999999999,"sha256":""})"),
          header("1", "1", R"({"kind":"phone","entries":0,"sha256":"00"})"), header("1", "1", "7"),
          QByteArray("[]"), QByteArray("{"), QByteArray()}) {
        const QString told = made(bad);
        QVERIFY2(told.contains(QStringLiteral("x.tsmatch")), qPrintable(told + QString::fromLatin1(bad)));
    }
}

void PrivateMatchTest::whatIsDamagedIsAnError()
{
    std::vector<std::pair<int, int>> rows;
    for (int i = 0; i < 50; ++i)
        rows.emplace_back(i, i);
    m_ours = makeProject("ours.tessera", log(rows));
    exportTo(path("t.tsmatch"), m_ours, keyOf(kSecret));
    const QByteArray good = contentOf(path("t.tsmatch"));
    QCOMPARE(failureOf(path("t.tsmatch"), keyOf(kSecret)), QString());
    Random random(11);
    for (int i = 0; i < 300; ++i) {
        QByteArray bad = good;
        const auto at = qsizetype(random.below(std::uint64_t(bad.size())));
        if (i % 3 == 0)
            bad.truncate(at);
        else if (i % 3 == 1)
            bad[at] = char(bad[at] ^ char(1 + random.below(255)));
        else
            bad.insert(at, char(random.below(256)));
        keepContent(path("bad.tsmatch"), bad);
        const QString told = failureOf(path("bad.tsmatch"), keyOf(kSecret));
        QVERIFY2(told.contains(QStringLiteral("bad.tsmatch")), qPrintable(QString::number(at) + told));
    }
    QVERIFY(failureOf(path("none.tsmatch"), keyOf(kSecret)).contains(QStringLiteral("none.tsmatch")));
}

void PrivateMatchTest::smallCountsAreMasked()
{
    using Flags = std::vector<bool>;
    QCOMPARE(maskedCounts({3, 20, 30}, 10, false), (Flags{true, false, false}));
    QCOMPARE(maskedCounts({3, 20, 30}, 10, true), (Flags{true, true, false}));
    QCOMPARE(maskedCounts({3, 4, 30}, 10, true), (Flags{true, true, false}));
    QCOMPARE(maskedCounts({0, 5}, 0, true), (Flags{false, false}));
    std::vector<std::pair<int, int>> rows;
    for (int i = 0; i < 30; ++i)
        rows.emplace_back(i, i < 9 ? i : -1);
    m_ours = makeProject("ours.tessera", log(rows));
    keepContent(path("s.key"), kSecret);
    exportTo(path("t.tsmatch"), m_ours, keyOf(kSecret));
    AnalysisRegistry registry;
    registerActivationAnalyses(registry);
    const QJsonObject json{{QStringLiteral("kind"), QStringLiteral("private_match")},
                           {QStringLiteral("file"), path("t.tsmatch")},
                           {QStringLiteral("keyFile"), path("s.key")}};
    const auto result = registry.run(*dataset(m_ours), json, {});
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().message));
    const QJsonArray kinds = result->json.value(QLatin1String("kinds")).toArray();
    QCOMPARE(kinds[0][QLatin1String("matched")].toInt(), 30);
    QCOMPARE(kinds[1][QLatin1String("kind")].toString(), QStringLiteral("email"));
    QVERIFY(kinds[1][QLatin1String("masked")].toBool());
    QVERIFY(kinds[1][QLatin1String("matched")].isUndefined());
    QVERIFY(kinds[1][QLatin1String("partnerMatched")].isUndefined());
    QVERIFY(!result->people); // nobody can be listed
    for (const NamedTable& table : result->tables)
        for (const QStringList& row : table.table.rows)
            QVERIFY(!row.contains(QStringLiteral("9")) || row.at(1) == QLatin1String("9"));
}

// Not in the file, not in its journal, not in the match file; the check value is in the journal.
void PrivateMatchTest::theKeyStaysOutOfTheClient()
{
    m_ours = makeProject("ours.tessera", log({{1, 1}, {2, 2}}));
    exportTo(path("t.tsmatch"), m_ours, keyOf(kSecret));
    bool isNoted = false;
    const std::vector<JournalEntry> entries = m_ours->history().entries().value();
    for (const JournalEntry& entry : entries) {
        QVERIFY(!entry.label.contains(QString::fromLatin1(kSecret)));
        isNoted = isNoted || entry.label.contains(keyOf(kSecret).check());
    }
    QVERIFY(isNoted);
    m_ours.reset();
    for (const QString& name : QDir(m_directory->path()).entryList(QDir::Files))
        QVERIFY(!contentOf(m_directory->filePath(name)).contains(kSecret));
    const QByteArray file = contentOf(path("t.tsmatch"));
    QVERIFY(!file.contains(phoneNumber(1)));
    QVERIFY(!file.contains("example.org"));
}

void PrivateMatchTest::cancelLeavesNothing()
{
    m_ours = makeProject("ours.tessera", log({{1, 1}, {2, 2}}));
    Task task;
    task.cancel();
    const auto written = exportMatch(*m_ours, *dataset(m_ours), {}, keyOf(kSecret), path("t.tsmatch"), task);
    QVERIFY(!written.ok() && written.error().cancelled);
    QVERIFY(!QFile::exists(path("t.tsmatch")));
    const auto nowhere =
        exportMatch(*m_ours, *dataset(m_ours), {}, keyOf(kSecret), path("none/t.tsmatch"), {});
    QVERIFY(!nowhere.ok() && nowhere.error().message.contains(QStringLiteral("none/t.tsmatch")));
}

void PrivateMatchTest::overlapByAudienceAndStage()
{
    QByteArray csv = "phone,time,event\n";
    for (int i = 0; i < 60; ++i)
        csv += phoneNumber(i) + ",2026-05-01 10:00:00," + (i < 20 ? "purchase" : "view") + "\n";
    m_ours = makeProject("ours.tessera", csv);
    const QJsonObject rule{{QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\")")}};
    exportTo(path("t.tsmatch"), m_ours, keyOf(kSecret), rule);
    PrivateMatch match;
    match.file = path("t.tsmatch");
    match.stages = true;
    const auto report = compareMatch(*dataset(m_ours), match, keyOf(kSecret), {});
    QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
    QCOMPARE(report->people, 60);
    QCOMPARE(report->matched, 20);
    std::int64_t people = 0;
    std::int64_t matched = 0;
    for (const MatchGroup& group : report->groups) {
        QVERIFY(group.isStage);
        QVERIFY(group.matched == 0 || group.matched == group.people); // buyers are a stage
        people += group.people;
        matched += group.matched;
    }
    QCOMPARE(people, 60);
    QCOMPARE(matched, 20);
    match.audiences = {QStringLiteral("nobody knows")};
    const auto unknown = compareMatch(*dataset(m_ours), match, keyOf(kSecret), {});
    QVERIFY(!unknown.ok() && unknown.error().message.contains(QStringLiteral("nobody knows")));
}

QTEST_GUILESS_MAIN(PrivateMatchTest)
#include "private_match_test.moc"
