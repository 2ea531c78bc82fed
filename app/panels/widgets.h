// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/design_tokens.h"

#include <QKeySequence>
#include <QLabel>
#include <QString>

#include <functional>

class QPainter;
class QPushButton;
class QStyleOptionViewItem;
class QToolButton;
class QVBoxLayout;

namespace tessera {

// A label in a role of the type scale and a text token; cut text ends in an ellipsis and is told in the
// tooltip.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(FontRole role, const char* token = "text.primary", QWidget* parent = nullptr);
    void setToken(const char* token);
    void setElided(bool elided);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FontRole m_role;
    const char* m_token;
    bool m_elided = false;
};

// kind: "primary", "outlined" or "flat".
QPushButton* makeButton(const char* kind, const QString& iconName = {}, QWidget* parent = nullptr);
QToolButton* makeToolButton(const QString& iconName, QWidget* parent = nullptr);
QWidget* makeLine(QWidget* parent = nullptr, bool vertical = false);

// A section of a form: a head that folds, and rows of label and control.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSummary(const QString& summary); // what a folded section holds
    QLabel* addRow(const QString& label, QWidget* control, const QString& hint = {});
    void addWidget(QWidget* widget);
    void setRowVisible(QWidget* control, bool isVisible); // with its label
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;

private:
    QToolButton* m_head;
    TextLabel* m_summary;
    QWidget* m_body;
    QVBoxLayout* m_rows;
};

// "Ctrl+K", or the symbols of the system it runs on.
[[nodiscard]] QString shortcutText(const QKeySequence& keys);

// Behind a line of a list that is selected or under the mouse.
void paintRowBackground(QPainter& painter, const QStyleOptionViewItem& option);

} // namespace tessera
