// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace tessera {

[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& source);
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString& path);
// The texts of an array; what is none is empty.
[[nodiscard]] QStringList textsOf(const QJsonValue& array);

// Reads the fields of one definition object and remembers the first thing that is wrong, with its path
// ("steps[2].event: ..."), so that a fromJson() reads top to bottom and checks once at the end.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path = {});

    [[nodiscard]] bool has(QLatin1String key) const;
    QString text(QLatin1String key, const QString& fallback);
    QString requiredText(QLatin1String key);
    // The text must be one of the choices; the error lists them.
    QString choice(QLatin1String key, const QStringList& choices, const QString& fallback);
    double number(QLatin1String key, double fallback, double min, double max);
    std::int64_t integer(QLatin1String key, std::int64_t fallback, std::int64_t min, std::int64_t max);
    bool flag(QLatin1String key, bool fallback);
    QStringList texts(QLatin1String key);
    QJsonArray array(QLatin1String key);
    QJsonObject object(QLatin1String key);
    QJsonValue value(QLatin1String key); // of any type; the caller checks it

    void fail(const QString& where, const QString& what);
    [[nodiscard]] QString pathOf(const QString& key) const;
    // Call last: also fails on keys that were never asked for (a misspelt option must not pass in silence).
    Result<void> finish();

private:
    QJsonValue take(QLatin1String key);

    QJsonObject m_object;
    QString m_path;
    QStringList m_known;
    QString m_problem;
};

} // namespace tessera
