// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/far_sample.h"

#include "ingest/internal/archive.h"
#include "ingest/internal/text_decoder.h"

#include <QFile>
#include <QFileInfo>

namespace tessera {

namespace {

constexpr qint64 kFarBytes = qint64{256} << 10;
constexpr qint64 kLargeBytes = qint64{16} << 20; // smaller files are told by their start

void readAt(QFile& file, qint64 offset, const SourceFormat& format, std::size_t width, Records& records)
{
    Result<TextDecoder> decoder = TextDecoder::forEncoding(format.encoding);
    if (!decoder || !file.seek(offset))
        return;
    const QByteArray bytes = file.read(kFarBytes);
    std::string text;
    decoder->decode(std::string_view(bytes.constData(), std::size_t(bytes.size())), false, text);
    // The first and the last line are cut.
    const std::size_t begin = text.find_first_of("\n\r");
    const std::size_t end = text.find_last_of("\n\r");
    if (begin == std::string::npos || end <= begin)
        return;
    CsvReader(format.dialect)
        .read(std::string_view(text).substr(begin + 1, end - begin - 1),
              [&](std::span<const std::string_view> fields, std::size_t) {
                  if (fields.size() == width)
                      records.emplace_back(fields.begin(), fields.end());
                  return true;
              });
}

} // namespace

Records farRecords(const QString& path, const SourceFormat& format, std::size_t width)
{
    Records records;
    QFile file(path);
    if (!format.isDelimited() || !format.member.isEmpty() || !QFileInfo(path).isFile() ||
        file.size() < kLargeBytes || !file.open(QIODevice::ReadOnly))
        return records;
    const QByteArray magic = file.peek(8);
    if (magic.startsWith(QByteArrayLiteral("\x1f\x8b")) || isCompressed(magic))
        return records;
    // Units of four bytes at most start at these places.
    readAt(file, file.size() / 2 / 4 * 4, format, width, records);
    readAt(file, (file.size() - kFarBytes) / 4 * 4, format, width, records);
    return records;
}

} // namespace tessera
