// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tessera::sample {

[[nodiscard]] Result<std::string> toGb18030(std::string_view utf8);

// One piece of a gzip file: made by any thread, put together in order, and still one ordinary gzip member.
struct GzipPiece
{
    std::string deflated;
    std::uint32_t crc = 0;
    std::int64_t size = 0;
};
[[nodiscard]] Result<GzipPiece> deflatePiece(std::string_view bytes);

// A file written from beginning to end; its errors name it.
class Sink
{
public:
    explicit Sink(const QString& path);

    Result<void> open();
    Result<void> write(std::string_view bytes);
    Result<void> writePiece(const GzipPiece& piece);
    Result<void> close(bool gzip);
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }

private:
    Result<void> failed() const;

    std::unique_ptr<QFile> m_file;
    std::int64_t m_bytes = 0;
    std::uint32_t m_crc = 0;
    std::int64_t m_plainBytes = 0;
    bool m_started = false;
};

} // namespace tessera::sample
