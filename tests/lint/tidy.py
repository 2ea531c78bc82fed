# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over what changed since the merge base, or over everything."""
import concurrent.futures
import json
import os
import re
import shlex
import shutil
import subprocess
import time

from tree import Finding

MESSAGE = re.compile(r"^(/.*?):(\d+):\d+: (?:warning|error): (.*)$", re.MULTILINE)
UNITY_INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
GCC_ONLY = {"-Winvalid-pch", "-Werror"}
FILE_SECONDS, ALL_SECONDS, CHANGED_SECONDS = 180, 3600, 240


def git(root, *arguments):
    run = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True)
    return run.stdout.strip() if run.returncode == 0 else ""


def changed_files(root, base):
    """What differs from the merge base with the main line; on the main line itself, from the commit before."""
    for reference in [base] if base else ["origin/main", "main"]:
        start = git(root, "merge-base", "HEAD", reference)
        if start:
            break
    if not start or start == git(root, "rev-parse", "HEAD"):
        start = git(root, "rev-parse", "HEAD~1") or start
    names = git(root, "diff", "--name-only", "--diff-filter=d", start or "HEAD").splitlines()
    return set(names) | set(git(root, "ls-files", "--others", "--exclude-standard").splitlines())


def compile_commands(build, together=False):
    """file -> (folder, arguments). A unity file stands for the sources it includes, each with its command; read together,
    they take a quarter of the time that they take one by one."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    commands = {}
    for entry in entries:
        sources = [entry["file"]]
        if "/Unity/" in entry["file"] and os.path.exists(entry["file"]) and not together:
            with open(entry["file"], encoding="utf-8") as unity:
                sources = UNITY_INCLUDE.findall(unity.read())
        for source in sources:
            commands[source] = (entry["directory"], arguments_for(entry, source))
    return commands


def plain_prefix_header(header, database):
    """clang refuses the compiled header GCC laid beside this one, so it reads a copy that stands alone."""
    copy = os.path.join(database, header.strip("/").replace("/", "_"))
    os.makedirs(database, exist_ok=True)
    shutil.copyfile(header, copy)
    return copy


def use_plain_prefix_headers(commands, database):
    copies = {}
    for _, words in commands.values():
        for at in [at for at, word in enumerate(words) if word.endswith("/cmake_pch.hxx")]:
            if words[at] not in copies:
                copies[words[at]] = plain_prefix_header(words[at], database)
            words[at] = copies[words[at]]


def arguments_for(entry, source):
    words = [word for word in shlex.split(entry["command"]) if word not in GCC_ONLY]
    words = words[next(i for i, word in enumerate(words) if re.search(r"(c\+\+|g\+\+|clang\+\+|cc|gcc|clang)$", word)):]
    if "-o" in words:
        at = words.index("-o")
        del words[at:at + 2]
    return [source if word == entry["file"] else word for word in words]


def is_ours(name):
    return name.startswith(("modules/", "app/", "plugins/", "tests/"))


def sources_to_check(tree, commands, options):
    """Sources of ours that are compiled; a changed header brings the source of the same name and those including it."""
    ours = {os.path.relpath(path, tree.root): path for path in commands}
    if options.all:
        return {name: path for name, path in ours.items() if is_ours(name) or re.search(r"/Unity/unity_\d+_cxx\.cxx$", name)}
    ours = {name: path for name, path in ours.items() if is_ours(name)}
    changed = changed_files(tree.root, options.base)
    headers = [name for name in changed if name.endswith(".h")]
    wanted = {name for name in ours if name in changed or name[:-4] + ".h" in headers}
    for header in headers:
        mark = f'#include "{header.removeprefix("modules/").removeprefix("app/")}"'
        users = [name for name in ours if mark in tree.text(name)]
        wanted |= set(users[:1]) if not wanted & set(users) else set()
    return {name: ours[name] for name in sorted(wanted)}


def check_one(tool, database, root, path, seconds):
    arguments = [tool, "-p", database, "--quiet", "--extra-arg=-Wno-unknown-warning-option"]
    if "/Unity/" in path:
        arguments.append("--header-filter=^" + re.escape(root) + "/(modules|app|plugins|tests)/")
    try:
        run = subprocess.run([*arguments, path], capture_output=True, text=True, timeout=seconds, cwd=root)
    except subprocess.TimeoutExpired:
        return [Finding(os.path.relpath(path, root), 1, f"clang-tidy took over {seconds} s here: split the file")]
    findings = {Finding(os.path.relpath(file, root), int(line), text) for file, line, text in MESSAGE.findall(run.stdout)
                if file.startswith(root + os.sep)}
    if run.returncode and not findings:
        findings.add(Finding(os.path.relpath(path, root), 1, "clang-tidy failed: " + (run.stdout + run.stderr).strip()[-400:]))
    return sorted(findings)


def check(tree, options):
    tool, build = shutil.which("clang-tidy"), os.path.join(tree.root, "build", "dev")
    if not tool or not os.path.exists(os.path.join(build, "compile_commands.json")):
        return [Finding("dev", 1, "clang-tidy needs itself and a configured dev build: run ./dev lint")]
    commands = compile_commands(build, options.all)
    wanted = sources_to_check(tree, commands, options)
    database = os.path.join(tree.root, "build", "tidy")
    os.makedirs(database, exist_ok=True)
    use_plain_prefix_headers({path: commands[path] for path in wanted.values()}, database)
    with open(os.path.join(database, "compile_commands.json"), "w", encoding="utf-8") as file:
        json.dump([{"directory": commands[path][0], "file": path, "arguments": commands[path][1]}
                   for path in wanted.values()], file)
    deadline = time.monotonic() + (ALL_SECONDS if options.all else CHANGED_SECONDS)
    seconds = 5 * FILE_SECONDS if options.all else FILE_SECONDS
    findings, left = set(), []

    def work(item):
        return check_one(tool, database, tree.root, item[1], seconds) if time.monotonic() < deadline else None

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for item, result in zip(wanted.items(), pool.map(work, wanted.items())):
            findings |= set(result or ())
            if result is None:
                left.append(item[0])
    print(f"   clang-tidy read {len(wanted) - len(left)} of {len(wanted)} files")
    if left:
        print(f"   out of time before: {' '.join(left)}; ./dev lint --all tidy reads them")
    return findings
