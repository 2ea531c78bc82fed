// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/business_panel.h"

#include "analysis/promotion_calendar.h"
#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "pages/target_lines.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace tessera {

BusinessPanel::BusinessPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("business"), parent)
{
    makePeriod();
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return QString(); },
        [this] { return words().eventFieldNames(true); }, "amount");
    addColumn(
        purchases, "order", [] { return tr("Order"); }, [] { return tr("each purchase"); },
        [this] { return eventTextNames(); });
    addColumn(
        purchases, "units", [] { return tr("Units"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(true); });
    FormSection* visitors = section([] { return tr("Visitors"); });
    addRule(visitors, "visit", RuleField::Of::Events, [] { return tr("any event, or a purchase"); });
    makeGroups();
    makeTargets();
    addPeople();
}

void BusinessPanel::makePeriod()
{
    FormSection* period = section([] { return tr("Period"); });
    addDate(
        period, "from", [] { return tr("From"); }, [] { return tr("the last days"); });
    addDate(
        period, "to", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    addDays(
        period, "windowDays", [] { return tr("Last days"); }, [] { return tr("one"); }, 30);
    FormSection* beside = section([] { return tr("Beside"); });
    m_compare = addChoice(
        beside, "compare",
        {QStringLiteral("previous"), QStringLiteral("lastYear"), QStringLiteral("promotion"),
         QStringLiteral("target")},
        [] { return tr("Compare"); },
        [] {
            return QStringList{tr("period before"), tr("last year"), tr("last promotion"), tr("target")};
        });
    m_promotion = addColumn(
        beside, "promotion", [] { return tr("Promotion"); }, [] { return tr("the same one's last"); },
        [] {
            QStringList names;
            for (const Promotion& promotion : PromotionCalendar::shipped().promotions())
                names.prepend(promotion.name());
            return names;
        });
    addChoice(
        beside, "spendPer", {QStringLiteral("buyer"), QStringLiteral("order")},
        [] { return tr("Spend per"); },
        [] {
            return QStringList{tr("buyer"), tr("order and buyer")};
        });
    addChoice(
        beside, "step",
        {QStringLiteral("auto"), QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month")},
        [] { return tr("Trend by"); },
        [] {
            return QStringList{tr("what fits"), tr("day"), tr("week"), tr("month")};
        });
}

void BusinessPanel::makeGroups()
{
    FormSection* groups = section([] { return tr("Groups"); });
    addDays(
        groups, "newAfterDays", [] { return tr("New after"); }, [] { return tr("ever"); }, 365);
    const auto none = [] { return tr("not looked at"); };
    const auto texts = [this] { return eventTextNames(); };
    addColumn(
        groups, "channel", [] { return tr("Channel"); }, none, texts);
    addColumn(
        groups, "store", [] { return tr("Store"); }, none, texts);
    addColumn(
        groups, "category", [] { return tr("Category"); }, none, texts);
    addNumber(
        groups, "groups", [] { return tr("Largest"); }, 1, 200, 12);
}

void BusinessPanel::makeTargets()
{
    FormSection* targets = section([] { return tr("Targets"); });
    auto* edit = new QPlainTextEdit(this);
    edit->setObjectName(QStringLiteral("targets"));
    edit->setFixedHeight(72);
    edit->setTabChangesFocus(true);
    auto* problem = new TextLabel(FontRole::Caption, "bad.text", this);
    problem->setObjectName(QStringLiteral("targetProblem"));
    problem->setWordWrap(true);
    problem->hide();
    targets->addWidget(edit);
    targets->addWidget(problem);
    Theme::onLanguage(edit, [edit] {
        edit->setPlaceholderText(tr("2026-06 1200000\n2026-06 channel Tmall 300000"));
        edit->setToolTip(
            tr("A line for each month: the month and its net sales, with \"channel\", \"store\", "
               "\"category\" or \"buyers\" and a name between them for one group; or the month "
               "with visitors, conversion and spend."));
    });
    connect(edit, &QPlainTextEdit::textChanged, this, &BusinessPanel::take);
    const QString key = QStringLiteral("targets");
    bind({[edit, problem, key](const QJsonObject& json) {
              const Result<QJsonArray> own = targetsOfLines(edit->toPlainText());
              problem->hide();
              if (own && *own == json.value(key).toArray())
                  return; // as it is being typed
              const QSignalBlocker quiet(edit);
              edit->setPlainText(targetLines(json.value(key).toArray()));
          },
          [edit, problem, key](QJsonObject& json) {
              const Result<QJsonArray> read = targetsOfLines(edit->toPlainText());
              problem->setVisible(!read);
              problem->setText(read ? QString() : read.error().message);
              if (!read)
                  return false;
              if (read->isEmpty())
                  json.remove(key);
              else
                  json.insert(key, *read);
              return true;
          }});
}

void BusinessPanel::arrange()
{
    m_promotion->setEnabled(m_compare->currentData().toString() == QLatin1String("promotion"));
}

} // namespace tessera
