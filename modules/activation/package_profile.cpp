// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/package_profile.h"

#include "base/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

const QStringList& hashNames()
{
    static const QStringList names{QStringLiteral("none"), QStringLiteral("md5"), QStringLiteral("sha256")};
    return names;
}

const QStringList& phoneForms()
{
    static const QStringList names{QStringLiteral("mainland"), QStringLiteral("e164"),
                                   QStringLiteral("e164 digits")};
    return names;
}

bool isDevice(IdentifierKind kind)
{
    return kind == IdentifierKind::Idfa || kind == IdentifierKind::Gaid || kind == IdentifierKind::Oaid ||
           kind == IdentifierKind::Imei || kind == IdentifierKind::Mac;
}

PackageProfile profile(const char* id, const char* name, HashMethod hash, PhoneForm form)
{
    PackageProfile made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromUtf8(name);
    made.checked = QStringLiteral("2026-11-22");
    made.hash = hash;
    made.normalisation.phoneForm = form;
    return made;
}

std::vector<PackageProfile> makeProfiles()
{
    std::vector<PackageProfile> all;
    all.push_back(profile("generic", "CSV with SHA-256", HashMethod::Sha256, PhoneForm::Mainland));

    // Tencent Ads: one identifier a line, no header, phone as 11 digits.
    PackageProfile tencent =
        profile("tencent-ads", "Tencent Ads 腾讯广告", HashMethod::Md5, PhoneForm::Mainland);
    tencent.header = false;
    tencent.fileName = QStringLiteral("tencent_audience.txt");
    all.push_back(tencent);

    // Kuaishou: .txt in UTF-8, phone as MD5 or SHA-256.
    PackageProfile kuaishou = profile("kuaishou", "Kuaishou 磁力万象", HashMethod::Md5, PhoneForm::Mainland);
    kuaishou.header = false;
    kuaishou.fileName = QStringLiteral("kuaishou_audience.txt");
    all.push_back(kuaishou);

    PackageProfile meta = profile("meta", "Meta Custom Audience", HashMethod::Sha256, PhoneForm::E164Digits);
    meta.headers = {{IdentifierKind::Email, QStringLiteral("email")},
                    {IdentifierKind::Phone, QStringLiteral("phone")},
                    {IdentifierKind::Idfa, QStringLiteral("madid")},
                    {IdentifierKind::Gaid, QStringLiteral("madid")}};
    meta.hashDeviceIds = false;
    meta.normalisation.idfaUpperCase = false;
    meta.fileName = QStringLiteral("meta_audience.csv");
    meta.minimumRows = 100;
    all.push_back(meta);

    PackageProfile google = profile("google", "Google Customer Match", HashMethod::Sha256, PhoneForm::E164);
    google.headers = {{IdentifierKind::Email, QStringLiteral("Email")},
                      {IdentifierKind::Phone, QStringLiteral("Phone")}};
    google.normalisation.gmailRules = true;
    google.hashDeviceIds = false;
    google.fileName = QStringLiteral("google_customer_match.csv");
    google.minimumRows = 100;
    all.push_back(google);

    // TikTok: the page's own hash example is made without "+".
    PackageProfile tiktok =
        profile("tiktok", "TikTok customer file", HashMethod::Sha256, PhoneForm::E164Digits);
    tiktok.headers = {{IdentifierKind::Email, QStringLiteral("Email_SHA256")},
                      {IdentifierKind::Phone, QStringLiteral("Phone_SHA256")},
                      {IdentifierKind::Idfa, QStringLiteral("MAID_SHA256")},
                      {IdentifierKind::Gaid, QStringLiteral("MAID_SHA256")}};
    tiktok.normalisation.idfaUpperCase = false;
    tiktok.fileName = QStringLiteral("tiktok_audience.csv");
    tiktok.minimumRows = 1'000;
    all.push_back(tiktok);
    return all;
}

} // namespace

QString hashMethodName(HashMethod method)
{
    return hashNames().at(qsizetype(method));
}

