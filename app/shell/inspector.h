// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/document_page.h"

class QVBoxLayout;

namespace tessera {

class TextLabel;

// The right dock: what is selected, its people, and facts about them.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent);

    void show(const InspectorCard& card);
    void clear();

signals:
    void peopleRequested(const QString& selector);
    void saveAudienceRequested(const QString& selector);

private:
    void addHead(const InspectorCard& card);
    void addButtons(const InspectorCard& card);
    void addSection(const InspectorSection& section);

    QVBoxLayout* m_body;
    InspectorCard m_card;
};

} // namespace tessera
