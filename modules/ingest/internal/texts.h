// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// The translation context shared by several sources of this folder.
struct IngestText
{
    Q_DECLARE_TR_FUNCTIONS(IngestText)
};

// The data files of this module have their words in two languages.
[[nodiscard]] inline bool isProgramChinese()
{
    return IngestText::tr("en", "language of the program: en, or zh in Chinese") == QLatin1String("zh");
}

} // namespace tessera
