// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

class QPushButton;

namespace tessera {

class FormSection;

// What a file says of people: who is who after it, and what they agreed to.
class ImportPeople : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPeople(QWidget* parent);

    void show(const ImportSource& source);

signals:
    void checkRequested(); // the file as a whole is to be read

private:
    void showIdentity(const ImportSource& source);
    void showConsent(const ImportSource& source);
    void addFact(QWidget* to, const QString& name, const QString& value);
    QWidget* freshRows(FormSection* section, QWidget*& rows);

    FormSection* m_identity;
    FormSection* m_consent;
    QWidget* m_identityRows = nullptr;
    QWidget* m_consentRows = nullptr;
    QWidget* m_checkRow;
    QPushButton* m_check;
};

} // namespace tessera
