// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expression.h"
#include "ingest/fix.h"

#include <QRegularExpression>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tessera {

// What one fix did to the rows read.
struct FixCount
{
    static constexpr std::size_t kFixExamples = 5;

    std::int64_t cells = 0;
    std::int64_t rows = 0;
    struct Example
    {
        QString column;
        std::string before;
        std::string after;
    };
    std::vector<Example> examples; // different ones

    void add(const FixCount& other);
};

// The fixes of a mapping ready to be made, row by row, by one thread at a time.
class RowFixes
{
public:
    // sources: of the texts of a row; all that the fixes name are among them.
    RowFixes(const std::vector<Fix>& fixes, const QStringList& sources, TimeZone zone);

    // Changes the texts of a row; they are views that are good until the next row.
    void apply(std::span<std::string_view> texts);

    [[nodiscard]] bool needsOrder() const { return m_needsOrder; }
    std::vector<std::string> previous; // by source: what Fill takes from the row before
    std::vector<FixCount> counts;      // by fix

private:
    struct Step
    {
        const Fix* fix = nullptr;
        std::vector<std::size_t> reads;
        std::vector<std::size_t> writes;
        QRegularExpression pattern;
        std::unordered_map<std::string, std::string> texts; // Map, Merge
        std::string find;
        std::string with;
        Expression expression;
        ExpressionType type = ExpressionType::Text; // of the expression
    };
    void run(Step& step, std::span<std::string_view> texts);
    void split(const Step& step, std::span<std::string_view> texts);
    void derive(const Step& step, std::span<std::string_view> texts);
    bool change(const Step& step, std::string_view text, std::size_t source); // to m_scratch
    void put(std::span<std::string_view> texts, std::size_t source);          // m_scratch becomes the text

    QStringList m_sources;
    TimeZone m_zone;
    std::vector<Step> m_steps;
    std::vector<std::string> m_storage; // by source
    std::string m_scratch;
    bool m_needsOrder = false;
    bool m_isTouched = false;
    FixCount* m_count = nullptr;
};

} // namespace tessera
