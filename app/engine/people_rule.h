// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "table/people_set.h"

#include <QJsonObject>
#include <QString>

namespace tessera {

struct AnalysisResult;

// The people behind a mark of a result as a rule over people, or nothing when no rule is known that gives
// exactly them: the candidate is evaluated and compared with the set, person by person.
[[nodiscard]] QJsonObject ruleOfPeople(const QJsonObject& definition, const AnalysisResult& result,
                                       const QString& selector, const LocalDataset& data,
                                       const PeopleSet& people);

} // namespace tessera
