// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality_rule.h"

#include "base/expression.h"
#include "base/json.h"
#include "ingest/internal/texts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace tessera {

namespace {

using RuleKind = QualityRule::Kind;

constexpr std::array kRuleNames = {"required",  "unique",    "range", "pattern",   "oneOf",
                                   "reference", "freshness", "rows",  "expression"};

QStringList ruleNames()
{
    QStringList names;
    for (const char* name : kRuleNames)
        names.append(QString::fromLatin1(name));
    return names;
}

QStringList severityNames()
{
    return {severityName(ImportFinding::Severity::Info), severityName(ImportFinding::Severity::Warning),
            severityName(ImportFinding::Severity::Error)};
}

QDate dateOf(JsonReader& reader, QLatin1String key)
{
    const QString text = reader.text(key, QString());
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        reader.fail(reader.pathOf(key), IngestText::tr("must be a date such as 2026-05-31"));
    return date;
}

void readRange(JsonReader& reader, QualityRule& rule)
{
    const auto bound = [&](QLatin1String key) -> std::optional<double> {
        return reader.has(key) ? std::optional(reader.number(key, 0, -1e300, 1e300)) : std::nullopt;
    };
    rule.least = bound(QLatin1String("min"));
    rule.most = bound(QLatin1String("max"));
    rule.from = dateOf(reader, QLatin1String("from"));
    rule.until = dateOf(reader, QLatin1String("until"));
    const bool hasDates = rule.from.isValid() || rule.until.isValid();
    const bool hasNumbers = rule.least || rule.most;
    if (hasDates == hasNumbers)
        reader.fail(reader.pathOf(QStringLiteral("min")),
                    IngestText::tr("give min or max, or of times from or until"));
    if ((rule.least && rule.most && *rule.least > *rule.most) ||
        (rule.from.isValid() && rule.until.isValid() && rule.from > rule.until))
        reader.fail(reader.pathOf(QStringLiteral("max")), IngestText::tr("must not lie below the lower end"));
}

void readDetails(JsonReader& reader, QualityRule& rule)
{
    switch (rule.kind) {
    case RuleKind::Range:
        readRange(reader, rule);
        break;
    case RuleKind::Pattern: {
        rule.pattern = reader.requiredText(QLatin1String("pattern"));
        const QRegularExpression expression(rule.pattern);
        if (!expression.isValid())
            reader.fail(reader.pathOf(QStringLiteral("pattern")),
                        IngestText::tr("is no regular expression: %1 at character %2")
                            .arg(expression.errorString())
                            .arg(expression.patternErrorOffset() + 1));
        break;
    }
    case RuleKind::OneOf:
        rule.values = reader.texts(QLatin1String("values"));
        if (rule.values.isEmpty())
            reader.fail(reader.pathOf(QStringLiteral("values")), IngestText::tr("must name a value"));
        break;
    case RuleKind::Reference:
        rule.table = reader.requiredText(QLatin1String("table"));
        rule.tableColumn = reader.requiredText(QLatin1String("tableColumn"));
        break;
    case RuleKind::Freshness:
        rule.days = int(reader.integer(QLatin1String("days"), 1, 0, 100000));
        break;
    case RuleKind::Rows:
        rule.share = reader.number(QLatin1String("within"), 0.5, 0, 1e6);
        break;
    case RuleKind::Expression: {
        rule.expression = reader.requiredText(QLatin1String("expression"));
        const Result<Expression> parsed = Expression::parse(rule.expression);
        if (!rule.expression.isEmpty() && !parsed)
            reader.fail(reader.pathOf(QStringLiteral("expression")), parsed.error().message);
        break;
    }
    case RuleKind::Required:
    case RuleKind::Unique:
        break;
    }
}

bool takesColumns(RuleKind kind)
{
    return kind != RuleKind::Rows && kind != RuleKind::Expression;
}

} // namespace

QString qualityRuleName(RuleKind kind)
{
    return QString::fromLatin1(kRuleNames[std::size_t(kind)]);
}

QJsonObject QualityRule::toJson() const
{
    QJsonObject json{{QStringLiteral("rule"), qualityRuleName(kind)},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("severity"), severityName(severity)}};
    const auto put = [&](const char* key, const QJsonValue& value, bool wanted) {
        if (wanted)
            json.insert(QLatin1String(key), value);
    };
    put("columns", QJsonArray::fromStringList(columns), !columns.isEmpty());
    put("owner", owner, !owner.isEmpty());
    put("note", note, !note.isEmpty());
    put("min", least.value_or(0), least.has_value());
    put("max", most.value_or(0), most.has_value());
    put("from", from.toString(Qt::ISODate), from.isValid());
    put("until", until.toString(Qt::ISODate), until.isValid());
    put("pattern", pattern, kind == Kind::Pattern);
    put("values", QJsonArray::fromStringList(values), kind == Kind::OneOf);
    put("table", table, kind == Kind::Reference);
    put("tableColumn", tableColumn, kind == Kind::Reference);
    put("days", days, kind == Kind::Freshness);
    put("within", share, kind == Kind::Rows);
    put("expression", expression, kind == Kind::Expression);
    return json;
}

