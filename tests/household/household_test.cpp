// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/household.h"

#include "household_fixture.h"

#include "base/random.h"
#include "base/thread_pool.h"
#include "support/csv_rows.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace tessera;

namespace {

// Pairs of one household found, right and true; `truth` names the household of each member.
struct PairQuality
{
    std::int64_t found = 0;
    std::int64_t right = 0;
    std::int64_t true_ = 0;

    [[nodiscard]] double f1() const { return 2 * double(right) / double(found + true_); }
};

PairQuality qualityOf(const HouseholdResult& result, const std::vector<std::string>& truth)
{
    const auto pairs = [](std::int64_t n) { return n * (n - 1) / 2; };
    PairQuality quality;
    std::map<std::string, std::int64_t> households;
    std::map<std::pair<std::string, std::uint32_t>, std::int64_t> common;
    for (std::size_t member = 0; member < truth.size(); ++member) {
        ++households[truth[member]];
        ++common[{truth[member], result.householdOf[member]}];
    }
    for (const auto& [name, size] : households)
        quality.true_ += pairs(size);
    for (const auto& [name, size] : common)
        quality.right += pairs(size);
    for (std::size_t i = 0; i < result.households(); ++i)
        quality.found += pairs(std::int64_t(result.sizeOf(i)));
    return quality;
}

} // namespace

class HouseholdTest : public QObject
{
    Q_OBJECT

private slots:
    void census();
};

void HouseholdTest::census()
{
    const TextRows rows =
        readRows(QStringLiteral(TESSERA_SHARED_DATA "/05_identity/essnet_census/cis.csv.gz"));
    if (rows.empty())
        QSKIP("the shared data sets are not here");
    const auto place = [&](const char* name) {
        return std::size_t(std::ranges::find(rows[0], name) - rows[0].begin());
    };
    HouseholdMaker maker({HouseholdRole::Surname, HouseholdRole::Address, HouseholdRole::Postcode});
    std::vector<std::string> truth;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        maker.add(MemberIndex(i - 1),
                  {rows[i][place("pername2")], rows[i][place("enumcap")], rows[i][place("enumpc")]});
        const std::string& person = rows[i][place("person_id")];
        truth.push_back(person.substr(0, person.size() - 3)); // the rest numbers the people of a household
    }
    const HouseholdTable table = maker.take();
    const Result<HouseholdResult> result = findHouseholds(table, HouseholdPlan(), Task());
    QVERIFY(result.ok());
    const PairQuality quality = qualityOf(*result, truth);
    qInfo("cis: F1 %.4f, precision %.4f, recall %.4f; %lld pairs compared, at most %d people, %d names",
          quality.f1(), double(quality.right) / double(quality.found),
          double(quality.right) / double(quality.true_), (long long)result->compared, result->plan.mostPeople,
          result->plan.mostSurnames);
    for (const HouseholdWeight& weight : result->weights)
        qInfo("%s %s: %.4f %.5f %.1f", qUtf8Printable(weight.signal), qUtf8Printable(weight.agreement),
              weight.together, weight.apart, weight.bits);
    for (const NoHomeEntry& entry : result->noHomes)
        qInfo("no home %d: %d people", int(entry.reason), int(entry.members.size()));
    QVERIFY(quality.f1() >= 0.88);
    QVERIFY(double(quality.right) >= 0.88 * double(quality.found));
}

QTEST_GUILESS_MAIN(HouseholdTest)
#include "household_test.moc"
