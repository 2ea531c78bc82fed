// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/person.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace tessera::sample {

namespace {

constexpr std::uint64_t kHouseholdGroup = 8;

// Multiplication by an odd number not divisible by 5 permutes 0..10^n-1, so the text is unique per person
// without a list.
std::string scrambledDigits(std::uint64_t index, std::uint64_t seed, std::uint64_t modulus)
{
    const std::uint64_t value = (index * 387'420'489ULL + mix64(seed) % modulus) % modulus;
    return std::to_string(modulus + value).substr(1);
}

std::string phoneOf(std::uint64_t seed, std::uint64_t index)
{
    static constexpr std::array<std::string_view, 12> prefixes = {"138", "139", "136", "150", "158", "159",
                                                                  "186", "185", "187", "177", "199", "131"};
    const std::uint64_t pick = mix64(mix64(seed + 11) ^ index) % prefixes.size();
    return std::string(prefixes[pick]) + scrambledDigits(index, seed, 100'000'000);
}

std::string token(std::uint64_t seed, std::uint64_t index, std::string_view prefix, int length)
{
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::string text(prefix);
    std::uint64_t state = mix64(mix64(seed) + index);
    std::uint64_t word = state;
    int left = 10; // letters a 64-bit word can give
    while (int(text.size()) < length) {
        if (left-- == 0) {
            state = mix64(state);
            word = state;
            left = 9;
        }
        text += alphabet[word % 62];
        word /= 62;
    }
    return text;
}

std::string md5Hex(std::string_view text)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(text.data(), qsizetype(text.size())),
                                    QCryptographicHash::Md5)
        .toHex()
        .toStdString();
}

struct Household
{
    std::uint64_t first;
    int size;
    int city;
    bool sharedPhone;
};

// People are cut into groups of eight, each group into households by its own stream.
Household householdOf(std::uint64_t seed, std::uint64_t index, std::uint64_t people)
{
    const std::uint64_t begin = index / kHouseholdGroup * kHouseholdGroup;
    const std::uint64_t end = std::min(begin + kHouseholdGroup, people);
    Random random(mix64(seed ^ 0x486F757365ULL), begin);
    std::array<double, 20> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = Catalogue::cities()[i].weight;
    for (std::uint64_t at = begin;;) {
        const std::uint64_t size =
            std::min<std::uint64_t>(std::uint64_t(drawIndex(random, kHouseholdSize)) + 1, end - at);
        const int city = drawIndex(random, weights);
        const bool shared = size > 1 && random.chance(kSharedPhone);
        if (index < at + size)
            return {at, int(size), city, shared};
        at += size;
    }
}

std::string emailOf(const Person& person, Random& random)
{
    static constexpr std::array<std::string_view, 6> domains = {"qq.com",      "163.com",     "126.com",
                                                                "outlook.com", "foxmail.com", "gmail.com"};
    const std::uint64_t domain = random.below(domains.size());
    return std::string(surnamesLatin()[std::size_t(person.surname)]) + "." + base36(person.index + 46'656) +
           "@" + std::string(domains[domain]);
}

void drawTaste(Person& person, Random& random)
{
    person.cluster = drawIndex(random, kClusterShare);
    const std::size_t cluster = std::size_t(person.cluster);
    person.priceSensitivity = random.beta(kPriceSensitivity[cluster][0], kPriceSensitivity[cluster][1]);
    person.male = random.chance(0.16);
    person.birthYear =
        int(std::lround(2025 - std::clamp(kAgeMean[cluster] + 5 * random.normal(), 16.0, 72.0)));
    person.birthDayOfYear = int(random.below(365));
    person.activity = std::exp(kActivitySigma * random.normal() - kActivitySigma * kActivitySigma / 2);
    person.adActivity =
        std::exp(kAdActivitySigma * random.normal() - kAdActivitySigma * kAdActivitySigma / 2);
    const double logit = kTraitIntercept + (cluster == 3 ? kTraitPremium : 0) +
                         (cluster == 1 ? kTraitMakeup : 0) +
                         (Catalogue::cities()[std::size_t(person.city)].tierOne ? kTraitTierOneCity : 0) +
                         kTraitActivity * std::log(person.activity);
    person.trait = random.chance(1 / (1 + std::exp(-logit)));
    const double s = person.priceSensitivity;
    person.uplift = UpliftType(drawIndex(random, kUpliftMix[s < 0.33 ? 0 : s < 0.66 ? 1 : 2]));
    person.buyRate = random.gamma(kBuyRateShape, 1.0 / kBuyRateScale);
    person.dropout = random.beta(kDropoutA, kDropoutB);
    person.staff = random.chance(kStaff);
    person.brusher = random.chance(kBrusher);
    person.prefersMini = random.chance(0.45);
}

} // namespace

