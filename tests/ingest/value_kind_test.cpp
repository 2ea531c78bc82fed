// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phone_number.h"
#include "base/random.h"
#include "base/text.h"
#include "ingest/internal/cell_tests.h"
#include "ingest/internal/header_words.h"
#include "ingest/internal/marked_number.h"
#include "ingest/internal/type_guess.h"
#include "ingest/value_kind.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace tessera;

class ValueKindTest : public QObject
{
    Q_OBJECT
private slots:
    void statusOfOrders_data();
    void statusOfOrders();
    void statusMakesPurchases();
    void realFiles_data();
    void realFiles();
    void kinds_data();
    void kinds();
    void cells_data();
    void cells();
    void checkDigitsOfRandomIds();
    void exceptionsAreNamed();
    void damagedNumbersAreNoIdentifiers();
    void maskedAndVirtualPhones();
    void hashedPhones();
    void refutedHeaders();
    void numbers_data();
    void numbers();
    void percentagesAreShares();
    void oneCurrency();
    void headers_data();
    void headers();
    void names();
};

namespace {

SampledColumn columnOf(const char* cells)
{
    SampledColumn column;
    for (const QString& cell : QString::fromUtf8(cells).split(u'|'))
        column.push_back(toUtf8(cell));
    return column;
}

std::string luhnCompleted(std::string digits)
{
    for (char check = '0'; check <= '9'; ++check)
        if (passesLuhn(digits + check))
            return digits + check;
    return {};
}

std::string randomDigits(Random& random, std::size_t count)
{
    std::string digits;
    for (std::size_t i = 0; i < count; ++i)
        digits += char('0' + random.below(10));
    return digits;
}

// The check character by trying all of them: only one may pass.
std::string completed(const std::string& body, const std::string& characters, bool (*passes)(const CellText&))
{
    std::string found;
    int count = 0;
    for (const char c : characters) {
        const std::string whole = body + c;
        if (passes(CellText(whole))) {
            found = whole;
            ++count;
        }
    }
    return count == 1 ? found : std::string();
}

} // namespace

