// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a path to its files and members: what a path names, which reader has it, and its records.
#include "base/text.h"
#include "ingest/format_reader.h"
#include "ingest/internal/archive.h"
#include "ingest/internal/source_header.h"
#include "ingest/internal/texts.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kClaimBytes = std::size_t{64} << 10;
constexpr double kFirm = 0.5; // a claim by content, not just by name

bool isPattern(const QString& path)
{
    return path.contains(QLatin1Char('*')) || path.contains(QLatin1Char('?'));
}

// A file that is there is one file, whatever its name.
Result<QStringList> filesOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isDir() && (info.exists() || !isPattern(path)))
        return QStringList{path};
    const QDir folder = info.isDir() ? QDir(path) : info.dir();
    const QStringList patterns = info.isDir() ? importNamePatterns() : QStringList{info.fileName()};
    QStringList files;
    for (const QString& name : folder.entryList(patterns, QDir::Files | QDir::Readable, QDir::Name))
        files.append(folder.filePath(name));
    if (files.isEmpty())
        return Error{IngestText::tr("%1 holds no file that can be imported. Known are: %2.")
                         .arg(path, importNamePatterns().join(QLatin1Char(' ')))};
    return files;
}

Result<ClaimedFormat> claimBytes(const QString& path, const QString& member)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path, member);
    if (!source)
        return source.error();
    const Result<std::string> start = (*source)->start(kClaimBytes);
    if (!start)
        return start.error();
    if (start->empty())
        return Error{IngestText::tr("%1 is empty.").arg(path)};
    ClaimedFormat best;
    best.member = member;
    for (const FormatReader* reader : formatReaders()) {
        FormatClaim claim = reader->claim(member.isEmpty() ? path : member, *start);
        if (claim.confidence > best.claim.confidence) {
            best.reader = reader;
            best.claim = std::move(claim);
        }
    }
    if (!member.isEmpty() && best.claim.confidence < kFirm && start->starts_with("PK\x03\x04"))
        return Error{
            IngestText::tr("\"%1\" in %2 is an archive itself. Unpack %2 once and load what is in it.")
                .arg(member, path)};
    return best;
}

// A reader sees the member's file, whether it lies in an archive or not.
class ReaderFile
{
public:
    static Result<ReaderFile> open(const QString& path, const FormatReader& reader, const QString& member)
    {
        ReaderFile file;
        file.path = path;
        if (member.isEmpty() || reader.readsMembers())
            return file;
        if (reader.needsFile())
            return Error{
                IngestText::tr("\"%1\" in %2 can only be read from a file of its own, and nothing of an "
                               "archive is written to the disk. Unpack it and load it by itself.")
                    .arg(member, path)};
        Result<std::unique_ptr<MemoryFile>> unpacked = unpackedMember(path, member);
        if (!unpacked)
            return unpacked.error();
        file.m_unpacked = std::move(*unpacked);
        file.path = file.m_unpacked->path();
        return file;
    }
    QString path;

private:
    std::unique_ptr<MemoryFile> m_unpacked;
};

// The records of an unpacked member, and what they come from.
class UnpackedRecords : public RecordSource
{
public:
    UnpackedRecords(ReaderFile file, std::unique_ptr<RecordSource> records)
        : m_file(std::move(file))
        , m_records(std::move(records))
    {}
    Result<std::optional<RecordBlock>> next(std::size_t blockBytes) override
    {
        return m_records->next(blockBytes);
    }
    [[nodiscard]] std::int64_t position() const override { return m_records->position(); }
    [[nodiscard]] std::int64_t storedSize() const override { return m_records->storedSize(); }
    [[nodiscard]] RecordForm form() const override { return m_records->form(); }
    [[nodiscard]] CsvDialect dialect() const override { return m_records->dialect(); }
    [[nodiscard]] QStringList notices() const override { return m_records->notices(); }

private:
    ReaderFile m_file;
    std::unique_ptr<RecordSource> m_records;
};

Result<std::unique_ptr<RecordSource>> openFile(const QString& path, const FormatReader& reader,
                                               const SourceFormat& format)
{
    Result<ReaderFile> file = ReaderFile::open(path, reader, format.member);
    if (!file)
        return file.error();
    Result<std::unique_ptr<RecordSource>> records = reader.open(file->path, format);
    if (!records || format.member.isEmpty() || reader.readsMembers())
        return records;
    return std::unique_ptr<RecordSource>(
        std::make_unique<UnpackedRecords>(std::move(*file), std::move(*records)));
}

