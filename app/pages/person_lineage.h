// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "tags/tag_lineage.h"

#include <QFrame>

class QTreeWidget;

namespace tessera {

class TextLabel;

// Floats over the page: why a person has a value of a tag, with the very rows of files. Esc closes it.
class PersonLineage : public QFrame
{
    Q_OBJECT

public:
    explicit PersonLineage(QWidget* page);

    void showFor(const QString& tag, const LocalDataset& dataset, const TagLineage& lineage, bool unmasked,
                 const QRect& around); // in coordinates of the page
    void showProblem(const QString& tag, const QString& problem, const QRect& around);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place(const QRect& around);

    TextLabel* m_title;
    TextLabel* m_note;
    QTreeWidget* m_rows;
};

} // namespace tessera
