// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace tessera {

class CheckSection;
class ColumnForm;
class ContractForm;
class FixSection;
class ImportPeople;
class JobTracker;
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
        Fixes,
        Outcome
    };
    ImportInspector(JobTracker& jobs, QWidget* parent);

    // column: -1 when none is selected. zone: of the project.
    void show(const ImportSource& source, int column, const QString& zone);
    // The form of a new fix of a column of the source.
    void addFix(Fix::Kind kind, const QString& column);
    void addFix(const QString& name, const QString& column); // fixName()
    void showTab(Tab tab);
    void showColumn() { showTab(Tab::Column); }
    void showOutcome() { showTab(Tab::Outcome); }

signals:
    void termsMade(const tessera::ContractTerms& terms);
    void columnMade(int column, const tessera::ColumnMapping& mapping);
    void choiceMade(int column, const QString& choice);
    void rejectedRequested();
    void exportRequested();
    void checkRequested();
    void fixesMade(const std::vector<tessera::Fix>& fixes);
    void checksMade(const std::vector<tessera::QualityRule>& checks);
    void ruleRowsRequested(const tessera::RuleResult& rule, std::size_t position);

private:
    void showChecks(const ImportSource& source, int column);

    int m_id = 0;     // of the source shown
    QString m_source; // name of the selected column in the file
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    CheckSection* m_checks;
    ImportPeople* m_people;
    ContractForm* m_contract;
    ColumnForm* m_column;
    FixSection* m_fixes;
    OutcomeView* m_outcome;
    QWidget* m_fixRow;
    QPushButton* m_fixColumn;
    QWidget* m_none;
};

} // namespace tessera
