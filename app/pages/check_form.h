// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace tessera {

class FormSection;
class TextLabel;

[[nodiscard]] QString ruleKindTitle(QualityRule::Kind kind); // "Known values"
// What a rule is called as long as nobody says otherwise: "amount is at least 0".
[[nodiscard]] QString ruleNameFor(const QualityRule& rule);

// One check: what is asked of which columns, how bad it is when it is not so, and who looks after it.
class CheckForm : public QWidget
{
    Q_OBJECT

public:
    explicit CheckForm(QWidget* parent);

    // position: among the checks of the mapping; behind them for a new one.
    void show(const ImportMapping& mapping, const QualityRule& rule, std::size_t position);
    [[nodiscard]] const QualityRule& rule() const { return m_rule; }
    [[nodiscard]] QString problem() const; // why the rule cannot be used as it stands

signals:
    void made(std::size_t position, const tessera::QualityRule& rule); // by the user, and it can be used

private:
    QLineEdit* addLine(const char* name);
    void makeFields();
    void retranslate();
    void showKind();
    void take();
    [[nodiscard]] QualityRule written() const;
    void judge();

    ImportMapping m_mapping;
    QualityRule m_rule;
    std::size_t m_position = 0;
    bool m_filling = false;
    QTimer m_typing;
    QVBoxLayout* m_rows;
    QComboBox* m_kind;
    QComboBox* m_severity;
    QLineEdit* m_columns;
    QLineEdit* m_least;
    QLineEdit* m_most;
    QLineEdit* m_pattern;
    QPlainTextEdit* m_values;
    QLineEdit* m_table;
    QLineEdit* m_tableColumn;
    QSpinBox* m_days;
    QSpinBox* m_share;
    QLineEdit* m_expression;
    QLineEdit* m_name;
    QLineEdit* m_owner;
    QLineEdit* m_note;
    TextLabel* m_problem;
    std::vector<std::pair<QLabel*, QWidget*>> m_fields;
};

} // namespace tessera
