// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/rule_blocks.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace tessera {

class TextLabel;

// The head of a group of blocks: all, any, none or at least some of them, and how many people those are.
class GroupHead : public QWidget
{
    Q_OBJECT

public:
    GroupHead(BlockPath path, const RuleBlock& block, QWidget* parent);

    [[nodiscard]] const BlockPath& path() const { return m_path; }
    [[nodiscard]] QToolButton* addButton() const { return m_add; }
    [[nodiscard]] QToolButton* menuButton() const { return m_menu; } // null for the root
    void setSize(const BlockSize& size);

signals:
    void kindChosen(tessera::RuleBlock::Kind kind);
    void leastChosen(int least);

private:
    BlockPath m_path;
    RuleBlock::Kind m_kind;
    QComboBox* m_mode;
    QSpinBox* m_least;
    TextLabel* m_count;
    QToolButton* m_add;
    QToolButton* m_menu = nullptr;
};

} // namespace tessera
