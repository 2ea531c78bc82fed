// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/catalogue.h"

#include "base/time_zone.h"

#include <algorithm>
#include <cstdio>

namespace tessera::sample {

namespace {

constexpr int kItemsPerShelf = 8; // per category and series

struct Category
{
    std::string_view name;
    std::string_view noun;
    std::int64_t baseYuan;
};
constexpr std::array<Category, kCategories> kCategoryList = {{{"洁面", "洁面乳", 98},
                                                              {"化妆水", "精粹水", 138},
                                                              {"精华", "精华液", 268},
                                                              {"面霜", "修护霜", 218},
                                                              {"面膜", "贴片面膜", 88},
                                                              {"防晒", "防晒乳", 128},
                                                              {"底妆", "粉底液", 168},
                                                              {"唇妆", "唇釉", 99},
                                                              {"香水", "淡香水", 298}}};
constexpr std::array<std::string_view, kItemsPerShelf> kEpithet = {"澄露", "云柔", "晨光", "静澜",
                                                                   "山茶", "雪绒", "琥珀", "流萤"};

constexpr std::array<Promotion, 6> kPromotions = {{{"618 2024", 9, 17, 19},
                                                   {"11.11 2024", 152, 163, 165},
                                                   {"3.8 2025", 274, 280, 282},
                                                   {"618 2025", 374, 382, 384},
                                                   {"11.11 2025", 517, 528, 530},
                                                   {"3.8 2026", 639, 645, 647}}};

constexpr std::array<City, 20> kCities = {
    {{"上海", "上海", "上海静安店", true, 10},   {"北京", "北京", "北京朝阳店", true, 9},
     {"广州", "广东", "广州天河店", true, 7},    {"深圳", "广东", "深圳南山店", true, 7},
     {"杭州", "浙江", "杭州湖滨店", false, 7},   {"成都", "四川", "成都锦江店", false, 7},
     {"重庆", "重庆", "重庆渝中店", false, 6},   {"武汉", "湖北", "武汉江汉店", false, 5},
     {"南京", "江苏", "南京新街口店", false, 5}, {"苏州", "江苏", "苏州园区店", false, 5},
     {"西安", "陕西", "西安小寨店", false, 4},   {"长沙", "湖南", "长沙五一店", false, 4},
     {"郑州", "河南", "郑州二七店", false, 4},   {"青岛", "山东", "青岛市南店", false, 3},
     {"厦门", "福建", "厦门思明店", false, 3},   {"合肥", "安徽", "合肥庐阳店", false, 3},
     {"沈阳", "辽宁", "沈阳中街店", false, 3},   {"昆明", "云南", "昆明五华店", false, 3},
     {"南宁", "广西", "南宁青秀店", false, 3},   {"哈尔滨", "黑龙江", "哈尔滨南岗店", false, 2}}};

constexpr std::array<std::string_view, 24> kSurnames = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄",
                                                        "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
                                                        "何", "郭", "马", "罗", "梁", "宋", "郑", "谢"};
constexpr std::array<std::string_view, 24> kSurnamesLatin = {
    "wang", "li",  "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou",  "wu",   "xu",    "sun",
    "hu",   "zhu", "gao",   "lin", "he",   "guo",  "ma",   "luo",   "liang", "song", "zheng", "xie"};
constexpr std::array<std::string_view, 32> kGivenNames = {
    "晚晚", "思琪", "雨桐", "欣怡", "梓涵", "诗雅", "静",   "敏",   "丽",   "艳",  "娜",
    "婷",   "佳宁", "若曦", "曼妮", "嘉禾", "子墨", "浩然", "宇轩", "俊杰", "磊",  "强",
    "洋",   "勇",   "涛",   "明",   "雪薇", "一诺", "可心", "书瑶", "语嫣", "安然"};

} // namespace

std::span<const Promotion> promotions()
{
    return kPromotions;
}

const Promotion* promotionOn(int day)
{
    for (const Promotion& promotion : kPromotions)
        if (day >= promotion.from && day <= promotion.to)
            return &promotion;
    return nullptr;
}

Catalogue::Catalogue()
{
    for (int category = 0; category < kCategories; ++category) {
        for (int premium = 0; premium < 2; ++premium) {
            for (int rank = 0; rank < kItemsPerShelf; ++rank) {
                const Category& shelf = kCategoryList[std::size_t(category)];
                // Prices end in 9 and vary by up to 30 % within a shelf.
                const double yuan = double(shelf.baseYuan) * (premium ? kPremiumPriceFactor : 1.0) *
                                    (0.85 + 0.04 * ((rank * 5) % 8));
                char sku[24];
                std::snprintf(sku, sizeof sku, "SL%c%02d%02d", premium ? 'P' : 'B', category + 1, rank + 1);
                m_items.push_back({sku, std::string(kEpithet[std::size_t(rank)]) + std::string(shelf.noun),
                                   premium ? "臻境" : "日常", category,
                                   (std::int64_t(yuan / 10) * 10 + 9) * 100});
            }
        }
    }
    double sum = 0;
    for (int rank = 0; rank < kItemsPerShelf; ++rank)
        m_zipf.push_back(sum += 1.0 / (rank + 1));
    const std::int64_t first = daysFromCivil(2024, 6, 1);
    // Refunds and reviews may fall a little after the last day.
    for (int day = 0; day < kHistoryDays + 60; ++day) {
        const CivilDate date = civilFromDays(first + day);
        char text[40];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
        std::copy_n(text, 10, m_days.emplace_back().begin());
        std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
        std::copy_n(text, 8, m_compactDays.emplace_back().begin());
        m_month.push_back((date.year - 2024) * 12 + date.month - 6);
    }
}

int Catalogue::drawItem(Random& random, int category, bool premium) const
{
    const double at = random.uniform() * m_zipf.back();
    const int rank = int(std::upper_bound(m_zipf.begin(), m_zipf.end(), at) - m_zipf.begin());
    return (category * 2 + (premium ? 1 : 0)) * kItemsPerShelf + std::min(rank, kItemsPerShelf - 1);
}

std::string_view Catalogue::categoryName(int category)
{
    return kCategoryList[std::size_t(category)].name;
}

std::span<const City> Catalogue::cities()
{
    return kCities;
}

std::string_view Catalogue::dayText(Seconds t) const
{
    const std::array<char, 10>& day = m_days[std::size_t(t / kDaySeconds)];
    return {day.data(), day.size()};
}

std::string_view Catalogue::compactDay(Seconds t) const
{
    const std::array<char, 8>& day = m_compactDays[std::size_t(t / kDaySeconds)];
    return {day.data(), day.size()};
}

std::span<const std::string_view> surnames()
{
    return kSurnames;
}

std::span<const std::string_view> surnamesLatin()
{
    return kSurnamesLatin;
}

std::span<const std::string_view> givenNames()
{
    return kGivenNames;
}

} // namespace tessera::sample
