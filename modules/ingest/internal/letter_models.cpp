// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/letter_models.h"

#include <QChar>
#include <QString>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace tessera {

namespace {

using HighHalf = std::array<char16_t, 128>; // what the bytes from 128 on are, 0 for none
using TwoBytes = std::bitset<65536>;

constexpr double kRareBits = -11;

// Letters by frequency in running text, in units of a thousandth; what is missing is rarer than one.
struct Frequency
{
    char16_t letter;
    double perThousand;
};

constexpr Frequency kRussian[] = {
    {u'о', 110}, {u'е', 85}, {u'а', 80}, {u'и', 74}, {u'н', 67}, {u'т', 63}, {u'с', 55}, {u'р', 47},
    {u'в', 45},  {u'л', 44}, {u'к', 35}, {u'м', 32}, {u'д', 30}, {u'п', 28}, {u'у', 26}, {u'я', 20},
    {u'ы', 19},  {u'ь', 17}, {u'г', 17}, {u'з', 16}, {u'б', 16}, {u'ч', 14}, {u'й', 12}, {u'х', 10},
    {u'ж', 9},   {u'ш', 7},  {u'ю', 6},  {u'ц', 5},  {u'щ', 4},  {u'э', 3},  {u'ф', 3},  {u'ё', 1},
};
constexpr Frequency kGreek[] = {
    {u'α', 100}, {u'ο', 85}, {u'τ', 80}, {u'ι', 75}, {u'ε', 70}, {u'ν', 65}, {u'σ', 45}, {u'ς', 35},
    {u'ρ', 42},  {u'η', 38}, {u'κ', 38}, {u'π', 37}, {u'μ', 32}, {u'λ', 32}, {u'υ', 35}, {u'ό', 20},
    {u'ί', 20},  {u'ά', 18}, {u'γ', 17}, {u'δ', 17}, {u'έ', 15}, {u'ή', 15}, {u'ω', 14}, {u'θ', 11},
    {u'χ', 10},  {u'φ', 9},  {u'ύ', 9},  {u'β', 7},  {u'ώ', 7},  {u'ξ', 5},  {u'ζ', 4},  {u'ψ', 2},
};

struct Alphabet
{
    const char* language;
    QStringView letters; // those that ASCII has not
};

constexpr Alphabet kCentral[] = {
    {"Polish", u"ąćęłńóśźż"},    {"Czech", u"áčďéěíňóřšťúůýž"}, {"Slovak", u"áäčďéíĺľňóôŕšťúýž"},
    {"Hungarian", u"áéíóöőúüű"}, {"Romanian", u"ăâîşţșț"},      {"Croatian", u"čćđšž"},
};
constexpr Alphabet kWestern[] = {
    {"German", u"äöüßé"},        {"French", u"àâæçéèêëîïôœùûüÿ"},
    {"Spanish", u"áéíñóúü¿¡ºª"}, {"Portuguese", u"ãáâàçéêíõóôúº"},
    {"Italian", u"àèéìòù"},      {"Danish", u"æøåéö"},
    {"Swedish", u"åäöéü"},       {"Icelandic", u"áðéíóúýþæö"},
    {"Dutch", u"ëïéèóöü"},       {"Catalan", u"àçèéíïòóúü·"},
};

// The commonest characters, and those of names and places in tables.
constexpr QStringView kChinese =
    u"的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小"
    u"么心多天而能好都然"
    u"没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与"
    u"高意进把法此实"
    u"王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董伟芳娜秀英敏静强磊军洋勇艳杰丽涛明超兰霞平刚桂北"
    u"京海广州深圳杭"
    u"成都武汉南西安重庆津苏省市区县号名姓城员户品商购买订单金额价格数量类型手机电话地址备注客推荐";
constexpr QStringView kKorean = u"이다는을의가에하고지로기사은들를한도서리인자어대시아나해정그수일스부구라과"
                                u"제전주보장상성원김박최강조윤임오신안송홍동만여있"
                                u"습니까요울산광천남북경호름번품문매가격금액명소화유비세트회점등록";
constexpr QStringView kJapanese =
    u"日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名"
    u"川千水半男西電校"
    u"語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題"
    u"意不作用度強公持"
    u"野思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住真有口少町料工建空急止送切転"
    u"研足究楽起着店病"
    u"質待試族銀早映親験英医仕去味写字答夜音注帰歌悪図室歩紙黒県市区府佐藤鈴木高橋伊渡辺村林加郎太美恵"
    u"番号氏備考都初物、。ー「」";

bool openIcu(const char* encoding, UConverter*& converter)
{
    UErrorCode status = U_ZERO_ERROR;
    converter = ucnv_open(encoding, &status);
    return U_SUCCESS(status);
}

HighHalf decodeHighHalf(const char* encoding)
{
    HighHalf table{};
    UConverter* converter = nullptr;
    if (!openIcu(encoding, converter))
        return table;
    for (int i = 0; i < 128; ++i) {
        const char byte = char(128 + i);
        std::array<UChar, 4> out{};
        UErrorCode status = U_ZERO_ERROR;
        const int length = ucnv_toUChars(converter, out.data(), int(out.size()), &byte, 1, &status);
        table[std::size_t(i)] = U_SUCCESS(status) && length == 1 && out[0] != 0xFFFD ? out[0] : u'\0';
    }
    ucnv_close(converter);
    return table;
}

const HighHalf& highHalf(const char* encoding)
{
    static std::mutex mutex;
    static std::map<std::string, HighHalf> tables;
    const std::lock_guard lock(mutex);
    const auto [at, isNew] = tables.try_emplace(encoding);
    if (isNew)
        at->second = decodeHighHalf(encoding);
    return at->second;
}

TwoBytes codesOf(QStringView characters, const char* encoding)
{
    TwoBytes codes;
    UConverter* converter = nullptr;
    if (!openIcu(encoding, converter))
        return codes;
    for (const QChar character : characters) {
        const UChar wide = character.unicode();
        std::array<char, 8> out{};
        UErrorCode status = U_ZERO_ERROR;
        if (ucnv_fromUChars(converter, out.data(), int(out.size()), &wide, 1, &status) == 2 &&
            U_SUCCESS(status))
            codes.set(std::size_t(std::uint8_t(out[0])) << 8 | std::uint8_t(out[1]));
    }
    ucnv_close(converter);
    return codes;
}

const TwoBytes& commonCodes(std::string_view encoding)
{
    static const TwoBytes chinese = codesOf(kChinese, "GB18030");
    static const TwoBytes korean = codesOf(kKorean, "EUC-KR");
    static const TwoBytes japanese = [] {
        TwoBytes codes = codesOf(kJapanese, "EUC-JP");
        for (std::size_t kana = 0xA1; kana <= 0xF6; ++kana) {
            codes.set(0xA400 + kana);
            codes.set(0xA500 + kana);
        }
        return codes;
    }();
    return encoding == "EUC-KR" ? korean : encoding == "EUC-JP" ? japanese : chinese;
}

using Counts = std::array<std::size_t, 128>;

Counts highBytes(std::string_view text)
{
    Counts counts{};
    for (const char c : text)
        if (const auto byte = std::uint8_t(c); byte >= 128)
            ++counts[byte - 128U];
    return counts;
}

// Signs that stand in texts of any language.
bool isTypographic(char16_t character)
{
    return QStringView(u"\u00A0\u00AD‘’‚“”„†‡•…‰‹›€™–—«»©®°§´¨").contains(QChar(character));
}

// Whether the alphabet holds nearly all the letters.
bool covers(const Alphabet& alphabet, const Counts& counts, const HighHalf& table)
{
    std::size_t known = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0 || isTypographic(table[i]))
            continue;
        all += counts[i];
        if (table[i] != 0 && alphabet.letters.contains(QChar(char16_t(QChar::toLower(table[i])))))
            known += counts[i];
    }
    return all > 0 && double(known) >= 0.97 * double(all);
}

} // namespace

