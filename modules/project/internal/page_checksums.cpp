// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/page_checksums.h"

#include "base/hash.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <mutex>
#include <new>
#include <string>
#include <vector>

// Of SQLite3MultipleCiphers: its shim above another one.
extern "C" int sqlite3mc_vfs_create(const char* realName, int makeDefault);

namespace tessera {

namespace {

constexpr const char* kName = "tessera-pages";
constexpr std::string_view kCiphers = "multipleciphers-";
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr int kHeaderBytes = 24; // as much of the file header as says whether there are checksums

sqlite3_vfs* platform = nullptr;

// A main database; journals and logs go to the platform's files directly.
struct PageFile
{
    sqlite3_file file; // first: SQLite sees only this
    sqlite3_io_methods methods;
    int pageSize; // 0 where pages have no checksums
    std::vector<char>* scratch;
};

constexpr std::size_t kRealAt = (sizeof(PageFile) + alignof(std::max_align_t) - 1) /
                                alignof(std::max_align_t) * alignof(std::max_align_t);

PageFile* pages(sqlite3_file* file)
{
    return reinterpret_cast<PageFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + kRealAt);
}

// What the first bytes of the file, read or written, say about all its pages.
void learn(PageFile* file, const char* header)
{
    if (std::string_view(header, kMagic.size()) != kMagic) {
        file->pageSize = 0;
        return;
    }
    const int size = (std::uint8_t(header[16]) << 8) | std::uint8_t(header[17]);
    file->pageSize = header[20] == kPageChecksumBytes ? (size == 1 ? 65536 : size) : 0;
}

bool isPage(const PageFile* file, int bytes, sqlite3_int64 offset)
{
    return file->pageSize >= 512 && bytes == file->pageSize && offset % bytes == 0;
}

std::uint64_t checksum(const char* page, int bytes, sqlite3_int64 offset)
{
    const std::string_view content(page, std::size_t(bytes - kPageChecksumBytes));
    const std::uint64_t sum = hashBytes(content, std::uint64_t(offset / bytes) + 1);
    return std::endian::native == std::endian::big ? __builtin_bswap64(sum) : sum;
}

// A page that was set aside and never written, as the platform fills gaps.
bool isGap(const char* page, int bytes)
{
    return std::all_of(page, page + bytes, [](char byte) { return byte == 0; });
}

int closePages(sqlite3_file* file)
{
    delete pages(file)->scratch;
    pages(file)->scratch = nullptr;
    return real(file)->pMethods->xClose(real(file));
}

int readPages(sqlite3_file* file, void* to, int bytes, sqlite3_int64 offset)
{
    const int code = real(file)->pMethods->xRead(real(file), to, bytes, offset);
    if (code != SQLITE_OK)
        return code;
    const char* page = static_cast<const char*>(to);
    if (offset == 0 && bytes >= kHeaderBytes)
        learn(pages(file), page);
    if (!isPage(pages(file), bytes, offset))
        return SQLITE_OK;
    std::uint64_t stored = 0;
    std::memcpy(&stored, page + bytes - kPageChecksumBytes, sizeof stored);
    return stored == checksum(page, bytes, offset) || isGap(page, bytes) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int writePages(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset)
{
    const char* page = static_cast<const char*>(from);
    if (offset == 0 && bytes >= kHeaderBytes)
        learn(pages(file), page);
    const int size = pages(file)->pageSize;
    // Several at once where VACUUM makes pages smaller.
    if (size < 512 || bytes % size != 0 || offset % size != 0)
        return real(file)->pMethods->xWrite(real(file), from, bytes, offset);
    std::vector<char>& copy = *pages(file)->scratch;
    copy.assign(page, page + bytes);
    for (int at = 0; at < bytes; at += size) {
        const std::uint64_t sum = checksum(page + at, size, offset + at);
        std::memcpy(copy.data() + at + size - kPageChecksumBytes, &sum, sizeof sum);
    }
    return real(file)->pMethods->xWrite(real(file), copy.data(), bytes, offset);
}

// Parts of pages could not be checked, so SQLite must read whole ones.
int deviceCharacteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file)) & ~SQLITE_IOCAP_SUBPAGE_READ;
}

sqlite3_io_methods methodsOver(const sqlite3_io_methods& below)
{
    sqlite3_io_methods over{};
    over.iVersion = std::min(below.iVersion, 3);
    over.xClose = closePages;
    over.xRead = readPages;
    over.xWrite = writePages;
    over.xTruncate = [](sqlite3_file* f, sqlite3_int64 n) {
        return real(f)->pMethods->xTruncate(real(f), n);
    };
    over.xSync = [](sqlite3_file* f, int flags) { return real(f)->pMethods->xSync(real(f), flags); };
    over.xFileSize = [](sqlite3_file* f, sqlite3_int64* n) {
        return real(f)->pMethods->xFileSize(real(f), n);
    };
    over.xLock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); };
    over.xUnlock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); };
    over.xCheckReservedLock = [](sqlite3_file* f, int* out) {
        return real(f)->pMethods->xCheckReservedLock(real(f), out);
    };
    over.xFileControl = [](sqlite3_file* f, int op, void* arg) {
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    };
    over.xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); };
    over.xDeviceCharacteristics = deviceCharacteristics;
    over.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** at) {
        return real(f)->pMethods->xShmMap(real(f), page, size, extend, at);
    };
    over.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
        return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
    };
    over.xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); };
    over.xShmUnmap = [](sqlite3_file* f, int remove) {
        return real(f)->pMethods->xShmUnmap(real(f), remove);
    };
    // No memory map: its pages would go unchecked.
    over.xFetch = [](sqlite3_file*, sqlite3_int64, int, void** at) {
        *at = nullptr;
        return SQLITE_OK;
    };
    over.xUnfetch = [](sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; };
    return over;
}

int openPages(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
        return platform->xOpen(platform, name, file, flags, outFlags);
    file->pMethods = nullptr;
    const int code = platform->xOpen(platform, name, real(file), flags, outFlags);
    if (real(file)->pMethods == nullptr)
        return code;
    PageFile* made = pages(file);
    made->methods = methodsOver(*real(file)->pMethods);
    made->pageSize = 0;
    made->scratch = new (std::nothrow) std::vector<char>();
    file->pMethods = &made->methods;
    return made->scratch == nullptr ? SQLITE_NOMEM : code;
}

int install()
{
    if (const int code = sqlite3_initialize(); code != SQLITE_OK)
        return code;
    platform = sqlite3_vfs_find(nullptr);
    // The encryption stands in front of the platform already, and ours has to go between the two.
    if (platform != nullptr && std::string_view(platform->zName).starts_with(kCiphers))
        platform = sqlite3_vfs_find(platform->zName + kCiphers.size());
    if (platform == nullptr)
        return SQLITE_ERROR;
    static sqlite3_vfs ours = *platform;
    ours.pNext = nullptr;
    ours.zName = kName;
    ours.szOsFile = int(kRealAt) + platform->szOsFile;
    ours.xOpen = openPages;
    ours.xDelete = [](sqlite3_vfs*, const char* name, int sync) {
        return platform->xDelete(platform, name, sync);
    };
    ours.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
        return platform->xAccess(platform, name, flags, out);
    };
    ours.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
        return platform->xFullPathname(platform, name, size, out);
    };
    const int code = sqlite3_vfs_register(&ours, 0);
    return code == SQLITE_OK ? sqlite3mc_vfs_create(kName, 1) : code;
}

} // namespace

int installPageChecksums()
{
    static const int code = install();
    return code;
}

} // namespace tessera
