// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/linkage_panel.h"

#include "linkage/blocking.h"
#include "linkage/comparison.h"
#include "pages/form_fields.h"
#include "pages/pair_view.h"
#include "pages/tick_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {
namespace {

QString kindText(const QString& kind)
{
    static const std::map<QString, const char*> names = {
        {QStringLiteral("exact"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "equal or not")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "name")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "text")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "date")},
        {QStringLiteral("digits"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "number")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "e-mail")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "address")}};
    const auto name = names.find(kind);
    return name == names.end() ? kind : LinkagePanel::tr(name->second);
}

QString columnsText(const QJsonObject& comparison)
{
    QStringList names;
    for (const QJsonValue name : comparison.value(QLatin1String("columns")).toArray())
        names.append(name.toString());
    return names.join(QLatin1Char('+'));
}

void setOrTake(QJsonObject& json, const QString& key, const QJsonArray& array)
{
    if (array.isEmpty())
        json.remove(key);
    else
        json.insert(key, array);
}

int percentOf(const QJsonObject& json, const char* key, double fallback)
{
    return int(std::lround(100 * json.value(QLatin1String(key)).toDouble(fallback)));
}

// What a definition says more finely than the control stays until the control is moved.
void takePercent(QJsonObject& json, const char* key, double fallback, int value)
{
    if (percentOf(json, key, fallback) != value)
        json.insert(QLatin1String(key), value / 100.0);
}

QString idOfRule(const QJsonValue& rule)
{
    return QString::fromUtf8(QJsonDocument(rule.toArray()).toJson(QJsonDocument::Compact));
}

QString columnOfKey(const QJsonValue& key)
{
    return (key.isString() ? key : key.toObject().value(QLatin1String("on"))).toString();
}

} // namespace

LinkagePanel::LinkagePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("linkage"), parent)
    , m_count(context.jobs)
    , m_detail(context.jobs)
    , m_view(new PairView(context, this))
{
    m_view->hide();
    connect(m_view, &PairView::answered, this, &LinkagePanel::answer);
    connect(m_view, &PairView::peopleRequested, this, &DocumentPage::peopleRequested);
    FormSection* records = section([] { return tr("Records"); });
    addColumn(
        records, "table", [] { return tr("Table"); }, [] { return QString(); }, [this] { return tables(); });
    m_with = addColumn(
        records, "with", [] { return tr("Linked with"); }, [] { return tr("itself"); },
        [this] { return tables(); });
    makeCompared(section([] { return tr("Compared"); }));
    makeBlocks(section([] { return tr("Which records meet"); }));
    makeDecision(section([] { return tr("Decision"); }));
    makeAnswers(section([] { return tr("Answers"); }));
}

QStringList LinkagePanel::tables() const
{
    return engine().dataset() ? engine().dataset()->tables() : QStringList();
}

QStringList LinkagePanel::columns() const
{
    QStringList names;
    const QString table = definition().value(QLatin1String("table")).toString();
    if (engine().dataset() && tables().contains(table))
        for (const FieldInfo& field : engine().dataset()->tableFields(table))
            names.append(field.name);
    return names;
}

// What is compared now; what the data suggested takes a switch for all as its own no further.
QJsonArray LinkagePanel::comparisons() const
{
    if (!m_compare.isEmpty())
        return m_compare;
    QJsonArray found;
    for (const QJsonValue value : m_found) {
        QJsonObject comparison = value.toObject();
        if (!definition().value(QLatin1String("countFrequency")).toBool(true))
            comparison.remove(QStringLiteral("countFrequency"));
        found.append(comparison);
    }
    return found;
}

