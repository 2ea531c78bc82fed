// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/known_names.h"

#include "rules/event_filter.h"
#include "rules/internal/rule_parser.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

using Kind = RuleMention::Kind;
using Fields = std::vector<KnownField>;

struct KnownNamesText
{
    Q_DECLARE_TR_FUNCTIONS(RuleParser)
};

constexpr qsizetype kMostLike = 3;
constexpr qsizetype kMostListed = 6;

// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
qsizetype lettersApart(const QString& one, const QString& other)
{
    const auto width = std::size_t(other.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::iota(last.begin(), last.end(), 0);
    std::vector<qsizetype> now(width);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        now[0] = i;
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto at = std::size_t(j);
            const bool same = one.at(i - 1) == other.at(j - 1);
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && one.at(i - 1) == other.at(j - 2) && one.at(i - 2) == other.at(j - 1))
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last.back();
}

QStringList namesOf(const Fields& fields, bool numbersOnly = false)
{
    QStringList names;
    for (const KnownField& field : fields)
        if (!numbersOnly || (field.type != ColumnType::Text && field.type != ColumnType::Time))
            names.append(field.name);
    return names;
}

// "; did you mean "a" or "b"?", or what there is.
QString whatFits(const QString& name, const QStringList& known)
{
    if (known.isEmpty())
        return KnownNamesText::tr("; there are none yet");
    const auto quoted = [](QStringList names) {
        for (QString& one : names)
            one = QLatin1Char('"') + one + QLatin1Char('"');
        return names.join(KnownNamesText::tr(", "));
    };
    const QStringList like = namesLike(name, known);
    if (!like.isEmpty())
        return KnownNamesText::tr("; nearest: %1").arg(quoted(like));
    return known.size() <= kMostListed
               ? KnownNamesText::tr("; there are %1").arg(quoted(known))
               : KnownNamesText::tr("; there are %1 and others").arg(quoted(known.mid(0, kMostListed)));
}

RuleProblem problemAt(const Token& token, const QString& what)
{
    return {token.at, std::max<qsizetype>(1, token.end - token.at), what};
}

std::optional<RuleProblem> unless(bool isKnown, const Token& token, const QString& what,
                                  const QStringList& known)
{
    if (isKnown)
        return std::nullopt;
    return problemAt(token, what.arg(token.text) + whatFits(token.text, known));
}

const KnownField* fieldCalled(const QString& name, const Fields& fields)
{
    const auto found = std::ranges::find(fields, name, &KnownField::name);
    return found == fields.end() ? nullptr : &*found;
}

QString withoutStop(QString message)
{
    while (message.endsWith(QLatin1Char('.')) || message.endsWith(QChar(0x3002)))
        message.chop(1);
    return message;
}

// Whether a test fits the type of its field: it is tried on a column without rows.
std::optional<RuleProblem> typeMisfit(const RuleMention& mention, const KnownField& field)
{
    const FieldTest& test = *mention.test;
    if (!test.parameter.isEmpty())
        return std::nullopt;
    if (test.comparison == Comparison::During || test.comparison == Comparison::Anniversary) {
        if (field.type == ColumnType::Time)
            return std::nullopt;
        return problemAt(mention.token,
                         KnownNamesText::tr("\"%1\" is no date, and only dates can be compared so; it is %2")
                             .arg(field.name, columnTypeName(field.type)));
    }
    Column column;
    column.name = field.name;
    column.type = field.type;
    if (field.type == ColumnType::Text)
        column.dictionary = std::make_shared<const Dictionary>();
    const auto problem = [&](const FieldTest& tried) {
        const Result<std::vector<std::uint8_t>> matched = matchColumn(column, tried, TimeZone());
        return matched ? QString() : withoutStop(matched.error().message);
    };
    for (const Token& value : mention.values)
        if (test.comparison <= Comparison::NotIn || test.comparison == Comparison::Between)
            if (const QString what = problem({field.name, Comparison::Equal, {value.text}}); !what.isEmpty())
                return problemAt(value, what);
    const QString what = problem(test);
    return what.isEmpty() ? std::nullopt : std::optional(problemAt(mention.token, what));
}

class MisfitFinder
{
public:
    explicit MisfitFinder(const KnownNames& known)
        : m_known(known)
    {}

