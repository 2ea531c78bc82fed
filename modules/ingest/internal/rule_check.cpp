// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/rule_check.h"

#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/internal/superseding.h"
#include "ingest/internal/texts.h"
#include "project/telling.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace tessera {

namespace {

constexpr std::size_t kJudgedBlock = std::size_t{1} << 15;
using Breaks = std::vector<std::uint8_t>; // by row

template <typename Judge>
Breaks breaksOf(std::size_t rows, const Judge& judge)
{
    Breaks breaks(rows, 0);
    parallelBlocks(rows, kJudgedBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            breaks[row] = judge(row) ? 1 : 0;
    });
    return breaks;
}

// Of texts, each text is judged once.
template <typename Judge>
Breaks breaksOfTexts(const Column& column, const Judge& judge)
{
    const Breaks bad =
        breaksOf(column.dictionary->size(), [&](std::size_t code) { return judge(Code(code)); });
    return breaksOf(column.size(), [&](std::size_t row) {
        return column.codes[row] != kNullCode && bad[column.codes[row]] != 0;
    });
}

Breaks breaksRange(const QualityRule& rule, const Column& column, const TimeZone& zone)
{
    if (column.type != ColumnType::Time)
        return breaksOf(column.size(), [&](std::size_t row) {
            const double value = column.number(row); // unknown is NaN, which no comparison holds for
            return (rule.least && value < *rule.least) || (rule.most && value > *rule.most);
        });
    const auto startOf = [&](const QDate& day) {
        return zone.startOfDay(daysFromCivil(day.year(), day.month(), day.day()));
    };
    const Micros first = rule.from.isValid() ? startOf(rule.from) : kNullInteger;
    const Micros end =
        rule.until.isValid() ? startOf(rule.until.addDays(1)) : std::numeric_limits<Micros>::max();
    return breaksOf(column.size(), [&](std::size_t row) {
        const Micros time = column.integers[row];
        return time != kNullInteger && (time < first || time >= end);
    });
}

Breaks breaksPattern(const QualityRule& rule, const Column& column)
{
    QRegularExpression pattern(QRegularExpression::anchoredPattern(rule.pattern),
                               QRegularExpression::UseUnicodePropertiesOption);
    pattern.optimize();
    return breaksOfTexts(
        column, [&](Code code) { return !pattern.match(toQString(column.dictionary->at(code))).hasMatch(); });
}

Breaks breaksSet(const std::unordered_set<std::string>& allowed, const Column& column)
{
    if (column.type == ColumnType::Text)
        return breaksOfTexts(
            column, [&](Code code) { return !allowed.contains(std::string(column.dictionary->at(code))); });
    return breaksOf(column.size(), [&](std::size_t row) {
        return !column.isNull(row) && !allowed.contains(toUtf8(column.display(row)));
    });
}

bool isSameKey(const std::vector<Column>& key, std::size_t a, std::size_t b)
{
    return std::ranges::all_of(key, [&](const Column& column) {
        if (column.type == ColumnType::Text)
            return column.codes[a] == column.codes[b];
        if (column.type == ColumnType::Real)
            return column.reals[a] == column.reals[b];
        return column.integers[a] == column.integers[b];
    });
}

ExpressionValue valueAt(const Column& column, std::size_t row)
{
    if (column.isNull(row))
        return ExpressionValue::unknown();
    if (column.type == ColumnType::Text)
        return ExpressionValue::of(std::string(column.dictionary->at(column.codes[row])));
    if (column.type == ColumnType::Time)
        return ExpressionValue::at(column.integers[row]);
    return ExpressionValue::of(column.number(row));
}

// Texts of a column of another table in the batches in use; nothing when there is no such column.
Result<std::optional<std::unordered_set<std::string>>> referredTexts(const QualityRule& rule,
                                                                     const Project& project, const Task& task)
{
    Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    if (Result<void> hidden = project.hideSuperseded(*batches, task); !hidden)
        return hidden.error();
    std::optional<std::unordered_set<std::string>> texts;
    for (const BatchInfo& batch : *batches) {
        const int position = batch.positionOf(rule.tableColumn);
        if (batch.table != rule.table || batch.takenOut || batch.damaged || position < 0)
            continue;
        const Result<Column> column = project.readColumn(batch, std::size_t(position), task);
        if (!column)
            return column.error();
        if (!texts)
            texts.emplace();
        for (std::size_t row = 0; row < column->size(); ++row)
            if (!column->isNull(row))
                texts->insert(column->type == ColumnType::Text
                                  ? std::string(column->dictionary->at(column->codes[row]))
                                  : toUtf8(column->display(row)));
    }
    return texts;
}

