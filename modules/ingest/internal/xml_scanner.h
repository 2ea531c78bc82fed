// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/byte_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// Reads XML front to back through a window of fixed size: no tree, no allocation once it runs. Written for
// files of strangers, so it takes less than XML allows: UTF-8 only, no DOCTYPE (hence no entities but the
// five and numbers, nothing from outside), at most kMaxDepth open elements, no tag larger than the window.
// Names come without their prefix.
class XmlScanner
{
public:
    enum class Event
    {
        Start,
        End,  // also after the Start of an element without content
        Text, // a text may come in several pieces
        Finished,
        Failed // see error()
    };

    XmlScanner(std::unique_ptr<ByteSource> source, QString where);

    Event next();
    // Reads up to the End of the element whose Start was the last event.
    Event skip();

    // Views are valid until the next event.
    [[nodiscard]] std::string_view name() const { return m_name; }
    [[nodiscard]] std::string_view text() const { return m_text; }
    // As written, entities in place; empty when there is none.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    [[nodiscard]] std::string attributeText(std::string_view name) const;   // entities resolved
    [[nodiscard]] std::size_t depth() const { return m_nameStarts.size(); } // open elements
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] std::int64_t position() const { return m_source->position(); }
    [[nodiscard]] std::int64_t storedSize() const { return m_source->storedSize(); }

    static constexpr std::size_t kWindow = std::size_t{256} << 10;
    static constexpr std::size_t kMaxDepth = 200;
    static constexpr std::size_t kMaxAttributes = 200;

private:
    struct Attribute
    {
        std::string_view name;
        std::string_view value;
    };
    enum class Inside
    {
        Content,
        Comment,
        Instruction,
        CharacterData
    };

    bool fill();
    Event fail(const QString& what);
    Event textEvent();
    Event markup();
    Event startTag();
    Event endTag();
    Event closeElement();
    bool skipUntil(std::string_view terminator);
    Event characterData();
    bool startsWith(std::string_view what);
    const char* readAttributes(const char* at, const char* end);

    std::unique_ptr<ByteSource> m_source;
    QString m_where;
    std::vector<char> m_window;
    char* m_at;
    char* m_end;
    bool m_atEnd = false;
    bool m_begun = false;
    bool m_closing = false; // the last Start had no content
    bool m_hadRoot = false;
    Inside m_inside = Inside::Content;
    std::string_view m_name;
    std::string_view m_text;
    std::vector<Attribute> m_attributes;
    std::string m_names; // of the open elements, one after the other
    std::vector<std::uint32_t> m_nameStarts;
    std::string m_closedName;
    Error m_error;
};

} // namespace tessera
