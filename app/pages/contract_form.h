// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace tessera {

class FormSection;

// The terms of a contract: for which files it is, what a file is to those before it, and how much may differ.
class ContractForm : public QWidget
{
    Q_OBJECT

public:
    explicit ContractForm(QWidget* parent);

    // columns: names in the project that rows can be told apart by.
    void show(const ContractTerms& terms, TableKind kind, const QStringList& columns);

signals:
    void made(const tessera::ContractTerms& terms); // by the user

private:
    void makeFiles();
    void makeLoad();
    void makeLimits();
    void retranslate();
    void showMode();
    void take();
    QDoubleSpinBox* addShare(const char* name);

    ContractTerms m_terms;
    bool m_filling = false;
    FormSection* m_fileSection;
    FormSection* m_loadSection;
    FormSection* m_limitSection;
    QLineEdit* m_name;
    QLineEdit* m_files;
    QComboBox* m_mode;
    QLineEdit* m_key;
    QComboBox* m_newest;
    QLineEdit* m_date;
    QDoubleSpinBox* m_rows;
    QDoubleSpinBox* m_rejected;
    QDoubleSpinBox* m_unknown;
    QDoubleSpinBox* m_repeated;
    QDoubleSpinBox* m_drift;
    QSpinBox* m_gap;
    QCheckBox* m_stops;
    std::vector<QLabel*> m_labels;
};

} // namespace tessera
