// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "tags/internal/analyses.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace tessera {

namespace {

constexpr double kLeastAssociation = 0.95;

struct TagsAnalysisText
{
    Q_DECLARE_TR_FUNCTIONS(TagsAnalysis)
};

struct TagsResult
{
    std::vector<SavedTag> tags;
    TagMemory::Outcome outcome;
    std::vector<QJsonArray> uses; // by tag
    std::vector<DeadTag> dead;
    std::vector<TagTwins> twins;
    std::shared_ptr<const LocalDataset> data;
};

QJsonObject tagsJson(const TagsResult& result)
{
    QJsonArray tags;
    for (std::size_t i = 0; i < result.tags.size(); ++i) {
        const TagDefinition& tag = result.tags[i].tag;
        QJsonObject json = summaryJson(result.outcome.summaries[i], tag);
        json.insert(QStringLiteral("name"), tag.name);
        json.insert(QStringLiteral("otherName"), tag.otherName);
        json.insert(QStringLiteral("path"), QJsonArray::fromStringList(tag.path));
        json.insert(QStringLiteral("form"), tagFormNames().at(int(tag.form)));
        json.insert(QStringLiteral("owner"), tag.owner);
        json.insert(QStringLiteral("validDays"), tag.validDays);
        json.insert(QStringLiteral("usedBy"), result.uses[i]);
        tags.append(json);
    }
    QJsonArray dead;
    for (const DeadTag& one : result.dead) {
        QJsonArray reasons;
        for (const DeadReason reason : one.reasons)
            reasons.append(deadReasonName(reason));
        dead.append(QJsonObject{{QStringLiteral("name"), result.tags[one.tag].tag.name},
                                {QStringLiteral("reasons"), reasons}});
    }
    QJsonArray twins;
    for (const TagTwins& one : result.twins)
        twins.append(QJsonObject{{QStringLiteral("first"), result.tags[one.first].tag.name},
                                 {QStringLiteral("second"), result.tags[one.second].tag.name},
                                 {QStringLiteral("association"), one.association}});
    return {{QStringLiteral("tags"), tags},
            {QStringLiteral("dead"), dead},
            {QStringLiteral("duplicates"), twins},
            {QStringLiteral("computed"), qint64(result.outcome.computed)}};
}

QString reasonText(DeadReason reason)
{
    switch (reason) {
    case DeadReason::Broken:
        return TagsAnalysisText::tr("cannot be computed");
    case DeadReason::Empty:
        return TagsAnalysisText::tr("nobody has it");
    case DeadReason::Constant:
        return TagsAnalysisText::tr("everybody has the same value");
    case DeadReason::Expired:
        return TagsAnalysisText::tr("most values have expired");
    case DeadReason::Unused:
        return TagsAnalysisText::tr("used nowhere");
    }
    return {};
}

std::vector<NamedTable> tagsTables(const TagsResult& result)
{
    NamedTable all;
    all.title = TagsAnalysisText::tr("Tags");
    all.table.columns = {TagsAnalysisText::tr("Tag"),      TagsAnalysisText::tr("Path"),
                         TagsAnalysisText::tr("Kind"),     TagsAnalysisText::tr("People"),
                         TagsAnalysisText::tr("Coverage"), TagsAnalysisText::tr("Used by"),
                         TagsAnalysisText::tr("Note")};
    all.table.numeric = {false, false, false, true, true, true, false};
    for (std::size_t i = 0; i < result.tags.size(); ++i) {
        const TagDefinition& tag = result.tags[i].tag;
        const TagSummary& summary = result.outcome.summaries[i];
        const double coverage = double(summary.known) / double(std::max<std::int64_t>(1, summary.people));
        all.table.rows.push_back({tag.name, tagPathText(tag.path), tagFormTitles().at(int(tag.form)),
                                  QString::number(summary.known), NumberFormat().percent(coverage),
                                  QString::number(result.uses[i].size()), summary.problem});
        all.table.people.append(QStringLiteral("known:") + tag.name);
    }
    NamedTable dead;
    dead.title = TagsAnalysisText::tr("Dead tags");
    dead.table.columns = {TagsAnalysisText::tr("Tag"), TagsAnalysisText::tr("Reasons")};
    dead.table.numeric = {false, false};
    for (const DeadTag& one : result.dead) {
        QStringList reasons;
        for (const DeadReason reason : one.reasons)
            reasons.append(reasonText(reason));
        dead.table.rows.push_back({result.tags[one.tag].tag.name, reasons.join(TagsAnalysisText::tr(", "))});
        dead.table.people.append(QStringLiteral("known:") + result.tags[one.tag].tag.name);
    }
    NamedTable twins;
    twins.title = TagsAnalysisText::tr("Duplicate tags");
    twins.table.columns = {TagsAnalysisText::tr("Tag"), TagsAnalysisText::tr("Says the same as"),
                           TagsAnalysisText::tr("Association")};
    twins.table.numeric = {false, false, true};
    for (const TagTwins& one : result.twins) {
        twins.table.rows.push_back({result.tags[one.first].tag.name, result.tags[one.second].tag.name,
                                    QString::number(one.association, 'f', 3)});
        twins.table.people.append(QStringLiteral("known:") + result.tags[one.first].tag.name);
    }
    return {all, dead, twins};
}

// "known:NAME", "expired:NAME", "value:NAME:x", where the longest name that fits is meant.
Result<PeopleSet> tagsPeople(const TagsResult& result, const QString& selector)
{
    const QString mark = selector.section(QLatin1Char(':'), 0, 0);
    const QString rest = selector.section(QLatin1Char(':'), 1);
    const bool isValue = mark == QLatin1String("value") || mark == QLatin1String("bin");
    const SavedTag* meant = nullptr;
    for (const SavedTag& one : result.tags) {
        const bool fits = isValue ? rest.startsWith(one.tag.name + QLatin1Char(':')) : rest == one.tag.name;
        if (fits && (meant == nullptr || one.tag.name.size() > meant->tag.name.size()))
            meant = &one;
    }
    if (meant == nullptr)
        return unknownSelector(selector, {QStringLiteral("known:TAG"), QStringLiteral("value:TAG:VALUE")});
    return peopleOfTag(*result.data, meant->tag, isValue ? mark + rest.mid(meant->tag.name.size()) : mark);
}

Result<AnalysisResult> runTags(TagMemory& memory, const LocalDataset& data, const QJsonObject& definition,
                               const Task& task)
{
    JsonReader reader(definitionBody(definition));
    const QStringList wanted = reader.texts(QLatin1String("tags"));
    const double least = reader.number(QLatin1String("duplicatesFrom"), kLeastAssociation, 0.5, 1);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    auto result = std::make_shared<TagsResult>();
    result->data = data.at(data.asOf());
    Result<std::vector<SavedTag>> tags = savedTags(data);
    if (!tags)
        return tags.error();
    for (const QString& name : wanted)
        if (std::ranges::none_of(*tags, [&](const SavedTag& one) { return one.tag.name == name; }))
            return Error{TagsAnalysisText::tr("There is no tag \"%1\" in this project.").arg(name)};
    if (!wanted.isEmpty())
        std::erase_if(*tags, [&](const SavedTag& one) { return !wanted.contains(one.tag.name); });
    result->tags = std::move(*tags);
    Result<TagMemory::Outcome> outcome = memory.summaries(data, result->tags, task);
    if (!outcome)
        return outcome.error();
    result->outcome = std::move(*outcome);
    const Result<std::vector<StoredObject>> objects = data.objects();
    if (!objects)
        return objects.error();
    result->uses = usesOfTags(*objects, result->tags);
    std::vector<std::size_t> counts;
    for (const QJsonArray& uses : result->uses)
        counts.push_back(std::size_t(uses.size()));
    result->dead = deadTags(result->outcome.summaries, counts);
    result->twins = twinTags(result->outcome.summaries, least, task);
    AnalysisResult out;
    const NumberFormat format;
    const auto filled =
        std::ranges::count_if(result->outcome.summaries, [](const TagSummary& one) { return one.known > 0; });
    out.headline = TagsAnalysisText::tr("%1 of %2 tags have values")
                       .arg(format.count(filled), format.count(std::int64_t(result->tags.size())));
    out.caption =
        TagsAnalysisText::tr("%1 are used nowhere, empty, constant or expired; %2 pairs say the same")
            .arg(format.count(std::int64_t(result->dead.size())),
                 format.count(std::int64_t(result->twins.size())));
    out.json = tagsJson(*result);
    out.tables = tagsTables(*result);
    out.provenance.notes = {
        TagsAnalysisText::tr("Duplicates: Cramér's V from %1 on, on a sample of at most 4,096 people")
            .arg(least)};
    const std::shared_ptr<const TagsResult> shared = result;
    out.people = [shared](const QString& selector) { return tagsPeople(*shared, selector); };
    return out;
}

} // namespace

