// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fix.h"

#include "base/expression.h"
#include "base/json.h"
#include "ingest/internal/texts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace tessera {

namespace {

using FixKind = Fix::Kind;

constexpr std::array kFixNames = {"trim",  "halfWidth", "case", "replace", "pattern",    "map",
                                  "merge", "split",     "fill", "derive",  "deduplicate"};

QStringList fixNames()
{
    QStringList names;
    for (const char* name : kFixNames)
        names.append(QString::fromLatin1(name));
    return names;
}

void readValues(JsonReader& reader, Fix& fix)
{
    const QJsonObject values = reader.object(QLatin1String("values"));
    for (auto it = values.begin(); it != values.end(); ++it) {
        fix.values[it.key()] = it->toString();
        if (!it->isString())
            reader.fail(reader.pathOf(QStringLiteral("values")), IngestText::tr("must map texts to texts"));
    }
    if (fix.values.empty())
        reader.fail(reader.pathOf(QStringLiteral("values")), IngestText::tr("must name a value"));
}

void readClusters(JsonReader& reader, Fix& fix)
{
    QStringList seen;
    const QJsonArray clusters = reader.array(QLatin1String("clusters"));
    for (const QJsonValue one : clusters) {
        TextMerge merge;
        merge.to = one.toObject().value(QLatin1String("to")).toString();
        const QJsonArray spellings = one.toObject().value(QLatin1String("from")).toArray();
        for (const QJsonValue from : spellings) {
            if (seen.contains(from.toString()))
                reader.fail(reader.pathOf(QStringLiteral("clusters")),
                            IngestText::tr("\"%1\" stands in two of them").arg(from.toString()));
            seen.append(from.toString());
            merge.from.append(from.toString());
        }
        if (merge.to.isEmpty() || merge.from.isEmpty())
            reader.fail(reader.pathOf(QStringLiteral("clusters")),
                        IngestText::tr("each must have a text \"to\" and texts \"from\""));
        fix.clusters.push_back(std::move(merge));
    }
    if (fix.clusters.empty())
        reader.fail(reader.pathOf(QStringLiteral("clusters")), IngestText::tr("must hold a cluster"));
}

void readFill(JsonReader& reader, Fix& fix)
{
    fix.fillsFromPrevious = reader.flag(QLatin1String("previous"), false);
    fix.with = reader.text(QLatin1String("with"), QString());
    if (fix.fillsFromPrevious != fix.with.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("with")),
                    IngestText::tr("give either a text, or \"previous\": true"));
}

// The type of a derived text is not asked for: whatever it is, it is written down.
void readExpression(JsonReader& reader, Fix& fix)
{
    fix.expression = reader.requiredText(QLatin1String("expression"));
    Result<Expression> parsed = Expression::parse(fix.expression);
    std::vector<ExpressionColumn> columns;
    for (const QString& name : parsed ? parsed->columns() : QStringList())
        columns.push_back({name, ExpressionType::Text});
    const QString problem = !parsed ? parsed.error().message : [&] {
        const Result<ExpressionType> bound = parsed->bind(columns);
        return bound ? QString() : bound.error().message;
    }();
    if (!problem.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("expression")), problem);
}

