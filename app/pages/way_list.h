// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class RuleField;
class RuleVocabulary;

// The brand's own ways to people: a name, the events that let people in and those that let them out.
class WayList : public QWidget
{
    Q_OBJECT

public:
    WayList(RuleVocabulary& words, int most, QWidget* parent);

    void setWays(const QJsonArray& ways);
    [[nodiscard]] QJsonArray ways() const;
    [[nodiscard]] bool isValid() const; // each has a name and events that let in, all can be read
    void add();

signals:
    void edited();

private:
    struct Row
    {
        QWidget* widget;
        QLineEdit* name;
        RuleField* on;
        RuleField* off;
    };
    Row makeRow(const QJsonObject& way);
    void remove(QWidget* widget);

    RuleVocabulary& m_words;
    int m_most;
    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace tessera
