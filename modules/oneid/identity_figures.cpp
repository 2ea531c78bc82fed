// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneid/identity_figures.h"

#include "base/json.h"
#include "journey/four_a.h"
#include "oneid/oneid_analyses.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int kMostThresholds = 9;
constexpr double kLeastThreshold = 0.001;
constexpr double kMostThreshold = 0.999999;

// People of one view who are several in the other.
std::int64_t severalIn(const IdentityView& view, const IdentityView& other)
{
    std::int64_t several = 0;
    for (PersonIndex person = 0; person < view.people; ++person) {
        NodeIndex first = kNoNode;
        bool isSeveral = false;
        for (std::uint32_t at = view.memberStarts[person]; at < view.memberStarts[person + 1]; ++at) {
            const NodeIndex there = other.groupOfNode(view.members[at]);
            if (there == kNoNode)
                continue;
            isSeveral = isSeveral || (first != kNoNode && there != first);
            first = first == kNoNode ? there : first;
        }
        several += isSeveral ? 1 : 0;
    }
    return several;
}

std::int64_t linkedPeople(const IdentityView& view)
{
    std::vector<PersonIndex> people;
    for (const IdentityLink& link : *view.links)
        if (link.verdict == LinkVerdict::Probable && double(link.bits) >= view.rules.leastBits())
            if (const PersonIndex person = view.personOfNode(link.a);
                person != kNobody && person == view.personOfNode(link.b))
                people.push_back(person);
    std::ranges::sort(people);
    return std::int64_t(std::unique(people.begin(), people.end()) - people.begin());
}

Result<void> addBuyers(const LocalDataset& data, const IdentityDefinition& definition,
                       IdentityFigures& figures)
{
    const auto has = [&](const QString& name) {
        const std::vector<FieldInfo> fields = data.eventFields();
        return std::ranges::find(fields, name, &FieldInfo::name) != fields.end();
    };
    if (!has(QStringLiteral("event")))
        return {};
    const auto event = data.eventColumn(QStringLiteral("event"));
    if (!event)
        return event.error();
    std::shared_ptr<const Column> amount;
    if (!definition.amount.isEmpty() && has(definition.amount)) {
        const auto column = data.eventColumn(definition.amount);
        if (!column)
            return column.error();
        if ((*column)->type != ColumnType::Text)
            amount = *column;
    }
    if ((*event)->type != ColumnType::Text)
        return {};
    std::vector<std::uint8_t> isPurchase((*event)->dictionary->size(), 0);
    for (Code code = 0; code < isPurchase.size(); ++code)
        isPurchase[code] = (*event)->dictionary->at(code) == definition.purchase.toStdString() ? 1 : 0;
    if (std::ranges::count(isPurchase, 1) == 0)
        return {};
    std::int64_t buyers = 0;
    double revenue = 0;
    const auto starts = data.eventStarts();
    const auto times = data.eventTimes();
    for (std::size_t person = 0; person < data.people(); ++person) {
        bool isBuyer = false;
        for (std::uint32_t row = starts[person]; row < starts[person + 1] && times[row] < data.asOf();
             ++row) {
            const Code code = (*event)->codes[row];
            if (code == kNullCode || isPurchase[code] == 0)
                continue;
            isBuyer = true;
            if (amount && !amount->isNull(row))
                revenue += amount->number(row);
        }
        buyers += isBuyer ? 1 : 0;
    }
    figures.buyers = buyers;
    if (amount && buyers > 0)
        figures.revenuePerBuyer = revenue / double(buyers);
    return {};
}

Result<IdentityFigures> figuresOf(const LocalDataset& data, const LocalDataset& now,
                                  const IdentityDefinition& definition,
                                  const std::optional<FourADefinition>& model, const Task& task)
{
    const IdentityView& view = data.identity();
    IdentityFigures figures;
    figures.threshold = view.rules.threshold;
    figures.people = std::int64_t(view.people);
    for (PersonIndex person = 0; person < view.people; ++person)
        figures.several += view.memberStarts[person + 1] - view.memberStarts[person] > 1 ? 1 : 0;
    figures.linked = linkedPeople(view);
    if (&data != &now) {
        figures.merged = severalIn(view, now.identity());
        figures.split = severalIn(now.identity(), view);
    }
    if (Result<void> done = addBuyers(data, definition, figures); !done)
        return done.error();
    if (model) {
        const Result<StageStates> states = stagesAt(data, *model, data.firstKnown(), data.asOf(), task);
        if (!states)
            return states.error();
        figures.stages = states->stock;
    }
    return figures;
}

} // namespace

