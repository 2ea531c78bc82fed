// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/batch.h"

#include "base/hash.h"
#include "base/thread_pool.h"
#include "project/internal/batch_parts.h"
#include "project/internal/database.h"
#include "project/internal/journal.h"
#include "project/internal/superseded.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <limits>

namespace tessera {

namespace {

constexpr std::array kTableKinds = {"events", "people", "other"};
constexpr std::size_t kSegmentsPerTransaction = 64;
constexpr std::int64_t kMostRows = std::int64_t{1} << 32;

bool isWhole(ColumnType type)
{
    return type != ColumnType::Text && type != ColumnType::Real;
}

Error damagedBatch(const BatchInfo& batch, const QString& column)
{
    return Error{QCoreApplication::translate(
                     "Project",
                     "Column \"%1\" of %2 is damaged in the project file. Restore the file from a copy, "
                     "or take the batch out and import it again.")
                     .arg(column, batch.source)};
}

Result<void> decodeRows(Column& column, std::size_t begin, std::size_t rows, QByteArrayView bytes)
{
    if (column.type == ColumnType::Real)
        return decodeReals(bytes, std::span(column.reals).subspan(begin, rows));
    if (column.type != ColumnType::Text)
        return decodeIntegers(bytes, std::span(column.integers).subspan(begin, rows));
    std::vector<std::int64_t> wide(rows);
    Result<void> decoded = decodeIntegers(bytes, wide);
    if (!decoded)
        return decoded;
    const auto texts = std::int64_t(column.dictionary->size());
    for (std::size_t i = 0; i < rows; ++i) {
        if (wide[i] != kNullInteger && (wide[i] < 0 || wide[i] >= texts))
            return Error{QString()};
        column.codes[begin + i] = wide[i] == kNullInteger ? kNullCode : Code(wide[i]);
    }
    return {};
}

struct StoredSegment
{
    std::size_t begin = 0;
    std::size_t rows = 0;
    std::int64_t checksum = 0;
    QByteArray bytes;
};

// The parts of one column that the statement gives as (rows, checksum, bytes). A page that is not as it was
// written damages this column, not the file.
Result<std::vector<StoredSegment>> readParts(Database& database, Statement& select, const BatchInfo& batch,
                                             std::size_t position, std::size_t mostRows, const Task& task)
{
    std::vector<StoredSegment> parts;
    std::size_t covered = 0;
    bool sound = !batch.damaged;
    select.bind(1, batch.id).bind(2, std::int64_t(position));
    while (sound && !task.cancelled() && select.step()) {
        const std::int64_t rows = select.integer(0);
        sound = rows > 0 && rows <= std::int64_t(mostRows);
        parts.push_back({covered, std::size_t(rows), select.integer(1), select.blob(2)});
        covered += std::size_t(rows);
    }
    sound = sound && !database.sawDamage();
    if (Result<void> read = database.check(); sound && !read)
        return read.error();
    if (!sound)
        return damagedBatch(batch, batch.columns[position].name);
    return parts;
}

// Reads the columns' entries; false when they make no sense.
bool readColumnInfos(Statement& select, BatchInfo& batch)
{
    select.bind(1, batch.id);
    bool sound = true;
    while (select.step()) {
        ColumnInfo info;
        info.name = select.text(0);
        const std::optional<ColumnType> type = columnTypeFromName(select.text(1));
        info.type = type.value_or(ColumnType::Text);
        info.scale = int(select.integer(2));
        info.role = select.text(3);
        info.identifierKind = select.text(4);
        info.texts = select.integer(5);
        info.nulls = select.integer(6);
        info.min = select.integer(7);
        info.max = select.integer(8);
        sound = sound && type && info.scale >= 0 && info.scale <= 6 &&
                select.integer(9) == std::int64_t(batch.columns.size()) && info.texts >= 0 &&
                info.texts < kMostRows &&
                (info.role != QLatin1String("identifier") || info.type == ColumnType::Text) &&
                ((info.role != QLatin1String("time") && info.isField()) || isWhole(info.type));
        batch.columns.push_back(std::move(info));
    }
    select.reset();
    return sound;
}

} // namespace

std::int64_t checksumOf(QByteArrayView bytes)
{
    return std::int64_t(hashBytes({bytes.data(), std::size_t(bytes.size())}));
}

EncodedSegment encodeRows(const Column& column, std::span<const std::uint32_t> order, std::size_t begin,
                          std::size_t end)
{
    const auto source = [&](std::size_t row) { return order.empty() ? row : std::size_t(order[row]); };
    if (column.type == ColumnType::Real) {
        if (order.empty())
            return encodeReals(std::span(column.reals).subspan(begin, end - begin));
        std::vector<double> reals(end - begin);
        for (std::size_t row = begin; row < end; ++row)
            reals[row - begin] = column.reals[order[row]];
        return encodeReals(reals);
    }
    if (column.type != ColumnType::Text && order.empty())
        return encodeIntegers(std::span(column.integers).subspan(begin, end - begin));
    std::vector<std::int64_t> wide(end - begin);
    for (std::size_t row = begin; row < end; ++row) {
        if (column.type != ColumnType::Text)
            wide[row - begin] = column.integers[source(row)];
        else if (const Code code = column.codes[source(row)]; code == kNullCode)
            wide[row - begin] = kNullInteger;
        else
            wide[row - begin] = std::int64_t(code);
    }
    return encodeIntegers(wide);
}

std::vector<QByteArray> encodeDictionary(const Dictionary& dictionary)
{
    std::vector<QByteArray> encoded((dictionary.size() + kTextsPerSegment - 1) / kTextsPerSegment);
    parallelBlocks(dictionary.size(), kTextsPerSegment,
                   [&](std::size_t part, std::size_t begin, std::size_t end) {
                       std::vector<std::string_view> texts(end - begin);
                       for (std::size_t i = begin; i < end; ++i)
                           texts[i - begin] = dictionary.at(Code(i));
                       encoded[part] = encodeTexts(texts);
                   });
    return encoded;
}

Result<void> writeTexts(Database& database, const BatchInfo& batch, std::size_t position,
                        const Dictionary& texts)
{
    const std::vector<QByteArray> parts = encodeDictionary(texts);
    Statement update(database, "UPDATE dictionary SET checksum = ?, bytes = ? WHERE batch_id = ? AND "
                               "position = ? AND ordinal = ?");
    for (std::size_t part = 0; part < parts.size(); ++part) {
        update.bind(1, checksumOf(parts[part])).bindBlob(2, parts[part]).bind(3, batch.id);
        if (Result<void> done = update.bind(4, std::int64_t(position)).bind(5, std::int64_t(part)).run();
            !done)
            return done;
    }
    return {};
}

Error damagedEntry(const BatchInfo& batch)
{
    return Error{QCoreApplication::translate(
                     "Project",
                     "What the project file says of the columns of %1 is damaged. Restore the file from "
                     "a copy, or take the batch out and import it again.")
                     .arg(batch.source)};
}

QString tableKindName(TableKind kind)
{
    return QString::fromLatin1(kTableKinds[std::size_t(kind)]);
}

TableKind tableKindFromName(const QString& name)
{
    for (std::size_t i = 0; i < kTableKinds.size(); ++i)
        if (name == QLatin1String(kTableKinds[i]))
            return TableKind(i);
    return TableKind::Other;
}

bool ColumnInfo::isField() const
{
    return role != QLatin1String("node") && role != QLatin1String("row");
}

int BatchInfo::positionOf(const QString& columnName) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == columnName)
            return int(i);
    return -1;
}