// Several files one after the other, as one table. The header is that of the first; with a column for the
// file's name all records are written anew in the canonical dialect.
class JoinedRecords : public RecordSource
{
public:
    static Result<std::unique_ptr<RecordSource>> open(QStringList files, const FormatReader& reader,
                                                      const SourceFormat& format)
    {
        std::unique_ptr<JoinedRecords> joined(new JoinedRecords(std::move(files), reader, format));
        if (Result<void> opened = joined->openNext(); !opened)
            return opened.error();
        return std::unique_ptr<RecordSource>(std::move(joined));
    }

    Result<std::optional<RecordBlock>> next(std::size_t blockBytes) override
    {
        while (true) {
            Result<std::optional<RecordBlock>> block =
                m_pending ? Result<std::optional<RecordBlock>>(std::exchange(m_pending, std::nullopt))
                          : m_current->next(blockBytes);
            if (!block)
                return block.error();
            if (block->has_value()) {
                std::optional<RecordBlock> named =
                    namesFiles() ? std::optional(withFile(**block)) : std::move(*block);
                named->file = m_files.size() > 1 ? QFileInfo(m_files[m_next - 1]).fileName() : QString();
                return named;
            }
            m_passed += m_current->storedSize();
            keepNotices();
            if (m_next == m_files.size())
                return std::optional<RecordBlock>();
            if (Result<void> opened = openNext(); !opened)
                return opened.error();
        }
    }
    [[nodiscard]] std::int64_t position() const override
    {
        return std::min(m_passed + m_current->position(), m_stored);
    }
    [[nodiscard]] std::int64_t storedSize() const override { return m_stored; }
    [[nodiscard]] RecordForm form() const override
    {
        return namesFiles() ? RecordForm::Cells : m_current->form();
    }
    [[nodiscard]] CsvDialect dialect() const override
    {
        return namesFiles() ? canonicalDialect() : m_current->dialect();
    }

    [[nodiscard]] QStringList notices() const override { return m_notices + namedNotices(); }

private:
    JoinedRecords(QStringList files, const FormatReader& reader, SourceFormat format)
        : m_files(std::move(files))
        , m_reader(reader)
        , m_format(std::move(format))
    {
        for (const QString& file : m_files)
            m_stored += QFileInfo(file).size();
    }

    [[nodiscard]] bool namesFiles() const
    {
        return !m_format.fileColumn.isEmpty() && m_current->form() != RecordForm::JsonLines;
    }

    // Those of the file that is being read, until keepNotices() has taken them.
    [[nodiscard]] QStringList namedNotices() const
    {
        QStringList named;
        const QStringList notices = m_noticesKept ? QStringList() : m_current->notices();
        for (const QString& notice : notices)
            named.append(QStringLiteral("%1: %2").arg(QFileInfo(m_files[m_next - 1]).fileName(), notice));
        return named;
    }

    void keepNotices()
    {
        m_notices += namedNotices();
        m_noticesKept = true;
    }

    Result<void> openNext()
    {
        const QString path = m_files[m_next];
        Result<std::unique_ptr<RecordSource>> opened = openFile(path, m_reader, m_format);
        if (!opened)
            return opened.error();
        m_current = std::move(*opened);
        m_noticesKept = false;
        m_heads = std::size_t(m_format.headerRows);
        if (m_next++ > 0 && m_format.headerRows > 0 && m_current->form() != RecordForm::JsonLines)
            return passHeader(path);
        return m_next == 1 && m_format.headerRows > 0 ? keepHeader(path) : Result<void>();
    }

    // Reads the first file's header to compare with, and opens it again.
    Result<void> keepHeader(const QString& path)
    {
        if (m_current->form() == RecordForm::JsonLines)
            return {};
        const Result<SourceHeader> header = readHeader(*m_current, m_format, path, kClaimBytes);
        if (!header)
            return header.error();
        m_names = header->names;
        Result<std::unique_ptr<RecordSource>> opened = openFile(path, m_reader, m_format);
        if (!opened)
            return opened.error();
        m_current = std::move(*opened);
        return {};
    }

    Result<void> passHeader(const QString& path)
    {
        Result<SourceHeader> header = readHeader(*m_current, m_format, path, kClaimBytes);
        if (!header)
            return header.error();
        if (header->names != m_names)
            return Error{
                IngestText::tr("%1 has other columns than %2: %3 instead of %4. Import it by itself.")
                    .arg(path, m_files.front(), header->names.join(QStringLiteral(", ")),
                         m_names.join(QStringLiteral(", ")))};
        m_heads = 0;
        if (!header->rest.text.empty())
            m_pending = std::move(header->rest);
        return {};
    }

