// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/trend_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"

#include <QComboBox>
#include <QSpinBox>

namespace tessera {

TrendPanel::TrendPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("trend"), parent)
{
    FormSection* what = section([] { return tr("Measure"); });
    m_measure = addChoice(
        what, "measure", {QStringLiteral("events"), QStringLiteral("people"), QStringLiteral("sum")},
        [] { return tr("Count"); },
        [] {
            return QStringList{tr("events"), tr("people"), tr("a sum")};
        });
    m_of = addColumn(
        what, "of", [] { return tr("Sum of"); }, [] { return tr("choose"); },
        [this] { return words().eventFieldNames(true); });
    addRule(what, "where", RuleField::Of::Events, [] { return tr("all events"); });
    FormSection* period = section([] { return tr("Period"); });
    addChoice(
        period, "period", {QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month")},
        [] { return tr("By"); },
        [] {
            return QStringList{tr("day"), tr("week"), tr("month")};
        });
    addDate(
        period, "from", [] { return tr("From"); }, [] { return tr("first event"); });
    addDate(
        period, "to", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    FormSection* breakdown = section([] { return tr("Breakdown"); });
    m_breakdown = addColumn(
        breakdown, "breakdown", [] { return tr("By"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(); });
    m_top = addNumber(
        breakdown, "top", [] { return tr("Lines"); }, 1, 50, 8);
}

void TrendPanel::arrange()
{
    m_of->setEnabled(m_measure->currentData() == QLatin1String("sum"));
    m_top->setEnabled(!m_breakdown->currentData().toString().isEmpty());
}

} // namespace tessera