BatchWriter::BatchWriter(Database& database, BatchInfo info)
    : m_database(database)
    , m_info(std::move(info))
{
    m_info.columns.clear();
}

BatchWriter::~BatchWriter()
{
    static_cast<void>(written());
    // The same sweep runs when the file is next opened, so a failure here loses nothing.
    if (!m_published && m_info.id != 0)
        static_cast<void>(sweepUnpublished(m_database, m_info.id));
}

Result<void> BatchWriter::begin()
{
    Transaction transaction(m_database);
    Statement insert(m_database,
                     "INSERT INTO batch(table_name, kind, source, mapping, imported) VALUES(?,?,?,?,?)");
    insert.bind(1, m_info.table).bind(2, tableKindName(m_info.kind)).bind(3, m_info.source);
    insert.bind(4, QString::fromUtf8(QJsonDocument(m_info.mapping).toJson(QJsonDocument::Compact)))
        .bind(5, m_info.imported);
    if (Result<void> done = insert.run(); !done)
        return done;
    m_info.id = m_database.lastInsertId();
    return transaction.commit();
}

Result<void> BatchWriter::writeDictionary(std::size_t position, const Dictionary& dictionary)
{
    const std::vector<QByteArray> encoded = encodeDictionary(dictionary);
    Transaction transaction(m_database);
    Statement insert(
        m_database,
        "INSERT INTO dictionary(batch_id, position, ordinal, texts, checksum, bytes) VALUES(?,?,?,?,?,?)");
    for (std::size_t part = 0; part < encoded.size(); ++part) {
        insert.bind(1, m_info.id).bind(2, std::int64_t(position)).bind(3, std::int64_t(part));
        insert.bind(4, std::int64_t(std::min(kTextsPerSegment, dictionary.size() - part * kTextsPerSegment)));
        insert.bind(5, checksumOf(encoded[part])).bindBlob(6, encoded[part]);
        if (Result<void> done = insert.run(); !done)
            return done;
    }
    return transaction.commit();
}

