// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <zlib.h>

namespace tessera {

// The entries of a plain zip (stored or deflated, no zip64), by its central directory; empty when it is none.
inline QMap<QString, QByteArray> readZip(const QByteArray& bytes)
{
    const auto number = [&](qsizetype at, int size) {
        quint32 value = 0;
        for (int i = 0; i < size && at + i < bytes.size(); ++i)
            value |= quint32(quint8(bytes[at + i])) << (8 * i);
        return value;
    };
    const auto u16 = [&](qsizetype at) { return number(at, 2); };
    const auto u32 = [&](qsizetype at) { return number(at, 4); };
    QMap<QString, QByteArray> entries;
    const qsizetype end = bytes.lastIndexOf("PK\x05\x06");
    if (end < 0)
        return entries;
    qsizetype at = u32(end + 16);
    for (quint32 i = 0; i < u16(end + 10); ++i) {
        const QString name = QString::fromUtf8(bytes.mid(at + 46, u16(at + 28)));
        const qsizetype local = u32(at + 42);
        const qsizetype data = local + 30 + u16(local + 26) + u16(local + 28);
        QByteArray content = bytes.mid(data, u32(at + 20));
        if (u16(at + 10) == 8) {
            QByteArray plain(u32(at + 24), '\0');
            z_stream stream{};
            inflateInit2(&stream, -MAX_WBITS);
            stream.next_in = reinterpret_cast<Bytef*>(content.data());
            stream.avail_in = uInt(content.size());
            stream.next_out = reinterpret_cast<Bytef*>(plain.data());
            stream.avail_out = uInt(plain.size());
            const int state = inflate(&stream, Z_FINISH);
            inflateEnd(&stream);
            content = state == Z_STREAM_END ? plain : QByteArray();
        }
        entries.insert(name, content);
        at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }
    return entries;
}

} // namespace tessera
