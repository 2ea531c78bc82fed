// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/activation_analyses.h"
#include "activation/internal/texts.h"

#include "activation/audience_package.h"
#include "analysis/analysis.h"
#include "analysis/schema.h"
#include "base/number_format.h"

#include <array>

namespace tessera {

namespace {

struct Stage
{
    QString id;
    QString label;
    PeopleSet PackageSelection::*people;
};

std::array<Stage, 6> stages()
{
    return {{{QStringLiteral("audience"), AudiencePackageText::tr("In the audience"),
              &PackageSelection::audience},
             {QStringLiteral("consenting"), AudiencePackageText::tr("With consent"),
              &PackageSelection::consenting},
             {QStringLiteral("eligible"), AudiencePackageText::tr("Less suppression lists"),
              &PackageSelection::eligible},
             {QStringLiteral("control"), AudiencePackageText::tr("Held out as control group"),
              &PackageSelection::control},
             {QStringLiteral("treated"), AudiencePackageText::tr("Less control group"),
              &PackageSelection::treated},
             {QStringLiteral("reachable"), AudiencePackageText::tr("With an identifier"),
              &PackageSelection::reachable}}};
}

ChartSpec chartOf(const PackageSelection& selection)
{
    BarChart chart;
    chart.series = {{AudiencePackageText::tr("People"), ColourRole::accent()}};
    const double all = double(std::max<std::size_t>(selection.audience.count(), 1));
    for (const Stage& stage : stages()) {
        const std::size_t count = (selection.*stage.people).count();
        Bar bar;
        bar.value = double(count);
        bar.secondary = NumberFormat().percent(double(count) / all);
        bar.colour = stage.id == QLatin1String("control") ? ColourRole::muted() : ColourRole::accent();
        bar.mark = {stage.id, std::int64_t(count), {}};
        chart.groups.push_back({stage.label, {bar}});
    }
    return {AudiencePackageText::tr("From the audience to the list"),
            AudiencePackageText::tr("People; share of the audience"), chart};
}

// Why people of the audience are not on the list; together with the reachable they are the audience.
struct LeftOut
{
    QString id;
    QString label;
    PeopleSet people;
};

std::array<LeftOut, 4> leftOut(const PackageSelection& selection)
{
    const auto without = [](PeopleSet people, const PeopleSet& others) {
        people -= others;
        return people;
    };
    return {
        {{QStringLiteral("refused"), AudiencePackageText::tr("No consent"),
          without(selection.audience, selection.consenting)},
         {QStringLiteral("suppressed"), AudiencePackageText::tr("On a suppression list"),
          without(selection.consenting, selection.eligible)},
         {QStringLiteral("control"), AudiencePackageText::tr("Held out as control group"), selection.control},
         {QStringLiteral("unreachable"), AudiencePackageText::tr("No identifier that can match"),
          without(selection.treated, selection.reachable)}}};
}

NamedTable leftOutTable(const PackageSelection& selection)
{
    const NumberFormat format;
    const double all = double(std::max<std::size_t>(selection.audience.count(), 1));
    NamedTable named;
    named.title = AudiencePackageText::tr("Left out, and why");
    named.table.columns = {AudiencePackageText::tr("Reason"), AudiencePackageText::tr("People"),
                           AudiencePackageText::tr("Share of the audience")};
    named.table.numeric = {false, true, true};
    for (const LeftOut& reason : leftOut(selection)) {
        const std::size_t count = reason.people.count();
        named.table.rows.push_back(
            {reason.label, format.count(std::int64_t(count)), format.percent(double(count) / all)});
        named.table.people.append(reason.id);
    }
    return named;
}

Result<PeopleSet> peopleBehind(const PackageSelection& selection, const QString& selector)
{
    QStringList known;
    for (const Stage& stage : stages()) {
        if (stage.id == selector)
            return selection.*stage.people;
        known.append(stage.id);
    }
    for (const LeftOut& reason : leftOut(selection)) {
        if (reason.id == selector)
            return reason.people;
        if (!known.contains(reason.id))
            known.append(reason.id);
    }
    return unknownSelector(selector, known);
}

Result<AnalysisResult> runPackage(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<AudiencePackage> package = AudiencePackage::fromJson(json);
    if (!package)
        return package.error();
    Result<PackageSelection> selected = selectPeople(data, *package, task);
    if (!selected)
        return selected.error();
    const auto selection = std::make_shared<PackageSelection>(std::move(*selected));
    selection->values = {}; // identifiers are for the list alone
    const NumberFormat format;
    AnalysisResult out;
    const auto reachable = std::int64_t(selection->reachable.count());
    const auto inAudience = std::int64_t(selection->audience.count());
    out.headline = AudiencePackageText::tr("%1 of %2 people can go to %3")
                       .arg(format.count(reachable), format.count(inAudience), package->profile.name);
    out.caption = reachable < package->profile.minimumRows
                      ? AudiencePackageText::tr("Fewer than the %1 rows the platform accepts")
                            .arg(format.count(package->profile.minimumRows))
                      : QString();
    out.json = countsOf(*selection);
    out.json.insert(QStringLiteral("underMinimum"), reachable < package->profile.minimumRows);
    out.charts = {chartOf(*selection)};
    out.tables = {leftOutTable(*selection)};
    out.provenance.notes = {AudiencePackageText::tr("Profile %1, checked %2")
                                .arg(package->profile.name, package->profile.checked),
                            package->consentAttribute.isEmpty()
                                ? AudiencePackageText::tr("No consent column is mapped")
                                : AudiencePackageText::tr("Consent: %1 = %2")
                                      .arg(package->consentAttribute, package->consentValue)};
    if (package->holdOut > 0)
        out.provenance.notes.append(AudiencePackageText::tr("Control group %1 by hash of OneID, salt \"%2\"")
                                        .arg(format.percent(package->holdOut), package->salt));
    out.provenance.rightNote = AudiencePackageText::tr("Each count is part of the one before");
    out.people = [selection](const QString& selector) { return peopleBehind(*selection, selector); };
    return out;
}

QJsonObject exampleDefinition()
{
    return {{QStringLiteral("kind"), QStringLiteral("package")},
            {QStringLiteral("name"), QStringLiteral("Cart without order")},
            {QStringLiteral("rule"), QStringLiteral("did(event = \"cart\", last 60 days)")},
            {QStringLiteral("profile"), QStringLiteral("meta")},
            {QStringLiteral("identifiers"), QJsonArray{QStringLiteral("phone"), QStringLiteral("email")}},
            {QStringLiteral("holdOut"), 0.1},
            {QStringLiteral("salt"), QStringLiteral("autumn-2026")}};
}

QJsonObject packageSchema(const QString& id)
{
    QStringList profiles;
    for (const PackageProfile& profile : builtInProfiles())
        profiles.append(profile.id);
    const QJsonObject own{{QStringLiteral("type"), QStringLiteral("object")},
                          {QStringLiteral("description"), QStringLiteral("A profile, see activation.md.")}};
    const QJsonObject profile{
        {QStringLiteral("anyOf"),
         QJsonArray{schemaChoice(profiles, QStringLiteral("A built-in profile.")), own}}};
    const QJsonObject consent = schemaObject(
        {{QStringLiteral("attribute"), schemaText(QStringLiteral("Attribute that holds the consent."))},
         {QStringLiteral("value"), schemaText(QStringLiteral("Its value when given."))}},
        {QStringLiteral("attribute"), QStringLiteral("value")}, QStringLiteral("Only people who agreed."));
    return schemaDefinition(
        id,
        {{QStringLiteral("audience"), schemaText(QStringLiteral("Name of a saved audience; or a rule."))},
         {QStringLiteral("rule"), schemaRule(QStringLiteral("Who, when no audience is named."))},
         {QStringLiteral("profile"), profile},
         {QStringLiteral("identifiers"),
          schemaList(schemaChoice(identifierKindNames(), QStringLiteral("Kind.")),
                     QStringLiteral("Columns of the list, in order; phone when absent."))},
         {QStringLiteral("suppress"), schemaList(schemaText(QStringLiteral("Name of a saved audience.")),
                                                 QStringLiteral("Who must not be reached."))},
         {QStringLiteral("holdOut"), schemaNumber(0, 0.5, 0, QStringLiteral("Share of the control group."))},
         {QStringLiteral("salt"), schemaText(QStringLiteral("Draws the control group."))},
         {QStringLiteral("consent"), consent}},
        {}, QStringLiteral("From an audience to a list for one platform."));
}

// The first saved audience, else those seen in the last 30 days.
Result<QJsonObject> suggestPackage(const LocalDataset& data)
{
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("package")}};
    const Result<std::vector<StoredObject>> audiences =
        data.project().objects().list(QStringLiteral("audience"));
    if (!audiences)
        return audiences.error();
    if (audiences->empty())
        definition.insert(QStringLiteral("rule"), QStringLiteral("count(event is known, last 30 days) >= 1"));
    else
        definition.insert(QStringLiteral("audience"), audiences->front().name);
    QJsonArray kinds;
    const QStringList names = identifierKindNames();
    for (const IdentityView::Kind& kind : data.identity().kinds)
        if (names.contains(kind.name) && kind.people > 0)
            kinds.append(kind.name);
    if (kinds.isEmpty())
        return Error{AudiencePackageText::tr(
                         "The people have none of the identifiers that platforms take (%1). Map one of "
                         "them when importing.")
                         .arg(names.join(QStringLiteral(", ")))};
    definition.insert(QStringLiteral("identifiers"), kinds);
    return definition;
}

} // namespace

void registerActivationAnalyses(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("package");
    kind.title = AudiencePackageText::tr("Audience package");
    kind.icon = QStringLiteral("package");
    kind.description = AudiencePackageText::tr(
        "A list of hashed identifiers for one platform, with what was left out and why.");
    kind.schema = packageSchema(kind.id);
    kind.example = exampleDefinition();
    kind.run = runPackage;
    kind.suggest = suggestPackage;
    registry.add(std::move(kind));
    registerPrivateMatch(registry);
}

} // namespace tessera
