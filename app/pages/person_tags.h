// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QWidget>

#include <vector>

namespace tessera {

// A person's tags by the first level of the taxonomy, in two columns where there is room: name, value, how
// fresh it is. A click, or Enter on the row in focus, asks where a value comes from.
class PersonTagList : public QWidget
{
    Q_OBJECT

public:
    explicit PersonTagList(QWidget* parent);

    void show(std::vector<PersonTag> tags, Micros asOf);
    void setNote(const QString& note);   // instead of tags
    void setGroup(const QString& group); // empty: all
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] const std::vector<PersonTag>& tags() const { return m_tags; }
    [[nodiscard]] QRect rowOf(const QString& tag) const; // empty: not shown
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {420, heightForWidth(std::max(width(), 300))}; }
    QSize minimumSizeHint() const override { return {260, 24}; }

signals:
    void chosen(int tag);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row
    {
        int tag = -1; // -1: the head of a group
        QString group;
        QRect box;
    };
    [[nodiscard]] std::vector<Row> layOut(int width, int* height) const;
    [[nodiscard]] int rowAt(QPoint point) const; // -1: none
    [[nodiscard]] QString tipOf(const PersonTag& tag) const;
    void paintTag(QPainter& painter, const Row& row, bool isHot) const;
    void setHot(int row);

    std::vector<PersonTag> m_tags;
    std::vector<Row> m_rows;
    QString m_group;
    QString m_note;
    Micros m_asOf = 0;
    int m_nameWidth = 0; // what the names need
    int m_hot = -1;      // row under the pointer or in focus
};

} // namespace tessera
