// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/task.h"
#include "project/hidden_rows.h"
#include "table/column.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <future>
#include <memory>
#include <span>
#include <vector>

namespace tessera {

class Database;
struct EncodedSegment;

// What a table's rows are.
enum class TableKind
{
    Events, // something somebody did at a time
    People, // what is known of somebody
    Other,  // neither: costs, calendars
};
[[nodiscard]] QString tableKindName(TableKind kind);
[[nodiscard]] TableKind tableKindFromName(const QString& name);

// Columns of the store's own, with roles "node" and "row": which identifier a row hangs on, and its place in
// the source (0 is the first row that was taken in). No field of the client's may be called so.
inline const QString kNodeColumn = QStringLiteral("_node");
inline const QString kRowColumn = QStringLiteral("_row");

struct ColumnInfo
{
    QString name;
    ColumnType type = ColumnType::Text;
    int scale = 0;
    QString role;           // identifier, time, event, item, category, amount, attribute
    QString identifierKind; // phone, email, member, ...; only for identifiers
    std::int64_t texts = 0; // dictionary size
    std::int64_t nulls = 0;
    std::int64_t min = 1; // over whole-number columns; min > max when nothing is known
    std::int64_t max = 0;

    [[nodiscard]] bool isField() const; // the client's, not the store's own
};

struct BatchInfo
{
    std::int64_t id = 0;
    QString table;
    TableKind kind = TableKind::Events;
    QString source; // file name only
    QJsonObject mapping;
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
    std::int64_t mended = 0;     // of those, sent back in a batch that is not taken out
    std::int64_t mendedFrom = 0; // the batch whose rejected rows these were; 0: none
    Micros imported = 0;
    bool takenOut = false;
    bool damaged = false; // its entry in the catalogue makes no sense: no column of it can be read
    std::vector<ColumnInfo> columns;
    // Of Project::hideSuperseded(): rows are those that are left, and no reading gives the others.
    std::shared_ptr<const HiddenRows> hidden;

    [[nodiscard]] std::int64_t storedRows() const { return hidden ? std::int64_t(hidden->stored()) : rows; }
    [[nodiscard]] int positionOf(const QString& columnName) const; // -1 when absent
};

struct RejectedRow
{
    std::int64_t row = 0; // line of the source, 1 is the first
    QString field;
    QString reason;
    QString raw;
    std::int64_t mendedBy = 0; // the batch it came back in, while that is not taken out; 0: none
};

// What a batch is to an earlier one.
struct BatchLink
{
    std::int64_t replaces = 0;             // taken out in the same step of the history
    std::int64_t mendedFrom = 0;           // whose rejected rows it brings back
    std::vector<std::int64_t> mendedLines; // which of them
};

// Writes one batch in bounded transactions; nothing is seen of it until publish(). Destroyed unpublished, it
// is swept.
class BatchWriter
{
public:
    BatchWriter(Database& database, BatchInfo info);
    ~BatchWriter();
    BatchWriter(const BatchWriter&) = delete;
    BatchWriter& operator=(const BatchWriter&) = delete;

    [[nodiscard]] Result<void> begin();
    // Adds the next column; info's statistics are filled in here. All columns of a batch have the same number
    // of rows.
    // With an order, stored row i is row order[i] of the column, and there are as many rows as the order has.
    [[nodiscard]] Result<void> writeColumn(ColumnInfo info, const Column& column, const Task& task = {},
                                           std::span<const std::uint32_t> order = {});
    // Keeps the first rows only (limit below); total is what really was rejected.
    [[nodiscard]] Result<void> writeRejected(const std::vector<RejectedRow>& rows, std::int64_t total);
    // Rows of one batch that another supersedes, or that it supersedes itself, as long as that one is not
    // taken out; this batch is one of the two. By their numbers in kRowColumn, ascending; none: all of them.
    // Once for each pair.
    [[nodiscard]] Result<void> writeSuperseded(std::int64_t by, std::int64_t batch,
                                               std::span<const std::int64_t> rows);
    [[nodiscard]] std::int64_t id() const { return m_info.id; }
    // What is known of its quality; kept with the batch when it is published.
    void setQuality(const QJsonObject& record) { m_quality = record; }
    void setLink(BatchLink link) { m_link = std::move(link); }
    [[nodiscard]] Result<BatchInfo> publish(std::int64_t rows);

    static constexpr std::size_t kRejectedKept = 100000;

private:
    Result<void> writeDictionary(std::size_t position, const Dictionary& dictionary);
    Result<void> writeSegments(std::size_t position, std::size_t first,
                               const std::vector<EncodedSegment>& encoded);
    Result<void> written();
    Result<void> writeLink();

    Database& m_database;
    BatchInfo m_info;
    BatchLink m_link;
    QJsonObject m_quality;
    bool m_published = false;
    std::future<Result<void>> m_writing;
};

[[nodiscard]] Error damagedEntry(const BatchInfo& batch);
// Removes what interrupted imports left behind; with a number, of that batch only.
[[nodiscard]] Result<void> sweepUnpublished(Database& database, std::int64_t only = 0);
[[nodiscard]] Result<std::vector<BatchInfo>> loadBatches(Database& database);
// Values of a part of a column, and the row of the first of them.
using IntegerVisitor = std::function<void(std::size_t first, std::span<const std::int64_t> values)>;
[[nodiscard]] Result<void> loadIntegers(Database& database, const BatchInfo& batch, std::size_t position,
                                        const Task& task, const IntegerVisitor& visit);
[[nodiscard]] Result<Column> loadColumn(Database& database, const BatchInfo& batch, std::size_t position,
                                        const Task& task);
// The texts of a column of texts alone.
[[nodiscard]] Result<std::shared_ptr<const Dictionary>>
loadDictionary(Database& database, const BatchInfo& batch, std::size_t position);
// What was kept of its quality; empty when nothing was.
[[nodiscard]] Result<QJsonObject> loadQuality(Database& database, std::int64_t batch);
[[nodiscard]] Result<std::vector<RejectedRow>> loadRejected(Database& database, std::int64_t batch,
                                                            std::size_t limit);

} // namespace tessera
