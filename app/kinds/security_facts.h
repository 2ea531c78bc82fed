// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/libraries.h"
#include "project/project.h"

#include <QJsonObject>
#include <QStringList>

namespace tessera {

// What a client's IT asks before the program comes near their data.
struct SecurityFacts
{
    QString program; // "Tessera 0.1.0"
    QString system;
    std::vector<Library> libraries;
    QString network;
    bool encrypted = false;
    QString encryption;
    QStringList written; // paths, each with what for
    struct Access
    {
        QString at;
        QString who;
        QString what;
    };
    std::vector<Access> log; // exports, masked values shown, erasures; newest first
};

[[nodiscard]] Result<SecurityFacts> securityFacts(const Project& project);
[[nodiscard]] QString securityText(const SecurityFacts& facts); // to be read, in columns
[[nodiscard]] QJsonObject securityJson(const SecurityFacts& facts);

// Backups of older versions beside a client: what is done to the client is not done to them.
[[nodiscard]] QStringList backupsBeside(const QString& path);

} // namespace tessera
