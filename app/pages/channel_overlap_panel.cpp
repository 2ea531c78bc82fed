// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/channel_overlap_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QSpinBox>

namespace tessera {

ChannelOverlapPanel::ChannelOverlapPanel(const PageContext& context, ProjectWorkbench& engine,
                                         QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("channel_overlap"), parent)
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "channel", [] { return tr("Channel"); }, [] { return QString(); },
        [this] { return eventTextNames(); }, "channel");
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(true); }, "amount");
    FormSection* period = section([] { return tr("Period"); });
    QSpinBox* days = addNumber(
        period, "windowDays", [] { return tr("Days"); }, 0, 36525, 365);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    addDate(
        period, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
}

} // namespace tessera
