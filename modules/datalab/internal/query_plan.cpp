// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/query_plan.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tessera {

namespace {

using Access = QueryPlan::Access;
using Content = SqlField::Content;

std::optional<TestOp> opOf(unsigned char constraint)
{
    switch (constraint) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return TestOp::Equal;
    case SQLITE_INDEX_CONSTRAINT_NE:
        return TestOp::NotEqual;
    case SQLITE_INDEX_CONSTRAINT_LT:
        return TestOp::Less;
    case SQLITE_INDEX_CONSTRAINT_LE:
        return TestOp::LessEqual;
    case SQLITE_INDEX_CONSTRAINT_GT:
        return TestOp::Greater;
    case SQLITE_INDEX_CONSTRAINT_GE:
        return TestOp::GreaterEqual;
    case SQLITE_INDEX_CONSTRAINT_LIKE:
        return TestOp::Like;
    case SQLITE_INDEX_CONSTRAINT_GLOB:
        return TestOp::Glob;
    case SQLITE_INDEX_CONSTRAINT_ISNULL:
        return TestOp::IsNull;
    case SQLITE_INDEX_CONSTRAINT_ISNOTNULL:
        return TestOp::IsNotNull;
    default:
        return std::nullopt;
    }
}

class Planner
{
public:
    Planner(TableData& data, sqlite3_index_info& info)
        : m_data(data)
        , m_info(info)
        , m_rows(std::max(1.0, double(data.rows())))
    {}

