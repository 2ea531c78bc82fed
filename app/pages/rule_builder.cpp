// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_builder.h"

#include "pages/block_moves.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr std::size_t kMostUndo = 200;

bool hasValues(const RuleVocabulary& words)
{
    return std::ranges::any_of(words.analyses(), [](const auto& one) { return !one.fields.isEmpty(); });
}

QString householdOf(const RuleVocabulary& words)
{
    for (const RuleVocabulary::Analysis& analysis : words.analyses())
        if (analysis.kind == QLatin1String("household"))
            return analysis.name;
    return {};
}

} // namespace

RuleBuilder::RuleBuilder(RuleVocabulary& words, std::function<QStringList()> recent, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_recent(std::move(recent))
    , m_drag(new BlockDrag(this))
    , m_line(new QWidget(this))
    , m_column(new QVBoxLayout(this))
{
    m_line->setObjectName(QStringLiteral("dropLine"));
    m_line->setAttribute(Qt::WA_StyledBackground);
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->hide();
    connect(m_drag, &BlockDrag::moved, this, &RuleBuilder::showPlace);
    connect(m_drag, &BlockDrag::dropped, this, &RuleBuilder::drop);
    connect(m_drag, &BlockDrag::cancelled, m_line, &QWidget::hide);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    setFocusPolicy(Qt::ClickFocus);
    makeFooter();
    Theme::onLanguage(this, [this] {
        rebuild();
        setSizes(m_sizes);
    });
}

void RuleBuilder::makeFooter()
{
    m_addTest = makeButton("outlined", QStringLiteral("plus"), this);
    m_addTest->setObjectName(QStringLiteral("addRule"));
    m_addGroup = makeButton("outlined", QStringLiteral("list-tree"), this);
    m_addGroup->setObjectName(QStringLiteral("addGroup"));
    auto* menu = new QMenu(m_addTest);
    m_addTest->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillAdd(menu, {}); });
    connect(m_addGroup, &QPushButton::clicked, this, [this] { addGroup({}); });
    m_undoButton = makeToolButton(QStringLiteral("undo-2"), this);
    m_undoButton->setObjectName(QStringLiteral("undoRule"));
    m_redoButton = makeToolButton(QStringLiteral("redo-2"), this);
    connect(m_undoButton, &QToolButton::clicked, this, &RuleBuilder::undo);
    connect(m_redoButton, &QToolButton::clicked, this, &RuleBuilder::redo);
    QToolButton* recent = makeToolButton(QStringLiteral("clock"), this);
    recent->setObjectName(QStringLiteral("recentClauses"));
    connect(recent, &QToolButton::clicked, this, [this] { offerRecent({}); });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_addTest);
    row->addWidget(m_addGroup);
    row->addWidget(recent);
    row->addStretch(1);
    row->addWidget(m_undoButton);
    row->addWidget(m_redoButton);
    m_column->addLayout(row);
    Theme::onLanguage(m_addTest, [this, recent] {
        recent->setToolTip(tr("Recent clauses (%1)").arg(shortcutText(recentKeys())));
        m_addTest->setText(tr("Rule"));
        m_addGroup->setText(tr("Group"));
        m_undoButton->setToolTip(tr("Undo in the rule (%1)").arg(shortcutText(QKeySequence::Undo)));
        m_redoButton->setToolTip(tr("Redo in the rule (%1)").arg(shortcutText(QKeySequence::Redo)));
    });
}

void RuleBuilder::rebuild()
{
    if (m_body)
        m_body->deleteLater();
    m_rows.clear();
    m_sized.clear();
    m_parts.clear();
    m_drag->clear();
    m_line->hide();
    QWidget* old = m_body;
    m_body = makeGroup({}, this);
    if (old) {
        old->hide();
        m_column->removeWidget(old);
    }
    m_column->insertWidget(0, m_body);
    m_undoButton->setEnabled(!m_undo.empty());
    m_redoButton->setEnabled(!m_redo.empty());
}

