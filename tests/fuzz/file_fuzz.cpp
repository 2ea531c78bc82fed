// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes can be previewed, and the import the preview suggests can be parsed: every record is kept or
// rejected.
#include "fuzz/require.h"
#include "ingest/internal/block_parser.h"
#include "ingest/preview.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tessera;

namespace {

void parseBlocks(const QString& path, const FilePreview& preview)
{
    QStringList headers;
    if (preview.format.format == FileFormat::Csv)
        for (const ColumnProfile& column : preview.columns)
            headers.append(column.header);
    const Result<SourceLayout> layout = SourceLayout::make(preview.suggestion, headers, path);
    if (!layout)
        return require(!layout.error().message.isEmpty(), "a refusal says why");
    Result<std::unique_ptr<RecordBlocks>> blocks = RecordBlocks::open(path, preview.format);
    require(blocks.ok(), "what could be previewed can be opened");
    BlockParser parser(preview.suggestion, *layout, TimeZone());
    std::vector<ColumnBuilder> builders(preview.suggestion.columns.begin(), preview.suggestion.columns.end());
    bool first = preview.format.format == FileFormat::Csv && preview.format.header;
    std::size_t rows = 0;
    while (true) {
        const Result<std::optional<RecordBlock>> block = (*blocks)->next(16);
        if (!block || !block->has_value())
            break;
        parser.parse(**block, first);
        first = false;
        rows += parser.rows;
        for (std::size_t i = 0; i < builders.size(); ++i)
            if (!builders[i].merge(parser.columns[i]))
                return; // too large to be kept exactly
    }
    for (ColumnBuilder& builder : builders)
        require(builder.rows() == rows, "every column has every row");
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
