// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/activation_analyses.h"
#include "activation/internal/texts.h"

#include "activation/private_match.h"
#include "analysis/analysis.h"
#include "analysis/schema.h"
#include "base/number_format.h"
#include "base/statistics.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

QString matchCount(std::int64_t count)
{
    return NumberFormat().count(count);
}

QString maskText(int floor)
{
    return PrivateMatchText::tr("under %1").arg(floor);
}

// A count and its share of a base, or neither where it is masked.
struct Shown
{
    std::int64_t matched = 0;
    std::int64_t base = 0;
    bool isMasked = false;

    [[nodiscard]] double share() const { return base > 0 ? double(matched) / double(base) : 0; }
    [[nodiscard]] Interval interval() const { return wilsonInterval(matched, base); }
    void addTo(QStringList& cells, int floor) const
    {
        const NumberFormat format;
        // A count masked beside a smaller one is not small itself.
        cells.append(!isMasked         ? matchCount(matched)
                     : matched < floor ? maskText(floor)
                                       : PrivateMatchText::tr("masked"));
        cells.append(isMasked ? QString()
                              : QStringLiteral("%1 (%2)").arg(format.percent(share()),
                                                              format.percentInterval(interval())));
    }
    void addTo(QJsonObject& json) const
    {
        json.insert(QStringLiteral("people"), qint64(base));
        json.insert(QStringLiteral("masked"), isMasked);
        if (isMasked)
            return;
        json.insert(QStringLiteral("matched"), qint64(matched));
        json.insert(QStringLiteral("share"), share());
        json.insert(QStringLiteral("low"), interval().low);
        json.insert(QStringLiteral("high"), interval().high);
    }
};

NamedTable kindsTable(const MatchReport& report, int floor, QJsonArray& json)
{
    NamedTable named;
    named.title = PrivateMatchText::tr("By kind of identifier");
    named.table.columns = {PrivateMatchText::tr("Kind"),   PrivateMatchText::tr("Ours"),
                           PrivateMatchText::tr("Match"),  PrivateMatchText::tr("Share (95 %)"),
                           PrivateMatchText::tr("Theirs"), PrivateMatchText::tr("of them")};
    named.table.numeric = {false, true, true, true, true, true};
    for (const MatchOverlap& kind : report.kinds) {
        const Shown shown{kind.matched, kind.people, kind.matched < floor};
        const bool isMasked = kind.theirsMatched < floor;
        QStringList cells{identifierKindName(kind.kind), matchCount(kind.people)};
        shown.addTo(cells, floor);
        cells.append(matchCount(kind.theirs));
        cells.append(isMasked ? maskText(floor) : matchCount(kind.theirsMatched));
        named.table.rows.push_back(cells);
        named.table.people.append(QString()); // a list of who matches would tell what the partner has
        QJsonObject one{{QStringLiteral("kind"), identifierKindName(kind.kind)},
                        {QStringLiteral("partnerEntries"), qint64(kind.theirs)}};
        shown.addTo(one);
        if (!isMasked)
            one.insert(QStringLiteral("partnerMatched"), qint64(kind.theirsMatched));
        json.append(one);
    }
    return named;
}

NamedTable groupsTable(const MatchReport& report, bool stages, int floor, QJsonArray& json)
{
    NamedTable named;
    named.title = stages ? PrivateMatchText::tr("By stage of 4A") : PrivateMatchText::tr("By audience");
    named.table.columns = {stages ? PrivateMatchText::tr("Stage") : PrivateMatchText::tr("Audience"),
                           PrivateMatchText::tr("Our people"), PrivateMatchText::tr("Match"),
                           PrivateMatchText::tr("Share (95 %)")};
    named.table.numeric = {false, true, true, true};
    std::vector<std::int64_t> counts;
    for (const MatchGroup& group : report.groups)
        if (group.isStage == stages)
            counts.push_back(group.matched);
    const std::vector<bool> masked = maskedCounts(counts, floor, stages);
    std::size_t at = 0;
    for (const MatchGroup& group : report.groups) {
        if (group.isStage != stages)
            continue;
        const Shown shown{group.matched, group.people, masked[at++]};
        QStringList cells{group.name, matchCount(group.people)};
        shown.addTo(cells, floor);
        named.table.rows.push_back(cells);
        named.table.people.append(QString());
        QJsonObject one{
            {QStringLiteral("name"), group.name},
            {QStringLiteral("of"), stages ? QStringLiteral("stage") : QStringLiteral("audience")}};
        shown.addTo(one);
        json.append(one);
    }
    return named;
}

