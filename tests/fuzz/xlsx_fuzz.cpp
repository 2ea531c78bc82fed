// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says which part of a workbook the rest is; with 0 it is the whole file.
#include "fuzz/read_records.h"
#include "fuzz/zip_file.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    std::string_view workbook =
        "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='x'/></sheets></workbook>";
    std::string_view relations = "<Relationships><Relationship Id='x' Type='/worksheet' Target='s.xml'/>"
                                 "<Relationship Id='y' Type='/styles' Target='styles.xml'/></Relationships>";
    std::string_view sheet =
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c s='1'><v>45000.5</v></c>"
        "</row></sheetData></worksheet>";
    std::string_view texts = "<sst><si><t>a</t></si></sst>";
    std::string_view styles =
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy-mm-dd'/></numFmts>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='46'/></cellXfs></styleSheet>";
    const std::string_view rest = asText(data + 1, size - 1);
    std::string bytes;
    switch (data[0] % 6) {
    case 0:
        bytes = rest;
        break;
    case 1:
        sheet = rest;
        break;
    case 2:
        texts = rest;
        break;
    case 3:
        styles = rest;
        break;
    case 4:
        workbook = rest;
        break;
    default:
        relations = rest;
    }
    if (bytes.empty())
        bytes = zipOf({{"xl/workbook.xml", workbook},
                       {"xl/_rels/workbook.xml.rels", relations},
                       {"xl/s.xml", sheet},
                       {"xl/sharedStrings.xml", texts},
                       {"xl/styles.xml", styles}});
    readEachPart("xlsx", fuzzFile("xlsx", bytes), {{QStringLiteral("repeatMerged"), data[0] >= 128}});
    return 0;
}
