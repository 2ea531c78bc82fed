// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/byte_source.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace tessera {

// The parts of a ZIP file, unpacked as they are read. Names are compared without case, "\" counts as "/".
class ZipArchive
{
public:
    static Result<std::shared_ptr<ZipArchive>> open(const QString& path);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] bool has(std::string_view name) const { return m_parts.contains(folded(name)); }
    // Keeps the archive open. A part that unpacks to more than kMaxRatio times its size is refused once
    // kFreeBytes are read: such parts are made to fill memory and disks, not to carry data.
    static Result<std::unique_ptr<ByteSource>> part(const std::shared_ptr<ZipArchive>& archive,
                                                    std::string_view name);

    static constexpr std::int64_t kMaxRatio = 400;
    static constexpr std::int64_t kFreeBytes = std::int64_t{64} << 20;
    static constexpr std::int64_t kMaxParts = 100'000;

private:
    ZipArchive() = default;
    static std::string folded(std::string_view name);

    QString m_path;
    std::shared_ptr<const QByteArray> m_bytes; // when it is no file; outlives m_zip
    zip* m_zip = nullptr;
    std::map<std::string, std::uint64_t, std::less<>> m_parts;
};

} // namespace tessera
