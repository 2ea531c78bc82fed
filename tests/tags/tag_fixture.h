// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audience_analyses.h"
#include "base/random.h"
#include "rules/evaluate.h"
#include "support/import_text.h"
#include "tags/compute_tags.h"
#include "tags/tags_analyses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <map>

namespace tessera {

// A client of some members whose every row is also kept here as it was written.
struct TagFixture
{
    struct Event
    {
        Micros time = 0;
        QString text; // "2026-03-01 10:00:00"
        QString name;
        QString category; // may be empty
        QString channel;
        qint64 amount = 0; // hundredths
        qint64 line = 0;   // of events.csv, 1 is the first behind the head
    };

    explicit TagFixture(std::uint64_t seed = 3)
        : random(seed)
    {
        registerTagAnalyses(registry);
        registerAudienceAnalyses(registry);
        project = std::move(
            Project::create(folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
                .value());
    }
    void import(const QString& name, const QByteArray& csv)
    {
        const Result<ImportOutcome> done = importText(*project, folder.filePath(name), csv);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void makeClient(int members, int newest = 150)
    {
        static const char* const cities[] = {"上海", "成都市", "昆明", "扬州", "Nowhere", ""};
        QByteArray people = "member_id,city,age\n";
        for (int i = 0; i < members; ++i) {
            const QString member = QStringLiteral("M%1").arg(i, 4, 10, QLatin1Char('0'));
            const QString city = QString::fromUtf8(cities[random.below(6)]);
            const int age = 18 + int(random.below(50));
            cityOf[member] = city;
            ageOf[member] = age;
            people += (member + QLatin1Char(',') + city + QLatin1Char(',') + QString::number(age) +
                       QLatin1Char('\n'))
                          .toUtf8();
        }
        import(QStringLiteral("members.csv"), people);
        import(QStringLiteral("events.csv"), makeEvents(members, newest));
    }
    QByteArray makeEvents(int members, int newest)
    {
        static const char* const names[] = {"view", "purchase", "cart"};
        static const char* const categories[] = {"Serum", "Mask", "Lipstick", ""};
        static const char* const channels[] = {"tmall", "store"};
        QByteArray csv = "member_id,event_time,event,category,channel,amount\n";
        qint64 line = 0;
        for (int i = 0; i < members * 6; ++i) {
            const QString member =
                QStringLiteral("M%1").arg(int(random.below(std::uint64_t(members))), 4, 10, QLatin1Char('0'));
            Event event;
            event.time = *parseTime("2026-01-01", TimeZone()) +
                         Micros(random.below(std::uint64_t(newest) * 86400)) * 1'000'000;
            event.text = formatTime(event.time, TimeZone());
            event.name = QString::fromLatin1(names[random.below(3)]);
            event.category = QString::fromLatin1(categories[random.below(4)]);
            event.channel = QString::fromLatin1(channels[random.below(2)]);
            event.amount = qint64(random.below(50000));
            event.line = ++line;
            csv += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                       .arg(member, event.text, event.name, event.category, event.channel,
                            QString::number(double(event.amount) / 100, 'f', 2))
                       .toUtf8();
            eventsOf[member].push_back(event);
        }
        for (auto& [member, events] : eventsOf)
            std::ranges::stable_sort(events, {}, &Event::time);
        return csv;
    }
    void open() { data = LocalDataset::open(project, {{}, registry.resolver()}, {}).value(); }
    void addTag(const QString& name, QJsonObject definition)
    {
        definition.insert(QStringLiteral("name"), name);
        const Result<TagDefinition> tag = tagFromJson(definition);
        if (!tag)
            qFatal("%s: %s", qPrintable(name), qPrintable(tag.error().message));
        const Result<StoredObject> added =
            project->objects().add(QStringLiteral("tag"), name, tagToJson(*tag));
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
    }
    void addTag(const char* name, const char* json)
    {
        addTag(QString::fromUtf8(name), QJsonDocument::fromJson(json).object());
    }
    [[nodiscard]] PersonIndex person(const QString& member) const
    {
        return data->identity().find(member.toStdString()).at(0);
    }
    [[nodiscard]] Result<PeopleSet> people(const QString& rule) const
    {
        const Result<Rule> parsed = parseRule(rule);
        return parsed ? evaluateRule(*parsed, *data) : Result<PeopleSet>(parsed.error());
    }
    [[nodiscard]] std::shared_ptr<const Column> values(const char* tag) const
    {
        return data->tagValues(QString::fromUtf8(tag), std::nullopt).value();
    }
    [[nodiscard]] Result<AnalysisResult> run(const QJsonObject& definition) const
    {
        return registry.run(*data, definition, {});
    }

    Random random;
    QTemporaryDir folder;
    AnalysisRegistry registry;
    std::shared_ptr<Project> project;
    std::shared_ptr<const LocalDataset> data;
    std::map<QString, std::vector<Event>> eventsOf;
    std::map<QString, QString> cityOf;
    std::map<QString, int> ageOf;
};

} // namespace tessera
