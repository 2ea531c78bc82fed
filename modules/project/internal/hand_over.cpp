// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/hand_over.h"

#include "base/text.h"
#include "project/internal/batch_parts.h"
#include "project/internal/database.h"
#include "project/internal/journal.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace tessera {

namespace {

constexpr qsizetype kPseudonymBytes = 12;

// Texts of which nearly every row has its own (names, addresses, remarks) tell who somebody is.
constexpr double kTellingShare = 0.5;

bool isTelling(const BatchInfo& batch, const ColumnInfo& column)
{
    return batch.kind == TableKind::People && column.type == ColumnType::Text && column.isField() &&
           double(column.texts) > kTellingShare * double(batch.rows - column.nulls);
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

Result<void> hideTexts(Database& copy, const BatchInfo& batch, std::size_t position, const QByteArray& key,
                       HandOver& handOver)
{
    const ColumnInfo& column = batch.columns[position];
    const bool identifier = column.role == QLatin1String("identifier");
    if (!identifier && !isTelling(batch, column))
        return {};
    const Result<std::shared_ptr<const Dictionary>> texts = loadDictionary(copy, batch, position);
    if (!texts)
        return texts.error();
    const QString name = QStringLiteral("%1: %2").arg(batch.table, column.name);
    if (identifier) {
        handOver.pseudonyms.append(name);
        // No longer a phone or an e-mail: as such the pseudonyms would join nobody.
        if (Result<void> done =
                rename(copy, batch, position, column.identifierKind + QLatin1String("_pseudonym"));
            !done)
            return done;
        return writeTexts(copy, batch, position, pseudonyms(**texts, column.identifierKind, key));
    }
    handOver.blanked.append(name);
    Dictionary blank;
    for (Code code = 0; code < (*texts)->size(); ++code)
        blank.append({});
    return writeTexts(copy, batch, position, blank);
}

} // namespace

Result<HandOver> makeAnonymous(Database& copy, const Task& task)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray key(reinterpret_cast<const char*>(random.data()), sizeof random);
    HandOver handOver;
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
    if (Result<void> done = copy.execute("DELETE FROM reject; DELETE FROM journal; DELETE FROM result; "
                                         "DELETE FROM erased; DELETE FROM meta WHERE key = 'erase_key'");
        !done)
        return done.error();
    if (Result<void> done = setJournalPlace(copy, {0, 0}); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return handOver;
}

} // namespace tessera
