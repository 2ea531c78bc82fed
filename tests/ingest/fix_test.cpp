// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "base/random.h"
#include "base/text.h"
#include "ingest/fix_preview.h"
#include "ingest/quality_score.h"
#include "ingest/rejected.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace tessera;

// Changes to the texts of a file while it is read: what they do, and what they leave alone.
class FixTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void roundTrips();
    void errorsNameTheField_data();
    void errorsNameTheField();
    void eachFixAndItsNearMisses_data();
    void eachFixAndItsNearMisses();
    void columnsAreMade();
    void repeatedRowsAreLeftOut();
    void rulesNameTheLinesOfTheFile();
    void nextFileEqualsTheHandEdit();
    void fillsAcrossBlocks();
    void jsonLines();
    void mendedRowsTakeNothingFromTheRowBefore();
    void previewCounts();
    void examplesNeverShowWhoSomebodyIs();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static Result<ImportMapping> read(const QByteArray& columns, const QByteArray& fixes,
                                      const QByteArray& more = {})
    {
        const QByteArray json = R"({"kind":"import","table":"t","rows":"other","columns":)" + columns +
                                R"(,"fixes":)" + fixes + more + "}";
        const Result<QJsonObject> object = parseJsonObject(json, QStringLiteral("test"));
        if (!object)
            qFatal("%s", qPrintable(object.error().message));
        return ImportMapping::fromJson(*object);
    }
    ImportOutcome load(const ImportMapping& mapping, const QByteArray& text)
    {
        const Result<ImportOutcome> outcome =
            importFile(*m_project, write(QStringLiteral("f.csv"), text), mapping, {});
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().message));
        return *outcome;
    }
    // The cells of a column in the order of the file.
    QStringList cells(const ImportOutcome& outcome, const char* name)
    {
        const auto position = std::size_t(outcome.batch.positionOf(QLatin1String(name)));
        const Column column = m_project->readColumn(outcome.batch, position, {}).value();
        QStringList list;
        for (std::size_t row = 0; row < column.size(); ++row)
            list.append(column.display(row));
        return list;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Project> m_project;
};

namespace {

const QByteArray kAB = R"([{"source":"a"},{"source":"b"}])";

} // namespace

void FixTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void FixTest::roundTrips()
{
    const Result<ImportMapping> mapping = read(kAB, R"json([{"fix":"trim","columns":["a","b"]},
        {"fix":"halfWidth","columns":["a"]},{"fix":"case","columns":["a"],"letters":"title"},
        {"fix":"replace","columns":["a"],"find":"x","with":""},
        {"fix":"pattern","columns":["a"],"find":"(\\d+)kg","with":"\\1"},
        {"fix":"map","columns":["a"],"values":{"BJ":"北京"}},
        {"fix":"merge","columns":["a"],"clusters":[{"to":"Wuhan","from":["wuhan","WUHAN"]}]},
        {"fix":"split","columns":["a"],"separator":"-","into":["c","d"]},
        {"fix":"fill","columns":["a"],"with":"none"},{"fix":"fill","columns":["a"],"previous":true},
        {"fix":"derive","into":["e"],"expression":"concat(a, b)"},
        {"fix":"deduplicate","columns":["a","b"],"keep":"last"}])json");
    QVERIFY2(mapping.ok(), mapping.ok() ? "" : qPrintable(mapping.error().message));
    QCOMPARE(mapping->fixes.size(), 12U);
    QVERIFY(ImportMapping::fromJson(mapping->toJson()).value() == *mapping);
    QCOMPARE(mapping->sources(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void FixTest::errorsNameTheField_data()
{
    QTest::addColumn<QByteArray>("fix");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* fix, const char* says) {
        QTest::newRow(name) << QByteArray(fix) << QString::fromUtf8(says);
    };
    row("kind", R"({"fix":"strip","columns":["a"]})", "fixes[0].fix");
    row("no columns", R"({"fix":"trim"})", "fixes[0].columns");
    row("letters", R"({"fix":"case","columns":["a"]})", "fixes[0].letters");
    row("find", R"({"fix":"replace","columns":["a"]})", "fixes[0].find");
    row("expression", R"({"fix":"pattern","columns":["a"],"find":"("})", "fixes[0].find");
    row("values", R"({"fix":"map","columns":["a"],"values":{"x":1}})", "fixes[0].values");
    row("twice",
        R"({"fix":"merge","columns":["a"],"clusters":[{"to":"x","from":["y"]},{"to":"z","from":["y"]}]})",
        "fixes[0].clusters");
    row("into one", R"({"fix":"split","columns":["a"],"separator":"-","into":["c"]})", "fixes[0].into");
    row("fill", R"({"fix":"fill","columns":["a"]})", "fixes[0].with");
    row("fill twice", R"({"fix":"fill","columns":["a"],"with":"x","previous":true})", "fixes[0].with");
    row("derive", R"({"fix":"derive","into":["c"],"expression":"a +"})", "fixes[0].expression");
    row("types", R"({"fix":"derive","into":["c"],"expression":"a + 1"})", "fixes[0].expression");
    row("key", R"({"fix":"deduplicate","columns":["c"]})", "\"c\"");
    row("misspelt", R"({"fix":"trim","columns":["a"],"With":"x"})", "With");
}

void FixTest::errorsNameTheField()
{
    QFETCH(QByteArray, fix);
    QFETCH(QString, says);
    const Result<ImportMapping> mapping = read(kAB, "[" + fix + "]");
    QVERIFY(!mapping.ok());
    QVERIFY2(mapping.error().message.contains(says), qPrintable(mapping.error().message));
}

void FixTest::eachFixAndItsNearMisses_data()
{
    QTest::addColumn<QByteArray>("fix");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const auto row = [](const char* name, const char* fix, const char* before, const char* after) {
        QTest::newRow(name) << QByteArray(fix) << QString::fromUtf8(before).split(QLatin1Char('|'))
                            << QString::fromUtf8(after).split(QLatin1Char('|'));
    };
    row("trim", R"({"fix":"trim","columns":["a"]})", " x |x  y|x y|　x　y\u00a0|x\ty|\u200bx",
        "x|x y|x y|x y|x y|\u200bx");
    row("half width", R"({"fix":"halfWidth","columns":["a"]})",
        "ＡＢＣ１２３|（ａ）|￥５|北京，上海|。、|ｶ|é", "ABC123|(a)|¥5|北京,上海|。、|ｶ|é");
    row("upper", R"({"fix":"case","columns":["a"],"letters":"upper"})", "aBc1|é|北京|straße",
        "ABC1|É|北京|STRASSE");
    row("lower", R"({"fix":"case","columns":["a"],"letters":"lower"})", "ABC|É|Q1", "abc|é|q1");
    row("title", R"({"fix":"case","columns":["a"],"letters":"title"})", "new YORK|o'neill-smith|3rd street",
        "New York|O'neill-Smith|3rd Street");
    row("replace is no pattern", R"({"fix":"replace","columns":["a"],"find":".","with":"--"})",
        "a.b.c|abc|..", "a--b--c|abc|----");
    row("replace grows no further", R"({"fix":"replace","columns":["a"],"find":"a","with":"aa"})", "a|ba",
        "aa|baa");
    row("pattern", R"({"fix":"pattern","columns":["a"],"find":"(\\d+) ?kg$","with":"\\1"})",
        "12 kg|12kg|12 kg net|kg", "12|12|12 kg net|kg");
    row("pattern knows Han", R"({"fix":"pattern","columns":["a"],"find":"\\W","with":""})", "北京-市|a b",
        "北京市|ab");
    row("map whole texts", R"({"fix":"map","columns":["a"],"values":{"BJ":"Beijing","Beijing":"Peking"}})",
        "BJ|BJ2|bj|Beijing", "Beijing|BJ2|bj|Peking");
    row("merge", R"({"fix":"merge","columns":["a"],"clusters":[{"to":"Wuhan","from":["wuhan","Wu han"]}]})",
        "wuhan|Wu han|Wuhan|wuhan2", "Wuhan|Wuhan|Wuhan|wuhan2");
    row("fill", R"({"fix":"fill","columns":["a"],"with":"none"})", "|x| |0", "none|x|none|0");
    row("fill from the row before", R"({"fix":"fill","columns":["a"],"previous":true})", "|x|||y| ",
        "|x|x|x|y|y");
}

void FixTest::eachFixAndItsNearMisses()
{
    QFETCH(QByteArray, fix);
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QByteArray csv = "a,b\n";
    for (const QString& cell : std::as_const(before))
        csv += "\"" + cell.toUtf8() + "\",\"k" + cell.toUtf8() + "\"\n";
    const ImportOutcome outcome = load(read(kAB, "[" + fix + "]").value(), csv);
    QCOMPARE(cells(outcome, "a"), after);
    const ImportOutcome untouched = load(read(kAB, "[]").value(), csv);
    QCOMPARE(cells(outcome, "b"), cells(untouched, "b")); // other columns are left alone
}

void FixTest::columnsAreMade()
{
    const ImportMapping mapping =
        read(R"([{"source":"province"},{"source":"city"},{"source":"rest"},{"source":"price","type":"real"},
                 {"source":"a"}])",
             R"json([{"fix":"split","columns":["a"],"separator":"-","into":["province","city","rest"]},
                 {"fix":"derive","into":["price"],"expression":"number(b) / 100"},
                 {"fix":"case","columns":["province"],"letters":"upper"},
                 {"fix":"derive","into":["a"],"expression":"concat(city, \"!\")"}])json")
            .value();
    const ImportOutcome outcome = load(mapping, "a,b\nx-y-z-w,150\nq,7\n,none\n-k-,abc\n");
    const auto list = [](const char* text) { return QString::fromUtf8(text).split(QLatin1Char('|')); };
    QCOMPARE(cells(outcome, "province"), list("X|Q||"));
    QCOMPARE(cells(outcome, "city"), list("y|||k"));
    QCOMPARE(cells(outcome, "rest"), list("z-w|||"));
    QCOMPARE(cells(outcome, "price"), list("1.5|0.07||"));
    QCOMPARE(cells(outcome, "a"), list("y!|||k!"));
    ImportMapping wrong = mapping;
    wrong.fixes[0].columns = {QStringLiteral("address")};
    const Result<ImportOutcome> failed =
        importFile(*m_project, write(QStringLiteral("g.csv"), "a,b\nx,1\n"), wrong, {});
    QVERIFY(!failed.ok() && failed.error().message.contains(QStringLiteral("address")));
}

