// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/header_words.h"

#include "base/text.h"
#include "ingest/internal/resource_json.h"

#include <QJsonArray>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

namespace tessera {

namespace {

// A header in small letters: packed without marks ("paidat"), and with "_" at each of them ("paid_at").
struct FoldedHeader
{
    std::string packed;
    std::string parted;
};

FoldedHeader foldedHeader(const QString& header)
{
    // Only what is not ASCII needs the long way (full width, ideographic blanks).
    const bool isPlain = std::all_of(header.begin(), header.end(), [](QChar c) { return c.unicode() < 128; });
    const std::string text = isPlain ? header.toLatin1().toStdString() : normaliseText(toUtf8(header));
    FoldedHeader folded;
    char before = '_';
    for (const char c : text) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        const bool isKept = isCapital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
                            (static_cast<unsigned char>(c) & 0x80) != 0;
        // paidAt is paid_at
        if ((!isKept || (isCapital && before >= 'a' && before <= 'z')) && !folded.parted.empty() &&
            folded.parted.back() != '_')
            folded.parted += '_';
        before = c;
        if (!isKept)
            continue;
        folded.packed += isCapital ? char(c + 32) : c;
        folded.parted += isCapital ? char(c + 32) : c;
    }
    while (folded.parted.ends_with('_'))
        folded.parted.pop_back();
    return folded;
}

struct PartWord
{
    std::string word;
    enum class Place
    {
        Anywhere,
        Start,
        End
    } place;
    const HeaderMeaning* meaning;

    [[nodiscard]] bool isIn(const FoldedHeader& header) const
    {
        // A word that begins or ends with "_" wants the boundary.
        const std::string& text = word.find('_') == std::string::npos ? header.packed : header.parted;
        switch (place) {
        case Place::Anywhere:
            return text.find(word) != std::string::npos;
        case Place::Start:
            return text.starts_with(word);
        case Place::End:
            return text.ends_with(word);
        }
        return false;
    }
};

struct HeaderTable
{
    std::deque<HeaderMeaning> meanings; // others point into it
    std::unordered_map<std::string, const HeaderMeaning*> exact;
    std::vector<PartWord> parts;
};

HeaderMeaning meaningFrom(const QJsonObject& json)
{
    HeaderMeaning meaning;
    meaning.id = json.value(QLatin1String("id")).toString();
    meaning.identifierKind = json.value(QLatin1String("identifier")).toString();
    if (const qsizetype role = columnRoleNames().indexOf(json.value(QLatin1String("role")).toString());
        role >= 0)
        meaning.role = ColumnRole(role);
    for (const QJsonValue& kind : json.value(QLatin1String("kinds")).toArray()) {
        const std::optional<ValueKind> known = valueKindFromName(kind.toString());
        Q_ASSERT(known);
        meaning.kinds.push_back(*known);
    }
    return meaning;
}

const HeaderTable& headerTable()
{
    static const HeaderTable table = [] {
        HeaderTable built;
        const QJsonArray meanings =
            resourceJson(QStringLiteral("header_synonyms.json")).value(QLatin1String("meanings")).toArray();
        for (const QJsonValue& value : meanings) {
            const QJsonObject json = value.toObject();
            built.meanings.push_back(meaningFrom(json));
            const HeaderMeaning* meaning = &built.meanings.back();
            for (const QJsonValue& word : json.value(QLatin1String("exact")).toArray())
                built.exact.try_emplace(foldedHeader(word.toString()).packed, meaning);
            static const std::pair<const char*, PartWord::Place> places[] = {
                {"contains", PartWord::Place::Anywhere},
                {"starts", PartWord::Place::Start},
                {"ends", PartWord::Place::End}};
            for (const auto& [key, place] : places)
                for (const QJsonValue& word : json.value(QLatin1String(key)).toArray())
                    built.parts.push_back({toUtf8(word.toString()), place, meaning});
        }
        return built;
    }();
    return table;
}

} // namespace

QString packedHeader(const QString& header)
{
    return toQString(foldedHeader(header).packed);
}

bool HeaderMeaning::supports(ValueKind kind) const
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

const HeaderMeaning* headerMeaning(const QString& header)
{
    constexpr qsizetype kLongest = 60; // a sentence is no name
    if (header.isEmpty() || header.size() > kLongest)
        return nullptr;
    const FoldedHeader folded = foldedHeader(header);
    const HeaderTable& table = headerTable();
    if (const auto exact = table.exact.find(folded.packed); exact != table.exact.end())
        return exact->second;
    const auto part =
        std::ranges::find_if(table.parts, [&](const PartWord& word) { return word.isIn(folded); });
    return part != table.parts.end() ? part->meaning : nullptr;
}

} // namespace tessera
