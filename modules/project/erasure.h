// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "project/batch.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// A value that says who somebody is, normalised as its kind is.
struct PersonalIdentifier
{
    QString kind;
    std::string value;
};

struct ErasureReport
{
    struct Rows
    {
        QString source;
        std::int64_t rows = 0;
    };
    std::vector<Rows> batches; // those that held rows of the person
    std::int64_t rows = 0;
    std::size_t identifiers = 0;
    std::int64_t rejects = 0;     // rejected rows whose text named the person; the text is gone
    std::int64_t definitions = 0; // that named the person, versions counted
};

// Who was erased, without saying who: keyed fingerprints of identifiers. The key is made with the first
// erasure and stays in the file, so the fingerprints of two clients cannot be compared.
class ErasedPeople
{
public:
    ErasedPeople() = default;
    [[nodiscard]] static Result<ErasedPeople> load(Database& database);
    // Ready to take somebody in: makes the key where there is none yet.
    [[nodiscard]] static Result<ErasedPeople> forErasing(Database& database);

    [[nodiscard]] std::size_t count() const { return m_fingerprints.size(); }
    [[nodiscard]] bool isEmpty() const { return m_fingerprints.empty(); }
    [[nodiscard]] bool contains(const QString& kind, std::string_view value) const;
    // The same of a text as it is written. Clients of earlier releases remember landlines by their digits.
    [[nodiscard]] bool containsText(const QString& kind, std::string_view text) const;
    [[nodiscard]] Result<void> add(Database& database, const PersonalIdentifier& identifier);
    // What stands in a dictionary where the value stood, so that all other identifiers keep their numbers and
    // people their OneIDs. The same for the same value.
    [[nodiscard]] std::string mark(const QString& kind, std::string_view value) const;
    [[nodiscard]] static bool isMark(std::string_view text) { return text.starts_with('\x1A'); }

    // Whether a row as it was read names an erased person: a field of it, or a word of a field, under any
    // kind.
    [[nodiscard]] bool areNamedIn(const QString& row) const;

    // Which texts of an identifier column belong to an erased person, by code.
    [[nodiscard]] std::vector<bool> textsOf(const QString& kind, const Dictionary& texts) const;
    // The dictionary without the texts that only dropped rows used.
    [[nodiscard]] std::shared_ptr<const Dictionary>
    without(const std::vector<bool>& dropped, const ColumnInfo& info, const Column& column) const;

private:
    [[nodiscard]] QByteArray fingerprint(const QString& kind, std::string_view value) const;

    QByteArray m_key;
    std::set<QByteArray> m_fingerprints;
};

} // namespace tessera
