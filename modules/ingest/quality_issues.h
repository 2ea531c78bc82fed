// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_check.h"
#include "ingest/preview.h"
#include "project/project.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace tessera {

// Something that is wrong with data, before or after it was loaded.
struct QualityIssue
{
    ImportFinding::Severity severity = ImportFinding::Severity::Warning;
    QString code; // "mapping", "decision", "notice", "unreadable", "identifier", "fields", "rule",
                  // "rejected", "empty_column", "outliers", "damaged", "score", "loaded_twice"
    QString what;
    std::int64_t count = 0;
    QString table;
    QString column;       // empty: the rows as a whole
    std::int64_t row = 0; // line of the source, or of a preview the record behind the header; 0: none
    QString happens;      // to the rows, if nothing is done
    QString remedy;
    QStringList examples; // never identifiers or telling columns

    [[nodiscard]] QJsonObject toJson() const;
};

// The most severe first, then those with the highest count, by table and column.
// Of the rows a preview shows, under a mapping. zone: of times without one.
[[nodiscard]] std::vector<QualityIssue> qualityIssues(const FilePreview& preview,
                                                      const ImportMapping& mapping, const QString& zone);
// Of a batch, from what was kept of it when it was loaded; rejected rows that came back are none.
[[nodiscard]] Result<std::vector<QualityIssue>> qualityIssues(const Project& project, const BatchInfo& batch,
                                                              const Task& task);
// Of all batches in use, and between them.
[[nodiscard]] Result<std::vector<QualityIssue>> qualityIssues(const Project& project, const Task& task);

} // namespace tessera
