// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "identity/identifier_rows.h"
#include "identity/identity_view.h"
#include "support/test_scale.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Eleven million identifiers and twenty million edges: people from nothing, and after one per cent more.
class IdentityBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void peopleFromNothing();
    void onePerCentMore();
    void aThresholdMoved();
    void aBatchTakenOut();

private:
    struct Writer;
    void writeBatch(const QString& source, std::size_t firstPerson, std::size_t people, bool isFamily);
    std::vector<BatchInfo> batches() { return m_project->batches().value(); }
    IdentityView resolve(const std::vector<BatchInfo>& batches, const IdentityView* before);
    void tell(const char* what, Micros from, const IdentityView& view);

    QTemporaryDir m_directory;
    std::unique_ptr<Project> m_project;
    std::size_t m_people = 0;
    IdentityRules m_rules;
    std::shared_ptr<std::vector<IdentityLink>> m_links = std::make_shared<std::vector<IdentityLink>>();
    std::unique_ptr<IdentityView> m_view;
};

namespace {

// Values of a column made of person numbers; a text is written once.
class NumberedTexts
{
public:
    explicit NumberedTexts(std::size_t people)
        : m_codes(people, kNullCode)
    {}
    template <typename Make>
    Code code(std::size_t person, const Make& make)
    {
        if (m_codes[person] == kNullCode) {
            m_codes[person] = Code(m_texts->size());
            m_texts->append(make(person).toStdString());
        }
        return m_codes[person];
    }
    std::shared_ptr<const Dictionary> take() { return m_texts; }

private:
    std::vector<Code> m_codes;
    std::shared_ptr<Dictionary> m_texts = std::make_shared<Dictionary>();
};

QByteArray memberOf(std::size_t person)
{
    return "M" + QByteArray::number(qulonglong(person) + 10'000'000);
}
QByteArray phoneOf(std::size_t person)
{
    return QByteArray::number(qulonglong(13'000'000'000 + person * 7));
}
QByteArray emailOf(std::size_t person)
{
    return "someone" + QByteArray::number(qulonglong(person)) + "@example.com";
}
QByteArray deviceOf(std::size_t person)
{
    return "device-" + QByteArray::number(qulonglong(person) * 2'654'435'761U, 16);
}

} // namespace

// A row each with four identifiers (six edges); of a family: rows of a member with another one's device.
void IdentityBenchmark::writeBatch(const QString& source, std::size_t firstPerson, std::size_t people,
                                   bool isFamily)
{
    struct Kind
    {
        const char* name;
        QByteArray (*make)(std::size_t);
    };
    const std::vector<Kind> kinds =
        isFamily ? std::vector<Kind>{{"member", memberOf}, {"device", deviceOf}}
                 : std::vector<Kind>{
                       {"member", memberOf}, {"phone", phoneOf}, {"email", emailOf}, {"device", deviceOf}};
    BatchInfo info;
    info.table = info.source = source;
    info.kind = TableKind::People;
    const std::size_t rows = isFamily ? people * 2 : people;
    const auto writer = m_project->beginBatch(info).value();
    Random random(firstPerson + 1);
    std::vector<std::int64_t> nodes(rows);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        NumberedTexts texts(firstPerson + people);
        Column column;
        column.name = QLatin1String(kinds[k].name);
        for (std::size_t row = 0; row < rows; ++row) {
            std::size_t person = firstPerson + row;
            if (isFamily) // one household in three has two: its members use each other's devices
                person = row / 2 % 3 == 0 && k == 1 && row % 2 == 1 ? (row / 2) ^ 1U : row / 2;
            person = std::min(person, firstPerson + people - 1);
            column.codes.push_back(texts.code(person, kinds[k].make));
            if (k == 0)
                nodes[row] = column.codes.back();
        }
        column.dictionary = texts.take();
        ColumnInfo columnInfo;
        columnInfo.name = column.name;
        columnInfo.role = QStringLiteral("identifier");
        columnInfo.identifierKind = column.name;
        QVERIFY(writer->writeColumn(columnInfo, column).ok());
    }
    Column node;
    node.name = kNodeColumn;
    node.type = ColumnType::Integer;
    node.integers = std::move(nodes);
    ColumnInfo nodeInfo;
    nodeInfo.name = kNodeColumn;
    nodeInfo.type = ColumnType::Integer;
    nodeInfo.role = QStringLiteral("node");
    QVERIFY(writer->writeColumn(nodeInfo, node).ok());
    QVERIFY(writer->publish(std::int64_t(rows)).ok());
}

void IdentityBenchmark::initTestCase()
{
    m_people = scaledRows(2'750'000, 50'000);
    m_project = std::move(
        Project::create(m_directory.filePath(QStringLiteral("p.tessera")), QStringLiteral("P"), TimeZone())
            .value());
    writeBatch(QStringLiteral("crm"), 0, m_people, false);
    writeBatch(QStringLiteral("family"), 0, m_people, true);
    Random random(5);
    for (std::size_t i = 0; i < m_people / 50; ++i) { // what a linkage found
        const auto a = NodeIndex(random.below(m_people));
        const auto b = NodeIndex(random.below(m_people));
        m_links->push_back({a, b, LinkVerdict::Probable, float(random.below(200)) / 10});
    }
}

IdentityView IdentityBenchmark::resolve(const std::vector<BatchInfo>& batches, const IdentityView* before)
{
    const auto facts =
        IdentityFacts::read(*m_project, batches, before != nullptr ? before->facts : nullptr, {}).value();
    return resolvePeople(facts, m_rules, m_links, {}, before, {}).value();
}

void IdentityBenchmark::tell(const char* what, Micros from, const IdentityView& view)
{
    std::size_t edges = 0;
    for (const auto& batch : view.facts->batches())
        edges += batch->edges.size();
    qInfo("%s: %.2f s; %zu identifiers, %zu edges, %zu people", what, double(clockNow() - from) / 1e6,
          view.identifiers, edges, view.people);
}

void IdentityBenchmark::peopleFromNothing()
{
    const Micros from = clockNow();
    const auto facts = IdentityFacts::read(*m_project, batches(), nullptr, {}).value();
    qInfo("read: %.2f s", double(clockNow() - from) / 1e6);
    m_view = std::make_unique<IdentityView>(resolvePeople(facts, m_rules, m_links, {}, nullptr, {}).value());
    tell("from nothing, reading included", from, *m_view);
    QCOMPARE(m_view->identifiers, m_people * 4);
    QVERIFY(m_view->people < m_people && m_view->people > m_people / 2);
}

void IdentityBenchmark::onePerCentMore()
{
    writeBatch(QStringLiteral("more"), m_people, m_people / 100, false);
    const Micros from = clockNow();
    IdentityView view = resolve(batches(), m_view.get());
    tell("one per cent more, reading included", from, view);
    QCOMPARE(view.people, m_view->people + m_people / 100);
    QVERIFY(std::equal(m_view->oneIds.begin(), m_view->oneIds.end(), view.oneIds.begin()));
    *m_view = std::move(view);
}

void IdentityBenchmark::aThresholdMoved()
{
    const std::size_t before = m_view->people;
    m_rules.threshold = 0.6;
    const Micros from = clockNow();
    const IdentityView view = resolve(batches(), m_view.get());
    tell("threshold moved", from, view);
    QVERIFY(view.people < before);
    m_rules.threshold = IdentityRules().threshold;
}

void IdentityBenchmark::aBatchTakenOut()
{
    std::vector<BatchInfo> some = batches();
    some.back().takenOut = true;
    const Micros from = clockNow();
    const IdentityView view = resolve(some, m_view.get());
    tell("one per cent taken out", from, view);
    QCOMPARE(view.people, m_view->people - m_people / 100);
}

QTEST_GUILESS_MAIN(IdentityBenchmark)
#include "identity_test.moc"
