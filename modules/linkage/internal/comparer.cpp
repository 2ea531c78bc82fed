// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/comparer.h"

#include "base/random.h"
#include "base/text.h"
#include "linkage/internal/texts.h"

#include <algorithm>

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

int nameLevel(const FieldValues& values, Code a, Code b)
{
    if (values.sound(a) != 0 && values.sound(a) == values.sound(b))
        return 2;
    const double likeness = jaroWinkler(values.letters(a), values.letters(b));
    if (likeness >= 0.92)
        return 3;
    return likeness >= 0.8 ? 5 : 6;
}

int textLevel(const FieldValues& values, Code a, Code b)
{
    const Letters left = values.letters(a);
    const Letters right = values.letters(b);
    const double likeness = jaroWinkler(left, right);
    if (likeness >= 0.92 || editDistance(left, right) <= 1)
        return 2;
    if (likeness >= 0.85)
        return 3;
    return sharedWords(values.words(a), values.words(b)) >= 0.5 ? 4 : 5;
}

int dateLevel(std::string_view a, std::string_view b, Letters left, Letters right)
{
    static constexpr std::array<std::pair<std::size_t, std::size_t>, 3> kParts = {{{0, 4}, {4, 2}, {6, 2}}};
    int same = 0;
    int known = 0;
    for (const auto& [at, width] : kParts) {
        const std::string_view x = a.substr(at, width);
        const std::string_view y = b.substr(at, width);
        if (x.find_first_not_of('0') == std::string_view::npos ||
            y.find_first_not_of('0') == std::string_view::npos)
            continue;
        ++known;
        same += x == y ? 1 : 0;
    }
    if (known == 0)
        return 0;
    if (same == known)
        return 2; // as far as both are known; equal ones were seen before
    if (known == 3 && editDistance(left, right) <= 1)
        return 3;
    const bool isTurned = known == 3 && a.substr(0, 4) == b.substr(0, 4) &&
                          a.substr(4, 2) == b.substr(6, 2) && a.substr(6, 2) == b.substr(4, 2);
    return isTurned || (known == 3 && same == 2) ? 4 : 5;
}

int digitsLevel(const FieldValues& values, Code a, Code b)
{
    const int distance = editDistance(values.letters(a), values.letters(b));
    return distance <= 1 ? 2 : distance == 2 ? 3 : 4;
}

