// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/local_dataset.h"
#include "tags/tag_definition.h"

namespace tessera {

// A node of the taxonomy that comes with Tessera, as it is for one client.
struct TagLibraryNode
{
    QString id; // "value.spend.total.d90"; those above it are its beginnings
    QString name;
    QString otherName;
    QStringList path; // names of the nodes above
    int level = 1;    // 1 to 4
    bool isTag = false;
    std::optional<TagDefinition> tag; // over the client's own columns; absent: something is missing
    QStringList missing;              // in words: "a date of people called birthday, birth or alike"
};

// All nodes, each before those below it.
[[nodiscard]] Result<std::vector<TagLibraryNode>> tagLibrary(const LocalDataset& data, bool inChinese);

} // namespace tessera
