// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "rules/evaluate.h"
#include "rules/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace tessera;

class RuleTest : public QObject
{
    Q_OBJECT
private slots:
    void textRoundTrips_data();
    void textRoundTrips();
    void randomTreesRoundTrip();
    void errorsPointAtThePlace_data();
    void errorsPointAtThePlace();
    void valuesOfJson();
    void jsonIsWhatTextCanSay_data();
    void jsonIsWhatTextCanSay();
    void jsonIsRefused_data();
    void jsonIsRefused();
    void textIsRefusedThatJsonCannotSay();
    void nestingHasALimit();
    void longTextsAreReadOrRefused_data();
    void longTextsAreReadOrRefused();
    void againstASlowReference();
};

namespace {

// A few people with random events, kept plainly enough to count by hand.
class SmallFacts : public FactSource
{
public:
    explicit SmallFacts(std::uint64_t seed)
    {
        Random random(seed);
        DictionaryBuilder names;
        DictionaryBuilder cities;
        auto event = std::make_shared<Column>();
        auto amount = std::make_shared<Column>();
        auto city = std::make_shared<Column>();
        amount->type = ColumnType::Decimal;
        amount->scale = 2;
        m_starts.push_back(0);
        for (int person = 0; person < 200; ++person) {
            const std::size_t n = random.below(8);
            Micros time = Micros(random.below(20)) * kDay;
            for (std::size_t i = 0; i < n; ++i) {
                time += Micros(random.below(3 * kDay));
                m_times.push_back(time);
                event->codes.push_back(names.insert(std::string(1, char('a' + random.below(3)))));
                amount->integers.push_back(random.chance(0.3) ? kNullInteger
                                                              : std::int64_t(random.below(10000)));
            }
            m_starts.push_back(std::uint32_t(m_times.size()));
            city->codes.push_back(random.chance(0.2) ? kNullCode
                                                     : cities.insert(random.chance(0.5) ? "上海" : "北京"));
        }
        event->dictionary = names.take();
        city->dictionary = cities.take();
        m_columns = {{QStringLiteral("event"), event}, {QStringLiteral("amount"), amount}};
        m_city = city;
    }
    [[nodiscard]] std::size_t people() const override { return m_starts.size() - 1; }
    [[nodiscard]] Micros asOf() const override { return 40 * kDay; }
    [[nodiscard]] const TimeZone& zone() const override { return m_zone; }
    [[nodiscard]] std::span<const std::uint32_t> eventStarts() const override { return m_starts; }
    [[nodiscard]] std::span<const Micros> eventTimes() const override { return m_times; }
    [[nodiscard]] Result<std::shared_ptr<const Column>> eventColumn(const QString& name) const override
    {
        for (const auto& [known, column] : m_columns)
            if (known == name)
                return column;
        return Error{QStringLiteral("no ") + name};
    }
    [[nodiscard]] Result<std::shared_ptr<const Column>> attribute(const QString&) const override
    {
        return m_city;
    }
    [[nodiscard]] Result<PeopleSet> audience(const QString&) const override
    {
        return PeopleSet(people(), true);
    }

