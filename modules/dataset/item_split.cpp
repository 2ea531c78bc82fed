// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/item_split.h"

#include "base/text.h"
#include "dataset/internal/bundle_shares.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

const QString kItemPrefix = QStringLiteral("item.");

} // namespace

struct ItemSplit::Sets
{
    Hierarchy hierarchy;
    Bundles bundles;
    std::optional<Column> prices;
    std::vector<std::shared_ptr<const Column>> codes;    // of the events
    std::vector<std::vector<std::uint8_t>> maybeBundles; // by column and code
    std::vector<std::uint32_t> valueOfMaster;
    std::span<const Micros> times;
};

std::uint32_t ItemSplit::valueOf(const QString& text)
{
    if (text.isEmpty())
        return 0;
    if (const auto known = m_places.constFind(text); known != m_places.constEnd())
        return *known;
    const auto place = std::uint32_t(m_values.size());
    m_places.insert(text, place);
    m_values.append(text);
    return place;
}

Result<ItemSplit> ItemSplit::load(const LocalDataset& data, const QString& property)
{
    ItemSplit split;
    Result<std::shared_ptr<const Column>> column = data.eventColumn(property);
    if (!column)
        return column.error();
    split.m_column = *column;
    if (split.m_column->type != ColumnType::Text)
        return Error{QCoreApplication::translate("ItemSplit",
                                                 "\"%1\" holds no texts. Name a property such as "
                                                 "the category of what was bought.")
                         .arg(property)};
    split.m_values.append(QString());
    for (Code code = 0; code < split.m_column->dictionary->size(); ++code) {
        split.m_values.append(toQString(split.m_column->dictionary->at(code)));
        split.m_places.insert(split.m_values.back(), code + 1);
    }
    if (property.startsWith(kItemPrefix))
        if (Result<void> loaded = split.loadSets(data, property); !loaded)
            return loaded.error();
    return split;
}

Result<void> ItemSplit::loadSets(const LocalDataset& data, const QString& property)
{
    Result<Bundles> bundles = Bundles::load(data.project(), data.batches());
    if (!bundles)
        return bundles.error();
    if (bundles->isEmpty())
        return {};
    const std::vector<HierarchyFieldInfo> fields = hierarchyFields(data.batches());
    const auto field =
        std::ranges::find_if(fields, [&](const HierarchyFieldInfo& one) { return one.name() == property; });
    if (field == fields.end())
        return {};
    auto sets = std::make_shared<Sets>();
    sets->bundles = std::move(*bundles);
    Result<Hierarchy> hierarchy = Hierarchy::load(data.project(), data.batches(), *field->form);
    if (!hierarchy)
        return hierarchy.error();
    sets->hierarchy = std::move(*hierarchy);
    Result<Column> prices = sets->hierarchy.values(data.project(), data.batches(), "price");
    Result<Column> values = sets->hierarchy.values(data.project(), data.batches(), field->field->part);
    for (const Result<Column>* one : {&prices, &values})
        if (!*one)
            return one->error();
    sets->prices = std::move(*prices);
    for (std::size_t row = 0; row < sets->hierarchy.masters(); ++row)
        sets->valueOfMaster.push_back(valueOf(values->display(row)));
    const Result<std::vector<std::shared_ptr<const Column>>> codes = data.codeColumns(kItemPrefix.chopped(1));
    if (!codes)
        return codes.error();
    sets->codes = *codes;
    for (const std::shared_ptr<const Column>& column : sets->codes) {
        std::vector<std::uint8_t>& known = sets->maybeBundles.emplace_back();
        for (Code code = 0; code < column->dictionary->size(); ++code)
            known.push_back(sets->bundles.knows(column->dictionary->at(code)) ? 1 : 0);
    }
    sets->times = data.eventTimes();
    m_sets = std::move(sets);
    return {};
}

void ItemSplit::split(std::uint32_t event, std::int64_t amount, std::vector<Part>& parts) const
{
    parts.clear();
    const Code own = m_column->codes[event];
    const std::uint32_t value = own == kNullCode ? 0 : std::uint32_t(own) + 1;
    if (m_sets)
        for (std::size_t c = 0; c < m_sets->codes.size(); ++c) {
            const Code code = m_sets->codes[c]->codes[event];
            if (code == kNullCode || m_sets->maybeBundles[c][code] == 0)
                continue;
            const Micros time = m_sets->times[event];
            const std::vector<const BundleComponent*> components =
                m_sets->bundles.componentsOf(m_sets->codes[c]->dictionary->at(code), time);
            if (components.empty())
                continue;
            for (const SoldComponent& one :
                 sharedOut(amount, components, time, m_sets->hierarchy, m_sets->prices))
                parts.push_back({one.master == kNoRow ? 0 : m_sets->valueOfMaster[one.master], one.amount});
            return;
        }
    parts.push_back({value, amount});
}

} // namespace tessera
