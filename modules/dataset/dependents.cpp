// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dependents.h"

#include "rules/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace tessera {

namespace {

constexpr std::size_t kNamedDependents = 8; // in a message
const QString kAudienceKind = QStringLiteral("audience");

struct DependentsText
{
    Q_DECLARE_TR_FUNCTIONS(Dependents)
};

// What is done with each name: another one in its place, or the same.
using Visit = std::function<QString(const NameUse& use)>;

bool visitRule(Rule& rule, const QString& path, const Visit& visit)
{
    bool isChanged = false;
    if (rule.kind == RuleKind::Audience || rule.kind == RuleKind::Result || rule.kind == RuleKind::Value ||
        rule.kind == RuleKind::Shares || rule.kind == RuleKind::Tag) {
        const QString name = visit({path, rule.audience,
                                    rule.kind == RuleKind::Audience ? NamedKind::Audience
                                    : rule.kind == RuleKind::Tag    ? NamedKind::Tag
                                                                    : NamedKind::Analysis});
        isChanged = name != rule.audience;
        rule.audience = name;
    }
    for (Rule& part : rule.parts)
        isChanged = visitRule(part, path, visit) || isChanged;
    return isChanged;
}

// A text that is a rule and names something has a bracket at least; others are left alone.
QString visitText(const QString& text, const QString& path, const Visit& visit)
{
    if (!text.contains(QLatin1Char('(')) && !text.contains(QChar(0xFF08)))
        return text;
    Result<Rule> rule = parseRule(text);
    if (!rule)
        return text;
    const bool isChinese = printRule(*rule, RuleLanguage::Chinese) == text;
    if (!visitRule(*rule, path, visit))
        return text;
    return printRule(*rule, isChinese ? RuleLanguage::Chinese : RuleLanguage::English);
}

QJsonValue visitValue(const QJsonValue& value, const QString& path, const Visit& visit);

QJsonArray visitNames(QJsonArray names, const QString& path, const Visit& visit)
{
    for (qsizetype i = 0; i < names.size(); ++i)
        if (names.at(i).isString())
            names[i] = visit(
                {QStringLiteral("%1[%2]").arg(path).arg(i), names.at(i).toString(), NamedKind::Audience});
    return names;
}

QJsonObject visitObject(const QJsonObject& object, const QString& path, const Visit& visit)
{
    QJsonObject visited = object;
    for (auto entry = visited.begin(); entry != visited.end(); ++entry) {
        const QString key = entry.key();
        const QString below = path.isEmpty() ? key : path + QLatin1Char('.') + key;
        const bool isAudience = key == kAudienceKind;
        const bool isTag = key == kTagKind;
        const bool isAnalysis = key == QLatin1String("result") || key == QLatin1String("valueOf") ||
                                key == QLatin1String("shares");
        const bool areAudiences = key == QLatin1String("suppress") || key == QLatin1String("audiences");
        const QJsonValue value = *entry;
        if (areAudiences && value.isArray())
            *entry = visitNames(value.toArray(), below, visit);
        else if ((isAudience || isAnalysis || isTag) && value.isString())
            *entry = visit({below, value.toString(),
                            isAudience ? NamedKind::Audience
                            : isTag    ? NamedKind::Tag
                                       : NamedKind::Analysis});
        else
            *entry = visitValue(value, below, visit);
    }
    return visited;
}

QJsonValue visitValue(const QJsonValue& value, const QString& path, const Visit& visit)
{
    if (value.isString())
        return visitText(value.toString(), path, visit);
    if (value.isObject())
        return visitObject(value.toObject(), path, visit);
    if (!value.isArray())
        return value;
    QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        list[i] = visitValue(list.at(i), QStringLiteral("%1[%2]").arg(path).arg(i), visit);
    return list;
}

bool isOfName(const StoredObject& object, const NameUse& use)
{
    return object.name == use.name && namedKindOf(object.kind) == use.kind;
}

QString listOf(const std::vector<Dependent>& dependents)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(dependents.size(), kNamedDependents); ++i)
        names.append(QLatin1Char('"') + dependents[i].name + QLatin1Char('"'));
    const QString list = names.join(DependentsText::tr(", "));
    return dependents.size() <= kNamedDependents
               ? list
               : DependentsText::tr("%1 and %2 more").arg(list).arg(dependents.size() - kNamedDependents);
}

} // namespace

