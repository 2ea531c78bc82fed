// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/page_frame.h"
#include "pages/person_identity.h"
#include "person/portrait.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QPointer>

#include <array>

class QComboBox;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace tessera {

class PersonBelongings;
class PersonEventsPane;
class PersonHeadStrip;
class PersonLifeStrip;
class PersonLineage;
class PersonMonthsChart;
class PersonTagList;
class TextLabel;

// One person whole: figures, identity, life cycle, value by month, tags with where they come from, events in
// time, and what the person belongs to. Opens with what is the person's alone; what is computed over
// everybody follows piece by piece.
class PersonPage : public DocumentPage
{
    Q_OBJECT

public:
    // id: "person:" and a OneID. memory: shared by the pages of a window.
    PersonPage(const PageContext& context, ProjectWorkbench& engine, std::shared_ptr<PortraitMemory> memory,
               const QString& id, QWidget* parent);
    ~PersonPage() override;

    [[nodiscard]] static QString idOf(OneId person);
    [[nodiscard]] QString objectId() const override { return idOf(m_oneId); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("user-round"); }
    [[nodiscard]] const PersonGraph& graph() const { return m_identity->graph(); }
    [[nodiscard]] const Portrait& portrait() const { return m_portrait; } // as far as it is known by now
    [[nodiscard]] bool isMasked() const { return !m_unmasked; }
    // What the person belongs to, as long as the inspector is open; else it stands under the months.
    [[nodiscard]] QWidget* inspectorPanel() override { return m_aside; }
    // Who was erased is no longer shown.
    void drop(OneId person);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr std::size_t kRounds = 6;
    struct Content // what the page opens with
    {
        std::shared_ptr<const LocalDataset> data;
        PersonIdentityFacts identity;
        Portrait portrait;
        PersonIndex person = kNobody;
        double seconds = 0;
    };
    void makeButtons();
    QWidget* makeLeft();
    void makeAside();
    QWidget* makeNobody();
    QWidget* makeRight();
    void retranslate();
    void fillTexts();
    void reload();
    void open(Content content);
    void startRound(std::size_t round);
    void take(Portrait portrait);
    void showPortrait();
    void showTimeline();
    void showTags();
    void fitTags();
    void takeTrail();
    void step(int by);
    void toggleMasked();
    void askAudience();
    void addTo(std::int64_t audience, const QString& name); // 0: a new one
    void explain(int tag);

    PageContext m_context;
    ProjectWorkbench& m_engine;
    std::shared_ptr<PortraitMemory> m_memory;
    OneId m_oneId = 0;
    std::shared_ptr<const PersonTrail> m_trail;
    std::int64_t m_place = -1; // in the trail
    std::shared_ptr<const LocalDataset> m_data;
    PersonIndex m_person = kNobody;
    Portrait m_portrait;
    std::shared_ptr<const PersonTimeline> m_timeline;
    bool m_unmasked = false;
    double m_seconds = 0;
    QString m_problem;
    LatestJob m_load;
    LatestJob m_why;
    std::array<std::unique_ptr<LatestJob>, kRounds> m_rounds;
    PageFrame m_frame;
    PersonHeadStrip* m_head;
    PersonIdentityPanel* m_identity;
    PersonLifeStrip* m_life;
    PersonMonthsChart* m_months;
    PersonBelongings* m_belongings;      // under the months
    PersonBelongings* m_belongingsAside; // in the inspector
    QPointer<QWidget> m_aside;
    PersonTagList* m_tags;
    PersonEventsPane* m_events;
    PersonLineage* m_lineage;
    QScrollArea* m_tagRoom;
    QComboBox* m_groups;
    QWidget* m_whole;
    QWidget* m_nobody; // instead of it
    TextLabel* m_nobodyText;
    QPushButton* m_nobodyButton;
    TextLabel* m_chip; // whether contact data is masked
    TextLabel* m_lifeTitle;
    TextLabel* m_lifeNote;
    TextLabel* m_monthsTitle;
    TextLabel* m_monthsNote;
    TextLabel* m_tagsTitle;
    TextLabel* m_tagsNote;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_masked;
    QPushButton* m_audience;
};

} // namespace tessera
