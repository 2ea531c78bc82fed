// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/package_preview.h"

#include "base/text.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tessera {
namespace {

QString maskedCell(IdentifierKind kind, const QString& value)
{
    return kind == IdentifierKind::Phone   ? maskedPhone(value)
           : kind == IdentifierKind::Email ? maskedEmail(value)
                                           : maskedIdentifier(value);
}

} // namespace

PackagePreviewView::PackagePreviewView(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_counts(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_rows(new ResultTable(this))
    , m_manifestTitle(new TextLabel(FontRole::Label, "text.primary", this))
    , m_manifestNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_manifest(new QPlainTextEdit(this))
{
    m_rows->setObjectName(QStringLiteral("firstRows"));
    m_rows->setFullHeight(true);
    m_rows->setSortingEnabled(false); // the order of the file
    m_counts->setElided(true);
    m_manifestNote->setElided(true);
    m_manifest->setObjectName(QStringLiteral("manifest"));
    m_manifest->setReadOnly(true);
    m_manifest->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_manifest->setTabChangesFocus(true);
    m_manifest->setMinimumHeight(220);
    const auto head = [this](TextLabel* title, TextLabel* note) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(title);
        row->addWidget(note, 1);
        return row;
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeLine(this));
    column->addLayout(head(m_title, m_counts));
    column->addWidget(m_rows);
    column->addWidget(makeLine(this));
    column->addLayout(head(m_manifestTitle, m_manifestNote));
    column->addWidget(m_manifest);
}

void PackagePreviewView::show(const PackagePreview& preview, const AudiencePackage& package)
{
    const PackageResult& counts = preview.result;
    const NumberFormat& numbers = theme().numbers();
    m_title->setText(package.profile.fileName);
    QStringList words{tr("%1 rows, the first %2 shown")
                          .arg(numbers.count(counts.kept), numbers.count(std::int64_t(preview.rows.size())))};
    const auto add = [&](std::int64_t count, const QString& text) {
        if (count > 0)
            words.append(text.arg(numbers.count(count)));
    };
    add(counts.duplicate, tr("%1 repeats left out"));
    add(counts.invalid, tr("%1 malformed left out"));
    add(counts.otherHash, tr("%1 hashed by another method left out"));
    add(counts.hashedBefore, tr("%1 came hashed"));
    if (counts.underMinimum)
        words.append(
            tr("fewer than the %1 the platform accepts").arg(numbers.count(package.profile.minimumRows)));
    m_counts->setText(words.join(QStringLiteral(" · ")));
    m_manifestTitle->setText(QLatin1String(kManifestFile));
    m_manifestNote->setText(tr("As it would be written now"));
    m_manifest->setAccessibleName(m_manifestTitle->text());
    m_manifest->setPlainText(QString::fromUtf8(QJsonDocument(preview.manifest).toJson()));
    showRows(preview, package);
}

// Hashes as they are; what a platform takes in the clear is masked here.
void PackagePreviewView::showRows(const PackagePreview& preview, const AudiencePackage& package)
{
    std::vector<ResultColumn> columns;
    for (qsizetype i = 0; i < preview.titles.size(); ++i) {
        const IdentifierKind kind = package.identifiers[std::size_t(i)];
        const HashMethod method = package.profile.hashFor(kind);
        columns.push_back({method == HashMethod::None
                               ? tr("%1, plain, masked here").arg(preview.titles[i])
                               : QStringLiteral("%1, %2").arg(preview.titles[i], hashMethodName(method)),
                           false, false, 0});
    }
    std::vector<ResultRow> rows;
    for (const QStringList& cells : preview.rows) {
        ResultRow row;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const IdentifierKind kind = package.identifiers[std::size_t(i)];
            const bool plain = package.profile.hashFor(kind) == HashMethod::None;
            const QString shown = cells[i].isEmpty() ? QStringLiteral("–")
                                  : plain            ? maskedCell(kind, cells[i])
                                                     : cells[i];
            row.cells.push_back({shown, {}, 0, {}});
        }
        rows.push_back(std::move(row));
    }
    m_rows->setContent(std::move(columns), std::move(rows));
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

} // namespace tessera
