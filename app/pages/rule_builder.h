// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/block_drag.h"
#include "pages/group_head.h"
#include "pages/rule_blocks.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QKeyEvent;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace tessera {

class BlockEditor;
class RuleVocabulary;
class TextLabel;
class TokenLine;

// One test of the rule: its words and its size; opens to its fields by click or Enter.
class BlockRow : public QWidget
{
    Q_OBJECT

public:
    BlockRow(BlockPath path, RuleBlock block, RuleVocabulary& words, QWidget* parent);

    [[nodiscard]] const BlockPath& path() const { return m_path; }
    void setOpen(bool open);
    void setSize(const BlockSize& size);
    [[nodiscard]] QString sizeText() const;
    [[nodiscard]] QToolButton* menuButton() const { return m_menu; }

signals:
    void opened(bool open);
    void edited(const tessera::Rule& rule);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void showWords();
    void showProblem();
    [[nodiscard]] bool isOnHead(QPointF at) const;

    BlockPath m_path;
    RuleBlock m_block;
    RuleVocabulary& m_words;
    TokenLine* m_line;
    TextLabel* m_count;
    TextLabel* m_problem;
    QString m_found; // wrong when it was counted
    QToolButton* m_menu;
    BlockEditor* m_editor = nullptr;
    bool m_pressed = false;
};

// A rule built of blocks: groups of all, any or none, tests with their fields, and the live size of each.
class RuleBuilder : public QWidget
{
    Q_OBJECT

public:
    // recent: the clauses to offer, when asked.
    RuleBuilder(RuleVocabulary& words, std::function<QStringList()> recent, QWidget* parent);

    // A rule from elsewhere; what was open closes, and this too can be undone.
    void setRule(const Rule& rule, bool undoable);
    [[nodiscard]] const RuleBlock& root() const { return m_root; }
    [[nodiscard]] Rule rule() const { return ruleOf(m_root); }
    void setSizes(const std::vector<BlockSize>& sizes);

    void addTest(const BlockPath& group, RuleKind kind);
    void addGroup(const BlockPath& group);
    [[nodiscard]] static QKeySequence recentKeys();
    void offerRecent(const BlockPath& group); // the palette of recent clauses
    void undo();
    void redo();

signals:
    void edited();
    void used(const tessera::Rule& rule); // a test is finished

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // A place between blocks: before part `at` of a group.
    struct Place
    {
        BlockPath group;
        std::size_t at = 0;
        QRect line; // of the builder, where it is shown
    };
    using Move = std::function<std::optional<BlockPath>(RuleBlock& root)>;
    void rebuild();
    QWidget* makeGroup(const BlockPath& path, QWidget* parent);
    GroupHead* makeHead(const BlockPath& path, QWidget* parent);
    BlockRow* makeRow(const BlockPath& path, QWidget* parent);
    void fillAdd(QMenu* menu, const BlockPath& group);
    void fillPatterns(QMenu* menu, const BlockPath& group);
    void fillBlockMenu(QMenu* menu, const BlockPath& path);
    void makeFooter();
    void remember(const BlockPath& edited = {}, bool isEdit = false);
    void change(const BlockPath& opened);
    void open(const BlockPath& path);
    void insert(const BlockPath& group, RuleBlock block);
    void rearrange(const Move& move); // one step of undo; the block stays in focus
    void step(const BlockPath& path, int by);
    void remove(const BlockPath& path);
    void duplicate(const BlockPath& path);
    void focusBlock(const BlockPath& path);
    bool takeKey(const QKeyEvent& key, const BlockPath& path, bool isAlone);
    [[nodiscard]] std::optional<Place> placeAt(const BlockPath& block, QPoint global) const;
    void showPlace(const BlockPath& block, QPoint global);
    void drop(const BlockPath& block, QPoint global);
    void takeEdit(const BlockPath& path, const Rule& rule);
    void restore(std::vector<RuleBlock>& from, std::vector<RuleBlock>& to);
    [[nodiscard]] RuleBlock newTest(RuleKind kind) const;

    RuleVocabulary& m_words;
    RuleBlock m_root;
    std::vector<RuleBlock> m_undo;
    std::vector<RuleBlock> m_redo;
    BlockPath m_editing; // edits of one block in a row are one step
    bool m_isEditing = false;
    std::vector<BlockRow*> m_rows;
    std::vector<BlockSize> m_sizes; // as counted last
    // As shown; one of the two is null.
    std::vector<std::pair<BlockRow*, GroupHead*>> m_sized;
    std::vector<std::pair<BlockPath, QWidget*>> m_parts; // rows and groups with all that is in them
    std::function<QStringList()> m_recent;
    BlockDrag* m_drag;
    QWidget* m_line; // where a block that is carried would come
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    QPushButton* m_addTest = nullptr;
    QPushButton* m_addGroup = nullptr;
    QToolButton* m_undoButton = nullptr;
    QToolButton* m_redoButton = nullptr;
};

} // namespace tessera
