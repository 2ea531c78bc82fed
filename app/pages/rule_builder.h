// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/rule_blocks.h"

#include <QWidget>

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
    void moveRequested(int by);
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void showWords();
    void showProblem();

    BlockPath m_path;
    RuleBlock m_block;
    RuleVocabulary& m_words;
    TokenLine* m_line;
    TextLabel* m_count;
    TextLabel* m_problem;
    QString m_found; // wrong when it was counted
    QToolButton* m_menu;
    BlockEditor* m_editor = nullptr;
};

// A rule built of blocks: groups of all, any or none, tests with their fields, and the live size of each.
class RuleBuilder : public QWidget
{
    Q_OBJECT

public:
    RuleBuilder(RuleVocabulary& words, QWidget* parent);

    // A rule from elsewhere; what was open closes, and this too can be undone.
    void setRule(const Rule& rule, bool undoable);
    [[nodiscard]] const RuleBlock& root() const { return m_root; }
    [[nodiscard]] Rule rule() const { return ruleOf(m_root); }
    void setSizes(const std::vector<BlockSize>& sizes);

    void addTest(const BlockPath& group, RuleKind kind);
    void addGroup(const BlockPath& group);
    void undo();
    void redo();

signals:
    void edited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct GroupHead
    {
        TextLabel* count;
        RuleBlock::Kind kind;
        bool root;
    };
    void rebuild();
    QWidget* makeGroup(const BlockPath& path, QWidget* parent);
    QWidget* makeHead(const BlockPath& path, QWidget* parent);
    BlockRow* makeRow(const BlockPath& path, QWidget* parent);
    void fillAdd(QMenu* menu, const BlockPath& group);
    void fillPatterns(QMenu* menu, const BlockPath& group);
    void fillBlockMenu(QMenu* menu, const BlockPath& path);
    void makeFooter();
    void remember(const BlockPath& edited = {}, bool isEdit = false);
    void change(const BlockPath& opened);
    void open(const BlockPath& path);
    void insert(const BlockPath& group, RuleBlock block);
    void move(const BlockPath& path, int by);
    void remove(const BlockPath& path);
    void wrap(const BlockPath& path);
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
    std::vector<BlockSize> m_sizes;                       // as counted last
    std::vector<std::pair<BlockRow*, GroupHead>> m_sized; // as shown; the row is null for a group
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    QPushButton* m_addTest = nullptr;
    QPushButton* m_addGroup = nullptr;
    QToolButton* m_undoButton = nullptr;
    QToolButton* m_redoButton = nullptr;
};

} // namespace tessera
