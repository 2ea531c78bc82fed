// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/table_head.h"

#include "base/text.h"
#include "ingest/internal/cell_kind.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/type_guess.h"
#include "ingest/internal/value_parser.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kHeadSearched = 100; // how far down the table may begin
constexpr std::size_t kKindRows = 1000;    // rows whose cells are looked at
constexpr std::size_t kMostHeaderRows = 4; // told without help
constexpr double kStrictShare = 0.8;       // of a column's cells that are numbers or times
constexpr double kPaddedShare = 0.05;      // short rows that are no accident,
constexpr std::size_t kPaddedRows = 3;     // at least so many
constexpr std::size_t kLongestName = 500;  // bytes of a header cell

class HeadGuess
{
public:
    explicit HeadGuess(const Records& records)
        : m_records(records)
        , m_rows(std::min(records.size(), kKindRows))
    {
        m_width = usualWidth();
        m_kinds.resize(m_rows);
        for (std::size_t row = 0; row < m_rows; ++row)
            for (const std::string& cell : records[row])
                m_kinds[row].push_back(cellKind(cell));
        findStrictColumns();
    }

    TableHead guess()
    {
        TableHead head;
        head.width = m_width;
        const std::size_t searched = std::min(m_rows, kHeadSearched);
        std::size_t top = 0;
        while (top < searched && !isTableLike(top))
            ++top;
        if (top == searched)
            top = 0;
        m_top = top;
        const std::size_t body = hasStrict() ? firstFitting() : m_rows;
        if (body < m_rows)
            byKinds(head, body);
        else
            byWords(head);
        head.skip = m_top;
        if (m_top > 0)
            head.skipEvidence =
                IngestText::tr("%n row(s) above are not like the table of %1 columns", nullptr, int(m_top))
                    .arg(m_width);
        judgePadding(head);
        return head;
    }

private:
    // Where rows of the table stand for sure, unless there are hardly any.
    [[nodiscard]] std::size_t firstOfBody() const
    {
        return m_rows > 8 ? m_rows / 4 : (m_rows + 1) / 2 - (m_rows == 1 ? 1 : 0);
    }

    // Of the rows behind the first quarter: what stands above a table does not count.
    [[nodiscard]] std::size_t usualWidth() const
    {
        std::map<std::size_t, std::size_t> counts;
        for (std::size_t row = m_rows > 8 ? m_rows / 4 : (m_rows > 1 ? 1 : 0); row < m_rows; ++row)
            ++counts[m_records[row].size()];
        std::size_t width = 1;
        std::size_t most = 0;
        for (const auto& [fields, count] : counts)
            if (count >= most) {
                width = fields;
                most = count;
            }
        return width;
    }

    void findStrictColumns()
    {
        m_strict.assign(m_width, false);
        m_pure.assign(m_width, false);
        const std::size_t from = firstOfBody();
        for (std::size_t column = 0; column < m_width; ++column) {
            std::size_t filled = 0;
            std::size_t quantities = 0;
            for (std::size_t row = from; row < m_rows; ++row) {
                if (column >= m_kinds[row].size())
                    continue;
                const CellKind kind = m_kinds[row][column];
                filled += kind != CellKind::Empty && kind != CellKind::Null ? 1 : 0;
                quantities += isQuantity(kind) ? 1 : 0;
            }
            m_pure[column] = filled > 1 && quantities == filled;
            m_strict[column] = filled > 0 && double(quantities) >= kStrictShare * double(filled);
        }
    }
    [[nodiscard]] bool hasStrict() const { return std::ranges::find(m_strict, true) != m_strict.end(); }

    [[nodiscard]] std::size_t filled(std::size_t row) const
    {
        return std::size_t(
            std::ranges::count_if(m_kinds[row], [](CellKind k) { return k != CellKind::Empty; }));
    }
    // Fields up to the last one that is filled.
    [[nodiscard]] std::size_t reach(std::size_t row) const
    {
        std::size_t end = m_kinds[row].size();
        while (end > 0 && m_kinds[row][end - 1] == CellKind::Empty)
            --end;
        return end;
    }

