// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_view.h"

#include "base/json.h"
#include "base/thread_pool.h"
#include "identity/internal/one_id_names.h"
#include "identity/internal/partition.h"

#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kLookedUpPerBlock = std::size_t{1} << 16;
constexpr Micros kDayOfValues = Micros{86'400} * 1'000'000;

// People are numbered by their oldest identifier: for one log with one identifier this is the stored order.
std::vector<PersonIndex> numberPeople(const Partition& partition, IdentityView& view)
{
    std::vector<PersonIndex> personOf(partition.groupOf.size(), kNobody);
    for (NodeIndex node = 0; node < personOf.size(); ++node) {
        const NodeIndex group = partition.groupOf[node];
        if (group == kNoNode)
            continue;
        if (group == node) {
            personOf[node] = PersonIndex(view.people++);
            view.oneIds.push_back(OneId(node) + 1);
        } else {
            personOf[node] = personOf[group];
        }
        ++view.identifiers;
    }
    for (const auto& [group, name] : view.names)
        if (group < personOf.size() && partition.groupOf[group] == group)
            view.oneIds[personOf[group]] = name;
    view.hadOwnName.resize(partition.groupOf.size(), false);
    for (NodeIndex node = 0; node < personOf.size(); ++node)
        if (partition.groupOf[node] == node && view.oneIds[personOf[node]] == OneId(node) + 1)
            view.hadOwnName[node] = true;
    return personOf;
}

void listMembers(const Partition& partition, const std::vector<PersonIndex>& personOf, IdentityView& view)
{
    const auto forEachFurther = [&](const auto& visit) {
        for (const PassedOn& value : partition.passedOn)
            for (const NodeIndex group : value.groups)
                if (group != kNoNode)
                    visit(value.node, personOf[group]);
    };
    view.memberStarts.assign(view.people + 1, 0);
    for (const PersonIndex person : personOf)
        if (person != kNobody)
            ++view.memberStarts[person + 1];
    forEachFurther([&](NodeIndex, PersonIndex person) { ++view.memberStarts[person + 1]; });
    std::partial_sum(view.memberStarts.begin(), view.memberStarts.end(), view.memberStarts.begin());
    view.members.resize(view.memberStarts.back());
    std::vector<std::uint32_t> next(view.memberStarts.begin(), view.memberStarts.end() - 1);
    for (NodeIndex node = 0; node < personOf.size(); ++node)
        if (personOf[node] != kNobody)
            view.members[next[personOf[node]]++] = node;
    forEachFurther([&](NodeIndex node, PersonIndex person) { view.members[next[person]++] = node; });
}

void countKinds(IdentityView& view)
{
    const IdentityFacts& facts = *view.facts;
    view.kinds.resize(std::size_t(facts.kinds().size()));
    for (std::size_t kind = 0; kind < view.kinds.size(); ++kind)
        view.kinds[kind].name = facts.kinds()[qsizetype(kind)];
    std::vector<PersonIndex> lastPerson(view.kinds.size(), kNobody);
    for (PersonIndex person = 0; person < view.people; ++person)
        for (std::uint32_t at = view.memberStarts[person]; at < view.memberStarts[person + 1]; ++at) {
            const std::uint8_t kind = facts.kindOf(view.members[at]);
            ++view.kinds[kind].values;
            view.kinds[kind].people += lastPerson[kind] != person ? 1 : 0;
            lastPerson[kind] = person;
        }
}

void leadBatches(const Partition& partition, const std::vector<PersonIndex>& personOf, IdentityView& view)
{
    for (const auto& batch : view.facts->batches()) {
        const std::vector<NodeIndex>& nodes = batch->nodeOfLocal;
        BatchPeople people{batch->batch, std::vector<PersonIndex>(nodes.size(), kNobody), {}};
        parallelBlocks(nodes.size(), kLookedUpPerBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                if (nodes[i] != kNoNode)
                    people.personOfNode[i] = personOf[nodes[i]];
        });
        if (!partition.shared.empty() || !partition.passedOn.empty()) {
            std::vector<std::uint8_t> isDoubtful(nodes.size(), 0);
            bool any = false;
            for (std::size_t i = 0; i < nodes.size(); ++i)
                if (nodes[i] != kNoNode &&
                    (partition.isShared(nodes[i]) || partition.passedOnOf(nodes[i]) != nullptr)) {
                    isDoubtful[i] = 1;
                    any = true;
                }
            if (any)
                people.isDoubtful = std::move(isDoubtful);
        }
        view.batches.push_back(std::move(people));
    }
}

