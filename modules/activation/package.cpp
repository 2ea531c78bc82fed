// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/package.h"

#include "base/clock.h"
#include "base/text.h"
#include "base/time_zone.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <string>
#include <unordered_set>

namespace tessera {

namespace {

enum class Fate
{
    Kept,
    Empty,
    Invalid,
    OtherHash
};

Error writeFailure(const QFileDevice& file)
{
    return Error{QCoreApplication::translate("Package",
                                             "%1 could not be written: %2. Check free space and permissions.")
                     .arg(file.fileName(), file.errorString())};
}

// A column's cell as the platform gets it; recognised hashes pass through in lower case.
Fate makeCell(std::string_view raw, IdentifierKind kind, const PackageProfile& profile, std::string& cell,
              PackageResult& result)
{
    if (trimmed(raw).empty())
        return Fate::Empty;
    const HashMethod wanted = profile.hashFor(kind);
    if (const auto already = recognisedHash(raw, kind)) {
        if (*already != wanted)
            return Fate::OtherHash;
        cell.assign(trimmed(raw));
        for (char& c : cell)
            c = c >= 'A' && c <= 'F' ? char(c - 'A' + 'a') : c;
        ++result.hashedBefore;
        return Fate::Kept;
    }
    const std::string normal = normaliseForPlatform(raw, kind, profile.normalisation);
    // A comma, quote or line end never stands in a usable identifier; refusing them keeps the file free of
    // quoting.
    if (normal.empty() || normal.find_first_of(",\"\r\n\t") != std::string::npos)
        return Fate::Invalid;
    cell = hashedIdentifier(normal, wanted);
    return Fate::Kept;
}

class PackageWriter
{
public:
    PackageWriter(const PackageInput& input, const PackageProfile& profile)
        : m_input(input)
        , m_profile(profile)
    {}

    Result<PackageResult> run(Task& task)
    {
        const QDir folder(m_input.directory);
        m_result.file = folder.filePath(m_profile.fileName);
        m_result.manifest = folder.filePath(QLatin1String(kManifestFile));
        QSaveFile list(m_result.file);
        if (!list.open(QIODevice::WriteOnly))
            return writeFailure(list);
        // A failure is kept by QSaveFile and reported by commit().
        if (Result<void> made = makeList(task, [&list](const QByteArray& bytes) { list.write(bytes); });
            !made)
            return made.error();
        if (!list.commit())
            return writeFailure(list);
        if (auto done = writeManifest(); !done)
            return done.error();
        return m_result;
    }

    Result<PackagePreview> preview(std::size_t rows, Task& task)
    {
        m_mostShown = rows;
        if (Result<void> made = makeList(task, [](const QByteArray&) {}); !made)
            return made.error();
        PackagePreview shown;
        for (const IdentifierColumn& column : m_input.columns)
            shown.titles.append(m_profile.headerOf(column.kind));
        shown.rows = std::move(m_shown);
        shown.result = m_result;
        shown.manifest = manifest();
        return shown;
    }

private:
    [[nodiscard]] const char* lineEnd() const { return m_profile.windowsLineEnds ? "\r\n" : "\n"; }

    // The whole list, a piece at a time.
    Result<void> makeList(Task& task, const std::function<void(const QByteArray&)>& write)
    {
        m_text = header();
        task.setProgress(0, m_input.rows);
        for (std::int64_t row = 0; row < m_input.rows; ++row) {
            addRow(row);
            if (m_text.size() < (1U << 20))
                continue;
            if (task.cancelled())
                return Error::cancel();
            task.setProgress(row, m_input.rows);
            flush(write);
        }
        flush(write);
        if (task.cancelled())
            return Error::cancel();
        m_result.in = m_input.rows;
        m_result.sha256 = QString::fromLatin1(m_digest.result().toHex());
        m_result.underMinimum = m_result.kept < m_profile.minimumRows;
        return {};
    }

    std::string header() const
    {
        std::string text = m_profile.byteOrderMark ? "\xEF\xBB\xBF" : "";
        if (!m_profile.header)
            return text;
        QStringList titles;
        for (const IdentifierColumn& column : m_input.columns)
            titles.append(m_profile.headerOf(column.kind));
        return text + toUtf8(titles.join(QLatin1Char(','))) + lineEnd();
    }

