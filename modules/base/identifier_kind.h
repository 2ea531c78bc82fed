// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tessera {

// Identifier kinds from the most to the least trusted; others are allowed and come last. A kind that means
// something only within an app or a shop names it behind an "@": openid@mini_program. Values of two scopes
// are never the same identifier.
[[nodiscard]] QStringList knownIdentifierKinds();
[[nodiscard]] int identifierTrust(const QString& kind);
// Without its scope.
[[nodiscard]] QStringView baseKindOf(QStringView kind);

} // namespace tessera