    std::vector<std::uint32_t> m_starts;
    std::vector<Micros> m_times;
    std::vector<std::pair<QString, std::shared_ptr<const Column>>> m_columns;
    std::shared_ptr<const Column> m_city;
    TimeZone m_zone;
};

Rule randomRule(Random& random, int depth)
{
    Rule rule;
    const std::uint64_t pick = random.below(depth > 0 ? 7 : 4);
    if (pick >= 5) {
        rule.kind = pick == 5 ? RuleKind::All : RuleKind::Any;
        for (std::uint64_t i = 0; i < 2 + random.below(2); ++i) {
            Rule part = randomRule(random, depth - 1);
            if (part.kind != rule.kind)
                rule.parts.push_back(part);
        }
        return rule.parts.size() < 2 ? Rule() : rule;
    }
    switch (pick) {
    case 4:
        rule.kind = RuleKind::Not;
        rule.parts.push_back(randomRule(random, depth - 1));
        break;
    case 3:
        rule.kind = RuleKind::Audience;
        rule.audience = QStringLiteral("a \"quoted\" \\ name");
        break;
    case 2:
        rule.kind = RuleKind::Attribute;
        rule.test = {
            QString::fromUtf8("城市 name"), random.chance(0.5) ? Comparison::In : Comparison::Known, {}};
        if (rule.test.comparison == Comparison::In)
            rule.test.values = {QString::fromUtf8("上海"), QStringLiteral("007"), QStringLiteral("12.5")};
        break;
    case 1: {
        rule.kind = RuleKind::Events;
        rule.where.logic = Logic::Any;
        rule.where.parts = {EventFilter::event(QStringLiteral("view")),
                            EventFilter{Logic::Not, {EventFilter::event(QStringLiteral("buy"))}, {}}};
        rule.measure = Measure(random.below(7));
        if (rule.measure >= Measure::Sum && rule.measure <= Measure::Maximum)
            rule.of = QStringLiteral("amount");
        rule.window.kind = TimeWindow::Kind(random.below(4));
        rule.window.days = rule.window.kind == TimeWindow::Kind::LastDays ? 7.5 : 0;
        if (rule.window.kind == TimeWindow::Kind::Between) {
            rule.window.from = QStringLiteral("2026-01-01");
            rule.window.to = QStringLiteral("2026-02-01");
        }
        rule.comparison = Comparison(random.below(6));
        rule.value = double(random.below(100)) / 4;
        break;
    }
    default:
        break;
    }
    return rule;
}

} // namespace

void RuleTest::textRoundTrips_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"everyone", "gender = \"F\"", "not did(event = \"buy\", last 30 days)",
          "count(event = \"view\" and category in (\"Serum\", \"Mask\"), last 30 days) >= 3 and age >= 25",
          "(a = 1 or b = 2) and not (c is known or d not in (1, 2))",
          "sum(amount, event = \"buy\", from 2026-01-01 to 2026-02-01) > 100.5", "recency(any) <= 7",
          "result(\"My funnel\", \"step:2\") and not everyone",
          "days(not event = \"buy\", all time) = 2 or audience(\"VIP\")", "[实付 金额] > 0", "[any] = 1",
          "not [not] is known", "[a\\]b\\\\] is known", "a = \"1\t\"", "a = \"2026-01-01\"", "a = -1.5",
          "count(any) >= 0.30000000000000004", "did(any, from \"2026-01-01 10:00\" to 2026-02-01)",
          "did(any, last 0.012345678901234567 days)"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void RuleTest::textRoundTrips()
{
    QFETCH(QString, text);
    const Result<Rule> rule = parseRule(text);
    QVERIFY2(rule.ok(), qPrintable(rule.ok() ? QString() : rule.error().message));
    QCOMPARE(printRule(*rule), text);
    QVERIFY(ruleFromJson(ruleToJson(*rule), QStringLiteral("rule")).value() == *rule);
}

void RuleTest::randomTreesRoundTrip()
{
    Random random(31);
    for (int i = 0; i < 3000; ++i) {
        const Rule rule = randomRule(random, 3);
        const Result<Rule> read = parseRule(printRule(rule));
        QVERIFY2(read.ok(), qPrintable(printRule(rule) + (read.ok() ? QString() : read.error().message)));
        QVERIFY2(*read == rule, qPrintable(printRule(rule)));
        QVERIFY(ruleFromJson(ruleToJson(rule), QStringLiteral("r")).value() == rule);
    }
    // Noise never crashes and is refused or understood.
    const QString alphabet = QStringLiteral("ab(=),\"[] not and1.5<>");
    for (int i = 0; i < 5000; ++i) {
        QString noise;
        for (std::uint64_t k = random.below(30); k > 0; --k)
            noise.append(alphabet.at(qsizetype(random.below(std::uint64_t(alphabet.size())))));
        const Result<Rule> read = parseRule(noise);
        QVERIFY(read.ok() || !read.error().message.isEmpty());
    }
    QVERIFY(!parseRule(QString(100000, QLatin1Char('('))).ok());
}

