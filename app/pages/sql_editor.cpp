// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sql_editor.h"

#include "theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QToolTip>

#include <algorithm>

namespace tessera {
namespace {

const QStringList& sqlKeywords()
{
    static const QStringList words =
        QStringLiteral(
            "ALL AND AS ASC BETWEEN BY CASE CAST COLLATE CROSS DESC DISTINCT ELSE END ESCAPE EXCEPT EXISTS "
            "EXPLAIN FILTER FIRST FOLLOWING FROM GLOB GROUP GROUPS HAVING IN INNER INTERSECT IS ISNULL JOIN "
            "LAST LEFT LIKE LIMIT MATERIALIZED NATURAL NOT NOTNULL NULL NULLS OFFSET ON OR ORDER OUTER OVER "
            "PARTITION PLAN PRECEDING QUERY RANGE RECURSIVE RIGHT ROWS SELECT THEN UNBOUNDED UNION USING "
            "VALUES WHEN WHERE WINDOW WITH")
            .split(QLatin1Char(' '));
    return words;
}

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

} // namespace

// Keywords, texts, numbers and comments; block comments go on over lines.
class SqlHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override
    {
        static const QRegularExpression token(
            QStringLiteral("--.*|/\\*|'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?|\\b\\d+(?:\\.\\d+)?\\b|[\\w]+"),
            QRegularExpression::UseUnicodePropertiesOption);
        qsizetype from = 0;
        if (previousBlockState() == InComment)
            from = comment(text, 0);
        setCurrentBlockState(from < 0 ? InComment : None);
        while (from >= 0) {
            const QRegularExpressionMatch match = token.match(text, from);
            if (!match.hasMatch())
                return;
            const QString word = match.captured();
            from = match.capturedEnd();
            if (word == QLatin1String("/*"))
                from = comment(text, match.capturedStart());
            else
                colour(match.capturedStart(), word);
        }
        setCurrentBlockState(InComment);
    }

private:
    enum State
    {
        None = 0,
        InComment = 1
    };

    // Colours it from there; where it ends, or -1.
    qsizetype comment(const QString& text, qsizetype from)
    {
        const qsizetype end = text.indexOf(QLatin1String("*/"), from);
        const qsizetype stop = end < 0 ? text.size() : end + 2;
        setFormat(int(from), int(stop - from), theme().colour("text.tertiary"));
        return end < 0 ? -1 : stop;
    }

    void colour(qsizetype from, const QString& word)
    {
        QTextCharFormat format;
        const QChar first = word.front();
        if (word.startsWith(QLatin1String("--"))) {
            format.setForeground(theme().colour("text.tertiary"));
        } else if (first == QLatin1Char('\'')) {
            format.setForeground(theme().colour("good.text"));
        } else if (first.isDigit()) {
            format.setForeground(theme().colour("info.text"));
        } else if (first != QLatin1Char('"') && sqlKeywords().contains(word.toUpper())) {
            format.setForeground(theme().colour("text.link"));
            format.setFontWeight(QFont::Medium);
        } else {
            return;
        }
        setFormat(int(from), int(word.size()), format);
    }
};

SqlEditor::SqlEditor(QWidget* parent)
    : CompletingEdit(true, parent)
    , m_highlighter(new SqlHighlighter(document()))
{
    setObjectName(QStringLiteral("query"));
    completer()->setFilterMode(Qt::MatchStartsWith);
    connect(&theme(), &Theme::changed, this, &SqlEditor::restyle);
    restyle();
    Theme::onLanguage(this, [this] { setAccessibleName(tr("Query in SQL")); });
}

void SqlEditor::restyle()
{
    const QFontMetrics metrics(theme().font(FontRole::Mono)); // of the style sheet
    setTabStopDistance(4 * metrics.horizontalAdvance(QLatin1Char(' ')));
    m_highlighter->rehighlight();
    markProblem(m_problem);
}

void SqlEditor::setTables(std::vector<SqlTable> tables)
{
    m_tables = std::move(tables);
    m_words = sqlKeywords() + sqlFunctions();
    for (const SqlTable& table : m_tables) {
        m_words.append(sqlName(table.name));
        for (const SqlField& field : table.fields)
            m_words.append(sqlName(field.name));
    }
    m_words.removeDuplicates();
    m_words.sort(Qt::CaseInsensitive);
}

void SqlEditor::insertWord(const QString& word)
{
    QTextCursor cursor = textCursor();
    const QString before = toPlainText().left(cursor.selectionStart());
    const bool needsSpace =
        !before.isEmpty() && (isWordLetter(before.back()) || before.back() == QLatin1Char(',') ||
                              before.back() == QLatin1Char('"'));
    cursor.insertText((needsSpace ? QStringLiteral(" ") : QString()) + word);
    setTextCursor(cursor);
    setFocus();
}

void SqlEditor::markProblem(const std::optional<SqlProblem>& problem)
{
    m_problem = problem;
    QList<QTextEdit::ExtraSelection> marks;
    if (problem && problem->at >= 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const int last = document()->characterCount() - 1;
        const int from = std::min(int(problem->at), last);
        // At the end of the query there is nothing to underline but its last letter.
        mark.cursor.setPosition(problem->length > 0 && from < last ? from : std::max(0, from - 1));
        mark.cursor.setPosition(std::min(from + int(problem->length), last), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme().colour("bad.solid"));
        mark.format.setBackground(theme().colour("bad.soft"));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

bool SqlEditor::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_problem)
        return QPlainTextEdit::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_problem->message, this);
    return true;
}

QString SqlEditor::startedWord() const
{
    const QString before = toPlainText().left(textCursor().position());
    qsizetype start = before.size();
    while (start > 0 && isWordLetter(before.at(start - 1)))
        --start;
    return before.mid(start);
}

// A table by its name, or by what the query calls it: "FROM orders AS o", "JOIN orders o".
const SqlTable* SqlEditor::tableCalled(const QString& nameOrAlias) const
{
    const auto named = [this](const QString& name) -> const SqlTable* {
        const auto found = std::ranges::find_if(m_tables, [&](const SqlTable& table) {
            return table.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == m_tables.end() ? nullptr : &*found;
    };
    if (const SqlTable* table = named(nameOrAlias))
        return table;
    const QRegularExpression alias(QStringLiteral("(?:from|join|,)\\s+\"?([\\w]+)\"?\\s+(?:as\\s+)?%1\\b")
                                       .arg(QRegularExpression::escape(nameOrAlias)),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::UseUnicodePropertiesOption);
    return named(alias.match(toPlainText()).captured(1));
}

// Behind "o." the columns of that table, else everything.
QStringList SqlEditor::fittingWords() const
{
    static const QRegularExpression qualified(QStringLiteral("([\\w]+)\\.$"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    QString before = toPlainText().left(textCursor().position());
    before.chop(startedWord().size());
    const QRegularExpressionMatch match = qualified.match(before);
    if (!match.hasMatch())
        return before.count(QLatin1Char('\'')) % 2 == 1 ? QStringList() : m_words;
    QStringList columns;
    if (const SqlTable* table = tableCalled(match.captured(1)))
        for (const SqlField& field : table->fields)
            columns.append(sqlName(field.name));
    return columns;
}

bool SqlEditor::isBegun(const QString& started, const QString& before) const
{
    return started.size() >= 2 || before.endsWith(QLatin1Char('.'));
}

} // namespace tessera
