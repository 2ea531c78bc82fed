// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// Translation contexts shared by several sources of this folder.
struct ValueText
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

struct PaybackText
{
    Q_DECLARE_TR_FUNCTIONS(PaybackText)
};

struct LifecycleText
{
    Q_DECLARE_TR_FUNCTIONS(LifecycleText)
};

} // namespace tessera
