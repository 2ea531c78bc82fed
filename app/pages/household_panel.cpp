// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/household_panel.h"

#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <cmath>

namespace tessera {
namespace {

const QString kJoint = QStringLiteral(" + "); // between the columns of a region

QStringList textsOf(const QJsonValue& array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

HouseholdPanel::HouseholdPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("household"), parent)
{
    FormSection* rows = section([] { return tr("Rows"); });
    m_table = addColumn(
        rows, "table", [] { return tr("Table"); }, [] { return QString(); },
        [this] {
            const std::shared_ptr<const LocalDataset> dataset = this->engine().dataset();
            return dataset ? dataset->tables() : QStringList();
        });
    makeHome();
    FormSection* who = section([] { return tr("Who"); });
    addRowColumn(who, "person", [] { return tr("Full name"); });
    addRowColumn(who, "surname", [] { return tr("Family name"); });
    addRowColumn(who, "birth", [] { return tr("Birth"); });
    FormSection* shared = section([] { return tr("Shared"); });
    addRowColumn(shared, "landline", [] { return tr("Landline"); });
    addRowColumn(shared, "device", [] { return tr("Device"); });
    addRowColumn(shared, "payer", [] { return tr("Payer"); });
    addRowColumn(shared, "account", [] { return tr("Own account"); });
    makeLimits();
    FormSection* purchases = section([] { return tr("Value"); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(true); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
}

QStringList HouseholdPanel::rowColumns() const
{
    const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
    const QString table = m_table->currentData().toString();
    QStringList names;
    if (dataset && dataset->tables().contains(table))
        for (const FieldInfo& field : dataset->tableFields(table))
            names.append(field.name);
    return names;
}

void HouseholdPanel::addRowColumn(FormSection* section, const char* key, const Text& label)
{
    m_columns.push_back(addColumn(
        section, key, label, [] { return tr("none"); }, [this] { return rowColumns(); }));
}

void HouseholdPanel::makeHome()
{
    FormSection* home = section([] { return tr("Home"); });
    m_region = new QComboBox(this);
    m_region->setObjectName(QStringLiteral("region"));
    m_address = new QComboBox(this);
    m_address->setObjectName(QStringLiteral("address"));
    QLabel* region = home->addRow({}, m_region);
    QLabel* address = home->addRow({}, m_address);
    const auto show = [this] { fillAddress(textsOf(definition().value(QLatin1String("address")))); };
    Theme::onLanguage(m_region, [this, region, address, show] {
        region->setText(tr("Region"));
        address->setText(tr("Address"));
        show();
    });
    connect(m_region, &QComboBox::currentIndexChanged, this, &HouseholdPanel::take);
    connect(m_address, &QComboBox::currentIndexChanged, this, &HouseholdPanel::take);
    bind({[show](const QJsonObject&) { show(); },
          [this](QJsonObject& json) {
              if (const QStringList parts = addressParts(); !parts.isEmpty())
                  json.insert(QStringLiteral("address"), QJsonArray::fromStringList(parts));
              else
                  json.remove(QStringLiteral("address"));
              return true;
          },
          show});
    addRowColumn(home, "postcode", [] { return tr("Postcode"); });
}

// The last part is the address; those before it, perhaps several, are the region.
void HouseholdPanel::fillAddress(const QStringList& parts)
{
    const QStringList columns = rowColumns();
    const QString region = parts.mid(0, parts.size() - 1).join(kJoint);
    const QString address = parts.value(parts.size() - 1);
    for (const auto& [box, chosen] : {std::pair{m_region, region}, std::pair{m_address, address}}) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("none"), QString());
        for (const QString& column : columns)
            box->addItem(column, column);
        if (!chosen.isEmpty() && box->findData(chosen) < 0)
            box->addItem(chosen, chosen);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    }
}

QStringList HouseholdPanel::addressParts() const
{
    QStringList parts = m_region->currentData().toString().split(kJoint, Qt::SkipEmptyParts);
    const QString address = m_address->currentData().toString();
    if (!address.isEmpty())
        parts.append(address);
    return parts;
}

void HouseholdPanel::addLimit(FormSection* section, const char* key, const Text& label, const Text& help)
{
    QSpinBox* box = addNumber(section, key, label, 0, 100, 0);
    Theme::onLanguage(box, [box, help] {
        box->setSpecialValueText(tr("from the data"));
        box->setToolTip(help());
    });
}

void HouseholdPanel::makeLimits()
{
    FormSection* limits = section([] { return tr("Limits"); });
    makeThreshold(limits);
    addLimit(
        limits, "mostPeople", [] { return tr("People"); },
        [] { return tr("More people at an address make no household: an office, a dormitory."); });
    addLimit(
        limits, "mostSurnames", [] { return tr("Names"); },
        [] { return tr("More family names at an address make no household."); });
    addLimit(
        limits, "mostAddresses", [] { return tr("Addresses"); },
        [] { return tr("Who has more addresses orders for others."); });
    makeWords(limits);
}

void HouseholdPanel::makeThreshold(FormSection* limits)
{
    auto* threshold = new QSpinBox(this);
    threshold->setObjectName(QStringLiteral("threshold"));
    threshold->setRange(1, 99);
    threshold->setSuffix(QStringLiteral("\u00a0%"));
    threshold->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* name = limits->addRow({}, threshold);
    Theme::onLanguage(threshold, [threshold, name] {
        name->setText(tr("Threshold"));
        threshold->setToolTip(tr("Least probability that people live together, on average."));
    });
    connect(threshold, &QSpinBox::valueChanged, this, &HouseholdPanel::take);
    bind({[threshold](const QJsonObject& json) {
              threshold->setValue(
                  int(std::lround(100 * json.value(QLatin1String("threshold")).toDouble(0.5))));
          },
          [threshold](QJsonObject& json) {
              json.insert(QStringLiteral("threshold"), threshold->value() / 100.0);
              return true;
          }});
}

void HouseholdPanel::makeWords(FormSection* limits)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("noHomeWords"));
    QLabel* name = limits->addRow({}, line);
    Theme::onLanguage(line, [line, name] {
        name->setText(tr("No home"));
        line->setPlaceholderText(tr("more words"));
        line->setToolTip(
            tr("Words of addresses where nobody lives, beside lockers, pick-up points, companies "
               "and dormitories; separated by commas."));
    });
    connect(line, &QLineEdit::textChanged, this, &HouseholdPanel::take);
    bind({[line](const QJsonObject& json) {
              line->setText(textsOf(json.value(QLatin1String("noHomeWords"))).join(QStringLiteral(", ")));
          },
          [line](QJsonObject& json) {
              static const QRegularExpression comma(QStringLiteral("\\s*[,\uff0c\u3001]\\s*"));
              const QStringList words = line->text().trimmed().split(comma, Qt::SkipEmptyParts);
              if (words.isEmpty())
                  json.remove(QStringLiteral("noHomeWords"));
              else
                  json.insert(QStringLiteral("noHomeWords"), QJsonArray::fromStringList(words));
              return true;
          }});
}

void HouseholdPanel::showDefinition()
{
    m_shownTable = definition().value(QLatin1String("table")).toString();
    FormPanel::showDefinition();
}

// Another table has other columns: those it has not are let go.
void HouseholdPanel::arrange()
{
    const QString table = m_table->currentData().toString();
    if (table == m_shownTable)
        return;
    m_shownTable = table;
    const QStringList columns = rowColumns();
    QStringList parts = addressParts();
    parts.removeIf([&](const QString& part) { return !columns.contains(part); });
    fillAddress(parts);
    for (QComboBox* box : m_columns) {
        const QSignalBlocker quiet(box);
        const QString chosen = box->currentData().toString();
        box->clear();
        box->addItem(tr("none"), QString());
        for (const QString& column : columns)
            box->addItem(column, column);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    }
}

} // namespace tessera
