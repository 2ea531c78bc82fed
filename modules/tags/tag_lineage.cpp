// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tag_lineage.h"

#include "base/text.h"
#include "dataset/dependents.h"
#include "rules/explain.h"
#include "tags/internal/statistic_pass.h"
#include "tags/internal/tag_rows.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace tessera {

namespace {

constexpr int kMostLevels = 12; // of tags that name tags

struct LineageText
{
    Q_DECLARE_TR_FUNCTIONS(TagLineage)
};

const BatchInfo* batchOf(const LocalDataset& data, std::int64_t id)
{
    const auto found = std::ranges::find(data.batches(), id, &BatchInfo::id);
    return found == data.batches().end() ? nullptr : &*found;
}

// Rows of batches as the files have them.
class RowReader
{
public:
    explicit RowReader(const LocalDataset& data)
        : m_data(data)
    {}

    Result<LineageRow> read(const SourceRow& source)
    {
        const BatchInfo* batch = batchOf(m_data, source.batch);
        LineageRow row;
        if (batch == nullptr)
            return Error{LineageText::tr("The batch %1 is not in use.").arg(source.batch)};
        row.batch = source.batch;
        row.table = batch->table;
        row.source = batch->source;
        row.row = source.row + 1;
        const Result<std::vector<std::int64_t>> number = m_data.fileRows(*batch, {&source.row, 1});
        row.fileRow = number ? number->front() + 1 : 0;
        std::size_t first = 0; // of the batch in its table
        for (const BatchInfo& other : m_data.batches()) {
            if (other.id == source.batch)
                break;
            first += other.table == batch->table ? std::size_t(other.rows) : 0;
        }
        for (const ColumnInfo& info : batch->columns) {
            if (!info.isField())
                continue;
            const Result<std::shared_ptr<const Column>> column = m_data.tableColumn(batch->table, info.name);
            if (!column)
                return column.error();
            const bool isTime = (*column)->type == ColumnType::Time && !(*column)->isNull(first + source.row);
            row.columns.append(info.name);
            row.values.append(isTime ? formatTime((*column)->integers[first + source.row], m_data.zone())
                                     : (*column)->display(first + source.row));
        }
        return row;
    }

private:
    const LocalDataset& m_data;
};

// One value of one tag, taken apart.
class Lineage
{
public:
    Lineage(const LocalDataset& data, PersonIndex person, const Task& task)
        : m_data(data)
        , m_person(person)
        , m_task(task)
        , m_rows(data)
    {}

    Result<void> explainTag(const TagDefinition& tag, int level)
    {
        if (level > kMostLevels || m_task.cancelled())
            return m_task.cancelled() ? Result<void>(Error::cancel()) : Result<void>();
        switch (tag.form) {
        case TagForm::Fact:
            return fact(tag, level);
        case TagForm::Rule:
            return rules(tag, level);
        case TagForm::Statistic:
            return statistic(tag, level);
        case TagForm::Score:
            steps.push_back({LineageText::tr("\"%1\" of the analysis \"%2\", computed on everything up to %3")
                                 .arg(tag.field, tag.analysis, formatDate(m_data.asOf() - 1, m_data.zone())),
                             {},
                             {},
                             {},
                             0,
                             level});
            return {};
        case TagForm::List:
            return list(tag, level);
        case TagForm::Answer:
            return answer(tag.table, tag.of, level);
        }
        return {};
    }

    std::vector<LineageStep> steps;

private:
    Result<void> addRows(LineageStep& step, const std::vector<std::uint32_t>& events)
    {
        const std::size_t first = events.size() > kMostLineageRows ? events.size() - kMostLineageRows : 0;
        step.moreRows = std::int64_t(first); // the oldest are left out
        for (std::size_t i = first; i < events.size(); ++i) {
            Result<LineageRow> row = m_rows.read(m_data.eventSource(events[i]));
            if (!row)
                return row.error();
            row->time = m_data.eventTimes()[events[i]];
            step.rows.push_back(std::move(*row));
        }
        return {};
    }

    Result<void> fact(const TagDefinition& tag, int level)
    {
        LineageStep step;
        step.text = LineageText::tr("The attribute \"%1\"").arg(tag.attribute);
        step.level = level;
        const bool isOfFile = std::ranges::any_of(m_data.batches(), [&](const BatchInfo& batch) {
            return batch.kind == TableKind::People && batch.positionOf(tag.attribute) >= 0;
        });
        if (isOfFile) {
            const Result<AttributeRows> rows = m_data.attributeRows(tag.attribute);
            if (!rows)
                return rows.error();
            if (const std::uint32_t row = rows->decides[m_person]; row != UINT32_MAX) {
                const std::size_t at = rows->batchOf(row);
                Result<LineageRow> read = m_rows.read({rows->batches[at]->id, row - rows->firsts[at]});
                if (!read)
                    return read.error();
                step.rows.push_back(std::move(*read));
            }
        } else {
            std::vector<std::uint32_t> events;
            for (std::uint32_t row = m_data.eventStarts()[m_person]; row < m_data.eventStarts()[m_person + 1];
                 ++row)
                if (m_data.eventTimes()[row] < m_data.asOf())
                    events.push_back(row);
            if (tag.attribute == QLatin1String("first_seen") && !events.empty())
                events.resize(1);
            if (tag.attribute == QLatin1String("last_seen") && !events.empty())
                events = {events.back()};
            if (Result<void> done = addRows(step, events); !done)
                return done;
        }
        steps.push_back(std::move(step));
        return {};
    }

