// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time_zone.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tessera {

enum class ExpressionType
{
    Boolean,
    Number,
    Text,
    Time, // UTC microseconds since 1970
};
[[nodiscard]] QString expressionTypeName(ExpressionType type);

// What a column or an expression is for one row. Unknown has no content.
struct ExpressionValue
{
    bool isKnown = false;
    double number = 0; // numbers; 0 or 1 for booleans
    Micros time = 0;
    std::string text;

    static ExpressionValue unknown() { return {}; }
    static ExpressionValue of(double value) { return {true, value, 0, {}}; }
    static ExpressionValue of(bool value) { return {true, value ? 1.0 : 0.0, 0, {}}; }
    static ExpressionValue of(std::string value) { return {true, 0, 0, std::move(value)}; }
    static ExpressionValue at(Micros value) { return {true, 0, value, {}}; }
};

struct ExpressionColumn
{
    QString name;
    ExpressionType type = ExpressionType::Text;
};

// A scalar over the columns of one row: amount >= 0 and (city = "上海" or length(trim(city)) > 2). Operators:
// or, and, not, = != < <= > >=, in (...), matches "regular expression", is known, is unknown, + - * /,
// brackets. Texts stand in double quotes, days as 2026-05-31 (its start in the zone), columns as words or in
// [ ]. Unknown goes through: what is compared or reckoned with something unknown is unknown; and, or and not
// as in SQL. Numbers are doubles, so amounts are exact up to 15 digits. Division by zero is unknown.
class Expression
{
public:
    // Errors name the character, from 1.
    [[nodiscard]] static Result<Expression> parse(const QString& text);
    [[nodiscard]] QString print() const;       // parses to an equal expression
    [[nodiscard]] QStringList columns() const; // that it names, in order of appearance

    // Binds the columns by their place in the list and checks the types. Fails with the character of what
    // does not fit.
    [[nodiscard]] Result<ExpressionType> bind(const std::vector<ExpressionColumn>& columns);
    // bind() comes before. row(i): value of the i-th column it was bound to. Safe from several threads.
    using Row = std::function<ExpressionValue(std::size_t column)>;
    [[nodiscard]] ExpressionValue evaluate(const Row& row, const TimeZone& zone) const;

    struct Node;

private:
    std::shared_ptr<Node> m_root;
    QString m_text;
};

// The functions there are, with their arguments: "length(text)".
[[nodiscard]] QStringList expressionFunctions();

} // namespace tessera
