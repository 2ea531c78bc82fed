// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/comparer.h"

#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "linkage/internal/stage_progress.h"
#include "linkage/internal/texts.h"

#include <algorithm>
#include <array>
#include <bit>

namespace tessera {

namespace {

constexpr int kSwappedNames = 4; // level of names that stand in each other's place

std::size_t common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
{
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        count += a[i] == b[j] ? 1 : 0;
        const bool stepsA = a[i] <= b[j];
        j += b[j] <= a[i] ? 1 : 0;
        i += stepsA ? 1 : 0;
    }
    return count;
}

// Share of the shorter one's words that the other has too.
double sharedWords(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
{
    const std::size_t fewest = std::min(a.size(), b.size());
    return fewest == 0 ? 0 : double(common(a, b)) / double(fewest);
}

constexpr double kNearlySame = 0.92; // likeness of names and texts

double mostLikenessOf(const FieldValues& values, Code a, Code b)
{
    return mostLikeness(values.letters(a), values.letters(b), values.letterSet(a), values.letterSet(b));
}

int nameLevel(const FieldValues& values, Code a, Code b)
{
    constexpr double kAlike = 0.8;
    if ((values.sound(a) != 0 && values.sound(a) == values.sound(b)) || values.isSamePinyin(a, b))
        return 2;
    if (mostLikenessOf(values, a, b) < kAlike)
        return 6;
    const double likeness = jaroWinkler(values.letters(a), values.letters(b));
    if (likeness >= kNearlySame)
        return 3;
    return likeness >= kAlike ? 5 : 6;
}

int textLevel(const FieldValues& values, Code a, Code b)
{
    constexpr double kAlike = 0.85;
    const Letters left = values.letters(a);
    const Letters right = values.letters(b);
    if (mostLikenessOf(values, a, b) >= kAlike) {
        const double likeness = jaroWinkler(left, right);
        if (likeness >= kNearlySame)
            return 2;
        if (editDistance(left, right) <= 1)
            return 2;
        if (likeness >= kAlike)
            return 3;
    } else if (leastDistance(values.letterSet(a), values.letterSet(b)) <= 1 &&
               editDistance(left, right) <= 1) {
        return 2;
    }
    return sharedWords(values.words(a), values.words(b)) >= 0.5 ? 4 : 5;
}

// Of eight digits each, as FieldValues::date() has them.
int dateLevel(std::uint32_t a, std::uint32_t b)
{
    static constexpr std::array<std::uint32_t, 3> kParts = {0xFFFF'0000, 0xFF00, 0xFF};
    const std::uint32_t differs = a ^ b;
    int same = 0;
    int known = 0;
    for (const std::uint32_t part : kParts) {
        if ((a & part) == 0 || (b & part) == 0)
            continue;
        ++known;
        same += (differs & part) == 0 ? 1 : 0;
    }
    if (known == 0)
        return 0;
    if (same == known) // as far as both are known
        return known == 3 ? 1 : 2;
    if (known < 3)
        return 5;
    // One digit is another, or two neighbours are swapped.
    const auto first = unsigned(std::countr_zero(differs)) / 4 * 4;
    const auto digit = [](std::uint32_t date, unsigned at) { return date >> at & 0xF; };
    const bool isSlip = (differs & ~(0xFU << first)) == 0;
    const bool isSwap = first < 28 && (differs & ~(0xFFU << first)) == 0 &&
                        digit(a, first) == digit(b, first + 4) && digit(a, first + 4) == digit(b, first);
    if (isSlip || isSwap)
        return 3;
    const bool isTurned =
        (differs & kParts[0]) == 0 && (a >> 8 & 0xFF) == (b & 0xFF) && (a & 0xFF) == (b >> 8 & 0xFF);
    return isTurned || same == 2 ? 4 : 5;
}

int digitsLevel(const FieldValues& values, Code a, Code b)
{
    if (leastDistance(values.letterSet(a), values.letterSet(b)) > 2)
        return 4;
    const int distance = editDistance(values.letters(a), values.letters(b));
    return distance <= 1 ? 2 : distance == 2 ? 3 : 4;
}

// As many digits, but not the same: another's number. One lost or added is a slip.
bool otherNumber(Letters a, Letters b)
{
    const auto isDigit = [](char32_t letter) { return letter >= U'0' && letter <= U'9'; };
    if (std::ranges::count_if(a, isDigit) != std::ranges::count_if(b, isDigit))
        return false;
    auto right = b.begin();
    for (const char32_t letter : a) {
        if (!isDigit(letter))
            continue;
        right = std::find_if(right, b.end(), isDigit);
        if (*right++ != letter)
            return true;
    }
    return false;
}

int emailLevel(const FieldValues& values, Code a, Code b)
{
    const Letters left = values.localPart(a);
    const Letters right = values.localPart(b);
    if (std::ranges::equal(left, right))
        return 2;
    if (leastDistance(values.letterSet(a), values.letterSet(b)) > 2)
        return 4;
    // Of short addresses one or two letters are what tells them apart: j.k@ and f.k@ are two people; so do
    // the numbers of long ones, since a second ann.berger takes another. A longer likeness only repeats what
    // the names have said.
    const bool isSlip = editDistance(left, right) * 4 <= int(std::max(left.size(), right.size())) &&
                        !otherNumber(left, right);
    return isSlip && editDistance(values.letters(a), values.letters(b)) <= 2 ? 3 : 4;
}

int addressLevel(const FieldValues& values, Code a, Code b)
{
    const double words = sharedWords(values.words(a), values.words(b));
    const auto left = values.numbers(a);
    const auto right = values.numbers(b);
    const bool sameNumbers = left.empty() == right.empty() && (left.empty() || common(left, right) > 0);
    if (sameNumbers && words >= 0.75)
        return 2;
    if (sameNumbers && words >= 0.5)
        return 3;
    if (words >= 0.75)
        return 4;
    constexpr double kAlike = 0.88;
    if (mostLikenessOf(values, a, b) < kAlike)
        return 5;
    const double likeness = jaroWinkler(values.letters(a), values.letters(b));
    if (sameNumbers && likeness >= 0.9)
        return 3;
    return likeness >= kAlike ? 4 : 5;
}

} // namespace

int valueLevel(ComparisonKind kind, const FieldValues& values, Code a, Code b)
{
    if (a == b && kind != ComparisonKind::Date)
        return 1;
    switch (kind) {
    case ComparisonKind::Exact:
        return 2;
    case ComparisonKind::Name:
        return nameLevel(values, a, b);
    case ComparisonKind::Text:
        return textLevel(values, a, b);
    case ComparisonKind::Date:
        return dateLevel(values.date(a), values.date(b));
    case ComparisonKind::Digits:
        return digitsLevel(values, a, b);
    case ComparisonKind::Email:
        return emailLevel(values, a, b);
    case ComparisonKind::Address:
        return addressLevel(values, a, b);
    }
    return 0;
}

namespace {

Result<std::vector<const LinkageColumn*>> columnsOf(const LinkageTable& table,
                                                    const FieldComparison& comparison)
{
    std::vector<const LinkageColumn*> columns;
    for (const QString& name : comparison.columns) {
        const std::size_t number = table.columnNumber(name);
        if (number == table.columns.size())
            return Error{LinkageText::tr("There is no column \"%1\" to compare. Choose one of the table's.")
                             .arg(name)};
        columns.push_back(&table.columns[number]);
    }
    return columns;
}

// Each distinct text is cleaned once.
std::vector<Code> recoded(const LinkageColumn& column, FieldValues& values, const Task& task)
{
    const std::vector<Code> codeOfText = values.addAll(*column.texts, task);
    std::vector<Code> codes(column.codes.size(), kNullCode);
    for (std::size_t record = 0; record < codes.size(); ++record)
        if (column.codes[record] != kNullCode)
            codes[record] = codeOfText[column.codes[record]];
    return codes;
}

std::vector<Code> datesOfParts(const std::vector<const LinkageColumn*>& columns, std::size_t records,
                               FieldValues& values, const Task& task)
{
    std::vector<Code> codes(records, kNullCode);
    const auto part = [&](std::size_t column, std::size_t record) {
        const Code code = columns[column]->codes[record];
        return code == kNullCode ? std::string_view() : columns[column]->texts->at(code);
    };
    for (std::size_t record = 0; record < records && (record % 4'096 != 0 || !task.cancelled()); ++record)
        codes[record] = values.addDate(part(0, record), part(1, record), part(2, record));
    return codes;
}

void countFrequencies(Field& field)
{
    field.frequency.assign(field.values->size(), 0);
    for (const Code code : field.codes)
        if (code != kNullCode) {
            ++field.frequency[code];
            ++field.known;
        }
}

} // namespace

Result<Comparer> Comparer::make(const LinkageTable& table, const std::vector<FieldComparison>& comparisons,
                                const Task& task, StageProgress* progress)
{
    if (comparisons.size() > kMostComparisons)
        return Error{LinkageText::tr("At most %1 comparisons can be made at once; %2 are named.")
                         .arg(kMostComparisons)
                         .arg(comparisons.size())};
    Comparer comparer;
    comparer.m_records = table.records;
    comparer.m_comparisons = comparisons;
    comparer.m_fields.resize(comparisons.size());
    std::vector<std::vector<const LinkageColumn*>> columns;
    std::vector<std::shared_ptr<FieldValues>> values;
    std::shared_ptr<FieldValues> names;
    std::vector<std::vector<std::size_t>> sharing; // comparisons that share their values
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        const FieldComparison& comparison = comparisons[i];
        Result<std::vector<const LinkageColumn*>> own = columnsOf(table, comparison);
        if (!own)
            return own.error();
        columns.push_back(std::move(*own));
        const bool isName = comparison.kind == ComparisonKind::Name;
        if (isName && names) {
            values.push_back(names);
            std::ranges::find_if(sharing, [&](const auto& some) {
                return values[some[0]] == names;
            })->push_back(i);
        } else {
            values.push_back(std::make_shared<FieldValues>(comparison.kind));
            sharing.push_back({i});
            names = isName ? values.back() : names;
        }
        std::size_t partner = comparisons.size();
        for (std::size_t k = 0; k < comparisons.size() && !comparison.swapsWith.isEmpty(); ++k)
            if (k != i && comparisons[k].kind == ComparisonKind::Name &&
                comparisons[k].name() == comparison.swapsWith)
                partner = k;
        comparer.m_swaps.push_back(partner);
    }
    ThreadPool::parallelFor(sharing.size(), [&](std::size_t group) {
        for (const std::size_t i : sharing[group]) {
            if (task.cancelled())
                return;
            comparer.m_fields[i].codes = columns[i].size() == 3
                                             ? datesOfParts(columns[i], table.records, *values[i], task)
                                             : recoded(*columns[i].front(), *values[i], task);
            if (progress != nullptr)
                progress->step(1);
        }
        if (!task.cancelled())
            values[sharing[group].front()]->finish(task);
    });
    if (task.cancelled())
        return Error::cancel();
    for (std::size_t i = 0; i < comparisons.size(); ++i)
        comparer.m_fields[i].values = values[i];
    ThreadPool::parallelFor(comparisons.size(), [&](std::size_t i) {
        if (!task.cancelled())
            countFrequencies(comparer.m_fields[i]);
    });
    if (task.cancelled())
        return Error::cancel();
    comparer.layRows();
    return comparer;
}

void Comparer::layRows()
{
    m_codes.resize(m_records * m_fields.size());
    parallelBlocks(m_records, std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t record = begin; record < end; ++record)
            for (std::size_t i = 0; i < m_fields.size(); ++i)
                m_codes[record * m_fields.size() + i] = m_fields[i].codes[record];
    });
}

Comparer::Memory::Memory(const Comparer& comparer)
    : m_slots(comparer.m_fields.size())
{
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const ComparisonKind kind = comparer.m_comparisons[i].kind;
        const Field& field = comparer.m_fields[i];
        const bool comesAgain = field.values->size() * 8 <= field.known || field.values->size() <= 4'096;
        if (kind != ComparisonKind::Exact && kind != ComparisonKind::Date && comesAgain)
            m_slots[i].resize(kSlots);
    }
}

