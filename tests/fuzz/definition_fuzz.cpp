// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON is either refused with a message or read, and what was read and saved reads as the same
// definition.
#include "activation/audience_package.h"
#include "activation/package_profile.h"
#include "analysis/analysis.h"
#include "base/json.h"
#include "creative/creative_set.h"
#include "creative/creative_template.h"
#include "fuzz/require.h"
#include "ingest/mapping.h"
#include "journey/four_a.h"
#include "journey/funnel.h"
#include "profile/overview.h"
#include "profile/rfm.h"
#include "rules/rule.h"

using namespace tessera;

namespace {

template <typename T>
void readOnly(const QJsonObject& json)
{
    if (const Result<T> read = T::fromJson(json); !read)
        require(!read.error().message.isEmpty(), "a refusal says why");
}

template <typename T>
void readAndSave(const QJsonObject& json)
{
    readOnly<T>(json);
    if (const Result<T> read = T::fromJson(json)) {
        const QJsonObject saved = read->toJson();
        const Result<T> again = T::fromJson(saved);
        require(again.ok(), "what was saved can be read");
        require(again->toJson() == saved, "what was saved reads as the same definition");
    }
}

void readRuleAndSave(const QJsonObject& json)
{
    const Result<Rule> rule = ruleFromJson(json, QStringLiteral("rule"));
    if (!rule)
        return require(!rule.error().message.isEmpty(), "a refusal says why");
    const Result<Rule> again = ruleFromJson(ruleToJson(*rule), QStringLiteral("rule"));
    require(again && *again == *rule, "a saved rule reads as the same rule");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<QJsonObject> json = parseJsonObject(bytes, QStringLiteral("input"));
    if (!json)
        return 0;
    readRuleAndSave(*json);
    readAndSave<ImportMapping>(*json);
    readAndSave<CreativeTemplate>(*json);
    readAndSave<PackageProfile>(*json);
    const QJsonObject body = definitionBody(*json);
    readAndSave<FunnelDefinition>(body);
    readAndSave<FourADefinition>(body);
    readAndSave<CreativeSet>(body);
    readOnly<AudiencePackage>(body);
    readOnly<OverviewDefinition>(body);
    readOnly<RfmDefinition>(body);
    return 0;
}
