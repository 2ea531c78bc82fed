// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

// Libraries that use AVX may leave the upper halves of the vector registers in use. From then on every change
// between our instructions (SSE) and those of the C library's memcpy (AVX) costs a hundred cycles: a query
// that copied one short text a row took seven times as long. Called before a long loop of small copies, it
// costs nothing.
inline void clearUpperVectorHalves()
{
#if (defined(__GNUC__) || defined(__clang__)) && (defined(__x86_64__) || defined(__i386__))
    static const bool hasAvx = __builtin_cpu_supports("avx") != 0;
    if (hasAvx)
        __asm__ volatile("vzeroupper" ::: "memory");
#endif
}

} // namespace tessera