// Waits for the segments that are being written.
Result<void> BatchWriter::written()
{
    return m_writing.valid() ? m_writing.get() : Result<void>();
}

Result<void> BatchWriter::writeSegments(std::size_t position, std::size_t first,
                                        const std::vector<EncodedSegment>& encoded)
{
    Transaction transaction(m_database);
    Statement insert(m_database, "INSERT INTO segment(batch_id, position, ordinal, rows, nulls, min, "
                                 "max, checksum, bytes) VALUES(?,?,?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        const EncodedSegment& segment = encoded[i];
        insert.bind(1, m_info.id).bind(2, std::int64_t(position)).bind(3, std::int64_t(first + i));
        insert.bind(4, segment.rows).bind(5, segment.nulls).bind(6, segment.min).bind(7, segment.max);
        insert.bind(8, checksumOf(segment.bytes)).bindBlob(9, segment.bytes);
        if (Result<void> done = insert.run(); !done)
            return done;
    }
    return transaction.commit();
}

Result<void> BatchWriter::writeColumn(ColumnInfo info, const Column& column, const Task& task,
                                      std::span<const std::uint32_t> order)
{
    const std::size_t rows = order.empty() ? column.size() : order.size();
    const std::size_t position = m_info.columns.size();
    const std::size_t segments = (rows + kSegmentRows - 1) / kSegmentRows;
    info.type = column.type;
    info.scale = column.scale;
    info.min = std::numeric_limits<std::int64_t>::max();
    info.max = std::numeric_limits<std::int64_t>::min();
    if (column.type == ColumnType::Text) {
        info.texts = std::int64_t(column.dictionary->size());
        if (Result<void> done = writeDictionary(position, *column.dictionary); !done)
            return done;
    }
    for (std::size_t first = 0; first < segments; first += kSegmentsPerTransaction) {
        if (task.cancelled())
            return Error::cancel();
        const std::size_t count = std::min(kSegmentsPerTransaction, segments - first);
        std::vector<EncodedSegment> encoded(count);
        ThreadPool::parallelFor(count, [&](std::size_t i) {
            const std::size_t begin = (first + i) * kSegmentRows;
            encoded[i] = encodeRows(column, order, begin, std::min(begin + kSegmentRows, rows));
        });
        for (const EncodedSegment& segment : encoded) {
            info.nulls += segment.nulls;
            info.min = std::min(info.min, segment.min);
            info.max = std::max(info.max, segment.max);
        }
        if (Result<void> done = written(); !done)
            return done;
        // The disk takes these while the next ones are encoded.
        m_writing =
            std::async(std::launch::async, [this, position, first, segmentsDone = std::move(encoded)] {
                return writeSegments(position, first, segmentsDone);
            });
    }
    m_info.columns.push_back(std::move(info));
    return {};
}

