// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

namespace tessera {

// A ready-made group as it is for one client: its rule over the client's own columns, or what is missing.
struct LibraryGroup
{
    QString id;
    QString name;
    QString description;
    std::optional<Rule> rule;
    QStringList missing; // in words: "a date of birth (birth, birthday, ...)"
};

// Every group of the library that comes with Tessera, those that the client's columns suffice for first. An
// error only when data cannot be read.
[[nodiscard]] Result<std::vector<LibraryGroup>> libraryGroups(const LocalDataset& data, bool inChinese,
                                                              const Task& task);

} // namespace tessera
