// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/example_charts.h"
#include "panels/analysis_panel.h"
#include "panels/chart_view.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/command_palette.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "shell/workbench.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

namespace tessera {

// A client in memory with invented objects; remembers what the shell asked of it.
class ExampleWorkbench : public Workbench
{
public:
    bool open_ = false;
    QStringList calls;

    bool isOpen() const override { return open_; }
    QString clientName() const override { return QString::fromUtf8("Solenne 素澜"); }
    QString path() const override { return QStringLiteral("solenne-2026.tessera"); }
    QDate asOf() const override { return QDate(2026, 5, 31); }
    std::int64_t people() const override { return 486210; }
    std::int64_t events() const override { return 12408377; }
    int dataRevision() const override { return 41; }
    QDateTime savedAt() const override { return QDateTime(QDate(2026, 6, 1), QTime(14, 32)); }
    QString zone() const override { return QStringLiteral("Asia/Shanghai"); }
    QString engine() const override { return QStringLiteral("Local engine"); }
    QString undoText() const override { return QStringLiteral("rename"); }
    QString redoText() const override { return {}; }
    bool hasSample() const override { return true; }

    std::vector<ProjectNode> tree() const override
    {
        if (!open_)
            return {};
        const auto node = [](const char* id, const char* kind, const char* name, const char* icon,
                             std::optional<std::int64_t> count = {}, bool stale = false) {
            return ProjectNode{QLatin1String(id),
                               QLatin1String(kind),
                               QString::fromUtf8(name),
                               QLatin1String(icon),
                               count,
                               stale,
                               {}};
        };
        ProjectNode data = node("", "group", "Data", "", 3);
        data.children = {node("b1", "batch", "customers_crm.csv", "table", 241806),
                         node("b2", "batch", "orders_2024-26_with_a_long_name.csv", "table", 318442),
                         node("p", "people", "People (OneID)", "fingerprint-pattern", 486210)};
        ProjectNode analyses = node("", "group", "Analyses", "", 2);
        analyses.children = {node("a1", "example", "4A spring 2026", "layers"),
                             node("a2", "example", "618 pre-sale funnel", "funnel", {}, true)};
        ProjectNode audiences = node("", "group", "Audiences", "", 1);
        audiences.children = {node("s1", "audience", "Serum switchers 精华高潜", "users", 38642)};
        return {data, analyses, audiences};
    }
    std::vector<RecentClient> recentClients() const override
    {
        const std::vector<std::pair<QString, std::int64_t>> stages{{QStringLiteral("aware"), 153192},
                                                                   {QStringLiteral("appeal"), 78151},
                                                                   {QStringLiteral("act"), 54756},
                                                                   {QStringLiteral("advocate"), 14897}};
        return {{QStringLiteral("solenne-2026.tessera"), clientName(), 486210, 12408377, stages,
                 QDateTime::currentDateTime(), 1900000000},
                {QStringLiteral("kestrel-oats.tessera"), QString::fromUtf8("Kestrel Oats 燕麦日记"), 1204553,
                 38000000, stages, QDateTime::currentDateTime().addDays(-1), 4700000000},
                {QStringLiteral("northpine.tessera"),
                 QString::fromUtf8("Northpine 北松户外"),
                 318077,
                 9600000,
                 {},
                 QDateTime(QDate(2026, 5, 19), QTime(9, 0)),
                 310000000}};
    }
    void setAsOf(QDate date) override { calls += QStringLiteral("asOf ") + date.toString(Qt::ISODate); }
    Result<void> open(const QString& path) override
    {
        calls += QStringLiteral("open ") + path;
        if (path.contains(QLatin1String("broken")))
            return Error{QStringLiteral("broken.tessera is damaged")};
        open_ = true;
        emit opened();
        return {};
    }
    Result<void> createFrom(const QString& path, const QStringList& files) override
    {
        calls += QStringLiteral("create %1 from %2").arg(path, files.join(QLatin1Char(' ')));
        return {};
    }
    Result<void> import(const QStringList& files) override
    {
        return note(QStringLiteral("import ") + files.join(QLatin1Char(' ')));
    }
    Result<void> openSample() override { return open(QStringLiteral("sample")); }
    void close() override
    {
        open_ = false;
        emit opened();
    }
    Result<void> save() override { return note(QStringLiteral("save")); }
    Result<void> rename(const QString& id, const QString& name) override { return note(id + name); }
    Result<void> remove(const QString& id) override { return note(QStringLiteral("remove ") + id); }
    Result<void> undo() override { return note(QStringLiteral("undo")); }
    Result<void> redo() override { return note(QStringLiteral("redo")); }

private:
    Result<void> note(const QString& call)
    {
        calls += call;
        return {};
    }
};

// An analysis with a form of one number; it fails on 13 and takes until cancelled on 99.
class ExamplePanel : public AnalysisPanel
{
public:
    ExamplePanel(const PageContext& page, const QString& id, QWidget* parent)
        : AnalysisPanel(page, QStringLiteral("layers"), FormPlace::Left, parent)
        , m_number(new QLineEdit(this))
        , m_funnel(new ChartView(page, this))
        , m_sankey(new ChartView(page, this))
        , m_table(new ResultTable(this))
    {
        FormSection* section = addSection();
        section->setTitle(QStringLiteral("Stages"));
        auto* set = new QComboBox(this);
        set->addItems({QStringLiteral("JD 4A"), QStringLiteral("AIPL")});
        section->addRow(QStringLiteral("Stage set"), set);
        section->addRow(QStringLiteral("Number"), m_number,
                        QStringLiteral("Other events may stand between steps"));
        addHeaderButton("flat", QStringLiteral("columns-2"))->setText(QStringLiteral("Compare"));
        addHeaderButton("outlined", QStringLiteral("download"))->setText(QStringLiteral("Export"));
        resultLayout()->addWidget(m_funnel, 3);
        resultLayout()->addWidget(makeLine(this));
        auto* row = new QHBoxLayout;
        auto* matrix = new ChartView(page, this);
        matrix->setSpec(examples::matrix());
        row->addWidget(m_sankey, 1);
        row->addWidget(matrix, 1);
        resultLayout()->addLayout(row, 2);
        resultLayout()->addWidget(makeLine(this));
        resultLayout()->addWidget(m_table, 1);
        connect(m_number, &QLineEdit::textChanged, this, [this] { edited(); });
        connect(m_funnel, &ChartView::peopleRequested, this, &DocumentPage::peopleRequested);
        connect(m_funnel, &ChartView::markSelected, this, [this](const HitMark& mark) {
            emit inspect({mark.title,
                          {},
                          mark.value,
                          QStringLiteral("people"),
                          {QStringLiteral("15.2 % of Appeal on 1 Mar")},
                          mark.mark.people,
                          mark.mark.count,
                          {{QStringLiteral("Timing"),
                            {},
                            {{QStringLiteral("Median"), QStringLiteral("19 days"), {}},
                             {QStringLiteral("90th percentile"), QStringLiteral("61 days"), {}}}}}});
        });
        setObject(id, id.isEmpty() ? QStringLiteral("New example") : QStringLiteral("618 pre-sale funnel"),
                  id.isEmpty() ? 0 : 7);
    }

