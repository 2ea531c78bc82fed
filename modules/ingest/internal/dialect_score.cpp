// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/dialect_score.h"

#include "ingest/internal/cell_kind.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace tessera {

namespace {

constexpr std::size_t kScoredRecords = 600;
constexpr std::size_t kScoredCells = 20000;
constexpr std::size_t kBestKept = 4;
constexpr double kNamedBonus = 1.05;
constexpr double kUnmatchedQuotes = 0.5;

struct Delimiter
{
    std::string_view text;
    double prior;
    bool merges = false;
};

// Marks that occur inside of values have to do better than those that hardly do. A blank
// that follows every delimiter is part of it.
constexpr std::array kDelimiters = {
    Delimiter{",", 1},     Delimiter{"\t", 1},        Delimiter{";", 1},          Delimiter{"|", 1},
    Delimiter{"\x01", 1},  Delimiter{"\x02", 1},      Delimiter{"\x1F", 1},       Delimiter{"\x1E", 1},
    Delimiter{"||", 1},    Delimiter{"^", 0.95},      Delimiter{"~", 0.95},       Delimiter{"¦", 0.95},
    Delimiter{"§", 0.95},  Delimiter{"::", 0.9},      Delimiter{"，", 0.7},       Delimiter{"；", 0.8},
    Delimiter{" ", 0.5},   Delimiter{" ", 0.5, true}, Delimiter{"  ", 0.8, true}, Delimiter{", ", 1.03},
    Delimiter{"; ", 1.03}, Delimiter{"| ", 1.03},     Delimiter{" | ", 1.03},     Delimiter{":", 0.4},
    Delimiter{"#", 0.4},   Delimiter{"&", 0.4},       Delimiter{"*", 0.4},        Delimiter{"=", 0.4},
    Delimiter{"!", 0.4},   Delimiter{"$", 0.4},
};

double worth(CellKind kind)
{
    switch (kind) {
    case CellKind::Empty:
        return 0.7;
    case CellKind::Word:
        return 0.9;
    case CellKind::Text:
        return 0.3;
    default:
        return 1;
    }
}

struct Tally
{
    std::map<std::size_t, std::size_t> widths;
    std::size_t records = 0;
    std::size_t cells = 0;
    double worth = 0;
    double quantities = 0;
    std::size_t names = 0; // fields of the first record when all of them are words
};

Tally tallyOf(std::string_view text, CsvReader& reader)
{
    Tally tally;
    reader.readCounting(text, [&](std::span<const std::string_view> fields, std::size_t) {
        if (tally.records == 0 && std::ranges::all_of(fields, [](std::string_view field) {
                return cellKind(field) == CellKind::Word;
            }))
            tally.names = fields.size();
        ++tally.widths[fields.size()];
        ++tally.records;
        for (const std::string_view field : fields) {
            if (tally.cells >= kScoredCells)
                break;
            // Fields that had quotes are copies; what is in them is meant to be.
            const bool isCopy = field.data() < text.data() || field.data() >= text.data() + text.size();
            const CellKind kind = cellKind(field);
            tally.worth += isCopy ? 1 : worth(kind);
            tally.quantities += isQuantity(kind) || kind == CellKind::Address ? 1 : 0;
            ++tally.cells;
        }
        return tally.records < kScoredRecords && tally.cells < kScoredCells;
    });
    return tally;
}

// The quotes that open a field should also close it.
double quotesInOrder(const CsvQuotes& quotes, bool isWhole)
{
    if (quotes.quoted == 0)
        return 1;
    const double bad = double(quotes.stray) + (isWhole ? double(quotes.unclosed) * 4 : 0);
    return 0.3 + 0.7 * std::max(0.0, 1 - bad / double(quotes.quoted));
}

DialectScore scoreOf(std::string_view text, bool isWhole, const CsvDialect& dialect, double prior)
{
    DialectScore score;
    score.dialect = dialect;
    CsvReader reader(dialect);
    const Tally tally = tallyOf(text, reader);
    if (tally.records == 0)
        return score;
    std::size_t agreeing = 0;
    for (const auto& [width, count] : tally.widths)
        if (count >= agreeing) {
            agreeing = count;
            score.width = width;
        }
    score.quoted = reader.quotes().quoted;
    score.quotesMatch =
        score.quoted > 0 && reader.quotes().stray == 0 && (!isWhole || reader.quotes().unclosed == 0);
    score.consistency = double(agreeing) / double(tally.records);
    score.typed = tally.worth / double(std::max<std::size_t>(tally.cells, 1));
    // One column is what remains when nothing parts the lines; lines that are values as they stand (times
    // with a blank inside) speak for it.
    const bool single = score.width <= 1;
    // Blanks between words are no delimiters.
    if (dialect.delimiter == " " && tally.quantities == 0)
        prior *= 0.6;
    const double columns =
        single ? 0.25 + 0.25 * tally.quantities / double(tally.cells) : 1 - 1 / double(score.width);
    score.value = (single ? 1 : prior) * score.consistency *
                  (single ? std::max(0.7, score.typed) : score.typed) * columns *
                  quotesInOrder(reader.quotes(), isWhole);
    // A word over each column: "id,value" over "12,5" is no column of decimals.
    if (!single && tally.names == score.width && tally.quantities > 0)
        score.value *= kNamedBonus;
    return score;
}

bool isMostlyDoubled(std::string_view text, std::string_view mark)
{
    if (mark != "|" && mark != ":")
        return false;
    std::size_t single = 0;
    std::size_t doubled = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        const bool pair = text.substr(at + 1).starts_with(mark);
        ++(pair ? doubled : single);
        at += pair ? 1 : 0;
    }
    return doubled > 3 && doubled > 4 * single;
}

