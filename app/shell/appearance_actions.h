// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class MainWindow;
struct PageContext;

// Light and dark, the language, the perspectives.
void addAppearanceActions(const PageContext& context, MainWindow& window);

} // namespace tessera
