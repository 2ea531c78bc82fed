// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

struct ForeignTable
{
    QString name;
    bool isView = false;
    std::int64_t rows = -1; // an estimate, -1 when there is none
};

// A SQLite database of another program. It is a stranger's: opened read-only, its schema runs nothing but
// plain queries (no functions with effects, no virtual tables), values are at most kMaxValueBytes, and a view
// that does not get on is stopped. No file is written beside it.
class ForeignDatabase
{
public:
    // stepSeconds: how long one row may take.
    static Result<std::unique_ptr<ForeignDatabase>> open(const QString& path, int stepSeconds = kStepSeconds);
    // One that lies in memory; name is what messages call it. Its views are not read: what they sort would go
    // to the disk or fill memory.
    static Result<std::unique_ptr<ForeignDatabase>> openBytes(const QString& name, QByteArray bytes,
                                                              int stepSeconds = kStepSeconds);
    ~ForeignDatabase();
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;

    // Tables and views by name, without SQLite's own and those that belong to virtual tables.
    [[nodiscard]] Result<std::vector<ForeignTable>> tables();

    // Starts to read a table or view; columns() are known afterwards.
    [[nodiscard]] Result<void> select(const QString& table);
    [[nodiscard]] const QStringList& columns() const;
    // The next row as texts: numbers in their shortest form, blobs as hexadecimal digits, NULL as nothing.
    // Views are valid until the next call. False at the end.
    [[nodiscard]] Result<bool> next(std::vector<std::string_view>& values);

    static constexpr int kMaxValueBytes = 64 << 20;
    static constexpr int kStepSeconds = 30;

private:
    struct Connection;
    explicit ForeignDatabase(std::unique_ptr<Connection> connection);
    static Result<std::unique_ptr<ForeignDatabase>> readSchema(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

} // namespace tessera
