// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/person_eraser.h"

#include "identity/erase_person.h"
#include "kinds/security_facts.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

namespace tessera {
namespace {

constexpr std::size_t kFilesNamed = 6;

struct EraserText
{
    Q_DECLARE_TR_FUNCTIONS(PersonEraser)
};

// "12 rows in 2 files: orders.csv (11), members.csv (1)"
QString rowsText(const ErasureReport& report)
{
    QStringList files;
    for (std::size_t i = 0; i < std::min(kFilesNamed, report.batches.size()); ++i)
        files += QStringLiteral("%1 (%2)").arg(report.batches[i].source,
                                               theme().numbers().count(report.batches[i].rows));
    if (report.batches.size() > kFilesNamed)
        files += EraserText::tr("%n more", nullptr, int(report.batches.size() - kFilesNamed));
    return EraserText::tr("%1 in %2: %3")
        .arg(EraserText::tr("%n row(s)", nullptr, int(report.rows)),
             EraserText::tr("%n file(s)", nullptr, int(report.batches.size())),
             files.join(QStringLiteral(", ")));
}

QString erasedText(const ErasureReport& report, const QStringList& backups)
{
    QStringList lines{
        EraserText::tr("Gone: %1; %2.")
            .arg(rowsText(report), EraserText::tr("%n identifier(s)", nullptr, int(report.identifiers)))};
    if (report.rejects > 0)
        lines += EraserText::tr("%n rejected row(s) named the person; the text is gone.", nullptr,
                                int(report.rejects));
    if (report.definitions > 0)
        lines += EraserText::tr("%n version(s) of definitions named the person; they say \"erased\" now.",
                                nullptr, int(report.definitions));
    lines += EraserText::tr("A later import leaves the person out.");
    if (!backups.isEmpty())
        lines +=
            EraserText::tr("Copies that still hold the person: %1.").arg(backups.join(QStringLiteral(", ")));
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace

PersonEraser::PersonEraser(ProjectWorkbench& engine, const PageContext& context)
    : m_engine(engine)
    , m_context(context)
    , m_count(context.jobs)
{}

void PersonEraser::ask(OneId person)
{
    m_count.start<ErasureReport>(
        tr("Count the rows of person %1").arg(person),
        [project = m_engine.project(), person](Task& task) { return rowsOfPerson(*project, person, task); },
        this,
        [this, person](const Result<ErasureReport>& rows) {
            if (rows && isWanted(person, *rows))
                erase(person);
            else if (!rows && !rows.error().cancelled)
                m_context.dialogs.message(tr("The person was not erased"), rows.error().message);
        });
}

bool PersonEraser::isWanted(OneId person, const ErasureReport& rows) const
{
    const QStringList text{
        tr("Erased for good: %1.").arg(rowsText(rows)),
        tr("There is no undo, and the history of the client goes too: no step made before can be undone "
           "afterwards, and named points are lost."),
        tr("Copies and exports made before are not touched.")};
    if (!m_context.dialogs.confirm(tr("Erase person %1?").arg(person), text.join(QStringLiteral("\n\n")),
                                   tr("Erase…")))
        return false;
    const QString number = QString::number(person);
    const QString typed =
        m_context.dialogs.text(tr("Erase person %1?").arg(person),
                               tr("Type %1, the person's OneID, to erase them for good:").arg(number));
    if (!typed.isEmpty() && typed != number)
        m_context.dialogs.message(tr("The person was not erased"),
                                  tr("What was typed is not %1. Nothing was changed.").arg(number));
    return typed == number;
}

void PersonEraser::erase(OneId person)
{
    m_engine.erase(person, [this, person](const Result<ErasureReport>& report) {
        if (report)
            m_context.dialogs.message(tr("Person %1 was erased").arg(person),
                                      erasedText(*report, backupsBeside(m_engine.path())));
        else if (!report.error().cancelled)
            m_context.dialogs.message(tr("The person was not erased"), report.error().message);
    });
}

} // namespace tessera
