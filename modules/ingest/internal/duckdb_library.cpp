// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/duckdb_library.h"

#include "ingest/internal/texts.h"

#include <QCoreApplication>
#include <QLibrary>

#include <memory>
#include <mutex>

namespace tessera {

namespace {

template <typename Function>
bool resolve(QLibrary& library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

bool resolveAll(QLibrary& library, DuckdbLibrary& duckdb)
{
    return resolve(library, "duckdb_open", duckdb.open) && resolve(library, "duckdb_close", duckdb.close) &&
           resolve(library, "duckdb_connect", duckdb.connect) &&
           resolve(library, "duckdb_disconnect", duckdb.disconnect) &&
           resolve(library, "duckdb_query", duckdb.query) &&
           resolve(library, "duckdb_prepare", duckdb.prepare) &&
           resolve(library, "duckdb_prepare_error", duckdb.prepareError) &&
           resolve(library, "duckdb_destroy_prepare", duckdb.destroyPrepare) &&
           resolve(library, "duckdb_execute_prepared_streaming", duckdb.executeStreaming) &&
           resolve(library, "duckdb_result_error", duckdb.resultError) &&
           resolve(library, "duckdb_destroy_result", duckdb.destroyResult) &&
           resolve(library, "duckdb_column_count", duckdb.columnCount) &&
           resolve(library, "duckdb_column_name", duckdb.columnName) &&
           resolve(library, "duckdb_fetch_chunk", duckdb.fetchChunk) &&
           resolve(library, "duckdb_destroy_data_chunk", duckdb.destroyChunk) &&
           resolve(library, "duckdb_data_chunk_get_size", duckdb.chunkSize) &&
           resolve(library, "duckdb_data_chunk_get_vector", duckdb.chunkVector) &&
           resolve(library, "duckdb_vector_get_data", duckdb.vectorData) &&
           resolve(library, "duckdb_vector_get_validity", duckdb.vectorValidity);
}

std::unique_ptr<DuckdbLibrary> loadLibrary()
{
    QStringList places;
    if (const QString given = qEnvironmentVariable("TESSERA_DUCKDB"); !given.isEmpty())
        places.append(given);
    if (QCoreApplication::instance() != nullptr)
        places.append(QCoreApplication::applicationDirPath() + QStringLiteral("/duckdb"));
    places.append(QStringLiteral("duckdb"));
    for (const QString& place : places) {
        QLibrary library(place); // stays loaded when this goes: the functions are used until the end
        auto duckdb = std::make_unique<DuckdbLibrary>();
        if (library.load() && resolveAll(library, *duckdb))
            return duckdb;
    }
    return nullptr;
}

} // namespace

Result<const DuckdbLibrary*> DuckdbLibrary::load(const QString& path)
{
    static std::mutex mutex;
    static std::unique_ptr<DuckdbLibrary> loaded;
    const std::scoped_lock lock(mutex);
    if (!loaded)
        loaded = loadLibrary(); // tried anew each time, so that it can be installed meanwhile
    if (loaded)
        return loaded.get();
    return Error{
        IngestText::tr(
            "%1 is a Parquet file. Reading those takes DuckDB's library (version 1.2 or later), which is "
            "not here. Download \"libduckdb\" for this system from duckdb.org, or run \"npm install "
            "@duckdb/node-bindings\", and put the library (libduckdb.so, libduckdb.dylib, duckdb.dll) "
            "beside the program or name it in the environment variable TESSERA_DUCKDB. Or export the "
            "table as CSV.")
            .arg(path)};
}

} // namespace tessera
