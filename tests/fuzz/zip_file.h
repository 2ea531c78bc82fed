// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/require.h"

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

// The bytes of a ZIP file with these parts, so that what is fuzzed is what is in it.
inline std::string zipOf(const std::vector<std::pair<const char*, std::string_view>>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : parts) {
        zip_source_t* const source = zip_source_buffer(zip, content.data(), content.size(), 0);
        const zip_int64_t at = zip_file_add(zip, name, source, ZIP_FL_OVERWRITE);
        zip_set_file_compression(zip, zip_uint64_t(at), ZIP_CM_STORE, 0);
    }
    require(zip_close(zip) == 0, "the parts can be packed");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(std::size_t(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}
