// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/expression.h"

#include <QTest>

using namespace tessera;

// Scalars over one row: what they parse to, are worth, print as, and refuse.
class ExpressionTest : public QObject
{
    Q_OBJECT
private slots:
    void values_data();
    void values();
    void printedParsesToTheSame();
    void refused_data();
    void refused();
};

namespace {

const std::vector<ExpressionColumn> kColumns{{QStringLiteral("amount"), ExpressionType::Number},
                                             {QStringLiteral("city"), ExpressionType::Text},
                                             {QStringLiteral("at"), ExpressionType::Time},
                                             {QStringLiteral("gone"), ExpressionType::Number},
                                             {QStringLiteral("客户 名"), ExpressionType::Text}};

// amount 12.5, city " 上海 ", at 2026-05-31 18:30 UTC, gone unknown.
ExpressionValue rowValue(std::size_t column)
{
    switch (column) {
    case 0:
        return ExpressionValue::of(12.5);
    case 1:
        return ExpressionValue::of(std::string(" 上海 "));
    case 2:
        return ExpressionValue::at(daysFromCivil(2026, 5, 31) * kDay + 18 * kHour + 30 * kMinute);
    case 4:
        return ExpressionValue::of(std::string("Lin-Xiao-Ming"));
    default:
        return ExpressionValue::unknown();
    }
}

QString shown(const ExpressionValue& value, ExpressionType type)
{
    if (!value.isKnown)
        return QStringLiteral("?");
    switch (type) {
    case ExpressionType::Boolean:
        return value.number != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ExpressionType::Number:
        return QString::number(value.number, 'g', 15);
    case ExpressionType::Text:
        return QString::fromStdString(value.text);
    case ExpressionType::Time:
        break;
    }
    return formatTime(value.time, TimeZone());
}

QString computed(const QString& text)
{
    Result<Expression> expression = Expression::parse(text);
    if (!expression)
        return expression.error().message;
    const Result<ExpressionType> type = expression->bind(kColumns);
    return type ? shown(expression->evaluate(rowValue,
                                             TimeZone::named(QStringLiteral("Asia/Shanghai")).value()),
                        *type)
                : type.error().message;
}

} // namespace

void ExpressionTest::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    for (const auto& [text, value] : std::initializer_list<std::pair<const char*, const char*>>{
             {"1 + 2 * 3", "7"},
             {"(1 + 2) * 3", "9"},
             {"10 - 2 - 3", "5"},
             {"2 - -3", "5"},
             {"12 / 2 / 3", "2"},
             {"1 / 0", "?"},
             {"amount >= 12.5", "true"},
             {"amount > 12.5", "false"},
             {"amount != 12.5", "false"},
             {"amount <= 12", "false"},
             {"gone > 1", "?"},
             {"gone > 1 or amount > 1", "true"},
             {"gone > 1 and amount > 1", "?"},
             {"gone > 1 and amount < 1", "false"},
             {"not gone > 1", "?"},
             {"not amount > 100", "true"},
             {"gone is unknown", "true"},
             {"gone is known", "false"},
             {"first(gone, amount, 3)", "12.5"},
             {"trim(city) = \"上海\"", "true"},
             {"city = \"上海\"", "false"},
             {"length(city)", "4"},
             {"length(trim(city))", "2"},
             {"trim(city) in (\"北京\", \"上海\")", "true"},
             {"trim(city) in (\"北京\")", "false"},
             {"amount in (1, gone)", "?"},
             {"city matches \"^\\\\s\"", "true"},
             {"city matches \"^上\"", "false"},
             {"[客户 名] matches \"^Lin\"", "true"},
             {"part([客户 名], \"-\", 2)", "Xiao"},
             {"part([客户 名], \"-\", 4)", "?"},
             {"left([客户 名], 3)", "Lin"},
             {"right([客户 名], 4)", "Ming"},
             {"right(\"ab\", 9)", "ab"},
             {"replace([客户 名], \"-\", \" \")", "Lin Xiao Ming"},
             {"upper(concat(\"a\", \"b\", \"c\"))", "ABC"},
             {"contains(lower([客户 名]), \"xiao\")", "true"},
             {"number(\" 3.5 \") + 1", "4.5"},
             {"number(\"3,5\")", "?"},
             {"text(3.50)", "3.5"},
             {"round(2.345, 1)", "2.3"},
             {"abs(-3)", "3"},
             {"year(at)", "2026"},
             {"month(at)", "6"}, // it is the next morning in Shanghai
             {"day(at)", "1"},
             {"hour(at)", "2"},
             {"at >= 2026-06-01", "true"},
             {"at < 2026-06-01", "false"},
             {"days(2026-05-01, 2026-05-31)", "30"},
             {"time(\"2026-01-02\") = 2026-01-02", "true"},
             {"time(\"soon\")", "?"},
             {"true and not false", "true"},
             {"\"say \\\"hi\\\"\"", "say \"hi\""}})
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(value);
}

