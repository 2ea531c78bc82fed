// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_mark.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

namespace tessera {

class ActionRegistry;
class Dialogs;
class JobTracker;
class Settings;
class Workbench;

// What a page may use of the window around it.
struct PageContext
{
    Workbench& workbench;
    JobTracker& jobs;
    Dialogs& dialogs;
    ActionRegistry& actions;
    Settings& settings;
};

struct InspectorSection
{
    QString title;
    QString note; // "base: Appeal"
    std::vector<ChartFact> facts;
    QStringList lines = {}; // sentences, before the facts
};

// What the inspector shows of the thing that is selected.
struct InspectorCard
{
    QString title;
    ColourRole colour;  // square before the title; empty: none
    QString figure;     // "11,870"
    QString figureUnit; // "people"
    QStringList lines;
    QString people; // selector; empty: no buttons
    std::int64_t count = 0;
    std::vector<InspectorSection> sections;
    QString person = {}; // OneID when the card is of one person
};

// A document in the centre of the window.
class DocumentPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString objectId() const = 0; // of the project object shown; may be empty
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual bool isEdited() const { return false; }
    // What stands in the inspector instead of cards while the page is in front; the page deletes it.
    [[nodiscard]] virtual QWidget* inspectorPanel() { return nullptr; }

signals:
    void titleChanged();
    void inspect(const tessera::InspectorCard& card);
    void peopleRequested(const QString& selector);       // open the list of people
    void saveAudienceRequested(const QString& selector); // save them as an audience
    void objectRequested(const QString& id);             // open another object
    void reportRequested(const QJsonObject& chart);      // add a chart to the report
};

enum class Perspective
{
    Evolve,
    Execute,
    Evaluate,
    Enhance
};

// A kind of page: how to make one, and where it is offered.
struct PageKind
{
    QString kind;          // of the project object ("funnel"), or the page's own name
    const char* name = ""; // marked with QT_TRANSLATE_NOOP("Page", ...)
    QString icon;
    std::vector<Perspective> perspectives{Perspective::Evolve};
    bool offered = true; // in the + menu and on the start page
    // objectId is empty for a new definition.
    std::function<DocumentPage*(const PageContext&, const QString& objectId, QWidget* parent)> make;
    // For kinds that bring their own translated name; the fixed one then is English.
    std::function<QString()> translatedName = {};

    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isOffered(Perspective perspective) const
    {
        return offered && std::ranges::find(perspectives, perspective) != perspectives.end();
    }
};

class PageRegistry
{
public:
    void add(PageKind kind) { m_kinds.push_back(std::move(kind)); }
    [[nodiscard]] const PageKind* find(const QString& kind) const;
    [[nodiscard]] const std::vector<PageKind>& kinds() const { return m_kinds; }

private:
    std::vector<PageKind> m_kinds;
};

// "new.KIND" for every kind that is offered.
void addPageActions(const PageRegistry& pages, ActionRegistry& actions,
                    const std::function<void(const QString& kind)>& open);

} // namespace tessera
