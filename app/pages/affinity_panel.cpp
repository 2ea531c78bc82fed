// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/affinity_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>

#include <cmath>

namespace tessera {

AffinityPanel::AffinityPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("affinity"), parent)
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "item", [] { return tr("Item"); }, [] { return QString(); },
        [this] { return textFields(); }, "category");
    addDays(
        purchases, "windowDays", [] { return tr("Last days"); }, [] { return tr("all"); }, 365);
    addDate(
        purchases, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    FormSection* baskets = section([] { return tr("Baskets"); });
    m_basket = addChoice(
        baskets, "basket", {QStringLiteral("person"), QStringLiteral("day"), QStringLiteral("order")},
        [] { return tr("One is"); },
        [] {
            return QStringList{tr("all of a person"), tr("a day of a person"), tr("an order")};
        });
    m_order = addColumn(
        baskets, "order", [] { return tr("Order in"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(false); });
    FormSection* rules = section([] { return tr("Rules"); });
    addShare(
        rules, "minSupport", [] { return tr("Support"); }, 0.001, 100, 0.01, 3);
    addShare(
        rules, "minConfidence", [] { return tr("Confidence"); }, 0, 100, 0.1, 1);
    addShare(
        rules, "maxQ", [] { return tr("q up to"); }, 0, 100, 0.05, 1);
    addNumber(
        rules, "maxItems", [] { return tr("Items of a set"); }, 2, 4, 3);
    FormSection* then = section([] { return tr("What follows"); });
    QSpinBox* days = addNumber(
        then, "thenDays", [] { return tr("Within days"); }, 0, 3650, 60);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("not looked at")); });
    addPeople();
}

void AffinityPanel::addShare(FormSection* section, const char* key, const Text& label, double low,
                             double high, double fallback, int decimals)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QLatin1String(key));
    box->setDecimals(decimals);
    box->setRange(low, high);
    box->setSuffix(QStringLiteral(" %"));
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* name = section->addRow({}, box);
    Theme::onLanguage(box, [name, label] { name->setText(label()); });
    connect(box, &QDoubleSpinBox::valueChanged, this, &AffinityPanel::take);
    bind({[box, key, fallback](const QJsonObject& json) {
              box->setValue(100 * json.value(QLatin1String(key)).toDouble(fallback));
          },
          [box, key, fallback, decimals](QJsonObject& json) {
              const double scale = std::pow(10.0, decimals + 2);
              const double share = std::round(box->value() / 100 * scale) / scale;
              if (std::abs(share - fallback) < 1e-9)
                  json.remove(QLatin1String(key)); // what a definition without it means
              else
                  json.insert(QLatin1String(key), share);
              return true;
          }});
}

void AffinityPanel::arrange()
{
    m_order->setEnabled(m_basket->currentData() == QLatin1String("order"));
}

} // namespace tessera
