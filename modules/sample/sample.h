// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

inline constexpr std::int64_t kSampleMinPeople = 2'000;
inline constexpr std::int64_t kSampleMaxPeople = 10'000'000;

struct SampleOptions
{
    QString directory; // made when missing; files of the same name are replaced
    std::int64_t people = 20'000;
    std::uint64_t seed = 1;
};

struct SampleFile
{
    QString name;
    std::int64_t rows = 0; // without the header
    std::int64_t bytes = 0;
};

struct SampleSummary
{
    std::vector<SampleFile> files;
    std::int64_t people = 0;
    std::int64_t members = 0;
    std::int64_t buyers = 0;
    std::int64_t rows = 0;
    double seconds = 0;
};

// Writes the export of a fictional cosmetics brand, "Solenne 素澜", as a consultant would receive it, with
// the truth behind it (docs/sample_client.md). Same options, same bytes, on any number of threads; memory
// does not grow with people.
[[nodiscard]] Result<SampleSummary> writeSample(const SampleOptions& options, Task task = Task());

} // namespace tessera
