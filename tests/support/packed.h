// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <utility>
#include <vector>

namespace tessera {

using Members = std::vector<std::pair<QByteArray, QByteArray>>; // name and content

// An archive or compressed file in libarchive's formats and filters.
inline QByteArray packed(int format, int filter, const Members& members)
{
    qsizetype room = 1 << 16;
    for (const auto& [name, bytes] : members)
        room += bytes.size() + 4096;
    QByteArray out(room, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_add_filter(writer, filter);
    archive_write_set_format(writer, format);
    if (archive_write_open_memory(writer, out.data(), std::size_t(out.size()), &used) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    for (const auto& [name, bytes] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        if (archive_write_header(writer, entry) != ARCHIVE_OK ||
            archive_write_data(writer, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
            qFatal("%s", archive_error_string(writer));
        archive_entry_free(entry);
    }
    if (archive_write_close(writer) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    archive_write_free(writer);
    return out.first(qsizetype(used));
}

inline QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib");
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace tessera
