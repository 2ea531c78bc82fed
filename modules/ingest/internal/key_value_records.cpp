// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/key_value_records.h"

#include "base/text.h"
#include "ingest/internal/source_header.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <climits>

namespace tessera {

namespace {

constexpr std::size_t kRowOverhead = sizeof(std::string) * 4; // of a row or a value, roughly
constexpr std::int64_t kMostBlankLines = 100'000;

} // namespace

KeyValueRecords::KeyValueRecords(std::unique_ptr<RecordSource> source, SourceFormat format, SourceShape shape,
                                 QStringList wanted, QString path)
    : m_source(std::move(source))
    , m_format(std::move(format))
    , m_shape(std::move(shape))
    , m_wanted(std::move(wanted))
    , m_path(std::move(path))
{}

SourceFormat KeyValueRecords::formatOf(SourceFormat format)
{
    format.skipRows = 0;
    format.headerRows = 1;
    return format;
}

Error KeyValueRecords::tooLarge(std::int64_t line) const
{
    return Error{
        IngestText::tr("%1, line %2: the fields of all keys take more than %3 MB so far, which is more than "
                       "can be put together. Cut the file by its keys into several.")
            .arg(m_path)
            .arg(line)
            .arg(kMostBytes >> 20)};
}

Result<std::uint32_t> KeyValueRecords::fieldNumber(std::string_view name, std::int64_t line)
{
    const auto [at, isNew] = m_fieldNumbers.try_emplace(std::string(name), std::uint32_t(m_fields.size()));
    if (!isNew)
        return at->second;
    if (m_fields.size() == kMostFields)
        return Error{
            IngestText::tr("%1, line %2: there are more than %3 different fields in the column \"%4\", so it "
                           "is hardly one of names. Choose another one in the shape.")
                .arg(m_path)
                .arg(line)
                .arg(kMostFields)
                .arg(m_shape.name)};
    m_fields.emplace_back(name);
    return at->second;
}

Result<void> KeyValueRecords::takeRow(std::span<const std::string_view> fields, std::int64_t line)
{
    const auto cell = [&](std::size_t at) { return at < fields.size() ? fields[at] : std::string_view(); };
    const std::string_view name = trimmed(cell(m_name));
    std::string key;
    bool isNobody = true;
    for (const std::size_t at : m_keys) {
        isNobody = isNobody && cell(at).empty();
        appendCanonicalCell(key, cell(at));
        key.push_back('\x1F');
    }
    if (isNobody || name.empty()) {
        m_firstLeft = m_left++ == 0 ? line : m_firstLeft;
        return {};
    }
    const Result<std::uint32_t> field = fieldNumber(name, line);
    if (!field)
        return field.error();
    if (m_isMet.size() <= *field)
        m_isMet.resize(std::size_t(*field) + 1);
    m_isMet[*field] = 1;
    const auto [place, isNew] = m_places.try_emplace(key, m_rows.size());
    if (isNew) {
        m_bytes += 2 * (key.size() + kRowOverhead);
        m_rows.push_back({line, std::move(key), {}});
    }
    Row& row = m_rows[place->second];
    const std::string_view value = cell(m_value);
    const auto known = std::ranges::find(row.values, *field, &std::pair<std::uint32_t, std::string>::first);
    if (known != row.values.end()) {
        m_repeated += known->second == value ? 0 : 1;
        known->second.assign(value);
        m_bytes += value.size();
    } else {
        row.values.emplace_back(*field, value);
        m_bytes += value.size() + kRowOverhead;
    }
    return m_bytes > kMostBytes ? Result<void>(tooLarge(line)) : Result<void>();
}

Result<void> KeyValueRecords::take(const RecordBlock& block, const CsvDialect& dialect, RecordForm form)
{
    Result<void> done;
    std::int64_t line = block.firstLine;
    std::size_t counted = 0;
    const std::string_view text = block.text;
    CsvReader(dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t offset) {
        line += linesIn(text.substr(counted, offset - counted), form);
        counted = offset;
        if (!isBlankRecord(fields))
            done = takeRow(fields, line);
        return done.ok();
    });
    return done;
}

