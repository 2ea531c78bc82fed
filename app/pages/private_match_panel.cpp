// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/private_match_panel.h"

#include "base/text.h"
#include "pages/form_fields.h"
#include "pages/outcome_note.h"
#include "pages/tick_list.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr Code kMostMatchValues = 50;

QStringList textList(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts.append(text.toString());
    return texts;
}

void setList(QJsonObject& json, const QString& key, const QStringList& texts)
{
    if (texts.isEmpty())
        json.remove(key);
    else
        json.insert(key, QJsonArray::fromStringList(texts));
}

QWidget* rowOf(QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    return row;
}

} // namespace

PrivateMatchPanel::PrivateMatchPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("private_match"), parent)
    , m_view(new QWidget(this))
    , m_note(new OutcomeNote(m_view))
    , m_write(addPrimaryButton(QStringLiteral("link")))
    , m_writing(context.jobs)
{
    m_write->setObjectName(QStringLiteral("write"));
    m_view->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(m_view); // the note in it hides itself
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    connect(m_write, &QPushButton::clicked, this, &PrivateMatchPanel::write);
    makeIdentifiers();
    makeKey();
    makePartner();
    makeGroups();
    makeWho();
    makeConsent();
    Theme::onLanguage(m_write, [this] {
        m_write->setText(tr("Write the match file…"));
        m_write->setToolTip(tr("Writes hashed identifiers for the partner; the journal keeps a note of it"));
    });
}

QWidget* PrivateMatchPanel::ownView()
{
    return m_view;
}

QStringList PrivateMatchPanel::savedAudiences() const
{
    QStringList names;
    if (engine().project()) {
        const auto saved = engine().project()->objects().list(QStringLiteral("audience"));
        for (const StoredObject& object : saved ? *saved : std::vector<StoredObject>())
            names.append(object.name);
    }
    return names;
}

void PrivateMatchPanel::makeIdentifiers()
{
    FormSection* identifiers = section([] { return tr("Identifiers"); });
    m_kinds = new TickList(QStringLiteral("identifier."), this);
    identifiers->addWidget(m_kinds);
    const auto fill = [this] {
        const QStringList wanted = textList(definition().value(QLatin1String("kinds")));
        std::vector<TickList::Item> items;
        for (const QString& kind : identifierKindNames()) {
            std::size_t people = 0;
            if (const auto snapshot = engine().dataset())
                for (const IdentityView::Kind& known : snapshot->identity().kinds)
                    people = known.name == kind ? known.people : people;
            if (people > 0 || wanted.contains(kind))
                items.push_back(
                    {kind, kind, tr("%1 people").arg(theme().numbers().count(std::int64_t(people)))});
        }
        m_kinds->setItems(items);
        QStringList all;
        for (const TickList::Item& item : items)
            all.append(item.id);
        m_kinds->setTicked(wanted.isEmpty() ? all : wanted);
    };
    Theme::onLanguage(m_kinds, fill);
    connect(m_kinds, &TickList::toggled, this, [this](const QString& id, bool on) {
        if (!on && m_kinds->ticked().isEmpty())
            m_kinds->setTicked({id}); // one must stay
        take();
    });
    bind({[fill](const QJsonObject&) { fill(); },
          [this](QJsonObject& json) {
              setList(json, QStringLiteral("kinds"), m_kinds->ticked());
              return true;
          },
          fill});
}

QPushButton* PrivateMatchPanel::addButton(QWidget* row, const char* name, const Text& text)
{
    QPushButton* button = makeButton("outlined", {}, row);
    button->setObjectName(QLatin1String(name));
    row->layout()->addWidget(button);
    Theme::onLanguage(button, [button, text] { button->setText(text()); });
    return button;
}

QLineEdit* PrivateMatchPanel::addFile(FormSection* section, const char* key, const Text& label)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(key));
    section->addWidget(field);
    Theme::onLanguage(field, [field, label] {
        field->setPlaceholderText(label());
        field->setAccessibleName(label());
    });
    connect(field, &QLineEdit::editingFinished, this, [this, field, key] {
        if (field->text().trimmed() != definition().value(QLatin1String(key)).toString())
            take();
    });
    bind({[field, key](const QJsonObject& json) {
              field->setText(json.value(QLatin1String(key)).toString());
              field->setToolTip(field->text());
          },
          [field, key](QJsonObject& json) {
              setOrRemove(json, QLatin1String(key), field->text().trimmed());
              field->setToolTip(field->text());
              return true;
          }});
    return field;
}

void PrivateMatchPanel::setField(QLineEdit* field, const QString& path)
{
    field->setText(path);
    take();
}

