// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"

#include "dataset/people_snapshot.h"
#include "kinds/every_kind.h"
#include "kinds/sample_client.h"
#include "pages/people_page.h"
#include "pages/person_events.h"
#include "pages/person_events_pane.h"
#include "pages/person_head.h"
#include "pages/person_identity.h"
#include "pages/person_months.h"
#include "pages/person_page.h"
#include "pages/person_tags.h"
#include "pages/person_timeline.h"
#include "rules/evaluate.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace tessera;

// One person of the sample client in the window, from the list of everybody on.
class PersonPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aPersonIsOpenedFromTheListAndTheNextOnes();
    void theTimelineZoomsAndFilters();
    void aTagShowsTheRowsItComesFrom();
    void showingMaskedValuesIsJournaled();
    void aPersonIsAddedToAnAudience();
    void aPersonIsSplitAndJoinedAgain();
    void nobodyAndAClientWithoutTags();
    void narrowAndPictures();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

namespace {

class Fixture : public WindowFixture
{
public:
    explicit Fixture(const QString& client)
        : WindowFixture(registerEveryKind)
    {
        window->resize(1440, 900);
        const QString own = file(QStringLiteral("client.tessera"));
        QVERIFY(QFile::copy(client, own));
        QVERIFY(engine->open(own, {}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(engine->dataset(), 20000);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    // Who spent most: a life with every kind of event in it.
    [[nodiscard]] OneId bestBuyer() const
    {
        const LocalDataset& data = *engine->dataset();
        const Result<Rule> rule = parseRule(QStringLiteral("count(event = \"purchase\") >= 1"));
        const Result<std::vector<double>> counts = measureOf(*rule, data, {data.asOf(), {}});
        const auto most = std::ranges::max_element(*counts);
        return data.identity().oneIds[std::size_t(most - counts->begin())];
    }
    [[nodiscard]] PersonPage* front() const
    {
        return qobject_cast<PersonPage*>(window->documents().currentWidget());
    }
    PersonPage* openPerson(OneId person)
    {
        window->openPage(QStringLiteral("person"), PersonPage::idOf(person));
        settle();
        return front();
    }
    void settle()
    {
        jobs.waitForAll();
        QTest::qWait(20);
        jobs.waitForAll();
        QCoreApplication::processEvents();
    }
    void pictures(const QString& name)
    {
        picture(name);
        theme().install(Appearance::Dark, Language::Chinese);
        settle();
        QTest::qWait(100);
        settle();
        picture(name + QStringLiteral("-dark-zh"));
        theme().install(Appearance::Light, Language::English);
        settle();
    }
    template <typename Widget>
    [[nodiscard]] Widget* named(const char* name) const
    {
        return front()->findChild<Widget*>(QString::fromLatin1(name));
    }
    void press(const char* button)
    {
        QPushButton* found = named<QPushButton>(button);
        QVERIFY2(found != nullptr && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
};

} // namespace

void PersonPageTest::initTestCase()
{
    m_file = m_folder.filePath(QStringLiteral("sample.tessera"));
    const Result<void> made = makeSampleClient(m_file, 2000, {});
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
}

void PersonPageTest::aPersonIsOpenedFromTheListAndTheNextOnes()
{
    Fixture fixture(m_file);
    auto* people = qobject_cast<PeoplePage*>(fixture.window->openPage(QStringLiteral("people"), {}));
    QVERIFY(people);
    fixture.settle();
    auto* table = people->findChild<QTableView*>(QStringLiteral("people"));
    QTRY_VERIFY(people->model().rowCount() > 1000);
    const auto oneIdAt = [&](int row) { return people->model().index(row, 0).data().toULongLong(); };
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(people->model().index(1, 0)).center());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {},
                       table->visualRect(people->model().index(1, 0)).center());
    fixture.settle();
    PersonPage* page = fixture.front();
    QVERIFY(page);
    QCOMPARE(page->objectId(), PersonPage::idOf(oneIdAt(1)));
    QTRY_VERIFY(page->portrait().head);
    QCOMPARE(page->portrait().head->oneId, oneIdAt(1));
    const auto notes = [&] {
        QStringList texts;
        for (const QLabel* label : page->findChildren<QLabel*>())
            texts.append(label->text());
        return texts;
    };
    QVERIFY(notes().contains(
        QStringLiteral("2 of %1 in People").arg(theme().numbers().count(people->model().rowCount()))));
    QTest::keyClick(page, Qt::Key_Right, Qt::AltModifier);
    fixture.settle();
    QCOMPARE(page->objectId(), PersonPage::idOf(oneIdAt(2)));
    QTRY_COMPARE(page->portrait().head->oneId, oneIdAt(2));
    fixture.press("nextPerson");
    fixture.settle();
    QTRY_COMPARE(page->portrait().head->oneId, oneIdAt(3));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(page, Qt::Key_Left, Qt::AltModifier);
    fixture.settle();
    QTRY_COMPARE(page->portrait().head->oneId, oneIdAt(0));
    QVERIFY(!fixture.named<QPushButton>("previousPerson")->isEnabled());
    QVERIFY(page->portrait().tags && page->portrait().audiences && page->portrait().scores);
    QCOMPARE(page->findChild<PersonHeadStrip*>()->figure(1),
             theme().numbers().count(page->portrait().purchases->orders));
}

void PersonPageTest::theTimelineZoomsAndFilters()
{
    Fixture fixture(m_file);
    PersonPage* page = fixture.openPerson(fixture.bestBuyer());
    auto* canvas = page->findChild<PersonTimelineCanvas*>();
    auto* table = page->findChild<PersonEventTable*>();
    const PersonTimeline& timeline = *page->portrait().timeline;
    fixture.press("span0");
    QCOMPARE(table->events().rowCount(), int(timeline.events.size()));
    const Micros whole = canvas->to() - canvas->from();
    const int lanes = canvas->lanes();
    QVERIFY(lanes >= 3);

    // The wheel zooms where the pointer is: what is under it stays.
    const int event = int(timeline.events.size() / 2);
    const QPoint at = canvas->pointOf(event);
    const auto wheel = [&](int steps) {
        QWheelEvent turn(at, canvas->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton,
                         Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &turn);
    };
    wheel(4);
    QVERIFY(canvas->to() - canvas->from() < whole / 2);
    QVERIFY(std::abs(canvas->pointOf(event).x() - at.x()) <= 1);
    QVERIFY(table->events().rowCount() < int(timeline.events.size()));
    for (int row = 0; row < table->events().rowCount(); ++row) {
        const Micros time = timeline.events[std::size_t(table->events().eventOf(row))].time;
        QVERIFY(time >= canvas->from() && time < canvas->to());
    }
    // A click on a mark chooses its row.
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->pointOf(event));
    QTRY_VERIFY(table->currentIndex().isValid());
    const PersonEvent& chosen =
        timeline.events[std::size_t(table->events().eventOf(table->currentIndex().row()))];
    QCOMPARE(chosen.group, timeline.events[std::size_t(event)].group);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(copied.size(), qsizetype(2));
    QVERIFY(copied.at(1).startsWith(formatTime(chosen.time, fixture.engine->dataset()->zone())));
    // Dragging moves by as much as the pointer.
    const Micros from = canvas->from();
    const int y = canvas->height() - 4;
    QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(200, y));
    QTest::mouseMove(canvas, QPoint(240, y));
    QTest::mouseMove(canvas, QPoint(300, y));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, QPoint(300, y));
    QVERIFY(canvas->from() < from);

