// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/internal/parts.h"

#include "analysis/event_names.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr qsizetype kMostDetails = 4;     // values of an event in words
constexpr std::size_t kDetailColumns = 6; // they come from: each is read for everybody

// Words of the names of events, each list before those below it.
const std::vector<std::pair<EventGroup, QStringList>>& groupWords()
{
    const auto words = [](const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); };
    static const std::vector<std::pair<EventGroup, QStringList>> list{
        {EventGroup::Service, words("refund return service chat consult complain adviser after_sales ticket "
                                    "退款 退货 客服 咨询 投诉 售后")},
        {EventGroup::Share, words("share review comment answer recommend like follow note rating referral "
                                  "分享 评价 评论 推荐 关注 点赞")},
        {EventGroup::Ads, words("impression exposure ad_ ads click banner 广告 曝光 点击")},
        {EventGroup::Cart, words("cart fav wish coupon collect 加购 收藏 领券 优惠")},
        {EventGroup::Order, words("purchase order pay buy paid checkout 下单 支付 购买 付款 订单")},
        {EventGroup::Browse,
         words("view pv search home main page visit browse catalog product detail watch live "
               "open launch 浏览 搜索 访问 看播 直播 打开")}};
    return list;
}

// The columns that say more of an event than its name.
struct DetailColumn
{
    std::shared_ptr<const Column> column;
    bool isPersonal = false;
};

int orderOfRole(const FieldInfo& field)
{
    return field.role == QLatin1String("item") ? 0 : field.role == QLatin1String("category") ? 1 : 2;
}

Result<std::vector<DetailColumn>> detailColumns(const LocalDataset& data)
{
    std::vector<FieldInfo> fields = data.eventFields();
    std::erase_if(fields, [&](const FieldInfo& field) {
        // Identifiers stand in the graph; what masters add is told by the code.
        return field.type != ColumnType::Text || field.name.contains(QLatin1Char('.')) ||
               field.role == QLatin1String("event") || field.role == QLatin1String("identifier") ||
               field.role == QLatin1String("amount");
    });
    std::ranges::stable_sort(fields, {}, orderOfRole);
    if (fields.size() > kDetailColumns)
        fields.resize(kDetailColumns);
    std::vector<DetailColumn> columns;
    for (const FieldInfo& field : fields) {
        Result<std::shared_ptr<const Column>> column = data.eventColumn(field.name);
        if (!column)
            return column.error();
        columns.push_back({*column, isPersonalAttribute(field.name)});
    }
    return columns;
}

QString detailOf(const std::vector<DetailColumn>& columns, std::uint32_t row, const PartContext& context)
{
    QStringList texts;
    for (const DetailColumn& one : columns) {
        if (texts.size() == kMostDetails)
            break;
        QString text = shownCell(*one.column, row, context.data().zone());
        if (one.isPersonal && !context.unmasked)
            text = maskedName(text);
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts.join(QStringLiteral(" · "));
}

// Where each event comes from: file, and row of it.
Result<void> addSources(const LocalDataset& data, std::vector<PersonEvent>& events)
{
    std::map<std::int64_t, std::vector<std::size_t>> byBatch;
    std::vector<std::size_t> rows(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const SourceRow source = data.eventSource(events[i].row);
        events[i].batch = source.batch;
        rows[i] = source.row;
        byBatch[source.batch].push_back(i);
    }
    for (const BatchInfo& batch : data.batches()) {
        const auto found = byBatch.find(batch.id);
        if (found == byBatch.end())
            continue;
        std::vector<std::size_t> wanted;
        for (const std::size_t i : found->second)
            wanted.push_back(rows[i]);
        const Result<std::vector<std::int64_t>> numbers = data.fileRows(batch, wanted);
        for (std::size_t k = 0; k < found->second.size(); ++k) {
            PersonEvent& event = events[found->second[k]];
            event.source = batch.source;
            event.fileRow = numbers ? (*numbers)[k] + 1 : 0; // batches of older files keep none
        }
    }
    return {};
}

} // namespace

EventGroup eventGroupOf(const QString& event)
{
    for (const auto& [group, words] : groupWords())
        for (const QString& word : words)
            if (event.contains(word, Qt::CaseInsensitive))
                return group;
    return EventGroup::Other;
}

QString eventGroupId(EventGroup group)
{
    static const QStringList ids{QStringLiteral("ads"),   QStringLiteral("browse"),  QStringLiteral("cart"),
                                 QStringLiteral("order"), QStringLiteral("service"), QStringLiteral("share"),
                                 QStringLiteral("other")};
    return ids[int(group)];
}

QString eventGroupName(EventGroup group)
{
    switch (group) {
    case EventGroup::Ads:
        return PersonText::tr("Ads");
    case EventGroup::Browse:
        return PersonText::tr("Browse");
    case EventGroup::Cart:
        return PersonText::tr("Cart");
    case EventGroup::Order:
        return PersonText::tr("Order");
    case EventGroup::Service:
        return PersonText::tr("Service");
    case EventGroup::Share:
        return PersonText::tr("Share");
    case EventGroup::Other:
        break;
    }
    return PersonText::tr("Other");
}

Result<PersonTimeline> timelineOf(const PartContext& context)
{
    const LocalDataset& data = context.data();
    PersonTimeline timeline;
    const auto [begin, end] = context.events();
    if (begin == end)
        return timeline;
    const Result<std::shared_ptr<const Column>> names = data.eventColumn(QStringLiteral("event"));
    const Result<std::vector<DetailColumn>> details = detailColumns(data);
    if (!details)
        return details.error();
    std::shared_ptr<const Column> amount;
    for (const FieldInfo& field : data.eventFields())
        if (!amount && field.role == QLatin1String("amount")) {
            Result<std::shared_ptr<const Column>> column = data.eventColumn(field.name);
            if (!column)
                return column.error();
            amount = *column;
        }
    const QString purchase = purchaseEvent(data);
    std::map<QString, std::int64_t> counts;
    timeline.events.reserve(end - begin);
    for (std::uint32_t row = begin; row < end; ++row) {
        if (context.task.cancelled())
            return Error::cancel();
        PersonEvent event;
        event.time = data.eventTimes()[row];
        event.row = row;
        event.event = names ? shownCell(**names, row, data.zone()) : QString();
        event.group = eventGroupOf(event.event);
        event.detail = detailOf(*details, row, context);
        if (amount && !std::isnan(amount->number(row)))
            event.amount = amount->number(row);
        event.isPurchase = !purchase.isEmpty() && event.event == purchase;
        ++counts[event.event];
        timeline.events.push_back(std::move(event));
    }
    timeline.kinds.assign(counts.begin(), counts.end());
    std::ranges::stable_sort(timeline.kinds, std::greater{}, [](const auto& kind) { return kind.second; });
    if (Result<void> added = addSources(data, timeline.events); !added)
        return added.error();
    return timeline;
}

} // namespace tessera