GroupHead* RuleBuilder::makeHead(const BlockPath& path, QWidget* parent)
{
    auto* head = new GroupHead(path, blockAt(m_root, path), parent);
    m_sized.emplace_back(nullptr, head);
    auto* menu = new QMenu(head->addButton());
    head->addButton()->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, path] { fillAdd(menu, path); });
    if (head->menuButton()) {
        auto* actions = new QMenu(head->menuButton());
        head->menuButton()->setMenu(actions);
        fillBlockMenu(actions, path);
        head->installEventFilter(this);
        m_drag->add(head, path);
    }
    connect(head, &GroupHead::kindChosen, this, [this, path](RuleBlock::Kind kind) {
        remember();
        blockAt(m_root, path).kind = kind;
        change({});
    });
    connect(head, &GroupHead::leastChosen, this, [this, path](int least) {
        remember(path, true);
        blockAt(m_root, path).least = least;
        m_undoButton->setEnabled(true);
        emit edited();
    });
    return head;
}

QWidget* RuleBuilder::makeGroup(const BlockPath& path, QWidget* parent)
{
    const RuleBlock& block = blockAt(m_root, path);
    auto* group = new QWidget(parent);
    m_parts.emplace_back(path, group);
    group->setObjectName(block.kind == RuleBlock::Kind::None ? QStringLiteral("noneGroup")
                                                             : QStringLiteral("ruleGroup"));
    group->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(6, 4, 6, 6);
    column->setSpacing(6);
    column->addWidget(makeHead(path, group));
    for (std::size_t i = 0; i < block.parts.size(); ++i) {
        const BlockPath part = below(path, i);
        column->addWidget(block.parts[i].isGroup() ? makeGroup(part, group)
                                                   : static_cast<QWidget*>(makeRow(part, group)));
    }
    if (block.parts.empty()) {
        auto* hint = new TextLabel(FontRole::Caption, "text.tertiary", group);
        hint->setText(path.empty() ? tr("Everyone. Add a rule to narrow it down.")
                                   : tr("Empty: it changes nothing yet."));
        hint->setContentsMargins(4, 0, 0, 2);
        column->addWidget(hint);
    }
    return group;
}

BlockRow* RuleBuilder::makeRow(const BlockPath& path, QWidget* parent)
{
    auto* row = new BlockRow(path, blockAt(m_root, path), m_words, parent);
    m_rows.push_back(row);
    m_sized.emplace_back(row, nullptr);
    m_parts.emplace_back(path, row);
    row->installEventFilter(this);
    m_drag->add(row, path);
    auto* menu = new QMenu(row->menuButton());
    row->menuButton()->setMenu(menu);
    row->menuButton()->setToolTip(tr("More"));
    fillBlockMenu(menu, path);
    connect(row, &BlockRow::edited, this, [this, path](const Rule& rule) { takeEdit(path, rule); });
    connect(row, &BlockRow::opened, this, [this, row, path](bool open) {
        m_isEditing = false;
        if (!open && !blockAt(m_root, path).draft)
            emit used(blockAt(m_root, path).rule);
        if (open)
            for (BlockRow* other : m_rows)
                if (other != row)
                    other->setOpen(false);
    });
    return row;
}

void RuleBuilder::fillAdd(QMenu* menu, const BlockPath& group)
{
    menu->clear();
    const auto add = [&](RuleKind kind, const QString& text, const QString& iconName) {
        return menu->addAction(icon(iconName), text, this, [this, group, kind] { addTest(group, kind); });
    };
    add(RuleKind::Events, tr("What they did"), QStringLiteral("history"));
    add(RuleKind::Attribute, tr("What is known of them"), QStringLiteral("bookmark"));
    add(RuleKind::Tag, tr("A tag of them"), QStringLiteral("tag"))->setEnabled(!m_words.tags().isEmpty());
    add(RuleKind::Audience, tr("A saved audience"), QStringLiteral("users"))
        ->setEnabled(!m_words.audiences().isEmpty());
    add(RuleKind::Result, tr("People of an analysis"), QStringLiteral("layers"))
        ->setEnabled(!m_words.analyses().empty());
    add(RuleKind::Value, tr("What an analysis says of them"), QStringLiteral("gauge"))
        ->setEnabled(hasValues(m_words));
    add(RuleKind::Shares, tr("Somebody of their household"), QStringLiteral("house"))
        ->setEnabled(!householdOf(m_words).isEmpty());
    menu->addAction(icon("clock"), tr("A recent clause…"), this, [this, group] { offerRecent(group); });
    menu->addSeparator();
    fillPatterns(menu, group);
    if (group.empty())
        return; // the root has its button for groups
    menu->addSeparator();
    menu->addAction(icon("list-tree"), tr("Group"), this, [this, group] { addGroup(group); })
        ->setEnabled(group.size() + 1 < kMostBlockLevels);
}

