// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/analyses.h"
#include "rhythm/internal/rhythm_views.h"
#include "rhythm/internal/texts.h"

#include "analysis/person_values.h"
#include "base/json.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

// "06-01..06-20"
std::optional<PromotionSeason> seasonOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d\\d)-(\\d\\d)\\.\\.(\\d\\d)-(\\d\\d)$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    std::array<int, 4> parts{};
    for (int k = 0; k < 4; ++k)
        parts[std::size_t(k)] = match.captured(k + 1).toInt();
    const auto isDay = [](int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; };
    if (!isDay(parts[0], parts[1]) || !isDay(parts[2], parts[3]))
        return std::nullopt;
    return PromotionSeason{parts[0] * 100 + parts[1], parts[2] * 100 + parts[3]};
}

// Of each person the unit with the greatest chance.
std::vector<std::uint32_t> bestUnits(const RhythmResult& result)
{
    std::vector<std::uint32_t> best;
    const std::vector<PersonIndex>& people = result.units.people;
    for (std::uint32_t unit = 0; unit < people.size(); ++unit) {
        if (best.empty() || people[best.back()] != people[unit])
            best.push_back(unit);
        else if (result.forecasts[unit].probability > result.forecasts[best.back()].probability)
            best.back() = unit;
    }
    return best;
}

std::vector<Code> categoriesOf(const PurchaseUnits& units)
{
    if (units.categories.empty())
        return {};
    std::vector<std::int64_t> counts(units.categoryColumn->dictionary->size(), 0);
    for (const Code code : units.categories)
        ++counts[code];
    std::vector<Code> codes;
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            codes.push_back(code);
    std::ranges::stable_sort(codes, std::ranges::greater(), [&](Code code) { return counts[code]; });
    return codes;
}

void addValues(const std::shared_ptr<const RhythmRun>& run, AnalysisResult& out)
{
    const auto listed = [run] {
        std::vector<PersonIndex> people;
        people.reserve(run->best.size());
        for (const std::uint32_t unit : run->best)
            people.push_back(run->result.units.people[unit]);
        return people;
    };
    const auto add = [&](const char* name, double (*valueOf)(const RhythmForecast&)) {
        out.values.push_back(
            listedValues(QLatin1String(name), run->people, listed, [run, valueOf](std::size_t at) {
                return valueOf(run->result.forecasts[run->best[at]]);
            }));
    };
    add("next_days", [](const RhythmForecast& one) { return double(one.expected); });
    add("next_from", [](const RhythmForecast& one) { return double(one.low); });
    add("next_to", [](const RhythmForecast& one) { return double(one.high); });
    add("chance", [](const RhythmForecast& one) { return double(one.probability); });
    add("comes_back", [](const RhythmForecast& one) { return double(one.returns); });
    add("usual_gap", [](const RhythmForecast& one) { return double(one.usual); });
    add("since", [](const RhythmForecast& one) { return double(one.since); });
    const auto unitOf = [run](PersonIndex person) -> std::optional<std::uint32_t> {
        const auto found = std::ranges::lower_bound(
            run->best, person, {}, [&](std::uint32_t unit) { return run->result.units.people[unit]; });
        if (found == run->best.end() || run->result.units.people[*found] != person)
            return std::nullopt;
        return *found;
    };
    out.values.push_back(textValues(QStringLiteral("state"), run->people, [run, unitOf](PersonIndex person) {
        const auto unit = unitOf(person);
        return unit ? rhythmStateId(run->result.forecasts[*unit].state) : QString();
    }));
    if (!run->result.units.categories.empty())
        out.values.push_back(
            textValues(QStringLiteral("category"), run->people, [run, unitOf](PersonIndex person) {
                const auto unit = unitOf(person);
                return unit ? run->categoryName(run->result.units.categories[*unit]) : QString();
            }));
}

