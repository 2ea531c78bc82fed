// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/purchase_panel.h"

#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QSpinBox>

#include <cmath>

namespace tessera {

void PurchasePanel::addPurchases()
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return QString(); },
        [this] { return words().eventFieldNames(true); }, "amount");
    addDate(
        purchases, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    addDays(
        purchases, "windowDays", [] { return tr("Last days"); }, [] { return tr("all"); }, 0);
}

QStringList PurchasePanel::textFields()
{
    QStringList names;
    for (const FieldInfo& field : words().eventFields())
        if (field.type == ColumnType::Text)
            names.append(field.name);
    return names;
}

void PurchasePanel::addPeople()
{
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
}

QSpinBox* PurchasePanel::addDays(FormSection* section, const char* key, const Text& label, const Text& none,
                                 int fallback)
{
    QSpinBox* days = addNumber(section, key, label, 0, 36525, fallback);
    Theme::onLanguage(days, [days, none] { days->setSpecialValueText(none()); });
    return days;
}

QSpinBox* PurchasePanel::addPercent(FormSection* section, const char* key, const Text& label,
                                    const Text& none, int high)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(key));
    box->setRange(0, high);
    box->setSuffix(QStringLiteral(" %"));
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* name = section->addRow({}, box);
    Theme::onLanguage(box, [box, name, label, none] {
        name->setText(label());
        box->setSpecialValueText(none());
    });
    connect(box, &QSpinBox::valueChanged, this, &PurchasePanel::take);
    bind({[box, key](const QJsonObject& json) {
              box->setValue(int(std::lround(100 * json.value(QLatin1String(key)).toDouble())));
          },
          [box, key](QJsonObject& json) {
              if (box->value() > 0)
                  json.insert(QLatin1String(key), box->value() / 100.0);
              else if (!json.value(QLatin1String(key)).isString()) // a column stands there: another field's
                  json.remove(QLatin1String(key));
              return true;
          }});
    return box;
}

void PurchasePanel::addMargin(FormSection* section)
{
    auto* column = new QComboBox(this);
    column->setObjectName(QStringLiteral("marginColumn"));
    QLabel* name = section->addRow({}, column);
    const auto fill = [this, column] {
        const QJsonValue margin = definition().value(QLatin1String("margin"));
        const QSignalBlocker quiet(column);
        column->clear();
        column->addItem(tr("none"), QString());
        for (const QString& field : words().eventFieldNames(true))
            column->addItem(field, field);
        const QString chosen = margin.toString();
        if (!chosen.isEmpty() && column->findData(chosen) < 0)
            column->addItem(chosen, chosen); // the data has lost it; the result says so
        column->setCurrentIndex(std::max(0, column->findData(chosen)));
    };
    Theme::onLanguage(column, [name, fill] {
        name->setText(tr("Profit in"));
        fill();
    });
    bind({[fill](const QJsonObject&) { fill(); },
          [column](QJsonObject& json) {
              const QString chosen = column->currentData().toString();
              if (!chosen.isEmpty() || json.value(QLatin1String("margin")).isString())
                  setOrRemove(json, QStringLiteral("margin"), chosen);
              return true;
          },
          fill});
    // After the column, so that a share that was typed is what stays when no column is chosen.
    QSpinBox* share = addPercent(
        section, "margin", [] { return tr("Margin"); }, [] { return tr("revenue only"); }, 100);
    connect(column, &QComboBox::currentIndexChanged, share, [column, share] {
        if (column->currentData().toString().isEmpty())
            return;
        const QSignalBlocker quiet(share);
        share->setValue(0);
    });
    connect(column, &QComboBox::currentIndexChanged, this, &PurchasePanel::take);
    connect(share, &QSpinBox::valueChanged, column, [column, share] {
        if (share->value() == 0)
            return;
        const QSignalBlocker quiet(column);
        column->setCurrentIndex(0);
    });
}

} // namespace tessera
