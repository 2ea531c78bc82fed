// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pasted_table.h"

#include "ingest/internal/memory_file.h"

#include <atomic>

namespace tessera {

namespace {
std::atomic<int> nextPaste{1};
}

// No path of any system begins like this.
PastedTable::PastedTable(const QString& name, QByteArray text)
    : m_file(std::make_unique<MemoryFile>(QStringLiteral("clipboard:/%1/%2").arg(nextPaste++).arg(name),
                                          std::move(text)))
{}

PastedTable::~PastedTable() = default;

const QString& PastedTable::path() const
{
    return m_file->path();
}

} // namespace tessera
