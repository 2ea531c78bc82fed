// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/identity_panel.h"

#include "oneid/linkage_links.h"
#include "oneid/review_queue.h"
#include "pages/review_view.h"
#include "pages/tick_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace tessera {
namespace {

constexpr std::size_t kQuestions = 200;
constexpr int kSteps = 60; // of the slider, evenly in the odds: 50 % to 99.9 %
constexpr double kMostShownBits = 10;
constexpr int kMostPartners = 60'000;
constexpr int kMostDays = 36'500;
const QStringList kRuleKeys{QStringLiteral("kinds"), QStringLiteral("attributes"), QStringLiteral("travel")};

struct Own
{
    std::vector<ReviewQuestion> questions;
    QStringList stale; // linkages whose links are older than their data
};

double thresholdAt(int step)
{
    const double bits = kMostShownBits * step / kSteps;
    const double share = 1 / (1 + std::exp2(-bits));
    return std::round(share * 10'000) / 10'000;
}

int stepOf(double threshold)
{
    const double bits = std::log2(threshold) - std::log2(1 - threshold);
    return std::clamp(int(std::lround(bits * kSteps / kMostShownBits)), 0, kSteps);
}

} // namespace

IdentityPanel::IdentityPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("identity"), parent)
    , m_fixed(new TickList(QStringLiteral("cuts."), this))
    , m_own(new QWidget(this))
    , m_stale(new QWidget(m_own))
    , m_staleText(new TextLabel(FontRole::Body, "warn.text", m_stale))
    , m_remake(makeButton("outlined", QStringLiteral("refresh-cw"), m_stale))
    , m_remaking(context.jobs)
    , m_review(new ReviewView(context, engine, m_own))
{
    makeOwn();
    makeThreshold();
    makeKinds();
    makeFixed();
    m_apply = addPrimaryButton(QStringLiteral("check"));
    m_apply->setObjectName(QStringLiteral("applyRules"));
    connect(m_apply, &QPushButton::clicked, this, &IdentityPanel::apply);
    Theme::onLanguage(m_apply, [this] {
        m_apply->setText(tr("Apply to the client"));
        m_apply->setToolTip(
            tr("The client's people are formed by these rules from now on. Undo takes it back."));
    });
    // One way for all of the form: rules are taken as a whole.
    bind({[this](const QJsonObject& json) {
              const IdentityRules rules = rulesOf(json);
              m_threshold->setValue(stepOf(rules.threshold));
              fillKinds(rules);
              fillFixed(rules);
              sayThreshold();
          },
          [this](QJsonObject& json) {
              const IdentityRules rules = rulesShown();
              const QJsonObject ruleJson = rules.toJson();
              json.insert(QStringLiteral("threshold"), rules.threshold);
              for (const QString& key : kRuleKeys) {
                  json.remove(key);
                  if (ruleJson.contains(key))
                      json.insert(key, ruleJson.value(key));
              }
              return true;
          }});
}

void IdentityPanel::makeThreshold()
{
    FormSection* sure = section([] { return tr("How sure"); });
    m_threshold = new QSlider(Qt::Horizontal, this);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setRange(0, kSteps);
    m_thresholdText = new TextLabel(FontRole::Body, "text.primary", this);
    sure->addWidget(m_thresholdText);
    sure->addWidget(m_threshold);
    Theme::onLanguage(m_threshold, [this] {
        m_threshold->setToolTip(tr("Least probability of what a linkage found, to count as one person"));
        m_threshold->setAccessibleName(m_threshold->toolTip());
        sayThreshold();
    });
    connect(m_threshold, &QSlider::valueChanged, this, [this] {
        sayThreshold();
        take();
    });
}

void IdentityPanel::sayThreshold()
{
    m_thresholdText->setText(
        tr("Links from %1 %").arg(QString::number(100 * rulesShown().threshold, 'f', 1)));
}

void IdentityPanel::makeKinds()
{
    FormSection* kinds = section([] { return tr("Identifiers"); });
    m_kinds = new QWidget(this);
    m_grid = new QGridLayout(m_kinds);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    kinds->addWidget(m_kinds);
    using Words = QString (*)();
    const std::vector<std::pair<Words, Words>> heads{
        {[] { return tr("Kind"); },
         [] { return tr("Kinds of identifiers the client has, the most trusted first"); }},
        {[] { return tr("Joins"); },
         [] { return tr("Whether a value that two files have makes one person of their rows"); }},
        {[] { return tr("One"); },
         [] { return tr("A person has one such value at most; two are kept apart"); }},
        {[] { return tr("Most"); },
         [] { return tr("A value that stands with more others joins nobody; 0: no limit"); }},
        {[] { return tr("Days"); },
         [] {
             return tr("A value not seen for so long and then with others is another person's; 0: never");
         }}};
    int column = 0;
    for (const auto& [text, tip] : heads) {
        auto* head = new TextLabel(FontRole::Caption, "text.secondary", m_kinds);
        Theme::onLanguage(head, [head, text = text, tip = tip] {
            head->setText(text());
            head->setToolTip(tip());
        });
        m_grid->addWidget(head, 0, column++);
    }
}

