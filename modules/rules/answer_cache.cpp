// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/answer_cache.h"

namespace tessera {

namespace {

std::size_t bytesOf(const PeopleSet& people)
{
    return people.words().size() * sizeof(std::uint64_t) + 256;
}

} // namespace

std::shared_ptr<const PeopleSet> AnswerCache::find(const QString& key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_byKey.constFind(key);
    if (found == m_byKey.constEnd())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, *found);
    return m_entries.front().people;
}

void AnswerCache::insert(const QString& key, std::shared_ptr<const PeopleSet> people)
{
    const std::scoped_lock lock(m_mutex);
    if (m_byKey.contains(key))
        return;
    m_bytes += bytesOf(*people);
    m_entries.push_front({key, std::move(people)});
    m_byKey.insert(key, m_entries.begin());
    while (m_bytes > m_maxBytes && m_entries.size() > 1) {
        m_bytes -= bytesOf(*m_entries.back().people);
        m_byKey.remove(m_entries.back().key);
        m_entries.pop_back();
    }
}

void AnswerCache::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_entries.clear();
    m_byKey.clear();
    m_bytes = 0;
}

} // namespace tessera
