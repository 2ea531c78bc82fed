// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview_panel.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QSpinBox>

namespace tessera {

OverviewPanel::OverviewPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("overview"), parent)
{
    makeMeasures();
    makeGroups();
}

QStringList OverviewPanel::columns(bool numbers) const
{
    QStringList names;
    if (!engine().dataset())
        return names;
    const QString table = definition().value(QLatin1String("table")).toString();
    for (const BatchInfo& batch : engine().dataset()->batches()) {
        if (batch.table != table)
            continue;
        for (const ColumnInfo& column : batch.columns) {
            const bool number = column.type != ColumnType::Text && column.type != ColumnType::Time;
            const bool group = column.type != ColumnType::Real && column.type != ColumnType::Time;
            if ((numbers ? number : group) && !names.contains(column.name))
                names.append(column.name);
        }
    }
    return names;
}

bool OverviewPanel::hasTime() const
{
    const QString table = definition().value(QLatin1String("table")).toString();
    if (engine().dataset())
        for (const BatchInfo& batch : engine().dataset()->batches())
            for (const ColumnInfo& column : batch.columns)
                if (batch.table == table && column.role == QLatin1String("time"))
                    return true;
    return false;
}

void OverviewPanel::makeMeasures()
{
    FormSection* rows = section([] { return tr("Rows"); });
    m_table = addColumn(
        rows, "table", [] { return tr("Table"); }, [] { return QString(); },
        [this] { return engine().dataset() ? engine().dataset()->tables() : QStringList(); });
    m_table->disconnect(this);
    connect(m_table, &QComboBox::currentIndexChanged, this, &OverviewPanel::takeTable);
    addRule(rows, "where", RuleField::Of::Events, [] { return tr("all rows"); });
    FormSection* measures = section([] { return tr("Measures"); });
    const auto none = [] { return tr("none"); };
    addColumn(
        measures, "amount", [] { return tr("Net sales"); }, none, [this] { return columns(true); });
    addColumn(
        measures, "order", [] { return tr("Orders"); }, none, [this] { return columns(false); });
    addColumn(
        measures, "units", [] { return tr("Units"); }, none, [this] { return columns(true); });
}

// Another table has other columns: its measures are chosen anew.
void OverviewPanel::takeTable()
{
    if (isFilling())
        return;
    const QString table = m_table->currentData().toString();
    QJsonObject json{{QStringLiteral("kind"), kindId()}, {QStringLiteral("table"), table}};
    for (const BatchInfo& batch : engine().dataset()->batches())
        for (const ColumnInfo& column : batch.columns)
            if (batch.table == table && column.role == QLatin1String("amount"))
                json.insert(QStringLiteral("amount"), column.name);
    setDefinition(json);
    change(json);
}

void OverviewPanel::makeGroups()
{
    FormSection* groups = section([] { return tr("Breakdown"); });
    m_period = addChoice(
        groups, "period",
        {QStringLiteral("none"), QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month")},
        [] { return tr("Period"); },
        [] {
            return QStringList{tr("none"), tr("day"), tr("week"), tr("month")};
        });
    m_by = addColumn(
        groups, "by", [] { return tr("By"); }, [] { return tr("nothing"); },
        [this] { return columns(false); });
    m_groups = addNumber(
        groups, "groups", [] { return tr("Largest"); }, 0, 10000, 20);
    Theme::onLanguage(m_groups, [this] { m_groups->setSpecialValueText(tr("all")); });
}

void OverviewPanel::arrange()
{
    const bool timed = m_period->currentIndex() > 0;
    m_period->setEnabled(timed || hasTime());
    m_by->setEnabled(!timed);
    if (timed && m_by->currentIndex() > 0) { // either a period or a group
        const QSignalBlocker quiet(m_by);
        m_by->setCurrentIndex(0);
    }
    m_groups->setEnabled(!timed && m_by->currentIndex() > 0);
}

} // namespace tessera
