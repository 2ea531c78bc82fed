// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The input is the content of a spreadsheet, after a byte that says whether merged cells are repeated.
#include "fuzz/read_records.h"
#include "fuzz/zip_file.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string bytes = zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"content.xml", asText(data + 1, size - 1)}});
    readEachPart("ods", fuzzFile("ods", bytes), {{QStringLiteral("repeatMerged"), data[0] >= 128}});
    return 0;
}
