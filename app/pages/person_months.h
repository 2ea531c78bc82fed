// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QWidget>

namespace tessera {

// Net sales of one person by month, and what is expected of the next months: dashed, with the range that 80
// in 100 such buyers come to.
class PersonMonthsChart : public QWidget
{
    Q_OBJECT

public:
    explicit PersonMonthsChart(QWidget* parent);

    void show(const Portrait& portrait);
    [[nodiscard]] QString summary() const; // "¥6,842 in 18 months, expected ¥1,680 in the next 6"
    [[nodiscard]] std::size_t bars() const { return m_bars.size(); }
    QSize sizeHint() const override { return {360, 150}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct MonthBar
    {
        PersonMonth month;
        double value = 0;
        bool isExpected = false;
        double low = 0;
        double high = 0;
    };
    [[nodiscard]] QRectF columnOf(std::size_t bar) const; // the whole height
    [[nodiscard]] double yOf(double value) const;

    std::vector<MonthBar> m_bars;
    double m_most = 0;
    QString m_empty; // instead of bars
};

} // namespace tessera
