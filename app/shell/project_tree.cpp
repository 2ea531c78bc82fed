// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/project_tree.h"

#include "shell/project_tree_view.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tessera {

struct ProjectTreeModel::Item
{
    ProjectNode node;
    Item* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Item>> children;

    void fill(const std::vector<ProjectNode>& nodes)
    {
        for (const ProjectNode& child : nodes) {
            auto item = std::make_unique<Item>();
            item->node = child;
            item->node.children.clear();
            item->parent = this;
            item->row = int(children.size());
            item->fill(child.children);
            children.push_back(std::move(item));
        }
    }
};

namespace {

// Rows as in the mock: arrow, icon, name that ends in an ellipsis, and the count at the right.
class TreeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect box = option.rect;
        box.setLeft(4);
        box.setRight(option.widget->width() - 5);
        const auto* view = qobject_cast<const ProjectTreeView*>(option.widget);
        const bool isTarget = view && view->target() == index;
        const bool selected = isTarget || option.state & QStyle::State_Selected;
        painter->setPen(Qt::NoPen);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setBrush(theme().colour(selected ? "selection.bg" : "surface.hover"));
            painter->drawRoundedRect(box.adjusted(0, 1, 0, -1), 4, 4);
        }
        const bool group = !index.parent().isValid();
        paintRow(*painter, box, index, group, option);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, 26}; }

private:
    static void paintRow(QPainter& painter, const QRect& box, const QModelIndex& index, bool group,
                         const QStyleOptionViewItem& option)
    {
        const double ratio = painter.device()->devicePixelRatioF();
        const int middle = box.center().y();
        const QVariant count = index.data(ProjectTreeModel::CountRole);
        int right = box.right() - 6;
        if (count.isValid()) {
            const QString text = theme().numbers().shortCount(count.toDouble());
            painter.setFont(theme().tokens().fontFor(FontRole::Caption, text));
            painter.setPen(theme().colour("text.tertiary"));
            const int width = painter.fontMetrics().horizontalAdvance(text);
            painter.drawText(QRect(right - width, box.top(), width + 1, box.height()),
                             Qt::AlignVCenter | Qt::AlignRight, text);
            right -= width + 8;
        }
        if (index.data(ProjectTreeModel::StaleRole).toBool()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme().colour("warn.solid"), 1.5));
            painter.drawEllipse(QPointF(right - 4, middle + 0.5), 3, 3);
            right -= 14;
        }
        int left = box.left() + (group ? 6 : 38);
        if (group) {
            const bool open = option.state & QStyle::State_Open;
            painter.drawPixmap(
                left, middle - 6,
                iconPixmap(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), 14,
                           "text.tertiary", ratio));
            left += 20;
        } else {
            painter.drawPixmap(
                left, middle - 6,
                iconPixmap(index.data(ProjectTreeModel::IconRole).toString(), 14, "text.secondary", ratio));
            left += 20;
        }
        painter.setFont(theme().font(group ? FontRole::Label : FontRole::Body));
        painter.setPen(theme().colour("text.primary"));
        const QRect room(left, box.top(), right - left, box.height());
        painter.drawText(
            room, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
};

} // namespace

QString kindOfNode(const std::vector<ProjectNode>& nodes, const QString& id)
{
    for (const ProjectNode& node : nodes) {
        if (node.id == id)
            return node.kind;
        QString below = kindOfNode(node.children, id);
        if (!below.isEmpty())
            return below;
    }
    return {};
}

QString kindOfObject(const std::vector<ProjectNode>& nodes, const QString& id)
{
    const QString known = kindOfNode(nodes, id);
    return known.isEmpty() ? id.section(QLatin1Char(':'), 0, 0) : known;
}

ProjectTreeModel::ProjectTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Item>())
{}

ProjectTreeModel::~ProjectTreeModel() = default;

void ProjectTreeModel::setNodes(const std::vector<ProjectNode>& nodes)
{
    beginResetModel();
    m_root = std::make_unique<Item>();
    m_root->fill(nodes);
    endResetModel();
}

QModelIndex ProjectTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Item* item =
        parent.isValid() ? static_cast<const Item*>(parent.constInternalPointer()) : m_root.get();
    return createIndex(row, column, item->children[std::size_t(row)].get());
}

QModelIndex ProjectTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const Item* item = static_cast<const Item*>(child.constInternalPointer())->parent;
    return item == m_root.get() ? QModelIndex() : createIndex(item->row, 0, item);
}

int ProjectTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    const Item* item =
        parent.isValid() ? static_cast<const Item*>(parent.constInternalPointer()) : m_root.get();
    return int(item->children.size());
}

int ProjectTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

Qt::ItemFlags ProjectTreeModel::flags(const QModelIndex& index) const
{
    const bool isAudience = index.data(KindRole) == QStringLiteral("audience");
    return QAbstractItemModel::flags(index) | (isAudience ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QVariant ProjectTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ProjectNode& node = static_cast<const Item*>(index.constInternalPointer())->node;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return node.name;
    case IdRole:
        return node.id;
    case KindRole:
        return node.kind;
    case CountRole:
        return node.count ? QVariant(qint64(*node.count)) : QVariant();
    case StaleRole:
        return node.stale;
    case IconRole:
        return node.icon;
    default:
        return {};
    }
}

