// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/audience_panel.h"

#include "pages/library_button.h"
#include "pages/rule_builder.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

namespace tessera {
namespace {

constexpr int kBuilderWidth = 440;
constexpr int kTextLines = 3;

} // namespace

AudiencePanel::AudiencePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("audience"), parent)
    , m_blocks(new RuleBuilder(words(), this))
    , m_text(new RuleField(RuleField::Of::People, words(), this))
    , m_library(new LibraryButton(engine, context.jobs, this))
    , m_counting(context.jobs)
{
    setFormWidth(kBuilderWidth);
    FormSection* rules = section([] { return tr("Rules"); });
    m_blocks->setObjectName(QStringLiteral("blocks"));
    rules->addWidget(m_blocks);
    rules->addWidget(m_library);
    connect(m_library, &LibraryButton::chosen, this, [this](const QString& rule) {
        m_text->setText(rule);
        typed();
    });
    FormSection* text = section([] { return tr("The same as text"); });
    m_text->setObjectName(QStringLiteral("ruleText"));
    m_text->setLines(kTextLines);
    text->addWidget(m_text);
    FormSection* base = section([] { return tr("Base"); });
    addRule(base, "base", RuleField::Of::People, [] { return tr("everyone"); });
    bind({[this](const QJsonObject& json) { showRule(json); },
          [this](QJsonObject& json) { return takeRule(json); }});
    Theme::onLanguage(this, [this] { m_text->setPlaceholder(tr("everyone")); });
    connect(m_blocks, &RuleBuilder::edited, this, [this] {
        m_text->setText(printRule(m_blocks->rule()));
        take();
    });
    connect(m_text, &RuleField::edited, this, &AudiencePanel::typed);
    connect(this, &AnalysisPanel::definitionEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &DocumentPage::titleChanged, this, [this] { words().setOwnName(title()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(int(theme().tokens().number(QStringLiteral("delay.debounceRecompute"))));
    connect(&m_pause, &QTimer::timeout, this, &AudiencePanel::countBlocks);
}

void AudiencePanel::showRule(const QJsonObject& definition)
{
    const Result<Rule> rule = readRule(definition.value(QLatin1String("rule")), QString());
    m_blocks->setRule(rule ? *rule : Rule(), false);
    m_text->setText(rule ? printRule(*rule) : definition.value(QLatin1String("rule")).toString());
    m_pause.start();
}

bool AudiencePanel::takeRule(QJsonObject& definition) const
{
    definition.insert(QStringLiteral("rule"), printRule(m_blocks->rule()));
    return m_text->isValid();
}

void AudiencePanel::typed()
{
    if (isFilling() || !m_text->isValid())
        return; // the blocks keep the last rule that can be read
    const QString text = m_text->text();
    m_blocks->setRule(text.isEmpty() ? Rule() : *parseRule(text), true);
    take();
}

void AudiencePanel::dataArrived()
{
    m_known.clear();
    FormPanel::dataArrived();
    m_library->refresh();
    m_pause.start();
}

void AudiencePanel::countBlocks()
{
    const std::shared_ptr<const LocalDataset> snapshot = engine().dataset();
    const Result<Rule> base = readRule(definition().value(QLatin1String("base")), QString());
    if (!snapshot || !base)
        return;
    m_counting.start<Sizes>(
        tr("Count the blocks of %1").arg(title()),
        [snapshot, base = *base, root = m_blocks->root(), known = m_known](Task&) -> Result<Sizes> {
            Sizes counted;
            counted.cache = known;
            Result<std::vector<BlockSize>> sizes = blockSizes(root, base, *snapshot, counted.cache);
            if (!sizes)
                return sizes.error();
            counted.sizes = std::move(*sizes);
            return counted;
        },
        this,
        [this, snapshot](const Result<Sizes>& counted) {
            if (!counted || snapshot != engine().dataset())
                return;
            m_known = counted->cache;
            m_blocks->setSizes(counted->sizes);
        });
}

} // namespace tessera
