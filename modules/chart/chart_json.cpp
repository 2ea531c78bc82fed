// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chart_spec.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tessera {
namespace {

// One list of fields per type (visit(), below) serves writing and reading.
class JsonWriter
{
public:
    QJsonObject object;

    void operator()(const char* key, QString& value)
    {
        if (!value.isEmpty())
            put(key, value);
    }
    void operator()(const char* key, double& value) { put(key, value); }
    void operator()(const char* key, std::int64_t& value) { put(key, qint64(value)); }
    void operator()(const char* key, bool& value) { put(key, value); }
    void operator()(const char* key, QStringList& value) { put(key, QJsonArray::fromStringList(value)); }
    void operator()(const char* key, std::optional<double>& value)
    {
        if (value)
            put(key, *value);
    }
    void operator()(const char* key, std::optional<Interval>& value)
    {
        if (value)
            put(key, QJsonArray{value->low, value->high});
    }
    void operator()(const char* key, std::vector<double>& values)
    {
        QJsonArray array;
        for (const double value : values)
            array.append(value);
        put(key, array);
    }
    void operator()(const char* key, std::vector<std::pair<double, double>>& values)
    {
        QJsonArray array;
        for (const auto& [x, y] : values)
            array.append(QJsonArray{x, y});
        put(key, array);
    }
    void operator()(const char* key, ColourRole& value) { (*this)(key, value.text); }
    template <typename T>
    void operator()(const char* key, T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            put(key, int(value));
        } else {
            put(key, write(value));
        }
    }
    template <typename T>
    void operator()(const char* key, std::vector<T>& values)
    {
        QJsonArray array;
        for (T& value : values)
            array.append(write(value));
        put(key, array);
    }

private:
    template <typename T>
    static QJsonObject write(T& value);
    void put(const char* key, const QJsonValue& value) { object.insert(QLatin1String(key), value); }
};

class JsonLoader
{
public:
    explicit JsonLoader(QJsonObject source)
        : m_source(std::move(source))
    {}

    void operator()(const char* key, QString& value) { value = at(key).toString(value); }
    void operator()(const char* key, double& value) { value = at(key).toDouble(value); }
    void operator()(const char* key, std::int64_t& value) { value = at(key).toInteger(value); }
    void operator()(const char* key, bool& value) { value = at(key).toBool(value); }
    void operator()(const char* key, QStringList& value)
    {
        for (const QJsonValue item : at(key).toArray())
            value.append(item.toString());
    }
    void operator()(const char* key, std::optional<double>& value)
    {
        if (at(key).isDouble())
            value = at(key).toDouble();
    }
    void operator()(const char* key, std::optional<Interval>& value)
    {
        const QJsonArray pair = at(key).toArray();
        if (pair.size() == 2)
            value = Interval{pair[0].toDouble(), pair[1].toDouble()};
    }
    void operator()(const char* key, std::vector<double>& values)
    {
        for (const QJsonValue item : at(key).toArray())
            values.push_back(item.toDouble());
    }
    void operator()(const char* key, std::vector<std::pair<double, double>>& values)
    {
        for (const QJsonValue item : at(key).toArray())
            values.emplace_back(item[0].toDouble(), item[1].toDouble());
    }
    void operator()(const char* key, ColourRole& value) { (*this)(key, value.text); }
    template <typename T>
    void operator()(const char* key, T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            value = T(at(key).toInt(int(value)));
        } else {
            load(at(key), value);
        }
    }
    template <typename T>
    void operator()(const char* key, std::vector<T>& values)
    {
        for (const QJsonValue item : at(key).toArray())
            load(item, values.emplace_back());
    }

private:
    template <typename T>
    static void load(const QJsonValue& json, T& value);
    [[nodiscard]] QJsonValue at(const char* key) const { return m_source.value(QLatin1String(key)); }

    QJsonObject m_source;
};

