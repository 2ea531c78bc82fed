// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QSet>
#include <QWidget>

#include <array>

class QPushButton;
class QToolButton;

namespace tessera {

class PersonEventTable;
class PersonTimelineCanvas;
class TextLabel;

// The timeline and the table of its events, in step: the same span, the same filter, the same choice.
class PersonEventsPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonEventsPane(QWidget* parent);

    // No timeline: it is being read, or there is a problem.
    void show(std::shared_ptr<const PersonTimeline> timeline, std::shared_ptr<const LocalDataset> dataset,
              const QString& problem);
    void setStages(const std::optional<PersonStages>& stages);
    void setHidden(const QSet<QString>& events);
    [[nodiscard]] const QSet<QString>& hidden() const { return m_hidden; }

private:
    void retranslate();
    void follow(); // the table the canvas
    void showLast(int days);
    void makeFilter();

    std::shared_ptr<const PersonTimeline> m_timeline;
    std::shared_ptr<const LocalDataset> m_data;
    QSet<QString> m_hidden;
    int m_wanted = 90; // days, by the button that was pressed last; 0: everything
    int m_days = 90;   // that are shown; negative: moved by hand
    bool m_isFollowing = false;
    TextLabel* m_title;
    TextLabel* m_note;
    std::array<QPushButton*, 3> m_spans{};
    QToolButton* m_filter;
    PersonTimelineCanvas* m_canvas;
    PersonEventTable* m_table;
};

} // namespace tessera
