// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/fault_file.h"

#include "base/random.h"

#include <QFile>

#include <sqlite3.h>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tessera {

namespace {

constexpr std::int64_t kSector = 512;

// What a file was at its last sync, as far as it differs from what it is now.
struct Unsynced
{
    std::map<std::int64_t, QByteArray> sectors; // by number: as it was
    std::optional<std::int64_t> size;           // as it was; without: nothing was written since
    bool named = true;                          // its directory entry is safe
};

// A name that was given to another file, which the directory may not know yet.
struct Renamed
{
    std::string from;
    std::string to;
    std::optional<QByteArray> replaced; // what was called so before
    Unsynced unsynced;
};

struct Disk
{
    sqlite3_vfs* below = nullptr;
    FaultKind kind = FaultKind::Error;
    std::int64_t at = 0;
    std::int64_t calls = 0;
    std::uint64_t seed = 0;
    bool armed = false;
    bool struck = false;
    std::map<std::string, Unsynced> files;
    std::map<std::string, QByteArray> ghosts; // deleted, but the directory may not know
    std::vector<Renamed> renames;

    void directorySynced()
    {
        for (auto& [path, file] : files)
            file.named = true;
        ghosts.clear();
        renames.clear();
    }
    [[nodiscard]] bool records() const { return armed && kind == FaultKind::PowerCut; }
};

Disk& disk()
{
    static Disk one;
    return one;
}

enum class Call
{
    Read,
    Write,
    Change, // truncate, sync, delete, make
    Other,  // open, lock, size, shared memory
};

// Whether this call fails.
bool fails(Call call)
{
    Disk& d = disk();
    if (!d.armed)
        return false;
    if (d.struck && d.kind == FaultKind::PowerCut)
        return true;
    if (d.struck && d.kind == FaultKind::DiskFull)
        return call == Call::Write;
    const bool counts = d.kind == FaultKind::Error || call == Call::Write ||
                        (d.kind == FaultKind::PowerCut && call == Call::Change);
    if (d.struck || !counts || ++d.calls != d.at)
        return false;
    d.struck = true;
    return true;
}

struct FaultFile
{
    sqlite3_file file; // first: SQLite sees only this
    sqlite3_io_methods methods;
    std::string* path; // null for files without a name
    int flags;
};

constexpr std::size_t kBelowAt = (sizeof(FaultFile) + 15) / 16 * 16;

FaultFile* ours(sqlite3_file* file)
{
    return reinterpret_cast<FaultFile*>(file);
}

sqlite3_file* below(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + kBelowAt);
}

std::int64_t sizeOf(sqlite3_file* file)
{
    sqlite3_int64 size = 0;
    below(file)->pMethods->xFileSize(below(file), &size);
    return size;
}

// Keeps what is about to be overwritten or cut off.
void record(sqlite3_file* file, std::int64_t from, std::int64_t to)
{
    if (!disk().records() || disk().struck || ours(file)->path == nullptr)
        return;
    Unsynced& unsynced = disk().files[*ours(file)->path];
    const std::int64_t size = sizeOf(file);
    if (!unsynced.size)
        unsynced.size = size;
    for (std::int64_t sector = from / kSector; sector * kSector < std::min(to, size); ++sector) {
        if (unsynced.sectors.contains(sector))
            continue;
        QByteArray bytes(kSector, '\0');
        const std::int64_t count = std::min(kSector, size - sector * kSector);
        below(file)->pMethods->xRead(below(file), bytes.data(), int(count), sector * kSector);
        unsynced.sectors[sector] = bytes;
    }
}

int closeFile(sqlite3_file* file)
{
    delete ours(file)->path;
    ours(file)->path = nullptr;
    return below(file)->pMethods->xClose(below(file));
}

int readFile(sqlite3_file* file, void* to, int bytes, sqlite3_int64 offset)
{
    if (fails(Call::Read))
        return SQLITE_IOERR_READ;
    return below(file)->pMethods->xRead(below(file), to, bytes, offset);
}

