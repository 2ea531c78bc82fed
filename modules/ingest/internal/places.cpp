// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/places.h"

#include "base/text.h"
#include "ingest/internal/resource_json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <string>
#include <unordered_set>

namespace tessera {

namespace {

// Letters alone and small, so that Xi'an, XIAN and Xi an are one name. Chinese stays as it is.
std::string foldedPlace(std::string_view text)
{
    std::string folded;
    for (const char c : text) {
        const bool isSmall = c >= 'a' && c <= 'z';
        const bool isCapital = c >= 'A' && c <= 'Z';
        if ((static_cast<unsigned char>(c) & 0x80) != 0 || isSmall)
            folded += c;
        else if (isCapital)
            folded += char(c + 32);
        else if (c != ' ' && c != '\'' && c != '-')
            return {};
    }
    for (const std::string_view word : {"province", "municipality", "city", "shi", "sheng"})
        if (folded.size() > word.size() + 3 && folded.ends_with(word) && word.size() > 3) {
            folded.erase(folded.size() - word.size());
            break;
        }
    return folded;
}

struct PlaceTable
{
    std::unordered_set<std::string> provinces;
    std::unordered_set<std::string> cities;
    std::array<bool, 100> codes{};
};

const PlaceTable& placeTable()
{
    static const PlaceTable table = [] {
        PlaceTable built;
        const auto put = [](std::unordered_set<std::string>& names, const QString& name) {
            names.insert(foldedPlace(toUtf8(name)));
        };
        const QJsonArray provinces =
            resourceJson(QStringLiteral("places.json")).value(QLatin1String("provinces")).toArray();
        for (const QJsonValue& value : provinces) {
            const QJsonObject province = value.toObject();
            for (const QString& name : province.value(QLatin1String("name")).toString().split(u'/'))
                put(built.provinces, name);
            for (const QString& name : province.value(QLatin1String("pinyin")).toString().split(u'|'))
                put(built.provinces, name);
            built.codes[std::size_t(province.value(QLatin1String("code")).toString().toInt())] = true;
            for (const QString& city : province.value(QLatin1String("cities")).toString().split(u' ')) {
                const QString names = city.section(u'=', 0, 0);
                put(built.cities, city.section(u'=', 1));
                for (const QString& name : names.split(u'/'))
                    put(built.cities, name);
                if (!names.contains(u'/'))
                    put(built.cities, names + QString::fromUtf8("市"));
            }
        }
        constexpr std::size_t kResidentsOfTaiwan = 83;
        built.codes[kResidentsOfTaiwan] = true;
        return built;
    }();
    return table;
}

} // namespace

bool isProvince(std::string_view text)
{
    return text.size() >= 4 && text.size() <= 40 && placeTable().provinces.contains(foldedPlace(text));
}

bool isCity(std::string_view text)
{
    return text.size() >= 3 && text.size() <= 60 && placeTable().cities.contains(foldedPlace(text));
}

bool isDistrict(std::string_view text)
{
    if (text.size() < 6 || text.size() > 45 || text.size() % 3 != 0)
        return false;
    for (std::size_t i = 0; i < text.size(); i += 3)
        if (static_cast<unsigned char>(text[i]) < 0xE3 || static_cast<unsigned char>(text[i]) > 0xE9)
            return false; // not of three bytes, or no CJK
    return text.ends_with("区") || text.ends_with("县") || text.ends_with("旗") || text.ends_with("市");
}

bool isProvinceCode(std::string_view digits)
{
    const auto value = std::size_t((digits[0] - '0') * 10 + (digits[1] - '0'));
    return value < placeTable().codes.size() && placeTable().codes[value];
}

} // namespace tessera
