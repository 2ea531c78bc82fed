// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "ingest/value_kind.h"
#include "linkage/internal/block_index.h"
#include "linkage/internal/comparer.h"
#include "linkage/linkage.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::size_t kSampledValues = 2'000;
constexpr std::size_t kRecordsCounted = 200'000; // more are counted by a sample
constexpr std::int64_t kPairsWithoutBlocks = 2'000'000;
constexpr std::size_t kMostRules = 24;

struct ColumnFacts
{
    std::size_t known = 0;    // records
    std::size_t distinct = 0; // values
    std::vector<std::string> sample;
    double words = 0;     // mean of the sampled values
    double withDigit = 0; // share
    double allDigits = 0;
    double inDigitRange = 0; // whole numbers of 1 to 31
    double longest = 0;
    double meanLength = 0; // letters
    double years = 0;      // share of 1850 to 2030
    double months = 0;     // of 1 to 12
};

ColumnFacts factsOf(const LinkageColumn& column)
{
    ColumnFacts facts;
    std::vector<std::uint8_t> seen(column.texts->size(), 0);
    for (const Code code : column.codes)
        if (code != kNullCode) {
            ++facts.known;
            facts.distinct += seen[code] == 0 ? 1 : 0;
            seen[code] = 1;
        }
    const std::size_t step = std::max<std::size_t>(1, facts.distinct / kSampledValues);
    std::size_t at = 0;
    for (Code code = 0; code < seen.size() && facts.sample.size() < kSampledValues; ++code)
        if (seen[code] != 0 && at++ % step == 0)
            facts.sample.emplace_back(column.texts->at(code));
    for (const std::string& text : facts.sample) {
        const QString value = toQString(text).trimmed();
        const auto digits = std::ranges::count_if(value, [](QChar c) { return c.isDigit(); });
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        facts.words += double(value.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
        facts.withDigit += digits > 0 ? 1 : 0;
        facts.allDigits += digits == value.size() ? 1 : 0;
        facts.inDigitRange += isNumber && number >= 1 && number <= 31 ? 1 : 0;
        facts.years += isNumber && number >= 1850 && number <= 2030 ? 1 : 0;
        facts.months += isNumber && number >= 1 && number <= 12 ? 1 : 0;
        facts.meanLength += double(value.size());
        facts.longest = std::max(facts.longest, double(value.size()));
    }
    const double count = std::max<double>(1, double(facts.sample.size()));
    for (double* mean : {&facts.words, &facts.withDigit, &facts.allDigits, &facts.inDigitRange,
                         &facts.meanLength, &facts.years, &facts.months})
        *mean /= count;
    return facts;
}

bool matches(const QString& name, const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption |
                                                              QRegularExpression::UseUnicodePropertiesOption)
        .match(name)
        .hasMatch();
}

bool isGivenName(const QString& name)
{
    return matches(name, "given|first|^fore|fname|^名$|名字");
}
bool isSurname(const QString& name)
{
    return matches(name, "surname|last|family|lname|^姓$|姓氏");
}
bool isNumberOfPerson(const QString& name)
{
    return matches(name, "ssn|soc_?sec|social|passport|national|tax_?id|身份证|证件|护照");
}
bool isPersonName(const QString& name)
{
    return isGivenName(name) || isSurname(name) ||
           (matches(name, "name|姓名|收货人|收件人|联系人|会员名") &&
            !matches(
                name,
                "nick|user|file|login|product|item|shop|store|brand|compan|city|street|商品|店|昵称|用户名"));
}

