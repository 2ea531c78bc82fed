// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"
#include "dataset/local_dataset.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace tessera {

// One piece of evidence about a person.
struct PersonFact
{
    QString value;  // of an attribute, or the place
    QString source; // file, or the event
    QString time;   // of the row; where it has none, when its file was loaded
};

// Two pieces that cannot both be of one person.
struct Contradiction
{
    QString attribute; // empty: two events too far apart
    PersonFact one;
    PersonFact other;
    double kilometres = 0; // of events
    double hours = 0;      // between them
};
// In words; birth dates are masked when asked for.
[[nodiscard]] QString contradictionInWords(const Contradiction& contradiction, bool masked);

struct SuspiciousPerson
{
    explicit SuspiciousPerson(PersonIndex index)
        : person(index)
    {}

    PersonIndex person = 0;
    OneId oneId = 0;
    std::vector<Contradiction> contradictions; // none: many identifiers
    std::size_t identifiers = 0;
    std::size_t phones = 0;
    std::size_t devices = 0;
    std::size_t bridges = 0; // lines without which the person comes apart
    double density = 0;      // share of the pairs of identifiers that stand together
};

// Who has two genders or birth dates (or other attributes of the rules), or was at two places farther apart
// than can be travelled in the time between; then who has very many identifiers. Most contradictions first,
// `most` at most. Places are columns of events called latitude and longitude, also of stores.
[[nodiscard]] Result<std::vector<SuspiciousPerson>> suspiciousPeople(const LocalDataset& data,
                                                                     std::size_t most, const Task& task);
[[nodiscard]] Result<std::vector<Contradiction>> contradictionsOf(const LocalDataset& data,
                                                                  PersonIndex person, const Task& task);

// Rows lead to "person:ONEID".
[[nodiscard]] ChartTable suspiciousTable(const std::vector<SuspiciousPerson>& people, bool masked);
[[nodiscard]] QJsonArray suspiciousJson(const std::vector<SuspiciousPerson>& people, bool masked);

} // namespace tessera