void readFixDetails(JsonReader& reader, Fix& fix)
{
    switch (fix.kind) {
    case FixKind::Case:
        fix.letters =
            reader.choice(QLatin1String("letters"),
                          {QStringLiteral("upper"), QStringLiteral("lower"), QStringLiteral("title")}, {});
        if (fix.letters.isEmpty())
            reader.fail(reader.pathOf(QStringLiteral("letters")),
                        IngestText::tr("must be upper, lower or title"));
        break;
    case FixKind::Replace:
    case FixKind::Pattern: {
        fix.find = reader.requiredText(QLatin1String("find"));
        fix.with = reader.text(QLatin1String("with"), QString());
        const QRegularExpression pattern(fix.find);
        if (fix.kind == FixKind::Pattern && !pattern.isValid())
            reader.fail(reader.pathOf(QStringLiteral("find")),
                        IngestText::tr("is no regular expression: %1 at character %2")
                            .arg(pattern.errorString())
                            .arg(pattern.patternErrorOffset() + 1));
        break;
    }
    case FixKind::Map:
        readValues(reader, fix);
        break;
    case FixKind::Merge:
        readClusters(reader, fix);
        break;
    case FixKind::Split:
        fix.separator = reader.requiredText(QLatin1String("separator"));
        fix.into = reader.texts(QLatin1String("into"));
        if (fix.columns.size() != 1 || fix.into.size() < 2)
            reader.fail(reader.pathOf(QStringLiteral("into")),
                        IngestText::tr("one column is split into two or more"));
        break;
    case FixKind::Fill:
        readFill(reader, fix);
        break;
    case FixKind::Derive:
        readExpression(reader, fix);
        fix.into = reader.texts(QLatin1String("into"));
        if (fix.into.size() != 1)
            reader.fail(reader.pathOf(QStringLiteral("into")), IngestText::tr("must name one column"));
        break;
    case FixKind::Deduplicate:
        fix.keepsLast =
            reader.choice(QLatin1String("keep"), {QStringLiteral("first"), QStringLiteral("last")},
                          QStringLiteral("first")) == QLatin1String("last");
        break;
    case FixKind::Trim:
    case FixKind::HalfWidth:
        break;
    }
}

} // namespace

QString fixName(FixKind kind)
{
    return QString::fromLatin1(kFixNames[std::size_t(kind)]);
}

QStringList columnsRead(const Fix& fix)
{
    if (fix.kind == FixKind::Deduplicate)
        return {};
    if (fix.kind != FixKind::Derive)
        return fix.columns;
    const Result<Expression> expression = Expression::parse(fix.expression);
    return expression ? expression->columns() : QStringList();
}

QJsonObject Fix::toJson() const
{
    QJsonObject json{{QStringLiteral("fix"), fixName(kind)}};
    const auto put = [&](const char* key, const QJsonValue& value, bool wanted) {
        if (wanted)
            json.insert(QLatin1String(key), value);
    };
    QJsonObject valueMap;
    for (const auto& [from, to] : values)
        valueMap.insert(from, to);
    QJsonArray clusterList;
    for (const TextMerge& merge : clusters)
        clusterList.append(QJsonObject{{QStringLiteral("to"), merge.to},
                                       {QStringLiteral("from"), QJsonArray::fromStringList(merge.from)}});
    put("columns", QJsonArray::fromStringList(columns), !columns.isEmpty());
    put("letters", letters, !letters.isEmpty());
    put("find", find, !find.isEmpty());
    put("with", with, kind == Kind::Replace || kind == Kind::Pattern || !with.isEmpty());
    put("values", valueMap, !values.empty());
    put("clusters", clusterList, !clusters.empty());
    put("separator", separator, !separator.isEmpty());
    put("into", QJsonArray::fromStringList(into), !into.isEmpty());
    put("previous", true, fillsFromPrevious);
    put("expression", expression, !expression.isEmpty());
    put("keep", keepsLast ? QStringLiteral("last") : QStringLiteral("first"), kind == Kind::Deduplicate);
    return json;
}

Result<Fix> Fix::fromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    Fix fix;
    reader.requiredText(QLatin1String("fix"));
    fix.kind = Kind(fixNames().indexOf(reader.choice(QLatin1String("fix"), fixNames(), fixName(Kind::Trim))));
    fix.columns = reader.texts(QLatin1String("columns"));
    readFixDetails(reader, fix);
    if ((fix.kind == Kind::Derive) != fix.columns.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("columns")),
                    fix.kind == Kind::Derive ? IngestText::tr("has no meaning: the expression names them")
                                             : IngestText::tr("must name a column"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return fix;
}

} // namespace tessera
