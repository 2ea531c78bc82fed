// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/private_domain_panel.h"

#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "pages/way_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tessera {
namespace {

constexpr int kPrivateFormWidth = 320;
constexpr int kMostWays = 8;

} // namespace

PrivateDomainPanel::PrivateDomainPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("private_domain"), parent)
{
    setFormWidth(kPrivateFormWidth);
    addWays();
    addRefused();
    addPeriod();
}

void PrivateDomainPanel::addWays()
{
    FormSection* channels = section([] { return tr("Channels"); });
    auto* ways = new WayList(words(), kMostWays, this);
    ways->setObjectName(QStringLiteral("channels"));
    channels->addWidget(ways);
    connect(ways, &WayList::edited, this, &PrivateDomainPanel::take);
    bind({[ways](const QJsonObject& json) {
              const QSignalBlocker quiet(ways);
              ways->setWays(json.value(QLatin1String("channels")).toArray());
          },
          [ways](QJsonObject& json) {
              json.insert(QStringLiteral("channels"), ways->ways());
              return ways->isValid();
          }});
    addColumn(
        channels, "owner", [] { return tr("Adviser"); }, [] { return tr("none"); },
        [this] { return textFields(); });
}

void PrivateDomainPanel::addRefused()
{
    FormSection* refused = section([] { return tr("Messages refused"); });
    const auto field = [&](const char* key, const char* name) {
        auto* rule = new RuleField(RuleField::Of::Events, words(), this);
        rule->setObjectName(QLatin1String(name));
        refused->addWidget(rule);
        connect(rule, &RuleField::edited, this, &PrivateDomainPanel::take);
        bind({[rule, key](const QJsonObject& json) {
                  const QJsonValue value = json.value(QLatin1String("refused"))[QLatin1String(key)];
                  const Result<EventFilter> filter = readEventFilter(value, QString());
                  rule->setText(value.isObject() && filter ? printEventFilter(*filter) : value.toString());
              },
              [rule, key](QJsonObject& json) {
                  QJsonObject way = json.value(QLatin1String("refused")).toObject();
                  setOrRemove(way, QLatin1String(key), rule->text());
                  if (way.contains(QLatin1String("on")))
                      json.insert(QStringLiteral("refused"), way);
                  else
                      json.remove(QStringLiteral("refused"));
                  return rule->isValid();
              }});
        return rule;
    };
    RuleField* on = field("on", "refusedOn");
    RuleField* off = field("off", "refusedOff");
    Theme::onLanguage(on, [on, off] {
        on->setPlaceholder(tr("events that refuse: none"));
        off->setPlaceholder(tr("events that allow again: none"));
    });
}

void PrivateDomainPanel::addPeriod()
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(true); }, "amount");
    QSpinBox* days = addNumber(
        purchases, "windowDays", [] { return tr("Days"); }, 0, 36525, 365);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    FormSection* period = section([] { return tr("Period"); });
    addDate(
        period, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    addDate(
        period, "from", [] { return tr("Since"); }, [] { return tr("days before the end"); });
    addNumber(
        period, "flowDays", [] { return tr("Days before"); }, 1, 36525, 30);
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
}

QStringList PrivateDomainPanel::textFields()
{
    QStringList names;
    for (const FieldInfo& field : words().eventFields())
        if (field.type == ColumnType::Text)
            names.append(field.name);
    return names;
}

} // namespace tessera
