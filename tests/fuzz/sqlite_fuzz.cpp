// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A database of a stranger is read or refused, and stays as it was.
#include "fuzz/read_records.h"
#include "project/foreign_database.h"

using namespace tessera;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString path = fuzzFile("db", asText(data, size));
    Result<std::unique_ptr<ForeignDatabase>> database = ForeignDatabase::open(path, 1);
    if (!database) {
        require(!database.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const Result<std::vector<ForeignTable>> tables = (*database)->tables();
    for (std::size_t i = 0; tables.ok() && i < tables->size() && i < 5; ++i) {
        if (!(*database)->select((*tables)[i].name))
            continue;
        std::vector<std::string_view> values;
        for (int row = 0; row < 10'000; ++row) {
            const Result<bool> more = (*database)->next(values);
            if (!more || !*more)
                break;
            require(int(values.size()) == (*database)->columns().size(), "a row has every column");
        }
    }
    database = Error{};
    QFile file(path);
    require(file.open(QIODevice::ReadOnly) && file.readAll() == QByteArrayView(data, qsizetype(size)),
            "the file is as it was");
    return 0;
}
