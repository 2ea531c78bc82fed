// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/format_form.h"

#include "base/time_zone.h"
#include "ingest/refunds.h"
#include "ingest/table_subject.h"
#include "pages/format_fields.h"
#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

// The value of a field as its editor holds it.
QString rawValue(const QString& field, const SourceFormat& format)
{
    return field == QLatin1String("type") ? format.reader : formatFieldText(field, format);
}

char firstByte(const QString& text)
{
    return text.isEmpty() ? '\0' : text.front().toLatin1();
}

QStringList wordsOf(const QString& text)
{
    QStringList words;
    for (const QString& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        words.append(word.trimmed());
    return words;
}

void setOption(SourceFormat& format, const QString& name, const QString& text)
{
    if (text.isEmpty())
        format.options.remove(name);
    else
        format.options.insert(name, text);
}

void setField(SourceFormat& format, const QString& field, const QString& text)
{
    if (field == QLatin1String("type"))
        format.reader = text;
    else if (field == QLatin1String("part"))
        format.part = text;
    else if (field == QLatin1String("encoding"))
        format.encoding = text;
    else if (field == QLatin1String("delimiter") && !text.isEmpty())
        format.dialect.delimiter = text.toStdString();
    else if (field == QLatin1String("quote"))
        format.dialect.quote = firstByte(text);
    else if (field == QLatin1String("escape"))
        format.dialect.escape = firstByte(text);
    else if (field == QLatin1String("comment"))
        format.dialect.comment = text.toStdString();
    else if (field == QLatin1String("decimalMark") && !text.isEmpty())
        format.decimalMark = text;
    else if (field == QLatin1String("thousandsMark"))
        format.thousandsMark = text;
    else if (field == QLatin1String("nullWords"))
        format.nullWords = wordsOf(text);
    else if (field == QLatin1String("fileColumn"))
        format.fileColumn = text.trimmed();
    else if (field == QLatin1String("path") || field == QLatin1String("explode"))
        setOption(format, field, text.trimmed());
}

void setTick(SourceFormat& format, const QString& field, bool isOn)
{
    if (field == QLatin1String("padShortRows"))
        format.padsShortRows = isOn;
    else if (field == QLatin1String("mergeDelimiters"))
        format.dialect.mergesDelimiters = isOn;
    else if (field == QLatin1String("trimsAroundQuotes"))
        format.dialect.trimsAroundQuotes = isOn;
    else if (field == QLatin1String("strictQuotes"))
        format.dialect.strictQuotes = isOn;
    else if (isOn)
        format.options.insert(field, true);
    else
        format.options.remove(field);
}

bool tickOf(const SourceFormat& format, const QString& field)
{
    if (field == QLatin1String("padShortRows"))
        return format.padsShortRows;
    if (field == QLatin1String("mergeDelimiters"))
        return format.dialect.mergesDelimiters;
    if (field == QLatin1String("trimsAroundQuotes"))
        return format.dialect.trimsAroundQuotes;
    if (field == QLatin1String("strictQuotes"))
        return format.dialect.strictQuotes;
    return format.options.value(field).toBool();
}

// Among the values offered, or added to them.
void choose(QComboBox& box, const QString& value, const QString& text)
{
    if (box.findData(value) < 0)
        box.addItem(text, value);
    box.setCurrentIndex(box.findData(value));
}

// A typed text is a value of its own.
QString chosenValue(const QComboBox& box)
{
    const bool isListed = box.currentIndex() >= 0 && box.currentText() == box.itemText(box.currentIndex());
    return isListed ? box.currentData().toString() : box.currentText();
}

// Why the rows are taken for what they are; empty when somebody said so.
QString subjectNote(const FilePreview& preview, const QString& subject)
{
    if (subject != preview.suggestion.subject)
        return {};
    if (!preview.recognised.isEmpty())
        return FormatForm::tr("Recognised: %1. %2").arg(preview.recognised, preview.recognisedEvidence);
    if (preview.subjectEvidence.isEmpty())
        return {};
    return FormatForm::tr("Sure to %1: %2")
        .arg(theme().numbers().percent(preview.subjectConfidence), preview.subjectEvidence);
}

} // namespace

