// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/value_kind.h"

#include "ingest/internal/header_words.h"
#include "ingest/internal/kind_detector.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

namespace {

struct KindText
{
    const char* name;
    const char* title;
};

// In the order of the enumeration.
constexpr std::array kKindTexts = {
    KindText{"text", QT_TRANSLATE_NOOP("ValueKind", "text")},
    KindText{"free_text", QT_TRANSLATE_NOOP("ValueKind", "free text")},
    KindText{"enumeration", QT_TRANSLATE_NOOP("ValueKind", "few different words")},
    KindText{"boolean", QT_TRANSLATE_NOOP("ValueKind", "yes or no")},
    KindText{"integer", QT_TRANSLATE_NOOP("ValueKind", "whole numbers")},
    KindText{"decimal", QT_TRANSLATE_NOOP("ValueKind", "decimal numbers")},
    KindText{"percent", QT_TRANSLATE_NOOP("ValueKind", "percentages")},
    KindText{"money", QT_TRANSLATE_NOOP("ValueKind", "amounts of money")},
    KindText{"date", QT_TRANSLATE_NOOP("ValueKind", "dates")},
    KindText{"time", QT_TRANSLATE_NOOP("ValueKind", "times")},
    KindText{"duration", QT_TRANSLATE_NOOP("ValueKind", "durations or times of day")},
    KindText{"phone", QT_TRANSLATE_NOOP("ValueKind", "phone numbers")},
    KindText{"email", QT_TRANSLATE_NOOP("ValueKind", "e-mail addresses")},
    KindText{"imei", QT_TRANSLATE_NOOP("ValueKind", "IMEI")},
    KindText{"device_id", QT_TRANSLATE_NOOP("ValueKind", "device ids")},
    KindText{"hashed_id", QT_TRANSLATE_NOOP("ValueKind", "hashed identifiers")},
    KindText{"openid", QT_TRANSLATE_NOOP("ValueKind", "WeChat open ids")},
    KindText{"unionid", QT_TRANSLATE_NOOP("ValueKind", "WeChat union ids")},
    KindText{"id_card", QT_TRANSLATE_NOOP("ValueKind", "identity card numbers")},
    KindText{"credit_code", QT_TRANSLATE_NOOP("ValueKind", "unified social credit codes")},
    KindText{"bank_card", QT_TRANSLATE_NOOP("ValueKind", "bank card numbers")},
    KindText{"url", QT_TRANSLATE_NOOP("ValueKind", "web addresses")},
    KindText{"ip", QT_TRANSLATE_NOOP("ValueKind", "IP addresses")},
    KindText{"latitude", QT_TRANSLATE_NOOP("ValueKind", "latitudes")},
    KindText{"longitude", QT_TRANSLATE_NOOP("ValueKind", "longitudes")},
    KindText{"coordinates", QT_TRANSLATE_NOOP("ValueKind", "pairs of coordinates")},
    KindText{"province", QT_TRANSLATE_NOOP("ValueKind", "provinces")},
    KindText{"city", QT_TRANSLATE_NOOP("ValueKind", "cities")},
    KindText{"district", QT_TRANSLATE_NOOP("ValueKind", "districts and counties")},
    KindText{"postcode", QT_TRANSLATE_NOOP("ValueKind", "postcodes")},
    KindText{"long_number", QT_TRANSLATE_NOOP("ValueKind", "long numbers such as order numbers")},
    KindText{"damaged_number", QT_TRANSLATE_NOOP("ValueKind", "numbers damaged by a spreadsheet")}};
static_assert(kKindTexts.size() == std::size_t(ValueKind::DamagedNumber) + 1);

} // namespace

QString valueKindName(ValueKind kind)
{
    return QString::fromLatin1(kKindTexts[std::size_t(kind)].name);
}

QStringList valueKindNames()
{
    QStringList names;
    for (const KindText& text : kKindTexts)
        names.append(QString::fromLatin1(text.name));
    return names;
}

std::optional<ValueKind> valueKindFromName(const QString& name)
{
    for (std::size_t i = 0; i < kKindTexts.size(); ++i)
        if (name == QLatin1String(kKindTexts[i].name))
            return ValueKind(i);
    return std::nullopt;
}

QString valueKindTitle(ValueKind kind)
{
    return QCoreApplication::translate("ValueKind", kKindTexts[std::size_t(kind)].title);
}

KindVerdict detectKind(const QString& header, std::span<const std::string> cells)
{
    return findKind(header, headerMeaning(header), cells, !header.isEmpty()).verdict;
}

} // namespace tessera
