// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/json_sample.h"

#include "base/text.h"

#include <simdjson.h>

#include <algorithm>
#include <map>

namespace tessera {

namespace {

void flatten(const simdjson::dom::object& object, const std::string& prefix,
             std::map<std::string, std::string>& out, int depth)
{
    for (const auto field : object) {
        const std::string key = prefix + std::string(field.key);
        simdjson::dom::object inner;
        if (depth < 4 && field.value.get(inner) == simdjson::SUCCESS) {
            flatten(inner, key + ".", out, depth + 1);
            continue;
        }
        std::string_view text;
        if (field.value.get(text) == simdjson::SUCCESS)
            out[key] = std::string(text);
        else
            out[key] = field.value.is_null() ? std::string() : simdjson::to_string(field.value);
    }
}

} // namespace

JsonSample sampleJsonLines(std::string_view text, std::size_t limit)
{
    JsonSample sample;
    simdjson::dom::parser parser;
    std::map<std::string, std::size_t> positions;
    for (std::size_t begin = 0; begin < text.size() && sample.records.size() < limit;) {
        const std::size_t stop = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, stop - begin));
        begin = stop + 1;
        simdjson::dom::element document;
        simdjson::dom::object object;
        if (line.empty() || parser.parse(line.data(), line.size()).get(document) != simdjson::SUCCESS ||
            document.get(object) != simdjson::SUCCESS)
            continue;
        std::map<std::string, std::string> flat;
        flatten(object, std::string(), flat, 0);
        std::vector<std::string> record(positions.size());
        for (auto& [key, value] : flat) {
            const auto [at, added] = positions.try_emplace(key, positions.size());
            if (added) {
                sample.names.append(toQString(key));
                record.resize(positions.size());
            }
            record[at->second] = std::move(value);
        }
        sample.records.push_back(std::move(record));
    }
    return sample;
}

} // namespace tessera
