// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/split.h"

#include "analysis/analysis.h"
#include "base/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct SplitWords
{
    Q_DECLARE_TR_FUNCTIONS(Split)
};

constexpr int kMostGroups = 50;

Result<PersonField> readField(const QJsonValue& value, const QString& path)
{
    if (value.isString() && !value.toString().isEmpty())
        return PersonField{value.toString(), {}};
    if (!value.isObject())
        return Error{SplitWords::tr("%1: give the name of an attribute, or an object with \"result\" and "
                                    "\"field\".")
                         .arg(path)};
    JsonReader reader(value.toObject(), path);
    PersonField field;
    field.analysis = reader.requiredText(QLatin1String("result"));
    field.field = reader.requiredText(QLatin1String("field"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return field;
}

Result<std::vector<PersonField>> readFields(const QJsonArray& array, const QString& key)
{
    std::vector<PersonField> fields;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<PersonField> field = readField(array.at(i), QStringLiteral("%1[%2]").arg(key).arg(i));
        if (!field)
            return field.error();
        fields.push_back(std::move(*field));
    }
    return fields;
}

Result<SplitGroup> readGroup(const QJsonValue& value, const QString& path)
{
    JsonReader reader(value.toObject(), path);
    SplitGroup group;
    group.name = reader.requiredText(QLatin1String("name"));
    group.share = reader.number(QLatin1String("share"), 0, 0, 1);
    group.people = reader.integer(QLatin1String("people"), 0, 0, 4'000'000'000);
    group.isControl = reader.flag(QLatin1String("control"), false);
    if ((group.share > 0) == (group.people > 0))
        reader.fail(reader.pathOf(QStringLiteral("share")),
                    SplitWords::tr("give either a share above 0 or a number of people"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return group;
}

Result<std::vector<SplitGroup>> readGroups(const QJsonArray& array)
{
    if (array.isEmpty())
        return Error{SplitWords::tr("groups: name one group at least, with its share or number of people.")};
    if (array.size() > kMostGroups)
        return Error{SplitWords::tr("groups: at most %1 groups.").arg(kMostGroups)};
    std::vector<SplitGroup> groups;
    double shares = 0;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("groups[%1]").arg(i);
        Result<SplitGroup> group = readGroup(array.at(i), path);
        if (!group)
            return group.error();
        if (std::ranges::find(groups, group->name, &SplitGroup::name) != groups.end())
            return Error{SplitWords::tr("%1.name: \"%2\" is there twice. Name each group once.")
                             .arg(path, group->name)};
        shares += group->share;
        groups.push_back(std::move(*group));
    }
    if (shares > 1 + 1e-9)
        return Error{SplitWords::tr("groups: the shares add up to %1 and may not be more than 1. Lower one.")
                         .arg(QString::number(shares, 'g', 6))};
    return groups;
}

Result<std::vector<SplitCap>> readCaps(const QJsonArray& array)
{
    std::vector<SplitCap> caps;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("caps[%1]").arg(i);
        JsonReader reader(array.at(i).toObject(), path);
        Result<PersonField> field =
            readField(reader.value(QLatin1String("field")), path + QStringLiteral(".field"));
        const std::int64_t most = reader.integer(QLatin1String("most"), 1, 1, 4'000'000'000);
        if (const Result<void> done = reader.finish(); !done)
            return done.error();
        if (!field)
            return field.error();
        caps.push_back({std::move(*field), most});
    }
    return caps;
}

} // namespace

Result<SplitDefinition> SplitDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    SplitDefinition definition;
    const Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    Result<std::vector<SplitGroup>> groups = readGroups(reader.array(QLatin1String("groups")));
    const bool isOrdered = reader.has(QLatin1String("by"));
    Result<PersonField> by =
        readField(isOrdered ? reader.value(QLatin1String("by")) : QJsonValue(QStringLiteral("-")),
                  QStringLiteral("by"));
    definition.ascending =
        reader.choice(QLatin1String("first"), {QStringLiteral("largest"), QStringLiteral("smallest")},
                      QStringLiteral("largest")) == QLatin1String("smallest");
    definition.salt = reader.text(QLatin1String("salt"), QStringLiteral("1"));
    Result<std::vector<PersonField>> strata =
        readFields(reader.array(QLatin1String("strata")), QStringLiteral("strata"));
    Result<std::vector<PersonField>> balance =
        readFields(reader.array(QLatin1String("balance")), QStringLiteral("balance"));
    definition.draws = int(reader.integer(QLatin1String("draws"), 20, 1, 1000));
    definition.tolerance = reader.number(QLatin1String("tolerance"), 0.01, 0, 1);
    Result<std::vector<SplitCap>> caps = readCaps(reader.array(QLatin1String("caps")));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    for (const Error* error : {base ? nullptr : &base.error(), groups ? nullptr : &groups.error(),
                               by ? nullptr : &by.error(), strata ? nullptr : &strata.error(),
                               balance ? nullptr : &balance.error(), caps ? nullptr : &caps.error()})
        if (error != nullptr)
            return *error;
    definition.base = *base;
    definition.groups = std::move(*groups);
    if (isOrdered)
        definition.by = std::move(*by);
    definition.strata = std::move(*strata);
    definition.balance = std::move(*balance);
    definition.caps = std::move(*caps);
    return definition;
}

} // namespace tessera
