// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/population_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

namespace tessera {
namespace {

// What the boxes of traits hold besides names of columns.
const QString kFound = QStringLiteral("?");
const QString kFields = QStringLiteral("fields");

} // namespace

PopulationPanel::PopulationPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("population"), parent)
{
    FormSection* population = section([] { return tr("Population"); });
    addRule(population, "rule", RuleField::Of::People, [] { return tr("everyone"); })->setLines(2);
    FormSection* beside = section([] { return tr("Beside"); });
    addRule(beside, "against", RuleField::Of::People, [] { return tr("everyone of the base"); });
    FormSection* base = section([] { return tr("Base"); });
    addRule(base, "base", RuleField::Of::People, [] { return tr("everyone"); });
    FormSection* period = section([] { return tr("Period"); });
    QSpinBox* days = addNumber(
        period, "windowDays", [] { return tr("Last days"); }, 0, 36525, 365);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    addDate(
        period, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(true); }, "amount");
    addColumn(
        purchases, "units", [] { return tr("Units"); }, [] { return tr("one each"); },
        [this] { return words().eventFieldNames(true); });
    FormSection* events = section([] { return tr("Hours and devices"); });
    addRule(events, "events", RuleField::Of::Events, [] { return tr("every event"); });
    makeColumns();
}

void PopulationPanel::makeColumns()
{
    FormSection* columns = section([] { return tr("Columns"); });
    addTrait(columns, QStringLiteral("age"), [] { return tr("Age"); });
    addTrait(columns, QStringLiteral("gender"), [] { return tr("Gender"); });
    addTrait(columns, QStringLiteral("province"), [] { return tr("Province"); });
    addTrait(columns, QStringLiteral("tier"), [] { return tr("City tier"); });
    addTrait(columns, QStringLiteral("channel"), [] { return tr("Channel"); });
    addTrait(columns, QStringLiteral("device"), [] { return tr("Device"); });
    addTrait(columns, QStringLiteral("category"), [] { return tr("Category"); });
    addNumber(
        columns, "values", [] { return tr("Values"); }, 1, 60, 12);
}

// A key of the object "fields": absent is found by its name, empty is left out.
void PopulationPanel::addTrait(FormSection* section, const QString& trait, const Text& label)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("trait:") + trait);
    QLabel* name = section->addRow({}, box);
    const auto fill = [this, box, trait] {
        const QSignalBlocker quiet(box);
        const QJsonValue chosen = definition().value(kFields).toObject().value(trait);
        box->clear();
        box->addItem(tr("found by its name"), kFound);
        box->addItem(tr("left out"), QString());
        const QStringList own = trait == QLatin1String("channel") || trait == QLatin1String("device") ||
                                        trait == QLatin1String("category")
                                    ? eventTextNames() + words().attributeNames()
                                    : words().attributeNames();
        for (const QString& column : own)
            if (box->findData(column) < 0)
                box->addItem(column, column);
        if (!chosen.toString().isEmpty() && box->findData(chosen.toString()) < 0)
            box->addItem(chosen.toString(), chosen.toString()); // the data has lost it; the result says so
        box->setCurrentIndex(chosen.isString() ? box->findData(chosen.toString()) : 0);
    };
    Theme::onLanguage(box, [name, label, fill] {
        name->setText(label());
        fill();
    });
    connect(box, &QComboBox::currentIndexChanged, this, &PopulationPanel::take);
    bind({[fill](const QJsonObject&) { fill(); },
          [box, trait](QJsonObject& json) {
              QJsonObject fields = json.value(kFields).toObject();
              if (box->currentData().toString() == kFound)
                  fields.remove(trait);
              else
                  fields.insert(trait, box->currentData().toString());
              if (fields.isEmpty())
                  json.remove(kFields);
              else
                  json.insert(kFields, fields);
              return true;
          },
          fill});
}

} // namespace tessera
