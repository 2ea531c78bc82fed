// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/people_set.h"

#include <QHash>
#include <QString>

#include <list>
#include <memory>
#include <mutex>

namespace tessera {

// People of parts of rules that were asked before on the same data, by the text of the part. The oldest go
// when there is no more room. Thread-safe.
class AnswerCache
{
public:
    explicit AnswerCache(std::size_t maxBytes = std::size_t{64} << 20)
        : m_maxBytes(maxBytes)
    {}

    [[nodiscard]] std::shared_ptr<const PeopleSet> find(const QString& key);
    void insert(const QString& key, std::shared_ptr<const PeopleSet> people);
    void clear();

private:
    struct Entry
    {
        QString key;
        std::shared_ptr<const PeopleSet> people;
    };
    std::mutex m_mutex;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; // the newest first
    QHash<QString, std::list<Entry>::iterator> m_byKey;
};

} // namespace tessera
