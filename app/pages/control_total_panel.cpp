// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/control_total_panel.h"

#include "pages/figure_list.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>

namespace tessera {
namespace {

const QString kFigures = QStringLiteral("figures");
const QString kTolerance = QStringLiteral("tolerance");
constexpr double kUsualTolerance = 0.001;
constexpr qint64 kMostFigureBytes = 256 << 10; // read at once, in the window

} // namespace

ControlTotalPanel::ControlTotalPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("control_total"), parent)
    , m_context(context)
{
    makeFigures();
    makeRows();
}

void ControlTotalPanel::makeFigures()
{
    FormSection* known = section([] { return tr("Known figures"); });
    m_figures = new FigureList(known);
    known->addWidget(m_figures);
    bind({[this](const QJsonObject& definition) { m_figures->show(definition.value(kFigures).toArray()); },
          [this](QJsonObject& definition) {
              definition.insert(kFigures, m_figures->figures());
              return true;
          }});
    connect(m_figures, &FigureList::made, this, [this] { take(); });
    connect(m_figures, &FigureList::fileRequested, this, &ControlTotalPanel::openFigures);
}

void ControlTotalPanel::makeRows()
{
    FormSection* rows = section([] { return tr("Our rows"); });
    addColumn(
        rows, "table", [] { return tr("Table"); }, [] { return tr("choose"); },
        [this] {
            const auto loaded = engine().dataset();
            return loaded ? loaded->tables() : QStringList();
        });
    addColumn(
        rows, "amount", [] { return tr("Amount"); }, [] { return QString(); },
        [this] { return words().eventFieldNames(true); }, "amount");
    addColumn(
        rows, "order", [] { return tr("Order number"); }, [] { return tr("each row is one"); },
        [this] { return words().eventFieldNames(); });
    addRule(rows, "paid", RuleField::Of::Events, [] { return tr("paid: all rows"); });
    addRule(rows, "refunded", RuleField::Of::Events, [] { return tr("refunded: none"); });
    auto* tolerance = new QDoubleSpinBox(rows);
    tolerance->setObjectName(kTolerance);
    tolerance->setRange(0, 100);
    tolerance->setDecimals(2);
    tolerance->setSuffix(QStringLiteral(" %"));
    tolerance->setKeyboardTracking(false);
    QLabel* label = rows->addRow({}, tolerance);
    Theme::onLanguage(tolerance, [tolerance, label] {
        label->setText(tr("Tolerance"));
        tolerance->setAccessibleName(tr("Tolerance"));
        tolerance->setToolTip(tr("The share of their figure that counts as no difference."));
    });
    bind({[tolerance](const QJsonObject& definition) {
              tolerance->setValue(100 * definition.value(kTolerance).toDouble(kUsualTolerance));
          },
          [tolerance](QJsonObject& definition) {
              definition.insert(kTolerance, tolerance->value() / 100);
              return true;
          }});
    connect(tolerance, &QDoubleSpinBox::valueChanged, this, [this] { take(); });
}

void ControlTotalPanel::openFigures()
{
    const QStringList files = m_context.dialogs.openFiles(tr("Choose files with known figures"),
                                                          tr("CSV (*.csv *.tsv *.txt);;All files (*)"));
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMostFigureBytes) {
            m_context.dialogs.message(
                tr("The figures were not read"),
                file.isOpen() ? tr("%1 is larger than 256 KB, which no list of figures is.").arg(path)
                              : tr("%1 cannot be read: %2.").arg(path, file.errorString()));
            continue;
        }
        m_figures->addFrom(QFileInfo(path).fileName(), file.readAll());
    }
}

} // namespace tessera
