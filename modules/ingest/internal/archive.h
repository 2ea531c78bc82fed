// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/byte_source.h"
#include "ingest/internal/memory_file.h"

#include <vector>

namespace tessera {

struct ArchiveMember
{
    QString name;
    std::int64_t bytes = -1; // unpacked; -1: not stated
};

// Whether the file is a ZIP or TAR (compressed or not). Sheets are ZIP files too.
[[nodiscard]] bool isArchive(const QString& path);
// The files in it that are not hidden, in its order. What is inside of an encrypted archive is an error.
[[nodiscard]] Result<std::vector<ArchiveMember>> archiveMembers(const QString& path);
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openMember(const QString& path, const QString& member);
[[nodiscard]] bool isGzip(QByteArrayView start);
// zst, bz2, xz and lz4 files of one text; gzip has a reader of its own. What is compressed twice is unpacked
// twice.
[[nodiscard]] bool isCompressed(QByteArrayView start);
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openCompressed(const QString& path);

// A member in memory, for readers that jump about in their file: at most 1 GB. Its path is that of the
// archive and its name. Nothing of it is written to the disk.
[[nodiscard]] Result<std::unique_ptr<MemoryFile>> unpackedMember(const QString& path, const QString& member);

} // namespace tessera
