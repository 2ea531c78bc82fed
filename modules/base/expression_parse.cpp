// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/internal/expression_node.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using Kind = Expression::Node::Kind;
using NodePointer = std::shared_ptr<Expression::Node>;

constexpr int kDeepest = 100;        // brackets in brackets
constexpr qsizetype kLongest = 4000; // characters: a chain of operators is as deep as it is long

// Recursive descent; the first problem stops it.
class ExpressionParser
{
public:
    explicit ExpressionParser(const QString& text)
        : m_text(text)
    {}

    Result<NodePointer> parse()
    {
        if (m_text.size() > kLongest) {
            m_at = kLongest;
            fail(ExpressionText::tr("the expression is longer than %1 characters").arg(kLongest));
        }
        NodePointer root = parseOr();
        skip();
        if (m_problem.isEmpty() && m_at < m_text.size())
            fail(ExpressionText::tr("here something is left over"));
        if (!m_problem.isEmpty())
            return Error{ExpressionText::tr("Character %1: %2.").arg(m_problemAt + 1).arg(m_problem)};
        return root;
    }

private:
    void fail(const QString& problem)
    {
        if (!m_problem.isEmpty())
            return;
        m_problem = problem;
        m_problemAt = m_at;
        m_at = m_text.size();
    }
    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    static bool isNameCharacter(QChar c)
    {
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate();
    }
    QString peekWord()
    {
        skip();
        qsizetype end = m_at;
        while (end < m_text.size() && isNameCharacter(m_text[end]))
            ++end;
        return m_text.mid(m_at, end - m_at);
    }
    bool takeWord(const char* word)
    {
        const QString next = peekWord();
        if (next.compare(QLatin1String(word), Qt::CaseInsensitive) != 0)
            return false;
        m_at += next.size();
        return true;
    }
    bool takeSymbol(const char* symbol)
    {
        skip();
        if (!QStringView(m_text).mid(m_at).startsWith(QLatin1String(symbol)))
            return false;
        m_at += qsizetype(qstrlen(symbol));
        return true;
    }
    static NodePointer make(Kind kind, qsizetype at, std::vector<NodePointer> parts,
                            const QString& symbol = {})
    {
        auto node = std::make_shared<Expression::Node>();
        node->kind = kind;
        node->at = at;
        node->parts = std::move(parts);
        node->symbol = symbol;
        return node;
    }

