// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_format.h"

#include <QCoreApplication>

namespace tessera {

// Translation contexts shared by several sources of this folder.
struct PopulationText
{
    Q_DECLARE_TR_FUNCTIONS(PopulationText)
};

struct BusinessText
{
    Q_DECLARE_TR_FUNCTIONS(BusinessText)
};

[[nodiscard]] inline bool speaksChinese()
{
    return BusinessText::tr("en", "language of the program: en, or zh in Chinese") == QLatin1String("zh");
}

[[nodiscard]] inline NumberFormat spokenNumbers()
{
    return NumberFormat(speaksChinese() ? NumberLanguage::Chinese : NumberLanguage::English);
}

} // namespace tessera
