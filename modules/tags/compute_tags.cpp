// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/compute_tags.h"

#include "base/hash.h"
#include "base/thread_pool.h"
#include "dataset/dependents.h"
#include "rules/evaluate.h"
#include "tags/internal/statistic_pass.h"
#include "tags/internal/tag_rows.h"
#include "tags/internal/tag_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace tessera {

namespace {

constexpr std::size_t kJobsTogether = 48; // whose values are in memory at a time
constexpr std::size_t kRulesTogether = 96;
constexpr std::size_t kWordsBlock = 1024; // of 64 people each

struct TagText
{
    Q_DECLARE_TR_FUNCTIONS(TagValues)
};

// The codes of a tag of rules while its rules are answered one after the other: the first that holds counts.
class RuleCodes
{
public:
    RuleCodes(const TagDefinition& tag, std::size_t people)
        : m_tag(tag)
        , m_codes(people, kNullCode)
    {}

    void add(std::size_t rule, const PeopleSet& people)
    {
        const std::vector<std::uint64_t>& words = people.words();
        parallelBlocks(words.size(), kWordsBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t w = begin; w < end; ++w)
                for (std::uint64_t word = words[w]; word != 0; word &= word - 1) {
                    Code& code = m_codes[w * 64 + std::size_t(std::countr_zero(word))];
                    code = code == kNullCode ? Code(rule) : code;
                }
        });
    }
    Column take()
    {
        QStringList texts;
        for (const TagValueRule& one : m_tag.rules)
            texts.append(one.value);
        Code others = kNullCode;
        if (!m_tag.otherwise.isEmpty()) {
            others = Code(texts.size());
            texts.append(m_tag.otherwise);
        }
        if (others == kNullCode && texts.size() == 1)
            return textColumn(std::move(m_codes), texts);
        // Two rules may give the same value.
        std::vector<Code> first(std::size_t(texts.size()));
        for (std::size_t i = 0; i < first.size(); ++i)
            first[i] = Code(texts.indexOf(texts.at(qsizetype(i))));
        const Code ofOthers = others == kNullCode ? kNullCode : first[others];
        parallelBlocks(
            m_codes.size(), 64 * kWordsBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t person = begin; person < end; ++person)
                    m_codes[person] = m_codes[person] == kNullCode ? ofOthers : first[m_codes[person]];
            });
        return textColumn(std::move(m_codes), texts);
    }

private:
    const TagDefinition& m_tag;
    std::vector<Code> m_codes;
};

std::vector<Micros> newestOfAll(std::vector<StatisticValues>& values, std::size_t people)
{
    std::vector<Micros> newest(people, kNeverSeen);
    for (const StatisticValues& one : values)
        for (std::size_t person = 0; person < one.newest.size(); ++person)
            newest[person] = std::max(newest[person], one.newest[person]);
    return newest;
}

// The values that a file of people gives.
Result<TagValues> factOf(const LocalDataset& data, const TagDefinition& tag, bool wantsNewest)
{
    TagValues made;
    Result<std::shared_ptr<const Column>> column = data.attribute(tag.attribute);
    if (!column)
        return column.error();
    made.values = std::move(*column);
    const std::vector<FieldInfo> fields = data.attributes();
    const bool isOfFile = std::ranges::any_of(data.batches(), [&](const BatchInfo& batch) {
        return batch.kind == TableKind::People && batch.positionOf(tag.attribute) >= 0;
    });
    if (!wantsNewest)
        return made;
    made.newest.assign(data.people(), kNeverSeen);
    if (!isOfFile) { // of the events
        for (std::size_t person = 0; person < data.people(); ++person)
            for (std::uint32_t row = data.eventStarts()[person + 1]; row-- > data.eventStarts()[person];)
                if (data.eventTimes()[row] < data.asOf()) {
                    made.newest[person] = data.eventTimes()[row];
                    break;
                }
        return made;
    }
    const Result<AttributeRows> rows = data.attributeRows(tag.attribute);
    if (!rows)
        return rows.error();
    for (std::size_t person = 0; person < data.people(); ++person)
        if (const std::uint32_t row = rows->decides[person]; row != UINT32_MAX)
            made.newest[person] = rows->since[rows->batchOf(row)].value_or(kNeverSeen);
    return made;
}