FormatForm::FormatForm(QWidget* parent)
    : QWidget(parent)
    , m_tableSection(new FormSection(this))
    , m_readSection(new FormSection(this))
    , m_moreSection(new FormSection(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_readSection);
    column->addWidget(m_moreSection);
    column->addWidget(makeLine(this));
    column->addWidget(m_tableSection);
    column->addStretch(1);
    makeReadSection();
    makeMoreSection();
    makeTableSection();
    m_moreSection->setFolded(true);
    Theme::onLanguage(this, [this] { retranslate(); });
}

void FormatForm::makeTableSection()
{
    m_subject = new QComboBox(this);
    m_subject->setObjectName(QStringLiteral("tableSubject"));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_subject->setMinimumContentsLength(8);
    m_subject->addItem(QString(), QString());
    for (const TableSubject& subject : tableSubjects())
        m_subject->addItem(QString(), subject.id);
    m_subjectNote = new TextLabel(FontRole::Caption, "text.tertiary", this);
    m_subjectNote->setObjectName(QStringLiteral("subjectNote"));
    m_subjectNote->setWordWrap(true);
    m_tableLabels.push_back(m_tableSection->addRow({}, m_subject));
    m_tableSection->addWidget(m_subjectNote);
    m_refunds = new QComboBox(this);
    m_refunds->setObjectName(QStringLiteral("refunds"));
    m_refunds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_refunds->setMinimumContentsLength(8);
    m_refunds->addItem(QString(), QString());
    for (const QString& way : refundWays())
        m_refunds->addItem(QString(), way);
    m_refundsNote = new TextLabel(FontRole::Caption, "text.tertiary", this);
    m_refundsNote->setObjectName(QStringLiteral("refundsNote"));
    m_refundsNote->setWordWrap(true);
    m_refundsLabel = m_tableSection->addRow({}, m_refunds);
    m_tableSection->addWidget(m_refundsNote);
    connect(m_refunds, &QComboBox::activated, this, [this] {
        if (const QString chosen = m_refunds->currentData().toString(); chosen != m_plan.refunds)
            emit refundsMade(chosen);
    });
    connect(m_subject, &QComboBox::activated, this, [this] {
        if (const QString chosen = m_subject->currentData().toString(); chosen != m_plan.subject)
            emit subjectMade(chosen);
    });
    m_kind = new QComboBox(this);
    for (const TableKind kind : {TableKind::Events, TableKind::People, TableKind::Other})
        m_kind->addItem(QString(), int(kind));
    m_kind->setObjectName(QStringLiteral("tableKind"));
    m_table = new QLineEdit(this);
    m_table->setObjectName(QStringLiteral("tableName"));
    m_event = new QLineEdit(this);
    m_event->setObjectName(QStringLiteral("eventName"));
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(8);
    for (QWidget* field : std::initializer_list<QWidget*>{m_kind, m_table, m_event, m_zone})
        m_tableLabels.push_back(m_tableSection->addRow({}, field));
    connect(m_kind, &QComboBox::activated, this, &FormatForm::takeTable);
    connect(m_table, &QLineEdit::editingFinished, this, &FormatForm::takeTable);
    connect(m_event, &QLineEdit::editingFinished, this, &FormatForm::takeTable);
    connect(m_zone, &QComboBox::activated, this, &FormatForm::takeTable);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &FormatForm::takeTable);
}

