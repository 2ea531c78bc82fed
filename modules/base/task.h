// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <memory>

namespace tessera {

struct TaskState;

// The running side and the watching side of one piece of work share this handle (cheap to copy, thread-safe).
// A default-made handle is a live one of its own, so kernels never test for null.
class Task
{
public:
    Task();

    // Work done so far and in all, in any unit; total 0 means unknown.
    void setProgress(std::int64_t done, std::int64_t total);
    void addProgress(std::int64_t done);
    void setNote(const QString& note);
    void cancel();

    [[nodiscard]] bool cancelled() const;
    [[nodiscard]] std::int64_t done() const;
    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] double fraction() const; // 0..1, or -1 when the total is unknown
    [[nodiscard]] QString note() const;

private:
    std::shared_ptr<TaskState> m_state;
};

} // namespace tessera
