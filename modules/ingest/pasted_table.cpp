// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pasted_table.h"

#include <map>
#include <mutex>

namespace tessera {
namespace {

struct PastedTexts
{
    std::mutex mutex;
    std::map<QString, std::shared_ptr<const QByteArray>> texts;
    int next = 1;
};

PastedTexts& pastedTexts()
{
    static PastedTexts all;
    return all;
}

} // namespace

PastedTable::PastedTable(const QString& name, QByteArray text)
{
    PastedTexts& all = pastedTexts();
    const std::lock_guard lock(all.mutex);
    // No path of any system begins like this.
    m_path = QStringLiteral("clipboard:/%1/%2").arg(all.next++).arg(name);
    all.texts[m_path] = std::make_shared<const QByteArray>(std::move(text));
}

PastedTable::~PastedTable()
{
    PastedTexts& all = pastedTexts();
    const std::lock_guard lock(all.mutex);
    all.texts.erase(m_path);
}

std::shared_ptr<const QByteArray> PastedTable::find(const QString& path)
{
    PastedTexts& all = pastedTexts();
    const std::lock_guard lock(all.mutex);
    const auto found = all.texts.find(path);
    return found == all.texts.end() ? nullptr : found->second;
}

} // namespace tessera