void IdentityPanel::makeFixed()
{
    m_fixedSection = section([] { return tr("Cannot differ"); });
    m_fixedSection->addWidget(m_fixed);
    Theme::onLanguage(m_fixed, [this] {
        m_fixed->setToolTip(
            tr("People with two values are listed as suspicious. Ticked, they are also cut at "
               "the weakest evidence between the two."));
        fillFixed(rulesOf(definition()));
    });
    connect(m_fixed, &TickList::toggled, this, &IdentityPanel::take);
}

// Gender, birth date and what else the rules name, where the client has it.
void IdentityPanel::fillFixed(const IdentityRules& rules)
{
    const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
    if (!dataset)
        return;
    std::vector<TickList::Item> items;
    QStringList cutting;
    QStringList names;
    for (const QString& table : dataset->tables())
        for (const FieldInfo& field : dataset->tableFields(table)) {
            const AttributeRule rule = rules.ofAttribute(field.name);
            if (field.role == QLatin1String("identifier") || names.contains(field.name) ||
                !(rule.isListed || rule.cuts))
                continue;
            names.append(field.name);
            items.push_back({field.name, tr("Cut by %1").arg(field.name), {}});
            if (rule.cuts)
                cutting.append(field.name);
        }
    m_fixedNames = names;
    m_fixed->setItems(items);
    m_fixed->setTicked(cutting);
    m_fixedSection->setVisible(!items.empty());
}

IdentityRules IdentityPanel::rulesOf(const QJsonObject& definition) const
{
    QJsonObject given;
    for (const QString& key : QStringList{QStringLiteral("threshold")} + kRuleKeys)
        if (definition.contains(key))
            given.insert(key, definition.value(key));
    if (given.isEmpty() && engine().dataset())
        return engine().dataset()->identity().rules;
    const Result<IdentityRules> rules = IdentityRules::fromJson(given);
    return rules ? *rules : IdentityRules();
}