void PrivateMatchPanel::makeKey()
{
    FormSection* key = section([] { return tr("Shared key"); });
    addChoice(
        key, "method", {matchMethodName(MatchMethod::HmacSha256), matchMethodName(MatchMethod::SaltedSha256)},
        [] { return tr("Method"); },
        [] {
            return QStringList{tr("Secret key (HMAC)"), tr("Salt")};
        });
    m_key = addFile(key, "keyFile", [] { return tr("File of the key"); });
    QWidget* row = rowOf(this);
    connect(addButton(row, "chooseKey", [] { return tr("Choose…"); }), &QPushButton::clicked, this, [this] {
        const QStringList files = context().dialogs.openFiles(tr("File of the key"), tr("All files (*)"));
        if (!files.isEmpty())
            setField(m_key, files.front());
    });
    connect(addButton(row, "newKey", [] { return tr("New key…"); }), &QPushButton::clicked, this,
            &PrivateMatchPanel::newKey);
    static_cast<QHBoxLayout*>(row->layout())->addStretch(1);
    key->addWidget(row);
    auto* note = new TextLabel(FontRole::Caption, "text.tertiary", this);
    note->setWordWrap(true);
    key->addWidget(note);
    Theme::onLanguage(note, [note] {
        note->setText(tr("Hashed phones are still personal data: whoever has the key can try all numbers. "
                         "Give the key by another way than the file."));
    });
}

void PrivateMatchPanel::newKey()
{
    const QString path = context().dialogs.saveFile(tr("Where to keep the new key"),
                                                    QStringLiteral("match.key"), tr("Keys (*.key)"));
    if (path.isEmpty())
        return;
    if (const Result<void> made = MatchKey::writeNew(path); !made) {
        context().dialogs.message(tr("No key was made"), made.error().message);
        return;
    }
    setField(m_key, path);
}