int emailLevel(const FieldValues& values, Code a, Code b)
{
    const Letters left = values.localPart(a);
    const Letters right = values.localPart(b);
    if (std::ranges::equal(left, right))
        return 2;
    // Of short addresses one or two letters are what tells them apart: j.k@ and f.k@ are two people. A longer
    // likeness only repeats what the names have said.
    const bool isSlip = editDistance(left, right) * 4 <= int(std::max(left.size(), right.size()));
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
    const double likeness = jaroWinkler(values.letters(a), values.letters(b));
    if (sameNumbers && (words >= 0.5 || likeness >= 0.9))
        return 3;
    return words >= 0.75 || likeness >= 0.88 ? 4 : 5;
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
    case ComparisonKind::Date: {
        const bool isWhole = a == b && values.text(a).find("0000") != 0 &&
                             values.text(a).substr(4, 2) != "00" && values.text(a).substr(6) != "00";
        return isWhole ? 1 : dateLevel(values.text(a), values.text(b), values.letters(a), values.letters(b));
    }
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

Result<std::vector<const LinkageColumn*>> columnsOf(const LinkageTable& table, const Comparison& comparison)
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
std::vector<Code> recoded(const LinkageColumn& column, FieldValues& values)
{
    std::vector<Code> codeOfText(column.texts->size());
    for (Code code = 0; code < codeOfText.size(); ++code)
        codeOfText[code] = values.add(column.texts->at(code));
    std::vector<Code> codes(column.codes.size(), kNullCode);
    for (std::size_t record = 0; record < codes.size(); ++record)
        if (column.codes[record] != kNullCode)
            codes[record] = codeOfText[column.codes[record]];
    return codes;
}

std::vector<Code> datesOfParts(const std::vector<const LinkageColumn*>& columns, std::size_t records,
                               FieldValues& values)
{
    std::vector<Code> codes(records, kNullCode);
    const auto part = [&](std::size_t column, std::size_t record) {
        const Code code = columns[column]->codes[record];
        return code == kNullCode ? std::string_view() : columns[column]->texts->at(code);
    };
    for (std::size_t record = 0; record < records; ++record)
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

Result<Comparer> Comparer::make(const LinkageTable& table, const std::vector<Comparison>& comparisons)
{
    if (comparisons.size() > kMostComparisons)
        return Error{LinkageText::tr("At most %1 comparisons can be made at once; %2 are named.")
                         .arg(kMostComparisons)
                         .arg(comparisons.size())};
    Comparer comparer;
    comparer.m_records = table.records;
    comparer.m_comparisons = comparisons;
    std::vector<std::shared_ptr<FieldValues>> values(comparisons.size());
    auto names = std::make_shared<FieldValues>(ComparisonKind::Name);
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        const Comparison& comparison = comparisons[i];
        const Result<std::vector<const LinkageColumn*>> columns = columnsOf(table, comparison);
        if (!columns)
            return columns.error();
        values[i] =
            comparison.kind == ComparisonKind::Name ? names : std::make_shared<FieldValues>(comparison.kind);
        Field field;
        field.codes = columns->size() == 3 ? datesOfParts(*columns, table.records, *values[i])
                                           : recoded(*columns->front(), *values[i]);
        comparer.m_fields.push_back(std::move(field));
        std::size_t partner = comparisons.size();
        for (std::size_t k = 0; k < comparisons.size() && !comparison.swapsWith.isEmpty(); ++k)
            if (k != i && comparisons[k].kind == ComparisonKind::Name &&
                comparisons[k].name() == comparison.swapsWith)
                partner = k;
        comparer.m_swaps.push_back(partner);
    }
    names->finish();
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        if (values[i] != names)
            values[i]->finish();
        comparer.m_fields[i].values = values[i];
        countFrequencies(comparer.m_fields[i]);
    }
    return comparer;
}

bool Comparer::isSwapped(std::size_t comparison, RecordIndex a, RecordIndex b) const
{
    const std::size_t partner = m_swaps[comparison];
    if (partner == m_fields.size())
        return false;
    const std::vector<Code>& own = m_fields[comparison].codes;
    const std::vector<Code>& other = m_fields[partner].codes;
    return own[a] == other[b] && own[b] == other[a];
}

int Comparer::level(std::size_t comparison, RecordIndex a, RecordIndex b, Memory* memory) const
{
    const Field& field = m_fields[comparison];
    const Code left = std::min(field.codes[a], field.codes[b]);
    const Code right = std::max(field.codes[a], field.codes[b]); // kNullCode is the largest
    if (right == kNullCode)
        return 0;
    const ComparisonKind kind = m_comparisons[comparison].kind;
    if (left == right && kind != ComparisonKind::Date)
        return 1;
    if (kind == ComparisonKind::Exact)
        return 2;
    int level = 0;
    if (memory == nullptr) {
        level = valueLevel(kind, *field.values, left, right);
    } else {
        auto& remembered = memory->m_slots[comparison];
        if (remembered.empty())
            remembered.resize(Memory::kSlots);
        const std::uint64_t pair = std::uint64_t(left) << 32 | right;
        Memory::Slot& slot = remembered[mix64(pair) & (Memory::kSlots - 1)];
        if (slot.pair != pair)
            slot = {pair, std::uint8_t(valueLevel(kind, *field.values, left, right))};
        level = slot.level;
    }
    if (kind == ComparisonKind::Name && level > kSwappedNames && isSwapped(comparison, a, b))
        return m_swaps[comparison] < comparison ? 0 : kSwappedNames; // one piece of evidence, counted once
    return level;
}

LevelPattern Comparer::compare(RecordIndex a, RecordIndex b, Memory* memory) const
{
    LevelPattern pattern = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        pattern |= LevelPattern(level(i, a, b, memory)) << (3 * i);
    return pattern;
}

} // namespace tessera