    fixture.press("span0");
    auto* filter = fixture.named<QToolButton>("eventFilter");
    const auto& [most, count] = timeline.kinds.front();
    QTimer::singleShot(100, filter, [name = most] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->text().startsWith(name + QLatin1Char(' ')))
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    });
    QTest::mouseClick(filter, Qt::LeftButton);
    QCOMPARE(table->events().rowCount(), int(timeline.events.size()) - int(count));
    QVERIFY(page->findChild<PersonEventsPane*>()->hidden().contains(most));
}

void PersonPageTest::aTagShowsTheRowsItComesFrom()
{
    Fixture fixture(m_file);
    PersonPage* page = fixture.openPerson(fixture.bestBuyer());
    auto* tags = page->findChild<PersonTagList*>();
    const QString name = QStringLiteral("Spend of a year");
    QRect row = tags->rowOf(name);
    QVERIFY(!row.isEmpty());
    QTest::mouseClick(tags, Qt::LeftButton, {}, row.center());
    fixture.settle();
    auto* lineage = fixture.named<QTreeWidget>("lineage");
    QTRY_VERIFY(lineage->isVisible() && lineage->topLevelItemCount() > 0);
    // As many rows of orders as there are purchases in the year before.
    const Micros since = fixture.engine->dataset()->asOf() - 365 * kDay;
    int purchases = 0;
    for (const PersonEvent& event : page->portrait().timeline->events)
        purchases += event.isPurchase && event.time >= since ? 1 : 0;
    QVERIFY(purchases > 0);
    QCOMPARE(lineage->topLevelItem(0)->childCount(), purchases);
    QCOMPARE(lineage->topLevelItem(0)->child(0)->text(1), QStringLiteral("orders.csv"));
    fixture.picture(QStringLiteral("person-lineage"));
    QTest::keyClick(lineage, Qt::Key_Escape);
    QVERIFY(!lineage->isVisible());
    // By keyboard as well.
    tags->setFocus();
    QTest::keyClick(tags, Qt::Key_Down);
    QTest::keyClick(tags, Qt::Key_Return);
    fixture.settle();
    QTRY_VERIFY(lineage->isVisible());
}