NamedKind namedKindOf(const QString& objectKind)
{
    return objectKind == kAudienceKind ? NamedKind::Audience
           : objectKind == kTagKind    ? NamedKind::Tag
                                       : NamedKind::Analysis;
}

std::vector<NameUse> namesIn(const QJsonObject& definition)
{
    std::vector<NameUse> uses;
    visitObject(definition, QString(), [&](const NameUse& use) {
        if (!use.name.isEmpty() && std::ranges::find(uses, use) == uses.end())
            uses.push_back(use);
        return use.name;
    });
    return uses;
}

QJsonObject withName(const QJsonObject& definition, const NameUse& from, const QString& to)
{
    return visitObject(definition, QString(), [&](const NameUse& use) {
        return use.name == from.name && use.kind == from.kind ? to : use.name;
    });
}

QByteArray definitionWithParts(const std::vector<StoredObject>& objects, const QJsonObject& definition)
{
    std::vector<NameUse> open = namesIn(definition);
    std::vector<NameUse> seen;
    QByteArray text = QJsonDocument(definition).toJson(QJsonDocument::Compact);
    while (!open.empty()) {
        NameUse use = open.back();
        open.pop_back();
        use.path.clear();
        if (std::ranges::find(seen, use) != seen.end())
            continue;
        seen.push_back(use);
        for (const StoredObject& object : objects) {
            // The marks of an audience are said as those of an analysis.
            const bool isMeant = object.name == use.name &&
                                 (namedKindOf(object.kind) == use.kind || use.kind == NamedKind::Analysis);
            if (!isMeant)
                continue;
            text += '\n' + object.kind.toUtf8() + ' ' +
                    QJsonDocument(object.definition).toJson(QJsonDocument::Compact);
            for (const NameUse& inner : namesIn(object.definition))
                open.push_back(inner);
        }
    }
    return text;
}

std::vector<Dependent> dependentsOf(const std::vector<StoredObject>& objects, const StoredObject& object)
{
    const NameUse wanted{QString(), object.name, namedKindOf(object.kind)};
    const auto first = std::ranges::find_if(objects, [&](const auto& one) { return isOfName(one, wanted); });
    std::vector<Dependent> dependents;
    if (first == objects.end() || first->id != object.id)
        return dependents; // the name leads to another
    for (const StoredObject& other : objects) {
        if (other.id == object.id)
            continue;
        QStringList paths;
        for (const NameUse& use : namesIn(other.definition))
            if (isOfName(object, use))
                paths.append(use.path);
        if (!paths.isEmpty())
            dependents.push_back({other.id, other.kind, other.name, paths});
    }
    return dependents;
}

Result<void> removeObject(Project& project, std::int64_t id)
{
    const Result<StoredObject> object = project.objects().get(id);
    if (!object)
        return object.error();
    const Result<std::vector<StoredObject>> objects = project.objects().list();
    if (!objects)
        return objects.error();
    if (const std::vector<Dependent> dependents = dependentsOf(*objects, *object); !dependents.empty())
        return Error{
            DependentsText::tr("\"%1\" is used by %2. Delete these first, or take \"%1\" out of their "
                               "rules.")
                .arg(object->name, listOf(dependents))};
    return project.objects().remove(id);
}

Result<StoredObject> updateObject(Project& project, std::int64_t id, const QString& name,
                                  const QJsonObject& definition)
{
    const Result<StoredObject> object = project.objects().get(id);
    if (!object || object->name == name)
        return object ? project.objects().update(id, name, definition) : object;
    const Result<std::vector<StoredObject>> objects = project.objects().list();
    if (!objects)
        return objects.error();
    const NameUse old{QString(), object->name, namedKindOf(object->kind)};
    const NameUse future{QString(), name, old.kind};
    std::vector<ObjectEdit> others;
    for (const Dependent& dependent : dependentsOf(*objects, *object)) {
        const auto found = std::ranges::find(*objects, dependent.id, &StoredObject::id);
        others.push_back({dependent.id, withName(found->definition, old, name)});
    }
    const auto isTaken = [&](const StoredObject& one) { return one.id != id && isOfName(one, future); };
    if (!others.empty() && std::ranges::any_of(*objects, isTaken))
        return Error{
            DependentsText::tr("There is another \"%1\" already, and rules tell them apart by their names. "
                               "Choose another name.")
                .arg(name)};
    return project.objects().rename(id, name, definition, others);
}

} // namespace tessera
