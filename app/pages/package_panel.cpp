// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/package_panel.h"

#include "activation/audience_package.h"
#include "base/text.h"
#include "pages/definition_editor.h"
#include "pages/form_fields.h"
#include "pages/outcome_note.h"
#include "pages/package_preview.h"
#include "pages/tick_list.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>

namespace tessera {
namespace {

constexpr int kMostConsentValues = 50;
constexpr const char* kExampleRule = R"(did(event = "cart", last 60 days))";

struct PackageView
{
    AudiencePackage package;
    PackagePreview preview;
};

QStringList textsIn(const QJsonValue& value)
{
    QStringList texts;
    for (const auto& text : value.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

PackagePanel::PackagePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : ResultPanel(context, engine, QStringLiteral("package"), FormPlace::Left, parent)
    , m_audience(new QComboBox(this))
    , m_rule(new QLineEdit(this))
    , m_ruleProblem(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_profile(new QComboBox(this))
    , m_profileNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_identifiers(new TickList(QStringLiteral("identifier."), this))
    , m_identifierNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_suppress(new TickList(QStringLiteral("suppress."), this))
    , m_suppressNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_holdOut(new QLineEdit(this))
    , m_salt(new QLineEdit(this))
    , m_saltProblem(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_consent(new QComboBox(this))
    , m_consentValue(new QComboBox(this))
    , m_editor(new DefinitionEditor(260, this))
    , m_view(new QWidget(this))
    , m_note(new OutcomeNote(m_view))
    , m_preview(new PackagePreviewView(m_view))
    , m_write(addPrimaryButton(QStringLiteral("package")))
    , m_writing(context.jobs)
{
    hideMenu();
    auto* column = new QVBoxLayout(m_view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_note);
    column->addWidget(m_preview);
    column->addStretch(1);
    m_view->hide();
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setEnabled(false);
    connect(m_write, &QPushButton::clicked, this, &PackagePanel::write);
    makeControls();
    makeWho();
    makePlatform();
    makeLimits();
    FormSection* json = addSection();
    json->addWidget(m_editor);
    json->setFolded(true);
    Theme::onLanguage(this, [this, json] {
        json->setTitle(tr("Definition"));
        json->setSummary(tr("as JSON"));
        retitle();
    });
}

void PackagePanel::makeControls()
{
    for (const auto& [widget, name] :
         std::initializer_list<std::pair<QWidget*, const char*>>{{m_audience, "audience"},
                                                                 {m_rule, "rule"},
                                                                 {m_profile, "profile"},
                                                                 {m_holdOut, "holdOut"},
                                                                 {m_salt, "salt"},
                                                                 {m_consent, "consent"},
                                                                 {m_consentValue, "consentValue"}})
        widget->setObjectName(QLatin1String(name));
    for (TextLabel* words : {m_ruleProblem, m_profileNote, m_identifierNote, m_suppressNote, m_saltProblem})
        words->setWordWrap(true);
    for (QComboBox* choice : {m_audience, m_profile}) {
        choice->setMinimumContentsLength(8); // a long name does not widen the form
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_consentValue->setEditable(true);
    m_consentValue->setInsertPolicy(QComboBox::NoInsert);
    m_holdOut->setFixedWidth(56);
    m_holdOut->setAlignment(Qt::AlignRight);
    connect(&engine(), &Workbench::changed, this, &PackagePanel::fillAudiences);
    connect(m_audience, &QComboBox::activated, this, &PackagePanel::take);
    connect(m_profile, &QComboBox::activated, this, &PackagePanel::take);
    connect(m_identifiers, &TickList::toggled, this, &PackagePanel::takeIdentifier);
    connect(m_suppress, &TickList::toggled, this, &PackagePanel::take);
    for (QLineEdit* field : {m_rule, m_holdOut, m_salt})
        connect(field, &QLineEdit::textEdited, this, &PackagePanel::take);
    connect(m_consent, &QComboBox::activated, this, [this] {
        fillConsent(m_consent->currentData().toString(), {});
        take();
    });
    connect(m_consentValue, &QComboBox::editTextChanged, this, &PackagePanel::take);
    connect(m_editor, &DefinitionEditor::edited, this, [this](const QJsonObject& typed) {
        change(typed);
        fillForm();
    });
}

void PackagePanel::makeWho()
{
    FormSection* who = addSection();
    who->addWidget(m_audience);
    who->addWidget(m_rule);
    who->addWidget(m_ruleProblem);
    Theme::onLanguage(this, [this, who] {
        who->setTitle(tr("Audience"));
        m_audience->setAccessibleName(tr("Audience"));
        m_rule->setPlaceholderText(tr("A rule, such as %1").arg(QLatin1String(kExampleRule)));
        m_rule->setAccessibleName(tr("Rule"));
    });
}

void PackagePanel::makePlatform()
{
    FormSection* platform = addSection();
    platform->addWidget(m_profile);
    platform->addWidget(m_profileNote);
    FormSection* identifiers = addSection();
    identifiers->addWidget(m_identifiers);
    identifiers->addWidget(m_identifierNote);
    Theme::onLanguage(this, [=, this] {
        platform->setTitle(tr("Platform"));
        m_profile->setAccessibleName(tr("Platform"));
        identifiers->setTitle(tr("Identifiers"));
    });
}

void PackagePanel::makeLimits()
{
    m_suppressSection = addSection();
    m_suppressSection->addWidget(m_suppress);
    m_suppressSection->addWidget(m_suppressNote);
    FormSection* consent = addSection();
    QLabel* consentName = consent->addRow({}, m_consent);
    QLabel* valueName = consent->addRow({}, m_consentValue);
    FormSection* control = addSection();
    auto* share = new QWidget(this);
    auto* row = new QHBoxLayout(share);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* percent = new TextLabel(FontRole::Body, "text.secondary", share);
    percent->setText(QStringLiteral("%"));
    row->addWidget(m_holdOut);
    row->addWidget(percent);
    row->addStretch(1);
    QLabel* shareName = control->addRow({}, share);
    shareName->setBuddy(m_holdOut);
    QLabel* saltName = control->addRow({}, m_salt);
    control->addWidget(m_saltProblem);
    Theme::onLanguage(this, [=, this] {
        m_suppressSection->setTitle(tr("Must not be reached"));
        consent->setTitle(tr("Consent"));
        consentName->setText(tr("Attribute"));
        valueName->setText(tr("Value"));
        control->setTitle(tr("Control group"));
        shareName->setText(tr("Share"));
        saltName->setText(tr("Salt"));
        m_salt->setToolTip(tr("The same salt draws the same people again; another one draws others"));
        m_consent->setToolTip(tr("Only people whose attribute has this value are put on the list"));
    });
}

void PackagePanel::retitle()
{
    m_write->setText(tr("Write the package…"));
    m_write->setToolTip(tr("Writes the list and its manifest into a folder; the journal keeps a note of it"));
    m_suppressNote->setText(tr("No other audience is saved yet."));
    fillChoices();
    fillForm();
}

void PackagePanel::dataArrived()
{
    fillChoices();
    fillForm();
}

void PackagePanel::showDefinition()
{
    m_editor->showDefinition(definition());
    fillChoices();
    fillForm();
}

// What can be chosen: saved audiences, attributes, identifiers the people have.
void PackagePanel::fillChoices()
{
    fillAudiences();
    const QJsonObject consent = definition().value(QLatin1String("consent")).toObject();
    fillConsent(consent.value(QLatin1String("attribute")).toString(),
                consent.value(QLatin1String("value")).toString());
    fillIdentifiers();
}

void PackagePanel::fillAudiences()
{
    m_filling = true;
    const QString chosen = definition().value(QLatin1String("audience")).toString();
    const QString shown = m_audience->count() > 0 ? m_audience->currentData().toString() : chosen;
    QStringList audiences;
    if (engine().project()) {
        const auto saved = engine().project()->objects().list(QStringLiteral("audience"));
        for (const StoredObject& object : saved ? *saved : std::vector<StoredObject>())
            audiences.append(object.name);
    }
    if (!chosen.isEmpty() && !audiences.contains(chosen))
        audiences.prepend(chosen);
    m_audience->clear();
    for (const QString& name : audiences)
        m_audience->addItem(name, name);
    m_audience->addItem(tr("By a rule"), QString());
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(shown)));
    const QStringList suppressed = textsIn(definition().value(QLatin1String("suppress")));
    std::vector<TickList::Item> others;
    for (const QString& name : audiences) {
        if (name != chosen)
            others.push_back({name, name, {}});
    }
    for (const QString& name : suppressed) {
        if (!audiences.contains(name))
            others.push_back({name, name, tr("not saved")});
    }
    m_suppressNote->setVisible(others.empty());
    m_suppress->setItems(others);
    m_suppress->setTicked(suppressed);
    m_filling = false;
}

// The attribute may be chosen before it has a value.
void PackagePanel::fillConsent(const QString& attribute, const QString& value)
{
    m_filling = true;
    m_consent->clear();
    m_consent->addItem(tr("not mapped"), QString());
    m_consentValue->clear();
    if (const auto people = engine().dataset()) {
        for (const FieldInfo& field : people->attributes()) {
            if (field.type == ColumnType::Text)
                m_consent->addItem(field.name, field.name);
        }
        const auto column = attribute.isEmpty() ? Result<std::shared_ptr<const Column>>(nullptr)
                                                : people->attribute(attribute);
        if (column && *column && (*column)->dictionary) {
            const Dictionary& values = *(*column)->dictionary;
            for (Code code = 0; code < values.size() && code < Code(kMostConsentValues); ++code)
                m_consentValue->addItem(toQString(values.at(code)));
        }
    }
    if (!attribute.isEmpty() && m_consent->findData(attribute) < 0)
        m_consent->addItem(attribute, attribute);
    m_consent->setCurrentIndex(std::max(0, m_consent->findData(attribute)));
    m_consentValue->setCurrentText(value);
    m_consentValue->setEnabled(!attribute.isEmpty());
    m_filling = false;
}

void PackagePanel::fillIdentifiers()
{
    const QStringList wanted = textsIn(definition().value(QLatin1String("identifiers")));
    std::vector<TickList::Item> items;
    for (const QString& kind : identifierKindNames()) {
        std::size_t people = 0;
        if (const auto snapshot = engine().dataset()) {
            for (const IdentityView::Kind& known : snapshot->identity().kinds)
                people = known.name == kind ? known.people : people;
        }
        if (people > 0 || wanted.contains(kind))
            items.push_back({kind, kind, tr("%1 people").arg(theme().numbers().count(std::int64_t(people)))});
    }
    m_identifiers->setItems(items);
    m_identifiers->setTicked(wanted.isEmpty() ? QStringList{QStringLiteral("phone")} : wanted);
}

void PackagePanel::fillForm()
{
    m_filling = true;
    const QJsonObject json = definition();
    const QString audience = json.value(QLatin1String("audience")).toString();
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(audience)));
    const Result<Rule> rule = readRule(json.value(QLatin1String("rule")), QString());
    m_rule->setText(audience.isEmpty() && rule ? printRule(*rule) : QString());
    m_rule->setCursorPosition(0);
    m_rule->setVisible(audience.isEmpty());
    m_ruleProblem->hide();
    m_saltProblem->hide();
    const QJsonValue own = json.value(QLatin1String("profile"));
    m_profile->clear();
    for (const PackageProfile& known : builtInProfiles())
        m_profile->addItem(known.name, known.id);
    if (own.isObject()) {
        m_profile->addItem(own.toObject().value(QLatin1String("name")).toString(tr("Own profile")),
                           QString());
        m_profile->setCurrentIndex(m_profile->count() - 1);
    } else {
        m_profile->setCurrentIndex(std::max(0, m_profile->findData(own.toString(QStringLiteral("generic")))));
    }
    m_holdOut->setText(QString::number(json.value(QLatin1String("holdOut")).toDouble() * 100));
    m_salt->setText(json.value(QLatin1String("salt")).toString());
    for (QLineEdit* field : {m_rule, m_holdOut, m_salt})
        markInvalid(*field, false);
    m_filling = false;
    showProfile();
}

PackageProfile PackagePanel::profile() const
{
    for (const PackageProfile& known : builtInProfiles()) {
        if (known.id == m_profile->currentData().toString())
            return known;
    }
    const Result<PackageProfile> own =
        PackageProfile::fromJson(definition().value(QLatin1String("profile")).toObject());
    return own ? *own : builtInProfiles().front();
}

void PackagePanel::showProfile()
{
    const PackageProfile chosen = profile();
    QStringList words{chosen.hash == HashMethod::None ? tr("Not hashed")
                                                      : hashMethodName(chosen.hash).toUpper(),
                      chosen.fileName};
    if (chosen.minimumRows > 0)
        words.append(tr("at least %1 rows").arg(theme().numbers().count(chosen.minimumRows)));
    if (!chosen.checked.isEmpty())
        words.append(tr("rules checked %1").arg(chosen.checked));
    m_profileNote->setText(words.join(QStringLiteral(" · ")));
    m_identifierNote->setText(chosen.header ? tr("One column for each, in this order.")
                                            : tr("This platform takes one kind in a list."));
}

bool PackagePanel::takeWho(QJsonObject& json) const
{
    const QString audience = m_audience->currentData().toString();
    m_rule->setVisible(audience.isEmpty());
    if (!audience.isEmpty()) {
        json.insert(QStringLiteral("audience"), audience);
        json.remove(QStringLiteral("rule"));
        m_ruleProblem->hide();
        return true;
    }
    const Result<Rule> rule = parseRule(m_rule->text().trimmed());
    const bool typed = !m_rule->text().trimmed().isEmpty();
    markInvalid(*m_rule, typed && !rule.ok());
    m_ruleProblem->setVisible(!rule.ok());
    m_ruleProblem->setText(!typed ? tr("Write who belongs to it.") : rule ? QString() : rule.error().message);
    if (!typed || !rule)
        return false;
    json.remove(QStringLiteral("audience"));
    json.insert(QStringLiteral("rule"), m_rule->text().trimmed());
    return true;
}

bool PackagePanel::takeControl(QJsonObject& json) const
{
    bool isNumber = false;
    const double share = m_holdOut->text().trimmed().isEmpty() ? 0 : m_holdOut->text().toDouble(&isNumber);
    const bool fine = m_holdOut->text().trimmed().isEmpty() || (isNumber && share >= 0 && share <= 50);
    const bool salted = share <= 0 || !m_salt->text().trimmed().isEmpty();
    markInvalid(*m_holdOut, !fine);
    markInvalid(*m_salt, !salted);
    m_saltProblem->setVisible(!fine || !salted);
    m_saltProblem->setText(!fine ? tr("A share from 0 to 50 %.")
                                 : tr("A control group needs a salt, so that it can be drawn again."));
    if (!fine || !salted)
        return false;
    if (share > 0)
        json.insert(QStringLiteral("holdOut"), share / 100);
    else
        json.remove(QStringLiteral("holdOut"));
    setOrRemove(json, QStringLiteral("salt"), m_salt->text());
    return true;
}

// Attribute and value only count together.
void PackagePanel::takeConsent(QJsonObject& json) const
{
    const QString attribute = m_consent->currentData().toString();
    const QString value = m_consentValue->currentText().trimmed();
    m_consentValue->setEnabled(!attribute.isEmpty());
    if (attribute.isEmpty() || value.isEmpty())
        json.remove(QStringLiteral("consent"));
    else
        json.insert(QStringLiteral("consent"),
                    QJsonObject{{QStringLiteral("attribute"), attribute}, {QStringLiteral("value"), value}});
}

// A list without a header line says nothing about its column, so it holds one kind.
void PackagePanel::takeIdentifier(const QString& id, bool on)
{
    if (!profile().header)
        m_identifiers->setTicked({id});
    else if (!on && m_identifiers->ticked().isEmpty())
        m_identifiers->setTicked({id}); // one must stay
    take();
}

void PackagePanel::take()
{
    if (m_filling)
        return;
    QJsonObject json = definition();
    json.insert(QStringLiteral("kind"), kindId());
    const QString profileId = m_profile->currentData().toString();
    if (!profileId.isEmpty())
        json.insert(QStringLiteral("profile"), profileId);
    if (!profile().header && m_identifiers->ticked().size() > 1)
        m_identifiers->setTicked({m_identifiers->ticked().constFirst()});
    json.insert(QStringLiteral("identifiers"), QJsonArray::fromStringList(m_identifiers->ticked()));
    const bool who = takeWho(json);
    const bool control = takeControl(json);
    showProfile();
    if (!who || !control)
        return; // the last valid result stays
    QStringList suppressed = m_suppress->ticked();
    suppressed.removeAll(json.value(QLatin1String("audience")).toString());
    if (suppressed.isEmpty())
        json.remove(QStringLiteral("suppress"));
    else
        json.insert(QStringLiteral("suppress"), QJsonArray::fromStringList(suppressed));
    takeConsent(json);
    const bool otherAudience =
        json.value(QLatin1String("audience")) != definition().value(QLatin1String("audience"));
    m_editor->showDefinition(json);
    change(json);
    if (otherAudience)
        fillAudiences(); // it cannot be suppressed as well
}

ResultPanel::OwnWork PackagePanel::ownWork()
{
    QJsonObject body = definition();
    body.insert(QStringLiteral("kind"), kindId());
    return [body](const AnalysisResult&, const LocalDataset& source, const Task& task) -> Result<std::any> {
        const Result<AudiencePackage> package = AudiencePackage::fromJson(body);
        if (!package)
            return package.error();
        Result<PackagePreview> preview =
            previewAudiencePackage(source, body, PackagePreviewView::kRows, task);
        if (!preview)
            return preview.error();
        return std::any(PackageView{*package, std::move(preview).value()});
    };
}

void PackagePanel::showOwn(const std::any& own)
{
    const auto view = std::any_cast<PackageView>(own);
    m_preview->show(view.preview, view.package);
    m_write->setEnabled(view.preview.result.kept > 0);
}

void PackagePanel::write()
{
    const std::shared_ptr<Project> project = engine().project();
    if (!project || !resultData())
        return;
    const QString folder = context().dialogs.folder(tr("Folder for the package"));
    if (folder.isEmpty())
        return;
    const bool taken = QFileInfo::exists(QDir(folder).filePath(QLatin1String(kManifestFile)));
    if (taken && !context().dialogs.confirm(tr("Replace the package in this folder?"),
                                            tr("%1 holds a package already.").arg(folder), tr("Replace")))
        return;
    QJsonObject body = definition();
    body.insert(QStringLiteral("kind"), kindId());
    m_writing.start<PackageResult>(
        tr("Write the package %1").arg(title()),
        [project, source = resultData(), body, folder](Task& task) {
            return writeAudiencePackage(*project, *source, body, folder, task);
        },
        this, [this, folder](const Result<PackageResult>& result) { written(result, folder); });
}

void PackagePanel::written(const Result<PackageResult>& result, const QString& folder)
{
    if (!result) {
        if (!result.error().cancelled)
            m_note->showFailed(result.error().message);
        return;
    }
    m_note->showDone(tr("%1 rows written to %2, with manifest.json beside it")
                         .arg(theme().numbers().count(result->kept), result->file),
                     folder);
    engine().objectsChanged();
}

} // namespace tessera
