// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace tessera {

class ColumnForm;
class ContractForm;
class OutcomeView;

// Beside the import page: the contract of the file in front, its selected column, and how it fares.
class ImportInspector : public QWidget
{
    Q_OBJECT

public:
    enum class Tab
    {
        Contract,
        Column,
        Outcome
    };
    explicit ImportInspector(QWidget* parent);

    void show(const ImportSource& source, int column); // -1: none is selected
    void showTab(Tab tab);
    void showColumn() { showTab(Tab::Column); }
    void showOutcome() { showTab(Tab::Outcome); }

signals:
    void termsMade(const tessera::ContractTerms& terms);
    void columnMade(int column, const tessera::ColumnMapping& mapping);
    void choiceMade(int column, const QString& choice);
    void rejectedRequested();
    void exportRequested();

private:
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    ContractForm* m_contract;
    ColumnForm* m_column;
    OutcomeView* m_outcome;
    QWidget* m_none;
};

} // namespace tessera
