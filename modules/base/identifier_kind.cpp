// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/identifier_kind.h"

namespace tessera {

QStringList knownIdentifierKinds()
{
    return {QStringLiteral("id_card"), QStringLiteral("unionid"), QStringLiteral("member"),
            QStringLiteral("phone"),   QStringLiteral("email"),   QStringLiteral("openid"),
            QStringLiteral("user"),    QStringLiteral("device"),  QStringLiteral("oaid"),
            QStringLiteral("idfa"),    QStringLiteral("imei"),    QStringLiteral("cookie")};
}

int identifierTrust(const QString& kind)
{
    const qsizetype at = knownIdentifierKinds().indexOf(baseKindOf(kind).toString());
    return at < 0 ? 1 : int(100 - at);
}

QStringView baseKindOf(QStringView kind)
{
    const qsizetype at = kind.indexOf(QLatin1Char('@'));
    return at < 0 ? kind : kind.left(at);
}

} // namespace tessera
