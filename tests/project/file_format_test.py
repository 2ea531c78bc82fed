# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a client file as docs/file-format.md describes it, without any code of Tessera, and compares every cell with what
`tessera-cli sql` says.

usage: file_format_test.py TESSERA_CLI
"""
import csv
import ctypes
import ctypes.util
import datetime
import io
import os
import random
import sqlite3
import struct
import subprocess
import sys
import tempfile

ROWS = 200_000  # more than three segments


def load_zstd():
    for name in (ctypes.util.find_library("zstd"), "libzstd.so.1"):
        if name:
            library = ctypes.CDLL(name)
            library.ZSTD_getFrameContentSize.restype = ctypes.c_ulonglong
            library.ZSTD_decompress.restype = ctypes.c_size_t
            return library
    sys.exit("libzstd is needed to read a client file")


ZSTD = load_zstd()


def body_of(data):
    method = data[0]
    body = data[1:]
    if method & 0x80:
        size = ZSTD.ZSTD_getFrameContentSize(body, ctypes.c_size_t(len(body)))
        out = ctypes.create_string_buffer(size)
        got = ZSTD.ZSTD_decompress(out, ctypes.c_size_t(size), body, ctypes.c_size_t(len(body)))
        assert got == size, "a Zstandard frame is damaged"
        body = out.raw[:size]
    return method & 0x7F, body


def values_of(data, rows):
    """The whole numbers or reals of a segment; None is unknown."""
    method, body = body_of(data)
    if method == 3:
        return [None if value != value else value for value in struct.unpack(f"<{rows}d", body[:8 * rows])]
    base, width, has_nulls = struct.unpack_from("<q8xBB", body)
    mask = (1 << width) - 1
    raw = [(word >> shift) & mask for word, shift in words(body[18:], width, rows)]
    if method == 0:
        return [None if has_nulls else base] * rows
    if method == 1:
        return [None if has_nulls and one == 0 else base + one - (1 if has_nulls else 0) for one in raw]
    if method == 2:
        out = [base]
        for one in raw[:rows - 1]:
            out.append(out[-1] + ((one >> 1) ^ -(one & 1)))
        return out
    sys.exit(f"segment method {method} is not described")


def words(body, width, rows):
    """For each value the few bytes it lies in, and where in them it begins."""
    for row in range(rows):
        first = row * width
        yield int.from_bytes(body[first // 8:(first + width + 7) // 8], "little"), first % 8


def texts_of(data, count):
    method, body = body_of(data)
    assert method == 4, "a dictionary part holds texts"
    at, lengths = 0, []
    for _ in range(count):
        length, shift = 0, 0
        while True:
            byte = body[at]
            at += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        lengths.append(length)
    texts = []
    for length in lengths:
        texts.append(body[at:at + length].decode())
        at += length
    return texts


def shown(value, kind, scale):
    if value is None:
        return ""
    if kind == "time":
        return str(datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=value))
    if kind == "decimal":
        sign, digits = "-" if value < 0 else "", str(abs(value)).rjust(scale + 1, "0")
        return sign + digits[:len(digits) - scale] + "." + digits[len(digits) - scale:]
    return str(value)


def read_batch(database, batch):
    columns = {}
    for position, name, kind, scale in database.execute(
            "SELECT position, name, type, scale FROM batch_column WHERE batch_id = ? ORDER BY position", (batch,)):
        values = []
        for rows, data in database.execute(
                "SELECT rows, bytes FROM segment WHERE batch_id = ? AND position = ? ORDER BY ordinal", (batch, position)):
            values += values_of(data, rows)
        if kind == "text":
            texts = []
            for count, data in database.execute(
                    "SELECT texts, bytes FROM dictionary WHERE batch_id = ? AND position = ? ORDER BY ordinal",
                    (batch, position)):
                texts += texts_of(data, count)
            columns[name] = ["" if code is None else texts[code] for code in values]
        else:
            columns[name] = [shown(value, kind, scale) for value in values]
    return columns


def made_up(path):
    draw = random.Random(11)
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["user_id", "time", "event", "amount", "quantity", "ratio", "note", "constant"])
        for row in range(ROWS):
            time = datetime.datetime(2025, 1, 1) + datetime.timedelta(seconds=draw.randrange(10 ** 8))
            out.writerow([f"U{draw.randrange(9000)}", time, draw.choice(["view", "cart", "购买"]),
                          "" if draw.random() < 0.3 else f"{draw.randrange(-500, 10 ** 6) / 100:.2f}",
                          draw.choice(["", draw.randrange(-5, 5), draw.randrange(10 ** 12)]),
                          draw.choice(["", draw.random() * 1e-3]), draw.choice(["", f"备注 {row}", "长" * 50]), 7])


def main():
    cli = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        source, client = os.path.join(folder, "log.csv"), os.path.join(folder, "c.tessera")
        made_up(source)
        for arguments in (["new", client, "--zone", "UTC"], ["import", client, source, "--table", "log"]):
            subprocess.run([cli, *arguments], check=True, stdout=subprocess.DEVNULL)
        database = sqlite3.connect(f"file:{client}?mode=ro", uri=True)
        assert database.execute("PRAGMA application_id").fetchone()[0] == 0x54455353
        batch, rows = database.execute("SELECT id, rows FROM batch WHERE published = 1 AND taken_out = 0").fetchone()
        assert rows == ROWS
        columns = read_batch(database, batch)
        database.close()
        names = [name for name in columns if not name.startswith("_")]
        assert len(names) == 8 and sorted(int(place) for place in columns["_row"]) == list(range(ROWS))
        out = os.path.join(folder, "out.csv")
        query = "SELECT " + ", ".join(f'"{name}"' for name in names) + " FROM log"
        subprocess.run([cli, "sql", client, query, "--show-masked", "--csv", out], check=True, stdout=subprocess.DEVNULL)
        with open(out, encoding="utf-8-sig", newline="") as file:
            said = list(csv.reader(file))
        assert said[0] == names and len(said) == ROWS + 1
        for place, (ours, theirs) in enumerate(zip(zip(*(columns[name] for name in names)), said[1:])):
            for name, mine, given in zip(names, ours, theirs):
                number = name in ("amount", "ratio") and mine and given  # fifteen digits, no needless zeros
                same = mine == given or (number and abs(float(mine) - float(given)) <= 1e-14 * abs(float(mine)))
                assert same, f"row {place}, {name}: the file says {mine!r}, tessera-cli {given!r}"
    print(f"{ROWS} rows of {len(names)} columns read as documented")


main()
