// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

class QSettings;

namespace tessera {

// What is remembered between runs. With TESSERA_NO_SETTINGS set (tests, screenshots) nothing is read from or
// written to disk.
class Settings
{
public:
    Settings();
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    QSettings* m_store; // null: kept in memory
    QVariantMap m_memory;
};

} // namespace tessera
