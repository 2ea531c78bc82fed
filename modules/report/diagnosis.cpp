// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/diagnosis.h"
#include "report/internal/texts.h"

#include "base/number_format.h"
#include "chart/chart_export.h"
#include "chart/chart_renderer.h"
#include "report/internal/data_pages.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace tessera {

namespace {

constexpr int kPictureWidth = 700;
constexpr int kPictureMargin = 60; // title, margin and the line of provenance
constexpr std::size_t kRowsOnPage = 30;

// What the cells of a column are, when all of them are the same; Text otherwise.
enum class CellShape
{
    Text,
    Integer,
    Decimal,
    Percent
};

struct ParsedCell
{
    CellShape shape = CellShape::Text;
    double value = 0;
    int decimals = 0;
};

ParsedCell parseCell(QString text)
{
    text.remove(QLatin1Char(','));
    text.replace(QChar(0x2212), QLatin1Char('-'));
    text = text.trimmed();
    ParsedCell cell;
    const bool percent = text.endsWith(QLatin1Char('%'));
    if (percent) {
        text.chop(1);
        text = text.trimmed();
    }
    bool ok = false;
    cell.value = text.toDouble(&ok);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    cell.decimals = point < 0 ? 0 : int(text.size() - point - 1);
    if (!ok || text.contains(QLatin1Char('e'), Qt::CaseInsensitive))
        return {};
    cell.shape = percent ? CellShape::Percent : cell.decimals > 0 ? CellShape::Decimal : CellShape::Integer;
    return cell;
}

ReportColumn columnShape(const ChartTable& table, qsizetype column)
{
    ReportColumn shape{table.columns[column], CellFormat::Text, 0};
    CellShape common = CellShape::Integer;
    bool first = true;
    for (const QStringList& row : table.rows) {
        const QString text = row.value(column);
        if (text.isEmpty())
            continue;
        const ParsedCell cell = parseCell(text);
        const bool numbers = cell.shape != CellShape::Percent && cell.shape != CellShape::Text;
        if (cell.shape == CellShape::Text ||
            (!first && (common == CellShape::Percent) != (cell.shape == CellShape::Percent)))
            return shape;
        common = first                                         ? cell.shape
                 : numbers && cell.shape == CellShape::Decimal ? CellShape::Decimal
                                                               : common;
        shape.decimals = std::max(shape.decimals, cell.decimals);
        first = false;
    }
    if (!first)
        shape.format = common == CellShape::Percent   ? CellFormat::Percent
                       : common == CellShape::Decimal ? CellFormat::Decimal
                                                      : CellFormat::Integer;
    return shape;
}

ReportCell reportCell(const QString& text, const ReportColumn& column)
{
    if (text.isEmpty())
        return std::monostate();
    if (column.format == CellFormat::Text)
        return text;
    const double value = parseCell(text).value;
    if (column.format == CellFormat::Integer)
        return std::int64_t(value);
    return column.format == CellFormat::Percent ? value / 100 : value;
}

ReportPicture pictureOf(const ChartSpec& chart, const ChartTheme& theme, const QString& note)
{
    const QSize size(kPictureWidth, int(preferredChartHeight(chart, theme)) + kPictureMargin);
    ReportPicture picture;
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(chart, theme, size, 2, note).save(&buffer, "PNG");
    picture.mimeType = QStringLiteral("image/png");
    picture.alternative = chartSentence(chart, theme);
    picture.width = size.width();
    return picture;
}

QString provenanceText(const Provenance& from)
{
    QStringList parts = from.notes;
    if (const Result<TimeZone> zone = TimeZone::named(from.zone))
        parts.append(DiagnosisText::tr("as of %1").arg(formatDate(from.asOf - 1, *zone)));
    if (!from.rightNote.isEmpty())
        parts.append(from.rightNote);
    return parts.join(QStringLiteral(" · "));
}

class Writer
{
public:
    Writer(const LocalDataset& data, const AnalysisRegistry& registry, const Task& task)
        : m_data(data)
        , m_registry(registry)
        , m_task(task)
    {}

    Result<void> add(const DiagnosisSection& section)
    {
        Result<ReportPage> page = pageOf(section);
        if (!page)
            return page.error();
        page->title = section.title;
        page->question = section.question;
        diagnosis.document.pages.push_back(std::move(*page));
        return {};
    }

