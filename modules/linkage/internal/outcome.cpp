// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/outcome.h"

#include "base/text.h"
#include "linkage/internal/texts.h"
#include "linkage/proposal.h"
#include "linkage/waterfall.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace tessera {

namespace {

constexpr std::size_t kDoubtfulShown = 50;
constexpr std::size_t kPairsOfABar = 200;
constexpr int kHistogramWidth = 2; // bits a bar

QString bitsText(double bits)
{
    return (bits > 0 ? QStringLiteral("+") : QString()) + QString::number(bits, 'f', 1);
}

QString shareText(double share)
{
    return share < 0.0005 ? QString::number(share, 'g', 2) : QString::number(share, 'f', 3);
}

QString shownText(ComparisonKind kind, const QString& text)
{
    switch (kind) {
    case ComparisonKind::Exact:
        return text;
    case ComparisonKind::Name:
        return maskedName(text);
    case ComparisonKind::Email:
        return maskedEmail(text);
    case ComparisonKind::Digits:
        return maskedPhone(text);
    default:
        return maskedIdentifier(text);
    }
}

QString pairSelector(const RecordPair& pair)
{
    return QStringLiteral("pair:%1:%2").arg(pair.a).arg(pair.b);
}

// What speaks most for one person or against it first.
QString evidenceText(const MatchModel& model, const std::vector<EvidenceLine>& lines)
{
    std::vector<std::pair<double, QString>> parts;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const double bits = lines[i].bits + lines[i].frequencyBits; lines[i].level != 0)
            parts.emplace_back(bits, model.comparisons[i].comparison.name());
    std::ranges::stable_sort(
        parts, [](const auto& x, const auto& y) { return std::abs(x.first) > std::abs(y.first); });
    QStringList texts;
    for (const auto& [bits, name] : parts)
        texts.append(name + QLatin1Char(' ') + bitsText(bits));
    return texts.join(QStringLiteral(", "));
}

int barOf(const RecordPair& pair)
{
    return int(std::floor(double(pair.bits) / kHistogramWidth)) * kHistogramWidth;
}

QString barSelector(bool isJoined, int bits)
{
    return (isJoined ? QStringLiteral("joined:%1") : QStringLiteral("possible:%1")).arg(bits);
}

QJsonObject jsonOfModel(const MatchModel& model)
{
    QJsonArray comparisons;
    for (const ComparisonWeights& weights : model.comparisons) {
        QJsonArray levels;
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level)
            levels.append(QJsonObject{{QStringLiteral("level"), levelTitle(weights.comparison.kind, level)},
                                      {QStringLiteral("m"), weights.m[std::size_t(level)]},
                                      {QStringLiteral("u"), weights.u[std::size_t(level)]},
                                      {QStringLiteral("family"), weights.family[std::size_t(level)]},
                                      {QStringLiteral("bits"), weights.bits(level)}});
        QJsonObject json = weights.comparison.toJson();
        json.insert(QStringLiteral("levels"), levels);
        comparisons.append(json);
    }
    return {{QStringLiteral("prior"), model.prior},
            {QStringLiteral("familyPrior"), model.familyPrior},
            {QStringLiteral("allPairs"), qint64(model.allPairs)},
            {QStringLiteral("rounds"), model.rounds},
            {QStringLiteral("converged"), model.converged},
            {QStringLiteral("comparisons"), comparisons}};
}

QJsonObject jsonOfScore(const LabelScore& score)
{
    const auto range = [](const Interval& interval) { return QJsonArray{interval.low, interval.high}; };
    return {{QStringLiteral("threshold"), score.threshold},
            {QStringLiteral("right"), qint64(score.right)},
            {QStringLiteral("found"), qint64(score.found)},
            {QStringLiteral("same"), qint64(score.same)},
            {QStringLiteral("precision"), score.precision},
            {QStringLiteral("precisionRange"), range(score.precisionRange)},
            {QStringLiteral("recall"), score.recall},
            {QStringLiteral("recallRange"), range(score.recallRange)},
            {QStringLiteral("f1"), score.f1},
            {QStringLiteral("f1Range"), range(score.f1Range)}};
}

Error noSuchSelector(const QString& selector)
{
    return unknownSelector(selector, {QStringLiteral("joined"), QStringLiteral("possible"),
                                      QStringLiteral("joined:20"), QStringLiteral("pair:0:1")});
}

} // namespace

std::int64_t LinkageOutcome::joinedPairs() const
{
    return std::ranges::count_if(result.pairs, [&](const RecordPair& pair) { return isJoined(pair); });
}

std::vector<RecordPair> LinkageOutcome::leastSure() const
{
    std::vector<RecordPair> pairs(std::min(result.pairs.size(), kDoubtfulShown));
    const double least = bitsOf(threshold);
    std::ranges::partial_sort_copy(result.pairs, pairs, [&](const RecordPair& x, const RecordPair& y) {
        const auto order = [&](const RecordPair& pair) {
            return std::tuple(std::abs(double(pair.bits) - least), pair.a, pair.b);
        };
        return order(x) < order(y);
    });
    return pairs;
}

