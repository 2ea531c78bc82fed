// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journey/four_a.h"
#include "tags/compute_tags.h"
#include "value/lifecycle.h"
#include "value/person_outlook.h"

#include <array>

namespace tessera {

struct PersonHead
{
    OneId oneId = 0;
    QString name;                                         // empty: no attribute that is called so
    std::vector<std::pair<QString, QString>> identifiers; // kind and value
    QStringList sources;                                  // files the identifiers stand in
    std::optional<Micros> firstSeen;                      // by an event or a table of people
    std::optional<Micros> lastSeen;                       // event
    std::int64_t events = 0;                              // before the as-of date
};

// What events are of: the lanes of the timeline.
enum class EventGroup
{
    Ads,
    Browse,
    Cart,
    Order,
    Service,
    Share,
    Other
};
inline constexpr std::size_t kEventGroups = 7;
[[nodiscard]] EventGroup eventGroupOf(const QString& event);
[[nodiscard]] QString eventGroupId(EventGroup group);   // "ads"
[[nodiscard]] QString eventGroupName(EventGroup group); // shown

struct PersonEvent
{
    Micros time = 0;
    std::uint32_t row = 0; // of the timeline
    QString event;
    EventGroup group = EventGroup::Other;
    QString detail;
    std::optional<double> amount;
    bool isPurchase = false;
    std::int64_t batch = 0;
    QString source;           // file
    std::int64_t fileRow = 0; // of the file, from 1; 0: not kept
};

struct PersonTimeline
{
    std::vector<PersonEvent> events;                     // oldest first
    std::vector<std::pair<QString, std::int64_t>> kinds; // names of events, the most frequent first
};

struct PersonMonth
{
    int year = 1970;
    int month = 1;
    double spent = 0;
    std::int64_t orders = 0;

    bool operator==(const PersonMonth&) const = default;
};

struct PersonPurchases
{
    QString event; // the client's word
    QString amount;
    QString order; // column that tells orders apart; empty: an event is one
    std::int64_t orders = 0;
    std::int64_t days = 0;
    double spent = 0;
    std::optional<Micros> first;
    std::optional<Micros> last;
    std::vector<PersonMonth> months; // without gaps, from the first purchase to the as-of date
    std::int64_t rank = 0;           // by spend, 1 is the highest; 0: bought nothing
    std::int64_t buyers = 0;
};

// What a part rests on: a saved analysis, or the one that suits the data.
struct PortraitSource
{
    QString name;
    bool isSaved = false;
};

struct PersonStages
{
    PortraitSource source;
    std::vector<std::pair<QString, QString>> stages; // id and name, from the lowest
    std::vector<StageChange> changes;                // oldest first; empty: not in the base
};

struct PersonRfm
{
    PortraitSource source;
    bool isBuyer = false; // in the window; the rest is known only then
    std::array<int, 3> scores{};
    int levels = 5;
    std::array<double, 3> values{}; // days since the last purchase, frequency, money
    QString segmentId;
    QString segment;
};

struct PersonLife
{
    PortraitSource source;
    LifecycleCuts cuts;
    std::vector<LifeState> states; // of the set, in order
    std::vector<LifeChange> changes;
};

struct PersonValue
{
    PortraitSource source;
    bool isBuyer = false;
    QString model;
    double alive = 0; // probability
    double horizonDays = 365;
    double purchases = 0; // expected in the horizon
    double clv = 0;       // as the analysis says
    double historic = 0;
    bool isMargin = false;
    PersonOutlook year;                  // the next 365 days as one span
    PersonOutlook months;                // the next calendar months
    std::vector<PersonMonth> monthNames; // of the spans of months; spent is 0
};

struct PersonTag
{
    std::int64_t id = 0;
    QString name;
    QString otherName;
    QStringList path;
    QString form;                    // "rule", "statistic", ...
    QString value;                   // empty: none
    std::optional<Micros> evaluated; // the date the value is of: as of, or the date of values kept by hand
    std::optional<Micros> newest;    // when what it rests on happened
    TagFreshness freshness = TagFreshness::Undated;
    int validDays = 0;
    QString problem;
};

struct PersonHousehold
{
    PortraitSource source;
    std::vector<std::pair<OneId, QString>> others; // and their names
};

struct PersonMembership
{
    std::int64_t id = 0;
    QString name;
    bool isIn = false;
    bool isSnapshot = false; // of audiences
    QString state = {};      // of packages: "sent", "control", "refused", "suppressed", "unreachable", "out"
    QString platform = {};
    QString problem = {}; // why it cannot be said
};

struct PersonConsent
{
    QString column;
    QString value; // empty: nothing is known
};

struct PersonScore
{
    std::int64_t id = 0;
    QString analysis;
    QString kind;
    QString field;
    QString value; // empty: none
    QString problem = {};
};

} // namespace tessera
