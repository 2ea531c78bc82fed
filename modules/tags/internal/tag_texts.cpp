// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/internal/tag_texts.h"

#include "analysis/places.h"
#include "base/text.h"
#include "base/thread_pool.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kTextsBlock = std::size_t{1} << 16;

struct TagTextsText
{
    Q_DECLARE_TR_FUNCTIONS(TagValues)
};

Result<QHash<QString, QString>> tableTexts(const LocalDataset& data, const TagLookup& lookup)
{
    const Result<std::shared_ptr<const Column>> keys = data.tableColumn(lookup.table, lookup.key);
    const Result<std::shared_ptr<const Column>> values = data.tableColumn(lookup.table, lookup.value);
    if (!keys || !values)
        return !keys ? keys.error() : values.error();
    QHash<QString, QString> texts;
    for (std::size_t row = 0; row < (*keys)->size(); ++row)
        if (!(*keys)->isNull(row) && !(*values)->isNull(row))
            texts.insert((*keys)->display(row).trimmed(), (*values)->display(row));
    return texts;
}

} // namespace

Column textColumn(std::vector<Code> codes, const QStringList& texts)
{
    auto dictionary = std::make_shared<Dictionary>();
    for (const QString& text : texts)
        dictionary->append(toUtf8(text));
    Column column;
    column.type = ColumnType::Text;
    column.codes = std::move(codes);
    column.dictionary = std::move(dictionary);
    return column;
}

Result<Column> bandedColumn(const Column& numbers, const std::vector<TagBand>& bands)
{
    if (numbers.type == ColumnType::Text || numbers.type == ColumnType::Time)
        return Error{TagTextsText::tr("Bands are for numbers, and this tag's values are none. Take the bands "
                                      "out, or choose a number.")};
    QStringList names;
    for (const TagBand& band : bands)
        names.append(band.name);
    std::vector<Code> codes(numbers.size(), kNullCode);
    const bool isReal = numbers.type == ColumnType::Real;
    const double unit = numbers.type == ColumnType::Decimal ? double(kPowersOfTen[numbers.scale]) : 1.0;
    parallelBlocks(codes.size(), kTextsBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const double raw = isReal ? numbers.reals[i] : double(numbers.integers[i]);
            if (isReal ? std::isnan(raw) : numbers.integers[i] == kNullInteger)
                continue;
            const double number = isReal ? raw : raw / unit;
            for (std::size_t band = 0; band < bands.size(); ++band)
                if (!bands[band].below || number < *bands[band].below) {
                    codes[i] = Code(band);
                    break;
                }
        }
    });
    return textColumn(std::move(codes), names);
}

Result<Column> lookedUpColumn(const LocalDataset& data, const Column& texts, const TagLookup& lookup)
{
    if (texts.type != ColumnType::Text)
        return Error{
            TagTextsText::tr("A table of values is for texts, and this tag's values are none. Take the "
                             "table out, or choose a text.")};
    const bool isCity = lookup.table.isEmpty();
    const Result<QHash<QString, QString>> found =
        isCity ? QHash<QString, QString>() : tableTexts(data, lookup);
    if (!found)
        return found.error();
    QStringList names;
    std::vector<Code> newCode(texts.dictionary->size(), kNullCode);
    for (std::size_t code = 0; code < newCode.size(); ++code) {
        const QString text = toQString(texts.dictionary->at(Code(code)));
        const auto known = found->constFind(text.trimmed());
        if (isCity ? cityTierOf(text).isEmpty() : known == found->constEnd())
            continue;
        const QString name = isCity ? cityTierOf(text) : *known;
        qsizetype place = names.indexOf(name);
        if (place < 0) {
            place = names.size();
            names.append(name);
        }
        newCode[code] = Code(place);
    }
    std::vector<Code> codes(texts.codes.size(), kNullCode);
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (texts.codes[i] != kNullCode)
            codes[i] = newCode[texts.codes[i]];
    return textColumn(std::move(codes), names);
}

} // namespace tessera
