// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/internal/parts.h"

#include "base/text.h"

#include <algorithm>

namespace tessera {

namespace {

// Values over everybody, kept with the dataset as long as there is room for them.
struct KeptTag
{
    std::shared_ptr<const Column> values;
    std::shared_ptr<const Column> newest; // times; null: nothing is known
};

QString keyOfTag(const LocalDataset& data, const TagDefinition& tag)
{
    return QStringLiteral("portrait\n%1\n%2\n").arg(data.dataRevision()).arg(data.asOf()) +
           QString::fromUtf8(keyOf(data, tagToJson(tag))) + tag.name;
}

Column newestColumn(std::vector<Micros> newest)
{
    Column column;
    column.type = ColumnType::Time;
    for (Micros& time : newest)
        if (time == std::numeric_limits<Micros>::min())
            time = kNullInteger;
    column.integers.assign(newest.begin(), newest.end());
    return column;
}

PersonTag described(const SavedTag& saved, const PartContext& context)
{
    const TagDefinition& tag = saved.tag;
    PersonTag out;
    out.id = saved.id;
    out.name = tag.name;
    out.otherName = tag.otherName;
    out.path = tag.path;
    out.form = tagFormNames().at(int(tag.form));
    out.validDays = tag.validDays;
    out.evaluated = context.data().asOf();
    if (!tag.heldAt.isEmpty())
        if (const std::optional<Micros> held = parseTime(tag.heldAt.toStdString(), context.data().zone()))
            out.evaluated = std::min(*held, context.data().asOf());
    return out;
}

void fillValue(PersonTag& out, const TagDefinition& tag, const KeptTag& kept, const PartContext& context)
{
    out.value = shownCell(*kept.values, context.person, context.data().zone());
    if (tag.form == TagForm::Fact && isPersonalAttribute(tag.attribute) && !context.unmasked)
        out.value = maskedName(out.value);
    if (kept.newest && !kept.newest->isNull(context.person)) {
        out.newest = kept.newest->integers[context.person];
        if (tag.validDays > 0)
            out.freshness = freshnessOf(*out.newest, context.data().asOf(), tag.validDays);
    }
}

} // namespace

Result<std::vector<PersonTag>> tagsOf(const PartContext& context)
{
    const LocalDataset& data = context.data();
    const Result<std::vector<SavedTag>> saved = savedTags(data);
    if (!saved)
        return saved.error();
    std::vector<PersonTag> tags;
    std::vector<TagRequest> wanted; // those that are not kept
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < saved->size(); ++i) {
        const TagDefinition& tag = (*saved)[i].tag;
        tags.push_back(described((*saved)[i], context));
        const QString key = keyOfTag(data, tag);
        const KeptTag kept{data.keptColumn(key), data.keptColumn(key + QStringLiteral("\nnewest"))};
        if (kept.values && kept.newest) {
            fillValue(tags.back(), tag, kept, context);
        } else {
            wanted.push_back({tag, true});
            places.push_back(i);
        }
    }
    if (wanted.empty())
        return tags;
    const Result<void> done = computeTags(
        data, wanted, context.task, [&](std::size_t at, Result<TagValues> values) -> Result<void> {
            PersonTag& out = tags[places[at]];
            if (!values) {
                if (values.error().cancelled)
                    return values.error();
                out.problem = values.error().message;
                return {};
            }
            const TagDefinition& tag = (*saved)[places[at]].tag;
            std::vector<Micros> newest = std::move(values->newest);
            newest.resize(data.people(), std::numeric_limits<Micros>::min());
            const QString key = keyOfTag(data, tag);
            const KeptTag kept{
                data.keepColumn(key, *values->values),
                data.keepColumn(key + QStringLiteral("\nnewest"), newestColumn(std::move(newest)))};
            fillValue(out, tag, kept, context);
            return {};
        });
    return done ? Result<std::vector<PersonTag>>(std::move(tags)) : done.error();
}

} // namespace tessera