std::vector<QJsonArray> usesOfTags(const std::vector<StoredObject>& objects,
                                   const std::vector<SavedTag>& tags)
{
    std::map<QString, QJsonArray> byName;
    for (const StoredObject& object : objects) {
        QStringList seen;
        for (const NameUse& use : namesIn(object.definition)) {
            if (use.kind != NamedKind::Tag || seen.contains(use.name))
                continue;
            seen.append(use.name);
            byName[use.name].append(QJsonObject{{QStringLiteral("kind"), object.kind},
                                                {QStringLiteral("name"), object.name},
                                                {QStringLiteral("id"), qint64(object.id)}});
        }
    }
    std::vector<QJsonArray> uses;
    uses.reserve(tags.size());
    for (const SavedTag& one : tags)
        uses.push_back(byName[one.tag.name]);
    return uses;
}

void registerTags(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("tags");
    kind.title = TagsAnalysisText::tr("Tags");
    kind.icon = QStringLiteral("tag");
    kind.description = TagsAnalysisText::tr(
        "All tags of the client: coverage, freshness, use, and which are dead or double.");
    kind.schema =
        schemaDefinition(kind.id,
                         {{QStringLiteral("tags"), schemaList(schemaText(QStringLiteral("Name of a tag.")),
                                                              QStringLiteral("All when absent."))},
                          {QStringLiteral("duplicatesFrom"),
                           schemaNumber(0.5, 1, kLeastAssociation,
                                        QStringLiteral("Cramér's V from which tags say the same."))}},
                         {}, QStringLiteral("The tags of a project."));
    kind.example = {{QStringLiteral("kind"), kind.id}, {QStringLiteral("name"), QStringLiteral("All tags")}};
    const auto memory = std::make_shared<TagMemory>();
    kind.run = [memory](const LocalDataset& data, const QJsonObject& definition, const Task& task) {
        return runTags(*memory, data, definition, task);
    };
    kind.suggest = [](const LocalDataset&) {
        return Result<QJsonObject>(QJsonObject{{QStringLiteral("kind"), QStringLiteral("tags")},
                                               {QStringLiteral("duplicatesFrom"), kLeastAssociation}});
    };
    registry.add(std::move(kind));
}

} // namespace tessera
