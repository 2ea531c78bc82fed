// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_life.h"

#include "pages/person_words.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tessera {

namespace {

constexpr int kLifeRow = 46;
constexpr int kBar = 8;
constexpr int kNarrowest = 64; // of a state

const LifeChange* lastOf(const PersonLife& life, LifeState state)
{
    const LifeChange* last = nullptr;
    for (const LifeChange& change : life.changes)
        last = change.state == state ? &change : last;
    return last;
}

} // namespace

PersonLifeStrip::PersonLifeStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("lifeStrip"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonLifeStrip::show(const Portrait& portrait)
{
    m_life = portrait.life;
    const auto problem = portrait.problems.find(PortraitPart::Lifecycle);
    m_problem = problem == portrait.problems.end() ? QString() : problem->second;
    QStringList words;
    if (m_life)
        for (const LifeChange& change : m_life->changes)
            words.append(tr("%1 from %2").arg(lifeStateName(change.state), dayInWords(change.day)));
    setAccessibleName(tr("Life cycle: %1").arg(words.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int PersonLifeStrip::columns(int width) const
{
    const int states = m_life ? int(m_life->states.size()) : 1;
    return width / std::max(1, states) >= kNarrowest ? states : (states + 1) / 2;
}

QSize PersonLifeStrip::sizeHint() const
{
    return {360, heightForWidth(width())};
}

int PersonLifeStrip::heightForWidth(int width) const
{
    const int states = m_life ? int(m_life->states.size()) : 1;
    const int inRow = std::max(1, columns(width));
    return kLifeRow * ((states + inRow - 1) / inRow);
}

QRectF PersonLifeStrip::boxOf(int state) const
{
    const int inRow = std::max(1, columns(width()));
    const double wide = double(width()) / inRow;
    return {(state % inRow) * wide, double(state / inRow) * kLifeRow, wide - 2, kLifeRow - 4};
}

QString PersonLifeStrip::tipOf(int state) const
{
    QStringList lines{lifeStateName(m_life->states[std::size_t(state)])};
    for (std::size_t i = 0; i < m_life->changes.size(); ++i)
        if (m_life->changes[i].state == m_life->states[std::size_t(state)])
            lines.append(
                i + 1 < m_life->changes.size()
                    ? tr("%1 to %2")
                          .arg(dayInWords(m_life->changes[i].day), dayInWords(m_life->changes[i + 1].day - 1))
                    : tr("since %1").arg(dayInWords(m_life->changes[i].day)));
    return lines.size() > 1 ? lines.join(QLatin1Char('\n')) : tr("%1: never").arg(lines.front());
}

void PersonLifeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_life || m_life->changes.empty()) {
        painter.setPen(theme().colour("text.tertiary"));
        painter.setFont(theme().font(FontRole::Body));
        drawElided(painter, rect(), Qt::AlignVCenter | Qt::AlignLeft,
                   m_life                 ? tr("Not known by the as-of date.")
                   : !m_problem.isEmpty() ? m_problem
                                          : tr("Computing."));
        return;
    }
    const LifeState now = m_life->changes.back().state;
    for (int i = 0; i < int(m_life->states.size()); ++i) {
        const LifeState state = m_life->states[std::size_t(i)];
        const LifeChange* last = lastOf(*m_life, state);
        const QRectF box = boxOf(i);
        const bool isNow = state == now;
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), kBar),
                         theme().colour(isNow             ? "accent.base"
                                        : last != nullptr ? "accent.line"
                                                          : "surface.pressed"));
        const QRectF name(box.left(), box.top() + kBar + 2, box.width(), 16);
        painter.setFont(
            theme().tokens().fontFor(isNow ? FontRole::Label : FontRole::Caption, lifeStateName(state)));
        painter.setPen(theme().colour(isNow             ? "text.primary"
                                      : last != nullptr ? "text.secondary"
                                                        : "text.tertiary"));
        drawElided(painter, name, Qt::AlignVCenter | Qt::AlignLeft, lifeStateName(state));
        if (last == nullptr)
            continue;
        painter.setFont(theme().font(FontRole::Caption));
        painter.setPen(theme().colour("text.tertiary"));
        drawElided(painter, name.translated(0, 14), Qt::AlignVCenter | Qt::AlignLeft, dayInWords(last->day));
    }
}

bool PersonLifeStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QString tip = m_problem;
        for (int i = 0; m_life && !m_life->changes.empty() && i < int(m_life->states.size()); ++i)
            if (boxOf(i).contains(help->pos()))
                tip = tipOf(i);
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tessera
