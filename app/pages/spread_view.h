// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/value_spread.h"

#include <QWidget>

namespace tessera {

// How a field is spread over people, to pick from: a range of bins is drawn with the mouse or with the arrow
// keys (Shift widens it), values are ticked by click or with the arrow keys and Space.
class SpreadView : public QWidget
{
    Q_OBJECT

public:
    explicit SpreadView(QWidget* parent);

    void setSpread(const ValueSpread& spread);
    void setProblem(const QString& problem); // why there is none
    // What the rule says now: values that are ticked, or the ends of a range.
    void setChosen(const QStringList& values, bool isRange);
    [[nodiscard]] const ValueSpread& spread() const { return m_spread; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void rangeChosen(const QString& from, const QString& to); // both inclusive
    void valuesChosen(const QStringList& values);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] bool isRange() const { return !m_spread.bins.empty(); }
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int partAt(QPoint at) const; // the bin or the line there; -1: none
    [[nodiscard]] QString tip(int part) const;
    void paintBins(QPainter& painter) const;
    void paintValues(QPainter& painter) const;
    void tick(int line);
    void extend(int to);
    void report();

    ValueSpread m_spread;
    QString m_problem;
    QStringList m_ticked;
    int m_first = -1; // of the bins that are chosen, where it was begun; -1: none
    int m_last = -1;
    int m_current = 0; // line
    bool m_brushing = false;
};

} // namespace tessera
