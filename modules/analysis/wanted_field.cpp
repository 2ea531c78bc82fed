// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/wanted_field.h"

#include "base/json.h"
#include "rules/rule.h"

namespace tessera {

namespace {

bool hasType(const FieldInfo& field, const QString& type)
{
    const bool isText = field.type == ColumnType::Text;
    const bool isTime = field.type == ColumnType::Time;
    return type.isEmpty()                  ? true
           : type == QLatin1String("text") ? isText
           : type == QLatin1String("time") ? isTime
                                           : !isText && !isTime;
}

} // namespace

QString fieldWanted(const QJsonObject& wanted, const std::vector<FieldInfo>& attributes,
                    const std::vector<FieldInfo>& eventFields)
{
    const bool ofPeople = wanted.value(QLatin1String("of")) == QLatin1String("people");
    const QString type = wanted.value(QLatin1String("type")).toString();
    const std::vector<FieldInfo>& fields = ofPeople ? attributes : eventFields;
    for (const QString& name : textsOf(wanted.value(QLatin1String("names"))))
        for (const FieldInfo& field : fields)
            if (hasType(field, type) && field.name.compare(name, Qt::CaseInsensitive) == 0)
                return field.name;
    const QString role = wanted.value(QLatin1String("role")).toString();
    for (const FieldInfo& field : fields)
        if (!role.isEmpty() && hasType(field, type) && field.role == role)
            return field.name;
    return {};
}

QString fieldInRules(const QString& name)
{
    EventFilter known;
    known.logic = Logic::Test;
    known.test = {name, Comparison::Known, {}};
    const QString text = printEventFilter(known);
    return text.left(text.size() - QStringLiteral(" is known").size());
}

} // namespace tessera
