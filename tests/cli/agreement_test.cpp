// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "cli/agreement_marks.h"
#include "cli/sample_project.h"
#include "rules/evaluate.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace tessera;

namespace {

// Charts whose numbers are not of the people behind their marks.
struct Exception
{
    const char* definitions; // how their names begin
    const char* place;
    const char* reason;
};
constexpr std::array kExceptions = {
    Exception{"linkage: ", "Pairs by evidence", "a bar counts pairs of records, each of two people"},
    Exception{"members: ", "Points that will expire", "a bar counts points, not those who have them"},
    // Both ask what other rules of who is one person would do; the suggested one, of the rules in use,
    // agrees.
    Exception{"identity: example", "People by how many identifiers they have",
              "people as other rules would make them are counted, and the list is of people as they are"},
    Exception{"identity: page", "People by how many identifiers they have", "as above"},
    Exception{"identity: example", "Identifiers", "as above"},
    Exception{"identity: page", "Identifiers", "as above"},
};

const Exception* exception(const QString& name, const QString& place)
{
    const auto* found = std::ranges::find_if(kExceptions, [&](const Exception& one) {
        return name.startsWith(QLatin1String(one.definitions)) && place == QLatin1String(one.place);
    });
    return found == kExceptions.end() ? nullptr : found;
}

} // namespace

// Every number of people that an analysis shows is that of the people behind it: as the mark or row itself
// gives them, and as a rule does that names the saved analysis.
class AgreementTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void numbersAreThoseOfTheirPeople_data();
    void numbersAreThoseOfTheirPeople();
    void everyExceptionIsNeeded();

private:
    void add(const QString& name, const QJsonObject& definition);
    void check(const ShownPeople& shown, const AnalysisResult& result, const QString& name);

    SampleProject m_sample;
    std::shared_ptr<const LocalDataset> m_data;    // knows every definition by its name
    std::shared_ptr<const LocalDataset> m_sparing; // runs the analysis of a rule once
    std::map<QByteArray, AnalysisResult> m_done;   // by definition
    std::map<QString, QJsonObject> m_definitions;
    QStringList m_problems;
    std::set<QString> m_tried; // the selectors by their beginnings that ran the analysis anew
    std::set<const Exception*> m_excepted;
    std::set<QString> m_checkedKinds; // with a number that was compared
    int m_counts = 0;
};

void AgreementTest::add(const QString& name, const QJsonObject& definition)
{
    const QString kind = definition.value(QLatin1String("kind")).toString();
    const Result<StoredObject> added =
        m_sample.project->objects().add(kind, name, definitionBody(definition));
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    m_definitions[name] = definition;
}

void AgreementTest::initTestCase()
{
    const Result<void> made = m_sample.make(11);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const Result<void> delivered = m_sample.addDeliveries();
    QVERIFY2(delivered, delivered ? "" : qPrintable(delivered.error().message));
    for (const AnalysisKind& kind : analysisRegistry().kinds()) {
        add(kind.id + QStringLiteral(": example"), kind.example);
        const Result<QJsonObject> suggested = kind.suggest(*m_sample.data);
        QVERIFY2(suggested, suggested ? "" : qPrintable(kind.id + suggested.error().message));
        QJsonObject definition = *suggested;
        definition.insert(QStringLiteral("kind"), kind.id);
        add(kind.id + QStringLiteral(": suggested"), definition);
    }
    QFile page(QStringLiteral(TESSERA_DOCS "/definitions.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression block(QStringLiteral("```json\\n(.*?)```"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(page.readAll());
    int count = 0;
    for (auto it = block.globalMatch(text); it.hasNext();) {
        const auto parsed = parseJsonObject(it.next().captured(1).toUtf8(), QStringLiteral("definitions.md"));
        const QString kind = parsed ? parsed->value(QLatin1String("kind")).toString() : QString();
        if (analysisRegistry().find(kind) != nullptr)
            add(QStringLiteral("%1: page %2").arg(kind).arg(++count), *parsed);
    }
    QVERIFY(count > 5);
    m_data = LocalDataset::open(m_sample.project, {std::nullopt, analysisRegistry().resolver()}, {}).value();
    ResultResolver sparing = analysisRegistry().resolver();
    sparing.people = [this](const LocalDataset&, const QJsonObject& definition,
                            const QString& selector) -> Result<PeopleSet> {
        const QByteArray key = QJsonDocument(definition).toJson();
        if (!m_done.contains(key)) {
            Result<AnalysisResult> result = analysisRegistry().run(*m_data, definition, {});
            if (!result)
                return result.error();
            m_done.emplace(key, std::move(*result));
        }
        return m_done.at(key).people(selector);
    };
    m_sparing = LocalDataset::open(m_sample.project, {std::nullopt, sparing}, {}).value();
}

void AgreementTest::numbersAreThoseOfTheirPeople_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, definition] : m_definitions)
        QTest::newRow(qPrintable(name)) << name;
}

