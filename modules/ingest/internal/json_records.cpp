// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/json_records.h"

#include "base/text.h"
#include "ingest/internal/texts.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 20;

std::vector<std::string> keysOf(const QJsonObject& options, const char* name)
{
    std::vector<std::string> keys;
    const QString path = options.value(QLatin1String(name)).toString();
    for (const QString& key : path.split(QLatin1Char('.'), Qt::SkipEmptyParts))
        keys.push_back(toUtf8(key));
    return keys;
}

} // namespace

JsonRecords::JsonRecords(std::unique_ptr<ByteSource> source, TextDecoder decoder, const SourceFormat& format,
                         QString path)
    : m_source(std::move(source))
    , m_decoder(std::move(decoder))
    , m_path(std::move(path))
    , m_keys(keysOf(format.options, "path"))
    , m_explode(keysOf(format.options, "explode"))
    , m_toSkip(format.skipRows)
{}

Result<std::unique_ptr<RecordSource>> JsonRecords::open(const QString& path, const SourceFormat& format)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path, format.member);
    if (!source)
        return source.error();
    Result<TextDecoder> decoder = TextDecoder::forEncoding(format.encoding);
    if (!decoder)
        return decoder.error();
    return std::unique_ptr<RecordSource>(
        new JsonRecords(std::move(*source), std::move(*decoder), format, path));
}

Error JsonRecords::failure(const QString& what) const
{
    return Error{IngestText::tr("%1, behind record %2: %3.").arg(m_path).arg(m_records).arg(what)};
}

Error JsonRecords::cutOff() const
{
    return failure(IngestText::tr("the file ends in the middle of a value; fetch it again"));
}

// Drops what has been used and reads on.
Result<bool> JsonRecords::fill()
{
    if (m_atEnd)
        return false;
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t before = m_buffer.size();
    while (!m_atEnd && m_buffer.size() == before) {
        m_raw.resize(std::max(kReadBytes, before)); // doubles, so that a long record is not moved often
        const Result<std::size_t> got = m_source->read(m_raw);
        if (!got)
            return got.error();
        m_atEnd = *got < m_raw.size();
        m_decoder.decode(std::string_view(m_raw).substr(0, *got), m_atEnd, m_buffer);
    }
    if (!m_begun && m_buffer.starts_with("\xEF\xBB\xBF"))
        m_at = 3;
    m_begun = true;
    return m_buffer.size() > before;
}

Result<bool> JsonRecords::skipSpace()
{
    while (true) {
        m_at = afterJsonSpace(m_buffer, m_at);
        if (m_at < m_buffer.size())
            return true;
        Result<bool> more = fill();
        if (!more || !*more)
            return more;
    }
}

// Over a value, however long. False when the file ends in it.
Result<bool> JsonRecords::skipValue()
{
    JsonValueEnd end;
    while (!end.find(m_buffer, m_at)) {
        Result<bool> more = fill();
        if (!more || !*more)
            return more;
    }
    return true;
}

// Within an object: on to the value of a key. False when the object ends first.
Result<bool> JsonRecords::seekMember(const std::string& key)
{
    while (true) {
        Result<bool> more = skipSpace();
        if (!more || !*more)
            return more.ok() ? Result<bool>(cutOff()) : more;
        if (m_buffer[m_at] == ',') {
            ++m_at;
            continue;
        }
        if (m_buffer[m_at] != '"')
            return false;
        std::string_view name;
        more = nextElement(name);
        if (!more || !*more)
            return more.ok() ? Result<bool>(cutOff()) : more;
        const bool found = name.substr(1, name.size() - 2) == key;
        more = skipSpace();
        if (!more || !*more)
            return more.ok() ? Result<bool>(cutOff()) : more;
        if (m_buffer[m_at] != ':')
            return failure(IngestText::tr("a key has no value"));
        ++m_at;
        more = skipSpace();
        if (!more || !*more)
            return more.ok() ? Result<bool>(cutOff()) : more;
        if (found)
            return true;
        more = skipValue();
        if (!more || !*more)
            return more.ok() ? Result<bool>(cutOff()) : more;
    }
}

