// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "table/dictionary.h"
#include "table/people_set.h"

#include <QTest>

#include <map>
#include <set>

using namespace tessera;

class DictionaryTest : public QObject
{
    Q_OBJECT
private slots:
    void againstMap();
    void peopleSetAlgebra();
};

void DictionaryTest::againstMap()
{
    DictionaryBuilder builder;
    std::map<std::string, Code> reference;
    Random random(3);
    for (int i = 0; i < 50000; ++i) {
        const std::string text = std::to_string(random.below(9000)) + std::string(random.below(30), 'z');
        const Code expected = reference.try_emplace(text, Code(reference.size())).first->second;
        QCOMPARE(builder.insert(text), expected);
    }
    for (const auto& [text, code] : reference) {
        QCOMPARE(builder.find(text), code);
        QCOMPARE(builder.dictionary().at(code), std::string_view(text));
    }
    QCOMPARE(builder.find("not there"), kNullCode);
}

void DictionaryTest::peopleSetAlgebra()
{
    Random random(4);
    const std::size_t universe = 1000;
    PeopleSet a(universe);
    PeopleSet b(universe);
    std::set<PersonIndex> sa;
    std::set<PersonIndex> sb;
    for (int i = 0; i < 400; ++i) {
        const auto x = PersonIndex(random.below(universe));
        const auto y = PersonIndex(random.below(universe));
        a.insert(x);
        sa.insert(x);
        b.insert(y);
        sb.insert(y);
    }
    PeopleSet both = a;
    both &= b;
    PeopleSet either = a;
    either |= b;
    PeopleSet only = a;
    only -= b;
    QCOMPARE(a.count(), sa.size());
    QCOMPARE(both.count() + only.count(), a.count());
    QCOMPARE(either.count(), a.count() + b.count() - both.count());
    QCOMPARE(a.complement().count(), universe - a.count());
    QVERIFY(PeopleSet(universe, true).complement() == PeopleSet(universe));
    only.forEach([&](PersonIndex person) { QVERIFY(sa.contains(person) && !sb.contains(person)); });
}

QTEST_GUILESS_MAIN(DictionaryTest)
#include "dictionary_test.moc"
