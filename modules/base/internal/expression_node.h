// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expression.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tessera {

struct ExpressionText
{
    Q_DECLARE_TR_FUNCTIONS(Expression)
};

// One function; arguments by their types. The last type may repeat.
struct ExpressionFunction
{
    const char* name;
    const char* arguments; // for people
    const char* types; // t text, n number, d time, b boolean, ? any, all of them the same; + repeats the last
    char result;       // ?: that of the arguments
    std::size_t least;
};
[[nodiscard]] const ExpressionFunction* expressionFunction(const QString& name);

struct Expression::Node
{
    enum class Kind
    {
        Constant,
        Column,
        Function,
        Or,
        And,
        Not,
        Compare, // symbol
        In,      // the first in the others
        Matches, // symbol is the pattern
        IsKnown,
        IsUnknown,
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate,
    };
    Kind kind = Kind::Constant;
    QString symbol; // name, operator or pattern
    qsizetype at = 0;
    ExpressionType type = ExpressionType::Boolean; // of constants from the start, of others after binding
    ExpressionValue constant;
    bool isDay = false; // a constant written as a day: its instant depends on the zone
    std::size_t column = 0;
    QRegularExpression pattern;
    const ExpressionFunction* function = nullptr;
    std::vector<std::shared_ptr<Node>> parts;
};

} // namespace tessera
