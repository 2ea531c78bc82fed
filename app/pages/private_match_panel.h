// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/private_match.h"
#include "pages/form_panel.h"

namespace tessera {

class OutcomeNote;
class TickList;

inline constexpr const char* kMatchFileEnding = ".tsmatch";

// How many people a partner has too: who, which identifiers, the shared key, our file for the partner and the
// report on the partner's.
class PrivateMatchPanel : public FormPanel
{
    Q_OBJECT

public:
    PrivateMatchPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    void compareWith(const QString& file);

protected:
    void arrange() override;
    QWidget* ownView() override;

private:
    void makeWho();
    void makeConsent();
    void makeIdentifiers();
    void makeKey();
    void makePartner();
    void makeGroups();
    QLineEdit* addFile(FormSection* section, const char* key, const Text& label);
    QPushButton* addButton(QWidget* row, const char* name, const Text& text);
    void fillConsentValues(const QString& attribute, const QString& value);
    void setField(QLineEdit* field, const QString& path);
    void newKey();
    void write();
    void written(const Result<std::vector<MatchPart>>& result, const QString& path);
    [[nodiscard]] QStringList savedAudiences() const;

    QComboBox* m_audience = nullptr;
    RuleField* m_rule = nullptr;
    QComboBox* m_consent = nullptr;
    QComboBox* m_consentValue = nullptr;
    TickList* m_kinds = nullptr;
    QLineEdit* m_key = nullptr;
    QLineEdit* m_file = nullptr;
    TickList* m_groups = nullptr;
    QPushButton* m_clear = nullptr;
    QWidget* m_view;
    OutcomeNote* m_note;
    QPushButton* m_write;
    LatestJob m_writing;
};

} // namespace tessera
