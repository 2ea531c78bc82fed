// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cmath>

namespace tessera {

Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& source)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(problem.offset).count('\n') + 1;
        return Error{
            QCoreApplication::translate("JsonReader", "%1, line %2: %3. Mend the JSON there and try again.")
                .arg(source)
                .arg(line)
                .arg(problem.errorString())};
    }
    if (!document.isObject())
        return Error{
            QCoreApplication::translate("JsonReader", "%1 holds no JSON object. A definition starts with {.")
                .arg(source)};
    return document.object();
}

Result<QJsonObject> readJsonFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QCoreApplication::translate("JsonReader", "Cannot read %1: %2.").arg(path, file.errorString())};
    return parseJsonObject(file.readAll(), path);
}

QStringList textsOf(const QJsonValue& array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts.append(text.toString());
    return texts;
}

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

bool JsonReader::has(QLatin1String key) const
{
    return m_object.contains(key);
}

QString JsonReader::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
}

void JsonReader::fail(const QString& where, const QString& what)
{
    if (m_problem.isEmpty())
        m_problem = QStringLiteral("%1: %2").arg(where.isEmpty() ? m_path : where, what);
}

QJsonValue JsonReader::take(QLatin1String key)
{
    m_known.append(QString(key));
    return m_object.value(key);
}

QString JsonReader::text(QLatin1String key, const QString& fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isString()) {
        fail(pathOf(key), QCoreApplication::translate("JsonReader", "must be a text in quotes"));
        return fallback;
    }
    return value.toString();
}

QString JsonReader::requiredText(QLatin1String key)
{
    QString value = text(key, QString());
    if (value.isEmpty())
        fail(pathOf(key), QCoreApplication::translate("JsonReader", "is missing"));
    return value;
}

QString JsonReader::choice(QLatin1String key, const QStringList& choices, const QString& fallback)
{
    QString value = text(key, fallback);
    if (choices.contains(value))
        return value;
    fail(pathOf(key), QCoreApplication::translate("JsonReader", "\"%1\" is not one of: %2")
                          .arg(value, choices.join(QStringLiteral(", "))));
    return fallback;
}

double JsonReader::number(QLatin1String key, double fallback, double min, double max)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || number < min || number > max) {
        fail(pathOf(key),
             QCoreApplication::translate("JsonReader", "must be a number from %1 to %2").arg(min).arg(max));
        return fallback;
    }
    return number;
}

std::int64_t JsonReader::integer(QLatin1String key, std::int64_t fallback, std::int64_t min, std::int64_t max)
{
    const double value = number(key, double(fallback), double(min), double(max));
    if (value != std::floor(value)) {
        fail(pathOf(key), QCoreApplication::translate("JsonReader", "must be a whole number"));
        return fallback;
    }
    return std::int64_t(value);
}

bool JsonReader::flag(QLatin1String key, bool fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isBool())
        fail(pathOf(key), QCoreApplication::translate("JsonReader", "must be true or false"));
    return value.toBool(fallback);
}

QJsonArray JsonReader::array(QLatin1String key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        fail(pathOf(key), QCoreApplication::translate("JsonReader", "must be a list in [ ]"));
    return value.toArray();
}

QStringList JsonReader::texts(QLatin1String key)
{
    QStringList list;
    const QJsonArray values = array(key);
    for (const QJsonValue value : values) {
        if (!value.isString())
            fail(pathOf(key), QCoreApplication::translate("JsonReader", "must hold texts only"));
        list.append(value.toString());
    }
    return list;
}

QJsonObject JsonReader::object(QLatin1String key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        fail(pathOf(key), QCoreApplication::translate("JsonReader", "must be an object in { }"));
    return value.toObject();
}

QJsonValue JsonReader::value(QLatin1String key)
{
    return take(key);
}

Result<void> JsonReader::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys)
        if (!m_known.contains(key))
            fail(pathOf(key),
                 QCoreApplication::translate("JsonReader", "is not a known option; known are: %1")
                     .arg(m_known.join(QStringLiteral(", "))));
    if (!m_problem.isEmpty())
        return Error{m_problem};
    return {};
}

} // namespace tessera