// What of a record tells an analyst which one it is: its compared values.
QString LinkageOutcome::recordText(RecordIndex record) const
{
    QStringList texts;
    for (const ComparisonWeights& weights : result.model.comparisons)
        for (const QString& name : weights.comparison.columns) {
            const LinkageColumn& column = table.columns[table.columnNumber(name)];
            const Code code = column.codes[record];
            if (code != kNullCode)
                texts.append(shownText(weights.comparison.kind, toQString(column.texts->at(code)).trimmed()));
        }
    return texts.join(QStringLiteral(", "));
}

NamedTable LinkageOutcome::weightsTable() const
{
    NamedTable named;
    named.title = LinkageText::tr("What each agreement is worth");
    named.table.columns = {LinkageText::tr("Compared"), LinkageText::tr("Agreement"),
                           LinkageText::tr("One person"), LinkageText::tr("Two strangers"),
                           LinkageText::tr("Bits")};
    named.table.numeric = {false, false, true, true, true};
    for (const ComparisonWeights& weights : result.model.comparisons)
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level)
            named.table.rows.push_back({weights.comparison.name(), levelTitle(weights.comparison.kind, level),
                                        shareText(weights.m[std::size_t(level)]),
                                        shareText(weights.u[std::size_t(level)]),
                                        bitsText(weights.bits(level))});
    return named;
}

NamedTable LinkageOutcome::doubtfulTable(std::span<const RecordPair> pairs, Evidence evidence) const
{
    NamedTable named;
    named.title = LinkageText::tr("The least sure pairs");
    named.table.columns = {LinkageText::tr("Probability"), LinkageText::tr("Decision"),
                           LinkageText::tr("Evidence in bits"), LinkageText::tr("One record"),
                           LinkageText::tr("The other")};
    named.table.numeric = {true, false, false, false, false};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        named.table.rows.push_back({shareText(probabilityOf(double(pairs[i].bits))),
                                    isJoined(pairs[i]) ? LinkageText::tr("joined") : LinkageText::tr("apart"),
                                    evidenceText(result.model, evidence[i]), recordText(pairs[i].a),
                                    recordText(pairs[i].b)});
        named.table.people.append(pairSelector(pairs[i]));
    }
    return named;
}

QJsonArray LinkageOutcome::jsonOf(std::span<const RecordPair> pairs, Evidence evidence) const
{
    QJsonArray json;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        json.append(QJsonObject{
            {QStringLiteral("a"), qint64(pairs[i].a)},
            {QStringLiteral("b"), qint64(pairs[i].b)},
            {QStringLiteral("bits"), double(pairs[i].bits)},
            {QStringLiteral("probability"), probabilityOf(double(pairs[i].bits))},
            {QStringLiteral("joined"), isJoined(pairs[i])},
            {QStringLiteral("label"), pairs[i].label},
            {QStringLiteral("records"), QJsonArray{recordText(pairs[i].a), recordText(pairs[i].b)}},
            {QStringLiteral("waterfall"),
             tessera::toJson(waterfallOf(result.model, pairs[i], evidence[i]))}});
    return json;
}

ChartSpec LinkageOutcome::weightsChart() const
{
    BarChart chart;
    chart.horizontal = false;
    chart.layout = BarChart::Layout::Stacked;
    chart.showAxis = true;
    chart.series = {{LinkageText::tr("Joined"), ColourRole::accent()},
                    {LinkageText::tr("Apart"), ColourRole::categorical(2)}};
    std::map<int, std::array<std::int64_t, 2>> counts; // apart, joined
    for (const RecordPair& pair : result.pairs)
        ++counts[barOf(pair)][isJoined(pair) ? 1 : 0];
    const int first = counts.empty() ? 0 : counts.begin()->first;
    const int last = counts.empty() ? -1 : counts.rbegin()->first;
    for (int bits = first; bits <= last; bits += kHistogramWidth) {
        Bar joined;
        joined.value = double(counts[bits][1]);
        if (counts[bits][1] > 0)
            joined.mark.people = barSelector(true, bits);
        Bar apart;
        apart.value = double(counts[bits][0]);
        if (counts[bits][0] > 0)
            apart.mark.people = barSelector(false, bits);
        chart.groups.push_back({QString::number(bits), {joined, apart}});
    }
    ChartSpec spec;
    spec.title = LinkageText::tr("Pairs by evidence");
    spec.subtitle = LinkageText::tr("bits; every two make the odds four times as high");
    spec.chart = std::move(chart);
    return spec;
}

