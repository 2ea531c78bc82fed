// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/dictionary.h"

#include "base/hash.h"

#include <algorithm>
#include <utility>

namespace tessera {

namespace {
constexpr std::size_t kInitialSlots = 256;
}

void Dictionary::reserve(std::size_t texts, std::size_t bytes)
{
    m_bytes.reserve(bytes + texts); // and the zeros
    m_ends.reserve(texts);
}

DictionaryBuilder::DictionaryBuilder()
{
    clear();
}

void DictionaryBuilder::clear()
{
    m_dictionary = {};
    m_hashes.clear();
    m_slots.assign(std::max(kInitialSlots, m_slots.size()), {0, kNullCode});
    m_mask = m_slots.size() - 1;
}

Code DictionaryBuilder::insert(std::string_view text)
{
    return insert(text, hashBytes(text));
}

Code DictionaryBuilder::insert(std::string_view text, std::uint64_t hash)
{
    const auto tag = std::uint32_t(hash >> 32);
    for (std::uint64_t at = hash & m_mask;; at = (at + 1) & m_mask) {
        Slot& slot = m_slots[at];
        if (slot.code == kNullCode) {
            const Code code = Code(m_dictionary.size());
            slot = {tag, code};
            m_dictionary.append(text);
            m_hashes.push_back(hash);
            if (m_hashes.size() * 2 > m_slots.size())
                grow();
            return code;
        }
        if (slot.tag == tag && sameText(m_dictionary.at(slot.code), text))
            return slot.code;
    }
}

Code DictionaryBuilder::find(std::string_view text) const
{
    const std::uint64_t hash = hashBytes(text);
    const auto tag = std::uint32_t(hash >> 32);
    for (std::uint64_t at = hash & m_mask;; at = (at + 1) & m_mask) {
        const Slot& slot = m_slots[at];
        if (slot.code == kNullCode || (slot.tag == tag && sameText(m_dictionary.at(slot.code), text)))
            return slot.code;
    }
}

void DictionaryBuilder::grow()
{
    // Large tables grow by less: half of the memory of ten million identifiers could else stand empty.
    const std::size_t factor = m_slots.size() < (std::size_t{1} << 20) ? 4 : 2;
    m_slots.assign(m_slots.size() * factor, {0, kNullCode});
    m_mask = m_slots.size() - 1;
    for (Code code = 0; code < m_hashes.size(); ++code) {
        std::uint64_t at = m_hashes[code] & m_mask;
        while (m_slots[at].code != kNullCode)
            at = (at + 1) & m_mask;
        m_slots[at] = {std::uint32_t(m_hashes[code] >> 32), code};
    }
}

std::shared_ptr<const Dictionary> DictionaryBuilder::take()
{
    auto taken = std::make_shared<const Dictionary>(std::move(m_dictionary));
    m_slots.clear();
    clear();
    return taken;
}

} // namespace tessera
