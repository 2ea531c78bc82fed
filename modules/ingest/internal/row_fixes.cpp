// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/row_fixes.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tessera {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

// ASCII alone has nothing to gain from most changes; a quick look saves turning it to UTF-16 and back.
bool isTidy(std::string_view text)
{
    if (!isAscii(text) || trimmed(text).size() != text.size())
        return false;
    bool wasBlank = false;
    for (const char c : text) {
        if (c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' || (c == ' ' && wasBlank))
            return false;
        wasBlank = c == ' ';
    }
    return true;
}

QString halfWidth(QString text)
{
    for (QChar& c : text) {
        const char16_t code = c.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E)
            c = QChar(char16_t(code - 0xFEE0));
        else if (code == 0x3000)
            c = QLatin1Char(' ');
        else if (code == 0xFFE5)
            c = QChar(u'\u00A5');
    }
    return text;
}

QString titleCase(const QString& text)
{
    QString title = text.toLower();
    bool isStart = true;
    for (QChar& c : title) {
        if (isStart && c.isLetter())
            c = c.toTitleCase();
        isStart = !c.isLetterOrNumber() && c != QLatin1Char('\'');
    }
    return title;
}

std::string replacedAll(std::string_view text, const std::string& find, const std::string& with)
{
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = text.find(find); at != std::string_view::npos; at = text.find(find, from)) {
        out.append(text.substr(from, at - from)).append(with);
        from = at + find.size();
    }
    return out.append(text.substr(from));
}

std::string numberText(double number)
{
    char buffer[40];
    const bool isWhole = std::abs(number) < 1e15 && number == std::floor(number);
    const auto end = isWhole ? std::to_chars(buffer, buffer + sizeof buffer, std::int64_t(number)).ptr
                             : std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

} // namespace

void FixCount::add(const FixCount& other)
{
    cells += other.cells;
    rows += other.rows;
    for (const Example& example : other.examples)
        if (examples.size() < kFixExamples && std::ranges::none_of(examples, [&](const Example& known) {
                return known.before == example.before && known.column == example.column;
            }))
            examples.push_back(example);
}

RowFixes::RowFixes(const std::vector<Fix>& fixes, const QStringList& sources, TimeZone zone)
    : previous(std::size_t(sources.size()))
    , counts(fixes.size())
    , m_sources(sources)
    , m_zone(std::move(zone))
    , m_storage(std::size_t(sources.size()))
{
    for (const Fix& fix : fixes) {
        Step& step = m_steps.emplace_back();
        step.fix = &fix;
        std::vector<ExpressionColumn> columns;
        for (const QString& name : columnsRead(fix)) {
            step.reads.push_back(std::size_t(sources.indexOf(name)));
            columns.push_back({name, ExpressionType::Text});
        }
        for (const QString& name : fix.into)
            step.writes.push_back(std::size_t(sources.indexOf(name)));
        step.find = toUtf8(fix.kind == Fix::Kind::Split ? fix.separator : fix.find);
        step.with = toUtf8(fix.with);
        if (fix.kind == Fix::Kind::Pattern) {
            step.pattern = QRegularExpression(fix.find, QRegularExpression::UseUnicodePropertiesOption);
            step.pattern.optimize();
        }
        for (const auto& [from, to] : fix.values)
            step.texts[toUtf8(from)] = toUtf8(to);
        for (const TextMerge& merge : fix.clusters)
            for (const QString& from : merge.from)
                step.texts[toUtf8(from)] = toUtf8(merge.to);
        if (fix.kind == Fix::Kind::Derive) {
            Result<Expression> expression = Expression::parse(fix.expression);
            const Result<ExpressionType> type =
                expression ? expression->bind(columns) : Result<ExpressionType>(expression.error());
            Q_ASSERT(type.ok()); // else the mapping was refused
            step.expression = std::move(*expression);
            step.type = *type;
        }
        m_needsOrder = m_needsOrder || fix.fillsFromPrevious;
    }
}

void RowFixes::apply(std::span<std::string_view> texts)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_isTouched = false;
        m_count = &counts[i];
        run(m_steps[i], texts);
        m_count->rows += m_isTouched ? 1 : 0;
    }
}

