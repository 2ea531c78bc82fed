// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/sample_client.h"

#include "base/text.h"
#include "dataset/local_dataset.h"
#include "kinds/every_kind.h"
#include "rules/rule.h"
#include "sample/sample.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

// Static libraries do not register their resources by themselves; the macro must stand outside any namespace.
static void registerSampleClientResources()
{
    Q_INIT_RESOURCE(sample_client);
}

namespace tessera {

namespace {

const QString kHashedFile = QStringLiteral("hashed_identifiers.csv");

struct SampleClientText
{
    Q_DECLARE_TR_FUNCTIONS(SampleClient)
};

QJsonArray resourceList(const QString& name)
{
    registerSampleClientResources();
    QFile file(QStringLiteral(":/sample_client/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the resource %s is missing", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).array();
}

// phone, oaid, md5, known_since: one line for every OAID and phone the client's own files hold.
Result<void> writeHashes(const std::shared_ptr<Project>& project, const QString& path, const Task& task)
{
    const Result<std::shared_ptr<const LocalDataset>> data = LocalDataset::open(project, {}, task);
    if (!data)
        return data.error();
    const IdentityView& identity = (*data)->identity();
    QByteArray text("phone,oaid,md5,known_since\n");
    for (std::size_t person = 0; person < identity.people; ++person) {
        const QByteArray since = formatTime((*data)->firstKnown()[person], project->zone()).toUtf8();
        for (std::uint32_t i = identity.memberStarts[person]; i < identity.memberStarts[person + 1]; ++i) {
            const NodeIndex node = identity.members[i];
            const QString& kind = identity.kinds[identity.facts->kindOf(node)].name;
            const bool isPhone = kind == QLatin1String("phone");
            if (!isPhone && kind != QLatin1String("oaid"))
                continue;
            const std::string_view value = identity.facts->textOf(node);
            const QByteArray bytes(value.data(), qsizetype(value.size()));
            text += isPhone ? bytes + ',' : ',' + bytes;
            text +=
                ',' + QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex() + ',' + since + '\n';
        }
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{SampleClientText::tr("%1 could not be written: %2. Check free space and permissions.")
                         .arg(path, file.errorString())};
    return {};
}

// A rule is kept as its tree, which audience("name") reads.
Result<QJsonObject> withParsedRule(QJsonObject definition)
{
    const QJsonValue text = definition.value(QLatin1String("rule"));
    if (!text.isString())
        return definition;
    const Result<Rule> rule = parseRule(text.toString());
    if (!rule)
        return rule.error();
    definition.insert(QStringLiteral("rule"), ruleToJson(*rule));
    return definition;
}

} // namespace

Result<void> importSampleClient(const std::shared_ptr<Project>& project, const QString& directory,
                                const ImportReport& report, const Task& task)
{
    QTemporaryDir own;
    if (!own.isValid())
        return Error{SampleClientText::tr("No temporary folder could be made: %1.").arg(own.errorString())};
    for (const QJsonValue entry : resourceList(QStringLiteral("mappings.json"))) {
        const QString name = entry[QLatin1String("file")].toString();
        QString path = QDir(directory).filePath(name);
        if (name == kHashedFile) {
            path = own.filePath(name);
            if (Result<void> written = writeHashes(project, path, task); !written)
                return written;
        }
        const Result<ImportMapping> mapping =
            ImportMapping::fromJson(entry[QLatin1String("mapping")].toObject());
        if (!mapping)
            return Error{QStringLiteral("%1: %2").arg(name, mapping.error().message)};
        const Result<ImportOutcome> outcome = importFile(*project, path, *mapping, task);
        if (!outcome)
            return outcome.error();
        if (report)
            report(*outcome);
    }
    return {};
}

Result<std::vector<StoredObject>> saveSampleObjects(const std::shared_ptr<Project>& project,
                                                    const AnalysisRegistry& registry, const Task& task)
{
    const Result<std::shared_ptr<const LocalDataset>> data =
        LocalDataset::open(project, {std::nullopt, registry.resolver()}, task);
    if (!data)
        return data.error();
    std::vector<StoredObject> saved;
    for (const QJsonValue entry : resourceList(QStringLiteral("objects.json"))) {
        const QString id = entry[QLatin1String("kind")].toString();
        const AnalysisKind* kind = registry.find(id);
        // Audiences are named in rules, whether or not something draws them.
        if (kind == nullptr && id != QLatin1String("audience"))
            continue;
        QJsonObject definition = entry[QLatin1String("definition")].toObject();
        if (entry[QLatin1String("suggest")].toBool()) {
            Result<QJsonObject> suggested = kind->suggest(**data);
            if (!suggested)
                return suggested.error();
            for (auto it = definition.begin(); it != definition.end(); ++it)
                suggested->insert(it.key(), it.value());
            definition = std::move(*suggested);
        }
        const Result<QJsonObject> parsed = withParsedRule(definition);
        if (!parsed)
            return parsed.error();
        Result<StoredObject> object =
            project->objects().add(id, entry[QLatin1String("name")].toString(), definitionBody(*parsed));
        if (!object)
            return object.error();
        saved.push_back(std::move(*object));
    }
    return saved;
}

Result<std::shared_ptr<Project>> createSampleProject(const QString& file)
{
    const Result<TimeZone> zone = TimeZone::named(QStringLiteral("Asia/Shanghai"));
    if (!zone)
        return zone.error();
    Result<std::unique_ptr<Project>> made = Project::create(file, QString::fromUtf8("Solenne 素澜"), *zone);
    if (!made)
        return made.error();
    return std::shared_ptr<Project>(std::move(*made));
}

Result<void> makeSampleClient(const QString& file, std::int64_t people, const Task& task)
{
    const QTemporaryDir folder;
    if (const Result<SampleSummary> sample = writeSample({folder.path(), people, 1}, task); !sample)
        return sample.error();
    const QString building = file + QStringLiteral(".part");
    QFile::remove(building);
    const auto build = [&]() -> Result<void> {
        const Result<std::shared_ptr<Project>> project = createSampleProject(building);
        if (!project)
            return project.error();
        if (Result<void> done = importSampleClient(*project, folder.path(), {}, task); !done)
            return done;
        AnalysisRegistry registry;
        registerEveryKind(registry);
        const Result<std::vector<StoredObject>> objects = saveSampleObjects(*project, registry, task);
        return objects ? Result<void>() : Result<void>(objects.error());
    };
    if (Result<void> done = build(); !done) {
        QFile::remove(building);
        return done;
    }
    if (!QFile::rename(building, file))
        return Error{
            SampleClientText::tr("%1 cannot be written. Check the permissions of its folder.").arg(file)};
    return {};
}

} // namespace tessera
