// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/audience_drift.h"
#include "dataset/dependents.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace tessera {

class ResultTable;
class TextLabel;

// Of a saved audience: whether its people follow the data or are kept, how they changed, and what uses it.
class AudienceLife : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        std::vector<Dependent> users;
        std::vector<DriftPoint> drift; // oldest first
    };

    explicit AudienceLife(QWidget* parent);

    // json: of the last result, empty before it.
    void showState(const QJsonObject& definition, const QJsonObject& json, bool canChange);
    void showFacts(const Facts& facts, const TimeZone& zone);

signals:
    void freezeRequested();
    void thawRequested();
    void objectRequested(const QString& id);

private:
    void rewrite();
    void showUsers();
    void showDrift();

    TextLabel* m_state;
    QPushButton* m_change;
    TextLabel* m_usedBy;
    QVBoxLayout* m_links;
    std::vector<QPushButton*> m_buttons;
    ResultTable* m_table;
    TextLabel* m_tableTitle;
    QJsonObject m_definition;
    QJsonObject m_json;
    Facts m_facts;
    TimeZone m_zone;
};

} // namespace tessera
