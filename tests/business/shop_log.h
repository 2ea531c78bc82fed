// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "base/random.h"
#include "business/business_analyses.h"
#include "support/import_text.h"

#include <QTemporaryDir>

#include <map>
#include <vector>

namespace tessera {

// One event of a made-up shop, as it is written to the file.
struct ShopEvent
{
    int person = 0;
    std::int64_t day = 0; // since 1970
    int hour = 0;
    bool isPurchase = false;
    QString order;
    QString channel; // empty: not known
    QString sku;
    int quantity = 0;
    std::int64_t cents = 0;
};

inline std::int64_t dayOfText(const char* text)
{
    return TimeZone().dayOf(parseTime(text, TimeZone()).value());
}

// Two and a half years from 2024 on: people look and buy; some skus are bundles of others, some are in no
// table of items.
class ShopLog
{
public:
    ShopLog(int people, std::uint64_t seed)
    {
        Random random(seed);
        const std::int64_t first = dayOfText("2024-01-01");
        int orders = 0;
        for (int person = 0; person < people; ++person) {
            for (std::uint64_t visits = random.below(14); visits > 0; --visits) {
                ShopEvent event;
                event.person = person;
                event.day = first + std::int64_t(random.below(910));
                event.hour = int(random.below(24));
                if (random.chance(0.45)) {
                    event.isPurchase = true;
                    event.order = QStringLiteral("O%1").arg(++orders);
                    static const QStringList channels{QString(), QStringLiteral("Tmall"),
                                                      QStringLiteral("JD"), QStringLiteral("Store A"),
                                                      QStringLiteral("Store B")};
                    event.channel = channels[qsizetype(random.below(5))];
                    for (std::uint64_t lines = 1 + random.below(3); lines > 0; --lines) {
                        event.sku =
                            QStringLiteral("K-%1").arg(1 + random.below(7)); // 5 is a bundle, 7 unknown
                        event.quantity = int(1 + random.below(3));
                        event.cents = std::int64_t(random.below(40000));
                        events.push_back(event);
                    }
                } else {
                    events.push_back(event);
                }
            }
        }
        std::ranges::stable_sort(events, {},
                                 [](const ShopEvent& event) { return event.day * 24 + event.hour; });
    }

    [[nodiscard]] QByteArray csv() const
    {
        QByteArray text = "member_id,time,event,order_id,channel,sku,quantity,paid_amount\n";
        for (const ShopEvent& event : events) {
            const CivilDate date = civilFromDays(event.day);
            text += QStringLiteral("M%1,%2-%3-%4 %5:30:00,%6,%7,%8,%9,")
                        .arg(event.person)
                        .arg(date.year)
                        .arg(date.month, 2, 10, QLatin1Char('0'))
                        .arg(date.day, 2, 10, QLatin1Char('0'))
                        .arg(event.hour, 2, 10, QLatin1Char('0'))
                        .arg(event.isPurchase ? QStringLiteral("purchase") : QStringLiteral("view"),
                             event.order, event.channel, event.sku)
                        .toUtf8();
            if (event.isPurchase)
                text += QByteArray::number(event.quantity) + ',' + decimalText(event.cents, 2).toLatin1();
            else
                text += ',';
            text += '\n';
        }
        return text;
    }

    std::vector<ShopEvent> events; // in time
};

struct ShopClient
{
    QTemporaryDir folder;
    AnalysisRegistry registry;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;

    explicit ShopClient(const QByteArray& csv)
    {
        registerBusinessAnalyses(registry);
        project = std::move(
            Project::create(folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
                .value());
        add("log.csv", csv);
    }
    void add(const char* name, const QByteArray& csv)
    {
        const Result<ImportOutcome> done = importText(*project, folder.filePath(QLatin1String(name)), csv);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void open() { data = LocalDataset::open(project, {{}, registry.resolver()}, {}).value(); }
    [[nodiscard]] Result<AnalysisResult> run(QJsonObject definition, const char* kind) const
    {
        definition.insert(QStringLiteral("kind"), QLatin1String(kind));
        return registry.run(*data, definition, {});
    }
};

} // namespace tessera
