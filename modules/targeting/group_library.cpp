// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/group_library.h"

#include "targeting/internal/definition.h"
#include "targeting/internal/rules.h"

#include "analysis/wanted_field.h"
#include "base/json.h"
#include "base/statistics.h"
#include "rules/evaluate.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace tessera {

namespace {

struct LibraryText
{
    Q_DECLARE_TR_FUNCTIONS(GroupLibrary)
};

QString inText(const QString& field, const QStringList& values)
{
    EventFilter in;
    in.logic = Logic::Test;
    in.test = {field, Comparison::In, values};
    return printEventFilter(in);
}

// Fills the columns of one group in with those of the client.
class Filling
{
public:
    Filling(const LocalDataset& data, const QJsonObject& tiers)
        : m_data(data)
        , m_tiers(tiers)
        , m_attributes(data.attributes())
        , m_eventFields(data.eventFields())
        , m_purchases(suggestedPurchases(data))
    {}

    Result<void> fill(const QJsonObject& group, LibraryGroup& made)
    {
        m_words.clear();
        for (const QJsonValue value : group.value(QLatin1String("columns")).toArray())
            if (Result<void> done = fillColumn(value.toObject(), made); !done)
                return done;
        if (!made.missing.isEmpty())
            return {};
        QString text = group.value(QLatin1String("rule")).toString();
        for (const auto& [word, own] : m_words)
            text.replace(QLatin1Char('{') + word + QLatin1Char('}'), own);
        static const QRegularExpression years(QStringLiteral("\\{years:(\\d+)\\}"));
        for (QRegularExpressionMatch at = years.match(text); at.hasMatch(); at = years.match(text)) {
            const QDate today = QDate::fromString(formatDate(m_data.asOf() - 1, m_data.zone()), Qt::ISODate);
            text.replace(at.capturedStart(), at.capturedLength(),
                         today.addYears(-at.captured(1).toInt()).toString(Qt::ISODate));
        }
        Result<Rule> rule = parseRule(text);
        if (!rule)
            return Error{QStringLiteral("%1: %2").arg(made.id, rule.error().message)};
        made.rule = std::move(*rule);
        return {};
    }

private:
    Result<void> fillColumn(const QJsonObject& column, LibraryGroup& made)
    {
        const QString slot = column.value(QLatin1String("slot")).toString();
        if (slot == QLatin1String("purchase")) {
            if (m_purchases)
                m_words[slot] = printEventFilter(*m_purchases);
            else
                made.missing.append(LibraryText::tr("events of buying"));
            return {};
        }
        const QString field = fieldWanted(column, m_attributes, m_eventFields);
        if (field.isEmpty()) {
            made.missing.append(missingText(column));
            return {};
        }
        m_words[slot] = fieldInRules(field);
        m_words[slot + QStringLiteral(".field")] = fieldInRules(field);
        if (column.contains(QLatin1String("words")) || column.contains(QLatin1String("tiers")))
            return fillValues(column, field, made);
        return column.contains(QLatin1String("quantile")) ? fillQuantile(column, field, made)
                                                          : Result<void>();
    }

    static QString missingText(const QJsonObject& column)
    {
        const QString type = column.value(QLatin1String("type")).toString();
        const QString kind = type == QLatin1String("time")   ? LibraryText::tr("a date")
                             : type == QLatin1String("text") ? LibraryText::tr("a text")
                                                             : LibraryText::tr("a number");
        const QString names =
            textsOf(column.value(QLatin1String("names"))).mid(0, 3).join(LibraryText::tr(", "));
        return column.value(QLatin1String("of")) == QLatin1String("people")
                   ? LibraryText::tr("%1 of people called %2 or alike").arg(kind, names)
                   : LibraryText::tr("%1 of events called %2 or alike").arg(kind, names);
    }

