// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

class MainWindow;
struct PageContext;
enum class SetOperation;

// Undo, redo, the history, duplicates and copies.
void addEditActions(const PageContext& context, MainWindow& window);
// And opens the duplicate. What is not a definition has none.
void duplicateObject(const PageContext& context, MainWindow& window, const QString& id);
// And opens the audience of two others, or the split of one.
void combineAudiences(const PageContext& context, MainWindow& window, const QString& first,
                      const QString& second, SetOperation operation);
void divideAudience(const PageContext& context, MainWindow& window, const QString& id);
// Asks first.
void removeObject(const PageContext& context, const QString& id, const QString& name);

} // namespace tessera
