// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/members_panel.h"

#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "pages/step_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tessera {
namespace {

constexpr int kMembersFormWidth = 320;
constexpr int kMostLevelRules = 12;

// "attribute", "events" or "rules".
QString sourceOf(const QJsonObject& json)
{
    if (!json.value(QLatin1String("levelRules")).toArray().isEmpty())
        return QStringLiteral("rules");
    return json.contains(QLatin1String("levelEvents")) ? QStringLiteral("events")
                                                       : QStringLiteral("attribute");
}

QString problemOfLevel(const QString& rule)
{
    const std::optional<RuleProblem> problem = problemOfRule(rule);
    return problem ? problem->inWords() : QString();
}

} // namespace

MembersPanel::MembersPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("members"), parent)
{
    setFormWidth(kMembersFormWidth);
    addLevels();
    addPoints();
    addBenefits();
    addPeriod();
}

QStringList MembersPanel::textColumns(bool ofPeople)
{
    QStringList names;
    for (const FieldInfo& field : ofPeople ? words().attributes() : words().eventFields())
        if (field.type == ColumnType::Text)
            names.append(field.name);
    return names;
}

void MembersPanel::addLevels()
{
    FormSection* levels = m_levels = section([] { return tr("Levels"); });
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("levelSource"));
    QLabel* name = levels->addRow({}, m_source);
    for (const char* id : {"attribute", "events", "rules"})
        m_source->addItem(QString(), QLatin1String(id));
    Theme::onLanguage(m_source, [this, name] {
        name->setText(tr("Stand in"));
        m_source->setItemText(0, tr("an attribute"));
        m_source->setItemText(1, tr("events that set them"));
        m_source->setItemText(2, tr("rules"));
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, &MembersPanel::take);
    bind({[this](const QJsonObject& json) { m_source->setCurrentIndex(m_source->findData(sourceOf(json))); },
          [](QJsonObject&) { return true; }});
    m_attribute = addColumn(
        levels, "level", [] { return tr("Attribute"); }, [] { return QString(); },
        [this] { return textColumns(true); }, "level");
    m_events = addRule(
        levels, "levelEvents", RuleField::Of::Events, [] { return tr("Events"); },
        [] { return QStringLiteral("event = \"level_changed\""); });
    m_property = addColumn(
        levels, "levelProperty", [] { return tr("Property"); }, [] { return QString(); },
        [this] { return textColumns(false); }, "level");
    addLevelRules(levels);
    addOrder(levels);
    // Last: what belongs to another source leaves the definition.
    bind({[](const QJsonObject&) {},
          [this](QJsonObject& json) {
              const QString source = m_source->currentData().toString();
              if (source != QLatin1String("attribute"))
                  json.remove(QStringLiteral("level"));
              if (source != QLatin1String("events"))
                  for (const char* key : {"levelEvents", "levelProperty"})
                      json.remove(QLatin1String(key));
              if (source != QLatin1String("rules"))
                  json.remove(QStringLiteral("levelRules"));
              return source != QLatin1String("events") || json.contains(QLatin1String("levelEvents"));
          }});
}

void MembersPanel::addLevelRules(FormSection* section)
{
    m_rules = new StepList(problemOfLevel, false, this);
    m_rules->setObjectName(QStringLiteral("levelRules"));
    m_rules->setLimit(kMostLevelRules);
    m_rules->setAddText([] { return tr("Add a higher level"); });
    section->addWidget(m_rules);
    connect(m_rules, &StepList::edited, this, &MembersPanel::take);
    bind({[this](const QJsonObject& json) {
              std::vector<StepList::Step> steps;
              for (const QJsonValue value : json.value(QLatin1String("levelRules")).toArray()) {
                  const QJsonValue rule = value[QLatin1String("rule")];
                  const Result<Rule> read = readRule(rule, QString());
                  steps.push_back({value[QLatin1String("name")].toString(),
                                   rule.isObject() && read ? printRule(*read) : rule.toString(),
                                   {},
                                   {}});
              }
              const QSignalBlocker quiet(m_rules);
              m_rules->setSteps(steps);
          },
          [this](QJsonObject& json) {
              if (m_source->currentData() != QLatin1String("rules"))
                  return true;
              QJsonArray rules;
              bool isNamed = true;
              for (const StepList::Step& step : m_rules->steps()) {
                  rules.append(
                      QJsonObject{{QStringLiteral("name"), step.name}, {QStringLiteral("rule"), step.rule}});
                  isNamed = isNamed && !step.name.isEmpty();
              }
              json.insert(QStringLiteral("levelRules"), rules);
              return isNamed && !rules.isEmpty() && m_rules->isValid();
          }});
}

