// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/rule_words.h"

#include <QWidget>

namespace tessera {

// A test of a rule in words: what is looked at on grey, what is chosen on the accent; wraps where it must.
class TokenLine : public QWidget
{
    Q_OBJECT

public:
    explicit TokenLine(QWidget* parent);

    void setTokens(std::vector<RuleToken> tokens);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> boxes(int width) const;

    std::vector<RuleToken> m_tokens;
};

} // namespace tessera