    QJsonObject definition() const override { return {{QStringLiteral("number"), m_number->text()}}; }
    void setDefinition(const QJsonObject& json) override
    {
        m_number->setText(json.value(QLatin1String("number")).toString());
    }

    QLineEdit* m_number;
    ChartView* m_funnel;
    ChartView* m_sankey;
    ResultTable* m_table;
    QStringList shown;

protected:
    Computation computation() override
    {
        if (m_number->text().isEmpty())
            return {};
        return [number = m_number->text()](Task& task) -> Result<std::any> {
            if (number == QLatin1String("13"))
                return Error{QStringLiteral("Step 2 names no event. Choose one in the form.")};
            while (number == QLatin1String("99") && !task.cancelled())
                QTest::qSleep(1);
            if (task.cancelled())
                return Error::cancel();
            return std::any(number);
        };
    }
    Status showResult(const Outcome& outcome) override
    {
        shown += std::any_cast<QString>(outcome.result);
        m_funnel->setSpec(examples::funnel());
        m_sankey->setSpec(examples::sankey());
        m_table->setTable(chartToTable(examples::funnel()));
        return {{QStringLiteral("Data r41, as of 2026-05-31"), QStringLiteral("486,210 people")},
                QStringLiteral("Intervals: Wilson 95 %"),
                1};
    }
    QString kindName() const override { return QStringLiteral("Funnel"); }
    QString emptyText() const override { return QStringLiteral("No steps yet. Add the first event."); }
};

// A window over the example client, shown, with dialogs that answer by script.
class WindowFixture
{
public:
    ExampleWorkbench workbench;
    JobTracker jobs;
    ActionRegistry actions;
    ScriptedDialogs dialogs;
    Settings settings;
    PageRegistry pages;
    std::unique_ptr<MainWindow> window;

    explicit WindowFixture(bool open = true)
    {
        theme().install(Appearance::Light, Language::English);
        workbench.open_ = open;
        pages.add({QStringLiteral("example"), "Funnel", QStringLiteral("funnel"), Perspective::Evolve, true,
                   [](const PageContext& page, const QString& id, QWidget* parent) -> DocumentPage* {
                       return new ExamplePanel(page, id, parent);
                   }});
        window = std::make_unique<MainWindow>(context(), pages);
        window->show();
        QCoreApplication::processEvents();
    }
    PageContext context() { return {workbench, jobs, dialogs, actions, settings}; }
    ExamplePanel* openExample(const QString& number = QStringLiteral("1"))
    {
        auto* panel =
            static_cast<ExamplePanel*>(window->openPage(QStringLiteral("example"), QStringLiteral("a2")));
        QTest::keyClicks(panel->m_number, number);
        return panel;
    }
    // Also keeps the picture when TESSERA_PICTURES names a folder.
    void picture(const QString& name)
    {
        const QString folder = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!folder.isEmpty())
            window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

} // namespace tessera
