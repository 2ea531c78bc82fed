// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"
#include "ingest/preview.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

// An export of another system that is known by its columns; one entry of resources/known_exports.json.
struct KnownExport
{
    QString id;
    int version = 1;
    QString english;
    QString chinese;
    QString source;         // where the names of its columns come from
    bool isChecked = false; // whether they were seen in an export, its documentation or code that reads it
    QStringList files;      // patterns of file names
    QStringList headers;    // folded; of these the share `least` must be there, each once
    double least = 1;
    QString notes;       // what to know about the mapping; may be empty
    QJsonObject mapping; // parts of an import definition

    [[nodiscard]] QString title() const; // in the language of the program
};

[[nodiscard]] const std::vector<KnownExport>& knownExports();
[[nodiscard]] int knownExportsVersion();

struct RecognisedFile
{
    const KnownExport* known = nullptr;     // null: no export that is known
    qsizetype found = 0;                    // of its headers
    [[nodiscard]] QString evidence() const; // in words
};

// The export of whose headers most are there. fileName: decides between those that fit alike.
[[nodiscard]] RecognisedFile recogniseExport(const std::vector<ColumnProfile>& columns,
                                             const QString& fileName);

// How a file of the export is mapped. guess: of the same columns, for what the export does not say; profiles
// get the mappings of their columns. An error when the result would not be a mapping, e.g. when a column is
// missing that it cannot do without.
[[nodiscard]] Result<ImportMapping> mappingOf(const KnownExport& known, const ImportMapping& guess,
                                              std::vector<ColumnProfile>& profiles);

} // namespace tessera
