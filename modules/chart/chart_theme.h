// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"
#include "chart/chart_mark.h"
#include "chart/design_tokens.h"

#include <QColor>

namespace tessera {

// How charts look and how their numbers are written.
class ChartTheme
{
public:
    explicit ChartTheme(DesignTokens tokens = DesignTokens(),
                        NumberLanguage language = NumberLanguage::English);

    [[nodiscard]] const DesignTokens& tokens() const { return m_tokens; }
    [[nodiscard]] const NumberFormat& numbers() const { return m_numbers; }
    [[nodiscard]] QColor colour(const char* token) const { return m_tokens.colour(QLatin1String(token)); }
    [[nodiscard]] double metric(const char* path) const { return m_tokens.number(QLatin1String(path)); }
    // What a role looks like; an empty role takes the categorical colour of the given index.
    [[nodiscard]] QColor role(const ColourRole& role, int index = 0) const;
    // The colour of a text that says good or bad; an empty role is neutral.
    [[nodiscard]] QColor toneText(const ColourRole& role) const;
    [[nodiscard]] static bool isHatched(const ColourRole& role)
    {
        return role == ColourRole::stage(QStringLiteral("unaware"));
    }

private:
    DesignTokens m_tokens;
    NumberFormat m_numbers;
};

} // namespace tessera
