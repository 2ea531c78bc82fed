// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/clauses.h"

#include "base/number_format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

struct ClausesText
{
    Q_DECLARE_TR_FUNCTIONS(Audience)
};

QString plainNumber(double value)
{
    return QString::number(std::round(value * 100) / 100, 'g', QLocale::FloatingPointShortest);
}

RuleLanguage languageOfWords()
{
    // The language in which the program speaks: that of its translated texts.
    return ClausesText::tr("and", "language of rules").startsWith(QLatin1Char('a')) ? RuleLanguage::English
                                                                                    : RuleLanguage::Chinese;
}

QString groupWords(const Rule& rule)
{
    switch (rule.kind) {
    case RuleKind::All:
        return ClausesText::tr("All of");
    case RuleKind::Any:
        return ClausesText::tr("Any of");
    case RuleKind::Not:
        return ClausesText::tr("Not");
    default:
        return ClausesText::tr("At least %1 of").arg(plainNumber(rule.value));
    }
}

QJsonObject treeJson(const RuleExplanation& node)
{
    QJsonObject json{{QStringLiteral("rule"), printRule(node.rule)},
                     {QStringLiteral("holds"), node.holds},
                     {QStringLiteral("decides"), node.decides}};
    if (node.value)
        json.insert(QStringLiteral("value"), *node.value);
    if (!node.parts.empty()) {
        QJsonArray parts;
        for (const RuleExplanation& part : node.parts)
            parts.append(treeJson(part));
        json.insert(QStringLiteral("parts"), parts);
    }
    return json;
}

QString answerWords(bool holds)
{
    return holds ? ClausesText::tr("yes") : ClausesText::tr("no");
}

void addRows(const RuleExplanation& node, int level, ChartTable& table)
{
    const QString indent = QString(level * 4, QChar(0x00a0));
    const QString text = node.parts.empty() ? printRule(node.rule, languageOfWords()) : groupWords(node.rule);
    table.rows.push_back({indent + text, answerWords(node.holds),
                          node.value ? plainNumber(*node.value) : QString(),
                          node.decides ? ClausesText::tr("decides") : QString()});
    table.people.append(QString());
    for (const RuleExplanation& part : node.parts)
        addRows(part, level + 1, table);
}

} // namespace

const PeopleSet* ClauseFigures::people(const QString& selector) const
{
    if (!selector.startsWith(QLatin1String("clause:")))
        return nullptr;
    const int number = QStringView(selector).mid(7).toInt();
    return number >= 1 && std::size_t(number) <= alone.size() ? &alone[std::size_t(number) - 1] : nullptr;
}

QJsonArray ClauseFigures::clausesJson() const
{
    QJsonArray json;
    for (const ClauseCount& one : counts)
        json.append(QJsonObject{{QStringLiteral("rule"), printRule(one.rule)},
                                {QStringLiteral("alone"), qint64(one.alone)},
                                {QStringLiteral("left"), qint64(one.left)},
                                {QStringLiteral("decided"), qint64(one.decided)}});
    return json;
}

QJsonValue ClauseFigures::explanationJson() const
{
    if (!explanation)
        return {};
    QJsonArray nearest;
    for (const RuleChange& change : explanation->nearest) {
        QJsonObject one{{QStringLiteral("rule"), printRule(change.rule)},
                        {QStringLiteral("mustHold"), change.mustHold}};
        if (change.value)
            one.insert(QStringLiteral("value"), *change.value);
        nearest.append(one);
    }
    return QJsonObject{{QStringLiteral("person"), person},
                       {QStringLiteral("inside"), explanation->tree.holds},
                       {QStringLiteral("tree"), treeJson(explanation->tree)},
                       {QStringLiteral("nearest"), nearest}};
}

std::vector<NamedTable> ClauseFigures::tables() const
{
    const NumberFormat format;
    std::vector<NamedTable> tables;
    if (explanation) {
        NamedTable why;
        why.title = explanation->tree.holds ? ClausesText::tr("Why %1 is inside").arg(person)
                                            : ClausesText::tr("Why %1 is not inside").arg(person);
        why.table.columns = {ClausesText::tr("Clause"), ClausesText::tr("Holds"), ClausesText::tr("Value"),
                             ClausesText::tr("Decides")};
        why.table.numeric = {false, false, true, false};
        addRows(explanation->tree, 0, why.table);
        tables.push_back(std::move(why));
        NamedTable change;
        change.title = explanation->nearest.empty() ? ClausesText::tr("Nothing would change it")
                                                    : ClausesText::tr("The nearest change that would");
        change.table.columns = {ClausesText::tr("Clause"), ClausesText::tr("It is now"),
                                ClausesText::tr("It would have to be")};
        change.table.numeric = {false, true, false};
        for (const RuleChange& one : explanation->nearest) {
            change.table.rows.push_back({printRule(one.rule, languageOfWords()),
                                         one.value ? plainNumber(*one.value) : answerWords(!one.mustHold),
                                         one.mustHold ? ClausesText::tr("so that it holds")
                                                      : ClausesText::tr("so that it does not")});
            change.table.people.append(QString());
        }
        if (!explanation->nearest.empty())
            tables.push_back(std::move(change));
    }
    NamedTable clauses;
    clauses.title = ClausesText::tr("What each clause does");
    clauses.table.columns = {ClausesText::tr("Clause"), ClausesText::tr("Alone"),
                             ClausesText::tr("Left after it"), ClausesText::tr("Change"),
                             ClausesText::tr("By it only")};
    clauses.table.numeric = {false, true, true, true, true};
    const bool isAny = counts.size() > 1 && counts.front().left < counts.back().left;
    std::int64_t before = isAny ? 0 : base;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const ClauseCount& one = counts[i];
        clauses.table.rows.push_back({printRule(one.rule, languageOfWords()), format.count(one.alone),
                                      format.count(one.left), format.signedCount(one.left - before),
                                      format.count(one.decided)});
        clauses.table.people.append(QStringLiteral("clause:%1").arg(i + 1));
        before = one.left;
    }
    tables.push_back(std::move(clauses));
    return tables;
}

Result<ClauseFigures> clauseFigures(const LocalDataset& data, const Rule& rule, const PeopleSet& base,
                                    const QString& person)
{
    ClauseFigures figures;
    Result<std::vector<ClauseCount>> counts = countClauses(rule, base, data);
    if (!counts)
        return counts.error();
    figures.counts = std::move(*counts);
    figures.base = std::int64_t(base.count());
    for (const ClauseCount& one : figures.counts) {
        Result<PeopleSet> people = evaluateRule(one.rule, data);
        if (!people)
            return people.error();
        *people &= base;
        figures.alone.push_back(std::move(*people));
    }
    if (person.isEmpty())
        return figures;
    const auto& oneIds = data.identity().oneIds;
    const auto found = std::ranges::find_if(oneIds, [&](auto id) { return QString::number(id) == person; });
    if (found == oneIds.end())
        return Error{
            ClausesText::tr("Nobody has the OneID \"%1\" now. Copy it from a list of people.").arg(person)};
    Result<PersonExplanation> explanation = explainRule(rule, PersonIndex(found - oneIds.begin()), data);
    if (!explanation)
        return explanation.error();
    figures.person = person;
    figures.explanation = std::move(*explanation);
    return figures;
}

} // namespace tessera
