// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/zip_archive.h"

#include "base/text.h"
#include "ingest/internal/memory_file.h"
#include "ingest/internal/texts.h"

#include <zip.h>

#include <algorithm>

namespace tessera {

namespace {

Error zipError(const QString& path, const QString& detail)
{
    return Error{IngestText::tr("%1 is damaged or not complete: %2. Fetch the file again, or open it in the "
                                "program it comes from and save it anew.")
                     .arg(path, detail)};
}

class ZipPart : public ByteSource
{
public:
    ZipPart(std::shared_ptr<ZipArchive> archive, zip_file_t* file, const zip_stat_t& stat, QString where)
        : ByteSource(std::move(where))
        , m_archive(std::move(archive))
        , m_file(file)
        , m_packedSize(std::max<std::int64_t>(std::int64_t(stat.comp_size), 1))
    {
        m_storedSize = std::int64_t(stat.size);
    }
    ~ZipPart() override { zip_fclose(m_file); }
    ZipPart(const ZipPart&) = delete;
    ZipPart& operator=(const ZipPart&) = delete;

    [[nodiscard]] std::int64_t position() const override { return m_position; }

protected:
    Result<std::size_t> readSome(std::span<char> buffer) override
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const zip_int64_t got = zip_fread(m_file, buffer.data() + filled, buffer.size() - filled);
            if (got < 0)
                return zipError(m_path, QString::fromUtf8(zip_file_strerror(m_file)));
            if (got == 0)
                break;
            filled += std::size_t(got);
        }
        m_position += std::int64_t(filled);
        if (m_position > ZipArchive::kFreeBytes && m_position / m_packedSize > ZipArchive::kMaxRatio)
            return Error{IngestText::tr("%1 unpacks to more than %2 times its size, which no table of data "
                                        "does. It was not read.")
                             .arg(m_path)
                             .arg(ZipArchive::kMaxRatio)};
        return filled;
    }

private:
    std::shared_ptr<ZipArchive> m_archive;
    zip_file_t* m_file;
    std::int64_t m_packedSize;
    std::int64_t m_position = 0;
};

} // namespace

std::string ZipArchive::folded(std::string_view name)
{
    std::string result(name);
    for (char& c : result) {
        if (c == '\\')
            c = '/';
        else if (c >= 'A' && c <= 'Z')
            c = char(c + ('a' - 'A'));
    }
    return result.starts_with('/') ? result.substr(1) : result;
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString& path)
{
    std::shared_ptr<ZipArchive> archive(new ZipArchive);
    archive->m_path = path;
    zip_error_t error;
    zip_error_init(&error);
    archive->m_bytes = MemoryFile::find(path);
    if (archive->m_bytes != nullptr) {
        zip_source_t* const source = zip_source_buffer_create(
            archive->m_bytes->constData(), zip_uint64_t(archive->m_bytes->size()), 0, &error);
        archive->m_zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
        if (archive->m_zip == nullptr && source != nullptr)
            zip_source_free(source);
    } else {
        int code = 0;
        archive->m_zip = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &code);
        zip_error_init_with_code(&error, code);
    }
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (archive->m_zip == nullptr)
        return zipError(path, detail);
    const zip_int64_t count = zip_get_num_entries(archive->m_zip, 0);
    if (count > kMaxParts)
        return zipError(path, IngestText::tr("it lists %1 parts").arg(count));
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(archive->m_zip, zip_uint64_t(i), ZIP_FL_ENC_GUESS))
            archive->m_parts.try_emplace(folded(name), std::uint64_t(i));
    return archive;
}

ZipArchive::~ZipArchive()
{
    if (m_zip != nullptr)
        zip_discard(m_zip);
}

Result<std::unique_ptr<ByteSource>> ZipArchive::part(const std::shared_ptr<ZipArchive>& archive,
                                                     std::string_view name)
{
    const QString where = QStringLiteral("%1 (%2)").arg(archive->m_path, toQString(name));
    const auto found = archive->m_parts.find(folded(name));
    if (found == archive->m_parts.end())
        return zipError(archive->m_path, IngestText::tr("the part %1 is missing").arg(toQString(name)));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive->m_zip, found->second, 0, &stat) != 0)
        return zipError(where, QString::fromUtf8(zip_strerror(archive->m_zip)));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return Error{
            IngestText::tr("%1 is protected by a password. Unpack it, or save it without one.").arg(where)};
    zip_file_t* file = zip_fopen_index(archive->m_zip, found->second, 0);
    if (file == nullptr)
        return zipError(where, QString::fromUtf8(zip_strerror(archive->m_zip)));
    return std::unique_ptr<ByteSource>(std::make_unique<ZipPart>(archive, file, stat, where));
}

} // namespace tessera
