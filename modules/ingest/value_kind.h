// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tessera {

// What the values of a column are, apart from how they are kept (ColumnType) and what they are for
// (ColumnRole).
enum class ValueKind
{
    Text,
    FreeText,    // long and nearly all different
    Enumeration, // few different words
    Boolean,
    Integer,
    Decimal,
    Percent,
    Money,
    Date,
    Time, // with a time of day
    Duration,
    Phone,
    Email,
    Imei,
    DeviceId, // IDFA, OAID, Android id
    HashedId, // MD5 or SHA-256
    OpenId,
    UnionId,
    IdCard,
    CreditCode,
    BankCard,
    Url,
    IpAddress,
    Latitude,
    Longitude,
    Coordinates,
    Province,
    City,
    District,
    Postcode,
    LongNumber,   // order numbers and others that must keep every digit
    DamagedNumber // a long number that a spreadsheet has rounded
};

[[nodiscard]] QString valueKindName(ValueKind kind); // stable, for files
[[nodiscard]] QStringList valueKindNames();
[[nodiscard]] std::optional<ValueKind> valueKindFromName(const QString& name);
[[nodiscard]] QString valueKindTitle(ValueKind kind); // translated

struct KindVerdict
{
    ValueKind kind = ValueKind::Text;
    // 0 to 1: the share of the filled cells that fit, weighed by how special the test is, by what the header
    // says and by how many cells there are.
    double confidence = 0;
    QString evidence;       // in words
    QStringList exceptions; // up to kExceptions different cells that do not fit
    QString currency;       // Money: ISO 4217, when a mark or the header says it
    QString decision;       // what only the user knows, and must decide before an import; empty: nothing
    QStringList choices;    // of which one settles it: names of time formats, or ISO 4217 codes
    std::int64_t fitting = 0;
    std::int64_t filled = 0;
    std::int64_t distinct = 0;

    static constexpr qsizetype kExceptions = 5;
};

// What the cells are. header: empty when the column has no name of its own.
[[nodiscard]] KindVerdict detectKind(const QString& header, std::span<const std::string> cells);

} // namespace tessera
