// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rhythm_panel.h"

#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {

RhythmPanel::RhythmPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : PurchasePanel(context, engine, QStringLiteral("rhythm"), parent)
{
    addPurchases();
    const Text none = [] { return tr("none"); };
    FormSection* ahead = section([] { return tr("Next purchase"); });
    addColumn(
        ahead, "by", [] { return tr("For each"); }, [] { return tr("person"); },
        [this] { return textFields(); });
    addNumber(
        ahead, "days", [] { return tr("Window, days"); }, 1, 365, 30);
    addPercent(
        ahead, "goldenShare", [] { return tr("Golden"); }, [] { return QStringLiteral("10 %"); }, 100);
    FormSection* model = section([] { return tr("Model"); });
    addChoice(
        model, "model",
        {QStringLiteral("auto"), QStringLiteral("weibull"), QStringLiteral("gamma"),
         QStringLiteral("lognormal")},
        [] { return tr("Gaps"); },
        [] {
            return QStringList{tr("best held out"), tr("Weibull"), tr("Gamma"), tr("Log-normal")};
        });
    addDays(
        model, "checkDays", [] { return tr("Held out, d"); }, [] { return tr("a quarter"); }, 0);
    FormSection* covariates = section([] { return tr("May hang on"); });
    addColumn(
        covariates, "discount", [] { return tr("Money off"); }, none,
        [this] { return words().eventFieldNames(true); });
    addColumn(
        covariates, "units", [] { return tr("Pieces"); }, none,
        [this] { return words().eventFieldNames(true); });
    addColumn(
        covariates, "channel", [] { return tr("First channel"); }, none, [this] { return textFields(); });
    addPromotions(covariates);
    addPeople();
}

void RhythmPanel::addPromotions(FormSection* section)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QStringLiteral("promotions"));
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [field, name] {
        name->setText(tr("Promotions"));
        field->setPlaceholderText(QStringLiteral("05-25..06-20, 10-20..11-12"));
        field->setToolTip(
            tr("Seasons in which people buy for stock: month-day..month-day, split by commas."));
    });
    connect(field, &QLineEdit::textChanged, this, &RhythmPanel::take);
    bind({[field](const QJsonObject& json) {
              QStringList texts;
              for (const QJsonValue text : json.value(QLatin1String("promotions")).toArray())
                  texts.append(text.toString());
              // What is being typed stays as it is; a long list is read from its beginning.
              if (commaList(field->text()) != texts) {
                  field->setText(texts.join(QStringLiteral(", ")));
                  field->setCursorPosition(0);
              }
          },
          [field](QJsonObject& json) {
              static const QRegularExpression season(
                  QStringLiteral("^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\.\\.(0[1-9]|1[0-2])-(0[1-9]|[12]"
                                 "\\d|3[01])$"));
              const QStringList texts = commaList(field->text());
              const bool fine = std::ranges::all_of(
                  texts, [](const QString& text) { return season.match(text).hasMatch(); });
              markInvalid(*field, !fine);
              if (texts.isEmpty())
                  json.remove(QLatin1String("promotions"));
              else
                  json.insert(QLatin1String("promotions"), QJsonArray::fromStringList(texts));
              return fine;
          }});
}

} // namespace tessera
