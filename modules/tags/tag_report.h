// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/dependents.h"
#include "tags/compute_tags.h"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>

namespace tessera {

// One of a tag's values and how many people have it.
struct TagValueCount
{
    QString value;
    std::int64_t people = 0;
};

// What is known of the values of one tag.
struct TagSummary
{
    QString problem; // why it could not be computed; nothing else is known then
    std::int64_t people = 0;
    std::int64_t known = 0;
    std::int64_t different = 0;                     // values; numbers are counted up to kMostDifferent
    std::vector<TagValueCount> values;              // the most frequent first, at most kMostTagValues
    std::optional<std::pair<double, double>> range; // of numbers
    double mean = 0;                                // of numbers
    std::array<std::int64_t, 4> freshness{};        // by TagFreshness; of tags that go out of date
    std::vector<std::uint16_t> sample; // classes of the values of some people, for comparisons; 0 is unknown
};
inline constexpr std::size_t kMostTagValues = 100;
inline constexpr std::int64_t kMostDifferent = 64;

[[nodiscard]] TagSummary summaryOf(const LocalDataset& data, const TagDefinition& tag,
                                   const TagValues& values);

// Summaries of one client's tags that are kept from one revision of the data to the next: a tag is computed
// again only when its definition (or one it names), the date it hangs on, the files it reads or the people
// changed. Thread-safe.
class TagMemory
{
public:
    struct Outcome
    {
        std::vector<TagSummary> summaries; // by tag
        std::size_t computed = 0;          // the others were known
    };
    [[nodiscard]] Result<Outcome> summaries(const LocalDataset& data, const std::vector<SavedTag>& tags,
                                            const Task& task);

private:
    std::mutex m_mutex;
    std::map<QString, std::map<QByteArray, TagSummary>> m_known; // by client, by key
};

// What a tag's values hang on, as a key. people: peopleKey() of the data.
[[nodiscard]] QByteArray peopleKey(const LocalDataset& data);
[[nodiscard]] QByteArray tagKey(const LocalDataset& data, const QByteArray& people,
                                const std::vector<StoredObject>& objects, const TagDefinition& tag);

// Two tags that say the same.
struct TagTwins
{
    std::size_t first = 0;
    std::size_t second = 0;
    double association = 0; // Cramér's V over their values, unknown being one, on a sample of people
};
[[nodiscard]] std::vector<TagTwins> twinTags(const std::vector<TagSummary>& summaries, double least,
                                             const Task& task);

enum class DeadReason
{
    Broken, // cannot be computed
    Empty,  // nobody has a value
    Constant,
    Expired, // most values are
    Unused   // no rule names it
};
struct DeadTag
{
    std::size_t tag = 0;
    std::vector<DeadReason> reasons;
};
// usedBy: by tag, how many definitions name it.
[[nodiscard]] std::vector<DeadTag> deadTags(const std::vector<TagSummary>& summaries,
                                            const std::vector<std::size_t>& usedBy);
[[nodiscard]] QString deadReasonName(DeadReason reason); // "empty"

} // namespace tessera
