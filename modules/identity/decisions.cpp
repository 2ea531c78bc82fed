// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/decisions.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct DecisionText
{
    Q_DECLARE_TR_FUNCTIONS(Identity)
};

// Without values: the history is shown to whoever opens the client.
QString whoIs(const IdentityView& view, NodeIndex node)
{
    const PersonIndex person = view.personOfNode(node);
    return person == kNobody ? view.facts->kinds()[view.facts->kindOf(node)]
                             : QString::number(view.oneIds[person]);
}

QString labelOf(const IdentityView& view, NodeIndex a, NodeIndex b, LinkVerdict verdict)
{
    const QString one = whoIs(view, a);
    const QString other = whoIs(view, b);
    if (verdict == LinkVerdict::Later)
        return DecisionText::tr("Put off whether OneID %1 and %2 are one person").arg(one, other);
    if (verdict != LinkVerdict::Different)
        return DecisionText::tr("Decide that OneID %1 and %2 are one person").arg(one, other);
    return one == other ? DecisionText::tr("Split OneID %1").arg(one)
                        : DecisionText::tr("Decide that OneID %1 and %2 are two persons").arg(one, other);
}

} // namespace

Result<void> decide(Project& project, const IdentityView& view, NodeIndex a, NodeIndex b, LinkVerdict verdict)
{
    if (a == b)
        return Error{DecisionText::tr("Both are the same identifier. Choose two.")};
    LinkSet set;
    set.source = labelOf(view, a, b, verdict);
    set.dataRevision = project.dataRevision();
    const IdentityLink link{a, b, verdict, 0};
    const Result<std::int64_t> added = project.addLinks(set, {&link, 1});
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> lockPerson(Project& project, const IdentityView& view, PersonIndex person)
{
    LinkSet set;
    set.source = DecisionText::tr("Lock OneID %1").arg(view.oneIds[person]);
    set.dataRevision = project.dataRevision();
    std::vector<IdentityLink> links;
    const std::uint32_t first = view.memberStarts[person];
    const std::uint32_t end = view.memberStarts[person + 1];
    for (std::uint32_t at = first + 1; at < end; ++at)
        links.push_back({view.members[at - 1], view.members[at], LinkVerdict::Locked, 0});
    if (links.empty())
        links.push_back({view.members[first], view.members[first], LinkVerdict::Locked, 0});
    const Result<std::int64_t> added = project.addLinks(set, links);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<NodeIndex> identifierCalled(const IdentityView& view, const QString& text)
{
    std::vector<NodeIndex> found;
    const auto look = [&](const QString& kind, const QString& value) {
        const std::string normal = normaliseIdentifier(kind, toUtf8(value));
        if (!normal.empty())
            if (const std::optional<NodeIndex> node = view.facts->find(kind, normal))
                found.push_back(*node);
    };
    for (const QString& kind : view.facts->kinds()) {
        look(kind, text);
        if (text.startsWith(kind + QLatin1Char(':')))
            look(kind, text.mid(kind.size() + 1));
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{DecisionText::tr("There is no identifier \"%1\" in this client.").arg(text)};
    QStringList kinds;
    for (const NodeIndex node : found)
        kinds.append(view.facts->kinds()[view.facts->kindOf(node)] + QLatin1Char(':') + text);
    return Error{DecisionText::tr("\"%1\" is an identifier of several kinds. Write one of: %2.")
                     .arg(text, kinds.join(QStringLiteral(", ")))};
}

Result<std::vector<LinkSet>> decisionsAbout(const Project& project, const IdentityView& view,
                                            PersonIndex person)
{
    Result<std::vector<LinkSet>> sets = project.linkSets();
    if (!sets)
        return sets;
    std::vector<NodeIndex> members(view.members.begin() + view.memberStarts[person],
                                   view.members.begin() + view.memberStarts[person + 1]);
    std::ranges::sort(members);
    std::vector<LinkSet> about;
    for (const LinkSet& set : *sets) {
        if (!set.isInUse || !set.definition.isEmpty())
            continue;
        const Result<std::vector<IdentityLink>> links = project.links(set);
        if (!links)
            return links.error();
        if (std::ranges::any_of(*links, [&](const IdentityLink& link) {
                return std::ranges::binary_search(members, link.a) ||
                       std::ranges::binary_search(members, link.b);
            }))
            about.push_back(set);
    }
    std::ranges::reverse(about);
    return about;
}

} // namespace tessera
