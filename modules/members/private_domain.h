// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "analysis/survival.h"
#include "base/result.h"
#include "base/task.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

// A way to people that the brand owns: friends of an adviser, a group, followers of an account.
struct PrivateChannel
{
    QString name;
    EventFilter on;
    std::optional<EventFilter> off; // absent: nobody leaves
};

inline constexpr std::size_t kMostPrivateChannels = 8;

struct PrivateDefinition
{
    PurchaseScope scope; // windowDays: the period of sales
    std::vector<PrivateChannel> channels;
    std::optional<PrivateChannel> refused; // messages are not wanted; name is not used
    QString owner; // text property of the events that let people in: who looks after them
    QString from;  // the earlier date, exclusive; empty: flowDays before
    int flowDays = 30;

    static Result<PrivateDefinition> fromJson(const QJsonObject& json);
};

// Bit k is channel k. ever contains now and before.
struct PrivateState
{
    std::uint16_t now = 0;
    std::uint16_t before = 0; // at the earlier date
    std::uint16_t ever = 0;   // in it at some time before the date
    bool isRefused = false;
};

struct PrivateMonth
{
    std::int64_t day = 0;               // first day of the month
    std::vector<std::int64_t> gained;   // by channel: stays that began
    std::vector<std::int64_t> lost;     // stays that ended
    std::vector<std::int64_t> standing; // at its end, or at the date
};

struct PrivateOwner
{
    QString name;
    std::int64_t people = 0; // in a channel now, by the last who let them in
    std::int64_t lost = 0;   // in none now
    double sales = 0;        // of those in a channel now
};

struct PrivateResult
{
    Instants period; // of sales
    Micros from = 0;
    PeopleSet base;                  // known people of the base at the date
    std::vector<PrivateState> state; // of each person
    std::vector<double> sales;
    std::vector<std::uint32_t> days; // with a purchase in the period
    double allSales = 0;
    std::vector<std::vector<SurvivalStep>> curves; // by channel: still in it, days since
    std::vector<std::int32_t> observed;            // by channel: the longest stay, ended or not
    std::vector<std::int64_t> stays;               // by channel: how many the curve is of
    std::vector<PrivateMonth> months;
    std::vector<PrivateOwner> owners;   // by people, descending
    std::vector<std::uint32_t> ownerOf; // of each person the place in owners; the greatest number: none
};

inline constexpr int kPrivateMonths = 13;

// The last event before a date says whether a person is in a channel; an event that lets in and out at once
// lets out.
[[nodiscard]] Result<PrivateResult>
computePrivateDomain(const LocalDataset& data, const PrivateDefinition& definition, const Task& task);

} // namespace tessera