void ValueKindTest::kinds_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const char* header, const char* values, const char* kind) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(values) << QString::fromLatin1(kind);
    };
    row("mobile", "", "13800138001|15912345678|18612345678", "phone");
    row("mobile, landline, masked", "电话", "13800138001|021-64378888|138****5521|18412345678-1234", "phone");
    row("phone-like order numbers", "订单编号", "13800138001|13800138002|13800138003", "integer");
    row("landlines", "", "021-64378888|010-62771234|0571-88886666", "phone");
    row("foreign", "mobile", "+44 20 7946 0958|+1 650 253 0000|+85221234567", "phone");
    row("e-mail", "", "lin.wan@qq.com|a.b+c@example.co.uk|c***@163.com", "email");
    row("identity card", "", "11010519491231002X|440524188001010014", "id_card");
    row("identity card, wrong check digit", "", "110105194912310021|440524188001010013", "long_number");
    row("identity card of 15", "身份证号", "110105491231002|440524800101001", "id_card");
    row("credit code", "", "91350100M000100Y43|91110000600037341L", "credit_code");
    row("imei", "imei", "490154203237518|356938035643809", "imei");
    row("imei failing Luhn", "", "490154203237517|356938035643808|861234567890120|350000000000001",
        "long_number");
    row("idfa", "", "1E2DFA89-496A-47FD-9941-DF1FC4E6484A|6D92078A-8246-4BA4-AE5B-76104861E7DC", "device_id");
    row("zero idfa", "名称", "00000000-0000-0000-0000-000000000000|00000000-0000-0000-0000-000000000000|x",
        "text");
    row("md5", "", "e10adc3949ba59abbe56e057f20f883e|25d55ad283aa400af464c76d713c07ad", "hashed_id");
    row("openid", "", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o|oUpF8uN95-Ptaags6E_roPHg7AG0", "openid");
    row("unionid", "unionid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o|oUpF8uN95-Ptaags6E_roPHg7AG0", "unionid");
    row("bank card", "银行卡号", "6222020200112230005|4111111111111111", "bank_card");
    row("url", "", "https://item.taobao.com/item.htm?id=1|http://a.b/c", "url");
    row("ip", "", "192.168.0.1|10.0.0.254|2001:db8::1", "ip");
    row("no ip", "", "1.2.3.256|300.1.1.1|1.2.3.4.5", "text");
    row("latitude", "纬度", "31.2304|39.9042|22.5431", "latitude");
    row("coordinates", "", "31.2304,121.4737|39.9042, 116.4074", "coordinates");
    row("provinces", "", "广东|上海市|内蒙古自治区|Zhejiang", "province");
    row("cities", "城市", "深圳市|广州|Xi'an|延边朝鲜族自治州", "city");
    row("districts", "区县", "南山区|浦东新区|昆山市|阿鲁科尔沁旗", "district");
    row("postcode", "邮编", "010010|518000|200030", "postcode");
    row("order numbers", "", "202605310830001234|202605310830001235|202605310830001236", "long_number");
    row("scientific phones", "手机号", "1.38E+10|1.39E+10|1.86E+10", "damaged_number");
    row("rounded ids", "订单编号", "202605310830001000|202605310830002000|202605310830003000",
        "damaged_number");
    row("science", "value", "1.5E-05|2.25E+01|3.1", "decimal");
    row("yes", "", "是|否|是|是", "boolean");
    row("flag", "是否会员", "0|1|1|0", "boolean");
    row("0 and 1", "", "0|1|1|0", "integer");
    row("integer", "", "1|-5|17", "integer");
    row("decimal", "", "1.5|2|3.25", "decimal");
    row("percent", "", "12.5%|3%|0|１００％", "percent");
    row("money", "", "¥418.00|￥1,204.5|(12.50)|99元|8.5-", "money");
    row("money by header", "实付金额", "418.00|1204.5", "money");
    row("dates", "", "2026-05-31|2026-06-01", "date");
    row("times", "", "2026-05-31 08:30|2026-06-01 09:00", "time");
    row("no dates", "", "2026-13-01|2026-02-30|2026-00-10", "text");
    row("a day without its year", "", "5月31日|6月1日|7月2日", "text");
    row("duration", "停留时长", "00:03:20|01:10:00|3分20秒", "duration");
    row("free text", "",
        "非常好用的一款精华，用了两周皮肤明显变亮了|包装精美，物流很快，下次还会再来购买的哦谢谢|"
        "收到货以后发现瓶盖有点松动，联系客服马上给补发了|第一次买这个牌子的面霜，质地清爽不油腻很喜欢|"
        "给妈妈买的生日礼物，她说味道很好闻吸收也快",
        "free_text");
    row("few words", "", "paid|paid|closed|paid|paid|closed", "enumeration");
    row("text", "", "林晚|陈一|王小明", "text");
}

void ValueKindTest::kinds()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, cells);
    QFETCH(QString, kind);
    const SampledColumn column = columnOf(cells.constData());
    const KindVerdict verdict = detectKind(QString::fromUtf8(header), column);
    QCOMPARE(valueKindName(verdict.kind), kind);
    QVERIFY(verdict.confidence > 0 && verdict.confidence <= 1);
    QVERIFY(!verdict.evidence.isEmpty());
    QCOMPARE(verdict.filled, std::int64_t(column.size()));
}

void ValueKindTest::cells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<int>("test");
    struct Case
    {
        const char* cell;
        bool fits;
        int test;
    };
    static constexpr Case cases[] = {{"11010519491231002X", true, 0},
                                     {"11010519491231002x", true, 0},
                                     {"110105194913310025", false, 0},
                                     {"990105194912310025", false, 0},
                                     {"1101051949123100", false, 0},
                                     {"91350100M000100Y43", true, 1},
                                     {"91350100M000100Y44", false, 1},
                                     {"91350100I000100Y43", false, 1},
                                     {"490154203237518", true, 2},
                                     {"490154203237519", false, 2},
                                     {"49015420323751", true, 2},
                                     {"220154203237518", false, 2},
                                     {"4111111111111111", true, 3},
                                     {"4111111111111112", false, 3},
                                     {"411111111111111", false, 3},
                                     {"01:23:45", true, 4},
                                     {"120:00:01", true, 4},
                                     {"01:73:45", false, 4},
                                     {"PT1H20M", true, 4},
                                     {"1h 20m", true, 4},
                                     {"90", false, 4},
                                     {"2001:db8::1", true, 5},
                                     {"::1", true, 5},
                                     {"1::2::3", false, 5},
                                     {"12345::1", false, 5},
                                     {"1.38E+10", true, 6},
                                     {"1.38E+1", false, 6},
                                     {"1.23456789012E+10", false, 6},
                                     {"a@b.c", false, 7},
                                     {"a@b.cn", true, 7},
                                     {"a@@b.cn", false, 7},
                                     {"a b@c.cn", false, 7}};
    for (const Case& one : cases)
        QTest::newRow(one.cell) << QByteArray(one.cell) << one.fits << one.test;
}

