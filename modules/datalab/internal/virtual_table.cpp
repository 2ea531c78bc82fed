// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/virtual_table.h"

#include "base/vector_state.h"
#include "datalab/internal/query_plan.h"
#include "datalab/internal/wall_time.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace tessera {

namespace {

using Kind = ColumnReader::Kind;
using Access = QueryPlan::Access;
using Tables = std::vector<std::unique_ptr<TableData>>;

// Rows that are tested at a time: few enough to stay in the first cache.
constexpr std::size_t kBlock = 2048;

struct VirtualTable : sqlite3_vtab
{
    TableData* data = nullptr;
    std::vector<std::unique_ptr<QueryPlan>> plans; // by idxNum
};

int failed(sqlite3_vtab* table, const Error& error)
{
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", error.message.toUtf8().constData());
    return SQLITE_ERROR;
}

// Where a query stands in a table: in a list of rows, or without one in a range of them.
class Cursor : public sqlite3_vtab_cursor
{
public:
    explicit Cursor(TableData& data)
        : sqlite3_vtab_cursor{}
        , m_data(data)
    {}

    Result<void> start(QueryPlan& plan, sqlite3_value** values);
    void next()
    {
        if (++m_at == m_stop)
            refill();
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_stop; }
    [[nodiscard]] RowNumber row() const { return m_list == nullptr ? RowNumber(m_at) : m_list[m_at]; }
    [[nodiscard]] TableData& data() { return m_data; }

private:
    // The rows of the key; false when the key says nothing about them.
    Result<bool> startAtKey(const QueryPlan& plan, sqlite3_value* key);
    Result<void> makeTests(QueryPlan& plan, sqlite3_value** values);
    void takeRange(std::size_t first, std::size_t last)
    {
        m_source = {};
        m_next = first;
        m_last = last;
    }
    void takeList(std::span<const RowNumber> rows)
    {
        m_source = rows;
        m_next = 0;
        m_last = rows.size();
    }
    [[nodiscard]] RowNumber sourceRow(std::size_t at) const
    {
        return m_source.empty() ? RowNumber(at) : m_source[at];
    }
    void refill();

    TableData& m_data;
    // What is left of the source.
    std::span<const RowNumber> m_source;
    std::size_t m_next = 0;
    std::size_t m_last = 0;
    // What is being read now.
    const RowNumber* m_list = nullptr;
    std::size_t m_at = 0;
    std::size_t m_stop = 0;
    std::vector<const RowTest*> m_tests;
    std::vector<RowTest> m_ownTests;
    std::vector<RowNumber> m_block;
    std::vector<RowNumber> m_sorted;
};

Result<bool> Cursor::startAtKey(const QueryPlan& plan, sqlite3_value* key)
{
    takeRange(0, 0);
    const SqlField& field = m_data.shape().fields[std::size_t(plan.keyColumn)];
    const bool isText = plan.access == Access::Index && field.content == SqlField::Content::Field &&
                        field.type == ColumnType::Text;
    // SQLite reads a text that looks like a number as one where it meets a number. What equals a number where
    // a text is asked for depends on where the number comes from, so that is left to SQLite.
    const int type = isText ? sqlite3_value_type(key) : sqlite3_value_numeric_type(key);
    if (type == SQLITE_NULL)
        return true;
    if (isText) {
        if (type != SQLITE_TEXT)
            return false;
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(key));
        const auto rows = m_data.rowsOfText(plan.keyColumn, {bytes, std::size_t(sqlite3_value_bytes(key))});
        if (!rows)
            return rows.error();
        takeList(*rows);
        return true;
    }
    const double number = sqlite3_value_double(key);
    if (type == SQLITE_FLOAT ? std::floor(number) != number || std::abs(number) >= 9.2e18
                             : type != SQLITE_INTEGER)
        return true; // equals no whole number
    const std::int64_t value = sqlite3_value_int64(key);
    if (plan.access == Access::Row) {
        if (value >= 1 && value <= std::int64_t(m_data.rows()))
            takeRange(std::size_t(value - 1), std::size_t(value));
    } else if (plan.access == Access::Person) {
        const TableData::Range range = m_data.rangeOfPerson(value);
        takeRange(range.first, range.last);
    } else {
        const auto rows = m_data.rowsOfInteger(plan.keyColumn, value);
        if (!rows)
            return rows.error();
        takeList(*rows);
    }
    return true;
}

