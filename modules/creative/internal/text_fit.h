// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera::creative {

struct FittedText
{
    QStringList lines;
    double width = 0;  // of the widest line
    bool fits = false; // within the width and number of lines asked for
};

// Positions where a line may end, from the Unicode rules (UAX 14) tightened by kinsoku (JIS X 4051, GB/T
// 15834): no closing mark at the start of a line, no opening mark at the end, no number torn from its
// currency sign or unit.
[[nodiscard]] std::vector<qsizetype> lineBreaks(const QString& text);

// The fewest lines that fit, balanced so that no word is left alone, preferring to end a line after
// punctuation.
[[nodiscard]] FittedText fitText(const QString& text, const QFont& font, double width, int maxLines);

} // namespace tessera::creative
