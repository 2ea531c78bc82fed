// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/version_difference.h"

#include "dataset/people_snapshot.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct VersionText
{
    Q_DECLARE_TR_FUNCTIONS(VersionDifference)
};

// A definition taken apart.
struct Version
{
    bool isJoined = false; // by a word: several clauses
    RuleKind word = RuleKind::All;
    std::vector<Rule> clauses;
    Rule base;
};

Result<Rule> boundRule(const QJsonObject& definition, const char* key)
{
    const QString name = QLatin1String(key);
    const Result<Rule> rule = readRule(definition.value(name), name);
    return rule ? withParameters(*rule, definition.value(QLatin1String("parameters")).toObject()) : rule;
}

Result<Version> versionOf(const QJsonObject& definition)
{
    Result<Rule> rule = boundRule(definition, "rule");
    if (!rule)
        return rule.error();
    Result<Rule> base = boundRule(definition, "base");
    if (!base)
        return base.error();
    Version version;
    version.base = std::move(*base);
    version.isJoined = rule->kind == RuleKind::All || rule->kind == RuleKind::Any;
    if (version.isJoined) {
        version.word = rule->kind;
        version.clauses = std::move(rule->parts);
    } else if (rule->kind != RuleKind::Everyone) {
        version.clauses = {std::move(*rule)};
    }
    return version;
}

// Of no clauses at all: everyone, as a definition without a rule is.
Result<PeopleSet> peopleOfVersion(const LocalDataset& data, const Version& version)
{
    Rule rule;
    if (!version.clauses.empty()) {
        rule.kind = version.word;
        rule.parts = version.clauses;
    }
    Result<PeopleSet> people = evaluateRule(rule, data);
    if (!people)
        return people;
    Result<PeopleSet> base = evaluateRule(version.base, data);
    if (!base)
        return base;
    *people &= *base;
    return people;
}

std::vector<VersionStep> clauseSteps(const Version& before, const Version& after)
{
    std::vector<bool> isKept(before.clauses.size());
    std::vector<std::size_t> added;
    for (std::size_t i = 0; i < after.clauses.size(); ++i) {
        std::size_t same = 0;
        while (same < before.clauses.size() && (isKept[same] || before.clauses[same] != after.clauses[i]))
            ++same;
        if (same < before.clauses.size())
            isKept[same] = true;
        else
            added.push_back(i);
    }
    std::vector<VersionStep> steps;
    std::size_t next = 0; // of those that are new: what stands in the place of one that went was made of it
    for (std::size_t i = 0; i < before.clauses.size(); ++i) {
        if (isKept[i])
            continue;
        VersionStep step;
        step.before = before.clauses[i];
        step.number = int(i) + 1;
        if (next < added.size()) {
            step.after = after.clauses[added[next]];
            step.number = int(added[next++]) + 1;
        }
        steps.push_back(std::move(step));
    }
    for (; next < added.size(); ++next) {
        VersionStep step;
        step.after = after.clauses[added[next]];
        step.number = int(added[next]) + 1;
        steps.push_back(std::move(step));
    }
    return steps;
}

void apply(const VersionStep& step, const Version& target, Version& version)
{
    if (step.kind == VersionStep::Kind::Joined) {
        version.word = target.word;
    } else if (step.kind == VersionStep::Kind::Base) {
        version.base = target.base;
    } else {
        const auto place =
            step.before ? std::ranges::find(version.clauses, *step.before) : version.clauses.end();
        if (place == version.clauses.end())
            version.clauses.push_back(*step.after);
        else if (step.after)
            *place = *step.after;
        else
            version.clauses.erase(place);
    }
}

std::int64_t peopleWithout(PeopleSet people, const PeopleSet& others)
{
    people -= others;
    return std::int64_t(people.count());
}

void countMoves(const PeopleSet& before, const PeopleSet& after, std::int64_t& joined, std::int64_t& left)
{
    joined = peopleWithout(after, before);
    left = peopleWithout(before, after);
}