void ValueKindTest::cells()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, fits);
    QFETCH(int, test);
    static constexpr bool (*tests[])(const CellText&) = {isIdCard,   isCreditCode, isImei,       isBankCard,
                                                         isDuration, isIpAddress,  isScientific, isEmailText};
    QCOMPARE(tests[test](CellText(std::string_view(cell.constData(), std::size_t(cell.size())))), fits);
}

// A generated id passes; with any one digit changed it never does.
void ValueKindTest::checkDigitsOfRandomIds()
{
    Random random(20260531);
    const std::string codeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int round = 0; round < 300; ++round) {
        const int year = 1950 + int(random.below(60));
        const std::string date = QStringLiteral("%1%2%3")
                                     .arg(year)
                                     .arg(1 + int(random.below(12)), 2, 10, QLatin1Char('0'))
                                     .arg(1 + int(random.below(28)), 2, 10, QLatin1Char('0'))
                                     .toStdString();
        std::string creditBody = "91440300";
        for (int i = 0; i < 9; ++i)
            creditBody += codeCharacters[random.below(codeCharacters.size())];
        struct Generated
        {
            std::string id;
            bool (*passes)(const CellText&);
        };
        const Generated ids[] = {
            {completed("440305" + date + randomDigits(random, 3), "0123456789X", isIdCard), isIdCard},
            {completed(creditBody, codeCharacters, isCreditCode), isCreditCode},
            {luhnCompleted("86" + randomDigits(random, 12)), isImei},
            {luhnCompleted("622202" + randomDigits(random, 12)), isBankCard}};
        for (const auto& [id, passes] : ids) {
            QVERIFY2(!id.empty() && passes(CellText(id)), id.c_str());
            for (std::size_t at = 0; at < id.size(); ++at) {
                if (id[at] < '0' || id[at] > '9')
                    continue;
                std::string flipped = id;
                flipped[at] = char('0' + (id[at] - '0' + 1 + int(random.below(9))) % 10);
                QVERIFY2(!passes(CellText(flipped)), flipped.c_str());
            }
        }
    }
}

void ValueKindTest::exceptionsAreNamed()
{
    SampledColumn column;
    for (int i = 0; i < 93; ++i)
        column.push_back(std::to_string(13800138000 + i));
    for (int i = 0; i < 7; ++i)
        column.push_back("call " + std::to_string(i));
    const KindVerdict clean = detectKind(QString(), SampledColumn(column.begin(), column.begin() + 93));
    const KindVerdict verdict = detectKind(QString(), column);
    QCOMPARE(verdict.kind, ValueKind::Phone);
    QCOMPARE(verdict.exceptions.size(), KindVerdict::kExceptions);
    QCOMPARE(verdict.exceptions.front(), QStringLiteral("call 0"));
    QCOMPARE(verdict.fitting, 93);
    QVERIFY(verdict.confidence < clean.confidence);
    QVERIFY(clean.exceptions.isEmpty());
    QVERIFY(detectKind(QStringLiteral("手机号"), column).confidence > verdict.confidence);
}

