// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/payback_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"

#include <QComboBox>

namespace tessera {

PaybackPanel::PaybackPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("payback"), parent)
{
    addPurchases();
    FormSection* buyers = section([] { return tr("New buyers"); });
    addDays(
        buyers, "newAfterDays", [] { return tr("New after"); }, [] { return tr("ever"); }, 0);
    addNumber(
        buyers, "cohortMonths", [] { return tr("Cohorts"); }, 1, 120, 12);
    addColumn(
        buyers, "channel", [] { return tr("Channel"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames() + words().attributeNames(); });
    FormSection* value = section([] { return tr("Value"); });
    addNumber(
        value, "months", [] { return tr("Months"); }, 1, 60, 12);
    addMargin(value);
    makeCosts();
    addPeople();
}

QStringList PaybackPanel::costColumns() const
{
    const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
    const QString table = m_table->currentData().toString();
    QStringList names;
    if (dataset && dataset->tables().contains(table))
        for (const FieldInfo& field : dataset->tableFields(table))
            names.append(field.name);
    return names;
}

void PaybackPanel::makeCosts()
{
    FormSection* costs = section([] { return tr("Costs"); });
    m_table = addColumn(
        costs, "costTable", [] { return tr("Table"); }, [] { return tr("none"); },
        [this] {
            const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
            return dataset ? dataset->tables() : QStringList();
        });
    const auto column = [&](const char* key, const Text& label, const Text& none, const char* fallback) {
        m_columns.push_back(addColumn(
            costs, key, label, none, [this] { return costColumns(); }, fallback));
    };
    column(
        "costPeriod", [] { return tr("Period"); }, [] { return QString(); }, "period");
    column(
        "costChannel", [] { return tr("Channel"); }, [] { return tr("all together"); }, "");
    column(
        "cost", [] { return tr("Cost"); }, [] { return QString(); }, "cost");
}

void PaybackPanel::arrange()
{
    for (QComboBox* column : m_columns) {
        column->setEnabled(!m_table->currentData().toString().isEmpty());
        const QStringList known = costColumns();
        if (column->isEnabled() && column->findData(known.value(0)) < 0 && !known.isEmpty()) {
            const QSignalBlocker quiet(column); // another table than the one it was filled from
            for (const QString& name : known)
                if (column->findData(name) < 0)
                    column->addItem(name, name);
        }
    }
}

} // namespace tessera
