// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"
#include "ingest/preview.h"

#include <QFile>

namespace tessera {

// Writes a CSV file and imports it as the preview suggests.
inline Result<ImportOutcome> importText(Project& project, const QString& path, const QByteArray& csv)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return Error{file.errorString()};
    file.close();
    const Result<FilePreview> preview = previewFile(path);
    return preview ? importFile(project, path, preview->suggestion, {})
                   : Result<ImportOutcome>(preview.error());
}

} // namespace tessera