double letterBits(std::string_view text, const char* encoding)
{
    const bool isGreek = std::string_view(encoding) == "ISO-8859-7";
    const HighHalf& table = highHalf(encoding);
    const Counts counts = highBytes(text);
    double sum = 0;
    double letters = 0;
    const auto bitsOf = [](std::span<const Frequency> language, char16_t letter) {
        for (const Frequency& one : language)
            if (one.letter == letter)
                return std::log2(one.perThousand / 1000);
        return kRareBits;
    };
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0 || !QChar::isLetter(table[i]))
            continue;
        const auto letter = char16_t(QChar::toLower(table[i]));
        const double bits = isGreek ? bitsOf(kGreek, letter) : bitsOf(kRussian, letter);
        sum += bits * double(counts[i]);
        letters += double(counts[i]);
    }
    return letters == 0 ? kRareBits : sum / letters;
}

bool isCentralEuropean(std::string_view text, const char* encoding)
{
    const Counts counts = highBytes(text);
    const HighHalf& table = highHalf(encoding);
    const HighHalf& western = highHalf("windows-1252");
    std::size_t own = 0; // letters within words that windows-1252 reads otherwise
    const auto isLetter = [&](std::size_t at) {
        const auto byte = std::uint8_t(text[at]);
        return byte < 128 ? QChar::isLetter(byte) : QChar::isLetter(table[byte - 128U]);
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = std::uint8_t(text[at]);
        if (byte < 128 || table[byte - 128U] == western[byte - 128U] || !isLetter(at))
            continue;
        own += (at > 0 && isLetter(at - 1)) || (at + 1 < text.size() && isLetter(at + 1)) ? 1 : 0;
    }
    if (own < 2)
        return false;
    const auto inCentral = [&](const Alphabet& one) { return covers(one, counts, table); };
    const auto inWestern = [&](const Alphabet& one) { return covers(one, counts, western); };
    return std::ranges::any_of(kCentral, inCentral) && std::ranges::none_of(kWestern, inWestern);
}

CommonShare commonCharacters(std::string_view text, const char* encoding)
{
    const TwoBytes& codes = commonCodes(encoding);
    CommonShare share;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const auto first = std::uint8_t(text[at]);
        const auto second = std::uint8_t(text[at + 1]);
        if (first < 0xA1 || second < 0xA1)
            continue;
        ++share.characters;
        share.hits += codes.test(std::size_t(first) << 8 | second) ? 1 : 0;
        ++at;
    }
    return share;
}

} // namespace tessera