void RuleTest::errorsPointAtThePlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("start");
    QTest::newRow("no comparison") << QStringLiteral("gender \"F\"") << QStringLiteral("Column 8:");
    QTest::newRow("open text") << QStringLiteral("a = \"x") << QStringLiteral("Column 5:");
    QTest::newRow("no window") << QStringLiteral("did(any, soon)") << QStringLiteral("Column 10:");
    QTest::newRow("rest") << QStringLiteral("a = 1 b") << QStringLiteral("Column 7:");
    QTest::newRow("function") << QStringLiteral("foo(any)") << QStringLiteral("Column 4:");
    QTest::newRow("number") << QStringLiteral("count(any) >= many") << QStringLiteral("Column 15:");
    QTest::newRow("too long ago") << QStringLiteral("did(any, last 1e300 days)")
                                  << QStringLiteral("Column 15:");
    QTest::newRow("too large") << QStringLiteral("count(any) < 1e19") << QStringLiteral("Column 14:");
}

void RuleTest::errorsPointAtThePlace()
{
    QFETCH(QString, text);
    QFETCH(QString, start);
    const Result<Rule> rule = parseRule(text);
    QVERIFY(!rule.ok());
    QVERIFY2(rule.error().message.startsWith(start), qPrintable(rule.error().message));
}

void RuleTest::valuesOfJson()
{
    const auto read = [](const QJsonValue& value, const char* op) {
        return ruleFromJson({{QStringLiteral("attribute"), QStringLiteral("a")},
                             {QStringLiteral("op"), QLatin1String(op)},
                             {QStringLiteral("value"), value}},
                            QStringLiteral("rule"));
    };
    QCOMPARE(read(qint64(1234567890123456), "=")->test.values,
             QStringList{QStringLiteral("1234567890123456")});
    QCOMPARE(read(0.1, "=")->test.values, QStringList{QStringLiteral("0.1")});
    const QJsonArray list{1, QStringLiteral("b")};
    QCOMPARE(read(list, "in")->test.values, QStringList({QStringLiteral("1"), QStringLiteral("b")}));
    QVERIFY(!read(list, "=").ok());
}

namespace {

QJsonObject jsonOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const Result<Rule>& rule)
{
    return rule ? printRule(*rule) : rule.error().message;
}

} // namespace

void RuleTest::jsonIsWhatTextCanSay_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* json, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(text);
    };
    row("all of nothing", R"({"all": []})", "everyone");
    row("any of nothing", R"({"any": []})", "not everyone");
    row("all of one", R"({"all": [{"audience": "A"}]})", "audience(\"A\")");
    row("any of one inside", R"({"not": {"any": [{"all": [{"audience": "A"}]}]}})", "not audience(\"A\")");
    row("all inside all", R"({"all": [{"all": [{"audience": "A"}, {"audience": "B"}]}, {"audience": "C"}]})",
        "(audience(\"A\") and audience(\"B\")) and audience(\"C\")");
    row("no event at all", R"({"events": {"any": []}})", "did(not any)");
    row("one event of all", R"({"events": {"all": [{"event": "a"}]}})", "did(event = \"a\")");
    row("line break", R"({"audience": "two\nlines\u0001"})", "audience(\"two\nlines\x01\")");
    row("quotes of Chinese", R"({"attribute": "a“b”［c］", "value": "“好”「」"})",
        "[a“b”［c\\］] = \"\\“好\\”\\「\\」\"");
    row("wide digits behind a word", R"({"attribute": "至少３", "value": 1})", "[至少３] = 1");
    row("a parameter of days, until",
        R"({"events": {"event": "a"}, "window": {"last": {"parameter": "n"}, "until": 3}})",
        "did(event = \"a\", last $n days until 3 days ago)");
    row("during, as of",
        R"({"attribute": "a", "op": "during", "window": {"last": 30}, "asOf": "2026-05-31"})",
        "a during last 30 days as of 2026-05-31");
    row("during until, as of",
        R"({"attribute": "a", "op": "during", "window": {"last": 30, "until": 3}, "asOf": "2026-05-31"})",
        "a during last 30 days until 3 days ago as of 2026-05-31");
    row("a distance", R"({"attribute": "place", "op": "near", "value": [" 5.0", "31.23,121.47"]})",
        "place within 5 km of (\"31.23,121.47\")");
    row("an odd distance",
        R"({"attribute": "place", "op": "near", "value": [0.30000000000000004, "store:S01"]})",
        "place within 0.30000000000000004 km of (store \"S01\")");
    row("an hour", R"({"attribute": "born", "op": "anniversary", "value": 0.041666666666666664})",
        "born has anniversary within 1 hours");
    row("a third of a minute", R"({"events": {"event": "a"}, "window": {"last": 0.00023148148148148146}})",
        "did(event = \"a\", last 0.00023148148148148146 days)");
}

