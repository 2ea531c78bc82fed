// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/fact_source.h"

#include <QCoreApplication>

namespace tessera {

Result<PeopleSet> FactSource::resultPeople(const QString& analysis, const QString&) const
{
    return Error{
        QCoreApplication::translate("Rule", "There is no analysis \"%1\" in this project.").arg(analysis)};
}

} // namespace tessera
