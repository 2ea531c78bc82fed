// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

using Code = std::uint32_t;
inline constexpr Code kNullCode = std::numeric_limits<Code>::max();

// Whether two texts are equal, without a call for the short ones that columns are full of.
[[nodiscard]] inline bool sameText(std::string_view a, std::string_view b)
{
    const std::size_t size = a.size();
    if (size != b.size())
        return false;
    const auto same = [&]<typename Word>(Word, std::size_t at) {
        Word x;
        Word y;
        std::memcpy(&x, a.data() + at, sizeof x);
        std::memcpy(&y, b.data() + at, sizeof y);
        return x == y;
    };
    if (size > 16)
        return std::memcmp(a.data(), b.data(), size) == 0;
    if (size >= 8)
        return same(std::uint64_t{}, 0) && same(std::uint64_t{}, size - 8);
    if (size >= 4)
        return same(std::uint32_t{}, 0) && same(std::uint32_t{}, size - 4);
    for (std::size_t i = 0; i < size; ++i)
        if (a[i] != b[i])
            return false;
    return true;
}

// Distinct texts (UTF-8) numbered from 0 in the order they were first seen. A zero stands behind each, for
// libraries that read up to one.
class Dictionary
{
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view at(Code code) const
    {
        const std::uint64_t begin = code == 0 ? 0 : m_ends[code - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[code] - begin - 1);
    }
    void append(std::string_view text)
    {
        m_bytes.append(text);
        m_bytes.push_back('\0');
        m_ends.push_back(m_bytes.size());
    }
    void reserve(std::size_t texts, std::size_t bytes);
    // Ask for the memory that at(code) reads, one step before the other.
    void prefetchEnd(Code code) const { __builtin_prefetch(&m_ends[code]); }
    void prefetchText(Code code) const
    {
        __builtin_prefetch(m_bytes.data() + (code == 0 ? 0 : m_ends[code - 1]));
    }

private:
    std::string m_bytes;
    std::vector<std::uint64_t> m_ends;
};

// Finds or adds texts: open addressing over 64-bit hashes, at most half full.
class DictionaryBuilder
{
public:
    DictionaryBuilder();

    Code insert(std::string_view text);
    Code insert(std::string_view text, std::uint64_t hash); // hash must be hashBytes(text)
    [[nodiscard]] Code find(std::string_view text) const;   // kNullCode when absent
    // Of what insert(text, hash) reads in a large table: the slot, then where its text ends, then the text.
    // Each is to be asked for some texts before the next.
    void prefetch(std::uint64_t hash) const { __builtin_prefetch(&m_slots[hash & m_mask]); }
    void prefetchEnd(std::uint64_t hash) const
    {
        if (const Slot& slot = m_slots[hash & m_mask]; isLikely(slot, hash))
            m_dictionary.prefetchEnd(slot.code);
    }
    void prefetchText(std::uint64_t hash) const
    {
        if (const Slot& slot = m_slots[hash & m_mask]; isLikely(slot, hash))
            m_dictionary.prefetchText(slot.code);
    }
    [[nodiscard]] const Dictionary& dictionary() const { return m_dictionary; }
    [[nodiscard]] std::uint64_t hashAt(Code code) const { return m_hashes[code]; }
    [[nodiscard]] std::size_t size() const { return m_dictionary.size(); }
    void clear();
    std::shared_ptr<const Dictionary> take(); // leaves the builder empty

private:
    void grow();

    struct Slot
    {
        std::uint32_t tag;
        Code code;
    };
    static bool isLikely(const Slot& slot, std::uint64_t hash)
    {
        return slot.code != kNullCode && slot.tag == std::uint32_t(hash >> 32);
    }

    Dictionary m_dictionary;
    std::vector<std::uint64_t> m_hashes;
    std::vector<Slot> m_slots;
    std::uint64_t m_mask = 0;
};

} // namespace tessera
