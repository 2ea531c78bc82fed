// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// Translation contexts shared by several sources of this folder.
struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

struct ControlText
{
    Q_DECLARE_TR_FUNCTIONS(ControlTotal)
};

struct RfmText
{
    Q_DECLARE_TR_FUNCTIONS(RfmText)
};

} // namespace tessera
