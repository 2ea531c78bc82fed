// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modeling/feature_matrix.h"

#include <QByteArrayList>
#include <QFile>
#include <QString>

#include <zlib.h>

#include <map>

namespace tessera {

// A clean CSV of the shared data sets, whole in memory; quotes only wrap fields. Empty when the file is
// absent.
inline QList<QByteArrayList> readTable(const QString& name, char separator)
{
    QList<QByteArrayList> rows;
    const QByteArray path = QFile::encodeName(QStringLiteral(TESSERA_SHARED_DATA "/") + name);
    gzFile file = gzopen(path.constData(), "rb"); // reads plain files too
    if (file == nullptr)
        return rows;
    QByteArray line(1 << 16, '\0');
    while (gzgets(file, line.data(), int(line.size())) != nullptr) {
        QByteArray text = QByteArray(line.constData()).trimmed();
        text.replace('"', "");
        rows.append(text.split(separator));
    }
    gzclose(file);
    return rows;
}

inline FeatureMatrix numericColumns(const QList<QByteArrayList>& table, const std::vector<int>& columns)
{
    FeatureMatrix features(std::size_t(table.size() - 1), columns.size());
    for (std::size_t r = 0; r < features.rows; ++r)
        for (std::size_t c = 0; c < columns.size(); ++c)
            features.row(r)[c] = table[qsizetype(r + 1)][columns[c]].toFloat();
    return features;
}

// Numbers as they are, every level of a text column as a column of its own.
inline FeatureMatrix oneHot(const QList<QByteArrayList>& table, const std::vector<int>& numeric,
                            const std::vector<int>& categorical)
{
    std::map<std::pair<int, QByteArray>, std::size_t> levels;
    for (const int column : categorical)
        for (qsizetype r = 1; r < table.size(); ++r)
            levels.try_emplace({column, table[r][column]}, 0);
    std::size_t next = numeric.size();
    for (auto& [level, place] : levels)
        place = next++;
    FeatureMatrix features(std::size_t(table.size() - 1), next);
    for (std::size_t r = 0; r < features.rows; ++r) {
        const QByteArrayList& fields = table[qsizetype(r + 1)];
        for (std::size_t c = 0; c < numeric.size(); ++c)
            features.row(r)[c] = fields[numeric[c]].toFloat();
        for (const int column : categorical)
            features.row(r)[levels.at({column, fields[column]})] = 1;
    }
    return features;
}

} // namespace tessera
