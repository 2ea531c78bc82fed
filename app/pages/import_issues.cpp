// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_issues.h"

#include "pages/fix_form.h"
#include "pages/role_names.h"
#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <map>

namespace tessera {
namespace {

constexpr int kIssueHeight = 32;
constexpr int kWayWidth = 118;
constexpr int kShortWay = 36;    // only the arrow
constexpr int kNarrowLine = 720; // below it words are worth more than the way's

struct IssueText
{
    Q_DECLARE_TR_FUNCTIONS(ImportSource)
};

QString issueCount(std::int64_t value)
{
    return theme().numbers().count(value);
}

QString quotedExample(const QString& text)
{
    constexpr qsizetype kLongest = 40;
    const QString shown = text.size() > kLongest ? text.left(kLongest) + QStringLiteral("…") : text;
    return IssueText::tr("“%1”").arg(shown);
}

void addProblems(const ImportSource& source, std::vector<ImportIssue>& issues)
{
    if (!source.problem.isEmpty())
        issues.push_back(
            {ImportIssue::Level::Error, source.problem, source.name(), IssueText::tr("not imported")});
    if (!source.preview)
        return;
    if (const Result<void> checked = source.mapping().check(); !checked)
        issues.push_back({ImportIssue::Level::Error, checked.error().message,
                          IssueText::tr("roles of the columns"), IssueText::tr("choose a role")});
    const QStringList notices = source.outcome ? source.outcome->notices : source.preview->notices;
    for (const QString& notice : notices)
        issues.push_back(
            {ImportIssue::Level::Warning, notice,
             source.outcome ? IssueText::tr("in the whole file") : IssueText::tr("in the part read"),
             IssueText::tr("as told")});
}

ImportIssue::Level levelOf(ImportFinding::Severity severity)
{
    switch (severity) {
    case ImportFinding::Severity::Error:
        return ImportIssue::Level::Error;
    case ImportFinding::Severity::Warning:
        return ImportIssue::Level::Warning;
    case ImportFinding::Severity::Info:
        break;
    }
    return ImportIssue::Level::Note;
}

// What differs from the contract and from what is loaded.
void addFindings(const ImportSource& source, std::vector<ImportIssue>& issues)
{
    const std::vector<ImportFinding>& findings =
        source.comparison ? source.comparison->findings : source.differences;
    for (const ImportFinding& finding : findings) {
        const auto column = std::ranges::find(source.plan.columns, finding.column, &ColumnMapping::source);
        const auto named = std::ranges::find(source.plan.columns, finding.column, &ColumnMapping::name);
        const auto found = column != source.plan.columns.end() ? column : named;
        const bool isSeen = !finding.column.isEmpty() && found != source.plan.columns.end();
        QStringList where{finding.remedy};
        if (!finding.examples.isEmpty())
            where.prepend(finding.examples.join(QStringLiteral(", ")));
        where.removeAll(QString());
        const QString effect = finding.severity == ImportFinding::Severity::Error ? IssueText::tr("error")
                               : finding.severity == ImportFinding::Severity::Warning
                                   ? IssueText::tr("warning")
                                   : IssueText::tr("to know");
        issues.push_back({levelOf(finding.severity), finding.text, where.join(QStringLiteral(" · ")), effect,
                          -1, isSeen ? int(found - source.plan.columns.begin()) : -1});
    }
}

// What only the user can tell about a column.
void addQuestion(const ImportSource& source, int column, std::vector<ImportIssue>& issues)
{
    const ColumnProfile& profile = source.preview->columns[std::size_t(column)];
    if (!source.isOpen(std::size_t(column)))
        return;
    ImportIssue issue{ImportIssue::Level::Error, {}, profile.decision, {}, -1, column};
    bool isOrder = false;
    for (const QString& choice : profile.choices) {
        const std::optional<TimeFormat> order = timeFormatFromName(choice);
        isOrder = isOrder || order.has_value();
        issue.choices.emplace_back(choice, order ? timeFormatText(*order) : choice);
    }
    issue.what = isOrder ? IssueText::tr("%1: is the day or the month first?").arg(profile.header)
                         : IssueText::tr("%1: several currencies").arg(profile.header);
    issue.effect = isOrder ? IssueText::tr("choose an order") : IssueText::tr("choose a currency");
    issues.push_back(std::move(issue));
}

void addRagged(const ImportSource& source, std::vector<ImportIssue>& issues)
{
    if (source.preview->format.isJsonLines())
        return;
    std::int64_t ragged = 0;
    int first = -1;
    for (std::size_t row = 0; row < source.preview->rows.size(); ++row) {
        if (!isRagged(*source.preview, row))
            continue;
        ++ragged;
        first = first < 0 ? int(row) : first;
    }
    if (ragged > 0)
        issues.push_back(
            {ImportIssue::Level::Error,
             IssueText::tr("%n row(s) have more or fewer fields than the header", nullptr, int(ragged)),
             IssueText::tr("line %1 is the first").arg(issueCount(source.firstLine() + first)),
             IssueText::tr("%1 rejected").arg(issueCount(ragged)), first, 0});
}

using Choices = std::vector<std::pair<QString, QString>>;

// Fixes that an issue offers by its own button.
Choices fixChoices(std::initializer_list<Fix::Kind> kinds)
{
    Choices choices;
    for (const Fix::Kind kind : kinds)
        choices.emplace_back(kFixChoice + fixName(kind), fixKindTitle(kind));
    return choices;
}

// Texts that could be tidied up.
void addTexts(const ImportSource& source, int column, std::vector<ImportIssue>& issues)
{
    const QString& name = source.plan.columns[std::size_t(column)].source;
    if (const std::int64_t cells = source.check->untidy[std::size_t(column)]; cells > 0)
        issues.push_back({ImportIssue::Level::Note,
                          IssueText::tr("%1: %2 values have blanks too many").arg(name, issueCount(cells)),
                          IssueText::tr("they count as other values"), IssueText::tr("trim"), -1, column,
                          fixChoices({Fix::Kind::Trim})});
    if (const std::int64_t groups = source.check->spellings[std::size_t(column)]; groups > 0)
        issues.push_back({ImportIssue::Level::Note,
                          IssueText::tr("%1: values that may be spellings of one thing").arg(name),
                          IssueText::tr("%n group(s) of them", nullptr, int(groups)), IssueText::tr("merge"),
                          -1, column, fixChoices({Fix::Kind::Merge, Fix::Kind::Map})});
}

void addColumn(const ImportSource& source, int column, std::vector<ImportIssue>& issues)
{
    const ColumnMapping& mapping = source.plan.columns[std::size_t(column)];
    const ColumnStates& states = source.check->states[std::size_t(column)];
    const std::vector<ColumnCheck::Cell>& cells = source.check->checks[std::size_t(column)].first;
    const bool isIdentifier = mapping.role == ColumnRole::Identifier;
    // Unusable cells stand before cleaned ones.
    if (states.bad > 0 && !cells.empty()) {
        const QString example =
            cells.front().text.isEmpty() ? IssueText::tr("empty") : quotedExample(cells.front().text);
        issues.push_back({isIdentifier ? ImportIssue::Level::Warning : ImportIssue::Level::Error,
                          IssueText::tr("%1: %2").arg(mapping.source, unreadableText(mapping)),
                          IssueText::tr("e.g. %1").arg(example),
                          isIdentifier ? IssueText::tr("%1 do not join").arg(issueCount(states.bad))
                                       : IssueText::tr("%1 rejected").arg(issueCount(states.bad)),
                          int(cells.front().row) - 1, column,
                          fixChoices({Fix::Kind::Map, Fix::Kind::Replace, Fix::Kind::Pattern,
                                      Fix::Kind::HalfWidth, Fix::Kind::Fill})});
    }
    const auto fixed = std::ranges::find_if(cells, [](const auto& cell) { return !cell.becomes.isEmpty(); });
    if (states.fixed > 0 && fixed != cells.end())
        issues.push_back(
            {ImportIssue::Level::Warning,
             isIdentifier ? IssueText::tr("%1: identifiers are cleaned before joining").arg(mapping.source)
                          : IssueText::tr("%1: amounts carry a mark of a currency").arg(mapping.source),
             IssueText::tr("%1 is read as %2").arg(quotedExample(fixed->text), fixed->becomes),
             IssueText::tr("%1 fixed").arg(issueCount(states.fixed)), int(fixed->row) - 1, column});
    if (states.empty > 0 && isIdentifier) {
        int first = 0;
        while (source.check->at(std::size_t(first), std::size_t(column)) != CellState::Empty)
            ++first;
        issues.push_back({ImportIssue::Level::Note, IssueText::tr("%1: empty").arg(mapping.source),
                          IssueText::tr("these rows join by other columns"),
                          IssueText::tr("%1 kept").arg(issueCount(states.empty)), first, column});
    }
}

void addOutcome(const ImportSource& source, std::vector<ImportIssue>& issues)
{
    const ImportOutcome& outcome = *source.outcome;
    if (outcome.repaired > 0)
        issues.push_back({ImportIssue::Level::Warning,
                          IssueText::tr("Identifiers were cleaned before joining"),
                          IssueText::tr("in the whole file"),
                          IssueText::tr("%1 fixed").arg(issueCount(outcome.repaired))});
    if (outcome.withoutPerson > 0)
        issues.push_back({ImportIssue::Level::Note, IssueText::tr("Rows that belong to nobody"),
                          IssueText::tr("no identifier that can join"),
                          IssueText::tr("%1 kept").arg(issueCount(outcome.withoutPerson))});
    std::map<std::pair<QString, QString>, std::int64_t> reasons;
    for (const RejectedRow& row : source.rejected)
        ++reasons[{row.reason, row.field}];
    for (const auto& [reason, rows] : reasons)
        issues.push_back({ImportIssue::Level::Error, reason.first, reason.second,
                          IssueText::tr("%1 rejected").arg(issueCount(rows))});
}

Choices fixesOf(const RuleResult& rule)
{
    if (rule.rule == qualityRuleName(QualityRule::Kind::Unique))
        return fixChoices({Fix::Kind::Deduplicate});
    if (rule.rule == qualityRuleName(QualityRule::Kind::Required))
        return fixChoices({Fix::Kind::Fill});
    return fixChoices({Fix::Kind::Map, Fix::Kind::Replace, Fix::Kind::Pattern});
}

// Rules that rows break; of rows that are rejected for it the reason is told as it is of others.
void addRules(const ImportSource& source, std::vector<ImportIssue>& issues)
{
    const std::vector<PreviewRule>* shown = source.outcome || !source.check ? nullptr : &source.check->rules;
    const std::vector<RuleResult> results = source.ruleResults();
    for (std::size_t i = 0; i < results.size(); ++i) {
        const RuleResult& rule = results[i];
        if (rule.failing == 0 || (source.outcome && rule.isRejecting))
            continue;
        const ImportFinding finding = rule.finding();
        const QString effect = rule.isRejecting ? IssueText::tr("%1 rejected") : IssueText::tr("%1 kept");
        const auto column =
            std::ranges::find(source.plan.columns, rule.columns.value(0), &ColumnMapping::name);
        const bool isSeen = column != source.plan.columns.end() && !rule.columns.isEmpty();
        const bool hasRow = shown && i < shown->size() && !(*shown)[i].rows.empty();
        issues.push_back({levelOf(rule.severity), finding.text,
                          rule.examples.isEmpty() ? finding.remedy : rule.examples.join(QStringLiteral(", ")),
                          effect.arg(issueCount(rule.failing)), hasRow ? int((*shown)[i].rows.front()) : -1,
                          isSeen ? int(column - source.plan.columns.begin()) : -1,
                          source.outcome || !isSeen ? Choices() : fixesOf(rule)});
    }
}

struct IssueLook
{
    const char* icon;
    const char* tone;
    const char* soft;
};

IssueLook lookOf(ImportIssue::Level level)
{
    switch (level) {
    case ImportIssue::Level::Error:
        return {"circle-x", "bad.text", "bad.soft"};
    case ImportIssue::Level::Warning:
        return {"triangle-alert", "warn.text", "warn.soft"};
    case ImportIssue::Level::Note:
        break;
    }
    return {"info", "info.text", "info.soft"};
}

void drawIssueText(QPainter& painter, const QRect& room, FontRole role, const char* token,
                   const QString& text, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter.setFont(theme().tokens().fontFor(role, text));
    painter.setPen(theme().colour(token));
    painter.drawText(room, int(alignment),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

int wayWidth(const QRect& line)
{
    return line.width() < kNarrowLine ? kShortWay : kWayWidth;
}

// Right end of the chip and its room, the same in every line.
QRect chipRoom(const QRect& line)
{
    return {line.right() - wayWidth(line) - 140, line.top() + 6, 132, 20};
}

class IssueDelegate : public QStyledItemDelegate
{
public:
    IssueDelegate(const IssueModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, kIssueHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ImportIssue& issue = m_model.issues()[std::size_t(index.row())];
        const IssueLook look = lookOf(issue.level);
        painter->save();
        const QRect line = option.rect;
        paintRowBackground(*painter, option);
        painter->fillRect(QRect(line.left(), line.bottom(), line.width(), 1), theme().colour("line.subtle"));
        painter->drawPixmap(
            line.left() + 12, line.top() + 8,
            iconPixmap(QLatin1String(look.icon), 16, look.tone, painter->device()->devicePixelRatioF()));
        const QRect chip = chipRoom(line);
        const int left = line.left() + 36;
        const int room = chip.left() - 8 - left;
        const int what = room * 11 / 20;
        drawIssueText(*painter, {left, line.top(), what, line.height()}, FontRole::Label, "text.primary",
                      issue.what);
        drawIssueText(*painter, {left + what + 8, line.top(), room - what - 8, line.height()}, FontRole::Body,
                      "text.secondary", issue.where);
        painter->setFont(theme().tokens().fontFor(FontRole::Caption, issue.effect));
        const int more = issue.choices.empty() ? 0 : 14;
        const int width =
            std::min(chip.width(), painter->fontMetrics().horizontalAdvance(issue.effect) + 14 + more);
        const QRect fitted(chip.right() - width, chip.top(), width, chip.height());
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().colour(look.soft));
        painter->drawRoundedRect(fitted, 3, 3);
        drawIssueText(*painter, fitted.adjusted(6, 0, -6 - more, 0), FontRole::Caption, look.tone,
                      issue.effect, Qt::AlignCenter);
        if (more > 0)
            painter->drawPixmap(fitted.right() - 17, fitted.top() + 4,
                                iconPixmap(QStringLiteral("chevron-down"), 12, look.tone,
                                           painter->device()->devicePixelRatioF()));
        if (issue.isShown()) {
            const QRect way(line.right() - wayWidth(line), line.top(), wayWidth(line), line.height());
            painter->drawPixmap(way.left() + 8, way.top() + 9,
                                iconPixmap(QStringLiteral("arrow-right"), 14, "text.link",
                                           painter->device()->devicePixelRatioF()));
            if (way.width() == kWayWidth)
                drawIssueText(*painter, way.adjusted(28, 0, -4, 0), FontRole::Body, "text.link",
                              IssueText::tr("Take me there"));
        }
        painter->restore();
    }

private:
    const IssueModel& m_model;
};

} // namespace

std::vector<ImportIssue> issuesOf(const ImportSource& source)
{
    std::vector<ImportIssue> issues;
    addProblems(source, issues);
    addFindings(source, issues);
    if (!source.comparison || source.outcome) // else they are among what was found
        addRules(source, issues);
    if (source.outcome) {
        addOutcome(source, issues);
    } else if (source.preview) {
        addRagged(source, issues);
        for (std::size_t column = 0; column < source.plan.columns.size(); ++column)
            addQuestion(source, int(column), issues);
        const std::size_t checked = source.check ? source.check->columns : 0;
        for (std::size_t column = 0; column < std::min(checked, source.plan.columns.size()); ++column) {
            if (source.plan.columns[column].role != ColumnRole::Ignore) {
                addColumn(source, int(column), issues);
                addTexts(source, int(column), issues);
            }
        }
    }
    std::ranges::stable_sort(issues, {}, &ImportIssue::level);
    return issues;
}

void IssueModel::setIssues(std::vector<ImportIssue> issues)
{
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_issues.size());
}

QVariant IssueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportIssue& issue = m_issues[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return issue.what;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QStringList{issue.what, issue.where, issue.effect}.join(QLatin1Char('\n'));
    return {};
}

IssueList::IssueList(QWidget* parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("issues"));
    setFrameShape(QFrame::NoFrame);
    setModel(&m_model);
    setItemDelegate(new IssueDelegate(m_model, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QRect IssueList::wayRect(int row) const
{
    if (row < 0 || row >= m_model.rowCount() || !m_model.issues()[std::size_t(row)].isShown())
        return {};
    const QRect line = visualRect(m_model.index(row));
    return {line.right() - wayWidth(line), line.top(), wayWidth(line), line.height()};
}

QRect IssueList::chipRect(int row) const
{
    if (row < 0 || row >= m_model.rowCount() || m_model.issues()[std::size_t(row)].choices.empty())
        return {};
    return chipRoom(visualRect(m_model.index(row)));
}

void IssueList::openChoices(int row)
{
    const ImportIssue issue = m_model.issues()[std::size_t(row)];
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("choices"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [id, words] : issue.choices)
        menu->addAction(words, this,
                        [this, column = issue.column, choice = id] { emit choiceMade(column, choice); });
    menu->popup(viewport()->mapToGlobal(chipRect(row).bottomLeft()));
}

void IssueList::go(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const ImportIssue issue = m_model.issues()[std::size_t(row)];
    if (issue.isShown())
        emit goRequested(issue.row, issue.column);
}

void IssueList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const int row = indexAt(event->pos()).row();
    if (event->button() != Qt::LeftButton)
        return;
    if (wayRect(row).contains(event->pos()))
        go(row);
    else if (chipRect(row).contains(event->pos()))
        openChoices(row);
}

void IssueList::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const int row = indexAt(event->pos()).row();
    const bool isWay = wayRect(row).contains(event->pos()) || chipRect(row).contains(event->pos());
    viewport()->setCursor(isWay ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void IssueList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const int row = currentIndex().row();
        chipRect(row).isEmpty() ? go(row) : openChoices(row);
    } else
        QListView::keyPressEvent(event);
}

} // namespace tessera
