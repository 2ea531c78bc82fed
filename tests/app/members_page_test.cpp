// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "kinds/every_kind.h"
#include "members/club_project.h"
#include "pages/completing_edit.h"
#include "pages/result_panel.h"
#include "pages/rule_field.h"
#include "pages/step_list.h"
#include "pages/way_list.h"
#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace tessera;

namespace {

// What a shop's own systems call things, so that the pages find them by their names.
std::vector<ClubEvent> clubLog()
{
    Random random(21);
    std::vector<ClubEvent> log;
    const std::vector<QByteArray> levels{"Silver", "Gold", "Black"};
    for (int member = 0; member < 600; ++member) {
        const int joined = int(random.below(300 * 1440));
        int at = joined;
        log.push_back({member, at, "level_changed", 0, "Silver", {}, {}, 0});
        for (auto i = random.poisson(4); i > 0; --i) {
            at += 60 + int(random.exponential() * 40 * 1440);
            if (at >= kClubDays * 1440)
                break;
            const double amount = 20 + double(random.below(60000)) / 100;
            log.push_back({member, at, "purchase", 0, {}, {}, {}, amount});
            log.push_back({member, at + 5, "points_earned", int(amount), {}, {}, {}, 0});
            if (random.chance(0.3))
                log.push_back({member, at + 9, "level_changed", 0, levels[random.below(3)], {}, {}, 0});
            if (random.chance(0.3))
                log.push_back({member, at + 12, "points_used", 20, {}, {}, {}, 0});
            if (random.chance(0.4))
                log.push_back({member,
                               at + 20,
                               "benefit_granted",
                               0,
                               {},
                               random.chance(0.5) ? "Gift" : "Facial",
                               {},
                               0});
            if (random.chance(0.2))
                log.push_back(
                    {member, at + 90, "benefit_used", 0, {}, random.chance(0.5) ? "Gift" : "Facial", {}, 0});
        }
        if (random.chance(0.5)) {
            log.push_back(
                {member, joined + 30, "friend_added", 0, {}, {}, "A" + QByteArray::number(member % 7), 0});
            if (random.chance(0.3))
                log.push_back({member, joined + 30 + 1440 * 40, "friend_deleted", 0, {}, {}, {}, 0});
        }
        if (random.chance(0.3))
            log.push_back({member, joined + 80, "account_followed", 0, {}, {}, {}, 0});
        if (random.chance(0.05))
            log.push_back({member, joined + 100, "messages_refused", 0, {}, {}, {}, 0});
    }
    std::erase_if(log, [](const ClubEvent& one) { return one.minute >= kClubDays * 1440; });
    return log;
}

} // namespace

// Member programme and private domain in the window, by keyboard and mouse.
class MembersPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void members();
    void levelsAsRules();
    void privateDomain();

private:
    ResultPanel* open(const char* action);
    static void typeInto(RuleField* field, const QString& text);
    void pictures(const QString& name);

    ClubProject m_club;
    std::unique_ptr<WindowFixture> m_fixture;
};

void MembersPageTest::initTestCase()
{
    const Result<void> made = m_club.make(clubLog());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_club.data.reset();
    m_club.project.reset(); // one writer
    m_fixture = std::make_unique<WindowFixture>(registerEveryKind);
    QVERIFY(m_fixture->engine->open(m_club.folder.filePath(QStringLiteral("club.tessera")), {}).ok());
    m_fixture->window->resize(1440, 1000);
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTRY_COMPARE(m_fixture->engine->people(), 600);
}

ResultPanel* MembersPageTest::open(const char* action)
{
    m_fixture->actions.action(action)->trigger();
    return qobject_cast<ResultPanel*>(m_fixture->window->documents().currentWidget());
}

void MembersPageTest::typeInto(RuleField* field, const QString& text)
{
    QTest::mouseClick(field->editor()->viewport(), Qt::LeftButton);
    QTest::keyClick(field->editor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field->editor(), Qt::Key_Delete);
    QTest::keyClicks(field->editor(), text);
}

