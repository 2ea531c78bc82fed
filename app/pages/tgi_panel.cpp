// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tgi_panel.h"

#include "pages/tick_list.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

namespace tessera {
namespace {

const QStringList& groupIds()
{
    static const QStringList ids{QStringLiteral("attribute"), QStringLiteral("item"), QStringLiteral("event"),
                                 QStringLiteral("behaviour"), QStringLiteral("identifier")};
    return ids;
}

} // namespace

TgiPanel::TgiPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("tgi"), parent)
    , m_search(new QLineEdit(this))
    , m_groups(new TickList(QStringLiteral("group:"), this))
{
    makeSearch();
    FormSection* audience = section([] { return tr("Audience"); });
    addRule(audience, "rule", RuleField::Of::People, [] { return tr("everyone"); })->setLines(2);
    FormSection* against = section([] { return tr("Against"); });
    addRule(against, "against", RuleField::Of::People, [] { return tr("the base"); });
    FormSection* base = section([] { return tr("Base"); });
    addRule(base, "base", RuleField::Of::People, [] { return tr("everyone"); });
    makeGroups();
    FormSection* events = section([] { return tr("Events"); });
    QSpinBox* days = addNumber(
        events, "days", [] { return tr("Days"); }, 0, 36525, 0);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    addNumber(
        events, "values", [] { return tr("Values"); }, 2, 1000, 50);
}

void TgiPanel::makeSearch()
{
    FormSection* find = section([] { return tr("Find a trait"); });
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    find->addWidget(m_search);
    Theme::onLanguage(m_search, [this] { m_search->setPlaceholderText(tr("field or value")); });
    connect(m_search, &QLineEdit::textChanged, this, &TgiPanel::search);
    connect(this, &AnalysisPanel::resultShown, this, &TgiPanel::search);
}

void TgiPanel::search()
{
    for (ResultTable* table : findChildren<ResultTable*>())
        table->setFilter(m_search->text().trimmed());
}

void TgiPanel::makeGroups()
{
    FormSection* groups = section([] { return tr("Traits of"); });
    groups->addWidget(m_groups);
    Theme::onLanguage(m_groups, [this] {
        const QStringList names{tr("attributes"), tr("items bought"), tr("channels and stores"), tr("habits"),
                                tr("identifiers")};
        std::vector<TickList::Item> items;
        for (qsizetype i = 0; i < names.size(); ++i)
            items.push_back({groupIds().at(i), names.at(i), {}});
        m_groups->setItems(items);
    });
    connect(m_groups, &TickList::toggled, this, &TgiPanel::take);
    bind({[this](const QJsonObject& json) {
              QStringList ticked;
              for (const QJsonValue group : json.value(QLatin1String("groups")).toArray())
                  ticked.append(group.toString());
              m_groups->setTicked(ticked.isEmpty() ? groupIds() : ticked);
          },
          [this](QJsonObject& json) {
              const QStringList ticked = m_groups->ticked();
              if (ticked.size() == groupIds().size())
                  json.remove(QStringLiteral("groups"));
              else
                  json.insert(QStringLiteral("groups"), QJsonArray::fromStringList(ticked));
              return !ticked.isEmpty(); // without any the last result stays
          }});
}

} // namespace tessera
