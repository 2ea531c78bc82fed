// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "analysis/schema.h"
#include "base/identifier_kind.h"
#include "base/number_format.h"
#include "base/statistics.h"
#include "oneid/identity_figures.h"
#include "oneid/oneid_analyses.h"
#include "oneid/review_queue.h"
#include "oneid/suspicious_people.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tessera {

namespace {

constexpr std::uint32_t kManyIdentifiers = 8; // a last bar for so many and more

struct IdentityAnswer
{
    IdentityRange range;
    std::vector<ReviewQuestion> questions;
    std::vector<SharedIdentifier> shared;
    std::vector<SuspiciousPerson> suspicious;

    [[nodiscard]] const IdentityView& view() const { return range.data->identity(); }
};

QString countText(std::int64_t count)
{
    return NumberFormat().count(count);
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', share < 0.999 ? 1 : 2) + QStringLiteral(" %");
}

NamedTable rangeTable(const IdentityRange& range)
{
    NamedTable named;
    named.title = OneIdText::tr("What hangs on the threshold");
    ChartTable& table = named.table;
    table.columns = {OneIdText::tr("Threshold"), OneIdText::tr("People"),
                     OneIdText::tr("Joined by a linkage"), OneIdText::tr("Were several"),
                     OneIdText::tr("Come apart")};
    table.numeric = {false, true, true, true, true};
    const bool hasBuyers = range.now.buyers.has_value();
    const bool hasRevenue = range.now.revenuePerBuyer.has_value();
    const auto column = [&](const QString& title) {
        table.columns.append(title);
        table.numeric.push_back(true);
    };
    if (hasBuyers)
        column(OneIdText::tr("Buyers"));
    if (hasRevenue)
        column(OneIdText::tr("Revenue per buyer"));
    for (const QString& stage : range.stageNames)
        column(stage);
    const auto row = [&](const QString& title, const IdentityFigures& figures) {
        QStringList cells{title, countText(figures.people), countText(figures.linked),
                          countText(figures.merged), countText(figures.split)};
        if (hasBuyers)
            cells.append(countText(figures.buyers.value_or(0)));
        if (hasRevenue)
            cells.append(QString::number(figures.revenuePerBuyer.value_or(0), 'f', 2));
        for (const std::int64_t stock : figures.stages)
            cells.append(countText(stock));
        table.rows.push_back(std::move(cells));
        table.people.append(QString());
    };
    row(OneIdText::tr("the client as it is"), range.now);
    row(OneIdText::tr("asked: %1").arg(percent(range.asked.threshold)), range.asked);
    for (const IdentityFigures& figures : range.at)
        row(percent(figures.threshold), figures);
    return named;
}

NamedTable kindsTable(const IdentityAnswer& answer)
{
    const IdentityView& view = answer.view();
    NamedTable named;
    named.title = OneIdText::tr("Identifiers");
    named.table.columns = {OneIdText::tr("Kind"),          OneIdText::tr("Trust"),
                           OneIdText::tr("Values"),        OneIdText::tr("People"),
                           OneIdText::tr("Too many have"), OneIdText::tr("Passed on")};
    named.table.numeric = {false, true, true, true, true, true};
    const auto passedOn = passedOnIdentifiers(view);
    for (std::size_t k = 0; k < view.kinds.size(); ++k) {
        const auto isKind = [&](NodeIndex node) { return view.facts->kindOf(node) == k; };
        const auto shared = std::ranges::count_if(
            answer.shared, [&](const SharedIdentifier& one) { return isKind(one.node); });
        const auto passed =
            std::ranges::count_if(passedOn, [&](const auto& one) { return isKind(one.first); });
        const IdentityView::Kind& kind = view.kinds[k];
        named.table.rows.push_back(
            {kind.name, QString::number(view.rules.of(kind.name).trust), countText(std::int64_t(kind.values)),
             countText(std::int64_t(kind.people)), countText(shared), countText(passed)});
        named.table.people.append(QStringLiteral("kind:") + kind.name);
    }
    return named;
}

// How far each file can be joined with others at all.
NamedTable sourcesTable(const IdentityView& view)
{
    NamedTable named;
    named.title = OneIdText::tr("What each file can be joined by");
    named.table.columns = {OneIdText::tr("File"), OneIdText::tr("Rows"), OneIdText::tr("Identifiers"),
                           OneIdText::tr("Also in other files"), OneIdText::tr("Share")};
    named.table.numeric = {false, true, true, true, true};
    std::vector<std::uint8_t> files(view.facts->nodes(), 0);
    const auto distinct = [](const BatchIdentifiers& batch) {
        std::vector<NodeIndex> nodes = batch.nodeOfLocal;
        std::erase(nodes, kNoNode);
        std::ranges::sort(nodes);
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        return nodes;
    };
    for (const auto& batch : view.facts->batches())
        for (const NodeIndex node : distinct(*batch))
            files[node] = std::uint8_t(std::min(2, files[node] + 1));
    for (const auto& batch : view.facts->batches()) {
        const std::vector<NodeIndex> nodes = distinct(*batch);
        const auto elsewhere = std::ranges::count_if(nodes, [&](NodeIndex node) { return files[node] > 1; });
        named.table.rows.push_back({batch->source, countText(batch->rows),
                                    countText(std::int64_t(nodes.size())), countText(elsewhere),
                                    percent(nodes.empty() ? 0 : double(elsewhere) / double(nodes.size()))});
        named.table.people.append(QStringLiteral("file:%1").arg(batch->batch));
    }
    return named;
}

NamedTable sharedTable(const IdentityAnswer& answer, std::size_t most)
{
    NamedTable named;
    named.title = OneIdText::tr("Values that too many have: they join nobody");
    named.table.columns = {OneIdText::tr("Identifier"), OneIdText::tr("Stands with"), OneIdText::tr("Limit")};
    named.table.numeric = {false, true, true};
    for (std::size_t i = 0; i < std::min(most, answer.shared.size()); ++i) {
        const SharedIdentifier& one = answer.shared[i];
        const QString& kind = answer.view().facts->kinds()[answer.view().facts->kindOf(one.node)];
        named.table.rows.push_back({identifierInWords(answer.view(), one.node, true),
                                    countText(std::int64_t(one.partners)),
                                    countText(answer.view().rules.of(kind).mostPartners)});
        named.table.people.append(QStringLiteral("shared:%1").arg(one.node));
    }
    return named;
}

QString questionText(const ReviewQuestion& question)
{
    if (question.isConflict)
        return question.rows > 0 ? OneIdText::tr("together in %n row(s)", nullptr, int(question.rows))
                                 : OneIdText::tr("a linkage says one person");
    const double odds = std::exp2(-double(question.bits));
    return percent(1 / (1 + odds));
}

NamedTable reviewTable(const IdentityAnswer& answer)
{
    NamedTable named;
    named.title = OneIdText::tr("To be looked at");
    named.table.columns = {OneIdText::tr("One"), OneIdText::tr("The other"),
                           OneIdText::tr("What speaks for it"), OneIdText::tr("Now")};
    named.table.numeric = {false, false, false, false};
    for (const ReviewQuestion& question : answer.questions) {
        named.table.rows.push_back(
            {identifierInWords(answer.view(), question.a, true),
             identifierInWords(answer.view(), question.b, true), questionText(question),
             question.isJoined ? OneIdText::tr("one person") : OneIdText::tr("two persons")});
        named.table.people.append(QStringLiteral("pair:%1:%2").arg(question.a).arg(question.b));
    }
    return named;
}

// How the linkages did by what was decided since; empty where nothing was.
NamedTable decisionsTable(const IdentityView& view)
{
    const DecisionScore score = scoreDecisions(view);
    const NumberFormat format;
    NamedTable named;
    named.title = OneIdText::tr("Linkages against what was decided");
    named.table.columns = {OneIdText::tr("Measure"), OneIdText::tr("Right"), OneIdText::tr("Of"),
                           OneIdText::tr("Share (95 %)")};
    named.table.numeric = {false, true, true, true};
    const auto row = [&](const QString& name, std::int64_t of) {
        if (of == 0)
            return;
        named.table.rows.push_back(
            {name, countText(score.right), countText(of),
             QStringLiteral("%1 (%2)").arg(format.percent(double(score.right) / double(of)),
                                           format.percentInterval(wilsonInterval(score.right, of)))});
        named.table.people.append(QString());
    };
    row(OneIdText::tr("Precision: of links above the threshold, decided to be one person"),
        score.right + score.wrong);
    row(OneIdText::tr("Recall: of pairs decided to be one person, linked"), score.right + score.missed);
    return named;
}

ChartSpec sizesChart(const IdentityView& view)
{
    std::vector<std::int64_t> people(kManyIdentifiers + 1, 0);
    for (PersonIndex person = 0; person < view.people; ++person)
        ++people[std::min(view.memberStarts[person + 1] - view.memberStarts[person], kManyIdentifiers)];
    BarChart chart;
    chart.horizontal = false;
    chart.series = {{OneIdText::tr("People"), ColourRole::accent()}};
    for (std::uint32_t size = 1; size <= kManyIdentifiers; ++size) {
        Bar bar;
        bar.value = double(people[size]);
        bar.mark.people = QStringLiteral("size:%1").arg(size);
        const QString label =
            size < kManyIdentifiers ? QString::number(size) : QStringLiteral("%1+").arg(size);
        chart.groups.push_back({label, {bar}});
    }
    ChartSpec spec;
    spec.title = OneIdText::tr("People by how many identifiers they have");
    spec.chart = std::move(chart);
    return spec;
}

QJsonObject jsonOf(const IdentityFigures& figures, const QStringList& stageNames)
{
    QJsonObject json{{QStringLiteral("threshold"), figures.threshold},
                     {QStringLiteral("people"), qint64(figures.people)},
                     {QStringLiteral("several"), qint64(figures.several)},
                     {QStringLiteral("linked"), qint64(figures.linked)},
                     {QStringLiteral("merged"), qint64(figures.merged)},
                     {QStringLiteral("split"), qint64(figures.split)}};
    if (figures.buyers)
        json.insert(QStringLiteral("buyers"), qint64(*figures.buyers));
    if (figures.revenuePerBuyer)
        json.insert(QStringLiteral("revenuePerBuyer"), *figures.revenuePerBuyer);
    QJsonObject stages;
    for (qsizetype i = 0; i < stageNames.size(); ++i)
        stages.insert(stageNames[i], qint64(figures.stages[std::size_t(i)]));
    if (!stageNames.isEmpty())
        json.insert(QStringLiteral("stages"), stages);
    return json;
}

QJsonArray jsonOf(const NamedTable& named)
{
    QJsonArray rows;
    for (const QStringList& cells : named.table.rows) {
        QJsonObject row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            row.insert(named.table.columns[i], cells[i]);
        rows.append(row);
    }
    return rows;
}

QJsonObject identityJson(const IdentityAnswer& answer, std::size_t mostShown)
{
    const IdentityRange& range = answer.range;
    QJsonArray at;
    for (const IdentityFigures& figures : range.at)
        at.append(jsonOf(figures, range.stageNames));
    QJsonArray questions;
    for (const ReviewQuestion& question : answer.questions)
        questions.append(
            QJsonObject{{QStringLiteral("a"), identifierInWords(answer.view(), question.a, true)},
                        {QStringLiteral("b"), identifierInWords(answer.view(), question.b, true)},
                        {QStringLiteral("conflict"), question.isConflict},
                        {QStringLiteral("bits"), double(question.bits)},
                        {QStringLiteral("rows"), qint64(question.rows)},
                        {QStringLiteral("joined"), question.isJoined}});
    const DecisionScore score = scoreDecisions(answer.view());
    return {{QStringLiteral("now"), jsonOf(range.now, range.stageNames)},
            {QStringLiteral("asked"), jsonOf(range.asked, range.stageNames)},
            {QStringLiteral("at"), at},
            {QStringLiteral("identifiers"), qint64(answer.view().identifiers)},
            {QStringLiteral("kinds"), jsonOf(kindsTable(answer))},
            {QStringLiteral("files"), jsonOf(sourcesTable(answer.view()))},
            {QStringLiteral("shared"), jsonOf(sharedTable(answer, mostShown))},
            {QStringLiteral("review"), questions},
            {QStringLiteral("suspicious"), suspiciousJson(answer.suspicious, true)},
            {QStringLiteral("decisions"), QJsonObject{{QStringLiteral("same"), qint64(score.same)},
                                                      {QStringLiteral("different"), qint64(score.different)},
                                                      {QStringLiteral("right"), qint64(score.right)},
                                                      {QStringLiteral("wrong"), qint64(score.wrong)},
                                                      {QStringLiteral("missed"), qint64(score.missed)}}}};
}

// People of the dataset asked: under other rules they are others, so they are found by their identifiers.
Result<PeopleSet> identityPeople(const IdentityAnswer& answer, const LocalDataset& data,
                                 const QString& selector)
{
    const IdentityView& now = data.identity();
    const IdentityView& asked = answer.view();
    PeopleSet people(data.people());
    const auto addNode = [&](NodeIndex node) {
        if (const PersonIndex person = now.personOfNode(node); person != kNobody)
            people.insert(person);
    };
    const auto addPerson = [&](PersonIndex person) {
        for (std::uint32_t at = asked.memberStarts[person]; at < asked.memberStarts[person + 1]; ++at)
            addNode(asked.members[at]);
    };
    const QStringList parts = selector.split(QLatin1Char(':'));
    const QString& what = parts.front();
    const auto number = [&](qsizetype i) { return parts.value(i).toULongLong(); };
    const auto sizeOf = [&](PersonIndex person) {
        return asked.memberStarts[person + 1] - asked.memberStarts[person];
    };
    if (what == QLatin1String("pair") && parts.size() == 3) {
        addNode(NodeIndex(number(1)));
        addNode(NodeIndex(number(2)));
    } else if (what == QLatin1String("size") && parts.size() == 2) {
        for (PersonIndex person = 0; person < asked.people; ++person)
            if (std::min(sizeOf(person), kManyIdentifiers) == number(1))
                addPerson(person);
    } else if (what == QLatin1String("kind") && parts.size() >= 2) {
        const std::size_t kind = now.kindNumber(selector.mid(5));
        for (PersonIndex person = 0; person < now.people; ++person)
            if (!now.firstOfKind(person, kind).empty())
                people.insert(person);
    } else if (what == QLatin1String("file") && parts.size() == 2) {
        if (const BatchIdentifiers* batch = now.facts->batch(std::int64_t(number(1))))
            for (const NodeIndex node : batch->nodeOfLocal)
                if (node != kNoNode)
                    addNode(node);
    } else if (what == QLatin1String("shared") && parts.size() == 2) {
        for (const auto& batch : now.facts->batches())
            for (const IdentityEdge& edge : batch->edges)
                if (edge.a == number(1) || edge.b == number(1))
                    addNode(edge.a == number(1) ? edge.b : edge.a);
    } else if (what == QLatin1String("person") && parts.size() == 2) {
        if (const std::optional<PersonIndex> person = asked.personOf(number(1)))
            addPerson(*person);
    } else if (what == QLatin1String("several")) {
        for (PersonIndex person = 0; person < asked.people; ++person)
            if (sizeOf(person) > 1)
                addPerson(person);
    } else if (what == QLatin1String("all")) {
        for (PersonIndex person = 0; person < data.people(); ++person)
            people.insert(person);
    } else {
        return unknownSelector(selector,
                               {QStringLiteral("all"), QStringLiteral("several"), QStringLiteral("size:2"),
                                QStringLiteral("kind:phone"), QStringLiteral("file:1")});
    }
    return people;
}

QString identityHeadline(const IdentityAnswer& answer)
{
    const IdentityFigures& figures = answer.range.asked;
    return OneIdText::tr("%1 people from %2 identifiers; %3 of them have several")
        .arg(countText(figures.people), countText(std::int64_t(answer.view().identifiers)),
             countText(figures.several));
}

QString identityCaption(const IdentityRange& range)
{
    if (range.at.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(range.at, {}, &IdentityFigures::people);
    QString caption = OneIdText::tr("Between %1 and %2 people, as sure as one wants to be")
                          .arg(countText(least.people), countText(most.people));
    if (range.now.revenuePerBuyer) {
        const auto [low, high] = std::ranges::minmax(
            range.at, {}, [](const IdentityFigures& figures) { return figures.revenuePerBuyer.value_or(0); });
        caption += OneIdText::tr("; revenue per buyer %1 to %2")
                       .arg(QString::number(low.revenuePerBuyer.value_or(0), 'f', 2),
                            QString::number(high.revenuePerBuyer.value_or(0), 'f', 2));
    }
    return caption;
}

Result<AnalysisResult> runIdentity(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<IdentityDefinition> definition = IdentityDefinition::fromJson(definitionBody(json));
    if (!definition)
        return definition.error();
    Result<IdentityRange> range = identityRange(data, *definition, task);
    if (!range)
        return range.error();
    const auto answer = std::make_shared<IdentityAnswer>();
    answer->range = std::move(*range);
    const auto mostShown = std::size_t(definition->mostShown);
    answer->questions = reviewQueue(answer->view(), mostShown);
    answer->shared = sharedIdentifiers(answer->view());
    Result<std::vector<SuspiciousPerson>> suspicious = suspiciousPeople(*answer->range.data, mostShown, task);
    if (!suspicious)
        return suspicious.error();
    answer->suspicious = std::move(*suspicious);
    AnalysisResult out;
    out.headline = identityHeadline(*answer);
    out.caption = identityCaption(answer->range);
    out.json = identityJson(*answer, mostShown);
    out.charts = {sizesChart(answer->view())};
    out.tables = {rangeTable(answer->range),
                  reviewTable(*answer),
                  NamedTable{OneIdText::tr("Suspicious people"), suspiciousTable(answer->suspicious, true)},
                  decisionsTable(answer->view()),
                  kindsTable(*answer),
                  sourcesTable(answer->view()),
                  sharedTable(*answer, mostShown)};
    std::erase_if(out.tables, [](const NamedTable& named) { return named.table.rows.empty(); });
    out.provenance.notes = {
        OneIdText::tr("Links count from %1 on").arg(percent(answer->view().rules.threshold)),
        OneIdText::tr("Limits and days are assumptions until a client says otherwise")};
    out.provenance.rightNote = OneIdText::tr("People never increase when the threshold falls");
    // Results do not outlive the dataset they are computed from.
    out.people = [answer, source = &data](const QString& selector) {
        return identityPeople(*answer, *source, selector);
    };
    return out;
}

Result<QJsonObject> suggestIdentity(const LocalDataset& data)
{
    if (data.people() == 0)
        return Error{OneIdText::tr("There are no people yet. Import a file with identifiers first.")};
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("identity")},
                       {QStringLiteral("thresholds"), QJsonArray{0.99, 0.95, 0.8}}};
}

