#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes JSON lines as trackers send them: one event a line, some of it nested, some fields of some events only.

usage: json_events.py FILE ROWS
"""
import random
import sys

EVENTS = ["impression"] * 8 + ["view"] * 6 + ["click"] * 3 + ["search", "cart", "cart", "favourite", "order", "pay"]
CHANNELS = ["wechat", "douyin", "taobao", "xiaohongshu", "jd", "sms", "offline"]
CITIES = ["上海", "北京", "深圳", "广州", "杭州", "成都", "Hong Kong", "武汉", "西安", "苏州"]
SYSTEMS = [("iOS", "17.4"), ("iOS", "16.1"), ("Android", "14"), ("Android", "13"), ("HarmonyOS", "4.0")]


def write(path, rows, seed=7):
    draw = random.Random(seed).random
    people = max(1, rows // 10)
    with open(path, "w", encoding="utf-8", buffering=1 << 20) as out:
        for row in range(rows):
            second = row * 7_000_000 // rows + int(draw() * 3600)
            day, rest = divmod(second, 86400)
            event = EVENTS[int(draw() * len(EVENTS))]
            system, version = SYSTEMS[int(draw() * len(SYSTEMS))]
            ts = f"2025-{1 + day // 28:02d}-{1 + day % 28:02d}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
            paid = f',"amount":{int(draw() * 90000) / 100},"quantity":{1 + int(draw() * 3)}' if event in ("order", "pay") else ""
            out.write(f'{{"event_id":"e{row:09d}","user_id":"u{int(draw() ** 2 * people):08d}","ts":"{ts}","event":"{event}",'
                      f'"channel":"{CHANNELS[int(draw() * len(CHANNELS))]}","item_id":"i{int(draw() ** 3 * 20000):06d}"{paid},'
                      f'"city":"{CITIES[int(draw() * len(CITIES))]}",'
                      f'"device":{{"system":"{system}","version":"{version}"}},"isMember":{"true" if draw() < 0.4 else "false"}}}\n')


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(sys.argv[1], int(sys.argv[2]))