Result<void> JsonRecords::seekArray()
{
    Result<bool> more = skipSpace();
    if (!more)
        return more.error();
    if (!*more)
        return Error{IngestText::tr("%1 is empty.").arg(m_path)};
    for (const std::string& key : m_keys) {
        const bool isObject = m_buffer[m_at] == '{';
        m_at += isObject ? 1 : 0;
        const Result<bool> found = isObject ? seekMember(key) : Result<bool>(false);
        if (!found)
            return found.error();
        if (!*found)
            return Error{IngestText::tr("%1 has no \"%2\" in the path to its records. Change the path.")
                             .arg(m_path, toQString(key))};
    }
    m_inArray = m_buffer[m_at] == '[';
    if (!m_inArray && !m_keys.empty())
        return Error{
            IngestText::tr("What the path leads to in %1 is not an array. Change the path.").arg(m_path)};
    m_at += m_inArray ? 1 : 0;
    return {};
}

// The next value as it is written. False at the end of the file.
Result<bool> JsonRecords::nextElement(std::string_view& element)
{
    JsonValueEnd end;
    std::size_t scanned = m_at;
    while (!end.find(m_buffer, scanned)) {
        const std::size_t seen = scanned - m_at;
        if (seen > kMaxRecordBytes)
            return failure(
                IngestText::tr("a record is longer than 64 MB. A quote or bracket is probably never "
                               "closed there"));
        Result<bool> more = fill();
        if (!more)
            return more;
        scanned = m_at + seen;
        if (!*more) {
            if (!end.isScalar())
                return cutOff();
            break;
        }
    }
    element = std::string_view(m_buffer).substr(m_at, scanned - m_at);
    m_at = scanned;
    return true;
}

// Line ends within a record are white space: within texts JSON writes \n.
void JsonRecords::appendLine(std::string_view text, std::string& out)
{
    const std::size_t begin = out.size();
    out.append(text);
    if (text.find('\n') != std::string_view::npos || text.find('\r') != std::string_view::npos)
        std::ranges::replace_if(
            out.begin() + std::ptrdiff_t(begin), out.end(), [](char c) { return c == '\n' || c == '\r'; },
            ' ');
}

void JsonRecords::appendRecord(std::string_view element, std::string& out)
{
    JsonSpan array;
    if (m_explode.empty() || !findJsonMember(element, m_explode, array) || element[array.begin] != '[') {
        appendLine(element, out);
        out.push_back('\n');
        return;
    }
    m_exploding = element;
    m_array = array;
    m_elements = jsonElements(std::string_view(m_exploding).substr(array.begin, array.end - array.begin));
    m_nextElement = 0;
    if (m_elements.empty()) { // kept as one record without it
        appendLine(std::string_view(m_exploding).substr(0, array.begin), out);
        out.append("null");
        appendLine(std::string_view(m_exploding).substr(array.end), out);
        out.push_back('\n');
    }
}

void JsonRecords::appendExploded(std::string& out, std::size_t blockBytes)
{
    const std::string_view record = m_exploding;
    for (; m_nextElement < m_elements.size() && out.size() < blockBytes; ++m_nextElement) {
        const JsonSpan& element = m_elements[m_nextElement];
        appendLine(record.substr(0, m_array.begin), out);
        appendLine(record.substr(m_array.begin + element.begin, element.end - element.begin), out);
        appendLine(record.substr(m_array.end), out);
        out.push_back('\n');
    }
}

Result<std::optional<RecordBlock>> JsonRecords::next(std::size_t blockBytes)
{
    if (!m_begun)
        if (Result<void> sought = seekArray(); !sought)
            return sought.error();
    RecordBlock block;
    block.firstLine = m_lines + 1;
    while (block.text.size() < blockBytes) {
        if (m_nextElement < m_elements.size()) {
            appendExploded(block.text, blockBytes);
            continue;
        }
        if (m_done)
            break;
        const Result<bool> more = skipSpace();
        if (!more)
            return more.error();
        if (!*more) {
            if (m_inArray)
                return cutOff();
            m_done = true;
            break;
        }
        const char c = m_buffer[m_at];
        if (c == ',') {
            ++m_at;
            continue;
        }
        if (c == ']' && m_inArray) {
            m_done = true;
            break;
        }
        if (c == '}' || c == ']' || c == ':')
            return failure(
                IngestText::tr("there is a \"%1\" where a record should begin").arg(QLatin1Char(c)));
        std::string_view element;
        const Result<bool> read = nextElement(element);
        if (!read)
            return read.error();
        ++m_records;
        if (m_toSkip > 0)
            --m_toSkip;
        else
            appendRecord(element, block.text);
    }
    if (block.text.empty())
        return std::optional<RecordBlock>();
    m_lines += std::count(block.text.begin(), block.text.end(), '\n');
    return std::optional(std::move(block));
}

} // namespace tessera