void LinkagePanel::makeCompared(FormSection* compared)
{
    m_rows = new QWidget(this);
    m_column = new QVBoxLayout(m_rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    compared->addWidget(m_rows);
    m_add = new QComboBox(this);
    m_add->setObjectName(QStringLiteral("addComparison"));
    compared->addWidget(m_add);
    connect(m_add, &QComboBox::activated, this, &LinkagePanel::addComparison);
    Theme::onLanguage(m_add, [this] { showComparisons(); });
    bind({[this](const QJsonObject& json) {
              m_compare = json.value(QLatin1String("compare")).toArray();
              showComparisons();
          },
          [this](QJsonObject& json) {
              setOrTake(json, QStringLiteral("compare"), m_compare);
              return true;
          },
          [this] { showComparisons(); }});
}

QWidget* LinkagePanel::makeComparisonRow(qsizetype place)
{
    const QJsonObject comparison = comparisons()[place].toObject();
    const QString columns = columnsText(comparison);
    auto* row = new QWidget(m_rows);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto* name = new TextLabel(FontRole::Table, "text.primary", row);
    name->setElided(true);
    name->setText(columns);
    auto* as = new QComboBox(row);
    as->setObjectName(QStringLiteral("as:") + columns);
    as->setAccessibleName(tr("How %1 is compared").arg(columns));
    as->setFixedWidth(118);
    for (const QString& kind : comparisonKindNames())
        as->addItem(kindText(kind), kind);
    as->setCurrentIndex(as->findData(comparison.value(QLatin1String("as")).toString()));
    as->setEnabled(comparison.value(QLatin1String("columns")).toArray().size() == 1);
    connect(as, &QComboBox::activated, this, [this, as, place] {
        QJsonArray all = comparisons();
        QJsonObject changed = all[place].toObject();
        changed.insert(QStringLiteral("as"), as->currentData().toString());
        all[place] = changed;
        takeComparisons(all);
    });
    QToolButton* remove = makeToolButton(QStringLiteral("x"), row);
    remove->setObjectName(QStringLiteral("leaveOut:") + columns);
    remove->setToolTip(tr("Do not compare %1").arg(columns));
    connect(remove, &QToolButton::clicked, this, [this, place] { removeComparison(place); });
    line->addWidget(name, 1);
    line->addWidget(as);
    line->addWidget(remove);
    return row;
}

void LinkagePanel::showComparisons()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->setObjectName(QString());
            row->deleteLater(); // may hold the button just clicked
        }
        delete item;
    }
    const QJsonArray all = comparisons();
    QStringList taken;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const QJsonValue name : all[i].toObject().value(QLatin1String("columns")).toArray())
            taken.append(name.toString());
        QWidget* row = makeComparisonRow(i);
        m_column->addWidget(row);
        row->show();
    }
    m_rows->setVisible(!all.isEmpty());
    const QSignalBlocker quiet(m_add);
    m_add->clear();
    m_add->addItem(tr("Add a column"));
    for (const QString& column : columns())
        if (!taken.contains(column))
            m_add->addItem(column, column);
    m_add->setAccessibleName(m_add->itemText(0));
}

// From now on the definition says what is compared. Rules that need what is no longer compared would be an
// error: they go.
void LinkagePanel::takeComparisons(QJsonArray changed)
{
    m_compare = std::move(changed);
    QStringList names;
    for (const QJsonValue comparison : std::as_const(m_compare))
        names.append(columnsText(comparison.toObject()));
    QJsonArray kept;
    for (const QJsonValue rule : std::as_const(m_block)) {
        const QJsonArray keys = rule.toArray();
        if (std::ranges::all_of(keys,
                                [&](const QJsonValue& key) { return names.contains(columnOfKey(key)); }))
            kept.append(rule);
    }
    m_block = kept;
    showComparisons();
    take();
}

void LinkagePanel::addComparison(int index)
{
    if (index <= 0)
        return;
    QJsonArray all = comparisons();
    all.append(QJsonObject{{QStringLiteral("as"), QStringLiteral("text")},
                           {QStringLiteral("columns"), QJsonArray{m_add->itemData(index).toString()}}});
    takeComparisons(all);
}

void LinkagePanel::removeComparison(qsizetype place)
{
    QJsonArray all = comparisons();
    const QString name = columnsText(all[place].toObject());
    all.removeAt(place);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QJsonObject other = all[i].toObject();
        if (other.value(QLatin1String("swapsWith")).toString() == name)
            other.remove(QLatin1String("swapsWith"));
        all[i] = other;
    }
    takeComparisons(all); // of none left, the data suggest some again
}

