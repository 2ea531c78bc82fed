// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QCoreApplication>

namespace tessera {

struct PersonText
{
    Q_DECLARE_TR_FUNCTIONS(PersonText)
};

// Who is asked about, and with what.
struct PartContext
{
    PortraitMemory& memory;
    const std::shared_ptr<const LocalDataset>& shared;
    const AnalysisRegistry& registry;
    PersonIndex person;
    bool unmasked;
    const Task& task;

    [[nodiscard]] const LocalDataset& data() const { return *shared; }
    // Rows of the timeline before the as-of date.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> events() const;
};

[[nodiscard]] Result<PersonHead> headOf(const PartContext& context);
[[nodiscard]] Result<PersonTimeline> timelineOf(const PartContext& context);
[[nodiscard]] Result<std::vector<PersonConsent>> consentOf(const PartContext& context);
[[nodiscard]] Result<PersonPurchases> purchasesOf(const PartContext& context);
[[nodiscard]] Result<PersonStages> stagesOf(const PartContext& context);
[[nodiscard]] Result<PersonRfm> rfmOf(const PartContext& context);
[[nodiscard]] Result<PersonLife> lifeOf(const PartContext& context);
[[nodiscard]] Result<PersonValue> valueOf(const PartContext& context);
[[nodiscard]] Result<std::vector<PersonTag>> tagsOf(const PartContext& context);
[[nodiscard]] Result<PersonHousehold> householdOf(const PartContext& context);
[[nodiscard]] Result<std::vector<PersonMembership>> audiencesOf(const PartContext& context);
[[nodiscard]] Result<std::vector<PersonMembership>> packagesOf(const PartContext& context);
[[nodiscard]] Result<std::vector<PersonScore>> scoresOf(const PartContext& context);

// A cell of a column as a page shows it.
[[nodiscard]] QString shownCell(const Column& column, std::size_t row, const TimeZone& zone);
// An attribute of a person, masked unless asked for; empty: unknown.
[[nodiscard]] Result<QString> attributeShown(const PartContext& context, const QString& name,
                                             PersonIndex person);
// The column that tells orders apart; empty: none is called so.
[[nodiscard]] QString orderColumn(const LocalDataset& data);

} // namespace tessera