// Rules that are easier begun from an example than from nothing; each names what this client has.
void RuleBuilder::fillPatterns(QMenu* menu, const BlockPath& group)
{
    const QStringList events = m_words.events();
    const QString first = quotedRuleText(events.value(0));
    const QString next = quotedRuleText(events.value(events.size() > 1 ? 1 : 0));
    const auto add = [&](const QString& text, const QString& rule, bool isPossible) {
        menu->addAction(text, this,
                        [this, group, rule] {
                            if (const Result<Rule> read = parseRule(rule))
                                insert(group,
                                       read->kind == RuleKind::All ? blockOf(*read) : blockOfTest(*read));
                        })
            ->setEnabled(isPossible);
    };
    const bool hasEvents = !events.isEmpty();
    add(tr("One after the other"),
        QStringLiteral("sequence(%1 then %2 within 7 days, last 90 days)").arg(first, next), hasEvents);
    add(tr("For the first time"), QStringLiteral("did(first %1, last 30 days)").arg(first), hasEvents);
    add(tr("Again after a break"), QStringLiteral("did(again after 30 days %1, last 30 days)").arg(first),
        hasEvents);
    add(tr("Stopped"), QStringLiteral("stopped(%1, 60 days, 180 days)").arg(first),
        hasEvents && group.size() + 1 < kMostBlockLevels);
    add(tr("Regularly"), QStringLiteral("regularly(%1, 3 of 4 weeks)").arg(first), hasEvents);
    add(tr("Within days of another event"),
        QStringLiteral("did(%2, after first %1 within 7 days)").arg(first, next), hasEvents);
    add(tr("On a list"), QStringLiteral("listed(%1)").arg(quotedRuleText(m_words.tables().value(0))),
        !m_words.tables().isEmpty());
    add(tr("Reachable by"),
        QStringLiteral("reachable(%1)").arg(quotedRuleText(m_words.identifierKinds().value(0))),
        !m_words.identifierKinds().isEmpty());
}

void RuleBuilder::fillBlockMenu(QMenu* menu, const BlockPath& path)
{
    const auto add = [&](const QString& text, const QString& iconName, const Move& move) {
        RuleBlock tried = m_root;
        menu->addAction(icon(iconName), text, this, [this, move] { rearrange(move); })
            ->setEnabled(move(tried).has_value());
    };
    for (const int by : {-1, 1})
        add(by < 0 ? tr("Move up (Alt+Up)") : tr("Move down (Alt+Down)"),
            by < 0 ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
            [path, by](RuleBlock& root) { return stepBlock(root, path, by); });
    menu->addAction(icon("copy"), tr("Duplicate (Ctrl+D)"), this, [this, path] { duplicate(path); });
    add(tr("Put into a group (Ctrl+G)"), QStringLiteral("list-tree"),
        [path](RuleBlock& root) { return groupBlock(root, path); });
    add(tr("Take out of its group (Ctrl+Shift+G)"), QStringLiteral("x"),
        [path](RuleBlock& root) { return ungroupBlock(root, path); });
    menu->addSeparator();
    menu->addAction(icon("trash-2"), tr("Take away (Delete)"), this, [this, path] { remove(path); });
}

RuleBlock RuleBuilder::newTest(RuleKind kind) const
{
    RuleBlock block = blockOfTest(Rule());
    block.rule.kind = kind;
    block.draft = true;
    if (kind == RuleKind::Events && !m_words.events().isEmpty()) {
        block.rule.where = EventFilter::event(m_words.events().front());
        block.rule.window = {TimeWindow::Kind::LastDays, 30, {}, {}};
        block.draft = false;
    } else if (kind == RuleKind::Attribute) {
        block.rule.test.values = {QString()};
    } else if (kind == RuleKind::Audience && !m_words.audiences().isEmpty()) {
        block.rule.audience = m_words.audiences().front();
        block.draft = false;
    } else if (kind == RuleKind::Result && !m_words.analyses().empty()) {
        const RuleVocabulary::Analysis first = m_words.analyses().front();
        block.rule.audience = first.name;
        block.rule.selector = first.selectors.value(0);
        block.draft = block.rule.selector.isEmpty();
    } else if (kind == RuleKind::Tag && !m_words.tags().isEmpty()) {
        block.rule.audience = m_words.tags().front();
        block.rule.test.comparison = Comparison::Known;
        block.draft = false;
    } else if (kind == RuleKind::Value) {
        block.rule.test.comparison = Comparison::Equal;
        block.rule.test.values = {QString()};
        for (const RuleVocabulary::Analysis& analysis : m_words.analyses())
            if (!analysis.fields.isEmpty() && block.rule.audience.isEmpty())
                block.rule.audience = analysis.name;
    } else if (kind == RuleKind::Shares) {
        block.rule.audience = householdOf(m_words);
        block.rule.selector = QStringLiteral("household");
        block.rule.isOfOthers = true;
        block.rule.parts = {newTest(RuleKind::Events).rule};
        block.draft = false;
    }
    return block;
}