Result<void> Cursor::makeTests(QueryPlan& plan, sqlite3_value** values)
{
    m_tests.clear();
    m_ownTests.clear();
    m_ownTests.reserve(plan.terms.size());
    for (std::size_t i = 0; i < plan.terms.size(); ++i) {
        const QueryPlan::Term& term = plan.terms[i];
        if (term.isFixed && plan.isReady)
            continue;
        Result<RowTest> test = RowTest::make(m_data, term.column, term.op, values[i]);
        if (!test)
            return test.error();
        (term.isFixed ? plan.fixedTests : m_ownTests).push_back(std::move(*test));
    }
    plan.isReady = true;
    for (const RowTest& test : plan.fixedTests)
        m_tests.push_back(&test);
    for (const RowTest& test : m_ownTests)
        m_tests.push_back(&test);
    return {};
}

Result<void> Cursor::start(QueryPlan& plan, sqlite3_value** values)
{
    clearUpperVectorHalves();
    takeRange(0, m_data.rows());
    if (plan.access != Access::Scan) {
        const Result<bool> isKnown = startAtKey(plan, *values++);
        if (!isKnown)
            return isKnown.error();
        if (!*isKnown)
            takeRange(0, m_data.rows());
    }
    if (Result<void> made = makeTests(plan, values); !made)
        return made;
    if (std::ranges::any_of(m_tests, [](const RowTest* test) { return test->passesNothing(); }))
        takeRange(0, 0);
    refill();
    if (plan.order.empty())
        return {};
    m_sorted.clear();
    for (; !isAtEnd(); next())
        m_sorted.push_back(row());
    if (Result<void> sorted = m_data.sort(m_sorted, plan.order); !sorted)
        return sorted;
    m_tests.clear();
    takeList(m_sorted);
    refill();
    return {};
}

void Cursor::refill()
{
    m_at = 0;
    m_stop = 0;
    if (m_tests.empty()) {
        m_list = m_source.empty() ? nullptr : m_source.data();
        m_at = m_next;
        m_stop = m_last;
        m_next = m_last;
        return;
    }
    while (m_stop == 0 && m_next < m_last) {
        const std::size_t end = std::min(m_next + kBlock, m_last);
        m_block.clear();
        for (; m_next < end; ++m_next)
            m_block.push_back(sourceRow(m_next));
        for (const RowTest* test : m_tests)
            test->filter(m_block);
        m_stop = m_block.size();
    }
    m_list = m_block.data();
}

const char* typeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Boolean:
        return "INTEGER";
    case ColumnType::Decimal:
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Text:
    case ColumnType::Time:
        break;
    }
    return "TEXT";
}

