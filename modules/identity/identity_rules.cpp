// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_rules.h"

#include "base/identifier_kind.h"
#include "base/json.h"
#include "identity/fixed_attribute.h"
#include "project/project.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int kMostTrust = 100;
constexpr int kMostLimit = 60'000; // what sixteen bits count
constexpr int kMostDays = 36'500;

struct UsualRule
{
    const char* kind;
    bool isExclusive;
    int mostPartners;
    int passesOnAfterDays;
};
// A number of a mobile operator is given to somebody else after a rest; a device of a family or a shop has
// several owners at once.
constexpr UsualRule kUsual[] = {
    {"id_card", true, 0, 0}, {"unionid", false, 10, 0}, {"member", false, 10, 0}, {"phone", false, 10, 730},
    {"email", false, 10, 0}, {"openid", false, 10, 0},  {"user", false, 20, 0},   {"device", false, 5, 0},
    {"oaid", false, 5, 0},   {"idfa", false, 5, 0},     {"imei", false, 5, 0},    {"cookie", false, 5, 0},
};
constexpr int kOtherPartners = 20;

QJsonObject jsonOf(const KindRule& rule)
{
    const KindRule usual = IdentityRules::usual(rule.kind);
    QJsonObject json{{QStringLiteral("kind"), rule.kind}};
    if (rule.trust != usual.trust)
        json.insert(QStringLiteral("trust"), rule.trust);
    if (rule.joins != usual.joins)
        json.insert(QStringLiteral("joins"), rule.joins);
    if (rule.isExclusive != usual.isExclusive)
        json.insert(QStringLiteral("exclusive"), rule.isExclusive);
    if (rule.mostPartners != usual.mostPartners)
        json.insert(QStringLiteral("mostPartners"), rule.mostPartners);
    if (rule.passesOnAfterDays != usual.passesOnAfterDays)
        json.insert(QStringLiteral("passesOnAfterDays"), rule.passesOnAfterDays);
    return json;
}

Result<KindRule> readKind(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    const QString kind = reader.requiredText(QLatin1String("kind"));
    KindRule rule = IdentityRules::usual(kind);
    rule.trust = int(reader.integer(QLatin1String("trust"), rule.trust, 1, kMostTrust));
    rule.joins = reader.flag(QLatin1String("joins"), rule.joins);
    rule.isExclusive = reader.flag(QLatin1String("exclusive"), rule.isExclusive);
    rule.mostPartners = int(reader.integer(QLatin1String("mostPartners"), rule.mostPartners, 0, kMostLimit));
    rule.passesOnAfterDays =
        int(reader.integer(QLatin1String("passesOnAfterDays"), rule.passesOnAfterDays, 0, kMostDays));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return rule;
}

AttributeRule usualAttribute(const QString& name)
{
    return {name, isFixedAttributeName(name), false};
}

Result<void> readAttributes(const QJsonArray& attributes, IdentityRules& rules)
{
    for (qsizetype i = 0; i < attributes.size(); ++i) {
        JsonReader reader(attributes.at(i).toObject(), QStringLiteral("attributes[%1]").arg(i));
        AttributeRule rule = usualAttribute(reader.requiredText(QLatin1String("name")));
        // Who names one wants to see it.
        rule.isListed = reader.flag(QLatin1String("listed"), true);
        rule.cuts = reader.flag(QLatin1String("cuts"), false);
        if (std::ranges::find(rules.attributes, rule.name, &AttributeRule::name) != rules.attributes.end())
            reader.fail(QStringLiteral("name"),
                        QCoreApplication::translate("Identity", "\"%1\" is named twice").arg(rule.name));
        if (Result<void> read = reader.finish(); !read)
            return read;
        rules.attributes.push_back(rule);
    }
    return {};
}

} // namespace

AttributeRule IdentityRules::ofAttribute(const QString& name) const
{
    const auto named = std::ranges::find(attributes, name, &AttributeRule::name);
    return named != attributes.end() ? *named : usualAttribute(name);
}

QStringList IdentityRules::cuttingAttributes() const
{
    QStringList names;
    for (const AttributeRule& rule : attributes)
        if (rule.cuts)
            names.append(rule.name);
    names.sort();
    return names;
}

