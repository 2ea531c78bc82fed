// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QWidget>

namespace tessera {

// The states of the life cycle in order, with the day each was last entered; the present one stands out.
class PersonLifeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PersonLifeStrip(QWidget* parent);

    void show(const Portrait& portrait);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] QRectF boxOf(int state) const;
    [[nodiscard]] QString tipOf(int state) const;

    std::optional<PersonLife> m_life;
    QString m_problem;
};

} // namespace tessera