void LinkagePanel::makeBlocks(FormSection* blocks)
{
    m_ticks = new TickList(QStringLiteral("rule:"), this);
    m_addRule = new QComboBox(this);
    m_addRule->setObjectName(QStringLiteral("addRule"));
    m_note = new TextLabel(FontRole::Caption, "text.secondary", this);
    m_note->setObjectName(QStringLiteral("pairsNote"));
    m_note->setWordWrap(true);
    blocks->addWidget(m_ticks);
    blocks->addWidget(m_addRule);
    blocks->addWidget(m_note);
    connect(m_ticks, &TickList::toggled, this, &LinkagePanel::takeRules);
    connect(m_addRule, &QComboBox::activated, this, &LinkagePanel::addRule);
    Theme::onLanguage(m_ticks, [this] { showRules(); });
    bind({[this](const QJsonObject& json) { m_block = json.value(QLatin1String("block")).toArray(); },
          [this](QJsonObject& json) {
              setOrTake(json, QStringLiteral("block"), m_block);
              return true;
          }});
}

// The rules of the last count with their pairs, those that are on ticked.
void LinkagePanel::showRules()
{
    const QLocale locale;
    std::vector<TickList::Item> items;
    for (const QJsonValue value : std::as_const(m_rules)) {
        const QJsonObject rule = value.toObject();
        // In the language of now, not of the count.
        const Result<BlockingRule> read = BlockingRule::fromJson(rule.value(QLatin1String("rule")).toArray());
        const auto figure = [&](const char* key) {
            return locale.toString(rule.value(QLatin1String(key)).toInteger());
        };
        QString tip = tr("%1 % of all pairs; its largest block has %2 records")
                          .arg(QString::number(100 * rule.value(QLatin1String("share")).toDouble(), 'g', 2),
                               figure("largest"));
        if (rule.contains(QLatin1String("cumulative")))
            tip += QLatin1Char('\n') + tr("%1 pairs of its own; %2 with the rules counted before it")
                                           .arg(figure("newPairs"), figure("cumulative"));
        items.push_back({idOfRule(rule.value(QLatin1String("rule"))),
                         read ? read->text() : rule.value(QLatin1String("text")).toString(), figure("pairs"),
                         tip});
    }
    m_ticks->setItems(items);
    m_ticks->setTicked(m_chosen);
    m_ticks->setVisible(!items.empty());
    const QSignalBlocker quiet(m_addRule);
    m_addRule->clear();
    m_addRule->addItem(tr("Add: records that agree in …"));
    m_addRule->setAccessibleName(m_addRule->itemText(0));
    for (const QJsonValue comparison : comparisons()) {
        const QString name = columnsText(comparison.toObject());
        QJsonArray rule;
        rule.append(name);
        if (std::ranges::none_of(items,
                                 [&](const TickList::Item& item) { return item.id == idOfRule(rule); }))
            m_addRule->addItem(name, name);
    }
    showWaiting();
}

void LinkagePanel::takeRules()
{
    const QStringList ticked = m_ticks->ticked();
    QJsonArray chosen;
    for (const QJsonValue rule : std::as_const(m_rules))
        if (ticked.contains(idOfRule(rule[QLatin1String("rule")])))
            chosen.append(rule[QLatin1String("rule")]);
    if (chosen.isEmpty()) {
        m_ticks->setTicked(m_chosen);
        m_note->setText(tr("One rule must stay: without any, no two records would meet."));
        return;
    }
    m_chosen = ticked;
    m_block = chosen;
    take();
}

void LinkagePanel::addRule(int index)
{
    if (index <= 0)
        return;
    QJsonArray rule;
    rule.append(m_addRule->itemData(index).toString());
    QJsonArray block;
    for (const QJsonValue known : std::as_const(m_rules))
        if (m_chosen.contains(idOfRule(known[QLatin1String("rule")])) &&
            !known[QLatin1String("rule")].toArray().isEmpty()) // every pair: the new rule is in its place
            block.append(known[QLatin1String("rule")]);
    block.append(rule);
    m_block = block;
    take();
}

