// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tessera {

class LineList;
class TextLabel;

// Figures known from elsewhere, as "figures" of a control total: one a line, and a form for one of them.
// Several come at once from the clipboard or a file.
class FigureList : public QWidget
{
    Q_OBJECT

public:
    explicit FigureList(QWidget* parent);

    void show(const QJsonArray& figures);
    [[nodiscard]] const QJsonArray& figures() const { return m_figures; }
    void paste(const QString& text);
    void addFrom(const QString& name, const QByteArray& text); // CSV or cells split by tabs

signals:
    void made(const QJsonArray& figures); // by the user
    void fileRequested();                 // that holds figures

private:
    QLineEdit* addLine(const char* name);
    void retranslate();
    void showLines();
    void choose(int line);
    void take();
    void change(const QJsonArray& figures, int line);

    QJsonArray m_figures;
    bool m_filling = false;
    LineList* m_list;
    TextLabel* m_none;
    QWidget* m_form;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QComboBox* m_measure;
    QLineEdit* m_value;
    QLineEdit* m_scope;
    QLineEdit* m_note;
    TextLabel* m_problem;
    QPushButton* m_add;
    QPushButton* m_paste;
    QPushButton* m_open;
    std::vector<QLabel*> m_labels;
};

} // namespace tessera
