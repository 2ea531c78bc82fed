// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "shell/document_page.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace tessera {

class ChartView;
class TextLabel;

// One tag in short: how many have it, its values now and over time, what uses it.
class TagView : public QWidget
{
    Q_OBJECT

public:
    TagView(const PageContext& context, QWidget* parent);

    void showNothing();
    void showProblem(const QString& name, const QString& problem);
    // lines: path, definition, owner, what uses it.
    void showTag(const QString& name, const QStringList& lines, const AnalysisResult& result);

signals:
    void openRequested();
    void peopleRequested(const QString& selector); // of the tag's own result

private:
    void rewrite();

    PageContext m_context;
    TextLabel* m_title;
    TextLabel* m_lines;
    QPushButton* m_open;
    QVBoxLayout* m_charts;
    std::vector<ChartView*> m_views;
};

} // namespace tessera
