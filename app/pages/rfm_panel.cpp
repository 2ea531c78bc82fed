// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QSpinBox>

namespace tessera {
namespace {

constexpr int kTenSegmentLevels = 5; // what the ten segments are made from

} // namespace

RfmPanel::RfmPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("rfm"), parent)
{
    makePurchases();
    makeScores();
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
}

void RfmPanel::makePurchases()
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return QString(); },
        [this] { return words().eventFieldNames(true); }, "amount");
    FormSection* period = section([] { return tr("Period"); });
    QSpinBox* days = addNumber(
        period, "windowDays", [] { return tr("Days"); }, 0, 36525, 365);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    addDate(
        period, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
}

void RfmPanel::makeScores()
{
    FormSection* scores = section([] { return tr("Scores"); });
    m_frequency = addChoice(
        scores, "frequency", {QStringLiteral("days"), QStringLiteral("orders"), QStringLiteral("events")},
        [] { return tr("Frequency"); },
        [] {
            return QStringList{tr("purchase days"), tr("orders"), tr("events")};
        });
    m_order = addColumn(
        scores, "order", [] { return tr("Order number"); }, [] { return tr("choose"); },
        [this] { return words().eventFieldNames(); });
    addChoice(
        scores, "monetary", {QStringLiteral("sum"), QStringLiteral("mean")}, [] { return tr("Monetary"); },
        [] {
            return QStringList{tr("sum of amounts"), tr("mean amount")};
        });
    addChoice(
        scores, "scores", {QStringLiteral("rank"), QStringLiteral("rfm package")}, [] { return tr("Cut"); },
        [] {
            return QStringList{tr("by rank"), tr("type-7 (R's rfm)")};
        });
    m_levels = addNumber(
        scores, "levels", [] { return tr("Levels"); }, 2, 10, kTenSegmentLevels);
    FormSection* segments = section([] { return tr("Segments"); });
    m_segments = addChoice(
        segments, "segments", {QStringLiteral("ten"), QStringLiteral("eight")}, [] { return tr("Names"); },
        [] {
            return QStringList{tr("ten, of R and F"), tr("eight, of R, F, M")};
        });
    m_threshold = addChoice(
        segments, "threshold", {QStringLiteral("mean"), QStringLiteral("median")},
        [] { return tr("Above the"); },
        [] {
            return QStringList{tr("mean"), tr("median")};
        });
}

void RfmPanel::arrange()
{
    m_order->setEnabled(m_frequency->currentData() == QLatin1String("orders"));
    const bool eight = m_segments->currentData() == QLatin1String("eight");
    m_threshold->setEnabled(eight);
    m_levels->setEnabled(eight);
    if (!eight && m_levels->value() != kTenSegmentLevels) {
        const QSignalBlocker quiet(m_levels);
        m_levels->setValue(kTenSegmentLevels);
    }
}

} // namespace tessera
