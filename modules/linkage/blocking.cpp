// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/blocking.h"

#include "linkage/internal/texts.h"

#include <QJsonArray>
#include <QStringList>

#include <array>

namespace tessera {

namespace {

constexpr std::array kBlockParts = {"whole", "start", "end", "sound", "year", "day_and_month"};

QString partTitle(BlockPart part)
{
    switch (part) {
    case BlockPart::Whole:
        return {};
    case BlockPart::Start:
        return LinkageText::tr("first letters");
    case BlockPart::End:
        return LinkageText::tr("last digits");
    case BlockPart::Sound:
        return LinkageText::tr("sound");
    case BlockPart::Year:
        return LinkageText::tr("year");
    case BlockPart::DayAndMonth:
        return LinkageText::tr("day and month");
    }
    return {};
}

} // namespace

QString blockPartName(BlockPart part)
{
    return QString::fromLatin1(kBlockParts[std::size_t(part)]);
}

std::optional<BlockPart> blockPartFromName(const QString& name)
{
    for (std::size_t i = 0; i < kBlockParts.size(); ++i)
        if (name == QLatin1String(kBlockParts[i]))
            return BlockPart(i);
    return {};
}

QString BlockingRule::text() const
{
    QStringList texts;
    for (const BlockKey& key : keys) {
        const QString part = partTitle(key.part);
        texts.append(part.isEmpty() ? key.comparison : LinkageText::tr("%1 (%2)").arg(key.comparison, part));
    }
    return texts.isEmpty() ? LinkageText::tr("every pair") : texts.join(QStringLiteral(" + "));
}

QJsonArray BlockingRule::toJson() const
{
    QJsonArray json;
    for (const BlockKey& key : keys) {
        if (key.part == BlockPart::Whole)
            json.append(key.comparison);
        else
            json.append(QJsonObject{{QStringLiteral("on"), key.comparison},
                                    {QStringLiteral("take"), blockPartName(key.part)}});
    }
    return json;
}

Result<BlockingRule> BlockingRule::fromJson(const QJsonArray& json)
{
    BlockingRule rule;
    for (const QJsonValue value : json) {
        BlockKey key;
        key.comparison =
            value.isString() ? value.toString() : value.toObject().value(QStringLiteral("on")).toString();
        if (value.isObject()) {
            const QString take =
                value.toObject().value(QStringLiteral("take")).toString(QStringLiteral("whole"));
            const std::optional<BlockPart> part = blockPartFromName(take);
            if (!part)
                return Error{LinkageText::tr("\"%1\" is no part to make blocks by. Write one of: %2.")
                                 .arg(take, QStringLiteral("whole, start, end, sound, year, day_and_month"))};
            key.part = *part;
        }
        if (key.comparison.isEmpty())
            return Error{
                LinkageText::tr("A rule of blocks names the columns that must agree, each as a text or as "
                                "{\"on\": column, \"take\": part}.")};
        rule.keys.push_back(key);
    }
    return rule;
}

} // namespace tessera
