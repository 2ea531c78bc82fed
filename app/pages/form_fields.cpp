// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form_fields.h"

#include "base/text.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <QLineEdit>
#include <QStyle>

namespace tessera {

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