void FormatForm::makeReadSection()
{
    m_together = new QComboBox(this);
    m_together->setObjectName(QStringLiteral("together"));
    m_together->addItem(QString(), true);
    m_together->addItem(QString(), false);
    m_togetherLabel = m_readSection->addRow({}, m_together);
    connect(m_together, &QComboBox::activated, this,
            [this] { emit togetherChosen(m_together->currentData().toBool()); });
    QStringList readers;
    for (const FormatReader* reader : formatReaders())
        readers.append(reader->name());
    addChoice(m_readSection, "type", readers, false);
    addChoice(m_readSection, "member", {}, false);
    addChoice(m_readSection, "part", {}, false);
    m_others = makeButton("link", QStringLiteral("plus"), this);
    m_others->setObjectName(QStringLiteral("otherTables"));
    connect(m_others, &QPushButton::clicked, this, &FormatForm::othersRequested);
    m_readSection->addWidget(m_others);
    addText(m_readSection, "path");
    addText(m_readSection, "explode");
    addChoice(m_readSection, "encoding",
              {QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("UTF-16LE"),
               QStringLiteral("UTF-16BE"), QStringLiteral("Big5"), QStringLiteral("Shift_JIS"),
               QStringLiteral("windows-1252"), QStringLiteral("windows-1251")},
              true);
    addChoice(m_readSection, "delimiter",
              {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("\t"), QStringLiteral("|")}, true);
    addNumber(m_readSection, "skipRows", SourceFormat::kMaxSkipRows);
    addNumber(m_readSection, "header", SourceFormat::kMaxHeaderRows);
    addChoice(m_readSection, "decimalMark", {QStringLiteral("."), QStringLiteral(",")}, false);
}

void FormatForm::makeMoreSection()
{
    addChoice(m_moreSection, "thousandsMark",
              {QString(), QStringLiteral(","), QStringLiteral("."), QStringLiteral(" "), QStringLiteral("'")},
              false);
    addChoice(m_moreSection, "quote", {QStringLiteral("\""), QStringLiteral("'"), QString()}, false);
    addChoice(m_moreSection, "escape", {QString(), QStringLiteral("\\")}, false);
    addText(m_moreSection, "comment");
    addText(m_moreSection, "nullWords");
    addText(m_moreSection, "fileColumn");
    for (const char* field :
         {"padShortRows", "mergeDelimiters", "trimsAroundQuotes", "strictQuotes", "repeatMerged"})
        addTick(m_moreSection, field);
}

void FormatForm::addRow(FormSection* section, const QString& field, QWidget* editor)
{
    editor->setObjectName(QStringLiteral("format.") + field);
    QToolButton* mark = makeToolButton(QStringLiteral("undo-2"), this);
    mark->setObjectName(QStringLiteral("found.") + field);
    mark->setFixedSize(20, 24);
    mark->setIconSize({14, 14});
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(editor, 1);
    row->addWidget(mark);
    QLabel* label = section->addRow({}, both);
    label->setBuddy(editor);
    m_rows.push_back({field, label, editor, mark});
    connect(mark, &QToolButton::clicked, this, [this, field] { giveBack(field); });
}

QComboBox* FormatForm::addChoice(FormSection* section, const char* field, const QStringList& values,
                                 bool isOpen)
{
    auto* box = new QComboBox(this);
    box->setEditable(isOpen);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    for (const QString& value : values)
        box->addItem(value, value);
    const QString name = QLatin1String(field);
    addRow(section, name, box);
    connect(box, &QComboBox::activated, this, [this, name] { take(name); });
    if (isOpen)
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, name] { take(name); });
    return box;
}

void FormatForm::addNumber(FormSection* section, const char* field, int most)
{
    auto* box = new QSpinBox(this);
    box->setRange(0, most);
    box->setKeyboardTracking(false);
    const QString name = QLatin1String(field);
    addRow(section, name, box);
    connect(box, &QSpinBox::valueChanged, this, [this, name] { take(name); });
}

void FormatForm::addTick(FormSection* section, const char* field)
{
    auto* box = new QCheckBox(this);
    const QString name = QLatin1String(field);
    addRow(section, name, box);
    connect(box, &QCheckBox::clicked, this, [this, name] { take(name); });
}

void FormatForm::addText(FormSection* section, const char* field)
{
    auto* line = new QLineEdit(this);
    const QString name = QLatin1String(field);
    addRow(section, name, line);
    connect(line, &QLineEdit::editingFinished, this, [this, name] { take(name); });
}