Result<TagValues> answerOf(const LocalDataset& data, const QString& table, const QString& of)
{
    const Result<AnswerRows> rows = answerRows(data, table, of);
    if (!rows)
        return rows.error();
    Column column;
    const Column& answers = *rows->answers;
    column.type = answers.type;
    column.scale = answers.scale;
    column.dictionary = answers.dictionary;
    TagValues made;
    made.newest.assign(rows->times.empty() ? 0 : data.people(), kNeverSeen);
    for (std::size_t person = 0; person < data.people(); ++person) {
        const std::uint32_t row = rows->rows[person];
        const bool isNone = row == UINT32_MAX;
        if (column.type == ColumnType::Text)
            column.codes.push_back(isNone ? kNullCode : answers.codes[row]);
        else if (column.type == ColumnType::Real)
            column.reals.push_back(isNone ? std::numeric_limits<double>::quiet_NaN() : answers.reals[row]);
        else
            column.integers.push_back(isNone ? kNullInteger : answers.integers[row]);
        if (!isNone && !made.newest.empty())
            made.newest[person] = rows->times[row];
    }
    made.values = std::make_shared<const Column>(std::move(column));
    return made;
}

Result<TagValues> listOf(const LocalDataset& data, const TagDefinition& tag)
{
    if (!tag.table.isEmpty() && !tag.of.isEmpty())
        return answerOf(data, tag.table, tag.of);
    QStringList texts{kTagYes};
    QHash<QString, Code> places{{kTagYes, 0}};
    std::vector<Code> codes(data.people(), kNullCode);
    if (!tag.table.isEmpty()) {
        const Result<PeopleSet> listed = data.listed(tag.table, {});
        if (!listed)
            return listed.error();
        listed->forEach([&](PersonIndex person) { codes[person] = 0; });
    }
    for (const auto& [person, entry] : listedPeople(data, tag)) {
        const QString& value = tag.list[entry].value.isEmpty() ? kTagYes : tag.list[entry].value;
        if (!places.contains(value)) {
            places.insert(value, Code(texts.size()));
            texts.append(value);
        }
        codes[person] = places.value(value);
    }
    return TagValues{std::make_shared<const Column>(textColumn(std::move(codes), texts)), {}};
}

// One run over many tags.
class TagPlan
{
public:
    TagPlan(const LocalDataset& data, std::span<const TagRequest> tags, const Task& task, const TagUse& use)
        : m_data(data)
        , m_tags(tags)
        , m_task(task)
        , m_use(use)
    {}

    Result<void> run()
    {
        std::vector<std::size_t> plain;      // rules that name nothing
        std::vector<std::size_t> statistics; // over the events
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < m_tags.size(); ++i) {
            const TagDefinition& tag = m_tags[i].tag;
            const bool isHeld = tag.isUpdatedByHand;
            if (tag.form == TagForm::Rule && !isHeld && namesIn(tagToJson(tag)).empty())
                plain.push_back(i);
            else if (tag.form == TagForm::Statistic && !isHeld)
                statistics.push_back(i);
            else
                others.push_back(i);
        }
        m_task.setProgress(0, std::int64_t(m_tags.size()));
        if (Result<void> done = runRules(plain); !done)
            return done;
        if (Result<void> done = runStatisticTags(statistics); !done)
            return done;
        for (const std::size_t i : others) {
            if (m_task.cancelled())
                return Error::cancel();
            if (Result<void> done = give(i, one(i)); !done)
                return done;
        }
        return {};
    }