void RuleTest::jsonIsWhatTextCanSay()
{
    QFETCH(QString, json);
    QFETCH(QString, text);
    const Result<Rule> rule = ruleFromJson(jsonOf(json), QStringLiteral("rule"));
    QCOMPARE(textOf(rule), text);
    for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
        const Result<Rule> read = parseRule(printRule(*rule, language));
        QVERIFY2(read.ok(), qPrintable(printRule(*rule, language) + textOf(read)));
        QVERIFY2(*read == *rule, qPrintable(printRule(*rule, language)));
    }
    QVERIFY(ruleFromJson(ruleToJson(*rule), QStringLiteral("rule")).value() == *rule);
}

void RuleTest::jsonIsRefused_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("start");
    const auto row = [](const char* name, const char* json, const char* start) {
        QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(start);
    };
    row("everyone that is not", R"({"everyone": false})", "rule.everyone: can only be true");
    row("misspelt", R"({"not": {"everyone": true}, "windw": 3})", "rule.windw: is not a known option");
    row("misspelt in a filter", R"({"events": {"event": "a", "wher": 1}})", "rule.events.wher: is not");
    row("event that is no text", R"({"events": {"event": 5}})", "rule.events.event: must be a text");
    row("parts that are no list", R"({"events": {"all": 5}})", "rule.events.all: must be a list");
    row("value that is none", R"({"attribute": "a", "value": true})", "rule.value: must be a text, a number");
    row("value in a list", R"({"attribute": "a", "op": "in", "value": [[1]]})", "rule.value: must be a text");
    row("name of a parameter", R"({"attribute": "a", "value": {"parameter": "a b"}})",
        "rule.value: \"a b\" is no name");
    row("no parameter", R"({"attribute": "a", "value": {"param": "a"}})", "rule.value: \"\" is no name");
    row("parameter of days", R"({"events": {"event": "a"}, "window": {"last": {"parameter": "-"}}})",
        "rule.window.last: \"-\" is no name");
    row("range of a parameter", R"({"events": {"event": "a"}, "op": "between", "value": {"parameter": "a"}})",
        "rule.value: must be a number");
    row("end without a range", R"({"events": {"event": "a"}, "op": ">=", "value": 1, "upTo": 5})",
        "rule.upTo: is not");
    row("anniversary too far", R"({"attribute": "a", "op": "anniversary", "value": 40000})",
        "rule: \"40000\"");
    row("window that is not all time", R"({"events": {"event": "a"}, "window": {"all": false}})",
        "rule.window.all: can only be true");
}

void RuleTest::jsonIsRefused()
{
    QFETCH(QString, json);
    QFETCH(QString, start);
    const QString message = textOf(ruleFromJson(jsonOf(json), QStringLiteral("rule")));
    QVERIFY2(message.startsWith(start), qPrintable(message));
}

void RuleTest::textIsRefusedThatJsonCannotSay()
{
    for (const char* text : {"audience(\"\")", "result(\"\", \"a\")", "listed(\"\")", "reachable(\"\")",
                             "[] = 1", "sum([], any) > 1", "shares(\"a\", [], everyone)",
                             "value(\"\", a) = 1", "value(\"A\", a) during", "place in polygon $area"}) {
        QVERIFY2(!parseRule(QString::fromUtf8(text)).ok(), text);
        const std::optional<RuleProblem> problem = problemOfRule(QString::fromUtf8(text));
        QVERIFY2(problem && problem->at <= qsizetype(qstrlen(text)), text);
    }
}

