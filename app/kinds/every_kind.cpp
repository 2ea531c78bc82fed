// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/every_kind.h"

#include "activation/activation_analyses.h"
#include "audience/audience_analyses.h"
#include "business/business_analyses.h"
#include "creative/creative_analyses.h"
#include "datalab/datalab_analyses.h"
#include "household/household_analyses.h"
#include "journey/journey_analyses.h"
#include "linkage/linkage_analyses.h"
#include "members/member_analyses.h"
#include "modeling/modeling_analyses.h"
#include "oneid/oneid_analyses.h"
#include "profile/profile_analyses.h"
#include "rhythm/rhythm_analyses.h"
#include "tags/tags_analyses.h"
#include "targeting/targeting_analyses.h"
#include "value/value_analyses.h"

namespace tessera {

void registerEveryKind(AnalysisRegistry& registry)
{
    registerProfileAnalyses(registry);
    registerValueAnalyses(registry);
    registerMemberAnalyses(registry);
    registerRhythmAnalyses(registry);
    registerBusinessAnalyses(registry);
    registerLinkageAnalyses(registry);
    registerOneIdAnalyses(registry);
    registerHouseholdAnalyses(registry);
    registerJourneyAnalyses(registry);
    registerAudienceAnalyses(registry);
    registerTargetingAnalyses(registry);
    registerModelingAnalyses(registry);
    registerTagAnalyses(registry);
    registerCreativeAnalyses(registry);
    registerActivationAnalyses(registry);
    registerDatalabAnalyses(registry);
}

} // namespace tessera