KindRule IdentityRules::usual(const QString& kind)
{
    KindRule rule;
    rule.kind = kind;
    rule.trust = identifierTrust(kind);
    rule.mostPartners = kOtherPartners;
    const QStringView base = baseKindOf(kind);
    for (const UsualRule& usual : kUsual)
        if (base == QLatin1String(usual.kind)) {
            rule.isExclusive = usual.isExclusive;
            rule.mostPartners = usual.mostPartners;
            rule.passesOnAfterDays = usual.passesOnAfterDays;
        }
    return rule;
}

KindRule IdentityRules::of(const QString& kind) const
{
    const auto named = std::ranges::find(kinds, kind, &KindRule::kind);
    if (named != kinds.end())
        return *named;
    const auto base = std::ranges::find(kinds, baseKindOf(kind).toString(), &KindRule::kind);
    KindRule rule = base != kinds.end() ? *base : usual(kind);
    rule.kind = kind;
    return rule;
}

double IdentityRules::leastBits() const
{
    return std::log2(threshold) - std::log2(1 - threshold);
}

QJsonObject IdentityRules::toJson() const
{
    QJsonObject json;
    QJsonArray changed;
    for (const KindRule& rule : kinds)
        if (const QJsonObject one = jsonOf(rule); one.size() > 1)
            changed.append(one);
    if (!changed.isEmpty())
        json.insert(QStringLiteral("kinds"), changed);
    if (threshold != IdentityRules().threshold)
        json.insert(QStringLiteral("threshold"), threshold);
    QJsonArray fixed;
    for (const AttributeRule& rule : attributes)
        if (rule != usualAttribute(rule.name))
            fixed.append(QJsonObject{{QStringLiteral("name"), rule.name},
                                     {QStringLiteral("listed"), rule.isListed},
                                     {QStringLiteral("cuts"), rule.cuts}});
    if (!fixed.isEmpty())
        json.insert(QStringLiteral("attributes"), fixed);
    if (travel != TravelRule())
        json.insert(QStringLiteral("travel"),
                    QJsonObject{{QStringLiteral("mostSpeed"), travel.mostSpeed},
                                {QStringLiteral("leastDistance"), travel.leastDistance}});
    return json;
}

Result<IdentityRules> IdentityRules::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    IdentityRules rules;
    rules.threshold = reader.number(QLatin1String("threshold"), rules.threshold, 0.001, 0.999999);
    const QJsonArray kinds = reader.array(QLatin1String("kinds"));
    const QJsonArray attributes = reader.array(QLatin1String("attributes"));
    JsonReader travel(reader.object(QLatin1String("travel")), QStringLiteral("travel"));
    rules.travel.mostSpeed = travel.number(QLatin1String("mostSpeed"), rules.travel.mostSpeed, 0, 100'000);
    rules.travel.leastDistance =
        travel.number(QLatin1String("leastDistance"), rules.travel.leastDistance, 0, 40'000);
    if (Result<void> read = travel.finish(); !read)
        return read.error();
    if (Result<void> read = readAttributes(attributes, rules); !read)
        return read.error();
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const Result<KindRule> rule = readKind(kinds.at(i).toObject(), QStringLiteral("kinds[%1]").arg(i));
        if (!rule)
            return rule.error();
        if (std::ranges::find(rules.kinds, rule->kind, &KindRule::kind) != rules.kinds.end())
            return Error{QCoreApplication::translate("Identity", "kinds[%1]: \"%2\" is named twice.")
                             .arg(i)
                             .arg(rule->kind)};
        rules.kinds.push_back(*rule);
    }
    return rules;
}

Result<IdentityRules> identityRules(const Project& project, const ProjectState* state)
{
    Result<QString> text = QString();
    if (state == nullptr)
        text = project.setting(kIdentitySetting);
    else if (const auto found = state->settings.find(kIdentitySetting); found != state->settings.end())
        text = found->second;
    if (!text)
        return text.error();
    if (text->isEmpty())
        return IdentityRules();
    const Result<QJsonObject> json = parseJsonObject(
        text->toUtf8(), QCoreApplication::translate("Identity", "the rules of who is one person"));
    return json ? IdentityRules::fromJson(*json) : Result<IdentityRules>(json.error());
}

Result<void> setIdentityRules(Project& project, const IdentityRules& rules)
{
    const QJsonDocument document(rules.toJson());
    return project.setSetting(
        kIdentitySetting, QString::fromUtf8(document.toJson(QJsonDocument::Compact)),
        QCoreApplication::translate("Identity", "Change the rules of who is one person"));
}

} // namespace tessera
