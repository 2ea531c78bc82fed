// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace tessera {

class Database;
class Transaction;

[[nodiscard]] Error damagedFile(const QString& path);
// After a file was given this name: waits until the disk holds the name. False when it does not say so.
[[nodiscard]] bool confirmNames(const QString& path);

// One prepared statement; values are bound from 1 and read from 0.
class Statement
{
public:
    Statement(Database& database, const char* sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, const QString& value);
    Statement& bindBlob(int at, QByteArrayView value); // must outlive the step
    Statement& bindNull(int at);

    // True while there is a row. A failure is kept in the database's error and reads as the end.
    bool step();
    void reset();
    [[nodiscard]] Result<void> run(); // for statements without rows; resets

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

// The connection. Callers hold mutex() while they use statements.
class Database
{
public:
    enum class Access
    {
        Create,
        Write,
        Read
    };
    // With a passphrase the file is encrypted, or made so when it is new.
    static Result<std::unique_ptr<Database>> open(const QString& path, Access access,
                                                  const QString& passphrase = {});
    [[nodiscard]] static QString version(); // of SQLite and its encryption
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] Result<void> execute(const char* sql);
    [[nodiscard]] Result<void> check(); // the first failure since the last check
    // Whether that failure is a page or a record that is not as it was written.
    [[nodiscard]] bool sawDamage() const { return m_sawDamage; }
    void noteFailure();
    // Whether the transaction under way did not begin or was ended by SQLite after a failure: a statement run
    // now would be kept although what belongs to it is not. Notes why.
    [[nodiscard]] bool refuses();
    // Connects again where the file could not be opened after replaceFile(). Notes why it cannot.
    [[nodiscard]] bool isReady();
    [[nodiscard]] Error errorOf(int sqliteCode) const;
    // Each page's own, or the tags of a cipher.
    [[nodiscard]] bool hasPageChecksums() const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] int changes() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] std::recursive_mutex& mutex() { return m_mutex; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& passphrase() const { return m_passphrase; }
    // Puts another file in the place of this one, in one step that a crash cannot tear, and goes on with it.
    // Refused while another connection reads the file. The passphrase is the new file's.
    [[nodiscard]] Result<void> replaceFile(const QString& with, const QString& passphrase);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    // What a refused write says.
    void setReadOnlyReason(const QString& reason) { m_readOnlyReason = reason; }
    [[nodiscard]] const QString& readOnlyReason() const { return m_readOnlyReason; }

private:
    friend class Transaction;
    Database() = default;
    Result<void> connect(Access access);
    Result<void> enterLog();
    Result<void> reconnect();

    Transaction* m_transaction = nullptr; // the outer one
    QString m_path;
    QString m_passphrase;
    QString m_readOnlyReason;
    sqlite3* m_handle = nullptr;
    bool m_isLost = false; // the handle is of no use
    bool m_readOnly = false;
    std::recursive_mutex m_mutex;
    std::optional<Error> m_failure;
    bool m_sawDamage = false;
};

// Rolls back unless commit() succeeded. Nested ones join the outer transaction.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    friend class Database;
    void end();

    Database& m_database;
    std::unique_lock<std::recursive_mutex> m_lock;
    Result<void> m_begun;
    bool m_outer = false;
};

} // namespace tessera
