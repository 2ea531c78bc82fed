// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// Where JSON values begin and end. These look at quotes and brackets only, without recursion: whether a value
// is well formed is found out by who parses it.

[[nodiscard]] std::size_t afterJsonSpace(std::string_view text, std::size_t at);

// Goes over one value, in as many pieces as it comes.
class JsonValueEnd
{
public:
    // Looks at text from `at` on. True when the value ends in it; `at` is then behind it, else at the end of
    // text. A number, true, false or null ends before what follows it.
    bool find(std::string_view text, std::size_t& at);
    [[nodiscard]] bool isScalar() const { return m_begun && m_depth == 0 && !m_inString; }

private:
    bool m_begun = false;
    bool m_inString = false;
    bool m_escaped = false;
    std::size_t m_depth = 0;
};

struct JsonSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The value of a member of an object that is given whole, by keys from the outside in. False when there is
// none. Keys are compared as they are written.
[[nodiscard]] bool findJsonMember(std::string_view object, const std::vector<std::string>& keys,
                                  JsonSpan& value);
// The elements of an array that is given whole.
[[nodiscard]] std::vector<JsonSpan> jsonElements(std::string_view array);

// What the start of a file looks like.
struct JsonShape
{
    bool isArray = false;      // "[" and then an object or nothing
    std::size_t documents = 0; // objects one after the other, the last perhaps cut off
    bool hasArray = false;     // an array of objects within the first object
    QString path;              // of the longest of them: data.items
};
[[nodiscard]] JsonShape jsonShape(std::string_view start);

} // namespace tessera
