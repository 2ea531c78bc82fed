// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QWidget>

class QVBoxLayout;

namespace tessera {

// What a person belongs to: audiences, packages, household, consent, scores. Names are links.
class PersonBelongings : public QWidget
{
    Q_OBJECT

public:
    explicit PersonBelongings(QWidget* parent);

    void fill(const Portrait& portrait);

signals:
    void objectRequested(const QString& id); // of the project
    void personRequested(tessera::OneId person);

private:
    struct Line
    {
        QString name;
        QString value;
        QString tip = {};
        std::function<void()> open = {}; // of the name, as a link
    };
    void addSection(const QString& title, const QString& note, const std::vector<Line>& lines);
    [[nodiscard]] std::function<void()> opening(std::int64_t object);
    void addAudiences(const Portrait& portrait);
    void addPackages(const Portrait& portrait);
    void addHousehold(const Portrait& portrait);
    void addConsent(const Portrait& portrait);
    void addScores(const Portrait& portrait);

    QVBoxLayout* m_sections;
};

} // namespace tessera