    [[nodiscard]] bool isTableLike(std::size_t row) const
    {
        const std::size_t cells = filled(row);
        if (m_width == 1)
            return cells > 0;
        // A header may name more columns than the rows below fill.
        const bool names = reach(row) > m_width && row + 1 < m_rows &&
                           (hasStrict() ? isNaming(row, false) && fits(row + 1) : isNaming(row, true));
        if (reach(row) > m_width && !names && !isSpoiltRow(row))
            return false;
        return cells >= 2 && cells * 2 >= std::min(m_width, m_kinds[row].size()) &&
               m_kinds[row].size() * 2 >= m_width;
    }
    // A row of the table with a field too many: it is rejected later rather than passed over.
    [[nodiscard]] bool isSpoiltRow(std::size_t row) const
    {
        std::size_t right = 0;
        std::size_t strict = 0;
        for (std::size_t column = 0; column < std::min(m_width, m_kinds[row].size()); ++column) {
            if (!m_strict[column])
                continue;
            ++strict;
            const CellKind kind = m_kinds[row][column];
            if (!isQuantity(kind) && kind != CellKind::Empty && kind != CellKind::Null)
                return false;
            right += isQuantity(kind) ? 1 : 0;
        }
        return right > 0 && right * 2 >= strict;
    }
    // Words; eachOnce: none of them twice.
    [[nodiscard]] bool isNaming(std::size_t row, bool eachOnce) const
    {
        std::set<std::string_view> names;
        for (std::size_t column = 0; column < reach(row); ++column)
            if (isQuantity(m_kinds[row][column]) ||
                (!names.insert(m_records[row][column]).second && eachOnce))
                return false;
        return true;
    }

    [[nodiscard]] bool fits(std::size_t row) const
    {
        std::size_t right = 0;
        std::size_t wrong = 0;
        for (std::size_t column = 0; column < std::min(m_width, m_kinds[row].size()); ++column) {
            const CellKind kind = m_kinds[row][column];
            if (!m_strict[column] || kind == CellKind::Empty || kind == CellKind::Null)
                continue;
            ++(isQuantity(kind) ? right : wrong);
        }
        return right > 0 && right >= wrong && !isNumberedHeader(row);
    }

    // Numbers that name columns: 2019, 2020 and so on beside a word, over numbers that do not count; or
    // numbers of which each is there once, beside a word over a column that is nothing but numbers.
    [[nodiscard]] bool isNumberedHeader(std::size_t row) const
    {
        if (row != m_top || row + 1 >= m_rows)
            return false;
        bool hasWord = false;
        bool wordOverNumbers = false;
        std::set<std::int64_t> seen;
        bool counts = true;
        std::optional<std::int64_t> before;
        for (std::size_t column = 0; column < std::min(m_width, m_kinds[row].size()); ++column) {
            if (m_kinds[row][column] == CellKind::Word) {
                hasWord = true;
                wordOverNumbers = wordOverNumbers || m_pure[column];
                continue;
            }
            const std::optional<std::int64_t> value = parseInteger(trimmed(m_records[row][column]));
            if (!value || !seen.insert(*value).second)
                return false;
            counts = counts && (!before || *value == *before + 1 || *value == *before - 1);
            before = value;
        }
        if (!hasWord || seen.size() < 2)
            return false;
        const bool years = counts && *seen.begin() >= 1900 && *seen.rbegin() <= 2100;
        return (years && !repeatsBelow(row, row + 1)) || (wordOverNumbers && seen.size() >= 3);
    }

    [[nodiscard]] std::size_t firstFitting() const
    {
        for (std::size_t row = m_top; row < m_rows; ++row)
            if (fits(row) && (row + 1 >= m_rows || fits(row + 1) || (row + 2 < m_rows && fits(row + 2))))
                return row;
        return m_rows;
    }

    [[nodiscard]] bool hasQuantityInStrict(std::size_t row) const
    {
        for (std::size_t column = 0; column < std::min(m_width, m_kinds[row].size()); ++column)
            if (m_strict[column] && isQuantity(m_kinds[row][column]))
                return !isNumberedHeader(row);
        return false;
    }
    [[nodiscard]] bool hasLongCell(std::size_t row) const
    {
        return std::ranges::any_of(m_records[row],
                                   [](const std::string& c) { return c.size() > kLongestName; });
    }

    // Says nothing where the rows below have numbers: a row of the table that lacks them, not a second name.
    [[nodiscard]] bool isRowOfUnknowns(std::size_t row) const
    {
        for (std::size_t column = 0; column < std::min(m_width, m_kinds[row].size()); ++column)
            if (m_strict[column] && m_kinds[row][column] != CellKind::Empty &&
                m_kinds[row][column] != CellKind::Null)
                return false;
        return true;
    }
    // An address of e-mail or as many digits as a phone has: nobody calls a column that.
    [[nodiscard]] bool hasPersonalCell(std::size_t row) const
    {
        return std::ranges::any_of(m_records[row], [](const std::string& cell) {
            const auto digits = std::ranges::count_if(cell, [](char c) { return c >= '0' && c <= '9'; });
            return cell.find('@') != std::string::npos || digits >= 7;
        });
    }