// Nested as deep as one form can say, the other can say it too.
void RuleTest::nestingHasALimit()
{
    const auto path = [](int levels) {
        QString text = QStringLiteral("rule");
        for (int i = levels - 1; i > levels - 1 - 100; --i)
            text += i % 2 == 0 ? QStringLiteral(".not") : QStringLiteral(".any[0]");
        return text;
    };
    const auto nested = [](int levels) {
        QJsonObject json{{QStringLiteral("audience"), QStringLiteral("A")}};
        for (int i = 1; i < levels; ++i)
            json =
                i % 2 == 0
                    ? QJsonObject{{QStringLiteral("not"), json}}
                    : QJsonObject{
                          {QStringLiteral("any"),
                           QJsonArray{json, QJsonObject{{QStringLiteral("audience"), QStringLiteral("B")}}}}};
        return json;
    };
    const Result<Rule> deep = ruleFromJson(nested(100), QStringLiteral("rule"));
    QVERIFY2(deep.ok(), qPrintable(textOf(deep)));
    QVERIFY(parseRule(printRule(*deep)).value() == *deep);
    const QString message = textOf(ruleFromJson(nested(101), QStringLiteral("rule")));
    QVERIFY2(message.startsWith(path(101) + QStringLiteral(": is nested too deep")), qPrintable(message));

    // Brackets that hold two levels each.
    QString text = QStringLiteral("a = 1");
    for (int i = 0; i < 60; ++i)
        text = QStringLiteral("(b = 1 or c = 1 and %1)").arg(text);
    QVERIFY(!parseRule(text).ok());
    QVERIFY(problemOfRule(text)->at <= text.size());
}

void RuleTest::longTextsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    const auto repeated = [](const char* part, const char* end = "") {
        const QString one = QString::fromUtf8(part);
        return one.repeated(100000 / one.size()) + QString::fromUtf8(end);
    };
    QTest::newRow("clauses") << repeated("a = 1 and ", "a = 1") << true;
    QTest::newRow("one name") << repeated("a", " = 1") << true;
    QTest::newRow("one text") << QStringLiteral("a = \"") + repeated("x") + QLatin1Char('"') << true;
    QTest::newRow("backslashes") << QStringLiteral("a = \"") + repeated("\\") + QLatin1Char('"') << true;
    QTest::newRow("list") << QStringLiteral("a in (") + repeated("1, ", "1)") << true;
    QTest::newRow("spaces") << repeated(" ", "everyone") << true;
    QTest::newRow("brackets") << repeated("(") << false;
    QTest::newRow("nots") << repeated("not ") << false;
    QTest::newRow("half keywords") << repeated("at ") << false;
    QTest::newRow("functions") << repeated("count(") << false;
    QTest::newRow("shares") << repeated("shares(\"a\", b, ") << false;
    QTest::newRow("glued") << repeated("至少3") << false;
    QTest::newRow("until") << QStringLiteral("a 处于 最近 3 天") + repeated(" 截至") << false;
    QTest::newRow("numbers") << QStringLiteral("a = ") + repeated("1e") << true;
    QTest::newRow("symbols") << repeated("<") << false;
}

void RuleTest::longTextsAreReadOrRefused()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    const Result<Rule> rule = parseRule(text);
    QCOMPARE(rule.ok(), isRead);
    QCOMPARE(problemOfRule(text).has_value(), !isRead);
    if (rule)
        QVERIFY(parseRule(printRule(*rule)).value() == *rule);
}

