// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/creative_set.h"
#include "creative/internal/texts.h"

#include "base/json.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr int kMaxSetSide = 4096;
constexpr std::int64_t kMaxBytes = 20'000'000;

QStringList knownVariables()
{
    return {QStringLiteral("title"), QStringLiteral("benefit"), QStringLiteral("price"),
            QStringLiteral("cta"),   QStringLiteral("logo"),    QStringLiteral("product"),
            QStringLiteral("badge"), QStringLiteral("legal")};
}

QHash<QString, QString> variablesFrom(const QJsonObject& json, const QString& path, JsonReader& reader)
{
    QHash<QString, QString> variables;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!knownVariables().contains(it.key()))
            reader.fail(path + QLatin1Char('.') + it.key(),
                        CreativeSetText::tr("is no variable of a template. Known are: %1")
                            .arg(knownVariables().join(QStringLiteral(", "))));
        if (!it->isString())
            reader.fail(path + QLatin1Char('.') + it.key(), CreativeSetText::tr("must be a text"));
        variables.insert(it.key(), it->toString());
    }
    return variables;
}

QJsonObject variablesToJson(const QHash<QString, QString>& variables)
{
    QJsonObject json;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

// "1200x628"; the limit of a known size is the one its placements usually have.
AdSize sizeFrom(const QString& text, const QString& path, JsonReader& reader)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 50 || size.height() < 50 || size.width() > kMaxSetSide ||
        size.height() > kMaxSetSide) {
        reader.fail(
            path, CreativeSetText::tr("must be a size such as \"1200x628\", from 50 to 4096 pixels a side"));
        return {};
    }
    for (const AdSize& known : builtInAdSizes())
        if (known.size == size)
            return known;
    return {text, size, CreativeInput().maxBytes};
}

} // namespace

QStringList builtInTemplateNames()
{
    return {QStringLiteral("serum")};
}

QJsonObject CreativeSet::toJson() const
{
    QJsonObject languageJson;
    for (const auto& [language, own] : languages)
        languageJson.insert(language, variablesToJson(own));
    QJsonArray sizeList;
    for (const AdSize& size : sizes)
        sizeList.append(QJsonObject{
            {QStringLiteral("size"), QStringLiteral("%1x%2").arg(size.size.width()).arg(size.size.height())},
            {QStringLiteral("maxBytes"), qint64(size.maxBytes)}});
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("creative")},
                     {QStringLiteral("variables"), variablesToJson(variables)},
                     {QStringLiteral("sizes"), sizeList},
                     {QStringLiteral("seed"), qint64(seed)}};
    if (!languages.empty())
        json.insert(QStringLiteral("languages"), languageJson);
    json.insert(QStringLiteral("template"),
                builtIn.isEmpty() ? QJsonValue(design.toJson()) : QJsonValue(builtIn));
    return json;
}

Result<CreativeSet> CreativeSet::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    CreativeSet set;
    reader.text(QLatin1String("kind"), QString());
    reader.text(QLatin1String("name"), QString());
    set.seed = std::uint64_t(reader.integer(QLatin1String("seed"), 1, 0, INT64_C(1) << 53));
    set.variables =
        variablesFrom(reader.object(QLatin1String("variables")), QStringLiteral("variables"), reader);
    const QJsonObject languages = reader.object(QLatin1String("languages"));
    for (auto it = languages.begin(); it != languages.end(); ++it)
        set.languages.emplace_back(
            it.key(), variablesFrom(it->toObject(), QStringLiteral("languages.") + it.key(), reader));
    const QJsonValue design = reader.value(QLatin1String("template"));
    const QJsonArray sizes = reader.array(QLatin1String("sizes"));
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const QString path = QStringLiteral("sizes[%1]").arg(i);
        if (sizes.at(i).isString()) {
            set.sizes.push_back(sizeFrom(sizes.at(i).toString(), path, reader));
            continue;
        }
        JsonReader one(sizes.at(i).toObject(), path);
        AdSize size = sizeFrom(one.text(QLatin1String("size"), QString()), path, reader);
        size.maxBytes = one.integer(QLatin1String("maxBytes"), size.maxBytes, 1000, kMaxBytes);
        if (Result<void> read = one.finish(); !read)
            return read.error();
        set.sizes.push_back(size);
    }
    if (set.sizes.empty())
        set.sizes = builtInAdSizes();
    set.builtIn = design.isObject() ? QString() : design.toString(QStringLiteral("serum"));
    if (!design.isObject() && !builtInTemplateNames().contains(set.builtIn))
        reader.fail(QStringLiteral("template"),
                    CreativeSetText::tr("there is no template \"%1\"; built in: %2")
                        .arg(set.builtIn, builtInTemplateNames().join(QStringLiteral(", "))));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    set.design = builtInTemplate();
    if (design.isObject()) {
        Result<CreativeTemplate> own = CreativeTemplate::fromJson(design.toObject());
        if (!own)
            return own.error();
        set.design = std::move(*own);
    }
    return set;
}

Result<std::vector<CreativeRender>> renderSet(const CreativeSet& set, const Task& task)
{
    std::vector<std::pair<QString, QHash<QString, QString>>> languages = set.languages;
    if (languages.empty())
        languages.emplace_back();
    std::vector<CreativeRender> renders;
    Task progress = task;
    progress.setProgress(0, std::int64_t(languages.size() * set.sizes.size()));
    for (const auto& [language, own] : languages) {
        QHash<QString, QString> variables = set.variables;
        for (auto it = own.begin(); it != own.end(); ++it)
            variables.insert(it.key(), it.value());
        for (const AdSize& size : set.sizes) {
            if (task.cancelled())
                return Error::cancel();
            CreativeInput input;
            input.variables = variables;
            input.size = size.size;
            input.seed = set.seed;
            input.maxBytes = size.maxBytes;
            Result<Creative> creative = renderCreative(set.design, input);
            if (!creative)
                return creative.error();
            QString name = QStringLiteral("%1x%2").arg(size.size.width()).arg(size.size.height());
            if (!language.isEmpty())
                name += QLatin1Char('-') + language;
            renders.push_back({language, size, name, std::move(*creative)});
            progress.addProgress(1);
        }
    }
    return renders;
}

Result<QStringList> renderAll(const QJsonObject& definition, const QString& folder, const Task& task)
{
    const Result<CreativeSet> set = CreativeSet::fromJson(definition);
    if (!set)
        return set.error();
    const Result<std::vector<CreativeRender>> renders = renderSet(*set, task);
    if (!renders)
        return renders.error();
    QStringList paths;
    for (const CreativeRender& render : *renders) {
        const Result<QString> path = saveCreative(render.creative, folder, render.baseName);
        if (!path)
            return path.error();
        paths.append(*path);
    }
    return paths;
}

} // namespace tessera
