// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace tessera {

// The parts of a status line, split by thin lines. What does not fit is cut from the end, where the least
// important parts stand; the tooltip then says all of them.
class StatusParts : public QWidget
{
    Q_OBJECT

public:
    explicit StatusParts(QWidget* parent = nullptr);

    void setParts(const QStringList& parts);
    [[nodiscard]] QStringList parts() const { return m_parts; }
    [[nodiscard]] QStringList shownParts() const; // as cut to the width
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown
    {
        QString text;
        QRect box;
    };
    void fit();

    QStringList m_parts;
    std::vector<Shown> m_shown;
};

} // namespace tessera