std::vector<std::int64_t> batchNumbers(const IdentityFacts& facts)
{
    std::vector<std::int64_t> ids;
    for (const auto& batch : facts.batches())
        ids.push_back(batch->batch);
    return ids;
}

QJsonArray jsonOf(const std::vector<std::int64_t>& ids)
{
    QJsonArray json;
    for (const std::int64_t id : ids)
        json.append(qint64(id));
    return json;
}

// Which state of the project people are called after.
QString standOf(const IdentityView& view)
{
    const QJsonObject stand{{QStringLiteral("batches"), jsonOf(batchNumbers(*view.facts))},
                            {QStringLiteral("links"), jsonOf(view.linkSets)},
                            {QStringLiteral("rules"), view.rules.toJson()},
                            {QStringLiteral("next"), qint64(view.nextName)}};
    return QString::fromUtf8(QJsonDocument(stand).toJson(QJsonDocument::Compact));
}

std::vector<std::int64_t> idsIn(const QJsonValue& json)
{
    std::vector<std::int64_t> ids;
    for (const QJsonValue id : json.toArray())
        ids.push_back(id.toInteger());
    return ids;
}

using Links = std::shared_ptr<const std::vector<IdentityLink>>;

Result<Links> linksOf(const Project& project, const std::vector<LinkSet>& sets,
                      const std::vector<std::int64_t>& wanted)
{
    auto links = std::make_shared<std::vector<IdentityLink>>();
    for (const LinkSet& set : sets)
        if (std::ranges::find(wanted, set.id) != wanted.end()) {
            const Result<std::vector<IdentityLink>> some = project.links(set);
            if (!some)
                return some.error();
            links->insert(links->end(), some->begin(), some->end());
        }
    return Links(std::move(links));
}

std::vector<std::int64_t> setsInUse(const std::vector<LinkSet>& sets, const ProjectState* state)
{
    std::vector<std::int64_t> ids;
    for (const LinkSet& set : sets) {
        bool isInUse = set.isInUse;
        if (state != nullptr) {
            const auto found = state->linksInUse.find(set.id);
            isInUse = found != state->linksInUse.end() && found->second;
        }
        if (isInUse)
            ids.push_back(set.id);
    }
    return ids;
}

// Names as they were kept.
void takeNames(const OneIdBook& book, IdentityView& view)
{
    view.names.clear();
    for (const OneIdName& name : book.names)
        (name.isFormer ? view.formerNames : view.names).emplace(name.node, name.oneId);
    for (const auto& [group, name] : view.names)
        if (const PersonIndex person = view.personOfGroup(group);
            person < view.people && view.members[view.memberStarts[person]] == group)
            view.oneIds[person] = name;
    for (const std::uint32_t node : book.own)
        if (node < view.hadOwnName.size())
            view.hadOwnName[node] = true;
}

// The view people are called after, where that is not the one of now; nullopt: names are to be read as they
// stand.
Result<std::optional<IdentityView>> viewOfStand(const Project& project, const std::vector<BatchInfo>& batches,
                                                const std::vector<LinkSet>& sets, const QJsonObject& stand,
                                                const OneIdBook& book, const Task& task)
{
    std::vector<BatchInfo> then = batches;
    const std::vector<std::int64_t> wanted = idsIn(stand.value(QLatin1String("batches")));
    for (BatchInfo& batch : then) {
        batch.takenOut = std::ranges::find(wanted, batch.id) == wanted.end();
        if (batch.damaged && !batch.takenOut)
            return std::optional<IdentityView>(); // what it said cannot be known any more
        if (batch.hidden) {
            batch.rows = batch.storedRows();
            batch.hidden.reset();
        }
    }
    if (Result<void> done = project.hideSuperseded(then, task); !done)
        return done.error();
    const Result<IdentityRules> rules =
        IdentityRules::fromJson(stand.value(QLatin1String("rules")).toObject());
    if (!rules)
        return rules.error();
    Result<std::shared_ptr<const IdentityFacts>> facts =
        IdentityFacts::read(project, then, nullptr, task, rules->cuttingAttributes());
    if (!facts)
        return facts.error();
    std::vector<std::int64_t> linkSets = idsIn(stand.value(QLatin1String("links")));
    const Result<Links> links = linksOf(project, sets, linkSets);
    if (!links)
        return links.error();
    Result<IdentityView> view = resolvePeople(*facts, *rules, *links, std::move(linkSets), nullptr, task);
    if (!view)
        return view.error();
    takeNames(book, *view);
    view->nextName = OneId(stand.value(QLatin1String("next")).toInteger());
    return std::optional(std::move(*view));
}

} // namespace

