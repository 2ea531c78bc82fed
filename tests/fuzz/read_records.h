// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/require.h"
#include "ingest/format_reader.h"
#include "ingest/internal/record_source.h"

#include <QFile>
#include <QTemporaryDir>

namespace tessera {

inline QString fuzzFile(const char* suffix, std::string_view bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("input.") + QLatin1String(suffix));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly), "the input can be written");
    file.write(bytes.data(), qint64(bytes.size()));
    return path;
}

// The records up to the end or the first failure, at most a few megabytes of them.
inline std::string recordsOf(const QString& path, const SourceFormat& format, std::size_t blockBytes)
{
    constexpr std::size_t enough = std::size_t{4} << 20;
    std::string text;
    const Result<std::unique_ptr<RecordSource>> source = openRecords(path, format);
    if (!source) {
        require(!source.error().message.isEmpty(), "a refusal says why");
        return text;
    }
    std::int64_t line = 0;
    while (text.size() < enough) {
        const Result<std::optional<RecordBlock>> block = (*source)->next(blockBytes);
        if (!block) {
            require(!block.error().message.isEmpty(), "a failure says why");
            return text;
        }
        if (!block->has_value())
            return text;
        require((*block)->firstLine > line, "blocks come in the order of the rows");
        require(!(*block)->text.empty() && (*block)->text.back() == '\n', "a block ends at a record");
        line = (*block)->firstLine;
        text += (*block)->text;
    }
    return text;
}

// Whatever is in the file, it is read or refused, and in small blocks as in large ones.
inline void readEachPart(const char* reader, const QString& path, const QJsonObject& options)
{
    const FormatReader* const found = formatReader(QLatin1String(reader));
    const Result<std::vector<SourcePart>> parts = found->parts(path);
    if (!parts)
        return require(!parts.error().message.isEmpty(), "a refusal says why");
    SourceFormat format;
    format.reader = QLatin1String(reader);
    format.options = options;
    for (std::size_t i = 0; i < parts->size() && i < 3; ++i) {
        format.part = (*parts)[i].name;
        const std::string small = recordsOf(path, format, 1);
        const std::string large = recordsOf(path, format, std::size_t{1} << 20);
        require(large.starts_with(small) || small.starts_with(large),
                "blocks of any size hold the same records");
    }
}

} // namespace tessera
