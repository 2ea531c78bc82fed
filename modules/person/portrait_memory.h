// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "dataset/local_dataset.h"

#include <any>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>

namespace tessera {

// What portraits need of everybody, computed once for a dataset and a definition: the second person is shown
// at once. Forgets everything when it is asked about another dataset. Thread-safe; who asks for what somebody
// else is computing waits for it.
class PortraitMemory
{
public:
    // key: what the value hangs on besides the data. An error is not kept.
    template <typename T>
    Result<std::shared_ptr<const T>> kept(const std::shared_ptr<const LocalDataset>& data,
                                          const QByteArray& key, const std::function<Result<T>()>& compute)
    {
        const std::shared_ptr<Entry> entry = entryOf(data, key);
        const std::scoped_lock lock(entry->mutex);
        if (const auto* known = std::any_cast<std::shared_ptr<const T>>(&entry->value))
            return *known;
        Result<T> made = compute();
        if (!made)
            return made.error();
        auto value = std::make_shared<const T>(std::move(made).value());
        entry->value = value;
        ++m_computed;
        return std::shared_ptr<const T>(value);
    }
    void forget();
    // How often something was computed over everybody.
    [[nodiscard]] int computed() const { return m_computed; }

private:
    struct Entry
    {
        std::mutex mutex;
        std::any value;
    };
    std::shared_ptr<Entry> entryOf(const std::shared_ptr<const LocalDataset>& data, const QByteArray& key);

    std::mutex m_mutex;
    std::weak_ptr<const LocalDataset> m_data;
    std::map<QByteArray, std::shared_ptr<Entry>> m_entries;
    std::atomic<int> m_computed{0};
};

// A saved definition of a kind (of several the oldest), else the one that suits the
// data.
struct ChosenAnalysis
{
    QString name; // of the kind where nothing is saved
    std::int64_t id = 0;
    bool isSaved = false;
    QJsonObject definition; // with kind
};
[[nodiscard]] Result<ChosenAnalysis> chosenAnalysis(const LocalDataset& data,
                                                    const AnalysisRegistry& registry, const QString& kind,
                                                    bool mayBeSuggested);
// The key of a definition: with the definitions of everything that it names.
[[nodiscard]] QByteArray keyOf(const LocalDataset& data, const QJsonObject& definition);

} // namespace tessera
