// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/shared_texts.h"

#include <algorithm>
#include <cstring>

namespace tessera {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

} // namespace

bool SharedTexts::add(std::string_view text)
{
    m_bytes += text.size() + sizeof(std::string_view);
    if (m_bytes > kMaxBytes)
        return false;
    if (text.size() > m_room) {
        m_room = std::max(kChunkBytes, text.size());
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(m_room));
        m_at = m_chunks.back().get();
    }
    if (!text.empty())
        std::memcpy(m_at, text.data(), text.size());
    m_texts.emplace_back(m_at, text.size());
    m_at += text.size();
    m_room -= text.size();
    return true;
}

} // namespace tessera