class Judge
{
public:
    Judge(const ImportMapping& mapping, const TimeZone& zone, const JudgedRows& rows, Task task)
        : m_mapping(mapping)
        , m_zone(zone)
        , m_rows(rows)
        , m_task(std::move(task))
    {}

    Result<RuleVerdicts> run()
    {
        m_verdicts.results.resize(m_mapping.checks.size());
        m_verdicts.firstBad.resize(m_mapping.checks.size());
        for (const bool isUnique : {false, true})
            for (std::size_t i = 0; i < m_mapping.checks.size(); ++i) {
                if ((m_mapping.checks[i].kind == QualityRule::Kind::Unique) != isUnique)
                    continue;
                if (m_task.cancelled())
                    return Error::cancel();
                if (Result<void> done = judge(i); !done)
                    return done.error();
            }
        return std::move(m_verdicts);
    }

private:
    [[nodiscard]] std::size_t positionOf(const QString& name) const
    {
        return std::size_t(std::ranges::find(m_mapping.columns, name, &ColumnMapping::name) -
                           m_mapping.columns.begin());
    }

    Result<void> judge(std::size_t i)
    {
        const QualityRule& rule = m_mapping.checks[i];
        RuleResult& result = m_verdicts.results[i];
        result.name = rule.name;
        result.rule = qualityRuleName(rule.kind);
        result.columns = rule.columns;
        result.severity = rule.severity;
        if (rule.kind == QualityRule::Kind::Rows)
            return judgeSize(rule, result);
        if (rule.kind == QualityRule::Kind::Expression)
            return judgeExpression(i);
        if (rule.kind == QualityRule::Kind::Unique) {
            std::vector<Column> key;
            key.reserve(std::size_t(rule.columns.size()));
            for (const QString& name : rule.columns)
                key.push_back(m_rows.column(positionOf(name)));
            const Breaks breaks = repeatedRows(key, std::size_t(m_rows.rows), m_verdicts.rejectedBy, false);
            count(i, breaks);
            if (key.size() == 1)
                giveExamples(result, key.front(), breaks);
            return {};
        }
        std::optional<std::unordered_set<std::string>> allowed;
        if (rule.kind == QualityRule::Kind::OneOf) {
            allowed.emplace();
            for (const QString& value : rule.values)
                allowed->insert(toUtf8(value));
        }
        if (rule.kind == QualityRule::Kind::Reference) {
            if (m_rows.project != nullptr) {
                Result<std::optional<std::unordered_set<std::string>>> texts =
                    referredTexts(rule, *m_rows.project, m_task);
                if (!texts)
                    return texts.error();
                allowed = std::move(*texts);
            }
            if (!allowed)
                return leaveOut(result, IngestText::tr("not checked: no file of the table \"%1\" with a "
                                                       "column \"%2\" is loaded")
                                            .arg(rule.table, rule.tableColumn));
        }
        return judgeColumns(i, allowed);
    }

    // Each column on its own; a row counts once.
    Result<void> judgeColumns(std::size_t i, const std::optional<std::unordered_set<std::string>>& allowed)
    {
        const QualityRule& rule = m_mapping.checks[i];
        Breaks all(std::size_t(m_rows.rows), 0);
        for (const QString& name : rule.columns) {
            const Column column = m_rows.column(positionOf(name));
            const Breaks breaks = breaksOfColumn(rule, column, allowed);
            for (std::size_t row = 0; row < all.size(); ++row)
                all[row] |= breaks[row];
            if (rule.columns.size() == 1)
                giveExamples(m_verdicts.results[i], column, breaks);
            if (rule.kind == QualityRule::Kind::Freshness && !m_rows.isPart)
                judgeAge(rule, column, m_verdicts.results[i]);
        }
        count(i, all);
        return {};
    }

