// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/bundles.h"

#include "base/text.h"
#include "dataset/internal/hierarchy.h"
#include "project/table_parts.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace tessera {

namespace {

constexpr int kScale = 6;
enum Part : std::size_t
{
    BundlePart,
    ComponentPart,
    QuantityPart,
    ValuePart,
    FromPart,
    ToPart
};
constexpr std::array kParts{"bundle", "component", "quantity", "value", "valid_from", "valid_to"};

// In units of 10^-6; nothing when it is unknown or no number.
std::optional<std::int64_t> millionths(const std::optional<Column>& column, std::size_t row)
{
    if (!column || column->isNull(row) || column->type == ColumnType::Text)
        return {};
    if (column->type == ColumnType::Real)
        return std::int64_t(std::llround(column->reals[row] * double(kPowersOfTen[kScale])));
    const int scale = column->type == ColumnType::Decimal ? column->scale : 0;
    std::int64_t value = 0;
    if (__builtin_mul_overflow(column->integers[row], kPowersOfTen[kScale - scale], &value))
        return {};
    return value;
}

Micros timeAt(const std::optional<Column>& column, std::size_t row, Micros without)
{
    return column && column->type == ColumnType::Time && !column->isNull(row) ? column->integers[row]
                                                                              : without;
}

std::string textAt(const Column& texts, std::size_t row)
{
    return texts.isNull(row) ? std::string() : std::string(trimmed(texts.dictionary->at(texts.codes[row])));
}

} // namespace

Result<Bundles> Bundles::load(const Project& project, const std::vector<BatchInfo>& batches)
{
    Bundles bundles;
    for (const BatchInfo* batch : batchesOfSubject(batches, QStringLiteral("bundles"))) {
        std::array<std::optional<Column>, kParts.size()> columns;
        for (std::size_t i = 0; i < kParts.size(); ++i) {
            const int position = positionOfPart(*batch, QLatin1String(kParts[i]));
            if (position < 0)
                continue;
            Result<Column> column = project.readColumn(*batch, std::size_t(position));
            if (!column)
                return column.error();
            columns[i] = i <= ComponentPart ? asTexts(std::move(*column)) : std::move(*column);
        }
        if (!columns[BundlePart] || !columns[ComponentPart])
            continue; // no mapping of this subject is without them
        for (std::size_t row = 0; row < std::size_t(batch->rows); ++row) {
            BundleComponent component;
            component.code = textAt(*columns[ComponentPart], row);
            component.from = timeAt(columns[FromPart], row, kEver);
            component.to = timeAt(columns[ToPart], row, kNever);
            component.quantity = millionths(columns[QuantityPart], row).value_or(kPowersOfTen[kScale]);
            component.value = millionths(columns[ValuePart], row);
            if (const std::string bundle = textAt(*columns[BundlePart], row);
                !bundle.empty() && !component.code.empty())
                bundles.m_components[bundle].push_back(std::move(component));
        }
    }
    return bundles;
}

bool Bundles::knows(std::string_view code) const
{
    return m_components.contains(std::string(trimmed(code)));
}

std::vector<const BundleComponent*> Bundles::componentsOf(std::string_view code, Micros time) const
{
    std::vector<const BundleComponent*> valid;
    const auto found = m_components.find(std::string(trimmed(code)));
    if (found == m_components.end())
        return valid;
    for (const BundleComponent& component : found->second)
        if (component.from <= time && time < component.to)
            valid.push_back(&component);
    return valid;
}

} // namespace tessera
