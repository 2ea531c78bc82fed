// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"

#include "base/vector_state.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

namespace tessera {

namespace {

std::atomic<int>& threadCount()
{
    static std::atomic<int> count{int(std::max(1U, std::thread::hardware_concurrency()))};
    return count;
}

QThreadPool& helperPool()
{
    static QThreadPool pool;
    return pool;
}

// Outlives the call when a helper starts only after all the work is done.
struct Loop
{
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> finished{0};
    std::size_t count = 0;
    const std::function<void(std::size_t)>* work = nullptr;
    QSemaphore done;

    void run()
    {
        clearUpperVectorHalves();
        for (;;) {
            const std::size_t i = next.fetch_add(1);
            if (i >= count)
                return;
            (*work)(i);
            if (finished.fetch_add(1) + 1 == count)
                done.release();
        }
    }
};

} // namespace

int ThreadPool::threads()
{
    return threadCount().load();
}

void ThreadPool::setThreads(int count)
{
    threadCount().store(std::max(1, count));
}

void ThreadPool::parallelFor(std::size_t count, const std::function<void(std::size_t)>& work)
{
    const int helpers = int(std::min<std::size_t>(std::size_t(threads()), count)) - 1;
    if (helpers <= 0) {
        clearUpperVectorHalves();
        for (std::size_t i = 0; i < count; ++i)
            work(i);
        return;
    }
    const auto loop = std::make_shared<Loop>();
    loop->count = count;
    loop->work = &work;
    helperPool().setMaxThreadCount(std::max(helperPool().maxThreadCount(), threads()));
    for (int i = 0; i < helpers; ++i)
        helperPool().start([loop] { loop->run(); });
    loop->run();
    loop->done.acquire();
}

} // namespace tessera