void MembersPageTest::pictures(const QString& name)
{
    m_fixture->picture(name);
    theme().install(Appearance::Dark, Language::Chinese);
    m_fixture->picture(name + QStringLiteral("-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

void MembersPageTest::members()
{
    ResultPanel* panel = open("new.members");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    // Found by the names of events and columns.
    QCOMPARE(panel->definition().value(QLatin1String("levelProperty")).toString(),
             QStringLiteral("new_level"));
    QCOMPARE(panel->definition().value(QLatin1String("points")).toString(), QStringLiteral("points"));
    pictures(QStringLiteral("members"));
    const auto points = [&] { return panel->result()->json.value(QLatin1String("points")); };
    const double liability = points()[QLatin1String("liability")].toDouble();
    const double breakage = points()[QLatin1String("breakage")].toDouble();
    QVERIFY(liability > 0);
    auto* value = panel->findChild<QLineEdit*>(QStringLiteral("pointValue"));
    QTest::mouseClick(value, Qt::LeftButton);
    QTest::keyClick(value, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(value, QStringLiteral("0.02"));
    QTRY_VERIFY(std::abs(points()[QLatin1String("liability")].toDouble() - 2 * liability) < 0.01);
    auto* share = panel->findChild<QLineEdit*>(QStringLiteral("breakage"));
    QTest::mouseClick(share, Qt::LeftButton);
    QTest::keyClicks(share, QStringLiteral("7")); // no share
    QVERIFY(share->property("invalid").toBool());
    QTest::keyClick(share, Qt::Key_Backspace);
    QTest::keyClicks(share, QStringLiteral("0"));
    QTRY_VERIFY(std::abs(points()[QLatin1String("liability")].toDouble() * (1 - breakage) - 2 * liability) <
                0.01);
    // The order of levels by name.
    auto* order = panel->findChild<QLineEdit*>(QStringLiteral("levels"));
    QTest::mouseClick(order, Qt::LeftButton);
    QTest::keyClicks(order, QStringLiteral("Black, Gold, Silver"));
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("levels"))[0][QLatin1String("name")].toString(),
                 QStringLiteral("Black"));
}

void MembersPageTest::levelsAsRules()
{
    ResultPanel* panel = open("new.members");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    auto* source = panel->findChild<QComboBox*>(QStringLiteral("levelSource"));
    source->setFocus();
    QTest::keyClick(source, Qt::Key_End);
    auto* rules = panel->findChild<StepList*>(QStringLiteral("levelRules"));
    QTRY_VERIFY(rules->isVisible());
    QVERIFY(!panel->findChild<QLineEdit*>(QStringLiteral("levels"))->isVisible());
    QVERIFY(!panel->findChild<QComboBox*>(QStringLiteral("levelProperty"))->isVisible());
    auto* name = rules->findChild<QLineEdit*>(QStringLiteral("stepName"));
    QTRY_VERIFY(name->isVisible());
    QTest::mouseClick(name, Qt::LeftButton);
    QTest::keyClicks(name, QStringLiteral("Buyer"));
    auto* rule = rules->findChild<QLineEdit*>(QStringLiteral("stepRule"));
    QTest::mouseClick(rule, Qt::LeftButton);
    QTest::keyClicks(rule, QStringLiteral("did(event = \"purchase\")"));
    QTest::keyClick(rule, Qt::Key_Escape);
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("levels")).toArray().size(), 1);
    QCOMPARE(panel->result()->json.value(QLatin1String("levels"))[0][QLatin1String("name")].toString(),
             QStringLiteral("Buyer"));
    QVERIFY(!panel->definition().contains(QLatin1String("levelEvents")));
}

void MembersPageTest::privateDomain()
{
    ResultPanel* panel = open("new.private_domain");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto channels = [&] { return panel->result()->json.value(QLatin1String("channels")).toArray(); };
    QCOMPARE(channels().size(), 2);
    QCOMPARE(panel->definition().value(QLatin1String("owner")).toString(), QStringLiteral("adviser"));
    pictures(QStringLiteral("private_domain"));
    const qint64 friends = channels()[0][QLatin1String("now")].toInt();
    QVERIFY(friends > 50);
    auto* ways = panel->findChild<WayList*>(QStringLiteral("channels"));
    // Without the events that let people out, nobody leaves.
    typeInto(ways->findChild<RuleField*>(QStringLiteral("wayOff")), QString());
    QTRY_VERIFY(channels()[0][QLatin1String("now")].toInt() > friends);
    QCOMPARE(channels()[0][QLatin1String("lost")].toInt(), 0);
    // Another channel counts once it has a name and its events.
    auto* add = ways->findChild<QPushButton*>(QStringLiteral("addWay"));
    QTest::mouseClick(add, Qt::LeftButton);
    const QList<QLineEdit*> names = ways->findChildren<QLineEdit*>(QStringLiteral("wayName"));
    QCOMPARE(names.size(), 3);
    QTRY_VERIFY(names.back()->isVisible());
    QTest::keyClicks(names.back(), QStringLiteral("Buyers"));
    QCOMPARE(channels().size(), 2);
    typeInto(ways->findChildren<RuleField*>(QStringLiteral("wayOn")).back(),
             QStringLiteral("event = \"purchase\""));
    QTRY_COMPARE(channels().size(), 3);
    QTest::mouseClick(ways->findChildren<QToolButton*>(QStringLiteral("removeWay")).front(), Qt::LeftButton);
    QTRY_COMPARE(channels().size(), 2);
    QCOMPARE(channels()[1][QLatin1String("name")].toString(), QStringLiteral("Buyers"));
}

QTEST_MAIN(MembersPageTest)
#include "members_page_test.moc"
