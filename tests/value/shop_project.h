// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "support/import_text.h"
#include "value/value_analyses.h"

#include "base/random.h"

#include <QTemporaryDir>

namespace tessera {

// A client whose only table is its purchases.
struct ShopProject
{
    QTemporaryDir folder;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;
    AnalysisRegistry registry;

    // lines: member, day and amount of each purchase, after the header.
    Result<void> make(const QByteArray& lines, const QByteArray& more = {}, const QByteArray& moreName = {})
    {
        registerValueAnalyses(registry);
        Result<std::unique_ptr<Project>> made = Project::create(
            folder.filePath(QStringLiteral("shop.tessera")), QStringLiteral("Shop"), TimeZone());
        if (!made)
            return made.error();
        project = std::move(*made);
        const Result<ImportOutcome> imported =
            importText(*project, folder.filePath(QStringLiteral("orders.csv")),
                       "member_id,paid_at,paid_amount,channel\n" + lines);
        if (!imported)
            return imported.error();
        if (!more.isEmpty()) {
            const QString path = folder.filePath(QString::fromUtf8(moreName) + QStringLiteral(".csv"));
            if (const Result<ImportOutcome> other = importText(*project, path, more); !other)
                return other.error();
        }
        Result<std::shared_ptr<const LocalDataset>> opened =
            LocalDataset::open(project, {std::nullopt, registry.resolver()}, {});
        if (!opened)
            return opened.error();
        data = std::move(*opened);
        return {};
    }

    // People who buy at a rate of their own and leave some day, over two years from 2024.
    static QByteArray purchases(int people, std::uint64_t seed)
    {
        Random random(seed);
        QByteArray lines;
        const std::int64_t from = daysFromCivil(2024, 1, 1);
        for (int person = 0; person < people; ++person) {
            const double rate = random.gamma(1, 0.03);
            const double spend = random.gamma(3, 40);
            const double leaves = random.exponential() / random.gamma(1.5, 1.0 / 400);
            const QByteArray channel = person % 3 == 0 ? "Tmall" : person % 3 == 1 ? "JD" : "Store";
            const double first = random.uniform(0, 500);
            for (double day = first; day < 730 && day < first + leaves; day += random.exponential() / rate) {
                const CivilDate date = civilFromDays(from + std::int64_t(day));
                lines += "M" + QByteArray::number(100000 + person) + ',' +
                         QStringLiteral("%1-%2-%3 12:00:00")
                             .arg(date.year)
                             .arg(date.month, 2, 10, QLatin1Char('0'))
                             .arg(date.day, 2, 10, QLatin1Char('0'))
                             .toLatin1() +
                         ',' + QByteArray::number(1 + spend * random.uniform(0.5, 1.5), 'f', 2) + ',' +
                         channel + '\n';
            }
        }
        return lines;
    }
};

} // namespace tessera
