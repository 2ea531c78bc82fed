// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_words.h"

#include "base/number_format.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct WordsText
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)
};

constexpr auto kLapsed = std::uint8_t(StageState::LapsedBase);
constexpr auto kUnaware = std::uint8_t(StageState::Unaware);

bool isLapsed(std::uint8_t state)
{
    return state >= kLapsed && state < kUnaware;
}

} // namespace

QString stageInWords(const PersonStages& stages, std::uint8_t state)
{
    if (state == kUnaware)
        return WordsText::tr("Unaware");
    const std::size_t at = isLapsed(state) ? state - kLapsed : state;
    if (at >= stages.stages.size())
        return WordsText::tr("Not known yet");
    return isLapsed(state) ? WordsText::tr("Lapsed from %1").arg(stages.stages[at].second)
                           : stages.stages[at].second;
}

QColor stageColour(const PersonStages& stages, std::uint8_t state)
{
    if (isLapsed(state))
        return theme().tokens().stage(QStringLiteral("lost"));
    if (state >= stages.stages.size())
        return theme().tokens().stage(QStringLiteral("unaware"));
    return theme().tokens().stage(stages.stages[state].first);
}

QString dayInWords(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year)
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

QString ageInWords(Micros time, Micros asOf)
{
    const std::int64_t days = std::max<std::int64_t>(0, (asOf - 1 - time) / kDay);
    if (days == 0)
        return WordsText::tr("today");
    if (days < 1000)
        return WordsText::tr("%1 d", "days").arg(days);
    return WordsText::tr("%1 y", "years").arg(days / 365);
}

QString monthInWords(const PersonMonth& month)
{
    return theme().numbers().monthOfYear({month.year, month.month, 1});
}

bool drawElided(QPainter& painter, const QRectF& box, int flags, const QString& text)
{
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(box.width()));
    painter.drawText(box, flags, fitting);
    return fitting != text;
}

QString packageStateInWords(const QString& state)
{
    if (state == QLatin1String("sent"))
        return WordsText::tr("on the list");
    if (state == QLatin1String("control"))
        return WordsText::tr("held out as control");
    if (state == QLatin1String("refused"))
        return WordsText::tr("left out: no consent");
    if (state == QLatin1String("suppressed"))
        return WordsText::tr("left out: suppressed");
    if (state == QLatin1String("unreachable"))
        return WordsText::tr("left out: no identifier that can match");
    return WordsText::tr("not in its audience");
}

} // namespace tessera
