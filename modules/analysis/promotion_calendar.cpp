// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/promotion_calendar.h"

#include "base/json.h"
#include "base/time_zone.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace tessera {

namespace {

struct PromotionText
{
    Q_DECLARE_TR_FUNCTIONS(PromotionCalendar)
};

constexpr int kFarthestPhase = 366; // days

Result<std::int64_t> dayOf(const QString& path, const QString& text)
{
    const std::optional<Micros> time = parseTime(text.toStdString(), TimeZone());
    if (!time || text.size() != 10)
        return Error{PromotionText::tr("%1: \"%2\" is no date. Write it like 2026-06-18.").arg(path, text)};
    return TimeZone().dayOf(*time);
}

Result<std::vector<PromotionPhase>> phasesOf(const QJsonArray& json, const QString& path)
{
    static const QStringList names{QStringLiteral("warm-up"), QStringLiteral("deposit"),
                                   QStringLiteral("balance"), QStringLiteral("peak"),
                                   QStringLiteral("return")};
    std::vector<PromotionPhase> phases;
    for (qsizetype i = 0; i < json.size(); ++i) {
        JsonReader reader(json[i].toObject(), QStringLiteral("%1[%2]").arg(path).arg(i));
        PromotionPhase phase;
        phase.phase = reader.choice(QLatin1String("phase"), names, QString());
        phase.from = int(reader.integer(QLatin1String("from"), 0, -kFarthestPhase, kFarthestPhase));
        phase.to = int(reader.integer(QLatin1String("to"), phase.from + 1, phase.from + 1, kFarthestPhase));
        if (Result<void> done = reader.finish(); !done)
            return done.error();
        phases.push_back(std::move(phase));
    }
    if (phases.empty())
        return Error{PromotionText::tr("%1: a promotion needs a phase, with its days from the day of the "
                                       "promotion (\"from\": -3, \"to\": 1).")
                         .arg(path)};
    return phases;
}

} // namespace

QString Promotion::name() const
{
    return QStringLiteral("%1-%2").arg(id).arg(civilFromDays(day).year);
}

std::int64_t Promotion::firstDay() const
{
    return day + std::ranges::min_element(phases, {}, &PromotionPhase::from)->from;
}

std::int64_t Promotion::endDay() const
{
    return day + std::ranges::max_element(phases, {}, &PromotionPhase::to)->to;
}

QString Promotion::phaseOn(std::int64_t date) const
{
    const auto found = std::ranges::find_if(phases, [&](const PromotionPhase& phase) {
        return date >= day + phase.from && date < day + phase.to;
    });
    return found == phases.end() ? QString() : found->phase;
}

Result<PromotionCalendar> PromotionCalendar::fromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("calendar"));
    PromotionCalendar calendar;
    reader.value(QLatin1String("version"));
    reader.value(QLatin1String("about"));
    const QJsonArray list = reader.array(QLatin1String("promotions"));
    const QStringList workdays = reader.texts(QLatin1String("makeUpWorkdays"));
    if (Result<void> done = reader.finish(); !done)
        return done.error();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("calendar.promotions[%1]").arg(i);
        JsonReader one(list[i].toObject(), path);
        Promotion promotion;
        promotion.id = one.requiredText(QLatin1String("id"));
        promotion.english = one.text(QLatin1String("en"), promotion.id);
        promotion.chinese = one.text(QLatin1String("zh"), promotion.english);
        const QStringList days = one.texts(QLatin1String("days"));
        Result<std::vector<PromotionPhase>> phases =
            phasesOf(one.array(QLatin1String("phases")), path + QStringLiteral(".phases"));
        if (Result<void> done = one.finish(); !done)
            return done.error();
        if (!phases)
            return phases.error();
        promotion.phases = std::move(*phases);
        for (const QString& text : days) {
            const Result<std::int64_t> day = dayOf(path + QStringLiteral(".days"), text);
            if (!day)
                return day.error();
            promotion.day = *day;
            calendar.m_promotions.push_back(promotion);
        }
    }
    for (const QString& text : workdays) {
        const Result<std::int64_t> day = dayOf(QStringLiteral("calendar.makeUpWorkdays"), text);
        if (!day)
            return day.error();
        calendar.m_workdays.insert(*day);
    }
    std::ranges::stable_sort(calendar.m_promotions, {}, &Promotion::day);
    return calendar;
}

const PromotionCalendar& PromotionCalendar::shipped()
{
    static const PromotionCalendar calendar = [] {
        const Result<QJsonObject> file = readJsonFile(QStringLiteral(":/analysis/promotion_calendar.json"));
        Result<PromotionCalendar> read = file ? fromJson(*file) : Result<PromotionCalendar>(file.error());
        if (!read)
            qFatal("%s", qPrintable(read.error().message)); // built in
        return std::move(*read);
    }();
    return calendar;
}

const Promotion* PromotionCalendar::named(const QString& name) const
{
    const auto found = std::ranges::find(m_promotions, name, &Promotion::name);
    return found == m_promotions.end() ? nullptr : &*found;
}

const Promotion* PromotionCalendar::promotionOf(std::int64_t day) const
{
    const Promotion* nearest = nullptr;
    for (const Promotion& promotion : m_promotions)
        if (promotion.holds(day) &&
            (nearest == nullptr || std::abs(promotion.day - day) < std::abs(nearest->day - day)))
            nearest = &promotion;
    return nearest;
}

const Promotion* PromotionCalendar::promotionWithin(std::int64_t from, std::int64_t to) const
{
    const Promotion* most = nullptr;
    std::int64_t shared = 0;
    for (const Promotion& promotion : m_promotions) {
        const std::int64_t days = std::min(to, promotion.endDay()) - std::max(from, promotion.firstDay());
        if (days > shared) {
            shared = days;
            most = &promotion;
        }
    }
    return most;
}

const Promotion* PromotionCalendar::before(const Promotion& promotion) const
{
    const Promotion* last = nullptr;
    for (const Promotion& other : m_promotions)
        if (other.id == promotion.id && other.day < promotion.day)
            last = &other;
    return last;
}

} // namespace tessera
