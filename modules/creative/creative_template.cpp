// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/creative_template.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

// Static libraries do not register their resources by themselves; the macro must stand outside any namespace.
static void registerCreativeResources()
{
    Q_INIT_RESOURCE(creative);
}

namespace tessera {

namespace {

const QStringList& kindNames()
{
    static const QStringList names{QStringLiteral("gradient"), QStringLiteral("spots"),
                                   QStringLiteral("shape"),    QStringLiteral("product"),
                                   QStringLiteral("text"),     QStringLiteral("pill"),
                                   QStringLiteral("badge")};
    return names;
}

const QStringList& roleNames()
{
    static const QStringList names{QString(),
                                   QStringLiteral("logo"),
                                   QStringLiteral("title"),
                                   QStringLiteral("benefit"),
                                   QStringLiteral("price"),
                                   QStringLiteral("callToAction"),
                                   QStringLiteral("badge"),
                                   QStringLiteral("legal"),
                                   QStringLiteral("product")};
    return names;
}

QString itemPath(const char* list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(QString::fromLatin1(list)).arg(index);
}

Result<CreativeLayer> layerFromJson(const QJsonObject& object, const QString& path,
                                    const QHash<QString, QColor>& colors)
{
    JsonReader reader(object, path);
    CreativeLayer layer;
    layer.id = reader.requiredText(QLatin1String("id"));
    layer.kind = CreativeLayer::Kind(
        kindNames().indexOf(reader.choice(QLatin1String("kind"), kindNames(), QStringLiteral("text"))));
    layer.role = reader.choice(QLatin1String("role"), roleNames(), QString());
    layer.area = reader.text(QLatin1String("area"), QString());
    layer.shape = reader.choice(QLatin1String("shape"),
                                {QString(), QStringLiteral("circle"), QStringLiteral("podium")}, QString());
    layer.text = reader.text(QLatin1String("text"), QString());
    layer.color = reader.text(QLatin1String("color"), QString());
    layer.color2 = reader.text(QLatin1String("color2"), QString());
    for (const QString& name : {layer.color, layer.color2})
        if (!name.isEmpty() && !colors.contains(name))
            reader.fail(reader.pathOf(QStringLiteral("color")),
                        QCoreApplication::translate("CreativeTemplate",
                                                    "%1 is no colour of the brand kit. Add it to colors")
                            .arg(name));
    layer.size = reader.number(QLatin1String("size"), layer.size, 0.5, 60);
    layer.minSize = reader.number(QLatin1String("minSize"), layer.minSize, 6, 200);
    layer.weight = int(reader.integer(QLatin1String("weight"), layer.weight, 100, 900));
    layer.display = reader.flag(QLatin1String("display"), false);
    layer.tracking = reader.number(QLatin1String("tracking"), 0, -10, 100);
    layer.lineHeight = reader.number(QLatin1String("lineHeight"), layer.lineHeight, 0.8, 3);
    layer.gapAfter = reader.number(QLatin1String("gapAfter"), 0, 0, 60);
    layer.maxLines = int(reader.integer(QLatin1String("maxLines"), layer.maxLines, 1, 12));
    layer.dropOrder = int(reader.integer(QLatin1String("dropOrder"), -1, -1, 100));
    layer.scale = reader.number(QLatin1String("scale"), 1, 0.05, 10);
    layer.count = int(reader.integer(QLatin1String("count"), 0, 0, 50));
    layer.cover = reader.choice(QLatin1String("fit"), {QStringLiteral("contain"), QStringLiteral("cover")},
                                QStringLiteral("contain")) == QLatin1String("cover");
    if (auto done = reader.finish(); !done)
        return done.error();
    return layer;
}

Result<CreativeLayout> layoutFromJson(const QJsonObject& object, const QString& path)
{
    JsonReader reader(object, path);
    CreativeLayout layout;
    layout.fromRatio = reader.number(QLatin1String("fromRatio"), 0, 0, 100);
    layout.unitIsWidth =
        reader.choice(QLatin1String("unit"), {QStringLiteral("height"), QStringLiteral("width")},
                      QStringLiteral("height")) == QLatin1String("width");
    layout.unitScale = reader.number(QLatin1String("unitScale"), 1, 0.05, 10);
    layout.centred = reader.choice(QLatin1String("align"), {QStringLiteral("left"), QStringLiteral("center")},
                                   QStringLiteral("left")) == QLatin1String("center");
    layout.fromTop =
        reader.choice(QLatin1String("vertical"), {QStringLiteral("middle"), QStringLiteral("top")},
                      QStringLiteral("middle")) == QLatin1String("top");
    const QJsonObject areas = reader.object(QLatin1String("areas"));
    for (auto it = areas.begin(); it != areas.end(); ++it) {
        const QJsonArray box = it->toArray();
        const QRectF rect(box.at(0).toDouble(-1), box.at(1).toDouble(-1), box.at(2).toDouble(),
                          box.at(3).toDouble());
        if (box.size() != 4 || rect.isEmpty() || !QRectF(-0.001, -0.001, 1.002, 1.002).contains(rect))
            reader.fail(
                reader.pathOf(QStringLiteral("areas.") + it.key()),
                QCoreApplication::translate("CreativeTemplate",
                                            "must be [x, y, width, height] in fractions inside the picture"));
        layout.areas.insert(it.key(), rect);
    }
    if (!layout.areas.contains(QStringLiteral("copy")))
        reader.fail(reader.pathOf(QStringLiteral("areas")),
                    QCoreApplication::translate("CreativeTemplate", "has no area named copy"));
    if (auto done = reader.finish(); !done)
        return done.error();
    return layout;
}

QJsonObject layerToJson(const CreativeLayer& layer)
{
    QJsonObject object{
        {QStringLiteral("id"), layer.id},
        {QStringLiteral("kind"), kindNames().at(qsizetype(layer.kind))},
        {QStringLiteral("size"), layer.size},
        {QStringLiteral("minSize"), layer.minSize},
        {QStringLiteral("weight"), layer.weight},
        {QStringLiteral("display"), layer.display},
        {QStringLiteral("tracking"), layer.tracking},
        {QStringLiteral("lineHeight"), layer.lineHeight},
        {QStringLiteral("gapAfter"), layer.gapAfter},
        {QStringLiteral("maxLines"), layer.maxLines},
        {QStringLiteral("dropOrder"), layer.dropOrder},
        {QStringLiteral("scale"), layer.scale},
        {QStringLiteral("count"), layer.count},
        {QStringLiteral("fit"), layer.cover ? QStringLiteral("cover") : QStringLiteral("contain")}};
    const std::pair<QString, QString> texts[] = {
        {QStringLiteral("role"), layer.role},   {QStringLiteral("area"), layer.area},
        {QStringLiteral("shape"), layer.shape}, {QStringLiteral("text"), layer.text},
        {QStringLiteral("color"), layer.color}, {QStringLiteral("color2"), layer.color2}};
    for (const auto& [key, value] : texts)
        if (!value.isEmpty())
            object.insert(key, value);
    return object;
}

} // namespace

const CreativeLayout& CreativeTemplate::layoutFor(double ratio) const
{
    const auto above =
        std::upper_bound(layouts.begin() + 1, layouts.end(), ratio,
                         [](double value, const CreativeLayout& layout) { return value < layout.fromRatio; });
    return *(above - 1);
}

QJsonObject CreativeTemplate::toJson() const
{
    QJsonObject palette;
    for (auto it = colors.begin(); it != colors.end(); ++it)
        palette.insert(it.key(), it->name(QColor::HexRgb).toUpper());
    QJsonArray layerList;
    for (const CreativeLayer& layer : layers)
        layerList.append(layerToJson(layer));
    QJsonArray layoutList;
    for (const CreativeLayout& layout : layouts) {
        QJsonObject areas;
        for (auto it = layout.areas.begin(); it != layout.areas.end(); ++it)
            areas.insert(it.key(), QJsonArray{it->x(), it->y(), it->width(), it->height()});
        layoutList.append(QJsonObject{
            {QStringLiteral("fromRatio"), layout.fromRatio},
            {QStringLiteral("unit"), layout.unitIsWidth ? QStringLiteral("width") : QStringLiteral("height")},
            {QStringLiteral("unitScale"), layout.unitScale},
            {QStringLiteral("align"), layout.centred ? QStringLiteral("center") : QStringLiteral("left")},
            {QStringLiteral("vertical"), layout.fromTop ? QStringLiteral("top") : QStringLiteral("middle")},
            {QStringLiteral("areas"), areas}});
    }
    return {{QStringLiteral("name"), name},
            {QStringLiteral("colors"), palette},
            {QStringLiteral("textFonts"), QJsonArray::fromStringList(textFonts)},
            {QStringLiteral("displayFonts"), QJsonArray::fromStringList(displayFonts)},
            {QStringLiteral("layers"), layerList},
            {QStringLiteral("layouts"), layoutList}};
}

Result<CreativeTemplate> CreativeTemplate::fromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    CreativeTemplate made;
    made.name = reader.requiredText(QLatin1String("name"));
    made.textFonts = reader.texts(QLatin1String("textFonts"));
    made.displayFonts = reader.texts(QLatin1String("displayFonts"));
    const QJsonObject palette = reader.object(QLatin1String("colors"));
    for (auto it = palette.begin(); it != palette.end(); ++it) {
        const QColor color(it->toString());
        if (!color.isValid())
            reader.fail(reader.pathOf(QStringLiteral("colors.") + it.key()),
                        QCoreApplication::translate(
                            "CreativeTemplate", "is no colour. Write it as six hexadecimal digits after #"));
        made.colors.insert(it.key(), color);
    }
    const QJsonArray layers = reader.array(QLatin1String("layers"));
    for (qsizetype i = 0; i < layers.size(); ++i) {
        auto layer =
            layerFromJson(layers.at(i).toObject(), reader.pathOf(itemPath("layers", i)), made.colors);
        if (!layer)
            return layer.error();
        made.layers.push_back(std::move(layer).value());
    }
    const QJsonArray layouts = reader.array(QLatin1String("layouts"));
    for (qsizetype i = 0; i < layouts.size(); ++i) {
        auto layout = layoutFromJson(layouts.at(i).toObject(), reader.pathOf(itemPath("layouts", i)));
        if (!layout)
            return layout.error();
        made.layouts.push_back(std::move(layout).value());
    }
    std::stable_sort(
        made.layouts.begin(), made.layouts.end(),
        [](const CreativeLayout& a, const CreativeLayout& b) { return a.fromRatio < b.fromRatio; });
    if (made.layers.empty() || made.layouts.empty())
        reader.fail(QString(), QCoreApplication::translate(
                                   "CreativeTemplate", "a template needs at least one layer and one layout"));
    if (auto done = reader.finish(); !done)
        return done.error();
    return made;
}

const CreativeTemplate& builtInTemplate()
{
    static const CreativeTemplate made = [] {
        registerCreativeResources();
        QFile file(QStringLiteral(":/creative/serum.json"));
        auto object = file.open(QIODevice::ReadOnly) ? parseJsonObject(file.readAll(), file.fileName())
                                                     : Result<QJsonObject>(Error{});
        auto parsed = object ? CreativeTemplate::fromJson(*object) : Result<CreativeTemplate>(object.error());
        if (!parsed)
            qFatal("built-in template: %s", qPrintable(parsed.error().message));
        return std::move(parsed).value();
    }();
    return made;
}

} // namespace tessera