template <typename Io>
void visit(Io& io, ChartFact& v)
{
    io("label", v.label), io("value", v.value), io("note", v.note);
}
template <typename Io>
void visit(Io& io, ChartMark& v)
{
    io("people", v.people), io("count", v.count), io("facts", v.facts);
}
template <typename Io>
void visit(Io& io, Bar& v)
{
    io("value", v.value), io("previous", v.previous), io("interval", v.interval), io("text", v.text);
    io("secondary", v.secondary), io("delta", v.delta), io("deltaTone", v.deltaTone), io("colour", v.colour);
    io("few", v.few), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, BarGroup& v)
{
    io("label", v.label), io("bars", v.bars);
}
template <typename Io>
void visit(Io& io, ChartSeries& v)
{
    io("name", v.name), io("colour", v.colour);
}
template <typename Io>
void visit(Io& io, BarChart& v)
{
    io("horizontal", v.horizontal), io("layout", v.layout), io("unit", v.unit), io("baseline", v.baseline);
    io("series", v.series), io("groups", v.groups), io("currentName", v.currentName);
    io("previousName", v.previousName), io("showAxis", v.showAxis);
}
template <typename Io>
void visit(Io& io, LinePoint& v)
{
    io("x", v.x), io("y", v.y), io("interval", v.interval), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, LineSeries& v)
{
    io("name", v.name), io("colour", v.colour), io("points", v.points);
}
template <typename Io>
void visit(Io& io, ReferenceLine& v)
{
    io("at", v.at), io("label", v.label), io("handle", v.handle);
}
template <typename Io>
void visit(Io& io, ReferenceBand& v)
{
    io("from", v.from), io("to", v.to), io("label", v.label);
}
template <typename Io>
void visit(Io& io, LineChart& v)
{
    io("axis", v.axis), io("labels", v.labels), io("xTitle", v.xTitle), io("unit", v.unit),
        io("area", v.area);
    io("stacked", v.stacked), io("step", v.step), io("fromZero", v.fromZero), io("series", v.series);
    io("bands", v.bands), io("verticals", v.verticals), io("horizontals", v.horizontals);
}
template <typename Io>
void visit(Io& io, FunnelStep& v)
{
    io("label", v.label), io("count", v.count), io("previousShare", v.previousShare),
        io("interval", v.interval);
    io("mark", v.mark), io("lost", v.lost);
}
template <typename Io>
void visit(Io& io, FunnelChart& v)
{
    io("steps", v.steps), io("previousName", v.previousName);
}
template <typename Io>
void visit(Io& io, SankeyNode& v)
{
    io("id", v.id), io("label", v.label), io("value", v.value), io("colour", v.colour), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, SankeyLink& v)
{
    io("from", v.from), io("to", v.to), io("value", v.value), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, SankeyChart& v)
{
    io("leftTitle", v.leftTitle), io("rightTitle", v.rightTitle), io("left", v.left), io("right", v.right);
    io("links", v.links);
}
template <typename Io>
void visit(Io& io, MatrixCell& v)
{
    io("value", v.value), io("text", v.text), io("secondary", v.secondary), io("shade", v.shade),
        io("few", v.few);
    io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, MatrixHeader& v)
{
    io("label", v.label), io("colour", v.colour);
}
template <typename Io>
void visit(Io& io, MatrixChart& v)
{
    io("diverging", v.diverging), io("unit", v.unit), io("corner", v.corner), io("rows", v.rows);
    io("columns", v.columns), io("cells", v.cells), io("totalName", v.totalName),
        io("rowTotals", v.rowTotals);
    io("columnTotals", v.columnTotals), io("total", v.total), io("legendLow", v.legendLow);
    io("legendHigh", v.legendHigh), io("legendNote", v.legendNote);
}
template <typename Io>
void visit(Io& io, ScatterCluster& v)
{
    io("name", v.name), io("colour", v.colour), io("points", v.points), io("centreX", v.centreX);
    io("centreY", v.centreY), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, ScatterChart& v)
{
    io("xTitle", v.xTitle), io("yTitle", v.yTitle), io("clusters", v.clusters);
}
template <typename Io>
void visit(Io& io, HistogramBin& v)
{
    io("low", v.low), io("high", v.high), io("value", v.value), io("label", v.label), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, HistogramChart& v)
{
    io("unit", v.unit), io("colour", v.colour), io("bins", v.bins), io("references", v.references);
}
template <typename Io>
void visit(Io& io, WaterfallStep& v)
{
    io("label", v.label), io("detail", v.detail), io("change", v.change), io("text", v.text);
    io("isTotal", v.isTotal), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, WaterfallChart& v)
{
    io("unit", v.unit), io("upName", v.upName), io("downName", v.downName), io("steps", v.steps);
}

