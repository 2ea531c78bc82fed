// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/internal/orders.h"
#include "sample/internal/person.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tessera::sample {

enum File
{
    Members,
    Orders,
    AppBehaviour,
    MiniBehaviour,
    AdExposures,
    PastCampaign,
    CategorySpend,
    Ambassadors,
    Programme,
    PrivateDomain,
    Truth,
    Files
};
struct FileFormat
{
    const char* name;
    std::string_view header; // empty: none
    bool gb18030;
    bool gzip;
};
[[nodiscard]] const FileFormat& fileFormat(File file);

inline constexpr int kMonths = kHistoryDays / 30 + 1;

// What one block of people adds to the files, in UTF-8.
struct BlockText
{
    std::array<std::string, Files> text;
    std::array<std::int64_t, Files> rows{};
    std::array<std::array<std::int64_t, kMonths>, TouchChannels> impressions{};
    std::array<std::array<std::int64_t, kMonths>, TouchChannels> clicks{};
    std::int64_t members = 0;
    std::int64_t buyers = 0;
};

// Draws one person and appends every row about her.
void writePerson(std::uint64_t seed, std::uint64_t index, std::uint64_t people, const Catalogue& catalogue,
                 BlockText& block);

struct LevelChange
{
    Seconds time;
    int level; // of kLevelName
};
// Of a member: by the spend of 365 days in the brand's own channels; up at once, down after a year.
[[nodiscard]] std::vector<LevelChange> levelsOf(const Person& person, const std::vector<Order>& orders);

// The pieces, one per export. level: the present one.
void writeMember(const Person& person, int level, const Catalogue& catalogue, Random& random,
                 BlockText& block);
// Levels, points, benefits and the private domain of a member, from a random stream of their own.
void writeProgramme(const Person& person, const std::vector<Order>& orders,
                    const std::vector<LevelChange>& levels, const Catalogue& catalogue, std::uint64_t seed,
                    BlockText& block);
void writeOrders(const Person& person, const std::vector<Order>& orders, const Catalogue& catalogue,
                 Random& random, BlockText& block);
void writeBehaviour(const Person& person, const std::vector<Order>& orders, const Catalogue& catalogue,
                    Random& random, BlockText& block);
void writeTouches(const Person& person, const Catalogue& catalogue, Random& random, BlockText& block);

void appendTime(std::string& text, const Catalogue& catalogue, Seconds time); // 2026-05-31 20:41:07
void appendNumber(std::string& text, std::int64_t value);
void appendYuan(std::string& text, std::int64_t cents); // 1204.00
// The phone as somebody typed it: spaces, dashes, +86, full width.
[[nodiscard]] std::string typedPhone(const std::string& phone, Random& random);

} // namespace tessera::sample
