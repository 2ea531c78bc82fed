// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/portrait.h"

#include "person/internal/parts.h"

#include <algorithm>

namespace tessera {

QString portraitPartName(PortraitPart part)
{
    static const QStringList names{
        QStringLiteral("head"),      QStringLiteral("timeline"),  QStringLiteral("consent"),
        QStringLiteral("purchases"), QStringLiteral("stages"),    QStringLiteral("rfm"),
        QStringLiteral("lifecycle"), QStringLiteral("value"),     QStringLiteral("tags"),
        QStringLiteral("household"), QStringLiteral("audiences"), QStringLiteral("packages"),
        QStringLiteral("scores")};
    return names[std::ranges::find(kPortraitParts, part) - kPortraitParts.begin()];
}

Result<Portrait> portraitOf(PortraitMemory& memory, const std::shared_ptr<const LocalDataset>& data,
                            const AnalysisRegistry& registry, const PortraitRequest& request,
                            const Task& task)
{
    const PartContext context{memory, data, registry, request.person, request.unmasked, task};
    Portrait portrait;
    bool isCancelled = false;
    const auto make = [&](PortraitPart part, auto& place, auto compute) {
        if (!request.parts.testFlag(part) || isCancelled)
            return;
        auto made = compute(context);
        if (made)
            place = std::move(*made);
        else if (made.error().cancelled)
            isCancelled = true;
        else
            portrait.problems.emplace(part, made.error().message);
    };
    make(PortraitPart::Head, portrait.head, headOf);
    make(PortraitPart::Timeline, portrait.timeline, timelineOf);
    make(PortraitPart::Consent, portrait.consent, consentOf);
    make(PortraitPart::Purchases, portrait.purchases, purchasesOf);
    make(PortraitPart::Stages, portrait.stages, stagesOf);
    make(PortraitPart::Rfm, portrait.rfm, rfmOf);
    make(PortraitPart::Lifecycle, portrait.life, lifeOf);
    make(PortraitPart::Value, portrait.value, valueOf);
    make(PortraitPart::Tags, portrait.tags, tagsOf);
    make(PortraitPart::Household, portrait.household, householdOf);
    make(PortraitPart::Audiences, portrait.audiences, audiencesOf);
    make(PortraitPart::Packages, portrait.packages, packagesOf);
    make(PortraitPart::Scores, portrait.scores, scoresOf);
    if (isCancelled || task.cancelled())
        return Error::cancel();
    return portrait;
}

} // namespace tessera
