// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/token_line.h"

#include "theme/theme.h"

#include <QPainter>

namespace tessera {
namespace {

constexpr int kTokenHeight = 20;
constexpr int kTokenGap = 4;
constexpr int kTokenPad = 6;
constexpr int kTokenPitch = kTokenHeight + kTokenGap;

QFont tokenFont(const RuleToken& token)
{
    return theme().tokens().fontFor(FontRole::Body, token.text);
}

} // namespace

TokenLine::TokenLine(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TokenLine::setTokens(std::vector<RuleToken> tokens)
{
    m_tokens = std::move(tokens);
    QString words;
    for (const RuleToken& token : m_tokens)
        words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + token.text;
    setAccessibleName(words);
    setToolTip(words);
    updateGeometry();
    update();
}

std::vector<QRect> TokenLine::boxes(int width) const
{
    std::vector<QRect> boxes;
    int left = 0;
    int top = 2;
    for (const RuleToken& token : m_tokens) {
        const int pad = token.kind == RuleToken::Kind::Word ? 0 : 2 * kTokenPad;
        const int wide =
            std::min(QFontMetrics(tokenFont(token)).horizontalAdvance(token.text) + pad + 1, width);
        if (left > 0 && left + wide > width) {
            left = 0;
            top += kTokenPitch;
        }
        boxes.emplace_back(left, top, wide, kTokenHeight);
        left += wide + kTokenGap;
    }
    return boxes;
}

int TokenLine::heightForWidth(int width) const
{
    const std::vector<QRect> all = boxes(width);
    return all.empty() ? kTokenPitch : all.back().bottom() + 3;
}

QSize TokenLine::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 200))};
}

QSize TokenLine::minimumSizeHint() const
{
    return {80, kTokenPitch};
}

void TokenLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRect> all = boxes(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const RuleToken& token = m_tokens[i];
        const bool word = token.kind == RuleToken::Kind::Word;
        const bool value = token.kind == RuleToken::Kind::Value;
        if (!word) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().colour(value ? "accent.soft" : "surface.hover"));
            painter.drawRoundedRect(all[i], 3, 3);
        }
        painter.setFont(tokenFont(token));
        painter.setPen(theme().colour(word ? "text.secondary" : value ? "accent.softText" : "text.primary"));
        const QRect inside = word ? all[i] : all[i].adjusted(kTokenPad, 0, -kTokenPad + 1, 0);
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(token.text, Qt::ElideRight, inside.width()));
    }
}

} // namespace tessera