    NodePointer parseOr()
    {
        if (++m_depth > kDeepest)
            fail(ExpressionText::tr("too many brackets stand in each other"));
        NodePointer left = parseAnd();
        for (qsizetype at = m_at; takeWord("or"); at = m_at)
            left = make(Kind::Or, at, {left, parseAnd()});
        --m_depth;
        return left;
    }
    NodePointer parseAnd()
    {
        NodePointer left = parseNot();
        for (qsizetype at = m_at; takeWord("and"); at = m_at)
            left = make(Kind::And, at, {left, parseNot()});
        return left;
    }
    NodePointer parseNot()
    {
        skip();
        const qsizetype at = m_at;
        if (!takeWord("not"))
            return parseComparison();
        if (++m_depth > kDeepest)
            fail(ExpressionText::tr("too many brackets stand in each other"));
        NodePointer inner = parseNot();
        --m_depth;
        return make(Kind::Not, at, {inner});
    }
    NodePointer parseComparison()
    {
        NodePointer left = parseSum();
        skip();
        const qsizetype at = m_at;
        for (const char* symbol : {"!=", "<=", ">=", "=", "<", ">"})
            if (takeSymbol(symbol))
                return make(Kind::Compare, at, {left, parseSum()}, QLatin1String(symbol));
        if (takeWord("in"))
            return parseList(left, at);
        if (takeWord("matches"))
            return parsePattern(left, at);
        if (!takeWord("is"))
            return left;
        if (takeWord("known"))
            return make(Kind::IsKnown, at, {left});
        if (takeWord("unknown"))
            return make(Kind::IsUnknown, at, {left});
        fail(ExpressionText::tr("after \"is\" comes \"known\" or \"unknown\""));
        return left;
    }
    NodePointer parseList(const NodePointer& left, qsizetype at)
    {
        std::vector<NodePointer> parts{left};
        if (!takeSymbol("("))
            fail(ExpressionText::tr("after \"in\" comes a list in brackets"));
        do
            parts.push_back(parseSum());
        while (takeSymbol(","));
        if (!takeSymbol(")"))
            fail(ExpressionText::tr("a bracket is not closed"));
        return make(Kind::In, at, std::move(parts));
    }
    NodePointer parsePattern(const NodePointer& left, qsizetype at)
    {
        skip();
        const qsizetype textAt = m_at;
        const NodePointer pattern = parsePrimary();
        NodePointer node = make(Kind::Matches, at, {left});
        if (pattern->kind != Kind::Constant || pattern->type != ExpressionType::Text) {
            fail(ExpressionText::tr("after \"matches\" comes a regular expression in quotes"));
            return node;
        }
        node->symbol = toQString(pattern->constant.text);
        node->pattern.setPattern(node->symbol);
        node->pattern.optimize();
        if (!node->pattern.isValid()) {
            m_at = textAt;
            fail(ExpressionText::tr("this is no regular expression: %1").arg(node->pattern.errorString()));
        }
        return node;
    }
    NodePointer parseSum()
    {
        NodePointer left = parseProduct();
        for (;;) {
            skip();
            const qsizetype at = m_at;
            if (takeSymbol("+"))
                left = make(Kind::Add, at, {left, parseProduct()});
            else if (takeSymbol("-"))
                left = make(Kind::Subtract, at, {left, parseProduct()});
            else
                return left;
        }
    }
    NodePointer parseProduct()
    {
        NodePointer left = parseUnary();
        for (;;) {
            skip();
            const qsizetype at = m_at;
            if (takeSymbol("*"))
                left = make(Kind::Multiply, at, {left, parseUnary()});
            else if (takeSymbol("/"))
                left = make(Kind::Divide, at, {left, parseUnary()});
            else
                return left;
        }
    }
    NodePointer parseUnary()
    {
        skip();
        const qsizetype at = m_at;
        if (!takeSymbol("-"))
            return parsePrimary();
        if (++m_depth > kDeepest)
            fail(ExpressionText::tr("too many brackets stand in each other"));
        NodePointer inner = parseUnary();
        --m_depth;
        return make(Kind::Negate, at, {inner});
    }
    NodePointer parsePrimary()
    {
        skip();
        const qsizetype at = m_at;
        if (takeSymbol("(")) {
            NodePointer inner = parseOr();
            if (!takeSymbol(")"))
                fail(ExpressionText::tr("a bracket is not closed"));
            return inner;
        }
        if (takeSymbol("\""))
            return parseQuoted(at);
        if (takeSymbol("["))
            return parseBracketed(at);
        if (m_at < m_text.size() && m_text[m_at].isDigit())
            return parseDigits(at);
        const QString word = peekWord();
        static const QStringList kept{QStringLiteral("or"),      QStringLiteral("and"),
                                      QStringLiteral("not"),     QStringLiteral("in"),
                                      QStringLiteral("is"),      QStringLiteral("known"),
                                      QStringLiteral("unknown"), QStringLiteral("matches")};
        if (word.isEmpty() || kept.contains(word, Qt::CaseInsensitive)) {
            fail(ExpressionText::tr("a value, a column or a bracket is missing"));
            return make(Kind::Constant, at, {});
        }
        m_at += word.size();
        if (takeSymbol("("))
            return parseCall(word, at);
        if (word == QLatin1String("true") || word == QLatin1String("false")) {
            NodePointer node = make(Kind::Constant, at, {});
            node->constant = ExpressionValue::of(word == QLatin1String("true"));
            return node;
        }
        return make(Kind::Column, at, {}, word);
    }
    NodePointer parseCall(const QString& name, qsizetype at)
    {
        std::vector<NodePointer> arguments;
        if (!takeSymbol(")")) {
            do
                arguments.push_back(parseOr());
            while (takeSymbol(","));
            if (!takeSymbol(")"))
                fail(ExpressionText::tr("a bracket is not closed"));
        }
        NodePointer node = make(Kind::Function, at, std::move(arguments), name);
        node->function = expressionFunction(name);
        if (node->function == nullptr) {
            m_at = at;
            fail(ExpressionText::tr("there is no function \"%1\"; there are: %2")
                     .arg(name, expressionFunctions().join(QStringLiteral(", "))));
        }
        return node;
    }
    NodePointer parseQuoted(qsizetype at)
    {
        QString text;
        while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('"')) {
            const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
            if (m_text[m_at] == QLatin1Char('\\') && (next == QLatin1Char('"') || next == QLatin1Char('\\')))
                ++m_at;
            text += m_text[m_at++];
        }
        if (!takeSymbol("\"")) {
            m_at = at;
            fail(ExpressionText::tr("a quote is not closed"));
        }
        NodePointer node = make(Kind::Constant, at, {});
        node->type = ExpressionType::Text;
        node->constant = ExpressionValue::of(toUtf8(text));
        return node;
    }
    NodePointer parseBracketed(qsizetype at)
    {
        const qsizetype end = m_text.indexOf(QLatin1Char(']'), m_at);
        if (end < 0) {
            fail(ExpressionText::tr("a bracket is not closed"));
            return make(Kind::Constant, at, {});
        }
        const QString name = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        return make(Kind::Column, at, {}, name);
    }
    NodePointer parseDigits(qsizetype at)
    {
        static const QRegularExpression day(QStringLiteral("\\G(\\d{4})-(\\d\\d)-(\\d\\d)(?![\\w])"));
        static const QRegularExpression number(QStringLiteral("\\G\\d+(\\.\\d+)?(?![\\w.])"));
        NodePointer node = make(Kind::Constant, at, {});
        if (const QRegularExpressionMatch match = day.match(m_text, m_at); match.hasMatch()) {
            const int year = match.captured(1).toInt();
            const int month = match.captured(2).toInt();
            const int dayOfMonth = match.captured(3).toInt();
            if (isValidDate(year, month, dayOfMonth)) {
                m_at = match.capturedEnd();
                node->symbol = match.captured();
                node->type = ExpressionType::Time;
                node->isDay = true;
                node->constant = ExpressionValue::at(daysFromCivil(year, month, dayOfMonth));
                return node;
            }
            fail(ExpressionText::tr("there is no such day"));
            return node;
        }
        const QRegularExpressionMatch match = number.match(m_text, m_at);
        if (!match.hasMatch()) {
            fail(ExpressionText::tr("this is no number and no day"));
            return node;
        }
        m_at = match.capturedEnd();
        node->type = ExpressionType::Number;
        node->symbol = match.captured();
        node->constant = ExpressionValue::of(match.captured().toDouble());
        return node;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_problem;
    qsizetype m_problemAt = 0;
};

