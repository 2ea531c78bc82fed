// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace tessera {

// The bytes of a file, unpacked when it is gzip (several members in a row too), zst, bz2, xz or lz4; or those
// of one member of an archive.
class ByteSource
{
public:
    static Result<std::unique_ptr<ByteSource>> open(const QString& path, const QString& member = {});
    virtual ~ByteSource() = default;

    // Fills as much of the buffer as there is; fewer bytes than asked for only at the end. A file that
    // unpacks to more than kMostRatio times its size is refused: no table does, only a trap.
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer);
    // The first bytes, as far as they can be read; less than asked for when the rest is damaged.
    [[nodiscard]] Result<std::string> start(std::size_t bytes);
    // Position in the stored file, for progress.
    [[nodiscard]] virtual std::int64_t position() const = 0;
    [[nodiscard]] std::int64_t storedSize() const { return m_storedSize; }

    static constexpr std::int64_t kMostRatio = 400;
    static constexpr std::int64_t kRatioCounts = std::int64_t{256} << 20; // from so many unpacked bytes on

protected:
    explicit ByteSource(QString path)
        : m_path(std::move(path))
    {}
    [[nodiscard]] virtual Result<std::size_t> readSome(std::span<char> buffer) = 0;
    [[nodiscard]] std::int64_t unpacked() const { return m_unpacked; }

    QString m_path;
    std::int64_t m_storedSize = 0;

private:
    std::int64_t m_unpacked = 0;
};

} // namespace tessera
