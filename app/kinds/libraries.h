// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tessera {

struct Library
{
    QString name;
    QString version; // as it runs here; empty where it does not say
    QString licence;
};

// What Tessera is built from, as in README's table.
[[nodiscard]] std::vector<Library> usedLibraries();

// Where the window keeps its layout and the recent clients.
[[nodiscard]] QString settingsPath();

} // namespace tessera
