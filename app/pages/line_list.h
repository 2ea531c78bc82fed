// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace tessera {

struct ListLine
{
    QString icon; // empty: none
    const char* tone = "text.tertiary";
    QString text;
    QString tip;
    QString figure;
    bool isLink = false; // the figure opens something
    bool operator==(const ListLine&) const = default;
};

class LineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<ListLine> lines);
    [[nodiscard]] const std::vector<ListLine>& lines() const { return m_lines; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ListLine> m_lines;
};

// A short list in a form, as tall as its lines: a state, words and a figure. By mouse a line is chosen and
// its figure opened; Delete takes a line out, Alt+Up and Alt+Down move it, Enter opens the figure.
class LineList : public QListView
{
    Q_OBJECT

public:
    explicit LineList(QWidget* parent);

    void setLines(std::vector<ListLine> lines); // the current line stays where it was
    void setMovable(bool movable) { m_isMovable = movable; }
    [[nodiscard]] const LineModel& lines() const { return m_model; }
    [[nodiscard]] int currentLine() const { return currentIndex().row(); } // -1: none
    void setCurrentLine(int line);                                         // tells nobody
    [[nodiscard]] QRect figureRect(int line) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int line); // by the user
    void figureRequested(int line);
    void removeRequested(int line);
    void moveRequested(int line, int to);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    LineModel m_model;
    bool m_isMovable = false;
    bool m_isFilling = false;
};

} // namespace tessera