    Diagnosis diagnosis;

private:
    Result<ReportPage> pageOf(const DiagnosisSection& section)
    {
        if (section.kind == DiagnosisSection::Kind::Analyses)
            return analysesPage(section);
        Result<ReportPage> page =
            section.kind == DiagnosisSection::Kind::DataHealth ? dataHealthPage(m_data) : peoplePage(m_data);
        if (!page)
            return page;
        if (section.kind == DiagnosisSection::Kind::People && m_data.events() > 0) {
            const Result<ChartSpec> overlap = tableOverlap(m_data);
            if (!overlap)
                return overlap.error();
            page->blocks.push_back(pictureOf(*overlap, m_theme, QString()));
            addSheet(section.title, reportTableOf(overlap->title, chartToTable(*overlap)));
        }
        for (const ReportBlock& block : page->blocks)
            if (const auto* table = std::get_if<ReportTable>(&block))
                addSheet(section.title, *table);
        return page;
    }

    Result<ReportPage> analysesPage(const DiagnosisSection& section)
    {
        ReportPage page;
        for (const QJsonObject& definition : section.definitions) {
            const Result<AnalysisResult> result = m_registry.run(m_data, definition, m_task);
            const QString name = definition.value(QLatin1String("name")).toString();
            if (!result && result.error().cancelled)
                return result.error();
            if (section.definitions.size() > 1 || name != section.title)
                page.blocks.push_back(ReportHeading{name});
            if (!result) {
                // A client may be too small for one part; the reader is told instead of losing the whole
                // report.
                page.blocks.push_back(
                    ReportParagraph{DiagnosisText::tr("Not computed. %1").arg(result.error().message)});
                continue;
            }
            addResult(page, section.title, *result);
        }
        return page;
    }

    void addResult(ReportPage& page, const QString& sheet, const AnalysisResult& result)
    {
        page.blocks.push_back(ReportParagraph{result.headline});
        if (!result.caption.isEmpty())
            page.blocks.push_back(ReportParagraph{result.caption, true});
        for (const ChartSpec& chart : result.charts) {
            page.blocks.push_back(pictureOf(chart, m_theme, QString()));
            addSheet(sheet, reportTableOf(chart.title, chartToTable(chart)));
        }
        for (const NamedTable& named : result.tables) {
            ReportTable table = reportTableOf(named.title, named.table);
            addSheet(sheet, table);
            if (table.rows.size() > kRowsOnPage) {
                table.note =
                    DiagnosisText::tr("The first %1 of %2 rows.").arg(kRowsOnPage).arg(table.rows.size());
                table.rows.resize(kRowsOnPage);
            }
            page.blocks.push_back(std::move(table));
        }
        page.blocks.push_back(ReportParagraph{provenanceText(result.provenance), true});
    }

    void addSheet(const QString& page, ReportTable table)
    {
        const QString name = table.title.isEmpty() ? page : table.title;
        diagnosis.sheets.push_back({name, std::move(table)});
    }

    const LocalDataset& m_data;
    const AnalysisRegistry& m_registry;
    Task m_task;
    ChartTheme m_theme;
};

// The first objects of a kind, as whole definitions; none when nothing computes the kind.
Result<std::vector<QJsonObject>> objectsOf(const Project& project, const AnalysisRegistry& registry,
                                           const char* kind, std::size_t limit)
{
    const QString id = QLatin1String(kind);
    std::vector<QJsonObject> found;
    if (registry.find(id) == nullptr)
        return found;
    const Result<std::vector<StoredObject>> objects = project.objects().list(id);
    if (!objects)
        return objects.error();
    std::vector<StoredObject> oldestFirst = *objects;
    std::stable_sort(oldestFirst.begin(), oldestFirst.end(),
                     [](const StoredObject& a, const StoredObject& b) { return a.id < b.id; });
    for (const StoredObject& object : oldestFirst) {
        if (found.size() == limit)
            break;
        QJsonObject definition = object.definition;
        definition.insert(QStringLiteral("kind"), id);
        definition.insert(QStringLiteral("name"), object.name);
        found.push_back(definition);
    }
    return found;
}

} // namespace