std::string hexText(std::uint64_t value, int digits)
{
    static constexpr char alphabet[] = "0123456789abcdef";
    std::string text(std::size_t(digits), '0');
    for (int i = digits - 1; i >= 0; --i, value >>= 4)
        text[std::size_t(i)] = alphabet[value & 15];
    return text;
}

std::string base36(std::uint64_t value)
{
    static constexpr char alphabet[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    char text[16];
    char* at = text + sizeof text;
    do {
        *--at = alphabet[value % 36];
        value /= 36;
    } while (value);
    return {at, std::size_t(text + sizeof text - at)};
}

Person makePerson(std::uint64_t seed, std::uint64_t index, std::uint64_t people, Random& random)
{
    Person person;
    const Household home = householdOf(seed, index, people);
    person.index = index;
    person.household = home.first;
    person.householdSize = home.size;
    person.city = home.city;
    drawTaste(person, random);
    person.surname = int(random.below(surnames().size()));
    person.givenName = int(random.below(givenNames().size()));
    const bool usesSharedPhone = home.sharedPhone && index == home.first + 1;
    person.phone = phoneOf(seed, usesSharedPhone ? home.first : index);
    person.phoneMd5 = md5Hex(person.phone);
    if (!random.chance(kNoEmail))
        person.email = emailOf(person, random);
    person.unionid = token(seed + 101, index, "oU", 28);
    person.openid = token(seed + 202, index, "oM", 28);
    person.buyerId = "tb" + base36(mix64(mix64(seed + 303) + index));
    const int devices = random.chance(kSecondDevice) ? 2 : 1;
    for (int i = 0; i < devices; ++i) {
        const std::uint64_t a = mix64(mix64(seed + 404) + index * 2 + std::uint64_t(i));
        const std::uint64_t b = mix64(a);
        Device device;
        device.id = hexText(mix64(a ^ 0x5DEECE66DULL), 16);
        device.oaid = hexText(a >> 32, 8) + "-" + hexText(a >> 16, 4) + "-" + hexText(a, 4) + "-" +
                      hexText(b >> 48, 4) + "-" + hexText(b, 12);
        device.oaidMd5 = md5Hex(device.oaid);
        person.devices.push_back(std::move(device));
    }
    return person;
}

void joinMembership(Person& person, Random& random, std::uint64_t seed)
{
    const double joins = person.actAt >= 0 ? 0.85 : person.appealAt >= 0 ? 0.30 : 0.0;
    if (!random.chance(joins))
        return;
    // Most join while being won, the others at the counter with the first order.
    const Seconds last = person.actAt >= 0 ? person.actAt : kEnd - 1;
    const bool early = person.actAt < 0 || random.chance(0.6);
    person.registeredAt =
        early ? person.appealAt + Seconds(random.uniform() * double(last - person.appealAt)) : last;
    person.memberId = "SL" + scrambledDigits(person.index, seed + 505, 1'000'000'000);
    if (random.chance(kSecondMembership))
        person.secondMemberId = "SN" + scrambledDigits(person.index, seed + 606, 1'000'000'000);
}

void playCampaign(Person& person, Random& random)
{
    const Seconds day = Seconds(kCampaignDay) * kDaySeconds;
    if (person.memberId.empty() || person.registeredAt >= day || !random.chance(kCampaignShare))
        return;
    person.arm = drawIndex(random, kArmShare);
    person.converted =
        random.chance(kBaseRate[person.uplift] + kUplift[person.uplift][std::size_t(person.arm)]);
}

} // namespace tessera::sample
