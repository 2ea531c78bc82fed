// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chart_theme.h"

namespace tessera {

ChartTheme::ChartTheme(DesignTokens tokens, NumberLanguage language)
    : m_tokens(std::move(tokens))
    , m_numbers(language)
{}

QColor ChartTheme::role(const ColourRole& role, int index) const
{
    const QString& text = role.text;
    if (text.isEmpty())
        return m_tokens.categorical(index);
    if (text.startsWith(QLatin1String("stage:")))
        return m_tokens.stage(text.mid(6));
    if (text.startsWith(QLatin1String("categorical:")))
        return m_tokens.categorical(text.mid(12).toInt());
    if (text == QLatin1String("accent"))
        return colour("accent.base");
    if (text == QLatin1String("good"))
        return colour("good.solid");
    if (text == QLatin1String("bad"))
        return colour("bad.solid");
    if (text == QLatin1String("previous"))
        return colour("chart.axis");
    return colour("chart.muted");
}

QColor ChartTheme::toneText(const ColourRole& role) const
{
    if (role == ColourRole::good())
        return colour("good.text");
    if (role == ColourRole::bad())
        return colour("bad.text");
    return colour("text.secondary");
}

} // namespace tessera
