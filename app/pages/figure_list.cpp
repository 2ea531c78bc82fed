// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/figure_list.h"

#include "pages/form_fields.h"
#include "pages/line_list.h"
#include "panels/widgets.h"
#include "profile/control_total.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDate>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {
namespace {

const QString kMonth = QStringLiteral("month");
const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");
const QString kMeasure = QStringLiteral("measure");
const QString kValue = QStringLiteral("value");
const QString kWhere = QStringLiteral("where");
const QString kNote = QStringLiteral("note");

QString measureTitle(const QString& name)
{
    return controlMeasureTitle(ControlMeasure(std::max<qsizetype>(0, controlMeasureNames().indexOf(name))));
}

ListLine lineOfFigure(const QJsonObject& figure)
{
    ListLine line;
    const QString month = figure.value(kMonth).toString();
    QStringList words{month.isEmpty() ? QStringLiteral("%1 – %2").arg(figure.value(kFrom).toString(),
                                                                      figure.value(kTo).toString())
                                      : month,
                      measureTitle(figure.value(kMeasure).toString(QStringLiteral("net")))};
    if (const QString scope = figure.value(kWhere).toString(); !scope.isEmpty())
        words.append(scope);
    line.text = words.join(QStringLiteral(" · "));
    line.tip = figure.value(kNote).toString();
    line.figure = QString::number(figure.value(kValue).toDouble(), 'f', 2);
    if (line.figure.endsWith(QLatin1String(".00")))
        line.figure.chop(3);
    return line;
}

} // namespace

FigureList::FigureList(QWidget* parent)
    : QWidget(parent)
    , m_list(new LineList(this))
    , m_none(new TextLabel(FontRole::Body, "text.tertiary", this))
    , m_form(new QWidget(this))
    , m_measure(new QComboBox(m_form))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
    , m_paste(makeButton("link", {}, this))
    , m_open(makeButton("link", {}, this))
{
    m_list->setObjectName(QStringLiteral("figures"));
    m_list->setMovable(true);
    m_add->setObjectName(QStringLiteral("addFigure"));
    m_paste->setObjectName(QStringLiteral("pasteFigures"));
    m_open->setObjectName(QStringLiteral("openFigures"));
    m_measure->setObjectName(QStringLiteral("figureMeasure"));
    for (const QString& name : controlMeasureNames())
        m_measure->addItem(QString(), name);
    m_from = addLine("figureFrom");
    m_to = addLine("figureTo");
    m_value = addLine("figureValue");
    m_scope = addLine("figureScope");
    m_note = addLine("figureNote");
    connect(m_measure, &QComboBox::activated, this, &FigureList::take);
    auto* rows = new QVBoxLayout(m_form);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(6);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_from, m_to, m_measure, m_value, m_scope, m_note}) {
        auto* label = new TextLabel(FontRole::Body, "text.secondary", m_form);
        label->setFixedWidth(76);
        label->setBuddy(field);
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        row->addWidget(label);
        row->addWidget(field, 1);
        rows->addLayout(row);
        m_labels.push_back(label);
    }
    m_form->hide();
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("figureProblem"));
    m_problem->hide();
    m_none->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_add, m_paste, m_open})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, m_none, m_form, m_problem})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_list, &LineList::chosen, this, &FigureList::choose);
    connect(m_list, &LineList::removeRequested, this, [this](int line) {
        QJsonArray figures = m_figures;
        figures.removeAt(line);
        m_form->hide();
        change(figures, std::min(line, int(figures.size()) - 1));
    });
    connect(m_list, &LineList::moveRequested, this, [this](int line, int to) {
        QJsonArray figures = m_figures;
        const QJsonValue moved = figures.takeAt(line);
        figures.insert(to, moved);
        change(figures, to);
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        // The next month of the last one.
        QJsonObject figure = m_figures.isEmpty() ? QJsonObject() : m_figures.last().toObject();
        const QDate last =
            QDate::fromString(figure.value(kMonth).toString() + QStringLiteral("-01"), Qt::ISODate);
        const QDate month = last.isValid() ? last.addMonths(1) : QDate::currentDate().addMonths(-1);
        figure.remove(kFrom);
        figure.remove(kTo);
        figure.insert(kMonth, month.toString(QStringLiteral("yyyy-MM")));
        figure.insert(kMeasure, figure.value(kMeasure).toString(QStringLiteral("net")));
        figure.insert(kValue, 0);
        QJsonArray figures = m_figures;
        figures.append(figure);
        change(figures, int(figures.size()) - 1);
        choose(int(figures.size()) - 1);
        m_value->setFocus();
        m_value->selectAll();
    });
    connect(m_paste, &QPushButton::clicked, this, [this] { paste(QGuiApplication::clipboard()->text()); });
    connect(m_open, &QPushButton::clicked, this, &FigureList::fileRequested);
    Theme::onLanguage(this, [this] { retranslate(); });
}

QLineEdit* FigureList::addLine(const char* name)
{
    auto* field = new QLineEdit(m_form);
    field->setObjectName(QLatin1String(name));
    connect(field, &QLineEdit::editingFinished, this, &FigureList::take);
    return field;
}

