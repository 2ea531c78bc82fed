// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// The translation context shared by several sources of this folder.
struct AudiencePackageText
{
    Q_DECLARE_TR_FUNCTIONS(AudiencePackageText)
};

struct PrivateMatchText
{
    Q_DECLARE_TR_FUNCTIONS(PrivateMatch)
};

} // namespace tessera
