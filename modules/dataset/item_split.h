// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace tessera {

// Of which value of a text property an event is, with the amount of it: what a bundle is made of stands in
// its place where the property comes from the tables of items ("item.category"). The amounts of one event sum
// to its amount exactly, as those of itemRevenue() do.
class ItemSplit
{
public:
    struct Part
    {
        std::uint32_t value = 0; // its place in values()
        std::int64_t amount = 0;
    };

    // An error: there is no such property, or it holds no texts.
    [[nodiscard]] static Result<ItemSplit> load(const LocalDataset& data, const QString& property);

    [[nodiscard]] const QStringList& values() const { return m_values; } // the first: not known
    // Replaces parts, at least one, by those of an event. Thread-safe.
    void split(std::uint32_t event, std::int64_t amount, std::vector<Part>& parts) const;

private:
    struct Sets; // of bundles, with what they are made of
    Result<void> loadSets(const LocalDataset& data, const QString& property);
    std::uint32_t valueOf(const QString& text);

    std::shared_ptr<const Column> m_column;
    QStringList m_values;
    QHash<QString, std::uint32_t> m_places; // of the values
    std::shared_ptr<const Sets> m_sets;     // null: no event can be of a bundle
};

} // namespace tessera
