// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/csv_rows.h"
#include "value/gamma_gamma.h"
#include "value/purchase_model.h"

#include "base/time_zone.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace tessera {

// Purchases of a published set: by customer the days and what was paid on each.
struct BoughtDays
{
    std::map<std::string, std::map<std::int64_t, double>> customers;
};

inline QString sharedData(const char* path)
{
    return QStringLiteral(TESSERA_SHARED_DATA "/") + QLatin1String(path);
}

inline std::int64_t dayOfText(const std::string& text) // 19970930 or 1997-09-30
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return daysFromCivil(std::stoi(digits.substr(0, 4)), std::stoi(digits.substr(4, 2)),
                         std::stoi(digits.substr(6, 2)));
}

inline BoughtDays readCdnow()
{
    BoughtDays all;
    QFile file(sharedData("01_cdnow/CDNOW_sample.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QList<QByteArray> parts = file.readLine().simplified().split(' ');
        if (parts.size() == 5)
            all.customers[std::to_string(parts[1].toInt())][dayOfText(parts[2].toStdString())] +=
                parts[4].toDouble();
    }
    return all;
}

inline BoughtDays readApparel()
{
    BoughtDays all;
    const TextRows rows = readRows(sharedData("02_clv_other/clvtools_apparelTrans.csv"));
    for (std::size_t row = 1; row < rows.size(); ++row)
        all.customers[rows[row][0]][dayOfText(rows[row][1])] += std::stod(rows[row][2]);
    return all;
}

struct Calibration
{
    std::vector<std::string> ids;
    std::vector<std::int64_t> firstDays;
    std::vector<PurchaseHistory> histories; // in weeks
    std::vector<double> repeats;
    std::vector<double> meanSpend; // of the repeat purchases
};

inline Calibration calibrationTo(const BoughtDays& all, std::int64_t lastDay)
{
    Calibration out;
    for (const auto& [id, days] : all.customers) {
        const std::int64_t first = days.begin()->first;
        if (first > lastDay)
            continue;
        PurchaseHistory history{0, 0, double(lastDay - first) / 7};
        double spent = 0;
        for (auto day = std::next(days.begin()); day != days.end() && day->first <= lastDay; ++day) {
            ++history.repeats;
            history.last = double(day->first - first) / 7;
            spent += day->second;
        }
        out.ids.push_back(id);
        out.firstDays.push_back(first);
        out.histories.push_back(history);
        out.repeats.push_back(history.repeats);
        out.meanSpend.push_back(history.repeats > 0 ? spent / history.repeats : 0);
    }
    return out;
}

} // namespace tessera
