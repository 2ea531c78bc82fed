// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace tessera {

class MainWindow;

// Writes a picture of the start page, or of every kind of page with the objects of the open client, in both
// appearances and languages: DIR/<page>-<light|dark>-<en|zh>.png. Returns the number of pictures.
Result<int> takeScreenshots(MainWindow& window, const QString& folder);

} // namespace tessera