Result<PeopleSet> peopleOfDefinition(const LocalDataset& data, const QJsonObject& definition)
{
    if (isSnapshot(definition)) {
        Result<SnapshotPeople> kept = peopleOfSnapshot(data, definition);
        return kept ? Result<PeopleSet>(std::move(kept->people)) : Result<PeopleSet>(kept.error());
    }
    const Result<Version> version = versionOf(definition);
    return version ? peopleOfVersion(data, *version) : Result<PeopleSet>(version.error());
}

// One step after the other, each counted on the people of the one before.
Result<void> countSteps(const LocalDataset& data, const QJsonObject& from, const QJsonObject& to,
                        VersionDifference& difference)
{
    Result<Version> before = versionOf(from);
    if (!before)
        return before.error();
    Result<Version> after = versionOf(to);
    if (!after)
        return after.error();
    // A single clause is joined by whatever word the other version has.
    if (!before->isJoined)
        before->word = after->word;
    if (!after->isJoined)
        after->word = before->word;
    difference.steps = clauseSteps(*before, *after);
    if (before->word != after->word) {
        VersionStep step;
        step.kind = VersionStep::Kind::Joined;
        difference.steps.push_back(std::move(step));
    }
    if (before->base != after->base) {
        VersionStep step;
        step.kind = VersionStep::Kind::Base;
        step.before = before->base;
        step.after = after->base;
        difference.steps.push_back(std::move(step));
    }
    PeopleSet people = difference.before;
    Version version = *before;
    for (VersionStep& step : difference.steps) {
        apply(step, *after, version);
        Result<PeopleSet> next = peopleOfVersion(data, version);
        if (!next)
            return next.error();
        countMoves(people, *next, step.joined, step.left);
        people = std::move(*next);
    }
    return {};
}

QString signedCount(std::int64_t joined, std::int64_t left, const NumberFormat& format)
{
    QStringList parts;
    if (joined > 0)
        parts.append(QLatin1Char('+') + format.count(joined));
    if (left > 0)
        parts.append(QChar(0x2212) + format.count(left));
    return parts.join(QLatin1Char(' '));
}

} // namespace

Result<VersionDifference> compareVersions(const LocalDataset& data, const QJsonObject& before,
                                          const QJsonObject& after)
{
    Result<PeopleSet> first = peopleOfDefinition(data, before);
    if (!first)
        return first.error();
    Result<PeopleSet> second = peopleOfDefinition(data, after);
    if (!second)
        return second.error();
    VersionDifference difference;
    difference.before = std::move(*first);
    difference.after = std::move(*second);
    countMoves(difference.before, difference.after, difference.joined, difference.left);
    if (!isSnapshot(before) && !isSnapshot(after)) {
        if (Result<void> done = countSteps(data, before, after, difference); !done)
            return done.error();
    } else if (before != after) {
        VersionStep step;
        step.kind = VersionStep::Kind::People;
        step.joined = difference.joined;
        step.left = difference.left;
        difference.steps.push_back(std::move(step));
    }
    return difference;
}

QString stepName(const VersionStep& step)
{
    switch (step.kind) {
    case VersionStep::Kind::Joined:
        return VersionText::tr("how the rules are joined");
    case VersionStep::Kind::Base:
        return VersionText::tr("the base");
    case VersionStep::Kind::People:
        return VersionText::tr("keeping the people");
    case VersionStep::Kind::Clause:
        break;
    }
    if (!step.before)
        return VersionText::tr("rule %1, which is new").arg(step.number);
    return step.after ? VersionText::tr("rule %1").arg(step.number)
                      : VersionText::tr("rule %1, which is gone").arg(step.number);
}

QString versionSentence(const VersionDifference& difference, const NumberFormat& format)
{
    if (difference.steps.empty())
        return VersionText::tr("The rules are the same.");
    QStringList parts;
    for (const VersionStep& step : difference.steps)
        if (const QString moved = signedCount(step.joined, step.left, format); !moved.isEmpty())
            parts.append(VersionText::tr("%1 people because of %2").arg(moved, stepName(step)));
    return parts.isEmpty() ? VersionText::tr("The rules differ, the people do not.")
                           : parts.join(VersionText::tr(", "));
}

} // namespace tessera