ChartSpec overlapChart(const MatchReport& report, int floor)
{
    BarChart chart;
    chart.unit = NumberUnit::Percent;
    chart.series = {{PrivateMatchText::tr("Share that matches"), ColourRole::accent()}};
    const auto add = [&](const QString& name, std::int64_t matched, std::int64_t people) {
        if (matched < floor || people == 0)
            return;
        const Shown shown{matched, people, false};
        Bar bar;
        bar.value = shown.share();
        bar.interval = shown.interval();
        bar.secondary = matchCount(matched);
        chart.groups.push_back({name, {bar}});
    };
    if (report.kinds.size() > 1)
        add(PrivateMatchText::tr("any"), report.matched, report.people);
    for (const MatchOverlap& kind : report.kinds)
        add(identifierKindName(kind.kind), kind.matched, kind.people);
    return {PrivateMatchText::tr("Our people whom the partner has too"),
            PrivateMatchText::tr("Share of people with such an identifier, 95 % interval; people"), chart};
}

QStringList warnings()
{
    return {
        PrivateMatchText::tr("Hashed phones and e-mails are still personal data: whoever has the salt or key "
                             "can hash all 11-digit numbers in an hour and read the list. Agree on a key "
                             "by another way than the file."),
        PrivateMatchText::tr("No list of who matches is given, and small counts are masked")};
}

void showOverlap(const MatchReport& report, const PrivateMatch& match, AnalysisResult& out)
{
    const NumberFormat format;
    const Shown all{report.matched, report.people, report.matched < match.floor};
    const QString file = QFileInfo(match.file).fileName();
    out.headline = all.isMasked ? PrivateMatchText::tr("Under %1 of %2 people match %3")
                                      .arg(QString::number(match.floor), matchCount(report.people), file)
                                : PrivateMatchText::tr("%1 of %2 people match %3: %4")
                                      .arg(matchCount(report.matched), matchCount(report.people), file,
                                           format.percent(all.share()));
    out.caption = all.isMasked
                      ? QString()
                      : PrivateMatchText::tr("95 % interval %1; of people with an identifier compared")
                            .arg(format.percentInterval(all.interval()));
    QJsonObject any;
    all.addTo(any);
    QJsonArray kinds;
    QJsonArray groups;
    out.charts = {overlapChart(report, match.floor)};
    out.tables = {kindsTable(report, match.floor, kinds), groupsTable(report, false, match.floor, groups),
                  groupsTable(report, true, match.floor, groups)};
    std::erase_if(out.charts,
                  [](const ChartSpec& chart) { return std::get<BarChart>(chart.chart).groups.empty(); });
    std::erase_if(out.tables, [](const NamedTable& named) { return named.table.rows.empty(); });
    out.json.insert(QStringLiteral("any"), any);
    out.json.insert(QStringLiteral("kinds"), kinds);
    out.json.insert(QStringLiteral("groups"), groups);
    out.json.insert(QStringLiteral("method"), matchMethodName(report.header.method));
    out.json.insert(QStringLiteral("keyCheck"), report.header.check);
    out.json.insert(QStringLiteral("floor"), match.floor);
    out.provenance.notes = {PrivateMatchText::tr("Key check %1, %2, normalisation %3")
                                .arg(report.header.check, matchMethodName(report.header.method))
                                .arg(report.header.normalisation)};
    out.provenance.rightNote =
        PrivateMatchText::tr("Counts under %1 are masked; Wilson intervals").arg(match.floor);
}

// What an export would hold.
void showExport(const std::vector<MatchKindCount>& counts, const MatchPeople& people, AnalysisResult& out)
{
    const auto inAudience = std::int64_t(people.audience.count());
    const auto eligible = std::int64_t(people.eligible.count());
    out.headline = PrivateMatchText::tr("%1 of %2 people may be compared with a partner")
                       .arg(matchCount(eligible), matchCount(inAudience));
    out.caption = PrivateMatchText::tr("Left out: %1 without consent, %2 suppressed")
                      .arg(matchCount(inAudience - std::int64_t(people.consenting.count())),
                           matchCount(std::int64_t(people.consenting.count()) - eligible));
    NamedTable named;
    named.title = PrivateMatchText::tr("What a match file would hold");
    named.table.columns = {PrivateMatchText::tr("Kind"), PrivateMatchText::tr("People"),
                           PrivateMatchText::tr("Identifiers"), PrivateMatchText::tr("Cannot match")};
    named.table.numeric = {false, true, true, true};
    QJsonArray kinds;
    for (const MatchKindCount& count : counts) {
        named.table.rows.push_back({identifierKindName(count.kind), matchCount(count.people),
                                    matchCount(count.entries), matchCount(count.unusable)});
        named.table.people.append(QString());
        kinds.append(QJsonObject{{QStringLiteral("kind"), identifierKindName(count.kind)},
                                 {QStringLiteral("people"), qint64(count.people)},
                                 {QStringLiteral("identifiers"), qint64(count.entries)},
                                 {QStringLiteral("unusable"), qint64(count.unusable)}});
    }
    out.tables = {named};
    out.json.insert(QStringLiteral("audience"), qint64(inAudience));
    out.json.insert(QStringLiteral("consenting"), qint64(people.consenting.count()));
    out.json.insert(QStringLiteral("eligible"), qint64(eligible));
    out.json.insert(QStringLiteral("kinds"), kinds);
    out.provenance.rightNote = PrivateMatchText::tr("Nothing is hashed or written before the export");
}

