// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/local_dataset.h"
#include "identity/identity_view.h"
#include "project/project.h"
#include "table/column.h"

namespace tessera {

// One value a person from batches of people: the last known one in their order.
[[nodiscard]] Result<AttributeRows> attributeRowsOf(const Project& project,
                                                    const std::vector<const BatchInfo*>& batches,
                                                    const IdentityView& identity, const QString& name);
[[nodiscard]] Result<Column> buildAttribute(const Project& project,
                                            const std::vector<const BatchInfo*>& batches,
                                            const IdentityView& identity, const QString& name);

} // namespace tessera
