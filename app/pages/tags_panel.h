// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"
#include "tags/tag_library.h"

#include <QTreeWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace tessera {

class FormSection;
class TagView;

// All tags of the client: the taxonomy at the left with coverage and freshness, and what the library offers
// beside; at the right the tag that is chosen and the reports on all.
class TagsPanel : public ResultPanel
{
    Q_OBJECT

public:
    TagsPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void showDefinition() override {}
    void dataArrived() override;
    QWidget* ownView() override;
    [[nodiscard]] bool followsData() const override { return true; }
    bool openRow(const QString& selector) override;

    void makeTree();
    void makeButtons();
    void fillTree();
    void addOwnTags();
    void addLibrary();
    QTreeWidgetItem* folder(const QStringList& path);
    void filter();
    void chooseCurrent();
    void showTag(const QString& name);
    void loadLibrary();
    [[nodiscard]] QString currentTag() const; // empty: none of the client's
    [[nodiscard]] std::int64_t idOf(const QString& name) const;
    [[nodiscard]] std::vector<TagDefinition> offered() const; // at and below the current node

    void openTag();
    void newTag();
    void addOffered();
    void renameTag();
    void copyTag();
    void deleteTag();
    void importTags();
    void exportTags();
    // The tags are made ready beside the window too, all or none of them.
    void saveInBackground(std::function<Result<std::vector<TagDefinition>>()> read);
    void report(const QString& title, const Result<void>& done);

    FormSection* m_section = nullptr;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QCheckBox* m_showLibrary;
    QPushButton* m_new;
    QPushButton* m_add;
    QToolButton* m_more;
    TagView* m_view;
    LatestJob m_libraryJob;
    LatestJob m_tagJob;
    LatestJob m_saveJob;
    bool m_isSaving = false; // one after the other, so that no tag is there twice
    std::vector<TagLibraryNode> m_library;
    QString m_chosen;
};

} // namespace tessera