void RowFixes::run(Step& step, std::span<std::string_view> texts)
{
    if (step.fix->kind == Fix::Kind::Split)
        return split(step, texts);
    if (step.fix->kind == Fix::Kind::Derive)
        return derive(step, texts);
    for (const std::size_t source : step.reads) {
        if (change(step, texts[source], source))
            put(texts, source);
        if (step.fix->fillsFromPrevious)
            previous[source].assign(texts[source]);
    }
}

void RowFixes::split(const Step& step, std::span<std::string_view> texts)
{
    const std::string whole(texts[step.reads.front()]); // which may be overwritten
    std::size_t from = 0;
    for (std::size_t i = 0; i < step.writes.size(); ++i) {
        const bool isLast = i + 1 == step.writes.size();
        const std::size_t at =
            from > whole.size() || isLast ? std::string::npos : whole.find(step.find, from);
        m_scratch = from > whole.size() ? std::string() : whole.substr(from, at - from);
        from = at == std::string::npos ? whole.size() + 1 : at + step.find.size();
        put(texts, step.writes[i]);
    }
}

void RowFixes::derive(const Step& step, std::span<std::string_view> texts)
{
    const ExpressionValue value = step.expression.evaluate(
        [&](std::size_t column) {
            const std::string_view text = texts[step.reads[column]];
            return text.empty() ? ExpressionValue::unknown() : ExpressionValue::of(std::string(text));
        },
        m_zone);
    m_scratch.clear();
    if (value.isKnown && step.type == ExpressionType::Text)
        m_scratch = value.text;
    else if (value.isKnown && step.type == ExpressionType::Time)
        m_scratch = toUtf8(formatTime(value.time, m_zone)); // read again in the same zone
    else if (value.isKnown && step.type == ExpressionType::Boolean)
        m_scratch = value.number != 0 ? "true" : "false";
    else if (value.isKnown)
        m_scratch = numberText(value.number);
    put(texts, step.writes.front());
}

bool RowFixes::change(const Step& step, std::string_view text, std::size_t source)
{
    const auto viaUtf16 = [&](const auto& work) {
        m_scratch = toUtf8(work(toQString(text)));
        return true;
    };
    switch (step.fix->kind) {
    case Fix::Kind::Trim:
        return !isTidy(text) && viaUtf16([](const QString& s) { return s.simplified(); });
    case Fix::Kind::HalfWidth:
        return !isAscii(text) && viaUtf16(halfWidth);
    case Fix::Kind::Case:
        return !text.empty() && viaUtf16([&](const QString& s) {
            return step.fix->letters == QLatin1String("upper")   ? s.toUpper()
                   : step.fix->letters == QLatin1String("lower") ? s.toLower()
                                                                 : titleCase(s);
        });
    case Fix::Kind::Replace:
        m_scratch = replacedAll(text, step.find, step.with);
        return true;
    case Fix::Kind::Pattern:
        return viaUtf16([&](QString s) { return s.replace(step.pattern, step.fix->with); });
    case Fix::Kind::Map:
    case Fix::Kind::Merge: {
        const auto found = step.texts.find(std::string(text));
        if (found == step.texts.end())
            return false;
        m_scratch = found->second;
        return true;
    }
    case Fix::Kind::Fill:
        if (!trimmed(text).empty())
            return false;
        m_scratch = step.fix->fillsFromPrevious ? previous[source] : step.with;
        return true;
    case Fix::Kind::Split:
    case Fix::Kind::Derive:
    case Fix::Kind::Deduplicate:
        break;
    }
    return false;
}

void RowFixes::put(std::span<std::string_view> texts, std::size_t source)
{
    if (texts[source] == m_scratch)
        return;
    ++m_count->cells;
    m_isTouched = true;
    const QString& column = m_sources[qsizetype(source)];
    if (m_count->examples.size() < FixCount::kFixExamples &&
        std::ranges::none_of(m_count->examples, [&](const FixCount::Example& known) {
            return known.before == texts[source] && known.column == column;
        }))
        m_count->examples.push_back({column, std::string(texts[source]), m_scratch});
    std::swap(m_storage[source], m_scratch); // the old text may stand there
    texts[source] = m_storage[source];
}

} // namespace tessera
