// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/encoding_guess.h"

#include "ingest/internal/letter_models.h"

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

// Two bytes from A1 on, as in the EUC encodings; `rows` are the first bytes of everyday characters.
Character eucCharacter(Bytes s, std::size_t left, int firstRow, int lastRow)
{
    if (left < 2 || !within(s[0], 0xA1, 0xFE) || !within(s[1], 0xA1, 0xFE))
        return {};
    return {2, within(s[0], firstRow, lastRow) || within(s[0], 0xA1, 0xA3) ? Character::Common
                                                                           : Character::Other};
}

// KS X 1001 has its 2,350 syllables in rows B0-C8. Windows adds those that begin with 81-A0.
Character eucKrCharacter(Bytes s, std::size_t left)
{
    return eucCharacter(s, left, 0xB0, 0xC8);
}

// Half-width katakana behind 8E, JIS X 0212 behind 8F; kana (A4, A5) and JIS level one (B0-CF).
Character eucJpCharacter(Bytes s, std::size_t left)
{
    if (left >= 2 && s[0] == 0x8E && within(s[1], 0xA1, 0xDF))
        return {2, Character::Other};
    if (left >= 3 && s[0] == 0x8F && within(s[1], 0xA1, 0xFE) && within(s[2], 0xA1, 0xFE))
        return {3, Character::Other};
    const Character kana = eucCharacter(s, left, 0xA4, 0xA5);
    return kana.kind == Character::Common ? kana : eucCharacter(s, left, 0xB0, 0xCF);
}

// Letters of one script in a single-byte encoding: bit 0 letter, bit 1 small, by byte.
using Letters = std::array<std::uint8_t, 256>;

Letters lettersOf(std::initializer_list<std::pair<int, int>> capitals,
                  std::initializer_list<std::pair<int, int>> small)
{
    Letters letters{};
    for (const auto& [first, last] : capitals)
        std::fill(letters.begin() + first, letters.begin() + last + 1, std::uint8_t{1});
    for (const auto& [first, last] : small)
        std::fill(letters.begin() + first, letters.begin() + last + 1, std::uint8_t{3});
    return letters;
}

// Words of another script are runs of its letters, with capitals at their start or all through.
Reading scriptReading(std::string_view text, const Letters& letters)
{
    Reading reading;
    const auto* s = reinterpret_cast<Bytes>(text.data());
    std::size_t runs = 0;
    const auto isLetter = [&](std::size_t at) { return (letters[s[at]] & 1) != 0; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (s[at] < 0x80)
            continue;
        const bool besideLetter = (at > 0 && isLetter(at - 1)) || (at + 1 < text.size() && isLetter(at + 1));
        const bool startsWord = isLetter(at) && (at == 0 || s[at - 1] < 0x80);
        const bool fits = (letters[s[at]] & 2) != 0 || startsWord || at == 0 || (letters[s[at - 1]] & 2) == 0;
        runs += startsWord ? 1 : 0;
        // A capital behind a small letter is hardly ever meant.
        (!isLetter(at) || !besideLetter ? reading.other : fits ? reading.common : reading.wrong) += 1;
    }
    // A stray byte or two is no such text: words have some letters.
    if (reading.common < 8 || reading.common < 3 * double(runs))
        return {};
    return reading;
}

struct ScriptScores
{
    double windows1251 = 0;
    double koi8 = 0;
    double greek = 0;
};

// They share their bytes; the frequencies of letters tell which language it is.
ScriptScores scriptScores(std::string_view text)
{
    static const Letters windows1251 = lettersOf({{0xC0, 0xDF}, {0xA8, 0xA8}}, {{0xE0, 0xFF}, {0xB8, 0xB8}});
    static const Letters koi8 = lettersOf({{0xE0, 0xFF}, {0xB3, 0xB3}}, {{0xC0, 0xDF}, {0xA3, 0xA3}});
    static const Letters greek =
        lettersOf({{0xA2, 0xA2}, {0xB6, 0xB6}, {0xB8, 0xBA}, {0xBC, 0xBC}, {0xBE, 0xBF}, {0xC1, 0xDB}},
                  {{0xC0, 0xC0}, {0xDC, 0xFE}});
    ScriptScores scores{scriptReading(text, windows1251).score(), scriptReading(text, koi8).score(),
                        scriptReading(text, greek).score()};
    const double inRussian = letterBits(text, "windows-1251");
    const double inKoi8 = letterBits(text, "KOI8-R");
    const double inGreek = letterBits(text, "ISO-8859-7");
    const double best = std::max({inRussian, inKoi8, inGreek});
    scores.windows1251 *= std::exp2(inRussian - best);
    scores.koi8 *= std::exp2(inKoi8 - best);
    scores.greek *= std::exp2(inGreek - best);
    return scores;
}

// Windows-1253 has signs where ISO 8859-7 has controls, and its accented capital alpha elsewhere.
bool isWindowsGreek(std::string_view text)
{
    const auto* s = reinterpret_cast<Bytes>(text.data());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (within(s[at], 0x80, 0x9F) || (s[at] == 0xA2 && at + 1 < text.size() && s[at + 1] >= 0xDC))
            return true;
    return false;
}

// Characters that Hong Kong added to Big5.
bool hasHongKongCharacters(std::string_view text)
{
    const auto* s = reinterpret_cast<Bytes>(text.data());
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (s[at] < 0x81)
            continue;
        const int code = s[at] << 8 | s[at + 1];
        if (within(s[at], 0x87, 0xA0) || (code >= 0xC6A1 && code <= 0xC8FE) || code >= 0xF9FE)
            return true;
        ++at;
    }
    return false;
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
    // A character or two in a language that is not the others' is more likely an accident.
    const auto enough = [](const Reading& reading) {
        return reading.common + reading.other < 4 ? reading.score() / 8 : reading.score();
    };
    const ScriptScores scripts = scriptScores(start);
    const CommonShare chinese = commonCharacters(start, "GB18030");
    const CommonShare korean = commonCharacters(start, "EUC-KR");
    const CommonShare japanese = commonCharacters(start, "EUC-JP");
    const auto ofLanguage = [&](const CommonShare& own, double least, const Reading& reading) {
        const bool isOwn = own.hits >= 3 && own.share() >= least && own.hits > chinese.hits &&
                           own.hits >= std::max(korean.hits, japanese.hits);
        return isOwn ? enough(reading) : 0;
    };
    const double western = westernReading(start).score();
    const auto central = [&](const char* encoding) {
        return isCentralEuropean(start, encoding) ? std::max(western, 0.9) + 0.01 : 0;
    };
    // The first of equals is taken.
    std::array candidates = {Candidate{"windows-1252", western},
                             Candidate{"EUC-JP", ofLanguage(japanese, 0.2, readingOf(start, eucJpCharacter))},
                             Candidate{"EUC-KR", ofLanguage(korean, 0.12, readingOf(start, eucKrCharacter))},
                             Candidate{"GB18030", readingOf(start, gb18030Character).score()},
                             Candidate{hasHongKongCharacters(start) ? "Big5-HKSCS" : "Big5",
                                       enough(readingOf(start, big5Character))},
                             Candidate{"Shift_JIS", enough(readingOf(start, shiftJisCharacter))},
                             Candidate{"windows-1251", scripts.windows1251},
                             Candidate{"KOI8-R", scripts.koi8},
                             Candidate{isWindowsGreek(start) ? "windows-1253" : "ISO-8859-7", scripts.greek},
                             Candidate{"windows-1250", central("windows-1250")},
                             Candidate{"ISO-8859-2", central("ISO-8859-2")}};
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
