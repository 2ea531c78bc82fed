// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dependents.h"
#include "rules/rule.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class DependentsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void namesAreFoundInEveryForm();
    void whatIsUsedStays();
    void newNameIsSaidEverywhereInOneStep();
    void chineseTextStaysChinese();
    void nameOfAnotherIsRefused();
    void firstOfANameIsMeant();

private:
    std::int64_t add(const QString& kind, const QString& name, const QJsonObject& definition)
    {
        return m_project->objects().add(kind, name, definition).value().id;
    }
    std::int64_t addRule(const QString& name, const QString& rule)
    {
        return add(QStringLiteral("audience"), name, {{QStringLiteral("rule"), rule}});
    }
    [[nodiscard]] QJsonObject definition(std::int64_t id) const
    {
        return m_project->objects().get(id).value().definition;
    }
    [[nodiscard]] QStringList users(std::int64_t id) const
    {
        QStringList names;
        for (const Dependent& one :
             dependentsOf(m_project->objects().list().value(), m_project->objects().get(id).value()))
            names.append(one.name);
        return names;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Project> m_project;
};

void DependentsTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project =
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value();
}

void DependentsTest::namesAreFoundInEveryForm()
{
    const Rule tree =
        parseRule(QStringLiteral("not audience(\"Tree\") and value(\"Scores\", rank) <= 10")).value();
    const QJsonObject json{
        {QStringLiteral("audience"), QStringLiteral("Key")},
        {QStringLiteral("suppress"), QJsonArray{QStringLiteral("Left out")}},
        {QStringLiteral("note"), QStringLiteral("no rule (at all)")},
        {QStringLiteral("rule"), QStringLiteral("audience(\"Text\") or result(\"My funnel\", \"lost:2\")")},
        {QStringLiteral("base"), QString::fromUtf8("人群(\"中文\")")},
        {QStringLiteral("stages"),
         QJsonArray{QJsonObject{{QStringLiteral("who"), ruleToJson(tree)}},
                    QJsonObject{{QStringLiteral("where"),
                                 QStringLiteral("shares(\"Households\", household, audience(\"Deep\"))")}}}}};
    QStringList found;
    for (const NameUse& use : namesIn(json))
        found.append(use.path + QLatin1Char('|') + use.name + QLatin1Char('|') +
                     (use.kind == NamedKind::Audience ? QLatin1Char('a')
                      : use.kind == NamedKind::Tag    ? QLatin1Char('t')
                                                      : QLatin1Char('r')));
    found.sort();
    QCOMPARE(found, QStringList({QStringLiteral("audience|Key|a"), QString::fromUtf8("base|中文|a"),
                                 QStringLiteral("rule|My funnel|r"), QStringLiteral("rule|Text|a"),
                                 QStringLiteral("stages[0].who.all[0].not.audience|Tree|a"),
                                 QStringLiteral("stages[0].who.all[1].valueOf|Scores|r"),
                                 QStringLiteral("stages[1].where|Deep|a"),
                                 QStringLiteral("stages[1].where|Households|r"),
                                 QStringLiteral("suppress[0]|Left out|a")}));
}

void DependentsTest::whatIsUsedStays()
{
    const std::int64_t vip = addRule(QStringLiteral("VIP"), QStringLiteral("gender = \"F\""));
    const std::int64_t user = addRule(QStringLiteral("Rest"), QStringLiteral("not audience(\"VIP\")"));
    const std::int64_t package = add(QStringLiteral("audience_package"), QStringLiteral("Out"),
                                     {{QStringLiteral("audience"), QStringLiteral("VIP")}});
    // An analysis of the same name is another thing.
    const std::int64_t funnel = add(QStringLiteral("funnel"), QStringLiteral("VIP"), {});
    QCOMPARE(users(vip), QStringList({QStringLiteral("Rest"), QStringLiteral("Out")}));
    QVERIFY(users(funnel).isEmpty());
    const Result<void> refused = removeObject(*m_project, vip);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QLatin1String("\"Rest\", \"Out\"")),
             qPrintable(refused.error().message));
    QCOMPARE(m_project->objects().list().value().size(), std::size_t{4});
    QVERIFY(removeObject(*m_project, funnel).ok());
    QVERIFY(removeObject(*m_project, package).ok());
    QVERIFY(removeObject(*m_project, user).ok());
    QVERIFY(removeObject(*m_project, vip).ok());
    QVERIFY(m_project->objects().list().value().empty());
    QVERIFY(m_project->history().undo().ok());
    QVERIFY(m_project->history().undo().ok());
    QVERIFY(!removeObject(*m_project, vip).ok()); // its user is back
}

