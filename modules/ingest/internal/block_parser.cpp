// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/block_parser.h"
#include "ingest/internal/texts.h"

#include "base/csv_text.h"
#include "base/text.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kRejectedPerBlock = 20000;
constexpr std::size_t kRawShown = std::size_t{64} << 10;

// A record as one line of CSV.
std::string rawOf(std::span<const std::string_view> fields)
{
    QByteArray raw;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            raw.append(',');
        addCsvCell(raw, fields[i], CsvCell::Exact);
    }
    return raw.toStdString();
}

QString expectation(const ColumnMapping& mapping)
{
    switch (mapping.type) {
    case ColumnType::Time:
        return IngestText::tr("\"%1\" is not a time in the format %2")
            .arg(QStringLiteral("%1"), timeFormatName(mapping.timeFormat));
    case ColumnType::Decimal:
        return IngestText::tr("\"%1\" is not an amount with at most six decimals");
    case ColumnType::Integer:
        return IngestText::tr("\"%1\" is not a whole number");
    default:
        return IngestText::tr("\"%1\" is not a number");
    }
}

} // namespace

Result<SourceLayout> SourceLayout::make(const ImportMapping& mapping, const SourceHeader& header,
                                        const QString& path)
{
    SourceLayout layout;
    const QStringList& headers = header.names;
    layout.recordFields = std::size_t(headers.size());
    layout.form = header.form;
    layout.dialect = header.dialect;
    const bool isWide = mapping.shape && mapping.shape->form == SourceShape::Form::Wide;
    const QStringList made = mapping.madeByFixes();
    const auto sourceIndex = [&](const QString& source) -> int {
        const qsizetype known = layout.sources.indexOf(source);
        if (known >= 0)
            return int(known);
        if (layout.form != RecordForm::JsonLines) {
            const bool isShaped =
                isWide && (source == mapping.shape->eventInto || source == mapping.shape->valueInto);
            const bool isThere = !isShaped && (!isWide || mapping.shape->keep.contains(source));
            const qsizetype field = isThere ? headers.indexOf(source) : -1;
            if (field < 0 && !isShaped && !made.contains(source))
                return -1;
            layout.fields.push_back(int(field));
            layout.lastNeeded = std::max(layout.lastNeeded, std::size_t(std::max<qsizetype>(0, field)));
        }
        layout.sources.append(source);
        return int(layout.sources.size() - 1);
    };
    const auto missing = [&](const QString& name) {
        return Error{IngestText::tr(
                         "%1 has no column \"%2\". It has: %3. Change the mapping or choose the right file.")
                         .arg(path, name, headers.join(QStringLiteral(", ")))};
    };
    for (const Fix& fix : mapping.fixes)
        for (const QString& name : columnsRead(fix) + fix.into)
            if (sourceIndex(name) < 0)
                return missing(name);
    for (const ColumnMapping& column : mapping.columns) {
        const QStringList wanted = column.product.isEmpty() ? QStringList{column.source} : column.product;
        std::array<int, 2> found{-1, -1};
        for (qsizetype i = 0; i < wanted.size() && i < 2; ++i) {
            found[std::size_t(i)] = sourceIndex(wanted[i]);
            if (found[std::size_t(i)] < 0)
                return missing(wanted[i]);
        }
        layout.columnSources.push_back(found);
    }
    if (!isWide)
        return layout;
    if (layout.form == RecordForm::JsonLines)
        return Error{
            IngestText::tr("%1 is JSON: only tables have a shape. Map its paths instead.").arg(path)};
    layout.eventSource = int(layout.sources.indexOf(mapping.shape->eventInto));
    layout.valueSource = int(layout.sources.indexOf(mapping.shape->valueInto));
    for (const SourceShape::EventColumn& column : mapping.shape->columns) {
        const qsizetype field = headers.indexOf(column.source);
        if (field < 0)
            return missing(column.source);
        layout.wide.push_back({std::size_t(field), column.source, toUtf8(column.event)});
    }
    return layout;
}

