// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "datalab/sql.h"
#include "ingest/importer.h"
#include "ingest/preview.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

namespace tessera {

inline QString shownValue(const SqlValue& value)
{
    return std::holds_alternative<std::monostate>(value) ? QStringLiteral("NULL") : sqlText(value);
}

inline QString shownRow(const std::vector<SqlValue>& row)
{
    QStringList cells;
    for (const SqlValue& value : row)
        cells.append(shownValue(value));
    return cells.join(QLatin1Char('|'));
}

// Orders of two weeks around both changes of the clock of 2025, one in six of nobody, one in ten without an
// amount.
inline QByteArray randomOrders(int rows, std::uint64_t seed)
{
    static const char* const events[] = {"view", "cart", "purchase", "Purchase", ""};
    static const char* const channels[] = {"app", "web", "07", "7", "shop 'x'", ""};
    Random random(seed);
    QByteArray csv = "member_id,time,event,channel,amount,units,weight,order_no\n";
    for (int row = 0; row < rows; ++row) {
        const int day = int(random.below(14));
        const bool spring = random.chance(0.5);
        const QByteArray date = spring ? QStringLiteral("2025-03-%1").arg(23 + day % 9).toLatin1()
                                       : QStringLiteral("2025-10-%1").arg(20 + day % 12).toLatin1();
        const QByteArray clock = QStringLiteral("%1:%2:%3")
                                     .arg(int(random.below(24)), 2, 10, QLatin1Char('0'))
                                     .arg(int(random.below(60)), 2, 10, QLatin1Char('0'))
                                     .arg(int(random.below(60)), 2, 10, QLatin1Char('0'))
                                     .toLatin1();
        csv += random.chance(1.0 / 6) ? QByteArray() : "M" + QByteArray::number(int(random.below(80)));
        csv +=
            ',' + date + 'T' + clock + "Z," + events[random.below(5)] + ',' + channels[random.below(6)] + ',';
        if (!random.chance(0.1))
            csv += QByteArray::number(double(random.below(20000)) / 100 - 20, 'f', 2);
        csv += ',' + (random.chance(0.1) ? QByteArray() : QByteArray::number(int(random.below(6)) - 1)) + ',';
        csv += QByteArray::number(random.uniform() * 10, 'g', 12) + ",o" +
               QByteArray::number(int(random.below(400)));
        csv += '\n';
    }
    return csv;
}

inline QByteArray randomMembers(std::uint64_t seed)
{
    static const char* const cities[] = {"Berlin", "Köln", "上海", "berlin", ""};
    Random random(seed);
    QByteArray csv = "member_id,phone,city,points,name\n";
    for (int i = 0; i < 100; ++i) {
        csv += "M" + QByteArray::number(i) + ",1380013" + QByteArray::number(8000 + i) + ',' +
               cities[random.below(5)] + ',' +
               (random.chance(0.2) ? QByteArray() : QByteArray::number(int(random.below(50)))) + ",Name " +
               QByteArray::number(i) + '\n';
    }
    return csv;
}

using SqlRows = std::vector<std::vector<SqlValue>>;

// A client in Berlin with orders, members and a table whose names are like ours.
struct SqlClient
{
    QTemporaryDir directory;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;

    SqlClient()
    {
        project =
            std::move(Project::create(directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"),
                                      TimeZone::named(QStringLiteral("Europe/Berlin")).value())
                          .value());
        import(QStringLiteral("orders.csv"), randomOrders(3000, 1));
        import(QStringLiteral("members.csv"), randomMembers(2));
        import(QStringLiteral("people.csv"), "member_id,oneid,Oneid,note\nM1,a,b,x\nM200,c,d,y\n");
        data = LocalDataset::open(project, {}, {}).value();
    }
    void import(const QString& name, const QByteArray& csv)
    {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const Result<FilePreview> preview = previewFile(file.fileName());
        QVERIFY(preview.ok());
        const Result<ImportOutcome> outcome = importFile(*project, file.fileName(), preview->suggestion, {});
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
        QCOMPARE(outcome->rejected, std::int64_t(0));
    }
    [[nodiscard]] SqlRows rowsOf(const QString& query) const
    {
        SqlOptions options;
        options.rows = 0;
        const Result<SqlResult> result = runSql(*data, query, options, {});
        if (!result)
            qFatal("%s: %s", qPrintable(query), qPrintable(result.error().message));
        return result->rows;
    }
};

} // namespace tessera