private:
    // With its table of values and bands.
    Result<void> give(std::size_t i, Result<TagValues> values)
    {
        if (values)
            values = finished(m_tags[i].tag, std::move(*values));
        m_task.addProgress(1);
        if (!values && values.error().cancelled)
            return values.error();
        return m_use(i, std::move(values));
    }

    Result<TagValues> finished(const TagDefinition& tag, TagValues values) const
    {
        if (tag.lookup) {
            Result<Column> looked = lookedUpColumn(m_data, *values.values, *tag.lookup);
            if (!looked)
                return looked.error();
            values.values = std::make_shared<const Column>(std::move(*looked));
        }
        if (!tag.bands.empty()) {
            Result<Column> banded = bandedColumn(*values.values, tag.bands);
            if (!banded)
                return banded.error();
            values.values = std::make_shared<const Column>(std::move(*banded));
        }
        return values;
    }

    // Some tags at a time, whose rules share their passes; where one of them fails, each by itself.
    Result<void> runRules(const std::vector<std::size_t>& tags)
    {
        for (std::size_t first = 0; first < tags.size();) {
            std::vector<std::size_t> some;
            std::vector<Rule> rules;
            std::vector<std::pair<std::size_t, std::size_t>> ofRule; // place in some, rule of the tag
            for (; first < tags.size() && rules.size() < kRulesTogether; ++first) {
                const TagDefinition& tag = m_tags[tags[first]].tag;
                for (std::size_t rule = 0; rule < tag.rules.size(); ++rule) {
                    rules.push_back(tag.rules[rule].rule);
                    ofRule.emplace_back(some.size(), rule);
                }
                some.push_back(tags[first]);
            }
            if (m_task.cancelled())
                return Error::cancel();
            std::vector<RuleCodes> codes;
            codes.reserve(some.size());
            for (const std::size_t tag : some)
                codes.emplace_back(m_tags[tag].tag, m_data.people());
            const Result<void> together = evaluateRules(
                rules, m_data, {m_data.asOf(), {}, false}, [&](std::size_t rule, const PeopleSet& people) {
                    codes[ofRule[rule].first].add(ofRule[rule].second, people);
                    return Result<void>();
                });
            for (std::size_t k = 0; k < some.size(); ++k) {
                if (m_task.cancelled())
                    return Error::cancel();
                Result<void> done = together ? give(some[k], ruleValues(some[k], codes[k].take()))
                                             : give(some[k], one(some[k]));
                if (!done)
                    return done;
            }
        }
        return {};
    }

    Result<TagValues> ruleValues(std::size_t i, Column codes) const
    {
        TagValues made{std::make_shared<const Column>(std::move(codes)), {}};
        if (!m_tags[i].wantsNewest)
            return made;
        std::vector<StatisticJob> jobs;
        for (const TagValueRule& rule : m_tags[i].tag.rules) {
            Result<std::vector<StatisticJob>> more = newestJobs(m_data, rule.rule);
            if (!more)
                return more.error();
            jobs.insert(jobs.end(), more->begin(), more->end());
        }
        if (jobs.empty())
            return made;
        Result<std::vector<StatisticValues>> values = runStatistics(m_data, jobs, m_task);
        if (!values)
            return values.error();
        made.newest = newestOfAll(*values, m_data.people());
        return made;
    }

    Result<void> runStatisticTags(const std::vector<std::size_t>& tags)
    {
        std::vector<StatisticJob> jobs;
        std::vector<std::size_t> ofJob;
        const auto runSome = [&]() -> Result<void> {
            Result<std::vector<StatisticValues>> values = runStatistics(m_data, jobs, m_task);
            if (!values)
                return values.error();
            for (std::size_t k = 0; k < jobs.size(); ++k) {
                TagValues made{std::make_shared<const Column>(std::move((*values)[k].values)),
                               std::move((*values)[k].newest)};
                if (Result<void> done = give(ofJob[k], std::move(made)); !done)
                    return done;
            }
            jobs.clear();
            ofJob.clear();
            return {};
        };
        for (const std::size_t i : tags) {
            Result<StatisticJob> job = checkedJob(m_data, i);
            if (!job) {
                if (Result<void> done = give(i, job.error()); !done)
                    return done;
                continue;
            }
            jobs.push_back(std::move(*job));
            ofJob.push_back(i);
            if (jobs.size() == kJobsTogether)
                if (Result<void> done = runSome(); !done)
                    return done;
        }
        return jobs.empty() ? Result<void>() : runSome();
    }

    [[nodiscard]] Result<StatisticJob> checkedJob(const LocalDataset& data, std::size_t i) const
    {
        Result<StatisticJob> job = jobOf(data, m_tags[i].tag);
        if (!job)
            return job;
        job->wantsNewest = m_tags[i].wantsNewest;
        if (Result<void> checked = checkStatistic(data, *job); !checked)
            return checked.error();
        return job;
    }

    // By itself, at the date its values are of.
    Result<TagValues> one(std::size_t i) const
    {
        const TagDefinition& tag = m_tags[i].tag;
        if (tag.isUpdatedByHand) {
            const Result<std::shared_ptr<const LocalDataset>> then = heldDataset(m_data, tag);
            if (!then)
                return then.error();
            TagRequest request = m_tags[i];
            request.tag.isUpdatedByHand = false;
            request.tag.bands.clear(); // they are put on once, above
            request.tag.lookup.reset();
            const TagUse nothing;
            return TagPlan(**then, {&request, 1}, m_task, nothing).one(0);
        }
        Result<TagValues> made = TagValues();
        const Result<void> done = m_data.insideTag(tag.name, [&]() -> Result<void> {
            made = unguarded(i);
            return made ? Result<void>() : Result<void>(made.error());
        });
        return done ? made : Result<TagValues>(done.error());
    }

    Result<TagValues> unguarded(std::size_t i) const
    {
        const TagDefinition& tag = m_tags[i].tag;
        switch (tag.form) {
        case TagForm::Fact:
            return factOf(m_data, tag, m_tags[i].wantsNewest);
        case TagForm::Rule: {
            RuleCodes codes(tag, m_data.people());
            for (std::size_t rule = 0; rule < tag.rules.size(); ++rule) {
                const Result<PeopleSet> people = evaluateRule(tag.rules[rule].rule, m_data);
                if (!people)
                    return people.error();
                codes.add(rule, *people);
            }
            return ruleValues(i, codes.take());
        }
        case TagForm::Statistic: {
            const Result<StatisticJob> job = checkedJob(m_data, i);
            if (!job)
                return job.error();
            Result<std::vector<StatisticValues>> values = runStatistics(m_data, {&*job, 1}, m_task);
            if (!values)
                return values.error();
            return TagValues{std::make_shared<const Column>(std::move(values->front().values)),
                             std::move(values->front().newest)};
        }
        case TagForm::Score: {
            Result<std::shared_ptr<const Column>> column = m_data.resultValues(tag.analysis, tag.field);
            if (!column)
                return column.error();
            TagValues made{std::move(*column), {}};
            if (m_tags[i].wantsNewest) // it is computed on everything up to the date
                made.newest.assign(m_data.people(), m_data.asOf() - 1);
            return made;
        }
        case TagForm::List:
            return listOf(m_data, tag);
        case TagForm::Answer:
            return answerOf(m_data, tag.table, tag.of);
        }
        return Error{TagText::tr("The tag \"%1\" is of no known form.").arg(tag.name)};
    }

    const LocalDataset& m_data;
    std::span<const TagRequest> m_tags;
    Task m_task;
    const TagUse& m_use;
};

} // namespace

