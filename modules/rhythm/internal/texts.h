// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// Translation contexts shared by several sources of this folder.
struct RhythmText
{
    Q_DECLARE_TR_FUNCTIONS(RhythmText)
};

struct AffinityText
{
    Q_DECLARE_TR_FUNCTIONS(AffinityText)
};

struct NextText
{
    Q_DECLARE_TR_FUNCTIONS(NextText)
};

} // namespace tessera
