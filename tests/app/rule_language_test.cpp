// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audience_page.h"
#include "pages/rule_builder.h"
#include "pages/rule_field.h"
#include "panels/result_table.h"
#include "rules/evaluate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>

using namespace tessera;

// Rules begun from patterns, parameters, and why somebody is in an audience, by mouse and keys.
class RuleLanguageTest : public QObject
{
    Q_OBJECT
private slots:
    void patternsBeginARule();
    void parametersOfTheRule();
    void whySomebodyIsIn();
    void chineseWords();
    void mistakesAreUnderlined();
};

void RuleLanguageTest::patternsBeginARule()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("everyone"));
    page.add(RuleBuilder::tr("One after the other"));
    QTRY_VERIFY(page.text->toPlainText().startsWith(QLatin1String("sequence(")));
    const Result<Rule> rule = parseRule(page.text->toPlainText());
    QVERIFY(rule.ok());
    QCOMPARE(rule->kind, RuleKind::Sequence);
    QTRY_COMPARE(page.people(), int(evaluateRule(*rule, *fixture.engine->dataset())->count()));
    page.add(RuleBuilder::tr("Reachable by"));
    QTRY_VERIFY(page.text->toPlainText().contains(QLatin1String("reachable(\"phone\")")));
    fixture.picture(QStringLiteral("rule-patterns"));
}

void RuleLanguageTest::parametersOfTheRule()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("count(\"view\") >= $least"));
    QTRY_VERIFY(page.field<QLineEdit>(QStringLiteral("parameter_least")));
    auto* least = page.field<QLineEdit>(QStringLiteral("parameter_least"));
    QTRY_VERIFY(least->isVisible());
    least->setFocus();
    QTest::keyClicks(least, QStringLiteral("4"));
    QTRY_COMPARE(page.people(), 24); // two fifths look four times and more
    QCOMPARE(
        page.panel->definition().value(QLatin1String("parameters")).toObject().value(QLatin1String("least")),
        QJsonValue(4));
    fixture.picture(QStringLiteral("rule-parameters"));
    page.write(QStringLiteral("count(\"view\") >= 5"));
    QTRY_COMPARE(page.people(), 12);
    QVERIFY(!page.panel->definition().contains(QLatin1String("parameters")));
}

void RuleLanguageTest::whySomebodyIsIn()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\") and (did(\"cart\") or count(\"purchase\") >= 2)"));
    QTRY_COMPARE(page.people(), 30);
    const LocalDataset& data = *fixture.engine->dataset();
    const PeopleSet bought =
        evaluateRule(parseRule(QStringLiteral("did(\"purchase\") and not did(\"cart\")")).value(), data)
            .value();
    const QString person = QString::number(data.identity().oneIds[bought.toVector(1).front()]);
    auto* why = page.field<QLineEdit>(QStringLiteral("whyPerson"));
    why->setFocus();
    QTest::keyClicks(why, person);
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_VERIFY(page.panel->result()->json.value(QLatin1String("explanation")).isObject());
    const QJsonObject explanation = page.panel->result()->json.value(QLatin1String("explanation")).toObject();
    QCOMPARE(explanation.value(QLatin1String("inside")), QJsonValue(false));
    // One step is enough: a cart, or one purchase more.
    QCOMPARE(explanation.value(QLatin1String("nearest")).toArray().size(), 1);
    fixture.picture(QStringLiteral("rule-why"));
    QTest::keySequence(why, QKeySequence::SelectAll);
    QTest::keyClicks(why, QStringLiteral("nobody"));
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Failed);
}

void RuleLanguageTest::chineseWords()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QString::fromUtf8("做过(\"cart\") 且 非 做过(\"purchase\", 最近30天)"));
    QTRY_COMPARE(
        page.people(),
        int(evaluateRule(parseRule(page.text->toPlainText()).value(), *fixture.engine->dataset())->count()));
    QCOMPARE(page.panel->definition().value(QLatin1String("rule")).toString(),
             QStringLiteral("did(event = \"cart\") and not did(event = \"purchase\", last 30 days)"));
    theme().setLanguage(Language::Chinese);
    QTRY_COMPARE(page.text->toPlainText(),
                 QString::fromUtf8("做过(event = \"cart\") 且 非 做过(event = \"purchase\", 最近 30 天)"));
    fixture.picture(QStringLiteral("rule-chinese"));
    theme().setLanguage(Language::English);
}

void RuleLanguageTest::mistakesAreUnderlined()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\", soon)"));
    QTRY_COMPARE(page.text->extraSelections().size(), 1);
    QCOMPARE(page.text->extraSelections().first().cursor.selectedText(), QStringLiteral("soon"));
    fixture.picture(QStringLiteral("rule-mistake"));
    page.write(QStringLiteral("did(\"view\", last 30 days)"));
    QTRY_COMPARE(page.text->extraSelections().size(), 0);
    page.write(QStringLiteral("did(\"view\" and"));
    QTRY_COMPARE(page.text->extraSelections().first().cursor.selectedText(), QStringLiteral("d"));
}

QTEST_MAIN(RuleLanguageTest)
#include "rule_language_test.moc"
