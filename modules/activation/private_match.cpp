// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/private_match.h"
#include "activation/internal/match_digests.h"
#include "activation/internal/texts.h"

#include "base/json.h"
#include "base/thread_pool.h"
#include "journey/four_a.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

constexpr int kMostFloor = 100'000;

void readMatchKinds(JsonReader& reader, PrivateMatch& match)
{
    for (const QString& name : reader.texts(QLatin1String("kinds"))) {
        const std::optional<IdentifierKind> kind = identifierKindFromName(name);
        if (!kind)
            reader.fail(QStringLiteral("kinds"),
                        PrivateMatchText::tr("\"%1\" is not one of: %2")
                            .arg(name, identifierKindNames().join(QStringLiteral(", "))));
        else if (std::ranges::find(match.kinds, *kind) == match.kinds.end())
            match.kinds.push_back(*kind);
    }
}

Result<void> readWho(JsonReader& reader, AudiencePackage& who)
{
    who.audience = reader.text(QLatin1String("audience"), QString());
    who.suppress = reader.texts(QLatin1String("suppress"));
    const QJsonObject consent = reader.object(QLatin1String("consent"));
    if (!consent.isEmpty()) {
        who.consentAttribute = consent.value(QLatin1String("attribute")).toString();
        who.consentValue = consent.value(QLatin1String("value")).toString();
        if (who.consentAttribute.isEmpty() || who.consentValue.isEmpty() || consent.size() != 2)
            reader.fail(QStringLiteral("consent"),
                        PrivateMatchText::tr("needs \"attribute\" and \"value\", both texts"));
    }
    const QJsonValue rule = reader.value(QLatin1String("rule"));
    if (rule.isUndefined())
        return {};
    if (!who.audience.isEmpty())
        reader.fail(QStringLiteral("audience"),
                    PrivateMatchText::tr("give a saved audience or a rule, not both"));
    Result<Rule> parsed = readRule(rule, QStringLiteral("rule"));
    if (!parsed)
        return parsed.error();
    who.rule = std::move(*parsed);
    return {};
}

} // namespace

Result<PrivateMatch> PrivateMatch::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PrivateMatch match;
    reader.text(QLatin1String("kind"), QString());
    reader.text(QLatin1String("name"), QString());
    if (Result<void> who = readWho(reader, match.who); !who)
        return who.error();
    readMatchKinds(reader, match);
    match.file = reader.text(QLatin1String("file"), QString());
    match.keyFile = reader.text(QLatin1String("keyFile"), QString());
    match.method = matchMethodFromName(reader.choice(QLatin1String("method"),
                                                     {matchMethodName(MatchMethod::HmacSha256),
                                                      matchMethodName(MatchMethod::SaltedSha256)},
                                                     matchMethodName(MatchMethod::HmacSha256)))
                       .value_or(MatchMethod::HmacSha256);
    match.audiences = reader.texts(QLatin1String("audiences"));
    match.stages = reader.flag(QLatin1String("stages"), false);
    match.floor = int(reader.integer(QLatin1String("floor"), match.floor, 0, kMostFloor));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return match;
}

std::vector<IdentifierKind> kindsToMatch(const LocalDataset& data, const PrivateMatch& match)
{
    if (!match.kinds.empty())
        return match.kinds;
    std::vector<IdentifierKind> kinds;
    for (const QString& name : identifierKindNames())
        for (const IdentityView::Kind& kind : data.identity().kinds)
            if (kind.name == name && kind.people > 0)
                kinds.push_back(*identifierKindFromName(name));
    return kinds;
}

Result<MatchPeople> peopleToMatch(const LocalDataset& data, const PrivateMatch& match, const Task& task)
{
    // The same people as in a package: whoever withdrew is left out of both.
    AudiencePackage who = match.who;
    who.identifiers.clear();
    Result<PackageSelection> selected = selectPeople(data, who, task);
    if (!selected)
        return selected.error();
    return MatchPeople{std::move(selected->audience), std::move(selected->consenting),
                       std::move(selected->eligible)};
}