void LinkagePanel::makeThreshold(FormSection* decision)
{
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    m_threshold = new QSlider(Qt::Horizontal, both);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setRange(1, 99);
    auto* shown = new TextLabel(FontRole::Table, "text.primary", both);
    shown->setMinimumWidth(36);
    shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_threshold, 1);
    row->addWidget(shown);
    QLabel* name = decision->addRow({}, both);
    m_review = new QSpinBox(this);
    m_review->setObjectName(QStringLiteral("review"));
    m_review->setRange(1, 99);
    m_review->setSuffix(QStringLiteral(" %"));
    m_review->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_review->setKeyboardTracking(false);
    QLabel* reviewName = decision->addRow({}, m_review);
    Theme::onLanguage(m_threshold, [this, name, reviewName] {
        name->setText(tr("Joined from"));
        m_threshold->setToolTip(tr("Least probability of records that are joined"));
        m_threshold->setAccessibleName(m_threshold->toolTip());
        reviewName->setText(tr("Listed from"));
        m_review->setToolTip(tr("Least probability of a pair that is listed"));
    });
    connect(m_threshold, &QSlider::valueChanged, this, [this, shown](int value) {
        shown->setText(QString::number(value) + QStringLiteral(" %"));
        take();
    });
    connect(m_review, &QSpinBox::valueChanged, this, &LinkagePanel::take);
    bind({[this](const QJsonObject& json) {
              m_threshold->setValue(percentOf(json, "threshold", 0.5));
              m_review->setValue(percentOf(json, "review", 0.05));
          },
          [this](QJsonObject& json) {
              takePercent(json, "threshold", 0.5, m_threshold->value());
              takePercent(json, "review", 0.05, m_review->value());
              return true;
          }});
}

void LinkagePanel::makeDecision(FormSection* decision)
{
    makeThreshold(decision);
    m_oneToOne = new QCheckBox(this);
    m_oneToOne->setObjectName(QStringLiteral("oneToOne"));
    auto* frequency = new QCheckBox(this);
    frequency->setObjectName(QStringLiteral("countFrequency"));
    decision->addWidget(m_oneToOne);
    decision->addWidget(frequency);
    Theme::onLanguage(m_oneToOne, [this, frequency] {
        m_oneToOne->setText(tr("One to one"));
        m_oneToOne->setToolTip(
            tr("Each row is joined with one of the other table at most; needs two tables"));
        frequency->setText(tr("Rare values count more"));
        frequency->setToolTip(
            tr("Two records that agree on a rare name are likelier one person than two that "
               "agree on a common one"));
    });
    connect(m_oneToOne, &QCheckBox::toggled, this, &LinkagePanel::take);
    connect(frequency, &QCheckBox::toggled, this, &LinkagePanel::take);
    bind({[this, frequency](const QJsonObject& json) {
              m_oneToOne->setChecked(json.value(QLatin1String("oneToOne")).toBool());
              frequency->setChecked(json.value(QLatin1String("countFrequency")).toBool(true));
          },
          [this, frequency](QJsonObject& json) {
              if (m_oneToOne->isChecked() && !m_with->currentData().toString().isEmpty())
                  json.insert(QStringLiteral("oneToOne"), true);
              else
                  json.remove(QStringLiteral("oneToOne"));
              if (frequency->isChecked())
                  json.remove(QStringLiteral("countFrequency"));
              else
                  json.insert(QStringLiteral("countFrequency"), false);
              return true;
          }});
}

void LinkagePanel::makeAnswers(FormSection* answers)
{
    auto* decisions = new QCheckBox(this);
    decisions->setObjectName(QStringLiteral("useDecisions"));
    m_answers = new TextLabel(FontRole::Caption, "text.secondary", this);
    m_answers->setObjectName(QStringLiteral("answersKept"));
    m_answers->setWordWrap(true);
    m_forget = makeButton("flat", {}, this);
    m_forget->setObjectName(QStringLiteral("forgetAnswers"));
    answers->addWidget(decisions);
    answers->addWidget(m_answers);
    answers->addWidget(m_forget);
    Theme::onLanguage(decisions, [this, decisions] {
        decisions->setText(tr("Use decisions as labels"));
        decisions->setToolTip(tr("What was decided about the identifiers of two records, here or on the page "
                                 "OneID, teaches the weights and is kept to"));
        m_forget->setText(tr("Forget these answers"));
        showAnswers();
    });
    connect(decisions, &QCheckBox::toggled, this, &LinkagePanel::take);
    connect(m_forget, &QPushButton::clicked, this, &LinkagePanel::forgetAnswers);
    bind({[this, decisions](const QJsonObject& json) {
              decisions->setChecked(json.value(QLatin1String("useDecisions")).toBool(true));
              showAnswers();
          },
          [decisions](QJsonObject& json) {
              if (decisions->isChecked())
                  json.remove(QStringLiteral("useDecisions"));
              else
                  json.insert(QStringLiteral("useDecisions"), false);
              return true;
          }});
}

void LinkagePanel::arrange()
{
    m_oneToOne->setEnabled(!m_with->currentData().toString().isEmpty());
}

} // namespace tessera