void RuleTest::againstASlowReference()
{
    const SmallFacts facts(5);
    const auto& amount = *facts.m_columns[1].second;
    const auto& event = *facts.m_columns[0].second;
    const auto reference = [&](auto passes) {
        PeopleSet set(facts.people());
        for (PersonIndex person = 0; person < facts.people(); ++person)
            if (passes(person))
                set.insert(person);
        return set;
    };
    const auto events = [&](PersonIndex person, Micros from, const std::string& name, auto visit) {
        for (std::uint32_t i = facts.m_starts[person]; i < facts.m_starts[person + 1]; ++i)
            if (facts.m_times[i] >= from && facts.m_times[i] < facts.asOf() &&
                (name.empty() || event.dictionary->at(event.codes[i]) == name))
                visit(i);
    };
    const auto check = [&](const char* text, const PeopleSet& expected) {
        const Result<PeopleSet> got = evaluateRule(parseRule(QString::fromUtf8(text)).value(), facts);
        QVERIFY2(got.ok(), text);
        QVERIFY2(*got == expected, text);
        QVERIFY2(expected.count() > 0 && expected.count() < facts.people(), text);
    };
    const auto countOf = [&](PersonIndex person, Micros from, const char* name) {
        int n = 0;
        events(person, from, name, [&](std::uint32_t) { ++n; });
        return n;
    };
    check("count(\"a\", last 25 days) >= 2",
          reference([&](PersonIndex p) { return countOf(p, 15 * kDay, "a") >= 2; }));
    check("not did(\"b\")", reference([&](PersonIndex p) { return countOf(p, 0, "b") == 0; }));
    check("sum(amount, \"a\" or \"b\") > 50", reference([&](PersonIndex p) {
              std::int64_t cents = 0;
              events(p, 0, "", [&](std::uint32_t i) {
                  if (amount.integers[i] != kNullInteger && event.dictionary->at(event.codes[i]) != "c")
                      cents += amount.integers[i];
              });
              return cents > 5000;
          }));
    check("recency(any) < 15", reference([&](PersonIndex p) {
              Micros last = -1;
              events(p, 0, "", [&](std::uint32_t i) { last = facts.m_times[i]; });
              return last >= 0 && (facts.asOf() - last) / kDay < 15;
          }));
    check("city != \"上海\"", reference([&](PersonIndex p) {
              const Code code = facts.m_city->codes[p];
              return code == kNullCode || facts.m_city->dictionary->at(code) != "上海";
          }));
    check("days(any) = 3 and city is known", reference([&](PersonIndex p) {
              std::set<Micros> days;
              events(p, 0, "", [&](std::uint32_t i) { days.insert(facts.m_times[i] / kDay); });
              return days.size() == 3 && facts.m_city->codes[p] != kNullCode;
          }));
    // Several windows and filters in one tree are answered in one pass.
    const auto between = [&](PersonIndex person, Micros from, Micros to, const char* name) {
        int n = 0;
        events(person, from, name, [&](std::uint32_t i) { n += facts.m_times[i] < to ? 1 : 0; });
        return n;
    };
    check("(did(\"a\", last 10 days) and not did(\"b\", last 20 days)) or count(any, from 1970-01-03 to "
          "1970-01-12) >= 2",
          reference([&](PersonIndex p) {
              return (countOf(p, 30 * kDay, "a") > 0 && countOf(p, 20 * kDay, "b") == 0) ||
                     between(p, 2 * kDay, 11 * kDay, "") >= 2;
          }));
    check("count(\"a\", last 5 days) = 0 and did(\"a\", from 1970-01-05 to 1970-01-20)",
          reference([&](PersonIndex p) {
              return countOf(p, 35 * kDay, "a") == 0 && between(p, 4 * kDay, 19 * kDay, "a") > 0;
          }));
    QStringList many; // more than one matcher holds
    for (int day = 1; day <= 39; ++day)
        many.append(QStringLiteral("count(\"c\", last %1 days) >= 2").arg(day));
    check(qPrintable(many.join(QStringLiteral(" or "))),
          reference([&](PersonIndex p) { return countOf(p, kDay, "c") >= 2; }));
    QVERIFY(!evaluateRule(parseRule(QStringLiteral("sum(event, any) > 1")).value(), facts).ok());
    QVERIFY(!evaluateRule(parseRule(QStringLiteral("did(nothing = 1)")).value(), facts).ok());
}

QTEST_GUILESS_MAIN(RuleTest)
#include "rule_test.moc"
