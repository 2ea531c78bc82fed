// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/split.h"

#include "targeting/internal/analyses.h"

#include "analysis/analysis.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/number_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

struct SplitPageText
{
    Q_DECLARE_TR_FUNCTIONS(Split)
};

constexpr std::size_t kMostStrataShown = 40;
constexpr std::size_t kMostTraitsShown = 30;
constexpr double kAlike = 0.1; // a standardised difference below it counts as small (Austin 2009)

struct SplitRun
{
    SplitDefinition definition;
    Split split;
    std::int64_t rest = 0;

    [[nodiscard]] std::size_t groups() const { return definition.groups.size(); }
    [[nodiscard]] std::int64_t divided() const { return std::int64_t(split.people.size()); }
    [[nodiscard]] QString selector(std::size_t group) const
    {
        return QStringLiteral("group:") + definition.groups[group].name;
    }
};

double part(std::int64_t of, std::int64_t all)
{
    return all > 0 ? double(of) / double(all) : 0;
}

ChartSpec sizesOf(const SplitRun& run)
{
    const NumberFormat format;
    BarChart chart;
    chart.series = {{SplitPageText::tr("People"), ColourRole::accent()}};
    const auto add = [&](const QString& name, std::int64_t people, const QString& selector,
                         const ColourRole& colour) {
        Bar bar;
        bar.value = double(people);
        bar.secondary = format.percent(part(people, run.divided()));
        bar.colour = colour;
        bar.mark.people = selector;
        bar.mark.count = people;
        chart.groups.push_back({name, {bar}});
    };
    for (std::size_t g = 0; g < run.groups(); ++g)
        add(run.definition.groups[g].name, run.split.sizes[g], run.selector(g),
            run.definition.groups[g].isControl ? ColourRole::muted() : ColourRole::categorical(int(g % 8)));
    if (run.rest > 0)
        add(SplitPageText::tr("in no group"), run.rest, QStringLiteral("rest"), ColourRole::muted());
    ChartSpec spec;
    spec.title = SplitPageText::tr("Groups");
    spec.subtitle =
        SplitPageText::tr("%1 people, each in one group at most").arg(format.count(run.divided()));
    spec.chart = std::move(chart);
    return spec;
}

QString traitName(const SplitTrait& trait)
{
    return trait.value.isEmpty() ? trait.field : QStringLiteral("%1 = %2").arg(trait.field, trait.value);
}

QString meanText(const SplitTrait& trait, double mean)
{
    if (std::isnan(mean))
        return QStringLiteral("–");
    return trait.value.isEmpty() ? QString::number(mean, 'g', 6) : NumberFormat().percent(mean);
}

ChartSpec balanceOf(const SplitRun& run)
{
    BarChart chart;
    chart.unit = NumberUnit::Plain;
    chart.series = {{SplitPageText::tr("Largest difference"), ColourRole::accent()}};
    for (std::size_t k = 0; k < std::min(run.split.traits.size(), kMostTraitsShown); ++k) {
        const SplitTrait& trait = run.split.traits[k];
        Bar bar;
        bar.value = trait.difference;
        bar.text = QString::number(trait.difference, 'f', 3);
        bar.colour = trait.difference < kAlike ? ColourRole::good() : ColourRole::bad();
        for (std::size_t g = 0; g < run.groups(); ++g)
            bar.mark.facts.push_back({run.definition.groups[g].name, meanText(trait, trait.means[g]), {}});
        const QString label =
            trait.value.isEmpty() ? trait.field : QStringLiteral("%1 · %2").arg(trait.value, trait.field);
        chart.groups.push_back({label, {bar}});
    }
    ChartSpec spec;
    spec.title = SplitPageText::tr("How alike the groups are");
    spec.subtitle = SplitPageText::tr("largest difference between two groups, in standard deviations; under "
                                      "%1 is small")
                        .arg(QString::number(kAlike));
    spec.chart = std::move(chart);
    return spec;
}

