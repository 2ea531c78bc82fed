// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/libraries.h"

#include "project/project.h"

#include <QSettings>

namespace tessera {

std::vector<Library> usedLibraries()
{
    return {{QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0 / GPL-3.0")},
            {QStringLiteral("SQLite, SQLite3MultipleCiphers"), Project::storeVersion(),
             QStringLiteral("public domain, MIT")},
            {QStringLiteral("Eigen"), QString(), QStringLiteral("MPL-2.0")},
            {QStringLiteral("Zstandard"), QString(), QStringLiteral("BSD-3-Clause")},
            {QStringLiteral("zlib"), QString(), QStringLiteral("Zlib")},
            {QStringLiteral("simdjson"), QString(), QStringLiteral("Apache-2.0")},
            {QStringLiteral("ICU"), QString(), QStringLiteral("Unicode-3.0")},
            {QStringLiteral("libxlsxwriter"), QString(), QStringLiteral("BSD-2-Clause")},
            {QStringLiteral("libzip"), QString(), QStringLiteral("BSD-3-Clause")},
            {QStringLiteral("libphonenumber"), QString(), QStringLiteral("Apache-2.0")},
            {QStringLiteral("Protocol Buffers"), QString(), QStringLiteral("BSD-3-Clause")},
            {QStringLiteral("Tessera Sans (Inter), Noto Sans CJK"), QString(), QStringLiteral("OFL-1.1")}};
}

QString settingsPath()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Tessera"),
                     QStringLiteral("Tessera"))
        .fileName();
}

} // namespace tessera
