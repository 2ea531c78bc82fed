// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/telling.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {

namespace {

struct TellingText
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

constexpr std::size_t kSample = 5000;
// Of texts that nearly every row has its own of: names, addresses, remarks.
constexpr double kDistinctShare = 0.5;
// What a column is counted by (events, items, categories) holds codes that may look like a phone by chance.
constexpr double kCodesShare = 0.1;
constexpr double kNamesShare = 0.5;
constexpr double kAddressesShare = 0.3;
constexpr std::size_t kFewestNames = 5;

bool isCountedBy(const ColumnInfo& column)
{
    return column.role == QLatin1String("event") || column.role == QLatin1String("item") ||
           column.role == QLatin1String("category");
}

// The check digit of GB 11643-1999 over the first seventeen.
bool isIdentityCard(const QString& text)
{
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += text[i].digitValue() * weights[i];
    return QLatin1String("10X98765432")[sum % 11] == text[17].toUpper();
}

bool holdsContact(std::string_view text)
{
    // Most texts hold neither, and need no patterns.
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 11 && text.find('@') == std::string_view::npos)
        return false;
    static const QRegularExpression contact(
        QStringLiteral("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"));
    static const QRegularExpression card(QStringLiteral(
        "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)"));
    const QString whole = QString::fromUtf8(text.data(), qsizetype(text.size()));
    const QRegularExpressionMatch number = card.match(whole);
    return contact.match(whole).hasMatch() || (number.hasMatch() && isIdentityCard(number.captured()));
}

// Two to four characters that begin with one of the family names that most people in China have.
bool isChineseName(const QString& text)
{
    static const QRegularExpression name(
        QString::fromUtf8("^["
                          "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于"
                          "杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
                          "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
                          "][\\p{Han}]{1,3}$"));
    return name.match(text).hasMatch();
}

bool isAddress(const QString& text)
{
    static const QRegularExpression address(
        QString::fromUtf8("[省市区县镇村].*[路街道巷弄号室栋幢]|[路街巷弄道]\\s*\\d+\\s*号|"
                          "\\d+.*\\b(?:street|st|road|rd|avenue|ave|lane|drive|building|block)\\b|"
                          "\\b(?:street|road|avenue|lane|strasse|straße)\\b.*\\d+"),
        QRegularExpression::CaseInsensitiveOption);
    return address.match(text).hasMatch();
}

// A column whose own name says that people wrote or are named in it.
bool isCalledPersonal(const QString& name)
{
    static const QRegularExpression personal(
        QString::fromUtf8(
            "^(?:name|remarks?|notes?|comments?|memo|message)$|"
            "(?:full|first|last|real|user|customer|member|buyer|receiver|recipient|contact|nick)[_ ]?"
            "name|address|\\baddr\\b|phone|mobile|e-?mail|passport|wechat|id[_ ]?card|"
            "姓名|收货人|收件人|联系人|昵称|地址|住址|电话|手机|邮箱|邮件|身份证|护照|微信号|备注|留言"),
        QRegularExpression::CaseInsensitiveOption);
    return personal.match(name).hasMatch();
}

} // namespace

QString whyTelling(const BatchInfo& batch, const ColumnInfo& column, const Dictionary& texts)
{
    std::size_t contacts = 0;
    for (Code code = 0; code < texts.size(); ++code)
        contacts += holdsContact(texts.at(code)) ? 1 : 0;
    if (contacts > 0 && (!isCountedBy(column) || double(contacts) >= kCodesShare * double(texts.size())))
        return TellingText::tr("%n value(s) with a phone, an e-mail or an identity card", nullptr,
                               int(contacts));
    const std::size_t step = std::max<std::size_t>(1, texts.size() / kSample);
    std::size_t looked = 0;
    std::size_t names = 0;
    std::size_t addresses = 0;
    for (std::size_t code = 0; code < texts.size(); code += step, ++looked) {
        const std::string_view text = texts.at(Code(code));
        const QString whole = QString::fromUtf8(text.data(), qsizetype(text.size())).trimmed();
        names += isChineseName(whole) ? 1 : 0;
        addresses += isAddress(whole) ? 1 : 0;
    }
    if (names >= kFewestNames && double(names) >= kNamesShare * double(looked))
        return TellingText::tr("its values look like names of persons");
    if (addresses > 0 && double(addresses) >= kAddressesShare * double(looked))
        return TellingText::tr("its values look like addresses");
    if (isCountedBy(column))
        return {};
    if (isCalledPersonal(column.name))
        return TellingText::tr("its name says that it is about persons");
    if (double(column.texts) > kDistinctShare * double(batch.rows - column.nulls))
        return TellingText::tr("nearly every row has a value of its own");
    return {};
}

} // namespace tessera