void DependentsTest::newNameIsSaidEverywhereInOneStep()
{
    const std::int64_t vip = addRule(QStringLiteral("VIP"), QStringLiteral("gender = \"F\""));
    const std::int64_t user = addRule(QStringLiteral("Rest"), QStringLiteral("not audience(\"VIP\")"));
    const std::int64_t package = add(QStringLiteral("audience_package"), QStringLiteral("Out"),
                                     {{QStringLiteral("audience"), QStringLiteral("VIP")}});
    const std::int64_t before = m_project->history().current().value();
    const QJsonObject was = definition(user);
    QVERIFY(updateObject(*m_project, vip, QStringLiteral("Best \"20\""), definition(vip)).ok());
    QCOMPARE(users(vip), QStringList({QStringLiteral("Rest"), QStringLiteral("Out")}));
    QCOMPARE(definition(package).value(QLatin1String("audience")).toString(), QStringLiteral("Best \"20\""));
    QCOMPARE(m_project->objects().get(user).value().version, 2);
    const std::int64_t after = m_project->history().current().value();
    QVERIFY(m_project->history().undo().ok());
    QCOMPARE(m_project->history().current().value(), before);
    QCOMPARE(definition(user), was);
    QCOMPARE(m_project->objects().get(vip).value().name, QStringLiteral("VIP"));
    // Past states hold the others as well, whichever way the history is walked.
    const ProjectState then = m_project->history().stateAt(after).value();
    QCOMPARE(then.objects.at(package).definition.value(QLatin1String("audience")).toString(),
             QStringLiteral("Best \"20\""));
    QVERIFY(m_project->history().redo().ok());
    QCOMPARE(users(vip), QStringList({QStringLiteral("Rest"), QStringLiteral("Out")}));
    QCOMPARE(m_project->history().stateAt(before).value().objects.at(user).definition, was);
}

void DependentsTest::chineseTextStaysChinese()
{
    const std::int64_t vip = addRule(QStringLiteral("VIP"), QStringLiteral("gender = \"F\""));
    const QString text =
        printRule(parseRule(QStringLiteral("not audience(\"VIP\")")).value(), RuleLanguage::Chinese);
    const std::int64_t user = addRule(QStringLiteral("Rest"), text);
    QVERIFY(updateObject(*m_project, vip, QStringLiteral("Best"), definition(vip)).ok());
    QString wanted = text;
    QCOMPARE(definition(user).value(QLatin1String("rule")).toString(),
             wanted.replace(QLatin1String("VIP"), QLatin1String("Best")));
}

void DependentsTest::nameOfAnotherIsRefused()
{
    const std::int64_t one = addRule(QStringLiteral("One"), QStringLiteral("gender = \"F\""));
    const std::int64_t two = addRule(QStringLiteral("Two"), QStringLiteral("audience(\"One\")"));
    QVERIFY(!updateObject(*m_project, one, QStringLiteral("Two"), definition(one)).ok());
    QCOMPARE(m_project->objects().get(one).value().name, QStringLiteral("One"));
    QVERIFY(updateObject(*m_project, two, QStringLiteral("Three"), definition(two)).ok());
    QVERIFY(updateObject(*m_project, one, QStringLiteral("Two"), definition(one)).ok());
}

void DependentsTest::firstOfANameIsMeant()
{
    const std::int64_t first = addRule(QStringLiteral("Same"), QStringLiteral("gender = \"F\""));
    const std::int64_t second = addRule(QStringLiteral("Same"), QStringLiteral("gender = \"M\""));
    addRule(QStringLiteral("User"), QStringLiteral("audience(\"Same\")"));
    QVERIFY(!removeObject(*m_project, first).ok());
    QVERIFY(removeObject(*m_project, second).ok());
}

QTEST_GUILESS_MAIN(DependentsTest)
#include "dependents_test.moc"
