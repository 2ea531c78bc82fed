// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/format_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace tessera {
namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FormatFields)
};

bool isAnyOf(const QString& name, std::initializer_list<const char*> names)
{
    return std::ranges::any_of(names, [&](const char* one) { return name == QLatin1String(one); });
}

} // namespace

bool formatFieldApplies(const QString& field, const ImportSource& source)
{
    if (field == QLatin1String("type"))
        return true;
    if (!source.preview)
        return false;
    const QString reader = source.preview->format.reader;
    const bool isDelimited = reader == QLatin1String("csv");
    const bool isSheet = isAnyOf(reader, {"xlsx", "ods", "xls"});
    if (field == QLatin1String("member"))
        return std::ranges::any_of(source.tables, [](const auto& one) { return !one.member.isEmpty(); });
    if (field == QLatin1String("part"))
        return std::ranges::count_if(source.tables,
                                     [](const auto& one) { return !one.part.name.isEmpty(); }) > 0;
    if (field == QLatin1String("fileColumn"))
        return source.isSeveralFiles && !source.preview->format.isJsonLines();
    if (field == QLatin1String("encoding"))
        return isAnyOf(reader, {"csv", "json", "jsonl"});
    if (isAnyOf(field, {"path", "explode"}))
        return reader == QLatin1String("json");
    if (field == QLatin1String("repeatMerged"))
        return isSheet;
    if (isAnyOf(field, {"skipRows", "header", "padShortRows", "decimalMark", "thousandsMark"}))
        return isDelimited || isSheet;
    if (field == QLatin1String("nullWords"))
        return !source.preview->format.isJsonLines();
    return isDelimited;
}

QString formatValueText(const QString& field, const QString& value)
{
    if (field == QLatin1String("type")) {
        const FormatReader* reader = formatReader(value);
        return reader ? reader->title() : value;
    }
    if (value.isEmpty())
        return isAnyOf(field, {"quote", "escape", "thousandsMark"}) ? FieldText::tr("none") : value;
    const std::map<QString, QString> names{{QStringLiteral(","), FieldText::tr("comma ,")},
                                           {QStringLiteral(";"), FieldText::tr("semicolon ;")},
                                           {QStringLiteral("\t"), FieldText::tr("tab")},
                                           {QStringLiteral("|"), FieldText::tr("bar |")},
                                           {QStringLiteral(" "), FieldText::tr("blank")},
                                           {QStringLiteral("."), FieldText::tr("point .")},
                                           {QStringLiteral("\\"), FieldText::tr("backslash \\")},
                                           {QStringLiteral("\x1F"), FieldText::tr("unit separator")},
                                           {QStringLiteral("\xA0"), FieldText::tr("no-break blank")}};
    const auto named = names.find(value);
    const bool isMark = isAnyOf(field, {"delimiter", "decimalMark", "thousandsMark", "escape"});
    return isMark && named != names.end() ? named->second : value;
}

} // namespace tessera
