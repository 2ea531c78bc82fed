// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/document.h"

#include <QJsonObject>

namespace tessera {

// The colours a document is set in, as CSS (#RRGGBB).
struct ReportStyle
{
    QString text;
    QString secondary;
    QString tertiary;
    QString line;
    QString strongLine;
    QString stripe;
    QString accent;
    QString paper;

    // From the parsed tokens.json: its light theme, since documents are printed. Fails naming the token that
    // is missing.
    [[nodiscard]] static Result<ReportStyle> fromTokens(const QJsonObject& tokens);
};

// One self-contained, well-formed page of HTML 5: pictures inside as data URIs, no script, nothing fetched.
// Printed, each page of the document begins on a new sheet (A4) and tables repeat their heads.
[[nodiscard]] QByteArray htmlOf(const ReportDocument& document, const ReportStyle& style);

// Writes htmlOf() as a whole or not at all.
[[nodiscard]] Result<void> writeHtml(const ReportDocument& document, const ReportStyle& style,
                                     const QString& path);

} // namespace tessera