QByteArray quoted(const QString& name)
{
    QString doubled = name;
    return '"' + doubled.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

int connectTable(sqlite3* connection, void* tables, int count, const char* const* arguments,
                 sqlite3_vtab** made, char**)
{
    const auto& all = *static_cast<Tables*>(tables);
    const std::size_t number = count < 4 ? all.size() : std::size_t(std::atoi(arguments[3]));
    if (number >= all.size())
        return SQLITE_ERROR;
    QByteArray declaration("CREATE TABLE x(");
    for (const SqlField& field : all[number]->shape().fields)
        declaration += quoted(field.name) + ' ' + typeName(field.type) + ',';
    declaration.back() = ')';
    if (const int code = sqlite3_declare_vtab(connection, declaration.constData()); code != SQLITE_OK)
        return code;
    auto table = std::make_unique<VirtualTable>();
    table->data = all[number].get();
    *made = table.release();
    return SQLITE_OK;
}

// Not the same function as connectTable: else the module's name itself would be a table.
int createTable(sqlite3* connection, void* tables, int count, const char* const* arguments,
                sqlite3_vtab** made, char** error)
{
    return connectTable(connection, tables, count, arguments, made, error);
}

int disconnectTable(sqlite3_vtab* table)
{
    delete static_cast<VirtualTable*>(table);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab* base, sqlite3_index_info* info)
{
    auto& table = *static_cast<VirtualTable*>(base);
    info->idxNum = int(table.plans.size());
    table.plans.push_back(std::make_unique<QueryPlan>(planQuery(*table.data, *info)));
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab* base, sqlite3_vtab_cursor** made)
{
    *made = new Cursor(*static_cast<VirtualTable*>(base)->data);
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* base)
{
    delete static_cast<Cursor*>(base);
    return SQLITE_OK;
}

int startCursor(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** values)
{
    auto& table = *static_cast<VirtualTable*>(base->pVtab);
    const Result<void> started = static_cast<Cursor*>(base)->start(*table.plans[std::size_t(plan)], values);
    return started ? SQLITE_OK : failed(base->pVtab, started.error());
}

int nextRow(sqlite3_vtab_cursor* base)
{
    static_cast<Cursor*>(base)->next();
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* base)
{
    return static_cast<Cursor*>(base)->isAtEnd() ? 1 : 0;
}

int rowId(sqlite3_vtab_cursor* base, sqlite3_int64* id)
{
    *id = sqlite3_int64(static_cast<Cursor*>(base)->row()) + 1;
    return SQLITE_OK;
}

void giveInteger(sqlite3_context* context, std::int64_t value)
{
    if (value != kNullInteger)
        sqlite3_result_int64(context, value);
}

void giveTime(sqlite3_context* context, Micros utc, WallClock& clock)
{
    char text[kWallTimeLength + 1];
    text[kWallTimeLength] = 0;
    if (clock.write(utc, text))
        sqlite3_result_text64(context, text, kWallTimeLength, SQLITE_TRANSIENT, SQLITE_UTF8_ZT);
}

// The value is unknown until something is given.
int giveColumn(sqlite3_vtab_cursor* base, sqlite3_context* context, int column)
{
    auto& cursor = *static_cast<Cursor*>(base);
    const RowNumber row = cursor.row();
    const ColumnReader& reader = cursor.data().peek(column);
    switch (reader.kind) {
    case Kind::Text: {
        const Code code = reader.codes[row];
        if (code == kNullCode)
            return SQLITE_OK;
        // The dictionary outlives the query, so SQLite need not copy; nor to end the text with the zero its
        // functions want, which is there.
        const std::string_view text = reader.dictionary->at(code);
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8_ZT);
        return SQLITE_OK;
    }
    case Kind::Integer:
        giveInteger(context, reader.integers[row]);
        return SQLITE_OK;
    case Kind::Decimal:
        if (reader.integers[row] != kNullInteger)
            sqlite3_result_double(context, double(reader.integers[row]) / reader.unit);
        return SQLITE_OK;
    case Kind::Real: // SQLite takes what is no number for unknown, as we do
        sqlite3_result_double(context, reader.reals[row]);
        return SQLITE_OK;
    case Kind::Time:
        giveTime(context, reader.integers[row], cursor.data().clock());
        return SQLITE_OK;
    case Kind::Person: {
        const PersonIndex person = reader.persons == nullptr ? row : reader.persons[row];
        if (person != kNobody)
            sqlite3_result_int64(context, std::int64_t(reader.oneIds[person]));
        return SQLITE_OK;
    }
    case Kind::Row:
        sqlite3_result_int64(context, std::int64_t(row) + 1);
        return SQLITE_OK;
    case Kind::Unread:
        break;
    }
    const Result<const ColumnReader*> read = cursor.data().reader(column);
    return read ? giveColumn(base, context, column) : failed(base->pVtab, read.error());
}

sqlite3_module makeModule()
{
    sqlite3_module module{};
    module.iVersion = 1;
    module.xCreate = createTable;
    module.xConnect = connectTable;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnectTable;
    module.xDestroy = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = startCursor;
    module.xNext = nextRow;
    module.xEof = isAtEnd;
    module.xColumn = giveColumn;
    module.xRowid = rowId;
    return module;
}

} // namespace

int addVirtualTables(sqlite3* connection, Tables& tables)
{
    static const sqlite3_module module = makeModule();
    int code = sqlite3_create_module_v2(connection, "tessera", &module, &tables, nullptr);
    for (std::size_t i = 0; i < tables.size() && code == SQLITE_OK; ++i) {
        const QByteArray sql = "CREATE VIRTUAL TABLE " + quoted(tables[i]->shape().name) + " USING tessera(" +
                               QByteArray::number(qulonglong(i)) + ')';
        code = sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr);
    }
    return code;
}

} // namespace tessera
