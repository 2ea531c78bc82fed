// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace tessera {

// The one pool of the process. The caller works too, so nested calls never wait for a free worker.
class ThreadPool
{
public:
    // Number of threads that take part in parallelFor, the caller included (at least 1).
    static int threads();
    // For tests and --threads; takes effect for the next call.
    static void setThreads(int count);

    // Calls work(i) for each i in [0, count) from several threads, in no order. Blocks are the caller's: for
    // a result that does not depend on the number of threads, cut work into fixed-size blocks and reduce them
    // in order.
    static void parallelFor(std::size_t count, const std::function<void(std::size_t)>& work);
};

// Cuts [0, count) into blocks of blockSize and calls work(block, begin, end) for each.
template <typename Work>
void parallelBlocks(std::size_t count, std::size_t blockSize, Work&& work)
{
    const std::size_t blocks = (count + blockSize - 1) / blockSize;
    ThreadPool::parallelFor(blocks, [&](std::size_t block) {
        const std::size_t begin = block * blockSize;
        const std::size_t end = begin + blockSize < count ? begin + blockSize : count;
        work(block, begin, end);
    });
}

} // namespace tessera