NamedTable groupTable(const SplitRun& run)
{
    const NumberFormat format;
    NamedTable named;
    named.title = SplitPageText::tr("Groups");
    named.table.columns = {SplitPageText::tr("Group"), SplitPageText::tr("People"),
                           SplitPageText::tr("Share"), SplitPageText::tr("Asked for"),
                           SplitPageText::tr("Used as")};
    named.table.numeric = {false, true, true, true, false};
    for (std::size_t g = 0; g < run.groups(); ++g) {
        const SplitGroup& group = run.definition.groups[g];
        named.table.rows.push_back(
            {group.name, format.count(run.split.sizes[g]),
             format.percent(part(run.split.sizes[g], run.divided())),
             group.people > 0 ? format.count(group.people) : format.percent(group.share),
             group.isControl ? SplitPageText::tr("control") : SplitPageText::tr("audience")});
        named.table.people.append(run.selector(g));
    }
    const auto add = [&](const QString& name, std::int64_t people, const QString& selector) {
        named.table.rows.push_back({name, format.count(people), {}, {}, {}});
        named.table.people.append(selector);
    };
    add(SplitPageText::tr("in no group"), run.rest, QStringLiteral("rest"));
    for (std::size_t c = 0; c < run.split.heldBack.size(); ++c)
        add(SplitPageText::tr("held back: at most %1 per %2")
                .arg(format.count(run.definition.caps[c].most), run.definition.caps[c].field.text()),
            std::int64_t(run.split.heldBack[c].count()), QStringLiteral("heldback:%1").arg(c + 1));
    if (run.definition.by)
        add(SplitPageText::tr("without %1").arg(run.definition.by->text()),
            std::int64_t(run.split.unranked.count()), QStringLiteral("unranked"));
    return named;
}

NamedTable traitTable(const SplitRun& run)
{
    NamedTable named;
    named.title = SplitPageText::tr("Balance");
    named.table.columns = {SplitPageText::tr("Trait")};
    named.table.numeric = {false};
    for (const SplitGroup& group : run.definition.groups) {
        named.table.columns.append(group.name);
        named.table.numeric.push_back(true);
    }
    named.table.columns.append(SplitPageText::tr("Largest difference"));
    named.table.numeric.push_back(true);
    for (const SplitTrait& trait : run.split.traits) {
        QStringList row{traitName(trait)};
        for (const double mean : trait.means)
            row.append(meanText(trait, mean));
        row.append(QString::number(trait.difference, 'f', 4));
        named.table.rows.push_back(row);
    }
    return named;
}

NamedTable strataTable(const SplitRun& run)
{
    const NumberFormat format;
    NamedTable named;
    named.title = SplitPageText::tr("Strata");
    for (const PersonField& field : run.definition.strata) {
        named.table.columns.append(field.text());
        named.table.numeric.push_back(false);
    }
    named.table.columns.append(SplitPageText::tr("People"));
    named.table.numeric.push_back(true);
    for (const SplitGroup& group : run.definition.groups) {
        named.table.columns.append(group.name);
        named.table.numeric.push_back(true);
    }
    for (std::size_t s = 0; s < run.split.strata.size(); ++s) {
        const SplitStratum& stratum = run.split.strata[s];
        QStringList row = stratum.values;
        row.append(format.count(stratum.people));
        for (const std::int64_t people : stratum.groups)
            row.append(format.count(people));
        named.table.rows.push_back(row);
        named.table.people.append(QStringLiteral("stratum:%1").arg(s + 1));
    }
    return named;
}

ChartSpec strataChart(const SplitRun& run)
{
    MatrixChart chart;
    chart.corner = SplitPageText::tr("Stratum \\ group");
    for (std::size_t g = 0; g < run.groups(); ++g)
        chart.columns.push_back({run.definition.groups[g].name, {}});
    std::int64_t most = 1;
    for (const SplitStratum& stratum : run.split.strata)
        for (const std::int64_t people : stratum.groups)
            most = std::max(most, people);
    for (std::size_t s = 0; s < std::min(run.split.strata.size(), kMostStrataShown); ++s) {
        const SplitStratum& stratum = run.split.strata[s];
        chart.rows.push_back({stratum.values.join(QStringLiteral(" · ")), {}});
        for (std::size_t g = 0; g < run.groups(); ++g) {
            MatrixCell cell;
            cell.value = double(stratum.groups[g]);
            cell.secondary = NumberFormat().percent(part(stratum.groups[g], stratum.people));
            cell.shade = part(stratum.groups[g], most);
            cell.mark.people = QStringLiteral("stratum:%1:%2").arg(s + 1).arg(run.definition.groups[g].name);
            cell.mark.count = stratum.groups[g];
            chart.cells.push_back(std::move(cell));
        }
    }
    ChartSpec spec;
    spec.title = SplitPageText::tr("Groups by stratum");
    spec.subtitle = run.split.strata.size() > kMostStrataShown
                        ? SplitPageText::tr("the first %1 of %2 strata; the table has all")
                              .arg(kMostStrataShown)
                              .arg(run.split.strata.size())
                        : SplitPageText::tr("each stratum has its share of every group");
    spec.chart = std::move(chart);
    return spec;
}