    Breaks breaksOfColumn(const QualityRule& rule, const Column& column,
                          const std::optional<std::unordered_set<std::string>>& allowed) const
    {
        switch (rule.kind) {
        case QualityRule::Kind::Required:
            return breaksOf(column.size(), [&](std::size_t row) { return column.isNull(row); });
        case QualityRule::Kind::Range:
            return breaksRange(rule, column, m_zone);
        case QualityRule::Kind::Pattern:
            return breaksPattern(rule, column);
        case QualityRule::Kind::Freshness: {
            const Micros now = clockNow();
            return breaksOf(column.size(), [&](std::size_t row) { return column.integers[row] > now; });
        }
        default:
            return breaksSet(*allowed, column);
        }
    }

    void judgeAge(const QualityRule& rule, const Column& column, RuleResult& result) const
    {
        const Micros now = clockNow();
        Micros newest = kNullInteger;
        for (const Micros time : column.integers)
            if (time <= now)
                newest = std::max(newest, time);
        if (newest == kNullInteger || now - newest <= rule.days * kDay)
            return;
        const double age = double(now - newest) / double(kDay);
        result.freshness = std::min(result.freshness, rule.days / age);
        result.failing = 1; // the file as a whole; rows in the future come on top
        result.detail = IngestText::tr("the newest row is of %1, %2 days old; %3 are allowed")
                            .arg(formatDate(newest, m_zone))
                            .arg(age, 0, 'f', 1)
                            .arg(rule.days);
    }

    Result<void> judgeSize(const QualityRule& rule, RuleResult& result) const
    {
        if (m_rows.isPart)
            return leaveOut(result, IngestText::tr("not checked yet: it is about the file as a whole"));
        const BatchInfo* last = nullptr;
        Result<std::vector<BatchInfo>> batches = std::vector<BatchInfo>();
        if (m_rows.project != nullptr)
            batches = m_rows.project->batches();
        if (!batches)
            return batches.error();
        for (const BatchInfo& batch : *batches)
            if (batch.table == m_mapping.table && !batch.takenOut && !batch.damaged && batch.mendedFrom == 0)
                last = &batch;
        if (last == nullptr || last->rows == 0)
            return leaveOut(result, IngestText::tr("not checked: no file to compare with"));
        const double change = double(m_rows.rows) / double(last->rows) - 1;
        const bool keeps = std::abs(change) <= rule.share;
        result.passed = keeps ? 1 : 0;
        result.failing = keeps ? 0 : 1;
        if (!keeps)
            result.detail = IngestText::tr("%L1 rows, the last file had %L2; %3 % more or less are allowed")
                                .arg(m_rows.rows)
                                .arg(last->rows)
                                .arg(100 * rule.share, 0, 'g', 4);
        return {};
    }

    Result<void> judgeExpression(std::size_t i)
    {
        Result<Expression> expression = Expression::parse(m_mapping.checks[i].expression);
        if (!expression)
            return expression.error();
        std::vector<ExpressionColumn> types;
        std::vector<Column> columns;
        for (const QString& name : expression->columns()) {
            if (std::ranges::find(types, name, &ExpressionColumn::name) != types.end())
                continue;
            const std::size_t at = positionOf(name);
            types.push_back({name, expressionTypeOf(m_mapping.columns[at].type)});
            columns.push_back(m_rows.column(at));
        }
        if (const Result<ExpressionType> bound = expression->bind(types); !bound)
            return bound.error();
        count(i, breaksOf(std::size_t(m_rows.rows), [&](std::size_t row) {
                  const ExpressionValue value = expression->evaluate(
                      [&](std::size_t column) { return valueAt(columns[column], row); }, m_zone);
                  return value.isKnown && value.number == 0;
              }));
        return {};
    }

    static Result<void> leaveOut(RuleResult& result, const QString& why)
    {
        result.isChecked = false;
        result.detail = why;
        return {};
    }