    // The values of the client that contain a word, or that are cities of a tier.
    Result<void> fillValues(const QJsonObject& column, const QString& field, LibraryGroup& made)
    {
        const bool ofPeople = column.value(QLatin1String("of")) == QLatin1String("people");
        const Result<std::shared_ptr<const Column>> values =
            ofPeople ? m_data.attribute(field) : m_data.eventColumn(field);
        if (!values)
            return values.error();
        const QStringList words = textsOf(column.value(QLatin1String("words")));
        std::set<QString> cities;
        for (const QString& tier : textsOf(column.value(QLatin1String("tiers"))))
            for (const QString& city : textsOf(m_tiers.value(tier)))
                cities.insert(city.toLower());
        QStringList chosen;
        for (std::size_t code = 0; code < (*values)->dictionary->size(); ++code) {
            const auto bytes = (*values)->dictionary->at(Code(code));
            const QString value = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
            QString city = value.toLower();
            if (city.endsWith(QStringLiteral("市")))
                city.chop(1);
            const bool isMeant = words.isEmpty() ? cities.contains(city)
                                                 : std::ranges::any_of(words, [&](const QString& word) {
                                                       return value.contains(word, Qt::CaseInsensitive);
                                                   });
            if (isMeant)
                chosen.append(value);
        }
        chosen.sort();
        if (chosen.isEmpty())
            made.missing.append(words.isEmpty()
                                    ? LibraryText::tr("a city of the table of cities in %1").arg(field)
                                    : LibraryText::tr("a value of %1 with one of the words %2")
                                          .arg(field, words.mid(0, 4).join(LibraryText::tr(", "))));
        m_words[column.value(QLatin1String("slot")).toString()] = inText(field, chosen);
        return {};
    }

    // Of those who spent something.
    Result<void> fillQuantile(const QJsonObject& column, const QString& field, LibraryGroup& made)
    {
        if (!m_purchases)
            return {}; // told of as missing
        Rule sum = didRule(*m_purchases, column.value(QLatin1String("days")).toDouble());
        sum.measure = Measure::Sum;
        sum.of = field;
        Result<std::vector<double>> values = measureOf(sum, m_data, {m_data.asOf(), {}});
        if (!values)
            return values.error();
        std::erase_if(*values, [](double value) { return !(value > 0); });
        std::ranges::sort(*values);
        if (values->empty())
            made.missing.append(LibraryText::tr("an amount above 0 in %1").arg(field));
        else
            m_words[column.value(QLatin1String("slot")).toString() + QStringLiteral(".quantile")] =
                QString::number(sortedQuantile(*values, column.value(QLatin1String("quantile")).toDouble()),
                                'f', 2);
        return {};
    }

    const LocalDataset& m_data;
    QJsonObject m_tiers;
    std::vector<FieldInfo> m_attributes;
    std::vector<FieldInfo> m_eventFields;
    std::optional<EventFilter> m_purchases;
    std::map<QString, QString> m_words;
};

} // namespace

Result<std::vector<LibraryGroup>> libraryGroups(const LocalDataset& data, bool inChinese, const Task& task)
{
    const Result<QJsonObject> library = readJsonFile(QStringLiteral(":/targeting/group_library.json"));
    if (!library)
        return library.error();
    Filling filling(data, library->value(QLatin1String("cityTiers")).toObject());
    const QString language = inChinese ? QStringLiteral("zh") : QStringLiteral("en");
    std::vector<LibraryGroup> groups;
    for (const QJsonValue value : library->value(QLatin1String("groups")).toArray()) {
        if (task.cancelled())
            return Error::cancel();
        const QJsonObject group = value.toObject();
        LibraryGroup made;
        made.id = group.value(QLatin1String("id")).toString();
        made.name = group.value(QLatin1String("name")).toObject().value(language).toString();
        made.description = group.value(QLatin1String("description")).toObject().value(language).toString();
        if (Result<void> done = filling.fill(group, made); !done)
            return done.error();
        groups.push_back(std::move(made));
    }
    std::stable_partition(groups.begin(), groups.end(),
                          [](const LibraryGroup& group) { return group.rule.has_value(); });
    return groups;
}

} // namespace tessera
