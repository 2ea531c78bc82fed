// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/funnel_panel.h"

#include "pages/form_fields.h"
#include "pages/step_list.h"
#include "panels/widgets.h"
#include "rules/rule.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>

namespace tessera {
namespace {

QString stepProblem(const QString& rule)
{
    const Result<EventFilter> parsed = parseEventFilter(rule);
    return parsed ? QString() : parsed.error().message;
}

StepList::Step stepOf(const QJsonValue& value)
{
    if (value.isString())
        return {value.toString(), printEventFilter(EventFilter::event(value.toString())), {}, {}};
    const QJsonObject json = value.toObject();
    const QJsonValue where = json.value(QLatin1String("where"));
    const Result<EventFilter> filter = readEventFilter(where, QString());
    return {json.value(QLatin1String("name")).toString(),
            where.isString() ? where.toString()
            : filter         ? printEventFilter(*filter)
                             : QString(),
            {},
            {}};
}

} // namespace

FunnelPanel::FunnelPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : ResultPanel(context, engine, QStringLiteral("funnel"), FormPlace::Left, parent)
    , m_steps(new StepList(stepProblem, false, this))
    , m_order(new QComboBox(this))
    , m_windowKind(new QComboBox(this))
    , m_window(new QLineEdit(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_base(new QLineEdit(this))
    , m_baseProblem(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_breakdown(new QComboBox(this))
{
    makeControls();
    makeForm();
}

void FunnelPanel::makeControls()
{
    for (const char* id : {"sequential", "strict", "consecutive", "dedup", "any"})
        m_order->addItem(QString(), QLatin1String(id));
    for (const char* id : {"first", "step", "none"})
        m_windowKind->addItem(QString(), QLatin1String(id));
    m_order->setObjectName(QStringLiteral("order"));
    m_windowKind->setObjectName(QStringLiteral("windowKind"));
    m_window->setObjectName(QStringLiteral("windowDays"));
    m_window->setFixedWidth(56);
    m_window->setAlignment(Qt::AlignRight);
    m_base->setObjectName(QStringLiteral("base"));
    m_breakdown->setObjectName(QStringLiteral("breakdown"));
    m_baseProblem->setWordWrap(true);
    m_baseProblem->hide();
    for (QLineEdit* date : {m_from, m_to})
        date->setPlaceholderText(QStringLiteral("2026-05-01"));
    connect(m_steps, &StepList::edited, this, &FunnelPanel::take);
    for (QComboBox* choice : {m_order, m_windowKind, m_breakdown})
        connect(choice, &QComboBox::currentIndexChanged, this, &FunnelPanel::take);
    for (QLineEdit* field : {m_window, m_from, m_to, m_base})
        connect(field, &QLineEdit::textChanged, this, &FunnelPanel::take);
}

void FunnelPanel::makeForm()
{
    FormSection* steps = addSection();
    steps->addWidget(m_steps);
    FormSection* order = addSection();
    auto* window = new QWidget(this);
    auto* row = new QHBoxLayout(window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_window);
    row->addWidget(m_windowKind, 1);
    QLabel* orderName = order->addRow({}, m_order);
    QLabel* windowName = order->addRow({}, window);
    FormSection* period = addSection();
    QLabel* fromName = period->addRow({}, m_from);
    QLabel* toName = period->addRow({}, m_to);
    FormSection* who = addSection();
    QLabel* baseName = who->addRow({}, m_base);
    who->addWidget(m_baseProblem);
    QLabel* byName = who->addRow({}, m_breakdown);
    Theme::onLanguage(this, [=, this] {
        steps->setTitle(tr("Steps"));
        order->setTitle(tr("Order and window"));
        period->setTitle(tr("Period"));
        who->setTitle(tr("Base and breakdown"));
        orderName->setText(tr("Order"));
        windowName->setText(tr("Window, days"));
        fromName->setText(tr("From"));
        toName->setText(tr("Before"));
        baseName->setText(tr("Base"));
        byName->setText(tr("By"));
        retitle();
    });
}

void FunnelPanel::retitle()
{
    m_filling = true;
    const QStringList orders{tr("Sequential"), tr("Strict"), tr("Consecutive"), tr("Dedup"), tr("Any order")};
    const QStringList hints{tr("Other events may stand between steps"),
                            tr("No other step of the funnel may stand between"),
                            tr("No other event at all may stand between"),
                            tr("A repeat of a matched step ends the chain"), tr("Steps in any order")};
    for (int i = 0; i < orders.size(); ++i) {
        m_order->setItemText(i, orders[i]);
        m_order->setItemData(i, hints[i], Qt::ToolTipRole);
    }
    m_windowKind->setItemText(0, tr("of step 1"));
    m_windowKind->setItemText(1, tr("step to step"));
    m_windowKind->setItemText(2, tr("no limit"));
    m_breakdown->setItemText(0, tr("nothing"));
    m_base->setPlaceholderText(tr("everyone"));
    m_filling = false;
}

void FunnelPanel::dataArrived()
{
    m_filling = true;
    m_steps->setSuggestions(eventRules(*engine().dataset()));
    const QString chosen = definition().value(QLatin1String("breakdown")).toString();
    m_breakdown->clear();
    m_breakdown->addItem(tr("nothing"), QString());
    for (const FieldInfo& field : engine().dataset()->eventFields()) {
        if (field.type == ColumnType::Text)
            m_breakdown->addItem(field.name, field.name);
    }
    m_breakdown->setCurrentIndex(std::max(0, m_breakdown->findData(chosen)));
    m_filling = false;
}

void FunnelPanel::showDefinition()
{
    m_filling = true;
    const QJsonObject json = definition();
    std::vector<StepList::Step> steps;
    for (const QJsonValue step : json.value(QLatin1String("steps")).toArray())
        steps.push_back(stepOf(step));
    m_steps->setSteps(steps);
    const auto choose = [&](QComboBox* box, const char* key, const char* fallback) {
        const QString value = json.value(QLatin1String(key)).toString(QLatin1String(fallback));
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    choose(m_order, "order", "sequential");
    choose(m_windowKind, "window", "first");
    choose(m_breakdown, "breakdown", "");
    m_window->setText(QString::number(json.value(QLatin1String("windowDays")).toDouble(14)));
    m_window->setEnabled(m_windowKind->currentData() != QLatin1String("none"));
    m_from->setText(json.value(QLatin1String("from")).toString());
    m_to->setText(json.value(QLatin1String("to")).toString());
    const Result<Rule> base = readRule(json.value(QLatin1String("base")), QString());
    m_base->setText(base && base->kind != RuleKind::Everyone ? printRule(*base) : QString());
    m_filling = false;
}

bool FunnelPanel::readFields(QJsonObject& definition) const
{
    bool isNumber = false;
    const double days = m_window->text().toDouble(&isNumber);
    const bool daysFine = isNumber && days >= 0;
    markInvalid(*m_window, !daysFine);
    bool datesFine = true;
    for (QLineEdit* date : {m_from, m_to}) {
        const bool good = date->text().isEmpty() || QDate::fromString(date->text(), Qt::ISODate).isValid();
        markInvalid(*date, !good);
        datesFine = datesFine && good;
    }
    const QString base = m_base->text().trimmed();
    const Result<Rule> rule = base.isEmpty() ? Result<Rule>(Rule()) : parseRule(base);
    m_baseProblem->setVisible(!rule.ok());
    m_baseProblem->setText(rule ? QString() : rule.error().message);
    markInvalid(*m_base, !rule.ok());
    if (!m_steps->isValid() || !daysFine || !datesFine || !rule)
        return false;
    definition.insert(QStringLiteral("windowDays"), days);
    setOrRemove(definition, QStringLiteral("from"), m_from->text());
    setOrRemove(definition, QStringLiteral("to"), m_to->text());
    setOrRemove(definition, QStringLiteral("base"), base);
    return true;
}

void FunnelPanel::take()
{
    if (m_filling)
        return;
    QJsonObject json = definition();
    json.insert(QStringLiteral("kind"), kindId());
    m_window->setEnabled(m_windowKind->currentData() != QLatin1String("none"));
    if (!readFields(json))
        return; // the last valid result stays
    QJsonArray steps;
    for (const StepList::Step& step : m_steps->steps()) {
        const QString name = step.name.isEmpty() ? step.rule : step.name;
        steps.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("where"), step.rule}});
    }
    json.insert(QStringLiteral("steps"), steps);
    json.insert(QStringLiteral("order"), m_order->currentData().toString());
    json.insert(QStringLiteral("window"), m_windowKind->currentData().toString());
    setOrRemove(json, QStringLiteral("breakdown"), m_breakdown->currentData().toString());
    change(json);
}

} // namespace tessera
