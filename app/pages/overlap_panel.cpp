// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overlap_panel.h"

#include "pages/rule_vocabulary.h"
#include "pages/tick_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QSpinBox>

namespace tessera {

OverlapPanel::OverlapPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("overlap"), parent)
    , m_audiences(new TickList(QStringLiteral("audience:"), this))
{
    makeAudiences();
    FormSection* who = section([] { return tr("Base"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
    FormSection* combinations = section([] { return tr("Combinations"); });
    addChoice(
        combinations, "sort", {QStringLiteral("size"), QStringLiteral("degree")},
        [] { return tr("Sorted by"); },
        [] {
            return QStringList{tr("people"), tr("number of audiences")};
        });
    addNumber(
        combinations, "least", [] { return tr("At least"); }, 1, 1'000'000'000, 1);
    addNumber(
        combinations, "most", [] { return tr("Columns"); }, 1, 1000, 40);
    FormSection* pairs = section([] { return tr("Pairs"); });
    addChoice(
        pairs, "matrix",
        {QStringLiteral("shared"), QStringLiteral("share"), QStringLiteral("jaccard"),
         QStringLiteral("lift")},
        [] { return tr("Shown as"); },
        [] {
            return QStringList{tr("people in both"), tr("share of the row"), tr("Jaccard"), tr("lift")};
        });
}

void OverlapPanel::makeAudiences()
{
    FormSection* audiences = section([] { return tr("Audiences"); });
    audiences->addWidget(m_audiences);
    connect(m_audiences, &TickList::toggled, this, &OverlapPanel::take);
    connect(&engine(), &Workbench::changed, this, &OverlapPanel::fillAudiences);
    bind({[this](const QJsonObject&) { fillAudiences(); },
          [this](QJsonObject& json) {
              const QStringList ticked = m_audiences->ticked();
              QJsonArray chosen = ownAudiences();
              if (chosen.isEmpty() && ticked == words().audiences()) {
                  json.remove(QStringLiteral("audiences"));
                  return true;
              }
              for (const QString& name : ticked)
                  chosen.append(name);
              json.insert(QStringLiteral("audiences"), chosen);
              return chosen.size() > 1; // with fewer the last result stays
          },
          [this] { fillAudiences(); }});
}

QJsonArray OverlapPanel::ownAudiences() const
{
    QJsonArray own;
    for (const QJsonValue audience : definition().value(QLatin1String("audiences")).toArray())
        if (audience.isObject())
            own.append(audience);
    return own;
}

void OverlapPanel::fillAudiences()
{
    const QJsonArray chosen = definition().value(QLatin1String("audiences")).toArray();
    const QStringList saved = words().audiences();
    std::vector<TickList::Item> items;
    for (const QString& name : saved)
        items.push_back({name, name, {}});
    QStringList ticked = chosen.isEmpty() ? saved : QStringList();
    for (const QJsonValue audience : chosen) {
        const QString name = audience.toString();
        if (name.isEmpty())
            continue;
        ticked.append(name);
        if (!saved.contains(name))
            items.push_back({name, name, tr("gone")}); // the result says so
    }
    m_audiences->setItems(items);
    m_audiences->setTicked(ticked);
}

} // namespace tessera
