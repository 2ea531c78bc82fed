// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mapping.h"

#include "base/json.h"
#include "base/text.h"
#include "ingest/refunds.h"
#include "ingest/table_subject.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace tessera {
namespace {
struct ImportMappingText
{
    Q_DECLARE_TR_FUNCTIONS(ImportMapping)
};

constexpr std::array kRoles = {"ignore", "identifier", "time",   "event",
                               "item",   "category",   "amount", "attribute"};
constexpr std::array kTimeFormats = {"iso",     "unix",    "unix_ms", "ymd_slash",   "dmy_slash", "mdy_slash",
                                     "compact", "unix_us", "chinese", "named_month", "excel"};

template <std::size_t N>
QStringList listOf(const std::array<const char*, N>& names)
{
    QStringList list;
    for (const char* name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

QString delimiterName(const std::string& delimiter)
{
    return delimiter == "\t" ? QStringLiteral("tab") : toQString(delimiter);
}

std::string delimiterFromName(const QString& name)
{
    return name == QLatin1String("tab") ? "\t" : toUtf8(name);
}

QString characterName(char character)
{
    return character == '\0' ? QString() : QString(QLatin1Char(character));
}

// One ASCII character or none.
char characterFrom(JsonReader& reader, QLatin1String key, const QString& fallback)
{
    const QString text = reader.text(key, fallback);
    if (text.size() > 1 || (!text.isEmpty() && text.at(0).unicode() > 127))
        reader.fail(reader.pathOf(key),
                    QCoreApplication::translate("ImportMapping", "must be one ASCII character, or empty"));
    return text.isEmpty() ? '\0' : text.at(0).toLatin1();
}

QJsonObject columnToJson(const ColumnMapping& column)
{
    QJsonObject json{{QStringLiteral("name"), column.name},
                     {QStringLiteral("role"), columnRoleName(column.role)},
                     {QStringLiteral("type"), columnTypeName(column.type)}};
    if (!column.source.isEmpty())
        json.insert(QStringLiteral("source"), column.source);
    if (column.type == ColumnType::Decimal)
        json.insert(QStringLiteral("scale"), column.scale);
    if (column.type == ColumnType::Time)
        json.insert(QStringLiteral("timeFormat"), timeFormatName(column.timeFormat));
    QJsonArray otherTimes;
    for (const TimeFormat format : column.otherTimeFormats)
        otherTimes.append(timeFormatName(format));
    if (column.type == ColumnType::Time && !otherTimes.isEmpty())
        json.insert(QStringLiteral("otherTimeFormats"), otherTimes);
    if (column.kind)
        json.insert(QStringLiteral("kind"), valueKindName(*column.kind));
    if (!column.currency.isEmpty())
        json.insert(QStringLiteral("currency"), column.currency);
    if (!column.identifierKind.isEmpty())
        json.insert(QStringLiteral("identifier"), column.identifierKind);
    QJsonObject values;
    for (const auto& [from, to] : column.values)
        values.insert(from, to);
    if (!values.isEmpty())
        json.insert(QStringLiteral("values"), values);
    if (!column.product.isEmpty())
        json.insert(QStringLiteral("product"), QJsonArray::fromStringList(column.product));
    if (!column.part.isEmpty())
        json.insert(QStringLiteral("part"), column.part);
    return json;
}

// What the values are and, of times, the forms tried after the first.
void readKind(JsonReader& reader, ColumnMapping& column)
{
    if (const QString kind = reader.text(QLatin1String("kind"), QString()); !kind.isEmpty()) {
        column.kind = valueKindFromName(kind);
        if (!column.kind)
            reader.fail(reader.pathOf(QStringLiteral("kind")),
                        QCoreApplication::translate("ImportMapping", "must be one of %1")
                            .arg(valueKindNames().join(QStringLiteral(", "))));
    }
    column.currency = reader.text(QLatin1String("currency"), QString());
    static const QRegularExpression code(QStringLiteral("^([A-Z]{3})?$"));
    if (!code.match(column.currency).hasMatch())
        reader.fail(
            reader.pathOf(QStringLiteral("currency")),
            QCoreApplication::translate("ImportMapping", "must be a code of three letters such as CNY"));
    for (const QString& name : reader.texts(QLatin1String("otherTimeFormats"))) {
        const qsizetype at = listOf(kTimeFormats).indexOf(name);
        if (at < 0)
            reader.fail(reader.pathOf(QStringLiteral("otherTimeFormats")),
                        QCoreApplication::translate("ImportMapping", "must be made of %1")
                            .arg(listOf(kTimeFormats).join(QStringLiteral(", "))));
        else
            column.otherTimeFormats.push_back(TimeFormat(at));
    }
}

Result<ColumnMapping> columnFromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    ColumnMapping column;
    column.source = reader.text(QLatin1String("source"), QString());
    column.role = ColumnRole(columnRoleNames().indexOf(
        reader.choice(QLatin1String("role"), columnRoleNames(), QStringLiteral("attribute"))));
    const bool named = column.role == ColumnRole::Identifier || column.role == ColumnRole::Attribute ||
                       column.role == ColumnRole::Ignore;
    column.name = reader.text(QLatin1String("name"), named ? column.source : columnRoleName(column.role));
    const QString defaultType = column.role == ColumnRole::Time     ? QStringLiteral("time")
                                : column.role == ColumnRole::Amount ? QStringLiteral("decimal")
                                                                    : QStringLiteral("text");
    const QStringList types{QStringLiteral("text"), QStringLiteral("integer"), QStringLiteral("decimal"),
                            QStringLiteral("real"), QStringLiteral("time")};
    column.type = *columnTypeFromName(reader.choice(QLatin1String("type"), types, defaultType));
    column.scale = int(reader.integer(QLatin1String("scale"), 2, 0, 6));
    column.timeFormat = TimeFormat(listOf(kTimeFormats)
                                       .indexOf(reader.choice(QLatin1String("timeFormat"),
                                                              listOf(kTimeFormats), QStringLiteral("iso"))));
    readKind(reader, column);
    column.identifierKind = reader.text(QLatin1String("identifier"),
                                        column.role == ColumnRole::Identifier ? column.name : QString());
    const QJsonObject values = reader.object(QLatin1String("values"));
    for (auto it = values.begin(); it != values.end(); ++it) {
        column.values[it.key()] = it->toString();
        if (!it->isString() || column.type != ColumnType::Text)
            reader.fail(reader.pathOf(QStringLiteral("values")),
                        QCoreApplication::translate("ImportMapping",
                                                    "must map texts to texts, in a column of the type text"));
    }
    column.part = reader.text(QLatin1String("part"), QString());
    column.product = reader.texts(QLatin1String("product"));
    if (column.product.isEmpty() && column.source.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("source")),
                    QCoreApplication::translate("ImportMapping", "is missing"));
    if (!column.product.isEmpty() && (column.product.size() != 2 || column.type != ColumnType::Decimal))
        reader.fail(reader.pathOf(QStringLiteral("product")),
                    QCoreApplication::translate(
                        "ImportMapping", "must name two source columns, and the type must be decimal"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return column;
}
} // namespace

QString columnRoleName(ColumnRole role)
{
    return QString::fromLatin1(kRoles[std::size_t(role)]);
}

QStringList columnRoleNames()
{
    return listOf(kRoles);
}

QString timeFormatName(TimeFormat format)
{
    return QString::fromLatin1(kTimeFormats[std::size_t(format)]);
}

QStringList timeFormatNames()
{
    return listOf(kTimeFormats);
}

std::optional<TimeFormat> timeFormatFromName(const QString& name)
{
    const qsizetype at = listOf(kTimeFormats).indexOf(name);
    return at < 0 ? std::nullopt : std::optional(TimeFormat(at));
}

QJsonObject SourceFormat::toJson() const
{
    const SourceFormat plain;
    QJsonObject json{{QStringLiteral("type"), reader}};
    const auto put = [&](const char* key, const QJsonValue& value, bool wanted) {
        if (wanted)
            json.insert(QLatin1String(key), value);
    };
    if (isDelimited() || isJsonLines())
        json.insert(QStringLiteral("encoding"), encoding);
    if (isDelimited()) {
        json.insert(QStringLiteral("delimiter"), delimiterName(dialect.delimiter));
        json.insert(QStringLiteral("quote"), characterName(dialect.quote));
        put("escape", characterName(dialect.escape), dialect.escape != '\0');
        put("comment", toQString(dialect.comment), !dialect.comment.empty());
        put("mergeDelimiters", true, dialect.mergesDelimiters);
        put("trimsAroundQuotes", true, dialect.trimsAroundQuotes);
        put("strictQuotes", true, dialect.strictQuotes);
    }
    if (!isJsonLines())
        json.insert(QStringLiteral("header"),
                    headerRows > 1 ? QJsonValue(headerRows) : QJsonValue(headerRows == 1));
    put("member", member, !member.isEmpty());
    put("part", part, !part.isEmpty());
    put("skipRows", skipRows, skipRows != plain.skipRows);
    put("padShortRows", true, padsShortRows);
    put("decimalMark", decimalMark, decimalMark != plain.decimalMark);
    put("thousandsMark", thousandsMark, thousandsMark != plain.thousandsMark);
    put("nullWords", QJsonArray::fromStringList(nullWords), !nullWords.isEmpty());
    put("fileColumn", fileColumn, !fileColumn.isEmpty());
    put("options", options, !options.isEmpty());
    return json;
}

namespace {
void readDialect(JsonReader& reader, CsvDialect& dialect)
{
    dialect.delimiter = delimiterFromName(reader.text(QLatin1String("delimiter"), QStringLiteral(",")));
    dialect.quote = characterFrom(reader, QLatin1String("quote"), QStringLiteral("\""));
    dialect.escape = characterFrom(reader, QLatin1String("escape"), QString());
    dialect.comment = toUtf8(reader.text(QLatin1String("comment"), QString()));
    dialect.mergesDelimiters = reader.flag(QLatin1String("mergeDelimiters"), false);
    dialect.trimsAroundQuotes = reader.flag(QLatin1String("trimsAroundQuotes"), false);
    dialect.strictQuotes = reader.flag(QLatin1String("strictQuotes"), false);
    if (dialect.delimiter.empty() || dialect.delimiter.size() > CsvDialect::kMaxDelimiterBytes)
        reader.fail(reader.pathOf(QStringLiteral("delimiter")),
                    QCoreApplication::translate("ImportMapping", "must be one to %1 characters, or \"tab\"")
                        .arg(CsvDialect::kMaxDelimiterBytes));
    if (dialect.delimiter.find_first_of("\n\r") != std::string::npos)
        reader.fail(reader.pathOf(QStringLiteral("delimiter")),
                    QCoreApplication::translate("ImportMapping", "must not hold a line end"));
}

int readHeaderRows(JsonReader& reader)
{
    const QJsonValue header = reader.value(QLatin1String("header"));
    if (header.isUndefined() || header.isBool())
        return header.toBool(true) ? 1 : 0;
    const int rows = header.toInt(-1);
    if (rows < 0 || rows > SourceFormat::kMaxHeaderRows)
        reader.fail(reader.pathOf(QStringLiteral("header")),
                    QCoreApplication::translate("ImportMapping", "must be true, false or a number up to %1")
                        .arg(SourceFormat::kMaxHeaderRows));
    return rows;
}
} // namespace

Result<SourceFormat> SourceFormat::fromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("format"));
    SourceFormat format;
    format.reader = reader.text(QLatin1String("type"), format.reader);
    format.encoding = reader.text(QLatin1String("encoding"), format.encoding);
    readDialect(reader, format.dialect);
    format.headerRows = readHeaderRows(reader);
    format.member = reader.text(QLatin1String("member"), QString());
    format.part = reader.text(QLatin1String("part"), QString());
    format.skipRows = int(reader.integer(QLatin1String("skipRows"), 0, 0, kMaxSkipRows));
    format.padsShortRows = reader.flag(QLatin1String("padShortRows"), false);
    format.decimalMark = reader.text(QLatin1String("decimalMark"), format.decimalMark);
    format.thousandsMark = reader.text(QLatin1String("thousandsMark"), format.thousandsMark);
    format.nullWords = reader.texts(QLatin1String("nullWords"));
    format.fileColumn = reader.text(QLatin1String("fileColumn"), QString());
    format.options = reader.object(QLatin1String("options"));
    if (format.decimalMark.size() != 1 || format.thousandsMark.size() > 1 ||
        format.decimalMark == format.thousandsMark)
        reader.fail(reader.pathOf(QStringLiteral("decimalMark")),
                    QCoreApplication::translate(
                        "ImportMapping", "must be one character, the thousandsMark another one or empty"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return format;
}

namespace {

void readBadRows(JsonReader& reader, ImportMapping& mapping)
{
    const QJsonValue most = reader.value(QLatin1String("abortOnBadRows"));
    if (most.isUndefined())
        return;
    bool isNumber = most.isDouble();
    mapping.mostBadRows = most.toInteger(0);
    if (const QString text = most.toString(); text.endsWith(QLatin1Char('%')))
        mapping.mostBadShare = text.chopped(1).toDouble(&isNumber) / 100;
    if (!isNumber || mapping.mostBadRows < 0 || mapping.mostBadShare < 0 || mapping.mostBadShare > 1)
        reader.fail(reader.pathOf(QStringLiteral("abortOnBadRows")),
                    QCoreApplication::translate("ImportMapping",
                                                "must be a number of rows or a share such as \"5%\""));
}

} // namespace

QJsonObject ImportMapping::toJson() const
{
    QJsonArray list;
    for (const ColumnMapping& column : columns)
        list.append(columnToJson(column));
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("import")},
                     {QStringLiteral("table"), table},
                     {QStringLiteral("rows"), tableKindName(kind)},
                     {QStringLiteral("format"), format.toJson()},
                     {QStringLiteral("columns"), list}};
    if (!subject.isEmpty())
        json.insert(QStringLiteral("subject"), subject);
    if (!refunds.isEmpty())
        json.insert(QStringLiteral("refunds"), refunds);
    if (!zone.isEmpty())
        json.insert(QStringLiteral("zone"), zone);
    if (!eventName.isEmpty())
        json.insert(QStringLiteral("eventName"), eventName);
    if (load != LoadMode())
        json.insert(QStringLiteral("load"), load.toJson());
    if (mostBadRows > 0)
        json.insert(QStringLiteral("abortOnBadRows"), qint64(mostBadRows));
    else if (mostBadShare > 0)
        json.insert(QStringLiteral("abortOnBadRows"), QString::number(mostBadShare * 100) + QLatin1Char('%'));
    if (shape)
        json.insert(QStringLiteral("shape"), shape->toJson());
    QJsonArray checkList;
    for (const QualityRule& rule : checks)
        checkList.append(rule.toJson());
    if (!checks.empty())
        json.insert(QStringLiteral("checks"), checkList);
    QJsonArray fixList;
    for (const Fix& fix : fixes)
        fixList.append(fix.toJson());
    if (!fixes.empty())
        json.insert(QStringLiteral("fixes"), fixList);
    return json;
}

