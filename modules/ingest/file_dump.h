// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/preview.h"

#include <functional>

namespace tessera {

// The records of a file as texts, in its order. Cells have the order of names, or of the preview's columns
// where objects are read; a row may be longer or shorter than them unless the format pads it.
struct FileRows
{
    QStringList names;
    std::vector<QStringList> header; // as written, one list for each header row
};

// Calls header once, then row for each record behind it; return false to stop. notices: what could not be
// handed on as it stands in the file.
[[nodiscard]] Result<void> readRows(const FilePreview& preview, const Task& task,
                                    const std::function<void(const FileRows&)>& header,
                                    const std::function<bool(const QStringList&)>& row,
                                    QStringList* notices = nullptr);

} // namespace tessera
