// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrase_dialog.h"

#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kWidth = 420;
constexpr qsizetype kAdvised = 12; // characters

bool isNew(PassphraseUse use)
{
    return use == PassphraseUse::Set || use == PassphraseUse::MayBeSet;
}

QString actionOf(PassphraseUse use)
{
    switch (use) {
    case PassphraseUse::Open:
        return PassphraseDialog::tr("Open");
    case PassphraseUse::Prove:
        return PassphraseDialog::tr("Continue");
    case PassphraseUse::Set:
        return PassphraseDialog::tr("Set the passphrase");
    case PassphraseUse::MayBeSet:
        return PassphraseDialog::tr("Make the client");
    }
    return {};
}

} // namespace

PassphraseDialog::PassphraseDialog(const QString& title, const QString& text, PassphraseUse use,
                                   QWidget* parent)
    : QDialog(parent)
    , m_use(use)
    , m_accept(makeButton("primary", {}, this))
{
    setWindowTitle(title);
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    auto* said = new TextLabel(FontRole::Body, "text.primary", this);
    said->setText(text);
    said->setWordWrap(true);
    column->addWidget(said);
    column->addSpacing(8);
    m_first =
        addField(QStringLiteral("passphrase"), use == PassphraseUse::MayBeSet ? tr("Passphrase (optional)")
                                               : use == PassphraseUse::Set    ? tr("New passphrase")
                                                                              : tr("Passphrase"));
    m_show = m_first->addAction(icon("eye"), QLineEdit::TrailingPosition);
    m_show->setObjectName(QStringLiteral("showPassphrase"));
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, this, &PassphraseDialog::showTyped);
    if (isNew(use)) {
        column->addSpacing(4);
        m_again = addField(QStringLiteral("passphraseAgain"), tr("Once more"));
        m_hint = new TextLabel(FontRole::Caption, "text.secondary", this);
        m_hint->setObjectName(QStringLiteral("passphraseHint"));
        column->addWidget(m_hint);
    }
    column->addSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    QPushButton* cancel = makeButton("outlined", {}, this);
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setText(actionOf(use));
    m_accept->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    showTyped(false);
    judge();
    m_first->setFocus();
}

QLineEdit* PassphraseDialog::addField(const QString& name, const QString& label)
{
    auto* said = new TextLabel(FontRole::Body, "text.secondary", this);
    said->setText(label);
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    said->setBuddy(field);
    layout()->addWidget(said);
    layout()->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::judge);
    return field;
}

QString PassphraseDialog::passphrase() const
{
    return m_first->text();
}

void PassphraseDialog::showTyped(bool shown)
{
    for (QLineEdit* field : {m_first, m_again})
        if (field)
            field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setIcon(icon(shown ? "eye-off" : "eye"));
    m_show->setToolTip(shown ? tr("Hide what is typed") : tr("Show what is typed"));
}

// Length is all that is judged: what a program calls strong is often only hard to type.
void PassphraseDialog::judge()
{
    const QString typed = m_first->text();
    const bool mayBeEmpty = m_use == PassphraseUse::MayBeSet;
    m_accept->setEnabled((!typed.isEmpty() || mayBeEmpty) && (!isNew(m_use) || typed == m_again->text()));
    if (!isNew(m_use))
        return;
    if (!m_again->text().isEmpty() && m_again->text() != typed)
        m_hint->setText(tr("The two are not the same."));
    else if (typed.isEmpty() && mayBeEmpty)
        m_hint->setText(tr("Empty: whoever has the file can read it. Encrypting it later is possible."));
    else if (typed.isEmpty())
        m_hint->setText(tr("12 characters and more are advised; several words are easy to keep."));
    else if (typed.size() < kAdvised)
        m_hint->setText(tr("%n character(s): short. 12 and more are advised.", nullptr, int(typed.size())));
    else
        m_hint->setText(tr("%n character(s): long enough.", nullptr, int(typed.size())));
    m_hint->setToken(typed != m_again->text() && !m_again->text().isEmpty() ? "bad.text" : "text.secondary");
}

} // namespace tessera
