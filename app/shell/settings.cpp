// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QSettings>

namespace tessera {

Settings::Settings()
    : m_store(qEnvironmentVariableIsSet("TESSERA_NO_SETTINGS")
                  ? nullptr
                  : new QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Tessera"),
                                  QStringLiteral("Tessera")))
{}

Settings::~Settings()
{
    delete m_store;
}

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    return m_store ? m_store->value(key, fallback) : m_memory.value(key, fallback);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    if (m_store)
        m_store->setValue(key, value);
    else
        m_memory.insert(key, value);
}

} // namespace tessera