void PrivateMatchPanel::makePartner()
{
    FormSection* partner = section([] { return tr("Partner's file"); });
    m_file = addFile(partner, "file", [] { return tr("None: shows what ours would hold"); });
    QWidget* row = rowOf(this);
    connect(addButton(row, "chooseFile", [] { return tr("Choose…"); }), &QPushButton::clicked, this, [this] {
        const QStringList files =
            context().dialogs.openFiles(tr("The partner's match file"), tr("Match files (*.tsmatch)"));
        if (!files.isEmpty())
            setField(m_file, files.front());
    });
    m_clear = addButton(row, "clearFile", [] { return tr("Remove"); });
    connect(m_clear, &QPushButton::clicked, this, [this] { setField(m_file, {}); });
    static_cast<QHBoxLayout*>(row->layout())->addStretch(1);
    partner->addWidget(row);
    QSpinBox* floor = addNumber(
        partner, "floor", [] { return tr("Least count"); }, 0, 100'000, 10);
    Theme::onLanguage(floor, [floor] { floor->setToolTip(tr("Smaller counts are masked in the report.")); });
}

void PrivateMatchPanel::compareWith(const QString& file)
{
    setField(m_file, file);
}

void PrivateMatchPanel::makeGroups()
{
    FormSection* groups = section([] { return tr("Overlap of"); });
    m_groups = new TickList(QStringLiteral("group."), this);
    groups->addWidget(m_groups);
    auto* stages = new QCheckBox(this);
    stages->setObjectName(QStringLiteral("stages"));
    groups->addWidget(stages);
    const auto fill = [this] {
        const QStringList wanted = textList(definition().value(QLatin1String("audiences")));
        QStringList names = savedAudiences();
        for (const QString& name : wanted)
            if (!names.contains(name))
                names.append(name);
        std::vector<TickList::Item> items;
        for (const QString& name : names)
            items.push_back({name, name, {}});
        m_groups->setItems(items);
        m_groups->setTicked(wanted);
    };
    Theme::onLanguage(stages, [stages] { stages->setText(tr("Stages of 4A")); });
    connect(&engine(), &Workbench::changed, m_groups, fill);
    connect(m_groups, &TickList::toggled, this, &PrivateMatchPanel::take);
    connect(stages, &QCheckBox::toggled, this, &PrivateMatchPanel::take);
    bind({[fill, stages](const QJsonObject& json) {
              fill();
              stages->setChecked(json.value(QLatin1String("stages")).toBool());
          },
          [this, stages](QJsonObject& json) {
              setList(json, QStringLiteral("audiences"), m_groups->ticked());
              if (stages->isChecked())
                  json.insert(QStringLiteral("stages"), true);
              else
                  json.remove(QStringLiteral("stages"));
              return true;
          },
          fill});
}

void PrivateMatchPanel::makeWho()
{
    FormSection* who = section([] { return tr("Who"); });
    m_audience = addColumn(
        who, "audience", [] { return tr("Audience"); }, [] { return tr("by a rule"); },
        [this] { return savedAudiences(); });
    m_rule = addRule(who, "rule", RuleField::Of::People, [] { return tr("everyone"); });
    // An audience is the answer already.
    bind({[](const QJsonObject&) {},
          [this](QJsonObject& json) {
              if (!m_audience->currentData().toString().isEmpty())
                  json.remove(QStringLiteral("rule"));
              return true;
          }});
}

void PrivateMatchPanel::makeConsent()
{
    FormSection* section = this->section([] { return tr("Consent"); });
    m_consent = new QComboBox(this);
    m_consent->setObjectName(QStringLiteral("consent"));
    m_consentValue = new QComboBox(this);
    m_consentValue->setObjectName(QStringLiteral("consentValue"));
    m_consentValue->setEditable(true);
    m_consentValue->setInsertPolicy(QComboBox::NoInsert);
    QLabel* attributeName = section->addRow({}, m_consent);
    QLabel* valueName = section->addRow({}, m_consentValue);
    const auto fill = [this] {
        const QJsonObject consent = definition().value(QLatin1String("consent")).toObject();
        const QString attribute = consent.value(QLatin1String("attribute")).toString();
        const QSignalBlocker quiet(m_consent);
        m_consent->clear();
        m_consent->addItem(tr("not mapped"), QString());
        if (const auto people = engine().dataset())
            for (const FieldInfo& field : people->attributes())
                if (field.type == ColumnType::Text)
                    m_consent->addItem(field.name, field.name);
        if (!attribute.isEmpty() && m_consent->findData(attribute) < 0)
            m_consent->addItem(attribute, attribute);
        m_consent->setCurrentIndex(std::max(0, m_consent->findData(attribute)));
        fillConsentValues(attribute, consent.value(QLatin1String("value")).toString());
    };
    Theme::onLanguage(m_consent, [this, attributeName, valueName, fill] {
        attributeName->setText(tr("Attribute"));
        valueName->setText(tr("Value"));
        m_consent->setToolTip(tr("Only people whose attribute has this value are compared"));
        fill();
    });
    connect(m_consent, &QComboBox::currentIndexChanged, this, [this] {
        fillConsentValues(m_consent->currentData().toString(), {});
        take();
    });
    connect(m_consentValue, &QComboBox::currentTextChanged, this, &PrivateMatchPanel::take);
    bind({[fill](const QJsonObject&) { fill(); },
          [this](QJsonObject& json) {
              const QString attribute = m_consent->currentData().toString();
              const QString value = m_consentValue->currentText().trimmed();
              if (attribute.isEmpty() || value.isEmpty())
                  json.remove(QStringLiteral("consent"));
              else
                  json.insert(QStringLiteral("consent"), QJsonObject{{QStringLiteral("attribute"), attribute},
                                                                     {QStringLiteral("value"), value}});
              return true;
          },
          fill});
}

void PrivateMatchPanel::fillConsentValues(const QString& attribute, const QString& value)
{
    const QSignalBlocker quiet(m_consentValue);
    m_consentValue->clear();
    const auto people = engine().dataset();
    if (people && !attribute.isEmpty()) {
        const auto column = people->attribute(attribute);
        if (column && *column && (*column)->dictionary) {
            const Dictionary& values = *(*column)->dictionary;
            for (Code code = 0; code < values.size() && code < kMostMatchValues; ++code)
                m_consentValue->addItem(toQString(values.at(code)));
        }
    }
    m_consentValue->setCurrentText(value);
    m_consentValue->setEnabled(!attribute.isEmpty());
}

void PrivateMatchPanel::arrange()
{
    m_rule->setVisible(m_audience->currentData().toString().isEmpty());
    m_write->setEnabled(!m_key->text().trimmed().isEmpty());
    m_clear->setEnabled(!m_file->text().trimmed().isEmpty());
}

void PrivateMatchPanel::write()
{
    const std::shared_ptr<Project> project = engine().project();
    if (!project || !resultData())
        return;
    QString path = context().dialogs.saveFile(tr("Match file for the partner"),
                                              QStringLiteral("ours.tsmatch"), tr("Match files (*.tsmatch)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(kMatchFileEnding), Qt::CaseInsensitive))
        path += QLatin1String(kMatchFileEnding);
    m_writing.start<std::vector<MatchPart>>(
        tr("Write %1").arg(QFileInfo(path).fileName()),
        [project, source = resultData(), json = definition(),
         path](Task& task) -> Result<std::vector<MatchPart>> {
            const Result<PrivateMatch> match = PrivateMatch::fromJson(json);
            if (!match)
                return match.error();
            const Result<MatchKey> key = MatchKey::read(match->keyFile, match->method);
            if (!key)
                return key.error();
            return exportMatch(*project, *source, *match, *key, path, task);
        },
        this, [this, path](const Result<std::vector<MatchPart>>& result) { written(result, path); });
}

void PrivateMatchPanel::written(const Result<std::vector<MatchPart>>& result, const QString& path)
{
    if (!result) {
        if (!result.error().cancelled)
            m_note->showFailed(result.error().message);
        return;
    }
    std::int64_t entries = 0;
    for (const MatchPart& part : *result)
        entries += part.entries;
    m_note->showDone(tr("%1 hashed identifiers written to %2").arg(theme().numbers().count(entries), path),
                     QFileInfo(path).absolutePath());
    engine().objectsChanged();
}

} // namespace tessera
