// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/identity_links.h"
#include "shell/document_page.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace tessera {

class ChartView;
class TextLabel;

// Pairs of records, one after the other, with the waterfall of what speaks for and against each. S, D and L
// answer. Pairs are objects as the kind "linkage" tells them.
class PairView : public QWidget
{
    Q_OBJECT

public:
    PairView(const PageContext& context, QWidget* parent);

    // The words say which pairs they are. The pair that was shown stays, if it is among them.
    void setPairs(const QString& words, const QJsonArray& pairs);
    // One that need not be among them.
    void showPair(const QJsonObject& pair);
    void removeCurrent(); // it was answered; the next one is shown
    [[nodiscard]] const QJsonArray& pairs() const { return m_pairs; }
    [[nodiscard]] const QJsonObject& shown() const { return m_shown; }
    [[nodiscard]] static QString selectorOf(const QJsonObject& pair); // pair:3:9

signals:
    void answered(const QJsonObject& pair, tessera::LinkVerdict verdict);
    void peopleRequested(const QString& selector);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void fill();
    void answer(LinkVerdict verdict);

    QString m_words;
    QJsonArray m_pairs;
    QJsonObject m_shown;
    TextLabel* m_title;
    TextLabel* m_count;
    QListWidget* m_list;
    TextLabel* m_one;
    TextLabel* m_other;
    TextLabel* m_state;
    ChartView* m_waterfall;
    QPushButton* m_same;
    QPushButton* m_different;
    QPushButton* m_later;
    QPushButton* m_people;
};

} // namespace tessera
