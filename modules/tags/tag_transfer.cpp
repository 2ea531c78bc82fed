// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tag_transfer.h"

#include "base/csv_text.h"
#include "base/json.h"
#include "base/text.h"
#include "dataset/dependents.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

struct TagTransferText
{
    Q_DECLARE_TR_FUNCTIONS(TagTransfer)
};

const QStringList& csvColumns()
{
    static const QStringList names{QStringLiteral("name"),       QStringLiteral("other_name"),
                                   QStringLiteral("level_1"),    QStringLiteral("level_2"),
                                   QStringLiteral("level_3"),    QStringLiteral("form"),
                                   QStringLiteral("owner"),      QStringLiteral("note"),
                                   QStringLiteral("valid_days"), QStringLiteral("definition")};
    return names;
}

// What has a column of its own.
const QStringList& ownKeys()
{
    static const QStringList keys{QStringLiteral("name"),     QStringLiteral("otherName"),
                                  QStringLiteral("path"),     QStringLiteral("form"),
                                  QStringLiteral("owner"),    QStringLiteral("note"),
                                  QStringLiteral("validDays")};
    return keys;
}

// Records of RFC 4180, with the line each begins in.
struct CsvRecord
{
    qsizetype line = 1;
    QStringList cells;
};

std::vector<CsvRecord> recordsOf(const QString& text)
{
    std::vector<CsvRecord> records;
    CsvRecord record;
    QString cell;
    bool isQuoted = false;
    qsizetype line = 1;
    const auto endRecord = [&] {
        record.cells.append(std::exchange(cell, QString()));
        if (record.cells.size() > 1 || !record.cells.front().isEmpty())
            records.push_back(record);
        record = {line + 1, {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted && c == QLatin1Char('"') && i + 1 < text.size() && text.at(i + 1) == c) {
            cell.append(c);
            ++i;
        } else if (c == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == QLatin1Char(',')) {
            record.cells.append(std::exchange(cell, QString()));
        } else if (!isQuoted && c == QLatin1Char('\n')) {
            endRecord();
            ++line;
        } else if (isQuoted || c != QLatin1Char('\r')) {
            line += c == QLatin1Char('\n') ? 1 : 0;
            cell.append(c);
        }
    }
    if (!cell.isEmpty() || !record.cells.isEmpty())
        endRecord();
    return records;
}

Error atRow(const QString& file, qsizetype line, const QString& column, const QString& what)
{
    return Error{TagTransferText::tr("%1, line %2, column \"%3\": %4").arg(file).arg(line).arg(column, what)};
}

Result<TagDefinition> tagOfRecord(const CsvRecord& record, const QStringList& head, const QString& file)
{
    const auto cell = [&](const char* column) {
        return record.cells.value(head.indexOf(QLatin1String(column))).trimmed();
    };
    QJsonParseError problem;
    const QString written = cell("definition");
    const QJsonDocument document = QJsonDocument::fromJson(written.toUtf8(), &problem);
    if (!written.isEmpty() && !document.isObject())
        return atRow(file, record.line, QStringLiteral("definition"),
                     TagTransferText::tr("is no JSON object (%1)").arg(problem.errorString()));
    QJsonObject json = document.object();
    for (const auto& [column, key] :
         {std::pair{"name", "name"}, std::pair{"other_name", "otherName"}, std::pair{"form", "form"},
          std::pair{"owner", "owner"}, std::pair{"note", "note"}})
        if (const QString text = cell(column); !text.isEmpty())
            json.insert(QLatin1String(key), text);
    if (cell("name").isEmpty())
        return atRow(file, record.line, QStringLiteral("name"), TagTransferText::tr("is empty"));
    QJsonArray path;
    for (const char* level : {"level_1", "level_2", "level_3"})
        if (const QString text = cell(level); !text.isEmpty())
            path.append(text);
    if (!path.isEmpty())
        json.insert(QStringLiteral("path"), path);
    if (const QString days = cell("valid_days"); !days.isEmpty()) {
        bool isNumber = false;
        json.insert(QStringLiteral("validDays"), days.toInt(&isNumber));
        if (!isNumber)
            return atRow(file, record.line, QStringLiteral("valid_days"),
                         TagTransferText::tr("\"%1\" is no whole number").arg(days));
    }
    Result<TagDefinition> tag = tagFromJson(json);
    return tag ? tag
               : Result<TagDefinition>(
                     atRow(file, record.line, QStringLiteral("definition"), tag.error().message));
}

Result<std::vector<TagDefinition>> fromCsv(const QString& text, const QString& file)
{
    const std::vector<CsvRecord> records = recordsOf(text);
    if (records.empty())
        return Error{TagTransferText::tr("%1 is empty.").arg(file)};
    QStringList head;
    for (const QString& name : records.front().cells)
        head.append(name.trimmed());
    for (const char* needed : {"name", "definition"})
        if (!head.contains(QLatin1String(needed)))
            return Error{TagTransferText::tr("%1, line 1: there is no column \"%2\". A file of tags has the "
                                             "columns %3.")
                             .arg(file, QLatin1String(needed), csvColumns().join(QStringLiteral(", ")))};
    std::vector<TagDefinition> tags;
    for (std::size_t i = 1; i < records.size(); ++i) {
        Result<TagDefinition> tag = tagOfRecord(records[i], head, file);
        if (!tag)
            return tag.error();
        tags.push_back(std::move(*tag));
    }
    return tags;
}

Result<std::vector<TagDefinition>> fromJsonFile(const QByteArray& bytes, const QString& file)
{
    const Result<QJsonObject> json = parseJsonObject(bytes, file);
    if (!json)
        return json.error();
    JsonReader reader(*json);
    reader.integer(QLatin1String("version"), 1, 1, 1);
    const QJsonArray array = reader.array(QLatin1String("tags"));
    if (Result<void> read = reader.finish(); !read)
        return Error{TagTransferText::tr("%1: %2").arg(file, read.error().message)};
    std::vector<TagDefinition> tags;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<TagDefinition> tag = tagFromJson(array.at(i).toObject());
        if (tag && tag->name.isEmpty())
            tag = Error{TagTransferText::tr("name is missing")};
        if (!tag)
            return Error{TagTransferText::tr("%1, tags[%2]: %3").arg(file).arg(i).arg(tag.error().message)};
        tags.push_back(std::move(*tag));
    }
    return tags;
}

} // namespace

