// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/internal/keywords.h"

#include <optional>

namespace tessera {

enum class TokenKind
{
    End,
    Word,
    Name, // a word in [ ], never a keyword
    Text,
    Number,
    Date,
    Parameter, // $name
    Symbol
};

struct Token
{
    TokenKind kind = TokenKind::End;
    QString text;
    qsizetype at = 0;
    qsizetype end = 0;
};

// The tokens of a rule's text one after the other; the first problem ends it. Full-width punctuation is read
// as that of ASCII.
class RuleTokens
{
public:
    explicit RuleTokens(const QString& text);

    [[nodiscard]] const Token& token() const { return m_token; }
    [[nodiscard]] const std::optional<RuleProblem>& problem() const { return m_problem; }
    [[nodiscard]] qsizetype lastEnd() const { return m_lastEnd; } // of the token before
    void advance();
    void fail(const QString& what);

    [[nodiscard]] bool isSymbol(const char* symbol) const;
    bool takeSymbol(const char* symbol);
    void expectSymbol(const char* symbol);
    [[nodiscard]] bool isKeyword(Keyword keyword);
    // All words of one of its forms. A Chinese word may be followed by a number without a space: 最近30天.
    bool takeKeyword(Keyword keyword);
    void expectKeyword(Keyword keyword);

    // To look ahead: state() before, restore() to be there again.
    struct State
    {
        qsizetype at;
        Token token;
        qsizetype lastEnd;
    };
    [[nodiscard]] State state() const { return {m_at, m_token, m_lastEnd}; }
    void restore(const State& state);

private:
    void readQuoted(QChar end);
    void read();
    bool takeForm(const QString& form);

    QString m_text;
    qsizetype m_at = 0;
    qsizetype m_lastEnd = 0;
    Token m_token;
    std::optional<RuleProblem> m_problem;
};

} // namespace tessera
