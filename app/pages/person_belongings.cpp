// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_belongings.h"

#include "engine/project_workbench.h"
#include "pages/person_words.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tessera {

namespace {

constexpr int kName = 132; // px of the names

// Why a part is not there, or that it is still computed.
QString missing(const Portrait& portrait, PortraitPart part, const QString& pending)
{
    const auto problem = portrait.problems.find(part);
    return problem == portrait.problems.end() ? pending : problem->second;
}

} // namespace

PersonBelongings::PersonBelongings(QWidget* parent)
    : QWidget(parent)
    , m_sections(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("belongings"));
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(2);
}

void PersonBelongings::fill(const Portrait& portrait)
{
    while (QLayoutItem* item = m_sections->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a link in it may have asked for this
        }
        delete item;
    }
    if (!portrait.head)
        return;
    addAudiences(portrait);
    addPackages(portrait);
    addHousehold(portrait);
    addConsent(portrait);
    addScores(portrait);
}

std::function<void()> PersonBelongings::opening(std::int64_t object)
{
    return [this, object] { emit objectRequested(ProjectWorkbench::objectId(object)); };
}

void PersonBelongings::addSection(const QString& title, const QString& note, const std::vector<Line>& lines)
{
    auto* section = new QWidget(this);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 6, 0, 2);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* label = new TextLabel(FontRole::Label, "text.primary", section);
    label->setText(title);
    head->addWidget(label);
    auto* beside = new TextLabel(FontRole::Caption, "text.tertiary", section);
    beside->setElided(true);
    beside->setText(note);
    beside->setToolTip(note);
    head->addWidget(beside, 1);
    column->addLayout(head);
    for (const Line& line : lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        auto* name = new TextLabel(FontRole::Body, line.open ? "text.link" : "text.secondary", section);
        name->setElided(true);
        name->setText(line.name);
        if (line.open) {
            // A link with an ellipsis: the label is drawn in a button.
            auto* link = makeButton("link", {}, section);
            link->setFixedSize(kName, 24);
            link->setAccessibleName(line.name);
            link->setToolTip(line.name);
            auto* inside = new QHBoxLayout(link);
            inside->setContentsMargins(0, 0, 0, 0);
            name->setAttribute(Qt::WA_TransparentForMouseEvents);
            inside->addWidget(name);
            connect(link, &QPushButton::clicked, this, line.open);
            row->addWidget(link);
        } else {
            name->setFixedSize(kName, 24);
            row->addWidget(name);
        }
        auto* value = new TextLabel(FontRole::Body, "text.primary", section);
        value->setElided(true);
        value->setText(line.value);
        value->setToolTip(line.tip.isEmpty() ? line.value : line.tip);
        row->addWidget(value, 1);
        column->addLayout(row);
    }
    m_sections->addWidget(section);
}

void PersonBelongings::addAudiences(const Portrait& portrait)
{
    if (!portrait.audiences)
        return addSection(tr("Audiences"), missing(portrait, PortraitPart::Audiences, tr("computing")), {});
    std::vector<Line> lines;
    int problems = 0;
    for (const PersonMembership& one : *portrait.audiences) {
        if (one.isIn)
            lines.push_back({one.name, one.isSnapshot ? tr("snapshot") : tr("live"), {}, opening(one.id)});
        else if (!one.problem.isEmpty() && ++problems > 0)
            lines.push_back({one.name, tr("cannot be counted"), one.problem, opening(one.id)});
    }
    addSection(tr("Audiences"),
               portrait.audiences->empty() ? tr("none is saved")
                                           : tr("in %1 of %2")
                                                 .arg(qsizetype(lines.size()) - problems)
                                                 .arg(qsizetype(portrait.audiences->size())),
               lines);
}

void PersonBelongings::addPackages(const Portrait& portrait)
{
    if (!portrait.packages)
        return addSection(tr("Packages"), missing(portrait, PortraitPart::Packages, tr("computing")), {});
    std::vector<Line> lines;
    for (const PersonMembership& one : *portrait.packages)
        lines.push_back({one.name,
                         one.problem.isEmpty() ? packageStateInWords(one.state) : tr("cannot be counted"),
                         one.problem, opening(one.id)});
    addSection(tr("Packages"), lines.empty() ? tr("none is saved") : tr("as they would be written now"),
               lines);
}

void PersonBelongings::addHousehold(const Portrait& portrait)
{
    if (!portrait.household)
        return addSection(tr("Household"), missing(portrait, PortraitPart::Household, tr("computing")), {});
    std::vector<Line> lines;
    for (const auto& [oneId, name] : portrait.household->others)
        lines.push_back({name.isEmpty() ? tr("Person %1").arg(oneId) : name,
                         tr("OneID %1").arg(oneId),
                         {},
                         [this, person = oneId] { emit personRequested(person); }});
    addSection(tr("Household"),
               lines.empty() ? tr("lives alone, as far as %1 tells").arg(portrait.household->source.name)
                             : portrait.household->source.name,
               lines);
}

void PersonBelongings::addConsent(const Portrait& portrait)
{
    if (!portrait.consent)
        return;
    std::vector<Line> lines;
    for (const PersonConsent& one : *portrait.consent)
        lines.push_back({one.column, one.value.isEmpty() ? tr("not known") : one.value});
    addSection(tr("Consent"), lines.empty() ? tr("no column says what people agreed to") : QString(), lines);
}

void PersonBelongings::addScores(const Portrait& portrait)
{
    if (!portrait.scores)
        return addSection(tr("Scores"), missing(portrait, PortraitPart::Scores, tr("computing")), {});
    std::vector<Line> lines;
    for (const PersonScore& one : *portrait.scores)
        lines.push_back({one.analysis,
                         !one.problem.isEmpty() ? tr("cannot be computed")
                         : one.value.isEmpty()  ? tr("%1: none").arg(one.field)
                                                : tr("%1: %2").arg(one.field, one.value),
                         one.problem, opening(one.id)});
    addSection(tr("Scores"), lines.empty() ? tr("no model is saved") : QString(), lines);
}

} // namespace tessera
