// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tag_definition.h"

#include "base/json.h"

#include <QCoreApplication>

#include <limits>

namespace tessera {

namespace {

struct TagDefinitionText
{
    Q_DECLARE_TR_FUNCTIONS(TagDefinition)
};

constexpr int kMostValidDays = 36525;
constexpr qsizetype kMostRules = 200;

bool needsOf(TagMeasure measure)
{
    return measure != TagMeasure::Count && measure != TagMeasure::Days && measure != TagMeasure::Recency &&
           measure != TagMeasure::Share;
}

Result<std::vector<TagBand>> readBands(const QJsonArray& array)
{
    std::vector<TagBand> bands;
    double last = -std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader reader(array.at(i).toObject(), QStringLiteral("bands[%1]").arg(i));
        TagBand band;
        band.name = reader.requiredText(QLatin1String("name"));
        const bool isLast = i + 1 == array.size();
        if (reader.has(QLatin1String("below"))) {
            band.below = reader.number(QLatin1String("below"), 0, -kMaxRuleValue, kMaxRuleValue);
            if (!(*band.below > last))
                reader.fail(reader.pathOf(QStringLiteral("below")),
                            TagDefinitionText::tr("must be above the end of the band before"));
            last = *band.below;
        } else if (!isLast) {
            reader.fail(reader.pathOf(QStringLiteral("below")),
                        TagDefinitionText::tr("is missing; only the last band has no end"));
        }
        if (Result<void> read = reader.finish(); !read)
            return read.error();
        bands.push_back(band);
    }
    return bands;
}

Result<std::vector<TagValueRule>> readValues(const QJsonArray& array)
{
    std::vector<TagValueRule> rules;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("values[%1]").arg(i);
        JsonReader reader(array.at(i).toObject(), path);
        TagValueRule one;
        one.value = reader.requiredText(QLatin1String("value"));
        Result<Rule> rule = readRule(reader.value(QLatin1String("rule")), path + QStringLiteral(".rule"));
        if (!rule)
            return rule.error();
        if (Result<void> read = reader.finish(); !read)
            return read.error();
        one.rule = std::move(*rule);
        rules.push_back(std::move(one));
    }
    return rules;
}

