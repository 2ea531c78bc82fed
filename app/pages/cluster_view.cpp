// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cluster_view.h"

#include "theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kClusterHeight = 220;

constexpr int kValueRole = Qt::UserRole;

// Blanks at the ends and several in a row are seen.
QString withMarks(const QString& text)
{
    QString shown = text;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const bool isEnd = i == 0 || i + 1 == shown.size();
        if (text[i].isSpace() && (isEnd || text[i - 1].isSpace()))
            shown[i] = QChar(0x2423);
    }
    return shown;
}

QString valueOf(const QTreeWidgetItem& item)
{
    return item.data(0, kValueRole).toString();
}

void setValue(QTreeWidgetItem& item, const QString& text)
{
    item.setData(0, kValueRole, text);
    item.setText(0, withMarks(text));
    item.setToolTip(0, withMarks(text));
}

bool shares(const TextCluster& cluster, const TextMerge& merge)
{
    return std::ranges::any_of(cluster.members, [&](const ValueCount& member) {
        return member.text == merge.to || merge.from.contains(member.text);
    });
}

// Texts of a merge that no row shown has any more.
TextCluster clusterOf(const TextMerge& merge)
{
    TextCluster cluster;
    cluster.to = merge.to;
    cluster.members.push_back({merge.to, 0});
    for (const QString& text : merge.from)
        cluster.members.push_back({text, 0});
    return cluster;
}

} // namespace

ClusterView::ClusterView(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("clusters"));
    setColumnCount(2);
    setFixedHeight(kClusterHeight);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setIndentation(14);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem*, int column) {
        if (!m_isFilling && column == 0)
            emit made();
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](const QTreeWidgetItem* item) { chooseSpelling(*item); });
    Theme::onLanguage(this, [this] { retranslate(); });
}

void ClusterView::retranslate()
{
    setHeaderLabels({tr("Spelling"), tr("Rows")});
    headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Spellings of one thing"));
    setToolTip(tr("Tick what is one thing. A double click on a spelling makes it the one that stays."));
}

void ClusterView::show(const std::vector<TextCluster>& proposed, const std::vector<TextMerge>& merged)
{
    m_isFilling = true;
    clear();
    for (const TextMerge& merge : merged) {
        const auto known = std::ranges::find_if(
            proposed, [&](const TextCluster& cluster) { return shares(cluster, merge); });
        addCluster(known == proposed.end() ? clusterOf(merge) : *known, &merge);
    }
    for (const TextCluster& cluster : proposed) {
        const bool isTicked =
            std::ranges::any_of(merged, [&](const TextMerge& merge) { return shares(cluster, merge); });
        if (!isTicked)
            addCluster(cluster, nullptr);
    }
    m_isFilling = false;
}

void ClusterView::addCluster(const TextCluster& cluster, const TextMerge* merge)
{
    auto* top = new QTreeWidgetItem(this);
    const QString to = merge ? merge->to : cluster.to;
    std::int64_t rows = 0;
    for (const ValueCount& member : cluster.members) {
        auto* item = new QTreeWidgetItem(top);
        const bool isIn = !merge || member.text == to || merge->from.contains(member.text);
        setValue(*item, member.text);
        item->setText(1, theme().numbers().count(member.count));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setCheckState(0, isIn ? Qt::Checked : Qt::Unchecked);
        rows += member.count;
    }
    setValue(*top, to);
    top->setText(1, theme().numbers().count(rows));
    top->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    top->setCheckState(0, merge ? Qt::Checked : Qt::Unchecked);
    top->setExpanded(merge != nullptr || topLevelItemCount() <= 3);
}

std::vector<TextMerge> ClusterView::merged() const
{
    std::vector<TextMerge> merges;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = topLevelItem(i);
        if (top->checkState(0) != Qt::Checked)
            continue;
        TextMerge merge;
        merge.to = valueOf(*top);
        for (int k = 0; k < top->childCount(); ++k) {
            const QTreeWidgetItem* member = top->child(k);
            if (member->checkState(0) == Qt::Checked && valueOf(*member) != merge.to)
                merge.from.append(valueOf(*member));
        }
        if (!merge.from.isEmpty())
            merges.push_back(std::move(merge));
    }
    return merges;
}

void ClusterView::chooseSpelling(const QTreeWidgetItem& member)
{
    QTreeWidgetItem* top = member.parent();
    if (!top)
        return;
    m_isFilling = true;
    setValue(*top, valueOf(member));
    top->setCheckState(0, Qt::Checked);
    m_isFilling = false;
    emit made();
}

void ClusterView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem())
        chooseSpelling(*currentItem());
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace tessera
