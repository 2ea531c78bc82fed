// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

#include <QJsonArray>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace tessera {

class ChartView;
class LineList;
class TextLabel;

// Duplicates: which rows, what is compared, which records meet (proposed with their pairs before anything is
// compared) and when they are joined; below the result the evidence of a chosen pair, step by step.
class LinkagePanel : public FormPanel
{
    Q_OBJECT

public:
    LinkagePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    QWidget* ownView() override;
    OwnWork ownWork() override;
    void showOwn(const std::any& own) override;
    void arrange() override;

private:
    void makeCompared(FormSection* compared);
    void makeBlocks(FormSection* blocks);
    void makeDecision(FormSection* decision);
    void showComparisons();
    void addComparison(int index);
    void removeComparison(qsizetype place);
    void propose();
    void showBlocks();
    void showPair(int index);
    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] QStringList columns() const;

    QJsonArray m_compare; // empty: all that is found
    QJsonArray m_block;
    QJsonArray m_counts; // of the last proposal, by rule
    QJsonArray m_pairs;  // the least sure ones
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_column = nullptr;
    QComboBox* m_add = nullptr;
    QPushButton* m_propose = nullptr;
    LineList* m_blocks = nullptr;
    TextLabel* m_note = nullptr;
    QSlider* m_threshold = nullptr;
    QCheckBox* m_oneToOne = nullptr;
    QComboBox* m_with = nullptr;
    QComboBox* m_pair = nullptr;
    ChartView* m_waterfall = nullptr;
    QWidget* m_own = nullptr;
    LatestJob m_proposal;
};

} // namespace tessera
