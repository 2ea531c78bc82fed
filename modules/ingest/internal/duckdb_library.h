// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <array>
#include <cstdint>

namespace tessera {

// DuckDB's C interface as far as it is used (its duckdb.h, stable since 1.0), loaded when a file needs it:
// the library is 70 MB and not part of Tessera.
struct DuckdbResult
{
    std::array<std::uint64_t, 3> counts; // deprecated there, kept for the layout
    void* columns;
    char* message;
    void* internal;
};

// A text of a column: up to 12 bytes in place, else behind a pointer.
struct DuckdbText
{
    std::uint32_t size;
    char start[4];
    union {
        char rest[8];
        const char* pointer;
    };
};

struct DuckdbLibrary
{
    using Handle = void*;
    int (*open)(const char* path, Handle* database) = nullptr; // 0 is success in all of them
    void (*close)(Handle* database) = nullptr;
    int (*connect)(Handle database, Handle* connection) = nullptr;
    void (*disconnect)(Handle* connection) = nullptr;
    int (*query)(Handle connection, const char* sql, DuckdbResult* result) = nullptr;
    int (*prepare)(Handle connection, const char* sql, Handle* statement) = nullptr;
    const char* (*prepareError)(Handle statement) = nullptr;
    void (*destroyPrepare)(Handle* statement) = nullptr;
    int (*executeStreaming)(Handle statement, DuckdbResult* result) = nullptr;
    const char* (*resultError)(DuckdbResult* result) = nullptr;
    void (*destroyResult)(DuckdbResult* result) = nullptr;
    std::uint64_t (*columnCount)(DuckdbResult* result) = nullptr;
    const char* (*columnName)(DuckdbResult* result, std::uint64_t column) = nullptr;
    Handle (*fetchChunk)(DuckdbResult result) = nullptr; // null at the end and on a failure
    void (*destroyChunk)(Handle* chunk) = nullptr;
    std::uint64_t (*chunkSize)(Handle chunk) = nullptr;
    Handle (*chunkVector)(Handle chunk, std::uint64_t column) = nullptr;
    void* (*vectorData)(Handle vector) = nullptr;
    std::uint64_t* (*vectorValidity)(Handle vector) = nullptr; // null: all are valid

    // Looks at TESSERA_DUCKDB (the file), beside the program, and where the system keeps libraries. The
    // message of a failure says what to install for `path`.
    static Result<const DuckdbLibrary*> load(const QString& path);
};

} // namespace tessera
