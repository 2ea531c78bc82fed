// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/erase_rows.h"

#include "project/internal/batch_parts.h"
#include "project/internal/database.h"
#include "project/internal/journal.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tessera {

namespace {

// Shorter texts stand in too many places by chance.
constexpr qsizetype kShortestName = 5;

struct Erasing
{
    Database& database;
    Task task;
    ErasedPeople people;
    ErasureReport report;
    QStringList names; // how the person is written in the files

    void addName(const QString& text)
    {
        if (text.size() >= kShortestName && !names.contains(text))
            names.append(text);
    }
};

Result<std::vector<bool>> droppedRows(Erasing& erasing, const BatchInfo& batch)
{
    std::vector<bool> dropped(std::size_t(batch.rows), false);
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        if (batch.columns[i].role != QLatin1String("identifier"))
            continue;
        const Result<Column> column = loadColumn(erasing.database, batch, i, erasing.task);
        if (!column)
            return column.error();
        const std::vector<bool> texts =
            erasing.people.textsOf(batch.columns[i].identifierKind, *column->dictionary);
        for (std::size_t row = 0; row < dropped.size(); ++row)
            if (const Code code = column->codes[row]; code != kNullCode && texts[code]) {
                dropped[row] = true;
                erasing.addName(column->display(row));
            }
    }
    return dropped;
}

struct Place
{
    std::int64_t ordinal = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Result<std::vector<Place>> placesOf(Database& database, const BatchInfo& batch, std::size_t position)
{
    std::vector<Place> places;
    Statement select(
        database, "SELECT ordinal, rows FROM segment WHERE batch_id = ? AND position = ? ORDER BY ordinal");
    select.bind(1, batch.id).bind(2, std::int64_t(position));
    std::size_t at = 0;
    while (select.step()) {
        places.push_back({select.integer(0), at, at + std::size_t(select.integer(1))});
        at = places.back().end;
    }
    if (Result<void> read = database.check(); !read)
        return read.error();
    return places;
}

// Writes the segments that lose rows anew, and the column's statistics.
Result<void> writeRows(Database& database, const BatchInfo& batch, std::size_t position, const Column& column,
                       const std::vector<bool>& dropped)
{
    const Result<std::vector<Place>> places = placesOf(database, batch, position);
    if (!places)
        return places.error();
    Statement remove(database, "DELETE FROM segment WHERE batch_id = ? AND position = ? AND ordinal = ?");
    Statement update(database,
                     "UPDATE segment SET rows = ?, nulls = ?, min = ?, max = ?, checksum = ?, bytes = "
                     "? WHERE batch_id = ? AND position = ? AND ordinal = ?");
    for (const Place& place : *places) {
        std::vector<std::uint32_t> kept;
        for (std::size_t row = place.begin; row < place.end; ++row)
            if (!dropped[row])
                kept.push_back(std::uint32_t(row));
        if (kept.size() == place.end - place.begin)
            continue;
        Statement& change = kept.empty() ? remove : update;
        int at = 1;
        const EncodedSegment segment =
            kept.empty() ? EncodedSegment() : encodeRows(column, kept, 0, kept.size());
        if (!kept.empty()) {
            update.bind(1, segment.rows).bind(2, segment.nulls).bind(3, segment.min).bind(4, segment.max);
            update.bind(5, checksumOf(segment.bytes)).bindBlob(6, segment.bytes);
            at = 7;
        }
        change.bind(at, batch.id).bind(at + 1, std::int64_t(position)).bind(at + 2, place.ordinal);
        if (Result<void> done = change.run(); !done)
            return done;
    }
    Statement statistics(
        database, "UPDATE batch_column SET (nulls, min, max) = (SELECT coalesce(sum(nulls), 0), "
                  "coalesce(min(min), 9223372036854775807), coalesce(max(max), -9223372036854775808) "
                  "FROM segment WHERE batch_id = ?1 AND position = ?2) WHERE batch_id = ?1 AND position "
                  "= ?2");
    return statistics.bind(1, batch.id).bind(2, std::int64_t(position)).run();
}

Result<void> eraseFromBatch(Erasing& erasing, const BatchInfo& batch)
{
    const Result<std::vector<bool>> dropped = droppedRows(erasing, batch);
    if (!dropped)
        return dropped.error();
    const std::int64_t rows = std::ranges::count(*dropped, true);
    if (rows == 0)
        return {};
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        const Result<Column> column = loadColumn(erasing.database, batch, i, erasing.task);
        if (!column)
            return column.error();
        if (column->type == ColumnType::Text) {
            const auto texts = erasing.people.without(*dropped, batch.columns[i], *column);
            if (Result<void> done = writeTexts(erasing.database, batch, i, *texts); !done)
                return done;
        }
        if (Result<void> done = writeRows(erasing.database, batch, i, *column, *dropped); !done)
            return done;
    }
    Statement count(erasing.database, "UPDATE batch SET rows = rows - ? WHERE id = ?");
    if (Result<void> done = count.bind(1, rows).bind(2, batch.id).run(); !done)
        return done;
    // What was counted over its values; it is counted again when somebody asks.
    Statement forget(erasing.database,
                     "UPDATE batch_quality SET record = json_remove(record, '$.columns') WHERE batch_id = ?");
    if (Result<void> done = forget.bind(1, batch.id).run(); !done)
        return done;
    erasing.report.batches.push_back({batch.source, rows});
    erasing.report.rows += rows;
    return {};
}

