// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outcome_note.h"

#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QUrl>

namespace tessera {

OutcomeNote::OutcomeNote(QWidget* parent)
    : QWidget(parent)
    , m_mark(makeButton("mark", {}, this))
    , m_text(new TextLabel(FontRole::Body, "text.primary", this))
    , m_open(makeButton("link", {}, this))
    , m_close(makeButton("mark", QStringLiteral("x"), this))
{
    setObjectName(QStringLiteral("outcome"));
    setAttribute(Qt::WA_StyledBackground);
    m_mark->setFocusPolicy(Qt::NoFocus);
    m_text->setElided(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(m_close);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    Theme::onLanguage(this, [this] {
        m_open->setText(tr("Open the folder"));
        m_close->setToolTip(tr("Close"));
        m_close->setAccessibleName(tr("Close"));
    });
    hide();
}

void OutcomeNote::show(const char* tone, const char* iconName, const QString& text)
{
    setProperty("chip", QLatin1String(tone));
    style()->unpolish(this);
    style()->polish(this);
    const bool good = qstrcmp(tone, "good") == 0;
    m_mark->setIcon(icon(iconName, good ? "good.text" : "bad.text"));
    m_text->setText(text);
    m_open->setVisible(good);
    QWidget::show();
}

void OutcomeNote::showDone(const QString& text, const QString& folder)
{
    m_folder = folder;
    show("good", "circle-check", text);
}

void OutcomeNote::showFailed(const QString& text)
{
    show("bad", "circle-alert", text);
}

QString OutcomeNote::text() const
{
    return m_text->text();
}

} // namespace tessera