Result<void> KeyValueRecords::gather(std::size_t blockBytes)
{
    m_isGathered = true;
    if (m_source->form() == RecordForm::JsonLines)
        return Error{
            IngestText::tr("%1 is JSON: only tables have a shape. Map its paths instead.").arg(m_path)};
    Result<SourceHeader> header = readHeader(*m_source, m_format, m_path, blockBytes);
    if (!header)
        return header.error();
    std::vector<std::size_t> places;
    const QStringList needed = m_shape.reads();
    for (const QString& name : needed) {
        const qsizetype at = header->names.indexOf(name);
        if (at < 0)
            return Error{
                IngestText::tr("%1 has no column \"%2\", which the shape of the mapping needs. It has: %3.")
                    .arg(m_path, name, header->names.join(QStringLiteral(", ")))};
        places.push_back(std::size_t(at));
    }
    m_value = places.back();
    m_name = places[places.size() - 2];
    m_keys.assign(places.begin(), places.end() - 2);
    for (const QString& key : m_shape.key)
        m_fields.push_back(toUtf8(key));
    for (const QString& name : m_wanted) {
        if (m_shape.key.contains(name))
            continue;
        if (const Result<std::uint32_t> number = fieldNumber(toUtf8(name), 1); !number)
            return number.error();
    }
    if (Result<void> taken = take(header->rest, header->dialect, header->form); !taken)
        return taken;
    while (true) {
        const Result<std::optional<RecordBlock>> block = m_source->next(blockBytes);
        if (!block)
            return block.error();
        if (!block->has_value())
            break;
        if (Result<void> taken = take(**block, header->dialect, header->form); !taken)
            return taken;
    }
    if (m_rows.empty())
        return Error{IngestText::tr("%1 holds no row with a key and the name of a field.").arg(m_path)};
    m_places = {};
    m_nextLine = m_rows.front().line - 1; // of the header
    return {};
}

void KeyValueRecords::appendRow(const Row& row, std::string& out)
{
    m_cells.assign(m_fields.size(), nullptr);
    for (const auto& [field, value] : row.values)
        m_cells[field] = &value;
    out.append(row.key); // ends with a separator
    for (std::size_t i = m_keys.size(); i < m_cells.size(); ++i) {
        if (m_cells[i] != nullptr)
            appendCanonicalCell(out, *m_cells[i]);
        out.push_back('\x1F');
    }
    out.back() = '\n';
}

Result<std::optional<RecordBlock>> KeyValueRecords::next(std::size_t blockBytes)
{
    RecordBlock block;
    if (!m_isGathered) {
        if (Result<void> gathered = gather(blockBytes); !gathered)
            return gathered.error();
        for (const std::string& field : m_fields) {
            appendCanonicalCell(block.text, field);
            block.text.push_back('\x1F');
        }
        block.text.back() = '\n';
        block.firstLine = m_nextLine++;
    }
    while (m_nextRow < m_rows.size() && block.text.size() < blockBytes) {
        const Row& row = m_rows[m_nextRow];
        if (row.line - m_nextLine > kMostBlankLines) {
            m_nextLine = row.line;
            if (!block.text.empty())
                break;
        }
        if (block.text.empty())
            block.firstLine = m_nextLine;
        block.text.append(std::size_t(std::max<std::int64_t>(0, row.line - m_nextLine)), '\n');
        m_nextLine = row.line + 1;
        appendRow(row, block.text);
        ++m_nextRow;
    }
    if (block.text.empty())
        return std::optional<RecordBlock>();
    return std::optional(std::move(block));
}

QStringList KeyValueRecords::notices() const
{
    QStringList words = m_source->notices();
    if (m_left > 0)
        words.append(
            IngestText::tr("%n row(s) have no key or no name of a field and were left out; the first is on "
                           "line %1.",
                           nullptr, int(std::min<std::int64_t>(m_left, INT_MAX)))
                .arg(m_firstLeft));
    QStringList absent;
    for (std::size_t i = m_keys.size(); i < m_fields.size(); ++i)
        if (i >= m_isMet.size() || m_isMet[i] == 0)
            absent.append(toQString(m_fields[i]));
    if (!absent.isEmpty())
        words.append(IngestText::tr("No row has the field %1, so its column is empty.")
                         .arg(absent.join(QStringLiteral(", "))));
    if (m_repeated > 0)
        words.append(IngestText::tr("%n value(s) were replaced by a later one of the same key and field.",
                                    nullptr, int(std::min<std::int64_t>(m_repeated, INT_MAX))));
    return words;
}

} // namespace tessera
