// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace tessera {

class Settings;

// The clauses of rules that were used last for a client, as texts in English, newest first. Kept on this
// machine.
class RecentClauses
{
public:
    explicit RecentClauses(Settings& settings)
        : m_settings(settings)
    {}
    void setClient(const QString& path) { m_client = path; }
    [[nodiscard]] QStringList clauses() const;
    // Every test of a rule was used.
    void note(const Rule& rule);

private:
    [[nodiscard]] QString key() const;

    Settings& m_settings;
    QString m_client;
};

// The recent clauses as a list that is narrowed by typing: Return takes one, Escape closes.
class ClausePalette : public QFrame
{
    Q_OBJECT

public:
    ClausePalette(const QStringList& clauses, QWidget* parent);
    void openAt(QWidget* place); // below it

signals:
    void chosen(const tessera::Rule& rule);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& text);
    void take();

    QStringList m_clauses;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace tessera
