// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_welcome.h"

#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kWelcomeWidth = 600;

TextLabel* words(QWidget* parent, FontRole role, const char* token, const std::function<QString()>& text)
{
    auto* label = new TextLabel(role, token, parent);
    Theme::onLanguage(label, [label, text] { label->setText(text()); });
    return label;
}

} // namespace

ImportWelcome::ImportWelcome(QWidget* parent)
    : QWidget(parent)
{
    auto* inside = new QWidget(this);
    inside->setFixedWidth(kWelcomeWidth);
    auto* block = new QVBoxLayout(inside);
    block->setContentsMargins(0, 0, 0, 0);
    block->setSpacing(16);
    block->addWidget(makeZone());
    block->addWidget(makeKinds());
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(inside, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

QWidget* ImportWelcome::makeZone()
{
    m_zone = new QWidget(this);
    m_zone->setObjectName(QStringLiteral("dropZone"));
    m_zone->setAttribute(Qt::WA_StyledBackground);
    auto* picture = makeButton("mark", {}, m_zone);
    picture->setIcon(icon("file-input", "accent.base"));
    picture->setIconSize({32, 32});
    picture->setFocusPolicy(Qt::NoFocus);
    QPushButton* choose = makeButton("primary", QStringLiteral("plus"), m_zone);
    choose->setObjectName(QStringLiteral("chooseFiles"));
    connect(choose, &QPushButton::clicked, this, &ImportWelcome::chooseRequested);
    Theme::onLanguage(choose, [choose] { choose->setText(tr("Choose files…")); });
    auto* column = new QVBoxLayout(m_zone);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(6);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(words(m_zone, FontRole::Title, "text.primary", [] { return tr("Drop files here"); }), 0,
                      Qt::AlignHCenter);
    column->addWidget(words(m_zone, FontRole::Body, "text.secondary",
                            [] { return tr("CSV, TSV or JSON lines, also gzipped; several at once."); }),
                      0, Qt::AlignHCenter);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addStretch(1);
    row->addWidget(choose);
    row->addWidget(words(m_zone, FontRole::Caption, "text.tertiary",
                         [] { return tr("or press %1").arg(shortcutText(Qt::CTRL | Qt::Key_I)); }));
    row->addStretch(1);
    column->addLayout(row);
    return m_zone;
}

QWidget* ImportWelcome::makeKinds()
{
    struct Kind
    {
        const char* icon;
        std::function<QString()> name;
        std::function<QString()> holds;
    };
    const std::vector<Kind> kinds{
        {"users", [] { return tr("Customers"); },
         [] { return tr("one row for each person: phones, e-mails, attributes"); }},
        {"table", [] { return tr("Orders"); },
         [] { return tr("one row for each order or item: who, when, what, how much"); }},
        {"terminal", [] { return tr("Behaviour"); },
         [] { return tr("logs of app, web and mini program: who, when, which event"); }},
        {"telescope", [] { return tr("Exposure and results"); },
         [] { return tr("who saw an advertisement, who was treated, what came of it"); }}};
    auto* list = new QWidget(this);
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(4, 0, 4, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        auto* mark = makeButton("mark", QLatin1String(kinds[i].icon), list);
        mark->setIcon(icon(kinds[i].icon));
        mark->setFocusPolicy(Qt::NoFocus);
        grid->addWidget(mark, int(i), 0);
        grid->addWidget(words(list, FontRole::Label, "text.primary", kinds[i].name), int(i), 1);
        TextLabel* holds = words(list, FontRole::Body, "text.secondary", kinds[i].holds);
        holds->setElided(true);
        grid->addWidget(holds, int(i), 2);
    }
    const int last = int(kinds.size());
    TextLabel* note = words(list, FontRole::Body, "text.tertiary", [] {
        return tr("Encoding, separator, types and roles are guessed and shown before anything is imported.");
    });
    grid->setRowMinimumHeight(last, 4);
    grid->addWidget(note, last + 1, 0, 1, 3);
    return list;
}

void ImportWelcome::setDropActive(bool active)
{
    m_zone->setProperty("active", active);
    m_zone->style()->unpolish(m_zone);
    m_zone->style()->polish(m_zone);
}

} // namespace tessera
