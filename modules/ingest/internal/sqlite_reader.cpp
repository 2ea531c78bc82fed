// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/sqlite_reader.h"

#include "base/text.h"
#include "ingest/internal/cell_records.h"
#include "ingest/internal/memory_file.h"
#include "ingest/internal/texts.h"
#include "project/foreign_database.h"

#include <algorithm>

namespace tessera {

namespace {

class TableRows : public RowReader
{
public:
    TableRows(ForeignDatabase& database, std::int64_t estimate)
        : m_database(database)
        , m_estimate(estimate)
    {}

    Result<bool> next(SourceRow& row) override
    {
        row.number = ++m_row;
        if (m_row > 1)
            return m_database.next(row.cells);
        for (const QString& column : m_database.columns())
            m_names.push_back(toUtf8(column));
        row.cells.assign(m_names.begin(), m_names.end());
        return true;
    }
    [[nodiscard]] std::int64_t position() const override { return m_row; }
    [[nodiscard]] std::int64_t storedSize() const override { return std::max<std::int64_t>(m_estimate, 0); }

private:
    ForeignDatabase& m_database;
    std::int64_t m_estimate;
    std::int64_t m_row = 0;
    std::vector<std::string> m_names;
};

Result<std::unique_ptr<ForeignDatabase>> openDatabase(const QString& path)
{
    if (std::shared_ptr<const QByteArray> bytes = MemoryFile::find(path))
        return ForeignDatabase::openBytes(path, *bytes);
    return ForeignDatabase::open(path);
}

// The table a format names, or the first.
Result<ForeignTable> tableOf(ForeignDatabase& database, const QString& part, const QString& path)
{
    const Result<std::vector<ForeignTable>> tables = database.tables();
    if (!tables)
        return tables.error();
    if (tables->empty())
        return Error{IngestText::tr("%1 has no table.").arg(path)};
    if (part.isEmpty())
        return tables->front();
    const auto found = std::ranges::find(*tables, part, &ForeignTable::name);
    if (found != tables->end())
        return *found;
    QStringList names;
    for (const ForeignTable& table : *tables)
        names.append(table.name);
    return Error{IngestText::tr("%1 has no table \"%2\". It has: %3. Choose one of them.")
                     .arg(path, part, names.join(QStringLiteral(", ")))};
}

class SqliteReader : public FormatReader
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("sqlite"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("SQLite database"); }
    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("sqlite"), QStringLiteral("sqlite3"), QStringLiteral("db"),
                QStringLiteral("db3")};
    }
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        Q_UNUSED(path)
        return start.starts_with(std::string_view("SQLite format 3\0", 16))
                   ? FormatClaim{0.95, IngestText::tr("it says so in its first bytes")}
                   : FormatClaim{};
    }
    [[nodiscard]] Result<std::vector<SourcePart>> parts(const QString& path) const override
    {
        Result<std::unique_ptr<ForeignDatabase>> database = openDatabase(path);
        if (!database)
            return database.error();
        const Result<std::vector<ForeignTable>> tables = (*database)->tables();
        if (!tables)
            return tables.error();
        std::vector<SourcePart> parts;
        for (const ForeignTable& table : *tables)
            parts.push_back({table.name, table.rows < 0 ? -1 : table.rows + 1, false});
        return parts;
    }
    [[nodiscard]] Result<void> detect(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions) const override
    {
        Result<std::unique_ptr<ForeignDatabase>> database = openDatabase(path);
        if (!database)
            return database.error();
        const Result<ForeignTable> table = tableOf(**database, format.part, path);
        if (!table)
            return table.error();
        if (format.part.isEmpty())
            decisions.push_back(
                {QStringLiteral("part"), table->name, IngestText::tr("the first table by name")});
        format.part = table->name;
        return {};
    }
    [[nodiscard]] Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                             const SourceFormat& format) const override
    {
        Result<std::unique_ptr<ForeignDatabase>> opened = openDatabase(path);
        if (!opened)
            return opened.error();
        const std::shared_ptr<ForeignDatabase> database = std::move(*opened);
        const Result<ForeignTable> table = tableOf(*database, format.part, path);
        if (!table)
            return table.error();
        if (Result<void> selected = database->select(table->name); !selected)
            return selected.error();
        auto rows = std::make_unique<TableRows>(*database, table->rows);
        return std::unique_ptr<RecordSource>(
            std::make_unique<CellRecords>(database, std::move(rows), format));
    }
};

} // namespace

const FormatReader& sqliteReader()
{
    static const SqliteReader reader;
    return reader;
}

} // namespace tessera