Result<AnalysisResult> runRhythm(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<RhythmDefinition> definition = RhythmDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<RhythmResult> computed = computeRhythm(data, *definition, task);
    if (!computed)
        return computed.error();
    auto made = std::make_shared<RhythmRun>();
    made->definition = std::move(*definition);
    made->result = std::move(*computed);
    made->people = data.people();
    made->zone = data.zone();
    made->best = bestUnits(made->result);
    made->categories = categoriesOf(made->result.units);
    const std::shared_ptr<const RhythmRun> run = std::move(made);
    const auto people = [run](const char* selector) {
        const Result<PeopleSet> set = rhythmPeople(*run, QLatin1String(selector));
        return NumberFormat().count(set ? std::int64_t(set->count()) : 0);
    };
    const NumberFormat format;
    const RhythmCheck& check = run->result.check;
    AnalysisResult out;
    out.headline =
        RhythmText::tr("Of %1 buyers %2 are due now, %3 within %4 d, and %5 are overdue")
            .arg(format.count(std::int64_t(run->best.size())), people("state:due"), people("state:window"),
                 QString::number(run->definition.days), people("state:overdue"));
    out.caption =
        RhythmText::tr("Golden window: %1 people; on held-out time %2 of such bought, %3 of those who "
                       "bought last, %4 at random")
            .arg(people("golden"), format.percent(check.hitGolden), format.percent(check.hitRecent),
                 format.percent(check.hitRandom));
    out.json = rhythmJson(*run);
    out.charts = rhythmCharts(*run);
    out.tables = rhythmTables(*run);
    out.provenance.asOf = run->result.end;
    out.provenance.notes = rhythmNotes(*run);
    out.provenance.rightNote =
        RhythmText::tr("80 % of those who come back do so between the two dates of a person");
    out.people = [run](const QString& selector) { return rhythmPeople(*run, selector); };
    addValues(run, out);
    return out;
}

Result<QJsonObject> suggestRhythm(const LocalDataset& data)
{
    Result<QJsonObject> definition = suggestPurchasesOf(data, QStringLiteral("rhythm"));
    if (!definition)
        return definition;
    // Without an amount the spending before is no covariate.
    definition->insert(QStringLiteral("amount"),
                       suggestedField(data, {"amount"}, QStringLiteral("amount"), false));
    const auto add = [&](const char* key, const QString& field) {
        if (!field.isEmpty())
            definition->insert(QLatin1String(key), field);
    };
    add("units", suggestedField(data, {"quantity", "units", "qty", "数量", "件数"},
                                QStringLiteral("quantity"), false));
    add("discount",
        suggestedField(data, {"discount", "coupon", "优惠", "优惠金额"}, QStringLiteral("discount"), false));
    add("channel",
        suggestedField(data, {"channel", "platform", "shop", "store", "渠道", "平台", "店铺", "门店"},
                       QStringLiteral("channel"), true));
    definition->insert(QStringLiteral("promotions"),
                       QJsonArray{QStringLiteral("05-25..06-20"), QStringLiteral("10-20..11-12")});
    return definition;
}

SchemaFields rhythmFields()
{
    SchemaFields fields = purchaseFields();
    const SchemaFields own = {
        {QStringLiteral("by"),
         schemaText(QStringLiteral("Text property of purchases: a rhythm for each value; one when absent."))},
        {QStringLiteral("days"), schemaInteger(1, 365, 30, QStringLiteral("The window ahead."))},
        {QStringLiteral("goldenShare"),
         schemaNumber(0.001, 1, 0.1,
                      QStringLiteral("Share of the buyers (of a category) in the golden window."))},
        {QStringLiteral("model"),
         schemaChoice({QStringLiteral("auto"), QStringLiteral("weibull"), QStringLiteral("gamma"),
                       QStringLiteral("lognormal")},
                      QStringLiteral("Distribution of the gaps; auto: the best on held-out time."))},
        {QStringLiteral("discount"),
         schemaText(QStringLiteral("Property with the money taken off; none when absent."))},
        {QStringLiteral("units"),
         schemaText(QStringLiteral("Property with the pieces bought; none when absent."))},
        {QStringLiteral("channel"),
         schemaText(QStringLiteral("Text property of the first purchase; none when absent."))},
        {QStringLiteral("promotions"),
         schemaList(schemaText(QStringLiteral("Month-day..month-day, both included: 05-25..06-20.")),
                    QStringLiteral("Seasons in which people buy for stock."))},
        {QStringLiteral("checkDays"),
         schemaInteger(0, 36525, 0,
                       QStringLiteral("Held-out time; 0: a quarter of the time, and at least the window."))},
        {QStringLiteral("seed"),
         schemaInteger(0, 1e9, 1, QStringLiteral("Of the samples that models are fitted to."))}};
    fields.insert(fields.end(), own.begin(), own.end());
    return fields;
}

} // namespace

PeopleSet RhythmRun::where(const std::function<bool(std::size_t unit)>& test) const
{
    PeopleSet set(people);
    for (std::size_t unit = 0; unit < result.units.size(); ++unit)
        if (test(unit))
            set.insert(result.units.people[unit]);
    return set;
}