Result<IdentityView> resolvePeople(std::shared_ptr<const IdentityFacts> facts, const IdentityRules& rules,
                                   std::shared_ptr<const std::vector<IdentityLink>> links,
                                   std::vector<std::int64_t> linkSets, const IdentityView* before,
                                   const Task& task)
{
    IdentityView view;
    view.facts = std::move(facts);
    view.rules = rules;
    view.links = std::move(links);
    view.linkSets = std::move(linkSets);
    const auto input = std::make_shared<PartitionInput>();
    input->facts = view.facts;
    input->rules = rules;
    input->links = effectiveLinks(*view.links, rules.leastBits());
    Result<Partition> partition = partitionOf(*input, before != nullptr ? before->partition.get() : nullptr,
                                              before != nullptr ? before->input.get() : nullptr, task);
    if (!partition)
        return partition.error();
    view.nextName = kFirstFreshName;
    if (before != nullptr && view.facts->continues(*before->facts))
        renamePeople(*partition, *before, view);
    const std::vector<PersonIndex> personOf = numberPeople(*partition, view);
    listMembers(*partition, personOf, view);
    countKinds(view);
    leadBatches(*partition, personOf, view);
    std::vector<NodeIndex>().swap(partition->changed);
    view.input = input;
    view.partition = std::make_shared<const Partition>(std::move(*partition));
    return view;
}

Result<IdentityView> buildIdentity(const Project& project, const std::vector<BatchInfo>& batches,
                                   const Task& task, const IdentityView* before, const ProjectState* state)
{
    const Result<std::vector<LinkSet>> sets = project.linkSets();
    if (!sets)
        return sets.error();
    const Result<IdentityRules> rules = identityRules(project, state);
    if (!rules)
        return rules.error();
    std::vector<std::int64_t> linkSets = setsInUse(*sets, state);
    const Result<Links> links = linksOf(project, *sets, linkSets);
    if (!links)
        return links.error();
    const Result<OneIdBook> book = project.oneIds();
    if (!book)
        return book.error();
    std::optional<IdentityView> stand;
    const QJsonObject known = QJsonDocument::fromJson(book->stand.toUtf8()).object();
    if (before == nullptr && !known.isEmpty()) {
        std::vector<std::int64_t> inUse;
        for (const BatchInfo& batch : batches)
            if (batch.kind != TableKind::Other && !batch.takenOut)
                inUse.push_back(batch.id);
        const bool isSame = inUse == idsIn(known.value(QLatin1String("batches"))) &&
                            linkSets == idsIn(known.value(QLatin1String("links"))) &&
                            rules->toJson() == known.value(QLatin1String("rules")).toObject();
        if (!isSame) {
            Result<std::optional<IdentityView>> then =
                viewOfStand(project, batches, *sets, known, *book, task);
            if (!then)
                return then.error();
            stand = std::move(*then);
        }
    }
    const IdentityView* from = before != nullptr ? before : stand ? &*stand : nullptr;
    Result<std::shared_ptr<const IdentityFacts>> facts = IdentityFacts::read(
        project, batches, from != nullptr ? from->facts : nullptr, task, rules->cuttingAttributes());
    if (!facts)
        return facts.error();
    Result<IdentityView> view = resolvePeople(*facts, *rules, *links, std::move(linkSets), from, task);
    if (!view)
        return view;
    if (from == nullptr) {
        takeNames(*book, *view);
        view->nextName = std::max(kFirstFreshName, OneId(known.value(QLatin1String("next")).toInteger()));
    }
    view->areNamesNew = state == nullptr && standOf(*view) != book->stand;
    return view;
}

