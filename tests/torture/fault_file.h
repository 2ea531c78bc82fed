// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tessera {

enum class FaultKind
{
    Error,      // the call fails, once
    ShortWrite, // the write reaches the file by half and fails, once
    DiskFull,   // from this write on the disk is full
    PowerCut,   // from this call on nothing reaches the disk, and of what was not synced only a part has
};
inline constexpr FaultKind kFaultKinds[] = {FaultKind::Error, FaultKind::ShortWrite, FaultKind::DiskFull,
                                            FaultKind::PowerCut};
[[nodiscard]] const char* faultName(FaultKind kind);

// A disk that fails when it is told to: a shim between SQLite and the files of the platform, below Tessera's
// page checksums and the encryption; on Linux renaming goes through it too. Syncs are remembered, not done,
// so that thousands of runs take minutes. One at a time, for one thread that writes.
//
// A power cut leaves of every file what its last sync made safe, and of what was written since then each
// sector (of 512 or of 4096 bytes) or not, as the seed has it; a file whose name no directory sync made safe
// may be missing, and a deleted or renamed one back. The shared memory of the write-ahead log does not
// survive.
class FaultFiles
{
public:
    // Before the first project of the process is opened.
    static void install();

    // Counts from here; the call number at (from 1) of those that kind applies to fails, 0: none.
    static void arm(FaultKind kind, std::int64_t at, std::uint64_t seed = 0);
    static void disarm();
    [[nodiscard]] static std::int64_t calls(); // since arm
    [[nodiscard]] static bool struck();
    // After a power cut, once every file is closed: makes the files what survived.
    static void restart();
};

} // namespace tessera
