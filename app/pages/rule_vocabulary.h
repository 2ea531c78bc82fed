// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/value_spread.h"
#include "engine/project_workbench.h"
#include "rules/known_names.h"

#include <QHash>
#include <QSet>

namespace tessera {

// The words a rule can be made of for the client that is open: its events, fields, values, saved audiences
// and analyses. Values are read in the background when first asked for.
class RuleVocabulary : public QObject
{
    Q_OBJECT

public:
    struct Analysis
    {
        QString name;
        QString kind;
        QStringList selectors; // examples of its people
        QStringList fields;    // what it says of each person
    };

    RuleVocabulary(ProjectWorkbench& engine, JobTracker& jobs, QObject* parent);

    void refresh();                                            // after the data came or changed
    void setOwnName(const QString& name) { m_ownName = name; } // an audience cannot be made of itself

    [[nodiscard]] QDate asOf() const { return m_engine.asOf(); }
    [[nodiscard]] const QStringList& events() const { return m_events; }
    [[nodiscard]] const std::vector<FieldInfo>& attributes() const { return m_attributes; }
    [[nodiscard]] const std::vector<FieldInfo>& eventFields() const { return m_eventFields; }
    [[nodiscard]] const QStringList& tables() const { return m_tables; }
    [[nodiscard]] const QStringList& identifierKinds() const { return m_identifierKinds; }
    [[nodiscard]] QStringList attributeNames() const;
    [[nodiscard]] QStringList eventFieldNames(bool numbersOnly = false) const;
    [[nodiscard]] QStringList audiences() const;
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] std::vector<Analysis> analyses() const;
    // Null until namesArrived(), which comes again whenever something is saved under a name.
    [[nodiscard]] const std::shared_ptr<const KnownNames>& names() const { return m_names; }
    // Empty until valuesArrived() for a field that is asked for the first time.
    [[nodiscard]] QStringList values(const QString& field, bool ofEvents);
    // How a field is spread over the people of the base: spreadArrived() brings it, the newest that was asked
    // for.
    void askSpread(const QString& field, bool ofEvents);
    void setBase(const Rule& base);
    // What a text rule can go on with: functions, fields, events.
    [[nodiscard]] QStringList ruleWords(bool ofPeople) const;

signals:
    void changed();
    void valuesArrived();
    void namesArrived();
    void spreadArrived(const QString& field, bool ofEvents,
                       const tessera::Result<tessera::ValueSpread>& spread);

private:
    void lookUpNames();
    void lookUpSaved(); // when something was saved, renamed or deleted

    ProjectWorkbench& m_engine;
    JobTracker& m_jobs;
    QString m_ownName;
    QStringList m_events;
    std::vector<FieldInfo> m_attributes;
    std::vector<FieldInfo> m_eventFields;
    QStringList m_tables;
    QStringList m_identifierKinds;
    QHash<QString, QStringList> m_values;
    QSet<QString> m_asked;
    std::shared_ptr<const KnownNames> m_names;
    QStringList m_saved;
    LatestJob m_looking;
    Rule m_base; // of the spreads
    QHash<QString, ValueSpread> m_spreads;
    LatestJob m_spreading;
    QString m_spreadField; // asked for last
    bool m_isSpreadOfEvents = false;
};

} // namespace tessera
