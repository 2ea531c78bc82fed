// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>
#include <span>
#include <string_view>

namespace tessera {

// The texts at some paths (a.b) of JSON objects, one object after the other. A key that is written as the
// whole path goes before members within members; of equal keys the first counts. Objects that come after one
// another mostly have their members in one order, so a member is first looked for where it was in the object
// before.
class JsonFields
{
public:
    explicit JsonFields(const QStringList& paths);
    ~JsonFields();
    JsonFields(JsonFields&&) noexcept;
    JsonFields& operator=(JsonFields&&) = delete;

    // One text for each path, empty where there is nothing or null; valid until the next read. readable:
    // bytes that may be read from the start of the object on, which saves a copy when they go on behind its
    // end. Null when the text is an object, else what is wrong with it.
    [[nodiscard]] const char* read(std::string_view object, std::size_t readable,
                                   std::span<std::string_view> texts);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace tessera