QJsonObject LinkageOutcome::toJson(std::span<const RecordPair> shown, Evidence evidence) const
{
    QJsonArray pairs;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const RecordPair& pair = shown[i];
        QJsonArray lines;
        for (const EvidenceLine& line : evidence[i])
            lines.append(QJsonObject{{QStringLiteral("level"), line.level},
                                     {QStringLiteral("bits"), line.bits},
                                     {QStringLiteral("frequencyBits"), line.frequencyBits}});
        pairs.append(QJsonObject{{QStringLiteral("a"), qint64(pair.a)},
                                 {QStringLiteral("b"), qint64(pair.b)},
                                 {QStringLiteral("bits"), double(pair.bits)},
                                 {QStringLiteral("probability"), probabilityOf(double(pair.bits))},
                                 {QStringLiteral("joined"), isJoined(pair)},
                                 {QStringLiteral("evidence"), lines}});
    }
    QJsonArray persons;
    for (const RecordIndex record : result.personOf)
        persons.append(qint64(record));
    return {{QStringLiteral("records"), qint64(table.records)},
            {QStringLiteral("people"), qint64(result.people)},
            {QStringLiteral("compared"), qint64(result.compared)},
            {QStringLiteral("joined"), qint64(joinedPairs())},
            {QStringLiteral("possible"), qint64(result.pairs.size()) - qint64(joinedPairs())},
            {QStringLiteral("threshold"), threshold},
            {QStringLiteral("model"), jsonOfModel(result.model)},
            {QStringLiteral("blocks"), tessera::toJson(result.blocks, table.pairs())},
            {QStringLiteral("pairs"), pairs},
            {QStringLiteral("firstRecordOfPerson"), persons}};
}

Result<PeopleSet> LinkageOutcome::peopleOf(std::size_t people, const QString& selector) const
{
    PeopleSet set(people);
    bool found = selector == QLatin1String("joined") || selector == QLatin1String("possible");
    for (const RecordPair& pair : result.pairs) {
        const bool joined = isJoined(pair);
        if (selector != (joined ? QLatin1String("joined") : QLatin1String("possible")) &&
            selector != barSelector(joined, barOf(pair)) && selector != pairSelector(pair))
            continue;
        found = true;
        for (const RecordIndex record : {pair.a, pair.b})
            if (personOfRecord[record] != kNobody)
                set.insert(personOfRecord[record]);
    }
    if (!found)
        return noSuchSelector(selector);
    return set;
}

Result<QJsonObject> LinkageOutcome::details(const QString& selector) const
{
    std::vector<RecordPair> pairs;
    const QStringList parts = selector.split(QLatin1Char(':'));
    const bool isPair = parts.size() == 3 && parts[0] == QLatin1String("pair");
    if (isPair) {
        bool areNumbers[2] = {false, false};
        const std::pair<RecordIndex, RecordIndex> rows{parts[1].toUInt(&areNumbers[0]),
                                                       parts[2].toUInt(&areNumbers[1])};
        if (!areNumbers[0] || !areNumbers[1])
            return noSuchSelector(selector);
        Result<std::vector<RecordPair>> named = pairsOf(table, result, {&rows, 1});
        if (!named)
            return named.error();
        pairs = std::move(*named);
    } else {
        for (const RecordPair& pair : result.pairs)
            if (pairs.size() < kPairsOfABar && selector == barSelector(isJoined(pair), barOf(pair)))
                pairs.push_back(pair);
        if (pairs.empty())
            return noSuchSelector(selector);
    }
    const auto evidence = explainPairs(table, result, pairs);
    if (!evidence)
        return evidence.error();
    const QJsonArray json = jsonOf(pairs, *evidence);
    return isPair ? json.at(0).toObject() : QJsonObject{{QStringLiteral("pairs"), json}};
}

QJsonObject jsonOfJudgement(const LabelJudgement& judgement)
{
    QJsonArray curve;
    for (const LabelScore& score : judgement.curve)
        curve.append(jsonOfScore(score));
    return {{QStringLiteral("atThreshold"), jsonOfScore(judgement.atThreshold)},
            {QStringLiteral("curve"), curve}};
}

NamedTable judgementTable(const LabelJudgement& judgement, std::size_t labels)
{
    const LabelScore& score = judgement.atThreshold;
    const auto percent = [](double share) { return QString::number(100 * share, 'f', 1); };
    const QString nothing(QChar(0x2013));
    const auto row = [&](const QString& name, std::int64_t base, double share, const Interval& range) {
        const QString of = base > 0 ? LinkageText::tr("%1 of %2").arg(score.right).arg(base) : nothing;
        if (base == 0)
            return QStringList{name, of, nothing, nothing};
        return QStringList{name, of, percent(share) + QStringLiteral(" %"),
                           percent(range.low) + QChar(0x2013) + percent(range.high) + QStringLiteral(" %")};
    };
    NamedTable named;
    named.title = LinkageText::tr("What %n answer(s) say of the pairs joined", nullptr, int(labels));
    named.table.columns = {LinkageText::tr("Measure"), LinkageText::tr("Right"), LinkageText::tr("Share"),
                           LinkageText::tr("95 % interval")};
    named.table.numeric = {false, true, true, true};
    named.table.rows = {row(LinkageText::tr("Precision: of the pairs found, those that are one person"),
                            score.found, score.precision, score.precisionRange),
                        row(LinkageText::tr("Recall: of the pairs that are one person, those found"),
                            score.same, score.recall, score.recallRange),
                        row(LinkageText::tr("F1: twice those right, of found and of one person together"),
                            score.found + score.same, score.f1, score.f1Range)};
    named.table.rows.back()[1] = nothing;
    named.table.people = QStringList(3);
    return named;
}

} // namespace tessera