void RuleBuilder::addTest(const BlockPath& group, RuleKind kind)
{
    insert(group, newTest(kind));
}

void RuleBuilder::addGroup(const BlockPath& group)
{
    RuleBlock block;
    block.kind =
        blockAt(m_root, group).kind == RuleBlock::Kind::All ? RuleBlock::Kind::Any : RuleBlock::Kind::All;
    insert(group, std::move(block));
}

void RuleBuilder::insert(const BlockPath& group, RuleBlock block)
{
    remember();
    std::vector<RuleBlock>& parts = blockAt(m_root, group).parts;
    parts.push_back(std::move(block));
    const BlockPath added = below(group, parts.size() - 1);
    change(parts.back().isGroup() ? BlockPath() : added);
}

void RuleBuilder::takeEdit(const BlockPath& path, const Rule& rule)
{
    remember(path, true);
    RuleBlock& block = blockAt(m_root, path);
    block.rule = rule;
    block.draft = false;
    m_undoButton->setEnabled(true);
    m_redoButton->setEnabled(false);
    emit edited();
}

void RuleBuilder::remember(const BlockPath& edited, bool isEdit)
{
    m_redo.clear();
    if (isEdit && m_isEditing && edited == m_editing)
        return;
    m_isEditing = isEdit;
    m_editing = edited;
    m_undo.push_back(m_root);
    if (m_undo.size() > kMostUndo)
        m_undo.erase(m_undo.begin());
}

void RuleBuilder::change(const BlockPath& opened)
{
    m_sizes.clear();
    rebuild();
    if (!opened.empty())
        open(opened);
    emit edited();
}

void RuleBuilder::open(const BlockPath& path)
{
    for (BlockRow* row : m_rows)
        if (row->path() == path)
            row->setOpen(true);
}

void RuleBuilder::restore(std::vector<RuleBlock>& from, std::vector<RuleBlock>& to)
{
    if (from.empty())
        return;
    to.push_back(m_root);
    m_root = std::move(from.back());
    from.pop_back();
    m_isEditing = false;
    change({});
    setFocus(Qt::OtherFocusReason);
}

void RuleBuilder::undo()
{
    restore(m_undo, m_redo);
}

void RuleBuilder::redo()
{
    restore(m_redo, m_undo);
}

void RuleBuilder::setRule(const Rule& rule, bool undoable)
{
    if (rule == ruleOf(m_root))
        return; // keep groups that are still empty, and what is open
    if (undoable) {
        remember({}, true);
    } else {
        m_undo.clear();
        m_redo.clear();
        m_isEditing = false;
    }
    m_root = blockOf(rule);
    m_sizes.clear();
    rebuild();
}

void RuleBuilder::setSizes(const std::vector<BlockSize>& sizes)
{
    if (sizes.size() != m_sized.size())
        return; // of a rule that is no longer shown
    m_sizes = sizes;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto& [row, head] = m_sized[i];
        if (row)
            row->setSize(sizes[i]);
        else
            head->setSize(sizes[i]);
    }
}

bool RuleBuilder::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && !m_undo.empty()) ||
            (key->matches(QKeySequence::Redo) && !m_redo.empty())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RuleBuilder::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo) && !m_undo.empty())
        undo();
    else if (event->matches(QKeySequence::Redo) && !m_redo.empty())
        redo();
    else if (QKeySequence(event->keyCombination()) == recentKeys())
        offerRecent({});
    else
        QWidget::keyPressEvent(event);
}

} // namespace tessera
