// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "dataset/local_dataset.h"
#include "report/document.h"
#include "report/xlsx_writer.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace tessera {

// A page of a diagnosis: either about the data itself, or the results of some definitions.
struct DiagnosisSection
{
    enum class Kind
    {
        DataHealth, // batches, rejects, unknown values
        People,     // identifiers, and who is seen in which table
        Analyses
    };
    QString title;
    QString question;
    Kind kind = Kind::Analyses;
    std::vector<QJsonObject> definitions; // with "kind" and "name"
};

struct Diagnosis
{
    ReportDocument document;
    std::vector<XlsxSheet> sheets; // every table of the document and the numbers of every chart
};

// Ten pages from what the project holds: data health, overview, people, RFM, 4A, funnel, up to three
// audiences, clusters with lookalike. A page whose kind the registry or the project does not have is left
// out.
[[nodiscard]] Result<std::vector<DiagnosisSection>> diagnosisPlan(const Project& project,
                                                                  const AnalysisRegistry& registry);

// Computes every definition and sets headline, charts (as pictures), tables and provenance. Needs a
// QGuiApplication.
[[nodiscard]] Result<Diagnosis> diagnose(const LocalDataset& data, const AnalysisRegistry& registry,
                                         const std::vector<DiagnosisSection>& plan, const Task& task);

// Formatted cells of a numeric column become numbers again when all of them can: "12,345", "12.8 %".
[[nodiscard]] ReportTable reportTableOf(const QString& title, const ChartTable& table);

} // namespace tessera