    [[nodiscard]] std::optional<RuleProblem> find(const RuleMention& mention) const
    {
        switch (mention.kind) {
        case Kind::Attribute:
            return ofField(mention, m_known.attributes,
                           KnownNamesText::tr("people have no attribute \"%1\""));
        case Kind::EventField:
            return ofField(mention, m_known.eventFields,
                           KnownNamesText::tr("events have no property \"%1\""));
        case Kind::NumberField:
            return ofNumber(mention);
        case Kind::TableField:
            return m_known.tables.contains(mention.of)
                       ? ofField(mention, m_known.tables.value(mention.of),
                                 KnownNamesText::tr("the table has no column \"%1\""))
                       : std::nullopt;
        case Kind::Event:
            return ofEvent(mention.token);
        case Kind::Audience:
            return ofName(mention, m_known.audiences, KnownNamesText::tr("there is no audience \"%1\""));
        case Kind::Analysis:
            return unless(m_known.analyses.contains(mention.token.text) ||
                              m_known.audiences.contains(mention.token.text),
                          mention.token, KnownNamesText::tr("there is no analysis \"%1\""), m_known.analyses);
        case Kind::Selector: {
            const QStringList selectors = m_known.selectors.value(mention.of);
            return unless(selectors.isEmpty() || selectors.contains(mention.token.text), mention.token,
                          KnownNamesText::tr("the analysis has no people called \"%1\""), selectors);
        }
        case Kind::ListTable:
            return ofName(mention, m_known.tables.keys(), KnownNamesText::tr("there is no table \"%1\""));
        case Kind::Tag:
            return ofName(mention, m_known.tags, KnownNamesText::tr("there is no tag \"%1\""));
        case Kind::Identifier:
            break;
        }
        return ofName(mention, m_known.identifiers,
                      KnownNamesText::tr("there are no identifiers of the kind \"%1\""));
    }

private:
    static std::optional<RuleProblem> ofName(const RuleMention& mention, const QStringList& known,
                                             const QString& what)
    {
        return unless(known.contains(mention.token.text), mention.token, what, known);
    }
    [[nodiscard]] std::optional<RuleProblem> ofEvent(const Token& token) const
    {
        return unless(m_known.events.isEmpty() || m_known.events.contains(token.text), token,
                      KnownNamesText::tr("no event is called \"%1\""), m_known.events);
    }
    [[nodiscard]] std::optional<RuleProblem> ofField(const RuleMention& mention, const Fields& fields,
                                                     const QString& what) const
    {
        const bool isPlace = mention.test && (mention.test->comparison == Comparison::Near ||
                                              mention.test->comparison == Comparison::InPolygon);
        if (isPlace) // "latitude/longitude", or those that are mapped
            return std::nullopt;
        const KnownField* field = fieldCalled(mention.token.text, fields);
        if (!field)
            return unless(false, mention.token, what, namesOf(fields));
        if (!mention.test)
            return std::nullopt;
        const Comparison comparison = mention.test->comparison;
        const bool namesEvents = mention.kind == Kind::EventField && field->name == QLatin1String("event") &&
                                 (comparison == Comparison::Equal || comparison == Comparison::NotEqual ||
                                  comparison == Comparison::In || comparison == Comparison::NotIn);
        if (namesEvents)
            for (const Token& value : mention.values)
                if (std::optional<RuleProblem> problem = ofEvent(value))
                    return problem;
        return typeMisfit(mention, *field);
    }
    [[nodiscard]] std::optional<RuleProblem> ofNumber(const RuleMention& mention) const
    {
        const QStringList numbers = namesOf(m_known.eventFields, true);
        const KnownField* field = fieldCalled(mention.token.text, m_known.eventFields);
        if (!field)
            return unless(false, mention.token, KnownNamesText::tr("events have no property \"%1\""),
                          numbers);
        return unless(numbers.contains(field->name), mention.token,
                      KnownNamesText::tr("\"%1\" is no number that could be added up or compared"), numbers);
    }

    const KnownNames& m_known;
};

std::optional<RuleProblem> firstMisfit(const RuleParser& parser, const KnownNames& known)
{
    if (parser.problem())
        return std::nullopt;
    const MisfitFinder finder(known);
    std::optional<RuleProblem> first;
    for (const RuleMention& mention : parser.mentions())
        if (std::optional<RuleProblem> problem = finder.find(mention))
            if (!first || problem->at < first->at)
                first = problem;
    return first;
}

} // namespace

QStringList namesLike(const QString& name, const QStringList& known)
{
    std::vector<std::pair<qsizetype, QString>> like;
    const QString sought = name.toCaseFolded();
    for (const QString& one : known) {
        const QString folded = one.toCaseFolded();
        const bool isInside =
            sought.size() > 1 && (folded.contains(sought) || (folded.size() > 1 && sought.contains(folded)));
        const qsizetype longer = std::max(sought.size(), folded.size());
        const qsizetype apart = longer > 100 ? longer : lettersApart(sought, folded);
        if (isInside || apart <= std::max<qsizetype>(1, longer / 3))
            like.emplace_back(isInside ? std::min<qsizetype>(apart, 2) : apart, one);
    }
    std::ranges::stable_sort(like, {}, &std::pair<qsizetype, QString>::first);
    QStringList names;
    for (const auto& [apart, one] : like)
        if (names.size() < kMostLike)
            names.append(one);
    return names;
}

std::optional<RuleProblem> misfitOfRule(const QString& text, const KnownNames& known)
{
    RuleParser parser(text);
    parser.wholeRule();
    return firstMisfit(parser, known);
}

std::optional<RuleProblem> misfitOfEventFilter(const QString& text, const KnownNames& known)
{
    RuleParser parser(text);
    parser.wholeFilter();
    return firstMisfit(parser, known);
}

std::vector<TextSpan> testsOfRule(const QString& text)
{
    RuleParser parser(text);
    parser.wholeRule();
    return parser.problem() ? std::vector<TextSpan>() : parser.tests();
}

} // namespace tessera