Result<std::vector<MatchKindCount>> countToMatch(const LocalDataset& data, const PrivateMatch& match,
                                                 const MatchPeople& people, const Task& task)
{
    const IdentityView& view = data.identity();
    std::vector<MatchKindCount> counts;
    for (const IdentifierKind kind : kindsToMatch(data, match)) {
        const std::size_t number = view.kindNumber(identifierKindName(kind));
        std::vector<MatchKindCount> blocks((view.people + kPeopleOfBlock - 1) / kPeopleOfBlock);
        parallelBlocks(
            view.people, kPeopleOfBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
                if (task.cancelled())
                    return;
                PersonIndex last = kNobody;
                forEachIdentifier(view, people.eligible, number, PersonIndex(begin), PersonIndex(end),
                                  [&](std::uint32_t, PersonIndex person, std::string_view value) {
                                      if (normaliseForMatch(value, kind).empty()) {
                                          ++blocks[block].unusable;
                                          return;
                                      }
                                      ++blocks[block].entries;
                                      blocks[block].people += person != last ? 1 : 0;
                                      last = person;
                                  });
            });
        MatchKindCount sum;
        sum.kind = kind;
        for (const MatchKindCount& block : blocks) {
            sum.people += block.people;
            sum.entries += block.entries;
            sum.unusable += block.unusable;
        }
        counts.push_back(sum);
    }
    if (task.cancelled())
        return Error::cancel();
    return counts;
}

namespace {

QString kindList(const std::vector<MatchPart>& parts)
{
    QStringList names;
    for (const MatchPart& part : parts)
        names.append(identifierKindName(part.kind));
    return names.join(QStringLiteral(", "));
}

Result<void> writeParts(MatchFileWriter& writer, const LocalDataset& data, const PrivateMatch& match,
                        const PeopleSet& people, const MatchKey& key, const Task& task, std::size_t atOnce,
                        std::vector<MatchPart>& parts)
{
    std::vector<OwnDigest> digests;
    for (const IdentifierKind kind : kindsToMatch(data, match)) {
        writer.startPart(kind);
        MatchDigests own(data.identity(), people, kind, key, atOnce);
        while (true) {
            const Result<bool> more = own.nextRange(digests, task);
            if (!more)
                return more.error();
            if (!*more)
                break;
            for (std::size_t i = 0; i < digests.size(); ++i)
                if (i == 0 || digests[i].digest != digests[i - 1].digest)
                    writer.add(digests[i].digest);
        }
        parts.push_back({kind, writer.entries(), {}});
    }
    return {};
}

} // namespace

Result<std::vector<MatchPart>> exportMatch(Project& project, const LocalDataset& data,
                                           const PrivateMatch& match, const MatchKey& key,
                                           const QString& path, const Task& task, std::size_t digestsAtOnce)
{
    const Result<MatchPeople> people = peopleToMatch(data, match, task);
    if (!people)
        return people.error();
    Task(task).setProgress(0, std::int64_t(data.people() * kindsToMatch(data, match).size()));
    std::vector<MatchPart> parts;
    MatchFileWriter writer(path);
    if (Result<void> opened = writer.open(key); !opened)
        return opened.error();
    if (Result<void> written =
            writeParts(writer, data, match, people->eligible, key, task, digestsAtOnce, parts);
        !written)
        return written.error();
    if (Result<void> done = writer.finish(); !done)
        return done.error();
    std::int64_t entries = 0;
    for (const MatchPart& part : parts)
        entries += part.entries;
    const Result<void> noted = project.history().note(
        PrivateMatchText::tr("Exported %1 hashed identifiers (%2) for a match with a partner, key check %3")
            .arg(entries)
            .arg(kindList(parts), key.check()));
    if (!noted)
        return noted.error();
    return parts;
}

namespace {

// Goes through both sides in order; each of ours that the partner has too marks its person.
class Comparer
{
public:
    Comparer(const LocalDataset& data, const PeopleSet& eligible, const MatchKey& key, std::size_t atOnce)
        : m_data(data)
        , m_eligible(eligible)
        , m_key(key)
        , m_atOnce(atOnce)
        , having(data.people())
        , matched(data.people())
    {}

    Result<MatchOverlap> compare(MatchFileReader& reader, std::size_t part, const Task& task)
    {
        MatchOverlap overlap;
        overlap.kind = reader.header().parts[part].kind;
        overlap.theirs = reader.header().parts[part].entries;
        PeopleSet kindHaving(m_data.people());
        PeopleSet kindMatched(m_data.people());
        if (Result<void> started = reader.start(part); !started)
            return started.error();
        MatchDigest theirs{};
        m_isCounted = false;
        Result<bool> isThere = reader.next(theirs);
        MatchDigests own(m_data.identity(), m_eligible, overlap.kind, m_key, m_atOnce);
        std::vector<OwnDigest> digests;
        while (true) {
            const Result<bool> more = own.nextRange(digests, task);
            if (!more)
                return more.error();
            if (!*more)
                break;
            for (const OwnDigest& ours : digests) {
                kindHaving.insert(ours.person);
                while (isThere && *isThere && theirs < ours.digest)
                    advance(reader, theirs, isThere);
                if (!isThere)
                    return isThere.error();
                if (!*isThere || theirs != ours.digest)
                    continue;
                kindMatched.insert(ours.person);
                overlap.theirsMatched += m_isCounted ? 0 : 1;
                m_isCounted = true;
            }
        }
        while (isThere && *isThere && !task.cancelled())
            advance(reader, theirs, isThere); // the rest is checked as well
        if (!isThere)
            return isThere.error();
        if (task.cancelled())
            return Error::cancel();
        overlap.people = std::int64_t(kindHaving.count());
        overlap.matched = std::int64_t(kindMatched.count());
        having |= kindHaving;
        matched |= kindMatched;
        return overlap;
    }

private:
    void advance(MatchFileReader& reader, MatchDigest& theirs, Result<bool>& isThere)
    {
        isThere = reader.next(theirs);
        m_isCounted = false;
    }

