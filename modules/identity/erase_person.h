// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_view.h"

namespace tessera {

// What erasePerson would take out: rows by file and identifiers. Changes nothing.
[[nodiscard]] Result<ErasureReport> rowsOfPerson(const Project& project, OneId person, const Task& task);
// Erases a person with every identifier that leads to them (Project::erase).
[[nodiscard]] Result<ErasureReport> erasePerson(Project& project, OneId person, const Task& task);

} // namespace tessera
