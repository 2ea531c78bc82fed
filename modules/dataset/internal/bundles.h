// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/internal/code_index.h"
#include "project/project.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tessera {

// One line of a bundle's make-up.
struct BundleComponent
{
    std::string code;
    Micros from = kEver;
    Micros to = kNever;
    std::int64_t quantity = 1;         // in units of 10^-6
    std::optional<std::int64_t> value; // of one, in units of 10^-6
};

// Which codes are bundles, and of what.
class Bundles
{
public:
    static Result<Bundles> load(const Project& project, const std::vector<BatchInfo>& batches);

    [[nodiscard]] bool isEmpty() const { return m_components.empty(); }
    [[nodiscard]] bool knows(std::string_view code) const; // at some time
    // What it is made of at an instant; empty: it is no bundle then.
    [[nodiscard]] std::vector<const BundleComponent*> componentsOf(std::string_view code, Micros time) const;

private:
    std::unordered_map<std::string, std::vector<BundleComponent>> m_components;
};

} // namespace tessera
