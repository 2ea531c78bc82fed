// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_choice.h"

#include "ingest/internal/texts.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace tessera {
namespace {

struct FormatField
{
    const char* what;
    std::function<void(const SourceFormat& from, SourceFormat& to)> take;
    std::function<QString(const SourceFormat& format)> text;
};

QString shownCharacter(char character)
{
    return character == '\0' ? QString() : QString(QLatin1Char(character));
}

QString yesOrNo(bool value)
{
    return value ? IngestText::tr("yes") : IngestText::tr("no");
}

FormatField optionField(const char* name)
{
    const QString key = QLatin1String(name);
    return {name,
            [key](const SourceFormat& from, SourceFormat& to) {
                if (from.options.contains(key))
                    to.options.insert(key, from.options.value(key));
                else
                    to.options.remove(key);
            },
            [key](const SourceFormat& format) {
                const QJsonValue value = format.options.value(key);
                return value.isBool() ? yesOrNo(value.toBool()) : value.toString();
            }};
}

const std::vector<FormatField>& fields()
{
    static const std::vector<FormatField> all{
        {"type", [](const SourceFormat& from, SourceFormat& to) { to.reader = from.reader; },
         [](const SourceFormat& format) {
             const FormatReader* reader = formatReader(format.reader);
             return reader ? reader->title() : format.reader;
         }},
        {"member",
         [](const SourceFormat& from, SourceFormat& to) {
             to.member = from.member;
             to.reader = from.reader;
         },
         [](const SourceFormat& format) { return format.member; }},
        {"part", [](const SourceFormat& from, SourceFormat& to) { to.part = from.part; },
         [](const SourceFormat& format) { return format.part; }},
        optionField("path"),
        optionField("explode"),
        optionField("repeatMerged"),
        {"encoding", [](const SourceFormat& from, SourceFormat& to) { to.encoding = from.encoding; },
         [](const SourceFormat& format) { return format.encoding; }},
        {"delimiter",
         [](const SourceFormat& from, SourceFormat& to) { to.dialect.delimiter = from.dialect.delimiter; },
         [](const SourceFormat& format) { return QString::fromStdString(format.dialect.delimiter); }},
        {"mergeDelimiters",
         [](const SourceFormat& from, SourceFormat& to) {
             to.dialect.mergesDelimiters = from.dialect.mergesDelimiters;
         },
         [](const SourceFormat& format) { return yesOrNo(format.dialect.mergesDelimiters); }},
        {"quote", [](const SourceFormat& from, SourceFormat& to) { to.dialect.quote = from.dialect.quote; },
         [](const SourceFormat& format) { return shownCharacter(format.dialect.quote); }},
        {"trimsAroundQuotes",
         [](const SourceFormat& from, SourceFormat& to) {
             to.dialect.trimsAroundQuotes = from.dialect.trimsAroundQuotes;
         },
         [](const SourceFormat& format) { return yesOrNo(format.dialect.trimsAroundQuotes); }},
        {"strictQuotes",
         [](const SourceFormat& from, SourceFormat& to) {
             to.dialect.strictQuotes = from.dialect.strictQuotes;
         },
         [](const SourceFormat& format) { return yesOrNo(format.dialect.strictQuotes); }},
        {"escape",
         [](const SourceFormat& from, SourceFormat& to) { to.dialect.escape = from.dialect.escape; },
         [](const SourceFormat& format) { return shownCharacter(format.dialect.escape); }},
        {"comment",
         [](const SourceFormat& from, SourceFormat& to) { to.dialect.comment = from.dialect.comment; },
         [](const SourceFormat& format) { return QString::fromStdString(format.dialect.comment); }},
        {"skipRows", [](const SourceFormat& from, SourceFormat& to) { to.skipRows = from.skipRows; },
         [](const SourceFormat& format) { return QString::number(format.skipRows); }},
        {"header", [](const SourceFormat& from, SourceFormat& to) { to.headerRows = from.headerRows; },
         [](const SourceFormat& format) { return QString::number(format.headerRows); }},
        {"padShortRows",
         [](const SourceFormat& from, SourceFormat& to) { to.padsShortRows = from.padsShortRows; },
         [](const SourceFormat& format) { return yesOrNo(format.padsShortRows); }},
        {"decimalMark", [](const SourceFormat& from, SourceFormat& to) { to.decimalMark = from.decimalMark; },
         [](const SourceFormat& format) { return format.decimalMark; }},
        {"thousandsMark",
         [](const SourceFormat& from, SourceFormat& to) { to.thousandsMark = from.thousandsMark; },
         [](const SourceFormat& format) { return format.thousandsMark; }},
        {"nullWords", [](const SourceFormat& from, SourceFormat& to) { to.nullWords = from.nullWords; },
         [](const SourceFormat& format) { return format.nullWords.join(QStringLiteral(", ")); }},
        {"fileColumn", [](const SourceFormat& from, SourceFormat& to) { to.fileColumn = from.fileColumn; },
         [](const SourceFormat& format) { return format.fileColumn; }},
    };
    return all;
}

const FormatField* fieldNamed(const QString& name)
{
    const auto found = std::ranges::find_if(
        fields(), [&](const FormatField& one) { return name == QLatin1String(one.what); });
    return found == fields().end() ? nullptr : &*found;
}

} // namespace

const QStringList& formatFields()
{
    static const QStringList names = [] {
        QStringList all;
        std::ranges::transform(fields(), std::back_inserter(all),
                               [](const FormatField& one) { return QString(QLatin1String(one.what)); });
        return all;
    }();
    return names;
}

void takeFormatField(const QString& field, const SourceFormat& from, SourceFormat& to)
{
    if (const FormatField* known = fieldNamed(field))
        known->take(from, to);
}

QString formatFieldText(const QString& field, const SourceFormat& format)
{
    const FormatField* known = fieldNamed(field);
    return known ? known->text(format) : QString();
}

} // namespace tessera