    const LocalDataset& m_data;
    const PeopleSet& m_eligible;
    const MatchKey& m_key;
    std::size_t m_atOnce;
    bool m_isCounted = false; // this entry of the partner's: several of ours may have it

public:
    PeopleSet having; // an identifier of any kind compared
    PeopleSet matched;
};

MatchGroup groupOf(const QString& name, bool isStage, PeopleSet people, const Comparer& comparer)
{
    people &= comparer.having;
    MatchGroup group{name, isStage, std::int64_t(people.count()), 0};
    people &= comparer.matched;
    group.matched = std::int64_t(people.count());
    return group;
}

Result<void> addGroups(const LocalDataset& data, const PrivateMatch& match, const Comparer& comparer,
                       std::vector<MatchGroup>& groups, const Task& task)
{
    for (const QString& name : match.audiences) {
        const Result<PeopleSet> people = data.audience(name);
        if (!people)
            return people.error();
        groups.push_back(groupOf(name, false, *people, comparer));
    }
    if (!match.stages)
        return {};
    const Result<FourADefinition> model = suggestedFourA(data);
    if (!model)
        return model.error();
    const Result<StageStates> states = stagesAt(data, *model, data.firstKnown(), data.asOf(), task);
    if (!states)
        return states.error();
    std::vector<PeopleSet> stages(model->stages.size() + 1, PeopleSet(data.people()));
    for (PersonIndex person = 0; person < data.people(); ++person)
        stages[std::min<std::size_t>(states->states[person], stages.size() - 1)].insert(person);
    for (std::size_t s = 0; s < stages.size(); ++s)
        groups.push_back(
            groupOf(s < model->stages.size() ? model->stages[s].name : PrivateMatchText::tr("in no stage"),
                    true, stages[s], comparer));
    return {};
}

} // namespace

Result<MatchReport> compareMatch(const LocalDataset& data, const PrivateMatch& match, const MatchKey& key,
                                 const Task& task, std::size_t digestsAtOnce)
{
    const Result<std::unique_ptr<MatchFileReader>> reader = MatchFileReader::open(match.file);
    if (!reader)
        return reader.error();
    if (Result<void> opens = (*reader)->opens(key); !opens)
        return opens.error();
    const Result<MatchPeople> people = peopleToMatch(data, match, task);
    if (!people)
        return people.error();
    MatchReport report;
    report.header = (*reader)->header();
    Comparer comparer(data, people->eligible, key, digestsAtOnce);
    Task(task).setProgress(0, std::int64_t(data.people() * report.header.parts.size()));
    for (std::size_t part = 0; part < report.header.parts.size(); ++part) {
        if (!match.kinds.empty() &&
            std::ranges::find(match.kinds, report.header.parts[part].kind) == match.kinds.end())
            continue;
        const Result<MatchOverlap> overlap = comparer.compare(**reader, part, task);
        if (!overlap)
            return overlap.error();
        report.kinds.push_back(*overlap);
    }
    if (report.kinds.empty())
        return Error{PrivateMatchText::tr("%1 holds %2, and none of them was asked for. Choose one of them.")
                         .arg(match.file, kindList(report.header.parts))};
    report.people = std::int64_t(comparer.having.count());
    report.matched = std::int64_t(comparer.matched.count());
    if (Result<void> added = addGroups(data, match, comparer, report.groups, task); !added)
        return added.error();
    return report;
}

std::vector<bool> maskedCounts(const std::vector<std::int64_t>& counts, int floor, bool arePartsOfWhole)
{
    std::vector<bool> masked;
    masked.reserve(counts.size());
    for (const std::int64_t count : counts)
        masked.push_back(count < floor);
    if (!arePartsOfWhole || std::ranges::count(masked, true) != 1 || counts.size() < 2)
        return masked;
    std::size_t smallest = counts.size();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (!masked[i] && (smallest == counts.size() || counts[i] < counts[smallest]))
            smallest = i;
    masked[smallest] = true;
    return masked;
}

} // namespace tessera
