// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class MainWindow;
struct PageContext;

// Which commands can be given now, and what undo and redo would do.
void updateActionStates(const PageContext& context, MainWindow& window);

} // namespace tessera