void FormatForm::retranslate()
{
    m_tableSection->setTitle(tr("What the rows are"));
    m_readSection->setTitle(tr("How the file is read"));
    m_moreSection->setTitle(tr("More about how it is read"));
    const QStringList kinds{tr("events"), tr("people"), tr("other")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds[i]);
    m_refundsLabel->setText(tr("Refunds"));
    m_refunds->setToolTip(tr("How what went back to the buyer is written: purchases are net of it"));
    m_refunds->setItemText(0, tr("choose"));
    for (int i = 1; i < m_refunds->count(); ++i)
        m_refunds->setItemText(i, refundWayTitle(m_refunds->itemData(i).toString()));
    m_subject->setItemText(0, tr("nothing of these"));
    for (int i = 1; i < m_subject->count(); ++i)
        m_subject->setItemText(i, tableSubject(m_subject->itemData(i).toString())->title());
    const QStringList labels{tr("It holds"), tr("Rows are"), tr("Table"), tr("Event"), tr("Time zone")};
    for (std::size_t i = 0; i < m_tableLabels.size(); ++i)
        m_tableLabels[i]->setText(labels[qsizetype(i)]);
    m_event->setPlaceholderText(tr("from a column"));
    m_event->setToolTip(tr("The event of every row, when no column says it"));
    m_zone->setToolTip(tr("Of times that do not name their own"));
    m_togetherLabel->setText(tr("Files"));
    m_together->setItemText(0, tr("together one table"));
    m_together->setItemText(1, tr("a table each"));
    for (const Row& row : m_rows) {
        // Short enough for the form; the whole title stands in the tooltip.
        const QString title = FormatDecision{row.field, {}, {}}.title();
        const std::pair<const char*, QString> shorter[] = {{"member", tr("File in it")},
                                                           {"part", tr("Sheet, table")},
                                                           {"path", tr("Path")},
                                                           {"explode", tr("Rows from")},
                                                           {"skipRows", tr("Skip lines")},
                                                           {"escape", tr("Escape")},
                                                           {"comment", tr("Remarks")},
                                                           {"decimalMark", tr("Decimal")},
                                                           {"thousandsMark", tr("Thousands")},
                                                           {"nullWords", tr("Unknown is")},
                                                           {"fileColumn", tr("File column")},
                                                           {"padShortRows", tr("Short rows")},
                                                           {"mergeDelimiters", tr("Blanks")},
                                                           {"trimsAroundQuotes", tr("Quotes")},
                                                           {"strictQuotes", tr("Inner quotes")},
                                                           {"repeatMerged", tr("Merged cells")},
                                                           {"type", tr("Format")}};
        const auto found = std::ranges::find_if(
            shorter, [&](const auto& one) { return row.field == QLatin1String(one.first); });
        row.label->setText(found == std::end(shorter) ? title : found->second);
        row.label->setToolTip(title);
        row.editor->setAccessibleName(title);
        if (auto* tick = qobject_cast<QCheckBox*>(row.editor))
            tick->setText(row.field == QLatin1String("padShortRows")        ? tr("are filled up")
                          : row.field == QLatin1String("mergeDelimiters")   ? tr("in a row are one")
                          : row.field == QLatin1String("trimsAroundQuotes") ? tr("blanks around go")
                          : row.field == QLatin1String("strictQuotes")      ? tr("are text")
                                                                            : tr("repeat the value"));
        auto* box = qobject_cast<QComboBox*>(row.editor);
        for (int i = 0; box && i < box->count(); ++i)
            box->setItemText(i, formatValueText(row.field, box->itemData(i).toString()));
    }
}

QWidget* FormatForm::editorOf(const QString& field) const
{
    const auto found = std::ranges::find(m_rows, field, &Row::field);
    return found == m_rows.end() ? nullptr : found->editor;
}

QToolButton* FormatForm::markOf(const QString& field) const
{
    const auto found = std::ranges::find(m_rows, field, &Row::field);
    return found == m_rows.end() ? nullptr : found->mark;
}

