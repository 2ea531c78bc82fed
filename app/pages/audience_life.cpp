// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/audience_life.h"

#include "dataset/people_snapshot.h"
#include "engine/project_workbench.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr std::size_t kShownUsers = 8;
constexpr std::size_t kShownDrift = 6;

} // namespace

AudienceLife::AudienceLife(QWidget* parent)
    : QWidget(parent)
    , m_state(new TextLabel(FontRole::Table, "text.primary", this))
    , m_change(makeButton("outlined", {}, this))
    , m_usedBy(new TextLabel(FontRole::Caption, "text.secondary", this))
    , m_links(new QVBoxLayout)
    , m_table(new ResultTable(this))
    , m_tableTitle(new TextLabel(FontRole::Caption, "text.secondary", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("lifeState"));
    m_usedBy->setWordWrap(true);
    m_usedBy->setObjectName(QStringLiteral("usedBy"));
    m_change->setObjectName(QStringLiteral("freeze"));
    m_table->setObjectName(QStringLiteral("drift"));
    m_table->setFullHeight(true);
    m_links->setSpacing(2);
    column->addWidget(m_state);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addWidget(m_tableTitle);
    column->addWidget(m_table);
    column->addWidget(m_usedBy);
    column->addLayout(m_links);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (isSnapshot(m_definition))
            emit thawRequested();
        else
            emit freezeRequested();
    });
    Theme::onLanguage(this, [this] { rewrite(); });
}

void AudienceLife::showState(const QJsonObject& definition, const QJsonObject& json, bool canChange)
{
    m_definition = definition;
    m_json = json;
    m_change->setEnabled(canChange);
    rewrite();
}

void AudienceLife::showFacts(const Facts& facts, const TimeZone& zone)
{
    m_facts = facts;
    m_zone = zone;
    rewrite();
}

void AudienceLife::rewrite()
{
    const bool frozen = isSnapshot(m_definition);
    const QJsonObject kept = m_definition.value(QLatin1String("snapshot")).toObject();
    const QJsonObject now = m_json.value(QLatin1String("snapshot")).toObject();
    const auto count = [](const QJsonObject& json, const char* key) {
        return theme().numbers().count(std::int64_t(json.value(QLatin1String(key)).toInteger()));
    };
    QString said = frozen ? tr("Snapshot: the %1 people of %2, whatever the data become.")
                                .arg(count(kept, "people"), kept.value(QLatin1String("asOf")).toString())
                          : tr("Live: its people are found by the rule whenever the data change.");
    if (frozen && !now.isEmpty())
        said += QLatin1Char(' ') + tr("%1 go by another OneID now, %2 are no longer there.")
                                       .arg(count(now, "followed"), count(now, "gone"));
    m_state->setText(said);
    m_change->setText(frozen ? tr("Make live again") : tr("Freeze"));
    m_change->setToolTip(
        frozen ? tr("Find the people by the rule again. Saves a version; Undo brings the snapshot back.")
               : tr("Keep the people there are now, whatever the data become. Saves a version."));
    m_tableTitle->setText(tr("How many there were"));
    m_table->setAccessibleName(tr("How many there were"));
    showDrift();
    showUsers();
}

void AudienceLife::showDrift()
{
    const std::vector<DriftPoint>& points = m_facts.drift;
    m_table->setVisible(!points.empty());
    m_tableTitle->setVisible(!points.empty());
    const NumberFormat& format = theme().numbers();
    ChartTable table;
    table.columns = {tr("Data"), tr("As of"), tr("People"), tr("Joined"), tr("Left")};
    table.numeric = {false, false, true, true, true};
    const std::size_t shown = std::min(points.size(), kShownDrift);
    for (std::size_t i = 0; i < shown; ++i) {
        const DriftPoint& point = points[points.size() - 1 - i];
        table.rows.push_back({QStringLiteral("r%1 · v%2").arg(point.dataRevision).arg(point.version),
                              formatDate(point.asOf - 1, m_zone), format.count(point.people),
                              format.count(point.joined), format.count(point.left)});
        table.people.append(QString());
    }
    m_table->setTable(table);
    m_table->updateGeometry();
}

void AudienceLife::showUsers()
{
    const std::vector<Dependent>& users = m_facts.users;
    if (users.empty())
        m_usedBy->setText(tr("Used by nothing."));
    else if (users.size() > kShownUsers)
        m_usedBy->setText(tr("Used by %1 definitions, of which the first are:").arg(users.size()));
    else
        m_usedBy->setText(tr("Used by:"));
    const std::size_t shown = std::min(users.size(), kShownUsers);
    while (m_buttons.size() > shown) {
        m_links->removeWidget(m_buttons.back());
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < shown) {
        QPushButton* button = makeButton("flat", QStringLiteral("arrow-right"), this);
        connect(button, &QPushButton::clicked, this, [this, place = m_buttons.size()] {
            emit objectRequested(ProjectWorkbench::objectId(m_facts.users[place].id));
        });
        m_links->addWidget(button, 0, Qt::AlignLeft);
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < shown; ++i) {
        m_buttons[i]->setObjectName(QStringLiteral("user:") + users[i].name);
        m_buttons[i]->setText(users[i].name);
        m_buttons[i]->setToolTip(tr("Open %1. It names this audience in: %2")
                                     .arg(users[i].name, users[i].paths.join(QStringLiteral(", "))));
    }
    updateGeometry();
}

} // namespace tessera
