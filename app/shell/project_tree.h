// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workbench.h"

#include <QAbstractItemModel>
#include <QWidget>

#include <memory>

class QLineEdit;
class QMenu;
class QSortFilterProxyModel;

namespace tessera {

class ProjectTreeView;

class ProjectTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole,
        KindRole,
        CountRole,
        StaleRole,
        IconRole
    };
    explicit ProjectTreeModel(QObject* parent = nullptr);
    ~ProjectTreeModel() override;

    void setNodes(const std::vector<ProjectNode>& nodes);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Item;
    std::unique_ptr<Item> m_root;
};

// Empty when there is no such object.
[[nodiscard]] QString kindOfNode(const std::vector<ProjectNode>& nodes, const QString& id);
// Of what does not stand in the tree the id names the kind: "person:12".
[[nodiscard]] QString kindOfObject(const std::vector<ProjectNode>& nodes, const QString& id);

// The left dock: a filter field and the objects of the client by kind.
class ProjectTree : public QWidget
{
    Q_OBJECT

public:
    ProjectTree(Workbench& workbench, QWidget* parent);

    void focusFilter();
    [[nodiscard]] QString currentId() const; // of the object that is chosen; empty when none is
    [[nodiscard]] ProjectTreeModel& model() { return m_model; }

signals:
    void openRequested(const QString& id, const QString& kind);
    void removeRequested(const QString& id, const QString& name);
    void duplicateRequested(const QString& id);
    void combineRequested(const QString& first, const QString& second, SetOperation operation);
    void divideRequested(const QString& id);

private:
    void reload();
    void showMenu(QPoint at);
    void addOperations(QMenu& menu, const QString& first, const QString& second);
    void addSets(QMenu& menu, const QModelIndex& audience);

    Workbench& m_workbench;
    ProjectTreeModel m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    ProjectTreeView* m_view;
};

} // namespace tessera
