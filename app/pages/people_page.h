// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/page_frame.h"
#include "pages/people_model.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QTimer>

class QLineEdit;
class QPushButton;
class QTableView;

namespace tessera {

// Everybody, or exactly the people behind a number: identifiers, attributes and when they were seen.
class PeoplePage : public DocumentPage
{
    Q_OBJECT

public:
    // listId: of ProjectWorkbench::keepPeople; anything else shows everybody.
    PeoplePage(const PageContext& context, ProjectWorkbench& engine, const QString& listId, QWidget* parent);

    [[nodiscard]] QString objectId() const override { return m_id; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("users"); }
    [[nodiscard]] const PeopleModel& model() const { return m_model; }
    Result<StoredObject> saveAudience(); // only when a rule says who they are

private:
    struct Content
    {
        std::shared_ptr<const LocalDataset> data;
        std::vector<PersonIndex> people;
        std::vector<PeopleAttribute> attributes;
    };
    void makeButtons();
    void retranslate();
    void reload();
    void show(Content content);
    void search();
    void showStatus();
    void toggleMasked();
    void exportCsv();
    void inspectRow(int row);
    void openPerson(int row); // with the list to go on through
    void showMenu(QPoint at);
    void drop(OneId person); // who was erased

    PageContext m_context;
    ProjectWorkbench& m_engine;
    QString m_id;
    PeopleList m_list;
    bool m_everybody;
    PeopleModel m_model;
    std::shared_ptr<const LocalDataset> m_data;
    std::vector<PersonIndex> m_all;
    LatestJob m_load;
    LatestJob m_find;
    QTimer m_pause;
    PageFrame m_frame;
    QLineEdit* m_search;
    QTableView* m_table;
    TextLabel* m_nobody;
    QPushButton* m_masked;
    QPushButton* m_export;
    QPushButton* m_save;
};

} // namespace tessera
