// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/role_names.h"

#include <QCoreApplication>

#include <array>

namespace tessera {
namespace {

struct RoleName
{
    const char* id;
    const char* text;
    const char* icon;
};

constexpr std::array kRoles{
    RoleName{"ignore", QT_TRANSLATE_NOOP("Role", "Left out"), "x"},
    RoleName{"identifier", QT_TRANSLATE_NOOP("Role", "Identifier"), "fingerprint"},
    RoleName{"time", QT_TRANSLATE_NOOP("Role", "Time"), "clock"},
    RoleName{"event", QT_TRANSLATE_NOOP("Role", "Event"), "play"},
    RoleName{"item", QT_TRANSLATE_NOOP("Role", "Item"), "package"},
    RoleName{"category", QT_TRANSLATE_NOOP("Role", "Category"), "list-tree"},
    RoleName{"amount", QT_TRANSLATE_NOOP("Role", "Amount"), "gauge"},
    RoleName{"attribute", QT_TRANSLATE_NOOP("Role", "Attribute"), "shapes"},
};

} // namespace

QString roleText(const QString& role)
{
    for (const RoleName& name : kRoles) {
        if (role == QLatin1String(name.id))
            return QCoreApplication::translate("Role", name.text);
    }
    return role;
}

QString roleIcon(const QString& role)
{
    for (const RoleName& name : kRoles) {
        if (role == QLatin1String(name.id))
            return QLatin1String(name.icon);
    }
    return QStringLiteral("shapes");
}

QString tableKindText(TableKind kind)
{
    switch (kind) {
    case TableKind::Events:
        return QCoreApplication::translate("Role", "Events, one row each");
    case TableKind::People:
        return QCoreApplication::translate("Role", "People, one row each");
    default:
        return QCoreApplication::translate("Role", "Other rows");
    }
}

} // namespace tessera