QJsonObject kindRuleSchema()
{
    return schemaObject(
        {{QStringLiteral("kind"),
          schemaText(QStringLiteral("Kind of identifier: phone, member, openid@shop."))},
         {QStringLiteral("trust"),
          schemaInteger(1, 100, 1, QStringLiteral("Where evidence conflicts, the less trusted gives way."))},
         {QStringLiteral("joins"), schemaFlag(true, QStringLiteral("False: values of it join nobody."))},
         {QStringLiteral("exclusive"), schemaFlag(false, QStringLiteral("A person has one value at most."))},
         {QStringLiteral("mostPartners"),
          schemaInteger(0, 60'000, 10,
                        QStringLiteral("A value seen with more values of kinds trusted as much or more joins "
                                       "nobody; 0: no limit."))},
         {QStringLiteral("passesOnAfterDays"),
          schemaInteger(0, 36'500, 0,
                        QStringLiteral("A value not seen for longer and then with others is another's; 0: "
                                       "never."))}},
        {QStringLiteral("kind")}, QStringLiteral("How far identifiers of a kind are trusted."));
}

QJsonObject attributeRuleSchema()
{
    return schemaObject(
        {{QStringLiteral("name"), schemaText(QStringLiteral("Attribute, such as gender."))},
         {QStringLiteral("listed"), schemaFlag(true, QStringLiteral("People with two values are listed."))},
         {QStringLiteral("cuts"),
          schemaFlag(false, QStringLiteral("And cut at the weakest evidence between the two."))}},
        {QStringLiteral("name")}, QStringLiteral("What cannot differ in one person."));
}

} // namespace