Result<ImportMapping> ImportMapping::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    ImportMapping mapping;
    reader.choice(QLatin1String("kind"), {QStringLiteral("import")}, QStringLiteral("import"));
    mapping.table = reader.requiredText(QLatin1String("table"));
    const QStringList kinds{QStringLiteral("events"), QStringLiteral("people"), QStringLiteral("other")};
    mapping.kind = tableKindFromName(reader.choice(QLatin1String("rows"), kinds, QStringLiteral("events")));
    mapping.subject = reader.text(QLatin1String("subject"), QString());
    mapping.refunds = reader.text(QLatin1String("refunds"), QString());
    mapping.zone = reader.text(QLatin1String("zone"), QString());
    mapping.eventName = reader.text(QLatin1String("eventName"), QString());
    readBadRows(reader, mapping);
    const QJsonObject formatJson = reader.object(QLatin1String("format"));
    const QJsonArray columns = reader.array(QLatin1String("columns"));
    const QJsonObject loadJson = reader.object(QLatin1String("load"));
    const QJsonArray checks = reader.array(QLatin1String("checks"));
    const QJsonArray fixes = reader.array(QLatin1String("fixes"));
    const bool hasShape = reader.has(QLatin1String("shape"));
    const QJsonObject shapeJson = reader.object(QLatin1String("shape"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    Result<SourceFormat> format = SourceFormat::fromJson(formatJson);
    if (!format)
        return format.error();
    mapping.format = *format;
    Result<LoadMode> load = LoadMode::fromJson(loadJson);
    if (!load)
        return load.error();
    mapping.load = std::move(*load);
    if (hasShape) {
        Result<SourceShape> shape = SourceShape::fromJson(shapeJson);
        if (!shape)
            return shape.error();
        mapping.shape = std::move(*shape);
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        Result<ColumnMapping> column =
            columnFromJson(columns.at(i).toObject(), QStringLiteral("columns[%1]").arg(i));
        if (!column)
            return column.error();
        if (column->role != ColumnRole::Ignore)
            mapping.columns.push_back(std::move(*column));
    }
    for (qsizetype i = 0; i < checks.size(); ++i) {
        Result<QualityRule> rule =
            QualityRule::fromJson(checks.at(i).toObject(), QStringLiteral("checks[%1]").arg(i));
        if (!rule)
            return rule.error();
        mapping.checks.push_back(std::move(*rule));
    }
    for (qsizetype i = 0; i < fixes.size(); ++i) {
        Result<Fix> fix = Fix::fromJson(fixes.at(i).toObject(), QStringLiteral("fixes[%1]").arg(i));
        if (!fix)
            return fix.error();
        mapping.fixes.push_back(std::move(*fix));
    }
    if (Result<void> checked = mapping.check(); !checked)
        return checked.error();
    return mapping;
}

namespace {

// Whether the columns a rule names are there and of a type it can judge.
Result<void> ruleFits(const QualityRule& rule, const std::vector<ColumnMapping>& columns)
{
    const auto refuse = [&](const QString& why) {
        return Error{ImportMappingText::tr("Rule \"%1\": %2").arg(rule.name, why)};
    };
    for (const QString& name : rule.columns) {
        const auto found = std::ranges::find(columns, name, &ColumnMapping::name);
        if (found == columns.end())
            return refuse(
                ImportMappingText::tr("no column is called \"%1\". Columns are named as in the project.")
                    .arg(name));
        const bool isTime = found->type == ColumnType::Time;
        const bool needsText =
            rule.kind == QualityRule::Kind::Pattern || rule.kind == QualityRule::Kind::OneOf;
        const bool wantsDates = rule.from.isValid() || rule.until.isValid();
        if (needsText && found->type != ColumnType::Text)
            return refuse(ImportMappingText::tr("the column \"%1\" must be of texts").arg(name));
        if (rule.kind == QualityRule::Kind::Range &&
            (found->type == ColumnType::Text || isTime != wantsDates))
            return refuse(
                ImportMappingText::tr("min and max judge numbers, from and until times; \"%1\" is of the "
                                      "type %2")
                    .arg(name, columnTypeName(found->type)));
        if (rule.kind == QualityRule::Kind::Freshness && !isTime)
            return refuse(ImportMappingText::tr("the column \"%1\" must be of times").arg(name));
    }
    if (rule.kind != QualityRule::Kind::Expression)
        return {};
    Result<Expression> expression = Expression::parse(rule.expression);
    if (!expression)
        return refuse(expression.error().message);
    std::vector<ExpressionColumn> known;
    known.reserve(columns.size());
    for (const ColumnMapping& column : columns)
        known.push_back({column.name, expressionTypeOf(column.type)});
    const Result<ExpressionType> type = expression->bind(known);
    if (!type)
        return refuse(type.error().message);
    if (*type != ExpressionType::Boolean)
        return refuse(ImportMappingText::tr("the expression must say yes or no, such as amount >= 0"));
    return {};
}

Result<void> checkRulesFit(const ImportMapping& mapping)
{
    QSet<QString> names;
    for (const QualityRule& rule : mapping.checks) {
        if (names.contains(rule.name))
            return Error{ImportMappingText::tr("Two rules are called \"%1\". Give one of them another name.")
                             .arg(rule.name)};
        names.insert(rule.name);
        if (Result<void> fits = ruleFits(rule, mapping.columns); !fits)
            return fits;
    }
    for (const Fix& fix : mapping.fixes)
        for (const QString& name : fix.columns)
            if (fix.kind == Fix::Kind::Deduplicate &&
                std::ranges::find(mapping.columns, name, &ColumnMapping::name) == mapping.columns.end())
                return Error{ImportMappingText::tr("Rows are to be told apart by \"%1\", but no column is "
                                                   "called so. Name columns as in the project.")
                                 .arg(name)};
    return {};
}

} // namespace

ExpressionType expressionTypeOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Text:
        return ExpressionType::Text;
    case ColumnType::Time:
        return ExpressionType::Time;
    case ColumnType::Boolean:
        return ExpressionType::Boolean;
    case ColumnType::Integer:
    case ColumnType::Decimal:
    case ColumnType::Real:
        break;
    }
    return ExpressionType::Number;
}

