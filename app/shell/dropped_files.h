// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tessera {

// Files of this machine among what is dragged.
[[nodiscard]] inline QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

// A partner's match file that is dragged alone: it is compared, not imported. Else empty.
[[nodiscard]] inline QString matchFileIn(const QMimeData& data)
{
    const QStringList files = localFiles(data);
    const bool isMatch =
        files.size() == 1 && files.front().endsWith(QLatin1String(".tsmatch"), Qt::CaseInsensitive);
    return isMatch ? files.front() : QString();
}

} // namespace tessera