    RecordBlock withFile(const RecordBlock& block)
    {
        RecordBlock result;
        result.firstLine = block.firstLine;
        const std::string file = toUtf8(QFileInfo(m_files[m_next - 1]).fileName());
        const auto width = std::size_t(m_names.size());
        CsvReader(m_current->dialect())
            .read(block.text, [&](std::span<const std::string_view> fields, std::size_t) {
                // The name of the file is the last cell of a row that is as long as the header.
                for (std::size_t i = 0; i < std::max(fields.size(), m_format.padsShortRows ? width : 0);
                     ++i) {
                    appendCanonicalCell(result.text, i < fields.size() ? fields[i] : std::string_view());
                    result.text.push_back('\x1F');
                }
                if (m_heads > 0)
                    appendCanonicalCell(result.text, m_heads == std::size_t(m_format.headerRows)
                                                         ? toUtf8(m_format.fileColumn)
                                                         : std::string());
                else
                    appendCanonicalCell(result.text, file);
                m_heads -= m_heads > 0 ? 1 : 0;
                result.text.push_back('\n');
                return true;
            });
        return result;
    }

    QStringList m_files;
    const FormatReader& m_reader;
    SourceFormat m_format;
    std::unique_ptr<RecordSource> m_current;
    std::optional<RecordBlock> m_pending;
    QStringList m_notices; // of the files that are read
    bool m_noticesKept = false;
    QStringList m_names;
    std::size_t m_heads = 0; // header rows of the current file still to come
    qsizetype m_next = 0;
    std::int64_t m_passed = 0;
    std::int64_t m_stored = 0;
};

} // namespace

Result<ClaimedFormat> claimFile(const QString& path)
{
    const Result<QStringList> files = filesOf(path);
    if (!files)
        return files.error();
    const QString& file = files->front();
    Result<ClaimedFormat> claimed = claimBytes(file, {});
    if (!claimed || claimed->claim.confidence >= kFirm || !isArchive(file))
        return claimed;
    const Result<std::vector<ArchiveMember>> members = archiveMembers(file);
    if (!members)
        return members.error();
    std::optional<Error> problem;
    for (const ArchiveMember& member : *members) {
        Result<ClaimedFormat> inside = claimBytes(file, member.name);
        if (inside.ok() && inside->reader != nullptr)
            return inside;
        if (!inside.ok() && !problem)
            problem = inside.error();
    }
    return problem ? *problem : Error{IngestText::tr("%1 holds no file that can be imported.").arg(path)};
}

Result<std::vector<SourceTable>> sourceTables(const QString& path)
{
    const Result<ClaimedFormat> claimed = claimFile(path);
    if (!claimed)
        return claimed.error();
    const QString file = filesOf(path).value().front();
    std::vector<ArchiveMember> members(1);
    if (!claimed->member.isEmpty()) {
        Result<std::vector<ArchiveMember>> listed = archiveMembers(file);
        if (!listed)
            return listed.error();
        members = std::move(*listed);
    }
    std::vector<SourceTable> tables;
    for (const ArchiveMember& member : members) {
        const Result<ClaimedFormat> own =
            member.name.isEmpty() ? Result<ClaimedFormat>(*claimed) : claimBytes(file, member.name);
        if (!own || own->reader == nullptr)
            continue; // an empty or unreadable member is no table; the others are
        if (!member.name.isEmpty() && own->reader->needsFile()) {
            tables.push_back({own->reader, member.name, {}}); // who opens it is told why it cannot be
            continue;
        }
        const Result<ReaderFile> opened = ReaderFile::open(file, *own->reader, member.name);
        if (!opened)
            return opened.error();
        const Result<std::vector<SourcePart>> parts = own->reader->parts(opened->path);
        if (!parts)
            return parts.error();
        for (const SourcePart& part : *parts)
            tables.push_back({own->reader, member.name, part});
    }
    return tables;
}

Result<void> detectFormat(const QString& path, const FormatReader& reader, SourceFormat& format,
                          std::vector<FormatDecision>& decisions)
{
    const Result<QStringList> files = filesOf(path);
    if (!files)
        return files.error();
    const Result<ReaderFile> file = ReaderFile::open(files->front(), reader, format.member);
    return file ? reader.detect(file->path, format, decisions) : Result<void>(file.error());
}

Result<std::unique_ptr<RecordSource>> openRecords(const QString& path, const SourceFormat& format)
{
    const FormatReader* reader = formatReader(format.reader);
    if (reader == nullptr)
        return Error{IngestText::tr("%1: this build has no reader called \"%2\".").arg(path, format.reader)};
    Result<QStringList> files = filesOf(path);
    if (!files)
        return files.error();
    if (files->size() == 1 && format.fileColumn.isEmpty())
        return openFile(files->front(), *reader, format);
    return JoinedRecords::open(std::move(*files), *reader, format);
}

} // namespace tessera
