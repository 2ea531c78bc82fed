// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace tessera {

// Short rows of two texts, as many as are wanted, with a mark that can be set on each where marks mean
// something: a group and its size, a field and the most people of each of its values.
class PairRows : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString first;
        QString second;
        bool isMarked = false;
        bool operator==(const Row&) const = default;
    };
    struct Words // as texts are wanted in the language of the moment
    {
        std::function<QString()> add;
        std::function<QString()> first; // what the fields hold
        std::function<QString()> second;
        std::function<QString()> mark; // empty function: there are no marks
        QString markIcon;
        bool isSecondWide = false; // as wide as the first
    };

    // isFine: whether a second text can be read. New rows begin as fresh() says.
    PairRows(const QString& name, Words words, std::function<bool(const QString&)> isFine,
             std::function<Row(std::size_t place)> fresh, QWidget* parent);

    void setRows(const std::vector<Row>& rows);
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] bool isValid() const; // no field is empty, and every second one can be read
    void setSuggestions(const QStringList& firsts);

signals:
    void edited();

private:
    struct Line
    {
        QWidget* widget;
        QLineEdit* first;
        QLineEdit* second;
        QToolButton* mark; // null: there is none
    };
    Line makeLine(const Row& row);
    void add();
    void remove(QWidget* widget);
    bool check(const Line& line) const;
    void report();

    QString m_name;
    Words m_words;
    std::function<bool(const QString&)> m_isFine;
    std::function<Row(std::size_t)> m_fresh;
    QStringList m_suggestions;
    std::vector<Line> m_lines;
    bool m_isFilling = false;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace tessera
