// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/type_guess.h"
#include "ingest/internal/texts.h"

#include "base/text.h"
#include "ingest/internal/value_parser.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace tessera {

namespace {

struct HeaderRule
{
    const char* pattern;
    ColumnRole role;
    const char* identifierKind;
};

// First match wins, so the more special words come first.
constexpr std::array kHeaderRules = {
    HeaderRule{"union_?id", ColumnRole::Identifier, "unionid"},
    HeaderRule{"open_?id", ColumnRole::Identifier, "openid"},
    HeaderRule{"oaid", ColumnRole::Identifier, "oaid"},
    HeaderRule{"idfa", ColumnRole::Identifier, "idfa"},
    HeaderRule{"imei", ColumnRole::Identifier, "imei"},
    HeaderRule{"device_?id|设备(号|id)", ColumnRole::Identifier, "device"},
    HeaderRule{"cookie", ColumnRole::Identifier, "cookie"},
    HeaderRule{"id_?card|身份证", ColumnRole::Identifier, "id_card"},
    HeaderRule{"phone|mobile|手机|电话", ColumnRole::Identifier, "phone"},
    HeaderRule{"e-?mail|邮箱|邮件", ColumnRole::Identifier, "email"},
    HeaderRule{
        "^(member|customer|cust|client|buyer)_?(id|no|number|code)?$|会员(号|编号|id|卡号)|客户(号|编号|id)",
        ColumnRole::Identifier, "member"},
    HeaderRule{"^(user|visitor|person|account)_?(id|no)?$|用户(id|编号)", ColumnRole::Identifier, "user"},
    HeaderRule{
        "^(event|behaviou?r|action|event_?(name|type)|behaviou?r_type)$|^(行为|事件|动作)(类型|名称)?$",
        ColumnRole::Event, ""},
    HeaderRule{"paid_?at|pay_?time|付款时间|支付时间|event_?time|^time(stamp)?$|^ts$|invoice_?date|order_?("
               "date|time)|时间$|_at$|time$|date$|日期$",
               ColumnRole::Time, ""},
    HeaderRule{"^(item|sku|product|goods|stock_?code|spu)(_?(id|code))?$|^(sku|商品|货品)(编码|id|编号)?$",
               ColumnRole::Item, ""},
    HeaderRule{"^(category|cat|category_?id|product_?category)$|^(品类|类目|商品类目)$", ColumnRole::Category,
               ""},
    HeaderRule{"^(paid_?amount|amount|net_?amount|pay_?amount|revenue|sales|payment)$|实付|实际支付|付款金额|"
               "支付金额|^金额$",
               ColumnRole::Amount, ""},
};

// Compiled once: tables may have a hundred thousand columns.
const std::vector<QRegularExpression>& headerPatterns()
{
    static const std::vector<QRegularExpression> patterns = [] {
        std::vector<QRegularExpression> compiled;
        compiled.reserve(kHeaderRules.size());
        for (const HeaderRule& rule : kHeaderRules)
            compiled.emplace_back(QString::fromUtf8(rule.pattern), QRegularExpression::CaseInsensitiveOption);
        return compiled;
    }();
    return patterns;
}

template <typename Fits>
bool allFilled(const SampledColumn& values, Fits fits)
{
    return std::all_of(values.begin(), values.end(), [&](const std::string& value) {
        const std::string_view text = trimmed(value);
        return text.empty() || fits(text);
    });
}

bool hasLeadingZeroOrIsLong(const SampledColumn& values)
{
    return std::any_of(values.begin(), values.end(), [](const std::string& value) {
        const std::string_view text = trimmed(value);
        const bool leadingZero = text.size() > 1 && text[0] == '0' && text[1] != '.';
        return leadingZero || (text.size() > 15 && text.find('.') == std::string_view::npos);
    });
}

std::optional<TimeFormat> guessTime(const SampledColumn& values, bool mayBeNumber, double needed)
{
    static constexpr std::array formats = {TimeFormat::Iso,
                                           TimeFormat::YearMonthDaySlash,
                                           TimeFormat::DayMonthYearSlash,
                                           TimeFormat::MonthDayYearSlash,
                                           TimeFormat::UnixSeconds,
                                           TimeFormat::UnixMillis,
                                           TimeFormat::Compact};
    for (const TimeFormat format : formats) {
        const bool isNumber = format >= TimeFormat::UnixSeconds;
        if (isNumber && !mayBeNumber)
            continue;
        TimeParser parser(format, TimeZone());
        // A number is only a time when it lies between 2000 and 2050.
        const auto fits = [&](std::string_view text) {
            const std::optional<Micros> time = parser.parse(text);
            return time && (!isNumber || (*time > 946'684'800 * kSecond && *time < 2'524'608'000 * kSecond));
        };
        // Some bad rows must not change the verdict: they are rejected with their reason later.
        std::size_t filled = 0;
        std::size_t fitting = 0;
        for (const std::string& value : values) {
            const std::string_view text = trimmed(value);
            filled += text.empty() ? 0 : 1;
            fitting += !text.empty() && fits(text) ? 1 : 0;
        }
        if (filled > 0 && double(fitting) >= double(filled) * needed)
            return format;
    }
    return std::nullopt;
}

void guessType(ColumnProfile& profile, const SampledColumn& values, bool headerIsReal)
{
    ColumnMapping& column = profile.suggestion;
    const bool timeWord = column.role == ColumnRole::Time;
    const std::optional<TimeFormat> time =
        guessTime(values, timeWord || !headerIsReal, timeWord ? 0.5 : 0.95);
    if (time && (column.role == ColumnRole::Time || column.role == ColumnRole::Attribute)) {
        column.type = ColumnType::Time;
        column.timeFormat = *time;
        profile.evidence = IngestText::tr("the values are times (%1)").arg(timeFormatName(*time));
        if (!headerIsReal)
            column.role = ColumnRole::Time;
        return;
    }
    if (column.role == ColumnRole::Time)
        column.role = ColumnRole::Attribute;
    const bool mayBeNumber = column.role == ColumnRole::Attribute || column.role == ColumnRole::Amount;
    if (!mayBeNumber || hasLeadingZeroOrIsLong(values) || profile.filled == 0)
        return;
    if (allFilled(values, [](std::string_view text) { return parseInteger(text).has_value(); }) &&
        column.role != ColumnRole::Amount) {
        column.type = ColumnType::Integer;
        profile.evidence = IngestText::tr("the values are whole numbers");
    } else if (allFilled(values, [](std::string_view text) { return parseDecimal(text).has_value(); })) {
        column.type = ColumnType::Decimal;
        column.scale = 0;
        for (const std::string& value : values)
            if (const std::optional<DecimalValue> decimal = parseDecimal(trimmed(value)))
                column.scale = std::max(column.scale, decimal->scale);
        profile.evidence = IngestText::tr("the values are decimals");
    } else if (allFilled(values, [](std::string_view text) { return parseReal(text).has_value(); })) {
        column.type = ColumnType::Real;
        profile.evidence = IngestText::tr("the values are numbers");
    }
    if (column.role == ColumnRole::Amount && column.type == ColumnType::Text)
        column.role = ColumnRole::Attribute;
}

// Headers say nothing: phones and e-mails are known by their look.
void guessByLook(ColumnProfile& profile, const SampledColumn& values)
{
    const auto share = [&](auto fits) {
        const auto n = std::count_if(values.begin(), values.end(),
                                     [&](const std::string& v) { return !trimmed(v).empty() && fits(v); });
        return profile.filled > 0 && n * 10 >= profile.filled * 8;
    };
    const bool phones = share(
        [](const std::string& v) { return normalisePhone(v).size() == 11 && normalisePhone(v)[0] == '1'; });
    const bool emails = share([](const std::string& v) { return !normaliseEmail(v).empty(); });
    if (!phones && !emails)
        return;
    profile.suggestion.role = ColumnRole::Identifier;
    profile.suggestion.identifierKind = phones ? QStringLiteral("phone") : QStringLiteral("email");
    profile.evidence = phones ? IngestText::tr("the values are mobile numbers")
                              : IngestText::tr("the values are e-mail addresses");
}

} // namespace

ColumnProfile guessColumn(const QString& header, const SampledColumn& values, bool headerIsReal)
{
    ColumnProfile profile;
    profile.header = header;
    std::set<std::string_view> distinct;
    for (const std::string& value : values)
        if (!trimmed(value).empty()) {
            ++profile.filled;
            distinct.insert(trimmed(value));
        }
    profile.distinct = std::int64_t(distinct.size());
    profile.suggestion.source = header;
    profile.suggestion.name = header;
    if (headerIsReal) {
        for (std::size_t i = 0; i < kHeaderRules.size(); ++i) {
            if (!headerPatterns()[i].match(header).hasMatch())
                continue;
            const HeaderRule& rule = kHeaderRules[i];
            profile.suggestion.role = rule.role;
            profile.suggestion.identifierKind = QString::fromLatin1(rule.identifierKind);
            profile.evidence = IngestText::tr("the header says so");
            break;
        }
    }
    if (profile.suggestion.role == ColumnRole::Attribute)
        guessByLook(profile, values);
    guessType(profile, values, headerIsReal);
    return profile;
}

bool looksLikeHeader(const std::vector<std::string>& first, const std::vector<SampledColumn>& rest)
{
    std::set<std::string> names;
    std::size_t empty = 0;
    for (const std::string& field : first) {
        const std::string_view text = trimmed(field);
        empty += text.empty() ? 1 : 0;
        // Names are not numbers, not times, and not repeated.
        if (parseReal(text) || parseTime(text, TimeZone()) ||
            (!text.empty() && !names.insert(std::string(text)).second))
            return false;
    }
    if (empty > 1 && empty * 2 > first.size())
        return false;
    for (std::size_t i = 0; i < first.size() && i < rest.size(); ++i)
        if (!first[i].empty() && std::count(rest[i].begin(), rest[i].end(), first[i]) > 1)
            return false; // the "name" is a value of its own column
    return true;
}

ImportMapping guessMapping(const QString& table, const SourceFormat& format,
                           std::vector<ColumnProfile>& columns)
{
    ImportMapping mapping;
    mapping.table = table;
    mapping.format = format;
    const auto keepFirst = [&](ColumnRole role) {
        ColumnProfile* kept = nullptr;
        for (ColumnProfile& column : columns) {
            if (column.suggestion.role != role)
                continue;
            if (kept != nullptr)
                column.suggestion.role = ColumnRole::Attribute;
            else
                kept = &column;
        }
        return kept;
    };
    const bool hasHeader = format.isJsonLines() || format.headerRows > 0;
    if (!hasHeader) {
        // Without names: the first column is whose it is, and a column of few words beside a time is the
        // event.
        if (!columns.empty() && columns[0].suggestion.role == ColumnRole::Attribute) {
            columns[0].suggestion.role = ColumnRole::Identifier;
            columns[0].suggestion.identifierKind = QStringLiteral("user");
            columns[0].suggestion.type = ColumnType::Text;
            columns[0].evidence = IngestText::tr("the first column of a file without header");
        }
        for (ColumnProfile& column : columns)
            if (column.suggestion.role == ColumnRole::Attribute &&
                column.suggestion.type == ColumnType::Text && column.distinct <= 50 &&
                column.filled > 2 * column.distinct) {
                column.suggestion.role = ColumnRole::Event;
                column.evidence = IngestText::tr("few different words beside a time");
                break;
            }
    }
    const ColumnProfile* time = keepFirst(ColumnRole::Time);
    const ColumnProfile* event = keepFirst(ColumnRole::Event);
    const ColumnProfile* amount = keepFirst(ColumnRole::Amount);
    const ColumnProfile* item = keepFirst(ColumnRole::Item);
    keepFirst(ColumnRole::Category);
    const bool identified = std::any_of(columns.begin(), columns.end(), [](const ColumnProfile& c) {
        return c.suggestion.role == ColumnRole::Identifier;
    });
    const bool isEvents =
        identified && time != nullptr && (event != nullptr || amount != nullptr || item != nullptr);
    mapping.kind = isEvents ? TableKind::Events : identified ? TableKind::People : TableKind::Other;
    if (isEvents && event == nullptr)
        mapping.eventName = QStringLiteral("purchase");
    for (ColumnProfile& column : columns) {
        ColumnMapping& suggestion = column.suggestion;
        if (!isEvents && suggestion.role != ColumnRole::Identifier)
            suggestion.role = ColumnRole::Attribute;
        if (suggestion.role != ColumnRole::Identifier && suggestion.role != ColumnRole::Attribute)
            suggestion.name = columnRoleName(suggestion.role);
        mapping.columns.push_back(suggestion);
    }
    return mapping;
}

} // namespace tessera
