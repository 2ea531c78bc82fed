// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace tessera {

class RuleField;
class RuleVocabulary;

// A field of text with a name for tests and style.
[[nodiscard]] QLineEdit* makeRuleEdit(const QString& name, const QString& text, QWidget* parent);
[[nodiscard]] QString ruleNumber(double value); // as it is read again without loss
// A number of at least `least`; what is none is marked.
[[nodiscard]] std::optional<double> numberIn(QLineEdit& field, double least, bool whole = false);
// "$name" without its mark; empty when the text is no parameter.
[[nodiscard]] QString parameterIn(const QString& text);

// Part of a rule as fields. What was not touched is given back as it was.
class RulePart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

signals:
    void edited();
};

// Which events: one by name, and what else they must be.
class EventFields : public RulePart
{
    Q_OBJECT

public:
    EventFields(const EventFilter& filter, const QString& name, RuleVocabulary& words, QWidget* parent);
    [[nodiscard]] std::optional<EventFilter> filter() const; // none: cannot be read
    [[nodiscard]] QLineEdit* event() const { return m_event; }
    [[nodiscard]] RuleField* with() const { return m_with; }

private:
    EventFilter m_before;
    QString m_eventBefore;
    QString m_withBefore;
    QLineEdit* m_event;
    RuleField* m_with;
};

// Which of the events: all, the nth from either end, those after a break.
class PickFields : public RulePart
{
    Q_OBJECT

public:
    enum class Of
    {
        Events,
        Anchor // never all, never after a break
    };
    PickFields(const Pick& pick, Of of, QWidget* parent);
    [[nodiscard]] std::optional<Pick> pick() const;

private:
    void arrange();

    QComboBox* m_which;
    QLineEdit* m_number;
};

// When: a window of any kind.
class WindowFields : public RulePart
{
    Q_OBJECT

public:
    enum class Of
    {
        Events,
        Dates // of a person: windows of dates only
    };
    WindowFields(const TimeWindow& window, Of of, RuleVocabulary& words, QWidget* parent);
    [[nodiscard]] std::optional<TimeWindow> window() const;

private:
    struct Choice
    {
        TimeWindow::Kind kind;
        CalendarUnit unit = CalendarUnit::Month;
        bool counts = false;
        bool ends = false; // some days ago
    };
    void fill(Of of);
    void connectAll();
    void arrange();
    [[nodiscard]] const Choice& choice() const;
    [[nodiscard]] bool readNumbers(TimeWindow& window) const;
    [[nodiscard]] bool readAnchor(TimeWindow& window) const;

    RuleVocabulary& m_words;
    TimeWindow m_before;
    std::vector<Choice> m_choices;
    QComboBox* m_kind;
    QLineEdit* m_number;
    QLineEdit* m_until;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QWidget* m_anchorRow;
    PickFields* m_pick;
    EventFields* m_anchor;
    QLineEdit* m_within;
    bool m_datesTouched = false;
};

} // namespace tessera
