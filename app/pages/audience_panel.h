// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/audience_life.h"
#include "pages/form_panel.h"
#include "pages/recent_clauses.h"
#include "pages/rule_blocks.h"

#include <QTimer>

class QLabel;
class QLineEdit;

namespace tessera {

class LibraryButton;
class PeopleSample;
class RuleBuilder;

// An audience: its rule as blocks and as text, each with its people, and the base it is measured against.
class AudiencePanel : public FormPanel
{
    Q_OBJECT

public:
    AudiencePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void dataArrived() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    QWidget* ownView() override;

private:
    struct Sizes
    {
        std::vector<BlockSize> sizes;
        BlockCache cache;
    };
    void showRule(const QJsonObject& definition);
    bool takeRule(QJsonObject& definition) const;
    void typed();
    void addParameters();
    void showParameters();
    void addPerson();
    void countBlocks();
    void addLife();
    void showLife();
    void refreshLife();
    void showSample();
    void freeze();
    void setSaved(const QJsonObject& definition);

    RecentClauses m_recent;
    RuleBuilder* m_blocks;
    RuleField* m_text;
    FormSection* m_parameters = nullptr;
    struct ParameterField
    {
        QString name;
        QLineEdit* edit;
        QLabel* label;
    };
    std::vector<ParameterField> m_parameterFields;
    QJsonObject m_values; // of the parameters
    LibraryButton* m_library;
    AudienceLife* m_life = nullptr;
    PeopleSample* m_sample;
    LatestJob m_counting;
    LatestJob m_looking; // for what uses it
    LatestJob m_freezing;
    QTimer m_pause;
    BlockCache m_known;
};

} // namespace tessera
