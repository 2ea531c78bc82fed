// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/preview.h"

namespace tessera {

// What somebody decided about a file; the rest is found out around it.
struct FormatChoice
{
    SourceFormat format;
    QStringList set; // FormatDecision::what of what counts in format; "member" brings the reader with it

    bool operator==(const FormatChoice&) const = default;
};

// The fields of a format that can be decided one by one, in the order in which they matter.
[[nodiscard]] const QStringList& formatFields();
// Takes one of them from another format.
void takeFormatField(const QString& field, const SourceFormat& from, SourceFormat& to);
// As people see it; empty where the field says "none".
[[nodiscard]] QString formatFieldText(const QString& field, const SourceFormat& format);

// As previewFile(path), with what was decided. The preview's decisions leave out what was set.
[[nodiscard]] Result<FilePreview> previewFile(const QString& path, const FormatChoice& choice);

} // namespace tessera
