// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/fact_source.h"
#include "rules/rule.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace tessera {

// A rule as it is built: groups of all, any, none or at least some, and tests in them. A group may be empty
// while it is being filled; it then changes nothing.
struct RuleBlock
{
    enum class Kind
    {
        All,
        Any,
        None,
        AtLeast,
        Test
    };
    Kind kind = Kind::All;
    std::vector<RuleBlock> parts; // of a group
    double least = 2;             // of AtLeast: how many of the parts
    Rule rule;                    // of a test: any rule that is no group
    bool draft = false;           // a test that lacks something still; it changes nothing either

    [[nodiscard]] bool isGroup() const { return kind != Kind::Test; }
    bool operator==(const RuleBlock&) const = default;
};

// Where a block stands: the number of the part on each level; empty is the root.
using BlockPath = std::vector<std::size_t>;

[[nodiscard]] RuleBlock blockOfTest(Rule rule);
[[nodiscard]] RuleBlock blockOf(const Rule& rule); // always a group, so that something can be added to it
[[nodiscard]] Rule ruleOf(const RuleBlock& block);
[[nodiscard]] RuleBlock& blockAt(RuleBlock& root, const BlockPath& path);
[[nodiscard]] const RuleBlock& blockAt(const RuleBlock& root, const BlockPath& path);

struct BlockSize
{
    std::optional<std::int64_t> people; // none for an empty group, or when it could not be counted
    QString problem;
};

// The people of each test by its text, so that only what has changed is counted anew.
using BlockCache = QHash<QString, std::shared_ptr<const PeopleSet>>;

// Of the root and all blocks below in the order they are shown, people of `base` only. For a group of none it
// is who is left out. The cache is left holding the tests of this rule.
[[nodiscard]] Result<std::vector<BlockSize>> blockSizes(const RuleBlock& root, const Rule& base,
                                                        const FactSource& facts, BlockCache& cache);

} // namespace tessera
