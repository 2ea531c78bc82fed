// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_tokens.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct RuleTokensText
{
    Q_DECLARE_TR_FUNCTIONS(RuleParser)
};

// What stands for a symbol of ASCII.
QChar plainSymbol(QChar c)
{
    static const QString wide = QStringLiteral("（）［］，、＝＞＜！＃＄／“”「」");
    static const QString plain = QStringLiteral("()[],,=><!#$/\"\"\"\"");
    const qsizetype index = wide.indexOf(c);
    return index < 0 ? c : plain.at(index);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

} // namespace

RuleTokens::RuleTokens(const QString& text)
    : m_text(text)
{
    advance();
}

void RuleTokens::fail(const QString& what)
{
    if (!m_problem)
        m_problem = RuleProblem{m_token.at, std::max<qsizetype>(1, m_token.end - m_token.at), what};
    m_token.kind = TokenKind::End;
}

void RuleTokens::readQuoted(QChar end)
{
    for (++m_at; m_at < m_text.size() && plainSymbol(m_text.at(m_at)) != end; ++m_at) {
        if (m_text.at(m_at) == QLatin1Char('\\') && m_at + 1 < m_text.size())
            ++m_at;
        m_token.text.append(m_text.at(m_at));
    }
    m_token.end = std::min(m_at + 1, m_text.size());
    if (m_at >= m_text.size())
        fail(RuleTokensText::tr("the text is not closed, expected %1").arg(end));
    ++m_at;
}

void RuleTokens::advance()
{
    if (m_problem)
        return;
    m_lastEnd = m_token.end;
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    m_token = {TokenKind::End, {}, m_at, m_at};
    if (m_at < m_text.size())
        read();
}

void RuleTokens::read()
{
    const QChar c = plainSymbol(m_text.at(m_at));
    const auto take = [&](auto keep) {
        while (m_at < m_text.size() && keep(m_text.at(m_at)))
            m_token.text.append(m_text.at(m_at++));
        m_token.end = m_at;
    };
    const auto isDigitAt = [&](qsizetype at) { return at < m_text.size() && m_text.at(at).isDigit(); };
    if (c == QLatin1Char('"')) {
        m_token.kind = TokenKind::Text;
        readQuoted(c);
    } else if (c == QLatin1Char('[')) {
        m_token.kind = TokenKind::Name;
        readQuoted(QLatin1Char(']'));
    } else if (c == QLatin1Char('$')) {
        m_token.kind = TokenKind::Parameter;
        ++m_at;
        take(isWordPart);
        if (m_token.text.isEmpty())
            fail(RuleTokensText::tr("expected the name of a parameter after $"));
    } else if (c.isDigit() || ((c == QLatin1Char('-') || c == QLatin1Char('.')) && isDigitAt(m_at + 1))) {
        take([](QChar x) { return x.isDigit() || QStringLiteral("+-.eE:").contains(x); });
        bool isNumber = false;
        m_token.text.toDouble(&isNumber);
        m_token.kind = isNumber ? TokenKind::Number : TokenKind::Date;
    } else if (c.isLetter() || c == QLatin1Char('_')) {
        m_token.kind = TokenKind::Word;
        const qsizetype begin = m_at;
        // A name may have parts: item.category, time.hour.
        take([](QChar x) { return isWordPart(x) || x == QLatin1Char('.'); });
        while (m_at > begin + 1 && m_token.text.endsWith(QLatin1Char('.'))) {
            m_token.text.chop(1);
            m_token.end = --m_at;
        }
    } else {
        m_token.kind = TokenKind::Symbol;
        static const QString joined = QStringLiteral("≤≥≠");
        const qsizetype index = joined.indexOf(c);
        if (index >= 0)
            m_token.text =
                QStringList{QStringLiteral("<="), QStringLiteral(">="), QStringLiteral("!=")}.at(index);
        else
            m_token.text = c;
        ++m_at;
        if (index < 0 && QStringLiteral("<>!").contains(c) && m_at < m_text.size() &&
            plainSymbol(m_text.at(m_at)) == QLatin1Char('=')) {
            m_token.text.append(QLatin1Char('='));
            ++m_at;
        }
        m_token.end = m_at;
    }
}

void RuleTokens::restore(const State& state)
{
    if (m_problem)
        return;
    m_at = state.at;
    m_token = state.token;
    m_lastEnd = state.lastEnd;
}

bool RuleTokens::isSymbol(const char* symbol) const
{
    return m_token.kind == TokenKind::Symbol && m_token.text == QLatin1String(symbol);
}

bool RuleTokens::takeSymbol(const char* symbol)
{
    const bool found = isSymbol(symbol);
    if (found)
        advance();
    return found;
}

void RuleTokens::expectSymbol(const char* symbol)
{
    if (!takeSymbol(symbol))
        fail(RuleTokensText::tr("expected \"%1\"").arg(QLatin1String(symbol)));
}

bool RuleTokens::takeForm(const QString& form)
{
    const State before = state();
    for (const QString& word : form.split(QLatin1Char(' '))) {
        if (m_token.kind == TokenKind::Word && m_token.text.compare(word, Qt::CaseInsensitive) == 0) {
            advance();
            continue;
        }
        const bool isGlued = m_token.kind == TokenKind::Word && m_token.text.size() > word.size() &&
                             word.at(0).unicode() > 0x2e80 && m_token.text.startsWith(word) &&
                             m_token.text.at(word.size()).isDigit();
        if (!isGlued) {
            restore(before);
            return false;
        }
        m_at = m_token.at + word.size();
        m_token.end = m_at;
        advance();
    }
    return true;
}

bool RuleTokens::takeKeyword(Keyword keyword)
{
    if (m_token.kind != TokenKind::Word)
        return false;
    const QStringList& forms = keywordForms(keyword);
    return std::any_of(forms.begin(), forms.end(), [&](const QString& form) { return takeForm(form); });
}

bool RuleTokens::isKeyword(Keyword keyword)
{
    const State before = state();
    const bool found = takeKeyword(keyword);
    if (found)
        restore(before);
    return found;
}

void RuleTokens::expectKeyword(Keyword keyword)
{
    if (!takeKeyword(keyword))
        fail(RuleTokensText::tr("expected \"%1\"").arg(keywordForms(keyword).join(QStringLiteral("\", \""))));
}

} // namespace tessera