// Rejected rows are kept as they were read: of those that name the person the text goes.
Result<std::int64_t> eraseRejects(Erasing& erasing)
{
    std::vector<std::int64_t> found;
    Statement select(erasing.database, "SELECT rowid, raw || char(10) || reason FROM reject");
    while (select.step()) {
        const QString raw = select.text(1);
        if (std::ranges::any_of(erasing.names, [&](const QString& name) { return raw.contains(name); }))
            found.push_back(select.integer(0));
    }
    if (Result<void> read = erasing.database.check(); !read)
        return read.error();
    Statement update(erasing.database, "UPDATE reject SET raw = '', reason = ? WHERE rowid = ?");
    const QString reason = QCoreApplication::translate("Project", "belonged to somebody who was erased");
    for (const std::int64_t row : found)
        if (Result<void> done = update.bind(1, reason).bind(2, row).run(); !done)
            return done.error();
    return std::int64_t(found.size());
}

Result<std::int64_t> eraseNames(Erasing& erasing, const char* select, const char* update)
{
    struct Text
    {
        std::int64_t id;
        std::int64_t version;
        QString name;
        QString definition;
    };
    std::vector<Text> found;
    Statement all(erasing.database, select);
    while (all.step()) {
        Text text{all.integer(0), all.integer(1), all.text(2), all.text(3)};
        bool named = false;
        for (const QString& name : erasing.names)
            for (QString* part : {&text.name, &text.definition})
                if (part->contains(name)) {
                    part->replace(name, QStringLiteral("erased"));
                    named = true;
                }
        if (named)
            found.push_back(std::move(text));
    }
    if (Result<void> read = erasing.database.check(); !read)
        return read.error();
    Statement write(erasing.database, update);
    for (const Text& text : found) {
        write.bind(1, text.name).bind(2, text.definition).bind(3, text.id).bind(4, text.version);
        if (Result<void> done = write.run(); !done)
            return done.error();
    }
    return std::int64_t(found.size());
}

Result<void> eraseTraces(Erasing& erasing)
{
    Result<std::int64_t> rejects = eraseRejects(erasing);
    if (!rejects)
        return rejects.error();
    erasing.report.rejects = *rejects;
    for (const auto& [select, update] :
         {std::pair{"SELECT id, version, name, definition FROM object",
                    "UPDATE object SET name = ?, definition = ? WHERE id = ? AND version = ?"},
          std::pair{"SELECT object_id, version, name, definition FROM object_version",
                    "UPDATE object_version SET name = ?, definition = ? WHERE object_id = ? AND version = ?"},
          // A mapping may name somebody in a fix.
          std::pair{"SELECT id, 0, source, mapping FROM batch",
                    "UPDATE batch SET source = ?, mapping = ? WHERE id = ? AND 0 = ?"},
          std::pair{"SELECT batch_id, 0, '', record FROM batch_quality",
                    "UPDATE batch_quality SET record = ?1 || ?2 WHERE batch_id = ?3 AND 0 = ?4"}}) {
        Result<std::int64_t> changed = eraseNames(erasing, select, update);
        if (!changed)
            return changed.error();
        erasing.report.definitions += *changed;
    }
    // The journal may hold the person in any state it can go back to, and kept results in any sample.
    if (Result<void> done = erasing.database.execute("DELETE FROM journal; DELETE FROM result"); !done)
        return done;
    return setJournalPlace(erasing.database, {0, 0});
}

Result<void> eraseAll(Erasing& erasing, const std::vector<PersonalIdentifier>& identifiers)
{
    for (const PersonalIdentifier& identifier : identifiers) {
        if (Result<void> done = erasing.people.add(erasing.database, identifier); !done)
            return done;
        erasing.addName(QString::fromStdString(identifier.value));
    }
    erasing.report.identifiers = identifiers.size();
    const Result<std::vector<BatchInfo>> batches = loadBatches(erasing.database);
    if (!batches)
        return batches.error();
    for (const BatchInfo& batch : *batches) {
        if (Result<void> done = eraseFromBatch(erasing, batch); !done)
            return done;
        if (erasing.task.cancelled())
            return Error::cancel();
    }
    if (Result<void> done = eraseTraces(erasing); !done)
        return done;
    const Change note{QStringLiteral("note"),
                      QString(),
                      QCoreApplication::translate("Project", "Erased a person: %n row(s)", nullptr,
                                                  int(erasing.report.rows)),
                      {},
                      {}};
    if (const Result<std::int64_t> noted = recordLine(erasing.database, note, 0); !noted)
        return noted.error();
    return raiseDataRevision(erasing.database);
}

} // namespace

Result<ErasureReport> eraseIdentifiers(Database& database, const std::vector<PersonalIdentifier>& identifiers,
                                       const Task& task)
{
    Transaction transaction(database);
    Result<ErasedPeople> people = ErasedPeople::forErasing(database);
    if (!people)
        return people.error();
    Erasing erasing{database, task, std::move(*people), {}, {}};
    if (Result<void> done = eraseAll(erasing, identifiers); !done)
        return done.error();
    // Until the file has been written anew, old bytes may stand in pages that are free; an open in between
    // goes on with it.
    if (Result<void> done =
            database.execute("INSERT OR REPLACE INTO meta(key, value) VALUES('rewrite_pending', '1')");
        !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return erasing.report;
}

} // namespace tessera