// The members, and the sheets or tables of the member that is read.
void FormatForm::fillTables(const ImportSource& source)
{
    auto* member = qobject_cast<QComboBox*>(editorOf(QStringLiteral("member")));
    auto* part = qobject_cast<QComboBox*>(editorOf(QStringLiteral("part")));
    member->clear();
    part->clear();
    for (const SourceTable& table : source.tables) {
        if (member->findData(table.member) < 0)
            member->addItem(table.member, table.member);
        if (table.member != source.preview->format.member || table.part.name.isEmpty())
            continue;
        const QString rows =
            table.part.rows >= 0
                ? tr("%1 (%2)").arg(table.part.name, theme().numbers().count(table.part.rows))
                : table.part.name;
        part->addItem(table.part.isHidden ? tr("%1, hidden").arg(rows) : rows, table.part.name);
    }
}

void FormatForm::show(const ImportSource& source, const QString& projectZone)
{
    setEnabled(source.preview && source.state != ImportSource::State::Running &&
               source.state != ImportSource::State::Waiting);
    m_filling = true;
    m_plan = source.plan;
    m_tables = source.tables;
    const bool canBeTogether = source.together.size() > 1;
    m_together->setVisible(canBeTogether);
    m_togetherLabel->setVisible(canBeTogether);
    m_together->setCurrentIndex(source.isSeveralFiles ? 0 : 1);
    m_others->setVisible(source.tables.size() > 1 && !source.isSeveralFiles);
    m_others->setText(tr("Load the other %1 too").arg(std::int64_t(source.tables.size()) - 1));
    if (source.preview) {
        m_shown = source.preview->format;
        fillTables(source);
    }
    int moreSet = 0;
    int more = 0;
    for (const Row& row : m_rows) {
        showRow(row, source);
        const bool isMore = m_moreSection->isAncestorOf(row.editor);
        more += isMore && formatFieldApplies(row.field, source) ? 1 : 0;
        moreSet += isMore && m_plan.choice.set.contains(row.field) ? 1 : 0;
    }
    m_moreSection->setVisible(more > 0);
    m_moreSection->setSummary(moreSet > 0 ? tr("%1 set by you").arg(moreSet) : QString());
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(m_plan.subject)));
    m_subjectNote->setText(source.preview ? subjectNote(*source.preview, m_plan.subject) : QString());
    m_subjectNote->setVisible(!m_subjectNote->text().isEmpty());
    showRefunds(source);
    m_kind->setCurrentIndex(m_kind->findData(int(m_plan.kind)));
    m_table->setText(m_plan.table);
    m_event->setText(m_plan.eventName);
    m_zone->clear();
    m_zone->addItem(tr("%1 (project)").arg(projectZone), QString());
    for (const char* zone : {"Asia/Shanghai", "Asia/Tokyo", "Asia/Singapore", "UTC", "Europe/Berlin",
                             "Europe/London", "America/New_York", "America/Los_Angeles"})
        m_zone->addItem(QLatin1String(zone), QLatin1String(zone));
    choose(*m_zone, m_plan.zone, m_plan.zone);
    m_filling = false;
}

// Only tables of orders have refunds.
void FormatForm::showRefunds(const ImportSource& source)
{
    const bool areOrders =
        m_plan.subject == QLatin1String("orders") || m_plan.subject == QLatin1String("order_lines");
    m_refunds->setCurrentIndex(std::max(0, m_refunds->findData(m_plan.refunds)));
    m_refundsLabel->setVisible(areOrders);
    m_refunds->setVisible(areOrders);
    const bool isFound = source.preview && m_plan.refunds == source.preview->suggestion.refunds;
    m_refundsNote->setText(source.asksForRefunds()
                               ? tr("Nothing in the file shows it: choose before importing")
                           : isFound ? source.preview->refundsEvidence
                                     : QString());
    m_refundsNote->setVisible(areOrders && !m_refundsNote->text().isEmpty());
}