Result<AnalysisResult> runPrivateMatch(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<PrivateMatch> match = PrivateMatch::fromJson(json);
    if (!match)
        return match.error();
    AnalysisResult out;
    if (match->file.isEmpty()) {
        const Result<MatchPeople> people = peopleToMatch(data, *match, task);
        if (!people)
            return people.error();
        const Result<std::vector<MatchKindCount>> counts = countToMatch(data, *match, *people, task);
        if (!counts)
            return counts.error();
        showExport(*counts, *people, out);
    } else {
        if (match->keyFile.isEmpty())
            return Error{
                PrivateMatchText::tr("keyFile: name the file of the key or salt that you and your partner "
                                     "share; without it nothing can be compared")};
        const Result<MatchKey> key = MatchKey::read(match->keyFile, match->method);
        if (!key)
            return key.error();
        const Result<MatchReport> report = compareMatch(data, *match, *key, task);
        if (!report)
            return report.error();
        showOverlap(*report, *match, out);
    }
    out.json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(warnings()));
    out.provenance.notes += warnings();
    out.provenance.notes.append(match->who.consentAttribute.isEmpty()
                                    ? PrivateMatchText::tr("No consent column is mapped")
                                    : PrivateMatchText::tr("Consent: %1 = %2")
                                          .arg(match->who.consentAttribute, match->who.consentValue));
    return out;
}

QJsonObject matchSchema(const QString& id)
{
    const QJsonObject consent = schemaObject(
        {{QStringLiteral("attribute"), schemaText(QStringLiteral("Attribute that holds the consent."))},
         {QStringLiteral("value"), schemaText(QStringLiteral("Its value when given."))}},
        {QStringLiteral("attribute"), QStringLiteral("value")}, QStringLiteral("Only people who agreed."));
    return schemaDefinition(
        id,
        {{QStringLiteral("audience"), schemaText(QStringLiteral("Name of a saved audience; else the rule."))},
         {QStringLiteral("rule"), schemaRule(QStringLiteral("Who; everyone when absent."))},
         {QStringLiteral("suppress"), schemaList(schemaText(QStringLiteral("Name of a saved audience.")),
                                                 QStringLiteral("Who must not be compared."))},
         {QStringLiteral("consent"), consent},
         {QStringLiteral("kinds"),
          schemaList(schemaChoice(identifierKindNames(), QStringLiteral("Kind.")),
                     QStringLiteral("Identifiers to compare; all there are when absent."))},
         {QStringLiteral("file"),
          schemaText(QStringLiteral("The partner's match file; without one: what an export would hold."))},
         {QStringLiteral("keyFile"), schemaText(QStringLiteral("File of the shared key or salt, one line."))},
         {QStringLiteral("method"),
          schemaChoice({QStringLiteral("hmac-sha256"), QStringLiteral("sha256")},
                       QStringLiteral("A shared secret key, or a salt before the identifier."))},
         {QStringLiteral("audiences"), schemaList(schemaText(QStringLiteral("Name of a saved audience.")),
                                                  QStringLiteral("The overlap of each is told."))},
         {QStringLiteral("stages"), schemaFlag(false, QStringLiteral("The overlap by stage of 4A as well."))},
         {QStringLiteral("floor"),
          schemaInteger(0, 100'000, 10, QStringLiteral("Smaller counts are masked."))}},
        {}, QStringLiteral("How many people a partner has too, without showing who."));
}

} // namespace

void registerPrivateMatch(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("private_match");
    kind.title = PrivateMatchText::tr("Match with a partner");
    kind.icon = QStringLiteral("link");
    kind.description = PrivateMatchText::tr(
        "How many people two parties share, by hashed identifiers under a common key; no row leaves.");
    kind.schema = matchSchema(kind.id);
    kind.example = {{QStringLiteral("kind"), QStringLiteral("private_match")},
                    {QStringLiteral("name"), QStringLiteral("Overlap with the retailer")},
                    {QStringLiteral("kinds"), QJsonArray{QStringLiteral("phone"), QStringLiteral("email")}}};
    kind.run = runPrivateMatch;
    kind.suggest = [](const LocalDataset& data) -> Result<QJsonObject> {
        QJsonArray kinds;
        for (const IdentifierKind one : kindsToMatch(data, {}))
            kinds.append(identifierKindName(one));
        if (kinds.isEmpty())
            return Error{
                PrivateMatchText::tr("The people have none of the identifiers that can be compared (%1). "
                                     "Map one of them when importing.")
                    .arg(identifierKindNames().join(QStringLiteral(", ")))};
        return QJsonObject{{QStringLiteral("kind"), QStringLiteral("private_match")},
                           {QStringLiteral("kinds"), kinds}};
    };
    registry.add(std::move(kind));
}

} // namespace tessera
