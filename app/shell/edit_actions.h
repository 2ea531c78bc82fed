// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

class MainWindow;
class ProjectTree;
struct PageContext;

// Undo, redo, the history, duplicates and copies.
void addEditActions(const PageContext& context, MainWindow& window);
// What the tree of the project asks for: objects opened, doubled, combined, divided and deleted.
void connectTree(const PageContext& context, MainWindow& window, ProjectTree& tree);

} // namespace tessera
