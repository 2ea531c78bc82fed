// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/table_subject.h"

#include "base/json.h"

#include "ingest/internal/header_words.h"
#include "ingest/internal/resource_json.h"
#include "ingest/internal/texts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

namespace tessera {

namespace {

SubjectPart partFrom(const QString& id, const QJsonObject& json)
{
    SubjectPart part;
    part.id = id;
    part.english = json.value(QLatin1String("en")).toString();
    part.chinese = json.value(QLatin1String("zh")).toString();
    for (const QString& word : textsOf(json.value(QLatin1String("exact"))))
        part.exact.append(packedHeader(word));
    part.contains = textsOf(json.value(QLatin1String("contains")));
    part.guesses = textsOf(json.value(QLatin1String("guess")));
    for (const QString& kind : textsOf(json.value(QLatin1String("kinds")))) {
        const std::optional<ValueKind> known = valueKindFromName(kind);
        Q_ASSERT(known);
        part.kinds.push_back(*known);
    }
    if (const qsizetype role = columnRoleNames().indexOf(json.value(QLatin1String("role")).toString());
        role >= 0)
        part.role = ColumnRole(role);
    part.type = columnTypeFromName(json.value(QLatin1String("type")).toString());
    part.isMany = json.value(QLatin1String("many")).toBool();
    part.weight = json.value(QLatin1String("weight")).toDouble(1);
    return part;
}

struct Catalogue
{
    int version = 0;
    std::deque<SubjectPart> parts; // the subjects point into it
    std::vector<TableSubject> subjects;
    std::multimap<QString, const SubjectPart*> byHeader; // whole headers, folded
    std::vector<const SubjectPart*> inexact;             // parts that are known by more than whole headers
};

TableSubject subjectFrom(const QJsonObject& json, const std::deque<SubjectPart>& parts)
{
    TableSubject subject;
    subject.id = json.value(QLatin1String("id")).toString();
    subject.english = json.value(QLatin1String("en")).toString();
    subject.chinese = json.value(QLatin1String("zh")).toString();
    subject.rows = tableKindFromName(json.value(QLatin1String("rows")).toString());
    const QString person = json.value(QLatin1String("person")).toString();
    subject.person = person == QLatin1String("needed") ? TableSubject::Person::Needed
                     : person == QLatin1String("none") ? TableSubject::Person::None
                                                       : TableSubject::Person::Any;
    subject.event = json.value(QLatin1String("event")).toString();
    for (const QString& id : textsOf(json.value(QLatin1String("parts")))) {
        const auto part = std::ranges::find(parts, id, &SubjectPart::id);
        Q_ASSERT(part != parts.end());
        subject.parts.push_back(&*part);
    }
    for (const QString& need : textsOf(json.value(QLatin1String("needs"))))
        subject.needs.push_back(need.split(QLatin1Char('|')));
    subject.only = textsOf(json.value(QLatin1String("only")));
    subject.unlike = textsOf(json.value(QLatin1String("unlike")));
    subject.least = json.value(QLatin1String("least")).toInt(1);
    subject.files = textsOf(json.value(QLatin1String("files")));
    return subject;
}

const Catalogue& catalogue()
{
    // Parts are pointed at: a deque that is moved keeps them where they are.
    static const Catalogue built = [] {
        Catalogue made;
        const QJsonObject json = resourceJson(QStringLiteral("table_subjects.json"));
        made.version = json.value(QLatin1String("version")).toInt();
        const QJsonObject parts = json.value(QLatin1String("parts")).toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            made.parts.push_back(partFrom(part.key(), part->toObject()));
        for (const auto& subject : json.value(QLatin1String("subjects")).toArray())
            made.subjects.push_back(subjectFrom(subject.toObject(), made.parts));
        for (const SubjectPart& part : made.parts) {
            for (const QString& header : part.exact)
                made.byHeader.emplace(header, &part);
            if (!part.contains.isEmpty() || !part.guesses.isEmpty())
                made.inexact.push_back(&part);
        }
        return made;
    }();
    return built;
}

enum class Match
{
    Exact,
    Contained,
    Guessed
};

// A part that a column can be, and what says so.
struct Candidate
{
    const SubjectPart* part = nullptr;
    Match match = Match::Guessed;
};

// What is known of a column before any subject is thought of; looked up once, for files of many columns.
struct ColumnHint
{
    std::vector<Candidate> candidates;
    std::optional<ColumnRole> headerRole;
};

// Roles that the header or the values give a column.
QStringList guessesOf(const ColumnProfile& column, std::optional<ColumnRole> headerRole)
{
    QStringList guesses{columnRoleName(column.suggestion.role)};
    if (column.suggestion.type == ColumnType::Time && headerRole == ColumnRole::Time)
        guesses.append(columnRoleName(ColumnRole::Time));
    // Identifiers are what their values are, times those that can be read.
    if (headerRole && *headerRole != ColumnRole::Identifier && *headerRole != ColumnRole::Time)
        guesses.append(columnRoleName(*headerRole));
    return guesses;
}

ColumnHint hintOf(const ColumnProfile& column)
{
    ColumnHint hint;
    const QString packed = packedHeader(column.header);
    if (const HeaderMeaning* meaning = headerMeaning(column.header); meaning != nullptr)
        hint.headerRole = meaning->role;
    const QStringList guesses = guessesOf(column, hint.headerRole);
    const auto fits = [&](const SubjectPart& part) {
        return part.kinds.empty() || column.filled == 0 ||
               std::ranges::find(part.kinds, column.kind) != part.kinds.end();
    };
    const auto exact = catalogue().byHeader.equal_range(packed);
    for (auto it = exact.first; it != exact.second; ++it)
        if (fits(*it->second))
            hint.candidates.push_back({it->second, Match::Exact});
    for (const SubjectPart* part : catalogue().inexact) {
        if (part->exact.contains(packed) || !fits(*part))
            continue;
        if (std::ranges::any_of(part->contains, [&](const QString& word) { return packed.contains(word); }))
            hint.candidates.push_back({part, Match::Contained});
        else if (std::ranges::any_of(part->guesses,
                                     [&](const QString& role) { return guesses.contains(role); }))
            hint.candidates.push_back({part, Match::Guessed});
    }
    return hint;
}

std::vector<ColumnHint> hintsOf(const std::vector<ColumnProfile>& columns)
{
    std::vector<ColumnHint> hints;
    hints.reserve(columns.size());
    for (const ColumnProfile& column : columns)
        hints.push_back(hintOf(column));
    return hints;
}

struct Assignment
{
    std::vector<const SubjectPart*> parts; // of each column, null: none
    double score = 0;