ReportTable reportTableOf(const QString& title, const ChartTable& table)
{
    ReportTable report;
    report.title = title;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        report.columns.push_back(std::size_t(i) < table.numeric.size() && table.numeric[std::size_t(i)]
                                     ? columnShape(table, i)
                                     : ReportColumn{table.columns[i], CellFormat::Text, 0});
    for (const QStringList& row : table.rows) {
        std::vector<ReportCell> cells;
        for (qsizetype i = 0; i < row.size() && i < table.columns.size(); ++i)
            cells.push_back(reportCell(row[i], report.columns[std::size_t(i)]));
        report.rows.push_back(std::move(cells));
    }
    return report;
}

Result<std::vector<DiagnosisSection>> diagnosisPlan(const Project& project, const AnalysisRegistry& registry)
{
    std::vector<DiagnosisSection> plan;
    plan.push_back({DiagnosisText::tr("Data health"),
                    DiagnosisText::tr("What came in, and how much of it can be trusted?"),
                    DiagnosisSection::Kind::DataHealth,
                    {}});
    // Kinds joined by a blank share a page; each audience has its own.
    struct Page
    {
        const char* kinds;
        QString title;
        QString question;
    };
    const std::vector<Page> pages{
        {"overview", DiagnosisText::tr("Business overview"),
         DiagnosisText::tr("What is sold, to how many, and where?")},
        {"", DiagnosisText::tr("People and channels"),
         DiagnosisText::tr("Who is known by what, and seen in which channels?")},
        {"rfm", DiagnosisText::tr("Recency, frequency, money"),
         DiagnosisText::tr("Which buyers are worth most, and who is leaving?")},
        {"four_a", DiagnosisText::tr("4A stock and flow"),
         DiagnosisText::tr("Where do people stand with the brand, and how do they move?")},
        {"funnel", DiagnosisText::tr("Funnel"),
         DiagnosisText::tr("Where are people lost on the way to a purchase?")},
        {"audience", QString(), DiagnosisText::tr("Who are they, and how can they be reached?")},
        {"clusters lookalike", DiagnosisText::tr("Clusters and lookalikes"),
         DiagnosisText::tr("Which kinds of people are there, and who resembles the best?")}};
    for (const Page& page : pages) {
        const QByteArray kinds(page.kinds);
        if (kinds.isEmpty()) {
            plan.push_back({page.title, page.question, DiagnosisSection::Kind::People, {}});
            continue;
        }
        DiagnosisSection section{page.title, page.question, DiagnosisSection::Kind::Analyses, {}};
        for (const QByteArray& kind : kinds.split(' ')) {
            Result<std::vector<QJsonObject>> found =
                objectsOf(project, registry, kind.constData(), kind == "audience" ? 3 : 1);
            if (!found)
                return found.error();
            section.definitions.insert(section.definitions.end(), found->begin(), found->end());
        }
        if (kinds != "audience") {
            if (!section.definitions.empty())
                plan.push_back(std::move(section));
            continue;
        }
        for (const QJsonObject& definition : section.definitions)
            plan.push_back({definition.value(QLatin1String("name")).toString(),
                            page.question,
                            DiagnosisSection::Kind::Analyses,
                            {definition}});
    }
    return plan;
}

Result<Diagnosis> diagnose(const LocalDataset& data, const AnalysisRegistry& registry,
                           const std::vector<DiagnosisSection>& plan, const Task& task)
{
    Writer writer(data, registry, task);
    Task progress = task;
    progress.setProgress(0, std::int64_t(plan.size()));
    for (const DiagnosisSection& section : plan) {
        if (task.cancelled())
            return Error::cancel();
        if (Result<void> added = writer.add(section); !added)
            return added.error();
        progress.addProgress(1);
    }
    ReportDocument& document = writer.diagnosis.document;
    document.title = DiagnosisText::tr("Diagnosis: %1").arg(data.project().client());
    document.subtitle =
        DiagnosisText::tr("As of %1, %2 people")
            .arg(formatDate(data.asOf() - 1, data.zone()), NumberFormat().count(std::int64_t(data.people())));
    document.footer = DiagnosisText::tr("Data r%1, zone %2").arg(data.dataRevision()).arg(data.zone().name());
    return std::move(writer.diagnosis);
}

} // namespace tessera
