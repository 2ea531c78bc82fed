// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/import_issues.h"
#include "pages/import_source.h"
#include "pages/page_frame.h"
#include "pages/preview_table.h"
#include "pages/source_list.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QPointer>
#include <QTimer>

#include <map>

class QLineEdit;
class QStackedWidget;
class QPushButton;
class QTabBar;

namespace tessera {

class AwaitedAnswer;
class DistributionView;
class FormatForm;
class ImportInspector;
class ImportWelcome;
class IssueList;
class PreviewLegend;
class Segments;
class ResultTable;
struct LoadReport;

// Files on their way in: how each is read, what its columns are, what is wrong with it, and the import.
class ImportPage : public DocumentPage
{
    Q_OBJECT

public:
    ImportPage(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);
    ~ImportPage() override;

    [[nodiscard]] QString objectId() const override { return QStringLiteral("import"); }
    [[nodiscard]] QString title() const override { return tr("Import"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("file-input"); }
    [[nodiscard]] QWidget* inspectorPanel() override;
    void addFiles(const QStringList& files);
    [[nodiscard]] const std::vector<ImportSource>& sources() const { return m_sources; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeMain();
    QLayout* makeHead(QWidget* main);
    void makePreview(QWidget* main);
    void retranslate();
    void chooseFiles();
    void addSource(const QString& path, const FormatChoice& choice, std::shared_ptr<PastedTable> pasted);
    void readFile(int row);
    void readPlan(int row, const ImportPlan& plan, bool isSameFormat);
    void listTables(const ImportSource& source);
    void addTable(const ImportSource& beside, const SourceTable& table);
    void addOthers();
    void regroup(bool together);
    void cancel(int id);
    void remove(int id);
    void paste();
    [[nodiscard]] int rowOfRunning() const; // -1: none
    void exportRejected();
    void showDistribution();
    void find(bool back);
    void openFind();
    void copyCells() const;
    [[nodiscard]] int rowOf(int id) const; // -1 when it is not on the list any more
    void edit(const std::function<void(ImportSource&)>& change);
    void apply(const ImportPlan& now, const ImportPlan& before);
    void step(bool back);
    void goTo(int row, int column);
    void showPlan();
    [[nodiscard]] SourceLine lineOf(const ImportSource& source) const;
    void showProgress(SourceLine& line) const;
    void taken(int row, int turn, ImportSource read);
    void show(int row);
    void showSource(const ImportSource& source);
    void inspectColumn(int column);
    void inspectFile();
    void showList();
    void showIssues();
    void showButtons();
    void importRow(int row);
    void importAll();
    void checkOnly();
    void enqueue(int row, bool isOnlyCheck);
    void startNext();
    void start(const ImportSource& source);
    void ask(int id, const std::shared_ptr<const ImportCheck>& found);
    void answer(bool isWanted);
    void showQuestion();
    void finished(int id, Result<LoadReport> report);
    void countPeople();
    void saveContract();
    QWidget* makeTabs(QWidget* main);
    QWidget* makeFind(QWidget* main);
    void setColumnWidths();
    void showRejected();
    void listRejected(const std::vector<RejectedRow>& rows);
    void showStatus();
    QWidget* makeQuestion(QWidget* main);
    void makeInspector();
    void showInspector();
    void showRuleRows(const RuleResult& rule, std::size_t position);
    void showSegments();
    const std::vector<ImportIssue>& issues(const ImportSource& source) const;
    void forgetIssues(int id) { m_issuesOf.erase(id); }
    [[nodiscard]] QString noteOf(const ImportSource& source) const;
    [[nodiscard]] ImportSource* current();
    [[nodiscard]] bool isReady(const ImportSource& source) const;

    PageContext m_context;
    ProjectWorkbench& m_engine;
    std::vector<ImportSource> m_sources;
    int m_current = -1;
    bool m_running = false;
    int m_runningJob = 0;
    std::shared_ptr<ImportProgress> m_progress;
    std::shared_ptr<AwaitedAnswer> m_answer;                    // of the file that is loaded
    mutable std::map<int, std::vector<ImportIssue>> m_issuesOf; // by source, until something changes
    LatestJob m_checking;
    LatestJob m_measuring; // the column selected
    LatestJob m_searching; // rejected rows
    LatestJob m_people;    // of the files loaded last
    QTimer m_poll;         // while an import runs
    int m_nextId = 1;
    int m_pastes = 0;
    bool m_isShowing = false; // the current cell is put back, not chosen
    struct Edit
    {
        int id;
        ImportPlan before;
        ImportPlan after;
    };
    std::vector<Edit> m_edits;
    std::size_t m_undone = 0; // edits before it are in force
    PreviewModel m_preview;

    PageFrame m_frame;
    QStackedWidget* m_stack;
    ImportWelcome* m_welcome;
    SourceList* m_list;
    QPushButton* m_drop;
    FormatForm* m_format;
    Segments* m_rowsShown;
    QString m_listedRule; // whose rows are shown; empty: none
    PreviewLegend* m_legend;
    TextLabel* m_previewTitle;
    TextLabel* m_previewNote;
    QTableView* m_rows;
    PreviewHeader* m_header;
    QTabBar* m_tabs;
    IssueList* m_issues;
    QWidget* m_rejectedBox;
    QLineEdit* m_rejectedSearch;
    QPushButton* m_exportRejected;
    QPushButton* m_mendRejected;
    DistributionView* m_distribution;
    QLineEdit* m_find;
    ResultTable* m_rejected;
    QPointer<ImportInspector> m_inspector; // stands in the inspector of the window
    QWidget* m_question;
    TextLabel* m_questionText;
    QPushButton* m_load;
    QPushButton* m_leave;
    QPushButton* m_check;
    QPushButton* m_save;
    QPushButton* m_importAll;
    QPushButton* m_import;
};

} // namespace tessera
