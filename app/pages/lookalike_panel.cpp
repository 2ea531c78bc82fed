// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lookalike_panel.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QSpinBox>

#include <cmath>

namespace tessera {

LookalikePanel::LookalikePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("lookalike"), parent)
    , m_source(new QComboBox(this))
{
    makeSeeds(section([] { return tr("Seeds"); }));
    FormSection* who = section([] { return tr("Candidates"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
    FormSection* measure = section([] { return tr("Measuring"); });
    auto* share = new QSpinBox(this);
    share->setObjectName(QStringLiteral("holdOut"));
    share->setRange(5, 50);
    share->setSuffix(QStringLiteral(" %"));
    share->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* name = measure->addRow({}, share);
    Theme::onLanguage(share, [name, share] {
        name->setText(tr("Held out"));
        share->setToolTip(tr("Share of the seeds that the model does not see, to measure it with"));
    });
    connect(share, &QSpinBox::valueChanged, this, &LookalikePanel::take);
    bind({[share](const QJsonObject& json) {
              share->setValue(int(std::lround(100 * json.value(QLatin1String("holdOut")).toDouble(0.2))));
          },
          [share](QJsonObject& json) {
              json.insert(QStringLiteral("holdOut"), share->value() / 100.0);
              return true;
          }});
    addNumber(
        measure, "seed", [] { return tr("Random seed"); }, 0, 1'000'000'000, 1);
    addFeatures([] { return tr("Features"); });
    connect(&engine, &Workbench::changed, this, &LookalikePanel::fillAudiences);
}

void LookalikePanel::makeSeeds(FormSection* seeds)
{
    m_source->setObjectName(QStringLiteral("seedSource"));
    QLabel* name = seeds->addRow({}, m_source);
    m_seeds = addRule(seeds, "seeds", RuleField::Of::People, [] { return tr("a rule of people"); });
    m_seeds->setLines(3);
    Theme::onLanguage(this, [this, name] {
        name->setText(tr("From"));
        fillAudiences();
    });
    bind({[this](const QJsonObject& json) {
              const Result<Rule> rule = readRule(json.value(QLatin1String("seeds")), QString());
              m_chosen = rule && rule->kind == RuleKind::Audience ? rule->audience : QString();
              fillAudiences();
          },
          [this](QJsonObject& json) {
              if (m_chosen.isEmpty())
                  return !m_seeds->text().isEmpty();
              json.insert(QStringLiteral("seeds"), seedsText());
              return true;
          },
          [this] { fillAudiences(); }});
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        if (isFilling() || m_source->signalsBlocked())
            return;
        m_chosen = m_source->currentData().toString();
        if (!m_chosen.isEmpty())
            m_seeds->setText(seedsText());
        take();
    });
}

QString LookalikePanel::seedsText() const
{
    Rule rule;
    rule.kind = RuleKind::Audience;
    rule.audience = m_chosen;
    return printRule(rule);
}

void LookalikePanel::fillAudiences()
{
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    m_source->addItem(tr("a rule"), QString());
    for (const QString& audience : words().audiences())
        m_source->addItem(audience, audience);
    if (!m_chosen.isEmpty() && m_source->findData(m_chosen) < 0)
        m_source->addItem(m_chosen, m_chosen); // it is gone; the result says so
    m_source->setCurrentIndex(std::max(0, m_source->findData(m_chosen)));
    arrange();
}

void LookalikePanel::arrange()
{
    m_seeds->setVisible(m_chosen.isEmpty());
}

} // namespace tessera
