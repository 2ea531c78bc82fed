// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_renderer.h"
#include "shell/document_page.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace tessera {

class HoverCard;
class ResultTable;

// Shows a chart: hover for values, click or Enter for the people, arrows from mark to mark, copy and export
// in the menu.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    ChartView(const PageContext& context, QWidget* parent);

    void setSpec(const ChartSpec& spec);
    void setProvenance(const QString& line) { m_provenance = line; } // goes with copies and exports
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    [[nodiscard]] const HitMap& hits() const { return m_hits; }
    [[nodiscard]] int selected() const { return m_state.selected; }
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const { return m_table != nullptr; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void markSelected(const tessera::HitMark& mark);
    void peopleRequested(const QString& selector);
    void saveAudienceRequested(const QString& selector);
    void reportRequested(const QJsonObject& chart);
    // A line is dragged to a whole number; isDone: it was let go there.
    void handleMoved(const QString& id, double at, bool isDone);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void drag(double pixel);
    void hover(int index, QPoint at);
    void select(int index);
    void openPeople(int index);
    void showCard();
    void copyImage();
    void save();
    void placeTable();
    void makeTools();
    void showTools(bool shown);
    [[nodiscard]] QRect markRect(int index) const;
    [[nodiscard]] QRect keptClear(int index) const; // the mark with its labels, in the window

    PageContext m_context;
    ChartSpec m_spec;
    std::optional<HitHandle> m_dragged; // the scale stays as it was when the drag began
    std::optional<ChartSpec> m_waiting; // came meanwhile
    ChartState m_state;
    HitMap m_hits;
    QString m_provenance;
    QTimer m_cardTimer;
    HoverCard* m_card = nullptr;
    ResultTable* m_table = nullptr;
    QWidget* m_tools = nullptr; // copy, save, table: shown on hover and focus
    QToolButton* m_tableTool = nullptr;
};

} // namespace tessera