void registerOneIdAnalyses(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("identity");
    kind.title = OneIdText::tr("OneID");
    kind.icon = QStringLiteral("fingerprint");
    kind.description = OneIdText::tr(
        "Who is one person, how sure that is, and what would change if it were decided otherwise.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("threshold"),
          schemaNumber(0.001, 0.999999, 0.95,
                       QStringLiteral("What if: least probability of a link that a linkage found. Without it "
                                      "and \"kinds\" the rules of the client count."))},
         {QStringLiteral("kinds"),
          schemaList(kindRuleSchema(), QStringLiteral("What if: the rules of kinds that are not as usual."))},
         {QStringLiteral("attributes"),
          schemaList(attributeRuleSchema(), QStringLiteral("What if: what cannot differ in one person."))},
         {QStringLiteral("travel"),
          schemaObject(
              {{QStringLiteral("mostSpeed"), schemaNumber(0, 100'000, 900, QStringLiteral("km/h; 0: off."))},
               {QStringLiteral("leastDistance"),
                schemaNumber(0, 40'000, 100, QStringLiteral("km; nearer places are never too far apart."))}},
              {}, QStringLiteral("What if: events of one person too far apart for the time between."))},
         {QStringLiteral("thresholds"),
          schemaList(schemaNumber(0.001, 0.999999, 0.95, QStringLiteral("A probability.")),
                     QStringLiteral("Where the key figures are given as well."))},
         {QStringLiteral("purchase"), schemaText(QStringLiteral("The event that makes a buyer."))},
         {QStringLiteral("amount"), schemaText(QStringLiteral("What a buyer spends; empty: left out."))},
         {QStringLiteral("shown"), schemaInteger(0, 10'000, 200, QStringLiteral("Rows of each list."))}},
        {}, QStringLiteral("Who is one person and what hangs on it."));
    kind.example = {
        {QStringLiteral("kind"), QStringLiteral("identity")},
        {QStringLiteral("name"), QStringLiteral("If devices joined nobody")},
        {QStringLiteral("threshold"), 0.9},
        {QStringLiteral("kinds"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("device")},
                                                         {QStringLiteral("joins"), false}}}}};
    kind.run = runIdentity;
    kind.suggest = suggestIdentity;
    registry.add(std::move(kind));
}

} // namespace tessera