QJsonObject IdentityDefinition::toJson() const
{
    const IdentityDefinition usual;
    QJsonObject json;
    if (rules) {
        // Also what is as usual: a definition says what it was computed with.
        json = rules->toJson();
        json.insert(QStringLiteral("threshold"), rules->threshold);
    }
    if (thresholds != usual.thresholds) {
        QJsonArray list;
        for (const double threshold : thresholds)
            list.append(threshold);
        json.insert(QStringLiteral("thresholds"), list);
    }
    if (purchase != usual.purchase)
        json.insert(QStringLiteral("purchase"), purchase);
    if (amount != usual.amount)
        json.insert(QStringLiteral("amount"), amount);
    if (mostShown != usual.mostShown)
        json.insert(QStringLiteral("shown"), mostShown);
    return json;
}

Result<IdentityDefinition> IdentityDefinition::fromJson(const QJsonObject& json)
{
    IdentityDefinition definition;
    JsonReader reader(json);
    QJsonObject rules;
    for (const QLatin1String key : {QLatin1String("threshold"), QLatin1String("kinds"),
                                    QLatin1String("attributes"), QLatin1String("travel")})
        if (const QJsonValue value = reader.value(key); !value.isUndefined())
            rules.insert(key, value);
    if (reader.has(QLatin1String("thresholds"))) {
        definition.thresholds.clear();
        for (const QJsonValue value : reader.array(QLatin1String("thresholds"))) {
            if (!value.isDouble() || value.toDouble() < kLeastThreshold || value.toDouble() > kMostThreshold)
                reader.fail(QStringLiteral("thresholds"), OneIdText::tr("probabilities between 0.001 and "
                                                                        "0.999999, such as 0.95"));
            definition.thresholds.push_back(value.toDouble());
        }
        if (definition.thresholds.size() > std::size_t(kMostThresholds))
            reader.fail(QStringLiteral("thresholds"), OneIdText::tr("nine at most"));
    }
    definition.purchase = reader.text(QLatin1String("purchase"), definition.purchase);
    definition.amount = reader.text(QLatin1String("amount"), definition.amount);
    definition.mostShown = int(reader.integer(QLatin1String("shown"), definition.mostShown, 0, 10'000));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (!rules.isEmpty()) {
        const Result<IdentityRules> given = IdentityRules::fromJson(rules);
        if (!given)
            return given.error();
        definition.rules = *given;
    }
    return definition;
}

Result<IdentityRange> identityRange(const LocalDataset& data, const IdentityDefinition& definition,
                                    const Task& task)
{
    IdentityRange range;
    std::optional<FourADefinition> model;
    if (const Result<FourADefinition> suggested = suggestedFourA(data)) {
        model = *suggested;
        for (const StageRule& stage : model->stages)
            range.stageNames.append(stage.name);
    }
    const auto add = [&](const LocalDataset& asked) {
        return figuresOf(asked, data, definition, model, task);
    };
    const Result<IdentityFigures> now = add(data);
    if (!now)
        return now.error();
    range.now = *now;
    IdentityRules rules = definition.rules.value_or(data.identity().rules);
    const Result<std::shared_ptr<const LocalDataset>> asked =
        rules == data.identity().rules ? data.at(data.asOf()) : data.under(rules, task);
    if (!asked)
        return asked.error();
    range.data = *asked;
    const Result<IdentityFigures> figures = add(**asked);
    if (!figures)
        return figures.error();
    range.asked = *figures;
    for (const double threshold : definition.thresholds) {
        if (task.cancelled())
            return Error::cancel();
        rules.threshold = threshold;
        const Result<std::shared_ptr<const LocalDataset>> there = (*asked)->under(rules, task);
        if (!there)
            return there.error();
        const Result<IdentityFigures> one = add(**there);
        if (!one)
            return one.error();
        range.at.push_back(*one);
    }
    return range;
}

} // namespace tessera
