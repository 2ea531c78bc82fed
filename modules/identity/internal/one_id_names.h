// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_view.h"
#include "identity/internal/partition.h"

namespace tessera {

inline constexpr OneId kFirstFreshName = OneId{1} << 40; // beyond the numbers of identifiers

// What the people of a new partition are called who are not what they were.
void renamePeople(const Partition& now, const IdentityView& before, IdentityView& view);

} // namespace tessera
