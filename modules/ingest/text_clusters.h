// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/fix.h"
#include "ingest/quality.h"

#include <QString>

#include <string_view>
#include <vector>

namespace tessera {

// Texts that may be spellings of one thing, by the methods of OpenRefine ("Clustering in depth",
// openrefine.org/docs/technical-reference/clustering-in-depth).
struct TextCluster
{
    enum class Method
    {
        Fingerprint,      // same words, whatever their order, case, marks, accents and width
        NgramFingerprint, // same pairs of characters, whatever their order
        Levenshtein,      // few characters apart, directly or by others between
    };
    Method method = Method::Fingerprint;
    QString to;                      // the most frequent; of several the first as a text
    std::vector<ValueCount> members; // the most frequent first; two or more

    [[nodiscard]] TextMerge merge() const; // of a Fix; `to` itself is not in `from`
};

struct ClusterOptions
{
    int distance = 1; // Levenshtein: at most so many insertions, deletions and replacements ...
    int portion = 4;  // ... and at most one for so many characters of the shorter text
    // Levenshtein compares all pairs, so only the most frequent texts take part.
    std::size_t mostTexts = 5000;
};

// Clusters whose texts an earlier method has together already are left out; the largest (by rows) come
// first within a method. Texts whose digits differ are never taken as near by Levenshtein: sizes and models
// are not spellings.
[[nodiscard]] std::vector<TextCluster> proposeClusters(const std::vector<ValueCount>& texts,
                                                       const ClusterOptions& options = {});

[[nodiscard]] QString fingerprint(const QString& text);
[[nodiscard]] QString ngramFingerprint(const QString& text);
// Between code points; more than most: most + 1.
[[nodiscard]] int levenshtein(std::u32string_view a, std::u32string_view b, int most);

} // namespace tessera