int writeFile(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset)
{
    record(file, offset, offset + bytes);
    if (!fails(Call::Write))
        return below(file)->pMethods->xWrite(below(file), from, bytes, offset);
    const FaultKind kind = disk().kind;
    if (kind == FaultKind::ShortWrite && bytes > 1)
        below(file)->pMethods->xWrite(below(file), from, bytes / 2, offset);
    return kind == FaultKind::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (fails(Call::Change))
        return SQLITE_IOERR_TRUNCATE;
    record(file, size, sizeOf(file));
    return below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file* file, int)
{
    if (fails(Call::Change))
        return SQLITE_IOERR_FSYNC;
    Disk& d = disk();
    if (!d.records() || ours(file)->path == nullptr)
        return SQLITE_OK;
    Unsynced& unsynced = d.files[*ours(file)->path];
    unsynced.sectors.clear();
    unsynced.size.reset();
    // The first sync of a journal or a log makes the directory safe as well, so SQLite has it.
    if ((ours(file)->flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0 && !unsynced.named)
        d.directorySynced();
    return SQLITE_OK;
}

sqlite3_io_methods methodsOver(const sqlite3_io_methods& real)
{
    sqlite3_io_methods over = real;
    over.iVersion = std::min(real.iVersion, 2); // no memory map
    over.xClose = closeFile;
    over.xRead = readFile;
    over.xWrite = writeFile;
    over.xTruncate = truncateFile;
    over.xSync = syncFile;
    over.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
        return fails(Call::Other) ? SQLITE_IOERR_FSTAT : below(f)->pMethods->xFileSize(below(f), size);
    };
    over.xLock = [](sqlite3_file* f, int level) {
        return fails(Call::Other) ? SQLITE_IOERR_LOCK : below(f)->pMethods->xLock(below(f), level);
    };
    over.xUnlock = [](sqlite3_file* f, int level) { return below(f)->pMethods->xUnlock(below(f), level); };
    over.xCheckReservedLock = [](sqlite3_file* f, int* out) {
        return below(f)->pMethods->xCheckReservedLock(below(f), out);
    };
    over.xFileControl = [](sqlite3_file* f, int op, void* argument) {
        return below(f)->pMethods->xFileControl(below(f), op, argument);
    };
    over.xSectorSize = [](sqlite3_file* f) { return below(f)->pMethods->xSectorSize(below(f)); };
    // None of the promises a good disk makes (atomic writes, writes in order, safe overwriting).
    over.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
    over.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** at) {
        return fails(Call::Other) ? SQLITE_IOERR_SHMMAP
                                  : below(f)->pMethods->xShmMap(below(f), page, size, extend, at);
    };
    over.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
        if ((flags & SQLITE_SHM_LOCK) != 0 && fails(Call::Other))
            return SQLITE_IOERR_SHMLOCK;
        return below(f)->pMethods->xShmLock(below(f), offset, n, flags);
    };
    over.xShmBarrier = [](sqlite3_file* f) { below(f)->pMethods->xShmBarrier(below(f)); };
    over.xShmUnmap = [](sqlite3_file* f, int remove) {
        return below(f)->pMethods->xShmUnmap(below(f), remove);
    };
    return over;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    const bool isNew =
        name != nullptr && (flags & SQLITE_OPEN_CREATE) != 0 && !QFile::exists(QString::fromUtf8(name));
    if (fails(isNew ? Call::Change : Call::Other))
        return SQLITE_CANTOPEN;
    const int code = disk().below->xOpen(disk().below, name, below(file), flags, outFlags);
    if (below(file)->pMethods == nullptr)
        return code;
    FaultFile* made = ours(file);
    made->methods = methodsOver(*below(file)->pMethods);
    made->path =
        name == nullptr || (flags & SQLITE_OPEN_DELETEONCLOSE) != 0 ? nullptr : new std::string(name);
    made->flags = flags;
    file->pMethods = &made->methods;
    if (isNew && made->path != nullptr && disk().records()) {
        Unsynced fresh;
        fresh.size = 0;
        fresh.named = false;
        disk().files[*made->path] = fresh;
        disk().ghosts.erase(*made->path);
    }
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncDirectory)
{
    if (fails(Call::Change))
        return SQLITE_IOERR_DELETE;
    Disk& d = disk();
    if (d.records()) {
        QFile file(QString::fromUtf8(name));
        if (syncDirectory == 0 && d.files[name].named && file.open(QIODevice::ReadOnly))
            d.ghosts[name] = file.readAll();
        d.files.erase(name);
        if (syncDirectory != 0)
            d.directorySynced();
    }
    return d.below->xDelete(d.below, name, syncDirectory);
}

std::optional<QByteArray> contentOfFile(const std::string& path)
{
    QFile file(QString::fromUtf8(path.c_str()));
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

bool isWatched(const std::string& path)
{
    return disk().armed && path.find(".tessera") != std::string::npos;
}

bool renameFails(const std::string& from, const std::string& to)
{
    if (!isWatched(from))
        return false;
    if (fails(Call::Change)) {
        errno = EIO;
        return true;
    }
    if (disk().records())
        disk().renames.push_back({from, to, contentOfFile(to), disk().files[to]});
    return false;
}

void noteRenamed(const std::string& from, const std::string& to)
{
    if (!isWatched(from))
        return;
    disk().files[to] = disk().files[from];
    disk().files.erase(from);
    disk().ghosts.erase(to);
}

// The directory as it was before its last names were given.
void takeNamesBack(Random& random)
{
    Disk& d = disk();
    for (; !d.renames.empty() && random.chance(0.5); d.renames.pop_back()) {
        const Renamed& last = d.renames.back();
        QFile::remove(QString::fromStdString(last.from));
        QFile::rename(QString::fromStdString(last.to), QString::fromStdString(last.from));
        d.files[last.from] = d.files[last.to];
        d.files.erase(last.to);
        if (QFile file(QString::fromStdString(last.to)); last.replaced && file.open(QIODevice::WriteOnly)) {
            file.write(*last.replaced);
            d.files[last.to] = last.unsynced;
        }
    }
}

// One file as the power cut left it.
void survive(const std::string& path, const Unsynced& unsynced, Random& random, double kept,
             std::int64_t unit)
{
    QFile file(QString::fromUtf8(path.c_str()));
    if (!unsynced.named && random.chance(0.5)) {
        file.remove();
        return;
    }
    if (!unsynced.size || !file.open(QIODevice::ReadWrite))
        return;
    const std::int64_t now = file.size();
    const std::int64_t was = *unsynced.size;
    std::int64_t size = now < was && random.chance(kept) ? now : was;
    std::int64_t decided = -1;
    bool keep = false;
    for (std::int64_t sector = 0; sector * kSector < std::max(now, was); ++sector) {
        const auto old = unsynced.sectors.find(sector);
        if (sector * kSector / unit != decided) {
            decided = sector * kSector / unit;
            keep = random.chance(kept);
        }
        const bool added = sector * kSector >= was;
        if (added && keep)
            size = std::max(size, std::min(now, (sector + 1) * kSector));
        if (keep || (!added && old == unsynced.sectors.end()))
            continue;
        file.seek(sector * kSector);
        file.write(added ? QByteArray(kSector, '\0') : old->second);
    }
    file.resize(size);
}

} // namespace

