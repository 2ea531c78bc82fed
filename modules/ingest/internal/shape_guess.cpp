// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/shape_guess.h"

#include "base/text.h"
#include "ingest/internal/resource_json.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/type_guess.h"
#include "ingest/internal/value_style.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tessera {

namespace {

constexpr qsizetype kMostFieldNames = 100; // of a table of fields

struct EventWord
{
    QString word;
    QString event;
};

struct ShapeWords
{
    std::vector<EventWord> events;
    QStringList endings;
    QStringList names;
    QStringList values;
};

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const auto& text : list.toArray())
        texts.append(text.toString());
    return texts;
}

const ShapeWords& shapeWords()
{
    static const ShapeWords words = [] {
        const QJsonObject json = resourceJson(QStringLiteral("shape_words.json"));
        ShapeWords read;
        const QJsonArray events = json.value(QLatin1String("events")).toArray();
        for (const auto& event : events) {
            const QString name = event.toObject().value(QLatin1String("event")).toString();
            for (const QString& word : textsOf(event.toObject().value(QLatin1String("words"))))
                read.events.push_back({word, name});
        }
        // The longer word knows better: repurchase before purchase.
        std::ranges::stable_sort(read.events, [](const EventWord& a, const EventWord& b) {
            return a.word.size() > b.word.size();
        });
        read.endings = textsOf(json.value(QLatin1String("endings")));
        read.names = textsOf(json.value(QLatin1String("names")));
        read.values = textsOf(json.value(QLatin1String("values")));
        return read;
    }();
    return words;
}

// What happened at the times of a column: a known event, else the header without the word for time.
QString eventOf(const QString& header, bool& isKnown)
{
    const ShapeWords& words = shapeWords();
    const QString lower = header.trimmed().toLower();
    const auto found =
        std::ranges::find_if(words.events, [&](const EventWord& one) { return lower.contains(one.word); });
    isKnown = found != words.events.end();
    if (isKnown)
        return found->event;
    QString event = lower;
    for (const QString& ending : words.endings)
        if (event.endsWith(ending) && event.size() > ending.size()) {
            event.chop(ending.size());
            break;
        }
    while (event.endsWith(QLatin1Char('_')) || event.endsWith(QLatin1Char(' ')))
        event.chop(1);
    return event;
}

std::optional<SourceShape> wideShape(const FilePreview& preview)
{
    SourceShape shape;
    int identifiers = 0;
    int known = 0;
    QStringList events;
    for (const ColumnProfile& column : preview.columns) {
        if (column.suggestion.type == ColumnType::Time) {
            bool isKnown = false;
            const QString event = eventOf(column.header, isKnown);
            if (events.contains(event))
                return std::nullopt;
            events.append(event);
            known += isKnown ? 1 : 0;
            shape.columns.push_back({column.header, event});
            continue;
        }
        identifiers += column.suggestion.role == ColumnRole::Identifier ? 1 : 0;
        shape.keep.append(column.header);
    }
    if (identifiers == 0 || shape.columns.size() < 2 || known * 2 < int(shape.columns.size()))
        return std::nullopt;
    while (shape.keep.contains(shape.eventInto))
        shape.eventInto.append(QLatin1Char('_'));
    while (shape.keep.contains(shape.valueInto))
        shape.valueInto.append(QLatin1Char('_'));
    return shape;
}

std::optional<SourceShape> keyValueShape(const FilePreview& preview)
{
    if (preview.columns.size() != 3)
        return std::nullopt;
    const ColumnProfile& key = preview.columns[0];
    const ColumnProfile& name = preview.columns[1];
    const ColumnProfile& value = preview.columns[2];
    const ShapeWords& words = shapeWords();
    const bool isNamed = words.names.contains(name.header.trimmed().toLower()) &&
                         words.values.contains(value.header.trimmed().toLower());
    const bool isRepeated = key.distinct > 0 && key.distinct < key.filled && name.distinct > 0 &&
                            name.distinct <= kMostFieldNames && name.distinct < name.filled;
    if (!isNamed || !isRepeated || key.suggestion.role != ColumnRole::Identifier)
        return std::nullopt;
    SourceShape shape;
    shape.form = SourceShape::Form::KeyValue;
    shape.key = {key.header};
    shape.name = name.header;
    shape.value = value.header;
    return shape;
}

} // namespace

FilePreview shapedPreview(FilePreview preview, const SourceShape& shape)
{
    QStringList names;
    for (const ColumnProfile& column : preview.columns)
        names.append(column.header);
    ShapedTable table = shapedTable(shape, names, preview.rows);
    const ValueStyle style(preview.format);
    preview.columns.clear();
    for (qsizetype i = 0; i < table.names.size(); ++i) {
        SampledColumn values;
        for (const QStringList& row : table.rows)
            values.push_back(toUtf8(row.value(i)));
        preview.columns.push_back(guessColumn(table.names[i], inPlainStyle(values, style), true));
    }
    preview.rows = std::move(table.rows);
    preview.sampledRows = std::int64_t(preview.rows.size());
    return preview;
}

void suggestShape(const QString& table, FilePreview& preview)
{
    std::optional<SourceShape> shape = keyValueShape(preview);
    QString evidence = IngestText::tr("each row is one field of somebody: its name and its value");
    if (!shape) {
        shape = wideShape(preview);
        if (shape)
            evidence = IngestText::tr("%n column(s) are times of different events", nullptr,
                                      int(shape->columns.size()));
    }
    if (!shape)
        return;
    FilePreview shaped = shapedPreview(preview, *shape);
    if (shaped.rows.empty())
        return;
    SourceFormat format = preview.format;
    ImportMapping mapping = guessMapping(table, format, shaped.columns);
    mapping.shape = std::move(shape);
    if (!mapping.check())
        return;
    preview.shaped = std::move(mapping);
    preview.shapeEvidence = evidence;
}

} // namespace tessera
