// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_finding.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

constexpr std::array kSeverities = {"info", "warning", "error"};

} // namespace

QString severityName(ImportFinding::Severity severity)
{
    return QString::fromLatin1(kSeverities[std::size_t(severity)]);
}

QJsonObject ImportFinding::toJson() const
{
    QJsonObject json{{QStringLiteral("severity"), severityName(severity)},
                     {QStringLiteral("code"), code},
                     {QStringLiteral("count"), qint64(count)},
                     {QStringLiteral("text"), text}};
    if (!column.isEmpty())
        json.insert(QStringLiteral("column"), column);
    if (!remedy.isEmpty())
        json.insert(QStringLiteral("remedy"), remedy);
    if (!examples.isEmpty())
        json.insert(QStringLiteral("examples"), QJsonArray::fromStringList(examples));
    return json;
}

} // namespace tessera
