// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace tessera {

class MemoryFile;

// A table that came from the clipboard. It lives in memory only, as long as this object does, and is read
// under its path like a file.
class PastedTable
{
public:
    PastedTable(const QString& name, QByteArray text);
    ~PastedTable();
    PastedTable(const PastedTable&) = delete;
    PastedTable& operator=(const PastedTable&) = delete;

    [[nodiscard]] const QString& path() const;

private:
    std::unique_ptr<MemoryFile> m_file;
};

} // namespace tessera
