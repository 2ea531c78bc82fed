// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/superseded.h"

#include "project/internal/batch_parts.h"
#include "project/internal/database.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kRowsPerPart = std::size_t{1} << 16;

// What one older batch loses to those in use.
struct Losses
{
    bool isWhole = false;
    std::vector<std::int64_t> rows; // as numbered in kRowColumn, in no order
};

Error damagedList(const QString& source)
{
    return Error{QCoreApplication::translate(
                     "Project",
                     "Which earlier rows %1 supersedes is damaged in the project file. Restore the file from "
                     "a copy, or take the batch out and import it again.")
                     .arg(source)};
}

const BatchInfo* batchInUse(const std::vector<BatchInfo>& batches, std::int64_t id)
{
    const auto found = std::ranges::find(batches, id, &BatchInfo::id);
    return found == batches.end() || found->takenOut || found->damaged ? nullptr : &*found;
}

// One stored part: (rows, checksum, bytes) from a column on. False when it is not as it was written.
bool addPart(Statement& select, int column, Losses& losses)
{
    const std::int64_t count = select.integer(column);
    if (count == 0) {
        losses.isWhole = true;
        return select.blob(column + 2).isEmpty();
    }
    const QByteArray bytes = select.blob(column + 2);
    if (count < 0 || count > std::int64_t(kRowsPerPart) || select.integer(column + 1) != checksumOf(bytes))
        return false;
    std::vector<std::int64_t> rows{};
    rows.resize(std::size_t(count));
    if (!decodeIntegers(bytes, rows))
        return false;
    losses.rows.insert(losses.rows.end(), rows.begin(), rows.end());
    return true;
}

Result<void> hideRows(Database& database, BatchInfo& batch, std::vector<std::int64_t> numbers,
                      const Task& task)
{
    const int position = batch.positionOf(kRowColumn);
    if (position < 0 || batch.damaged)
        return {}; // nothing can supersede rows without numbers
    std::ranges::sort(numbers);
    std::vector<std::uint8_t> flags(std::size_t(batch.rows), 0);
    const auto visit = [&](std::size_t first, std::span<const std::int64_t> values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (std::ranges::binary_search(numbers, values[i]))
                flags[first + i] = 1;
    };
    if (Result<void> read = loadIntegers(database, batch, std::size_t(position), task, visit); !read)
        return read;
    std::vector<bool> hidden(flags.size());
    for (std::size_t row = 0; row < flags.size(); ++row)
        hidden[row] = flags[row] != 0;
    batch.hidden = std::make_shared<const HiddenRows>(hidden);
    batch.rows = std::int64_t(batch.hidden->kept());
    return {};
}

} // namespace

Result<void> writeSuperseded(Database& database, std::int64_t by, std::int64_t batch,
                             std::span<const std::int64_t> rows)
{
    Statement insert(database, "INSERT INTO superseded(batch_id, victim_id, ordinal, rows, checksum, bytes) "
                               "VALUES(?,?,?,?,?,?)");
    const std::size_t parts = std::max<std::size_t>(1, (rows.size() + kRowsPerPart - 1) / kRowsPerPart);
    for (std::size_t part = 0; part < parts; ++part) {
        const auto some =
            rows.subspan(part * kRowsPerPart, std::min(kRowsPerPart, rows.size() - part * kRowsPerPart));
        const QByteArray bytes = some.empty() ? QByteArray("") : encodeIntegers(some).bytes;
        insert.bind(1, by).bind(2, batch).bind(3, std::int64_t(part)).bind(4, std::int64_t(some.size()));
        if (Result<void> done = insert.bind(5, checksumOf(bytes)).bindBlob(6, bytes).run(); !done)
            return done;
    }
    return {};
}

Result<void> hideSuperseded(Database& database, std::vector<BatchInfo>& batches, const Task& task)
{
    std::map<std::int64_t, Losses> losses;
    {
        const std::scoped_lock lock(database.mutex());
        Statement select(database, "SELECT batch_id, victim_id, rows, checksum, bytes FROM superseded "
                                   "ORDER BY batch_id, victim_id, ordinal");
        while (select.step()) {
            const BatchInfo* batch = batchInUse(batches, select.integer(0));
            if (batch != nullptr && !addPart(select, 2, losses[select.integer(1)]))
                return damagedList(batch->source);
        }
        if (Result<void> read = database.check(); !read)
            return read;
    }
    for (auto& [id, lost] : losses) {
        const auto older = std::ranges::find(batches, id, &BatchInfo::id);
        if (older == batches.end() || older->takenOut)
            continue;
        if (lost.isWhole)
            older->takenOut = true;
        else if (Result<void> done = hideRows(database, *older, std::move(lost.rows), task); !done)
            return done;
        if (task.cancelled())
            return Error::cancel();
    }
    return {};
}

Result<void> checkSuperseded(Database& database, const BatchInfo& batch)
{
    const std::scoped_lock lock(database.mutex());
    Statement select(database, "SELECT rows, checksum, bytes FROM superseded WHERE batch_id = ? "
                               "ORDER BY victim_id, ordinal");
    select.bind(1, batch.id);
    Losses losses;
    while (select.step())
        if (!addPart(select, 0, losses))
            return damagedList(batch.source);
    return database.check();
}

} // namespace tessera
