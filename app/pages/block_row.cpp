// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_editor.h"
#include "pages/rule_builder.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "pages/token_line.h"
#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace tessera {
namespace {

QString sentence(QString words)
{
    words.replace(0, 1, words.left(1).toUpper());
    return BlockRow::tr("%1.").arg(words);
}

} // namespace

BlockRow::BlockRow(BlockPath path, RuleBlock block, RuleVocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path))
    , m_block(std::move(block))
    , m_words(words)
    , m_line(new TokenLine(this))
    , m_count(new TextLabel(FontRole::Body, "text.secondary", this))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_menu(makeToolButton(QStringLiteral("ellipsis"), this))
{
    setObjectName(QStringLiteral("ruleBlock"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    auto* mark = new QPushButton(this);
    mark->setProperty("kind", QStringLiteral("mark"));
    mark->setIcon(icon(ruleIcon(m_block.rule)));
    mark->setFocusPolicy(Qt::NoFocus);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_count->setObjectName(QStringLiteral("blockCount"));
    m_menu->setFixedSize(24, 24);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 3, 4, 3);
    head->setSpacing(6);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addWidget(m_line, 1);
    head->addWidget(m_count, 0, Qt::AlignTop);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    m_count->setMinimumHeight(24);
    mark->setFixedHeight(24);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    m_problem->setContentsMargins(30, 0, 8, 4);
    column->addWidget(m_problem);
    connect(&words, &RuleVocabulary::namesArrived, this, &BlockRow::showProblem);
    showWords();
    showProblem();
}

void BlockRow::showWords()
{
    std::vector<RuleToken> tokens = tokensOf(m_block.rule);
    if (m_block.draft)
        tokens = {{RuleToken::Kind::Word, tr("Choose what it asks for.")}};
    m_line->setTokens(std::move(tokens));
    setAccessibleName(m_line->accessibleName());
}

void BlockRow::setOpen(bool open)
{
    if (open == (m_editor != nullptr))
        return;
    setProperty("open", open);
    style()->unpolish(this);
    style()->polish(this);
    if (!open) {
        m_editor->deleteLater();
        m_editor->hide();
        m_editor = nullptr;
        emit opened(false);
        return;
    }
    m_editor = BlockEditor::make(m_block.rule, m_words, this);
    if (!m_editor)
        return;
    layout()->addWidget(m_editor);
    connect(m_editor, &BlockEditor::changed, this, [this](const Rule& rule) {
        m_block.rule = rule;
        m_block.draft = false;
        m_found.clear();
        showWords();
        showProblem();
        emit edited(rule);
    });
    emit opened(true);
    m_editor->focusFirst();
}

void BlockRow::setSize(const BlockSize& size)
{
    m_count->setText(size.people ? theme().numbers().count(*size.people) : QStringLiteral("–"));
    m_found = size.problem;
    showProblem();
}

// What names nothing of this client, or what counting said.
void BlockRow::showProblem()
{
    QString problem = m_found;
    if (!m_block.draft && m_words.names())
        if (const auto misfit = misfitOfRule(printRule(m_block.rule), *m_words.names()))
            problem = sentence(misfit->what);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (property("invalid").toBool() == !problem.isEmpty())
        return;
    setProperty("invalid", !problem.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
}

QString BlockRow::sizeText() const
{
    return m_count->text();
}

void BlockRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool open = m_editor == nullptr;
    setOpen(open);
    if (!open)
        setFocus(Qt::OtherFocusReason);
}

bool BlockRow::isOnHead(QPointF at) const
{
    return rect().contains(at.toPoint()) && (!m_editor || at.y() < m_editor->y());
}

void BlockRow::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton && isOnHead(event->position());
    if (!m_pressed)
        QWidget::mousePressEvent(event);
}

// A block that was carried away gets no release.
void BlockRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_pressed, false) && isOnHead(event->position()))
        setOpen(m_editor == nullptr);
}

} // namespace tessera
