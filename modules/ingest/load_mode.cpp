// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/load_mode.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace tessera {

namespace {

struct LoadModeText
{
    Q_DECLARE_TR_FUNCTIONS(LoadMode)
};

constexpr std::array kLoadModes = {"append", "upsert", "replace", "snapshot"};

} // namespace

QString loadModeName(LoadMode::Kind kind)
{
    return QString::fromLatin1(kLoadModes[std::size_t(kind)]);
}

QString loadModeTitle(LoadMode::Kind kind)
{
    switch (kind) {
    case LoadMode::Kind::Append:
        return LoadModeText::tr("adds its rows");
    case LoadMode::Kind::Upsert:
        return LoadModeText::tr("newer versions replace rows by key");
    case LoadMode::Kind::Replace:
        return LoadModeText::tr("replaces the files before it");
    case LoadMode::Kind::Snapshot:
        return LoadModeText::tr("is the state of a day");
    }
    return {};
}

QStringList loadModeNames()
{
    QStringList names;
    for (const char* name : kLoadModes)
        names.append(QString::fromLatin1(name));
    return names;
}

QJsonObject LoadMode::toJson() const
{
    QJsonObject json{{QStringLiteral("mode"), loadModeName(kind)}};
    if (kind == Kind::Upsert)
        json.insert(QStringLiteral("key"), QJsonArray::fromStringList(key));
    if (kind == Kind::Upsert && !newest.isEmpty())
        json.insert(QStringLiteral("newest"), newest);
    if (kind == Kind::Snapshot && date.isValid())
        json.insert(QStringLiteral("date"), date.toString(Qt::ISODate));
    return json;
}

Result<LoadMode> LoadMode::fromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("load"));
    LoadMode load;
    load.kind = Kind(loadModeNames().indexOf(
        reader.choice(QLatin1String("mode"), loadModeNames(), loadModeName(Kind::Append))));
    if (load.kind == Kind::Upsert) {
        load.key = reader.texts(QLatin1String("key"));
        load.newest = reader.text(QLatin1String("newest"), QString());
        if (load.key.isEmpty())
            reader.fail(reader.pathOf(QStringLiteral("key")),
                        LoadModeText::tr("must name the columns that tell rows apart"));
    }
    if (load.kind == Kind::Snapshot) {
        const QString date = reader.text(QLatin1String("date"), QString());
        load.date = QDate::fromString(date, Qt::ISODate);
        if (!date.isEmpty() && !load.date.isValid())
            reader.fail(reader.pathOf(QStringLiteral("date")),
                        LoadModeText::tr("must be a date such as 2026-05-31"));
    }
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return load;
}

QDate dateInName(const QString& fileName)
{
    static const QRegularExpression pattern(QString::fromUtf8(
        "(?<!\\d)(20\\d\\d)(?:[-_.](\\d{1,2})(?:[-_.](\\d{1,2}))?|年(\\d{1,2})月(?:(\\d{1,2})日)?"
        "|(\\d\\d)(\\d\\d)?)(?!\\d)"));
    QDate last;
    QRegularExpressionMatchIterator matches = pattern.globalMatch(fileName);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto either = [&](int a, int b, int c) {
            return (match.captured(a) + match.captured(b) + match.captured(c)).toInt();
        };
        const int month = either(2, 4, 6);
        const int day = either(3, 5, 7);
        const QDate first(match.captured(1).toInt(), month, day == 0 ? 1 : day);
        if (first.isValid())
            last = day == 0 ? QDate(first.year(), month, first.daysInMonth()) : first;
    }
    return last;
}

} // namespace tessera
