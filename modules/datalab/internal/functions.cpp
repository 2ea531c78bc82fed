// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/functions.h"

#include "base/text.h"
#include "datalab/internal/wall_time.h"
#include "datalab/sql.h"

#include <QStringList>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace tessera {

namespace {

// In the order of bytes. json_each and json_tree are tables that are called like functions.
constexpr auto kAllowed = std::to_array<std::string_view>({"->",
                                                           "->>",
                                                           "abs",
                                                           "acos",
                                                           "acosh",
                                                           "as_of",
                                                           "asin",
                                                           "asinh",
                                                           "atan",
                                                           "atan2",
                                                           "atanh",
                                                           "avg",
                                                           "ceil",
                                                           "ceiling",
                                                           "char",
                                                           "coalesce",
                                                           "concat",
                                                           "concat_ws",
                                                           "cos",
                                                           "cosh",
                                                           "count",
                                                           "cume_dist",
                                                           "current_date",
                                                           "current_time",
                                                           "current_timestamp",
                                                           "date",
                                                           "datetime",
                                                           "day",
                                                           "degrees",
                                                           "dense_rank",
                                                           "exp",
                                                           "first_value",
                                                           "floor",
                                                           "format",
                                                           "glob",
                                                           "group_concat",
                                                           "hex",
                                                           "hour",
                                                           "if",
                                                           "ifnull",
                                                           "iif",
                                                           "instr",
                                                           "json",
                                                           "json_array",
                                                           "json_array_insert",
                                                           "json_array_length",
                                                           "json_each",
                                                           "json_error_position",
                                                           "json_extract",
                                                           "json_group_array",
                                                           "json_group_object",
                                                           "json_insert",
                                                           "json_object",
                                                           "json_patch",
                                                           "json_pretty",
                                                           "json_quote",
                                                           "json_remove",
                                                           "json_replace",
                                                           "json_set",
                                                           "json_tree",
                                                           "json_type",
                                                           "json_valid",
                                                           "jsonb",
                                                           "jsonb_array",
                                                           "jsonb_array_insert",
                                                           "jsonb_extract",
                                                           "jsonb_group_array",
                                                           "jsonb_group_object",
                                                           "jsonb_insert",
                                                           "jsonb_object",
                                                           "jsonb_patch",
                                                           "jsonb_remove",
                                                           "jsonb_replace",
                                                           "jsonb_set",
                                                           "julianday",
                                                           "lag",
                                                           "last_value",
                                                           "lead",
                                                           "length",
                                                           "like",
                                                           "likelihood",
                                                           "likely",
                                                           "ln",
                                                           "log",
                                                           "log10",
                                                           "log2",
                                                           "lower",
                                                           "ltrim",
                                                           "max",
                                                           "median",
                                                           "min",
                                                           "mod",
                                                           "month",
                                                           "nth_value",
                                                           "ntile",
                                                           "nullif",
                                                           "octet_length",
                                                           "percent_rank",
                                                           "percentile",
                                                           "percentile_cont",
                                                           "percentile_disc",
                                                           "pi",
                                                           "pow",
                                                           "power",
                                                           "printf",
                                                           "quote",
                                                           "radians",
                                                           "random",
                                                           "rank",
                                                           "replace",
                                                           "round",
                                                           "row_number",
                                                           "rtrim",
                                                           "sign",
                                                           "sin",
                                                           "sinh",
                                                           "sqrt",
                                                           "strftime",
                                                           "string_agg",
                                                           "substr",
                                                           "substring",
                                                           "sum",
                                                           "tan",
                                                           "tanh",
                                                           "time",
                                                           "timediff",
                                                           "total",
                                                           "trim",
                                                           "trunc",
                                                           "typeof",
                                                           "unhex",
                                                           "unicode",
                                                           "unistr",
                                                           "unistr_quote",
                                                           "unixepoch",
                                                           "unlikely",
                                                           "upper",
                                                           "week"});

struct DayText
{
    int year = 0;
    int month = 0;
    int day = 0;
    std::string_view text;
};

// The date a text begins with.
std::optional<DayText> dayOf(sqlite3_value* value)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    const std::string_view text = bytes == nullptr
                                      ? std::string_view()
                                      : std::string_view(bytes, std::size_t(sqlite3_value_bytes(value)));
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto digits = [&](std::size_t from, std::size_t count) {
        int number = 0;
        for (const char c : text.substr(from, count))
            number = c < '0' || c > '9' ? -1'000'000 : number * 10 + (c - '0');
        return number;
    };
    const DayText day{digits(0, 4), digits(5, 2), digits(8, 2), text};
    return isValidDate(day.year, day.month, day.day) ? std::optional(day) : std::nullopt;
}

void giveText(sqlite3_context* context, std::string_view text)
{
    sqlite3_result_text(context, text.data(), int(text.size()), SQLITE_TRANSIENT);
}

void dayFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    if (const std::optional<DayText> day = dayOf(values[0]))
        giveText(context, day->text.substr(0, 10));
}

void monthFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    if (const std::optional<DayText> day = dayOf(values[0]))
        giveText(context, day->text.substr(0, 7));
}

void weekFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const std::optional<DayText> day = dayOf(values[0]);
    if (!day)
        return;
    const std::int64_t days = daysFromCivil(day->year, day->month, day->day);
    const std::int64_t sinceMonday = ((days + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
    char text[kWallTimeLength];
    writeWallTime((days - sinceMonday) * (kDay / kSecond), text);
    giveText(context, {text, 10});
}

void hourFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const std::optional<DayText> day = dayOf(values[0]);
    if (!day || day->text.size() < 13)
        return;
    const int hour = (day->text[11] - '0') * 10 + (day->text[12] - '0');
    if (hour >= 0 && hour < 24)
        sqlite3_result_int(context, hour);
}

void asOfFunction(sqlite3_context* context, int, sqlite3_value**)
{
    giveText(context, *static_cast<const std::string*>(sqlite3_user_data(context)));
}

} // namespace

bool isAllowedFunction(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::binary_search(kAllowed, std::string_view(lower));
}

int addFunctions(sqlite3* connection, Micros asOf, const TimeZone& zone)
{
    struct Function
    {
        const char* name;
        void (*call)(sqlite3_context*, int, sqlite3_value**);
    };
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    int code = SQLITE_OK;
    for (const Function& one : {Function{"day", dayFunction}, Function{"week", weekFunction},
                                Function{"month", monthFunction}, Function{"hour", hourFunction}})
        if (code == SQLITE_OK)
            code = sqlite3_create_function_v2(connection, one.name, 1, flags, nullptr, one.call, nullptr,
                                              nullptr, nullptr);
    if (code != SQLITE_OK)
        return code;
    return sqlite3_create_function_v2(connection, "as_of", 0, flags,
                                      new std::string(toUtf8(formatTime(asOf, zone))), asOfFunction, nullptr,
                                      nullptr, [](void* text) { delete static_cast<std::string*>(text); });
}

QStringList sqlFunctions()
{
    QStringList names;
    for (const std::string_view name : kAllowed)
        if (name[0] != '-')
            names.append(toQString(name));
    return names;
}

} // namespace tessera
