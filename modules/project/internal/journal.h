// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

class Database;

// One line of the journal. `before` and `after` are states of the subject that can be written back; bulk data
// never stands in them.
struct Change
{
    QString kind;    // object, batch, setting, links; note and point change nothing
    QString subject; // number of the object or batch, key of the setting
    QString label;
    QJsonObject before;
    QJsonObject after;
};

// Writes the state after the change and the line that says so, in the caller's transaction.
[[nodiscard]] Result<void> makeChange(Database& database, const Change& change);
// The line only. What was undone is left behind.
[[nodiscard]] Result<void> recordChange(Database& database, const Change& change);
// A line that changes nothing and stands at the given place. Gives its number.
[[nodiscard]] Result<std::int64_t> recordLine(Database& database, const Change& line, std::int64_t place);
[[nodiscard]] bool isReversible(const QString& kind);

// Writes a state of a subject back. True when it changed the published data.
[[nodiscard]] Result<bool> writeState(Database& database, const QString& kind, const QString& subject,
                                      const QJsonObject& state);
[[nodiscard]] Result<void> raiseDataRevision(Database& database);

// States as the journal keeps them. replaced: a batch that is in when this one is out, and the other way
// round; 0: none.
[[nodiscard]] QJsonObject batchState(bool takenOut, std::int64_t replaced = 0);
// The same of a set of links.
[[nodiscard]] QJsonObject linksState(bool isInUse, std::int64_t replaced = 0);
[[nodiscard]] QJsonObject settingState(const QString& value, bool isSet);
// An object's may hold those of others, by number, that change with it.
inline const QString kOthersOfState = QStringLiteral("others");
[[nodiscard]] Result<QJsonObject> objectState(Database& database, std::int64_t id); // as it is now
// The number after the newest version there ever was, undone ones counted.
[[nodiscard]] Result<std::int64_t> nextVersion(Database& database, std::int64_t object);

// Where the project stands on its line of changes: `head` is the last change in force, `tip` the last that
// redo leads to. 0 is before the first.
struct JournalPlace
{
    std::int64_t head = 0;
    std::int64_t tip = 0;
};
[[nodiscard]] Result<JournalPlace> journalPlace(Database& database);
[[nodiscard]] Result<void> setJournalPlace(Database& database, const JournalPlace& place);

[[nodiscard]] QString compactJson(const QJsonObject& object);
[[nodiscard]] QJsonObject parsedJson(const QString& json);

} // namespace tessera
