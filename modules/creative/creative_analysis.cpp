// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/creative_analyses.h"
#include "creative/internal/texts.h"

#include "analysis/analysis.h"
#include "analysis/schema.h"
#include "creative/creative_set.h"

#include <QGuiApplication>

namespace tessera {

namespace {

QString checkName(CreativeCheck::Kind kind)
{
    static const QStringList names{QStringLiteral("text_clipped"), QStringLiteral("low_contrast"),
                                   QStringLiteral("text_too_small"), QStringLiteral("layer_left_out"),
                                   QStringLiteral("file_too_big")};
    return names.at(qsizetype(kind));
}

QJsonObject renderJson(const CreativeRender& render)
{
    QJsonArray checks;
    for (const CreativeCheck& check : render.creative.checks)
        checks.append(QJsonObject{{QStringLiteral("check"), checkName(check.kind)},
                                  {QStringLiteral("error"), check.error},
                                  {QStringLiteral("layer"), check.layer},
                                  {QStringLiteral("message"), check.message},
                                  {QStringLiteral("value"), check.value}});
    QJsonArray texts;
    for (const CreativeText& text : render.creative.texts)
        texts.append(QJsonObject{{QStringLiteral("layer"), text.layer},
                                 {QStringLiteral("text"), text.lines.join(QLatin1Char(' '))},
                                 {QStringLiteral("pixels"), text.pixelSize},
                                 {QStringLiteral("contrast"), text.contrast}});
    return {{QStringLiteral("name"), render.baseName},
            {QStringLiteral("placement"), render.size.name},
            {QStringLiteral("language"), render.language},
            {QStringLiteral("width"), render.size.size.width()},
            {QStringLiteral("height"), render.size.size.height()},
            {QStringLiteral("format"), render.creative.format},
            {QStringLiteral("bytes"), qint64(render.creative.encoded.size())},
            {QStringLiteral("maxBytes"), qint64(render.size.maxBytes)},
            {QStringLiteral("ok"), !render.creative.hasErrors()},
            {QStringLiteral("texts"), texts},
            {QStringLiteral("checks"), checks}};
}

QStringList tableRow(const CreativeRender& render)
{
    QStringList messages;
    double contrast = 0;
    for (const CreativeText& text : render.creative.texts)
        contrast = contrast == 0 ? text.contrast : std::min(contrast, text.contrast);
    for (const CreativeCheck& check : render.creative.checks)
        messages.append(check.message);
    return {render.baseName, render.creative.format, QString::number(render.creative.encoded.size()),
            QString::number(contrast, 'f', 1), messages.join(QLatin1Char(' '))};
}

Result<AnalysisResult> runCreative(const LocalDataset&, const QJsonObject& json, const Task& task)
{
    const Result<CreativeSet> set = CreativeSet::fromJson(json);
    if (!set)
        return set.error();
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return Error{
            CreativeSetText::tr("Pictures need the graphics library, which this program did not start.")};
    Result<std::vector<CreativeRender>> renders = renderSet(*set, task);
    if (!renders)
        return renders.error();
    AnalysisResult out;
    NamedTable named;
    named.title = CreativeSetText::tr("Pictures");
    named.table.columns = {CreativeSetText::tr("Picture"), CreativeSetText::tr("Format"),
                           CreativeSetText::tr("Bytes"), CreativeSetText::tr("Lowest contrast"),
                           CreativeSetText::tr("Findings")};
    named.table.numeric = {false, false, true, true, false};
    QJsonArray list;
    int sound = 0;
    for (CreativeRender& render : *renders) {
        sound += render.creative.hasErrors() ? 0 : 1;
        list.append(renderJson(render));
        named.table.rows.push_back(tableRow(render));
        named.table.people.append(QString());
        out.pictures.push_back({render.baseName, std::move(render.creative.image),
                                std::move(render.creative.encoded), render.creative.format});
    }
    out.headline = CreativeSetText::tr("%1 of %2 pictures pass every check").arg(sound).arg(renders->size());
    out.caption = CreativeSetText::tr(
        "Contrast at least 4.5 to 1, text that fits and can be read, file within its limit");
    out.json = {{QStringLiteral("renders"), list}};
    out.tables = {named};
    out.provenance.notes = {CreativeSetText::tr("Template \"%1\"").arg(set->design.name),
                            CreativeSetText::tr("Seed %1").arg(set->seed)};
    out.provenance.rightNote = CreativeSetText::tr("Contrast by WCAG 2.1");
    return out;
}

QJsonObject exampleDefinition()
{
    const auto say = [](const char* title, const char* benefit, const char* action) {
        return QJsonObject{{QStringLiteral("title"), QString::fromUtf8(title)},
                           {QStringLiteral("benefit"), QString::fromUtf8(benefit)},
                           {QStringLiteral("cta"), QString::fromUtf8(action)}};
    };
    const QJsonObject languages{
        {QStringLiteral("zh"), say("夜间修护 精华", "28 天看见紧致，敏感肌可用", "立即领取")},
        {QStringLiteral("en"),
         say("Night Repair Serum", "Firmer skin in 28 days, kind to sensitive skin", "Get yours")}};
    const QJsonObject variables{{QStringLiteral("price"), QString::fromUtf8("¥399")},
                                {QStringLiteral("logo"), QStringLiteral("SOLENNE")},
                                {QStringLiteral("product"), QStringLiteral("Solenne")}};
    return {{QStringLiteral("kind"), QStringLiteral("creative")},
            {QStringLiteral("name"), QStringLiteral("Night serum banners")},
            {QStringLiteral("template"), QStringLiteral("serum")},
            {QStringLiteral("variables"), variables},
            {QStringLiteral("languages"), languages},
            {QStringLiteral("sizes"),
             QJsonArray{QStringLiteral("1200x628"), QStringLiteral("300x250"), QStringLiteral("728x90")}},
            {QStringLiteral("seed"), 7}};
}

QJsonObject creativeSchema(const QString& id)
{
    const auto anyOf = [](const QJsonObject& a, const QJsonObject& b) {
        return QJsonObject{{QStringLiteral("anyOf"), QJsonArray{a, b}}};
    };
    const QJsonObject variables{{QStringLiteral("type"), QStringLiteral("object")},
                                {QStringLiteral("additionalProperties"), schemaText(QStringLiteral("Text."))},
                                {QStringLiteral("description"),
                                 QStringLiteral("title, benefit, price, cta, logo, product, badge, legal.")}};
    const QJsonObject languages{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("additionalProperties"), variables},
        {QStringLiteral("description"),
         QStringLiteral("Language code and the variables that differ; none: one picture a size.")}};
    const QJsonObject size = schemaObject(
        {{QStringLiteral("size"), schemaText(QStringLiteral("1200x628."))},
         {QStringLiteral("maxBytes"),
          schemaInteger(1000, 20'000'000, 500'000, QStringLiteral("PNG if it fits, else JPEG."))}},
        {QStringLiteral("size")}, QStringLiteral("A size with its own limit."));
    const QJsonObject own{{QStringLiteral("type"), QStringLiteral("object")},
                          {QStringLiteral("description"), QStringLiteral("A template, see creative.md.")}};
    return schemaDefinition(
        id,
        {{QStringLiteral("template"),
          anyOf(schemaChoice(builtInTemplateNames(), QStringLiteral("A built-in template.")), own)},
         {QStringLiteral("variables"), variables},
         {QStringLiteral("languages"), languages},
         {QStringLiteral("sizes"), schemaList(anyOf(schemaText(QStringLiteral("1200x628.")), size),
                                              QStringLiteral("Sizes; the five built-in ones when absent."))},
         {QStringLiteral("seed"),
          schemaInteger(0, 9007199254740992.0, 1, QStringLiteral("Places the lights of the background."))}},
        {}, QStringLiteral("One template in several sizes and languages, each picture checked."));
}

} // namespace

void registerCreativeAnalyses(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("creative");
    kind.title = CreativeSetText::tr("Creatives");
    kind.icon = QStringLiteral("palette");
    kind.description =
        CreativeSetText::tr("Advertisements from one template, in several sizes and languages.");
    kind.schema = creativeSchema(kind.id);
    kind.example = exampleDefinition();
    kind.run = runCreative;
    kind.suggest = [](const LocalDataset&) { return Result<QJsonObject>(exampleDefinition()); };
    registry.add(std::move(kind));
}

} // namespace tessera