QStringList ImportMapping::madeByFixes() const
{
    QStringList made;
    for (const Fix& fix : fixes)
        made += fix.into;
    return made;
}

QStringList ImportMapping::sources() const
{
    if (shape)
        return shape->reads();
    return fields();
}

QStringList ImportMapping::fields() const
{
    QStringList wanted;
    QStringList made;
    const auto want = [&](const QString& name) {
        if (!wanted.contains(name) && !made.contains(name))
            wanted.append(name);
    };
    for (const Fix& fix : fixes) {
        for (const QString& name : columnsRead(fix))
            want(name);
        made += fix.into;
    }
    for (const ColumnMapping& column : columns)
        for (const QString& name : column.product.isEmpty() ? QStringList{column.source} : column.product)
            want(name);
    return wanted;
}

Result<void> ImportMapping::check() const
{
    QSet<QString> names{kNodeColumn, kRowColumn};
    int times = 0;
    int events = 0;
    int identifiers = 0;
    for (const ColumnMapping& column : columns) {
        if (names.contains(column.name))
            return Error{
                ImportMappingText::tr("Two columns are called \"%1\". Give one of them another name.")
                    .arg(column.name)};
        names.insert(column.name);
        times += column.role == ColumnRole::Time ? 1 : 0;
        events += column.role == ColumnRole::Event ? 1 : 0;
        identifiers += column.role == ColumnRole::Identifier ? 1 : 0;
        if (column.role == ColumnRole::Time && column.type != ColumnType::Time)
            return Error{
                ImportMappingText::tr("The time column \"%1\" must have the type time.").arg(column.name)};
        if ((column.role == ColumnRole::Identifier || column.role == ColumnRole::Event) &&
            column.type != ColumnType::Text)
            return Error{
                ImportMappingText::tr(
                    "Column \"%1\" must have the type text: identifiers and events are names, not numbers.")
                    .arg(column.name)};
    }
    if (columns.empty())
        return Error{ImportMappingText::tr("No column is mapped. Give at least one column a role.")};
    if (kind != TableKind::Other && identifiers == 0)
        return Error{ImportMappingText::tr(
            "No column is an identifier, so the rows belong to nobody. Map one, or import the "
            "table as \"other\".")};
    if (kind == TableKind::Events && times != 1)
        return Error{ImportMappingText::tr("A table of events needs exactly one time column.")};
    if (kind == TableKind::Events && events != 1 && eventName.isEmpty())
        return Error{ImportMappingText::tr(
            "A table of events needs an event column, or a constant event name such as \"purchase\".")};
    QStringList loadColumns = load.kind == LoadMode::Kind::Upsert ? load.key : QStringList();
    if (!load.newest.isEmpty() && load.kind == LoadMode::Kind::Upsert)
        loadColumns.append(load.newest);
    for (const QString& name : std::as_const(loadColumns))
        if (std::ranges::find(columns, name, &ColumnMapping::name) == columns.end())
            return Error{ImportMappingText::tr("Rows are told apart by the column \"%1\", but no column is "
                                               "called so. Give it a role other than ignore.")
                             .arg(name)};
    if (load.kind == LoadMode::Kind::Snapshot && kind != TableKind::People)
        return Error{ImportMappingText::tr(
            "Only a table of people can be the state of a day. Load events as they are, or replace the "
            "files before.")};
    if (Result<void> fits = checkSubject(*this); !fits)
        return fits;
    if (Result<void> fits = checkRefunds(*this); !fits)
        return fits;
    return checkRulesFit(*this);
}

} // namespace tessera
