// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/text_clusters.h"

#include <QTreeWidget>

namespace tessera {

// Spellings of one thing, to be ticked: each cluster with what it is merged to, and below it its members.
// Space ticks; Enter or a double click on a member makes it the spelling of its cluster.
class ClusterView : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ClusterView(QWidget* parent);

    // Those of `merged` are ticked; the proposals that share a text with one of them are the same cluster.
    void show(const std::vector<TextCluster>& proposed, const std::vector<TextMerge>& merged);
    [[nodiscard]] std::vector<TextMerge> merged() const; // what is ticked

signals:
    void made(); // by the user

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addCluster(const TextCluster& cluster, const TextMerge* merge);
    void chooseSpelling(const QTreeWidgetItem& member);
    void retranslate();

    bool m_isFilling = false;
};

} // namespace tessera
