// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace tessera {

class MainWindow;
struct PageContext;

// Encryption, the hand-over copy, the security facts, and erasing the person in the inspector.
void addPrivacyActions(const PageContext& context, MainWindow& window);
// Which of them can be done now, and why not.
void updatePrivacyActions(const PageContext& context, MainWindow& window);
// What is said of the file before its passphrase is set.
[[nodiscard]] QString encryptingText(const QString& file);
[[nodiscard]] QString newClientText(const QString& file);
// Asks whether the new client is to have a passphrase, and makes it.
[[nodiscard]] Result<void> makeClient(const PageContext& context, const QString& path,
                                      const QStringList& files);
// Asks for the passphrase of an encrypted client until it is right or not given.
void openClient(const PageContext& context, const QString& path);

} // namespace tessera
