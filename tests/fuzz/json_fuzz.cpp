// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is cut into records or refused; the first byte says what is looked for in it.
#include "fuzz/read_records.h"
#include "ingest/internal/json_text.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view text = asText(data + 1, size - 1);
    const JsonShape shape = jsonShape(text);
    QJsonObject options;
    if (shape.hasArray && data[0] % 2 == 0)
        options.insert(QStringLiteral("path"), shape.path);
    if (data[0] % 4 >= 2)
        options.insert(QStringLiteral("explode"), QStringLiteral("a"));
    readEachPart("json", fuzzFile("json", text), options);
    return 0;
}