    Result<void> statistic(const TagDefinition& tag, int level)
    {
        const Result<StatisticJob> job = jobOf(m_data, tag);
        if (!job)
            return job.error();
        const Result<std::vector<std::uint32_t>> rows = rowsOfStatistic(m_data, *job, m_person);
        if (!rows)
            return rows.error();
        LineageStep step;
        step.text = QStringLiteral("%1(%2)").arg(
            tagMeasureNames().at(int(tag.measure)),
            tag.of.isEmpty() ? printRule(tag.from) : tag.of + QStringLiteral(", ") + printRule(tag.from));
        step.number = double(rows->size());
        step.level = level;
        if (Result<void> done = addRows(step, *rows); !done)
            return done;
        steps.push_back(std::move(step));
        return {};
    }

    // The first rule that holds and those before it; all, when none does.
    Result<void> rules(const TagDefinition& tag, int level)
    {
        for (const TagValueRule& one : tag.rules) {
            const Result<PersonExplanation> why = explainRule(one.rule, m_person, m_data);
            if (!why)
                return why.error();
            if (Result<void> done = part(why->tree, level, one.value); !done)
                return done;
            if (why->tree.holds)
                break;
        }
        return {};
    }

    Result<void> part(const RuleExplanation& node, int level, const QString& value)
    {
        LineageStep step;
        step.text = value.isEmpty() ? printRule(node.rule)
                                    : QStringLiteral("%1: %2").arg(value, printRule(node.rule));
        step.holds = node.holds;
        step.number = node.value;
        step.level = level;
        const bool isOfEvents = node.rule.kind == RuleKind::Events || node.rule.kind == RuleKind::Sequence;
        if (isOfEvents) {
            const Result<std::vector<std::uint32_t>> rows = eventsOf(node.rule);
            if (!rows)
                return rows.error();
            if (Result<void> done = addRows(step, *rows); !done)
                return done;
        }
        steps.push_back(std::move(step));
        for (const RuleExplanation& inner : node.parts)
            if (Result<void> done = part(inner, level + 1, QString()); !done)
                return done;
        if (node.rule.kind == RuleKind::Attribute && node.rule.test.comparison < Comparison::Near &&
            node.rule.asOf.isEmpty()) {
            TagDefinition tag;
            tag.attribute = node.rule.test.field;
            return fact(tag, level + 1);
        }
        return node.rule.kind == RuleKind::Tag ? inner(node.rule, level + 1) : Result<void>();
    }

    // Of a tag that a rule names.
    Result<void> inner(const Rule& rule, int level)
    {
        const Result<std::vector<SavedTag>> saved = savedTags(m_data);
        if (!saved)
            return saved.error();
        const auto found =
            std::ranges::find_if(*saved, [&](const SavedTag& one) { return one.tag.name == rule.audience; });
        if (found == saved->end())
            return {};
        std::shared_ptr<const LocalDataset> then = m_data.at(m_data.asOf());
        if (const std::optional<Micros> at = parseTime(rule.asOf.toStdString(), m_data.zone()))
            then = m_data.at(*at);
        Lineage below(*then, m_person, m_task);
        if (Result<void> done = below.explainTag(found->tag, level); !done)
            return done;
        std::ranges::move(below.steps, std::back_inserter(steps));
        return {};
    }