void ValueKindTest::damagedNumbersAreNoIdentifiers()
{
    const ColumnProfile phones =
        guessColumn(QString::fromUtf8("手机号"), columnOf("1.38E+10|1.39E+10|1.86E+10"), true);
    QCOMPARE(phones.kind, ValueKind::DamagedNumber);
    QVERIFY(phones.suggestion.role == ColumnRole::Attribute && phones.suggestion.type == ColumnType::Text);
    const ColumnProfile one = guessColumn(QString::fromUtf8("手机号"),
                                          columnOf("13800138001|13912345678|18612345678|1.86E+10"), true);
    QCOMPARE(one.kind, ValueKind::Phone);
    QCOMPARE(one.exceptions, QStringList{QStringLiteral("1.86E+10")});
    QVERIFY(normalisePhone("1.86E+10").empty());
}

void ValueKindTest::maskedAndVirtualPhones()
{
    QCOMPARE(phoneShape("138****5521"), PhoneShape::Masked);
    QCOMPARE(phoneShape("18412345678-1234"), PhoneShape::Extension);
    QCOMPARE(phoneShape("18412345678,1234"), PhoneShape::Extension);
    QCOMPARE(phoneShape("13800138001"), PhoneShape::Mobile);
    QCOMPARE(phoneShape("021-64378888"), PhoneShape::Landline);
    QCOMPARE(phoneShape("+44 20 7946 0958"), PhoneShape::Abroad);
    QCOMPARE(phoneShape("202605310830001234"), PhoneShape::None);
    QCOMPARE(normalisePhone("021-64378888"), std::string("+862164378888"));
    QCOMPARE(normalisePhone("(021) 6437 8888"), std::string("+862164378888"));
    QCOMPARE(normalisePhone("+44 (0)20 7946 0958"), std::string("+442079460958"));
    QCOMPARE(normalisePhone("18412345678-1234"), std::string());
    QCOMPARE(formerPhone("021-64378888"), std::string("02164378888"));
}

void ValueKindTest::hashedPhones()
{
    const ColumnProfile column =
        guessColumn(QStringLiteral("phone"),
                    columnOf("e10adc3949ba59abbe56e057f20f883e|25d55ad283aa400af464c76d713c07ad"), true);
    QCOMPARE(column.kind, ValueKind::HashedId);
    QCOMPARE(column.suggestion.identifierKind, QStringLiteral("phone_hash"));
}

void ValueKindTest::refutedHeaders()
{
    const ColumnProfile column =
        guessColumn(QStringLiteral("user_phone"), columnOf("iOS|Android|Web|iOS"), true);
    QVERIFY(column.suggestion.role == ColumnRole::Attribute);
    QCOMPARE(column.kind, ValueKind::Text);
}

void ValueKindTest::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("scale"); // -1: refused
    const auto row = [](const char* text, qint64 mantissa, int scale) {
        QTest::newRow(text) << QByteArray(text) << mantissa << scale;
    };
    row("1,234.50", 123450, 2);
    row("￥1,234.5", 12345, 1);
    row("１２３．４５", 12345, 2);
    row("(1,234.50)", -123450, 2);
    row("（12.5）", -125, 1);
    row("123.45-", -12345, 2);
    row("-¥5", -5, 0);
    row("¥-5", -5, 0);
    row("\xE2\x88\x92"
        "5",
        -5, 0);
    row("HK$ 99.90", 9990, 2);
    row("NT$1,200", 1200, 0);
    row("99.90 元", 9990, 2);
    row("US$5", 5, 0);
    row("1.2万", 12000, 0);
    row("1.23456789万", 123456789, 4);
    row("3亿", 300000000, 0);
    row("1.5万元", 15000, 0);
    row("0.1", 1, 1);
    row("9007199254740993", 9007199254740993, 0);
    row("922337203685477580.123", 0, -1);
    row("99999999999万亿", 0, -1);
    row("1.2.3", 0, -1);
    row("12,34", 0, -1);
    row("--5", 0, -1);
    row("(-5)", 0, -1);
    row("$5€", 0, -1);
    row("abc", 0, -1);
    row("¥", 0, -1);
    row("12.5%", 0, -1);
}

void ValueKindTest::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, mantissa);
    QFETCH(int, scale);
    const std::optional<DecimalValue> value =
        parseMoney(std::string_view(text.constData(), std::size_t(text.size())), {});
    QCOMPARE(value.has_value(), scale >= 0);
    if (value) {
        QCOMPARE(value->mantissa, mantissa);
        QCOMPARE(value->scale, scale);
    }
}

