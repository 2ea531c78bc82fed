// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "pages/import_source.h"
#include "pages/page_frame.h"
#include "pages/preview_table.h"
#include "shell/document_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QPushButton;
class QTabBar;

namespace tessera {

class FormSection;
class ImportWelcome;
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

private:
    QWidget* makeSide();
    QWidget* makeMain();
    QLayout* makeHead(QWidget* main);
    void makePreview(QWidget* main);
    void makeFormatForm(QWidget* side);
    void retranslate();
    void chooseFiles();
    void readFile(int row, const std::optional<SourceFormat>& format);
    void taken(int row, int turn, ImportSource read);
    void show(int row);
    void showSource(const ImportSource& source);
    void inspectColumn(int column);
    void inspectFile();
    void showList();
    void showFormat();
    void showIssues();
    void showButtons();
    void takeFormat();
    void takeTable();
    void importRow(int row);
    void importAll();
    void startNext();
    void finished(int row, Result<ImportOutcome> outcome);
    [[nodiscard]] ImportSource* current();
    [[nodiscard]] bool isReady(const ImportSource& source) const;

    PageContext m_context;
    ProjectWorkbench& m_engine;
    std::vector<ImportSource> m_sources;
    int m_current = -1;
    bool m_filling = false;
    bool m_running = false;
    PreviewModel m_preview;

    PageFrame m_frame;
    QStackedWidget* m_stack;
    ImportWelcome* m_welcome;
    QListWidget* m_list;
    QPushButton* m_drop;
    FormSection* m_format;
    QComboBox* m_type;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QCheckBox* m_headed;
    QComboBox* m_kind;
    QLineEdit* m_table;
    QLineEdit* m_event;
    std::vector<QLabel*> m_labels;
    TextLabel* m_previewTitle;
    TextLabel* m_previewNote;
    QTableView* m_rows;
    PreviewHeader* m_header;
    QTabBar* m_tabs;
    ResultTable* m_issues;
    QPushButton* m_importAll;
    QPushButton* m_import;
};

} // namespace tessera