void IdentityPanel::fillKinds(const IdentityRules& rules)
{
    if (!engine().dataset())
        return;
    std::vector<KindRule> wanted;
    for (const IdentityView::Kind& kind : engine().dataset()->identity().kinds)
        wanted.push_back(rules.of(kind.name));
    std::ranges::stable_sort(wanted, std::greater(), &KindRule::trust);
    const bool isSame = std::ranges::equal(wanted, m_rows, {}, &KindRule::kind, &KindRow::kind);
    if (!isSame) {
        for (const KindRow& row : m_rows)
            for (QWidget* widget :
                 std::initializer_list<QWidget*>{row.joins, row.exclusive, row.most, row.days})
                widget->deleteLater();
        for (auto* old : m_kinds->findChildren<TextLabel*>(QStringLiteral("kind")))
            old->deleteLater();
        m_rows.clear();
        for (const KindRule& rule : wanted) {
            const int line = int(m_rows.size()) + 1;
            auto* name = new TextLabel(FontRole::Body, "text.primary", m_kinds);
            name->setObjectName(QStringLiteral("kind"));
            name->setElided(true);
            name->setText(rule.kind);
            KindRow row{rule.kind, new QCheckBox(m_kinds), new QCheckBox(m_kinds), new QSpinBox(m_kinds),
                        new QSpinBox(m_kinds)};
            row.most->setRange(0, kMostPartners);
            row.days->setRange(0, kMostDays);
            row.joins->setObjectName(QStringLiteral("joins:") + rule.kind);
            row.exclusive->setObjectName(QStringLiteral("one:") + rule.kind);
            row.most->setObjectName(QStringLiteral("most:") + rule.kind);
            row.days->setObjectName(QStringLiteral("days:") + rule.kind);
            row.joins->setAccessibleName(tr("%1 joins").arg(rule.kind));
            row.exclusive->setAccessibleName(tr("A person has one %1").arg(rule.kind));
            row.most->setAccessibleName(tr("Most others of %1").arg(rule.kind));
            row.days->setAccessibleName(tr("Days after which %1 passes on").arg(rule.kind));
            int column = 0;
            for (QWidget* widget :
                 std::initializer_list<QWidget*>{name, row.joins, row.exclusive, row.most, row.days})
                m_grid->addWidget(widget, line, column++);
            for (QSpinBox* box : {row.most, row.days}) {
                box->setButtonSymbols(QAbstractSpinBox::NoButtons);
                box->setMaximumWidth(52);
                box->setKeyboardTracking(false);
                connect(box, &QSpinBox::valueChanged, this, &IdentityPanel::take);
            }
            for (QCheckBox* box : {row.joins, row.exclusive})
                connect(box, &QCheckBox::toggled, this, &IdentityPanel::take);
            m_rows.push_back(row);
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        m_rows[i].joins->setChecked(wanted[i].joins);
        m_rows[i].exclusive->setChecked(wanted[i].isExclusive);
        m_rows[i].most->setValue(wanted[i].mostPartners);
        m_rows[i].days->setValue(wanted[i].passesOnAfterDays);
    }
}

// Kinds that are not shown, and trust, stay as the definition or the client has them.
IdentityRules IdentityPanel::rulesShown() const
{
    const IdentityRules before = rulesOf(definition());
    IdentityRules rules = before;
    rules.kinds.clear();
    // A slider that was not moved keeps what is between its steps.
    if (m_threshold->value() != stepOf(before.threshold))
        rules.threshold = thresholdAt(m_threshold->value());
    for (const KindRow& row : m_rows) {
        KindRule rule = before.of(row.kind);
        rule.joins = row.joins->isChecked();
        rule.isExclusive = row.exclusive->isChecked();
        rule.mostPartners = row.most->value();
        rule.passesOnAfterDays = row.days->value();
        if (rule != IdentityRules::usual(row.kind))
            rules.kinds.push_back(rule);
    }
    const QStringList cutting = m_fixed->ticked();
    for (AttributeRule& rule : rules.attributes)
        if (m_fixedNames.contains(rule.name))
            rule.cuts = cutting.contains(rule.name);
    for (const QString& name : cutting)
        if (std::ranges::find(rules.attributes, name, &AttributeRule::name) == rules.attributes.end())
            rules.attributes.push_back({name, true, true});
    for (const KindRule& rule : before.kinds)
        if (std::ranges::find(m_rows, rule.kind, &KindRow::kind) == m_rows.end())
            rules.kinds.push_back(rule);
    return rules;
}

void IdentityPanel::dataArrived()
{
    FormPanel::dataArrived();
    showDefinition();
    showApply();
}

void IdentityPanel::apply()
{
    const IdentityRules rules = rulesShown();
    if (const Result<void> done =
            engine().changeIdentity([&](Project& project) { return setIdentityRules(project, rules); });
        !done)
        m_thresholdText->setText(done.error().message);
}

void IdentityPanel::showApply()
{
    const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
    m_apply->setEnabled(dataset && rulesShown().toJson() != dataset->identity().rules.toJson());
}

void IdentityPanel::makeOwn()
{
    auto* column = new QVBoxLayout(m_own);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stale);
    column->addWidget(m_review);
    auto* row = new QHBoxLayout(m_stale);
    row->setContentsMargins(0, 0, 0, 0);
    m_staleText->setObjectName(QStringLiteral("stale"));
    m_staleText->setWordWrap(true);
    m_remake->setObjectName(QStringLiteral("remakeLinks"));
    row->addWidget(m_staleText, 1);
    row->addWidget(m_remake);
    m_stale->hide();
    connect(m_remake, &QPushButton::clicked, this, &IdentityPanel::remakeLinks);
    Theme::onLanguage(m_remake, [this] { m_remake->setText(tr("Make the links anew")); });
}

QWidget* IdentityPanel::ownView()
{
    return m_own;
}

void IdentityPanel::showStale(const QStringList& names)
{
    m_stale->setVisible(!names.isEmpty());
    m_remake->setEnabled(engine().readOnlyReason().isEmpty());
    m_staleText->setText(tr("Links are older than their data: %1").arg(names.join(QStringLiteral("; "))));
}

void IdentityPanel::remakeLinks()
{
    const std::shared_ptr<Project> project = engine().project();
    const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
    if (!project || !dataset)
        return;
    m_remake->setEnabled(false);
    m_remaking.start<int>(
        tr("Make the links anew"),
        [project, dataset](Task& task) { return remakeStaleLinkages(*project, *dataset, task); }, this,
        [this](const Result<int>& made) {
            m_remake->setEnabled(true);
            if (!made) {
                if (!made.error().cancelled)
                    m_staleText->setText(made.error().message);
                return;
            }
            engine().reloadData();
            engine().objectsChanged();
        });
}

ResultPanel::OwnWork IdentityPanel::ownWork()
{
    return [](const AnalysisResult&, const LocalDataset& dataset, const Task&) -> Result<std::any> {
        const Result<std::vector<LinkageState>> states = linkagesInUse(dataset.project());
        if (!states)
            return states.error();
        Own own{reviewQueue(dataset.identity(), kQuestions), {}};
        for (const LinkageState& state : *states)
            if (state.isStale())
                own.stale.append(tr("%1 (%2)").arg(state.name, state.changed.join(QStringLiteral(", "))));
        return std::any(own);
    };
}

void IdentityPanel::showOwn(const std::any& own)
{
    if (const auto* shown = std::any_cast<Own>(&own)) {
        m_review->show(resultData(), shown->questions);
        showStale(shown->stale);
    }
}

AnalysisPanel::Status IdentityPanel::showResult(const Outcome& outcome)
{
    Status status = FormPanel::showResult(outcome);
    showApply();
    return status;
}

} // namespace tessera