void ValueKindTest::percentagesAreShares()
{
    const std::optional<DecimalValue> value = parsePercent("12.5%");
    QVERIFY(value && value->mantissa == 125 && value->scale == 3);
    const std::optional<DecimalValue> mille = parsePercent("5‰");
    QVERIFY(mille && mille->mantissa == 5 && mille->scale == 3);
    QVERIFY(parsePercent("0"));
    QVERIFY(!parsePercent("12.5"));
}

void ValueKindTest::oneCurrency()
{
    const KindVerdict yuan = detectKind(QString(), columnOf("¥1|2元|3"));
    QCOMPARE(yuan.currency, QStringLiteral("CNY"));
    QVERIFY(yuan.decision.isEmpty());
    QCOMPARE(detectKind(QStringLiteral("amount (HKD)"), columnOf("$1|$2")).currency, QStringLiteral("HKD"));
    const KindVerdict mixed = detectKind(QString(), columnOf("¥1|€2|¥3"));
    QVERIFY(mixed.currency.isEmpty() && !mixed.decision.isEmpty());
    QVERIFY(!parseMoney("€5", "CNY"));
    QVERIFY(parseMoney("$5", "HKD"));
    QVERIFY(!parseMoney("$5", "CNY"));
}

void ValueKindTest::headers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char* header, const char* meaning) {
        QTest::newRow(header) << QByteArray(header) << QString::fromLatin1(meaning);
    };
    row("订单付款时间 ", "time");
    row("买家实际支付金额", "amount");
    row("Paid at", "time");
    row("paidAt", "time");
    row("Financial Status", "words");
    row("Lineitem sku", "item");
    row("user_pseudo_id", "cookie");
    row("external_userid", "member");
    row("手机型号", "model");
    row("收货人手机", "phone");
    row("微信 UnionID", "unionid");
    row("IS_VIP", "flag");
    row("chat", "");
    row("format", "");
    row("ＯＰＥＮＩＤ", "openid");
}

void ValueKindTest::headers()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, meaning);
    const HeaderMeaning* found = headerMeaning(QString::fromUtf8(header));
    QCOMPARE(found == nullptr ? QString() : found->id, meaning);
}

void ValueKindTest::names()
{
    QSet<QString> titles;
    for (const QString& name : valueKindNames()) {
        const std::optional<ValueKind> kind = valueKindFromName(name);
        QVERIFY(kind && valueKindName(*kind) == name);
        titles.insert(valueKindTitle(*kind));
    }
    QCOMPARE(titles.size(), valueKindNames().size());
    QVERIFY(!valueKindFromName(QStringLiteral("nonsense")));
}

void ValueKindTest::statusOfOrders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("events"); // of the cells in order; empty: no status
    QTest::addColumn<QString>("unknown");
    const auto row = [](const char* name, const char* header, const char* cells, const char* events,
                        const char* unknown) {
        QTest::newRow(name) << QString::fromUtf8(header) << QString::fromUtf8(cells)
                            << QString::fromUtf8(events) << QString::fromUtf8(unknown);
    };
    row("tmall", "订单状态", "交易成功|交易关闭|买家已付款，等待卖家发货|等待买家付款|退款成功",
        "purchase|closed_order|purchase|unpaid_order|refunded_order", "");
    row("shop system", "Order Status", "WAIT_BUYER_PAY|TRADE_CLOSED|Partially Refunded",
        "unpaid_order|closed_order|purchase", "");
    row("one word unknown", "status", "paid|paid|paid|refunded|mystery",
        "purchase|purchase|purchase|refunded_order|", "mystery");
    row("too many unknown", "status", "paid|gold|silver|bronze|none", "", "");
    row("another header", "channel", "paid|paid|paid", "", "");
    row("empty", "status", "||", "", "");
}

void ValueKindTest::statusOfOrders()
{
    QFETCH(QString, header);
    QFETCH(QString, cells);
    QFETCH(QString, events);
    QFETCH(QString, unknown);
    const QStringList texts = cells.split(QLatin1Char('|'));
    const ColumnProfile column = guessColumn(header, columnOf(cells.toUtf8().constData()), true);
    QStringList found;
    for (const QString& text : texts)
        if (!column.orderEvents.empty())
            found.append(column.orderEvents.contains(text) ? column.orderEvents.at(text) : QString());
    QCOMPARE(found.join(QLatin1Char('|')), events);
    QCOMPARE(column.unknownWords.join(QLatin1Char('|')), unknown);
}

