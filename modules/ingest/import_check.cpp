// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_check.h"

#include "base/json.h"
#include "ingest/quality_score.h"

#include <QJsonArray>

#include <algorithm>

namespace tessera {

QJsonObject ImportLimits::toJson() const
{
    return {{QStringLiteral("rows"), rows},
            {QStringLiteral("rejected"), rejected},
            {QStringLiteral("unknown"), unknown},
            {QStringLiteral("drift"), drift},
            {QStringLiteral("repeated"), repeated},
            {QStringLiteral("gapDays"), gapDays},
            {QStringLiteral("stopsOnError"), stopsOnError}};
}

Result<ImportLimits> ImportLimits::fromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("limits"));
    ImportLimits limits;
    limits.rows = reader.number(QLatin1String("rows"), limits.rows, 0, 1e6);
    limits.rejected = reader.number(QLatin1String("rejected"), limits.rejected, 0, 1);
    limits.unknown = reader.number(QLatin1String("unknown"), limits.unknown, 0, 1);
    limits.drift = reader.number(QLatin1String("drift"), limits.drift, 0, 1e6);
    limits.repeated = reader.number(QLatin1String("repeated"), limits.repeated, 0, 1);
    limits.gapDays = int(reader.integer(QLatin1String("gapDays"), limits.gapDays, 0, 100000));
    limits.stopsOnError = reader.flag(QLatin1String("stopsOnError"), limits.stopsOnError);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return limits;
}

bool ImportCheck::hasErrors() const
{
    return std::ranges::any_of(findings, [](const ImportFinding& finding) {
        return finding.severity == ImportFinding::Severity::Error;
    });
}

QJsonObject ImportCheck::toJson() const
{
    QJsonArray list;
    for (const ImportFinding& finding : findings)
        list.append(finding.toJson());
    QJsonArray kindList;
    for (const IdentifierCount& kind : kinds)
        kindList.append(QJsonObject{{QStringLiteral("kind"), kind.kind},
                                    {QStringLiteral("different"), qint64(kind.different)},
                                    {QStringLiteral("known"), qint64(kind.known)}});
    return {{QStringLiteral("rows"), qint64(rows)},
            {QStringLiteral("rejected"), qint64(rejected)},
            {QStringLiteral("superseded"), qint64(superseded)},
            {QStringLiteral("repeated"), qint64(repeated)},
            {QStringLiteral("outdated"), qint64(outdated)},
            {QStringLiteral("withoutKey"), qint64(withoutKey)},
            {QStringLiteral("replacedFiles"), replaced},
            {QStringLiteral("identifiers"), qint64(identifiers)},
            {QStringLiteral("knownIdentifiers"), qint64(knownIdentifiers)},
            {QStringLiteral("identifierKinds"), kindList},
            {QStringLiteral("newPeople"), qint64(newPeople)},
            {QStringLiteral("joinedPeople"), qint64(joinedPeople)},
            {QStringLiteral("rules"), rulesToJson(rules)},
            {QStringLiteral("findings"), list}};
}

} // namespace tessera