    [[nodiscard]] bool has(const QString& id) const
    {
        return std::ranges::any_of(parts, [&](const SubjectPart* part) { return part && part->id == id; });
    }
};

// Whole headers first, then parts of them, then what a column was guessed to be; of one sort the parts in the
// order of the subject.
Assignment assigned(const TableSubject& subject, const std::vector<ColumnHint>& hints)
{
    struct Choice
    {
        Match match;
        qsizetype part; // place in the subject
        std::size_t column;
    };
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < hints.size(); ++i)
        for (const Candidate& candidate : hints[i].candidates)
            if (const auto at = std::ranges::find(subject.parts, candidate.part); at != subject.parts.end())
                choices.push_back({candidate.match, at - subject.parts.begin(), i});
    std::ranges::sort(choices, {},
                      [](const Choice& one) { return std::tuple(one.match, one.part, one.column); });
    Assignment result;
    result.parts.resize(hints.size(), nullptr);
    std::vector<bool> isTaken(subject.parts.size(), false);
    constexpr double kSure[] = {1, 0.8, 0.6};
    for (const Choice& choice : choices) {
        const SubjectPart* part = subject.parts[std::size_t(choice.part)];
        if (result.parts[choice.column] != nullptr || (isTaken[std::size_t(choice.part)] && !part->isMany))
            continue;
        result.parts[choice.column] = part;
        result.score += part->weight * kSure[std::size_t(choice.match)];
        isTaken[std::size_t(choice.part)] = true;
    }
    return result;
}

QStringList idsOf(const Assignment& assignment)
{
    QStringList ids;
    for (const SubjectPart* part : assignment.parts)
        ids.append(part == nullptr ? QString() : part->id);
    return ids;
}

// How much speaks for a table being of the subject; nothing when it cannot be.
double scoreOf(const TableSubject& subject, const std::vector<ColumnProfile>& columns,
               const std::vector<ColumnHint>& hints, const Assignment& assignment, const QString& fileName)
{
    const auto count =
        std::ranges::count_if(assignment.parts, [](const SubjectPart* part) { return part != nullptr; });
    const bool hasNeeds = std::ranges::all_of(subject.needs, [&](const QStringList& oneOf) {
        return std::ranges::any_of(oneOf, [&](const QString& part) { return assignment.has(part); });
    });
    if (!hasNeeds || count < subject.least)
        return 0;
    double score = assignment.score;
    bool hasPerson = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const SubjectPart* part = assignment.parts[i];
        if (hints[i].headerRole && subject.unlike.contains(columnRoleName(*hints[i].headerRole)))
            score -= 3;
        // A log of what people do, whatever else stands beside each event.
        if (subject.rows != TableKind::Events && part == nullptr && columns[i].filled > 0 &&
            hints[i].headerRole == ColumnRole::Event && subject.person == TableSubject::Person::Needed)
            return 0;
        if (columns[i].suggestion.role == ColumnRole::Identifier)
            hasPerson = hasPerson || part == nullptr;
        if (!subject.only.isEmpty() && columns[i].filled > 0 &&
            (part == nullptr || !subject.only.contains(part->id)))
            return 0;
    }
    if (subject.person == TableSubject::Person::None && hasPerson)
        score -= 2;
    if (std::ranges::any_of(
            subject.files, [&](const QString& word) { return fileName.contains(word, Qt::CaseInsensitive); }))
        score += 1.5;
    return score;
}

