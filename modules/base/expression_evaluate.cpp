// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/internal/expression_node.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tessera {

namespace {

using NodeKind = Expression::Node::Kind;

constexpr std::array kFunctions = {
    ExpressionFunction{"length", "text", "t", 'n', 1},
    ExpressionFunction{"lower", "text", "t", 't', 1},
    ExpressionFunction{"upper", "text", "t", 't', 1},
    ExpressionFunction{"trim", "text", "t", 't', 1},
    ExpressionFunction{"left", "text, characters", "tn", 't', 2},
    ExpressionFunction{"right", "text, characters", "tn", 't', 2},
    ExpressionFunction{"part", "text, separator, number", "ttn", 't', 3},
    ExpressionFunction{"replace", "text, from, to", "ttt", 't', 3},
    ExpressionFunction{"concat", "text, text, ...", "tt+", 't', 2},
    ExpressionFunction{"contains", "text, part", "tt", 'b', 2},
    ExpressionFunction{"number", "text", "t", 'n', 1},
    ExpressionFunction{"text", "number", "n", 't', 1},
    ExpressionFunction{"round", "number, digits", "nn", 'n', 2},
    ExpressionFunction{"abs", "number", "n", 'n', 1},
    ExpressionFunction{"time", "text", "t", 'd', 1},
    ExpressionFunction{"year", "time", "d", 'n', 1},
    ExpressionFunction{"month", "time", "d", 'n', 1},
    ExpressionFunction{"day", "time", "d", 'n', 1},
    ExpressionFunction{"hour", "time", "d", 'n', 1},
    ExpressionFunction{"days", "from, to", "dd", 'n', 2},            // whole and parts of days between
    ExpressionFunction{"first", "value, value, ...", "??+", '?', 2}, // the first that is known
};

std::optional<ExpressionType> typeOfLetter(char letter)
{
    switch (letter) {
    case 't':
        return ExpressionType::Text;
    case 'n':
        return ExpressionType::Number;
    case 'd':
        return ExpressionType::Time;
    case 'b':
        return ExpressionType::Boolean;
    default:
        return std::nullopt;
    }
}

Error misfit(const Expression::Node& node, const QString& problem)
{
    return Error{ExpressionText::tr("Character %1: %2.").arg(node.at + 1).arg(problem)};
}

Result<void> expectType(const Expression::Node& node, ExpressionType type)
{
    if (node.type == type)
        return {};
    return misfit(node, ExpressionText::tr("this is of the type %1, and %2 is needed")
                            .arg(expressionTypeName(node.type), expressionTypeName(type)));
}

Result<void> bindNode(Expression::Node& node, const std::vector<ExpressionColumn>& columns);

Result<void> bindColumn(Expression::Node& node, const std::vector<ExpressionColumn>& columns)
{
    const auto found = std::ranges::find(columns, node.symbol, &ExpressionColumn::name);
    if (found == columns.end()) {
        QStringList names;
        for (const ExpressionColumn& column : columns)
            names.append(column.name);
        return misfit(node, ExpressionText::tr("there is no column \"%1\"; there are: %2")
                                .arg(node.symbol, names.join(QStringLiteral(", "))));
    }
    node.column = std::size_t(found - columns.begin());
    node.type = found->type;
    return {};
}

Result<void> bindFunction(Expression::Node& node)
{
    const std::string_view types(node.function->types);
    const bool repeats = types.ends_with('+');
    const std::size_t most = repeats ? SIZE_MAX : types.size();
    if (node.parts.size() < node.function->least || node.parts.size() > most)
        return misfit(node, ExpressionText::tr("%1 takes (%2)")
                                .arg(node.symbol, QString::fromLatin1(node.function->arguments)));
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        const char letter = types[std::min(i, types.size() - (repeats ? 2 : 1))];
        const ExpressionType wanted = typeOfLetter(letter).value_or(node.parts[0]->type);
        if (Result<void> done = expectType(*node.parts[i], wanted); !done)
            return done;
    }
    node.type = typeOfLetter(node.function->result).value_or(node.parts[0]->type);
    return {};
}

Result<void> bindOperator(Expression::Node& node)
{
    std::optional<ExpressionType> wanted; // of the parts; none: that of the first
    node.type = ExpressionType::Boolean;
    switch (node.kind) {
    case NodeKind::Or:
    case NodeKind::And:
    case NodeKind::Not:
        wanted = ExpressionType::Boolean;
        break;
    case NodeKind::Matches:
        wanted = ExpressionType::Text;
        break;
    case NodeKind::Add:
    case NodeKind::Subtract:
    case NodeKind::Multiply:
    case NodeKind::Divide:
    case NodeKind::Negate:
        wanted = ExpressionType::Number;
        node.type = ExpressionType::Number;
        break;
    default:
        break;
    }
    for (const auto& part : node.parts)
        if (Result<void> done = expectType(*part, wanted.value_or(node.parts[0]->type)); !done)
            return done;
    return {};
}