void PersonPageTest::showingMaskedValuesIsJournaled()
{
    Fixture fixture(m_file);
    const OneId oneId = fixture.bestBuyer();
    PersonPage* page = fixture.openPerson(oneId);
    const QString masked = page->portrait().head->name;
    QVERIFY(masked.contains(QLatin1Char('*')));
    fixture.dialogs.confirmations = {false, true};
    fixture.press("masked");
    fixture.settle();
    QVERIFY(page->isMasked());
    fixture.press("masked");
    fixture.settle();
    QTRY_VERIFY(!page->isMasked() && page->portrait().head);
    QVERIFY(!page->portrait().head->name.contains(QLatin1Char('*')));
    QCOMPARE(page->portrait().head->name.left(1), masked.left(1));
    const auto journal = [&] {
        int lines = 0;
        const Result<std::vector<JournalEntry>> entries = fixture.engine->history();
        for (const JournalEntry& entry : *entries)
            lines += entry.label == QStringLiteral("Masked values shown: person %1").arg(oneId) ? 1 : 0;
        return lines;
    };
    QCOMPARE(journal(), 1);
    fixture.press("masked");
    fixture.settle();
    QVERIFY(page->isMasked());
    QCOMPARE(page->portrait().head->name, masked);
    QCOMPARE(journal(), 1);
}

void PersonPageTest::aPersonIsAddedToAnAudience()
{
    Fixture fixture(m_file);
    const OneId oneId = fixture.bestBuyer();
    PersonPage* page = fixture.openPerson(oneId);
    fixture.dialogs.texts = {QStringLiteral("Chosen by hand")};
    const auto choose = [&](const QString& entry) {
        QTimer::singleShot(100, page, [entry] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions())
                if (action->text() == entry)
                    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        });
        fixture.press("addToAudience");
        fixture.settle();
    };
    choose(QStringLiteral("New audience…"));
    const auto people = [&] { return fixture.engine->dataset()->audience(QStringLiteral("Chosen by hand")); };
    const PersonIndex person = *fixture.engine->dataset()->identity().personOf(oneId);
    QVERIFY(people().ok());
    QCOMPARE(people()->count(), std::size_t{1});
    QVERIFY(people()->contains(person));
    const auto isIn = [&] {
        for (const PersonMembership& one : *page->portrait().audiences)
            if (one.name == QLatin1String("Chosen by hand"))
                return one.isIn && one.isSnapshot;
        return false;
    };
    QTRY_VERIFY(isIn());
    // Another person joins the first.
    const OneId other = fixture.engine->dataset()->identity().oneIds[person == 0 ? 1 : 0];
    page = fixture.openPerson(other);
    choose(QStringLiteral("Chosen by hand"));
    QCOMPARE(people()->count(), std::size_t{2});
    QVERIFY(people()->contains(person));
}