const char* faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Error:
        return "I/O error";
    case FaultKind::ShortWrite:
        return "short write";
    case FaultKind::DiskFull:
        return "disk full";
    case FaultKind::PowerCut:
        return "power cut";
    }
    return "";
}

void FaultFiles::install()
{
    Disk& d = disk();
    if (d.below != nullptr)
        return;
    sqlite3_initialize();
    d.below = sqlite3_vfs_find(nullptr);
    // The encryption has put itself in front: the platform is behind the dash of its name.
    if (const std::string name = d.below->zName; name.starts_with("multipleciphers-"))
        d.below = sqlite3_vfs_find(name.c_str() + name.find('-') + 1);
    static sqlite3_vfs shim = *d.below;
    shim.pNext = nullptr;
    shim.zName = "faults";
    shim.szOsFile = int(kBelowAt) + d.below->szOsFile;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    shim.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
        return fails(Call::Other) ? SQLITE_IOERR_ACCESS
                                  : disk().below->xAccess(disk().below, name, flags, out);
    };
    shim.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
        return disk().below->xFullPathname(disk().below, name, size, out);
    };
    sqlite3_vfs_register(&shim, 1);
}

void FaultFiles::arm(FaultKind kind, std::int64_t at, std::uint64_t seed)
{
    Disk& d = disk();
    d.kind = kind;
    d.at = at;
    d.seed = seed;
    d.calls = 0;
    d.struck = false;
    d.armed = true;
    d.files.clear();
    d.ghosts.clear();
    d.renames.clear();
}

void FaultFiles::disarm()
{
    disk().armed = false;
}

std::int64_t FaultFiles::calls()
{
    return disk().calls;
}

bool FaultFiles::struck()
{
    return disk().struck;
}

void FaultFiles::restart()
{
    Disk& d = disk();
    d.armed = false;
    Random random(d.seed, std::uint64_t(d.at));
    // Nothing, everything and all shares between.
    const double kept = random.chance(0.2) ? 0 : random.chance(0.2) ? 1 : random.uniform();
    const std::int64_t unit = random.chance(0.5) ? kSector : 8 * kSector;
    takeNamesBack(random);
    for (const auto& [path, unsynced] : d.files)
        survive(path, unsynced, random, kept, unit);
    for (const auto& [path, bytes] : d.ghosts) {
        QFile file(QString::fromUtf8(path.c_str()));
        if (random.chance(0.5) && !file.exists() && file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    for (const auto& [path, unsynced] : d.files)
        QFile::remove(QString::fromUtf8(path.c_str()) + QStringLiteral("-shm"));
    d.files.clear();
    d.ghosts.clear();
    d.renames.clear();
}

} // namespace tessera

#ifdef Q_OS_LINUX
// Stand before those of the C library, for Qt and the standard library too.
extern "C" Q_DECL_EXPORT int rename(const char* from, const char* to) noexcept
{
    static const auto real = reinterpret_cast<int (*)(const char*, const char*)>(dlsym(RTLD_NEXT, "rename"));
    if (tessera::renameFails(from, to))
        return -1;
    const int code = real(from, to);
    if (code == 0)
        tessera::noteRenamed(from, to);
    return code;
}

extern "C" Q_DECL_EXPORT int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
                                       unsigned int flags) noexcept
{
    static const auto real = reinterpret_cast<int (*)(int, const char*, int, const char*, unsigned int)>(
        dlsym(RTLD_NEXT, "renameat2"));
    if (tessera::renameFails(from, to))
        return -1;
    const int code = real(fromFolder, from, toFolder, to, flags);
    if (code == 0)
        tessera::noteRenamed(from, to);
    return code;
}
#endif
