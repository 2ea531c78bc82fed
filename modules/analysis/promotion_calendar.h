// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <set>
#include <vector>

namespace tessera {

// Part of a promotion, in days from its day: [from, to).
struct PromotionPhase
{
    QString phase; // warm-up, deposit, balance, peak or return
    int from = 0;
    int to = 0;
};

// One year's run of a promotion. Days are days since 1970-01-01.
struct Promotion
{
    QString id; // "618"
    QString chinese;
    QString english;
    std::int64_t day = 0; // D: the day that runs are aligned by
    std::vector<PromotionPhase> phases;

    [[nodiscard]] QString name() const;                     // "618-2026"
    [[nodiscard]] std::int64_t firstDay() const;            // of the first phase
    [[nodiscard]] std::int64_t endDay() const;              // exclusive
    [[nodiscard]] QString phaseOn(std::int64_t date) const; // empty: none
    [[nodiscard]] bool holds(std::int64_t date) const { return date >= firstDay() && date < endDay(); }
};

// Promotions of several years and days that are worked though they are of a weekend. Phases are assumptions
// to edit; a definition may carry its own calendar.
class PromotionCalendar
{
public:
    // {"promotions": [{"id", "zh", "en", "days": ["2026-06-18", ...], "phases": [{"phase", "from", "to"}]}],
    // "makeUpWorkdays": [...]}; an error names the field.
    static Result<PromotionCalendar> fromJson(const QJsonObject& json);
    [[nodiscard]] static const PromotionCalendar& shipped(); // Chinese promotions of 2022 to 2027

    [[nodiscard]] const std::vector<Promotion>& promotions() const { return m_promotions; } // by day
    [[nodiscard]] const Promotion* named(const QString& name) const; // "618-2026"; null: none
    // The promotion a day belongs to; of two the one whose day is nearer. Null: none.
    [[nodiscard]] const Promotion* promotionOf(std::int64_t day) const;
    // Of those that share days with [from, to) the one that shares the most.
    [[nodiscard]] const Promotion* promotionWithin(std::int64_t from, std::int64_t to) const;
    [[nodiscard]] const Promotion* before(const Promotion& promotion) const; // the same one's last run
    [[nodiscard]] bool isMakeUpWorkday(std::int64_t day) const { return m_workdays.contains(day); }

private:
    std::vector<Promotion> m_promotions;
    std::set<std::int64_t> m_workdays;
};

// The day of another run that stands as far from its day: D-7 against D-7.
[[nodiscard]] inline std::int64_t alignedDay(std::int64_t day, const Promotion& from, const Promotion& to)
{
    return day - from.day + to.day;
}

} // namespace tessera
