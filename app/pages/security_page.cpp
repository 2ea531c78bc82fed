// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/security_page.h"

#include "pages/outcome_note.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kFactNameWidth = 84;

void addFact(QGridLayout& grid, const QString& name, const QString& value, QWidget* parent)
{
    auto* said = new TextLabel(FontRole::Body, "text.secondary", parent);
    said->setText(name);
    auto* text = new TextLabel(FontRole::Body, "text.primary", parent);
    text->setText(value);
    text->setElided(true);
    const int row = grid.rowCount();
    grid.addWidget(said, row, 0);
    grid.addWidget(text, row, 1);
}

ResultCell factCell(const QString& text)
{
    return {text, {}, 0, {}};
}

} // namespace

SecurityPage::SecurityPage(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_frame(makePageFrame(this, iconName()))
    , m_outcome(new OutcomeNote(this))
    , m_factsTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_facts(new QWidget(this))
    , m_logTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_log(new ResultTable(this))
    , m_librariesTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_libraries(new ResultTable(this))
{
    makeButtons();
    auto* column = new QVBoxLayout;
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_outcome);
    column->addWidget(m_factsTitle);
    column->addWidget(m_facts);
    column->addWidget(makeLine(this));
    column->addWidget(m_logTitle);
    column->addWidget(m_log, 2);
    column->addWidget(makeLine(this));
    column->addWidget(m_librariesTitle);
    column->addWidget(m_libraries, 3);
    m_frame.body->addLayout(column);
    m_log->setObjectName(QStringLiteral("accessLog"));
    m_libraries->setObjectName(QStringLiteral("libraries"));
    connect(&engine, &Workbench::changed, this, &SecurityPage::refresh);
    Theme::onLanguage(this, [this] { refresh(); });
}

void SecurityPage::makeButtons()
{
    m_copy = makeButton("flat", QStringLiteral("copy"), this);
    m_copy->setObjectName(QStringLiteral("copyFacts"));
    m_export = makeButton("outlined", QStringLiteral("download"), this);
    m_export->setObjectName(QStringLiteral("exportFacts"));
    for (QPushButton* button : {m_copy, m_export})
        m_frame.buttons->addWidget(button);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(m_export, &QPushButton::clicked, this, &SecurityPage::exportText);
}

QString SecurityPage::title() const
{
    return tr("Security facts");
}

void SecurityPage::refresh()
{
    m_frame.title->setText(title());
    m_frame.note->setText(tr("what a client's IT asks"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Everything on this page as text"));
    m_export->setText(tr("Export text…"));
    m_factsTitle->setText(tr("Program and file"));
    m_logTitle->setText(tr("Exports, masked values shown, erasures"));
    m_librariesTitle->setText(tr("Libraries"));
    emit titleChanged();
    // While something has the client to itself the page stays as it is.
    if (!m_engine.project() || !m_engine.busyWith().isEmpty())
        return;
    const Result<SecurityFacts> facts = securityFacts(*m_engine.project());
    if (!facts) {
        m_frame.status->setText(facts.error().message);
        return;
    }
    m_text = securityText(*facts);
    showFacts(*facts);
    showTables(*facts);
    m_frame.status->setText(QStringLiteral("%1 · %2").arg(facts->program, facts->system));
    m_frame.statusRight->setText(facts->encrypted ? tr("Encrypted") : tr("Not encrypted"));
}

void SecurityPage::showFacts(const SecurityFacts& facts)
{
    qDeleteAll(m_facts->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_facts->layout();
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kFactNameWidth);
    grid->setColumnStretch(1, 1);
    addFact(*grid, tr("Network"), facts.network, m_facts);
    addFact(*grid, tr("Encryption"), facts.encryption, m_facts);
    QString name = tr("Writes");
    for (const QString& path : facts.written)
        addFact(*grid, std::exchange(name, {}), path, m_facts);
}

void SecurityPage::showTables(const SecurityFacts& facts)
{
    std::vector<ResultRow> log;
    for (const SecurityFacts::Access& access : facts.log)
        log.push_back(
            {{factCell(access.what), factCell(access.at.left(16)), factCell(access.who)}, {}, false});
    if (log.empty())
        log.push_back({{factCell(tr("none yet")), factCell({}), factCell({})}, {}, false});
    m_log->setContent(
        {{tr("What"), false, false, 0}, {tr("When"), false, false, 160}, {tr("Who"), false, false, 160}},
        std::move(log));
    std::vector<ResultRow> libraries;
    for (const Library& library : facts.libraries)
        libraries.push_back({{factCell(library.name),
                              factCell(library.version.isEmpty() ? QString(QChar(0x2013)) : library.version),
                              factCell(library.licence)},
                             {},
                             false});
    m_libraries->setContent({{tr("Library"), false, false, 0},
                             {tr("Version"), false, false, 300},
                             {tr("Licence"), false, false, 200}},
                            std::move(libraries));
}

void SecurityPage::exportText()
{
    const QString path = m_context.dialogs.saveFile(tr("Export the security facts"),
                                                    title() + QStringLiteral(".txt"), tr("Text (*.txt)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = m_text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        m_outcome->showDone(tr("Written to %1").arg(path), QFileInfo(path).absolutePath());
    else
        m_outcome->showFailed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace tessera
