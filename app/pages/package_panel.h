// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/package_profile.h"
#include "pages/result_panel.h"

class QComboBox;
class QLineEdit;

namespace tessera {

class DefinitionEditor;
class OutcomeNote;
class PackagePreviewView;
class TickList;
struct PackageResult;

// An audience for one platform: who, which identifiers, who must not be reached, and the list to hand over.
class PackagePanel : public ResultPanel
{
    Q_OBJECT

public:
    PackagePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] const OutcomeNote& outcome() const { return *m_note; }

protected:
    void showDefinition() override;
    void dataArrived() override;
    QWidget* ownView() override { return m_view; }
    bool ownViewLast() const override { return true; }
    OwnWork ownWork() override;
    void showOwn(const std::any& own) override;

private:
    void makeControls();
    void makeWho();
    void makePlatform();
    void makeLimits();
    void retitle();
    void fillForm();
    void fillChoices();
    void fillAudiences();
    void fillConsent(const QString& attribute, const QString& value);
    void fillIdentifiers();
    void showProfile();
    void take();
    [[nodiscard]] bool takeWho(QJsonObject& json) const;
    [[nodiscard]] bool takeControl(QJsonObject& json) const;
    void takeConsent(QJsonObject& json) const;
    void takeIdentifier(const QString& id, bool on);
    [[nodiscard]] PackageProfile profile() const;
    void write();
    void written(const Result<PackageResult>& result, const QString& folder);

    QComboBox* m_audience;
    QLineEdit* m_rule;
    TextLabel* m_ruleProblem;
    QComboBox* m_profile;
    TextLabel* m_profileNote;
    TickList* m_identifiers;
    TextLabel* m_identifierNote;
    TickList* m_suppress;
    TextLabel* m_suppressNote;
    FormSection* m_suppressSection = nullptr;
    QLineEdit* m_holdOut;
    QLineEdit* m_salt;
    TextLabel* m_saltProblem;
    QComboBox* m_consent;
    QComboBox* m_consentValue;
    DefinitionEditor* m_editor;
    QWidget* m_view;
    OutcomeNote* m_note;
    PackagePreviewView* m_preview;
    QPushButton* m_write;
    LatestJob m_writing;
    bool m_filling = false;
};

} // namespace tessera