BlockParser::BlockParser(const ImportMapping& mapping, const SourceLayout& layout, const TimeZone& zone)
    : m_mapping(&mapping)
    , m_layout(&layout)
    , m_texts(std::size_t(layout.sources.size()))
{
    const ValueStyle style(mapping.format);
    for (const ColumnMapping& column : mapping.columns)
        columns.emplace_back(column, zone, style);
    if (!mapping.fixes.empty())
        m_fixes = std::make_unique<RowFixes>(mapping.fixes, layout.sources, zone);
    if (layout.form == RecordForm::JsonLines)
        m_json = std::make_unique<JsonFields>(layout.sources);
}

BlockParser::~BlockParser() = default;
BlockParser::BlockParser(BlockParser&&) noexcept = default;

void BlockParser::parse(const RecordBlock& block)
{
    parseAndPick(block, {});
}

void BlockParser::parseAndPick(const RecordBlock& block, std::span<const std::size_t> picks)
{
    m_picks = picks;
    picked.clear();
    if (m_fixes) {
        m_fixes->counts.assign(m_fixes->counts.size(), {});
        if (!m_start.empty())
            m_fixes->previous = m_start;
    }
    for (BlockColumn& column : columns)
        column.clear();
    rejected.clear();
    rejectedCount = 0;
    rejectedFields.clear();
    rows = 0;
    withoutEvents = 0;
    m_lineOffset = 0;
    m_lineNumber = block.firstLine;
    if (m_json)
        parseJson(block);
    else
        parseFields(block);
}

void BlockParser::reject(const RecordBlock& block, std::size_t offset, const QString& field,
                         const QString& reason, std::string_view raw, const QString& countedFor)
{
    ++rejectedCount;
    ++rejectedFields[countedFor.isEmpty() ? field : countedFor];
    if (rejected.size() >= kRejectedPerBlock)
        return;
    const QString where = block.file.isEmpty() ? reason : QStringLiteral("%1: %2").arg(block.file, reason);
    rejected.push_back({lineAt(block, offset), field, where, toQString(raw.substr(0, kRawShown))});
}

std::int64_t BlockParser::lineAt(const RecordBlock& block, std::size_t offset)
{
    m_lineNumber +=
        linesIn(std::string_view(block.text).substr(m_lineOffset, offset - m_lineOffset), m_layout->form);
    m_lineOffset = offset;
    return m_lineNumber;
}

std::optional<BlockParser::Failure> BlockParser::tryRow(std::span<const std::string_view> texts)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::array<int, 2> from = m_layout->columnSources[i];
        const std::string_view text = texts[std::size_t(from[0])];
        const bool fits = from[1] < 0 ? columns[i].append(text)
                                      : columns[i].appendProduct(text, texts[std::size_t(from[1])]);
        if (fits)
            continue;
        for (std::size_t k = 0; k <= i; ++k)
            columns[k].truncate(rows);
        const ColumnMapping& mapping = columns[i].mapping;
        const QString reason = text.empty() && mapping.role == ColumnRole::Time
                                   ? IngestText::tr("the time is empty")
                                   : expectation(mapping).arg(toQString(text.substr(0, 100)));
        return Failure{
            mapping.source.isEmpty() ? mapping.product.join(QStringLiteral(" x ")) : mapping.source, reason};
    }
    ++rows;
    return std::nullopt;
}

void BlockParser::addRow(const RecordBlock& block, std::size_t offset,
                         std::span<const std::string_view> texts, std::string_view raw)
{
    if (const std::optional<Failure> failure = tryRow(texts))
        reject(block, offset, failure->field, failure->reason, raw);
}