bool Comparer::isSwapped(std::size_t comparison, Row a, Row b) const
{
    const std::size_t partner = m_swaps[comparison];
    return partner != m_fields.size() && a[comparison] == b[partner] && b[comparison] == a[partner];
}

int Comparer::level(std::size_t comparison, Row a, Row b, Memory* memory) const
{
    const Code left = std::min(a[comparison], b[comparison]);
    const Code right = std::max(a[comparison], b[comparison]); // kNullCode is the largest
    if (right == kNullCode)
        return 0;
    const ComparisonKind kind = m_comparisons[comparison].kind;
    if (left == right && kind != ComparisonKind::Date)
        return 1;
    if (kind == ComparisonKind::Exact)
        return 2;
    const FieldValues& values = *m_fields[comparison].values;
    int level = 0;
    if (memory == nullptr || memory->m_slots[comparison].empty()) {
        level = valueLevel(kind, values, left, right);
    } else {
        const std::uint64_t pair = std::uint64_t(left) << 32 | right;
        Memory::Slot& slot = memory->m_slots[comparison][mix64(pair) & (Memory::kSlots - 1)];
        if (slot.pair != pair)
            slot = {pair, std::uint8_t(valueLevel(kind, values, left, right))};
        level = slot.level;
    }
    if (kind == ComparisonKind::Name && level > kSwappedNames && isSwapped(comparison, a, b))
        return m_swaps[comparison] < comparison ? 0 : kSwappedNames; // one piece of evidence, counted once
    return level;
}

LevelPattern Comparer::compare(RecordIndex a, RecordIndex b, Memory* memory) const
{
    const Row left = row(a);
    const Row right = row(b);
    LevelPattern pattern = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        pattern |= LevelPattern(level(i, left, right, memory)) << (3 * i);
    return pattern;
}

} // namespace tessera
