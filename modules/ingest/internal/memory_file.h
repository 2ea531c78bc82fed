// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace tessera {

// Bytes that are read under a path like a file, without ever being one: a pasted table, a member of an
// archive. They are there as long as this object is.
class MemoryFile
{
public:
    // path: none that a file can have; of two with one path the younger is found.
    MemoryFile(QString path, QByteArray bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    // Null when there is none. From any thread; who holds the bytes may go on reading them.
    [[nodiscard]] static std::shared_ptr<const QByteArray> find(const QString& path);

private:
    QString m_path;
    std::shared_ptr<const QByteArray> m_bytes;
};

} // namespace tessera