Result<void> BatchWriter::writeRejected(const std::vector<RejectedRow>& rows, std::int64_t total)
{
    m_info.rejected = total;
    if (Result<void> done = written(); !done)
        return done;
    Transaction transaction(m_database);
    Statement insert(m_database, "INSERT INTO reject(batch_id, row, field, reason, raw) VALUES(?,?,?,?,?)");
    for (std::size_t i = 0; i < rows.size() && i < kRejectedKept; ++i) {
        insert.bind(1, m_info.id)
            .bind(2, rows[i].row)
            .bind(3, rows[i].field)
            .bind(4, rows[i].reason)
            .bind(5, rows[i].raw);
        if (Result<void> done = insert.run(); !done)
            return done;
    }
    return transaction.commit();
}

Result<void> BatchWriter::writeSuperseded(std::int64_t by, std::int64_t batch,
                                          std::span<const std::int64_t> rows)
{
    if (Result<void> done = written(); !done)
        return done;
    Transaction transaction(m_database);
    if (Result<void> done = tessera::writeSuperseded(m_database, by, batch, rows); !done)
        return done;
    return transaction.commit();
}

// The record of its quality, and what it is to an earlier batch; in the caller's transaction.
Result<void> BatchWriter::writeLink()
{
    if (!m_quality.isEmpty()) {
        Statement insert(m_database, "INSERT INTO batch_quality(batch_id, record) VALUES(?, ?)");
        if (Result<void> done = insert.bind(1, m_info.id).bind(2, compactJson(m_quality)).run(); !done)
            return done;
    }
    if (m_link.mendedFrom != 0) {
        m_info.mendedFrom = m_link.mendedFrom;
        Statement from(m_database, "UPDATE batch SET mended_from = ?, mended_rows = ? WHERE id = ?");
        from.bind(1, m_link.mendedFrom).bind(2, std::int64_t(m_link.mendedLines.size()));
        if (Result<void> done = from.bind(3, m_info.id).run(); !done)
            return done;
        Statement mark(m_database, "UPDATE reject SET mended_by = ? WHERE batch_id = ? AND row = ?");
        for (const std::int64_t line : m_link.mendedLines)
            if (Result<void> done = mark.bind(1, m_info.id).bind(2, m_link.mendedFrom).bind(3, line).run();
                !done)
                return done;
    }
    if (m_link.replaces != 0) {
        Statement out(m_database, "UPDATE batch SET taken_out = 1 WHERE id = ? AND published = 1");
        return out.bind(1, m_link.replaces).run();
    }
    return {};
}