Result<void> bindNode(Expression::Node& node, const std::vector<ExpressionColumn>& columns)
{
    for (const auto& part : node.parts)
        if (Result<void> done = bindNode(*part, columns); !done)
            return done;
    if (node.kind == NodeKind::Column)
        return bindColumn(node, columns);
    if (node.kind == NodeKind::Function)
        return bindFunction(node);
    return node.kind == NodeKind::Constant ? Result<void>() : bindOperator(node);
}

// Evaluation -------------------------------------------------------------------------------------------

struct Evaluation
{
    const Expression::Row& row;
    const TimeZone& zone;
};

ExpressionValue valueOf(const Expression::Node& node, const Evaluation& with);

int orderOf(const ExpressionValue& a, const ExpressionValue& b, ExpressionType type)
{
    if (type == ExpressionType::Text)
        return a.text.compare(b.text);
    if (type == ExpressionType::Time)
        return a.time < b.time ? -1 : a.time > b.time ? 1 : 0;
    return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

bool holds(int order, const QString& symbol)
{
    const bool isNot = symbol.startsWith(QLatin1Char('!'));
    if (symbol == QLatin1String("=") || isNot)
        return (order == 0) != isNot;
    if (order == 0)
        return symbol.endsWith(QLatin1Char('='));
    return (order < 0) == symbol.startsWith(QLatin1Char('<'));
}

ExpressionValue logical(const Expression::Node& node, const Evaluation& with)
{
    const bool decisive = node.kind == NodeKind::Or; // the value that settles it
    ExpressionValue left = valueOf(*node.parts[0], with);
    if (left.isKnown && (left.number != 0) == decisive)
        return left;
    ExpressionValue right = valueOf(*node.parts[1], with);
    if (right.isKnown && (right.number != 0) == decisive)
        return right;
    return left.isKnown && right.isKnown ? ExpressionValue::of(!decisive) : ExpressionValue::unknown();
}

ExpressionValue member(const Expression::Node& node, const Evaluation& with)
{
    ExpressionValue value = valueOf(*node.parts[0], with);
    if (!value.isKnown)
        return value;
    bool allKnown = true;
    for (std::size_t i = 1; i < node.parts.size(); ++i) {
        const ExpressionValue other = valueOf(*node.parts[i], with);
        if (other.isKnown && orderOf(value, other, node.parts[0]->type) == 0)
            return ExpressionValue::of(true);
        allKnown = allKnown && other.isKnown;
    }
    return allKnown ? ExpressionValue::of(false) : ExpressionValue::unknown();
}

ExpressionValue reckon(NodeKind kind, double a, double b)
{
    const double result = kind == NodeKind::Add        ? a + b
                          : kind == NodeKind::Subtract ? a - b
                          : kind == NodeKind::Multiply ? a * b
                                                       : a / b;
    return std::isfinite(result) ? ExpressionValue::of(result) : ExpressionValue::unknown();
}

std::string numberText(double value)
{
    char buffer[32];
    const auto [end, code] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return code == std::errc() ? std::string(buffer, end) : std::string();
}

ExpressionValue parsedNumber(std::string_view text)
{
    text = trimmed(text);
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && end == text.data() + text.size() && std::isfinite(value)
               ? ExpressionValue::of(value)
               : ExpressionValue::unknown();
}

ExpressionValue textFunction(const std::string& name, const std::vector<ExpressionValue>& given)
{
    const QString text = toQString(given[0].text);
    const auto result = [](const QString& value) { return ExpressionValue::of(toUtf8(value)); };
    if (name == "length")
        return ExpressionValue::of(double(text.toUcs4().size()));
    if (name == "lower")
        return result(text.toLower());
    if (name == "upper")
        return result(text.toUpper());
    if (name == "trim")
        return result(text.trimmed());
    if (name == "contains")
        return ExpressionValue::of(given[0].text.find(given[1].text) != std::string::npos);
    if (name == "number")
        return parsedNumber(given[0].text);
    if (name == "replace")
        return given[1].text.empty()
                   ? given[0]
                   : result(QString(text).replace(toQString(given[1].text), toQString(given[2].text)));
    if (name == "concat") {
        std::string all;
        for (const ExpressionValue& one : given)
            all += one.text;
        return ExpressionValue::of(std::move(all));
    }
    const auto count = qsizetype(std::clamp(given.back().number, 0.0, 1e9));
    if (name == "part") {
        const QStringList parts =
            given[1].text.empty() ? QStringList{text} : text.split(toQString(given[1].text));
        return count >= 1 && count <= parts.size() ? result(parts[count - 1]) : ExpressionValue::unknown();
    }
    const QList<uint> characters = text.toUcs4();
    const QList<uint> cut = name == "left" ? characters.first(std::min(count, characters.size()))
                                           : characters.last(std::min(count, characters.size()));
    return result(QString::fromUcs4(reinterpret_cast<const char32_t*>(cut.data()), cut.size()));
}

ExpressionValue timeFunction(const std::string& name, const std::vector<ExpressionValue>& given,
                             const TimeZone& zone)
{
    if (name == "days")
        return ExpressionValue::of(double(given[1].time - given[0].time) / double(kDay));
    const Micros wall = zone.toWall(given[0].time);
    const std::int64_t localDay = zone.dayOf(given[0].time);
    if (name == "hour") {
        const std::int64_t hour = (wall - localDay * kDay) / kHour;
        return ExpressionValue::of(double(hour));
    }
    const CivilDate date = civilFromDays(localDay);
    return ExpressionValue::of(double(name == "year" ? date.year : name == "month" ? date.month : date.day));
}

ExpressionValue call(const Expression::Node& node, const Evaluation& with)
{
    const std::string name = node.function->name;
    std::vector<ExpressionValue> given;
    for (const auto& part : node.parts) {
        given.push_back(valueOf(*part, with));
        if (name == "first" && given.back().isKnown)
            return given.back();
        if (name != "first" && !given.back().isKnown)
            return ExpressionValue::unknown();
    }
    if (name == "first")
        return ExpressionValue::unknown();
    if (name == "time") {
        const std::optional<Micros> time = parseTime(given[0].text, with.zone);
        return time ? ExpressionValue::at(*time) : ExpressionValue::unknown();
    }
    if (name == "text")
        return ExpressionValue::of(numberText(given[0].number));
    if (name == "abs")
        return ExpressionValue::of(std::abs(given[0].number));
    if (name == "round") {
        const double unit = std::pow(10.0, std::clamp(std::round(given[1].number), -15.0, 15.0));
        return ExpressionValue::of(std::round(given[0].number * unit) / unit);
    }
    return node.function->types[0] == 'd' ? timeFunction(name, given, with.zone) : textFunction(name, given);
}

ExpressionValue valueOf(const Expression::Node& node, const Evaluation& with)
{
    switch (node.kind) {
    case NodeKind::Constant:
        return node.isDay ? ExpressionValue::at(with.zone.startOfDay(node.constant.time)) : node.constant;
    case NodeKind::Column:
        return with.row(node.column);
    case NodeKind::Function:
        return call(node, with);
    case NodeKind::Or:
    case NodeKind::And:
        return logical(node, with);
    case NodeKind::In:
        return member(node, with);
    default:
        break;
    }
    ExpressionValue first = valueOf(*node.parts[0], with);
    if (node.kind == NodeKind::IsKnown || node.kind == NodeKind::IsUnknown)
        return ExpressionValue::of(first.isKnown == (node.kind == NodeKind::IsKnown));
    if (!first.isKnown)
        return first;
    if (node.kind == NodeKind::Not)
        return ExpressionValue::of(first.number == 0);
    if (node.kind == NodeKind::Negate)
        return ExpressionValue::of(-first.number);
    if (node.kind == NodeKind::Matches)
        return ExpressionValue::of(node.pattern.match(toQString(first.text)).hasMatch());
    ExpressionValue second = valueOf(*node.parts[1], with);
    if (!second.isKnown)
        return second;
    return node.kind == NodeKind::Compare
               ? ExpressionValue::of(holds(orderOf(first, second, node.parts[0]->type), node.symbol))
               : reckon(node.kind, first.number, second.number);
}

} // namespace