// The year, month and day of a date in three columns named alike: birth_year, birth_month, birth_day; by, bm,
// bd.
std::optional<std::array<std::size_t, 3>> dateParts(const LinkageTable& table,
                                                    const std::vector<ColumnFacts>& facts)
{
    static constexpr std::array kSuffixes = {"(year|yyyy|yr|y|年)$", "(month|mon|mm|m|月)$",
                                             "(day|dd|d|日)$"};
    const auto stemOf = [&](std::size_t column, std::size_t part) {
        const QRegularExpression suffix(QString::fromUtf8(kSuffixes[part]),
                                        QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = suffix.match(table.columns[column].name);
        return match.hasMatch() ? table.columns[column].name.left(match.capturedStart()) : QString(QChar(0));
    };
    for (std::size_t year = 0; year < table.columns.size(); ++year) {
        // A year that nobody gave is none the worse for it.
        if (facts[year].years < 0.9 && facts[year].known > 0)
            continue;
        const QString stem = stemOf(year, 0);
        for (std::size_t month = 0; month < table.columns.size(); ++month) {
            if (month == year || facts[month].months < 0.9 || stemOf(month, 1) != stem ||
                stem == QString(QChar(0)))
                continue;
            for (std::size_t day = 0; day < table.columns.size(); ++day)
                if (day != month && day != year && facts[day].inDigitRange >= 0.9 && stemOf(day, 2) == stem)
                    return std::array{year, month, day};
        }
    }
    return {};
}

std::optional<FieldComparison> comparisonOf(const LinkageColumn& column, const ColumnFacts& facts,
                                            std::size_t records)
{
    if (facts.known == 0 || facts.distinct < 2)
        return {};
    FieldComparison comparison;
    comparison.columns = {column.name};
    const bool isUnique = facts.distinct == records && records > 20;
    const ValueKind kind = detectKind(column.name, facts.sample).kind;
    if (kind == ValueKind::Email) {
        comparison.kind = ComparisonKind::Email;
        return comparison;
    }
    if (kind == ValueKind::Phone || kind == ValueKind::IdCard || kind == ValueKind::BankCard ||
        kind == ValueKind::Imei) {
        comparison.kind = ComparisonKind::Digits;
        comparison.isPersonal = kind == ValueKind::IdCard || isNumberOfPerson(column.name);
        return comparison;
    }
    const bool isBirth = matches(column.name, "birth|dob|生日|出生");
    if (!isBirth &&
        (kind == ValueKind::Time ||
         matches(column.name,
                 "regist|creat|updat|order|paid|join|last|first|since|注册|创建|更新|下单|时间|入会")) &&
        (kind == ValueKind::Date || kind == ValueKind::Time))
        return {}; // when the record was made, not the person
    if (isBirth || kind == ValueKind::Date) {
        comparison.kind = ComparisonKind::Date;
        return comparison;
    }
    if (isPersonName(column.name)) {
        comparison.kind = ComparisonKind::Name;
        comparison.isSurname = isSurname(column.name);
        return comparison;
    }
    if (matches(column.name, "address|addr|street_name|地址|住址") ||
        (facts.words >= 2.5 && facts.withDigit >= 0.5 && facts.meanLength >= 8)) {
        comparison.kind = ComparisonKind::Address;
        return comparison;
    }
    if (isUnique || matches(column.name, "(^|_)(rec|record|row|unique|cluster|index)_?(id|no|key)?$"))
        return {}; // a number of the row, not of the person
    if (facts.distinct <= 10 || (facts.distinct <= 60 && facts.longest <= 3)) {
        comparison.kind = ComparisonKind::Exact;
        return comparison;
    }
    const bool isNumber = facts.allDigits >= 0.95 && facts.meanLength >= 5.5;
    comparison.kind = isNumber ? ComparisonKind::Digits : ComparisonKind::Text;
    comparison.isPersonal = isNumber && isNumberOfPerson(column.name);
    return comparison;
}

void pairNames(std::vector<FieldComparison>& comparisons)
{
    std::vector<FieldComparison*> names;
    for (FieldComparison& one : comparisons)
        if (one.kind == ComparisonKind::Name)
            names.push_back(&one);
    if (names.size() < 2)
        return;
    const auto given =
        std::ranges::find_if(names, [](const FieldComparison* one) { return isGivenName(one->name()); });
    const auto family =
        std::ranges::find_if(names, [](const FieldComparison* one) { return isSurname(one->name()); });
    FieldComparison* first = given == names.end() ? names[0] : *given;
    FieldComparison* second = family == names.end() ? names[first == names[0] ? 1 : 0] : *family;
    if (first == second)
        return;
    first->swapsWith = second->name();
    second->swapsWith = first->name();
}

// Parts of a comparison that blocks can be made by; the first is the finest.
std::vector<BlockKey> keysFor(const FieldComparison& comparison)
{
    const QString name = comparison.name();
    switch (comparison.kind) {
    case ComparisonKind::Name:
        return {{name, BlockPart::Whole}, {name, BlockPart::Sound}, {name, BlockPart::Start}};
    case ComparisonKind::Date:
        return {{name, BlockPart::Whole}, {name, BlockPart::DayAndMonth}, {name, BlockPart::Year}};
    case ComparisonKind::Digits:
        return {{name, BlockPart::Whole}, {name, BlockPart::End}, {name, BlockPart::Start}};
    case ComparisonKind::Email:
    case ComparisonKind::Address:
        return {{name, BlockPart::Whole}, {name, BlockPart::Start}};
    default:
        return {{name, BlockPart::Whole}};
    }
}

bool isPartOf(const BlockingRule& small, const BlockingRule& large)
{
    return std::ranges::all_of(small.keys, [&](const BlockKey& key) {
        return std::ranges::find(large.keys, key) != large.keys.end();
    });
}

// Every n-th record, so that rules can be tried quickly.
LinkageTable thinned(const LinkageTable& table, std::size_t step)
{
    LinkageTable thin;
    thin.records = (table.records + step - 1) / step;
    for (const LinkageColumn& column : table.columns) {
        LinkageColumn& made = thin.columns.emplace_back(LinkageColumn{column.name, {}, column.texts});
        for (std::size_t record = 0; record < table.records; record += step)
            made.codes.push_back(column.codes[record]);
    }
    for (std::size_t record = 0; record < table.source.size(); record += step)
        thin.source.push_back(table.source[record]);
    return thin;
}

} // namespace

