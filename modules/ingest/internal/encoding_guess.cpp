// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/encoding_guess.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

struct EncodingText
{
    Q_DECLARE_TR_FUNCTIONS(TextDecoder)
};

constexpr double kWideZeros = 0.05; // of the bytes on one side

using Bytes = const unsigned char*;

// Length of the valid UTF-8 sequence at the start, 0 when there is none.
std::size_t utf8Length(Bytes s, std::size_t left)
{
    if (s[0] < 0x80)
        return 1;
    const std::size_t n = s[0] >= 0xC2 && s[0] <= 0xDF   ? 2
                          : (s[0] & 0xF0) == 0xE0        ? 3
                          : s[0] >= 0xF0 && s[0] <= 0xF4 ? 4
                                                         : 0;
    if (n == 0 || n > left)
        return 0;
    for (std::size_t i = 1; i < n; ++i)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    const bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
    const bool surrogate = s[0] == 0xED && s[1] > 0x9F;
    const bool tooHigh = s[0] == 0xF4 && s[1] > 0x8F;
    return overlong || surrogate || tooHigh ? 0 : n;
}

bool isUtf8(std::string_view text, bool isWhole)
{
    const auto* s = reinterpret_cast<Bytes>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = utf8Length(s + at, text.size() - at);
        if (n == 0)
            return !isWhole && text.size() - at < 4; // cut in the middle of a character
        at += n;
    }
    return true;
}

bool within(unsigned char c, int low, int high)
{
    return c >= low && c <= high;
}

// What one encoding makes of the bytes above 127.
struct Reading
{
    double common = 0; // characters of everyday text
    double other = 0;  // rarer ones
    double wrong = 0;  // not in the encoding
    [[nodiscard]] double score() const
    {
        const double all = common + other + wrong;
        return all > 0 ? (common + 0.2 * other - 3 * wrong) / all : 0;
    }
};

struct Character
{
    std::size_t length = 1;
    enum
    {
        Common,
        Other,
        Wrong
    } kind = Wrong;
};

// GB 2312 level one (B0-D7) holds the 3,755 commonest characters, rows A1-A3 the punctuation and full-width
// forms.
Character gb18030Character(Bytes s, std::size_t left)
{
    if (left < 2 || s[0] == 0x80 || s[0] == 0xFF)
        return {};
    if (left >= 4 && within(s[1], 0x30, 0x39))
        return within(s[2], 0x81, 0xFE) && within(s[3], 0x30, 0x39) ? Character{4, Character::Other}
                                                                    : Character{};
    if (!within(s[1], 0x40, 0xFE) || s[1] == 0x7F)
        return {};
    const bool common =
        s[1] >= 0xA1 && (within(s[0], 0xB0, 0xD7) || (within(s[0], 0xA1, 0xA3) && s[0] != 0xA2));
    return {2, common ? Character::Common : Character::Other};
}

// Big5 level one (A4-C6) holds the 5,401 commonest characters, A1-A3 the punctuation.
Character big5Character(Bytes s, std::size_t left)
{
    if (left < 2 || !within(s[0], 0x81, 0xFE) || !(within(s[1], 0x40, 0x7E) || within(s[1], 0xA1, 0xFE)))
        return {};
    return {2, within(s[0], 0xA4, 0xC6) || s[0] == 0xA1 ? Character::Common : Character::Other};
}

// Kana (82 9F-F1, 83), punctuation (81) and JIS level one (88-97).
Character shiftJisCharacter(Bytes s, std::size_t left)
{
    if (within(s[0], 0xA1, 0xDF))
        return {1, Character::Other}; // half-width katakana
    if (left < 2 || !(within(s[0], 0x81, 0x9F) || within(s[0], 0xE0, 0xFC)) || !within(s[1], 0x40, 0xFC) ||
        s[1] == 0x7F)
        return {};
    const bool kana = (s[0] == 0x82 && s[1] >= 0x4F && s[1] <= 0xF1) || (s[0] == 0x83 && s[1] <= 0x96);
    return {2, kana || s[0] == 0x81 || within(s[0], 0x88, 0x97) ? Character::Common : Character::Other};
}

template <typename Next>
Reading readingOf(std::string_view text, Next next)
{
    Reading reading;
    const auto* s = reinterpret_cast<Bytes>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        if (s[at] < 0x80) {
            ++at;
            continue;
        }
        const Character character = next(s + at, text.size() - at);
        if (character.kind == Character::Wrong && text.size() - at < 4)
            break; // cut in the middle of a character
        (character.kind == Character::Common  ? reading.common
         : character.kind == Character::Other ? reading.other
                                              : reading.wrong) += 1;
        at += character.length;
    }
    return reading;
}

bool isAsciiLetter(unsigned char c)
{
    return within(c, 'a', 'z') || within(c, 'A', 'Z');
}

// In Western text letters above 127 stand alone among letters below; signs (£, ©, NBSP, quotes) beside
// anything.
Reading westernReading(std::string_view text)
{
    Reading reading;
    const auto* s = reinterpret_cast<Bytes>(text.data());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (s[at] < 0x80)
            continue;
        const unsigned char before = at > 0 ? s[at - 1] : ' ';
        const unsigned char after = at + 1 < text.size() ? s[at + 1] : ' ';
        const bool undefined =
            s[at] == 0x81 || s[at] == 0x8D || s[at] == 0x8F || s[at] == 0x90 || s[at] == 0x9D;
        const bool letter = s[at] >= 0xC0 && s[at] != 0xD7 && s[at] != 0xF7;
        const bool alone = before < 0x80 && after < 0x80;
        if (undefined)
            reading.wrong += 1;
        else if (letter ? (isAsciiLetter(before) || isAsciiLetter(after)) && alone : alone)
            reading.common += 1;
        else
            reading.other += 1;
    }
    return reading;
}

