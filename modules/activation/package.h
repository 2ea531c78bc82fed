// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/package_profile.h"
#include "base/result.h"
#include "base/task.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace tessera {

// One column of the package, a value for each row asked for by position; an empty value means the person has
// none.
struct IdentifierColumn
{
    IdentifierKind kind = IdentifierKind::Phone;
    std::function<std::string_view(std::int64_t row)> value;
};

struct PackageInput
{
    std::vector<IdentifierColumn> columns; // at least one, all of the same length
    std::int64_t rows = 0;
    QJsonObject definition; // what the audience was made from; kept in the manifest as it is
    QString directory;      // made when missing
};

struct PackageResult
{
    QString file;     // full path of the list
    QString manifest; // full path of manifest.json
    QString sha256;   // of the list as written
    std::int64_t in = 0;
    std::int64_t kept = 0;
    std::int64_t empty = 0;        // no value in any column
    std::int64_t invalid = 0;      // values, but none that can match somebody
    std::int64_t otherHash = 0;    // hashed already, by another method than the profile wants
    std::int64_t duplicate = 0;    // the same row was written before
    std::int64_t hashedBefore = 0; // values passed through because they were hashed already
    bool underMinimum = false;     // fewer rows than the platform accepts
};

// What would be written, without writing: the same counts and manifest, and the first rows of the list.
struct PackagePreview
{
    QStringList titles; // of the columns; also where the file has no header line
    std::vector<QStringList> rows;
    PackageResult result; // file and manifest empty
    QJsonObject manifest;
};

[[nodiscard]] Result<PackagePreview> previewPackage(const PackageInput& input, const PackageProfile& profile,
                                                    std::size_t rows, Task task = Task());

inline constexpr const char* kManifestFile = "manifest.json";

// Normalises, hashes, drops what can match nobody and repeats, and writes the list and manifest.json (counts
// with reasons, profile, definition, time, SHA-256 of the file). Each file appears whole or not at all, the
// manifest last.
[[nodiscard]] Result<PackageResult> writePackage(const PackageInput& input, const PackageProfile& profile,
                                                 Task task = Task());

} // namespace tessera
