// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/identity_links.h"
#include "project/internal/batch_parts.h"
#include "project/internal/database.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kChangesPerPart = std::size_t{1} << 14;
constexpr std::size_t kOwnPerPart = std::size_t{1} << 16;
const QString kStandKey = QStringLiteral("identity_stand");

Error damagedOneIds(const Database& database)
{
    return Error{QCoreApplication::translate("Project", "What people were called is damaged in %1. Restore "
                                                        "the file from a copy.")
                     .arg(database.path())};
}

// A stored part: (count, checksum, bytes) from a column on; nothing when it is not as it was written.
std::vector<std::int64_t> partOf(Statement& select, int column, std::size_t most, std::size_t columns)
{
    const std::int64_t count = select.integer(column);
    const QByteArray bytes = select.blob(column + 2);
    if (count <= 0 || count > std::int64_t(most) || select.integer(column + 1) != checksumOf(bytes))
        return {};
    std::vector<std::int64_t> values(std::size_t(count) * columns);
    if (!decodeIntegers(bytes, values))
        values.clear();
    return values;
}

Result<void> writeNames(Database& database, std::span<const OneIdName> names)
{
    if (Result<void> done = database.execute("DELETE FROM one_id"); !done)
        return done;
    Statement insert(database, "INSERT INTO one_id(node, one_id, former) VALUES(?,?,?)");
    for (const OneIdName& name : names) {
        insert.bind(1, std::int64_t(name.node)).bind(2, std::int64_t(name.oneId));
        if (Result<void> done = insert.bind(3, std::int64_t(name.isFormer)).run(); !done)
            return done;
    }
    return {};
}

Result<void> writeOwn(Database& database, std::span<const std::uint32_t> own)
{
    if (Result<void> done = database.execute("DELETE FROM one_id_own"); !done)
        return done;
    Statement insert(database, "INSERT INTO one_id_own(ordinal, nodes, checksum, bytes) VALUES(?,?,?,?)");
    for (std::size_t ordinal = 0; ordinal * kOwnPerPart < own.size(); ++ordinal) {
        const auto some =
            own.subspan(ordinal * kOwnPerPart, std::min(kOwnPerPart, own.size() - ordinal * kOwnPerPart));
        const QByteArray bytes = encodeIntegers(std::vector<std::int64_t>(some.begin(), some.end())).bytes;
        insert.bind(1, std::int64_t(ordinal)).bind(2, std::int64_t(some.size()));
        if (Result<void> done = insert.bind(3, checksumOf(bytes)).bindBlob(4, bytes).run(); !done)
            return done;
    }
    return {};
}

Result<void> writeChanges(Database& database, std::span<const OneIdChange> changes)
{
    Statement insert(database, "INSERT INTO one_id_log(at, changes, checksum, bytes) VALUES(?,?,?,?)");
    for (std::size_t first = 0; first < changes.size(); first += kChangesPerPart) {
        const auto some = changes.subspan(first, std::min(kChangesPerPart, changes.size() - first));
        std::vector<std::int64_t> values(some.size() * 3);
        for (std::size_t i = 0; i < some.size(); ++i) {
            values[i] = std::int64_t(some[i].before);
            values[some.size() + i] = std::int64_t(some[i].after);
            values[2 * some.size() + i] = some[i].identifiers;
        }
        const QByteArray bytes = encodeIntegers(values).bytes;
        insert.bind(1, some.front().at).bind(2, std::int64_t(some.size()));
        if (Result<void> done = insert.bind(3, checksumOf(bytes)).bindBlob(4, bytes).run(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<OneIdBook> loadOneIds(Database& database)
{
    const std::scoped_lock lock(database.mutex());
    OneIdBook book;
    Statement names(database, "SELECT node, one_id, former FROM one_id ORDER BY node, former");
    while (names.step()) {
        if (names.integer(0) < 0 || names.integer(0) >= std::int64_t(UINT32_MAX) || names.integer(1) <= 0)
            return damagedOneIds(database);
        book.names.push_back(
            {std::uint32_t(names.integer(0)), std::uint64_t(names.integer(1)), names.integer(2) != 0});
    }
    Statement own(database, "SELECT nodes, checksum, bytes FROM one_id_own ORDER BY ordinal");
    while (own.step()) {
        const std::vector<std::int64_t> values = partOf(own, 0, kOwnPerPart, 1);
        if (values.empty())
            return damagedOneIds(database);
        for (const std::int64_t node : values) {
            if (node < 0 || node >= std::int64_t(UINT32_MAX))
                return damagedOneIds(database);
            book.own.push_back(std::uint32_t(node));
        }
    }
    Statement stand(database, "SELECT value FROM meta WHERE key = ?");
    stand.bind(1, kStandKey);
    if (stand.step())
        book.stand = stand.text(0);
    if (Result<void> read = database.check(); !read)
        return read.error();
    return book;
}

Result<std::vector<OneIdChange>> loadOneIdChanges(Database& database, std::size_t limit)
{
    const std::scoped_lock lock(database.mutex());
    std::vector<OneIdChange> changes;
    Statement select(database, "SELECT at, changes, checksum, bytes FROM one_id_log ORDER BY id DESC");
    while (changes.size() < limit && select.step()) {
        const std::vector<std::int64_t> values = partOf(select, 1, kChangesPerPart, 3);
        if (values.empty())
            return damagedOneIds(database);
        const std::size_t count = values.size() / 3;
        for (std::size_t i = count; i > 0 && changes.size() < limit; --i)
            changes.push_back({select.integer(0), std::uint64_t(values[i - 1]),
                               std::uint64_t(values[count + i - 1]), values[2 * count + i - 1]});
    }
    if (Result<void> read = database.check(); !read)
        return read.error();
    return changes;
}

Result<void> writeOneIds(Database& database, const OneIdBook& book, std::span<const OneIdChange> changes)
{
    Transaction transaction(database);
    if (Result<void> done = writeNames(database, book.names); !done)
        return done;
    if (Result<void> done = writeOwn(database, book.own); !done)
        return done;
    if (Result<void> done = writeChanges(database, changes); !done)
        return done;
    Statement stand(database, "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)");
    if (Result<void> done = stand.bind(1, kStandKey).bind(2, book.stand).run(); !done)
        return done;
    return transaction.commit();
}

} // namespace tessera
