// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QString>

#include <cstdint>

namespace tessera {

inline constexpr std::int64_t kSampleClientPeople = 20'000;

// Writes the files of the invented brand into a folder beside the client and imports each of them with the
// mapping that its preview suggests. The file appears when all of it is in.
[[nodiscard]] Result<void> makeSampleClient(const QString& file, std::int64_t people, const Task& task);

} // namespace tessera
