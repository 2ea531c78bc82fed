// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/importer.h"
#include "ingest/mapping.h"
#include "ingest/preview.h"
#include "project/project.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

// How files of one kind are loaded, month after month: a mapping with the names of the files it is for, the
// columns they have, and how much may differ. An object of the project of the kind "contract".
struct Contract
{
    QStringList files;   // patterns of file names with * and ?, matched without case
    QStringList columns; // all the file had when the contract was made, also those not loaded
    ImportMapping mapping;
    ImportLimits limits;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<Contract> fromJson(const QJsonObject& json);
    bool operator==(const Contract&) const = default;
};

inline const QString kContractKind = QStringLiteral("contract");

// Of a file that is loaded with a mapping.
[[nodiscard]] Contract contractOf(const FilePreview& preview, const ImportMapping& mapping);

// "orders_2026-05 (2).csv" -> "orders_*.csv": what changes from month to month is left open.
[[nodiscard]] QString fileNamePattern(const QString& fileName);

struct MatchedContract
{
    std::int64_t object = 0;
    QString name;
    Contract contract;
};
// The contract whose pattern the file's name fits and whose columns it has most of; nothing when none has
// half. Files are told apart by their columns where several contracts fit one name.
[[nodiscard]] Result<std::optional<MatchedContract>> findContract(const Project& project,
                                                                  const FilePreview& preview);

// A sheet, table or member of a file, with the contract it comes under: that has its part and member set.
struct TableUnder
{
    QString name; // of the sheet, table or member; empty when the file has one
    MatchedContract contract;
};
// All of a file that come under a contract, in their order; those that cannot be read are under none.
[[nodiscard]] Result<std::vector<TableUnder>> tablesUnder(const Project& project, const QString& path,
                                                          const Task& task);
// Of a file whose first table was read; what stands beside it.
[[nodiscard]] Result<std::vector<TableUnder>> otherTablesUnder(const Project& project,
                                                               const FilePreview& first, const Task& task);

// What is different about the columns of a file, before any of its rows is read.
[[nodiscard]] std::vector<ImportFinding> compareColumns(const Contract& contract, const FilePreview& preview);

// Loads a file under its contract: compared with the columns of the contract and the rows of its table first.
// Without a value nothing was loaded: there were errors and the contract stops on them, or dryRun. check,
// when not null, gets what was found.
[[nodiscard]] Result<std::optional<ImportOutcome>> importUnder(Project& project, const QString& path,
                                                               const Contract& contract, bool dryRun,
                                                               ImportCheck* check, const Task& task);

} // namespace tessera
