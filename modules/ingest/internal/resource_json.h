// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace tessera {

// A data file of this module, which is built in: that it can be read is not in doubt.
[[nodiscard]] QJsonObject resourceJson(const QString& name);

} // namespace tessera
