// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/analyses.h"
#include "business/internal/business_views.h"
#include "business/internal/texts.h"

#include "analysis/event_names.h"
#include "analysis/wanted_field.h"
#include "rules/rule.h"

#include <algorithm>

namespace tessera {

namespace {

PeopleSet boughtWithin(const Business& business, std::size_t bucket, bool isBefore)
{
    PeopleSet people(business.now.buyers.universe());
    for (const auto& [place, person] : isBefore ? business.boughtInBefore : business.boughtIn)
        if (place == bucket)
            people.insert(person);
    return people;
}

// "buyers", "channel:=Tmall", "stretch:2026-06-01", ... and the same behind "before:" of the period beside.
Result<PeopleSet> businessPeople(const Business& business, const QString& selector)
{
    const QString before = QStringLiteral("before:");
    const bool isBefore = selector.startsWith(before);
    const QString rest = isBefore ? selector.mid(before.size()) : selector;
    const BusinessPeriod* period = isBefore ? business.beside() : &business.now;
    if (period != nullptr) {
        if (rest == QLatin1String("visitors"))
            return period->visitors;
        if (rest == QLatin1String("buyers"))
            return period->buyers;
        if (rest == QLatin1String("new"))
            return period->newBuyers;
        if (rest == QLatin1String("returning")) {
            PeopleSet people = period->buyers;
            people -= period->newBuyers;
            return people;
        }
        const QString head = rest.section(QLatin1Char(':'), 0, 0);
        const QString tail = rest.section(QLatin1Char(':'), 1);
        if (head == QLatin1String("stretch"))
            for (std::size_t i = 0; i < business.trend.size(); ++i)
                if (dayText(business.trend[i].range.from) == tail)
                    return boughtWithin(business, i, isBefore);
        for (const BusinessDimension& dimension : business.dimensions)
            if (dimension.id == head)
                for (const BusinessGroup& group : dimension.groups)
                    if (group.key() == tail)
                        return isBefore ? group.peopleBefore : group.people;
    }
    return unknownSelector(selector, {QStringLiteral("visitors"), QStringLiteral("buyers"),
                                      QStringLiteral("new"), QStringLiteral("returning"),
                                      QStringLiteral("buyers:new"), QStringLiteral("channel:=NAME"),
                                      QStringLiteral("store:=NAME"), QStringLiteral("category:=NAME"),
                                      QStringLiteral("stretch:YYYY-MM-DD"), QStringLiteral("before:...")});
}

QStringList businessNotes(const BusinessDefinition& definition, const Business& business)
{
    QStringList notes{rangeText(business.now.range)};
    if (const BusinessPeriod* beside = business.beside()) {
        notes.append(BusinessText::tr("Beside %1 (%2)")
                         .arg(rangeText(beside->range), comparisonName(business.compare, business)));
        if (beside->isBeforeData)
            notes.append(BusinessText::tr("The data begin after that period did"));
    }
    notes.append(definition.newAfterDays > 0
                     ? BusinessText::tr("New: no purchase in the %1 d before").arg(definition.newAfterDays)
                     : BusinessText::tr("New: no purchase ever before"));
    if (business.now.isLeftCensored)
        notes.append(
            BusinessText::tr("Less than that is recorded before the period: some of the new are not"));
    if (business.asked.to > business.now.range.to)
        notes.append(BusinessText::tr("%n day(s) of the period are still to come", nullptr,
                                      int(business.asked.to - business.now.range.to)));
    if (business.targets && business.targets->daysWithout > 0)
        notes.append(BusinessText::tr("%n day(s) of the period have no target, but their sales count",
                                      nullptr, int(business.targets->daysWithout)));
    if (definition.compare == BusinessComparison::Promotion)
        notes.append(BusinessText::tr("%1 day by day against %2; phases are assumptions")
                         .arg(business.promotion, business.promotionBefore));
    return notes;
}

void sayBusiness(AnalysisResult& out, const Business& business)
{
    const NumberFormat format = spokenNumbers();
    const double now = business.money(business.now.sales);
    const double before = business.money(business.before);
    const bool isKnown = business.beside() == nullptr || !business.beside()->isBeforeData;
    out.headline = isKnown ? BusinessText::tr("Net sales of %1, %2 against %3")
                                 .arg(format.money(now), format.change(now, before),
                                      comparisonName(business.compare, business))
                           : BusinessText::tr("Net sales of %1").arg(format.money(now));
    QStringList parts;
    for (const BusinessFactor& factor : business.factors)
        parts.append(QStringLiteral("%1 %2").arg(factorName(factor.id), changeText(business, factor.part)));
    out.caption = parts.join(QStringLiteral(", "));
    if (business.targets && business.targets->whole > 0)
        out.caption +=
            (out.caption.isEmpty() ? QString() : QStringLiteral("; ")) +
            BusinessText::tr("target: %1 reached, %2 due by now")
                .arg(format.percent(double(business.now.sales) / double(business.targets->whole)),
                     format.percent(double(business.targets->due) / double(business.targets->whole)));
}

Result<AnalysisResult> runBusiness(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<BusinessDefinition> definition = BusinessDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<Business> computed = computeBusiness(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const Business>(std::move(*computed));
    AnalysisResult out;
    sayBusiness(out, *shared);
    out.json = businessJson(*shared);
    out.charts = businessCharts(*shared, definition->calendar);
    out.tables = businessTables(*shared);
    out.provenance.asOf = std::min(data.asOf(), data.zone().startOfDay(shared->now.range.to));
    out.provenance.notes = businessNotes(*definition, *shared);
    out.provenance.rightNote =
        BusinessText::tr("Parts sum to the change exactly (LMDI, rest by largest remainder)");
    out.people = [shared](const QString& selector) { return businessPeople(*shared, selector); };
    return out;
}

// The visits among a client's events, in known words; everything when there are none of them.
QString suggestedVisit(const LocalDataset& data)
{
    static const QStringList words{QStringLiteral("view"),     QStringLiteral("visit"),
                                   QStringLiteral("browse"),   QStringLiteral("page_view"),
                                   QStringLiteral("search"),   QStringLiteral("cart"),
                                   QStringLiteral("favourite")};
    QStringList own;
    for (const EventName& event : frequentEvents(data, 1000))
        if (words.contains(event.name))
            own.append(quotedRuleText(event.name));
    own.sort();
    return own.isEmpty() ? QString() : QStringLiteral("event in (%1)").arg(own.join(QStringLiteral(", ")));
}

Result<QJsonObject> suggestBusiness(const LocalDataset& data)
{
    const QString event = purchaseEvent(data);
    const QString amount = purchaseAmount(data);
    if (event.isEmpty() || amount.isEmpty())
        return Error{BusinessText::tr("Purchases with an amount are needed. Import orders, or name your own "
                                      "event and amount.")};
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("business")},
                           {QStringLiteral("where"), printEventFilter(EventFilter::event(event))},
                           {QStringLiteral("amount"), amount},
                           {QStringLiteral("windowDays"), 30}};
    const auto put = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            definition.insert(QLatin1String(key), value);
    };
    put("visit", suggestedVisit(data));
    put("units",
        suggestedNumber(data, {QStringLiteral("quantity"), QStringLiteral("qty"), QStringLiteral("units"),
                               QStringLiteral("数量"), QStringLiteral("件数")}));
    const auto text = [&](const QStringList& names, const QString& role) {
        const QJsonObject wanted{{QStringLiteral("of"), QStringLiteral("events")},
                                 {QStringLiteral("type"), QStringLiteral("text")},
                                 {QStringLiteral("role"), role},
                                 {QStringLiteral("names"), QJsonArray::fromStringList(names)}};
        return fieldWanted(wanted, {}, data.eventFields());
    };
    put("order", text({QStringLiteral("order_id"), QStringLiteral("order"), QStringLiteral("order_no"),
                       QStringLiteral("订单号"), QStringLiteral("订单编号")},
                      {}));
    put("channel", text({QStringLiteral("channel"), QStringLiteral("platform"), QStringLiteral("渠道"),
                         QStringLiteral("平台")},
                        {}));
    put("store", text({QStringLiteral("store"), QStringLiteral("shop"), QStringLiteral("门店"),
                       QStringLiteral("店铺")},
                      {}));
    put("category", text({QStringLiteral("item.category"), QStringLiteral("category"), QStringLiteral("类目"),
                          QStringLiteral("品类")},
                         QStringLiteral("category")));
    return definition;
}