void MembersPanel::addOrder(FormSection* section)
{
    auto* order = new QLineEdit(this);
    order->setObjectName(QStringLiteral("levels"));
    m_order = order;
    QLabel* name = section->addRow({}, order);
    Theme::onLanguage(order, [order, name] {
        name->setText(tr("Low to high"));
        order->setPlaceholderText(tr("in order of spend"));
        order->setToolTip(tr("Names of the levels from the lowest to the highest, with commas between"));
    });
    connect(order, &QLineEdit::textChanged, this, &MembersPanel::take);
    bind({[order](const QJsonObject& json) {
              QStringList names;
              for (const QJsonValue value : json.value(QLatin1String("levels")).toArray())
                  names.append(value.toString());
              order->setText(names.join(QStringLiteral(", ")));
              order->setCursorPosition(0);
          },
          [order](QJsonObject& json) {
              const QStringList names = commaList(order->text());
              if (names.isEmpty())
                  json.remove(QStringLiteral("levels"));
              else
                  json.insert(QStringLiteral("levels"), QJsonArray::fromStringList(names));
              return true;
          }});
}

QLineEdit* MembersPanel::addDecimal(FormSection* section, const char* key, const Text& label,
                                    const Text& none, double most)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(key));
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [field, name, label, none] {
        name->setText(label());
        field->setPlaceholderText(none());
    });
    connect(field, &QLineEdit::textChanged, this, &MembersPanel::take);
    bind({[field, key](const QJsonObject& json) {
              const QJsonValue value = json.value(QLatin1String(key));
              field->setText(value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : QString());
          },
          [field, key, most](QJsonObject& json) {
              const QString text = field->text().trimmed();
              bool isNumber = false;
              const double value = text.toDouble(&isNumber);
              const bool isFine = text.isEmpty() || (isNumber && value >= 0 && value <= most);
              markInvalid(*field, !isFine);
              if (text.isEmpty())
                  json.remove(QLatin1String(key));
              else if (isFine)
                  json.insert(QLatin1String(key), value);
              return isFine;
          }});
    return field;
}

void MembersPanel::addPoints()
{
    FormSection* points = section([] { return tr("Points"); });
    addRule(
        points, "earned", RuleField::Of::Events, [] { return tr("Earned"); }, [] { return tr("none"); });
    addRule(
        points, "used", RuleField::Of::Events, [] { return tr("Used"); }, [] { return tr("none"); });
    addRule(
        points, "expired", RuleField::Of::Events, [] { return tr("Expired"); },
        [] { return tr("at the end of their life"); });
    addColumn(
        points, "points", [] { return tr("Number"); }, [] { return QString(); },
        [this] { return words().eventFieldNames(true); }, "points");
    QSpinBox* life = addNumber(
        points, "lifeDays", [] { return tr("Last days"); }, 0, 36525, 0);
    Theme::onLanguage(life, [life] { life->setSpecialValueText(tr("until booked as expired")); });
    addNumber(
        points, "expiringDays", [] { return tr("Warn ahead"); }, 1, 36525, 30);
    addDecimal(
        points, "pointValue", [] { return tr("Of a point"); }, [] { return QStringLiteral("0.01"); }, 1e6);
    QLineEdit* breakage = addDecimal(
        points, "breakage", [] { return tr("Never used"); }, [] { return tr("measured, or 0.2"); }, 1);
    Theme::onLanguage(breakage, [breakage] {
        breakage->setToolTip(tr("Share of points that will never be used, 0 to 1: it is taken off what the "
                                "points out there are worth"));
    });
}

void MembersPanel::addBenefits()
{
    FormSection* benefits = section([] { return tr("Benefits"); });
    addRule(
        benefits, "benefitGranted", RuleField::Of::Events, [] { return tr("Given"); },
        [] { return tr("none"); });
    addRule(
        benefits, "benefitUsed", RuleField::Of::Events, [] { return tr("Used"); }, [] { return tr("none"); });
    addColumn(
        benefits, "benefit", [] { return tr("Name"); }, [] { return QString(); },
        [this] { return textColumns(false); }, "benefit");
}

void MembersPanel::addPeriod()
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return tr("none"); },
        [this] { return words().eventFieldNames(true); }, "amount");
    FormSection* period = section([] { return tr("Period"); });
    QSpinBox* days = addNumber(
        period, "windowDays", [] { return tr("Days"); }, 0, 36525, 365);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    addDate(
        period, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
    addDate(
        period, "from", [] { return tr("Levels since"); }, [] { return tr("days before the end"); });
    addNumber(
        period, "flowDays", [] { return tr("Days before"); }, 1, 36525, 365);
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
}

void MembersPanel::arrange()
{
    const QString source = m_source->currentData().toString();
    m_levels->setRowVisible(m_attribute, source == QLatin1String("attribute"));
    m_levels->setRowVisible(m_events, source == QLatin1String("events"));
    m_levels->setRowVisible(m_property, source == QLatin1String("events"));
    m_levels->setRowVisible(m_order, source != QLatin1String("rules"));
    m_rules->setVisible(source == QLatin1String("rules"));
    if (source == QLatin1String("rules") && m_rules->steps().empty())
        m_rules->addStep();
}

} // namespace tessera
