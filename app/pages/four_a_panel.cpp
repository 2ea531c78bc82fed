// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/four_a_panel.h"

#include "pages/form_fields.h"
#include "pages/step_list.h"
#include "panels/widgets.h"
#include "rules/rule.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QDateEdit>
#include <QFrame>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace tessera {
namespace {

constexpr int kDefaultDays = 90; // between the dates, as the analysis takes it

// A stage's conditions in the rule language: did(event = "cart") or days(event = "purchase") >= 2.
QString conditionsText(const QJsonArray& conditions)
{
    QStringList parts;
    for (const QJsonValue value : conditions) {
        const QJsonObject json = value.toObject();
        const Result<EventFilter> where = readEventFilter(json.value(QLatin1String("where")), QString());
        if (!where)
            continue;
        Rule rule;
        rule.kind = RuleKind::Events;
        rule.where = *where;
        const bool days = json.value(QLatin1String("count")).toString() == QLatin1String("days");
        rule.measure = days ? Measure::Days : Measure::Count;
        rule.value = json.value(QLatin1String("atLeast")).toDouble(1);
        parts.append(printRule(rule));
    }
    return parts.join(QStringLiteral(" or "));
}

bool isCondition(const Rule& rule)
{
    const bool counts = rule.measure == Measure::Count || rule.measure == Measure::Days;
    const bool least = rule.comparison == Comparison::GreaterOrEqual ||
                       (rule.comparison == Comparison::Greater && rule.value >= 0);
    return rule.kind == RuleKind::Events && counts && least &&
           rule.window.kind == TimeWindow::Kind::Default && rule.value == std::floor(rule.value);
}

Result<QJsonArray> conditionsFrom(const QString& text)
{
    const Result<Rule> rule = parseRule(text);
    if (!rule)
        return rule.error();
    QJsonArray conditions;
    for (const Rule& part : rule->kind == RuleKind::Any ? rule->parts : std::vector<Rule>{*rule}) {
        if (!isCondition(part))
            return Error{FourAPanel::tr("A stage is did(…), count(…) >= N or days(…) >= N, joined by or; its "
                                        "window is the look-back.")};
        const double least = part.value + (part.comparison == Comparison::Greater ? 1 : 0);
        conditions.append(
            QJsonObject{{QStringLiteral("where"), printEventFilter(part.where)},
                        {QStringLiteral("atLeast"), std::max(1, int(least))},
                        {QStringLiteral("count"),
                         part.measure == Measure::Days ? QStringLiteral("days") : QStringLiteral("events")}});
    }
    return conditions;
}

QString stageProblem(const QString& text)
{
    const Result<QJsonArray> conditions = conditionsFrom(text);
    return conditions ? QString() : conditions.error().message;
}

// Ids must stay apart and must not change with the shown name once they are there.
QString idFor(const StepList::Step& step, std::size_t position)
{
    const QString known = step.rest.value(QLatin1String("id")).toString();
    return known.isEmpty() ? QStringLiteral("stage%1").arg(position + 1) : known;
}

} // namespace

FourAPanel::FourAPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : ResultPanel(context, engine, QStringLiteral("four_a"), FormPlace::Top, parent)
    , m_start(new QDateEdit(this))
    , m_end(new QDateEdit(this))
    , m_lookbacks(makeButton("outlined", {}, this))
    , m_base(new QLineEdit(this))
    , m_popup(new QFrame(this, Qt::Popup))
    , m_stages(new StepList(stageProblem, true, m_popup))
{
    makeBar();
    makeStages();
}

void FourAPanel::makeBar()
{
    QHBoxLayout* bar = formBar();
    const auto label = [&](const std::function<QString()>& text) {
        auto* name = new TextLabel(FontRole::Body, "text.secondary", this);
        Theme::onLanguage(name, [name, text] { name->setText(text()); });
        bar->addWidget(name);
    };
    for (QDateEdit* date : {m_start, m_end}) {
        date->setCalendarPopup(true);
        date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        date->setFixedWidth(124);
        connect(date, &QDateEdit::dateChanged, this, &FourAPanel::takeDates);
    }
    m_start->setObjectName(QStringLiteral("start"));
    m_end->setObjectName(QStringLiteral("end"));
    label([] { return tr("From"); });
    bar->addWidget(m_start);
    label([] { return tr("to"); });
    bar->addWidget(m_end);
    label([] { return tr("Stages and look-back"); });
    m_lookbacks->setObjectName(QStringLiteral("stages"));
    m_lookbacks->setIcon(icon("sliders-horizontal"));
    connect(m_lookbacks, &QPushButton::clicked, this, &FourAPanel::openStages);
    bar->addWidget(m_lookbacks);
    label([] { return tr("Base"); });
    m_base->setObjectName(QStringLiteral("base"));
    m_base->setMinimumWidth(120);
    connect(m_base, &QLineEdit::textChanged, this, &FourAPanel::take);
    bar->addWidget(m_base, 1);
    Theme::onLanguage(this, [this] {
        m_base->setPlaceholderText(tr("everyone"));
        m_base->setAccessibleName(tr("Base"));
        m_start->setAccessibleName(tr("From"));
        m_end->setAccessibleName(tr("to"));
        showLookbacks();
    });
}