    QueryPlan plan()
    {
        chooseKey();
        chooseTerms();
        const bool scans = m_plan.access == Access::Scan;
        const double looked = m_rows; // after the key
        const double found = std::max(1.0, m_rows * m_passing);
        takeOrder();
        // A row that a test takes out costs a fraction of one that is handed to SQLite.
        m_info.estimatedCost = (scans ? 10.0 : 4.0 + std::log2(double(m_data.rows()) + 1)) +
                               (m_plan.terms.empty() ? 0.0 : 0.05 * looked) + found +
                               (m_plan.order.empty() ? 0.0 : 0.3 * found);
        m_info.estimatedRows = sqlite3_int64(found);
        if (m_plan.access == Access::Row ||
            (m_plan.access == Access::Person && m_data.shape().origin == SqlTable::Origin::People))
            m_info.idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const SqlField& fieldOf(int column) const
    {
        return m_data.shape().fields[std::size_t(column)];
    }
    [[nodiscard]] bool isBinary(int constraint) const
    {
        return sqlite3_stricmp(sqlite3_vtab_collation(&m_info, constraint), "BINARY") == 0;
    }
    [[nodiscard]] sqlite3_value* fixedValue(int constraint) const
    {
        sqlite3_value* value = nullptr;
        return sqlite3_vtab_rhs_value(&m_info, constraint, &value) == SQLITE_OK ? value : nullptr;
    }
    // How many rows a value of the column has, roughly.
    [[nodiscard]] double rowsOfValue(const SqlField& field) const
    {
        if (field.content == Content::Row)
            return 1;
        if (field.content == Content::Person)
            return std::max(1.0, double(m_data.rows()) / std::max(1.0, double(m_data.people())));
        const double values = field.texts > 0 ? double(field.texts) : std::sqrt(double(m_data.rows()) + 1);
        return std::max(1.0, double(m_data.rows()) / values);
    }

    struct Key
    {
        Access access = Access::Scan;
        int column = 0;
        double rows = 0;
    };
    [[nodiscard]] std::optional<Key> keyOf(int constraint) const
    {
        const auto& one = m_info.aConstraint[constraint];
        if (one.usable == 0 || one.op != SQLITE_INDEX_CONSTRAINT_EQ)
            return std::nullopt;
        if (one.iColumn < 0)
            return Key{Access::Row, 0, 1};
        const SqlField& field = fieldOf(one.iColumn);
        if (field.content == Content::Row)
            return Key{Access::Row, one.iColumn, 1};
        if (field.content == Content::Person && m_data.shape().origin != SqlTable::Origin::Imported)
            return Key{Access::Person, one.iColumn, rowsOfValue(field)};
        // To look a written-out text up once, a scan that tests codes is quicker than making an index.
        const bool isText = field.content == Content::Field && field.type == ColumnType::Text;
        const bool isOnce =
            isText && (fixedValue(constraint) != nullptr || sqlite3_vtab_in(&m_info, constraint, -1) != 0);
        if (!TableData::hasIndex(field) || isOnce || (isText && !isBinary(constraint)))
            return std::nullopt;
        return Key{Access::Index, one.iColumn, rowsOfValue(field)};
    }

    void chooseKey()
    {
        Key best{Access::Scan, 0, m_rows};
        for (int i = 0; i < m_info.nConstraint; ++i) {
            const std::optional<Key> key = keyOf(i);
            if (!key || (key->rows >= best.rows && best.access != Access::Scan))
                continue;
            best = *key;
            m_key = i;
        }
        if (m_key < 0)
            return;
        m_plan.access = best.access;
        m_plan.keyColumn = best.column;
        m_rows = best.rows;
        m_info.aConstraintUsage[m_key].argvIndex = 1;
        sqlite3_value* const value = fixedValue(m_key);
        const bool isNumber = best.access != Access::Index || fieldOf(best.column).type != ColumnType::Text ||
                              fieldOf(best.column).content != Content::Field;
        m_info.aConstraintUsage[m_key].omit =
            isNumber && value != nullptr && sqlite3_value_type(value) == SQLITE_INTEGER;
    }

    void chooseTerms()
    {
        int position = m_key < 0 ? 1 : 2;
        for (int i = 0; i < m_info.nConstraint; ++i) {
            const auto& one = m_info.aConstraint[i];
            std::optional<TestOp> op = opOf(one.op);
            if (i == m_key || one.usable == 0 || !op || one.iColumn < 0)
                continue;
            const SqlField& field = fieldOf(one.iColumn);
            const bool isIn = *op == TestOp::Equal && sqlite3_vtab_in(&m_info, i, -1) != 0;
            if (isIn)
                op = TestOp::In;
            if (!RowTest::canTest(field, *op) || !isBinary(i))
                continue;
            sqlite3_value* const value = isIn ? nullptr : fixedValue(i);
            const bool needsNone = *op == TestOp::IsNull || *op == TestOp::IsNotNull;
            const bool isFixed = needsNone || (value != nullptr && RowTest::canTest(field, *op, value));
            // A value of another kind is left to SQLite; and where few rows are looked at, making a test anew
            // for each is more work than it saves.
            if (!isFixed && (value != nullptr || m_plan.access != Access::Scan))
                continue;
            if (isIn)
                sqlite3_vtab_in(&m_info, i, 1);
            m_plan.terms.push_back({one.iColumn, *op, isFixed});
            m_passing *= shareOf(field, *op);
            m_info.aConstraintUsage[i].argvIndex = position++;
            const bool isPlain = one.op == SQLITE_INDEX_CONSTRAINT_EQ ||
                                 one.op == SQLITE_INDEX_CONSTRAINT_LT ||
                                 one.op == SQLITE_INDEX_CONSTRAINT_LE ||
                                 one.op == SQLITE_INDEX_CONSTRAINT_GT || one.op == SQLITE_INDEX_CONSTRAINT_GE;
            m_info.aConstraintUsage[i].omit = isFixed && isPlain;
        }
    }

    [[nodiscard]] double shareOf(const SqlField& field, TestOp op) const
    {
        switch (op) {
        case TestOp::Equal:
            return rowsOfValue(field) / std::max(1.0, double(m_data.rows()));
        case TestOp::In:
            return 0.2;
        case TestOp::Like:
        case TestOp::Glob:
        case TestOp::IsNull:
            return 0.1;
        case TestOp::NotEqual:
        case TestOp::IsNotNull:
            return 0.9;
        default:
            return 0.3;
        }
    }

    // The order rows stand in by themselves.
    [[nodiscard]] bool isNaturalOrder()
    {
        const SqlTable& shape = m_data.shape();
        const auto contentAt = [&](int i) {
            const int column = m_info.aOrderBy[i].iColumn;
            return column < 0 ? Content::Row : fieldOf(column).content;
        };
        if (m_info.nOrderBy == 1 && contentAt(0) == Content::Row)
            return true;
        if (shape.origin == SqlTable::Origin::Imported)
            return false;
        if (m_info.nOrderBy == 1 && contentAt(0) == Content::Person)
            return true;
        const bool isTime =
            shape.origin == SqlTable::Origin::Timeline &&
            ((m_info.nOrderBy == 2 && contentAt(0) == Content::Person &&
              contentAt(1) == Content::EventTime) ||
             (m_info.nOrderBy == 1 && contentAt(0) == Content::EventTime && m_plan.access == Access::Person));
        return isTime && m_data.isTimeOrdered();
    }

    void takeOrder()
    {
        if (m_info.nOrderBy == 0)
            return;
        // To group, or to find equal rows, equal ones have to stand together and no more.
        const int distinct = sqlite3_vtab_distinct(&m_info);
        const bool groupsOnly = distinct == 1 || distinct == 2;
        bool sortable = m_plan.access == Access::Scan;
        std::vector<int> columns;
        for (int i = 0; i < m_info.nOrderBy; ++i) {
            const auto& term = m_info.aOrderBy[i];
            if (term.desc != 0 && !groupsOnly)
                return;
            columns.push_back(term.iColumn);
            sortable = sortable && term.iColumn >= 0 && TableData::canSort(fieldOf(term.iColumn));
        }
        const bool natural = isNaturalOrder();
        m_info.orderByConsumed = natural || sortable ? 1 : 0;
        if (!natural && sortable)
            m_plan.order = std::move(columns);
    }

    TableData& m_data;
    sqlite3_index_info& m_info;
    QueryPlan m_plan;
    int m_key = -1;
    double m_rows;        // behind the key
    double m_passing = 1; // share of them that passes the tests
};

} // namespace

QueryPlan planQuery(TableData& data, sqlite3_index_info& info)
{
    return Planner(data, info).plan();
}

} // namespace tessera
