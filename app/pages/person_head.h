// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace tessera {

class TextLabel;

// Who it is and the six figures that say most: stage, orders, spend, expected value, RFM, consent.
class PersonHeadStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PersonHeadStrip(QWidget* parent);

    // What is known by now; figures that are still computed keep a placeholder.
    void show(const Portrait& portrait, const LocalDataset* dataset);
    [[nodiscard]] QString figure(std::size_t number) const; // as shown, 0 to 5

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Figure
    {
        TextLabel* label;
        TextLabel* value;
        TextLabel* note;
    };
    void set(std::size_t figure, const QString& value, const QString& note, const QString& tip = {});
    void setStage(const Portrait& portrait, const LocalDataset& dataset);
    void setMoney(const Portrait& portrait, const LocalDataset& dataset);
    void setExpected(const Portrait& portrait);
    void setRfm(const Portrait& portrait);
    void setConsent(const Portrait& portrait);
    void retranslate();

    QString m_letter;
    QColor m_stage;
    TextLabel* m_name;
    TextLabel* m_id;
    QToolButton* m_copy;
    std::array<Figure, 6> m_figures{};
};

} // namespace tessera
