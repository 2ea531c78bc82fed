// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/start_page.h"

#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/client_bar.h"
#include "shell/dropped_files.h"
#include "shell/recent_list.h"
#include "shell/workbench.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

namespace tessera {
namespace {

TextLabel* label(QWidget* parent, FontRole role, const char* token, const std::function<QString()>& text)
{
    auto* made = new TextLabel(role, token, parent);
    Theme::onLanguage(made, [made, text] { made->setText(text()); });
    return made;
}

QPushButton* actionButton(const char* kind, QAction* action, const QString& iconName, QWidget* parent)
{
    QPushButton* button = makeButton(kind, iconName, parent);
    Theme::onLanguage(button, [button, action] { button->setText(action->text()); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

// Wrapped text tells layouts no width of its own; this one asks for the height it needs.
TextLabel* wrapped(QWidget* parent, const std::function<QString()>& text)
{
    TextLabel* made = label(parent, FontRole::Body, "text.secondary", text);
    made->setWordWrap(true);
    made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return made;
}

} // namespace

StartPage::StartPage(Workbench& workbench, ActionRegistry& actions, const PageRegistry& pages,
                     QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setAcceptDrops(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(makeSide(actions));
    row->addWidget(makeMain(actions, pages), 1);
    const auto refresh = [this] { m_recent->setClients(m_workbench.recentClients()); };
    connect(&workbench, &Workbench::opened, this, refresh);
    refresh();
}

QWidget* StartPage::makeSide(ActionRegistry& actions)
{
    auto* side = new QWidget(this);
    side->setObjectName(QStringLiteral("tile"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(248);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 16, 8, 12);
    column->setSpacing(2);
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(8, 0, 0, 12);
    auto* mark = new QLabel(side);
    const auto paintMark = [mark] { mark->setPixmap(markPixmap(27, mark->devicePixelRatioF())); };
    connect(&theme(), &Theme::changed, mark, paintMark);
    paintMark();
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(
        label(side, FontRole::Heading, "text.primary", [] { return QStringLiteral("Tessera"); }));
    names->addWidget(
        label(side, FontRole::Caption, "text.secondary", [] { return tr("Consumer operations workbench"); }));
    brand->addWidget(mark);
    brand->addSpacing(6);
    brand->addLayout(names, 1);
    column->addLayout(brand);
    QPushButton* start = makeButton("nav", QStringLiteral("house"), side);
    start->setCheckable(true);
    start->setChecked(true);
    connect(start, &QPushButton::clicked, this, [this, start] {
        start->setChecked(true);
        m_find->setFocus();
    });
    Theme::onLanguage(start, [start] { start->setText(tr("Start")); });
    column->addWidget(start);
    column->addWidget(actionButton("nav", actions.action("file.open"), QStringLiteral("folder-open"), side));
    column->addStretch(1);
    column->addWidget(makeLine(side));
    auto* offline = new QVBoxLayout;
    offline->setContentsMargins(8, 10, 8, 0);
    offline->setSpacing(6);
    offline->addWidget(
        label(side, FontRole::Body, "text.primary", [] { return tr("Everything stays on this computer"); }));
    TextLabel* promise = wrapped(side, [] {
        return tr("One client is one file. Nothing is uploaded; an export happens only when you ask for it.");
    });
    promise->setMinimumHeight(56);
    offline->addWidget(promise);
    auto* choices = new QHBoxLayout;
    QPushButton* language = makeButton("outlined", QStringLiteral("languages"), side);
    QPushButton* appearance = makeButton("outlined", QStringLiteral("sun"), side);
    const auto name = [language, appearance] {
        language->setText(theme().language() == Language::Chinese ? QString::fromUtf8("简体中文")
                                                                  : QStringLiteral("English"));
        const bool dark = theme().appearance() == Appearance::Dark;
        appearance->setText(dark ? tr("Dark") : tr("Light"));
        appearance->setIcon(icon(dark ? "moon" : "sun", "text.primary"));
    };
    connect(&theme(), &Theme::changed, side, name);
    name();
    connect(language, &QPushButton::clicked, actions.action("view.language"), &QAction::trigger);
    connect(appearance, &QPushButton::clicked, actions.action("view.appearance"), &QAction::trigger);
    choices->addWidget(language);
    choices->addWidget(appearance);
    choices->addStretch(1);
    offline->addLayout(choices);
    column->addLayout(offline);
    return side;
}

QWidget* StartPage::makeMain(ActionRegistry& actions, const PageRegistry& pages)
{
    auto* tile = new QWidget(this);
    tile->setObjectName(QStringLiteral("tile"));
    tile->setAttribute(Qt::WA_StyledBackground);
    auto* scroll = new QScrollArea(tile);
    scroll->setWidgetResizable(true);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(16);
    auto* head = new QHBoxLayout;
    head->addWidget(label(body, FontRole::Figure, "text.primary", [] { return tr("Start with a client"); }));
    head->addStretch(1);
    m_find = new QLineEdit(body);
    m_find->setFixedWidth(240);
    m_find->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    Theme::onLanguage(m_find, [this] { m_find->setPlaceholderText(tr("Find a client file")); });
    head->addWidget(m_find);
    column->addLayout(head);
    auto* offers = new QHBoxLayout;
    offers->setSpacing(12);
    offers->addWidget(makeDropZone(actions), 8);
    if (m_workbench.hasSample())
        offers->addWidget(makeSampleCard(actions), 5);
    column->addLayout(offers);
    column->addSpacing(8);
    column->addWidget(makeRecent());
    column->addSpacing(8);
    auto* what = new QHBoxLayout;
    what->addWidget(label(body, FontRole::Title, "text.primary",
                          [] { return tr("What the four perspectives are for"); }));
    what->addSpacing(6);
    what->addWidget(label(body, FontRole::Body, "text.secondary",
                          [] { return tr("Tabs at the top of the window; each offers its own panels."); }));
    what->addStretch(1);
    column->addLayout(what);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    for (int i = 0; i < 4; ++i)
        cards->addWidget(makePerspective(Perspective(i), pages), 1);
    column->addLayout(cards);
    column->addStretch(1);
    scroll->setWidget(body);
    auto* fill = new QVBoxLayout(tile);
    fill->setContentsMargins(1, 1, 1, 1);
    fill->addWidget(scroll);
    return tile;
}

QWidget* StartPage::makeDropZone(ActionRegistry& actions)
{
    m_dropZone = new QWidget(this);
    m_dropZone->setObjectName(QStringLiteral("dropZone"));
    m_dropZone->setAttribute(Qt::WA_StyledBackground);
    m_dropZone->setMinimumHeight(126);
    auto* row = new QHBoxLayout(m_dropZone);
    row->setContentsMargins(24, 14, 24, 14);
    row->setSpacing(16);
    auto* picture = makeButton("outlined", {}, m_dropZone);
    picture->setIcon(icon("file-input", "accent.base"));
    picture->setIconSize({22, 22});
    picture->setFixedSize(44, 44);
    connect(picture, &QPushButton::clicked, actions.action("file.new"), &QAction::trigger);
    Theme::onLanguage(picture, [picture] { picture->setToolTip(tr("Choose files")); });
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    column->addStretch(1);
    column->addWidget(label(m_dropZone, FontRole::Title, "text.primary",
                            [] { return tr("Drop the client's files here"); }));
    column->addWidget(label(m_dropZone, FontRole::Body, "text.secondary", [] {
        return tr("Customers, orders, behaviour logs, ad exposure, campaign results.");
    }));
    column->addWidget(label(m_dropZone, FontRole::Body, "text.secondary", [] {
        return tr("CSV and JSON lines, also gzipped. GB18030 and UTF-8 are recognised.");
    }));
    column->addSpacing(5);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(
        actionButton("primary", actions.action("file.new"), QStringLiteral("plus"), m_dropZone));
    buttons->addWidget(actionButton("outlined", actions.action("file.open"), {}, m_dropZone));
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    row->addWidget(picture);
    row->addLayout(column, 1);
    return m_dropZone;
}

QWidget* StartPage::makeSampleCard(ActionRegistry& actions)
{
    auto* card = new QWidget(this);
    card->setObjectName(QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(label(card, FontRole::Title, "text.primary", [] { return tr("Try the sample client"); }));
    auto* chip = new QLabel(card);
    chip->setProperty("chip", QStringLiteral("accent"));
    Theme::onLanguage(chip, [chip] { chip->setText(tr("No files needed")); });
    head->addWidget(chip);
    head->addStretch(1);
    column->addLayout(head);
    TextLabel* text = wrapped(card, [] {
        return tr("An invented cosmetics brand with two years of orders, behaviour and campaigns.");
    });
    text->setMinimumHeight(34);
    column->addWidget(text);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addWidget(actionButton("outlined", actions.action("file.sample"), QStringLiteral("play"), card));
    row->addStretch(1);
    column->addLayout(row);
    return card;
}

QWidget* StartPage::makeRecent()
{
    auto* block = new QWidget(this);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(label(block, FontRole::Title, "text.primary", [] { return tr("Recent clients"); }));
    m_recent = new RecentList(block);
    column->addWidget(m_recent);
    connect(m_find, &QLineEdit::textChanged, m_recent, &RecentList::setFilter);
    connect(m_recent, &RecentList::openRequested, this, &StartPage::openRequested);
    return block;
}

QWidget* StartPage::makePerspective(Perspective perspective, const PageRegistry& pages)
{
    auto* card = new QWidget(this);
    card->setObjectName(QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    card->setMinimumHeight(110);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* mark = makeButton("mark", {}, card);
    mark->setIcon(icon(ClientBar::perspectiveIcon(perspective), "accent.base"));
    mark->setIconSize({18, 18});
    mark->setFocusPolicy(Qt::NoFocus);
    head->addWidget(mark);
    head->addWidget(label(card, FontRole::Title, "text.primary",
                          [perspective] { return ClientBar::perspectiveName(perspective); }));
    head->addStretch(1);
    auto* key = new QLabel(shortcutText(Qt::CTRL | Qt::Key(Qt::Key_1 + int(perspective))), card);
    key->setProperty("chip", QStringLiteral("key"));
    key->setFixedHeight(20);
    head->addWidget(key);
    column->addLayout(head);
    TextLabel* text = wrapped(card, [perspective] {
        switch (perspective) {
        case Perspective::Evolve:
            return tr("Who the customers are and how they move.");
        case Perspective::Execute:
            return tr("Turn a finding into people and a message.");
        case Perspective::Evaluate:
            return tr("Bring results back and see what worked.");
        case Perspective::Enhance:
            return tr("Learn for the next round.");
        }
        return QString();
    });
    text->setMinimumHeight(36);
    column->addWidget(text);
    for (const PageKind& kind : pages.kinds()) {
        if (!kind.isOffered(perspective))
            continue;
        auto* line = new QHBoxLayout;
        auto* picture = new QLabel(card);
        const auto paint = [picture, name = kind.icon] {
            picture->setPixmap(iconPixmap(name, 14, "accent.base", picture->devicePixelRatioF()));
        };
        connect(&theme(), &Theme::changed, picture, paint);
        paint();
        line->addWidget(picture);
        line->addWidget(label(card, FontRole::Body, "text.primary", [kind] { return kind.title(); }), 1);
        column->addLayout(line);
    }
    column->addStretch(1);
    return card;
}

void StartPage::setDropActive(bool active)
{
    m_dropZone->setProperty("active", active);
    m_dropZone->style()->unpolish(m_dropZone);
    m_dropZone->style()->polish(m_dropZone);
}

void StartPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    if (!matchFileIn(*event->mimeData()).isEmpty())
        return event->ignore(); // for the window
    event->acceptProposedAction();
    setDropActive(true);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent*)
{
    setDropActive(false);
}

void StartPage::dropEvent(QDropEvent* event)
{
    setDropActive(false);
    event->acceptProposedAction();
    emit filesDropped(localFiles(*event->mimeData()));
}

} // namespace tessera
