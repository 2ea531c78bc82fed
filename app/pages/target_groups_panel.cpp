// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/target_groups_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

namespace tessera {
namespace {

QJsonObject objectOf(const QJsonObject& json, const char* key)
{
    return json.value(QLatin1String(key)).toObject();
}

} // namespace

TargetGroupsPanel::TargetGroupsPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("target_groups"), parent)
    , m_measure(new QComboBox(this))
{
    FormSection* outcome = section([] { return tr("Less of (outcome)"); });
    addRule(outcome, "outcome", RuleField::Of::People, [] { return tr("bought the brand"); })->setLines(2);
    addWeight(outcome, "outcome");
    FormSection* value = section([] { return tr("More of"); });
    makeValue(value);
    addWeight(value, "value");
    FormSection* base = section([] { return tr("Base"); });
    addRule(base, "base", RuleField::Of::People, [] { return tr("everyone"); });
    makeSearch();
}

// 0 takes what it is the weight of out of the search.
void TargetGroupsPanel::addWeight(FormSection* section, const char* key)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QStringLiteral("weight:") + QLatin1String(key));
    box->setRange(0, 100);
    box->setDecimals(1);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* name = section->addRow({}, box);
    Theme::onLanguage(box, [name] { name->setText(tr("Weight")); });
    connect(box, &QDoubleSpinBox::valueChanged, this, &TargetGroupsPanel::take);
    bind({[box, key](const QJsonObject& json) {
              box->setValue(objectOf(json, "weights").value(QLatin1String(key)).toDouble(1));
          },
          [box, key](QJsonObject& json) {
              QJsonObject weights = objectOf(json, "weights");
              weights.insert(QLatin1String(key), box->value());
              json.insert(QStringLiteral("weights"), weights);
              return true;
          }});
}

void TargetGroupsPanel::makeValue(FormSection* section)
{
    m_measure->setObjectName(QStringLiteral("measure"));
    m_measure->addItem(QString(), QStringLiteral("rule"));
    m_measure->addItem(QString(), QStringLiteral("sum"));
    QLabel* measureName = section->addRow({}, m_measure);
    m_response = new RuleField(RuleField::Of::People, words(), this);
    m_response->setObjectName(QStringLiteral("response"));
    section->addWidget(m_response);
    m_column = new QComboBox(this);
    m_column->setObjectName(QStringLiteral("valueColumn"));
    section->addWidget(m_column);
    const auto fill = [this] {
        const QString chosen = objectOf(definition(), "value").value(QLatin1String("of")).toString();
        const QSignalBlocker quiet(m_column);
        m_column->clear();
        for (const QString& column : words().eventFieldNames(true))
            m_column->addItem(column, column);
        if (!chosen.isEmpty() && m_column->findData(chosen) < 0)
            m_column->addItem(chosen, chosen); // the data has lost it; the result says so
        m_column->setCurrentIndex(std::max(0, m_column->findData(chosen)));
    };
    Theme::onLanguage(m_measure, [this, measureName] {
        measureName->setText(tr("Measured by"));
        m_measure->setItemText(0, tr("a rule (response)"));
        m_measure->setItemText(1, tr("a sum (value)"));
        m_response->setPlaceholder(tr("nothing"));
    });
    connect(m_measure, &QComboBox::currentIndexChanged, this, &TargetGroupsPanel::take);
    connect(m_column, &QComboBox::currentIndexChanged, this, &TargetGroupsPanel::take);
    connect(m_response, &RuleField::edited, this, &TargetGroupsPanel::take);
    bind({[this, fill](const QJsonObject& json) {
              fill();
              m_measure->setCurrentIndex(json.contains(QLatin1String("value")) ? 1 : 0);
              const Result<Rule> rule = readRule(json.value(QLatin1String("response")), QString());
              m_response->setText(rule && rule->kind != RuleKind::Everyone ? printRule(*rule) : QString());
          },
          [this](QJsonObject& json) {
              const bool isSum = m_measure->currentIndex() == 1;
              const QJsonObject before = objectOf(json, "value");
              json.remove(QStringLiteral("response"));
              json.remove(QStringLiteral("value"));
              if (isSum && !m_column->currentData().toString().isEmpty()) {
                  QJsonObject value = before;
                  value.insert(QStringLiteral("of"), m_column->currentData().toString());
                  json.insert(QStringLiteral("value"), value);
              } else if (!isSum && !m_response->text().isEmpty()) {
                  json.insert(QStringLiteral("response"), m_response->text());
              }
              return isSum || m_response->isValid();
          },
          fill});
}

void TargetGroupsPanel::makeSearch()
{
    FormSection* search = section([] { return tr("Search"); });
    addNumber(
        search, "leastClauses", [] { return tr("Clauses from"); }, 1, 4, 2);
    addNumber(
        search, "mostClauses", [] { return tr("Clauses to"); }, 2, 4, 3);
    auto* share = new QDoubleSpinBox(this);
    share->setObjectName(QStringLiteral("leastShare"));
    share->setRange(0, 50);
    share->setDecimals(1);
    share->setSuffix(QStringLiteral("\u00a0%"));
    share->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* shareName = search->addRow({}, share);
    Theme::onLanguage(share, [share, shareName] {
        shareName->setText(tr("At least"));
        share->setToolTip(tr("Share of the base that a group has at least"));
    });
    connect(share, &QDoubleSpinBox::valueChanged, this, &TargetGroupsPanel::take);
    bind({[share](const QJsonObject& json) {
              share->setValue(100 * json.value(QLatin1String("leastShare")).toDouble(0.01));
          },
          [share](QJsonObject& json) {
              json.insert(QStringLiteral("leastShare"), share->value() / 100);
              return true;
          }});
    addNumber(
        search, "groupCount", [] { return tr("Groups"); }, 1, 50, 10);
    QSpinBox* days = addNumber(
        search, "days", [] { return tr("Days"); }, 0, 36525, 0);
    Theme::onLanguage(days, [days] {
        days->setSpecialValueText(tr("all"));
        days->setToolTip(tr("Days of events that clauses are made of"));
    });
    addNumber(
        search, "seed", [] { return tr("Random seed"); }, 0, 1'000'000'000, 1);
}

void TargetGroupsPanel::arrange()
{
    const bool isSum = m_measure->currentIndex() == 1;
    m_response->setVisible(!isSum);
    m_column->setVisible(isSum);
}

} // namespace tessera
