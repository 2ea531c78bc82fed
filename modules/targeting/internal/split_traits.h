// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targeting/split.h"

#include <span>

namespace tessera {

// The fields that groups are to be alike in, of the people who are divided, ready to be added up by group.
class SplitTraits
{
public:
    [[nodiscard]] static Result<SplitTraits> prepare(const LocalDataset& data,
                                                     const std::vector<PersonField>& fields,
                                                     std::span<const PersonIndex> people);

    // By field and value, in the order of the fields. groups: of each person by place.
    [[nodiscard]] std::vector<SplitTrait> measure(std::span<const std::uint16_t> groups,
                                                  std::size_t groupCount) const;

private:
    struct Trait
    {
        QString field;
        QStringList values;              // of a text: the most common; each is a trait of its own
        std::vector<float> numbers;      // standardised; NaN: unknown
        std::vector<std::uint8_t> codes; // 1 + place in values, 0: another value, kUnknown
        double mean = 0;
        double deviation = 0;
    };
    static constexpr std::uint8_t kUnknown = 255;

    void addText(const Column& column, Trait trait, std::span<const PersonIndex> people);
    void addNumber(const Column& column, Trait trait, std::span<const PersonIndex> people);
    static SplitTrait numberTrait(const Trait& trait, std::span<const std::uint16_t> groups,
                                  std::size_t groupCount);
    static void textTraits(const Trait& trait, std::span<const std::uint16_t> groups, std::size_t groupCount,
                           std::vector<SplitTrait>& out);

    std::vector<Trait> m_traits;
};

[[nodiscard]] Result<std::shared_ptr<const Column>> columnOf(const LocalDataset& data,
                                                             const PersonField& field);

} // namespace tessera
