// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/portrait_memory.h"

#include "dataset/dependents.h"
#include "person/internal/parts.h"

#include <algorithm>

namespace tessera {

std::shared_ptr<PortraitMemory::Entry>
PortraitMemory::entryOf(const std::shared_ptr<const LocalDataset>& data, const QByteArray& key)
{
    const std::scoped_lock lock(m_mutex);
    if (m_data.lock() != data) {
        m_entries.clear(); // who computes on the old data keeps its own
        m_data = data;
    }
    std::shared_ptr<Entry>& entry = m_entries[key];
    if (!entry)
        entry = std::make_shared<Entry>();
    return entry;
}

void PortraitMemory::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_entries.clear();
}

Result<ChosenAnalysis> chosenAnalysis(const LocalDataset& data, const AnalysisRegistry& registry,
                                      const QString& kind, bool mayBeSuggested)
{
    const Result<std::vector<StoredObject>> saved = data.objects(kind);
    if (!saved)
        return saved.error();
    if (!saved->empty()) {
        const auto oldest = std::ranges::min_element(*saved, {}, &StoredObject::id);
        ChosenAnalysis chosen{oldest->name, oldest->id, true, oldest->definition};
        chosen.definition.insert(QStringLiteral("kind"), kind);
        chosen.definition.remove(QStringLiteral("asOf")); // a portrait has one date: the page's
        return chosen;
    }
    const AnalysisKind* known = registry.find(kind);
    if (known == nullptr || !mayBeSuggested || !known->suggest)
        return Error{PersonText::tr("No analysis of the kind \"%1\" is saved. Save one to see it here.")
                         .arg(known == nullptr ? kind : known->title)};
    Result<QJsonObject> suggested = known->suggest(data);
    if (!suggested)
        return suggested.error();
    return ChosenAnalysis{known->title, 0, false, std::move(*suggested)};
}

QByteArray keyOf(const LocalDataset& data, const QJsonObject& definition)
{
    const Result<std::vector<StoredObject>> objects = data.objects();
    return definitionWithParts(objects ? *objects : std::vector<StoredObject>(), definition);
}

} // namespace tessera
