// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/file_comparison.h"

#include "base/clock.h"
#include "base/text.h"
#include "ingest/internal/people_of_file.h"
#include "ingest/internal/superseding.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

namespace tessera {

namespace {

constexpr std::int64_t kFewValues = 200; // a column of at most so many texts is a list of words
constexpr std::size_t kExamples = 5;
constexpr std::size_t kDriftBins = 10;
constexpr std::int64_t kDriftRows = 200; // fewer say nothing about a distribution

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(ImportCheck)
};

using Severity = ImportFinding::Severity;

QString percent(double share)
{
    return QStringLiteral("%1\u202F%").arg(100 * share, 0, 'f', share < 0.1 ? 1 : 0);
}

// Shares of the values that are known, by text.
std::map<std::string, double> sharesOf(const Column& column)
{
    std::vector<std::int64_t> counts(column.dictionary->size(), 0);
    std::int64_t known = 0;
    for (const Code code : column.codes)
        if (code != kNullCode) {
            ++counts[code];
            ++known;
        }
    std::map<std::string, double> shares;
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            shares[std::string(column.dictionary->at(code))] = double(counts[code]) / double(known);
    return shares;
}

// Sum over the classes of (a - b) ln(a / b); a class empty on one side counts as half a ten-thousandth, so
// that the index stays finite.
double stabilityIndex(const std::vector<std::pair<double, double>>& shares)
{
    constexpr double least = 5e-5;
    double index = 0;
    for (const auto& [a, b] : shares)
        index +=
            (std::max(a, least) - std::max(b, least)) * std::log(std::max(a, least) / std::max(b, least));
    return index;
}

double driftOfTexts(const std::map<std::string, double>& before, const std::map<std::string, double>& now)
{
    std::vector<std::pair<double, double>> shares;
    for (const auto& [text, share] : before) {
        const auto found = now.find(text);
        shares.emplace_back(share, found == now.end() ? 0 : found->second);
    }
    for (const auto& [text, share] : now)
        if (!before.contains(text))
            shares.emplace_back(0, share);
    return stabilityIndex(shares);
}

std::vector<double> knownNumbers(const Column& column)
{
    std::vector<double> numbers;
    numbers.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row)
        if (!column.isNull(row))
            numbers.push_back(column.number(row));
    return numbers;
}

// Classes are the tenths of what was there before.
double driftOfNumbers(std::vector<double> before, const std::vector<double>& now)
{
    std::ranges::sort(before);
    std::vector<double> cuts;
    for (std::size_t i = 1; i < kDriftBins; ++i) {
        const double cut = before[before.size() * i / kDriftBins];
        if (cuts.empty() || cut > cuts.back())
            cuts.push_back(cut);
    }
    std::vector<std::pair<double, double>> shares(cuts.size() + 1, {0, 0});
    const auto bin = [&](double value) {
        return std::size_t(std::ranges::upper_bound(cuts, value) - cuts.begin());
    };
    for (const double value : before)
        shares[bin(value)].first += 1 / double(before.size());
    for (const double value : now)
        shares[bin(value)].second += 1 / double(now.size());
    return stabilityIndex(shares);
}

class Comparison
{
public:
    Comparison(const Project& project, const ImportMapping& mapping, const ImportLimits& limits,
               ImportCheck& check, Task task)
        : m_project(project)
        , m_mapping(mapping)
        , m_limits(limits)
        , m_check(check)
        , m_task(std::move(task))
    {}

    Result<void> run(const ColumnOfFile& columnOfFile)
    {
        Result<std::vector<BatchInfo>> batches = m_project.batches();
        if (!batches)
            return batches.error();
        if (Result<void> done = m_project.hideSuperseded(*batches, m_task); !done)
            return done;
        for (const BatchInfo& batch : *batches)
            if (batch.table == m_mapping.table && !batch.takenOut && !batch.damaged)
                m_batches.push_back(batch);
        compareSizes();
        std::vector<std::uint64_t> hashes(std::size_t(m_check.rows), kFirstHash);
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
            const ColumnMapping& mapped = m_mapping.columns[i];
            const Column now = columnOfFile(i);
            mixColumn(now, UnknownValue::Value, hashes);
            if (Result<void> done = compareColumn(mapped, now, *batches); !done)
                return done;
            if (m_task.cancelled())
                return Error::cancel();
        }
        if (Result<void> done = countRepeatedRows(std::move(hashes)); !done)
            return done;
        std::tie(m_check.newPeople, m_check.joinedPeople) = m_people.count();
        std::ranges::stable_sort(m_check.findings, std::ranges::greater(), &ImportFinding::severity);
        return {};
    }

