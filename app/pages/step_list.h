// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QCompleter;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class TextLabel;

// Steps or stages in order: a name and a rule as text for each, with what is wrong with the rule under it;
// added, taken away and moved by button or Alt+Up and Alt+Down.
class StepList : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString name;
        QString rule;
        QString days;     // look-back of a stage
        QJsonObject rest; // what the list does not edit
    };
    // What is wrong with the text of a rule; empty when nothing is.
    using Check = std::function<QString(const QString& rule)>;

    StepList(Check check, bool withDays, QWidget* parent);

    void setSteps(const std::vector<Step>& steps);
    [[nodiscard]] std::vector<Step> steps() const;
    [[nodiscard]] bool isValid() const; // every rule can be read
    void setSuggestions(const QStringList& rules);
    void setLimit(int most) { m_most = most; }
    void setAddText(const std::function<QString()>& text); // in the language of the moment
    void addStep();

signals:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row
    {
        QWidget* widget;
        TextLabel* number;
        QLineEdit* name;
        QLineEdit* days;
        QLineEdit* rule;
        TextLabel* problem;
        QJsonObject rest;
    };
    Row makeRow(const Step& step);
    void addTools(QLayout& line, QWidget* widget);
    void connectRow(const Row& row);
    void rebuild(const std::vector<Step>& steps);
    void move(QWidget* widget, int by);
    void remove(QWidget* widget);
    void renumber();
    bool check(const Row& row) const;
    void report();

    Check m_check;
    bool m_withDays;
    int m_most = 16;
    bool m_filling = false;
    std::vector<Row> m_rows;
    QStringList m_suggestions;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace tessera
