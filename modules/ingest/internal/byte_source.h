// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <span>

namespace tessera {

// The bytes of a file, unpacked when it is gzip (several members in a row too).
class ByteSource
{
public:
    static Result<std::unique_ptr<ByteSource>> open(const QString& path);
    virtual ~ByteSource() = default;

    // Fills as much of the buffer as there is; fewer bytes than asked for only at the end.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> buffer) = 0;
    // Position in the stored file, for progress.
    [[nodiscard]] virtual std::int64_t position() const = 0;
    [[nodiscard]] std::int64_t storedSize() const { return m_storedSize; }

protected:
    std::int64_t m_storedSize = 0;
};

} // namespace tessera
