// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/mapping.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace tessera {

class RecordSource;

// How sure a reader is that a file is its own, 0 (no) to 1, and what it saw.
struct FormatClaim
{
    double confidence = 0;
    QString evidence;
};

// One of several tables in a file: a sheet, a table of a database, a member of an archive.
struct SourcePart
{
    QString name;           // as in SourceFormat::part
    std::int64_t rows = -1; // an estimate, the header among them; -1: unknown
    bool isHidden = false;  // the file's author hid it
};

// One thing found out about a file, why, and so what can be set otherwise.
struct FormatDecision
{
    QString what;  // field of SourceFormat as in its JSON: "delimiter", "encoding", ...
    QString value; // as shown
    QString evidence;

    [[nodiscard]] QString title() const; // of what, for people: "Separator"
};

// A kind of file that can be imported. Readers have no state and may be used from any thread.
class FormatReader
{
public:
    virtual ~FormatReader() = default;

    [[nodiscard]] virtual QString name() const = 0;  // in mappings: "csv"
    [[nodiscard]] virtual QString title() const = 0; // for people: "Delimited text"
    [[nodiscard]] virtual QStringList suffixes() const = 0;
    // start: the first bytes of the file (64 KB or all of it), unpacked when it is compressed.
    [[nodiscard]] virtual FormatClaim claim(const QString& path, std::string_view start) const = 0;
    // The tables in the file in its order; the default is one without a name: the file is one table.
    [[nodiscard]] virtual Result<std::vector<SourcePart>> parts(const QString& path) const;
    // Finds out what the format of the file is where it is not of the kind's essence (delimiter, encoding).
    // Rows before the header and the header itself are guessed afterwards from the records, for all kinds.
    [[nodiscard]] virtual Result<void> detect(const QString& path, SourceFormat& format,
                                              std::vector<FormatDecision>& decisions) const;
    // Fails when the file cannot be read at all; damage further on is an error of next().
    [[nodiscard]] virtual Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                                     const SourceFormat& format) const = 0;
    // Whether detect() and open() read SourceFormat::member straight from its archive; for others the member
    // is unpacked in memory first.
    [[nodiscard]] virtual bool readsMembers() const { return false; }
    // Whether it reads nothing but files on the disk, and so no members of archives.
    [[nodiscard]] virtual bool needsFile() const { return false; }
};

// All of them, the most special first.
[[nodiscard]] const std::vector<const FormatReader*>& formatReaders();
[[nodiscard]] const FormatReader* formatReader(const QString& name); // null when unknown

// The reader that claims a file most firmly; of an archive, the first member that some reader claims.
struct ClaimedFormat
{
    const FormatReader* reader = nullptr;
    FormatClaim claim;
    QString member;
};
// path: a file, a folder, or a pattern with * and ? in its last part. Of several files, the first decides.
[[nodiscard]] Result<ClaimedFormat> claimFile(const QString& path);

// Every table in a file: of an archive, those of all its members.
struct SourceTable
{
    const FormatReader* reader = nullptr;
    QString member;
    SourcePart part;
};
[[nodiscard]] Result<std::vector<SourceTable>> sourceTables(const QString& path);

// FormatReader::detect() of the first file or of the member format names.
[[nodiscard]] Result<void> detectFormat(const QString& path, const FormatReader& reader, SourceFormat& format,
                                        std::vector<FormatDecision>& decisions);
// Several files come one after the other; all of them must have the columns of the first.
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openRecords(const QString& path,
                                                                const SourceFormat& format);

// For file dialogs and help: "*.csv *.tsv ...".
[[nodiscard]] QStringList importNamePatterns();

} // namespace tessera
