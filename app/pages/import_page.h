// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/import_source.h"
#include "pages/page_frame.h"
#include "pages/preview_table.h"
#include "pages/source_list.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;
class QPushButton;
class QTabBar;

namespace tessera {

class FormatForm;
class ImportWelcome;
class IssueList;
class ResultTable;

// Files on their way in: how each is read, what its columns are, what is wrong with it, and the import.
class ImportPage : public DocumentPage
{
    Q_OBJECT

public:
    ImportPage(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] QString objectId() const override { return QStringLiteral("import"); }
    [[nodiscard]] QString title() const override { return tr("Import"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("file-input"); }
    void addFiles(const QStringList& files);
    [[nodiscard]] const std::vector<ImportSource>& sources() const { return m_sources; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
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
    void listTables(const ImportSource& source);
    void addOthers();
    void regroup(bool together);
    void cancel(int id);
    void remove(int id);
    void paste();
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
    void startNext();
    void finished(int id, Result<ImportOutcome> outcome);
    [[nodiscard]] ImportSource* current();
    [[nodiscard]] bool isReady(const ImportSource& source) const;

    PageContext m_context;
    ProjectWorkbench& m_engine;
    std::vector<ImportSource> m_sources;
    int m_current = -1;
    bool m_running = false;
    int m_runningJob = 0;
    std::shared_ptr<ImportProgress> m_progress;
    LatestJob m_checking;
    QTimer m_poll; // while an import runs
    int m_nextId = 1;
    int m_pastes = 0;
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
    QComboBox* m_rowsShown;
    TextLabel* m_previewTitle;
    TextLabel* m_previewNote;
    QTableView* m_rows;
    PreviewHeader* m_header;
    QTabBar* m_tabs;
    IssueList* m_issues;
    ResultTable* m_rejected;
    QPushButton* m_importAll;
    QPushButton* m_import;
};

} // namespace tessera
