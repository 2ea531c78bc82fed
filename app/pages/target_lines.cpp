// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/target_lines.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace tessera {
namespace {

const QStringList& groupWords()
{
    static const QStringList words{QStringLiteral("buyers"), QStringLiteral("channel"),
                                   QStringLiteral("store"), QStringLiteral("category")};
    return words;
}

QString numberText(const QJsonValue& value)
{
    return QString::number(value.toDouble(), 'g', 15);
}

QString targetLineOf(const QJsonObject& target)
{
    QStringList parts{target.value(QLatin1String("month")).toString()};
    for (const QString& word : groupWords())
        if (target.contains(word))
            parts += {word, target.value(word).toString()};
    if (target.contains(QLatin1String("visitors")))
        parts += {QStringLiteral("visitors"),   numberText(target.value(QLatin1String("visitors"))),
                  QStringLiteral("conversion"), numberText(target.value(QLatin1String("conversion"))),
                  QStringLiteral("spend"),      numberText(target.value(QLatin1String("spendPerBuyer")))};
    else
        parts += numberText(target.value(QLatin1String("netSales")));
    return parts.join(QLatin1Char(' '));
}

bool readNumber(const QString& text, const QString& key, QJsonObject& target)
{
    bool isNumber = false;
    const double number = QString(text).remove(QLatin1Char(',')).toDouble(&isNumber);
    target.insert(key, number);
    return isNumber && number >= 0;
}

bool readLine(const QStringList& words, QJsonObject& target)
{
    static const QRegularExpression month(QStringLiteral("^\\d{4}-(0[1-9]|1[0-2])$"));
    if (words.size() < 2 || !month.match(words.front()).hasMatch())
        return false;
    target.insert(QStringLiteral("month"), words.front());
    if (words.size() == 7 && words[1] == QLatin1String("visitors") &&
        words[3] == QLatin1String("conversion") && words[5] == QLatin1String("spend"))
        return readNumber(words[2], QStringLiteral("visitors"), target) &&
               readNumber(words[4], QStringLiteral("conversion"), target) &&
               readNumber(words[6], QStringLiteral("spendPerBuyer"), target);
    if (words.size() > 3 && groupWords().contains(words[1]))
        target.insert(words[1], words.mid(2, words.size() - 3).join(QLatin1Char(' ')));
    else if (words.size() != 2)
        return false;
    return readNumber(words.back(), QStringLiteral("netSales"), target);
}

} // namespace

QString targetLines(const QJsonArray& targets)
{
    QStringList lines;
    for (const QJsonValue target : targets)
        lines.append(targetLineOf(target.toObject()));
    return lines.join(QLatin1Char('\n'));
}

Result<QJsonArray> targetsOfLines(const QString& text)
{
    QJsonArray targets;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList words = lines[i].simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        QJsonObject target;
        if (!readLine(words, target))
            return Error{QCoreApplication::translate(
                             "Targets", "Line %1: write the month and its net sales, such as \"2026-06 "
                                        "1200000\" or \"2026-06 channel Tmall 300000\".")
                             .arg(i + 1)};
        targets.append(target);
    }
    return targets;
}

} // namespace tessera