void FixTest::repeatedRowsAreLeftOut()
{
    const QByteArray csv = "a,b\nx,1\ny,2\nx,3\n,4\n,5\nx,6\n";
    const ImportOutcome first = load(read(kAB, R"([{"fix":"deduplicate","columns":["a"]}])").value(), csv);
    QCOMPARE(cells(first, "b").join(QLatin1Char(',')), QStringLiteral("1,2,4,5"));
    QCOMPARE(first.deduplicated, 2);
    QCOMPARE(first.rejected, 0);
    const ImportOutcome last =
        load(read(kAB, R"([{"fix":"deduplicate","columns":["a"],"keep":"last"}])").value(), csv);
    QCOMPARE(cells(last, "b").join(QLatin1Char(',')), QStringLiteral("2,4,5,6"));
    // Fixes come first, wherever they stand: keys are what is loaded.
    const ImportOutcome both = load(read(kAB, R"([{"fix":"deduplicate","columns":["a"]},
        {"fix":"case","columns":["a"],"letters":"lower"}])")
                                        .value(),
                                    "a,b\nx,1\nX,2\n");
    QCOMPARE(both.rows, 1);
}

void FixTest::rulesNameTheLinesOfTheFile()
{
    const ImportMapping mapping =
        read(kAB, R"([{"fix":"deduplicate","columns":["a"]}])",
             R"(,"checks":[{"rule":"oneOf","columns":["b"],"values":["ok"],"severity":"error"}])")
            .value();
    const ImportOutcome outcome = load(mapping, "a,b\nx,ok\nx,no\ny,no\ny,no\nz,ok\nv,no\n");
    QCOMPARE(outcome.rows, 2);
    const auto rejected = m_project->rejectedRows(outcome.batch.id, 10).value();
    QCOMPARE(rejected.size(), 2U);
    QCOMPARE(rejected[0].row, 4);
    QCOMPARE(rejected[0].raw, QStringLiteral("y,no"));
    QCOMPARE(rejected[1].row, 7);
    QCOMPARE(batchRules(*m_project, outcome.batch).value()[0].lines, (std::vector<std::int64_t>{4, 7}));
}

