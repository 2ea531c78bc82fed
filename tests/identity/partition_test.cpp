// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "identity/identifier_rows.h"
#include "identity/identity_view.h"
#include "identity/internal/partition.h"
#include "slow_identity.h"
#include "support/test_scale.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// What must hold of any identifiers, rules and links.
class PartitionTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void randomRowsAgainstTheSlowWay_data();
    void randomRowsAgainstTheSlowWay();
    void aLowerThresholdNeverMakesMorePeople();
    void theOrderOfFilesDecidesNothing();
    void aBatchTakenOutIsAsIfItHadNeverBeen();
    void stepByStepIsAsAtOnce();
    void splittingAMergeGivesWhatWasBefore();

private:
    using Batches = std::vector<std::vector<IdentifierRow>>;
    struct Case
    {
        Batches batches;
        std::vector<SlowIdentity::Link> links;
        IdentityRules rules;
    };
    Case randomCase(std::uint64_t seed);
    std::unique_ptr<Project> makeProject(const Batches& batches);
    static std::vector<IdentityLink> linksOf(const std::vector<SlowIdentity::Link>& links,
                                             const IdentityFacts& facts);
    static std::vector<BatchInfo> without(const Project& project, const std::vector<std::size_t>& out);
    static IdentityView viewOf(const Project& project, const std::vector<BatchInfo>& batches, const Case& all,
                               const IdentityView* before = nullptr);
    static SlowIdentity::People peopleOf(const IdentityView& view);

    std::unique_ptr<QTemporaryDir> m_directory;
    int m_files = 0;
};

void PartitionTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

