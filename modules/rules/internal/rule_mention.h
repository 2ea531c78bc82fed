// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/internal/rule_tokens.h"
#include "rules/rule.h"

#include <vector>

namespace tessera {

// A place in a rule's text that names something of the data.
struct RuleMention
{
    enum class Kind
    {
        Attribute,
        EventField,
        NumberField, // of events, a property that is added up
        TableField,
        Event,
        Audience,
        Analysis,
        Selector,
        ListTable,
        Identifier,
        Tag
    };
    Kind kind = Kind::Attribute;
    Token token;
    QString of; // the table of a TableField, the analysis of a Selector
    std::optional<FieldTest> test = {};
    std::vector<Token> values = {}; // of the test
};

} // namespace tessera
