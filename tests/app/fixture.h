// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/example_workbench.h"
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
        pages.add({QStringLiteral("example"),
                   "Funnel",
                   QStringLiteral("funnel"),
                   {Perspective::Evolve},
                   true,
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
