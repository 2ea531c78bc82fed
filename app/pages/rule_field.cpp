// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_field.h"

#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kEditMargins = 13; // padding, edge and margin of the document, above and below
constexpr int kEditSides = 26;   // padding, edge and margin of the document at both sides
constexpr int kMostLines = 6;

// The field whose value is being typed: gender = "F|, city in ("上海", "北|.
QString fieldBefore(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:\\[([^\\]]+)\\]|([\\w]+))\\s*(?:!?=|(?:not\\s+)?in\\s*\\([^()]*)\\s*\"?[^\"]*$"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

bool isInQuotes(const QString& text)
{
    return text.count(QLatin1Char('"')) % 2 == 1;
}

} // namespace

RuleTextEdit::RuleTextEdit(RuleVocabulary& words, bool ofPeople, QWidget* parent)
    : CompletingEdit(false, parent)
    , m_words(words)
    , m_ofPeople(ofPeople)
{
    completer()->setFilterMode(Qt::MatchContains);
    connect(&m_words, &RuleVocabulary::valuesArrived, this, [this] {
        if (hasFocus() && isInQuotes(toPlainText().left(textCursor().position())))
            offerWords(false);
    });
}

QString RuleTextEdit::startedWord() const
{
    const QString before = toPlainText().left(textCursor().position());
    if (isInQuotes(before))
        return before.mid(before.lastIndexOf(QLatin1Char('"')) + 1);
    qsizetype start = before.size();
    while (start > 0 &&
           (before.at(start - 1).isLetterOrNumber() || before.at(start - 1) == QLatin1Char('_') ||
            before.at(start - 1) == QLatin1Char('[')))
        --start;
    return before.mid(start);
}

QStringList RuleTextEdit::fittingWords() const
{
    const QString before = toPlainText().left(textCursor().position());
    if (!isInQuotes(before))
        return m_words.ruleWords(m_ofPeople);
    if (before.endsWith(QLatin1String("audience(\"") + startedWord()))
        return m_words.audiences();
    for (const char16_t* tag : {u"tag(\"", u"标签(\""})
        if (before.endsWith(QString::fromUtf16(tag) + startedWord()))
            return m_words.tags();
    const QString field = fieldBefore(before);
    if (field.isEmpty())
        return {};
    const bool person = m_ofPeople && m_words.attributeNames().contains(field);
    return m_words.values(field, !person);
}

bool RuleTextEdit::isBegun(const QString& started, const QString& before) const
{
    return !started.isEmpty() || isInQuotes(before);
}

QString RuleTextEdit::closing(const QString& before) const
{
    return isInQuotes(before) ? QStringLiteral("\"") : QString();
}

RuleField::RuleField(Of of, RuleVocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_of(of)
    , m_words(words)
    , m_box(new QWidget(this))
    , m_edit(new RuleTextEdit(words, of == Of::People, m_box))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
{
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->hide();
    setFocusProxy(m_edit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* whole = new QVBoxLayout(m_box);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_edit);
    column->addWidget(m_box);
    column->addWidget(m_problem);
    setLines(1);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        m_found.reset();
        check();
        emit edited();
    });
    connect(&words, &RuleVocabulary::namesArrived, this, &RuleField::check);
}

void RuleField::setLines(int lines)
{
    m_lines = lines;
    fitHeight();
}

void RuleField::fitHeight()
{
    const QString text = m_edit->toPlainText();
    const QFontMetrics metrics(theme().tokens().fontFor(FontRole::Body, text));
    const QRect room(0, 0, std::max(60, width() - kEditSides), 10'000);
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, text).height();
    const int lines = std::clamp(height / metrics.lineSpacing(), m_lines, std::max(m_lines, kMostLines));
    m_box->setFixedHeight(lines * metrics.lineSpacing() + kEditMargins);
}

void RuleField::setPlaceholder(const QString& text)
{
    m_edit->setPlaceholderText(text);
}

QString RuleField::text() const
{
    return m_edit->toPlainText().replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed();
}

void RuleField::setText(const QString& text)
{
    if (text == m_edit->toPlainText())
        return;
    m_filling = true;
    m_edit->setPlainText(text);
    m_filling = false;
    m_found.reset();
    check();
}

void RuleField::setFound(const std::optional<RuleProblem>& problem)
{
    m_found = problem;
    check();
}

void RuleField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

// A wave under what is wrong; at the end of the text under its last letter.
void RuleField::underline(const std::optional<RuleProblem>& problem)
{
    QList<QTextEdit::ExtraSelection> marks;
    const int size = int(m_edit->toPlainText().size());
    if (problem && size > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_edit->textCursor();
        const int begin = std::min(int(problem->at), size - 1);
        mark.cursor.setPosition(begin);
        mark.cursor.setPosition(std::min(begin + std::max(1, int(problem->length)), size),
                                QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme().colour("bad.solid"));
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
}

void RuleField::check()
{
    fitHeight();
    const QString typed = m_edit->toPlainText();
    const bool ofPeople = m_of == Of::People;
    std::optional<RuleProblem> problem;
    if (!typed.trimmed().isEmpty())
        problem = ofPeople ? problemOfRule(typed) : problemOfEventFilter(typed);
    m_valid = !problem;
    if (m_valid && m_words.names())
        problem =
            ofPeople ? misfitOfRule(typed, *m_words.names()) : misfitOfEventFilter(typed, *m_words.names());
    show(problem ? problem : m_found);
}

void RuleField::show(const std::optional<RuleProblem>& problem)
{
    underline(problem);
    m_problem->setText(problem ? problem->inWords() : QString());
    m_problem->setVisible(problem.has_value());
    m_edit->setProperty("invalid", problem.has_value());
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
}

} // namespace tessera