QString PackageProfile::headerOf(IdentifierKind kind) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [kind](const auto& entry) { return entry.first == kind; });
    return found == headers.end() ? identifierKindName(kind) : found->second;
}

HashMethod PackageProfile::hashFor(IdentifierKind kind) const
{
    return isDevice(kind) && !hashDeviceIds ? HashMethod::None : hash;
}

QJsonObject PackageProfile::toJson() const
{
    QJsonObject titles;
    for (const auto& [kind, title] : headers)
        titles.insert(identifierKindName(kind), title);
    return {{QStringLiteral("id"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("checked"), checked},
            {QStringLiteral("hash"), hashMethodName(hash)},
            {QStringLiteral("phoneForm"), phoneForms().at(qsizetype(normalisation.phoneForm))},
            {QStringLiteral("gmailRules"), normalisation.gmailRules},
            {QStringLiteral("idfaUpperCase"), normalisation.idfaUpperCase},
            {QStringLiteral("header"), header},
            {QStringLiteral("headers"), titles},
            {QStringLiteral("fileName"), fileName},
            {QStringLiteral("byteOrderMark"), byteOrderMark},
            {QStringLiteral("windowsLineEnds"), windowsLineEnds},
            {QStringLiteral("hashDeviceIds"), hashDeviceIds},
            {QStringLiteral("minimumRows"), qint64(minimumRows)}};
}

Result<PackageProfile> PackageProfile::fromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    PackageProfile made;
    made.id = reader.requiredText(QLatin1String("id"));
    made.name = reader.text(QLatin1String("name"), made.id);
    made.checked = reader.text(QLatin1String("checked"), QString());
    made.hash = HashMethod(
        hashNames().indexOf(reader.choice(QLatin1String("hash"), hashNames(), QStringLiteral("sha256"))));
    made.normalisation.phoneForm = PhoneForm(phoneForms().indexOf(
        reader.choice(QLatin1String("phoneForm"), phoneForms(), QStringLiteral("mainland"))));
    made.normalisation.gmailRules = reader.flag(QLatin1String("gmailRules"), false);
    made.normalisation.idfaUpperCase = reader.flag(QLatin1String("idfaUpperCase"), true);
    made.header = reader.flag(QLatin1String("header"), true);
    const QJsonObject titles = reader.object(QLatin1String("headers"));
    for (auto it = titles.begin(); it != titles.end(); ++it) {
        if (const auto kind = identifierKindFromName(it.key()))
            made.headers.emplace_back(*kind, it->toString());
        else
            reader.fail(
                reader.pathOf(QStringLiteral("headers.") + it.key()),
                QCoreApplication::translate("PackageProfile", "is no kind of identifier. Use one of: %1")
                    .arg(identifierKindNames().join(QStringLiteral(", "))));
    }
    made.fileName = reader.text(QLatin1String("fileName"), made.fileName);
    const bool safe =
        !made.fileName.isEmpty() && !made.fileName.startsWith(QLatin1Char('.')) &&
        std::all_of(made.fileName.begin(), made.fileName.end(), [](QChar c) {
            return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("_.-").contains(c);
        });
    if (!safe)
        reader.fail(reader.pathOf(QStringLiteral("fileName")),
                    QCoreApplication::translate("PackageProfile",
                                                "may hold letters, digits, dot, hyphen and underscore only"));
    made.byteOrderMark = reader.flag(QLatin1String("byteOrderMark"), false);
    made.windowsLineEnds = reader.flag(QLatin1String("windowsLineEnds"), false);
    made.hashDeviceIds = reader.flag(QLatin1String("hashDeviceIds"), true);
    made.minimumRows = reader.integer(QLatin1String("minimumRows"), 0, 0, 1'000'000'000);
    if (auto done = reader.finish(); !done)
        return done.error();
    return made;
}

const std::vector<PackageProfile>& builtInProfiles()
{
    static const std::vector<PackageProfile> profiles = makeProfiles();
    return profiles;
}

} // namespace tessera