// Russian in Windows-1251 is runs of letters C0-FF, most of them small (E0-FF).
Reading cyrillicReading(std::string_view text)
{
    Reading reading;
    const auto* s = reinterpret_cast<Bytes>(text.data());
    std::size_t runs = 0;
    const auto isLetter = [&](std::size_t at) { return s[at] >= 0xC0 || s[at] == 0xA8 || s[at] == 0xB8; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (s[at] < 0x80)
            continue;
        const bool besideLetter = (at > 0 && isLetter(at - 1)) || (at + 1 < text.size() && isLetter(at + 1));
        const bool small = s[at] >= 0xE0 || s[at] == 0xB8;
        const bool startsWord = isLetter(at) && (at == 0 || s[at - 1] < 0x80);
        runs += startsWord ? 1 : 0;
        (isLetter(at) && besideLetter && (small || startsWord) ? reading.common : reading.other) += 1;
    }
    // A stray byte or two is no Russian: words have some letters.
    if (reading.common < 8 || reading.common < 3 * double(runs))
        return {};
    return reading;
}

// Whether delimiters and line ends are units of two bytes, their own byte being at the given side. A zero
// byte here and there in a text of single bytes is no wide encoding.
bool marksAreWide(std::string_view start, std::size_t side)
{
    std::size_t marks = 0;
    std::size_t wide = 0;
    for (std::size_t i = 0; i + 1 < start.size(); ++i) {
        if (std::string_view("\n\r,;\t| ").find(start[i]) == std::string_view::npos)
            continue;
        ++marks;
        const std::size_t other = side == 0 ? i + 1 : i - 1;
        wide += i % 2 == side && start[other] == '\0' ? 1 : 0;
    }
    return wide > 0 && wide * 5 >= marks * 4;
}

// Where the zero bytes stand tells the width and order of the units.
QString wideEncoding(std::string_view start)
{
    std::array<std::size_t, 4> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i)
        if (start[i] == '\0')
            ++zeros[i % 4];
    const double quarter = double(start.size()) / 4;
    const auto most = [&](std::size_t i) { return double(zeros[i]) > 0.7 * quarter; };
    const auto few = [&](std::size_t i) { return double(zeros[i]) < 0.2 * quarter; };
    if (most(2) && most(3) && few(0))
        return QStringLiteral("UTF-32LE");
    if (most(0) && most(1) && few(3))
        return QStringLiteral("UTF-32BE");
    const double odd = double(zeros[1] + zeros[3]) / (2 * quarter);
    const double even = double(zeros[0] + zeros[2]) / (2 * quarter);
    // Chinese has few zeros, but those of its delimiters and line ends all stand on one side.
    if (odd > kWideZeros && even < odd / 10 && marksAreWide(start, 0))
        return QStringLiteral("UTF-16LE");
    if (even > kWideZeros && odd < even / 10 && marksAreWide(start, 1))
        return QStringLiteral("UTF-16BE");
    return {};
}

EncodingGuess guessBytes(std::string_view start)
{
    struct Candidate
    {
        const char* name;
        double score;
    };
    std::array candidates = {Candidate{"GB18030", readingOf(start, gb18030Character).score()},
                             Candidate{"Big5", readingOf(start, big5Character).score()},
                             Candidate{"Shift_JIS", readingOf(start, shiftJisCharacter).score()},
                             Candidate{"windows-1252", westernReading(start).score()},
                             Candidate{"windows-1251", cyrillicReading(start).score()}};
    const auto* best = std::ranges::max_element(candidates, {}, &Candidate::score);
    const double share = std::clamp(best->score, 0.0, 1.0);
    return {QString::fromLatin1(best->name),
            EncodingText::tr("not valid UTF-8; %1 % of the other characters are everyday ones in %2")
                .arg(std::lround(share * 100))
                .arg(QLatin1String(best->name))};
}

} // namespace

EncodingGuess guessEncoding(std::string_view start, bool isWholeFile)
{
    struct Mark
    {
        std::string_view bytes;
        const char* name;
    };
    static constexpr std::array marks = {
        Mark{"\xEF\xBB\xBF", "UTF-8"},         Mark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
        Mark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, Mark{"\xFF\xFE", "UTF-16LE"},
        Mark{"\xFE\xFF", "UTF-16BE"},          Mark{"\x84\x31\x95\x33", "GB18030"},
    };
    for (const Mark& mark : marks)
        if (start.starts_with(mark.bytes))
            return {QString::fromLatin1(mark.name), EncodingText::tr("byte order mark")};
    if (const QString wide = wideEncoding(start); !wide.isEmpty())
        return {wide, EncodingText::tr("the zero bytes stand where it has them")};
    if (isUtf8(start, isWholeFile))
        return {QStringLiteral("UTF-8"), EncodingText::tr("all bytes are valid UTF-8")};
    return guessBytes(start);
}

} // namespace tessera
