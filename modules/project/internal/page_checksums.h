// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

// SQLite checks the shape of a page, not its values: a flipped byte in a name, an amount or a definition
// would be read as if it had been written. So the last eight bytes of every page hold a checksum of the page
// and of its number, made when the page is written to the file and checked when it is read (a mismatch is
// SQLITE_IOERR_DATA). The pages of the write-ahead log have checksums of SQLite's own. A file says by its
// count of reserved bytes (byte 20) that it has them; encrypted files carry the tags of their cipher instead.
inline constexpr int kPageChecksumBytes = 8;

// Puts the checksums, and the encryption above them, in front of the platform's files; once in a process.
// The code is SQLite's.
[[nodiscard]] int installPageChecksums();

} // namespace tessera
