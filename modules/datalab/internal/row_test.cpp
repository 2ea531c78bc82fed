// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/row_test.h"

#include "datalab/internal/texts.h"
#include "datalab/internal/wall_time.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

namespace tessera {

namespace {

using Kind = ColumnReader::Kind;

// Whole numbers up to here are themselves as doubles, so that comparing as doubles is exact.
constexpr std::int64_t kExactDouble = std::int64_t{1} << 53;

bool isText(const SqlField& field)
{
    return field.content == SqlField::Content::Field && field.type == ColumnType::Text;
}

bool isTime(const SqlField& field)
{
    return field.content == SqlField::Content::EventTime ||
           (field.content == SqlField::Content::Field && field.type == ColumnType::Time);
}

bool isFraction(const SqlField& field)
{
    return field.content == SqlField::Content::Field &&
           (field.type == ColumnType::Decimal || field.type == ColumnType::Real);
}

std::string_view textOf(sqlite3_value* value)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, std::size_t(sqlite3_value_bytes(value)));
}

bool compares(int order, TestOp op)
{
    switch (op) {
    case TestOp::Equal:
        return order == 0;
    case TestOp::NotEqual:
        return order != 0;
    case TestOp::Less:
        return order < 0;
    case TestOp::LessEqual:
        return order <= 0;
    case TestOp::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

// The first number for which a condition holds that, once it holds, holds for all greater ones; nothing when
// there is none.
template <typename Condition>
std::optional<std::int64_t> firstWhere(const Condition& holds)
{
    std::int64_t low = kNullInteger + 1;
    std::int64_t high = INT64_MAX;
    if (!holds(high))
        return std::nullopt;
    while (low < high) {
        // Their distance does not fit a signed number.
        const std::int64_t middle = low + std::int64_t((std::uint64_t(high) - std::uint64_t(low)) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

bool takesLower(TestOp op)
{
    return op == TestOp::Equal || op == TestOp::Greater || op == TestOp::GreaterEqual;
}

bool takesUpper(TestOp op)
{
    return op == TestOp::Equal || op == TestOp::Less || op == TestOp::LessEqual;
}

} // namespace

bool RowTest::canTest(const SqlField& field, TestOp op)
{
    switch (op) {
    case TestOp::NotEqual:
    case TestOp::Like:
    case TestOp::Glob:
    case TestOp::In:
        return isText(field);
    default:
        return true;
    }
}

bool RowTest::canTest(const SqlField& field, TestOp op, sqlite3_value* value)
{
    if (op == TestOp::IsNull || op == TestOp::IsNotNull)
        return true;
    const int type = sqlite3_value_type(value);
    if (isText(field) || isTime(field))
        return type == SQLITE_TEXT;
    if (type == SQLITE_INTEGER && isFraction(field))
        return std::abs(sqlite3_value_double(value)) <= double(kExactDouble);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

Result<RowTest> RowTest::make(TableData& data, int column, TestOp op, sqlite3_value* value)
{
    const SqlField& field = data.shape().fields[std::size_t(column)];
    const Result<const ColumnReader*> reader = data.reader(column);
    if (!reader)
        return reader.error();
    RowTest test;
    test.m_reader = **reader;
    test.m_zone = &data.zone();
    if (op == TestOp::IsNull || op == TestOp::IsNotNull) {
        test.testNull(op == TestOp::IsNull);
        return test;
    }
    if (op != TestOp::In && sqlite3_value_type(value) == SQLITE_NULL) {
        test.m_nothing = true; // nothing compares with an unknown value
        return test;
    }
    if (op != TestOp::In && !canTest(field, op, value))
        return test;
    switch (test.m_reader.kind) {
    case Kind::Text:
        test.testTexts(op, value);
        break;
    case Kind::Decimal:
        test.testDecimals(op, value);
        break;
    case Kind::Real:
        test.testReals(op, value);
        break;
    case Kind::Time:
        test.testTimes(op, value);
        break;
    default:
        test.testIntegers(op, value);
        break;
    }
    return test;
}

void RowTest::testNull(bool wanted)
{
    m_wantsNull = wanted;
    if (m_reader.kind == Kind::Text) {
        m_how = How::Codes;
        m_codes.assign(m_reader.dictionary->size() + 1, wanted ? 0 : 1);
        m_codes.back() = wanted ? 1 : 0;
    } else if (m_reader.kind == Kind::Real) {
        m_how = How::RealNulls;
    } else {
        m_how = How::Integers;
        m_low = wanted ? kNullInteger : kNullInteger + 1;
        m_high = wanted ? kNullInteger : INT64_MAX;
    }
}

void RowTest::testTexts(TestOp op, sqlite3_value* value)
{
    const Dictionary& dictionary = *m_reader.dictionary;
    std::vector<std::uint8_t> passes(dictionary.size() + 1, 0);
    if (op == TestOp::In) {
        std::unordered_set<std::string> wanted;
        sqlite3_value* one = nullptr;
        for (int code = sqlite3_vtab_in_first(value, &one); code == SQLITE_OK && one != nullptr;
             code = sqlite3_vtab_in_next(value, &one)) {
            if (sqlite3_value_type(one) != SQLITE_TEXT && sqlite3_value_type(one) != SQLITE_NULL)
                return; // SQLite decides what equals a number
            if (sqlite3_value_type(one) == SQLITE_TEXT)
                wanted.emplace(textOf(one));
        }
        for (Code code = 0; code < dictionary.size(); ++code)
            passes[code] = wanted.contains(std::string(dictionary.at(code)));
    } else if (op == TestOp::Like || op == TestOp::Glob) {
        const std::string pattern(textOf(value));
        for (Code code = 0; code < dictionary.size(); ++code) {
            const std::string text(dictionary.at(code));
            passes[code] = op == TestOp::Like ? sqlite3_strlike(pattern.c_str(), text.c_str(), 0) == 0
                                              : sqlite3_strglob(pattern.c_str(), text.c_str()) == 0;
        }
    } else {
        const std::string_view wanted = textOf(value);
        for (Code code = 0; code < dictionary.size(); ++code)
            passes[code] = compares(dictionary.at(code).compare(wanted), op);
    }
    m_how = How::Codes;
    m_nothing = std::ranges::find(passes, 1) == passes.end();
    m_codes = std::move(passes);
}

void RowTest::testIntegers(TestOp op, sqlite3_value* value)
{
    m_how = How::Integers;
    if (sqlite3_value_type(value) == SQLITE_INTEGER) {
        const std::int64_t wanted = sqlite3_value_int64(value);
        m_nothing =
            (op == TestOp::Less && wanted == INT64_MIN) || (op == TestOp::Greater && wanted == INT64_MAX);
        if (takesLower(op))
            m_low = std::max(m_low, op == TestOp::Greater && !m_nothing ? wanted + 1 : wanted);
        if (takesUpper(op))
            m_high = op == TestOp::Less && !m_nothing ? wanted - 1 : wanted;
    } else {
        const double wanted = sqlite3_value_double(value);
        constexpr double limit = 9223372036854775808.0;
        const double low = op == TestOp::Greater ? std::floor(wanted) + 1 : std::ceil(wanted);
        const double high = op == TestOp::Less ? std::ceil(wanted) - 1 : std::floor(wanted);
        if (takesLower(op) && low >= limit)
            m_nothing = true;
        else if (takesLower(op) && low > -limit)
            m_low = std::int64_t(low);
        if (takesUpper(op) && high < -limit)
            m_nothing = true;
        else if (takesUpper(op) && high < limit)
            m_high = std::int64_t(high);
    }
    m_nothing = m_nothing || m_low > m_high;
}

// The shown value, whole number / unit, does not fall as the whole number rises: bounds are found by halving.
void RowTest::testDecimals(TestOp op, sqlite3_value* value)
{
    m_how = How::Integers;
    const double wanted = sqlite3_value_double(value);
    const double unit = m_reader.unit;
    const auto from = firstWhere([&](std::int64_t v) { return double(v) / unit >= wanted; });
    const auto behind = firstWhere([&](std::int64_t v) { return double(v) / unit > wanted; });
    if (takesLower(op)) {
        const auto low = op == TestOp::Greater ? behind : from;
        m_nothing = !low;
        m_low = low.value_or(0);
    }
    if (takesUpper(op)) {
        const auto end = op == TestOp::Less ? from : behind;
        m_high = end ? *end - 1 : INT64_MAX;
    }
    m_nothing = m_nothing || m_low > m_high;
}

void RowTest::testReals(TestOp op, sqlite3_value* value)
{
    m_how = How::Reals;
    const double wanted = sqlite3_value_double(value);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    m_lowReal = !takesLower(op)         ? -infinity
                : op == TestOp::Greater ? std::nextafter(wanted, infinity)
                                        : wanted;
    m_highReal = !takesUpper(op) ? infinity : op == TestOp::Less ? std::nextafter(wanted, -infinity) : wanted;
    m_nothing = (op == TestOp::Greater && wanted == infinity) || (op == TestOp::Less && wanted == -infinity);
}

void RowTest::testTimes(TestOp op, sqlite3_value* value)
{
    m_how = How::Integers;
    const std::string_view wanted = textOf(value);
    if (takesLower(op))
        m_low = firstSecondFrom(wanted, op == TestOp::Greater);
    if (takesUpper(op))
        m_high = firstSecondFrom(wanted, op != TestOp::Less) - 1;
    m_nothing = m_low > m_high;
}

std::int64_t RowTest::wholeNumber(RowNumber row) const
{
    if (m_reader.kind == Kind::Row)
        return std::int64_t(row) + 1;
    const PersonIndex person = m_reader.persons == nullptr ? row : m_reader.persons[row];
    return person == kNobody ? kNullInteger : std::int64_t(m_reader.oneIds[person]);
}

void RowTest::filter(std::vector<RowNumber>& rows) const
{
    const auto keep = [&](const auto& passes) {
        std::erase_if(rows, [&](RowNumber row) { return !passes(row); });
    };
    const auto within = [this](std::int64_t value) { return value >= m_low && value <= m_high; };
    switch (m_how) {
    case How::Everything:
        return;
    case How::Codes:
        keep([this, unknown = m_codes.size() - 1](RowNumber row) {
            const Code code = m_reader.codes[row];
            return m_codes[code == kNullCode ? unknown : code] != 0;
        });
        return;
    case How::Reals:
        keep([this](RowNumber row) { // unknown is no number, and passes no comparison
            return m_reader.reals[row] >= m_lowReal && m_reader.reals[row] <= m_highReal;
        });
        return;
    case How::RealNulls:
        keep([this](RowNumber row) { return std::isnan(m_reader.reals[row]) == m_wantsNull; });
        return;
    case How::Integers:
        break;
    }
    if (m_reader.kind == Kind::Time)
        keep([&](RowNumber row) { return within(wallSecondOf(m_reader.integers[row], *m_zone)); });
    else if (m_reader.kind == Kind::Integer || m_reader.kind == Kind::Decimal)
        keep([&](RowNumber row) { return within(m_reader.integers[row]); });
    else
        keep([&](RowNumber row) { return within(wholeNumber(row)); });
}

} // namespace tessera
