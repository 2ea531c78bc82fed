// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/internal/tag_rows.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct TagRowsText
{
    Q_DECLARE_TR_FUNCTIONS(TagValues)
};

// When the rows of a table are of: the column with that role, else the only one of times.
QString timeField(const LocalDataset& data, const QString& table)
{
    QStringList times;
    for (const FieldInfo& field : data.tableFields(table)) {
        if (field.type != ColumnType::Time)
            continue;
        if (field.role == QLatin1String("time"))
            return field.name;
        times.append(field.name);
    }
    return times.size() == 1 ? times.front() : QString();
}

void collectPositive(const Rule& rule, std::vector<const Rule*>& leaves)
{
    if (rule.kind == RuleKind::Events || rule.kind == RuleKind::Sequence)
        leaves.push_back(&rule);
    if (rule.kind != RuleKind::Not && rule.kind != RuleKind::Shares)
        for (const Rule& part : rule.parts)
            collectPositive(part, leaves);
}

} // namespace

Result<AnswerRows> answerRows(const LocalDataset& data, const QString& table, const QString& column)
{
    AnswerRows found;
    Result<std::shared_ptr<const Column>> answers = data.tableColumn(table, column);
    if (!answers)
        return answers.error();
    Result<std::vector<PersonIndex>> people = data.tablePeople(table);
    if (!people)
        return people.error();
    if (const QString time = timeField(data, table); !time.isEmpty()) {
        const Result<std::shared_ptr<const Column>> times = data.tableColumn(table, time);
        if (!times)
            return times.error();
        found.times = (*times)->integers;
    }
    found.answers = std::move(*answers);
    found.rows.assign(data.people(), UINT32_MAX);
    for (std::size_t row = 0; row < people->size(); ++row) {
        if ((*people)[row] == kNobody || found.answers->isNull(row))
            continue;
        std::uint32_t& chosen = found.rows[(*people)[row]];
        if (!found.times.empty()) {
            const Micros time = found.times[row];
            const bool isOut = time == kNullInteger || time >= data.asOf();
            if (isOut || (chosen != UINT32_MAX && found.times[chosen] > time))
                continue;
        }
        chosen = std::uint32_t(row);
    }
    return found;
}

std::vector<std::pair<PersonIndex, std::size_t>> listedPeople(const LocalDataset& data,
                                                              const TagDefinition& tag)
{
    const IdentityView& identity = data.identity();
    std::vector<std::pair<PersonIndex, std::size_t>> found;
    for (std::size_t i = 0; i < tag.list.size(); ++i) {
        const QString& text = tag.list[i].identifier;
        std::optional<PersonIndex> person;
        for (const IdentityView::Kind& kind : identity.kinds) {
            const std::string value = normaliseIdentifier(kind.name, toUtf8(text));
            const std::optional<NodeIndex> node =
                value.empty() ? std::nullopt : identity.facts->find(kind.name, value);
            if (!node)
                continue;
            const PersonIndex owner = identity.personOfNode(*node);
            if (owner != kNobody)
                person = owner;
            if (person)
                break;
        }
        bool isNumber = false;
        const OneId oneId = text.toULongLong(&isNumber);
        if (!person && isNumber)
            person = identity.personOf(oneId);
        if (person)
            found.emplace_back(*person, i);
    }
    return found;
}

Result<StatisticJob> jobOf(const LocalDataset& data, const TagDefinition& tag)
{
    Result<Instants> window = resolveWindow(tag.from.window, data.asOf(), data.zone());
    if (!window)
        return window.error();
    window->end = std::min(window->end, data.asOf());
    StatisticJob job;
    job.where = tag.from.where;
    job.window = *window;
    job.measure = tag.measure;
    job.of = tag.of;
    job.by = tag.by;
    job.with = tag.with;
    return job;
}

Result<std::vector<StatisticJob>> newestJobs(const LocalDataset& data, const Rule& rule)
{
    std::vector<const Rule*> leaves;
    collectPositive(rule, leaves);
    std::vector<StatisticJob> jobs;
    for (const Rule* leaf : leaves) {
        Result<Instants> window = resolveWindow(leaf->window, data.asOf(), data.zone());
        if (!window)
            return window.error();
        StatisticJob job;
        job.window = {window->begin, std::min(window->end, data.asOf())};
        job.measure = TagMeasure::Recency;
        job.wantsNewest = true;
        if (leaf->kind == RuleKind::Events) {
            job.where = leaf->where;
            jobs.push_back(job);
            continue;
        }
        for (const SequenceStep& step : leaf->steps) {
            if (step.isAbsent)
                continue;
            job.where = step.where;
            jobs.push_back(job);
        }
    }
    return jobs;
}

Result<std::shared_ptr<const LocalDataset>> heldDataset(const LocalDataset& data, const TagDefinition& tag)
{
    if (!tag.isUpdatedByHand)
        return data.at(data.asOf());
    const std::optional<Micros> held = parseTime(tag.heldAt.toStdString(), data.zone());
    if (!held)
        return Error{TagRowsText::tr("\"%1\" is no date; write it as 2026-05-31").arg(tag.heldAt)};
    return data.at(std::min(*held, data.asOf()));
}

} // namespace tessera