Result<void> keepOneIds(Project& project, const IdentityView& view)
{
    if (!view.areNamesNew || !project.readOnlyReason().isEmpty())
        return {};
    OneIdBook book;
    for (const auto& [node, name] : view.names)
        book.names.push_back({node, name, false});
    for (const auto& [node, name] : view.formerNames)
        book.names.push_back({node, name, true});
    for (NodeIndex node = 0; node < view.hadOwnName.size(); ++node)
        if (view.hadOwnName[node])
            book.own.push_back(node);
    book.stand = standOf(view);
    return project.writeOneIds(book, view.renamings);
}

std::vector<IdentityView::Identifier> IdentityView::identifiersOf(PersonIndex person) const
{
    std::vector<Identifier> result;
    for (std::uint32_t i = memberStarts[person]; i < memberStarts[person + 1]; ++i)
        result.push_back({kinds[facts->kindOf(members[i])].name, std::string(facts->textOf(members[i]))});
    return result;
}

std::string_view IdentityView::firstOfKind(PersonIndex person, std::size_t kind) const
{
    for (std::uint32_t at = memberStarts[person]; at < memberStarts[person + 1]; ++at)
        if (facts->kindOf(members[at]) == kind)
            return facts->textOf(members[at]);
    return {};
}

std::size_t IdentityView::kindNumber(const QString& name) const
{
    return std::size_t(std::ranges::find(kinds, name, &Kind::name) - kinds.begin());
}

PersonIndex IdentityView::personOfNode(NodeIndex node, Micros time) const
{
    if (node >= partition->groupOf.size())
        return kNobody;
    NodeIndex group = partition->groupOf[node];
    if (const PassedOn* value = partition->passedOnOf(node)) {
        const auto day = std::uint16_t(std::clamp<Micros>(time / kDayOfValues, 0, UINT16_MAX));
        if (const std::size_t owner = value->ownerOn(day); owner > 0)
            group = value->groups[owner - 1];
    }
    return personOfGroup(group);
}

NodeIndex IdentityView::groupOfNode(NodeIndex node) const
{
    return node < partition->groupOf.size() ? partition->groupOf[node] : kNoNode;
}

PersonIndex IdentityView::personOfGroup(NodeIndex oldest) const
{
    if (oldest == kNoNode)
        return kNobody;
    // The people in the order of their oldest identifiers.
    const auto firstOf = [&](PersonIndex person) { return members[memberStarts[person]]; };
    std::size_t low = 0;
    std::size_t high = people;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (firstOf(PersonIndex(middle)) < oldest)
            low = middle + 1;
        else
            high = middle;
    }
    return PersonIndex(low);
}

std::vector<PersonIndex> IdentityView::find(const std::string& value) const
{
    std::vector<PersonIndex> found;
    for (const QString& kind : facts->kinds())
        if (const std::optional<NodeIndex> node = facts->find(kind, value)) {
            const auto put = [&](PersonIndex person) {
                if (person != kNobody)
                    found.push_back(person);
            };
            put(personOfNode(*node));
            if (const PassedOn* passed = partition->passedOnOf(*node)) {
                put(personOfNode(*node, kDayOfValues)); // its first owner
                for (const std::uint16_t start : passed->starts)
                    put(personOfNode(*node, Micros(start) * kDayOfValues));
            }
        }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<PersonIndex> IdentityView::personOf(OneId oneId) const
{
    for (const auto& [group, name] : names)
        if (name == oneId) {
            const PersonIndex person = personOfGroup(group);
            return person < people && oneIds[person] == oneId ? std::optional(person) : std::nullopt;
        }
    if (oneId == 0 || oneId > partition->groupOf.size() ||
        partition->groupOf[std::size_t(oneId - 1)] != NodeIndex(oneId - 1))
        return std::nullopt;
    const PersonIndex person = personOfGroup(NodeIndex(oneId - 1));
    return person < people && oneIds[person] == oneId ? std::optional(person) : std::nullopt;
}

} // namespace tessera
