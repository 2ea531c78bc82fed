// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_rules.h"
#include "rules/known_names.h"

#include <QTest>

using namespace tessera;

// Where a rule names what a client does not have.
class KnownNamesTest : public QObject
{
    Q_OBJECT
private slots:
    void misfitsPointAtThePlace_data();
    void misfitsPointAtThePlace();
    void whatFitsIsNotMarked_data();
    void whatFitsIsNotMarked();
    void eventFiltersToo();
    void nearestNames();
    void testsHaveTheirPlaces();
    void randomRulesHaveAPlaceForEachTest();
};

namespace {

KnownNames names()
{
    KnownNames known;
    known.attributes = {{QStringLiteral("city"), ColumnType::Text},
                        {QStringLiteral("age"), ColumnType::Integer},
                        {QStringLiteral("joined"), ColumnType::Time}};
    known.eventFields = {{QStringLiteral("event"), ColumnType::Text},
                         {QStringLiteral("category"), ColumnType::Text},
                         {QStringLiteral("amount"), ColumnType::Decimal}};
    known.tables = {{QStringLiteral("Coupons"), {{QStringLiteral("status"), ColumnType::Text}}}};
    known.events = {QStringLiteral("view"), QStringLiteral("purchase")};
    known.audiences = {QStringLiteral("VIP")};
    known.analyses = {QStringLiteral("My funnel"), QStringLiteral("rfm")};
    known.identifiers = {QStringLiteral("phone")};
    known.selectors = {{QStringLiteral("My funnel"), {QStringLiteral("step:1"), QStringLiteral("step:2")}}};
    return known;
}

// Tests of a rule, those inside of shares(...) left out.
std::size_t testsIn(const Rule& rule)
{
    const bool isGroup = rule.kind == RuleKind::All || rule.kind == RuleKind::Any ||
                         rule.kind == RuleKind::Not || rule.kind == RuleKind::AtLeast;
    if (!isGroup)
        return 1;
    std::size_t tests = 0;
    for (const Rule& part : rule.parts)
        tests += testsIn(part);
    return tests;
}

} // namespace

void KnownNamesTest::misfitsPointAtThePlace_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* rule, const char* marked, const char* says) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(marked)
                            << QString::fromUtf8(says);
    };
    row("attribute", "age > 3 and cty = \"a\"", "cty", "nearest: \"city\"");
    row("in brackets", "[home town] = \"a\"", "[home town]", "there are \"city\", \"age\", \"joined\"");
    row("number", "age > \"old\"", "\"old\"", "Give a number");
    row("second of a range", "age between 3 and \"x\"", "\"x\"", "Give a number");
    row("date", "joined >= \"soon\"", "\"soon\"", "2026-05-31");
    row("text only", "age contains \"3\"", "age", "is no text");
    row("dates only", "city during this month", "city", "is no date");
    row("no anniversary", "age has anniversary within 7 days", "age", "is no date");
    row("event", "did(\"viwe\")", "\"viwe\"", "nearest: \"view\"");
    row("event in a list", "did(event in (\"view\", \"buy\"))", "\"buy\"",
        "there are \"view\", \"purchase\"");
    row("property", "did(\"view\" with categry = \"a\")", "categry", "nearest: \"category\"");
    row("property, Chinese", "做过(\"view\" 且 品类 = \"a\")", "品类", "no property");
    row("sum of text", "sum(category, \"view\") > 3", "category", "is no number");
    row("sum of nothing", "sum(amont, \"view\") > 3", "amont", "nearest: \"amount\"");
    row("anchor", "did(\"view\", after first \"join\")", "\"join\"", "no event");
    row("step", "sequence(\"view\" then \"cart\")", "\"cart\"", "no event");
    row("without", "sequence(\"view\" then \"view\" without \"refund\")", "\"refund\"", "no event");
    row("same", "sequence(\"view\" then \"purchase\", same itm)", "itm", "no property");
    row("audience", "not audience(\"VIPs\")", "\"VIPs\"", "nearest: \"VIP\"");
    row("analysis", "value(\"My funel\", score) > 2", "\"My funel\"", "nearest: \"My funnel\"");
    row("selector", "result(\"My funnel\", \"step:9\")", "\"step:9\"", "\"step:1\", \"step:2\"");
    row("table", "listed(\"Coupon\")", "\"Coupon\"", "nearest: \"Coupons\"");
    row("column", "listed(\"Coupons\", stat = \"used\")", "stat", "nearest: \"status\"");
    row("identifier", "reachable(\"fax\")", "\"fax\"", "there are \"phone\"");
    row("within shares", "shares(\"rfm\", household, others did(\"buy\"))", "\"buy\"", "no event");
    row("first of two", "ag > 3 and audience(\"x\")", "ag", "nearest: \"age\"");
}

