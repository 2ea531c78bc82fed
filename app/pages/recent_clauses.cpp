// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recent_clauses.h"

#include "pages/rule_words.h"
#include "shell/settings.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr qsizetype kMostClauses = 24;
constexpr qsizetype kLongestClause = 2000;
constexpr int kPaletteWidth = 420;
constexpr int kPaletteHeight = 300;

void listClauses(const Rule& rule, QStringList& clauses)
{
    const bool isGroup = rule.kind == RuleKind::All || rule.kind == RuleKind::Any ||
                         rule.kind == RuleKind::Not || rule.kind == RuleKind::AtLeast;
    for (const Rule& part : rule.parts)
        if (isGroup)
            listClauses(part, clauses);
    if (isGroup || rule.kind == RuleKind::Everyone)
        return;
    if (const QString text = printRule(rule); text.size() <= kLongestClause)
        clauses.append(text);
}

// As it reads in the language of the window.
QString wordsOfClause(const QString& clause)
{
    const Result<Rule> rule = parseRule(clause);
    return rule ? printRule(*rule, ruleLanguage()) : clause;
}

} // namespace

QString RecentClauses::key() const
{
    return QStringLiteral("clauses/") + QString::fromLatin1(m_client.toUtf8().toHex());
}

QStringList RecentClauses::clauses() const
{
    return m_client.isEmpty() ? QStringList() : m_settings.value(key()).toStringList();
}

void RecentClauses::note(const Rule& rule)
{
    QStringList used;
    listClauses(rule, used);
    if (used.isEmpty() || m_client.isEmpty())
        return;
    const QStringList before = clauses();
    QStringList list = used + before;
    list.removeDuplicates();
    list = list.mid(0, kMostClauses);
    if (list != before)
        m_settings.setValue(key(), list);
}

ClausePalette::ClausePalette(const QStringList& clauses, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_clauses(clauses)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("clausePalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName(QStringLiteral("clauseSearch"));
    m_search->setPlaceholderText(tr("Recent clauses"));
    m_search->setAccessibleName(tr("Recent clauses"));
    m_search->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("clauseList"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &ClausePalette::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &ClausePalette::take);
    narrow({});
}

void ClausePalette::openAt(QWidget* place)
{
    resize(kPaletteWidth, kPaletteHeight);
    QPoint at = place->mapToGlobal(QPoint(0, place->height() + 4));
    const QRect room = place->screen()->availableGeometry();
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - width())));
    at.setY(std::max(room.top(), std::min(at.y(), room.bottom() - height())));
    move(at);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ClausePalette::narrow(const QString& text)
{
    m_list->clear();
    for (const QString& clause : m_clauses) {
        const QString words = wordsOfClause(clause);
        if (!words.contains(text, Qt::CaseInsensitive) && !clause.contains(text, Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, clause);
        item->setToolTip(words);
    }
    m_list->setCurrentRow(0);
    if (m_list->count() > 0)
        return;
    auto* none = new QListWidgetItem(m_clauses.isEmpty() ? tr("No clause was used for this client yet.")
                                                         : tr("No recent clause has this in it."),
                                     m_list);
    none->setFlags(Qt::NoItemFlags);
}

void ClausePalette::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->flags() == Qt::NoItemFlags)
        return;
    const Result<Rule> rule = parseRule(item->data(Qt::UserRole).toString());
    close();
    if (rule)
        emit chosen(*rule);
}

bool ClausePalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take();
        return true;
    }
    const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (by == 0 || m_list->count() == 0)
        return QFrame::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
    return true;
}

} // namespace tessera
