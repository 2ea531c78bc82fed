// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_view.h"

namespace tessera {

// Somebody decides about two identifiers: one undoable step. The last decision about two counts.
[[nodiscard]] Result<void> decide(Project& project, const IdentityView& view, NodeIndex a, NodeIndex b,
                                  LinkVerdict verdict);
// The person stays as it is: whatever comes later joins nobody to it.
[[nodiscard]] Result<void> lockPerson(Project& project, const IdentityView& view, PersonIndex person);

// An identifier as somebody writes it: a value, or kind:value where several kinds have it.
[[nodiscard]] Result<NodeIndex> identifierCalled(const IdentityView& view, const QString& text);

// The decisions and links of the project that name a member of a person, newest first: sets to withdraw.
[[nodiscard]] Result<std::vector<LinkSet>> decisionsAbout(const Project& project, const IdentityView& view,
                                                          PersonIndex person);

} // namespace tessera