QString evidenceOf(const TableSubject& subject, const std::vector<ColumnProfile>& columns,
                   const Assignment& assignment)
{
    constexpr qsizetype kMost = 4;
    QStringList named;
    qsizetype explained = 0;
    for (const SubjectPart* part : subject.parts)
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (assignment.parts[i] == part) {
                ++explained;
                if (named.size() < kMost)
                    named.append(QStringLiteral("%1 = %2").arg(columns[i].header, part->title()));
            }
    return IngestText::tr("%1 of %2 columns: %3")
        .arg(explained)
        .arg(columns.size())
        .arg(named.join(QStringLiteral(", ")));
}

} // namespace

QString SubjectPart::title() const
{
    return isProgramChinese() ? chinese : english;
}

QString TableSubject::title() const
{
    return isProgramChinese() ? chinese : english;
}

const SubjectPart* TableSubject::part(const QString& partId) const
{
    const auto found = std::ranges::find(parts, partId, &SubjectPart::id);
    return found == parts.end() ? nullptr : *found;
}

bool TableSubject::isNeeded(const QString& partId) const
{
    return std::ranges::any_of(needs, [&](const QStringList& oneOf) { return oneOf.contains(partId); });
}

const std::vector<TableSubject>& tableSubjects()
{
    return catalogue().subjects;
}

const TableSubject* tableSubject(const QString& id)
{
    const auto found = std::ranges::find(tableSubjects(), id, &TableSubject::id);
    return found == tableSubjects().end() ? nullptr : &*found;
}

int tableSubjectsVersion()
{
    return catalogue().version;
}

