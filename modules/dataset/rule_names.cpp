// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/rule_names.h"

#include "base/text.h"

namespace tessera {

namespace {

std::vector<KnownField> knownFields(const std::vector<FieldInfo>& fields)
{
    std::vector<KnownField> known;
    known.reserve(fields.size());
    for (const FieldInfo& field : fields)
        known.push_back({field.name, field.type});
    return known;
}

} // namespace

Result<KnownNames> ruleNamesOf(const LocalDataset& data, const QStringList& kinds)
{
    KnownNames names;
    names.attributes = knownFields(data.attributes());
    names.eventFields = knownFields(data.eventFields());
    for (const QString& table : data.tables())
        names.tables.insert(table, knownFields(data.tableFields(table)));
    for (const auto& kind : data.identity().kinds)
        names.identifiers.append(kind.name);
    names.analyses = kinds;
    const Result<std::vector<StoredObject>> saved = data.objects();
    if (!saved)
        return saved.error();
    for (const StoredObject& object : *saved)
        (object.kind == QLatin1String("audience") ? names.audiences
         : object.kind == QLatin1String("tag")    ? names.tags
                                                  : names.analyses)
            .append(object.name);
    if (data.events() == 0)
        return names;
    const Result<std::shared_ptr<const Column>> events = data.eventColumn(QStringLiteral("event"));
    if (!events)
        return events.error();
    if ((*events)->dictionary)
        for (Code code = 0; code < (*events)->dictionary->size(); ++code)
            names.events.append(toQString((*events)->dictionary->at(code)));
    return names;
}

} // namespace tessera
