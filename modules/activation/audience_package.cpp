// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/audience_package.h"
#include "activation/internal/texts.h"

#include "base/hash.h"
#include "base/json.h"
#include "base/random.h"
#include "base/text.h"
#include "rules/evaluate.h"

#include <algorithm>

namespace tessera {

namespace {

Result<PackageProfile> profileFrom(const QJsonValue& value)
{
    if (value.isObject())
        return PackageProfile::fromJson(value.toObject());
    const QString id = value.toString(QStringLiteral("generic"));
    QStringList known;
    for (const PackageProfile& profile : builtInProfiles()) {
        if (profile.id == id)
            return profile;
        known.append(profile.id);
    }
    return Error{AudiencePackageText::tr("profile: there is no profile \"%1\"; there are: %2")
                     .arg(id, known.join(QStringLiteral(", ")))};
}

void readIdentifiers(JsonReader& reader, AudiencePackage& package)
{
    for (const QString& name : reader.texts(QLatin1String("identifiers"))) {
        const std::optional<IdentifierKind> kind = identifierKindFromName(name);
        if (!kind)
            reader.fail(QStringLiteral("identifiers"),
                        AudiencePackageText::tr("\"%1\" is not one of: %2")
                            .arg(name, identifierKindNames().join(QStringLiteral(", "))));
        else if (std::find(package.identifiers.begin(), package.identifiers.end(), *kind) ==
                 package.identifiers.end())
            package.identifiers.push_back(*kind);
    }
    if (package.identifiers.empty())
        package.identifiers = {IdentifierKind::Phone};
}

} // namespace

Result<AudiencePackage> AudiencePackage::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    AudiencePackage package;
    reader.text(QLatin1String("kind"), QString());
    reader.text(QLatin1String("name"), QString());
    package.audience = reader.text(QLatin1String("audience"), QString());
    const QJsonValue rule = reader.value(QLatin1String("rule"));
    const QJsonValue profile = reader.value(QLatin1String("profile"));
    readIdentifiers(reader, package);
    package.suppress = reader.texts(QLatin1String("suppress"));
    package.holdOut = reader.number(QLatin1String("holdOut"), 0, 0, 0.5);
    package.salt = reader.text(QLatin1String("salt"), QString());
    const QJsonObject consent = reader.object(QLatin1String("consent"));
    if (!consent.isEmpty()) {
        package.consentAttribute = consent.value(QLatin1String("attribute")).toString();
        package.consentValue = consent.value(QLatin1String("value")).toString();
        if (package.consentAttribute.isEmpty() || package.consentValue.isEmpty() || consent.size() != 2)
            reader.fail(QStringLiteral("consent"),
                        AudiencePackageText::tr("needs \"attribute\" and \"value\", both texts"));
    }
    if (package.audience.isEmpty() == rule.isUndefined())
        reader.fail(QStringLiteral("audience"),
                    AudiencePackageText::tr("give either a saved audience or a rule"));
    if (package.holdOut > 0 && package.salt.isEmpty())
        reader.fail(
            QStringLiteral("salt"),
            AudiencePackageText::tr("is missing; a control group needs one, so that it can be drawn again"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    Result<PackageProfile> found = profileFrom(profile);
    if (!found)
        return found.error();
    package.profile = std::move(*found);
    if (!package.profile.header && package.identifiers.size() > 1)
        return Error{AudiencePackageText::tr(
                         "identifiers: a list for %1 holds one kind of identifier. Name one, and make "
                         "a package for each.")
                         .arg(package.profile.name)};
    if (package.audience.isEmpty()) {
        Result<Rule> parsed = readRule(rule, QStringLiteral("rule"));
        if (!parsed)
            return parsed.error();
        package.rule = std::move(*parsed);
    }
    return package;
}

bool isHeldOut(OneId oneId, const QString& salt, double share)
{
    const std::uint64_t seed = hashBytes(toUtf8(salt));
    return double(mix64(oneId ^ seed) >> 11) * 0x1.0p-53 < share;
}

namespace {

// The identifiers of the people to be treated; those without a value that can match are left out.
void collectIdentifiers(const LocalDataset& data, const AudiencePackage& package, PackageSelection& selection)
{
    const IdentityView& identity = data.identity();
    std::vector<std::size_t> kinds;
    for (const IdentifierKind kind : package.identifiers)
        kinds.push_back(identity.kindNumber(identifierKindName(kind)));
    const auto usable = [&](const std::string& value, IdentifierKind kind) {
        if (const std::optional<HashMethod> already = recognisedHash(value, kind))
            return *already == package.profile.hashFor(kind);
        return !normaliseForPlatform(value, kind, package.profile.normalisation).empty();
    };
    selection.reachable = PeopleSet(data.people());
    selection.treated.forEach([&](PersonIndex person) {
        std::vector<std::string> row(kinds.size());
        bool any = false;
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            row[k] = std::string(identity.firstOfKind(person, kinds[k]));
            any = usable(row[k], package.identifiers[k]) || any;
        }
        if (!any)
            return;
        selection.reachable.insert(person);
        selection.values.push_back(std::move(row));
    });
}

} // namespace

Result<PackageSelection> selectPeople(const LocalDataset& data, const AudiencePackage& package,
                                      const Task& task)
{
    PackageSelection selection;
    Result<PeopleSet> audience =
        package.audience.isEmpty() ? evaluateRule(package.rule, data) : data.audience(package.audience);
    if (!audience)
        return audience.error();
    selection.audience = std::move(*audience);
    selection.consenting = selection.audience;
    if (!package.consentAttribute.isEmpty()) {
        Rule consent;
        consent.kind = RuleKind::Attribute;
        consent.test = {package.consentAttribute, Comparison::Equal, {package.consentValue}};
        const Result<PeopleSet> agreed = evaluateRule(consent, data);
        if (!agreed)
            return agreed.error();
        selection.consenting &= *agreed;
    }
    selection.eligible = selection.consenting;
    for (const QString& name : package.suppress) {
        const Result<PeopleSet> suppressed = data.audience(name);
        if (!suppressed)
            return suppressed.error();
        selection.eligible -= *suppressed;
    }
    if (task.cancelled())
        return Error::cancel();
    selection.control = PeopleSet(data.people());
    if (package.holdOut > 0)
        selection.eligible.forEach([&](PersonIndex person) {
            if (isHeldOut(data.identity().oneIds[person], package.salt, package.holdOut))
                selection.control.insert(person);
        });
    selection.treated = selection.eligible;
    selection.treated -= selection.control;
    collectIdentifiers(data, package, selection);
    return selection;
}

QJsonObject countsOf(const PackageSelection& selection)
{
    return {{QStringLiteral("audience"), qint64(selection.audience.count())},
            {QStringLiteral("consenting"), qint64(selection.consenting.count())},
            {QStringLiteral("eligible"), qint64(selection.eligible.count())},
            {QStringLiteral("control"), qint64(selection.control.count())},
            {QStringLiteral("treated"), qint64(selection.treated.count())},
            {QStringLiteral("reachable"), qint64(selection.reachable.count())}};
}

namespace {

PackageInput inputOf(const LocalDataset& data, const QJsonObject& definition, const AudiencePackage& package,
                     const PackageSelection& selection)
{
    PackageInput input;
    input.rows = std::int64_t(selection.values.size());
    input.definition = {{QStringLiteral("package"), definition},
                        {QStringLiteral("people"), countsOf(selection)},
                        {QStringLiteral("dataRevision"), qint64(data.dataRevision())},
                        {QStringLiteral("asOf"), formatTime(data.asOf(), data.zone())},
                        {QStringLiteral("zone"), data.zone().name()}};
    for (std::size_t k = 0; k < package.identifiers.size(); ++k)
        input.columns.push_back({package.identifiers[k], [&selection, k](std::int64_t row) {
                                     return std::string_view(selection.values[std::size_t(row)][k]);
                                 }});
    return input;
}

} // namespace

Result<PackageResult> writeAudiencePackage(Project& project, const LocalDataset& data,
                                           const QJsonObject& definition, const QString& folder,
                                           const Task& task)
{
    const Result<AudiencePackage> package = AudiencePackage::fromJson(definition);
    if (!package)
        return package.error();
    const Result<PackageSelection> selection = selectPeople(data, *package, task);
    if (!selection)
        return selection.error();
    PackageInput input = inputOf(data, definition, *package, *selection);
    input.directory = folder;
    Result<PackageResult> written = writePackage(input, package->profile, task);
    if (!written)
        return written;
    const Result<void> noted =
        project.history().note(AudiencePackageText::tr("Exported a package for %1: %2 rows, SHA-256 %3")
                                   .arg(package->profile.name)
                                   .arg(written->kept)
                                   .arg(written->sha256));
    if (!noted)
        return noted.error();
    return written;
}

Result<PackagePreview> previewAudiencePackage(const LocalDataset& data, const QJsonObject& definition,
                                              std::size_t rows, const Task& task)
{
    const Result<AudiencePackage> package = AudiencePackage::fromJson(definition);
    if (!package)
        return package.error();
    const Result<PackageSelection> selection = selectPeople(data, *package, task);
    if (!selection)
        return selection.error();
    return previewPackage(inputOf(data, definition, *package, *selection), package->profile, rows, task);
}

} // namespace tessera
