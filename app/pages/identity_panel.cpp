// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/identity_panel.h"

#include "oneid/review_queue.h"
#include "pages/review_view.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
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
    , m_review(new ReviewView(context, engine, this))
{
    makeThreshold();
    makeKinds();
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
              sayThreshold();
          },
          [this](QJsonObject& json) {
              const IdentityRules rules = rulesShown();
              const QJsonObject ruleJson = rules.toJson();
              json.insert(QStringLiteral("threshold"), rules.threshold);
              json.remove(QStringLiteral("kinds"));
              if (ruleJson.contains(QLatin1String("kinds")))
                  json.insert(QStringLiteral("kinds"), ruleJson.value(QLatin1String("kinds")));
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

IdentityRules IdentityPanel::rulesOf(const QJsonObject& definition) const
{
    QJsonObject given;
    for (const QString& key : {QStringLiteral("threshold"), QStringLiteral("kinds")})
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

QWidget* IdentityPanel::ownView()
{
    return m_review;
}

ResultPanel::OwnWork IdentityPanel::ownWork()
{
    return [](const AnalysisResult&, const LocalDataset& dataset, const Task&) -> Result<std::any> {
        return std::any(reviewQueue(dataset.identity(), kQuestions));
    };
}

void IdentityPanel::showOwn(const std::any& own)
{
    if (const auto* questions = std::any_cast<std::vector<ReviewQuestion>>(&own))
        m_review->show(resultData(), *questions);
}

AnalysisPanel::Status IdentityPanel::showResult(const Outcome& outcome)
{
    Status status = FormPanel::showResult(outcome);
    showApply();
    return status;
}

} // namespace tessera
