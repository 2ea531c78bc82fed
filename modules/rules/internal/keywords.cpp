// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/keywords.h"

#include <array>

namespace tessera {

namespace {

// What is printed in English and in Chinese, and what else is understood, parted by |.
struct Forms
{
    const char* english;
    const char* chinese;
    const char* others = "";
};

constexpr std::array<Forms, std::size_t(Keyword::End_)> kForms = {{
    {"and", "且", "并且"},
    {"or", "或", "或者"},
    {"not", "非", "没有"},
    {"everyone", "所有人"},
    {"any", "任意"},
    {"at least", "至少"},
    {"of", "项"},
    {"in", "属于"},
    {"not in", "不属于"},
    {"is known", "已知"},
    {"is unknown", "未知"},
    {"between", "介于"},
    {"and", "到"},
    {"contains", "包含"},
    {"not contains", "不包含"},
    {"starts with", "开头是"},
    {"ends with", "结尾是"},
    {"during", "处于"},
    {"has anniversary within", "周年在"},
    {"within", "距离"},
    {"km", "公里", "千米"},
    {"of", "以内"},
    {"in polygon", "在区域"},
    {"store", "门店"},
    {"table", "表"},
    {"as of", "截至"},
    {"first", "首次"},
    {"last", "末次"},
    {"earliest", "最早"},
    {"latest", "最晚"},
    {"again after", "再次隔"},
    {"with", "且满足"},
    {"then", "然后"},
    {"within", "限"},
    {"after", "隔"},
    {"without", "其间无"},
    {"no", "未"},
    {"same", "同一"},
    {"others", "他人"},
    {"last", "最近", "过去"},
    {"until", "截至"},
    {"ago", "前"},
    {"full", "个完整"},
    {"this day", "今天", "today"},
    {"this week", "本周"},
    {"this month", "本月"},
    {"this quarter", "本季"},
    {"this year", "今年", "本年"},
    {"sessions", "次会话", "session"},
    {"all time", "全部时间"},
    {"from", "从"},
    {"to", "到"},
    {"after", "晚于", "since"},
    {"before", "早于"},
    {"minutes", "分钟", "minute"},
    {"hours", "小时", "hour"},
    {"days", "天", "day|日"},
    {"weeks", "周", "week"},
    {"months", "月", "month|个月"},
    {"quarters", "季", "quarter|季度"},
    {"years", "年", "year"},
    {"did", "做过"},
    {"count", "次数"},
    {"days", "天数"},
    {"sum", "合计"},
    {"avg", "平均"},
    {"min", "最小"},
    {"max", "最大"},
    {"recency", "距今天数"},
    {"weeks", "周数"},
    {"months", "月数"},
    {"distinct", "不同数"},
    {"audience", "人群"},
    {"result", "结果"},
    {"value", "取值"},
    {"shares", "同组"},
    {"listed", "名单"},
    {"reachable", "可触达"},
    {"tag", "标签"},
    {"sequence", "序列"},
    {"stopped", "停止"},
    {"regularly", "规律"},
}};

std::array<QStringList, kForms.size()> allForms()
{
    std::array<QStringList, kForms.size()> forms;
    for (std::size_t i = 0; i < kForms.size(); ++i) {
        forms[i] = {QString::fromUtf8(kForms[i].english), QString::fromUtf8(kForms[i].chinese)};
        forms[i] += QString::fromUtf8(kForms[i].others).split(QLatin1Char('|'), Qt::SkipEmptyParts);
    }
    return forms;
}

} // namespace

QString keywordText(Keyword keyword, RuleLanguage language)
{
    const Forms& forms = kForms[std::size_t(keyword)];
    return QString::fromUtf8(language == RuleLanguage::Chinese ? forms.chinese : forms.english);
}

const QStringList& keywordForms(Keyword keyword)
{
    static const std::array<QStringList, kForms.size()> forms = allForms();
    return forms[std::size_t(keyword)];
}

QString knownFunctions()
{
    QStringList names;
    for (std::size_t i = std::size_t(kFirstFunction); i < kForms.size(); ++i)
        names.append(QString::fromUtf8(kForms[i].english));
    return names.join(QStringLiteral(", "));
}

QStringList ruleLanguageWords(bool ofPeople, RuleLanguage language)
{
    constexpr std::array ofEvents = {
        Keyword::And,         Keyword::Or,         Keyword::Not,      Keyword::AnyEvent, Keyword::In,
        Keyword::NotIn,       Keyword::Known,      Keyword::Unknown,  Keyword::Between,  Keyword::Contains,
        Keyword::NotContains, Keyword::StartsWith, Keyword::EndsWith, Keyword::Distance, Keyword::InPolygon};
    constexpr std::array more = {
        Keyword::Everyone, Keyword::AtLeast,   Keyword::During,      Keyword::Anniversary, Keyword::AsOf,
        Keyword::First,    Keyword::Last,      Keyword::Earliest,    Keyword::Latest,      Keyword::Again,
        Keyword::With,     Keyword::Then,      Keyword::Within,      Keyword::Without,     Keyword::Same,
        Keyword::ThisWeek, Keyword::ThisMonth, Keyword::ThisQuarter, Keyword::ThisYear,    Keyword::AllTime,
        Keyword::After,    Keyword::Before};
    QStringList words;
    for (const Keyword keyword : ofEvents)
        words.append(keywordText(keyword, language));
    if (!ofPeople)
        return words;
    for (const Keyword keyword : more)
        words.append(keywordText(keyword, language));
    const QString last = keywordText(Keyword::LastTime, language);
    const auto lastOf = [&](const char* number, std::initializer_list<Keyword> units) {
        QString text = last + QLatin1Char(' ') + QLatin1String(number);
        for (const Keyword unit : units)
            text += QLatin1Char(' ') + keywordText(unit, language);
        words.append(text);
    };
    lastOf("30", {Keyword::Days});
    lastOf("3", {Keyword::Whole, Keyword::Months});
    lastOf("3", {Keyword::Sessions});
    for (auto keyword = int(kFirstFunction); keyword < int(Keyword::End_); ++keyword)
        words.append(keywordText(Keyword(keyword), language) + QLatin1Char('('));
    words.removeDuplicates();
    return words;
}

Keyword keywordOf(Measure measure)
{
    constexpr std::array keywords = {Keyword::Count,    Keyword::DaysOf,  Keyword::Sum,     Keyword::Average,
                                     Keyword::Minimum,  Keyword::Maximum, Keyword::Recency, Keyword::WeeksOf,
                                     Keyword::MonthsOf, Keyword::Distinct};
    return keywords[std::size_t(measure)];
}

bool isReservedWord(const QString& word)
{
    static const QStringList reserved = [] {
        QStringList words{QStringLiteral("is"), QStringLiteral("at"), QStringLiteral("again")};
        for (const Keyword keyword :
             {Keyword::And, Keyword::Or, Keyword::Not, Keyword::Everyone, Keyword::AnyEvent, Keyword::In,
              Keyword::First, Keyword::Last, Keyword::Earliest, Keyword::Latest, Keyword::Again,
              Keyword::Absent, Keyword::AtLeast, Keyword::Others})
            words += keywordForms(keyword);
        return words;
    }();
    return reserved.contains(word, Qt::CaseInsensitive);
}

} // namespace tessera
