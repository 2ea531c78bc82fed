// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/document_page.h"

#include <QPointer>

class QAction;
class QStackedWidget;
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
    // A panel of the page in front instead of cards; null: cards again.
    void setPanel(QWidget* panel);
    [[nodiscard]] const QString& person() const { return m_card.person; }
    // What the button on the card of a person does.
    void setPersonAction(QAction* action) { m_personAction = action; }

signals:
    void shown();
    void peopleRequested(const QString& selector);
    void saveAudienceRequested(const QString& selector);

private:
    void addHead(const InspectorCard& card);
    void addButtons(const InspectorCard& card);
    void addPersonButton();
    void addSection(const InspectorSection& section);

    QStackedWidget* m_stack;
    QVBoxLayout* m_body;
    QPointer<QWidget> m_panel;
    InspectorCard m_card;
    QAction* m_personAction = nullptr;
};

} // namespace tessera
