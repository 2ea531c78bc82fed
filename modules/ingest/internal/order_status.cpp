// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/order_status.h"

#include "base/text.h"
#include "ingest/internal/resource_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace tessera {

namespace {

constexpr std::size_t kMostStatusWords = 60; // more different ones are no status

// Small letters, without what separates words.
QString foldedWord(const QString& text)
{
    QString folded;
    for (const QChar c : toQString(normaliseText(toUtf8(text))).toLower())
        if (!c.isSpace() && c != QLatin1Char('_') && c != QLatin1Char('-') && c != QLatin1Char(','))
            folded.append(c);
    return folded;
}

struct StatusWords
{
    QSet<QString> headers;
    std::map<QString, QString> events; // folded word -> event
};

const StatusWords& statusWords()
{
    static const StatusWords words = [] {
        StatusWords built;
        const QJsonObject json = resourceJson(QStringLiteral("order_status.json"));
        for (const auto& header : json.value(QLatin1String("headers")).toArray())
            built.headers.insert(header.toString());
        const QJsonObject events = json.value(QLatin1String("events")).toObject();
        for (auto event = events.begin(); event != events.end(); ++event)
            for (const auto& word : event->toArray())
                built.events[foldedWord(word.toString())] = event.key();
        return built;
    }();
    return words;
}

} // namespace

OrderStatus orderStatus(const QString& header, const std::vector<std::string>& values)
{
    const StatusWords& words = statusWords();
    if (!words.headers.contains(foldedWord(header)))
        return {};
    std::map<std::string_view, std::int64_t> counts;
    std::int64_t filled = 0;
    for (const std::string& value : values)
        if (const std::string_view text = trimmed(value); !text.empty()) {
            ++counts[text];
            ++filled;
            if (counts.size() > kMostStatusWords)
                return {};
        }
    OrderStatus status;
    std::int64_t known = 0;
    for (const auto& [text, count] : counts) {
        const QString word = toQString(text);
        const auto found = words.events.find(foldedWord(word));
        if (found == words.events.end()) {
            status.unknown.append(word);
            continue;
        }
        status.events[word] = found->second;
        known += count;
    }
    constexpr std::int64_t of = 5;
    return known > 0 && known * of >= filled * (of - 1) ? status : OrderStatus{};
}

} // namespace tessera
