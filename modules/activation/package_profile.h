// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/identifier.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace tessera {

// How one platform wants its file. Platforms change their rules every few months, so a profile is data that
// the user may edit; checked says when its rules were last compared with the platform's own page.
struct PackageProfile
{
    QString id;
    QString name;
    QString checked; // 2026-11-22
    HashMethod hash = HashMethod::Sha256;
    Normalisation normalisation;
    bool header = true;
    std::vector<std::pair<IdentifierKind, QString>>
        headers; // column title by kind; the kind's name when absent
    QString fileName = QStringLiteral("audience.csv");
    bool byteOrderMark = false;
    bool windowsLineEnds = false;
    bool hashDeviceIds = true; // Meta and Google take device ids in the clear
    std::int64_t minimumRows = 0;

    [[nodiscard]] QString headerOf(IdentifierKind kind) const;
    [[nodiscard]] HashMethod hashFor(IdentifierKind kind) const;
    [[nodiscard]] QJsonObject toJson() const;
    static Result<PackageProfile> fromJson(const QJsonObject& object);
};

[[nodiscard]] QString hashMethodName(HashMethod method);

// The profiles that come with the product.
[[nodiscard]] const std::vector<PackageProfile>& builtInProfiles();

} // namespace tessera
