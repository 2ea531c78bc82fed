// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/result_export.h"

#include "report/diagnosis.h"
#include "report/xlsx_writer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace tessera {
namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ResultExport)
};

Result<void> writeBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ExportText::tr("%1 cannot be written: %2").arg(path, file.errorString())};
    return {};
}

std::vector<NamedTable> everyTable(const AnalysisResult& result)
{
    std::vector<NamedTable> tables = result.tables;
    for (const ChartSpec& chart : result.charts)
        tables.push_back({chart.title, chartToTable(chart)});
    return tables;
}

Result<void> writeWorkbook(const AnalysisResult& result, const QString& title, const QString& path)
{
    std::vector<XlsxSheet> sheets;
    for (const NamedTable& named : everyTable(result)) {
        ReportTable table = reportTableOf(named.title, named.table);
        table.note = result.provenance.notes.join(QStringLiteral("; "));
        sheets.push_back({named.title, std::move(table)});
    }
    return writeXlsx(sheets, title, path);
}

// A name that every file system takes.
QString exportFileName(QString name, const char* ending)
{
    for (QChar& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = QLatin1Char('_');
    return name + QLatin1String(ending);
}

} // namespace

std::vector<ExportChoice> exportChoices(const std::shared_ptr<const AnalysisResult>& result,
                                        const QString& title)
{
    std::vector<ExportChoice> choices;
    const std::vector<NamedTable> tables = everyTable(*result);
    if (!tables.empty())
        choices.push_back({ExportText::tr("All tables as a workbook (XLSX)…"), exportFileName(title, ".xlsx"),
                           ExportText::tr("Workbook (*.xlsx)"), false, [result, title](const QString& path) {
                               return writeWorkbook(*result, title, path);
                           }});
    choices.push_back({ExportText::tr("Result for scripts (JSON)…"), exportFileName(title, ".json"),
                       ExportText::tr("Result (*.json)"), false, [result](const QString& path) {
                           return writeBytes(path, QJsonDocument(result->toJson()).toJson());
                       }});
    for (std::size_t i = 0; i < tables.size(); ++i)
        choices.push_back(
            {ExportText::tr("%1 (CSV)…").arg(tables[i].title),
             exportFileName(QStringLiteral("%1, %2").arg(title, tables[i].title), ".csv"),
             ExportText::tr("Table (*.csv)"), i == 0,
             [table = tables[i].table](const QString& path) { return writeBytes(path, tableToCsv(table)); }});
    return choices;
}

} // namespace tessera
