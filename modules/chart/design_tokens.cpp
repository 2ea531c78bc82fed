// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/design_tokens.h"

#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {
namespace {

QJsonObject loadTokens()
{
    QFile file(QStringLiteral(":/tessera/tokens.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void loadFonts()
{
    for (const char* weight : {"Regular", "Medium", "SemiBold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/tessera/fonts/TesseraSans-%1.otf").arg(QLatin1String(weight)));
}

// The tokens write #RRGGBBAA, Qt reads #AARRGGBB.
QColor parseColour(const QString& text)
{
    if (text.size() == 9)
        return QColor(QLatin1Char('#') + text.mid(7, 2) + text.mid(1, 6));
    return QColor(text);
}

QVector<QColor> colourList(const QJsonValue& value)
{
    QVector<QColor> colours;
    for (const QJsonValue item : value.toArray())
        colours.append(parseColour(item.toString()));
    return colours;
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

QLatin1String platformName()
{
#if defined(Q_OS_WIN)
    return QLatin1String("windows");
#elif defined(Q_OS_MACOS)
    return QLatin1String("macos");
#else
    return QLatin1String("linux");
#endif
}

QColor alongRamp(const QVector<QColor>& stops, double place)
{
    const double at = std::clamp(std::isfinite(place) ? place : 0.0, 0.0, 1.0) * double(stops.size() - 1);
    const auto low = qsizetype(at);
    const qsizetype high = std::min(low + 1, stops.size() - 1);
    const double share = at - double(low);
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(mix(stops[low].red(), stops[high].red()), mix(stops[low].green(), stops[high].green()),
                  mix(stops[low].blue(), stops[high].blue()));
}

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QLatin1String roleName(FontRole role)
{
    static constexpr std::array names{"caption", "table",  "body", "label", "title",
                                      "heading", "figure", "hero", "mono"};
    return QLatin1String(names[std::size_t(role)]);
}

void flatten(const QJsonObject& object, const QString& prefix, QHash<QString, QString>& out)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = prefix + QLatin1Char('.') + it.key();
        if (it->isObject())
            flatten(it->toObject(), key, out);
        else if (it->isDouble())
            out.insert(key, QString::number(it->toDouble()));
    }
}

} // namespace

DesignTokens::DesignTokens(bool dark)
    : m_dark(dark)
{
    static const QJsonObject tokens = loadTokens();
    static const bool fonts = (loadFonts(), true);
    Q_UNUSED(fonts)
    m_tokens = tokens;
    const QString mode = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const QJsonObject colours = m_tokens[QLatin1String("color")][mode].toObject();
    for (auto it = colours.begin(); it != colours.end(); ++it)
        m_colours.insert(it.key(), parseColour(it->toString()));
    const QJsonObject stages = m_tokens[QLatin1String("stage")][mode].toObject();
    for (auto it = stages.begin(); it != stages.end(); ++it)
        m_stages.insert(it.key(), parseColour(it->toString()));
    m_stages.insert(QStringLiteral("lapsed"), m_stages.value(QStringLiteral("lost")));
    m_categorical = colourList(m_tokens[QLatin1String("categorical")][mode]);
    const QJsonValue ramps = m_tokens[QLatin1String("ramp")];
    m_sequential = colourList(ramps[QLatin1String("sequential")][mode]);
    m_diverging = colourList(ramps[QLatin1String("diverging")][mode]);
    m_ink = colourList(ramps[QLatin1String("ink")]);
    const QJsonValue font = m_tokens[QLatin1String("font")];
    m_families = QStringList{font[QLatin1String("family")].toString()} +
                 texts(font[QLatin1String("fallback")][platformName()]);
    m_mono = texts(font[QLatin1String("mono")]);
}

QColor DesignTokens::colour(const QString& token) const
{
    Q_ASSERT_X(m_colours.contains(token), "DesignTokens::colour", qPrintable(token));
    return m_colours.value(token);
}

QColor DesignTokens::stage(const QString& name) const
{
    const auto it = m_stages.constFind(name);
    return it != m_stages.constEnd() ? *it : m_colours.value(QStringLiteral("chart.muted"));
}

QColor DesignTokens::categorical(int index) const
{
    return index >= 0 && index < m_categorical.size() ? m_categorical[index]
                                                      : m_colours.value(QStringLiteral("chart.muted"));
}

QColor DesignTokens::sequential(double place) const
{
    return alongRamp(m_sequential, place);
}

QColor DesignTokens::diverging(double place) const
{
    return alongRamp(m_diverging, place);
}

QColor DesignTokens::inkOn(const QColor& background) const
{
    const double light = luminance(background);
    const bool white = 1.05 / (light + 0.05) > (light + 0.05) / 0.05;
    return m_ink[white ? 1 : 0];
}

double DesignTokens::number(const QString& path) const
{
    QJsonValue value = m_tokens;
    for (const QString& key : path.split(QLatin1Char('.')))
        value = value[key];
    Q_ASSERT_X(value.isDouble(), "DesignTokens::number", qPrintable(path));
    return value.toDouble();
}

double DesignTokens::flowAlpha(const QString& state) const
{
    const QString key = !state.isEmpty() ? state : m_dark ? QStringLiteral("dark") : QStringLiteral("light");
    return number(QStringLiteral("stage.flowAlpha.") + key);
}

QFont DesignTokens::font(FontRole role) const
{
    const QJsonValue scale = m_tokens[QLatin1String("font")][QLatin1String("scale")][roleName(role)];
    QFont font;
    // The last of the fixed-width ones is the system's own, where none of ours is installed.
    font.setFamilies(role == FontRole::Mono ? m_mono + QStringList{QStringLiteral("monospace")} : m_families);
    // Pixels, so that a chart is laid out alike on a screen, in a PNG and in an SVG.
    font.setPixelSize(scale[QLatin1String("px")].toInt());
    font.setWeight(QFont::Weight(scale[QLatin1String("weight")].toInt()));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont DesignTokens::fontFor(FontRole role, const QString& text) const
{
    QFont result = font(role);
    const int least = int(std::lround(number(QStringLiteral("font.minCjkPt")) * 96 / 72));
    if (result.pixelSize() < least && holdsChinese(text))
        result.setPixelSize(least);
    return result;
}

QHash<QString, QString> DesignTokens::placeholders() const
{
    QHash<QString, QString> map;
    for (auto it = m_colours.begin(); it != m_colours.end(); ++it)
        map.insert(it.key(), it->name(it->alpha() < 255 ? QColor::HexArgb : QColor::HexRgb));
    for (const char* group : {"size", "radius", "space", "font"})
        flatten(m_tokens[QLatin1String(group)].toObject(), QLatin1String(group), map);
    const auto listOf = [](const QStringList& families) {
        QStringList quoted;
        for (const QString& family : families)
            quoted.append(QLatin1Char('"') + family + QLatin1Char('"'));
        return quoted.join(QLatin1Char(','));
    };
    map.insert(QStringLiteral("font.families"), listOf(m_families));
    map.insert(QStringLiteral("font.monoFamilies"), listOf(font(FontRole::Mono).families()));
    return map;
}

bool holdsChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace tessera
