// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait_memory.h"
#include "person/portrait_parts.h"

#include <QFlags>

#include <map>

namespace tessera {

// What can be asked about a person. Head, Timeline, Consent and Stages look at this person alone; the rest
// may have to compute something over everybody, once for a dataset (PortraitMemory).
enum class PortraitPart
{
    Head = 1,
    Timeline = 2,
    Consent = 4,
    Purchases = 8, // with the rank among buyers
    Stages = 16,
    Rfm = 32,
    Lifecycle = 64,
    Value = 128,
    Tags = 256,
    Household = 512,
    Audiences = 1024,
    Packages = 2048,
    Scores = 4096
};
Q_DECLARE_FLAGS(PortraitParts, PortraitPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(PortraitParts)
inline constexpr std::array kPortraitParts = {
    PortraitPart::Head,   PortraitPart::Timeline,  PortraitPart::Consent,   PortraitPart::Purchases,
    PortraitPart::Stages, PortraitPart::Rfm,       PortraitPart::Lifecycle, PortraitPart::Value,
    PortraitPart::Tags,   PortraitPart::Household, PortraitPart::Audiences, PortraitPart::Packages,
    PortraitPart::Scores};
// "head", "timeline", ...
[[nodiscard]] QString portraitPartName(PortraitPart part);

struct Portrait
{
    std::optional<PersonHead> head;
    std::optional<PersonTimeline> timeline;
    std::optional<std::vector<PersonConsent>> consent;
    std::optional<PersonPurchases> purchases;
    std::optional<PersonStages> stages;
    std::optional<PersonRfm> rfm;
    std::optional<PersonLife> life;
    std::optional<PersonValue> value;
    std::optional<std::vector<PersonTag>> tags;
    std::optional<PersonHousehold> household;
    std::optional<std::vector<PersonMembership>> audiences;
    std::optional<std::vector<PersonMembership>> packages;
    std::optional<std::vector<PersonScore>> scores;
    std::map<PortraitPart, QString> problems; // why a part that was asked for is not there
};

struct PortraitRequest
{
    PersonIndex person = 0;
    PortraitParts parts;
    bool unmasked = false;
};

// The parts that were asked for. A part that cannot be told has its problem and stops no other; an error is
// a cancel. The registry is the one the dataset was opened with.
[[nodiscard]] Result<Portrait> portraitOf(PortraitMemory& memory,
                                          const std::shared_ptr<const LocalDataset>& data,
                                          const AnalysisRegistry& registry, const PortraitRequest& request,
                                          const Task& task);
// The attribute that names people; empty: none does.
[[nodiscard]] QString nameAttribute(const LocalDataset& data);

struct EventPage
{
    QStringList events;      // names; empty: all
    std::int64_t offset = 0; // of the newest first
    std::int64_t limit = 200;
};
[[nodiscard]] QJsonObject portraitToJson(const LocalDataset& data, const Portrait& portrait,
                                         const EventPage& page);

} // namespace tessera
