// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/quality.h"

#include <QWidget>

#include <optional>

namespace tessera {

// How the values of a column are spread: a histogram of numbers and times, else the most frequent values.
class DistributionView : public QWidget
{
    Q_OBJECT

public:
    explicit DistributionView(QWidget* parent);

    // Nothing: words say that no column is chosen. rows: what the figures were counted over, in words.
    void setColumn(const std::optional<ColumnQuality>& column, const QString& rows);
    [[nodiscard]] const std::optional<ColumnQuality>& column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintHistogram(QPainter& painter, const QRect& room) const;
    void paintTop(QPainter& painter, const QRect& room) const;
    [[nodiscard]] QString edgeText(double value) const;
    [[nodiscard]] QRect histogramRoom() const;
    [[nodiscard]] QString barTip(QPoint at) const;

    std::optional<ColumnQuality> m_column;
    QString m_rows;
};

} // namespace tessera
