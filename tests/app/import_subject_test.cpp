// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a table holds and which column is which part, by mouse and keys.
#include "app/import_fixture.h"
#include "pages/format_form.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QMenu>
#include <QScrollArea>
#include <QTest>

using namespace tessera;

namespace {

const char* const kItems = "sku,product_name,line,category\nK-1,Cream,Dew,Skin\nK-2,Serum,Dew,Skin\n";
const char* const kLines =
    "order_no,sku,qty,amount,phone,pay_time\nA1,K-1,2,19.80,13800138001,2026-01-02 10:00:00\n"
    "A2,K-2,1,5.00,13800138002,2026-01-03 10:00:00\n";
const char* const kShopify =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created "
    "at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount\n"
    "#1001,a@example.com,paid,2026-01-03 10:00:00,fulfilled,USD,10,0,0,10,2026-01-03 "
    "09:59:00,1,Cream,10.00,K-1,0\n"
    "#1001,,,,,,,,,,,1,Serum,20.00,K-2,\n";

// In the folder that TESSERA_PICTURES names.
void keepPicture(QWidget& window, const QString& name)
{
    const QString folder = qEnvironmentVariable("TESSERA_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(60); // for the layouts
    QVERIFY(window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

void choose(QComboBox* box, const QString& id)
{
    box->setFocus();
    const int wanted = box->findData(id);
    const int from = box->currentIndex();
    // By keys, as somebody would.
    for (int i = from; i != wanted; i += wanted > from ? 1 : -1)
        QTest::keyClick(box, wanted > from ? Qt::Key_Down : Qt::Key_Up);
}

} // namespace

class ImportSubjectTest : public QObject
{
    Q_OBJECT
private slots:
    void whatItHoldsIsFoundAndChosen();
    void partsAreChosenByMenu();
    void refundsAreAskedForOnce();
    void knownExportsAreNamed();
};

void ImportSubjectTest::whatItHoldsIsFoundAndChosen()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("items.csv"), kItems));
    QVERIFY(page);
    auto* box = page->findChild<QComboBox*>(QStringLiteral("tableSubject"));
    QCOMPARE(box->currentData().toString(), QStringLiteral("items"));
    auto* note = page->findChild<TextLabel*>(QStringLiteral("subjectNote"));
    QVERIFY(note->isVisible() && note->text().contains(QLatin1String("sku = SKU")));
    choose(box, QString());
    QTRY_COMPARE(page->sources()[0].plan.subject, QString());
    QVERIFY(page->sources()[0].plan.columns[0].part.isEmpty());
    QVERIFY(!note->isVisible());
    choose(box, QStringLiteral("items"));
    QTRY_COMPARE(page->sources()[0].plan.subject, QStringLiteral("items"));
    QCOMPARE(page->sources()[0].plan.columns[0].part, QStringLiteral("sku"));
    QTest::keyClick(page->findChild<QTableView*>(QStringLiteral("preview")), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page->sources()[0].plan.subject != QStringLiteral("items"));
}

void ImportSubjectTest::partsAreChosenByMenu()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("items.csv"), kItems));
    QVERIFY(page);
    auto* header = page->findChild<PreviewHeader*>();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, header->choiceRect(2).center());
    auto* menu = header->findChild<QMenu*>(QStringLiteral("roles"));
    QVERIFY(menu);
    auto* parts = menu->findChild<QMenu*>(QStringLiteral("parts"));
    QVERIFY(parts);
    keepPicture(*fixture.window, QStringLiteral("import-parts"));
    for (QAction* action : parts->actions())
        if (action->data().toString() == QLatin1String("series"))
            action->trigger();
    QCOMPARE(page->sources()[0].plan.columns[2].part, QStringLiteral("series"));
    menu->close();
    // A part has one column: the code is taken from where it was.
    QCOMPARE(page->sources()[0].plan.columns[0].part, QStringLiteral("sku"));
    QVERIFY(page->sources()[0].mapping().check().ok());
}

void ImportSubjectTest::refundsAreAskedForOnce()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("lines.csv"), kLines));
    QVERIFY(page);
    auto* refunds = page->findChild<QComboBox*>(QStringLiteral("refunds"));
    QVERIFY(refunds->isVisible());
    QVERIFY(page->sources()[0].asksForRefunds());
    QVERIFY(page->sources()[0].hasOpen());
    page->findChild<QScrollArea*>()->ensureWidgetVisible(refunds);
    keepPicture(*fixture.window, QStringLiteral("import-refunds"));
    theme().setAppearance(Appearance::Dark);
    theme().setLanguage(Language::Chinese);
    keepPicture(*fixture.window, QStringLiteral("import-refunds-dark-zh"));
    auto* box = page->findChild<QComboBox*>(QStringLiteral("tableSubject"));
    QCOMPARE(box->currentText(), QString::fromUtf8("订单明细"));
    theme().setAppearance(Appearance::Light);
    theme().setLanguage(Language::English);
    choose(refunds, QStringLiteral("none"));
    QTRY_COMPARE(page->sources()[0].plan.refunds, QStringLiteral("none"));
    QVERIFY(!page->sources()[0].hasOpen());
    QCOMPARE(page->sources()[0].mapping().refunds, QStringLiteral("none"));
}

void ImportSubjectTest::knownExportsAreNamed()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_export_1.csv"), kShopify));
    QVERIFY(page);
    auto* note = page->findChild<TextLabel*>(QStringLiteral("subjectNote"));
    QVERIFY(note->text().contains(QLatin1String("Recognised: Shopify orders export")));
    QVERIFY(!page->sources()[0].plan.fixes.empty());
    // The second line takes time and buyer from the first: nothing of it is rejected.
    QCOMPARE(page->sources()[0].check->rejected(), 0);
    QCOMPARE(page->sources()[0].mapping(), page->sources()[0].preview->suggestion);
    page->findChild<QScrollArea*>()->ensureWidgetVisible(note);
    keepPicture(*fixture.window, QStringLiteral("import-shopify"));
}

QTEST_MAIN(ImportSubjectTest)
#include "import_subject_test.moc"
