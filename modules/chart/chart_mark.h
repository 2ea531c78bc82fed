// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

// A colour by what it means; the theme decides how it looks. "stage:aware", "categorical:2", "accent",
// "muted", "previous", "good", "bad"; empty lets the chart choose.
struct ColourRole
{
    QString text;

    static ColourRole stage(const QString& name) { return {QStringLiteral("stage:") + name}; }
    static ColourRole categorical(int index) { return {QStringLiteral("categorical:%1").arg(index)}; }
    static ColourRole accent() { return {QStringLiteral("accent")}; }
    static ColourRole previous() { return {QStringLiteral("previous")}; } // what a period is set beside
    static ColourRole muted() { return {QStringLiteral("muted")}; }
    static ColourRole good() { return {QStringLiteral("good")}; }
    static ColourRole bad() { return {QStringLiteral("bad")}; }
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const ColourRole&) const = default;
};

// A line of a hover card or tooltip: "Of step 1", "12.8 %", "12.6–13.0".
struct ChartFact
{
    QString label;
    QString value;
    QString note;
};

// What every mark carries. `people` is a selector the analysis understands ("step:2", "flow:appeal>act");
// empty when the mark stands for nobody in particular.
struct ChartMark
{
    QString people;
    std::int64_t count = 0; // people behind the mark, when known
    std::vector<ChartFact> facts;
};

} // namespace tessera
