// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/internal/text_fit.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace tessera::creative {

namespace {

bool neverStartsLine(QChar c)
{
    static const QString marks = QStringLiteral("，。、；：？！）》」』】〕〉”’…—·％%,.;:?!)]}ー々℃");
    return marks.contains(c);
}

bool neverEndsLine(QChar c)
{
    static const QString marks = QStringLiteral("（《「『【〔〈“‘([{￥¥$€£#");
    return marks.contains(c);
}

bool isPunctuation(QChar c)
{
    static const QString marks = QStringLiteral("，。、；：？！,.;:?!—·");
    return marks.contains(c);
}

// A full-width mark leaves half its square blank, which may hang over the edge of the column.
double lineWidth(const QFontMetricsF& metrics, const QString& line)
{
    static const QString marks = QStringLiteral("，。、；：！？");
    const bool hangs = !line.isEmpty() && marks.contains(line.back());
    return metrics.horizontalAdvance(line) - (hangs ? metrics.horizontalAdvance(line.back()) / 2 : 0.0);
}

} // namespace

std::vector<qsizetype> lineBreaks(const QString& text)
{
    std::vector<qsizetype> breaks;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at < text.size(); at = finder.toNextBoundary()) {
        const QChar before = text.at(at - 1);
        const QChar after = text.at(at);
        const bool afterSpace = before.isSpace();
        // A Chinese measure word stays with its number: 第 2 件, 30天.
        const bool unit = before.isDigit() && after.script() == QChar::Script_Han;
        if (!neverStartsLine(after) && !neverEndsLine(before) && !(unit && !afterSpace))
            breaks.push_back(at);
    }
    breaks.push_back(text.size());
    return breaks;
}

FittedText fitText(const QString& text, const QFont& font, double width, int maxLines)
{
    const QFontMetricsF metrics(font);
    const std::vector<qsizetype> ends = lineBreaks(text);
    const std::size_t pieces = ends.size();
    const auto lineOf = [&](std::size_t from, std::size_t to) { // pieces [from, to)
        const qsizetype begin = from == 0 ? 0 : ends[from - 1];
        QString line = text.mid(begin, ends[to - 1] - begin).trimmed();
        // The end of a line separates as well as a middle dot does.
        if (to < pieces && (line.endsWith(QChar(0x00B7)) || line.endsWith(QChar(0x2022))))
            line = line.chopped(1).trimmed();
        return line;
    };
    constexpr double never = std::numeric_limits<double>::infinity();
    // Widths of lines too long for the column are not needed: left at infinity.
    std::vector<std::vector<double>> widths(pieces, std::vector<double>(pieces + 1, never));
    for (std::size_t from = 0; from < pieces; ++from) {
        for (std::size_t to = from + 1; to <= pieces; ++to) {
            widths[from][to] = lineWidth(metrics, lineOf(from, to));
            if (widths[from][to] > width)
                break;
        }
    }
    const double whole = metrics.horizontalAdvance(text);
    const auto pausesAt = [&](std::size_t piece) { // the text before this break ends in punctuation
        const QString before = text.left(ends[piece - 1]).trimmed();
        return !before.isEmpty() && isPunctuation(before.back());
    };

    // cost[n][k]: least unevenness of the first k pieces on n lines (Knuth and Plass 1981, squares of the
    // slack).
    for (int lines = 1; lines <= maxLines; ++lines) {
        const double target = whole / lines;
        std::vector<std::vector<double>> cost(std::size_t(lines) + 1, std::vector<double>(pieces + 1, never));
        std::vector<std::vector<std::size_t>> from(std::size_t(lines) + 1,
                                                   std::vector<std::size_t>(pieces + 1, 0));
        cost[0][0] = 0;
        for (std::size_t n = 1; n <= std::size_t(lines); ++n) {
            for (std::size_t k = n; k <= pieces; ++k) {
                for (std::size_t j = n - 1; j < k; ++j) {
                    if (cost[n - 1][j] == never || widths[j][k] > width)
                        continue;
                    const double slack = (widths[j][k] - target) / std::max(1.0, target);
                    const bool pause = k < pieces && pausesAt(k);
                    const double total = cost[n - 1][j] + slack * slack - (pause ? 0.6 : 0.0);
                    if (total < cost[n][k]) {
                        cost[n][k] = total;
                        from[n][k] = j;
                    }
                }
            }
        }
        if (cost[std::size_t(lines)][pieces] == never)
            continue;
        FittedText fitted;
        fitted.fits = true;
        std::size_t k = pieces;
        for (std::size_t n = std::size_t(lines); n >= 1; --n) {
            const std::size_t j = from[n][k];
            fitted.lines.prepend(lineOf(j, k));
            fitted.width = std::max(fitted.width, widths[j][k]);
            k = j;
        }
        return fitted;
    }
    return {{text}, whole, false};
}

} // namespace tessera::creative
