// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_rules.h"
#include "pages/form_panel.h"

class QCheckBox;
class QGridLayout;
class QSlider;

namespace tessera {

class ReviewView;
class TextLabel;
class TickList;

// OneID: how sure links have to be and how far each kind of identifier is trusted, what would change, and the
// pairs to be looked at. The client's rules change only when told to.
class IdentityPanel : public FormPanel
{
    Q_OBJECT

public:
    IdentityPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] const ReviewView& review() const { return *m_review; }

protected:
    void dataArrived() override;
    [[nodiscard]] bool followsData() const override { return true; }
    QWidget* ownView() override;
    OwnWork ownWork() override;
    void showOwn(const std::any& own) override;
    Status showResult(const Outcome& outcome) override;

private:
    struct KindRow
    {
        QString kind;
        QCheckBox* joins;
        QCheckBox* exclusive;
        QSpinBox* most;
        QSpinBox* days;
    };
    void makeOwn();
    void makeThreshold();
    void makeKinds();
    void makeFixed();
    void fillFixed(const IdentityRules& rules);
    void fillKinds(const IdentityRules& rules);
    [[nodiscard]] IdentityRules rulesShown() const;
    [[nodiscard]] IdentityRules rulesOf(const QJsonObject& definition) const;
    void apply();
    void remakeLinks();
    void showStale(const QStringList& names);
    void showApply();
    void sayThreshold();

    QSlider* m_threshold = nullptr;
    TextLabel* m_thresholdText = nullptr;
    QWidget* m_kinds = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<KindRow> m_rows;
    TickList* m_fixed; // attributes that cut
    FormSection* m_fixedSection = nullptr;
    QPushButton* m_apply = nullptr;
    QStringList m_fixedNames; // attributes that m_fixed shows
    QWidget* m_own;
    QWidget* m_stale; // a line and a button, where links are older than their data
    TextLabel* m_staleText;
    QPushButton* m_remake;
    LatestJob m_remaking;
    ReviewView* m_review;
};

} // namespace tessera