Result<BatchInfo> BatchWriter::publish(std::int64_t rows)
{
    if (Result<void> done = written(); !done)
        return done.error();
    m_info.rows = rows;
    Transaction transaction(m_database);
    Statement column(m_database, "INSERT INTO batch_column(batch_id, position, name, type, scale, role, "
                                 "identifier_kind, texts, nulls, min, max) "
                                 "VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < m_info.columns.size(); ++i) {
        const ColumnInfo& info = m_info.columns[i];
        column.bind(1, m_info.id)
            .bind(2, std::int64_t(i))
            .bind(3, info.name)
            .bind(4, columnTypeName(info.type));
        column.bind(5, info.scale)
            .bind(6, info.role)
            .bind(7, info.identifierKind)
            .bind(8, info.texts)
            .bind(9, info.nulls);
        column.bind(10, info.min).bind(11, info.max);
        if (Result<void> done = column.run(); !done)
            return done.error();
    }
    Statement publish(m_database, "UPDATE batch SET rows = ?, rejected = ?, published = 1 WHERE id = ?");
    publish.bind(1, rows).bind(2, m_info.rejected).bind(3, m_info.id);
    if (Result<void> done = publish.run(); !done)
        return done.error();
    if (Result<void> done = writeLink(); !done)
        return done.error();
    if (Result<void> done = raiseDataRevision(m_database); !done)
        return done.error();
    // Undoing an import takes the batch out.
    const QString label = m_link.replaces == 0
                              ? QCoreApplication::translate("Project", "Import %1").arg(m_info.source)
                              : QCoreApplication::translate("Project", "Load %1 again").arg(m_info.source);
    if (Result<void> done =
            recordChange(m_database, {QStringLiteral("batch"), QString::number(m_info.id), label,
                                      batchState(true, m_link.replaces), batchState(false, m_link.replaces)});
        !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    m_published = true;
    return m_info;
}

Result<std::vector<BatchInfo>> loadBatches(Database& database)
{
    const std::scoped_lock lock(database.mutex());
    std::vector<BatchInfo> batches;
    Statement select(
        database,
        "SELECT id, table_name, kind, source, mapping, rows, rejected, imported, taken_out, mended_from, "
        "(SELECT coalesce(sum(later.mended_rows), 0) FROM batch AS later WHERE later.mended_from = batch.id "
        "AND later.published = 1 AND later.taken_out = 0) FROM batch WHERE published = 1 ORDER BY id");
    while (select.step()) {
        BatchInfo info;
        info.id = select.integer(0);
        info.table = select.text(1);
        info.kind = tableKindFromName(select.text(2));
        info.source = select.text(3);
        info.mapping = QJsonDocument::fromJson(select.text(4).toUtf8()).object();
        info.rows = select.integer(5);
        info.rejected = select.integer(6);
        info.imported = select.integer(7);
        info.takenOut = select.integer(8) != 0;
        info.mendedFrom = select.integer(9);
        info.mended = select.integer(10);
        batches.push_back(std::move(info));
    }
    Statement columns(database,
                      "SELECT name, type, scale, role, identifier_kind, texts, nulls, min, max, position "
                      "FROM batch_column WHERE batch_id = ? ORDER BY position");
    // Of the index alone: how many rows there can be, so that nobody makes room for more.
    Statement segments(database, "SELECT count(*) FROM segment WHERE batch_id = ? AND position = 0");
    for (BatchInfo& batch : batches) {
        segments.bind(1, batch.id);
        const std::int64_t most = segments.step() ? segments.integer(0) * std::int64_t(kSegmentRows) : 0;
        segments.reset();
        batch.damaged = !readColumnInfos(columns, batch) || batch.rows < 0 || batch.rows > most;
    }
    if (Result<void> read = database.check(); !read)
        return read.error();
    return batches;
}

Result<std::shared_ptr<const Dictionary>> loadDictionary(Database& database, const BatchInfo& batch,
                                                         std::size_t position)
{
    const ColumnInfo& info = batch.columns[position];
    Result<std::vector<StoredSegment>> parts = std::vector<StoredSegment>();
    {
        const std::scoped_lock lock(database.mutex());
        Statement select(database, "SELECT texts, checksum, bytes FROM dictionary WHERE batch_id = ? AND "
                                   "position = ? ORDER BY ordinal");
        parts = readParts(database, select, batch, position, kTextsPerSegment, {});
    }
    if (!parts)
        return parts.error();
    auto dictionary = std::make_shared<Dictionary>();
    for (const StoredSegment& part : *parts)
        if (part.checksum != checksumOf(part.bytes) ||
            !decodeTexts(part.bytes, part.rows, [&](std::string_view text) { dictionary->append(text); }))
            return damagedBatch(batch, info.name);
    if (std::int64_t(dictionary->size()) != info.texts)
        return damagedBatch(batch, info.name);
    return std::shared_ptr<const Dictionary>(std::move(dictionary));
}

namespace {

// All segments of a column, still packed; together as many rows as the batch has.
Result<std::vector<StoredSegment>> packedColumn(Database& database, const BatchInfo& batch,
                                                std::size_t position, const Task& task)
{
    Result<std::vector<StoredSegment>> parts = std::vector<StoredSegment>();
    {
        const std::scoped_lock lock(database.mutex());
        Statement select(
            database,
            "SELECT rows, checksum, bytes FROM segment WHERE batch_id = ? AND position = ? ORDER BY ordinal");
        parts = readParts(database, select, batch, position, kSegmentRows, task);
    }
    if (task.cancelled())
        return Error::cancel();
    if (parts &&
        (parts->empty() ? 0 : parts->back().begin + parts->back().rows) != std::size_t(batch.storedRows()))
        return damagedBatch(batch, batch.columns[position].name);
    return parts;
}

// Of the rows from one on, those that are left.
void visitKept(const HiddenRows& hidden, std::size_t begin, std::vector<std::int64_t>& values,
               const IntegerVisitor& visit)
{
    const std::size_t first = hidden.keptBefore(begin);
    const std::size_t last = hidden.keptBefore(begin + values.size());
    for (std::size_t i = first; i < last; ++i)
        values[i - first] = values[hidden.keptRows()[i] - begin];
    visit(first, std::span(values).first(last - first));
}

} // namespace

Result<void> loadIntegers(Database& database, const BatchInfo& batch, std::size_t position, const Task& task,
                          const IntegerVisitor& visit)
{
    const Result<std::vector<StoredSegment>> segments = packedColumn(database, batch, position, task);
    if (!segments)
        return segments.error();
    std::atomic<bool> damaged{false};
    ThreadPool::parallelFor(segments->size(), [&](std::size_t i) {
        const StoredSegment& segment = (*segments)[i];
        static thread_local std::vector<std::int64_t> values;
        values.resize(segment.rows);
        if (segment.checksum != checksumOf(segment.bytes) || !decodeIntegers(segment.bytes, values).ok())
            damaged = true;
        else if (!batch.hidden)
            visit(segment.begin, values);
        else
            visitKept(*batch.hidden, segment.begin, values, visit);
    });
    if (damaged)
        return damagedBatch(batch, batch.columns[position].name);
    return {};
}

Result<Column> loadColumn(Database& database, const BatchInfo& batch, std::size_t position, const Task& task)
{
    const ColumnInfo& info = batch.columns[position];
    Column column;
    column.name = info.name;
    column.type = info.type;
    column.scale = info.scale;
    const Result<std::vector<StoredSegment>> packed = packedColumn(database, batch, position, task);
    if (!packed)
        return packed.error();
    const std::vector<StoredSegment>& segments = *packed;
    // Only now room is made: what the catalogue says alone could be any number.
    const auto rows = std::size_t(batch.storedRows());
    if (info.type == ColumnType::Text) {
        Result<std::shared_ptr<const Dictionary>> dictionary = loadDictionary(database, batch, position);
        if (!dictionary)
            return dictionary.error();
        column.dictionary = *dictionary;
        column.codes.resize(rows);
    } else if (info.type == ColumnType::Real) {
        column.reals.resize(rows);
    } else {
        column.integers.resize(rows);
    }
    std::atomic<bool> damaged{false};
    ThreadPool::parallelFor(segments.size(), [&](std::size_t i) {
        const StoredSegment& segment = segments[i];
        if (segment.checksum != checksumOf(segment.bytes) ||
            !decodeRows(column, segment.begin, segment.rows, segment.bytes))
            damaged = true;
    });
    if (damaged)
        return damagedBatch(batch, info.name);
    if (batch.hidden)
        batch.hidden->dropFrom(column);
    return column;
}

} // namespace tessera
