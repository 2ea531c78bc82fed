// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkage/comparison.h"
#include "linkage/internal/field.h"
#include "linkage/linkage_table.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tessera {

class StageProgress;

// The levels of all comparisons of a pair, three bits each, the first comparison in the lowest.
using LevelPattern = std::uint64_t;
inline constexpr std::size_t kMostComparisons = 21;

[[nodiscard]] inline int levelOf(LevelPattern pattern, std::size_t comparison)
{
    return int(pattern >> (3 * comparison) & 7);
}

// Compares records. Made once for a table; each thread that compares many has a Memory of its own.
class Comparer
{
public:
    // Columns that the table lacks are an error. progress: of one item for each comparison.
    static Result<Comparer> make(const LinkageTable& table, const std::vector<FieldComparison>& comparisons,
                                 const Task& task = Task(), StageProgress* progress = nullptr);

    // Levels of pairs of values that were looked at before: files repeat their names and places.
    class Memory
    {
    public:
        explicit Memory(const Comparer& comparer);

    private:
        friend class Comparer;
        struct Slot
        {
            std::uint64_t pair = ~std::uint64_t{0};
            std::uint8_t level = 0;
        };
        static constexpr std::size_t kSlots = std::size_t{1} << 15;
        std::vector<std::vector<Slot>> m_slots; // by comparison; empty where hardly any pair comes again
    };

    [[nodiscard]] LevelPattern compare(RecordIndex a, RecordIndex b, Memory* memory) const;
    [[nodiscard]] const std::vector<FieldComparison>& comparisons() const { return m_comparisons; }
    [[nodiscard]] const Field& field(std::size_t comparison) const { return m_fields[comparison]; }
    [[nodiscard]] std::size_t records() const { return m_records; }

private:
    using Row = const Code*; // of a record: its codes by comparison

    [[nodiscard]] Row row(RecordIndex record) const { return m_codes.data() + record * m_fields.size(); }
    [[nodiscard]] int level(std::size_t comparison, Row a, Row b, Memory* memory) const;
    [[nodiscard]] bool isSwapped(std::size_t comparison, Row a, Row b) const;
    void layRows();

    std::size_t m_records = 0;
    std::vector<FieldComparison> m_comparisons;
    std::vector<Field> m_fields;
    std::vector<std::size_t> m_swaps; // comparison whose names may stand in the place; size(): none
    std::vector<Code> m_codes;        // of all fields, record by record
};

// Of two values of a kind, apart from swaps: 1 the closest, the last none.
[[nodiscard]] int valueLevel(ComparisonKind kind, const FieldValues& values, Code a, Code b);

} // namespace tessera
