// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"
#include "project/identity_links.h"

#include <QJsonArray>

#include <cstdint>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace tessera {

class PairView;
class TextLabel;
class TickList;

// Duplicates: which rows, what is compared, which records meet (counted before anything is compared) and when
// they are joined; below the result the pairs worth an answer, each with its evidence.
class LinkagePanel : public FormPanel
{
    Q_OBJECT

public:
    LinkagePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] PairView& pairView() { return *m_view; }
    [[nodiscard]] std::int64_t pairsCounted() const { return m_pairs; } // -1: not yet

protected:
    QWidget* ownView() override;
    OwnWork ownWork() override;
    void showOwn(const std::any& own) override;
    bool openRow(const QString& selector) override;
    void chooseMark(const QString& selector) override;
    void showDefinition() override;
    void dataArrived() override;
    void arrange() override;
    void taken(const QJsonObject& definition) override;
    Computation computation() override;
    QString emptyText() const override;

private:
    void makeCompared(FormSection* compared);
    void makeBlocks(FormSection* blocks);
    void makeDecision(FormSection* decision);
    void makeThreshold(FormSection* decision);
    void makeAnswers(FormSection* answers);
    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QJsonArray comparisons() const; // of the definition, else as found

    void showComparisons();
    QWidget* makeComparisonRow(qsizetype place);
    void takeComparisons(QJsonArray changed);
    void addComparison(int index);
    void removeComparison(qsizetype place);
    void takeRules();
    void addRule(int index);
    void showRules();
    void showAnswers();

    [[nodiscard]] QJsonObject countKey(const QJsonObject& definition) const;
    [[nodiscard]] bool runsAtOnce() const;
    void count();
    void counted(const QJsonObject& key, const Result<AnalysisResult>& proposal);
    void showWaiting();

    void answer(const QJsonObject& pair, LinkVerdict verdict);
    void forgetAnswers();

    QJsonArray m_compare; // empty: as found
    QJsonArray m_block;   // empty: as proposed
    QJsonArray m_found;   // comparisons of the last count
    QJsonArray m_rules;   // blocks of the last count, chosen or not, in the order they came
    QStringList m_chosen; // by id
    QJsonObject m_countedKey;
    QJsonObject m_countingKey;
    QString m_problem; // of the last count
    std::int64_t m_pairs = -1;
    bool m_isTooMany = false;
    bool m_isAsked = false; // to run however many pairs there are
    LatestJob m_count;
    LatestJob m_detail;
    std::vector<NodeIndex> m_nodes; // by row of the result

    QComboBox* m_with = nullptr;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_column = nullptr;
    QComboBox* m_add = nullptr;
    TickList* m_ticks = nullptr;
    QComboBox* m_addRule = nullptr;
    TextLabel* m_note = nullptr;
    QSlider* m_threshold = nullptr;
    QSpinBox* m_review = nullptr;
    QCheckBox* m_oneToOne = nullptr;
    TextLabel* m_answers = nullptr;
    QPushButton* m_forget = nullptr;
    QPushButton* m_run = nullptr; // of the empty state
    PairView* m_view;
};

} // namespace tessera
