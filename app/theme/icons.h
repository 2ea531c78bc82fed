// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

namespace tessera {

// A lucide icon in the colour of a token; follows the appearance by itself. `onToken` is used while checked.
[[nodiscard]] QIcon icon(const char* name, const char* token = "text.secondary",
                         const char* onToken = nullptr);
[[nodiscard]] QIcon icon(const QString& name, const char* token = "text.secondary",
                         const char* onToken = nullptr);
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const char* token, double ratio);
// The mark of the program: four tiles in the colours of the stages.
[[nodiscard]] QPixmap markPixmap(int size, double ratio);

} // namespace tessera
