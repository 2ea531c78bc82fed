// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/parquet_reader.h"

#include "base/text.h"
#include "ingest/internal/cell_records.h"
#include "ingest/internal/duckdb_library.h"
#include "ingest/internal/texts.h"

#include <QFileInfo>

namespace tessera {

namespace {

QString quotedSql(const QString& text)
{
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) +
           QLatin1Char('\'');
}

// A query of one file in a DuckDB of its own, which may open nothing else.
class ParquetRows : public RowReader
{
public:
    static Result<std::unique_ptr<RowReader>> open(const QString& path)
    {
        const Result<const DuckdbLibrary*> library = DuckdbLibrary::load(path);
        if (!library)
            return library.error();
        std::unique_ptr<ParquetRows> rows(new ParquetRows(**library, path));
        if (Result<void> begun = rows->begin(); !begun)
            return begun.error();
        return std::unique_ptr<RowReader>(std::move(rows));
    }
    ~ParquetRows() override
    {
        if (m_chunk != nullptr)
            m_duckdb.destroyChunk(&m_chunk);
        m_duckdb.destroyResult(&m_result);
        m_duckdb.destroyPrepare(&m_statement);
        m_duckdb.disconnect(&m_connection);
        m_duckdb.close(&m_database);
    }
    ParquetRows(const ParquetRows&) = delete;
    ParquetRows& operator=(const ParquetRows&) = delete;

    Result<bool> next(SourceRow& row) override
    {
        row.number = ++m_row;
        if (m_row == 1) {
            row.cells.assign(m_names.begin(), m_names.end());
            return true;
        }
        while (m_at == m_size) {
            Result<bool> more = nextChunk();
            if (!more || !*more)
                return more;
        }
        row.cells.resize(m_names.size());
        for (std::size_t column = 0; column < m_names.size(); ++column)
            row.cells[column] = value(column);
        ++m_at;
        return true;
    }
    [[nodiscard]] std::int64_t position() const override { return m_row; }
    [[nodiscard]] std::int64_t storedSize() const override { return 0; }

private:
    ParquetRows(const DuckdbLibrary& duckdb, QString path)
        : m_duckdb(duckdb)
        , m_path(std::move(path))
    {}

    [[nodiscard]] Error failure(const char* detail) const
    {
        return Error{
            IngestText::tr("%1 could not be read as Parquet: %2. Fetch it again, or export the table as CSV.")
                .arg(m_path,
                     QString::fromUtf8(detail == nullptr ? "?" : detail).section(QLatin1Char('\n'), 0, 0))};
    }

    Result<void> begin()
    {
        const QString file = quotedSql(QFileInfo(m_path).absoluteFilePath());
        const QString settings =
            QStringLiteral("SET threads = 1; SET memory_limit = '1GB'; "
                           "SET autoinstall_known_extensions = false; SET allowed_paths = [%1]; "
                           "SET enable_external_access = false; SET lock_configuration = true")
                .arg(file);
        if (m_duckdb.open(nullptr, &m_database) != 0 || m_duckdb.connect(m_database, &m_connection) != 0)
            return failure("DuckDB");
        DuckdbResult set{};
        const bool isSet = m_duckdb.query(m_connection, settings.toUtf8().constData(), &set) == 0;
        const Error setError = isSet ? Error{} : failure(m_duckdb.resultError(&set));
        m_duckdb.destroyResult(&set);
        if (!isSet)
            return setError;
        const QString sql = QStringLiteral("SELECT COLUMNS(*)::VARCHAR FROM read_parquet(%1)").arg(file);
        if (m_duckdb.prepare(m_connection, sql.toUtf8().constData(), &m_statement) != 0)
            return failure(m_duckdb.prepareError(m_statement));
        if (m_duckdb.executeStreaming(m_statement, &m_result) != 0)
            return failure(m_duckdb.resultError(&m_result));
        for (std::uint64_t i = 0; i < m_duckdb.columnCount(&m_result); ++i)
            m_names.emplace_back(m_duckdb.columnName(&m_result, i));
        m_data.resize(m_names.size());
        m_validity.resize(m_names.size());
        return {};
    }

    Result<bool> nextChunk()
    {
        if (m_chunk != nullptr)
            m_duckdb.destroyChunk(&m_chunk);
        m_at = 0;
        m_size = 0;
        m_chunk = m_duckdb.fetchChunk(m_result);
        if (m_chunk == nullptr) {
            const char* const problem = m_duckdb.resultError(&m_result);
            return problem == nullptr || *problem == '\0' ? Result<bool>(false)
                                                          : Result<bool>(failure(problem));
        }
        m_size = m_duckdb.chunkSize(m_chunk);
        for (std::size_t column = 0; column < m_names.size(); ++column) {
            const DuckdbLibrary::Handle vector = m_duckdb.chunkVector(m_chunk, column);
            m_data[column] = static_cast<const DuckdbText*>(m_duckdb.vectorData(vector));
            m_validity[column] = m_duckdb.vectorValidity(vector);
        }
        return m_size > 0;
    }

    [[nodiscard]] std::string_view value(std::size_t column) const
    {
        const std::uint64_t* const validity = m_validity[column];
        if (validity != nullptr && (validity[m_at / 64] >> (m_at % 64) & 1) == 0)
            return {};
        const DuckdbText& text = m_data[column][m_at];
        return {text.size <= 12 ? text.start : text.pointer, text.size};
    }

    const DuckdbLibrary& m_duckdb;
    QString m_path;
    DuckdbLibrary::Handle m_database = nullptr;
    DuckdbLibrary::Handle m_connection = nullptr;
    DuckdbLibrary::Handle m_statement = nullptr;
    DuckdbLibrary::Handle m_chunk = nullptr;
    DuckdbResult m_result{};
    std::vector<std::string> m_names;
    std::vector<const DuckdbText*> m_data;
    std::vector<const std::uint64_t*> m_validity;
    std::uint64_t m_at = 0;
    std::uint64_t m_size = 0;
    std::int64_t m_row = 0;
};

class ParquetReader : public FormatReader
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("parquet"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("Parquet"); }
    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("parquet")}; }
    [[nodiscard]] bool needsFile() const override { return true; } // DuckDB opens it by its name
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        Q_UNUSED(path)
        return start.starts_with("PAR1") ? FormatClaim{0.95, IngestText::tr("it says so in its first bytes")}
                                         : FormatClaim{};
    }
    [[nodiscard]] Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                             const SourceFormat& format) const override
    {
        Result<std::unique_ptr<RowReader>> rows = ParquetRows::open(path);
        if (!rows)
            return rows.error();
        return std::unique_ptr<RecordSource>(
            std::make_unique<CellRecords>(nullptr, std::move(*rows), format));
    }
};

} // namespace

const FormatReader& parquetReader()
{
    static const ParquetReader reader;
    return reader;
}

} // namespace tessera