QByteArray tagsToJson(std::span<const TagDefinition> tags)
{
    QJsonArray array;
    for (const TagDefinition& tag : tags) {
        QJsonObject json = tagToJson(tag);
        json.insert(QStringLiteral("name"), tag.name);
        array.append(json);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("tags"), array}})
        .toJson();
}

QByteArray tagsToCsv(std::span<const TagDefinition> tags)
{
    QByteArray csv("\xef\xbb\xbf");
    csv += csvColumns().join(QLatin1Char(',')).toUtf8() + "\r\n";
    for (const TagDefinition& tag : tags) {
        QJsonObject rest = tagToJson(tag);
        for (const QString& key : ownKeys())
            rest.remove(key);
        const QStringList cells{tag.name,
                                tag.otherName,
                                tag.path.value(0),
                                tag.path.value(1),
                                tag.path.value(2),
                                tagFormNames().at(int(tag.form)),
                                tag.owner,
                                tag.note,
                                QString::number(tag.validDays),
                                QString::fromUtf8(QJsonDocument(rest).toJson(QJsonDocument::Compact))};
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                csv += ',';
            addCsvCell(csv, toUtf8(cells.at(i)), CsvCell::Exact);
        }
        csv += "\r\n";
    }
    return csv;
}

Result<std::vector<TagDefinition>> tagsFromFile(const QByteArray& bytes, const QString& file)
{
    QByteArray plain = bytes;
    if (plain.startsWith("\xef\xbb\xbf"))
        plain.remove(0, 3);
    Result<std::vector<TagDefinition>> tags =
        plain.trimmed().startsWith('{') ? fromJsonFile(plain, file) : fromCsv(QString::fromUtf8(plain), file);
    if (!tags)
        return tags;
    for (std::size_t i = 0; i < tags->size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if ((*tags)[i].name == (*tags)[k].name)
                return Error{
                    TagTransferText::tr("%1 has two tags called \"%2\". Rules tell tags apart by their "
                                        "names: rename one of them.")
                        .arg(file, (*tags)[i].name)};
    return tags;
}

Result<TagsSaved> saveTags(Project& project, std::span<const TagDefinition> tags)
{
    TagsSaved saved;
    const Result<std::vector<StoredObject>> objects = project.objects().list(kTagKind);
    if (!objects)
        return objects.error();
    for (const TagDefinition& tag : tags) {
        const QJsonObject definition = tagToJson(tag);
        const auto known = std::ranges::find(*objects, tag.name, &StoredObject::name);
        if (known != objects->end() && known->definition == definition) {
            ++saved.same;
            continue;
        }
        const Result<StoredObject> done = known == objects->end()
                                              ? project.objects().add(kTagKind, tag.name, definition)
                                              : project.objects().update(known->id, tag.name, definition);
        if (!done)
            return done.error();
        ++(known == objects->end() ? saved.added : saved.changed);
    }
    return saved;
}

} // namespace tessera
