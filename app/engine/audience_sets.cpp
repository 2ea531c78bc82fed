// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project_workbench.h"

#include "rules/rule.h"

#include <algorithm>

// What ProjectWorkbench makes of audiences that are there: sets of two of them, and splits.
namespace tessera {

namespace {

Rule ofAudience(const QString& name)
{
    Rule rule;
    rule.kind = RuleKind::Audience;
    rule.audience = name;
    return rule;
}

Rule joined(RuleKind kind, Rule first, Rule second)
{
    Rule rule;
    rule.kind = kind;
    rule.parts = {std::move(first), std::move(second)};
    return rule;
}

Rule notOf(Rule part)
{
    Rule rule;
    rule.kind = RuleKind::Not;
    rule.parts = {std::move(part)};
    return rule;
}

Rule ruleOf(const Rule& a, const Rule& b, SetOperation operation)
{
    switch (operation) {
    case SetOperation::Both:
        return joined(RuleKind::All, a, b);
    case SetOperation::Either:
        return joined(RuleKind::Any, a, b);
    case SetOperation::Without:
        return joined(RuleKind::All, a, notOf(b));
    case SetOperation::OneOnly:
        break;
    }
    return joined(RuleKind::Any, joined(RuleKind::All, a, notOf(b)), joined(RuleKind::All, b, notOf(a)));
}

// The name, or the first of "name 2", "name 3" that no object of the kind has.
QString freeName(const std::vector<StoredObject>& objects, const QString& name)
{
    QString free = name;
    for (int number = 2; std::ranges::find(objects, free, &StoredObject::name) != objects.end(); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

} // namespace

Result<QString> ProjectWorkbench::combine(const QString& first, const QString& second, SetOperation operation)
{
    const Result<StoredObject> a = m_project->objects().get(objectNumber(first));
    const Result<StoredObject> b = m_project->objects().get(objectNumber(second));
    if (!a || !b)
        return a ? b.error() : a.error();
    const Result<std::vector<StoredObject>> audiences = m_project->objects().list(QStringLiteral("audience"));
    if (!audiences)
        return audiences.error();
    const QString name = operation == SetOperation::Both      ? tr("%1 and %2")
                         : operation == SetOperation::Either  ? tr("%1 or %2")
                         : operation == SetOperation::Without ? tr("%1 without %2")
                                                              : tr("only one of %1 and %2");
    const Rule rule = ruleOf(ofAudience(a->name), ofAudience(b->name), operation);
    const Result<StoredObject> made =
        m_project->objects().add(QStringLiteral("audience"), freeName(*audiences, name.arg(a->name, b->name)),
                                 {{QStringLiteral("rule"), printRule(rule)}});
    if (!made)
        return made.error();
    objectsChanged();
    return objectId(made->id);
}

Result<QString> ProjectWorkbench::divide(const QString& audience)
{
    const Result<StoredObject> of = m_project->objects().get(objectNumber(audience));
    if (!of)
        return of.error();
    const Result<std::vector<StoredObject>> splits = m_project->objects().list(QStringLiteral("split"));
    if (!splits)
        return splits.error();
    const AnalysisKind* kind = registry()->find(QStringLiteral("split"));
    if (kind == nullptr || !dataset())
        return Error{tr("There is nobody to divide yet. Import data first.")};
    Result<QJsonObject> definition = kind->suggest(*dataset());
    if (!definition)
        return definition.error();
    definition->insert(QStringLiteral("base"), printRule(ofAudience(of->name)));
    const Result<StoredObject> made =
        m_project->objects().add(QStringLiteral("split"), freeName(*splits, tr("Split of %1").arg(of->name)),
                                 definitionBody(*definition));
    if (!made)
        return made.error();
    objectsChanged();
    return objectId(made->id);
}

} // namespace tessera
