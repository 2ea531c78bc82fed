// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sample/effects.h"
#include "sample/internal/catalogue.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace tessera::sample {

struct Device
{
    std::string id;
    std::string oaid;
    std::string oaidMd5; // what ad platforms report
};

struct Touch
{
    Seconds time;
    TouchChannel channel;
    bool click;
};

// Everything drawn about one person: what the truth file tells, and what the exports only show traces of.
struct Person
{
    std::uint64_t index = 0;
    std::uint64_t household = 0; // index of its first person
    int householdSize = 1;
    int city = 0;
    int cluster = 0;
    bool male = false;
    int birthYear = 1990;
    int birthDayOfYear = 0;
    int surname = 0;
    int givenName = 0;
    double priceSensitivity = 0;
    double activity = 1;
    double adActivity = 1;
    bool trait = false;
    bool staff = false;
    bool brusher = false;
    UpliftType uplift = LostCause;
    bool prefersMini = false;

    std::string phone;
    std::string phoneMd5;
    std::string email; // empty: none
    std::string unionid;
    std::string openid;
    std::string buyerId; // on market places
    std::vector<Device> devices;
    std::string memberId; // empty: not a member
    std::string secondMemberId;
    Seconds registeredAt = -1;

    // Stage changes; -1 = not within the history.
    Seconds start = 0;
    Seconds awareAt = -1;
    Seconds appealAt = -1;
    Seconds actAt = -1;
    std::vector<Touch> touches;

    double buyRate = 0; // orders a day while active
    double dropout = 0;
    Seconds inactiveAt = kEnd; // BG/NBD dropout
    int repeats = 0;

    // The past campaign.
    int arm = -1; // index into kVoucher, -1 = not in it
    bool converted = false;
};

// Same seed and index, same person, whoever else is made.
[[nodiscard]] Person makePerson(std::uint64_t seed, std::uint64_t index, std::uint64_t people,
                                Random& random);
// Touches and the times of the stage changes they cause.
void playJourney(Person& person, Random& random);
// Called once the first order is known.
void joinMembership(Person& person, Random& random, std::uint64_t seed);
void playCampaign(Person& person, Random& random);

[[nodiscard]] std::string hexText(std::uint64_t value, int digits);
[[nodiscard]] std::string base36(std::uint64_t value);

} // namespace tessera::sample