void FormatForm::showRow(const Row& row, const ImportSource& source)
{
    const bool applies = formatFieldApplies(row.field, source);
    row.label->setVisible(applies);
    row.editor->parentWidget()->setVisible(applies);
    if (!applies || !source.preview)
        return;
    const QString value = rawValue(row.field, m_shown);
    if (auto* box = qobject_cast<QComboBox*>(row.editor))
        choose(*box, value, formatValueText(row.field, value));
    else if (auto* number = qobject_cast<QSpinBox*>(row.editor))
        number->setValue(value.toInt());
    else if (auto* tick = qobject_cast<QCheckBox*>(row.editor))
        tick->setChecked(tickOf(m_shown, row.field));
    else if (auto* line = qobject_cast<QLineEdit*>(row.editor))
        line->setText(value);
    showMark(row, source);
}

void FormatForm::showMark(const Row& row, const ImportSource& source)
{
    const bool isSet = m_plan.choice.set.contains(row.field);
    const auto found = std::ranges::find(source.found, row.field, &FormatDecision::what);
    const QString value =
        found == source.found.end() || found->value.isEmpty() ? tr("nothing") : found->value;
    const QString evidence = found == source.found.end() ? QString() : found->evidence;
    const QString title = FormatDecision{row.field, {}, {}}.title();
    QString tip;
    if (isSet)
        tip =
            evidence.isEmpty()
                ? tr("%1: set by you. Click to go back to what is found.").arg(title)
                : tr("%1: set by you. Found was %2: %3. Click to go back to it.").arg(title, value, evidence);
    else
        tip = evidence.isEmpty() ? tr("%1: the usual, nothing in the file speaks against it.").arg(title)
                                 : tr("%1: found, %2.").arg(title, evidence);
    row.mark->setEnabled(isSet);
    row.mark->setIcon(icon(isSet ? "undo-2" : "check", isSet ? "accent.base" : "text.disabled"));
    row.mark->setAccessibleName(tip);
    row.mark->setToolTip(tip);
    row.editor->setToolTip(tip);
}

void FormatForm::take(const QString& field)
{
    if (m_filling)
        return;
    FormatChoice choice = m_plan.choice;
    SourceFormat format = m_shown;
    QWidget* editor = editorOf(field);
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        if (field == QLatin1String("member")) {
            const QString member = box->currentData().toString();
            const auto table = std::ranges::find(m_tables, member, &SourceTable::member);
            format.member = member;
            if (table != m_tables.end())
                format.reader = table->reader->name();
        } else {
            setField(format, field, chosenValue(*box));
        }
    } else if (auto* number = qobject_cast<QSpinBox*>(editor)) {
        (field == QLatin1String("header") ? format.headerRows : format.skipRows) = number->value();
    } else if (auto* tick = qobject_cast<QCheckBox*>(editor)) {
        setTick(format, field, tick->isChecked());
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        setField(format, field, line->text());
    }
    if (format == m_shown)
        return; // as it was
    takeFormatField(field, format, choice.format);
    // Another file or sheet is another table: what was set for the one before does not hold for it.
    if (field == QLatin1String("member") || field == QLatin1String("type"))
        choice.set = choice.set.filter(QStringLiteral("member"));
    if (field == QLatin1String("part"))
        choice.set.removeAll(QStringLiteral("skipRows"));
    if (!choice.set.contains(field))
        choice.set.append(field);
    emit choiceMade(choice);
}

void FormatForm::giveBack(const QString& field)
{
    FormatChoice choice = m_plan.choice;
    choice.set.removeAll(field);
    takeFormatField(field, SourceFormat(), choice.format);
    emit choiceMade(choice);
}

void FormatForm::takeTable()
{
    if (m_filling)
        return;
    const QString zone = chosenValue(*m_zone).trimmed();
    if (!zone.isEmpty() && !TimeZone::named(zone)) {
        m_zone->setToolTip(TimeZone::named(zone).error().message);
        m_zone->lineEdit()->setProperty("invalid", true);
        return;
    }
    m_zone->lineEdit()->setProperty("invalid", false);
    const auto kind = TableKind(m_kind->currentData().toInt());
    const QString table = m_table->text().trimmed();
    const QString event = m_event->text().trimmed();
    if (kind != m_plan.kind || table != m_plan.table || event != m_plan.eventName || zone != m_plan.zone)
        emit tableMade(kind, table, event, zone);
}

} // namespace tessera