// "M0001", or {"id": "M0001", "value": "gold"}.
Result<std::vector<TagListEntry>> readList(const QJsonArray& array)
{
    std::vector<TagListEntry> list;
    for (qsizetype i = 0; i < array.size(); ++i) {
        TagListEntry entry;
        if (array.at(i).isString()) {
            entry.identifier = array.at(i).toString();
        } else {
            JsonReader reader(array.at(i).toObject(), QStringLiteral("list[%1]").arg(i));
            entry.identifier = reader.requiredText(QLatin1String("id"));
            entry.value = reader.text(QLatin1String("value"), QString());
            if (Result<void> read = reader.finish(); !read)
                return read.error();
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Result<std::optional<TagLookup>> readLookup(const QJsonValue& value)
{
    if (value.isUndefined())
        return std::optional<TagLookup>();
    TagLookup lookup;
    if (value.isString()) {
        if (value.toString() != QLatin1String("cityTier"))
            return Error{TagDefinitionText::tr(
                "lookup: can be \"cityTier\", or a table with the columns \"key\" and \"value\"")};
        return std::optional(lookup);
    }
    JsonReader reader(value.toObject(), QStringLiteral("lookup"));
    lookup.table = reader.requiredText(QLatin1String("table"));
    lookup.key = reader.requiredText(QLatin1String("key"));
    lookup.value = reader.requiredText(QLatin1String("value"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return std::optional(lookup);
}

Result<void> readFrom(const QJsonValue& value, TagDefinition& tag)
{
    Result<Rule> from = readRule(value, QStringLiteral("events"));
    if (!from)
        return from.error();
    if (*from == Rule()) // nothing is said: every event
        from->kind = RuleKind::Events;
    const TimeWindow::Kind kind = from->window.kind;
    const bool isFixed = kind == TimeWindow::Kind::Default || kind == TimeWindow::Kind::AllTime ||
                         kind == TimeWindow::Kind::LastDays || kind == TimeWindow::Kind::Between ||
                         kind == TimeWindow::Kind::Calendar;
    Rule plain;
    plain.kind = RuleKind::Events;
    plain.where = from->where;
    plain.window = from->window;
    if (*from != plain || !isFixed)
        return Error{TagDefinitionText::tr(
            "events: write which events count as did(\"purchase\", last 90 days), without picks, and with a "
            "window of days, calendar units or dates")};
    tag.from = std::move(*from);
    return {};
}

Result<void> readStatistic(JsonReader& reader, TagDefinition& tag)
{
    tag.measure = TagMeasure(tagMeasureNames().indexOf(
        reader.choice(QLatin1String("measure"), tagMeasureNames(), QStringLiteral("count"))));
    tag.of = reader.text(QLatin1String("of"), QString());
    tag.by = reader.text(QLatin1String("by"), QString());
    if (needsOf(tag.measure) == tag.of.isEmpty())
        reader.fail(QStringLiteral("of"),
                    tag.of.isEmpty() ? TagDefinitionText::tr("is missing: the property that is measured")
                                     : TagDefinitionText::tr("is not used by this measure"));
    if (tag.measure == TagMeasure::Ratio && tag.by.isEmpty())
        reader.fail(QStringLiteral("by"),
                    TagDefinitionText::tr("is missing: the property whose sum divides"));
    if (const QJsonValue with = reader.value(QLatin1String("with")); !with.isUndefined()) {
        Result<EventFilter> filter = readEventFilter(with, QStringLiteral("with"));
        if (!filter)
            return filter.error();
        tag.with = std::move(*filter);
    }
    if (tag.with.has_value() != (tag.measure == TagMeasure::Share))
        reader.fail(QStringLiteral("with"), tag.with
                                                ? TagDefinitionText::tr("is only for a share")
                                                : TagDefinitionText::tr("is missing: which events count"));
    return readFrom(reader.value(QLatin1String("events")), tag);
}

Result<void> readRules(JsonReader& reader, TagDefinition& tag)
{
    const bool hasOne = reader.has(QLatin1String("rule"));
    Result<std::vector<TagValueRule>> values = readValues(reader.array(QLatin1String("values")));
    if (!values)
        return values.error();
    tag.rules = std::move(*values);
    tag.otherwise = reader.text(QLatin1String("otherwise"), QString());
    Result<Rule> one = readRule(reader.value(QLatin1String("rule")), QStringLiteral("rule"));
    if (!one)
        return one.error();
    if (hasOne == !tag.rules.empty())
        reader.fail(QStringLiteral("rule"),
                    TagDefinitionText::tr("give either a rule, or values with a rule each"));
    if (tag.rules.size() > std::size_t(kMostRules))
        reader.fail(QStringLiteral("values"),
                    TagDefinitionText::tr("has more than %1 values").arg(kMostRules));
    if (hasOne)
        tag.rules = {{kTagYes, std::move(*one)}};
    return {};
}

// What the form of a tag asks for.
Result<void> readForm(JsonReader& reader, TagDefinition& tag)
{
    switch (tag.form) {
    case TagForm::Fact:
        tag.attribute = reader.requiredText(QLatin1String("attribute"));
        return {};
    case TagForm::Rule:
        return readRules(reader, tag);
    case TagForm::Statistic:
        return readStatistic(reader, tag);
    case TagForm::Score:
        tag.analysis = reader.requiredText(QLatin1String("valueOf"));
        tag.field = reader.requiredText(QLatin1String("field"));
        return {};
    case TagForm::List: {
        Result<std::vector<TagListEntry>> list = readList(reader.array(QLatin1String("list")));
        if (!list)
            return list.error();
        tag.list = std::move(*list);
        tag.table = reader.text(QLatin1String("table"), QString());
        tag.of = reader.text(QLatin1String("of"), QString());
        return {};
    }
    case TagForm::Answer:
        tag.table = reader.requiredText(QLatin1String("table"));
        tag.of = reader.requiredText(QLatin1String("of"));
        return {};
    }
    return {};
}

QJsonValue fromJson(const Rule& from)
{
    return printRule(from);
}

void writeForm(const TagDefinition& tag, QJsonObject& json)
{
    const auto put = [&](const char* key, const QString& text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    };
    put("attribute", tag.attribute);
    put("otherwise", tag.otherwise);
    put("valueOf", tag.analysis);
    put("field", tag.field);
    put("table", tag.table);
    put("of", tag.of);
    put("by", tag.by);
    if (tag.form == TagForm::Statistic) {
        json.insert(QStringLiteral("measure"), tagMeasureNames().at(int(tag.measure)));
        json.insert(QStringLiteral("events"), fromJson(tag.from));
        if (tag.with)
            json.insert(QStringLiteral("with"), printEventFilter(*tag.with));
    }
    const bool isYes = tag.rules.size() == 1 && tag.rules.front().value == kTagYes;
    if (tag.form == TagForm::Rule && isYes)
        json.insert(QStringLiteral("rule"), printRule(tag.rules.front().rule));
    QJsonArray values;
    if (!isYes)
        for (const TagValueRule& one : tag.rules)
            values.append(QJsonObject{{QStringLiteral("value"), one.value},
                                      {QStringLiteral("rule"), printRule(one.rule)}});
    if (!values.isEmpty())
        json.insert(QStringLiteral("values"), values);
    QJsonArray list;
    for (const TagListEntry& entry : tag.list)
        list.append(entry.value.isEmpty() ? QJsonValue(entry.identifier)
                                          : QJsonValue(QJsonObject{{QStringLiteral("id"), entry.identifier},
                                                                   {QStringLiteral("value"), entry.value}}));
    if (!list.isEmpty())
        json.insert(QStringLiteral("list"), list);
}

} // namespace

const QStringList& tagFormNames()
{
    static const QStringList names{QStringLiteral("fact"),      QStringLiteral("rule"),
                                   QStringLiteral("statistic"), QStringLiteral("score"),
                                   QStringLiteral("list"),      QStringLiteral("answer")};
    return names;
}

QStringList tagFormTitles()
{
    return {TagDefinitionText::tr("an attribute"), TagDefinitionText::tr("rules"),
            TagDefinitionText::tr("a statistic"),  TagDefinitionText::tr("an analysis"),
            TagDefinitionText::tr("a list"),       TagDefinitionText::tr("an answer")};
}

const QStringList& tagMeasureNames()
{
    static const QStringList names{
        QStringLiteral("count"),   QStringLiteral("days"),     QStringLiteral("sum"),
        QStringLiteral("average"), QStringLiteral("minimum"),  QStringLiteral("maximum"),
        QStringLiteral("recency"), QStringLiteral("distinct"), QStringLiteral("first"),
        QStringLiteral("last"),    QStringLiteral("top"),      QStringLiteral("share"),
        QStringLiteral("ratio"),   QStringLiteral("basket")};
    return names;
}

bool givesPropertyValue(TagMeasure measure)
{
    return measure == TagMeasure::First || measure == TagMeasure::Last || measure == TagMeasure::Top ||
           measure == TagMeasure::Minimum || measure == TagMeasure::Maximum;
}

Result<TagDefinition> tagFromJson(const QJsonObject& json)
{
    TagDefinition tag;
    JsonReader reader(json);
    reader.choice(QLatin1String("kind"), {QStringLiteral("tag")}, QStringLiteral("tag"));
    tag.name = reader.text(QLatin1String("name"), QString());
    // What the page of a tag shows besides, which changes no value.
    reader.integer(QLatin1String("months"), 0, 0, kMostTagMonths);
    reader.text(QLatin1String("person"), QString());
    tag.otherName = reader.text(QLatin1String("otherName"), QString());
    tag.path = reader.texts(QLatin1String("path"));
    tag.libraryId = reader.text(QLatin1String("library"), QString());
    tag.owner = reader.text(QLatin1String("owner"), QString());
    tag.note = reader.text(QLatin1String("note"), QString());
    tag.validDays = int(reader.integer(QLatin1String("validDays"), 0, 0, kMostValidDays));
    tag.isUpdatedByHand =
        reader.choice(QLatin1String("update"), {QStringLiteral("data"), QStringLiteral("hand")},
                      QStringLiteral("data")) == QLatin1String("hand");
    tag.heldAt = reader.text(QLatin1String("heldAt"), QString());
    tag.form = TagForm(
        tagFormNames().indexOf(reader.choice(QLatin1String("form"), tagFormNames(), QStringLiteral("rule"))));
    if (tag.path.size() >= kMaxTagLevels)
        reader.fail(QStringLiteral("path"), TagDefinitionText::tr("has more than %n level(s) above the tag",
                                                                  nullptr, kMaxTagLevels - 1));
    if (tag.isUpdatedByHand != !tag.heldAt.isEmpty() ||
        (!tag.heldAt.isEmpty() && !parseTime(tag.heldAt.toStdString(), TimeZone())))
        reader.fail(
            QStringLiteral("heldAt"),
            TagDefinitionText::tr("is the date of the values that are updated by hand, as 2026-05-31"));
    Result<std::vector<TagBand>> bands = readBands(reader.array(QLatin1String("bands")));
    Result<std::optional<TagLookup>> lookup = readLookup(reader.value(QLatin1String("lookup")));
    if (!bands || !lookup)
        return !bands ? bands.error() : lookup.error();
    tag.bands = std::move(*bands);
    tag.lookup = std::move(*lookup);
    if (Result<void> read = readForm(reader, tag); !read)
        return read.error();
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return tag;
}

QJsonObject tagToJson(const TagDefinition& tag)
{
    QJsonObject json{{QStringLiteral("form"), tagFormNames().at(int(tag.form))}};
    const auto put = [&](const char* key, const QString& text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    };
    put("otherName", tag.otherName);
    put("library", tag.libraryId);
    put("owner", tag.owner);
    put("note", tag.note);
    put("heldAt", tag.heldAt);
    if (!tag.path.isEmpty())
        json.insert(QStringLiteral("path"), QJsonArray::fromStringList(tag.path));
    if (tag.validDays > 0)
        json.insert(QStringLiteral("validDays"), tag.validDays);
    if (tag.isUpdatedByHand)
        json.insert(QStringLiteral("update"), QStringLiteral("hand"));
    QJsonArray bands;
    for (const TagBand& band : tag.bands) {
        QJsonObject one{{QStringLiteral("name"), band.name}};
        if (band.below)
            one.insert(QStringLiteral("below"), *band.below);
        bands.append(one);
    }
    if (!bands.isEmpty())
        json.insert(QStringLiteral("bands"), bands);
    if (tag.lookup && tag.lookup->table.isEmpty())
        json.insert(QStringLiteral("lookup"), QStringLiteral("cityTier"));
    else if (tag.lookup)
        json.insert(QStringLiteral("lookup"), QJsonObject{{QStringLiteral("table"), tag.lookup->table},
                                                          {QStringLiteral("key"), tag.lookup->key},
                                                          {QStringLiteral("value"), tag.lookup->value}});
    writeForm(tag, json);
    return json;
}

QString tagPathText(const QStringList& path)
{
    return path.join(QStringLiteral(" / "));
}

} // namespace tessera