// The people of a stratum, and of a group of it: "stratum:3", "stratum:3:A".
Result<PeopleSet> stratumPeople(const SplitRun& run, std::size_t people, const QString& value)
{
    const std::size_t stratum = value.section(QLatin1Char(':'), 0, 0).toUInt();
    const QString name = value.section(QLatin1Char(':'), 1);
    const auto group = std::ranges::find(run.definition.groups, name, &SplitGroup::name);
    if (stratum < 1 || stratum > run.split.strata.size() ||
        (!name.isEmpty() && group == run.definition.groups.end()))
        return unknownSelector(QStringLiteral("stratum:") + value,
                               {QStringLiteral("stratum:1"), QStringLiteral("stratum:1:NAME")});
    const auto number = std::uint16_t(group - run.definition.groups.begin());
    PeopleSet set(people);
    for (std::size_t i = 0; i < run.split.people.size(); ++i)
        if (run.split.stratum[i] + 1 == stratum && (name.isEmpty() || run.split.group[i] == number))
            set.insert(run.split.people[i]);
    return set;
}

Result<PeopleSet> peopleBehind(const SplitRun& run, std::size_t people, const QString& selector)
{
    const QString value = selector.section(QLatin1Char(':'), 1);
    if (selector.startsWith(QLatin1String("group:")))
        for (std::size_t g = 0; g < run.groups(); ++g)
            if (run.definition.groups[g].name == value)
                return run.split.groupPeople(people, std::uint16_t(g));
    if (selector == QLatin1String("rest"))
        return run.split.groupPeople(people, Split::kRest);
    if (selector == QLatin1String("unranked"))
        return run.split.unranked;
    if (selector.startsWith(QLatin1String("heldback:")))
        if (const std::size_t cap = value.toUInt(); cap >= 1 && cap <= run.split.heldBack.size())
            return run.split.heldBack[cap - 1];
    if (selector.startsWith(QLatin1String("stratum:")))
        return stratumPeople(run, people, value);
    QStringList known;
    for (std::size_t g = 0; g < run.groups(); ++g)
        known.append(run.selector(g));
    return unknownSelector(selector, known << QStringLiteral("rest") << QStringLiteral("unranked")
                                           << QStringLiteral("heldback:1") << QStringLiteral("stratum:1"));
}

QJsonObject jsonOf(const SplitRun& run)
{
    QJsonArray groups;
    for (std::size_t g = 0; g < run.groups(); ++g)
        groups.append(QJsonObject{{QStringLiteral("name"), run.definition.groups[g].name},
                                  {QStringLiteral("people"), qint64(run.split.sizes[g])},
                                  {QStringLiteral("asked"), qint64(run.split.asked[g])},
                                  {QStringLiteral("control"), run.definition.groups[g].isControl},
                                  {QStringLiteral("selector"), run.selector(g)}});
    QJsonArray balance;
    for (const SplitTrait& trait : run.split.traits) {
        QJsonArray means;
        for (const double mean : trait.means)
            means.append(std::isnan(mean) ? QJsonValue() : QJsonValue(mean));
        balance.append(QJsonObject{{QStringLiteral("field"), trait.field},
                                   {QStringLiteral("value"), trait.value},
                                   {QStringLiteral("means"), means},
                                   {QStringLiteral("difference"), trait.difference}});
    }
    QJsonArray strata;
    for (const SplitStratum& stratum : run.split.strata) {
        QJsonArray people;
        for (const std::int64_t count : stratum.groups)
            people.append(qint64(count));
        strata.append(QJsonObject{{QStringLiteral("values"), QJsonArray::fromStringList(stratum.values)},
                                  {QStringLiteral("people"), qint64(stratum.people)},
                                  {QStringLiteral("groups"), people}});
    }
    QJsonArray heldBack;
    for (std::size_t c = 0; c < run.split.heldBack.size(); ++c)
        heldBack.append(QJsonObject{{QStringLiteral("field"), run.definition.caps[c].field.text()},
                                    {QStringLiteral("most"), qint64(run.definition.caps[c].most)},
                                    {QStringLiteral("people"), qint64(run.split.heldBack[c].count())}});
    return {{QStringLiteral("base"), qint64(run.split.basePeople)},
            {QStringLiteral("divided"), qint64(run.divided())},
            {QStringLiteral("rest"), qint64(run.rest)},
            {QStringLiteral("unranked"), qint64(run.split.unranked.count())},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("heldBack"), heldBack},
            {QStringLiteral("strata"), strata},
            {QStringLiteral("balance"), balance},
            {QStringLiteral("draws"), run.split.draws},
            {QStringLiteral("firstDifference"), run.split.firstDifference}};
}

