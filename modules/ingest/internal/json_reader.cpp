// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/json_reader.h"

#include "base/text.h"
#include "ingest/internal/byte_source.h"
#include "ingest/internal/dialect_guess.h"
#include "ingest/internal/json_records.h"
#include "ingest/internal/texts.h"

namespace tessera {

namespace {

constexpr std::size_t kShapeBytes = std::size_t{1} << 20;

class JsonReader : public FormatReader
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("json"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("JSON"); }
    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("json")}; }
    // Objects one a line are JSON lines; this one takes the rest.
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        Q_UNUSED(path)
        const JsonShape shape = jsonShape(start);
        if (shape.isArray)
            return {0.93, IngestText::tr("it begins as a JSON array")};
        if (shape.documents == 1 && shape.hasArray)
            return {0.93, IngestText::tr("it is a JSON object with an array of objects in it")};
        if (shape.documents > 0)
            return {0.6, IngestText::tr("it begins as a JSON object")};
        return {};
    }
    [[nodiscard]] Result<void> detect(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions) const override
    {
        if (Result<void> detected = detectEncoding(path, format, decisions); !detected)
            return detected;
        if (format.options.contains(QLatin1String("path")))
            return {};
        Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path, format.member);
        if (!source)
            return source.error();
        Result<TextDecoder> decoder = TextDecoder::forEncoding(format.encoding);
        if (!decoder)
            return decoder.error();
        const Result<std::string> bytes = (*source)->start(kShapeBytes);
        if (!bytes)
            return bytes.error();
        std::string text;
        decoder->decode(*bytes, true, text);
        const JsonShape shape = jsonShape(text);
        if (shape.documents == 1 && shape.hasArray) {
            format.options.insert(QStringLiteral("path"), shape.path);
            decisions.push_back({QStringLiteral("path"), shape.path,
                                 IngestText::tr("the longest array of objects in the file")});
        }
        return {};
    }
    [[nodiscard]] Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                             const SourceFormat& format) const override
    {
        return JsonRecords::open(path, format);
    }
    [[nodiscard]] bool readsMembers() const override { return true; }
};

} // namespace

const FormatReader& jsonReader()
{
    static const JsonReader reader;
    return reader;
}

} // namespace tessera
