// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QJsonObject>

namespace tessera {

// A column that a shipped library asks for: {"of": "people" or "events", "type": "text", "time", "number" or
// any when absent, "names": [...], "role": ...}. The client's own field that is called so, in the order of
// the names, or has the role; empty when there is none.
[[nodiscard]] QString fieldWanted(const QJsonObject& wanted, const std::vector<FieldInfo>& attributes,
                                  const std::vector<FieldInfo>& eventFields);

// A field as rules write it: quoted where it must be.
[[nodiscard]] QString fieldInRules(const QString& name);

} // namespace tessera
