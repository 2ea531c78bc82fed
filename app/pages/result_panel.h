// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "panels/analysis_panel.h"

#include <memory>

class QFrame;
class QMenu;
class QToolButton;

namespace tessera {

class ChartView;
class DefinitionEditor;
class ResultTable;
struct ExportChoice;
struct HitMark;

// The page of an analysis: runs its definition on the client's data and shows headline, charts and tables,
// whatever the kind. What edits the definition is added by panels made from it.
class ResultPanel : public AnalysisPanel
{
    Q_OBJECT

public:
    ResultPanel(const PageContext& context, ProjectWorkbench& engine, QString kind, FormPlace place,
                QWidget* parent);

    // An object of the project, or with an empty id a definition suggested for the client's data.
    void load(const QString& objectId);
    Result<void> save(); // as a new version

    [[nodiscard]] QJsonObject definition() const override { return m_definition; }
    void setDefinition(const QJsonObject& definition) override;
    [[nodiscard]] const QString& kindId() const { return m_kind; }
    // Null before the first run. The dataset is the one the result was computed from.
    [[nodiscard]] std::shared_ptr<const AnalysisResult> result() const { return m_result; }
    [[nodiscard]] std::shared_ptr<const LocalDataset> resultData() const { return m_resultData; }
    [[nodiscard]] const std::vector<ChartView*>& charts() const { return m_charts; }
    // What a selector stands for, in words: the title of the mark.
    [[nodiscard]] QString wordsFor(const QString& selector) const;

protected:
    // Fills the form from definition(); controls must not report an edit while it runs.
    virtual void showDefinition() = 0;
    // From the form: takes the definition and computes it.
    void change(const QJsonObject& definition, bool atOnce = false);
    // The same for a form that computes only when it is told to; why says that the result is another's.
    void note(const QJsonObject& definition, const QString& why);
    // The dataset came or changed: choices that depend on it can be filled.
    virtual void dataArrived() {}
    // For a form that shows the JSON itself.
    void hideMenu();
    // What runs the definition.
    [[nodiscard]] virtual std::shared_ptr<const AnalysisRegistry> analyses() const;
    // Tables of rows as they are, of any number, that scroll by themselves.
    [[nodiscard]] virtual bool hasRawTables() const { return false; }
    // Computed anew when the data change, without being asked to.
    [[nodiscard]] virtual bool followsData() const { return false; }
    // What a panel shows besides charts and tables. Its view stands between them, or last, and is made once;
    // its work runs after the analysis in the same background job.
    virtual QWidget* ownView() { return nullptr; }
    [[nodiscard]] virtual bool ownViewLast() const { return false; }
    using OwnWork = std::function<Result<std::any>(const AnalysisResult&, const LocalDataset&, const Task&)>;
    virtual OwnWork ownWork() { return {}; }
    virtual void showOwn(const std::any&) {}
    // A row of a table is opened; true when the panel shows what lies behind it, else its people are listed.
    virtual bool openRow(const QString&) { return false; }
    // A line of a chart is dragged: the definition follows. isDone: it was let go.
    virtual void handleMoved(const QString&, double, bool) {}
    // A mark of a chart is chosen.
    virtual void chooseMark(const QString&) {}
    // A primary button of the panel in place of Export; saving a version steps back beside it.
    QPushButton* addPrimaryButton(const QString& iconName);
    [[nodiscard]] ProjectWorkbench& engine() const { return m_engine; }
    [[nodiscard]] const AnalysisKind* kind() const { return m_engine.registry()->find(m_kind); }

    Computation computation() override;
    Status showResult(const Outcome& outcome) override;
    QString kindName() const override;
    QString emptyText() const override;

private:
    void suggest();
    void onDataset(const QString& cause);
    void onObjects();
    void makeButtons();
    void fillVersions(QMenu* menu);
    void fillExports(QMenu* menu);
    void exportTo(const ExportChoice& choice);
    void makeMenu();
    void openDefinition();
    void layOut();
    QLayout* chartRows();
    ChartView* makeChart(const ChartSpec& spec, QWidget* parent);
    void inspectMark(const HitMark& mark);

    ProjectWorkbench& m_engine;
    QString m_kind;
    QJsonObject m_definition;
    QString m_suggestProblem;
    int m_savedVersion = 0;
    LatestJob m_suggest;
    std::shared_ptr<const AnalysisResult> m_result;
    std::shared_ptr<const LocalDataset> m_resultData;
    QString m_shape; // kinds of charts and number of tables as laid out
    QWidget* m_body = nullptr;
    std::vector<ChartView*> m_charts;
    std::vector<ResultTable*> m_tables;
    QPushButton* m_export = nullptr;
    QPushButton* m_save = nullptr;
    QToolButton* m_more = nullptr;
    QFrame* m_json = nullptr;
    DefinitionEditor* m_editor = nullptr;
};

} // namespace tessera
