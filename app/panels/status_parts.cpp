// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/status_parts.h"

#include "theme/theme.h"

#include <QPainter>

namespace tessera {
namespace {

constexpr int kPartGap = 17;   // 8 px, a line, 8 px
constexpr int kLeastPart = 48; // narrower, a part says nothing
constexpr int kPartLine = 12;  // height of the line between two parts

QFontMetrics metricsFor(const QString& text)
{
    return QFontMetrics(theme().tokens().fontFor(FontRole::Caption, text));
}

} // namespace

StatusParts::StatusParts(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme(), &Theme::changed, this, &StatusParts::fit);
}

void StatusParts::setParts(const QStringList& parts)
{
    m_parts = parts;
    updateGeometry();
    fit();
}

QStringList StatusParts::shownParts() const
{
    QStringList texts;
    for (const Shown& shown : m_shown)
        texts.append(shown.text);
    return texts;
}

QSize StatusParts::sizeHint() const
{
    int width = 0;
    for (const QString& part : m_parts)
        width += (width > 0 ? kPartGap : 0) + metricsFor(part).horizontalAdvance(part) + 1;
    return {width, metricsFor(QString()).height()};
}

QSize StatusParts::minimumSizeHint() const
{
    return {kLeastPart, sizeHint().height()};
}

void StatusParts::fit()
{
    m_shown.clear();
    int left = 0;
    bool cut = false;
    for (qsizetype i = 0; i < m_parts.size() && !cut; ++i) {
        const QFontMetrics metrics = metricsFor(m_parts[i]);
        const bool last = i + 1 == m_parts.size();
        // A part that follows needs room for its ellipsis at least.
        const int room =
            width() - left - (last ? 0 : kPartGap + metrics.horizontalAdvance(QChar(0x2026)) + 1);
        QString text = m_parts[i];
        if (metrics.horizontalAdvance(text) + 1 > room) {
            cut = true;
            const int space = width() - left;
            text = space < kLeastPart ? QString(QChar(0x2026))
                                      : metrics.elidedText(text, Qt::ElideRight, space - 1);
        }
        const int wide = metrics.horizontalAdvance(text) + 1;
        m_shown.push_back({text, QRect(left, 0, wide, height())});
        left += wide + kPartGap;
    }
    setToolTip(cut ? m_parts.join(QLatin1Char('\n')) : QString());
    setAccessibleName(m_parts.join(QStringLiteral(", ")));
    update();
}

void StatusParts::resizeEvent(QResizeEvent*)
{
    fit();
}

void StatusParts::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const Shown& shown = m_shown[i];
        if (i > 0)
            painter.fillRect(shown.box.left() - kPartGap / 2 - 1, (height() - kPartLine) / 2, 1, kPartLine,
                             theme().colour("line.default"));
        painter.setFont(theme().tokens().fontFor(FontRole::Caption, shown.text));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(shown.box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown.text);
    }
}

} // namespace tessera
