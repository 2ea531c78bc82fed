// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

class QLineEdit;

namespace tessera {

class LocalDataset;

// The red edge of a field that cannot be read.
void markInvalid(QLineEdit& field, bool invalid);
// An empty value takes the key away.
void setOrRemove(QJsonObject& json, const QString& key, const QString& value);
// Values to choose from, behind the arrow of the field and while typing. A list takes several, split by
// commas.
void offerValues(QLineEdit& field, const QStringList& values, bool list = false);
// The texts between commas, in either script.
[[nodiscard]] QStringList commaList(const QString& text);
// event = "view" for the events of the client, in the order they first came.
[[nodiscard]] QStringList eventRules(const LocalDataset& data);

} // namespace tessera