template <typename Io>
void visit(Io& io, UpsetSet& v)
{
    io("label", v.label), io("size", v.size), io("colour", v.colour), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, UpsetBar& v)
{
    io("members", v.members), io("value", v.value), io("few", v.few), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, UpsetChart& v)
{
    io("unit", v.unit), io("setTitle", v.setTitle), io("barTitle", v.barTitle), io("sets", v.sets);
    io("bars", v.bars);
}

template <typename Io>
void visit(Io& io, TreemapTile& v)
{
    io("label", v.label), io("secondary", v.secondary), io("value", v.value), io("colour", v.colour);
    io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, TreemapChart& v)
{
    io("unit", v.unit), io("tiles", v.tiles);
}

template <typename Io>
void visit(Io& io, MapRegion& v)
{
    io("id", v.id), io("label", v.label), io("value", v.value), io("secondary", v.secondary);
    io("shade", v.shade), io("few", v.few), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, MapChart& v)
{
    io("unit", v.unit), io("diverging", v.diverging), io("regions", v.regions), io("legendLow", v.legendLow);
    io("legendHigh", v.legendHigh), io("legendNote", v.legendNote), io("note", v.note);
}

template <typename Io>
void visit(Io& io, FigureDelta& v)
{
    io("text", v.text), io("against", v.against), io("tone", v.tone);
}
template <typename Io>
void visit(Io& io, Figure& v)
{
    io("label", v.label), io("value", v.value), io("unit", v.unit), io("text", v.text);
    io("deltas", v.deltas), io("mark", v.mark);
}
template <typename Io>
void visit(Io& io, FiguresChart& v)
{
    io("figures", v.figures);
}

template <typename T>
QJsonObject JsonWriter::write(T& value)
{
    JsonWriter writer;
    visit(writer, value);
    return writer.object;
}

template <typename T>
void JsonLoader::load(const QJsonValue& json, T& value)
{
    JsonLoader loader(json.toObject());
    visit(loader, value);
}

constexpr const char* kKinds[] = {"bars",      "lines",     "funnel", "sankey",  "matrix", "scatter",
                                  "histogram", "waterfall", "upset",  "treemap", "map",    "figures"};

template <std::size_t I = 0>
bool loadKind(const QString& kind, const QJsonObject& json, ChartSpec& spec)
{
    if constexpr (I < std::variant_size_v<decltype(spec.chart)>) {
        if (kind != QLatin1String(kKinds[I]))
            return loadKind<I + 1>(kind, json, spec);
        JsonLoader loader(json);
        visit(loader, spec.chart.template emplace<I>());
        return true;
    }
    return false;
}

} // namespace

QJsonObject chartToJson(const ChartSpec& spec)
{
    ChartSpec copy = spec;
    JsonWriter writer;
    std::visit([&](auto& chart) { visit(writer, chart); }, copy.chart);
    QJsonObject json{{QStringLiteral("title"), spec.title},
                     {QStringLiteral("subtitle"), spec.subtitle},
                     {QStringLiteral("kind"), QLatin1String(kKinds[spec.chart.index()])},
                     {QStringLiteral("chart"), writer.object}};
    if (spec.wide)
        json.insert(QStringLiteral("wide"), true);
    return json;
}

Result<ChartSpec> chartFromJson(const QJsonObject& json)
{
    ChartSpec spec;
    spec.title = json.value(QLatin1String("title")).toString();
    spec.subtitle = json.value(QLatin1String("subtitle")).toString();
    spec.wide = json.value(QLatin1String("wide")).toBool();
    const QString kind = json.value(QLatin1String("kind")).toString();
    if (!loadKind(kind, json.value(QLatin1String("chart")).toObject(), spec)) {
        return Error{QCoreApplication::translate(
                         "Chart", "Unknown kind of chart \"%1\". The file may come from a newer "
                                  "version; update Tessera to show it.")
                         .arg(kind)};
    }
    return spec;
}

} // namespace tessera