    void byKinds(TableHead& head, std::size_t body)
    {
        if (body == m_top) {
            head.headerEvidence = IngestText::tr("the first row has the kinds of the rows below");
            return;
        }
        std::size_t rows = m_width == 1 ? 1 : body - m_top;
        for (std::size_t row = m_top; row < body && rows > 1; ++row)
            if (hasQuantityInStrict(row) || hasLongCell(row) || rows > kMostHeaderRows)
                rows = 1; // rows of the table that begin with unusual values
        for (std::size_t row = m_top + 1; row < body && rows > 1; ++row)
            if (isRowOfUnknowns(row) || hasPersonalCell(row))
                rows = 1;
        if (rows > 1 && repeatsBelow(m_top + 1, body))
            rows = 1;
        // Labels of groups of columns right above.
        while (m_top > 0 && rows < kMostHeaderRows && filled(m_top - 1) >= 2 && m_width >= 3 &&
               m_kinds[m_top - 1].size() == m_width && !hasLongCell(m_top - 1)) {
            --m_top;
            ++rows;
        }
        head.headerRows = int(rows);
        head.headerEvidence =
            rows > 1 ? IngestText::tr("%n row(s) of words stand over numbers or times", nullptr, int(rows))
                     : IngestText::tr("words stand over numbers or times");
    }

    // A word and numbers, each there once, over columns without any number.
    [[nodiscard]] bool isNumberedOverWords() const
    {
        std::set<std::string_view> seen;
        bool hasWord = false;
        std::size_t numbers = 0;
        for (std::size_t column = 0; column < m_kinds[m_top].size(); ++column) {
            const bool isNumber = m_kinds[m_top][column] == CellKind::Number;
            numbers += isNumber ? 1 : 0;
            hasWord = hasWord || m_kinds[m_top][column] == CellKind::Word;
            if ((!isNumber && m_kinds[m_top][column] != CellKind::Word) ||
                !seen.insert(m_records[m_top][column]).second)
                return false;
            for (std::size_t row = m_top + 1; isNumber && row < m_rows; ++row)
                if (column < m_kinds[row].size() && isQuantity(m_kinds[row][column]))
                    return false;
        }
        return hasWord && numbers > 1 && m_top + 1 < m_rows;
    }

    // Values that occur again below are no names.
    [[nodiscard]] bool repeatsBelow(std::size_t row, std::size_t body) const
    {
        for (std::size_t column = 0; column < std::min(m_width, m_records[row].size()); ++column) {
            const std::string& value = m_records[row][column];
            if (value.empty())
                continue;
            for (std::size_t below = body; below < m_rows; ++below)
                if (column < m_records[below].size() && m_records[below][column] == value)
                    return true;
        }
        return false;
    }

    void byWords(TableHead& head)
    {
        const std::vector<std::string>& first = m_records[m_top];
        std::vector<SampledColumn> rest(first.size());
        for (std::size_t row = m_top + 1; row < m_rows; ++row)
            for (std::size_t i = 0; i < first.size() && i < m_records[row].size(); ++i)
                rest[i].push_back(m_records[row][i]);
        const bool named = (looksLikeHeader(first, rest) && !hasLongCell(m_top)) || isNumberedHeader(m_top) ||
                           isNumberedOverWords();
        head.headerRows = named ? 1 : 0;
        head.headerEvidence = named ? IngestText::tr("the first row is unlike the values below")
                                    : IngestText::tr("the first row is like the values below");
    }

    void judgePadding(TableHead& head) const
    {
        std::size_t shorter = 0;
        std::size_t longer = 0;
        std::size_t rows = 0;
        for (std::size_t row = m_top + std::size_t(head.headerRows); row < m_rows; ++row) {
            ++rows;
            shorter += m_kinds[row].size() < m_width ? 1 : 0;
            longer += reach(row) > m_width ? 1 : 0;
        }
        head.padsShortRows = shorter >= kPaddedRows && double(shorter) >= kPaddedShare * double(rows);
        if (shorter + longer > 0)
            head.paddingEvidence =
                IngestText::tr("of %1 rows looked at, %2 have fewer than %3 fields, %4 more")
                    .arg(rows)
                    .arg(shorter)
                    .arg(m_width)
                    .arg(longer);
    }

    const Records& m_records;
    std::size_t m_rows;
    std::size_t m_width = 1;
    std::size_t m_top = 0;
    std::vector<std::vector<CellKind>> m_kinds;
    std::vector<bool> m_strict; // columns of numbers or times
    std::vector<bool> m_pure;   // those without any exception
};

} // namespace

TableHead guessHead(const Records& records)
{
    return records.empty() ? TableHead() : HeadGuess(records).guess();
}

} // namespace tessera