ProjectTree::ProjectTree(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_view(new ProjectTreeView(this))
{
    m_filtered->setSourceModel(&m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_view->setModel(m_filtered);
    m_view->setItemDelegate(new TreeDelegate(this));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(0);
    m_view->setMouseTracking(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 4);
    column->setSpacing(6);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(8, 0, 8, 0);
    field->addWidget(m_filter);
    column->addLayout(field);
    column->addWidget(m_view, 1);
    Theme::onLanguage(this, [this] {
        m_filter->setPlaceholderText(tr("Filter"));
        m_filter->setAccessibleName(tr("Filter the project"));
        m_view->setAccessibleName(tr("Project"));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        m_view->expandAll();
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (!index.parent().isValid())
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (index.parent().isValid())
            emit openRequested(index.data(ProjectTreeModel::IdRole).toString(),
                               index.data(ProjectTreeModel::KindRole).toString());
    });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ProjectTree::showMenu);
    connect(m_view, &ProjectTreeView::dropped, this,
            [this](const QString& first, const QString& second, QPoint at) {
                QMenu menu(this);
                addOperations(menu, first, second);
                menu.exec(at);
            });
    connect(&theme(), &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&workbench, &Workbench::opened, this, &ProjectTree::reload);
    connect(&workbench, &Workbench::changed, this, &ProjectTree::reload);
    reload();
}

void ProjectTree::reload()
{
    const QString selected = m_view->currentIndex().data(ProjectTreeModel::IdRole).toString();
    m_model.setNodes(m_workbench.tree());
    m_view->expandAll();
    const QModelIndexList found = m_filtered->match(m_filtered->index(0, 0), ProjectTreeModel::IdRole,
                                                    selected, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (!selected.isEmpty() && !found.isEmpty())
        m_view->setCurrentIndex(found.front());
}

void ProjectTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString ProjectTree::currentId() const
{
    return m_view->currentIndex().data(ProjectTreeModel::IdRole).toString();
}

void ProjectTree::addOperations(QMenu& menu, const QString& first, const QString& second)
{
    const auto nameOf = [this](const QString& id) {
        const QModelIndexList found = m_model.match(m_model.index(0, 0), ProjectTreeModel::IdRole, id, 1,
                                                    Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.front().data().toString();
    };
    const QString a = nameOf(first);
    const QString b = nameOf(second);
    const auto add = [&](const QString& text, SetOperation operation) {
        menu.addAction(text, this,
                       [this, first, second, operation] { emit combineRequested(first, second, operation); });
    };
    add(tr("In both: %1 and %2").arg(a, b), SetOperation::Both);
    add(tr("In either: %1 or %2").arg(a, b), SetOperation::Either);
    add(tr("%1 without %2").arg(a, b), SetOperation::Without);
    add(tr("In one of them only"), SetOperation::OneOnly);
}

// What dragging does, by keyboard: with each other audience a menu of its own.
void ProjectTree::addSets(QMenu& menu, const QModelIndex& audience)
{
    const QString id = audience.data(ProjectTreeModel::IdRole).toString();
    const QModelIndex group = audience.parent();
    auto* with = new QMenu(tr("Combine with"), &menu);
    for (int row = 0; row < m_filtered->rowCount(group); ++row) {
        const QModelIndex other = m_filtered->index(row, 0, group);
        if (other == audience || other.data(ProjectTreeModel::KindRole) != QStringLiteral("audience"))
            continue;
        auto* how = new QMenu(other.data().toString(), with);
        addOperations(*how, id, other.data(ProjectTreeModel::IdRole).toString());
        with->addMenu(how);
    }
    with->setEnabled(!with->isEmpty());
    menu.addMenu(with);
    menu.addAction(icon("git-fork"), tr("Split or sample"), this, [this, id] { emit divideRequested(id); });
}

void ProjectTree::showMenu(QPoint at)
{
    const QModelIndex index = m_view->indexAt(at);
    const QString id = index.data(ProjectTreeModel::IdRole).toString();
    if (id.isEmpty())
        return;
    const QString kind = index.data(ProjectTreeModel::KindRole).toString();
    const QString name = index.data().toString();
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, id, kind] { emit openRequested(id, kind); });
    // Imported files are taken out and put back on their page; people are never deleted as a whole.
    if (kind != QLatin1String("batch") && kind != QLatin1String("people")) {
        menu.addAction(icon("copy"), tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                       [this, id] { emit duplicateRequested(id); });
        if (kind == QLatin1String("audience"))
            addSets(menu, index);
        menu.addAction(icon("trash-2"), tr("Delete"), this,
                       [this, id, name] { emit removeRequested(id, name); });
    }
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace tessera
