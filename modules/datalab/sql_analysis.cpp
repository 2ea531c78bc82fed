// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "datalab/datalab_analyses.h"
#include "datalab/internal/texts.h"

#include <algorithm>

namespace tessera {

namespace {

struct SqlDefinition
{
    QString query;
    SqlOptions options;

    static Result<SqlDefinition> fromJson(const QJsonObject& json)
    {
        JsonReader reader(definitionBody(json));
        SqlDefinition definition;
        definition.query = reader.requiredText(QLatin1String("query"));
        definition.options.rows =
            reader.integer(QLatin1String("limit"), definition.options.rows, 1, 1'000'000);
        definition.options.seconds =
            reader.number(QLatin1String("timeout"), definition.options.seconds, 0.001, 86'400);
        if (Result<void> finished = reader.finish(); !finished)
            return finished.error();
        return definition;
    }
};

// What a result is, as long as its rows are kept.
struct SqlAnswer
{
    SqlDefinition definition;
    SqlResult result;
    std::vector<PersonIndex> personOfRow; // empty without a column of OneIDs; kNobody where there is none
};

std::vector<PersonIndex> personsOf(const SqlResult& result, const IdentityView& identity)
{
    std::vector<PersonIndex> persons;
    const int column = result.oneIdColumn();
    for (const std::vector<SqlValue>& row : result.rows) {
        if (column < 0)
            break;
        const auto* id = std::get_if<std::int64_t>(&row[std::size_t(column)]);
        persons.push_back(id == nullptr ? kNobody : identity.personOf(OneId(*id)).value_or(kNobody));
    }
    return persons;
}

NamedTable sqlTable(const SqlAnswer& answer, bool masked)
{
    const SqlResult& result = answer.result;
    NamedTable named;
    named.title = SqlText::tr("Result");
    for (const SqlColumn& column : result.columns) {
        named.table.columns.append(column.name);
        named.table.numeric.push_back(column.numeric);
    }
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        QStringList cells;
        for (std::size_t column = 0; column < result.columns.size(); ++column)
            cells.append(result.shown(row, column, masked));
        named.table.rows.push_back(std::move(cells));
        const bool isSomebody = !answer.personOfRow.empty() && answer.personOfRow[row] != kNobody;
        named.table.people.append(isSomebody ? QStringLiteral("row:%1").arg(row + 1) : QString());
    }
    return named;
}

QJsonObject sqlJson(const SqlResult& result, bool masked)
{
    QJsonArray columns;
    for (const SqlColumn& column : result.columns)
        columns.append(column.name);
    QJsonArray rows;
    for (std::size_t r = 0; r < result.rows.size(); ++r) {
        QJsonArray row;
        for (std::size_t c = 0; c < result.columns.size(); ++c) {
            const SqlValue& value = result.rows[r][c];
            const bool isMasked = masked && result.isPersonal(r, c);
            if (std::holds_alternative<std::monostate>(value))
                row.append(QJsonValue());
            else if (const auto* whole = std::get_if<std::int64_t>(&value); whole != nullptr && !isMasked)
                row.append(qint64(*whole));
            else if (const auto* number = std::get_if<double>(&value); number != nullptr && !isMasked)
                row.append(*number);
            else
                row.append(result.shown(r, c, masked));
        }
        rows.append(row);
    }
    return {{QStringLiteral("columns"), columns},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("cut"), result.isCut}};
}

QString sqlHeadline(const SqlResult& result, bool masked)
{
    const NumberFormat format;
    if (result.rows.size() == 1 && result.columns.size() == 1) {
        const auto* whole = std::get_if<std::int64_t>(&result.rows[0][0]);
        const bool isCount = whole != nullptr && !result.isPersonal(0, 0);
        return SqlText::tr("%1: %2").arg(result.columns[0].name,
                                         isCount ? format.count(*whole) : result.shown(0, 0, masked));
    }
    return result.isCut ? SqlText::tr("The first %1 rows; there are more")
                              .arg(format.count(std::int64_t(result.rows.size())))
                        : SqlText::tr("%1 rows").arg(format.count(std::int64_t(result.rows.size())));
}

bool hasPersonal(const SqlResult& result)
{
    for (std::size_t row = 0; row < result.rows.size(); ++row)
        for (std::size_t column = 0; column < result.columns.size(); ++column)
            if (result.isPersonal(row, column))
                return true;
    return false;
}

Result<PeopleSet> sqlPeople(const SqlAnswer& answer, const LocalDataset& data, const QString& selector)
{
    if (answer.result.oneIdColumn() < 0)
        return Error{SqlText::tr("The result has no column \"oneid\", so no people stand behind it. "
                                 "Add oneid to the SELECT.")};
    if (selector == QLatin1String("all") && answer.result.isCut)
        return peopleOfSql(data, answer.definition.query, answer.definition.options, {});
    PeopleSet people(data.people());
    const bool isRow = selector.startsWith(QLatin1String("row:"));
    const qulonglong row = isRow ? selector.mid(4).toULongLong() : 0;
    if (selector != QLatin1String("all") && (row < 1 || row > answer.personOfRow.size()))
        return unknownSelector(selector, {QStringLiteral("all"), QStringLiteral("row:1")});
    for (std::size_t i = 0; i < answer.personOfRow.size(); ++i)
        if (answer.personOfRow[i] != kNobody && (!isRow || i + 1 == row))
            people.insert(answer.personOfRow[i]);
    return people;
}

Result<AnalysisResult> runSqlAnalysis(const LocalDataset& data, const QJsonObject& json, const Task& task,
                                      bool masked)
{
    const Result<SqlDefinition> definition = SqlDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<SqlResult> result = runSql(data, definition->query, definition->options, task);
    if (!result)
        return result.error();
    const auto answer = std::make_shared<SqlAnswer>();
    answer->definition = *definition;
    answer->personOfRow = personsOf(*result, data.identity());
    answer->result = std::move(*result);
    AnalysisResult out;
    out.headline = sqlHeadline(answer->result, masked);
    out.json = sqlJson(answer->result, masked);
    out.tables = {sqlTable(*answer, masked)};
    const bool isPersonal = hasPersonal(answer->result);
    out.provenance.notes = {SqlText::tr("All rows, also those after the as-of date")};
    out.json.insert(QStringLiteral("personal"), isPersonal);
    if (isPersonal)
        out.provenance.notes.append(masked ? SqlText::tr("Personal data masked")
                                           : SqlText::tr("Personal data shown, journaled"));
    out.provenance.rightNote = SqlText::tr("Reads only");
    // Results do not outlive the dataset they are computed from.
    out.people = [answer, source = &data](const QString& selector) {
        return sqlPeople(*answer, *source, selector);
    };
    return out;
}

Result<QJsonObject> suggestSql(const LocalDataset& data)
{
    if (data.tables().isEmpty())
        return Error{SqlText::tr("There is no table yet. Import orders or another file first.")};
    const QString query =
        data.events() > 0
            ? QStringLiteral("SELECT event, count(*) AS events, count(DISTINCT oneid) AS people\n"
                             "FROM timeline\nGROUP BY event\nORDER BY events DESC")
            : QStringLiteral("SELECT *\nFROM people\nLIMIT 100");
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("sql")}, {QStringLiteral("query"), query}};
}

} // namespace