void KnownNamesTest::misfitsPointAtThePlace()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, marked);
    QFETCH(const QString, says);
    const std::optional<RuleProblem> problem = misfitOfRule(rule, names());
    QVERIFY(problem);
    QCOMPARE(rule.mid(problem->at, problem->length), marked);
    QVERIFY2(problem->what.contains(says), qPrintable(problem->what));
    QVERIFY(problem->inWords().startsWith(QStringLiteral("Column %1: ").arg(problem->at + 1)));
}

void KnownNamesTest::whatFitsIsNotMarked_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* rule : {"city = \"anything\"", "age > $least", "joined during last 3 days",
                             "joined > 2026-01-01", "did(event != \"view\")", "sum(amount, \"purchase\") > 3",
                             "distinct(category, any) > 3", "result(\"rfm\", \"segment:best\")",
                             "result(\"VIP\", \"clause:1\")", "place within 5 km of (\"1,2\")",
                             "[lat/lng] within 5 km of (\"1,2\")", "listed(\"Coupons\", \"view\")",
                             "value(\"rfm\", r) >= 4", "reachable(\"phone\")", "everyone", "broken ("})
        QTest::newRow(rule) << QString::fromUtf8(rule);
}

void KnownNamesTest::whatFitsIsNotMarked()
{
    QFETCH(const QString, rule);
    const std::optional<RuleProblem> problem = misfitOfRule(rule, names());
    QVERIFY2(!problem, qPrintable(problem ? problem->what : QString()));
}

void KnownNamesTest::eventFiltersToo()
{
    const QString text = QStringLiteral("\"view\" and (amount > 3 or catgory = \"a\")");
    const std::optional<RuleProblem> problem = misfitOfEventFilter(text, names());
    QVERIFY(problem);
    QCOMPARE(text.mid(problem->at, problem->length), QStringLiteral("catgory"));
    // Where no event is known, none is called wrong.
    KnownNames known = names();
    known.events.clear();
    QVERIFY(!misfitOfEventFilter(QStringLiteral("\"buy\""), known));
}

void KnownNamesTest::nearestNames()
{
    const QStringList known{QStringLiteral("purchase"), QStringLiteral("first purchase"),
                            QStringLiteral("view"), QString::fromUtf8("购买"), QString::fromUtf8("购买日")};
    QCOMPARE(namesLike(QStringLiteral("purchsae"), known).front(), QStringLiteral("purchase"));
    QCOMPARE(namesLike(QStringLiteral("PURCHASE"), known),
             QStringList({QStringLiteral("purchase"), QStringLiteral("first purchase")}));
    QCOMPARE(namesLike(QString::fromUtf8("购卖"), known), QStringList{QString::fromUtf8("购买")});
    QVERIFY(namesLike(QStringLiteral("zzz"), known).isEmpty());
}

void KnownNamesTest::testsHaveTheirPlaces()
{
    const QString text = QStringLiteral("not (age > 3 or did(\"view\")) and at least 1 of (everyone, "
                                        "shares(\"h\", household, did(\"a\") and did(\"b\"))) and "
                                        "stopped(\"view\", 3 days, 9 days)");
    QStringList found;
    for (const TextSpan& span : testsOfRule(text))
        found.append(text.mid(span.at, span.length));
    const QString stopped = QStringLiteral("stopped(\"view\", 3 days, 9 days)");
    QCOMPARE(found,
             QStringList(
                 {QStringLiteral("age > 3"), QStringLiteral("did(\"view\")"), QStringLiteral("everyone"),
                  QStringLiteral("shares(\"h\", household, did(\"a\") and did(\"b\"))"), stopped, stopped}));
    QVERIFY(testsOfRule(QStringLiteral("age > ")).empty());
}

void KnownNamesTest::randomRulesHaveAPlaceForEachTest()
{
    RandomRules random(5);
    for (int i = 0; i < 1000; ++i) {
        const Rule rule = random.rule(3);
        for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
            const QString text = printRule(rule, language);
            const std::vector<TextSpan> places = testsOfRule(text);
            QCOMPARE(places.size(), testsIn(rule));
            if (rule.kind == RuleKind::Events || rule.kind == RuleKind::Sequence) {
                QCOMPARE(places.front().at, 0);
                QCOMPARE(places.front().length, text.size());
            }
        }
    }
}

QTEST_APPLESS_MAIN(KnownNamesTest)
#include "known_names_test.moc"