void ExpressionTest::values()
{
    QFETCH(QString, text);
    QTEST(computed(text), "value");
}

void ExpressionTest::printedParsesToTheSame()
{
    for (const auto& [text, printed] : std::initializer_list<std::pair<const char*, const char*>>{
             {"((1+2))*3", "(1 + 2) * 3"},
             {"1-(2-3)", "1 - (2 - 3)"},
             {"(1-2)-3", "1 - 2 - 3"},
             {"NOT (a=1 OR b=2) AND c is known", "not (a = 1 or b = 2) and c is known"},
             {"-(1+2)", "-(1 + 2)"},
             {"(a = 1) = true", "(a = 1) = true"},
             {"[a b] in(1,2)", "[a b] in (1, 2)"},
             {"[and] > 2026-01-31", "[and] > 2026-01-31"},
             {"f matches \"a\\\\d\\\"\"", "f matches \"a\\\\d\\\"\""},
             {"length( x )>1", "length(x) > 1"}}) {
        const Result<Expression> expression = Expression::parse(QString::fromUtf8(text));
        QVERIFY2(expression.ok(), text);
        QCOMPARE(expression->print(), QString::fromUtf8(printed));
        QCOMPARE(Expression::parse(expression->print())->print(), expression->print());
    }
    QCOMPARE(Expression::parse(QStringLiteral("b > a and b < [c d]"))->columns(),
             QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c d")}));
}

void ExpressionTest::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    for (const auto& [text, place] :
         std::initializer_list<std::pair<const char*, const char*>>{{"", "Character 1:"},
                                                                    {"1 +", "Character 4:"},
                                                                    {"(1 + 2", "Character 7:"},
                                                                    {"1 2", "Character 3:"},
                                                                    {"\"open", "Character 1:"},
                                                                    {"amount > \"a\"", "Character 10:"},
                                                                    {"amount and true", "Character 1:"},
                                                                    {"city + 1", "Character 1:"},
                                                                    {"nobody = 1", "Character 1:"},
                                                                    {"1 = frob(2)", "Character 5:"},
                                                                    {"length(amount)", "Character 8:"},
                                                                    {"left(city)", "Character 1:"},
                                                                    {"city matches \"(\"", "Character 14:"},
                                                                    {"city matches amount", "Character 20:"},
                                                                    {"amount is odd", "Character 11:"},
                                                                    {"amount in 3", "Character 11:"},
                                                                    {"first(amount, city)", "Character 15:"},
                                                                    {"2026-13-40 < at", "Character 1:"},
                                                                    {"3abc", "Character 1:"}})
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(place);
    const QString deep = QString(3000, QLatin1Char('('));
    QTest::newRow("deep") << deep << QStringLiteral("Character 101:");
    QTest::newRow("long") << QStringLiteral("1") + QStringLiteral(" + 1").repeated(5000)
                          << QStringLiteral("Character 4001:");
    QTest::newRow("nots") << QStringLiteral("not ").repeated(5000) << QStringLiteral("Character");
    QTest::newRow("minuses") << QString(5000, QLatin1Char('-')) << QStringLiteral("Character");
}

void ExpressionTest::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const QString message = computed(text);
    QVERIFY2(message.startsWith(place), qPrintable(message));
}

QTEST_GUILESS_MAIN(ExpressionTest)
#include "expression_test.moc"