AnalysisKind sqlKind(bool masked)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("sql");
    kind.title = SqlText::tr("SQL");
    kind.icon = QStringLiteral("terminal");
    kind.description = SqlText::tr("A query of your own over people, timeline and the imported tables.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("query"),
          schemaText(
              QStringLiteral("One SELECT in SQLite's SQL over timeline, people and the imported tables."))},
         {QStringLiteral("limit"), schemaInteger(1, 1'000'000, 10'000, QStringLiteral("Rows kept at most."))},
         {QStringLiteral("timeout"),
          schemaNumber(0.001, 86'400, 60, QStringLiteral("Seconds after which the query is stopped."))}},
        {QStringLiteral("query")}, QStringLiteral("A query over the client's tables."));
    kind.example = {
        {QStringLiteral("kind"), QStringLiteral("sql")},
        {QStringLiteral("name"), QStringLiteral("Big buyers of the spring")},
        {QStringLiteral("query"),
         QStringLiteral("SELECT oneid, count(*) AS lines, sum(amount) AS spent FROM timeline "
                        "WHERE event = 'purchase' AND time >= '2026-03-01' AND time < '2026-06-01' "
                        "GROUP BY oneid HAVING spent > 1000 ORDER BY spent DESC")}};
    kind.run = [masked](const LocalDataset& data, const QJsonObject& definition, const Task& task) {
        return runSqlAnalysis(data, definition, task, masked);
    };
    kind.suggest = suggestSql;
    return kind;
}

void registerDatalabAnalyses(AnalysisRegistry& registry)
{
    registry.add(sqlKind(true));
}

} // namespace tessera
