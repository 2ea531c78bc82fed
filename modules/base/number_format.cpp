// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_format.h"

#include <array>
#include <cmath>

namespace tessera {
namespace {

constexpr QChar kSpace(0x00A0);
constexpr QChar kMinus(0x2212);
constexpr QChar kEnDash(0x2013);
constexpr double kWan = 1e4;
constexpr double kYi = 1e8;

QString grouped(const QString& digits)
{
    qsizetype point = digits.indexOf(QLatin1Char('.'));
    if (point < 0)
        point = digits.size();
    QString text = digits;
    for (qsizetype at = point - 3; at > 0; at -= 3)
        text.insert(at, QLatin1Char(','));
    return text;
}

QString fixed(double value, int decimals)
{
    const QString digits = grouped(QString::number(std::abs(value), 'f', decimals));
    const bool zero =
        digits.count(QLatin1Char('0')) + digits.count(QLatin1Char('.')) + digits.count(QLatin1Char(',')) ==
        digits.size();
    return value < 0 && !zero ? kMinus + digits : digits;
}

QString withSign(double value, int decimals)
{
    const QString text = fixed(value, decimals);
    return text.startsWith(kMinus) || value <= 0 ? text : QLatin1Char('+') + text;
}

// Three digits that count, but no decimals beyond the second.
int decimalsOf(double scaled)
{
    const double size = std::abs(scaled);
    return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

} // namespace

QString NumberFormat::count(std::int64_t value) const
{
    return fixed(double(value), 0);
}

QString NumberFormat::shortCount(double value) const
{
    const double size = std::abs(value);
    if (m_language == NumberLanguage::Chinese) {
        if (size >= kYi)
            return fixed(value / kYi, 2) + kSpace + QString::fromUtf8("亿");
        return size >= kWan ? fixed(value / kWan, 2) + kSpace + QString::fromUtf8("万") : fixed(value, 0);
    }
    if (size >= 1e10)
        return fixed(value / 1e9, decimalsOf(value / 1e9)) + kSpace + QLatin1Char('B');
    return size >= 1e7 ? fixed(value / 1e6, 1) + kSpace + QLatin1Char('M') : fixed(value, 0);
}

QString NumberFormat::money(double yuan) const
{
    const double size = std::abs(yuan);
    const QString sign = yuan < 0 ? QString(kMinus) : QString();
    if (size >= 1e6 && m_language == NumberLanguage::Chinese) {
        const bool yi = size >= kYi;
        const double scaled = size / (yi ? kYi : kWan);
        return sign + fixed(scaled, yi ? 2 : 0) + kSpace +
               (yi ? QString::fromUtf8("亿元") : QString::fromUtf8("万元"));
    }
    const QString yen = sign + QChar(0x00A5);
    return size >= 1e6 ? yen + fixed(size / 1e6, 2) + kSpace + QLatin1Char('M') : yen + fixed(size, 0);
}

QString NumberFormat::percent(double share) const
{
    if (!std::isfinite(share))
        return kEnDash;
    const double value = share * 100;
    const int decimals = value != 0 && std::abs(value) < 1 ? 2 : 1;
    return fixed(value, decimals) + kSpace + QLatin1Char('%');
}

QString NumberFormat::percentInterval(Interval share) const
{
    const int decimals = share.high < 0.01 ? 2 : 1;
    return fixed(share.low * 100, decimals) + kEnDash + fixed(share.high * 100, decimals) + kSpace +
           QLatin1Char('%');
}

QString NumberFormat::points(double shareDifference) const
{
    const QString unit =
        m_language == NumberLanguage::Chinese ? QString::fromUtf8("个百分点") : QStringLiteral("pt");
    return withSign(shareDifference * 100, 1) + kSpace + unit;
}

QString NumberFormat::change(double now, double before) const
{
    if (before == 0 || !std::isfinite(now / before))
        return kEnDash;
    return withSign((now / before - 1) * 100, 1) + kSpace + QLatin1Char('%');
}

QString NumberFormat::signedCount(std::int64_t value) const
{
    return withSign(double(value), 0);
}

QString NumberFormat::duration(double seconds) const
{
    struct Unit
    {
        double from;
        double size;
        const char* one;
        const char* many;
        const char* chinese;
    };
    static constexpr std::array units{Unit{2 * 86400.0, 86400, "day", "days", "天"},
                                      Unit{2 * 3600.0, 3600, "h", "h", "小时"},
                                      Unit{120, 60, "min", "min", "分钟"}, Unit{0, 1, "s", "s", "秒"}};
    for (const Unit& unit : units) {
        if (seconds < unit.from)
            continue;
        const double value = seconds / unit.size;
        const int decimals = unit.size > 1 ? 0 : value < 0.1 ? 3 : value < 10 ? 2 : 0;
        QString digits = fixed(value, decimals);
        if (decimals == 3 && digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        const QString name = m_language == NumberLanguage::Chinese
                                 ? QString::fromUtf8(unit.chinese)
                                 : QString::fromUtf8(value == 1 ? unit.one : unit.many);
        return digits + kSpace + name;
    }
    return kEnDash;
}

namespace {

constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

QString NumberFormat::monthOfYear(CivilDate date) const
{
    if (m_language == NumberLanguage::Chinese)
        return QString::fromUtf8("%1年%2月").arg(date.year).arg(date.month);
    return QStringLiteral("%1 %2").arg(QLatin1String(kMonths[std::size_t(date.month - 1)])).arg(date.year);
}

QString NumberFormat::shortDate(CivilDate date) const
{
    if (m_language == NumberLanguage::Chinese)
        return QString::fromUtf8("%1月%2日").arg(date.month).arg(date.day);
    return QStringLiteral("%1 %2").arg(date.day).arg(QLatin1String(kMonths[std::size_t(date.month - 1)]));
}

QString NumberFormat::value(double value, NumberUnit unit) const
{
    if (!std::isfinite(value))
        return kEnDash;
    switch (unit) {
    case NumberUnit::Count:
    case NumberUnit::Index:
        return fixed(value, 0);
    case NumberUnit::Money:
        return money(value);
    case NumberUnit::Percent:
        return percent(value);
    case NumberUnit::Score:
        return fixed(value, 2);
    case NumberUnit::Days:
        return duration(value * 86400);
    case NumberUnit::Plain:
        break;
    }
    return fixed(value, value == std::round(value) ? 0 : decimalsOf(value));
}

QString NumberFormat::axis(double value, NumberUnit unit, double step) const
{
    if (unit == NumberUnit::Percent) {
        const int decimals = step < 0.001 ? 2 : step < 0.01 ? 1 : 0;
        return fixed(value * 100, decimals);
    }
    if (unit == NumberUnit::Money && std::abs(value) >= 1e4)
        return money(value);
    if (std::abs(value) >= 1e6 || (m_language == NumberLanguage::Chinese && std::abs(value) >= kWan)) {
        const bool chinese = m_language == NumberLanguage::Chinese;
        const double size = chinese ? (step >= kYi ? kYi : kWan) : 1e6;
        const int decimals = step / size < 0.1 ? 2 : step / size < 1 ? 1 : 0;
        const QString name = !chinese      ? QStringLiteral("M")
                             : size == kYi ? QString::fromUtf8("亿")
                                           : QString::fromUtf8("万");
        return fixed(value / size, decimals) + kSpace + name;
    }
    const int decimals = step < 0.01 ? 3 : step < 0.1 ? 2 : step < 1 ? 1 : 0;
    return fixed(value, decimals);
}

} // namespace tessera
