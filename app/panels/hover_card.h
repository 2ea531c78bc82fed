// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_renderer.h"

#include <QFrame>

class QGridLayout;
class QPushButton;

namespace tessera {

class TextLabel;

// What stands behind a mark: its count, facts, and the way to its people. Floats beside the mark, never over
// it.
class HoverCard : public QFrame
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget* window);
    void showFor(const HitMark& mark, const QRect& around); // in coordinates of the parent

signals:
    void openRequested(const QString& people);
    void saveRequested(const QString& people);

protected:
    void leaveEvent(QEvent* event) override;

private:
    void fillFacts(const std::vector<ChartFact>& facts);

    QString m_people;
    TextLabel* m_title;
    TextLabel* m_figure;
    TextLabel* m_unit;
    QGridLayout* m_facts;
    QPushButton* m_open;
    QPushButton* m_save;
};

} // namespace tessera
