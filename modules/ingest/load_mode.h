// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tessera {

// What a file is to the rows of its table that were loaded before. Nothing that was loaded is changed: rows
// are superseded, and come back when the file is taken out.
struct LoadMode
{
    enum class Kind
    {
        Append,   // more rows
        Upsert,   // a row takes the place of the one with the same key
        Replace,  // the file takes the place of all files before it
        Snapshot, // the state of a day: counts from that day until the next snapshot
    };
    Kind kind = Kind::Append;
    QStringList key; // Upsert: columns of the project that tell rows apart together
    // Upsert: of two rows with one key the one with the greater value here counts; empty: the later one.
    QString newest;
    QDate date; // Snapshot; null: taken from the file's name

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<LoadMode> fromJson(const QJsonObject& json);
    bool operator==(const LoadMode&) const = default;
};

[[nodiscard]] QString loadModeName(LoadMode::Kind kind);  // in JSON
[[nodiscard]] QString loadModeTitle(LoadMode::Kind kind); // for people
[[nodiscard]] QStringList loadModeNames();

// The last date in a file's name: members_20260531.csv, 2026-05-31.xlsx, 会员2026年5月31日.csv; a month alone
// (2026-05, 202605) is its last day. Null when there is none.
[[nodiscard]] QDate dateInName(const QString& fileName);

} // namespace tessera
