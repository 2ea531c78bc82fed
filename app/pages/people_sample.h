// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/people_model.h"
#include "table/people_set.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace tessera {

class TextLabel;

// A few people of a result, masked, the same ones for the same seed; each opens his page by Enter or double
// click.
class PeopleSample : public QWidget
{
    Q_OBJECT

public:
    PeopleSample(JobTracker& jobs, QWidget* parent);

    // Takes the sample in the background. fields: the attributes that stand beside.
    void setPeople(std::shared_ptr<const LocalDataset> snapshot,
                   const std::shared_ptr<const PeopleSet>& people, const QStringList& fields);
    [[nodiscard]] const PeopleModel& model() const { return m_model; }

signals:
    void personRequested(const QString& id);

private:
    struct Sample
    {
        std::vector<PersonIndex> people;
        std::vector<PeopleAttribute> attributes;
    };
    void draw();
    void fill(const Sample& sample);
    void openPerson(const QModelIndex& index);
    void retranslate();

    std::shared_ptr<const LocalDataset> m_data;
    std::shared_ptr<const PeopleSet> m_people;
    QStringList m_fields;
    std::uint64_t m_seed = 1;
    LatestJob m_drawing;
    PeopleModel m_model;
    TextLabel* m_title;
    TextLabel* m_note;
    QPushButton* m_another;
    QTableView* m_table;
};

} // namespace tessera
