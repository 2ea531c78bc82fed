// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

namespace tessera {

// The texts that cells share, in memory up to kMaxBytes.
class SharedTexts
{
public:
    [[nodiscard]] bool add(std::string_view text); // false when it does not fit
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    [[nodiscard]] std::string_view at(std::size_t index) const { return m_texts[index]; }

    static constexpr std::size_t kMaxBytes = std::size_t{512} << 20;

private:
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_room = 0; // left in the last chunk
    char* m_at = nullptr;
    std::size_t m_bytes = 0;
    std::vector<std::string_view> m_texts;
};

} // namespace tessera
