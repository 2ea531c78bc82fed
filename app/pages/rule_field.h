// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/completing_edit.h"
#include "rules/rule.h"

namespace tessera {

class RuleVocabulary;
class TextLabel;

// A rule as text that completes fields, events and values while it is typed.
class RuleTextEdit : public CompletingEdit
{
    Q_OBJECT

public:
    RuleTextEdit(RuleVocabulary& words, bool ofPeople, QWidget* parent);

private:
    [[nodiscard]] QString startedWord() const override;
    [[nodiscard]] QStringList fittingWords() const override;
    [[nodiscard]] bool isBegun(const QString& started, const QString& before) const override;
    [[nodiscard]] QString closing(const QString& before) const override;

    RuleVocabulary& m_words;
    bool m_ofPeople;
};

// A rule (of people, or of events) as a field of a form; what is wrong with it stands below, and is
// underlined. A text that reads well but names what the client does not have is valid: what computes it says
// so too.
class RuleField : public QWidget
{
    Q_OBJECT

public:
    enum class Of
    {
        People,
        Events
    };
    RuleField(Of of, RuleVocabulary& words, QWidget* parent);

    void setText(const QString& text);
    void setLines(int lines); // at least; it grows with its text
    void setPlaceholder(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] RuleTextEdit* editor() const { return m_edit; }
    // What was found wrong when the rule was computed; nullopt: nothing. Holds until the text changes.
    void setFound(const std::optional<RuleProblem>& problem);

signals:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void check();
    void show(const std::optional<RuleProblem>& problem);
    void underline(const std::optional<RuleProblem>& problem);
    void fitHeight();

    Of m_of;
    RuleVocabulary& m_words;
    QWidget* m_box; // gives the text its height
    int m_lines = 1;
    RuleTextEdit* m_edit;
    TextLabel* m_problem;
    std::optional<RuleProblem> m_found; // when it was computed
    bool m_valid = true;
    bool m_filling = false;
};

} // namespace tessera
