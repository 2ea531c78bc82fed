// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_facts.h"
#include "random_rules.h"
#include "rules/evaluate.h"
#include "slow_rules.h"
#include "support/test_scale.h"

#include <QJsonDocument>
#include <QTest>

using namespace tessera;

// Random rules on random people: the engine against a reference that reads them word by word.
class RuleReferenceTest : public QObject
{
    Q_OBJECT
private slots:
    void everyOperator_data();
    void everyOperator();
    void bothLanguagesAndJson();
};

namespace {

const int kRulesEach = int(scaledRows(2500, 250));

QString membersText(const PeopleSet& people)
{
    QStringList members;
    people.forEach([&](PersonIndex person) { members.append(QString::number(person)); });
    return members.join(QLatin1Char(' '));
}

} // namespace

void RuleReferenceTest::everyOperator_data()
{
    QTest::addColumn<QString>("zone");
    for (const char* zone :
         {"UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void RuleReferenceTest::everyOperator()
{
    QFETCH(QString, zone);
    const std::uint64_t seed = qHash(zone, 0);
    RandomRules rules(seed);
    std::unique_ptr<RandomFacts> facts;
    int mixed = 0;
    for (int i = 0; i < kRulesEach; ++i) {
        if (i % 25 == 0)
            facts = std::make_unique<RandomFacts>(seed + std::uint64_t(i) / 25, zone);
        const Rule rule = rules.rule(3);
        SlowRules slow(*facts);
        PeopleSet expected(facts->people());
        for (std::size_t person = 0; person < facts->people(); ++person)
            if (slow.holds(rule, person))
                expected.insert(PersonIndex(person));
        const Result<PeopleSet> found = evaluateRule(rule, *facts);
        const QString text = printRule(rule);
        QVERIFY2(found.ok(),
                 qPrintable(text + QStringLiteral("\n") + (found.ok() ? QString() : found.error().message)));
        QVERIFY2(*found == expected, qPrintable(QStringLiteral("%1\nfound    %2\nexpected %3")
                                                    .arg(text, membersText(*found), membersText(expected))));
        mixed += expected.count() > 0 && expected.count() < facts->people() ? 1 : 0;
    }
    QVERIFY2(mixed > kRulesEach / 3, qPrintable(QString::number(mixed))); // they do tell people apart
}

void RuleReferenceTest::bothLanguagesAndJson()
{
    RandomRules rules(7);
    for (std::size_t i = 0; i < scaledRows(10000, 1000); ++i) {
        const Rule rule = rules.rule(3);
        for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
            const QString text = printRule(rule, language);
            const Result<Rule> read = parseRule(text);
            QVERIFY2(read.ok(), qPrintable(text + QStringLiteral("\n") +
                                           (read.ok() ? QString() : read.error().message)));
            QVERIFY2(*read == rule, qPrintable(text + QStringLiteral("\n") + printRule(*read, language)));
        }
        const QJsonObject json = QJsonDocument::fromJson(QJsonDocument(ruleToJson(rule)).toJson()).object();
        const Result<Rule> read = ruleFromJson(json, QStringLiteral("rule"));
        QVERIFY2(read.ok(), qPrintable(printRule(rule) + QStringLiteral("\n") +
                                       (read.ok() ? QString() : read.error().message)));
        QVERIFY2(*read == rule, qPrintable(printRule(rule)));
    }
}

QTEST_GUILESS_MAIN(RuleReferenceTest)
#include "rule_reference_test.moc"
