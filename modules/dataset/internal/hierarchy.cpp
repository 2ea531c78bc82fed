// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/hierarchy.h"

#include "base/text.h"
#include "base/thread_pool.h"
#include "dataset/internal/column_union.h"
#include "project/table_parts.h"

#include <algorithm>

namespace tessera {

const std::vector<HierarchyForm>& hierarchyForms()
{
    static const std::vector<HierarchyForm> forms{
        {"item",
         "items",
         {"sku", "merchant_code", "item", "code"},
         {"sku", "merchant_code", "item"},
         "item_codes",
         "code",
         "sku",
         {{"name", "item_name"},
          {"product", "product"},
          {"series", "series"},
          {"category", "category"},
          {"brand", "brand"},
          {"price", "price"},
          {"cost", "unit_cost"}}},
        {"store",
         "stores",
         {"store", "store_name"},
         {"store", "store_name"},
         nullptr,
         nullptr,
         nullptr,
         {{"name", "store_name"}, {"city", "city"}, {"province", "province"}, {"region", "region"}}}};
    return forms;
}

QString HierarchyFieldInfo::name() const
{
    return QLatin1String(form->prefix) + QLatin1Char('.') + QLatin1String(field->name);
}

std::vector<HierarchyFieldInfo> hierarchyFields(const std::vector<BatchInfo>& batches)
{
    std::vector<HierarchyFieldInfo> known;
    for (const HierarchyForm& form : hierarchyForms()) {
        const std::vector<const BatchInfo*> masters = batchesOfSubject(batches, QLatin1String(form.subject));
        for (const HierarchyField& field : form.fields) {
            std::optional<ColumnType> type;
            for (const BatchInfo* batch : masters)
                if (const int at = positionOfPart(*batch, QLatin1String(field.part)); at >= 0) {
                    const ColumnType own = batch->columns[std::size_t(at)].type;
                    type = type ? joinedType(*type, own) : own;
                }
            if (type)
                known.push_back({&form, &field, *type});
        }
    }
    return known;
}

Column asTexts(Column column)
{
    if (column.type == ColumnType::Text)
        return column;
    Column texts;
    texts.name = column.name;
    DictionaryBuilder dictionary;
    for (std::size_t row = 0; row < column.size(); ++row)
        texts.codes.push_back(column.isNull(row) ? kNullCode
                                                 : dictionary.insert(toUtf8(column.display(row))));
    texts.dictionary = dictionary.take();
    return texts;
}

namespace {

Result<std::optional<Column>> partColumn(const Project& project, const BatchInfo& batch, const char* part)
{
    const int at = positionOfPart(batch, QLatin1String(part));
    if (at < 0)
        return std::optional<Column>();
    Result<Column> column = project.readColumn(batch, std::size_t(at));
    if (!column)
        return column.error();
    return std::optional(std::move(*column));
}

struct Validity
{
    std::optional<Column> from;
    std::optional<Column> to;

