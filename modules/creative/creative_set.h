// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "creative/creative.h"

#include <QJsonObject>

#include <utility>
#include <vector>

namespace tessera {

// One template in several sizes and languages: the definition behind the kind "creative".
struct CreativeSet
{
    QString builtIn =
        QStringLiteral("serum"); // name of a template that comes with the product; empty: design
    CreativeTemplate design;
    QHash<QString, QString> variables; // for all languages
    // Language and its own variables, in the order of their codes; none: one picture a size, without a
    // language.
    std::vector<std::pair<QString, QHash<QString, QString>>> languages;
    std::vector<AdSize> sizes;
    std::uint64_t seed = 1;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<CreativeSet> fromJson(const QJsonObject& json);
};

struct CreativeRender
{
    QString language;
    AdSize size;
    QString baseName; // "1200x628" or "1200x628-zh"
    Creative creative;
};

// Every size in every language. Needs a QGuiApplication for its fonts.
[[nodiscard]] Result<std::vector<CreativeRender>> renderSet(const CreativeSet& set, const Task& task);
// Renders and writes the files; gives their paths.
[[nodiscard]] Result<QStringList> renderAll(const QJsonObject& definition, const QString& folder,
                                            const Task& task);

// The names of the templates that come with the product.
[[nodiscard]] QStringList builtInTemplateNames();

} // namespace tessera
