// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "members/member_analyses.h"
#include "support/import_text.h"

#include "base/random.h"

#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <vector>

namespace tessera {

// A line of the log of a club.
struct ClubEvent
{
    int member = 0;
    int minute = 0; // since 2025-01-01 00:00 UTC
    QByteArray event;
    int points = 0;
    QByteArray level;
    QByteArray benefit;
    QByteArray adviser;
    double amount = 0;
};

inline constexpr int kClubDays = 500;

struct ClubProject
{
    QTemporaryDir folder;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;
    AnalysisRegistry registry;
    std::vector<ClubEvent> events; // by member and time

    static std::int64_t firstDay() { return daysFromCivil(2025, 1, 1); }
    static QByteArray stamp(int minute)
    {
        const CivilDate date = civilFromDays(firstDay() + minute / 1440);
        return QStringLiteral("%1-%2-%3 %4:%5:00")
            .arg(date.year)
            .arg(date.month, 2, 10, QLatin1Char('0'))
            .arg(date.day, 2, 10, QLatin1Char('0'))
            .arg(minute / 60 % 24, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'))
            .toLatin1();
    }
    static QString name(int member) { return QStringLiteral("M%1").arg(100000 + member); }

    Result<void> make(std::vector<ClubEvent> log)
    {
        registerMemberAnalyses(registry);
        Result<std::unique_ptr<Project>> made = Project::create(
            folder.filePath(QStringLiteral("club.tessera")), QStringLiteral("Club"), TimeZone());
        if (!made)
            return made.error();
        project = std::move(*made);
        std::ranges::stable_sort(log, {}, &ClubEvent::minute);
        QByteArray text = "member_id,event_time,event,points,new_level,benefit,adviser,amount\n";
        for (const ClubEvent& one : log)
            text += name(one.member).toLatin1() + ',' + stamp(one.minute) + ',' + one.event + ',' +
                    (one.points != 0 ? QByteArray::number(one.points) : QByteArray()) + ',' + one.level +
                    ',' + one.benefit + ',' + one.adviser + ',' +
                    (one.amount > 0 ? QByteArray::number(one.amount, 'f', 2) : QByteArray()) + '\n';
        const Result<ImportOutcome> imported =
            importText(*project, folder.filePath(QStringLiteral("log.csv")), text);
        if (!imported)
            return imported.error();
        events = std::move(log);
        std::ranges::stable_sort(events, {}, &ClubEvent::member);
        Result<std::shared_ptr<const LocalDataset>> opened =
            LocalDataset::open(project, {std::nullopt, registry.resolver()}, {});
        if (!opened)
            return opened.error();
        data = std::move(*opened);
        return {};
    }

    [[nodiscard]] PersonIndex personOf(int member) const
    {
        const std::vector<PersonIndex> found = data->identity().find(name(member).toStdString());
        return found.size() == 1 ? found.front() : kNobody;
    }
    [[nodiscard]] int members() const { return events.empty() ? 0 : events.back().member + 1; }
};

} // namespace tessera