void AgreementTest::check(const ShownPeople& shown, const AnalysisResult& result, const QString& name)
{
    const auto problem = [&](const QString& what) {
        m_problems.append(
            QStringLiteral("%1 | %2 | %3: %4").arg(shown.place, shown.label, shown.selector, what));
    };
    if (!result.people)
        return problem(QStringLiteral("the result gives no people"));
    const Result<PeopleSet> people = result.people(shown.selector);
    if (!people)
        return problem(people.error().message);
    if (shown.count) {
        ++m_counts;
        m_checkedKinds.insert(name.section(QLatin1Char(':'), 0, 0));
        const bool agrees = *shown.count == double(people->count());
        if (!agrees && exception(name, shown.place) != nullptr)
            m_excepted.insert(exception(name, shown.place));
        else if (!agrees)
            problem(QStringLiteral("%1 are shown, %2 are behind it").arg(*shown.count).arg(people->count()));
    }
    // The text of a rule names the analysis and the mark. One of each sort of mark runs the analysis anew, as
    // rules do; the others find it done.
    const QString text =
        QStringLiteral("result(%1, %2)").arg(quotedRuleText(name), quotedRuleText(shown.selector));
    const Result<Rule> rule = parseRule(text);
    if (!rule || rule->selector != shown.selector)
        return problem(QStringLiteral("no rule can name it: ") + text);
    const QString sort = name + QLatin1Char('\n') + shown.selector.section(QLatin1Char(':'), 0, 0);
    const Result<PeopleSet> ruled = evaluateRule(*rule, m_tried.insert(sort).second ? *m_data : *m_sparing);
    if (!ruled)
        problem(text + QStringLiteral(": ") + ruled.error().message);
    else if (ruled->toVector() != people->toVector())
        problem(QStringLiteral("%1 gives %2 people instead of %3")
                    .arg(text)
                    .arg(ruled->count())
                    .arg(people->count()));
}

void AgreementTest::numbersAreThoseOfTheirPeople()
{
    QFETCH(QString, name);
    const Result<AnalysisResult> result = analysisRegistry().run(*m_data, m_definitions[name], {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    m_problems.clear();
    for (const ShownPeople& shown : shownPeople(*result))
        check(shown, *result, name);
    QVERIFY2(m_problems.isEmpty(), qPrintable(QLatin1Char('\n') + m_problems.join(QLatin1Char('\n'))));
}

void AgreementTest::everyExceptionIsNeeded()
{
    for (const Exception& one : kExceptions)
        QVERIFY2(m_excepted.contains(&one), one.place);
    // The walk did look: bars, flows, cells, points and rows of a sample client come to more than this.
    QVERIFY2(m_counts > 1000, qPrintable(QString::number(m_counts)));
    for (const char* kind :
         {"funnel", "four_a", "rfm", "audience", "lookalike", "clusters", "trend", "household", "value",
          "payback", "lifecycle", "members", "private_domain", "rhythm", "affinity", "next_category"})
        QVERIFY2(m_checkedKinds.contains(QLatin1String(kind)), kind);
}

QTEST_MAIN(AgreementTest)
#include "agreement_test.moc"