// Random files beside the same files changed by a slow hand.
void FixTest::nextFileEqualsTheHandEdit()
{
    const ImportMapping mapping = read(kAB, R"([{"fix":"trim","columns":["a","b"]},
        {"fix":"halfWidth","columns":["b"]},{"fix":"replace","columns":["a"],"find":"ab","with":"b"},
        {"fix":"map","columns":["b"],"values":{"1":"one","x":"ex"}},
        {"fix":"fill","columns":["b"],"previous":true},{"fix":"deduplicate","columns":["a","b"]}])")
                                      .value();
    const ImportMapping plain = read(kAB, "[]").value();
    Random random(11);
    const QStringList pieces{QStringLiteral("a"),  QStringLiteral("b"), QStringLiteral(" "),
                             QStringLiteral("１"), QStringLiteral("x"), QStringLiteral("北")};
    for (int file = 0; file < 5; ++file) {
        QByteArray given = "a,b,c\n"; // a row is never blank
        QByteArray edited = "a,b,c\n";
        std::set<std::pair<QString, QString>> keys;
        QString last;
        for (int row = 0; row < 3000; ++row) {
            const auto cell = [&] {
                QString text;
                for (std::uint64_t n = random.below(5); n > 0; --n)
                    text += pieces[qsizetype(random.below(std::uint64_t(pieces.size())))];
                return text;
            };
            const QString a = cell();
            const QString b = cell();
            given += ("\"" + a.toUtf8() + "\",\"" + b.toUtf8() + "\",k\n");
            QString newA = a.simplified();
            newA.replace(QStringLiteral("ab"), QStringLiteral("b"));
            QString newB = b.simplified();
            newB.replace(QStringLiteral("１"), QStringLiteral("1"));
            newB = newB == QLatin1String("1")   ? QStringLiteral("one")
                   : newB == QLatin1String("x") ? QStringLiteral("ex")
                                                : newB;
            newB = newB.isEmpty() ? last : newB;
            last = newB;
            const bool isKey = !newA.isEmpty() && !newB.isEmpty();
            if (!isKey || keys.insert({newA, newB}).second)
                edited += "\"" + newA.toUtf8() + "\",\"" + newB.toUtf8() + "\",k\n";
        }
        const ImportOutcome fixed = load(mapping, given);
        const ImportOutcome byHand = load(plain, edited);
        QVERIFY(fixed.deduplicated > 0);
        QCOMPARE(fixed.rows, byHand.rows);
        for (const char* column : {"a", "b"})
            QCOMPARE(cells(fixed, column), cells(byHand, column));
    }
}

void FixTest::fillsAcrossBlocks()
{
    const ImportMapping mapping = read(kAB, R"([{"fix":"fill","columns":["a"],"previous":true}])",
                                       R"(,"checks":[{"rule":"oneOf","columns":["a"],"values":["v0"]}])")
                                      .value();
    QByteArray csv = "a,b\n";
    const QByteArray padding(90, 'p');
    for (int row = 0; row < 120000; ++row) // 11 MB: three blocks
        csv +=
            (row % 50000 == 0 ? "v" + QByteArray::number(row / 50000) : QByteArray()) + "," + padding + "\n";
    const ImportOutcome outcome = load(mapping, csv);
    const QStringList filled = cells(outcome, "a");
    for (int row = 0; row < 120000; ++row)
        if (filled[row] != QStringLiteral("v%1").arg(row / 50000))
            QFAIL(qPrintable(QStringLiteral("row %1: %2").arg(row).arg(filled[row])));
    const RuleResult rule = batchRules(*m_project, outcome.batch).value().front();
    QCOMPARE(rule.failing, 70000);
    QCOMPARE(rule.lines.front(), 50002);
}

void FixTest::jsonLines()
{
    ImportMapping mapping = read(R"([{"source":"p.a","name":"a"},{"source":"c"}])",
                                 R"json([{"fix":"trim","columns":["p.a"]},
                                     {"fix":"derive","into":["c"],"expression":"concat([p.a], \"/\", b)"}])json")
                                .value();
    mapping.format.reader = QStringLiteral("jsonl");
    const ImportOutcome outcome = load(mapping, "{\"p\":{\"a\":\" x \"},\"b\":\"1\"}\n{\"b\":\"2\"}\n");
    QCOMPARE(cells(outcome, "a"), (QStringList{QStringLiteral("x"), QString()}));
    QCOMPARE(cells(outcome, "c").front(), QStringLiteral("x/1"));
}