    [[nodiscard]] Result<std::vector<std::uint32_t>> eventsOf(const Rule& rule) const
    {
        const Result<std::vector<StatisticJob>> jobs = newestJobs(m_data, rule);
        if (!jobs)
            return jobs.error();
        std::vector<std::uint32_t> rows;
        for (StatisticJob job : *jobs) {
            job.measure = TagMeasure::Count;
            const Result<std::vector<std::uint32_t>> some = rowsOfStatistic(m_data, job, m_person);
            if (!some)
                return some.error();
            rows.insert(rows.end(), some->begin(), some->end());
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }

    Result<void> list(const TagDefinition& tag, int level)
    {
        LineageStep step;
        step.level = level;
        for (const auto& [person, entry] : listedPeople(m_data, tag))
            if (person == m_person) {
                step.text = LineageText::tr("On the list as");
                step.identifier = tag.list[entry].identifier;
                step.holds = true;
            }
        if (step.holds)
            steps.push_back(std::move(step));
        if (tag.table.isEmpty())
            return {};
        if (!tag.of.isEmpty())
            return answer(tag.table, tag.of, level);
        const Result<std::vector<PersonIndex>> people = m_data.tablePeople(tag.table);
        if (!people)
            return people.error();
        LineageStep rows;
        rows.text = LineageText::tr("Rows of the table \"%1\"").arg(tag.table);
        rows.level = level;
        for (std::size_t row = 0; row < people->size(); ++row)
            if ((*people)[row] == m_person && rows.rows.size() < kMostLineageRows)
                if (Result<void> done = addTableRow(rows, tag.table, row); !done)
                    return done;
        steps.push_back(std::move(rows));
        return {};
    }

    Result<void> answer(const QString& table, const QString& of, int level)
    {
        const Result<AnswerRows> rows = answerRows(m_data, table, of);
        if (!rows)
            return rows.error();
        LineageStep step;
        step.text = LineageText::tr("The newest \"%1\" of the table \"%2\"").arg(of, table);
        step.level = level;
        if (const std::uint32_t row = rows->rows[m_person]; row != UINT32_MAX)
            if (Result<void> done = addTableRow(step, table, row); !done)
                return done;
        steps.push_back(std::move(step));
        return {};
    }

    Result<void> addTableRow(LineageStep& step, const QString& table, std::size_t row)
    {
        for (const BatchInfo& batch : m_data.batches()) {
            if (batch.table != table)
                continue;
            if (row < std::size_t(batch.rows)) {
                Result<LineageRow> read = m_rows.read({batch.id, row});
                if (!read)
                    return read.error();
                step.rows.push_back(std::move(*read));
                return {};
            }
            row -= std::size_t(batch.rows);
        }
        return {};
    }

    const LocalDataset& m_data;
    PersonIndex m_person;
    Task m_task;
    RowReader m_rows;
};

} // namespace

Result<TagLineage> tagLineage(const LocalDataset& data, const TagDefinition& tag, PersonIndex person,
                              const Task& task)
{
    const Result<TagValues> values = computeTag(data, tag, true, task);
    if (!values)
        return values.error();
    TagLineage lineage;
    const Column& column = *values->values;
    if (!column.isNull(person))
        lineage.value = column.type == ColumnType::Time ? formatTime(column.integers[person], data.zone())
                                                        : column.display(person);
    if (!values->newest.empty() && values->newest[person] != kNeverSeen) {
        lineage.newest = values->newest[person];
        lineage.freshness = freshnessOf(*lineage.newest, data.asOf(), tag.validDays);
    }
    const Result<std::shared_ptr<const LocalDataset>> held = heldDataset(data, tag);
    if (!held)
        return held.error();
    Lineage explained(**held, person, task);
    if (Result<void> done = explained.explainTag(tag, 0); !done)
        return done.error();
    lineage.steps = std::move(explained.steps);
    lineage.isPersonal = tag.form == TagForm::Fact && isPersonalAttribute(tag.attribute);
    return lineage;
}

QJsonObject lineageToJson(const LocalDataset& data, const TagLineage& lineage, bool unmasked)
{
    QJsonArray steps;
    for (const LineageStep& step : lineage.steps) {
        QJsonArray rows;
        for (const LineageRow& row : step.rows) {
            const BatchInfo* batch = batchOf(data, row.batch);
            QJsonObject values;
            for (qsizetype i = 0; i < row.columns.size(); ++i) {
                const int position = batch == nullptr ? -1 : batch->positionOf(row.columns.at(i));
                const QString kind =
                    position < 0 ? QString() : batch->columns[std::size_t(position)].identifierKind;
                QString value = row.values.at(i);
                if (!unmasked && !kind.isEmpty())
                    value = maskedIdentifier(kind, value);
                else if (!unmasked && isPersonalAttribute(row.columns.at(i)))
                    value = maskedName(value);
                values.insert(row.columns.at(i), value);
            }
            QJsonObject json{{QStringLiteral("batch"), qint64(row.batch)},
                             {QStringLiteral("table"), row.table},
                             {QStringLiteral("file"), row.source},
                             {QStringLiteral("row"), qint64(row.row)},
                             {QStringLiteral("values"), values}};
            if (row.fileRow > 0)
                json.insert(QStringLiteral("fileRow"), qint64(row.fileRow));
            if (row.time)
                json.insert(QStringLiteral("time"), formatTime(*row.time, data.zone()));
            rows.append(json);
        }
        QJsonObject json{{QStringLiteral("text"), step.text},
                         {QStringLiteral("level"), step.level},
                         {QStringLiteral("rows"), rows}};
        if (!step.identifier.isEmpty())
            json.insert(QStringLiteral("identifier"),
                        unmasked ? step.identifier : maskedIdentifier(step.identifier));
        if (step.holds)
            json.insert(QStringLiteral("holds"), *step.holds);
        if (step.number)
            json.insert(QStringLiteral("number"), *step.number);
        if (step.moreRows > 0)
            json.insert(QStringLiteral("moreRows"), qint64(step.moreRows));
        steps.append(json);
    }
    const QString value = lineage.isPersonal && !unmasked ? maskedName(lineage.value) : lineage.value;
    QJsonObject json{{QStringLiteral("value"), value.isEmpty() ? QJsonValue() : value},
                     {QStringLiteral("steps"), steps}};
    if (lineage.newest)
        json.insert(QStringLiteral("newest"), formatTime(*lineage.newest, data.zone()));
    return json;
}

} // namespace tessera
