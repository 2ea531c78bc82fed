// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/people_snapshot.h"

#include "base/text.h"
#include "dataset/internal/dataset_cache.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

const QString kPeople = QStringLiteral("people");
const QString kSnapshot = QStringLiteral("snapshot");
const QString kStored = QStringLiteral("people_snapshot:"); // before the key

struct SnapshotText
{
    Q_DECLARE_TR_FUNCTIONS(PeopleSnapshot)
};

QString keyOfBytes(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

Error damagedSnapshot()
{
    return Error{
        SnapshotText::tr("The kept people of this audience are damaged or missing in the file. Restore the "
                         "file from a copy, or make the audience live again.")};
}

// Who has a OneID.
class PeopleByOneId
{
public:
    explicit PeopleByOneId(const std::vector<OneId>& oneIds)
        : m_oneIds(oneIds)
    {
        if (std::ranges::is_sorted(oneIds))
            return;
        m_order.resize(oneIds.size());
        std::iota(m_order.begin(), m_order.end(), PersonIndex{0});
        std::ranges::sort(m_order, {}, [&](PersonIndex person) { return oneIds[person]; });
    }
    [[nodiscard]] PersonIndex find(OneId id) const
    {
        if (m_order.empty()) {
            const auto found = std::ranges::lower_bound(m_oneIds, id);
            return found != m_oneIds.end() && *found == id ? PersonIndex(found - m_oneIds.begin()) : kNobody;
        }
        const auto found =
            std::ranges::lower_bound(m_order, id, {}, [&](PersonIndex person) { return m_oneIds[person]; });
        return found != m_order.end() && m_oneIds[*found] == id ? *found : kNobody;
    }

private:
    const std::vector<OneId>& m_oneIds;
    std::vector<PersonIndex> m_order; // by OneID; empty when people stand in that order
};

Result<std::vector<OneId>> storedOneIds(const Project& project, const QString& key)
{
    const Result<QString> text = project.setting(kStored + key);
    if (!text)
        return text.error();
    const QByteArray bytes = QByteArray::fromBase64(text->toLatin1());
    if (key.isEmpty() || keyOfBytes(bytes) != key)
        return damagedSnapshot();
    return unpackedOneIds(bytes);
}

} // namespace

OneIdHeirs::OneIdHeirs(std::span<const OneIdChange> changes, Micros since)
{
    for (const OneIdChange& change : changes) {
        if (change.at <= since || change.before == 0 || change.after == 0)
            continue;
        // Who comes back to what they were is no heir: a merge that was undone, parts that were joined again.
        if (const auto back = m_heirs.find(change.after); back != m_heirs.end())
            if (std::erase_if(back->second, [&](const Heir& heir) { return heir.id == change.before; }) > 0) {
                if (back->second.empty())
                    m_heirs.erase(back);
                continue;
            }
        m_heirs[change.before].push_back({change.after, change.at});
    }
}

std::vector<OneId> OneIdHeirs::of(OneId id) const
{
    std::vector<OneId> ids{id};
    std::vector<Micros> since{std::numeric_limits<Micros>::min()};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto found = m_heirs.find(ids[i]);
        if (found == m_heirs.end())
            continue;
        for (const Heir& heir : found->second)
            if (heir.at > since[i] && std::ranges::find(ids, heir.id) == ids.end()) {
                ids.push_back(heir.id);
                since.push_back(heir.at);
            }
    }
    return ids;
}

QByteArray packedOneIds(std::span<const OneId> ids)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(ids.size()) * 2);
    OneId last = 0;
    for (const OneId id : ids) {
        OneId step = id - last;
        last = id;
        for (; step >= 0x80; step >>= 7)
            bytes.append(char((step & 0x7F) | 0x80));
        bytes.append(char(step));
    }
    return bytes;
}