void ValueKindTest::statusMakesPurchases()
{
    const auto mappingOf = [](const QStringList& headers, const char* status) {
        std::vector<ColumnProfile> columns;
        for (const QString& header : headers)
            columns.push_back(guessColumn(header,
                                          columnOf(header == QLatin1String("status") ? status
                                                   : header.endsWith(QLatin1String("_at"))
                                                       ? "2026-05-01|2026-05-02|2026-05-03"
                                                   : header == QLatin1String("paid_amount") ? "1.50|2.50|3.50"
                                                                                            : "A1|A2|A3"),
                                          true));
        return guessMapping(QStringLiteral("t"), SourceFormat(), columns);
    };
    const ImportMapping orders = mappingOf({QStringLiteral("member_id"), QStringLiteral("paid_at"),
                                            QStringLiteral("status"), QStringLiteral("paid_amount")},
                                           "paid|closed|refunded");
    QVERIFY(orders.kind == TableKind::Events);
    QCOMPARE(orders.eventName, QString());
    QVERIFY(orders.columns[2].role == ColumnRole::Event);
    QCOMPARE(orders.columns[2].values.at(QStringLiteral("paid")), QStringLiteral("purchase"));
    // The status of a member is none of an order.
    const ImportMapping members =
        mappingOf({QStringLiteral("member_id"), QStringLiteral("joined_at"), QStringLiteral("status")},
                  "new|closed|new");
    QVERIFY(members.kind == TableKind::People);
    QVERIFY(members.columns[2].role == ColumnRole::Attribute);
}

// By drop alone: encodings, header rows and blanks in headers included.
void ValueKindTest::realFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("headerRows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("types"); // "column|role|type" of some
    const auto row = [](const char* file, const char* encoding, int headerRows, int columns,
                        const char* types) {
        QTest::newRow(file) << QString::fromUtf8(file) << QString::fromLatin1(encoding) << headerRows
                            << columns << QString::fromUtf8(types).split(QLatin1Char(';'));
    };
    row("04_events/jdata/JData_User_gbk.csv", "GB18030", 1, 5,
        "user_id|identifier|text;age|attribute|text;user_reg_tm|attribute|time;user_lv_cd|attribute|integer");
    row("03_transactions/tmall_orders/tmall_order_report.csv", "UTF-8", 1, 7,
        "订单编号|attribute|text;总金额|attribute|decimal;收货地址|attribute|text;订单创建时间|attribute|"
        "time;"
        "订单付款时间|attribute|time;退款金额|attribute|decimal");
    row("10_survey/fivethirtyeight/StarWars.csv", "windows-1252", 2, 38,
        "RespondentID|attribute|integer;Gender Response|attribute|text;"
        "Star Wars: Episode IV  A New Hope|attribute|text;Star Wars: Episode IV  A New "
        "Hope_2|attribute|integer");
}

void ValueKindTest::realFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, encoding);
    QFETCH(int, headerRows);
    QFETCH(int, columns);
    QFETCH(QStringList, types);
    const QString path = QStringLiteral(TESSERA_SHARED_DATA "/") + file;
    if (!QFile::exists(path))
        QSKIP("the shared data sets are not here");
    const Result<FilePreview> preview = previewFile(path);
    QVERIFY2(preview.ok(), preview.ok() ? "" : qPrintable(preview.error().message));
    QCOMPARE(preview->format.encoding, encoding);
    QCOMPARE(preview->format.headerRows, headerRows);
    QCOMPARE(preview->columns.size(), std::size_t(columns));
    QStringList found;
    for (const ColumnMapping& column : preview->suggestion.columns)
        found.append(QStringLiteral("%1|%2|%3")
                         .arg(column.source, columnRoleName(column.role), columnTypeName(column.type)));
    for (const QString& type : std::as_const(types))
        QVERIFY2(found.contains(type),
                 qPrintable(type + QStringLiteral(" is not in ") + found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(ValueKindTest)
#include "value_kind_test.moc"
