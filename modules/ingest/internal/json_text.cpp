// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/json_text.h"

#include "base/text.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tessera {

namespace {

constexpr int kDepthLookedAt = 6;

// Which characters open or close something.
constexpr std::array<std::uint8_t, 256> kJsonMarks = [] {
    std::array<std::uint8_t, 256> marks{};
    for (const char c : {'"', '{', '}', '[', ']'})
        marks[std::uint8_t(c)] = 1;
    return marks;
}();

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool endsScalar(char c)
{
    return isJsonSpace(c) || c == ',' || c == ']' || c == '}' || c == ':';
}

// Past the value that begins at `at`, or nothing when the text ends first.
std::optional<std::size_t> afterValue(std::string_view text, std::size_t at)
{
    JsonValueEnd end;
    if (end.find(text, at) || (at == text.size() && end.isScalar()))
        return at;
    return std::nullopt;
}

// A key at `at` and the ":" behind it; moves on to the value. False at the end of the object or of the text.
bool readKey(std::string_view text, std::size_t& at, std::string_view& key)
{
    at = afterJsonSpace(text, at);
    if (at < text.size() && text[at] == ',')
        at = afterJsonSpace(text, at + 1);
    if (at >= text.size() || text[at] != '"')
        return false;
    const std::optional<std::size_t> end = afterValue(text, at);
    if (!end)
        return false;
    key = text.substr(at + 1, *end - at - 2);
    at = afterJsonSpace(text, *end);
    if (at >= text.size() || text[at] != ':')
        return false;
    at = afterJsonSpace(text, at + 1);
    return at < text.size();
}

bool startsObjects(std::string_view text, std::size_t at)
{
    if (text[at] != '[')
        return false;
    const std::size_t first = afterJsonSpace(text, at + 1);
    return first < text.size() && text[first] == '{';
}

struct LongestArray
{
    std::size_t size = 0;
    std::string path;
};

void lookForArrays(std::string_view text, std::size_t at, const std::string& prefix, int depth,
                   LongestArray& longest)
{
    ++at; // "{"
    std::string_view key;
    while (readKey(text, at, key)) {
        const std::string path = prefix + std::string(key);
        const std::size_t end = afterValue(text, at).value_or(text.size());
        if (startsObjects(text, at)) {
            if (end - at > longest.size)
                longest = {end - at, path};
        } else if (text[at] == '{' && depth < kDepthLookedAt) {
            lookForArrays(text, at, path + ".", depth + 1, longest);
        }
        at = end;
    }
}

} // namespace

std::size_t afterJsonSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

bool JsonValueEnd::find(std::string_view text, std::size_t& at)
{
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* p = begin + at;
    bool found = false;
    while (p < end && !found) {
        if (m_inString) {
            if (m_escaped) {
                m_escaped = false;
                ++p;
                continue;
            }
            while (p < end && *p != '"' && *p != '\\')
                ++p;
            if (p == end)
                break;
            m_escaped = *p == '\\';
            m_inString = m_escaped;
            ++p;
            found = !m_inString && m_depth == 0;
            continue;
        }
        if (m_depth > 0) // most of a record: nothing that matters
            while (p < end && kJsonMarks[std::uint8_t(*p)] == 0)
                ++p;
        if (p == end)
            break;
        const char c = *p;
        if (m_begun && m_depth == 0 && endsScalar(c)) {
            found = true;
            break;
        }
        m_begun = true;
        ++p;
        if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            m_depth -= m_depth > 0 ? 1 : 0;
            found = m_depth == 0;
        }
    }
    at = std::size_t(p - begin);
    return found;
}

bool findJsonMember(std::string_view object, const std::vector<std::string>& keys, JsonSpan& value)
{
    std::size_t at = afterJsonSpace(object, 0);
    for (const std::string& wanted : keys) {
        if (at >= object.size() || object[at] != '{')
            return false;
        ++at;
        std::string_view key;
        bool found = false;
        while (!found && readKey(object, at, key)) {
            found = key == wanted;
            if (!found)
                at = afterValue(object, at).value_or(object.size());
        }
        if (!found)
            return false;
    }
    const std::optional<std::size_t> end = afterValue(object, at);
    if (!end)
        return false;
    value = {at, *end};
    return true;
}

std::vector<JsonSpan> jsonElements(std::string_view array)
{
    std::vector<JsonSpan> elements;
    std::size_t at = 1; // "["
    while (true) {
        at = afterJsonSpace(array, at);
        if (at < array.size() && array[at] == ',')
            at = afterJsonSpace(array, at + 1);
        if (at >= array.size() || array[at] == ']')
            return elements;
        const std::optional<std::size_t> end = afterValue(array, at);
        if (!end || *end == at)
            return elements;
        elements.push_back({at, *end});
        at = *end;
    }
}

JsonShape jsonShape(std::string_view start)
{
    JsonShape shape;
    std::size_t at = start.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    at = afterJsonSpace(start, at);
    if (at < start.size() && start[at] == '[') {
        const std::size_t first = afterJsonSpace(start, at + 1);
        shape.isArray = first < start.size() && (start[first] == '{' || start[first] == ']');
        return shape;
    }
    while (at < start.size() && start[at] == '{') {
        const std::size_t key = afterJsonSpace(start, at + 1);
        if (key >= start.size() || (start[key] != '"' && start[key] != '}'))
            return {};
        if (++shape.documents > 1)
            return shape;
        LongestArray longest;
        lookForArrays(start, at, std::string(), 0, longest);
        shape.hasArray = longest.size > 0;
        shape.path = toQString(longest.path);
        at = afterJsonSpace(start, afterValue(start, at).value_or(start.size()));
    }
    return shape;
}

} // namespace tessera
