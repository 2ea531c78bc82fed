// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/places.h"

#include "base/json.h"

#include <QHash>

namespace tessera {

namespace {

QString cityKey(const QString& text)
{
    QString key = text.trimmed().toLower();
    if (key.endsWith(QStringLiteral("市")) && key.size() > 2)
        key.chop(1);
    return key;
}

// Without case, blanks, hyphens and apostrophes: "Xi'an" is "xian".
QString placeKey(const QString& text)
{
    QString key;
    for (const QChar character : text.toLower())
        if (character.isLetterOrNumber())
            key.append(character);
    return key;
}

// Without what says which kind of place it is.
QString withoutKind(const QString& key)
{
    static const QStringList kinds{QStringLiteral("特别行政区"), QStringLiteral("自治区"),
                                   QStringLiteral("自治州"),     QStringLiteral("地区"),
                                   QStringLiteral("省"),         QStringLiteral("市"),
                                   QStringLiteral("盟"),         QStringLiteral("州"),
                                   QStringLiteral("province"),   QStringLiteral("autonomousregion"),
                                   QStringLiteral("city"),       QStringLiteral("sar")};
    for (const QString& kind : kinds)
        if (key.endsWith(kind) && key.size() > kind.size() + 1)
            return key.chopped(kind.size());
    return key;
}

class PlaceNames
{
public:
    PlaceNames()
    {
        const Result<QJsonObject> file = readJsonFile(QStringLiteral(":/analysis/provinces.json"));
        const Result<QJsonObject> tiers = readJsonFile(QStringLiteral(":/analysis/city_tiers.json"));
        if (!file || !tiers)
            qFatal("%s", qPrintable((file ? tiers : file).error().message)); // built in
        for (const QJsonValue one : file->value(QLatin1String("provinces")).toArray())
            add(one.toObject());
        const QJsonObject byTier = tiers->value(QLatin1String("tiers")).toObject();
        for (auto tier = byTier.begin(); tier != byTier.end(); ++tier)
            for (const QJsonValue city : tier->toArray())
                m_tiers.insert(cityKey(city.toString()), tier.key());
    }

    [[nodiscard]] const std::vector<Province>& all() const { return m_provinces; }
    [[nodiscard]] QString tierOf(const QString& city) const { return m_tiers.value(cityKey(city)); }

    [[nodiscard]] std::optional<std::size_t> find(const QString& text) const
    {
        const QString key = placeKey(text);
        for (const QString& name : {key, withoutKind(key)})
            if (const auto found = m_names.constFind(name); found != m_names.constEnd())
                return *found;
        // 四川省成都市武侯区: a province and what is in it.
        for (std::size_t i = 0; i < m_provinces.size(); ++i)
            if (key.startsWith(m_provinces[i].chinese))
                return i;
        return std::nullopt;
    }

private:
    void add(const QJsonObject& json)
    {
        const std::size_t place = m_provinces.size();
        m_provinces.push_back({json.value(QLatin1String("id")).toString(),
                               json.value(QLatin1String("zh")).toString(),
                               json.value(QLatin1String("en")).toString()});
        QStringList names{m_provinces.back().id, m_provinces.back().chinese, m_provinces.back().english};
        names += textsOf(json.value(QLatin1String("also")));
        names += textsOf(json.value(QLatin1String("cities")));
        for (const QString& name : names)
            m_names.insert(placeKey(name), place);
    }

    std::vector<Province> m_provinces;
    QHash<QString, std::size_t> m_names;
    QHash<QString, QString> m_tiers;
};

const PlaceNames& placeNames()
{
    static const PlaceNames names;
    return names;
}

} // namespace

const std::vector<Province>& provinces()
{
    return placeNames().all();
}

std::optional<std::size_t> provinceOf(const QString& text)
{
    return placeNames().find(text);
}

QString cityTierOf(const QString& city)
{
    return placeNames().tierOf(city);
}

} // namespace tessera
