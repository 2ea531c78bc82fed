// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tag_library.h"

#include "analysis/event_names.h"
#include "analysis/wanted_field.h"
#include "base/json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kMostEvents = 200;

struct TagLibraryText
{
    Q_DECLARE_TR_FUNCTIONS(TagLibrary)
};

// The columns and events that definitions leave open, as this client has them.
class TagSlots
{
public:
    TagSlots(const LocalDataset& data, const QJsonObject& known)
        : m_data(data)
        , m_known(known)
        , m_attributes(data.attributes())
        , m_eventFields(data.eventFields())
        , m_purchase(purchaseEvent(data))
    {
        for (const EventName& event : frequentEvents(data, kMostEvents))
            m_events.append(event.name);
    }

    // What stands for a slot; missing says what there would have to be.
    [[nodiscard]] std::optional<QString> valueOf(const QString& slot, bool isPlain, QStringList& missing)
    {
        const QJsonObject wanted = m_known.value(slot).toObject();
        if (slot == QLatin1String("purchase")) {
            if (m_purchase.isEmpty())
                note(missing, TagLibraryText::tr("events of buying"));
            return m_purchase.isEmpty() ? std::nullopt
                                        : std::optional(printEventFilter(EventFilter::event(m_purchase)));
        }
        if (wanted.contains(QLatin1String("events")))
            return eventOf(textsOf(wanted.value(QLatin1String("events"))), missing);
        if (wanted.contains(QLatin1String("identifier")))
            return identifierOf(wanted.value(QLatin1String("identifier")).toString(), missing);
        const QString field = fieldWanted(wanted, m_attributes, m_eventFields);
        if (field.isEmpty()) {
            note(missing, missingText(wanted));
            return std::nullopt;
        }
        return isPlain ? field : fieldInRules(field);
    }

private:
    static void note(QStringList& missing, const QString& what)
    {
        if (!missing.contains(what))
            missing.append(what);
    }

    [[nodiscard]] std::optional<QString> eventOf(const QStringList& words, QStringList& missing) const
    {
        for (const QString& word : words)
            for (const QString& event : m_events)
                if (event.compare(word, Qt::CaseInsensitive) == 0)
                    return printEventFilter(EventFilter::event(event));
        note(missing, TagLibraryText::tr("events called %1 or alike")
                          .arg(words.mid(0, 3).join(TagLibraryText::tr(", "))));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<QString> identifierOf(const QString& kind, QStringList& missing) const
    {
        if (m_data.identity().kindNumber(kind) < m_data.identity().kinds.size())
            return quotedRuleText(kind);
        note(missing, TagLibraryText::tr("identifiers of the kind %1").arg(kind));
        return std::nullopt;
    }

    static QString missingText(const QJsonObject& wanted)
    {
        const QString names =
            textsOf(wanted.value(QLatin1String("names"))).mid(0, 3).join(TagLibraryText::tr(", "));
        return wanted.value(QLatin1String("of")) == QLatin1String("people")
                   ? TagLibraryText::tr("a column of people called %1 or alike").arg(names)
                   : TagLibraryText::tr("a column of events called %1 or alike").arg(names);
    }

    const LocalDataset& m_data;
    QJsonObject m_known;
    std::vector<FieldInfo> m_attributes;
    std::vector<FieldInfo> m_eventFields;
    QString m_purchase;
    QStringList m_events;
};

// {city} is a field as rules write it, or an event; {=city} its plain name.
QJsonValue filled(const QJsonValue& value, TagSlots& columns, QStringList& missing)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue one : value.toArray())
            list.append(filled(one, columns, missing));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            *entry = filled(*entry, columns, missing);
        return object;
    }
    if (!value.isString())
        return value;
    static const QRegularExpression slot(QStringLiteral("\\{(=?)([a-z_]+)\\}"));
    const QString text = value.toString();
    QString written;
    qsizetype at = 0;
    for (const QRegularExpressionMatch& match : slot.globalMatch(text)) {
        written += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        written +=
            columns.valueOf(match.captured(2), !match.captured(1).isEmpty(), missing).value_or(QString());
    }
    return written + text.mid(at);
}

// Words for people in definitions: {"zh": "高", "en": "high"}.
QJsonValue inLanguage(const QJsonValue& value, const QString& language)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue one : value.toArray())
            list.append(inLanguage(one, language));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (object.size() == 2 && object.contains(QLatin1String("en")) && object.contains(QLatin1String("zh")))
        return object.value(language);
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        *entry = inLanguage(*entry, language);
    return object;
}

} // namespace

Result<std::vector<TagLibraryNode>> tagLibrary(const LocalDataset& data, bool inChinese)
{
    const Result<QJsonObject> library = readJsonFile(QStringLiteral(":/tags/tag_library.json"));
    if (!library)
        return library.error();
    TagSlots columns(data, library->value(QLatin1String("slots")).toObject());
    const QString language = inChinese ? QStringLiteral("zh") : QStringLiteral("en");
    const QString other = inChinese ? QStringLiteral("en") : QStringLiteral("zh");
    std::map<QString, QString> names;
    std::vector<TagLibraryNode> nodes;
    for (const QJsonValue value : library->value(QLatin1String("nodes")).toArray()) {
        const QJsonObject json = value.toObject();
        TagLibraryNode node;
        node.id = json.value(QLatin1String("id")).toString();
        node.name = json.value(language).toString();
        node.otherName = json.value(other).toString();
        names[node.id] = node.name;
        for (qsizetype dot = node.id.indexOf(QLatin1Char('.')); dot > 0;
             dot = node.id.indexOf(QLatin1Char('.'), dot + 1))
            node.path.append(names[node.id.left(dot)]);
        node.level = int(node.path.size()) + 1;
        node.isTag = json.contains(QLatin1String("tag"));
        if (node.isTag) {
            QJsonObject definition =
                filled(inLanguage(json.value(QLatin1String("tag")), language), columns, node.missing)
                    .toObject();
            definition.insert(
                QStringLiteral("name"),
                json.value(QLatin1String("title")).toObject().value(language).toString(node.name));
            definition.insert(
                QStringLiteral("otherName"),
                json.value(QLatin1String("title")).toObject().value(other).toString(node.otherName));
            definition.insert(QStringLiteral("path"), QJsonArray::fromStringList(node.path));
            definition.insert(QStringLiteral("library"), node.id);
            if (node.missing.isEmpty()) {
                Result<TagDefinition> tag = tagFromJson(definition);
                if (!tag)
                    return Error{QStringLiteral("%1: %2").arg(node.id, tag.error().message)};
                node.tag = std::move(*tag);
            }
        }
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace tessera