// Few values of each kind, so that they meet often.
PartitionTest::Case PartitionTest::randomCase(std::uint64_t seed)
{
    Random random(seed);
    const QStringList kinds{QStringLiteral("id_card"), QStringLiteral("member"), QStringLiteral("phone"),
                            QStringLiteral("device")};
    Case made;
    for (const QString& kind : kinds) {
        KindRule rule = IdentityRules::usual(kind);
        rule.mostPartners = random.below(3) == 0 ? 0 : int(2 + random.below(3));
        rule.passesOnAfterDays = random.below(2) == 0 ? 0 : int(10 + random.below(60));
        rule.isExclusive = random.below(3) == 0;
        rule.joins = random.below(8) != 0;
        made.rules.kinds.push_back(rule);
    }
    for (const QString& name : {QStringLiteral("gender"), QStringLiteral("town")})
        if (random.below(2) == 0)
            made.rules.attributes.push_back({name, true, random.below(3) != 0});
    const int size = int(3 + random.below(10));
    const auto valueOf = [&](const QString& kind) {
        return std::to_string(random.below(std::uint64_t(size))) + "-value-of-" + toUtf8(kind.left(1)) +
               (kind == QLatin1String("phone") ? "" : "x");
    };
    made.batches.resize(1 + random.below(4));
    for (auto& batch : made.batches)
        for (std::size_t i = random.below(12); i > 0; --i) {
            IdentifierRow row;
            for (const QString& kind : kinds)
                if (random.below(2) == 0)
                    row.values[kind] =
                        kind == QLatin1String("phone")
                            ? std::to_string(13'800'138'000 + random.below(std::uint64_t(size)))
                            : valueOf(kind);
            row.day = random.below(5) == 0 ? 0 : int(18'000 + random.below(200));
            if (random.below(2) == 0)
                row.attributes[QStringLiteral("gender")] = random.below(3) == 0 ? "F" : "male";
            if (random.below(3) == 0)
                row.attributes[QStringLiteral("town")] = random.below(2) == 0 ? "Ulm" : "ulm ";
            if (random.below(6) == 0)
                row.attributes[QStringLiteral("town")] = "Bonn";
            batch.push_back(std::move(row));
        }
    for (std::size_t i = random.below(6); i > 0; --i) {
        const auto value = [&]() -> SlowIdentity::Value {
            const QString& kind = kinds[qsizetype(random.below(2))];
            return {kind, valueOf(kind)};
        };
        const auto verdict = LinkVerdict(random.below(5));
        made.links.push_back(
            {value(), value(), verdict, verdict == LinkVerdict::Probable ? float(random.below(20)) : 0.F});
        if (random.below(4) == 0)
            made.links.back().b = made.links.back().a;
    }
    return made;
}

std::unique_ptr<Project> PartitionTest::makeProject(const Batches& batches)
{
    auto project = Project::create(m_directory->filePath(QStringLiteral("%1.tessera").arg(m_files++)),
                                   QStringLiteral("P"), TimeZone());
    if (!project)
        return nullptr;
    int number = 0;
    for (const auto& batch : batches)
        if (!writeIdentifierRows(**project, QStringLiteral("b%1").arg(number++), batch))
            return nullptr;
    return std::move(*project);
}

std::vector<IdentityLink> PartitionTest::linksOf(const std::vector<SlowIdentity::Link>& links,
                                                 const IdentityFacts& facts)
{
    std::vector<IdentityLink> found;
    for (const SlowIdentity::Link& link : links) {
        const auto a = facts.find(link.a.first, link.a.second);
        const auto b = facts.find(link.b.first, link.b.second);
        if (a && b)
            found.push_back({*a, *b, link.verdict, link.bits});
    }
    return found;
}

std::vector<BatchInfo> PartitionTest::without(const Project& project, const std::vector<std::size_t>& out)
{
    std::vector<BatchInfo> batches = project.batches().value();
    for (const std::size_t i : out)
        batches[i].takenOut = true;
    return batches;
}

IdentityView PartitionTest::viewOf(const Project& project, const std::vector<BatchInfo>& batches,
                                   const Case& all, const IdentityView* before)
{
    const auto facts = IdentityFacts::read(project, batches, before != nullptr ? before->facts : nullptr, {},
                                           all.rules.cuttingAttributes())
                           .value();
    auto links = std::make_shared<const std::vector<IdentityLink>>(linksOf(all.links, *facts));
    return resolvePeople(facts, all.rules, links, {}, before, {}).value();
}

SlowIdentity::People PartitionTest::peopleOf(const IdentityView& view)
{
    std::map<PersonIndex, std::set<std::string>> names;
    for (NodeIndex node = 0; node < view.facts->nodes(); ++node) {
        const SlowIdentity::Value value{view.facts->kinds()[view.facts->kindOf(node)],
                                        std::string(view.facts->textOf(node))};
        if (view.partition->groupOf[node] != kNoNode)
            names[view.personOfGroup(view.partition->groupOf[node])].insert(SlowIdentity::nameOf(value, 0));
        if (const PassedOn* passed = view.partition->passedOnOf(node))
            for (std::size_t i = 0; i < passed->groups.size(); ++i)
                names[view.personOfGroup(passed->groups[i])].insert(SlowIdentity::nameOf(value, i + 1));
    }
    SlowIdentity::People people;
    for (const auto& [person, some] : names)
        people.insert(some);
    return people;
}

void PartitionTest::randomRowsAgainstTheSlowWay_data()
{
    QTest::addColumn<int>("first");
    for (int first = 0; first < int(scaledRows(400, 100)); first += 100)
        QTest::newRow(qPrintable(QString::number(first))) << first;
}

// A further owner who is with nobody any more is nobody; the slow way knows them alone.
static SlowIdentity::People withoutLoneOwners(SlowIdentity::People people)
{
    SlowIdentity::People kept;
    for (const std::set<std::string>& names : people)
        if (!std::ranges::all_of(names,
                                 [](const std::string& name) { return name.find('#') != std::string::npos; }))
            kept.insert(names);
    return kept;
}

void PartitionTest::randomRowsAgainstTheSlowWay()
{
    QFETCH(int, first);
    std::size_t split = 0;
    std::int64_t byAttribute = 0;
    for (int seed = first; seed < first + 100; ++seed) {
        const Case made = randomCase(std::uint64_t(seed));
        const std::unique_ptr<Project> project = makeProject(made.batches);
        QVERIFY(project != nullptr);
        const IdentityView view = viewOf(*project, without(*project, {}), made);
        SlowIdentity::People ours = peopleOf(view);
        const SlowIdentity::People slow =
            withoutLoneOwners(SlowIdentity(made.batches, made.links, made.rules).people());
        ours = withoutLoneOwners(ours);
        QVERIFY2(
            ours == slow,
            qPrintable(
                QStringLiteral("seed %1: %2 people, slowly %3").arg(seed).arg(ours.size()).arg(slow.size())));
        QCOMPARE(view.people, ours.size());
        byAttribute += std::ranges::count(view.partition->cuts, CutReason::Attribute, &IdentityCut::reason);
        split += view.partition->cuts.size() + view.partition->passedOn.size();
    }
    QVERIFY(split > 0); // the hard parts were met
    QVERIFY(byAttribute > 0);
}

void PartitionTest::aLowerThresholdNeverMakesMorePeople()
{
    for (int seed = 1000; seed < 1100; ++seed) {
        Case made = randomCase(std::uint64_t(seed));
        const std::unique_ptr<Project> project = makeProject(made.batches);
        std::size_t before = SIZE_MAX;
        std::optional<IdentityView> last;
        for (const double threshold : {0.9999, 0.99, 0.9, 0.5, 0.1, 0.01}) {
            made.rules.threshold = threshold;
            IdentityView view = viewOf(*project, without(*project, {}), made, last ? &*last : nullptr);
            QVERIFY2(view.people <= before, qPrintable(QStringLiteral("seed %1").arg(seed)));
            const IdentityView fresh = viewOf(*project, without(*project, {}), made);
            QVERIFY(peopleOf(view) == peopleOf(fresh));
            before = view.people;
            last = std::move(view);
        }
    }
}

void PartitionTest::theOrderOfFilesDecidesNothing()
{
    for (int seed = 2000; seed < 2060; ++seed) {
        const Case made = randomCase(std::uint64_t(seed));
        const std::unique_ptr<Project> project = makeProject(made.batches);
        Case turned = made;
        Random random{std::uint64_t(seed)};
        std::vector<IdentifierRow> rows;
        for (const auto& batch : made.batches)
            rows.insert(rows.end(), batch.begin(), batch.end());
        for (std::size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[random.below(i)]);
        turned.batches.assign(1 + random.below(3), {});
        for (std::size_t i = 0; i < rows.size(); ++i)
            turned.batches[i % turned.batches.size()].push_back(rows[i]);
        const std::unique_ptr<Project> other = makeProject(turned.batches);
        QVERIFY2(peopleOf(viewOf(*project, without(*project, {}), made)) ==
                     peopleOf(viewOf(*other, without(*other, {}), turned)),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void PartitionTest::aBatchTakenOutIsAsIfItHadNeverBeen()
{
    for (int seed = 3000; seed < 3060; ++seed) {
        Case made = randomCase(std::uint64_t(seed));
        const std::unique_ptr<Project> project = makeProject(made.batches);
        const std::size_t out = std::size_t(seed) % made.batches.size();
        const IdentityView whole = viewOf(*project, without(*project, {}), made);
        const IdentityView left = viewOf(*project, without(*project, {out}), made, &whole);
        Batches fewer = made.batches;
        fewer.erase(fewer.begin() + std::ptrdiff_t(out));
        const std::unique_ptr<Project> never = makeProject(fewer);
        const IdentityView without1 = viewOf(*never, without(*never, {}), made);
        QVERIFY2(peopleOf(left) == peopleOf(without1), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(left.people, without1.people);
        // Put back, everybody is who they were, and called so.
        const IdentityView back = viewOf(*project, without(*project, {}), made, &left);
        QVERIFY(peopleOf(back) == peopleOf(whole));
        QVERIFY2(back.oneIds == whole.oneIds, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void PartitionTest::stepByStepIsAsAtOnce()
{
    for (int seed = 4000; seed < 4060; ++seed) {
        const Case made = randomCase(std::uint64_t(seed));
        Random random{std::uint64_t(seed)};
        const std::unique_ptr<Project> project = makeProject(made.batches);
        std::optional<IdentityView> last;
        for (int step = 0; step < 6; ++step) {
            std::vector<std::size_t> out;
            for (std::size_t i = 0; i < made.batches.size(); ++i)
                if (random.below(3) == 0)
                    out.push_back(i);
            Case some = made;
            std::erase_if(some.links, [&](const SlowIdentity::Link&) { return random.below(3) == 0; });
            IdentityView view = viewOf(*project, without(*project, out), some, last ? &*last : nullptr);
            const IdentityView fresh = viewOf(*project, without(*project, out), some);
            QVERIFY2(peopleOf(view) == peopleOf(fresh),
                     qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
            QVERIFY(view.partition->shared == fresh.partition->shared);
            QCOMPARE(view.partition->cuts.size(), fresh.partition->cuts.size());
            QCOMPARE(view.members, fresh.members);
            for (std::size_t i = 0; i < view.batches.size(); ++i)
                QVERIFY(view.batches[i].personOfNode == fresh.batches[i].personOfNode);
            std::set<OneId> names(view.oneIds.begin(), view.oneIds.end());
            QCOMPARE(names.size(), view.people); // nobody shares a OneID
            for (PersonIndex person = 0; person < view.people; ++person)
                QCOMPARE(view.personOf(view.oneIds[person]), std::optional(person));
            last = std::move(view);
        }
    }
}

void PartitionTest::splittingAMergeGivesWhatWasBefore()
{
    for (int seed = 5000; seed < 5060; ++seed) {
        Case made = randomCase(std::uint64_t(seed));
        const std::unique_ptr<Project> project = makeProject(made.batches);
        const IdentityView before = viewOf(*project, without(*project, {}), made);
        if (before.facts->nodes() < 2)
            continue;
        const auto valueOf = [&](NodeIndex node) -> SlowIdentity::Value {
            return {before.facts->kinds()[before.facts->kindOf(node)],
                    std::string(before.facts->textOf(node))};
        };
        Case merged = made;
        merged.links.push_back(
            {valueOf(0), valueOf(NodeIndex(before.facts->nodes() - 1)), LinkVerdict::Same, 0});
        const IdentityView together = viewOf(*project, without(*project, {}), merged, &before);
        const IdentityView apart = viewOf(*project, without(*project, {}), made, &together);
        QVERIFY2(peopleOf(apart) == peopleOf(before), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY2(apart.oneIds == before.oneIds, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

QTEST_GUILESS_MAIN(PartitionTest)
#include "partition_test.moc"