    void addRow(std::int64_t row)
    {
        m_row.clear();
        Fate fate = Fate::Empty;
        bool first = true;
        for (const IdentifierColumn& column : m_input.columns) {
            m_cell.clear();
            const Fate cell = makeCell(column.value(row), column.kind, m_profile, m_cell, m_result);
            // The best cell decides the row: kept, then hashed otherwise, then invalid, then empty.
            if (cell == Fate::Kept || (fate != Fate::Kept && int(cell) > int(fate)))
                fate = cell;
            if (!first)
                m_row += ',';
            first = false;
            m_row += m_cell;
        }
        switch (fate) {
        case Fate::Empty:
            ++m_result.empty;
            return;
        case Fate::Invalid:
            ++m_result.invalid;
            return;
        case Fate::OtherHash:
            ++m_result.otherHash;
            return;
        case Fate::Kept:
            break;
        }
        if (!m_seen.insert(m_row).second) {
            ++m_result.duplicate;
            return;
        }
        ++m_result.kept;
        if (m_shown.size() < m_mostShown)
            m_shown.push_back(toQString(m_row).split(QLatin1Char(','))); // no cell holds a comma
        m_text += m_row;
        m_text += lineEnd();
    }

    void flush(const std::function<void(const QByteArray&)>& write)
    {
        const QByteArray bytes = QByteArray::fromRawData(m_text.data(), qsizetype(m_text.size()));
        m_digest.addData(bytes);
        write(bytes);
        m_text.clear();
    }

    [[nodiscard]] QJsonObject manifest() const
    {
        QJsonArray kinds;
        for (const IdentifierColumn& column : m_input.columns)
            kinds.append(identifierKindName(column.kind));
        const QJsonObject dropped{{QStringLiteral("empty"), qint64(m_result.empty)},
                                  {QStringLiteral("invalid"), qint64(m_result.invalid)},
                                  {QStringLiteral("hashed by another method"), qint64(m_result.otherHash)},
                                  {QStringLiteral("duplicate"), qint64(m_result.duplicate)}};
        return {{QStringLiteral("format"), QStringLiteral("tessera package 1")},
                {QStringLiteral("file"), m_profile.fileName},
                {QStringLiteral("sha256"), m_result.sha256},
                {QStringLiteral("created"), formatTime(clockNow(), TimeZone()) + QStringLiteral(" UTC")},
                {QStringLiteral("identifiers"), kinds},
                {QStringLiteral("hash"), hashMethodName(m_profile.hash)},
                {QStringLiteral("in"), qint64(m_result.in)},
                {QStringLiteral("kept"), qint64(m_result.kept)},
                {QStringLiteral("dropped"), dropped},
                {QStringLiteral("hashedBefore"), qint64(m_result.hashedBefore)},
                {QStringLiteral("underMinimum"), m_result.underMinimum},
                {QStringLiteral("profile"), m_profile.toJson()},
                {QStringLiteral("definition"), m_input.definition}};
    }

    Result<void> writeManifest() const
    {
        QSaveFile file(m_result.manifest);
        if (!file.open(QIODevice::WriteOnly))
            return writeFailure(file);
        file.write(QJsonDocument(manifest()).toJson());
        return file.commit() ? Result<void>() : Result<void>(writeFailure(file));
    }

    const PackageInput& m_input;
    const PackageProfile& m_profile;
    PackageResult m_result;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    std::unordered_set<std::string> m_seen;
    std::string m_text;
    std::string m_row;
    std::string m_cell;
    std::size_t m_mostShown = 0;
    std::vector<QStringList> m_shown;
};

Error noColumn()
{
    return Error{QCoreApplication::translate(
        "Package", "The package has no identifier column. Choose at least one, such as phone.")};
}

} // namespace

Result<PackageResult> writePackage(const PackageInput& input, const PackageProfile& profile, Task task)
{
    if (input.columns.empty())
        return noColumn();
    if (!QDir().mkpath(input.directory))
        return Error{
            QCoreApplication::translate(
                "Package", "The folder %1 could not be made. Choose another one or check its permissions.")
                .arg(input.directory)};
    return PackageWriter(input, profile).run(task);
}

Result<PackagePreview> previewPackage(const PackageInput& input, const PackageProfile& profile,
                                      std::size_t rows, Task task)
{
    if (input.columns.empty())
        return noColumn();
    return PackageWriter(input, profile).preview(rows, task);
}

} // namespace tessera
