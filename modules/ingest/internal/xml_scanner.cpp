// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/xml_scanner.h"

#include "base/text.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

namespace tessera {

namespace {

constexpr std::size_t kLongestEntity = 12; // &#x0010FFFF;

bool isXmlSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

char* appendUtf8(char* out, std::uint32_t code)
{
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = 0xFFFD;
    if (code < 0x80) {
        *out++ = char(code);
    } else if (code < 0x800) {
        *out++ = char(0xC0 | (code >> 6));
        *out++ = char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *out++ = char(0xE0 | (code >> 12));
        *out++ = char(0x80 | ((code >> 6) & 0x3F));
        *out++ = char(0x80 | (code & 0x3F));
    } else {
        *out++ = char(0xF0 | (code >> 18));
        *out++ = char(0x80 | ((code >> 12) & 0x3F));
        *out++ = char(0x80 | ((code >> 6) & 0x3F));
        *out++ = char(0x80 | (code & 0x3F));
    }
    return out;
}

// The character of an entity without & and ;.
std::optional<std::uint32_t> entityCode(std::string_view entity)
{
    if (entity == "amp")
        return '&';
    if (entity == "lt")
        return '<';
    if (entity == "gt")
        return '>';
    if (entity == "quot")
        return '"';
    if (entity == "apos")
        return '\'';
    if (entity.size() < 2 || entity.front() != '#')
        return std::nullopt;
    entity.remove_prefix(1);
    const bool hexadecimal = entity.front() == 'x';
    if (hexadecimal)
        entity.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, status] =
        std::from_chars(entity.data(), entity.data() + entity.size(), code, hexadecimal ? 16 : 10);
    if (status != std::errc() || end != entity.data() + entity.size())
        return std::nullopt;
    return code;
}

// Resolves entities in place, as none is shorter than its character (three bytes at least for "&#1;" and up
// to four for "&#x10000;"). Nullptr when there is one that is unknown.
char* resolveEntities(char* begin, char* end)
{
    char* out = begin;
    for (char* at = begin; at < end;) {
        char* mark = static_cast<char*>(std::memchr(at, '&', std::size_t(end - at)));
        char* stop = mark == nullptr ? end : mark;
        if (out != at)
            std::memmove(out, at, std::size_t(stop - at));
        out += stop - at;
        if (mark == nullptr)
            break;
        const std::size_t room = std::min(std::size_t(end - mark), kLongestEntity);
        char* close = static_cast<char*>(std::memchr(mark, ';', room));
        if (close == nullptr)
            return nullptr;
        const std::optional<std::uint32_t> code = entityCode({mark + 1, std::size_t(close - mark - 1)});
        if (!code)
            return nullptr;
        out = appendUtf8(out, *code);
        at = close + 1;
    }
    return out;
}

std::string_view localName(std::string_view qualified)
{
    const std::size_t colon = qualified.find(':');
    return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

} // namespace

XmlScanner::XmlScanner(std::unique_ptr<ByteSource> source, QString where)
    : m_source(std::move(source))
    , m_where(std::move(where))
    , m_window(kWindow)
    , m_at(m_window.data())
    , m_end(m_window.data())
{}

XmlScanner::Event XmlScanner::fail(const QString& what)
{
    if (m_error.message.isEmpty())
        m_error = Error{IngestText::tr("%1 cannot be read near byte %2: %3.")
                            .arg(m_where)
                            .arg(m_source->position() - (m_end - m_at))
                            .arg(what)};
    return Event::Failed;
}

// Moves what is left to the front and reads on. False when nothing came: the end, a failure or a full window.
bool XmlScanner::fill()
{
    if (m_atEnd || !m_error.message.isEmpty())
        return false;
    const std::size_t left = std::size_t(m_end - m_at);
    if (left > 0 && m_at != m_window.data())
        std::memmove(m_window.data(), m_at, left);
    m_at = m_window.data();
    m_end = m_at + left;
    const std::size_t room = m_window.size() - left;
    if (room == 0)
        return false;
    const Result<std::size_t> got = m_source->read({m_end, room});
    if (!got) {
        m_error = got.error();
        return false;
    }
    m_atEnd = *got < room;
    m_end += *got;
    return *got > 0;
}

bool XmlScanner::startsWith(std::string_view what)
{
    while (std::size_t(m_end - m_at) < what.size())
        if (!fill())
            return false;
    return std::string_view(m_at, what.size()) == what;
}

XmlScanner::Event XmlScanner::next()
{
    if (!m_error.message.isEmpty())
        return Event::Failed;
    if (m_closing)
        return closeElement();
    if (!m_begun) {
        m_begun = true;
        if (startsWith("\xEF\xBB\xBF"))
            m_at += 3;
        else if (startsWith("\xFF\xFE") || startsWith("\xFE\xFF"))
            return fail(IngestText::tr("it is not UTF-8"));
    }
    while (true) {
        if (m_inside == Inside::CharacterData)
            return characterData();
        if (m_inside != Inside::Content) {
            if (!skipUntil(m_inside == Inside::Comment ? "-->" : "?>"))
                return fail(IngestText::tr("it ends too early"));
            m_inside = Inside::Content;
        }
        if (m_at == m_end && !fill()) {
            if (!m_error.message.isEmpty())
                return Event::Failed;
            if (depth() > 0 || !m_hadRoot)
                return fail(IngestText::tr("it ends too early"));
            return Event::Finished;
        }
        if (*m_at != '<') {
            const Event event = textEvent();
            if (event == Event::Text && depth() == 0) { // white space around the root
                if (!std::all_of(m_text.begin(), m_text.end(), isXmlSpace))
                    return fail(IngestText::tr("it is not XML"));
                continue;
            }
            return event;
        }
        const Event event = markup();
        if (m_inside == Inside::Content || event == Event::Failed)
            return event;
    }
}

XmlScanner::Event XmlScanner::skip()
{
    const std::size_t open = depth();
    while (true) {
        const Event event = next();
        if (event == Event::Failed || event == Event::Finished || (event == Event::End && depth() < open))
            return event;
    }
}

XmlScanner::Event XmlScanner::textEvent()
{
    char* stop = static_cast<char*>(std::memchr(m_at, '<', std::size_t(m_end - m_at)));
    if (stop == nullptr) {
        stop = m_end;
        // An entity cut by the end of the window waits for its rest.
        char* from = std::max(m_at, m_end - std::ptrdiff_t(kLongestEntity));
        const std::string_view tail(from, std::size_t(m_end - from));
        const std::size_t mark = tail.rfind('&');
        if (!m_atEnd && mark != std::string_view::npos && tail.find(';', mark) == std::string_view::npos) {
            stop = from + mark;
            if (stop == m_at) {
                if (!fill() && m_error.message.isEmpty())
                    return fail(IngestText::tr("it ends too early"));
                return m_error.message.isEmpty() ? textEvent() : Event::Failed;
            }
        }
    }
    char* begin = m_at;
    m_at = stop;
    char* end = stop;
    if (std::memchr(begin, '&', std::size_t(stop - begin)) != nullptr) {
        end = resolveEntities(begin, stop);
        if (end == nullptr)
            return fail(IngestText::tr("it uses an entity that is not one of the five of XML"));
    }
    m_text = std::string_view(begin, std::size_t(end - begin));
    return Event::Text;
}

// A part of CDATA, up to its end or the window's.
XmlScanner::Event XmlScanner::characterData()
{
    while (m_end - m_at < 3)
        if (!fill())
            return m_error.message.isEmpty() ? fail(IngestText::tr("it ends too early")) : Event::Failed;
    const std::string_view window(m_at, std::size_t(m_end - m_at));
    const std::size_t close = window.find("]]>");
    const bool closed = close != std::string_view::npos;
    m_text = window.substr(0, closed ? close : window.size() - 2);
    m_at += closed ? close + 3 : window.size() - 2;
    if (closed)
        m_inside = Inside::Content;
    return Event::Text;
}

bool XmlScanner::skipUntil(std::string_view terminator)
{
    while (true) {
        const std::string_view window(m_at, std::size_t(m_end - m_at));
        const std::size_t found = window.find(terminator);
        if (found != std::string_view::npos) {
            m_at += found + terminator.size();
            return true;
        }
        m_at = std::max(m_at, m_end - std::ptrdiff_t(terminator.size() - 1));
        if (!fill())
            return false;
    }
}

// At "<". Sets m_inside when what begins is no event.
XmlScanner::Event XmlScanner::markup()
{
    if (m_end - m_at < 2 && !fill())
        return m_error.message.isEmpty() ? fail(IngestText::tr("it ends too early")) : Event::Failed;
    switch (m_at[1]) {
    case '/':
        return endTag();
    case '?': {
        const bool declares = startsWith("<?xml ");
        const std::string_view window(m_at, std::min<std::size_t>(std::size_t(m_end - m_at), 200));
        const std::string_view declaration = window.substr(0, window.find("?>"));
        if (declares) {
            const std::size_t at = declaration.find("encoding=");
            if (at != std::string_view::npos) {
                std::string encoding(declaration.substr(std::min(at + 10, declaration.size()), 5));
                std::transform(encoding.begin(), encoding.end(), encoding.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
                if (encoding != "UTF-8" && !encoding.starts_with("ASCII") && encoding != "US-AS")
                    return fail(IngestText::tr("it is not UTF-8"));
            }
        }
        m_inside = Inside::Instruction;
        return Event::Text;
    }
    case '!':
        if (startsWith("<!--")) {
            m_at += 4;
            m_inside = Inside::Comment;
            return Event::Text;
        }
        if (startsWith("<![CDATA[") && depth() > 0) {
            m_at += 9;
            m_inside = Inside::CharacterData;
            return Event::Text;
        }
        return fail(IngestText::tr("it holds a document type (DOCTYPE), which files of this kind never have "
                                   "and which can be used to reach other files"));
    default:
        return startTag();
    }
}

// Reads the attributes of a start tag. Returns where the tag's ">" or "/>" is, end when the window ends
// before it, nullptr when it is malformed.
const char* XmlScanner::readAttributes(const char* at, const char* end)
{
    m_attributes.clear();
    while (true) {
        while (at < end && isXmlSpace(*at))
            ++at;
        if (at >= end || *at == '>')
            return at;
        if (*at == '/')
            return at + 1 < end ? (at[1] == '>' ? at : nullptr) : end;
        const char* name = at;
        while (at < end && *at != '=' && *at != '>' && *at != '<' && !isXmlSpace(*at))
            ++at;
        const std::string_view qualified(name, std::size_t(at - name));
        while (at < end && isXmlSpace(*at))
            ++at;
        if (at >= end)
            return end;
        if (*at != '=' || qualified.empty())
            return nullptr;
        ++at;
        while (at < end && isXmlSpace(*at))
            ++at;
        if (at >= end)
            return end;
        const char quote = *at;
        if (quote != '"' && quote != '\'')
            return nullptr;
        const char* value = ++at;
        while (at < end && *at != quote && *at != '<')
            ++at;
        if (at >= end)
            return end;
        if (*at == '<' || m_attributes.size() >= kMaxAttributes)
            return nullptr;
        if (!qualified.starts_with("xmlns"))
            m_attributes.push_back({localName(qualified), {value, std::size_t(at - value)}});
        ++at;
    }
}

XmlScanner::Event XmlScanner::startTag()
{
    while (true) {
        const char* at = m_at + 1;
        while (at < m_end && *at != '>' && *at != '/' && *at != '<' && !isXmlSpace(*at))
            ++at;
        const std::string_view qualified(m_at + 1, std::size_t(at - m_at - 1));
        const char* close = at < m_end ? readAttributes(at, m_end) : m_end;
        if (close == nullptr || (close < m_end && qualified.empty()))
            return fail(IngestText::tr("a tag is malformed"));
        if (close < m_end) {
            if (depth() >= kMaxDepth)
                return fail(IngestText::tr("its elements are nested too deep"));
            if (depth() == 0 && m_hadRoot)
                return fail(IngestText::tr("it is not XML"));
            m_hadRoot = true;
            m_name = localName(qualified);
            m_nameStarts.push_back(std::uint32_t(m_names.size()));
            m_names.append(qualified);
            m_closing = *close == '/';
            m_at += close - m_at + (m_closing ? 2 : 1);
            return Event::Start;
        }
        if (!fill()) {
            if (!m_error.message.isEmpty())
                return Event::Failed;
            return fail(m_atEnd ? IngestText::tr("it ends too early")
                                : IngestText::tr("a tag is longer than %1 KB").arg(kWindow >> 10));
        }
    }
}

XmlScanner::Event XmlScanner::endTag()
{
    char* close = static_cast<char*>(std::memchr(m_at, '>', std::size_t(m_end - m_at)));
    while (close == nullptr) {
        if (!fill()) {
            if (!m_error.message.isEmpty())
                return Event::Failed;
            return fail(IngestText::tr("it ends too early"));
        }
        close = static_cast<char*>(std::memchr(m_at, '>', std::size_t(m_end - m_at)));
    }
    std::string_view qualified(m_at + 2, std::size_t(close - m_at - 2));
    while (!qualified.empty() && isXmlSpace(qualified.back()))
        qualified.remove_suffix(1);
    if (depth() == 0 || qualified != std::string_view(m_names).substr(m_nameStarts.back()))
        return fail(IngestText::tr("the end tag </%1> has no start").arg(toQString(qualified.substr(0, 60))));
    m_at = close + 1;
    return closeElement();
}

XmlScanner::Event XmlScanner::closeElement()
{
    m_closing = false;
    m_closedName.assign(m_names, m_nameStarts.back());
    m_names.resize(m_nameStarts.back());
    m_nameStarts.pop_back();
    m_name = localName(m_closedName);
    m_attributes.clear();
    return Event::End;
}

std::string_view XmlScanner::attribute(std::string_view name) const
{
    for (const Attribute& attribute : m_attributes)
        if (attribute.name == name)
            return attribute.value;
    return {};
}

std::string XmlScanner::attributeText(std::string_view name) const
{
    std::string value(attribute(name));
    if (value.find('&') == std::string::npos)
        return value;
    char* end = resolveEntities(value.data(), value.data() + value.size());
    if (end != nullptr) // else it stays as it is written
        value.resize(std::size_t(end - value.data()));
    return value;
}

} // namespace tessera