private:
    ImportFinding& add(Severity severity, const char* code, const QString& column, std::int64_t count,
                       const QString& text, const QString& remedy = {})
    {
        m_check.findings.push_back({severity, QLatin1String(code), column, count, text, remedy, {}});
        return m_check.findings.back();
    }

    void compareSizes()
    {
        const std::int64_t all = m_check.rows + m_check.rejected;
        const double rejected = all == 0 ? 0 : double(m_check.rejected) / double(all);
        if (m_check.rejected > 0)
            add(rejected > m_limits.rejected ? Severity::Error : Severity::Warning, "rejected", {},
                m_check.rejected,
                ComparisonText::tr("%L1 of %L2 rows cannot be read (%3)")
                    .arg(m_check.rejected)
                    .arg(all)
                    .arg(percent(rejected)),
                ComparisonText::tr("See the reasons; change the types of the columns or mend the rows."));
        if (m_batches.empty() || m_batches.back().rows == 0)
            return;
        const double change = double(m_check.rows) / double(m_batches.back().rows) - 1;
        if (std::abs(change) > m_limits.rows)
            add(Severity::Warning, "rows", {}, m_check.rows,
                ComparisonText::tr("%L1 rows, the last file had %L2 (%3%4)")
                    .arg(m_check.rows)
                    .arg(m_batches.back().rows)
                    .arg(change > 0 ? QStringLiteral("+") : QStringLiteral("\u2212"))
                    .arg(percent(std::abs(change))),
                ComparisonText::tr("Ask whether the export is whole."));
    }

    Result<void> compareColumn(const ColumnMapping& mapped, const Column& now,
                               const std::vector<BatchInfo>& all)
    {
        if (mapped.role == ColumnRole::Identifier)
            return countKnown(mapped, now, all);
        if (mapped.role == ColumnRole::Time)
            return compareTimes(mapped, now);
        if (m_batches.empty() || m_batches.back().positionOf(mapped.name) < 0) {
            if (!m_batches.empty())
                add(Severity::Info, "new_column", mapped.name, 1,
                    ComparisonText::tr("\"%1\" is not in the files loaded before").arg(mapped.name));
            return {};
        }
        const BatchInfo& last = m_batches.back();
        const Result<Column> before =
            m_project.readColumn(last, std::size_t(last.positionOf(mapped.name)), m_task);
        if (!before)
            return before.error();
        compareUnknown(mapped.name, *before, now);
        if (before->type == ColumnType::Text && now.type == ColumnType::Text)
            return compareTexts(mapped.name, *before, now);
        if (before->type != ColumnType::Text && now.type != ColumnType::Text &&
            now.type != ColumnType::Time && before->type != ColumnType::Time) {
            const std::vector<double> old = knownNumbers(*before);
            const std::vector<double> fresh = knownNumbers(now);
            if (std::int64_t(std::min(old.size(), fresh.size())) >= kDriftRows)
                sayDrift(mapped.name, driftOfNumbers(old, fresh));
        }
        return {};
    }

    void compareUnknown(const QString& name, const Column& before, const Column& now)
    {
        const auto share = [](const Column& column) {
            std::int64_t unknown = 0;
            for (std::size_t row = 0; row < column.size(); ++row)
                unknown += column.isNull(row) ? 1 : 0;
            return column.size() == 0 ? 0 : double(unknown) / double(column.size());
        };
        const double old = share(before);
        const double fresh = share(now);
        if (std::abs(fresh - old) > m_limits.unknown)
            add(Severity::Warning, "nulls", name, std::int64_t(std::llround(fresh * double(now.size()))),
                ComparisonText::tr("%1 of \"%2\" is empty, %3 was in the last file")
                    .arg(percent(fresh), name, percent(old)));
    }

    Result<void> compareTexts(const QString& name, const Column& before, const Column& now)
    {
        if (std::int64_t(before.dictionary->size()) > kFewValues)
            return {};
        // Words of all files, not of the last alone: a rare status need not be in each.
        std::set<std::string> words;
        for (const BatchInfo& batch : m_batches) {
            const int position = batch.positionOf(name);
            if (position < 0 || batch.columns[std::size_t(position)].type != ColumnType::Text)
                continue;
            const auto texts = m_project.readTexts(batch, std::size_t(position));
            if (!texts)
                return texts.error();
            for (Code code = 0; code < (*texts)->size(); ++code)
                words.insert(std::string((*texts)->at(code)));
        }
        std::map<std::string, std::int64_t> unseen;
        std::vector<std::uint8_t> isNew(now.dictionary->size(), 0);
        for (Code code = 0; code < isNew.size(); ++code)
            isNew[code] = words.contains(std::string(now.dictionary->at(code))) ? 0 : 1;
        std::int64_t rows = 0;
        for (const Code code : now.codes)
            if (code != kNullCode && isNew[code] != 0) {
                ++unseen[std::string(now.dictionary->at(code))];
                ++rows;
            }
        if (!unseen.empty()) {
            ImportFinding& finding = add(
                Severity::Warning, "new_values", name, rows,
                ComparisonText::tr("\"%1\" has %L2 values that no file had before")
                    .arg(name)
                    .arg(unseen.size()),
                ComparisonText::tr("Say what they mean in the values of the column, or mend the spelling."));
            std::vector<std::pair<std::int64_t, std::string>> byCount;
            byCount.reserve(unseen.size());
            for (const auto& [text, count] : unseen)
                byCount.emplace_back(-count, text);
            std::ranges::sort(byCount);
            for (std::size_t i = 0; i < std::min(kExamples, byCount.size()); ++i)
                finding.examples.append(
                    QStringLiteral("%1 (%2)").arg(toQString(byCount[i].second)).arg(-byCount[i].first));
        }
        if (std::int64_t(std::min(before.size(), now.size())) >= kDriftRows)
            sayDrift(name, driftOfTexts(sharesOf(before), sharesOf(now)));
        return {};
    }

    void sayDrift(const QString& name, double index)
    {
        if (index > m_limits.drift)
            add(Severity::Warning, "drift", name, 0,
                ComparisonText::tr("The values of \"%1\" are spread otherwise than in the last file "
                                   "(stability index %2, more than %3)")
                    .arg(name)
                    .arg(index, 0, 'f', 2)
                    .arg(m_limits.drift, 0, 'f', 2),
                ComparisonText::tr("Look at the distribution: units, currency or scope may have changed."));
    }

    Result<void> compareTimes(const ColumnMapping& mapped, const Column& now)
    {
        Micros oldest = std::numeric_limits<Micros>::max();
        Micros newest = std::numeric_limits<Micros>::min();
        for (const std::int64_t time : now.integers)
            if (time != kNullInteger) {
                oldest = std::min(oldest, time);
                newest = std::max(newest, time);
            }
        if (oldest > newest)
            return {};
        m_check.oldest = oldest;
        m_check.newest = newest;
        const auto later =
            std::ranges::count_if(now.integers, [&](std::int64_t t) { return t > clockNow(); });
        if (later > 0)
            add(Severity::Warning, "future", mapped.name, later,
                ComparisonText::tr("%L1 rows are dated in the future").arg(later));
        Micros loaded = std::numeric_limits<Micros>::min();
        for (const BatchInfo& batch : m_batches)
            if (const int position = batch.positionOf(mapped.name); position >= 0)
                loaded = std::max(loaded, batch.columns[std::size_t(position)].max);
        if (m_batches.empty() || loaded == std::numeric_limits<Micros>::min())
            return {};
        const auto late = std::ranges::count_if(
            now.integers, [&](std::int64_t time) { return time != kNullInteger && time <= loaded; });
        if (late > 0)
            add(Severity::Info, "late", mapped.name, late,
                ComparisonText::tr("%L1 rows are dated before the newest that is loaded").arg(late),
                ComparisonText::tr("Figures of months that were closed may change."));
        const std::int64_t gap = (oldest - loaded) / kDay;
        if (gap > m_limits.gapDays)
            add(Severity::Warning, "gap", mapped.name, gap,
                ComparisonText::tr("Nothing is loaded for the %L1 days before the first row").arg(gap),
                ComparisonText::tr("A file between may be missing."));
        return {};
    }

    Result<void> countKnown(const ColumnMapping& mapped, const Column& now, const std::vector<BatchInfo>& all)
    {
        std::unordered_set<std::string> fresh = m_people.add(mapped.identifierKind, now);
        const auto different = std::int64_t(fresh.size());
        for (const BatchInfo& batch : all)
            for (std::size_t i = 0; i < batch.columns.size() && !batch.takenOut && !batch.damaged; ++i) {
                const ColumnInfo& column = batch.columns[i];
                if (column.role != QLatin1String("identifier") ||
                    column.identifierKind != mapped.identifierKind)
                    continue;
                const auto texts = m_project.readTexts(batch, i);
                if (!texts)
                    return texts.error();
                for (Code code = 0; code < (*texts)->size(); ++code)
                    if (const auto found =
                            fresh.find(normaliseIdentifier(mapped.identifierKind, (*texts)->at(code)));
                        found != fresh.end()) {
                        m_people.know(mapped.identifierKind, *found);
                        fresh.erase(found);
                    }
            }
        const std::int64_t known = different - std::int64_t(fresh.size());
        m_check.identifiers += different;
        m_check.knownIdentifiers += known;
        const auto kind = std::ranges::find(m_check.kinds, mapped.identifierKind, &IdentifierCount::kind);
        IdentifierCount& count = kind == m_check.kinds.end()
                                     ? m_check.kinds.emplace_back(IdentifierCount{mapped.identifierKind})
                                     : *kind;
        count.different += different;
        count.known += known;
        if (!m_batches.empty() && different > 0 && known == 0)
            add(Severity::Warning, "identifiers", mapped.name, different,
                ComparisonText::tr("None of the %L1 values of \"%2\" is known")
                    .arg(different)
                    .arg(mapped.name),
                ComparisonText::tr("Check that the column holds the same kind of identifier as before."));
        return {};
    }

    // Of the batches before, those that have all the columns.
    Result<void> countRepeatedRows(std::vector<std::uint64_t> hashes)
    {
        const std::unordered_multiset<std::uint64_t> ours(hashes.begin(), hashes.end());
        std::vector<std::uint64_t>().swap(hashes);
        std::unordered_set<std::uint64_t> repeated;
        for (const BatchInfo& batch : m_batches) {
            const bool hasAll = std::ranges::all_of(m_mapping.columns, [&](const ColumnMapping& column) {
                return batch.positionOf(column.name) >= 0;
            });
            if (!hasAll)
                continue;
            std::vector<std::uint64_t> theirs(std::size_t(batch.rows), kFirstHash);
            for (const ColumnMapping& column : m_mapping.columns) {
                const Result<Column> values =
                    m_project.readColumn(batch, std::size_t(batch.positionOf(column.name)), m_task);
                if (!values)
                    return values.error();
                mixColumn(*values, UnknownValue::Value, theirs);
            }
            for (const std::uint64_t hash : theirs)
                if (ours.contains(hash))
                    repeated.insert(hash);
        }
        std::int64_t rows = 0;
        for (const std::uint64_t hash : repeated)
            rows += std::int64_t(ours.count(hash));
        if (rows == 0)
            return {};
        const bool replaces = m_mapping.load.kind == LoadMode::Kind::Upsert ||
                              m_mapping.load.kind == LoadMode::Kind::Replace ||
                              m_mapping.load.kind == LoadMode::Kind::Snapshot;
        const bool isMuch = double(rows) > m_limits.repeated * double(m_check.rows);
        add(replaces ? Severity::Info
            : isMuch ? Severity::Error
                     : Severity::Warning,
            "repeated_rows", {}, rows,
            ComparisonText::tr("%L1 rows are loaded already, word for word").arg(rows),
            replaces ? QString()
                     : ComparisonText::tr("They would count twice. Load the file by key, or take the earlier "
                                          "file out."));
        return {};
    }

    const Project& m_project;
    const ImportMapping& m_mapping;
    const ImportLimits& m_limits;
    ImportCheck& m_check;
    Task m_task;
    std::vector<BatchInfo> m_batches; // of the table, in use
    PeopleOfFile m_people;
};

} // namespace

Result<void> compareFile(const Project& project, const ImportMapping& mapping, const ImportLimits& limits,
                         const ColumnOfFile& columnOfFile, ImportCheck& check, const Task& task)
{
    return Comparison(project, mapping, limits, check, task).run(columnOfFile);
}

} // namespace tessera
