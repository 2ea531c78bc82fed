// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/item_revenue.h"

#include "base/text.h"
#include "dataset/internal/bundle_shares.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace tessera {

namespace {

struct ItemRevenueText
{
    Q_DECLARE_TR_FUNCTIONS(ItemRevenue)
};

using SharedColumn = std::shared_ptr<const Column>;

// Sums that say when they no longer fit.
struct Sums
{
    bool isTooLarge = false;

    void add(std::int64_t& sum, std::int64_t value)
    {
        isTooLarge = __builtin_add_overflow(sum, value, &sum) || isTooLarge;
    }
};

struct OfRow
{
    std::int64_t lines = 0;
    std::int64_t revenue = 0;
};

class Counting
{
public:
    Counting(const Hierarchy& hierarchy, const Bundles& bundles, const std::optional<Column>& prices)
        : m_hierarchy(hierarchy)
        , m_bundles(bundles)
        , m_prices(prices)
        , m_rows(hierarchy.masters())
    {}

    void add(const std::vector<std::string_view>& codes, std::uint32_t master, Micros time,
             std::int64_t amount)
    {
        ++m_result.lines;
        m_sums.add(m_result.revenue, amount);
        for (const std::string_view code : codes)
            if (const auto components = m_bundles.componentsOf(code, time); !components.empty()) {
                addBundle(components, time, amount);
                return;
            }
        if (codes.empty()) {
            ++m_result.withoutCodeLines;
            m_sums.add(m_result.withoutCodeRevenue, amount);
            addUnknown(amount);
        } else if (addOne(codes.front(), master, amount)) {
            ++m_result.knownLines;
        }
    }

    [[nodiscard]] bool isTooLarge() const { return m_sums.isTooLarge; }
    // field: of the masters; null: not broken down.
    ItemRevenue take(const Column* field)
    {
        for (const auto& [code, of] : m_unmapped)
            m_result.unmapped.push_back({toQString(code), of.lines, of.revenue});
        std::ranges::sort(m_result.unmapped, {},
                          [](const CodeRevenue& one) { return std::tuple(-one.revenue, one.code); });
        if (field == nullptr)
            return std::move(m_result);
        std::map<QString, OfRow> values;
        if (m_unknown.lines > 0)
            values[QString()] = m_unknown;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (m_rows[row].lines > 0) {
                OfRow& of = values[field->display(row)];
                of.lines += m_rows[row].lines;
                m_sums.add(of.revenue, m_rows[row].revenue);
            }
        for (const auto& [value, of] : values)
            m_result.values.push_back({value, of.lines, of.revenue});
        std::ranges::sort(m_result.values, {},
                          [](const ValueRevenue& one) { return std::tuple(-one.revenue, one.value); });
        return std::move(m_result);
    }

private:
    void addUnknown(std::int64_t amount)
    {
        ++m_unknown.lines;
        m_sums.add(m_unknown.revenue, amount);
    }

    bool addOne(std::string_view code, std::uint32_t master, std::int64_t amount)
    {
        if (master != kNoRow) {
            ++m_rows[master].lines;
            m_sums.add(m_rows[master].revenue, amount);
            m_sums.add(m_result.knownRevenue, amount);
            return true;
        }
        OfRow& of = m_unmapped[std::string(trimmed(code))];
        ++of.lines;
        m_sums.add(of.revenue, amount);
        addUnknown(amount);
        return false;
    }

    void addBundle(const std::vector<const BundleComponent*>& components, Micros time, std::int64_t amount)
    {
        ++m_result.bundleLines;
        m_sums.add(m_result.bundleRevenue, amount);
        bool isKnown = true;
        for (const SoldComponent& one : sharedOut(amount, components, time, m_hierarchy, m_prices))
            isKnown = addOne(one.component->code, one.master, one.amount) && isKnown;
        m_result.knownLines += isKnown ? 1 : 0;
    }