std::vector<FieldComparison> suggestComparisons(const LinkageTable& table)
{
    std::vector<ColumnFacts> facts;
    for (const LinkageColumn& column : table.columns)
        facts.push_back(factsOf(column));
    std::vector<FieldComparison> comparisons;
    const auto date = dateParts(table, facts);
    if (date) {
        FieldComparison& born = comparisons.emplace_back();
        born.kind = ComparisonKind::Date;
        for (const std::size_t part : *date)
            born.columns.append(table.columns[part].name);
    }
    for (std::size_t i = 0; i < table.columns.size() && comparisons.size() < kMostComparisons; ++i) {
        if (date && std::ranges::find(*date, i) != date->end())
            continue;
        if (const auto comparison = comparisonOf(table.columns[i], facts[i], table.records))
            comparisons.push_back(*comparison);
    }
    pairNames(comparisons);
    return comparisons;
}

Result<std::vector<BlockingRule>> suggestBlocking(const LinkageTable& table,
                                                  const std::vector<FieldComparison>& comparisons,
                                                  std::int64_t mostPairs, const Task& task)
{
    const auto records = std::int64_t(table.records);
    if (records * (records - 1) / 2 <= std::min(kPairsWithoutBlocks, mostPairs))
        return std::vector<BlockingRule>();
    const std::size_t step = (table.records + kRecordsCounted - 1) / kRecordsCounted;
    const LinkageTable thin = step > 1 ? thinned(table, step) : LinkageTable();
    const LinkageTable& counted = step > 1 ? thin : table;
    const Result<Comparer> comparer = Comparer::make(counted, comparisons, task);
    if (!comparer)
        return comparer.error();
    BlockCounter counter(*comparer, counted.source);
    std::vector<BlockKey> keys;
    for (const FieldComparison& comparison : comparisons)
        for (const BlockKey& key : keysFor(comparison))
            keys.push_back(key);
    for (const BlockKey& key : keys) {
        if (task.cancelled())
            return Error::cancel();
        counter.learn(key);
    }
    std::vector<BlockingRule> tried;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        tried.push_back({{keys[i]}});
        for (std::size_t k = i + 1; k < keys.size(); ++k)
            if (keys[k].comparison != keys[i].comparison)
                tried.push_back({{keys[i], keys[k]}});
    }
    std::vector<BlockCount> counts;
    const auto scale = std::int64_t(step * step);
    for (const BlockingRule& rule : tried) {
        if (task.cancelled())
            return Error::cancel();
        counts.push_back(counter.count(rule));
        counts.back().pairs *= scale;
    }
    // Rules of one column first: they find the pairs that agree in nothing else.
    std::ranges::stable_sort(counts, [](const BlockCount& x, const BlockCount& y) {
        return x.rule.keys.size() != y.rule.keys.size() ? x.rule.keys.size() < y.rule.keys.size()
                                                        : x.pairs < y.pairs;
    });
    const std::int64_t budget = std::min(mostPairs, std::max<std::int64_t>(5'000'000, 40 * records));
    std::int64_t spent = 0;
    std::vector<BlockingRule> chosen;
    for (const BlockCount& count : counts) {
        const bool isSingle = count.rule.keys.size() == 1;
        if (count.pairs == 0 || count.pairs > budget / (isSingle ? 6 : 10) || spent + count.pairs > budget ||
            chosen.size() >= kMostRules)
            continue;
        if (std::ranges::any_of(chosen, [&](const BlockingRule& rule) { return isPartOf(rule, count.rule); }))
            continue;
        chosen.push_back(count.rule);
        spent += count.pairs;
    }
    return chosen;
}

} // namespace tessera