void FixTest::mendedRowsTakeNothingFromTheRowBefore()
{
    const ImportMapping mapping =
        read(R"([{"source":"a"},{"source":"b","type":"integer"}])",
             R"([{"fix":"trim","columns":["a"]},{"fix":"fill","columns":["a"],"previous":true}])")
            .value();
    const ImportOutcome outcome = load(mapping, "a,b\nx,1\ny,two\n,three\n");
    const auto rows = searchRejected(*m_project, outcome.batch, {}).value();
    QCOMPARE(rows.size(), 2U);
    QByteArray csv = rejectedCsv(*m_project, outcome.batch, rows).value();
    csv.replace("y,two", " z ,2").replace(",three", ",3");
    const Result<ImportOutcome> mended =
        mendRejected(*m_project, outcome.batch, write(QStringLiteral("m.csv"), csv), {});
    QVERIFY2(mended.ok(), mended.ok() ? "" : qPrintable(mended.error().message));
    QCOMPARE(cells(*mended, "a"), (QStringList{QStringLiteral("z"), QString()}));
}

void FixTest::previewCounts()
{
    const QByteArray json =
        R"([{"source":"user","role":"identifier","identifier":"user"},{"source":"at","role":"time"},
            {"source":"what","role":"event"},{"source":"amount","role":"amount"}])";
    ImportMapping mapping = read(json, R"([{"fix":"map","columns":["what"],"values":{"paid":"purchase"}},
        {"fix":"replace","columns":["amount"],"find":" pcs","with":""},
        {"fix":"case","columns":["user"],"letters":"upper"},
        {"fix":"deduplicate","columns":["user","amount"]}])")
                                .value();
    mapping.kind = TableKind::Events;
    const QString path = write(QStringLiteral("p.csv"),
                               "user,at,what,amount\nu1,2026-06-01,purchase,1\nU1,2026-06-01,paid,2\n"
                               "u2,2026-06-01,paid,3 pcs\nu3,2026-06-01,view,9\nu3,2026-06-01,view,9\n");
    for (const bool isSample : {true, false}) {
        const Result<FixPreview> preview = previewFixes(path, mapping, TimeZone(), isSample, {});
        QVERIFY2(preview.ok(), preview.ok() ? "" : qPrintable(preview.error().message));
        QVERIFY(preview->isWholeFile);
        QCOMPARE(preview->before.rows, 4);
        QCOMPARE(preview->before.rejected, 1);
        QCOMPARE(preview->before.buyers, 1);
        QCOMPARE(preview->before.revenue, 1.0);
        QCOMPARE(preview->after.rows, 4);
        QCOMPARE(preview->after.rejected, 0);
        QCOMPARE(preview->after.buyers, 2); // U1 and u1 are one now, U2 is new
        QCOMPARE(preview->after.revenue, 6.0);
        QCOMPARE(preview->effects[0].cells, 2);
        QCOMPARE(preview->effects[0].examples.front().before, QStringLiteral("paid"));
        QCOMPARE(preview->effects[0].examples.front().after, QStringLiteral("purchase"));
        QCOMPARE(preview->effects[1].rows, 1);
        QCOMPARE(preview->effects[2].cells, 4);
        QVERIFY(preview->effects[2].examples.empty());
        QCOMPARE(preview->effects[3].rows, 1);
    }
    QVERIFY(m_project->batches().value().empty());
    QByteArray large = "a,b\n";
    for (int row = 0; row < 100000; ++row)
        large += " x," + QByteArray(90, 'p') + "\n";
    const ImportMapping trim = read(kAB, R"([{"fix":"trim","columns":["a"]}])").value();
    const QString big = write(QStringLiteral("big.csv"), large);
    const FixPreview part = previewFixes(big, trim, TimeZone(), true, {}).value();
    QVERIFY(!part.isWholeFile);
    QVERIFY(part.effects[0].cells > 1000 && part.effects[0].cells < 90000);
    QCOMPARE(previewFixes(big, trim, TimeZone(), false, {}).value().effects[0].cells, 100000);
}

void FixTest::examplesNeverShowWhoSomebodyIs()
{
    const ImportMapping mapping =
        read(R"([{"source":"a"},{"source":"phone"}])", R"([{"fix":"trim","columns":["a","phone"]}])").value();
    const FixPreview preview =
        previewFixes(write(QStringLiteral("w.csv"), "a,phone\n 13800138000 , 1 \n x , 2 \n"), mapping,
                     TimeZone(), false, {})
            .value();
    QCOMPARE(preview.effects[0].cells, 4);
    QCOMPARE(preview.effects[0].examples.size(), 1U);
    QCOMPARE(preview.effects[0].examples[0].before, QStringLiteral(" x "));
}

QTEST_GUILESS_MAIN(FixTest)
#include "fix_test.moc"