    void count(std::size_t i, const Breaks& breaks)
    {
        RuleResult& result = m_verdicts.results[i];
        const auto failing = std::int64_t(std::ranges::count(breaks, 1));
        result.passed = m_rows.rows - failing;
        result.failing += failing;
        for (std::size_t row = 0; row < breaks.size() && m_verdicts.firstBad[i].size() < m_rows.mostBad;
             ++row)
            if (breaks[row] != 0)
                m_verdicts.firstBad[i].push_back(std::uint32_t(row));
        if (failing == 0 || result.severity != ImportFinding::Severity::Error)
            return;
        // A file that is too old stays an error, though its rows in the future are left out.
        result.isRejecting = result.detail.isEmpty();
        if (m_verdicts.rejectedBy.empty())
            m_verdicts.rejectedBy.assign(breaks.size(), RuleVerdicts::kKept);
        for (std::size_t row = 0; row < breaks.size(); ++row)
            if (breaks[row] != 0 && m_verdicts.rejectedBy[row] == RuleVerdicts::kKept)
                m_verdicts.rejectedBy[row] = std::uint16_t(i);
    }

    void giveExamples(RuleResult& result, const Column& column, const Breaks& breaks) const
    {
        const ColumnMapping& mapping = m_mapping.columns[positionOf(column.name)];
        if (mapping.role == ColumnRole::Identifier || isPersonalAttribute(column.name))
            return;
        QStringList examples;
        DictionaryBuilder shown;
        for (std::size_t row = 0; row < breaks.size() && shown.size() < RuleResult::kExamples; ++row) {
            if (breaks[row] == 0 || column.isNull(row))
                continue;
            const QString text = column.display(row);
            const std::size_t before = shown.size();
            static_cast<void>(shown.insert(toUtf8(text)));
            if (shown.size() > before)
                examples.append(text);
        }
        if (examples.isEmpty() || isTelling(column, shown.dictionary()))
            return;
        result.examples = examples;
    }

    // Whether the column or what would be shown of it tells who somebody is.
    bool isTelling(const Column& column, const Dictionary& shown) const
    {
        BatchInfo batch;
        batch.rows = m_rows.rows;
        ColumnInfo info;
        info.name = column.name;
        info.role = columnRoleName(m_mapping.columns[positionOf(column.name)].role);
        info.texts = std::int64_t(shown.size());
        if (!whyTelling(batch, info, shown).isEmpty())
            return true;
        if (column.type != ColumnType::Text)
            return false;
        info.texts = std::int64_t(column.dictionary->size());
        return !whyTelling(batch, info, *column.dictionary).isEmpty();
    }

    const ImportMapping& m_mapping;
    const TimeZone& m_zone;
    const JudgedRows& m_rows;
    Task m_task;
    RuleVerdicts m_verdicts;
};

} // namespace

std::vector<std::uint8_t> repeatedRows(const std::vector<Column>& key, std::size_t rows,
                                       const std::vector<std::uint16_t>& rejectedBy, bool keepsLast)
{
    std::vector<std::uint64_t> hashes(rows, kFirstHash);
    for (const Column& column : key)
        mixColumn(column, UnknownValue::NoKey, hashes);
    std::vector<std::uint32_t> order;
    for (std::size_t row = 0; row < rows; ++row)
        if (hashes[row] != kNoKey && (rejectedBy.empty() || rejectedBy[row] == RuleVerdicts::kKept))
            order.push_back(std::uint32_t(row));
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return hashes[a] != hashes[b] ? hashes[a] < hashes[b] : keepsLast ? a > b : a < b;
    });
    Breaks breaks(rows, 0);
    std::vector<std::uint32_t> firsts; // of the keys with one hash
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || hashes[order[i]] != hashes[order[i - 1]])
            firsts.clear();
        if (std::ranges::any_of(firsts, [&](std::uint32_t row) { return isSameKey(key, row, order[i]); }))
            breaks[order[i]] = 1;
        else
            firsts.push_back(order[i]);
    }
    return breaks;
}

Result<RuleVerdicts> judgeRows(const ImportMapping& mapping, const TimeZone& zone, const JudgedRows& rows,
                               const Task& task)
{
    return Judge(mapping, zone, rows, task).run();
}

} // namespace tessera
