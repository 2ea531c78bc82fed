// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/mapping.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

struct ColumnProfile
{
    QString header;
    ColumnMapping suggestion; // role Ignore when it holds nothing
    QString evidence;         // why this type and role
    std::int64_t filled = 0;  // of the sampled rows
    std::int64_t distinct = 0;
};

// The start of a file as it would be read: nothing is imported, and of a large file only the first megabytes
// are touched.
struct FilePreview
{
    QString path;
    SourceFormat format;
    QString formatEvidence;
    std::vector<ColumnProfile> columns;
    std::vector<QStringList> rows; // the first kPreviewRows records as text, ragged as they are
    std::int64_t sampledRows = 0;
    bool isWholeFile = false;
    std::int64_t storedSize = 0;
    ImportMapping suggestion;

    static constexpr std::size_t kPreviewRows = 1000;
};

// With a format given, nothing about it is guessed. tableName: defaults to the file's base name.
[[nodiscard]] Result<FilePreview> previewFile(const QString& path,
                                              const std::optional<SourceFormat>& format = {});

} // namespace tessera
