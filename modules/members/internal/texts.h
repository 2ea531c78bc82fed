// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// Translation contexts shared by several sources of this folder.
struct MemberText
{
    Q_DECLARE_TR_FUNCTIONS(MemberProgramme)
};

struct PrivateText
{
    Q_DECLARE_TR_FUNCTIONS(PrivateDomain)
};

} // namespace tessera
