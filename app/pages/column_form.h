// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;
class QTableWidgetItem;
class QVBoxLayout;

namespace tessera {

class FormSection;
class TextLabel;

// One column of a file: what its values are and why, how they are read, and what they are called.
class ColumnForm : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnForm(QWidget* parent);

    void show(const ImportSource& source, int column);
    void focusKind();

signals:
    // By the user.
    void made(int column, const tessera::ColumnMapping& mapping);
    void choiceMade(int column, const QString& choice);

private:
    void makeReading();
    void makeValues();
    void retranslate();
    void showFacts(const ImportSource& source);
    void showValues(const ImportSource& source);
    void take();
    void takeValue(QTableWidgetItem* item);

    int m_column = -1;
    ColumnMapping m_mapping;
    bool m_filling = false;
    TextLabel* m_title;
    TextLabel* m_kindLine;
    TextLabel* m_evidence;
    FormSection* m_reading;
    FormSection* m_content;
    FormSection* m_valueSection;
    QWidget* m_facts = nullptr;
    QComboBox* m_order;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QComboBox* m_timeFormat;
    TextLabel* m_otherFormats;
    QSpinBox* m_scale;
    QLineEdit* m_currency;
    QTableWidget* m_values;
    std::vector<QLabel*> m_labels;
};

} // namespace tessera
