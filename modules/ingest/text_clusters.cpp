// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text_clusters.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace tessera {

namespace {

constexpr qsizetype kNgram = 2;

// Compatible forms (full width too), without accents, small letters, without marks.
QString cleaned(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower())
        if (c.isLetterOrNumber() || c.isSpace() || c.isSurrogate())
            out.append(c);
    return out.normalized(QString::NormalizationForm_KC);
}

std::u32string codePoints(const QString& text)
{
    return text.toStdU32String();
}

std::u32string digitsOf(const std::u32string& text)
{
    std::u32string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char32_t c) { return QChar::isDigit(c); });
    return digits;
}

TextCluster clusterOf(TextCluster::Method method, std::vector<ValueCount> members)
{
    std::ranges::sort(members, [](const ValueCount& a, const ValueCount& b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    TextCluster cluster;
    cluster.method = method;
    cluster.to = members.front().text;
    cluster.members = std::move(members);
    return cluster;
}

using Groups = std::vector<std::vector<ValueCount>>;

Groups groupsBy(const std::vector<ValueCount>& texts, QString (*key)(const QString&))
{
    std::map<QString, std::vector<ValueCount>> byKey;
    for (const ValueCount& text : texts)
        if (const QString found = key(text.text); !found.isEmpty())
            byKey[found].push_back(text);
    Groups groups;
    for (auto& [unused, group] : byKey)
        groups.push_back(std::move(group));
    return groups;
}

Groups groupsNear(std::vector<ValueCount> texts, const ClusterOptions& options)
{
    std::ranges::sort(texts, [](const ValueCount& a, const ValueCount& b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    texts.resize(std::min(texts.size(), options.mostTexts));
    std::ranges::sort(texts, [](const ValueCount& a, const ValueCount& b) {
        const qsizetype left = a.text.toUcs4().size();
        const qsizetype right = b.text.toUcs4().size();
        return left != right ? left < right : a.text < b.text;
    });
    std::vector<std::u32string> points;
    std::vector<std::u32string> digits;
    points.reserve(texts.size());
    digits.reserve(texts.size());
    for (const ValueCount& text : texts) {
        points.push_back(codePoints(text.text.toCaseFolded()));
        digits.push_back(digitsOf(points.back()));
    }
    std::vector<std::size_t> parent(texts.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const auto shorter = int(std::min(points[i].size(), points[j].size()));
            const int most = std::min(options.distance, shorter / options.portion);
            if (int(points[j].size()) - int(points[i].size()) > options.distance + 1)
                break; // case folding can change a length, so one more
            if (digits[i] == digits[j] && levenshtein(points[i], points[j], most) <= most)
                parent[root(j)] = root(i);
        }
    std::map<std::size_t, std::vector<ValueCount>> byRoot;
    for (std::size_t i = 0; i < texts.size(); ++i)
        byRoot[root(i)].push_back(texts[i]);
    Groups groups;
    for (auto& [unused, group] : byRoot)
        groups.push_back(std::move(group));
    return groups;
}

} // namespace

TextMerge TextCluster::merge() const
{
    TextMerge merge;
    merge.to = to;
    for (const ValueCount& member : members)
        if (member.text != to)
            merge.from.append(member.text);
    return merge;
}

QString fingerprint(const QString& text)
{
    QStringList words = cleaned(text).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    words.removeDuplicates();
    return words.join(QLatin1Char(' '));
}

QString ngramFingerprint(const QString& text)
{
    QString letters = cleaned(text);
    letters.removeIf([](QChar c) { return c.isSpace(); });
    if (letters.size() <= kNgram)
        return letters;
    std::set<QString> grams;
    for (qsizetype i = 0; i + kNgram <= letters.size(); ++i)
        grams.insert(letters.mid(i, kNgram));
    QString joined;
    for (const QString& gram : grams)
        joined += gram;
    return joined;
}

int levenshtein(std::u32string_view a, std::u32string_view b, int most)
{
    if (std::abs(int(a.size()) - int(b.size())) > most)
        return most + 1;
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
    }
    return std::min(row.back(), most + 1);
}

std::vector<TextCluster> proposeClusters(const std::vector<ValueCount>& texts, const ClusterOptions& options)
{
    std::vector<TextCluster> clusters;
    std::vector<std::set<QString>> seen;
    const auto add = [&](TextCluster::Method method, Groups groups) {
        std::vector<TextCluster> found;
        for (std::vector<ValueCount>& group : groups) {
            if (group.size() < 2)
                continue;
            TextCluster cluster = clusterOf(method, std::move(group));
            std::set<QString> members;
            for (const ValueCount& member : cluster.members)
                members.insert(member.text);
            if (std::ranges::any_of(seen, [&](const std::set<QString>& known) {
                    return std::ranges::includes(known, members);
                }))
                continue;
            seen.push_back(std::move(members));
            found.push_back(std::move(cluster));
        }
        const auto rows = [](const TextCluster& cluster) {
            std::int64_t sum = 0;
            for (const ValueCount& member : cluster.members)
                sum += member.count;
            return sum;
        };
        std::ranges::stable_sort(
            found, [&](const TextCluster& a, const TextCluster& b) { return rows(a) > rows(b); });
        clusters.insert(clusters.end(), found.begin(), found.end());
    };
    add(TextCluster::Method::Fingerprint, groupsBy(texts, fingerprint));
    add(TextCluster::Method::NgramFingerprint, groupsBy(texts, ngramFingerprint));
    add(TextCluster::Method::Levenshtein, groupsNear(texts, options));
    return clusters;
}

} // namespace tessera
