// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"
#include "project/internal/journal.h"
#include "project/project.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

Result<std::vector<LinkSet>> Project::linkSets() const
{
    return loadLinkSets(*m_database);
}

Result<std::vector<IdentityLink>> Project::links(const LinkSet& set) const
{
    return loadLinks(*m_database, set);
}

Result<std::int64_t> Project::addLinks(const LinkSet& set, std::span<const IdentityLink> links,
                                       std::int64_t replaces)
{
    Transaction transaction(*m_database);
    Result<std::int64_t> id = writeLinkSet(*m_database, set, links);
    if (!id)
        return id;
    // Written as not in use and then put in: redo takes the same way.
    if (Result<void> done =
            makeChange(*m_database, {QStringLiteral("links"), QString::number(*id), set.source,
                                     linksState(false, replaces), linksState(true, replaces)});
        !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return id;
}

Result<void> Project::setLinksInUse(std::int64_t set, bool isInUse)
{
    const Result<std::vector<LinkSet>> sets = loadLinkSets(*m_database);
    if (!sets)
        return sets.error();
    const auto found = std::ranges::find(*sets, set, &LinkSet::id);
    if (found == sets->end())
        return Error{
            QCoreApplication::translate("Project", "There are no links number %1 in this project.").arg(set)};
    if (found->isInUse == isInUse)
        return {};
    Transaction transaction(*m_database);
    const QString label = isInUse ? QCoreApplication::translate("Project", "Use again: %1").arg(found->source)
                                  : QCoreApplication::translate("Project", "Withdraw: %1").arg(found->source);
    if (Result<void> done = makeChange(*m_database, {QStringLiteral("links"), QString::number(set), label,
                                                     linksState(!isInUse), linksState(isInUse)});
        !done)
        return done;
    return transaction.commit();
}

Result<OneIdBook> Project::oneIds() const
{
    return loadOneIds(*m_database);
}

Result<std::vector<OneIdChange>> Project::oneIdChanges(std::size_t limit) const
{
    return loadOneIdChanges(*m_database, limit);
}

Result<void> Project::writeOneIds(const OneIdBook& book, std::span<const OneIdChange> changes)
{
    return tessera::writeOneIds(*m_database, book, changes);
}

} // namespace tessera
