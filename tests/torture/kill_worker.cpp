// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// kill_worker SCENARIO FILE LOG ROWS ROUNDS FROM: does the workload from step FROM on and says how far it is,
// until it is done or killed.
#include "torture/workload.h"

#include <QCoreApplication>

#include <cstdio>

using namespace tessera;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return 2;
    const FixedClock clock(kTortureInstant);
    Client client;
    client.path = arguments[2];
    client.log = arguments[3];
    client.rows = arguments[4].toULongLong();
    const std::vector<Step> steps = workload(Scenario(arguments[1].toInt()), arguments[5].toInt());
    const auto from = std::size_t(arguments[6].toULongLong());
    useQuickKeys();
    if (from > 0)
        if (const Result<void> opened = reopen(client); !opened) {
            std::fprintf(stderr, "open: %s\n", qPrintable(opened.error().message));
            return 1;
        }
    for (std::size_t i = from; i < steps.size(); ++i) {
        if (const Result<void> done = steps[i].run(client); !done) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(steps[i].name), qPrintable(done.error().message));
            return 1;
        }
        std::printf("%zu\n", i + 1);
        std::fflush(stdout);
    }
    return 0;
}
