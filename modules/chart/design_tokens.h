// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace tessera {

enum class FontRole
{
    Caption,
    Table,
    Body,
    Label,
    Title,
    Heading,
    Figure,
    Hero,
    Mono
};

// The design tokens of one appearance, light or dark: the only source of colour, size and type.
class DesignTokens
{
public:
    explicit DesignTokens(bool dark = false);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] QColor
    colour(const QString& token) const; // "surface.panel"; an unknown token is an assertion
    [[nodiscard]] QColor stage(const QString& name) const; // "aware"; unknown names take the stops in order
    [[nodiscard]] QColor categorical(int index) const;     // beyond the tenth: muted
    // Place on the ramp, 0..1, interpolated between its stops.
    [[nodiscard]] QColor sequential(double place) const;
    [[nodiscard]] QColor diverging(double place) const;
    // Black or white, whichever stands out more from the background (WCAG relative luminance).
    [[nodiscard]] QColor inkOn(const QColor& background) const;
    [[nodiscard]] double number(const QString& path) const;          // "chart.sankey.nodeWidth"
    [[nodiscard]] double flowAlpha(const QString& state = {}) const; // "", "hover", "others"
    [[nodiscard]] QFont font(FontRole role) const;
    // Caption text that holds Chinese is raised to 9 pt.
    [[nodiscard]] QFont fontFor(FontRole role, const QString& text) const;
    [[nodiscard]] QHash<QString, QString> placeholders() const; // token -> text for the style sheet

private:
    bool m_dark;
    QJsonObject m_tokens;
    QHash<QString, QColor> m_colours;
    QHash<QString, QColor> m_stages;
    QVector<QColor> m_categorical;
    QVector<QColor> m_sequential;
    QVector<QColor> m_diverging;
    QVector<QColor> m_ink; // dark, light
    QStringList m_families;
    QStringList m_mono;
};

[[nodiscard]] bool holdsChinese(const QString& text);

} // namespace tessera