    // Texts say nothing of when: a mapping gives these parts the type time.
    static Micros at(const std::optional<Column>& column, std::size_t row, Micros without)
    {
        return column && column->type == ColumnType::Time && !column->isNull(row) ? column->integers[row]
                                                                                  : without;
    }
    [[nodiscard]] Claim claimOf(std::size_t row, std::uint32_t of) const
    {
        return {at(from, row, kEver), at(to, row, kNever), of, 0};
    }
};

Result<Validity> validityOf(const Project& project, const BatchInfo& batch)
{
    Result<std::optional<Column>> from = partColumn(project, batch, "valid_from");
    if (!from)
        return from.error();
    Result<std::optional<Column>> to = partColumn(project, batch, "valid_to");
    if (!to)
        return to.error();
    return Validity{std::move(*from), std::move(*to)};
}

std::string_view codeAt(const Column& texts, std::size_t row)
{
    return texts.isNull(row) ? std::string_view() : trimmed(texts.dictionary->at(texts.codes[row]));
}

// Every row of a batch that has a code: add(code, claim), the claim for row offset + its own.
template <typename Add>
Result<void> eachCode(const Project& project, const BatchInfo& batch, const char* part, std::size_t offset,
                      const Validity& validity, Add add)
{
    for (const std::size_t position : positionsOfPart(batch, QLatin1String(part))) {
        Result<Column> column = project.readColumn(batch, position);
        if (!column)
            return column.error();
        const Column codes = asTexts(std::move(*column));
        for (std::size_t row = 0; row < codes.size(); ++row)
            if (const std::string_view code = codeAt(codes, row); !code.empty())
                add(code, validity.claimOf(row, std::uint32_t(offset + row)), row);
    }
    return {};
}

} // namespace

Result<Hierarchy> Hierarchy::load(const Project& project, const std::vector<BatchInfo>& batches,
                                  const HierarchyForm& form)
{
    Hierarchy hierarchy;
    hierarchy.m_form = &form;
    for (const BatchInfo* batch : batchesOfSubject(batches, QLatin1String(form.subject))) {
        const Result<Validity> validity = validityOf(project, *batch);
        if (!validity)
            return validity.error();
        const auto add = [&](std::string_view code, const Claim& claim, std::size_t) {
            hierarchy.m_index.add(code, claim);
        };
        for (const char* part : form.masterCodes)
            if (Result<void> read = eachCode(project, *batch, part, hierarchy.m_masters, *validity, add);
                !read)
                return read.error();
        hierarchy.m_masters += std::size_t(batch->rows);
    }
    hierarchy.m_index.settle();
    if (form.aliasSubject == nullptr)
        return hierarchy;
    for (const BatchInfo* batch : batchesOfSubject(batches, QLatin1String(form.aliasSubject))) {
        const Result<Validity> validity = validityOf(project, *batch);
        if (!validity)
            return validity.error();
        Result<std::optional<Column>> target = partColumn(project, *batch, form.aliasOf);
        if (!target)
            return target.error();
        if (!*target)
            continue;
        const Column targets = asTexts(std::move(**target));
        const std::size_t offset = hierarchy.m_aliasOf.size();
        for (std::size_t row = 0; row < targets.size(); ++row)
            hierarchy.m_aliasOf.emplace_back(codeAt(targets, row));
        const auto add = [&](std::string_view code, const Claim& claim, std::size_t row) {
            if (!codeAt(targets, row).empty())
                hierarchy.m_aliases.add(code, claim);
        };
        if (Result<void> read = eachCode(project, *batch, form.aliasCode, offset, *validity, add); !read)
            return read.error();
    }
    hierarchy.m_aliases.settle();
    return hierarchy;
}

std::vector<ValidRow> Hierarchy::mastersOf(std::string_view code) const
{
    const std::string_view wanted = trimmed(code);
    const std::span<const ValidRow> own = m_index.rowsOf(wanted);
    const std::span<const ValidRow> aliases = m_aliases.rowsOf(wanted);
    if (aliases.empty())
        return {own.begin(), own.end()};
    std::vector<Claim> claims;
    for (const ValidRow& row : own)
        claims.push_back({row.from, row.to, row.row, 0});
    for (const ValidRow& alias : aliases)
        for (const ValidRow& master : m_index.rowsOf(m_aliasOf[alias.row]))
            claims.push_back(
                {std::max(alias.from, master.from), std::min(alias.to, master.to), master.row, 1});
    return settled(claims);
}

Result<Column> Hierarchy::values(const Project& project, const std::vector<BatchInfo>& batches,
                                 const char* part) const
{
    std::vector<ColumnPart> parts;
    for (const BatchInfo* batch : batchesOfSubject(batches, QLatin1String(m_form->subject))) {
        Result<std::optional<Column>> column = partColumn(project, *batch, part);
        if (!column)
            return column.error();
        parts.push_back({std::move(*column), std::size_t(batch->rows)});
    }
    return unionOf(QLatin1String(part), std::move(parts));
}

std::vector<std::uint32_t> mastersOfEvents(const Hierarchy& hierarchy,
                                           const std::vector<std::shared_ptr<const Column>>& codes,
                                           std::span<const Micros> times)
{
    std::vector<std::uint32_t> masters(times.size(), kNoRow);
    for (const std::shared_ptr<const Column>& shared : codes) {
        const Column& column = *shared;
        // Each different code once; most mean one master for ever.
        std::vector<std::vector<ValidRow>> rowsOfCode(column.dictionary->size());
        for (Code code = 0; code < rowsOfCode.size(); ++code)
            rowsOfCode[code] = hierarchy.mastersOf(column.dictionary->at(code));
        parallelBlocks(times.size(), std::size_t{1} << 16,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                           for (std::size_t i = begin; i < end; ++i)
                               if (masters[i] == kNoRow && column.codes[i] != kNullCode)
                                   masters[i] = rowAt(rowsOfCode[column.codes[i]], times[i]);
                       });
    }
    return masters;
}

Column valuesOf(const Column& masters, const std::vector<std::uint32_t>& rows)
{
    Column column;
    column.name = masters.name;
    column.type = masters.type;
    column.scale = masters.scale;
    column.dictionary = masters.dictionary;
    const auto fill = [&](auto& to, const auto& from, auto unknown) {
        to.resize(rows.size());
        parallelBlocks(rows.size(), std::size_t{1} << 16,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                           for (std::size_t i = begin; i < end; ++i)
                               to[i] = rows[i] == kNoRow ? unknown : from[rows[i]];
                       });
    };
    if (masters.type == ColumnType::Text)
        fill(column.codes, masters.codes, kNullCode);
    else if (masters.type == ColumnType::Real)
        fill(column.reals, masters.reals, std::numeric_limits<double>::quiet_NaN());
    else
        fill(column.integers, masters.integers, kNullInteger);
    return column;
}

} // namespace tessera