TagFreshness freshnessOf(Micros newest, Micros asOf, int validDays)
{
    if (newest == kNeverSeen)
        return TagFreshness::Undated;
    const Micros valid = Micros{validDays} * kDay;
    const Micros age = asOf - newest;
    return age <= valid       ? TagFreshness::Fresh
           : age <= 2 * valid ? TagFreshness::Stale
                              : TagFreshness::Expired;
}

Result<void> computeTags(const LocalDataset& data, std::span<const TagRequest> tags, const Task& task,
                         const TagUse& use)
{
    return TagPlan(data, tags, task, use).run();
}

Result<TagValues> computeTag(const LocalDataset& data, const TagDefinition& tag, bool wantsNewest,
                             const Task& task)
{
    const TagRequest request{tag, wantsNewest};
    Result<TagValues> made = TagValues();
    const Result<void> done =
        computeTags(data, {&request, 1}, task, [&](std::size_t, Result<TagValues> values) {
            made = std::move(values);
            return Result<void>();
        });
    return done ? made : Result<TagValues>(done.error());
}

Result<std::shared_ptr<const Column>> tagColumn(const LocalDataset& data, const QJsonObject& definition)
{
    const Result<std::vector<StoredObject>> objects = data.objects();
    if (!objects)
        return objects.error();
    const QByteArray whole = definitionWithParts(*objects, definition);
    const QString key = QStringLiteral("%1 %2 %3")
                            .arg(data.asOf())
                            .arg(whole.size())
                            .arg(QString::fromLatin1(sha256Hex(whole)));
    if (std::shared_ptr<const Column> kept = data.keptColumn(key))
        return kept;
    const Result<TagDefinition> tag = tagFromJson(definition);
    if (!tag)
        return Error{TagText::tr("The tag \"%1\": %2")
                         .arg(definition.value(QLatin1String("name")).toString(), tag.error().message)};
    Result<TagValues> made = computeTag(data, *tag, false, {});
    if (!made)
        return Error{made.error().message.contains(tag->name)
                         ? made.error().message
                         : TagText::tr("The tag \"%1\": %2").arg(tag->name, made.error().message)};
    return data.keepColumn(key, *made->values);
}

Result<std::vector<SavedTag>> savedTags(const LocalDataset& data)
{
    const Result<std::vector<StoredObject>> objects = data.objects(kTagKind);
    if (!objects)
        return objects.error();
    std::vector<SavedTag> tags;
    for (const StoredObject& object : *objects) {
        QJsonObject definition = object.definition;
        definition.insert(QStringLiteral("name"), object.name);
        Result<TagDefinition> tag = tagFromJson(definition);
        if (!tag)
            return Error{TagText::tr("The tag \"%1\": %2").arg(object.name, tag.error().message)};
        tags.push_back({object.id, object.version, std::move(*tag)});
    }
    return tags;
}

} // namespace tessera