QStringList notesOf(const SplitRun& run)
{
    const SplitDefinition& definition = run.definition;
    const NumberFormat format;
    QStringList notes;
    if (!definition.by)
        notes.append(SplitPageText::tr("Drawn by a hash of the OneID, salt \"%1\"").arg(definition.salt));
    else if (definition.ascending)
        notes.append(SplitPageText::tr("Smallest %1 first").arg(definition.by->text()));
    else
        notes.append(SplitPageText::tr("Largest %1 first").arg(definition.by->text()));
    if (run.split.draws > 1)
        notes.append(SplitPageText::tr("The best balanced of %1 draws").arg(run.split.draws));
    for (std::size_t g = 0; g < run.groups(); ++g)
        if (run.split.sizes[g] < run.split.asked[g])
            notes.append(SplitPageText::tr("%1 has %2 of the %3 people asked for: there are no more")
                             .arg(definition.groups[g].name, format.count(run.split.sizes[g]),
                                  format.count(run.split.asked[g])));
    return notes;
}

Result<AnalysisResult> runSplit(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<SplitDefinition> definition = SplitDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    SplitRun computed;
    computed.definition = std::move(*definition);
    Result<Split> split = splitPeople(data, computed.definition, task);
    if (!split)
        return split.error();
    computed.split = std::move(*split);
    computed.rest = computed.divided() - std::accumulate(computed.split.sizes.begin(),
                                                         computed.split.sizes.end(), std::int64_t{0});
    const auto run = std::make_shared<const SplitRun>(std::move(computed));
    const NumberFormat format;
    AnalysisResult out;
    QStringList sizes;
    for (std::size_t g = 0; g < std::min<std::size_t>(run->groups(), 4); ++g)
        sizes.append(SplitPageText::tr("%1 in %2")
                         .arg(format.count(run->split.sizes[g]), run->definition.groups[g].name));
    out.headline = run->groups() > 4 ? SplitPageText::tr("%1 people in %2 groups")
                                           .arg(format.count(run->divided() - run->rest))
                                           .arg(run->groups())
                                     : sizes.join(SplitPageText::tr(", "));
    out.caption = SplitPageText::tr("of %1 people").arg(format.count(std::int64_t(run->split.basePeople)));
    if (!run->split.traits.empty())
        out.caption += SplitPageText::tr("; largest difference %1 standard deviations")
                           .arg(QString::number(run->split.traits.front().difference, 'f', 3));
    out.json = jsonOf(*run);
    out.charts = {sizesOf(*run)};
    out.tables = {groupTable(*run)};
    if (!run->split.traits.empty()) {
        out.charts.push_back(balanceOf(*run));
        out.tables.push_back(traitTable(*run));
    }
    if (!run->split.strata.empty()) {
        out.charts.push_back(strataChart(*run));
        out.tables.push_back(strataTable(*run));
    }
    out.provenance.notes = notesOf(*run);
    out.provenance.rightNote = SplitPageText::tr("Groups share nobody; with those in no group they are all");
    const std::size_t people = data.people();
    out.people = [run, people](const QString& selector) { return peopleBehind(*run, people, selector); };
    out.values.push_back({QStringLiteral("group"), [run, people]() -> Result<std::shared_ptr<const Column>> {
                              std::vector<std::uint16_t> groups(people, Split::kRest);
                              for (std::size_t i = 0; i < run->split.people.size(); ++i)
                                  groups[run->split.people[i]] = run->split.group[i];
                              return textValues({}, people,
                                                [&](PersonIndex person) {
                                                    return groups[person] == Split::kRest
                                                               ? QString()
                                                               : run->definition.groups[groups[person]].name;
                                                })
                                  .column();
                          }});
    return out;
}

Result<QJsonObject> suggestSplit(const LocalDataset&)
{
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("split")},
                       {QStringLiteral("groups"),
                        QJsonArray{QJsonObject{{QStringLiteral("name"), SplitPageText::tr("Treated")},
                                               {QStringLiteral("share"), 0.9}},
                                   QJsonObject{{QStringLiteral("name"), SplitPageText::tr("Control")},
                                               {QStringLiteral("share"), 0.1},
                                               {QStringLiteral("control"), true}}}}};
}