void FigureList::retranslate()
{
    const QStringList texts{tr("Month"), tr("Until"), tr("Measure"), tr("Figure"), tr("Scope"), tr("Note")};
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(texts[qsizetype(i)]);
        m_labels[i]->buddy()->setAccessibleName(texts[qsizetype(i)]);
    }
    for (int i = 0; i < m_measure->count(); ++i)
        m_measure->setItemText(i, measureTitle(m_measure->itemData(i).toString()));
    m_list->setAccessibleName(tr("Known figures"));
    m_none->setText(tr("No figure yet. Type one, or paste them with the headers month, measure and value."));
    m_add->setText(tr("Add"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Cells of a spreadsheet with a header: month, measure, value, note; every other "
                           "column is a column of the table, and its value the scope."));
    m_open->setText(tr("From a file"));
    m_from->setToolTip(tr("A month such as 2026-05, or the first day of a period."));
    m_to->setToolTip(tr("The day behind the period; empty for a month."));
    m_scope->setToolTip(tr("What the figure is of, such as shop = \"Tmall\"; empty: all rows."));
    m_note->setToolTip(tr("Where it is from."));
    showLines();
}

void FigureList::show(const QJsonArray& figures)
{
    const int line = m_list->currentLine();
    m_figures = figures;
    showLines();
    if (m_form->isHidden())
        return;
    if (line < 0 || line >= figures.size())
        m_form->hide();
    else
        choose(line);
}

void FigureList::showLines()
{
    std::vector<ListLine> lines;
    for (const QJsonValue figure : std::as_const(m_figures))
        lines.push_back(lineOfFigure(figure.toObject()));
    m_none->setVisible(lines.empty());
    m_list->setLines(std::move(lines));
}

void FigureList::choose(int line)
{
    const QJsonObject figure = m_figures.at(line).toObject();
    m_filling = true;
    const QString month = figure.value(kMonth).toString();
    m_from->setText(month.isEmpty() ? figure.value(kFrom).toString() : month);
    m_to->setText(figure.value(kTo).toString());
    m_measure->setCurrentIndex(
        std::max(0, m_measure->findData(figure.value(kMeasure).toString(QStringLiteral("net")))));
    m_value->setText(QString::number(figure.value(kValue).toDouble(), 'f', QLocale::FloatingPointShortest));
    m_scope->setText(figure.value(kWhere).toString());
    m_note->setText(figure.value(kNote).toString());
    m_filling = false;
    m_problem->hide();
    m_form->show();
}

// The line counts when its period and its figure can be read; what is wrong else is told by the result.
void FigureList::take()
{
    const int line = m_list->currentLine();
    if (m_filling || line < 0 || line >= m_figures.size())
        return;
    QJsonObject figure = m_figures.at(line).toObject();
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    const bool isMonth = to.isEmpty() &&
                         QDate::fromString(from + QStringLiteral("-01"), Qt::ISODate).isValid() &&
                         from.size() == 7;
    const bool isPeriod = QDate::fromString(from, Qt::ISODate).isValid() &&
                          QDate::fromString(to, Qt::ISODate) > QDate::fromString(from, Qt::ISODate);
    bool isNumber = false;
    const double value = m_value->text().trimmed().remove(QLatin1Char(',')).toDouble(&isNumber);
    markInvalid(*m_from, !isMonth && !isPeriod);
    markInvalid(*m_value, !isNumber);
    m_problem->setText(!isNumber ? tr("The figure is no number. Write it as 1204.50.")
                       : isMonth || isPeriod
                           ? QString()
                           : tr("Write the month as 2026-05, or two days such as 2026-05-01."));
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (!m_problem->text().isEmpty())
        return;
    figure.remove(kMonth);
    figure.remove(kFrom);
    figure.remove(kTo);
    if (isMonth) {
        figure.insert(kMonth, from);
    } else {
        figure.insert(kFrom, from);
        figure.insert(kTo, to);
    }
    figure.insert(kMeasure, m_measure->currentData().toString());
    figure.insert(kValue, value);
    setOrRemove(figure, kWhere, m_scope->text());
    setOrRemove(figure, kNote, m_note->text());
    QJsonArray figures = m_figures;
    figures[line] = figure;
    if (figures != m_figures)
        change(figures, line);
}

void FigureList::change(const QJsonArray& figures, int line)
{
    m_figures = figures;
    showLines();
    m_list->setCurrentLine(line);
    if (line >= 0 && !m_form->isHidden())
        choose(line); // the form is always of the current line
    emit made(figures);
}

void FigureList::paste(const QString& text)
{
    addFrom(tr("The clipboard"), text.toUtf8());
}

void FigureList::addFrom(const QString& name, const QByteArray& text)
{
    const Result<QJsonArray> read = readControlFigures(name, text);
    m_problem->setText(read ? QString() : read.error().message);
    m_problem->setVisible(!read);
    if (!read)
        return;
    QJsonArray figures = m_figures;
    for (const QJsonValue figure : *read)
        figures.append(figure);
    change(figures, int(figures.size()) - 1);
}

} // namespace tessera
