// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/identity_links.h"

#include "base/clock.h"
#include "project/internal/batch_parts.h"
#include "project/internal/database.h"
#include "project/internal/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kLinksPerPart = std::size_t{1} << 14;
constexpr int kVerdicts = 5;
constexpr double kBitsScale = 1000;
constexpr double kMostBits = 1e6;

Error damagedLinks(const Database& database, const LinkSet& set)
{
    return Error{QCoreApplication::translate(
                     "Project", "The links \"%1\" are damaged in %2. Restore the file from a copy, or undo "
                                "to before they were made.")
                     .arg(set.source, database.path())};
}

// The first ends, the second ends, what is said: one column after the other packs best.
QByteArray encoded(std::span<const IdentityLink> links)
{
    std::vector<std::int64_t> values(links.size() * 3);
    for (std::size_t i = 0; i < links.size(); ++i) {
        values[i] = links[i].a;
        values[links.size() + i] = links[i].b;
        const double bits = std::clamp(double(links[i].bits), -kMostBits, kMostBits);
        values[2 * links.size() + i] =
            std::int64_t(std::llround(bits * kBitsScale)) * kVerdicts + int(links[i].verdict);
    }
    return encodeIntegers(values).bytes;
}

bool isNode(std::int64_t value)
{
    return value >= 0 && value < std::int64_t(UINT32_MAX);
}

bool decodeLinks(const QByteArray& bytes, std::size_t count, std::vector<IdentityLink>& links)
{
    std::vector<std::int64_t> values(count * 3);
    if (!decodeIntegers(bytes, values))
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t a = values[i];
        const std::int64_t b = values[count + i];
        const std::int64_t said = values[2 * count + i];
        if (!isNode(a) || !isNode(b) || said == kNullInteger)
            return false;
        const std::int64_t verdict = ((said % kVerdicts) + kVerdicts) % kVerdicts;
        const std::int64_t thousandths = (said - verdict) / kVerdicts;
        links.push_back({std::uint32_t(a), std::uint32_t(b), LinkVerdict(verdict),
                         float(double(thousandths) / kBitsScale)});
    }
    return true;
}

} // namespace

Result<std::vector<LinkSet>> loadLinkSets(Database& database)
{
    const std::scoped_lock lock(database.mutex());
    std::vector<LinkSet> sets;
    Statement select(
        database,
        "SELECT id, source, definition, data_revision, at, links, in_use FROM link_set ORDER BY id");
    while (select.step()) {
        LinkSet set;
        set.id = select.integer(0);
        set.source = select.text(1);
        set.definition = parsedJson(select.text(2));
        set.dataRevision = select.integer(3);
        set.made = select.integer(4);
        set.count = select.integer(5);
        set.isInUse = select.integer(6) != 0;
        sets.push_back(std::move(set));
    }
    if (Result<void> read = database.check(); !read)
        return read.error();
    return sets;
}

Result<std::vector<IdentityLink>> loadLinks(Database& database, const LinkSet& set)
{
    const std::scoped_lock lock(database.mutex());
    std::vector<IdentityLink> links;
    Statement select(database,
                     "SELECT links, checksum, bytes FROM link_part WHERE set_id = ? ORDER BY ordinal");
    select.bind(1, set.id);
    while (select.step()) {
        const std::int64_t count = select.integer(0);
        const QByteArray bytes = select.blob(2);
        if (count <= 0 || count > std::int64_t(kLinksPerPart) || select.integer(1) != checksumOf(bytes) ||
            !decodeLinks(bytes, std::size_t(count), links))
            return damagedLinks(database, set);
    }
    if (Result<void> read = database.check(); !read)
        return read.error();
    if (std::int64_t(links.size()) != set.count)
        return damagedLinks(database, set);
    return links;
}

Result<std::int64_t> writeLinkSet(Database& database, const LinkSet& set, std::span<const IdentityLink> links)
{
    Statement row(database, "INSERT INTO link_set(source, definition, data_revision, at, links, in_use) "
                            "VALUES(?,?,?,?,?,0)");
    row.bind(1, set.source).bind(2, compactJson(set.definition)).bind(3, set.dataRevision);
    if (Result<void> done = row.bind(4, clockNow()).bind(5, std::int64_t(links.size())).run(); !done)
        return done.error();
    const std::int64_t id = database.lastInsertId();
    Statement part(database,
                   "INSERT INTO link_part(set_id, ordinal, links, checksum, bytes) VALUES(?,?,?,?,?)");
    for (std::size_t ordinal = 0; ordinal * kLinksPerPart < links.size(); ++ordinal) {
        const auto some = links.subspan(ordinal * kLinksPerPart,
                                        std::min(kLinksPerPart, links.size() - ordinal * kLinksPerPart));
        const QByteArray bytes = encoded(some);
        part.bind(1, id).bind(2, std::int64_t(ordinal)).bind(3, std::int64_t(some.size()));
        if (Result<void> done = part.bind(4, checksumOf(bytes)).bindBlob(5, bytes).run(); !done)
            return done.error();
    }
    return id;
}

} // namespace tessera