QJsonObject fieldSchema(const QString& description)
{
    const QJsonObject value = schemaObject(
        {{QStringLiteral("result"), schemaText(QStringLiteral("A saved analysis, or a kind."))},
         {QStringLiteral("field"), schemaText(QStringLiteral("What it knows of people."))}},
        {QStringLiteral("result"), QStringLiteral("field")}, QStringLiteral("A value of an analysis."));
    return {{QStringLiteral("description"), description},
            {QStringLiteral("anyOf"), QJsonArray{schemaText(QStringLiteral("An attribute.")), value}}};
}

QJsonObject groupSchema()
{
    return schemaObject(
        {{QStringLiteral("name"), schemaText(QStringLiteral("What it is called."))},
         {QStringLiteral("share"),
          schemaNumber(0, 1, 0, QStringLiteral("Of those divided; with the others at most 1."))},
         {QStringLiteral("people"), schemaInteger(0, 4e9, 0, QStringLiteral("Instead of a share."))},
         {QStringLiteral("control"),
          schemaFlag(false, QStringLiteral("Gets nothing, for comparison with the others."))}},
        {QStringLiteral("name")}, QStringLiteral("A group, filled after those before it."));
}

} // namespace

void registerSplit(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("split");
    kind.title = SplitPageText::tr("Split and sample");
    kind.icon = QStringLiteral("git-fork");
    kind.description = SplitPageText::tr(
        "Divides people into groups that share nobody: by lot or the best first, by strata, "
        "with caps and a balanced control.");
    const QJsonObject cap =
        schemaObject({{QStringLiteral("field"), fieldSchema(QStringLiteral("Of each value of it."))},
                      {QStringLiteral("most"), schemaInteger(1, 4e9, 1, QStringLiteral("People at most."))}},
                     {QStringLiteral("field")}, QStringLiteral("People without a value are not held back."));
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("base"), schemaRule(QStringLiteral("Who is divided; everyone when absent."))},
         {QStringLiteral("groups"),
          schemaList(groupSchema(), QStringLiteral("In the order they are filled."))},
         {QStringLiteral("by"),
          fieldSchema(QStringLiteral("The best by it come first; drawn by lot when absent."))},
         {QStringLiteral("first"), schemaChoice({QStringLiteral("largest"), QStringLiteral("smallest")},
                                                QStringLiteral("Which end of \"by\" is the best."))},
         {QStringLiteral("salt"), schemaText(QStringLiteral("Another salt is another draw."))},
         {QStringLiteral("strata"), schemaList(fieldSchema(QStringLiteral("A field.")),
                                               QStringLiteral("Each value has its share of every group."))},
         {QStringLiteral("balance"), schemaList(fieldSchema(QStringLiteral("A field.")),
                                                QStringLiteral("What the groups are to be alike in."))},
         {QStringLiteral("draws"),
          schemaInteger(1, 1000, 20, QStringLiteral("Draws at most, of which the best balanced is kept."))},
         {QStringLiteral("tolerance"),
          schemaNumber(0, 1, 0.01, QStringLiteral("A largest difference below it is good enough."))},
         {QStringLiteral("caps"), schemaList(cap, QStringLiteral("At most so many people of a value."))}},
        {QStringLiteral("groups")}, QStringLiteral("Exclusive groups, samples and controls."));
    kind.example = {
        {QStringLiteral("kind"), QStringLiteral("split")},
        {QStringLiteral("name"), QStringLiteral("Buyers, a tenth held out")},
        {QStringLiteral("base"), QStringLiteral("did(event = \"purchase\")")},
        {QStringLiteral("groups"),
         QJsonArray{
             QJsonObject{{QStringLiteral("name"), QStringLiteral("A")}, {QStringLiteral("share"), 0.45}},
             QJsonObject{{QStringLiteral("name"), QStringLiteral("B")}, {QStringLiteral("share"), 0.45}},
             QJsonObject{{QStringLiteral("name"), QStringLiteral("Control")},
                         {QStringLiteral("share"), 0.1},
                         {QStringLiteral("control"), true}}}},
        {QStringLiteral("strata"), QJsonArray{QStringLiteral("city")}},
        {QStringLiteral("balance"), QJsonArray{QStringLiteral("gender")}}};
    kind.run = runSplit;
    kind.suggest = suggestSplit;
    registry.add(std::move(kind));
}

} // namespace tessera