QString RhythmRun::categoryName(Code code) const
{
    const std::string_view text = result.units.categoryColumn->dictionary->at(code);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString RhythmRun::selector(const QString& what, Code code) const
{
    return code == kNullCode ? what : what + QLatin1Char('@') + categoryName(code);
}

Result<PeopleSet> rhythmPeople(const RhythmRun& run, const QString& selector)
{
    const RhythmResult& result = run.result;
    const qsizetype at = selector.indexOf(QLatin1Char('@'));
    const QString what = at < 0 ? selector : selector.left(at);
    Code category = kNullCode;
    if (at >= 0) {
        const QString name = selector.mid(at + 1);
        for (const Code code : run.categories)
            if (run.categoryName(code) == name)
                category = code;
    }
    const QString value = what.section(QLatin1Char(':'), 1);
    std::function<bool(std::size_t)> test;
    if (what == QLatin1String("buyers"))
        test = [](std::size_t) { return true; };
    else if (what == QLatin1String("golden"))
        test = [&](std::size_t unit) { return result.forecasts[unit].isGolden; };
    else if (what == QLatin1String("once"))
        test = [&](std::size_t unit) { return result.units.daysOf(unit).size() == 1; };
    else if (const int tenth = value.toInt();
             what.startsWith(QLatin1String("tenth:")) && tenth >= 1 && tenth <= 10)
        test = [&, tenth](std::size_t unit) { return result.check.tenthOf[unit] + 1 == tenth; };
    else
        for (std::size_t k = 0; k < kRhythmStates; ++k)
            if (what == QStringLiteral("state:") + rhythmStateId(RhythmState(k)))
                test = [&, k](std::size_t unit) { return std::size_t(result.forecasts[unit].state) == k; };
    if (!test || (at >= 0 && category == kNullCode))
        return unknownSelector(selector, {QStringLiteral("buyers"), QStringLiteral("golden"),
                                          QStringLiteral("state:due"), QStringLiteral("state:window"),
                                          QStringLiteral("state:overdue"), QStringLiteral("state:later"),
                                          QStringLiteral("once"), QStringLiteral("tenth:1"),
                                          QStringLiteral("golden@CATEGORY")});
    return run.where([&](std::size_t unit) {
        return (category == kNullCode || result.units.categories[unit] == category) && test(unit);
    });
}

Result<RhythmDefinition> RhythmDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    RhythmDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, 0); !read)
        return read.error();
    definition.by = reader.text(QLatin1String("by"), QString());
    definition.days = int(reader.integer(QLatin1String("days"), 30, 1, 365));
    definition.goldenShare = reader.number(QLatin1String("goldenShare"), 0.1, 0.001, 1);
    const QString model = reader.choice(QLatin1String("model"),
                                        {QStringLiteral("auto"), QStringLiteral("weibull"),
                                         QStringLiteral("gamma"), QStringLiteral("lognormal")},
                                        QStringLiteral("auto"));
    for (const IntervalFamily family : kIntervalFamilies)
        if (intervalFamilyId(family) == model)
            definition.family = family;
    definition.discount = reader.text(QLatin1String("discount"), QString());
    definition.units = reader.text(QLatin1String("units"), QString());
    definition.channel = reader.text(QLatin1String("channel"), QString());
    for (const QString& text : reader.texts(QLatin1String("promotions"))) {
        const std::optional<PromotionSeason> season = seasonOf(text);
        if (!season)
            return Error{
                RhythmText::tr("promotions: \"%1\" is no season. Write month-day..month-day, such as "
                               "05-25..06-20.")
                    .arg(text)};
        definition.promotions.push_back(*season);
    }
    definition.checkDays = int(reader.integer(QLatin1String("checkDays"), 0, 0, 36525));
    definition.seed = std::uint64_t(reader.integer(QLatin1String("seed"), 1, 0, 1'000'000'000));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

AnalysisKind rhythmKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("rhythm");
    kind.title = RhythmText::tr("Purchase rhythm");
    kind.icon = QStringLiteral("calendar-clock");
    kind.description =
        RhythmText::tr("When each buyer is expected to buy next, who is due, overdue or in the golden "
                       "window, and how far that held on held-out time.");
    kind.schema =
        schemaDefinition(kind.id, rhythmFields(), {},
                         QStringLiteral("Expected next purchases from the gaps between purchases."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Next purchases")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\" and amount > 0")},
                    {QStringLiteral("days"), 30},
                    {QStringLiteral("promotions"), QJsonArray{QStringLiteral("05-25..06-20")}}};
    kind.run = runRhythm;
    kind.suggest = suggestRhythm;
    return kind;
}

} // namespace tessera