Result<std::vector<OneId>> unpackedOneIds(const QByteArray& bytes)
{
    std::vector<OneId> ids;
    OneId last = 0;
    OneId step = 0;
    int shift = 0;
    for (const char byte : bytes) {
        if (shift > 63)
            return damagedSnapshot();
        step |= OneId(std::uint8_t(byte) & 0x7F) << shift;
        shift += 7;
        if ((std::uint8_t(byte) & 0x80) != 0)
            continue;
        if (step == 0 || last + step < last) // 0 is nobody's, and none stands twice
            return damagedSnapshot();
        last += step;
        ids.push_back(last);
        step = 0;
        shift = 0;
    }
    if (shift != 0)
        return damagedSnapshot();
    return ids;
}

bool isSnapshot(const QJsonObject& audience)
{
    return audience.value(kPeople).toString() == kSnapshot;
}

Result<QJsonObject> withSnapshot(Project& project, const QJsonObject& audience, const LocalDataset& data,
                                 const PeopleSet& people)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{reason};
    std::vector<OneId> ids;
    people.forEach([&](PersonIndex person) { ids.push_back(data.identity().oneIds[person]); });
    std::ranges::sort(ids);
    const QByteArray bytes = packedOneIds(ids);
    const QString key = keyOfBytes(bytes);
    if (Result<void> done = project.remember(kStored + key, QString::fromLatin1(bytes.toBase64())); !done)
        return done.error();
    QJsonObject frozen = audience;
    frozen.insert(kPeople, kSnapshot);
    frozen.insert(kSnapshot, QJsonObject{{QStringLiteral("key"), key},
                                         {QStringLiteral("people"), qint64(ids.size())},
                                         {QStringLiteral("asOf"), formatDate(data.asOf() - 1, data.zone())},
                                         {QStringLiteral("taken"), qint64(clockNow())}});
    return frozen;
}

QJsonObject withoutSnapshot(QJsonObject audience)
{
    audience.remove(kPeople);
    audience.remove(kSnapshot);
    return audience;
}

Result<SnapshotPeople> peopleOfSnapshot(const LocalDataset& data, const QJsonObject& audience)
{
    const QJsonObject snapshot = audience.value(kSnapshot).toObject();
    const Result<std::shared_ptr<const SnapshotPeople>> people = data.snapshotOf(
        snapshot.value(QLatin1String("key")).toString(), snapshot.value(QLatin1String("taken")).toInteger());
    return people ? Result<SnapshotPeople>(**people) : Result<SnapshotPeople>(people.error());
}

Result<std::shared_ptr<const SnapshotPeople>> LocalDataset::snapshotOf(const QString& key, Micros taken) const
{
    const QString cached = QStringLiteral("%1 %2").arg(key).arg(taken);
    {
        const std::scoped_lock lock(m_cache->mutex);
        if (const auto found = m_cache->snapshots.find(cached); found != m_cache->snapshots.end())
            return found->second;
    }
    const Result<std::vector<OneId>> ids = storedOneIds(*m_project, key);
    if (!ids)
        return ids.error();
    Result<std::vector<OneIdChange>> changes = m_project->oneIdChanges(SIZE_MAX);
    if (!changes)
        return changes.error();
    std::ranges::reverse(*changes); // oldest first
    const OneIdHeirs heirs(*changes, taken);
    const PeopleByOneId byOneId(identity().oneIds);
    auto result = std::make_shared<SnapshotPeople>();
    result->people = PeopleSet(people());
    result->kept = std::int64_t(ids->size());
    for (const OneId id : *ids) {
        const std::vector<OneId> line = heirs.isEmpty() ? std::vector<OneId>{id} : heirs.of(id);
        bool isThere = false;
        for (const OneId heir : line)
            if (const PersonIndex person = byOneId.find(heir); person != kNobody) {
                result->people.insert(person);
                isThere = true;
            }
        result->gone += isThere ? 0 : 1;
        result->followed += isThere && line.size() > 1 ? 1 : 0;
    }
    const std::scoped_lock lock(m_cache->mutex);
    m_cache->snapshots[cached] = result;
    return std::shared_ptr<const SnapshotPeople>(result);
}

} // namespace tessera