const ExpressionFunction* expressionFunction(const QString& name)
{
    const auto found = std::ranges::find_if(
        kFunctions, [&](const ExpressionFunction& one) { return name == QLatin1String(one.name); });
    return found == kFunctions.end() ? nullptr : &*found;
}

QStringList expressionFunctions()
{
    QStringList list;
    for (const ExpressionFunction& one : kFunctions)
        list.append(QStringLiteral("%1(%2)").arg(QLatin1String(one.name), QLatin1String(one.arguments)));
    return list;
}

QString expressionTypeName(ExpressionType type)
{
    switch (type) {
    case ExpressionType::Boolean:
        return ExpressionText::tr("yes or no");
    case ExpressionType::Number:
        return ExpressionText::tr("number");
    case ExpressionType::Text:
        return ExpressionText::tr("text");
    case ExpressionType::Time:
        break;
    }
    return ExpressionText::tr("time");
}

Result<ExpressionType> Expression::bind(const std::vector<ExpressionColumn>& columns)
{
    // A tree of its own: copies of this expression may be bound otherwise.
    Result<Expression> own = parse(m_text);
    if (!own)
        return own.error();
    m_root = own->m_root;
    if (Result<void> done = bindNode(*m_root, columns); !done)
        return done.error();
    return m_root->type;
}

ExpressionValue Expression::evaluate(const Row& row, const TimeZone& zone) const
{
    return valueOf(*m_root, {row, zone});
}

} // namespace tessera
