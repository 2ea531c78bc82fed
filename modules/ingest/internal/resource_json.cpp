// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/resource_json.h"

#include <QFile>
#include <QJsonDocument>

// Static libraries do not register their resources by themselves; the macro must stand outside any namespace.
static void registerIngestResources()
{
    Q_INIT_RESOURCE(ingest);
}

namespace tessera {

QJsonObject resourceJson(const QString& name)
{
    registerIngestResources();
    QFile file(QStringLiteral(":/ingest/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the data file %s is not built in", qPrintable(name));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (document.isNull())
        qFatal("the data file %s: %s", qPrintable(name), qPrintable(problem.errorString()));
    return document.object();
}

} // namespace tessera
