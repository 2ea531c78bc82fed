// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/overlap.h"

#include "targeting/internal/analyses.h"
#include "targeting/internal/rules.h"

#include "analysis/analysis.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>

namespace tessera {

namespace {

constexpr std::int64_t kFewInBoth = 30;

struct OverlapText
{
    Q_DECLARE_TR_FUNCTIONS(Overlap)
};

struct NamedRule
{
    QString name;
    Rule rule;
    bool isSaved = false;
};

struct OverlapDefinition
{
    std::vector<NamedRule> audiences; // empty: all that are saved
    Rule base;
    QString sort;
    QString matrix;
    std::int64_t least = 1;
    std::int64_t most = 40;
};

struct Overlap
{
    OverlapDefinition definition;
    Rule base;
    PeopleSet basePeople;
    std::vector<PeopleSet> sets;
    OverlapCounts counts;
    std::vector<ExactPattern> shown; // sorted, without those that are too small
    QStringList leftOut;             // saved audiences that cannot be computed, with the reason

    [[nodiscard]] const NamedRule& audience(std::size_t i) const { return definition.audiences[i]; }
    [[nodiscard]] std::size_t size() const { return sets.size(); }
    [[nodiscard]] double share(std::size_t i, std::size_t j) const
    {
        return ratio(counts.sharedBy(i, j), counts.sizes[i]);
    }
    [[nodiscard]] double jaccard(std::size_t i, std::size_t j) const
    {
        const std::int64_t both = counts.sharedBy(i, j);
        return ratio(both, counts.sizes[i] + counts.sizes[j] - both);
    }
    // Against what would be shared if being in one said nothing of the other.
    [[nodiscard]] double lift(std::size_t i, std::size_t j) const
    {
        const double expected = double(counts.sizes[i]) * double(counts.sizes[j]) /
                                double(std::max<std::int64_t>(1, counts.base));
        return expected > 0 ? double(counts.sharedBy(i, j)) / expected : 0;
    }
    static double ratio(std::int64_t part, std::int64_t whole)
    {
        return whole > 0 ? double(part) / double(whole) : 0;
    }
};

Rule savedAudience(const QString& name)
{
    Rule rule;
    rule.kind = RuleKind::Audience;
    rule.audience = name;
    return rule;
}

Result<NamedRule> readAudience(const QJsonValue& value, const QString& path)
{
    if (value.isString())
        return NamedRule{value.toString(), savedAudience(value.toString()), true};
    if (!value.isObject())
        return Error{OverlapText::tr("%1: give the name of a saved audience, or an object with \"name\" and "
                                     "\"rule\".")
                         .arg(path)};
    JsonReader reader(value.toObject(), path);
    NamedRule audience;
    audience.name = reader.requiredText(QLatin1String("name"));
    const Result<Rule> rule = readRule(reader.value(QLatin1String("rule")), path + QStringLiteral(".rule"));
    if (!rule)
        return rule.error();
    if (Result<void> done = reader.finish(); !done)
        return done.error();
    audience.rule = *rule;
    return audience;
}

Result<OverlapDefinition> readOverlap(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    OverlapDefinition definition;
    const QJsonArray audiences = reader.array(QLatin1String("audiences"));
    const Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    definition.sort = reader.choice(QLatin1String("sort"), {QStringLiteral("size"), QStringLiteral("degree")},
                                    QStringLiteral("size"));
    definition.matrix = reader.choice(QLatin1String("matrix"),
                                      {QStringLiteral("shared"), QStringLiteral("share"),
                                       QStringLiteral("jaccard"), QStringLiteral("lift")},
                                      QStringLiteral("shared"));
    definition.least = reader.integer(QLatin1String("least"), 1, 1, 1'000'000'000);
    definition.most = reader.integer(QLatin1String("most"), 40, 1, 1000);
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    if (!base)
        return base.error();
    definition.base = *base;
    for (qsizetype i = 0; i < audiences.size(); ++i) {
        Result<NamedRule> audience = readAudience(audiences.at(i), QStringLiteral("audiences[%1]").arg(i));
        if (!audience)
            return audience.error();
        if (std::ranges::find(definition.audiences, audience->name, &NamedRule::name) !=
            definition.audiences.end())
            return Error{OverlapText::tr("audiences[%1]: \"%2\" is there twice. Name each audience once.")
                             .arg(i)
                             .arg(audience->name)};
        definition.audiences.push_back(std::move(*audience));
    }
    return definition;
}

// The saved audiences when none is named: those that cannot be computed are left out and told of.
Result<void> evaluateSets(const LocalDataset& data, const Task& task, Overlap& overlap)
{
    std::vector<NamedRule>& audiences = overlap.definition.audiences;
    const bool isNamed = !audiences.empty();
    if (!isNamed) {
        const Result<std::vector<StoredObject>> saved = data.objects(QStringLiteral("audience"));
        if (!saved)
            return saved.error();
        for (const StoredObject& object : *saved)
            audiences.push_back({object.name, savedAudience(object.name), true});
        if (audiences.size() > kMostOverlapSets) {
            overlap.leftOut.append(OverlapText::tr("The first %1 of %2 audiences; choose others by name")
                                       .arg(kMostOverlapSets)
                                       .arg(audiences.size()));
            audiences.resize(kMostOverlapSets);
        }
    }
    std::vector<NamedRule> kept;
    for (NamedRule& audience : audiences) {
        if (task.cancelled())
            return Error::cancel();
        Result<PeopleSet> people = evaluateRule(audience.rule, data);
        if (!people && isNamed)
            return Error{QStringLiteral("%1: %2").arg(audience.name, people.error().message)};
        if (!people) {
            overlap.leftOut.append(
                OverlapText::tr("Left out %1: %2").arg(audience.name, people.error().message));
            continue;
        }
        overlap.sets.push_back(std::move(*people));
        kept.push_back(std::move(audience));
    }
    audiences = std::move(kept);
    if (audiences.size() < 2)
        return Error{OverlapText::tr("An overlap needs two audiences at least, and there %1. Save another "
                                     "audience, or name rules in \"audiences\".")
                         .arg(audiences.empty() ? OverlapText::tr("is none") : OverlapText::tr("is one"))};
    return {};
}

Result<Overlap> compute(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<OverlapDefinition> definition = readOverlap(json);
    if (!definition)
        return definition.error();
    Overlap overlap;
    overlap.definition = std::move(*definition);
    Result<PeopleSet> base = evaluateRule(overlap.definition.base, data);
    if (!base)
        return base.error();
    overlap.basePeople = std::move(*base);
    if (Result<void> done = evaluateSets(data, task, overlap); !done)
        return done.error();
    Result<OverlapCounts> counts = countOverlap(overlap.sets, overlap.basePeople, task);
    if (!counts)
        return counts.error();
    overlap.counts = std::move(*counts);
    for (const ExactPattern& pattern : overlap.counts.patterns)
        if (pattern.people >= overlap.definition.least)
            overlap.shown.push_back(pattern);
    const bool byDegree = overlap.definition.sort == QLatin1String("degree");
    std::ranges::stable_sort(overlap.shown, [&](const ExactPattern& a, const ExactPattern& b) {
        const int more = std::popcount(a.members) - std::popcount(b.members);
        return byDegree && more != 0 ? more < 0 : a.people > b.people;
    });
    return overlap;
}

QString exactSelector(std::uint32_t members)
{
    QStringList numbers;
    for (std::uint32_t left = members; left != 0; left &= left - 1)
        numbers.append(QString::number(std::countr_zero(left) + 1));
    return QStringLiteral("exactly:") + numbers.join(QLatin1Char('+'));
}

QString pairSelector(std::size_t i, std::size_t j)
{
    return QStringLiteral("both:%1+%2").arg(std::min(i, j) + 1).arg(std::max(i, j) + 1);
}

// The audiences a selector numbers from 1, as bits; none when it is no such selector.
std::uint32_t membersOf(const QString& selector, const char* word, std::size_t sets)
{
    const QString head = QLatin1String(word) + QLatin1Char(':');
    if (!selector.startsWith(head))
        return 0;
    std::uint32_t members = 0;
    for (const QString& number : selector.mid(head.size()).split(QLatin1Char('+'))) {
        const int at = number.toInt();
        if (at < 1 || std::size_t(at) > sets)
            return 0;
        members |= std::uint32_t{1} << (at - 1);
    }
    return members;
}

// The words a selector may begin with, and what they take of the audiences that it numbers.
struct Selection
{
    std::uint32_t in = 0;
    bool onlyThese = false; // in no other
    bool none = false;
};

Result<Selection> selectionOf(const Overlap& overlap, const QString& selector)
{
    if (selector == QLatin1String("none"))
        return Selection{0, true, true};
    if (const std::uint32_t exact = membersOf(selector, "exactly", overlap.size()); exact != 0)
        return Selection{exact, true, false};
    for (const char* word : {"set", "both"})
        if (const std::uint32_t in = membersOf(selector, word, overlap.size()); in != 0)
            return Selection{in, false, false};
    return unknownSelector(selector, {QStringLiteral("set:1"), QStringLiteral("both:1+2"),
                                      QStringLiteral("exactly:1+2"), QStringLiteral("none")});
}

Result<PeopleSet> peopleOf(const Overlap& overlap, const QString& selector)
{
    const Result<Selection> selection = selectionOf(overlap, selector);
    if (!selection)
        return selection.error();
    if (selection->onlyThese)
        return exactlyIn(overlap.sets, overlap.basePeople, selection->in);
    PeopleSet people = overlap.basePeople;
    for (std::size_t k = 0; k < overlap.size(); ++k)
        if (((selection->in >> k) & 1) != 0)
            people &= overlap.sets[k];
    return people;
}

Result<Rule> ruleOf(const Overlap& overlap, const QString& selector)
{
    const Result<Selection> selection = selectionOf(overlap, selector);
    if (!selection)
        return selection.error();
    std::vector<Rule> parts{overlap.definition.base};
    for (std::size_t k = 0; k < overlap.size(); ++k)
        if (((selection->in >> k) & 1) != 0)
            parts.push_back(overlap.audience(k).rule);
        else if (selection->onlyThese)
            parts.push_back(notRule(overlap.audience(k).rule));
    return allOf(std::move(parts));
}

ChartSpec upsetOf(const Overlap& overlap)
{
    const NumberFormat format;
    UpsetChart chart;
    chart.setTitle = OverlapText::tr("People in the audience");
    chart.barTitle = OverlapText::tr("People in exactly these");
    for (std::size_t k = 0; k < overlap.size(); ++k) {
        UpsetSet set;
        set.label = overlap.audience(k).name;
        set.size = double(overlap.counts.sizes[k]);
        set.mark.people = QStringLiteral("set:%1").arg(k + 1);
        set.mark.count = overlap.counts.sizes[k];
        set.mark.facts = {{OverlapText::tr("Of the base"),
                           format.percent(Overlap::ratio(overlap.counts.sizes[k], overlap.counts.base)),
                           {}}};
        chart.sets.push_back(std::move(set));
    }
    for (const ExactPattern& pattern : overlap.shown) {
        if (std::int64_t(chart.bars.size()) == overlap.definition.most)
            break;
        UpsetBar bar;
        bar.members = pattern.members;
        bar.value = double(pattern.people);
        bar.few = pattern.people < kFewInBoth;
        bar.mark.people = exactSelector(pattern.members);
        bar.mark.count = pattern.people;
        bar.mark.facts = {{OverlapText::tr("Of the base"),
                           format.percent(Overlap::ratio(pattern.people, overlap.counts.base)),
                           {}}};
        chart.bars.push_back(std::move(bar));
    }
    ChartSpec spec;
    spec.title = OverlapText::tr("Who is in which audiences");
    spec.subtitle = OverlapText::tr("each person stands in one column; %1 combinations, %2 people in none")
                        .arg(format.count(std::int64_t(overlap.counts.patterns.size())),
                             format.count(overlap.counts.none));
    spec.chart = std::move(chart);
    return spec;
}

// On the ramp: shares as they are; a lift of 1 in the middle, of 1/4 and 4 at the ends.
double shadeOf(const QString& measure, double value, double most)
{
    if (measure == QLatin1String("lift"))
        return value > 0 ? std::clamp(0.5 + std::log2(value) / 4, 0.0, 1.0) : 0;
    return measure == QLatin1String("shared") ? value / std::max(1.0, most) : value;
}

MatrixCell cellOf(const Overlap& overlap, std::size_t i, std::size_t j, double most)
{
    const NumberFormat format;
    const QString& measure = overlap.definition.matrix;
    const std::int64_t shared = overlap.counts.sharedBy(i, j);
    MatrixCell cell;
    if (i == j && measure != QLatin1String("shared"))
        return cell; // with itself everything is shared
    const double value = measure == QLatin1String("share")     ? overlap.share(i, j)
                         : measure == QLatin1String("jaccard") ? overlap.jaccard(i, j)
                         : measure == QLatin1String("lift")    ? overlap.lift(i, j)
                                                               : double(shared);
    cell.value = value;
    if (measure == QLatin1String("lift"))
        cell.text = QString::number(value, 'f', 2);
    cell.shade = shadeOf(measure, value, most);
    cell.few = std::min(overlap.counts.sizes[i], overlap.counts.sizes[j]) < kFewInBoth;
    cell.mark.people = i == j ? QStringLiteral("set:%1").arg(i + 1) : pairSelector(i, j);
    cell.mark.count = shared;
    cell.mark.facts = {
        {OverlapText::tr("In both"), format.count(shared), {}},
        {OverlapText::tr("Of %1").arg(overlap.audience(i).name), format.percent(overlap.share(i, j)), {}},
        {OverlapText::tr("Of %1").arg(overlap.audience(j).name), format.percent(overlap.share(j, i)), {}},
        {OverlapText::tr("Jaccard"), QString::number(overlap.jaccard(i, j), 'f', 3), {}},
        {OverlapText::tr("Lift"), QString::number(overlap.lift(i, j), 'f', 2), {}}};
    return cell;
}

ChartSpec matrixOf(const Overlap& overlap)
{
    const QString& measure = overlap.definition.matrix;
    MatrixChart chart;
    chart.diverging = measure == QLatin1String("lift");
    const bool isShare = measure == QLatin1String("share") || measure == QLatin1String("jaccard");
    chart.unit = isShare ? NumberUnit::Percent : NumberUnit::Count;
    double most = 0;
    for (std::size_t i = 0; i < overlap.size(); ++i) {
        chart.rows.push_back({overlap.audience(i).name, {}});
        chart.columns.push_back({overlap.audience(i).name, {}});
        most = std::max(most, double(overlap.counts.sizes[i]));
    }
    for (std::size_t i = 0; i < overlap.size(); ++i)
        for (std::size_t j = 0; j < overlap.size(); ++j)
            chart.cells.push_back(cellOf(overlap, i, j, most));
    if (chart.diverging) {
        chart.legendLow = QStringLiteral("¼");
        chart.legendHigh = QStringLiteral("4");
        chart.legendNote = OverlapText::tr("1: as by chance");
    }
    ChartSpec spec;
    spec.title = measure == QLatin1String("share") ? OverlapText::tr("Share of the row that is in the column")
                 : measure == QLatin1String("jaccard")
                     ? OverlapText::tr("Jaccard: in both, of those in either")
                 : measure == QLatin1String("lift") ? OverlapText::tr("Lift: in both, against chance")
                                                    : OverlapText::tr("People in both");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable pairsOf(const Overlap& overlap)
{
    const NumberFormat format;
    NamedTable named;
    named.title = OverlapText::tr("Pairs");
    named.table.columns = {OverlapText::tr("Audience"),      OverlapText::tr("And"),
                           OverlapText::tr("In both"),       OverlapText::tr("Of the first"),
                           OverlapText::tr("Of the second"), OverlapText::tr("Jaccard"),
                           OverlapText::tr("Lift")};
    named.table.numeric = {false, false, true, true, true, true, true};
    for (std::size_t i = 0; i < overlap.size(); ++i)
        for (std::size_t j = i + 1; j < overlap.size(); ++j) {
            named.table.rows.push_back(
                {overlap.audience(i).name, overlap.audience(j).name,
                 format.count(overlap.counts.sharedBy(i, j)), format.percent(overlap.share(i, j)),
                 format.percent(overlap.share(j, i)), QString::number(overlap.jaccard(i, j), 'f', 3),
                 QString::number(overlap.lift(i, j), 'f', 2)});
            named.table.people.append(pairSelector(i, j));
        }
    return named;
}

QJsonObject jsonOf(const Overlap& overlap)
{
    QJsonArray audiences;
    for (std::size_t k = 0; k < overlap.size(); ++k)
        audiences.append(QJsonObject{{QStringLiteral("name"), overlap.audience(k).name},
                                     {QStringLiteral("rule"), printRule(overlap.audience(k).rule)},
                                     {QStringLiteral("people"), qint64(overlap.counts.sizes[k])}});
    QJsonArray exact;
    for (const ExactPattern& pattern : overlap.shown) {
        if (exact.size() == overlap.definition.most)
            break;
        QJsonArray names;
        for (std::size_t k = 0; k < overlap.size(); ++k)
            if (((pattern.members >> k) & 1) != 0)
                names.append(overlap.audience(k).name);
        exact.append(QJsonObject{{QStringLiteral("in"), names},
                                 {QStringLiteral("people"), qint64(pattern.people)},
                                 {QStringLiteral("selector"), exactSelector(pattern.members)}});
    }
    QJsonArray pairs;
    for (std::size_t i = 0; i < overlap.size(); ++i)
        for (std::size_t j = i + 1; j < overlap.size(); ++j)
            pairs.append(QJsonObject{{QStringLiteral("a"), overlap.audience(i).name},
                                     {QStringLiteral("b"), overlap.audience(j).name},
                                     {QStringLiteral("shared"), qint64(overlap.counts.sharedBy(i, j))},
                                     {QStringLiteral("shareOfA"), overlap.share(i, j)},
                                     {QStringLiteral("shareOfB"), overlap.share(j, i)},
                                     {QStringLiteral("jaccard"), overlap.jaccard(i, j)},
                                     {QStringLiteral("lift"), overlap.lift(i, j)}});
    return {{QStringLiteral("base"), qint64(overlap.counts.base)},
            {QStringLiteral("none"), qint64(overlap.counts.none)},
            {QStringLiteral("combinations"), qint64(overlap.counts.patterns.size())},
            {QStringLiteral("audiences"), audiences},
            {QStringLiteral("exactly"), exact},
            {QStringLiteral("pairs"), pairs}};
}

Result<AnalysisResult> runOverlap(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<Overlap> computed = compute(data, json, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const Overlap>(std::move(*computed));
    const NumberFormat format;
    std::int64_t many = 0;
    for (const ExactPattern& pattern : shared->counts.patterns)
        many += std::popcount(pattern.members) > 1 ? pattern.people : 0;
    AnalysisResult out;
    out.headline = OverlapText::tr("%1 people are in one audience at least, %2 in several")
                       .arg(format.count(shared->counts.base - shared->counts.none), format.count(many));
    out.caption = OverlapText::tr("%1 audiences, base of %2")
                      .arg(shared->size())
                      .arg(format.count(shared->counts.base));
    out.json = jsonOf(*shared);
    out.charts = {upsetOf(*shared), matrixOf(*shared)};
    out.tables = {pairsOf(*shared)};
    out.provenance.notes = shared->leftOut;
    if (shared->definition.least > 1)
        out.provenance.notes.append(
            OverlapText::tr("Combinations of %1 people and more").arg(shared->definition.least));
    out.provenance.rightNote = OverlapText::tr("Columns and those in none add up to the base");
    out.people = [shared](const QString& selector) { return peopleOf(*shared, selector); };
    out.rule = [shared](const QString& selector) { return ruleOf(*shared, selector); };
    return out;
}

Result<QJsonObject> suggestOverlap(const LocalDataset& data)
{
    const Result<std::vector<StoredObject>> saved = data.objects(QStringLiteral("audience"));
    if (!saved)
        return saved.error();
    if (saved->size() < 2)
        return Error{
            OverlapText::tr("Fewer than two audiences are saved. Save two, and this page shows who is "
                            "in both.")};
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("overlap")},
                       {QStringLiteral("sort"), QStringLiteral("size")}};
}

} // namespace

void registerOverlap(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("overlap");
    kind.title = OverlapText::tr("Overlap");
    kind.icon = QStringLiteral("layers");
    kind.description = OverlapText::tr("Who is in which of up to 30 audiences, and what they share.");
    const QJsonObject own = schemaObject(
        {{QStringLiteral("name"), schemaText(QStringLiteral("What it is called."))},
         {QStringLiteral("rule"), schemaRule(QStringLiteral("Who is inside."))}},
        {QStringLiteral("name"), QStringLiteral("rule")}, QStringLiteral("An audience by rule."));
    const QJsonObject item{
        {QStringLiteral("anyOf"), QJsonArray{schemaText(QStringLiteral("A saved audience by name.")), own}}};
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("audiences"),
          schemaList(item, QStringLiteral("Up to 30; all that are saved when absent."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Who is counted; everyone when absent."))},
         {QStringLiteral("sort"),
          schemaChoice({QStringLiteral("size"), QStringLiteral("degree")},
                       QStringLiteral("Combinations by people, or by number of audiences."))},
         {QStringLiteral("least"),
          schemaInteger(1, 1e9, 1, QStringLiteral("Combinations of fewer people are not shown."))},
         {QStringLiteral("most"), schemaInteger(1, 1000, 40, QStringLiteral("Combinations that are shown."))},
         {QStringLiteral("matrix"), schemaChoice({QStringLiteral("shared"), QStringLiteral("share"),
                                                  QStringLiteral("jaccard"), QStringLiteral("lift")},
                                                 QStringLiteral("What the matrix of pairs shows."))}},
        {}, QStringLiteral("Overlap of audiences: exclusive combinations and pairs."));
    kind.example = {
        {QStringLiteral("kind"), QStringLiteral("overlap")},
        {QStringLiteral("name"), QStringLiteral("Who is in what")},
        {QStringLiteral("audiences"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Buyers")},
                                {QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\")")}},
                    QJsonObject{{QStringLiteral("name"), QStringLiteral("Lookers")},
                                {QStringLiteral("rule"),
                                 QStringLiteral("count(event = \"view\", last 30 days) >= 3")}}}},
        {QStringLiteral("sort"), QStringLiteral("size")}};
    kind.run = runOverlap;
    kind.suggest = suggestOverlap;
    registry.add(std::move(kind));
}

} // namespace tessera
