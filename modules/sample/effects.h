// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

// Every effect planted in the sample client, in one place. docs/sample_client.md explains each one and how to
// find it again; tests hold the generator to them with several seeds. Analyses are judged by finding these,
// so they are not softened.
namespace tessera::sample {

// --- Time: wall clock of Asia/Shanghai (UTC+8, no summer time), the brand's first two years.
inline constexpr int kHistoryDays = 730;    // 2024-06-01 .. 2026-05-31
inline constexpr double kArrivalDays = 640; // a person enters the market uniformly over these first days

// --- Repeat buying: BG/NBD (Fader, Hardie, Lee 2005), time in days.
inline constexpr double kBuyRateShape = 0.75; // r
inline constexpr double kBuyRateScale = 60;   // alpha: mean rate r / alpha = one order in 80 days
inline constexpr double kDropoutA = 0.9;      // a
inline constexpr double kDropoutB = 2.6;      // b: mean dropout 0.257 after each repeat order

// --- Planted clusters of people.
inline constexpr int kClusters = 5;
inline constexpr std::array<const char*, kClusters> kClusterName = {
    "sensitive care", "make-up lover", "deal seeker", "premium anti-ageing", "student newcomer"};
inline constexpr std::array<double, kClusters> kClusterShare = {0.26, 0.18, 0.22, 0.12, 0.22};
// Beta(a, b) of price sensitivity; means 0.30, 0.40, 0.80, 0.15, 0.60.
inline constexpr std::array<std::array<double, 2>, kClusters> kPriceSensitivity = {
    {{3, 7}, {4, 6}, {8, 2}, {1.5, 8.5}, {6, 4}}};
// Weight of the categories: cleanser toner serum cream mask sunscreen base lip fragrance.
inline constexpr int kCategories = 9;
inline constexpr std::array<std::array<double, kCategories>, kClusters> kCategoryTaste = {
    {{.22, .20, .10, .26, .10, .08, .02, .01, .01},
     {.04, .03, .05, .04, .05, .07, .34, .30, .08},
     {.20, .12, .06, .08, .32, .12, .05, .04, .01},
     {.05, .06, .42, .32, .05, .04, .02, .01, .03},
     {.22, .08, .04, .06, .16, .16, .10, .16, .02}}};
// Chance that a line is of the premium series rather than the basic one (list price 2.4 times as high).
inline constexpr std::array<double, kClusters> kPremiumShare = {0.30, 0.35, 0.08, 0.85, 0.05};
inline constexpr double kPremiumPriceFactor = 2.4;
inline constexpr std::array<double, kClusters> kExtraLines = {0.7, 1.1, 1.3, 0.6,
                                                              0.4}; // Poisson mean beyond the first
inline constexpr std::array<double, kClusters> kAgeMean = {31, 27, 35, 41, 21};

// --- Price sensitivity: chance of a coupon on an order, and of moving a repeat order to a nearby promotion.
inline constexpr double kCouponBase = 0.10;
inline constexpr double kCouponSlope = 0.70;
inline constexpr double kPromotionMoveBase = 0.15;
inline constexpr double kPromotionMoveSlope = 0.60;
inline constexpr int kPromotionWaitDays =
    15; // an order planned this many days before the peak may wait for it
inline constexpr int kPromotionPullDays = 7; // or this many days after it may come early

// --- Touchpoints. A touch multiplies the daily hazard of the next stage change for kTouchDays; the strongest
// one counts.
enum TouchChannel
{
    Douyin,
    RedKol,
    Moments,
    Search,
    JdDisplay,
    Sms,
    Retarget,
    TouchChannels
};
struct TouchEffect
{
    const char* name;
    double perMonth;       // touches per person and 30 days at ad activity 1
    double appealMultiple; // on Aware -> Appeal
    double actMultiple;    // on Appeal -> Act
    double clickRate;
    double costPerThousand; // yuan per 1,000 impressions
    double costPerClick;    // yuan
};
inline constexpr std::array<TouchEffect, TouchChannels> kTouch = {
    {{"douyin", 0.30, 3.0, 1.0, 0.030, 28, 0},
     {"red_kol", 0.10, 4.0, 1.5, 0.050, 60, 0},
     {"wechat_moments", 0.16, 1.8, 1.2, 0.015, 45, 0},
     {"baidu_search", 0.06, 1.5, 5.0, 0.120, 0, 2.4},
     {"jd_display", 0.14, 1.0, 1.0, 0.010, 18, 0}, // a placebo: many impressions, no effect
     {"sms", 0.25, 1.0, 2.5, 0.040, 45, 0},        // only after Appeal
     {"retargeting", 0.50, 1.0, 1.0, 0.080, 36,
      0}}}; // only after Appeal and without effect: the trap for last touch
inline constexpr double kTouchDays = 7;
inline constexpr double kAppealHazard = 1.0 / 150; // per day
inline constexpr double kActHazard = 1.0 / 220;    // per day
inline constexpr double kPromotionActMultiple = 4.0;
inline constexpr double kOrganicAwareDays = 400; // mean days until a person hears of the brand without an ad
inline constexpr double kAdActivitySigma = 0.9;  // lognormal, mean 1
inline constexpr double kActivitySigma = 1.1;    // lognormal of browsing, mean 1
inline constexpr double kSessionsPerMonth = 0.9; // after Appeal, at activity 1
inline constexpr double kInactiveActivity = 0.2; // of it after the BG/NBD dropout

// --- Funnels by channel: of browsing sessions without an order.
struct FunnelRates
{
    double favourite;
    double cart; // add to cart after a view
    double search;
    double consult;
    double share;
};
inline constexpr FunnelRates kAppFunnel = {0.10, 0.24, 0.30, 0.05, 0.02};
inline constexpr FunnelRates kMiniFunnel = {0.06, 0.12, 0.15, 0.03, 0.06};
// From the cart to the order, of orders in the app and the mini-program: most decide at once, some sleep on
// it, some wait for days. Each is lognormal around its median.
struct CartDelay
{
    double share;
    double medianSeconds;
    double sigma;
};
inline constexpr std::array<CartDelay, 3> kCartDelays = {
    {{0.62, 7 * 60, 0.9}, {0.26, 20 * 3600, 0.8}, {0.12, 5 * 86400, 0.7}}};
inline constexpr double kBuyNowShare = 0.15; // of these orders: bought without the cart
inline constexpr double kUnloggedOrders =
    0.06; // of these orders: behaviour not logged (tracking off, old client)
inline constexpr double kEventGapMedian = 20; // seconds between the events of a session, lognormal
inline constexpr double kEventGapSigma = 1.1;
inline constexpr double kReviewRate = 0.25;
inline constexpr double kPositiveReview = 0.80;

// --- Lookalike trait: logistic in known facts, mean about 0.08; people with it browse serums and share more.
inline constexpr double kTraitIntercept = -4.4;
inline constexpr double kTraitPremium = 1.8;     // cluster "premium anti-ageing"
inline constexpr double kTraitMakeup = 0.9;      // cluster "make-up lover"
inline constexpr double kTraitTierOneCity = 1.2; // Beijing, Shanghai, Guangzhou, Shenzhen
inline constexpr double kTraitActivity = 0.8;    // per unit of log browsing activity
inline constexpr double kTraitSerumFactor = 3.0; // on the weight of serum
inline constexpr double kTraitShareFactor = 4.0; // on the share rate
inline constexpr double kAmbassadorShare = 0.25; // of members with the trait are in ambassadors.csv

// --- Past campaign: four random arms, outcome within 14 days; uplift by voucher and type of person.
enum UpliftType
{
    Persuadable,
    SureThing,
    LostCause,
    SleepingDog,
    UpliftTypes
};
inline constexpr std::array<const char*, UpliftTypes> kUpliftName = {"persuadable", "sure thing",
                                                                     "lost cause", "sleeping dog"};
inline constexpr std::array<int, 4> kVoucher = {0, 10, 20, 50}; // yuan; 0 is the control arm
inline constexpr std::array<double, 4> kArmShare = {0.40, 0.20, 0.20, 0.20};
inline constexpr std::array<double, UpliftTypes> kBaseRate = {0.05, 0.40, 0.02, 0.15};
inline constexpr std::array<std::array<double, 4>, UpliftTypes> kUplift = {
    {{0, 0.06, 0.12, 0.20}, {0, 0.01, 0.01, 0.02}, {0, 0.0, 0.005, 0.01}, {0, -0.03, -0.05, -0.06}}};
// Chance of each type by price sensitivity below 0.33, up to 0.66, above.
inline constexpr std::array<std::array<double, UpliftTypes>, 3> kUpliftMix = {
    {{0.08, 0.25, 0.52, 0.15}, {0.22, 0.16, 0.54, 0.08}, {0.45, 0.08, 0.44, 0.03}}};
inline constexpr double kCampaignShare = 0.5; // of the members of that day
inline constexpr int kCampaignDay = 638;      // 2026-03-01

// --- Member programme: levels by the spend of 365 days in the app, the mini-program and stores, for a year;
// points of the oldest lot go first. Benefits and the private domain move nobody to buy.
inline constexpr std::array<const char*, 4> kLevelName = {"普卡", "银卡", "金卡", "黑卡"};
inline constexpr std::array<int, 4> kLevelYuan = {0, 500, 1500, 3500};
inline constexpr int kWelcomePoints = 50;
inline constexpr int kPointsAfterDays = 7;  // a point a yuan, after the days in which goods can go back
inline constexpr int kPointDays = 365;      // then points expire
inline constexpr double kUsesPoints = 0.35; // of orders: some are used in the weeks after
inline constexpr std::array<double, 4> kUsesBenefit = {0, 0.35, 0.50, 0.65}; // by level
inline constexpr std::uint64_t kAdvisers = 12;
struct StayEffect
{
    const char* on;
    const char* off;
    double joins; // chance of a member
    double joinDays;
    double leaves;
    double stayDays; // mean of those who leave
    bool hasAdviser;
};
inline constexpr std::array<StayEffect, 4> kStays = {
    {{"friend_added", "friend_deleted", 0.45, 20, 0.22, 120, true},
     {"group_joined", "group_left", 0.18, 35, 0.30, 90, true},
     {"account_followed", "account_unfollowed", 0.35, 60, 0.25, 150, false},
     {"messages_refused", "messages_allowed", 0.04, 200, 0.10, 60, false}}};

// --- Category spend outside the brand: brand share of the buyer's category spend, Beta(a, b) by cluster.
inline constexpr std::array<std::array<double, 2>, kClusters> kBrandShare = {
    {{6, 6}, {3, 9}, {2, 8}, {5, 5}, {3, 7}}}; // means 0.50 0.25 0.20 0.50 0.30
inline constexpr double kPanelShare = 0.08;    // of buyers of the last year answer the panel

// --- Households: sizes within groups of 8 consecutive people; the second person may use the first one's
// phone.
inline constexpr std::array<double, 4> kHouseholdSize = {0.62, 0.24, 0.10, 0.04};
inline constexpr double kSharedPhone = 0.25; // of households of two and more

// --- Dirt and special orders.
inline constexpr double kDirtyPhone = 0.30;
inline constexpr double kLostPhone = 0.05; // empty, placeholder or masked
inline constexpr double kNoEmail = 0.45;
inline constexpr double kSecondMembership = 0.015; // registered twice under two member numbers
inline constexpr double kSecondDevice = 0.30;
inline constexpr double kClosedOrder = 0.06;   // extra order closed before the paid one
inline constexpr double kRefundedOrder = 0.05; // extra order, fully refunded
inline constexpr double kPartialRefund = 0.03; // of paid lines
inline constexpr double kGiftLine = 0.12;
inline constexpr double kSampleLine = 0.06;
inline constexpr double kStaff = 0.002;   // of people: extra staff orders
inline constexpr double kBrusher = 0.003; // of people: extra brushed orders

} // namespace tessera::sample