void FourAPanel::makeStages()
{
    m_popup->setObjectName(QStringLiteral("hoverCard"));
    m_popup->setFixedWidth(460);
    m_stages->setLimit(8);
    auto* hint = new TextLabel(FontRole::Caption, "text.tertiary", m_popup);
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(hint);
    column->addWidget(m_stages);
    Theme::onLanguage(hint, [hint] {
        hint->setText(tr("From the lowest to the highest; the highest one satisfied counts."));
    });
    connect(m_stages, &StepList::edited, this, &FourAPanel::take);
}

void FourAPanel::openStages()
{
    m_popup->adjustSize();
    m_popup->move(m_lookbacks->mapToGlobal(QPoint(0, m_lookbacks->height() + 4)));
    m_popup->show();
}

void FourAPanel::showDefinition()
{
    m_filling = true;
    std::vector<StepList::Step> stages;
    for (const QJsonValue value : definition().value(QLatin1String("stages")).toArray()) {
        const QJsonObject json = value.toObject();
        const QString id = json.value(QLatin1String("id")).toString();
        stages.push_back({json.value(QLatin1String("name")).toString(id),
                          conditionsText(json.value(QLatin1String("any")).toArray()),
                          QString::number(json.value(QLatin1String("lookback")).toDouble(15)),
                          {{QStringLiteral("id"), id}}});
    }
    m_stages->setSteps(stages);
    const Result<Rule> base = readRule(definition().value(QLatin1String("base")), QString());
    m_base->setText(base && base->kind != RuleKind::Everyone ? printRule(*base) : QString());
    showDates();
    showLookbacks();
    m_filling = false;
}

void FourAPanel::showDates()
{
    const QDate asOf = engine().asOf();
    const auto shown = [&](const char* key, QDate fallback) {
        const QDate end =
            QDate::fromString(definition().value(QLatin1String(key)).toString().left(10), Qt::ISODate);
        return end.isValid() ? end.addDays(-1) : fallback;
    };
    const bool before = m_filling;
    m_filling = true;
    const QDate end = shown("end", asOf);
    if (end.isValid()) {
        m_end->setDate(end);
        m_start->setDate(shown("start", end.addDays(-kDefaultDays)));
    }
    m_filling = before;
}

void FourAPanel::showLookbacks()
{
    QStringList days;
    for (const StepList::Step& stage : m_stages->steps())
        days.append(stage.days);
    m_lookbacks->setText(days.isEmpty() ? tr("no stages") : tr("%1 d").arg(days.join(QStringLiteral(" · "))));
}

void FourAPanel::dataArrived()
{
    m_filling = true;
    QStringList rules;
    for (const QString& rule : eventRules(*engine().dataset()))
        rules.append(QStringLiteral("did(%1)").arg(rule));
    m_stages->setSuggestions(rules);
    showDates();
    m_filling = false;
}

void FourAPanel::takeDates()
{
    if (m_filling)
        return;
    QJsonObject json = definition();
    // A date is the end of its day; the definition names the instant after it.
    json.insert(QStringLiteral("start"), m_start->date().addDays(1).toString(Qt::ISODate));
    json.insert(QStringLiteral("end"), m_end->date().addDays(1).toString(Qt::ISODate));
    change(json);
}

void FourAPanel::take()
{
    if (m_filling)
        return;
    const QString base = m_base->text().trimmed();
    const Result<Rule> rule = base.isEmpty() ? Result<Rule>(Rule()) : parseRule(base);
    markInvalid(*m_base, !rule.ok());
    m_base->setToolTip(rule ? QString() : rule.error().message);
    if (!rule || !m_stages->isValid())
        return; // the last valid result stays
    QJsonObject json = definition();
    json.insert(QStringLiteral("kind"), kindId());
    setOrRemove(json, QStringLiteral("base"), base);
    QJsonArray stages;
    const std::vector<StepList::Step> steps = m_stages->steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Result<QJsonArray> conditions = conditionsFrom(steps[i].rule);
        const QString id = idFor(steps[i], i);
        stages.append(QJsonObject{{QStringLiteral("id"), id},
                                  {QStringLiteral("name"), steps[i].name.isEmpty() ? id : steps[i].name},
                                  {QStringLiteral("lookback"), steps[i].days.toDouble()},
                                  {QStringLiteral("any"), *conditions}});
    }
    json.insert(QStringLiteral("stages"), stages);
    showLookbacks();
    change(json);
}

} // namespace tessera
