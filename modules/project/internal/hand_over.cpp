// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/hand_over.h"

#include "base/text.h"
#include "project/internal/batch_parts.h"
#include "project/internal/database.h"
#include "project/internal/journal.h"
#include "project/telling.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr qsizetype kPseudonymBytes = 12;

bool isIdentifier(const ColumnInfo& column)
{
    return column.role == QLatin1String("identifier");
}

QString nameOf(const BatchInfo& batch, const ColumnInfo& column)
{
    return QStringLiteral("%1: %2").arg(batch.table, column.name);
}

// Equal values get equal pseudonyms within one hand-over, so that people stay joined; the key is thrown away.
Dictionary pseudonyms(const Dictionary& texts, const QString& kind, const QByteArray& key)
{
    Dictionary result;
    for (Code code = 0; code < texts.size(); ++code) {
        const std::string value = normaliseIdentifier(kind, texts.at(code));
        if (value.empty()) {
            result.append({});
            continue;
        }
        QMessageAuthenticationCode hash(QCryptographicHash::Sha256, key);
        hash.addData(kind.toUtf8() + '\n' + QByteArray::fromStdString(value));
        result.append(hash.result().left(kPseudonymBytes).toHex().toStdString());
    }
    return result;
}

Result<void> rename(Database& copy, const BatchInfo& batch, std::size_t position, const QString& kind)
{
    Statement update(copy, "UPDATE batch_column SET identifier_kind = ? WHERE batch_id = ? AND position = ?");
    return update.bind(1, kind).bind(2, batch.id).bind(3, std::int64_t(position)).run();
}

bool isNamed(const HandOverColumn& column, const QStringList& names)
{
    return names.contains(column.name) || names.contains(column.name.section(QStringLiteral(": "), 1));
}

// What is blanked, with the choice in it.
Result<std::vector<HandOver::Blanked>> chosen(const std::vector<HandOverColumn>& columns,
                                              const HandOverChoice& choice, HandOver& handOver)
{
    for (const QString& name : choice.keep + choice.blank)
        if (std::ranges::none_of(columns, [&](const HandOverColumn& one) { return isNamed(one, {name}); })) {
            QStringList known;
            for (const HandOverColumn& one : columns)
                known.append(one.name);
            return Error{QCoreApplication::translate(
                             "Project", "\"%1\" is no column that can be kept or emptied. These can: %2. "
                                        "Identifiers get pseudonyms in any case.")
                             .arg(name, known.join(QStringLiteral(", ")))};
        }
    std::vector<HandOver::Blanked> blanked;
    for (const HandOverColumn& one : columns) {
        const bool asked = isNamed(one, choice.blank);
        if (!one.reason.isEmpty() && !asked && isNamed(one, choice.keep))
            handOver.kept.append(one.name);
        else if (!one.reason.isEmpty() || asked)
            blanked.push_back({one.name, one.reason.isEmpty()
                                             ? QCoreApplication::translate("Project", "as it was asked for")
                                             : one.reason});
    }
    return blanked;
}

Result<void> hideTexts(Database& copy, const BatchInfo& batch, std::size_t position, const QByteArray& key,
                       HandOver& handOver)
{
    const ColumnInfo& column = batch.columns[position];
    const QString name = nameOf(batch, column);
    const bool blank = std::ranges::any_of(handOver.blanked,
                                           [&](const HandOver::Blanked& one) { return one.column == name; });
    if (!isIdentifier(column) && !blank)
        return {};
    const Result<std::shared_ptr<const Dictionary>> texts = loadDictionary(copy, batch, position);
    if (!texts)
        return texts.error();
    if (isIdentifier(column)) {
        if (!handOver.pseudonyms.contains(name))
            handOver.pseudonyms.append(name);
        // No longer a phone or an e-mail: as such the pseudonyms would join nobody.
        if (Result<void> done =
                rename(copy, batch, position, column.identifierKind + QLatin1String("_pseudonym"));
            !done)
            return done;
        return writeTexts(copy, batch, position, pseudonyms(**texts, column.identifierKind, key));
    }
    Dictionary empty;
    for (Code code = 0; code < (*texts)->size(); ++code)
        empty.append({});
    return writeTexts(copy, batch, position, empty);
}

} // namespace

Result<std::vector<HandOverColumn>> columnsToBlank(Database& database, const Task& task)
{
    const Result<std::vector<BatchInfo>> batches = loadBatches(database);
    if (!batches)
        return batches.error();
    std::vector<HandOverColumn> columns;
    for (const BatchInfo& batch : *batches)
        for (std::size_t i = 0; i < batch.columns.size(); ++i) {
            const ColumnInfo& column = batch.columns[i];
            if (column.type != ColumnType::Text || !column.isField() || isIdentifier(column))
                continue;
            const QString name = nameOf(batch, column);
            auto known = std::ranges::find(columns, name, &HandOverColumn::name);
            if (known == columns.end())
                known = columns.insert(columns.end(), {name, {}});
            if (!known->reason.isEmpty())
                continue;
            const Result<std::shared_ptr<const Dictionary>> texts = loadDictionary(database, batch, i);
            if (!texts)
                return texts.error();
            known->reason = whyTelling(batch, column, **texts);
            if (task.cancelled())
                return Error::cancel();
        }
    return columns;
}

Result<HandOver> makeAnonymous(Database& copy, const Task& task, const HandOverChoice& choice)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray key(reinterpret_cast<const char*>(random.data()), sizeof random);
    HandOver handOver;
    const Result<std::vector<HandOverColumn>> columns = columnsToBlank(copy, task);
    if (!columns)
        return columns.error();
    Result<std::vector<HandOver::Blanked>> blanked = chosen(*columns, choice, handOver);
    if (!blanked)
        return blanked.error();
    handOver.blanked = std::move(*blanked);
    Transaction transaction(copy);
    const Result<std::vector<BatchInfo>> batches = loadBatches(copy);
    if (!batches)
        return batches.error();
    for (const BatchInfo& batch : *batches)
        for (std::size_t i = 0; i < batch.columns.size(); ++i) {
            if (Result<void> done = hideTexts(copy, batch, i, key, handOver); !done)
                return done.error();
            if (task.cancelled())
                return Error::cancel();
        }
    if (Result<void> done = copy.execute(
            "UPDATE batch_quality SET record = json_remove(record, '$.columns', '$.header'); "
            "DELETE FROM reject; DELETE FROM journal; DELETE FROM result; "
            "DELETE FROM erased; DELETE FROM meta WHERE key IN ('erase_key', 'watch', 'watch_memory')");
        !done)
        return done.error();
    if (Result<void> done = setJournalPlace(copy, {0, 0}); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return handOver;
}

} // namespace tessera
