// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/text_readers.h"

#include "base/text.h"
#include "ingest/internal/dialect_guess.h"
#include "ingest/internal/record_blocks.h"
#include "ingest/internal/texts.h"

#include <simdjson.h>

#include <algorithm>

namespace tessera {

namespace {

class DelimitedTextReader : public FormatReader
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("csv"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("Delimited text"); }
    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("tab"), QStringLiteral("txt"),
                QStringLiteral("psv"), QStringLiteral("dat"), QStringLiteral("log")};
    }
    // Any file can be read as text, so this is what is left when nobody else wants it.
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        Q_UNUSED(start)
        const bool named = std::ranges::any_of(suffixes(), [&](const QString& suffix) {
            return path.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive);
        });
        return {named ? 0.3 : 0.1,
                named ? IngestText::tr("the name says so") : IngestText::tr("no other format fits")};
    }
    [[nodiscard]] Result<void> detect(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions) const override
    {
        return detectText(path, format, decisions);
    }
    [[nodiscard]] Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                             const SourceFormat& format) const override
    {
        return RecordBlocks::open(path, format, RecordForm::Text);
    }
    [[nodiscard]] bool readsMembers() const override { return true; }
};

class JsonLinesReader : public FormatReader
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("jsonl"); }
    [[nodiscard]] QString title() const override { return IngestText::tr("JSON lines"); }
    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("jsonl"), QStringLiteral("ndjson"), QStringLiteral("json")};
    }
    [[nodiscard]] FormatClaim claim(const QString& path, std::string_view start) const override
    {
        Q_UNUSED(path)
        if (start.starts_with("\xEF\xBB\xBF"))
            start.remove_prefix(3);
        const std::string_view line = trimmed(start.substr(0, std::min(start.find('\n'), start.size())));
        simdjson::dom::parser parser;
        simdjson::dom::object object;
        simdjson::dom::element document;
        const bool isObject = line.starts_with('{') &&
                              parser.parse(line.data(), line.size()).get(document) == simdjson::SUCCESS &&
                              document.get(object) == simdjson::SUCCESS;
        return isObject ? FormatClaim{0.9, IngestText::tr("the first line is a JSON object")} : FormatClaim{};
    }
    [[nodiscard]] Result<void> detect(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions) const override
    {
        return detectEncoding(path, format, decisions);
    }
    [[nodiscard]] Result<std::unique_ptr<RecordSource>> open(const QString& path,
                                                             const SourceFormat& format) const override
    {
        return RecordBlocks::open(path, format, RecordForm::JsonLines);
    }
    [[nodiscard]] bool readsMembers() const override { return true; }
};

} // namespace

const FormatReader& delimitedTextReader()
{
    static const DelimitedTextReader reader;
    return reader;
}

const FormatReader& jsonLinesReader()
{
    static const JsonLinesReader reader;
    return reader;
}

} // namespace tessera
