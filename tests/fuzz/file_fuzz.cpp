// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes can be previewed, and the import the preview suggests can be parsed: every record is kept or
// rejected.
#include "fuzz/require.h"
#include "ingest/format_reader.h"
#include "ingest/internal/block_parser.h"
#include "ingest/preview.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tessera;

namespace {

void parseBlocks(const QString& path, const FilePreview& preview)
{
    Result<std::unique_ptr<RecordSource>> source = openRecords(path, preview.format);
    require(source.ok(), "what could be previewed can be opened");
    Result<SourceHeader> header = readHeader(**source, preview.format, path, 16);
    if (!header)
        return require(!header.error().message.isEmpty(), "a refusal says why");
    const Result<SourceLayout> layout = SourceLayout::make(preview.suggestion, *header, path);
    if (!layout)
        return require(!layout.error().message.isEmpty(), "a refusal says why");
    BlockParser parser(preview.suggestion, *layout, TimeZone());
    std::vector<ColumnBuilder> builders(preview.suggestion.columns.begin(), preview.suggestion.columns.end());
    std::optional<RecordBlock> block = std::move(header->rest);
    std::size_t rows = 0;
    while (block) {
        parser.parse(*block);
        rows += parser.rows;
        for (std::size_t i = 0; i < builders.size(); ++i)
            if (!builders[i].merge(parser.columns[i]))
                return; // too large to be kept exactly
        Result<std::optional<RecordBlock>> next = (*source)->next(16);
        block = next ? std::move(*next) : std::nullopt;
    }
    for (ColumnBuilder& builder : builders) {
        builder.finish();
        require(builder.rows() == rows, "every column has every row");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("input.csv"));
    {
        QFile file(path);
        require(file.open(QIODevice::WriteOnly), "the input can be written");
        file.write(reinterpret_cast<const char*>(data), qint64(size));
    }
    const Result<FilePreview> preview = previewFile(path);
    if (!preview)
        require(!preview.error().message.isEmpty(), "a refusal says why");
    else if (preview->suggestion.check())
        parseBlocks(path, *preview);
    return 0;
}
