// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes have a guessed encoding that can be decoded, and a text decoded in pieces is the text decoded at
// once.
#include "fuzz/require.h"
#include "ingest/internal/encoding_guess.h"
#include "ingest/internal/text_decoder.h"

#include <simdjson.h>

#include <array>
#include <string>

using namespace tessera;

namespace {

std::string decoded(const QString& encoding, std::string_view first, std::string_view second)
{
    Result<TextDecoder> decoder = TextDecoder::forEncoding(encoding);
    require(decoder.ok(), "the encoding is known");
    std::string text;
    decoder->decode(first, false, text);
    decoder->decode(second, true, text);
    require(decoder->isUtf8() || simdjson::validate_utf8(text), "what was decoded is UTF-8");
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    static constexpr std::array names = {
        "UTF-8",        "UTF-16LE",     "UTF-16BE",     "UTF-32LE",     "UTF-32BE",     "GB18030",
        "GBK",          "Big5",         "Big5-HKSCS",   "Shift_JIS",    "EUC-JP",       "EUC-KR",
        "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "KOI8-R",
        "ISO-8859-7",   "ISO-8859-2",   "ISO-2022-JP",
    };
    const std::string_view text = asText(data + 2, size - 2);
    for (const bool isWhole : {false, true}) {
        const EncodingGuess guess = guessEncoding(text, isWhole);
        require(!guess.evidence.isEmpty(), "a guess says why");
        decoded(guess.name, text, {});
    }
    const QString encoding = QLatin1String(names[data[0] % names.size()]);
    const std::size_t cut = text.size() * data[1] / 255;
    require(decoded(encoding, text.substr(0, cut), text.substr(cut)) == decoded(encoding, {}, text),
            "pieces hold the text of the whole");
    return 0;
}