QJsonObject targetSchema()
{
    return schemaObject(
        {{QStringLiteral("month"), schemaText(QStringLiteral("Such as 2026-06."))},
         {QStringLiteral("netSales"),
          schemaNumber(0, 1e15, 0, QStringLiteral("What the whole month should bring."))},
         {QStringLiteral("visitors"), schemaNumber(0, 1e15, 0, QStringLiteral("People who should come."))},
         {QStringLiteral("conversion"),
          schemaNumber(0, 1, 0, QStringLiteral("Share of them that should buy."))},
         {QStringLiteral("spendPerBuyer"),
          schemaNumber(0, 1e15, 0, QStringLiteral("What a buyer should spend."))},
         {QStringLiteral("buyers"), schemaText(QStringLiteral("\"new\" or \"returning\": of these only."))},
         {QStringLiteral("channel"), schemaText(QStringLiteral("Of this channel only."))},
         {QStringLiteral("store"), schemaText(QStringLiteral("Of this store only."))},
         {QStringLiteral("category"), schemaText(QStringLiteral("Of this category only."))}},
        {QStringLiteral("month")}, QStringLiteral("A target of a month, of everything or of one group."));
}

SchemaFields businessFields()
{
    SchemaFields fields = scopeFields(30, QStringLiteral("Length of the period where \"from\" is absent."));
    const SchemaFields own{
        {QStringLiteral("visit"),
         schemaEventFilter(QStringLiteral("What makes a visitor, besides buying; any event when absent."))},
        {QStringLiteral("from"), schemaText(QStringLiteral("First day of the period."))},
        {QStringLiteral("to"),
         schemaText(QStringLiteral("Day after the last of the period; as-of when absent."))},
        {QStringLiteral("order"),
         schemaText(
             QStringLiteral("Property with the number of the order; each purchase is one when absent."))},
        {QStringLiteral("units"), schemaText(QStringLiteral("Property with how many were bought."))},
        {QStringLiteral("newAfterDays"),
         schemaNumber(0, 36525, 365, QStringLiteral("New is who bought nothing for so many days; 0: ever."))},
        {QStringLiteral("compare"), schemaChoice({QStringLiteral("previous"), QStringLiteral("lastYear"),
                                                  QStringLiteral("promotion"), QStringLiteral("target")},
                                                 QStringLiteral("What net sales are set beside."))},
        {QStringLiteral("promotion"),
         schemaText(
             QStringLiteral("Run to compare with, \"618-2025\"; the same promotion's last when absent."))},
        {QStringLiteral("spendPer"),
         schemaChoice({QStringLiteral("buyer"), QStringLiteral("order")},
                      QStringLiteral("\"order\" takes spend apart into orders a buyer and spend an order."))},
        {QStringLiteral("channel"), schemaText(QStringLiteral("Property with the channel."))},
        {QStringLiteral("store"), schemaText(QStringLiteral("Property with the store."))},
        {QStringLiteral("category"),
         schemaText(QStringLiteral("Property with the category, \"item.category\"."))},
        {QStringLiteral("groups"), schemaInteger(1, 200, 12, QStringLiteral("Largest that stand apart."))},
        {QStringLiteral("step"), schemaChoice({QStringLiteral("auto"), QStringLiteral("day"),
                                               QStringLiteral("week"), QStringLiteral("month")},
                                              QStringLiteral("Of the trend."))},
        {QStringLiteral("targets"), schemaList(targetSchema(), QStringLiteral("Targets by month."))},
        {QStringLiteral("calendar"),
         QJsonObject{{QStringLiteral("type"), QStringLiteral("object")},
                     {QStringLiteral("description"),
                      QStringLiteral("Own promotions; the Chinese ones of 2022 to 2027 when absent.")}}}};
    fields.insert(fields.end(), own.begin(), own.end());
    return fields;
}

} // namespace

AnalysisKind businessKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("business");
    kind.title = BusinessText::tr("Business overview");
    kind.icon = QStringLiteral("chart-column");
    kind.description = BusinessText::tr(
        "Net sales beside the period before, last year, the last promotion or the target, and why they "
        "changed: visitors, conversion, spend per buyer, and each channel, store and category.");
    kind.schema = schemaDefinition(kind.id, businessFields(), {},
                                   QStringLiteral("Net sales of a period and the parts of their change."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Spring against the months before")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                    {QStringLiteral("windowDays"), 90},
                    {QStringLiteral("channel"), QStringLiteral("channel")},
                    {QStringLiteral("category"), QStringLiteral("category")}};
    kind.run = runBusiness;
    kind.suggest = suggestBusiness;
    return kind;
}

} // namespace tessera