// How firmly an operator binds; arguments of a weaker one need brackets.
int strength(Kind kind)
{
    switch (kind) {
    case Kind::Or:
        return 1;
    case Kind::And:
        return 2;
    case Kind::Not:
        return 3;
    case Kind::Compare:
    case Kind::In:
    case Kind::Matches:
    case Kind::IsKnown:
    case Kind::IsUnknown:
        return 4;
    case Kind::Add:
    case Kind::Subtract:
        return 5;
    case Kind::Multiply:
    case Kind::Divide:
        return 6;
    case Kind::Negate:
        return 7;
    default:
        return 8;
    }
}

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString printNode(const Expression::Node& node);

QString printPart(const Expression::Node& part, int least)
{
    const QString text = printNode(part);
    return strength(part.kind) < least ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

QString printList(const Expression::Node& node, std::size_t first)
{
    QStringList parts;
    for (std::size_t i = first; i < node.parts.size(); ++i)
        parts.append(node.kind == Kind::In ? printPart(*node.parts[i], 5) : printNode(*node.parts[i]));
    return parts.join(QStringLiteral(", "));
}

QString printColumn(const QString& name)
{
    static const QRegularExpression plain(
        QStringLiteral("^(?!(?:or|and|not|in|is|known|unknown|matches|true|false)$)"
                       "[\\p{L}_][\\p{L}\\p{N}_]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return plain.match(name).hasMatch() ? name : QLatin1Char('[') + name + QLatin1Char(']');
}

QString printBinary(const Expression::Node& node, const char* symbol)
{
    const int own = strength(node.kind);
    // Comparisons do not chain; the others group to the left.
    return QStringLiteral("%1 %2 %3")
        .arg(printPart(*node.parts[0], own == 4 ? 5 : own), QString::fromLatin1(symbol),
             printPart(*node.parts[1], own + 1));
}

QString printConstant(const Expression::Node& node)
{
    if (node.type == ExpressionType::Text)
        return quoted(toQString(node.constant.text));
    if (node.type == ExpressionType::Boolean)
        return node.constant.number != 0 ? QStringLiteral("true") : QStringLiteral("false");
    return node.symbol;
}

QString printNode(const Expression::Node& node)
{
    switch (node.kind) {
    case Kind::Constant:
        return printConstant(node);
    case Kind::Column:
        return printColumn(node.symbol);
    case Kind::Function:
        return QStringLiteral("%1(%2)").arg(node.symbol, printList(node, 0));
    case Kind::Or:
        return printBinary(node, "or");
    case Kind::And:
        return printBinary(node, "and");
    case Kind::Not:
        return QStringLiteral("not %1").arg(printPart(*node.parts[0], 3));
    case Kind::Compare:
        return printBinary(node, node.symbol.toLatin1().constData());
    case Kind::In:
        return QStringLiteral("%1 in (%2)").arg(printPart(*node.parts[0], 5), printList(node, 1));
    case Kind::Matches:
        return QStringLiteral("%1 matches %2").arg(printPart(*node.parts[0], 5), quoted(node.symbol));
    case Kind::IsKnown:
        return QStringLiteral("%1 is known").arg(printPart(*node.parts[0], 5));
    case Kind::IsUnknown:
        return QStringLiteral("%1 is unknown").arg(printPart(*node.parts[0], 5));
    case Kind::Add:
        return printBinary(node, "+");
    case Kind::Subtract:
        return printBinary(node, "-");
    case Kind::Multiply:
        return printBinary(node, "*");
    case Kind::Divide:
        return printBinary(node, "/");
    case Kind::Negate:
        return QStringLiteral("-%1").arg(printPart(*node.parts[0], 7));
    }
    return {};
}

void collectColumns(const Expression::Node& node, QStringList& names)
{
    if (node.kind == Kind::Column && !names.contains(node.symbol))
        names.append(node.symbol);
    for (const NodePointer& part : node.parts)
        collectColumns(*part, names);
}

} // namespace

Result<Expression> Expression::parse(const QString& text)
{
    Result<NodePointer> root = ExpressionParser(text).parse();
    if (!root)
        return root.error();
    Expression expression;
    expression.m_root = std::move(*root);
    expression.m_text = text;
    return expression;
}

QString Expression::print() const
{
    return m_root ? printNode(*m_root) : QString();
}

QStringList Expression::columns() const
{
    QStringList names;
    if (m_root)
        collectColumns(*m_root, names);
    return names;
}

} // namespace tessera