// A row for each filled cell of the columns that are taken apart. What is rejected is one record, with those
// of the cells alone that did not fit: mended and sent back, it gives these rows and no other again.
void BlockParser::addWide(const RecordBlock& block, std::size_t offset,
                          std::span<const std::string_view> fields)
{
    const std::vector<std::string_view> kept(m_texts.begin(), m_texts.end());
    const auto cell = [&](std::size_t field) {
        return field < fields.size() ? fields[field] : std::string_view();
    };
    std::vector<std::string_view> raw(fields.begin(), fields.end());
    QStringList reasons;
    QString firstField;
    QString counted;
    bool isEmpty = true;
    for (const SourceLayout::WideColumn& column : m_layout->wide) {
        const std::string_view value = cell(column.field);
        if (trimmed(value).empty())
            continue;
        isEmpty = false;
        std::copy(kept.begin(), kept.end(), m_texts.begin());
        if (m_layout->eventSource >= 0)
            m_texts[std::size_t(m_layout->eventSource)] = column.event;
        if (m_layout->valueSource >= 0)
            m_texts[std::size_t(m_layout->valueSource)] = value;
        if (m_fixes)
            m_fixes->apply(m_texts);
        const std::optional<Failure> failure = tryRow(m_texts);
        if (!failure) {
            if (column.field < raw.size())
                raw[column.field] = {};
            if (isPicked())
                pick(block, offset, rawOf(fields));
            continue;
        }
        const QString field = failure->field == m_mapping->shape->valueInto ? column.name : failure->field;
        reasons.append(reasons.isEmpty() ? failure->reason : field + QStringLiteral(": ") + failure->reason);
        if (reasons.size() == 1) {
            firstField = field;
            counted = failure->field;
        }
    }
    withoutEvents += isEmpty ? 1 : 0;
    if (!reasons.isEmpty())
        reject(block, offset, firstField, reasons.join(QStringLiteral("; ")), rawOf(raw), counted);
}

bool BlockParser::isPicked()
{
    if (m_picks.empty() || m_picks.front() + 1 != rows)
        return false;
    m_picks = m_picks.subspan(1);
    return true;
}

void BlockParser::pick(const RecordBlock& block, std::size_t offset, std::string_view raw)
{
    picked.push_back({lineAt(block, offset), {}, {}, toQString(raw.substr(0, kRawShown))});
}

void BlockParser::parseFields(const RecordBlock& block)
{
    CsvReader reader(m_layout->dialect);
    const std::size_t sources = m_texts.size();
    const bool padsShort = m_mapping->format.padsShortRows;
    const std::string_view text = block.text;
    reader.read(text, [&](std::span<const std::string_view> fields, std::size_t offset) {
        if (fields.front().empty() && isBlankRecord(fields))
            return true;
        // More fields than the header is only harmless when they are empty.
        const bool tooMany = fields.size() > m_layout->recordFields &&
                             !std::all_of(fields.begin() + std::ptrdiff_t(m_layout->recordFields),
                                          fields.end(), [](std::string_view field) { return field.empty(); });
        const bool isShort = fields.size() < m_layout->recordFields;
        const bool tooFew = isShort && !padsShort;
        if (tooFew || tooMany) {
            reject(block, offset, QString(),
                   IngestText::tr("the row has %1 fields, the header has %2")
                       .arg(fields.size())
                       .arg(m_layout->recordFields),
                   rawOf(fields));
            return true;
        }
        const bool mayLack = isShort || m_fixes || !m_layout->wide.empty();
        for (std::size_t i = 0; i < sources; ++i) {
            const auto field = std::size_t(m_layout->fields[i]); // -1 is beyond all fields
            m_texts[i] = mayLack && field >= fields.size() ? std::string_view() : fields[field];
        }
        if (!m_layout->wide.empty()) {
            addWide(block, offset, fields);
            return true;
        }
        if (m_fixes)
            m_fixes->apply(m_texts);
        const std::int64_t before = rejectedCount;
        addRow(block, offset, m_texts, {});
        if (rejectedCount == before) {
            if (isPicked())
                pick(block, offset, rawOf(fields));
        } else if (!rejected.empty() && rejected.back().raw.isEmpty()) {
            rejected.back().raw = toQString(std::string_view(rawOf(fields)).substr(0, kRawShown));
        }
        return true;
    });
}

void BlockParser::parseJson(const RecordBlock& block)
{
    const std::string_view text = block.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t stop = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, stop - begin));
        const std::size_t offset = begin;
        begin = stop + 1;
        if (line.empty())
            continue;
        const auto readable = std::size_t(text.data() + text.size() - line.data());
        if (const char* const failed = m_json->read(line, readable, m_texts)) {
            reject(block, offset, QString(),
                   IngestText::tr("the line is not a JSON object (%1)").arg(QLatin1String(failed)), line);
            continue;
        }
        if (m_fixes)
            m_fixes->apply(m_texts);
        const std::int64_t before = rejectedCount;
        addRow(block, offset, m_texts, line);
        if (rejectedCount == before && isPicked())
            pick(block, offset, line);
    }
}

} // namespace tessera
