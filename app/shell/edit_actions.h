// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class MainWindow;
struct PageContext;

// Undo, redo, the history, duplicates and copies.
void addEditActions(const PageContext& context, MainWindow& window);

} // namespace tessera