    const Hierarchy& m_hierarchy;
    const Bundles& m_bundles;
    const std::optional<Column>& m_prices;
    ItemRevenue m_result;
    Sums m_sums;
    std::vector<OfRow> m_rows;
    std::map<std::string, OfRow> m_unmapped;
    OfRow m_unknown;
};

const HierarchyForm& itemForm()
{
    return hierarchyForms().front();
}

Result<std::optional<HierarchyFieldInfo>> fieldBy(const LocalDataset& data, const QString& by)
{
    if (by.isEmpty())
        return std::optional<HierarchyFieldInfo>();
    QStringList known;
    for (const HierarchyFieldInfo& field : hierarchyFields(data.batches())) {
        if (field.form != &itemForm())
            continue;
        known.append(QLatin1String(field.field->name));
        if (known.back() == by)
            return std::optional(field);
    }
    return Error{known.isEmpty()
                     ? ItemRevenueText::tr("No table of items is loaded, so nothing can be broken down by "
                                           "\"%1\". Import one, with the subject \"items\".")
                           .arg(by)
                     : ItemRevenueText::tr("Items have no field \"%1\". They have: %2.")
                           .arg(by, known.join(QStringLiteral(", ")))};
}

Result<void> countEvents(const LocalDataset& data, const ItemRevenueDefinition& definition,
                         const Column& amounts, Counting& counting, const Task& task)
{
    const Result<SharedColumn> events = data.eventColumn(QStringLiteral("event"));
    if (!events)
        return events.error();
    const Result<std::vector<SharedColumn>> codes = data.codeColumns(QStringLiteral("item"));
    if (!codes)
        return codes.error();
    const Result<std::vector<std::uint32_t>> masters = data.masterRows(QStringLiteral("item"));
    if (!masters)
        return masters.error();
    const Column& names = **events;
    const std::string wanted = toUtf8(definition.event);
    std::vector<bool> counts;
    for (Code code = 0; names.dictionary && code < names.dictionary->size(); ++code)
        counts.push_back(names.dictionary->at(code) == wanted);
    const std::span<const Micros> times = data.eventTimes();
    std::vector<std::string_view> own;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if ((i & 0xFFFF) == 0 && task.cancelled())
            return Error::cancel();
        if (names.codes[i] == kNullCode || !counts[names.codes[i]] || times[i] >= data.asOf())
            continue;
        own.clear();
        for (const SharedColumn& column : *codes)
            if (column->codes[i] != kNullCode)
                own.push_back(column->dictionary->at(column->codes[i]));
        counting.add(own, (*masters)[i], times[i], amounts.isNull(i) ? 0 : amounts.integers[i]);
    }
    return {};
}

} // namespace

Result<ItemRevenue> itemRevenue(const LocalDataset& data, const ItemRevenueDefinition& definition,
                                const Task& task)
{
    const Result<std::optional<HierarchyFieldInfo>> by = fieldBy(data, definition.by);
    if (!by)
        return by.error();
    const Result<SharedColumn> amounts = data.eventColumn(definition.amount);
    if (!amounts)
        return amounts.error();
    const ColumnType type = (*amounts)->type;
    if (type != ColumnType::Integer && type != ColumnType::Decimal)
        return Error{
            ItemRevenueText::tr("\"%1\" holds no exact amounts: it is of the type %2. Name a column of "
                                "whole numbers or decimals.")
                .arg(definition.amount, columnTypeName(type))};
    const Result<Hierarchy> hierarchy = Hierarchy::load(data.project(), data.batches(), itemForm());
    if (!hierarchy)
        return hierarchy.error();
    const Result<Bundles> bundles = Bundles::load(data.project(), data.batches());
    if (!bundles)
        return bundles.error();
    std::optional<Column> prices;
    if (!bundles->isEmpty()) {
        Result<Column> read = hierarchy->values(data.project(), data.batches(), "price");
        if (!read)
            return read.error();
        prices = std::move(*read);
    }
    Counting counting(*hierarchy, *bundles, prices);
    if (Result<void> counted = countEvents(data, definition, **amounts, counting, task); !counted)
        return counted.error();
    std::optional<Column> field;
    if (*by) {
        Result<Column> read = hierarchy->values(data.project(), data.batches(), (*by)->field->part);
        if (!read)
            return read.error();
        field = std::move(*read);
    }
    ItemRevenue result = counting.take(field ? &*field : nullptr);
    if (counting.isTooLarge())
        return Error{
            ItemRevenueText::tr("The sum of \"%1\" does not fit. Check the column for wrong amounts.")
                .arg(definition.amount)};
    result.scale = (*amounts)->type == ColumnType::Decimal ? (*amounts)->scale : 0;
    return result;
}

} // namespace tessera
