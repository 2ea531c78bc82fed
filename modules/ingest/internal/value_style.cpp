// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/value_style.h"

#include "base/text.h"
#include "ingest/internal/cell_kind.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <array>
#include <map>

namespace tessera {

namespace {

constexpr double kQuantityShare = 0.8; // of the filled cells of a column of numbers or times
constexpr std::array<std::string_view, 5> kGroupMarks = {" ", "'", "\xC2\xA0", "\xE2\x80\xAF",
                                                         "\xE2\x80\x99"};

bool isNumeral(char c)
{
    return c >= '0' && c <= '9';
}

// The marks of one number; commaDecimal and pointDecimal only when nothing else is possible.
struct Marks
{
    bool commaDecimal = false;
    bool pointDecimal = false;
    std::string_view group; // other than comma and point
};

std::string_view groupMarkAt(std::string_view text, std::size_t at)
{
    for (const std::string_view mark : kGroupMarks)
        if (text.substr(at).starts_with(mark))
            return mark;
    return {};
}

// nullopt when the text is not made of digits and marks.
std::optional<Marks> marksOf(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    Marks marks;
    std::string shape; // runs of digits by their length (9 at most), marks as they are
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (isNumeral(text[at])) {
            ++run;
            ++at;
            continue;
        }
        const std::string_view group = groupMarkAt(text, at);
        if ((text[at] != ',' && text[at] != '.' && group.empty()) || run == 0)
            return std::nullopt;
        if (!group.empty())
            marks.group = group;
        shape += char('0' + std::min<std::size_t>(run, 9));
        shape += group.empty() ? text[at] : ' ';
        at += group.empty() ? 1 : group.size();
        run = 0;
    }
    if (run == 0)
        return std::nullopt;
    shape += char('0' + std::min<std::size_t>(run, 9));
    const auto commas = std::ranges::count(shape, ',');
    const auto points = std::ranges::count(shape, '.');
    const std::size_t last = shape.find_last_of(",.");
    const bool lastCanGroup = run == 3 && last != std::string::npos && shape[0] <= '3' && text[0] != '0';
    if (commas == 1 && shape[last] == ',')
        marks.commaDecimal = points > 0 || !lastCanGroup;
    if (points == 1 && shape[last] == '.')
        marks.pointDecimal = commas > 0 || !lastCanGroup;
    if (points > 1 && commas == 0)
        marks.commaDecimal = lastCanGroup && points == std::ranges::count(shape, '.') &&
                             shape.find_first_not_of("3.", 1) == std::string::npos;
    if (!marks.group.empty() && shape.find(" 3") == std::string::npos)
        marks.group = {};
    return marks;
}

struct StyleEvidence
{
    std::size_t comma = 0;
    std::size_t point = 0;
    std::string exampleOfComma;
    std::map<std::string_view, std::size_t> groups;
    std::map<std::string, std::size_t> unknown; // in columns of numbers and times
    std::set<std::string> words;                // in the other columns
};

void judgeColumn(const SampledColumn& column, StyleEvidence& evidence)
{
    std::size_t filled = 0;
    std::size_t quantities = 0;
    StyleEvidence own;
    for (const std::string& cell : column) {
        const std::string_view text = trimmed(cell);
        const CellKind kind = cellKind(text);
        if (kind == CellKind::Null) {
            ++own.unknown[std::string(text)];
            continue;
        }
        filled += kind != CellKind::Empty ? 1 : 0;
        quantities += isQuantity(kind) ? 1 : 0;
        const std::optional<Marks> marks = kind == CellKind::Number ? marksOf(text) : std::nullopt;
        if (!marks)
            continue;
        own.comma += marks->commaDecimal ? 1 : 0;
        own.point += marks->pointDecimal ? 1 : 0;
        if (marks->commaDecimal && own.exampleOfComma.empty())
            own.exampleOfComma = text;
        if (!marks->group.empty())
            ++own.groups[marks->group];
    }
    if (filled == 0 || double(quantities) < kQuantityShare * double(filled)) {
        for (const auto& [word, count] : own.unknown)
            evidence.words.insert(word);
        return;
    }
    evidence.comma += own.comma;
    evidence.point += own.point;
    if (evidence.exampleOfComma.empty())
        evidence.exampleOfComma = own.exampleOfComma;
    for (const auto& [mark, count] : own.groups)
        evidence.groups[mark] += count;
    for (const auto& [word, count] : own.unknown)
        evidence.unknown[word] += count;
}

// Words that are nothing but "unknown", in a column of names too.
bool isOnlyNull(const std::string& word)
{
    return word == "\\N" || word == "NULL" || word == "null" || word == "#N/A" || word == "<null>" ||
           word == "(null)" || word == "NaN" || word == "nan";
}

} // namespace

