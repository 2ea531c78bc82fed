// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"
#include "ingest/quality_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// What is wrong with a file, a batch and a project, in one list.
class IssueTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aCleanFileHasNone();
    void ofAPreview();
    void ofABatch();
    void ofAProject();
    void theWorstComeFirst();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static ImportMapping mapping()
    {
        ImportMapping mapping;
        mapping.table = QStringLiteral("sales");
        mapping.eventName = QStringLiteral("purchase");
        const auto add = [&](const char* name, ColumnRole role, ColumnType type) {
            ColumnMapping column;
            column.source = column.name = QLatin1String(name);
            column.role = role;
            column.type = type;
            mapping.columns.push_back(column);
        };
        add("user", ColumnRole::Identifier, ColumnType::Text);
        add("at", ColumnRole::Time, ColumnType::Time);
        add("amount", ColumnRole::Amount, ColumnType::Decimal);
        add("city", ColumnRole::Attribute, ColumnType::Text);
        mapping.columns[0].identifierKind = QStringLiteral("user");
        QualityRule rule;
        rule.kind = QualityRule::Kind::OneOf;
        rule.name = QStringLiteral("known cities");
        rule.columns = {QStringLiteral("city")};
        rule.values = {QStringLiteral("north")};
        mapping.checks.push_back(rule);
        return mapping;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Project> m_project;
};

namespace {

const QByteArray kGood = "user,at,amount,city\nu1,2026-06-01,1,north\nu2,2026-06-01,2,north\n";
const QByteArray kBad = "user,at,amount,city\nu1,2026-06-01,1,north\n-,2026-06-01,2,south\nu3,2026-06-01,two,"
                        "north\nu4,2026-06-01\nu5,2026-06-01,3,south\n";

const QualityIssue* issue(const std::vector<QualityIssue>& issues, const char* code)
{
    for (const QualityIssue& one : issues)
        if (one.code == QLatin1String(code))
            return &one;
    return nullptr;
}

} // namespace

void IssueTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void IssueTest::aCleanFileHasNone()
{
    const QString path = write(QStringLiteral("a.csv"), kGood);
    const FilePreview preview = previewFile(path, SourceFormat()).value();
    QVERIFY(qualityIssues(preview, mapping(), {}).empty());
    QVERIFY(importFile(*m_project, path, mapping(), {}).ok());
    QVERIFY(qualityIssues(*m_project, {}).value().empty());
}

void IssueTest::ofAPreview()
{
    const FilePreview preview = previewFile(write(QStringLiteral("a.csv"), kBad), SourceFormat()).value();
    const std::vector<QualityIssue> issues = qualityIssues(preview, mapping(), {});
    const QualityIssue* const cells = issue(issues, "unreadable");
    QVERIFY(cells != nullptr);
    QCOMPARE(cells->column, QStringLiteral("amount"));
    QCOMPARE(cells->row, 3);
    QCOMPARE(cells->examples, QStringList{QStringLiteral("two")});
    QCOMPARE(issue(issues, "fields")->row, 4);
    QCOMPARE(issue(issues, "identifier")->count, 1);
    QVERIFY(issue(issues, "identifier")->examples.isEmpty());
    QCOMPARE(issue(issues, "rule")->count, 2);
    QCOMPARE(issue(issues, "rule")->row, 2);
    // What a fix mends is no issue.
    ImportMapping mending = mapping();
    Fix fix;
    fix.kind = Fix::Kind::Map;
    fix.columns = {QStringLiteral("amount"), QStringLiteral("city")};
    fix.values = {{QStringLiteral("two"), QStringLiteral("2")},
                  {QStringLiteral("south"), QStringLiteral("north")}};
    mending.fixes.push_back(fix);
    const std::vector<QualityIssue> left = qualityIssues(preview, mending, {});
    QVERIFY(issue(left, "unreadable") == nullptr && issue(left, "rule") == nullptr);
    QCOMPARE(issue(left, "fields")->row, 4);
    ImportMapping wrong = mapping();
    wrong.columns.erase(wrong.columns.begin());
    QCOMPARE(qualityIssues(preview, wrong, {}).front().code, QStringLiteral("mapping"));
}

void IssueTest::ofABatch()
{
    const ImportOutcome outcome =
        importFile(*m_project, write(QStringLiteral("a.csv"), kBad), mapping(), {}).value();
    const std::vector<QualityIssue> issues = qualityIssues(*m_project, outcome.batch, {}).value();
    std::int64_t rejected = 0;
    for (const QualityIssue& one : issues)
        rejected += one.code == QLatin1String("rejected") ? one.count : 0;
    QCOMPARE(rejected, outcome.rejected);
    QCOMPARE(issue(issues, "rule")->row, 3);
    QCOMPARE(issue(issues, "rule")->table, QStringLiteral("sales"));
    QVERIFY(issue(issues, "score") != nullptr);
}

void IssueTest::ofAProject()
{
    QVERIFY(importFile(*m_project, write(QStringLiteral("a.csv"), kGood), mapping(), {}).ok());
    QVERIFY(importFile(*m_project, write(QStringLiteral("b.csv"), kGood), mapping(), {}).ok());
    QVERIFY(issue(qualityIssues(*m_project, {}).value(), "loaded_twice") == nullptr);
    QVERIFY(importFile(*m_project, write(QStringLiteral("a.csv"), kGood), mapping(), {}).ok());
    const std::vector<QualityIssue> issues = qualityIssues(*m_project, {}).value();
    QCOMPARE(issue(issues, "loaded_twice")->count, 2);
}

void IssueTest::theWorstComeFirst()
{
    QVERIFY(importFile(*m_project, write(QStringLiteral("a.csv"), kBad), mapping(), {}).ok());
    const std::vector<QualityIssue> issues = qualityIssues(*m_project, {}).value();
    QVERIFY(issues.size() > 2);
    for (std::size_t i = 1; i < issues.size(); ++i)
        QVERIFY(issues[i - 1].severity > issues[i].severity ||
                (issues[i - 1].severity == issues[i].severity && issues[i - 1].count >= issues[i].count));
    for (const QualityIssue& one : issues)
        QVERIFY(!one.what.isEmpty() && !one.happens.isEmpty() && !one.remedy.isEmpty());
}

QTEST_GUILESS_MAIN(IssueTest)
#include "issue_test.moc"