// A quote counts when it stands at the start of a line or behind the delimiter (and perhaps blanks).
bool opensFields(std::string_view text, char quote, std::string_view delimiter, bool& blanksAround)
{
    bool opens = false;
    for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1)) {
        std::size_t before = at;
        while (before > 0 && text[before - 1] == ' ')
            --before;
        const bool start = before == 0 || text[before - 1] == '\n' || text[before - 1] == '\r';
        if (start || text.substr(0, before).ends_with(delimiter)) {
            opens = true;
            blanksAround = blanksAround || (before < at && delimiter.back() != ' ');
        } else if (text.substr(0, at).ends_with(delimiter)) {
            opens = true;
        }
        const std::size_t behind = text.find_first_not_of(' ', at + 1);
        if (behind != std::string_view::npos && behind > at + 1 && delimiter.front() != ' ' &&
            (text[behind] == '\n' || text[behind] == '\r' || text.substr(behind).starts_with(delimiter)))
            blanksAround = true;
    }
    return opens;
}

std::vector<CsvDialect> withQuotes(std::string_view text, const CsvDialect& plain)
{
    std::vector<CsvDialect> dialects;
    for (const char quote : {'"', '\''}) {
        bool blanksAround = false;
        if (!opensFields(text, quote, plain.delimiter, blanksAround))
            continue;
        CsvDialect dialect = plain;
        dialect.quote = quote;
        dialects.push_back(dialect);
        dialect.trimsAroundQuotes = true;
        if (blanksAround)
            dialects.push_back(dialect);
        dialect.escape = '\\';
        for (const bool trims : {false, true}) {
            dialect.trimsAroundQuotes = trims;
            if (text.find(std::string("\\") + quote) != std::string_view::npos && (blanksAround || !trims))
                dialects.push_back(dialect);
        }
    }
    CsvDialect none = plain;
    none.quote = '\0';
    if (!dialects.empty())
        dialects.push_back(none);
    if (text.find("\\" + plain.delimiter) != std::string_view::npos) {
        CsvDialect escaped = plain;
        escaped.escape = '\\';
        dialects.push_back(escaped);
    }
    return dialects;
}

double priorOf(const Delimiter& delimiter, std::string_view fileName)
{
    const bool named =
        (delimiter.text == "\t" && (fileName.ends_with(".tsv") || fileName.ends_with(".tab"))) ||
        (delimiter.text == "|" && fileName.ends_with(".psv"));
    return named ? delimiter.prior * 1.2 : delimiter.prior;
}

} // namespace

std::vector<DialectScore> scoreDialects(std::string_view text, bool isWhole, std::string_view fileName)
{
    struct Candidate
    {
        DialectScore score;
        double prior;
    };
    std::vector<Candidate> candidates;
    CsvDialect dialect;
    if (text.starts_with('#') && text.find("\n#") != std::string_view::npos)
        dialect.comment = "#"; // whatever the lines are, they are not like the others
    for (const Delimiter& delimiter : kDelimiters) {
        if (text.find(delimiter.text) == std::string_view::npos || isMostlyDoubled(text, delimiter.text))
            continue;
        dialect.delimiter = delimiter.text;
        dialect.mergesDelimiters = delimiter.merges;
        const double prior = priorOf(delimiter, fileName);
        candidates.push_back({scoreOf(text, isWhole, dialect, prior), prior});
    }
    // Nothing parts the lines.
    dialect.mergesDelimiters = false;
    for (const std::string_view absent : {",", "\t", ";", "|", "\x1F", "\x1E"})
        if (text.find(absent) == std::string_view::npos) {
            dialect.delimiter = absent;
            Candidate candidate{scoreOf(text, isWhole, dialect, 1), 1};
            candidate.score.value *= 1.01; // rather than a delimiter that parts hardly any line
            candidates.push_back(candidate);
            break;
        }
    const auto better = [](const Candidate& a, const Candidate& b) { return a.score.value > b.score.value; };
    std::ranges::stable_sort(candidates, better);
    // Only the likely delimiters are tried with all ways of quoting.
    const std::size_t likely = std::min(candidates.size(), kBestKept);
    for (std::size_t i = 0; i < likely; ++i) {
        const Candidate candidate = candidates[i];
        for (const CsvDialect& quoted : withQuotes(text, candidate.score.dialect))
            if (quoted != candidate.score.dialect) {
                const DialectScore score = scoreOf(text, isWhole, quoted, candidate.prior);
                if (quoted.quote != '\'' || score.quoted > 0)
                    candidates.push_back({score, candidate.prior});
            }
    }
    // Where one way of quoting explains every quote, a way that does not is unlikely.
    if (std::ranges::any_of(candidates, [](const Candidate& c) { return c.score.quotesMatch; }))
        for (Candidate& candidate : candidates)
            if (!candidate.score.quotesMatch)
                candidate.score.value *= kUnmatchedQuotes;
    std::ranges::stable_sort(candidates, better);
    std::vector<DialectScore> scores;
    scores.reserve(candidates.size());
    for (const Candidate& candidate : candidates)
        scores.push_back(candidate.score);
    return scores;
}

} // namespace tessera
