// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/widgets.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tessera {

TextLabel::TextLabel(FontRole role, const char* token, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    setFont(theme().font(role));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TextLabel::setToken(const char* token)
{
    m_token = token;
    update();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

// The style sheet gives every widget the body font; the role's own font decides how much room a label needs.
QSize TextLabel::sizeHint() const
{
    if (wordWrap())
        return QLabel::sizeHint();
    const QFontMetrics metrics(theme().tokens().fontFor(m_role, text()));
    const QMargins margins = contentsMargins();
    return {metrics.horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
            metrics.height() + margins.top() + margins.bottom()};
}

QSize TextLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    const QSize size = sizeHint();
    return m_elided ? QSize(24, size.height()) : size;
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    const QFontMetrics metrics(theme().tokens().fontFor(m_role, text()));
    const QMargins margins = contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), QWIDGETSIZE_MAX);
    return metrics.boundingRect(room, int(alignment()) | Qt::TextWordWrap, text()).height() + margins.top() +
           margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(theme().tokens().fontFor(m_role, text()));
    painter.setPen(theme().colour(isEnabled() ? m_token : "text.disabled"));
    const QRect box = contentsRect();
    if (wordWrap()) {
        painter.drawText(box, int(alignment()) | Qt::TextWordWrap, text());
        return;
    }
    const QString fitting =
        m_elided ? painter.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()) : text();
    if (m_elided)
        setToolTip(fitting == text() ? QString() : text());
    painter.drawText(box, int(alignment()) | Qt::TextSingleLine, fitting);
}

QPushButton* makeButton(const char* kind, const QString& iconName, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setProperty("kind", QLatin1String(kind));
    button->setCursor(Qt::PointingHandCursor);
    if (!iconName.isEmpty()) {
        const int side = int(theme().tokens().number(QStringLiteral("size.icon.control")));
        button->setIconSize({side + 4, side});
        button->setIcon(icon(iconName, qstrcmp(kind, "primary") == 0 ? "text.onAccent" : "text.primary"));
    }
    return button;
}

QToolButton* makeToolButton(const QString& iconName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setProperty("flat", true);
    button->setIcon(icon(iconName));
    button->setIconSize({16, 16});
    button->setFixedSize(28, 28);
    return button;
}

QWidget* makeLine(QWidget* parent, bool vertical)
{
    auto* line = new QWidget(parent);
    line->setProperty("hairline", true);
    line->setAttribute(Qt::WA_StyledBackground);
    vertical ? line->setFixedWidth(1) : line->setFixedHeight(1);
    return line;
}

FormSection::FormSection(QWidget* parent)
    : QWidget(parent)
    , m_head(new QToolButton(this))
    , m_summary(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    m_head->setProperty("sectionHead", true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize({14, 14});
    m_head->setFont(theme().font(FontRole::Label));
    m_summary->setElided(true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_summary, 1000);
    m_rows->setContentsMargins(0, 2, 0, 4);
    m_rows->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_body);
    connect(m_head, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
    setFolded(false);
}

void FormSection::setTitle(const QString& title)
{
    m_head->setText(title);
}

void FormSection::setSummary(const QString& summary)
{
    m_summary->setText(summary);
}

QLabel* FormSection::addRow(const QString& label, QWidget* control, const QString& hint)
{
    auto* name = new TextLabel(FontRole::Body, "text.secondary");
    name->setText(label);
    name->setFixedWidth(80);
    name->setBuddy(control);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(name);
    row->addWidget(control, 1);
    m_rows->addLayout(row);
    if (!hint.isEmpty()) {
        auto* note = new TextLabel(FontRole::Caption, "text.tertiary");
        note->setText(hint);
        note->setWordWrap(true);
        note->setContentsMargins(84, 0, 0, 0);
        m_rows->addWidget(note);
    }
    return name;
}

void FormSection::setRowVisible(QWidget* control, bool isVisible)
{
    control->setVisible(isVisible);
    for (QLabel* label : findChildren<QLabel*>())
        if (label->buddy() == control)
            label->setVisible(isVisible);
}

void FormSection::addWidget(QWidget* widget)
{
    m_rows->addWidget(widget);
}

void FormSection::setFolded(bool folded)
{
    m_body->setVisible(!folded);
    m_summary->setVisible(folded);
    m_head->setIcon(icon(folded ? "chevron-right" : "chevron-down", "text.tertiary"));
}

bool FormSection::isFolded() const
{
    return m_body->isHidden();
}

QString shortcutText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

void paintRowBackground(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(
            option.rect,
            theme().colour(option.state & QStyle::State_Active ? "selection.bg" : "selection.bgInactive"));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme().colour("surface.hover"));
}

} // namespace tessera
