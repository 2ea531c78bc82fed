// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "kinds/sample_client.h"
#include "sample/sample.h"
#include "support/import_text.h"

#include <QTemporaryDir>

#include <memory>

namespace tessera {

// A sample client of 2,000 people, imported once for all tests of a program.
struct SampleProject
{
    QTemporaryDir folder;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;

    Result<void> make(std::uint64_t seed)
    {
        SampleOptions options;
        options.directory = folder.filePath(QStringLiteral("sample"));
        options.people = kSampleMinPeople;
        options.seed = seed;
        if (const Result<SampleSummary> written = writeSample(options); !written)
            return written.error();
        const Result<TimeZone> zone = TimeZone::named(QStringLiteral("Asia/Shanghai"));
        if (!zone)
            return zone.error();
        Result<std::unique_ptr<Project>> made = Project::create(
            folder.filePath(QStringLiteral("client.tessera")), QStringLiteral("Sample"), *zone);
        if (!made)
            return made.error();
        project = std::move(*made);
        const auto ignore = [](const ImportOutcome&) {};
        if (Result<void> done = importSampleClient(project, options.directory, ignore, {}); !done)
            return done;
        if (const auto saved = saveSampleObjects(project, analysisRegistry(), {}); !saved)
            return saved.error();
        Result<std::shared_ptr<const LocalDataset>> opened =
            LocalDataset::open(project, {std::nullopt, analysisRegistry().resolver()}, {});
        if (!opened)
            return opened.error();
        data = std::move(*opened);
        return {};
    }

    // The sample client knows nobody's address: some couples and singles who have parcels sent home.
    Result<void> addDeliveries()
    {
        static const char* const families[] = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
        static const char* const given[] = {"伟", "芳", "娜", "敏", "静", "磊", "洋", "艳", "勇", "杰"};
        static const char* const streets[] = {"南京路", "淮海路", "人民路", "解放路", "中山路"};
        QByteArray csv = "buyer_phone,recipient,city,address,zip,payer_phone,birthday,paid_at,paid_amount\n";
        for (int home = 0; home < 120; ++home)
            for (int member = 0; member <= home % 2; ++member) {
                const QByteArray phone = QByteArray::number(13'700'000'000 + home * 10 + member);
                csv += phone + ',' + families[home % 8] + given[(home + 3 * member) % 10] + ",上海市," +
                       streets[home % 5] + QByteArray::number(10 + home / 5) + "号" +
                       QByteArray::number(101 + home % 7 * 100) + "室,2000" +
                       QByteArray::number(10 + home % 5) + ',' +
                       QByteArray::number(13'700'000'000 + home * 10) + ",19" +
                       QByteArray::number(60 + home % 40) + "-05-0" + QByteArray::number(1 + home % 9) +
                       ",2026-03-0" + QByteArray::number(1 + home % 9) + ' ' + "10:00:00," +
                       QByteArray::number(100 + home) + ".50\n";
            }
        const Result<ImportOutcome> outcome =
            importText(*project, folder.filePath(QStringLiteral("deliveries.csv")), csv);
        if (!outcome)
            return outcome.error();
        Result<std::shared_ptr<const LocalDataset>> opened =
            LocalDataset::open(project, {std::nullopt, analysisRegistry().resolver()}, {});
        if (!opened)
            return opened.error();
        data = std::move(*opened);
        return {};
    }
};

} // namespace tessera
