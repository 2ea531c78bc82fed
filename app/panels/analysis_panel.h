// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

#include <QJsonObject>
#include <QTimer>

#include <any>
#include <functional>

class QGraphicsOpacityEffect;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace tessera {

class FormSection;
class StatusParts;
class TextLabel;

// The frame of every analysis: header, definition form, result view, status line, and the background
// recompute in which the newest definition wins. A panel made from it holds only its form and its charts.
class AnalysisPanel : public DocumentPage
{
    Q_OBJECT

public:
    enum class FormPlace
    {
        Left,
        Top
    };
    enum class State
    {
        Empty,
        Computing,
        Current,
        Stale,
        Failed
    };
    // What the status line says after a run; parts are joined by thin lines.
    struct Status
    {
        QStringList parts; // "Data r41, as of 2026-05-31", "486,210 people"
        QString right;     // interval method or the invariant that holds
        double share = 1;  // below 1: computed from a sample
    };
    struct Outcome
    {
        std::any result; // what computation() returned
        double seconds = 0;
    };
    using Computation = std::function<Result<std::any>(Task&)>;

    AnalysisPanel(const PageContext& context, const QString& iconName, FormPlace place, QWidget* parent);

    [[nodiscard]] virtual QJsonObject definition() const = 0;
    virtual void setDefinition(const QJsonObject& definition) = 0;

    [[nodiscard]] QString objectId() const override { return m_objectId; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return m_icon; }
    [[nodiscard]] bool isEdited() const override { return m_edited; }
    void setObject(const QString& id, const QString& name, int version);
    void setEdited(bool edited);

    void recompute(); // at once
    void markStale(const QString& cause);
    [[nodiscard]] State state() const { return m_state; }

signals:
    void definitionEdited();
    void renamed(const QString& name);
    void saveRequested();
    void resultShown();

protected:
    // The work as a value: everything it needs is copied in, so that it can run while the form changes. An
    // empty function means there is nothing to compute yet; the panel then shows emptyText().
    [[nodiscard]] virtual Computation computation() = 0;
    virtual Status showResult(const Outcome& outcome) = 0;
    [[nodiscard]] virtual QString kindName() const = 0;
    [[nodiscard]] virtual QString emptyText() const = 0;

    void showEvent(QShowEvent* event) override;

    // Controls call this on every change: recompute follows after a pause of 120 ms, or at once for sliders.
    void edited(bool atOnce = false);

    [[nodiscard]] const PageContext& context() const { return m_context; }
    FormSection* addSection();               // form at the left
    void setFormWidth(int width);            // of a form that needs more room than the usual one
    QHBoxLayout* formBar() { return m_bar; } // form on top
    QVBoxLayout* resultLayout() { return m_result; }
    QPushButton* addHeaderButton(const char* kind, const QString& iconName);
    void addHeaderWidget(QWidget* widget); // after the buttons
    QPushButton* versionButton() { return m_versionChip; }
    void rewriteTexts() { retranslate(); }            // when what the virtual texts say has changed
    QPushButton* setEmptyAction(const QString& text); // the one button of the empty state

private:
    QWidget* makeHeader();
    QWidget* makeForm(FormPlace place);
    QWidget* makeResult();
    QWidget* makeStatus();
    void setState(State state, const QString& text = {});
    void finished(Result<std::any> result, double started);
    void showStatus(const Status& status, double seconds);
    void retranslate();

    PageContext m_context;
    QString m_icon;
    QString m_objectId;
    State m_state = State::Empty;
    QString m_stateText;
    bool m_edited = false;
    bool m_hasResult = false;
    int m_version = 0;
    LatestJob m_job;
    QTimer m_debounce;
    QTimer m_dim;

    QLineEdit* m_name = nullptr;
    TextLabel* m_kind = nullptr;
    QPushButton* m_versionChip = nullptr;
    QPushButton* m_stateChip = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QHBoxLayout* m_bar = nullptr;
    QVBoxLayout* m_sections = nullptr;
    QVBoxLayout* m_result = nullptr;
    QWidget* m_progress = nullptr;
    QWidget* m_resultPage = nullptr;
    QScrollArea* m_scroll = nullptr;
    QScrollArea* m_form = nullptr;
    QStackedWidget* m_stack = nullptr;
    QGraphicsOpacityEffect* m_fade = nullptr;
    QWidget* m_problem = nullptr;
    TextLabel* m_problemText = nullptr;
    TextLabel* m_emptyText = nullptr;
    QPushButton* m_emptyAction = nullptr;
    StatusParts* m_statusParts = nullptr;
    TextLabel* m_statusRight = nullptr;
};

} // namespace tessera