void PersonPageTest::aPersonIsSplitAndJoinedAgain()
{
    Fixture fixture(m_file);
    PersonPage* page = fixture.openPerson(fixture.bestBuyer());
    const std::int64_t before = fixture.engine->people();
    const std::size_t members = page->graph().members.size();
    auto* evidence = fixture.named<QListWidget>("evidence");
    int bridge = -1;
    for (int i = 0; i < int(page->graph().evidence.size()); ++i)
        if (page->graph().evidence[std::size_t(i)].isBridge &&
            page->graph().evidence[std::size_t(i)].apart == HeldApart::No)
            bridge = i;
    QVERIFY(bridge >= 0);
    QVERIFY(!fixture.named<QPushButton>("split")->isEnabled());
    evidence->scrollToItem(evidence->item(bridge));
    QTest::mouseClick(evidence->viewport(), Qt::LeftButton, {},
                      evidence->visualItemRect(evidence->item(bridge)).center());
    fixture.press("split");
    QTRY_COMPARE(fixture.engine->people(), before + 1);
    fixture.settle();
    QTRY_VERIFY(page->graph().members.size() < members);
    fixture.press("withdraw");
    QTRY_COMPARE(fixture.engine->people(), before);
    fixture.settle();
    QTRY_COMPARE(page->graph().members.size(), members);
}

void PersonPageTest::nobodyAndAClientWithoutTags()
{
    Fixture fixture(m_file);
    PersonPage* page = fixture.openPerson(999'999'999);
    QVERIFY(page && !page->portrait().head);
    QVERIFY(fixture.named<QLabel>("nobody")->isVisible());
    QVERIFY(!fixture.named<PersonHeadStrip>("personHead")->isVisible());
    QVERIFY(!fixture.named<QPushButton>("masked")->isEnabled());
    fixture.picture(QStringLiteral("person-nobody"));
    // Tags that go leave a word behind.
    const Result<std::vector<StoredObject>> tags =
        fixture.engine->project()->objects().list(QStringLiteral("tag"));
    for (auto tag = tags->rbegin(); tag != tags->rend(); ++tag)
        QVERIFY(fixture.engine->project()->objects().remove(tag->id).ok());
    fixture.engine->objectsChanged();
    page = fixture.openPerson(fixture.bestBuyer());
    QVERIFY(page->portrait().tags && page->portrait().tags->empty());
    QVERIFY(fixture.named<PersonTagList>("personTags")->groups().isEmpty());
    // Somebody without an event: known by a table of people alone.
    const LocalDataset& data = *fixture.engine->dataset();
    PersonIndex quiet = kNobody;
    for (PersonIndex person = 0; person < data.people() && quiet == kNobody; ++person)
        if (data.eventStarts()[person] == data.eventStarts()[person + 1])
            quiet = person;
    if (quiet == kNobody)
        return;
    page = fixture.openPerson(data.identity().oneIds[quiet]);
    QVERIFY(page->portrait().timeline->events.empty());
    QCOMPARE(page->findChild<PersonEventTable*>()->events().rowCount(), 0);
    fixture.picture(QStringLiteral("person-quiet"));
}

void PersonPageTest::narrowAndPictures()
{
    Fixture fixture(m_file);
    PersonPage* page = fixture.openPerson(fixture.bestBuyer());
    QTRY_VERIFY(page->portrait().value && page->portrait().scores);
    QVERIFY(page->findChild<PersonMonthsChart*>()->bars() > 6);
    fixture.pictures(QStringLiteral("person-whole"));
    auto* left = fixture.named<QScrollArea>("personLeft");
    left->verticalScrollBar()->setValue(left->verticalScrollBar()->maximum());
    fixture.pictures(QStringLiteral("person-below"));
    fixture.window->resize(1100, 800);
    QTest::qWait(50);
    QVERIFY(page->width() <= 1100);
    for (const QScrollArea* area : page->findChildren<QScrollArea*>())
        QVERIFY(area->widget()->width() <= area->viewport()->width());
    fixture.picture(QStringLiteral("person-narrow"));
}

QTEST_MAIN(PersonPageTest)
#include "person_page_test.moc"