Result<QualityRule> QualityRule::fromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    QualityRule rule;
    reader.requiredText(QLatin1String("rule"));
    rule.kind = Kind(
        ruleNames().indexOf(reader.choice(QLatin1String("rule"), ruleNames(), QStringLiteral("required"))));
    rule.columns = reader.texts(QLatin1String("columns"));
    rule.name = reader.text(QLatin1String("name"), qualityRuleName(rule.kind) + QLatin1Char(' ') +
                                                       rule.columns.join(QStringLiteral(", ")));
    rule.name = rule.name.trimmed();
    rule.severity = ImportFinding::Severity(severityNames().indexOf(
        reader.choice(QLatin1String("severity"), severityNames(), QStringLiteral("warning"))));
    rule.owner = reader.text(QLatin1String("owner"), QString());
    rule.note = reader.text(QLatin1String("note"), QString());
    readDetails(reader, rule);
    if (takesColumns(rule.kind) == rule.columns.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("columns")),
                    takesColumns(rule.kind) ? IngestText::tr("must name a column")
                                            : IngestText::tr("has no meaning for this rule"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return rule;
}

QJsonObject RuleResult::toJson() const
{
    QJsonArray lineList;
    for (const std::int64_t line : lines)
        lineList.append(qint64(line));
    QJsonObject json{{QStringLiteral("name"), name},
                     {QStringLiteral("rule"), rule},
                     {QStringLiteral("severity"), severityName(severity)},
                     {QStringLiteral("columns"), QJsonArray::fromStringList(columns)},
                     {QStringLiteral("passed"), qint64(passed)},
                     {QStringLiteral("failing"), qint64(failing)},
                     {QStringLiteral("rejecting"), isRejecting},
                     {QStringLiteral("lines"), lineList},
                     {QStringLiteral("examples"), QJsonArray::fromStringList(examples)},
                     {QStringLiteral("checked"), isChecked}};
    if (!detail.isEmpty())
        json.insert(QStringLiteral("detail"), detail);
    if (rule == qualityRuleName(RuleKind::Freshness))
        json.insert(QStringLiteral("freshness"), freshness);
    return json;
}

RuleResult RuleResult::fromJson(const QJsonObject& json)
{
    const auto texts = [&](const char* key) {
        QStringList list;
        const QJsonArray array = json.value(QLatin1String(key)).toArray();
        for (const QJsonValue one : array)
            list.append(one.toString());
        return list;
    };
    RuleResult result;
    result.name = json.value(QLatin1String("name")).toString();
    result.rule = json.value(QLatin1String("rule")).toString();
    result.severity = ImportFinding::Severity(
        std::max<qsizetype>(0, severityNames().indexOf(json.value(QLatin1String("severity")).toString())));
    result.columns = texts("columns");
    result.passed = json.value(QLatin1String("passed")).toInteger();
    result.failing = json.value(QLatin1String("failing")).toInteger();
    result.isRejecting = json.value(QLatin1String("rejecting")).toBool();
    const QJsonArray lines = json.value(QLatin1String("lines")).toArray();
    for (const QJsonValue one : lines)
        result.lines.push_back(one.toInteger());
    result.examples = texts("examples");
    result.detail = json.value(QLatin1String("detail")).toString();
    result.isChecked = json.value(QLatin1String("checked")).toBool(true);
    result.freshness = json.value(QLatin1String("freshness")).toDouble(1);
    return result;
}

ImportFinding RuleResult::finding() const
{
    ImportFinding finding;
    // Rows that are left out do no harm; how many may be is the limit for rejected rows.
    finding.severity = isRejecting || !isChecked ? ImportFinding::Severity::Warning : severity;
    finding.code = QStringLiteral("rule");
    finding.column = columns.size() == 1 ? columns.front() : QString();
    finding.count = failing;
    finding.examples = examples;
    if (!isChecked || !detail.isEmpty())
        finding.text = IngestText::tr("Rule \"%1\": %2").arg(name, detail);
    else if (isRejecting)
        finding.text = IngestText::tr("%L1 rows are rejected by the rule \"%2\"").arg(failing).arg(name);
    else
        finding.text = IngestText::tr("%L1 rows break the rule \"%2\"").arg(failing).arg(name);
    QStringList where;
    for (const std::int64_t line : lines)
        where.append(QString::number(line));
    finding.remedy = where.isEmpty() ? IngestText::tr("Ask where the file comes from, or change the rule.")
                                     : IngestText::tr("See the rows %1; mend them or change the rule.")
                                           .arg(where.join(QStringLiteral(", ")));
    return finding;
}

} // namespace tessera