ValueStyle::ValueStyle(const SourceFormat& format)
    : m_decimal(toUtf8(format.decimalMark))
    , m_thousands(toUtf8(format.thousandsMark))
    , m_isPlain(m_decimal == "." && m_thousands == "," && format.nullWords.isEmpty())
{
    for (const QString& word : format.nullWords)
        m_nullWords.insert(toUtf8(word));
}

std::optional<std::string_view> ValueStyle::plainNumber(std::string_view text, std::string& scratch) const
{
    scratch.clear();
    bool behindDecimal = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (!m_thousands.empty() && rest.starts_with(m_thousands) && !scratch.empty() &&
            isNumeral(scratch.back()) && rest.size() > m_thousands.size() &&
            isNumeral(rest[m_thousands.size()])) {
            std::size_t group = 0;
            while (m_thousands.size() + group < rest.size() && isNumeral(rest[m_thousands.size() + group]))
                ++group;
            if (behindDecimal || group != 3)
                return std::nullopt;
            at += m_thousands.size();
        } else if (rest.starts_with(m_decimal)) {
            scratch.push_back('.');
            behindDecimal = true;
            at += m_decimal.size();
        } else if (text[at] == '.' || text[at] == ',') {
            return std::nullopt;
        } else {
            scratch.push_back(text[at++]);
        }
    }
    return scratch;
}

std::optional<std::string_view> ValueStyle::read(std::string_view cell, ColumnType type,
                                                 std::string& scratch) const
{
    if (!m_nullWords.empty() && m_nullWords.contains(trimmed(cell)))
        return std::string_view();
    const bool isNumber =
        type == ColumnType::Integer || type == ColumnType::Decimal || type == ColumnType::Real;
    return isNumber ? plainNumber(trimmed(cell), scratch) : cell;
}

void decideValues(const std::vector<SampledColumn>& columns, SourceFormat& format,
                  std::vector<FormatDecision>& decisions)
{
    StyleEvidence evidence;
    for (const SampledColumn& column : columns)
        judgeColumn(column, evidence);
    if (evidence.comma > evidence.point) {
        format.decimalMark = QStringLiteral(",");
        format.thousandsMark = QStringLiteral(".");
        decisions.push_back({QStringLiteral("decimalMark"), format.decimalMark,
                             IngestText::tr("%1 numbers such as %2 have it, %3 have a point")
                                 .arg(evidence.comma)
                                 .arg(toQString(evidence.exampleOfComma))
                                 .arg(evidence.point)});
    }
    if (!evidence.groups.empty()) {
        const auto most = std::ranges::max_element(
            evidence.groups, [](const auto& a, const auto& b) { return a.second < b.second; });
        format.thousandsMark = toQString(most->first);
        decisions.push_back({QStringLiteral("thousandsMark"), format.thousandsMark,
                             IngestText::tr("%n number(s) are grouped with it", nullptr, int(most->second))});
    }
    QStringList counts;
    for (const auto& [word, count] : evidence.unknown) {
        if (evidence.words.contains(word) && !isOnlyNull(word))
            continue;
        format.nullWords.append(toQString(word));
        counts.append(QStringLiteral("%1 × %2").arg(count).arg(toQString(word)));
    }
    if (!format.nullWords.isEmpty())
        decisions.push_back(
            {QStringLiteral("nullWords"), format.nullWords.join(QStringLiteral(", ")),
             IngestText::tr("in columns of numbers or times: %1").arg(counts.join(QStringLiteral(", ")))});
}

} // namespace tessera