SubjectFinding findSubject(const std::vector<ColumnProfile>& columns, const QString& fileName)
{
    const std::vector<ColumnHint> hints = hintsOf(columns);
    const TableSubject* best = nullptr;
    Assignment bestParts;
    double first = 0;
    double second = 0;
    for (const TableSubject& subject : tableSubjects()) {
        Assignment one = assigned(subject, hints);
        const double score = scoreOf(subject, columns, hints, one, fileName);
        if (score > first) {
            second = first;
            first = score;
            best = &subject;
            bestParts = std::move(one);
        } else {
            second = std::max(second, score);
        }
    }
    SubjectFinding finding;
    if (best == nullptr)
        return finding;
    double filled = 0;
    double explained = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].filled == 0)
            continue;
        ++filled;
        explained += bestParts.parts[i] == nullptr ? 0 : 1;
    }
    const double share = filled > 0 ? explained / filled : 0;
    const double lead = (first - second) / first; // 0: as good as another, 1: nothing else fits
    constexpr double kBase = 0.5;
    constexpr double kOfShare = 0.3;
    constexpr double kOfLead = 0.2;
    finding.subject = best->id;
    finding.confidence = kBase + kOfShare * share + kOfLead * lead;
    finding.evidence = evidenceOf(*best, columns, bestParts);
    finding.parts = idsOf(bestParts);
    return finding;
}

QStringList findParts(const TableSubject& subject, const std::vector<ColumnProfile>& columns)
{
    return idsOf(assigned(subject, hintsOf(columns)));
}

void takePart(const SubjectPart& part, TableKind rows, ColumnMapping& column)
{
    column.part = part.id;
    if (part.type == ColumnType::Text && column.type != ColumnType::Text) {
        column.type = ColumnType::Text;
        column.kind = ValueKind::Text;
        column.currency.clear();
    }
    if (rows == TableKind::Events && part.role && column.role != ColumnRole::Ignore)
        column.role = *part.role;
}

namespace {

// A role says as much as a part that is known by it.
bool isThere(const ImportMapping& mapping, const SubjectPart& part)
{
    return std::ranges::any_of(mapping.columns, [&](const ColumnMapping& column) {
        return column.part == part.id ||
               (column.part.isEmpty() && part.guesses.contains(columnRoleName(column.role)));
    });
}

} // namespace

Result<void> checkSubject(const ImportMapping& mapping)
{
    const TableSubject* subject = tableSubject(mapping.subject);
    if (subject == nullptr && !mapping.subject.isEmpty()) {
        QStringList known;
        for (const TableSubject& one : tableSubjects())
            known.append(one.id);
        return Error{IngestText::tr("subject: \"%1\" is no kind of table. Take one of %2.")
                         .arg(mapping.subject, known.join(QStringLiteral(", ")))};
    }
    QStringList seen;
    for (const ColumnMapping& column : mapping.columns) {
        if (column.part.isEmpty())
            continue;
        if (subject == nullptr)
            return Error{IngestText::tr("Column \"%1\" is called the part \"%2\", but not of what: say what "
                                        "the rows of the table are (subject).")
                             .arg(column.name, column.part)};
        const SubjectPart* part = subject->part(column.part);
        if (part == nullptr) {
            QStringList known;
            for (const SubjectPart* one : subject->parts)
                known.append(one->id);
            return Error{IngestText::tr("Column \"%1\": a table of \"%2\" has no part \"%3\". It has %4.")
                             .arg(column.name, subject->id, column.part, known.join(QStringLiteral(", ")))};
        }
        if (part->type == ColumnType::Time && column.type != ColumnType::Time)
            return Error{
                IngestText::tr("Column \"%1\" is the part \"%2\" and must have the type time. Say how "
                               "its times are written, or take the part from it.")
                    .arg(column.name, part->title())};
        if (!part->isMany && seen.contains(part->id))
            return Error{IngestText::tr("Two columns are the part \"%1\" of the table; \"%2\" is the second. "
                                        "Take it from one of them.")
                             .arg(part->title(), column.name)};
        seen.append(part->id);
    }
    if (subject == nullptr)
        return {};
    for (const QStringList& oneOf : subject->needs) {
        QStringList titles;
        bool isMet = false;
        for (const QString& id : oneOf) {
            const SubjectPart* part = subject->part(id);
            isMet = isMet || isThere(mapping, *part);
            titles.append(QStringLiteral("%1 (%2)").arg(part->title(), id));
        }
        if (!isMet)
            return Error{IngestText::tr("A table of %1 needs a column that is: %2. Give a column that part, "
                                        "or say that the rows are something else.")
                             .arg(subject->title(), titles.join(IngestText::tr(" or ")))};
    }
    return {};
}

} // namespace tessera
