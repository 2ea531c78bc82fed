// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form_fields.h"

#include "base/text.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"
#include "theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>
#include <QStyle>

namespace tessera {
namespace {

const QRegularExpression& commas()
{
    static const QRegularExpression pattern(QStringLiteral("[,\\x{FF0C}\\x{3001}]"));
    return pattern;
}

// Completes the last value of a list.
class ListCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString& path) const override
    {
        return {path.mid(lastStart(path)).trimmed()};
    }
    QString pathFromIndex(const QModelIndex& index) const override
    {
        const QString typed = static_cast<const QLineEdit*>(widget())->text();
        const QString before = typed.left(lastStart(typed)).trimmed();
        const QString value = QCompleter::pathFromIndex(index);
        return before.isEmpty() ? value : before + QLatin1Char(' ') + value;
    }

private:
    static qsizetype lastStart(const QString& text) { return text.lastIndexOf(commas()) + 1; }
};

} // namespace

void markInvalid(QLineEdit& field, bool invalid)
{
    if (field.property("invalid").toBool() == invalid)
        return;
    field.setProperty("invalid", invalid);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

void setOrRemove(QJsonObject& json, const QString& key, const QString& value)
{
    if (value.trimmed().isEmpty())
        json.remove(key);
    else
        json.insert(key, value.trimmed());
}

void offerValues(QLineEdit& field, const QStringList& values, bool list)
{
    QCompleter* completer = field.completer();
    const bool fits = completer && (dynamic_cast<ListCompleter*>(completer) != nullptr) == list;
    if (!fits) {
        delete completer;
        completer = list ? new ListCompleter(&field) : new QCompleter(&field);
        completer->setModel(new QStringListModel(completer));
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(12);
        field.setCompleter(completer);
    }
    static_cast<QStringListModel*>(completer->model())->setStringList(values);
    if (!field.actions().isEmpty())
        return;
    QAction* open = field.addAction(icon("chevron-down", "text.tertiary"), QLineEdit::TrailingPosition);
    QObject::connect(open, &QAction::triggered, &field, [&field] {
        field.setFocus();
        field.completer()->setCompletionPrefix(QString());
        field.completer()->complete();
    });
}

QStringList commaList(const QString& text)
{
    QStringList values;
    for (const QString& value : text.split(commas()))
        if (const QString trimmed = value.trimmed(); !trimmed.isEmpty())
            values.append(trimmed);
    return values;
}

QStringList eventRules(const LocalDataset& data)
{
    constexpr Code most = 200;
    QStringList rules;
    const Result<std::shared_ptr<const Column>> events = data.eventColumn(QStringLiteral("event"));
    if (!events || !(*events)->dictionary)
        return rules;
    const Dictionary& names = *(*events)->dictionary;
    for (Code code = 0; code < names.size() && code < most; ++code)
        rules.append(printEventFilter(EventFilter::event(toQString(names.at(code)))));
    return rules;
}

} // namespace tessera
