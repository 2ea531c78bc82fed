// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/erase_person.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

Result<ErasureReport> erasePerson(Project& project, OneId person, const Task& task)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    const Result<IdentityView> view = buildIdentity(project, *batches, task);
    if (!view)
        return view.error();
    const auto found = std::ranges::lower_bound(view->oneIds, person);
    if (found == view->oneIds.end() || *found != person)
        return Error{
            QCoreApplication::translate("Identity", "There is no person with the OneID %1 in this project.")
                .arg(person)};
    std::vector<PersonalIdentifier> identifiers;
    for (IdentityView::Identifier& one :
         view->identifiersOf(PersonIndex(std::size_t(found - view->oneIds.begin()))))
        identifiers.push_back({one.kind, std::move(one.value)});
    return project.erase(identifiers, task);
}

} // namespace tessera
