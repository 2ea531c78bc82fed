// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/local_dataset.h"

#include <QByteArray>
#include <QJsonObject>

#include <span>
#include <vector>

namespace tessera {

// An audience whose people were kept as they were says so in its definition:
//   "people": "snapshot", "snapshot": {"key": "…", "people": 1204, "asOf": "2026-05-31", "taken": "…"}
// The OneIDs stand in the client file under the key, which is their fingerprint: the same people are kept
// once, and undo and redo of the definition find them.
struct SnapshotPeople
{
    PeopleSet people;          // of today: who was kept, or who they became
    std::int64_t kept = 0;     // OneIDs at the time
    std::int64_t followed = 0; // of these: who has another OneID now, or came apart
    std::int64_t gone = 0;     // of these: nobody any more
};

[[nodiscard]] bool isSnapshot(const QJsonObject& audience);

// Keeps the people in the file and gives the definition that says so. Writes; undo takes the definition back.
[[nodiscard]] Result<QJsonObject> withSnapshot(Project& project, const QJsonObject& audience,
                                               const LocalDataset& data, const PeopleSet& people);
[[nodiscard]] QJsonObject withoutSnapshot(QJsonObject audience);

// Follows the OneIDs through what became of them since (the log of OneIDs) to people of this dataset.
[[nodiscard]] Result<SnapshotPeople> peopleOfSnapshot(const LocalDataset& data, const QJsonObject& audience);

// OneIDs, ascending and distinct, as differences of 7 bits a byte, and back; an error when they are damaged.
[[nodiscard]] QByteArray packedOneIds(std::span<const OneId> ids);
[[nodiscard]] Result<std::vector<OneId>> unpackedOneIds(const QByteArray& bytes);

// Who OneIDs of an earlier time are now. changes: of the log, oldest first.
class OneIdHeirs
{
public:
    OneIdHeirs(std::span<const OneIdChange> changes, Micros since);
    [[nodiscard]] bool isEmpty() const { return m_heirs.empty(); }
    // Itself first, then who came from it; who of them there is now the caller knows.
    [[nodiscard]] std::vector<OneId> of(OneId id) const;

private:
    struct Heir
    {
        OneId id = 0;
        Micros at = 0;
    };
    std::unordered_map<OneId, std::vector<Heir>> m_heirs;
};

} // namespace tessera
