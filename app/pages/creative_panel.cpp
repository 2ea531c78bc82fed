// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/creative_panel.h"

#include "creative/creative_set.h"
#include "pages/creative_colours.h"
#include "pages/creative_sizes.h"
#include "pages/creative_texts.h"
#include "pages/definition_editor.h"
#include "pages/outcome_note.h"
#include "pages/picture_stage.h"
#include "pages/picture_strip.h"
#include "pages/segments.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

namespace tessera {
namespace {

constexpr qreal kThumbRatio = 2; // sharp on screens of twice the density

// Language and placement of a picture in words.
QString sizeWords(const QJsonObject& render)
{
    const QString language = render.value(QLatin1String("language")).toString();
    const QString size = QStringLiteral("%1\u00A0×\u00A0%2")
                             .arg(render.value(QLatin1String("width")).toInt())
                             .arg(render.value(QLatin1String("height")).toInt());
    return language.isEmpty() ? size
                              : QStringLiteral("%1 · %2").arg(size, CreativeTexts::languageName(language));
}

PictureStrip::Mark markOf(const QJsonObject& render)
{
    const QJsonArray checks = render.value(QLatin1String("checks")).toArray();
    for (const auto& check : checks) {
        if (check.toObject().value(QLatin1String("error")).toBool())
            return PictureStrip::Mark::Error;
    }
    return checks.isEmpty() ? PictureStrip::Mark::Good : PictureStrip::Mark::Warning;
}

QStringList messagesOf(const QJsonObject& render)
{
    QStringList messages;
    for (const auto& check : render.value(QLatin1String("checks")).toArray())
        messages.append(check.toObject().value(QLatin1String("message")).toString());
    return messages;
}

QString contrastText(double ratio)
{
    return QStringLiteral("%1\u00A0:\u00A01").arg(ratio, 0, 'f', 1);
}

// The word that is hardest to see and the one that is smallest.
std::pair<double, double> weakest(const QJsonObject& render)
{
    double contrast = 21;
    double pixels = 1e6;
    for (const auto& text : render.value(QLatin1String("texts")).toArray()) {
        contrast = std::min(contrast, text.toObject().value(QLatin1String("contrast")).toDouble());
        pixels = std::min(pixels, text.toObject().value(QLatin1String("pixels")).toDouble());
    }
    return {contrast, pixels};
}

} // namespace

CreativePanel::CreativePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : ResultPanel(context, engine, QStringLiteral("creative"), FormPlace::Left, parent)
    , m_template(new QComboBox(this))
    , m_seed(new QSpinBox(this))
    , m_colours(new CreativeColours(this))
    , m_editor(new DefinitionEditor(260, this))
    , m_view(new QWidget(this))
    , m_note(new OutcomeNote(m_view))
    , m_shownName(new TextLabel(FontRole::Label, "text.primary", m_view))
    , m_zoom(new Segments(m_view))
    , m_copy(makeButton("flat", QStringLiteral("copy"), m_view))
    , m_saveOne(makeButton("flat", QStringLiteral("download"), m_view))
    , m_stage(new PictureStage(m_view))
    , m_strip(new PictureStrip(m_view))
    , m_saveAll(addPrimaryButton(QStringLiteral("download")))
    , m_saving(context.jobs)
{
    hideMenu();
    m_view->hide();
    m_saveAll->setObjectName(QStringLiteral("saveAll"));
    m_saveAll->setEnabled(false);
    connect(m_saveAll, &QPushButton::clicked, this, &CreativePanel::saveAll);
    makeForm();
    makeView();
    connectForm();
}

void CreativePanel::makeForm()
{
    FormSection* look = addSection();
    m_template->setObjectName(QStringLiteral("template"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, 99'999);
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* templateName = look->addRow({}, m_template);
    QLabel* seedName = look->addRow({}, m_seed);
    FormSection* languages = addSection();
    FormSection* texts = addSection();
    m_texts = new CreativeTexts(*languages, *texts, this);
    FormSection* sizes = addSection();
    m_sizes = new CreativeSizes(*sizes, this);
    m_colourSection = addSection();
    m_colourSection->addWidget(m_colours);
    m_colourSection->setFolded(true);
    FormSection* json = addSection();
    json->addWidget(m_editor);
    json->setFolded(true);
    Theme::onLanguage(this, [=, this] {
        look->setTitle(tr("Template"));
        templateName->setText(tr("Template"));
        seedName->setText(tr("Lights"));
        m_seed->setToolTip(tr("Another number places the lights of the background elsewhere"));
        languages->setTitle(tr("Languages"));
        texts->setTitle(tr("Texts"));
        sizes->setTitle(tr("Sizes"));
        m_colourSection->setTitle(tr("Colours"));
        json->setTitle(tr("Definition"));
        json->setSummary(tr("as JSON"));
        retitle();
    });
}

void CreativePanel::connectForm()
{
    connect(m_template, &QComboBox::activated, this, [this](int index) {
        const QString name = m_template->itemData(index).toString();
        if (!name.isEmpty())
            put(QStringLiteral("template"), name);
        fillForm();
    });
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) { put(QStringLiteral("seed"), seed); });
    connect(m_texts, &CreativeTexts::edited, this, [this] {
        QJsonObject json = definition();
        json.insert(QStringLiteral("variables"), m_texts->variables());
        if (m_texts->languages().isEmpty())
            json.remove(QStringLiteral("languages"));
        else
            json.insert(QStringLiteral("languages"), m_texts->languages());
        m_editor->showDefinition(json);
        change(json);
    });
    connect(m_sizes, &CreativeSizes::edited, this,
            [this] { put(QStringLiteral("sizes"), m_sizes->sizes()); });
    connect(m_colours, &CreativeColours::edited, this, &CreativePanel::takeColour);
    connect(m_editor, &DefinitionEditor::edited, this, [this](const QJsonObject& typed) {
        change(typed);
        fillForm();
    });
}

QWidget* CreativePanel::makeBar()
{
    auto* bar = new QWidget(m_view);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_shownName->setElided(true);
    m_copy->setObjectName(QStringLiteral("copyPicture"));
    m_saveOne->setObjectName(QStringLiteral("savePicture"));
    row->addWidget(m_shownName, 1);
    row->addWidget(m_copy);
    row->addWidget(m_saveOne);
    row->addWidget(m_zoom);
    connect(m_copy, &QPushButton::clicked, this, &CreativePanel::copyPicture);
    connect(m_saveOne, &QPushButton::clicked, this, &CreativePanel::savePicture);
    connect(m_zoom, &Segments::chosen, this,
            [this](const QString& scale) { m_stage->setScale(scale.toDouble()); });
    connect(m_stage, &PictureStage::scaleChanged, this,
            [this](double scale) { m_zoom->setCurrent(QString::number(scale)); });
    return bar;
}

void CreativePanel::makeView()
{
    auto* column = new QVBoxLayout(m_view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addWidget(makeBar());
    column->addWidget(m_stage, 1);
    column->addWidget(m_strip);
    connect(m_strip, &PictureStrip::chosen, this, [this](int index) {
        showPicture(index);
        inspectPicture(index);
    });
    connect(m_strip, &PictureStrip::opened, this,
            [this] { m_stage->setScale(m_stage->scale() > 0 ? 0 : 1); });
    connect(m_strip, &PictureStrip::menuRequested, this,
            [this](int, const QPoint& global) { openMenu(global); });
    connect(m_stage, &PictureStage::menuRequested, this, &CreativePanel::openMenu);
    auto* copy = new QShortcut(QKeySequence::Copy, m_strip, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &CreativePanel::copyPicture);
}

void CreativePanel::retitle()
{
    m_zoom->setChoices({{QStringLiteral("0"), tr("Fit")},
                        {QStringLiteral("1"), QStringLiteral("100\u00A0%")},
                        {QStringLiteral("2"), QStringLiteral("200\u00A0%")}});
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the picture (Ctrl+C)"));
    m_saveOne->setText(tr("Save…"));
    m_saveOne->setToolTip(tr("Save this picture"));
    m_strip->setAccessibleName(tr("Pictures"));
    m_saveAll->setText(tr("Save all pictures…"));
    m_template->setAccessibleName(tr("Template"));
    m_seed->setAccessibleName(tr("Lights"));
}

void CreativePanel::showDefinition()
{
    m_editor->showDefinition(definition());
    fillForm();
}

void CreativePanel::fillForm()
{
    m_filling = true;
    const QJsonObject json = definition();
    const QJsonValue own = json.value(QLatin1String("template"));
    const Result<CreativeSet> set = CreativeSet::fromJson(json);
    m_template->clear();
    for (const QString& name : builtInTemplateNames())
        m_template->addItem(builtInTemplate().name, name);
    if (own.isObject()) {
        m_template->addItem(tr("Own design"), QString());
        m_template->setCurrentIndex(m_template->count() - 1);
    } else {
        m_template->setCurrentIndex(
            std::max(0, m_template->findData(own.toString(builtInTemplateNames().constFirst()))));
    }
    m_seed->setValue(int(std::min(json.value(QLatin1String("seed")).toDouble(1), double(m_seed->maximum()))));
    m_texts->show(json.value(QLatin1String("variables")).toObject(),
                  json.value(QLatin1String("languages")).toObject());
    m_sizes->show(json.value(QLatin1String("sizes")).toArray());
    m_colours->show(set ? set->design : builtInTemplate());
    m_colourSection->setSummary(own.isObject() ? tr("own") : tr("of the template"));
    m_filling = false;
}

void CreativePanel::put(const QString& key, const QJsonValue& value)
{
    if (m_filling)
        return;
    QJsonObject json = definition();
    json.insert(QStringLiteral("kind"), kindId());
    json.insert(key, value);
    m_editor->showDefinition(json);
    change(json);
}

// A template in other colours is a design of its own; in its first colours it is the template again.
void CreativePanel::takeColour(const QString& name, const QColor& colour)
{
    const Result<CreativeSet> set = CreativeSet::fromJson(definition());
    if (!set)
        return;
    CreativeTemplate design = set->design;
    design.colors.insert(name, colour);
    const bool plain = design.toJson() == builtInTemplate().toJson();
    put(QStringLiteral("template"),
        plain ? QJsonValue(builtInTemplateNames().constFirst()) : QJsonValue(design.toJson()));
    fillForm();
}

ResultPanel::OwnWork CreativePanel::ownWork()
{
    return [](const AnalysisResult& result, const LocalDataset&, const Task& task) -> Result<std::any> {
        std::vector<QImage> thumbs;
        for (const ResultPicture& picture : result.pictures) {
            if (task.cancelled())
                return Error::cancel();
            QImage thumb = picture.image.scaled(PictureStrip::kThumb * kThumbRatio, Qt::KeepAspectRatio,
                                                Qt::SmoothTransformation);
            thumb.setDevicePixelRatio(kThumbRatio);
            thumbs.push_back(std::move(thumb));
        }
        return std::any(std::move(thumbs));
    };
}

void CreativePanel::showOwn(const std::any& own)
{
    const auto thumbs = std::any_cast<std::vector<QImage>>(own);
    std::vector<PictureStrip::Tile> tiles;
    for (std::size_t i = 0; i < thumbs.size(); ++i) {
        const QJsonObject render = renderOf(int(i));
        const auto [contrast, pixels] = weakest(render);
        PictureStrip::Tile tile;
        tile.thumb = thumbs[i];
        tile.name = nameOf(int(i));
        tile.size = sizeWords(render);
        tile.note = QStringLiteral("%1, ≥\u00A0%2\u00A0px").arg(contrastText(contrast)).arg(qRound(pixels));
        tile.mark = markOf(render);
        const QStringList head{QStringLiteral("%1, %2").arg(tile.name, tile.size),
                               tr("Lowest contrast %1, smallest text %2 px")
                                   .arg(contrastText(contrast), QString::number(qRound(pixels)))};
        tile.toolTip = (head + messagesOf(render)).join(QLatin1Char('\n'));
        tiles.push_back(std::move(tile));
    }
    m_strip->setTiles(std::move(tiles));
    m_saveAll->setEnabled(m_strip->count() > 0);
    showPicture(m_strip->current());
    if (isVisible())
        inspectPicture(m_strip->current());
}

// After the window has emptied the inspector for the page that comes to the front.
void CreativePanel::showEvent(QShowEvent* event)
{
    ResultPanel::showEvent(event);
    QTimer::singleShot(0, this, [this] {
        if (isVisible() && result())
            inspectPicture(m_strip->current());
    });
}

QString CreativePanel::nameOf(int index) const
{
    const QJsonObject render = renderOf(index);
    const QString placed = CreativeSizes::placement(QStringLiteral("%1x%2")
                                                        .arg(render.value(QLatin1String("width")).toInt())
                                                        .arg(render.value(QLatin1String("height")).toInt()));
    return placed.isEmpty() ? tr("Own size") : placed;
}

QJsonObject CreativePanel::renderOf(int index) const
{
    return result()->json.value(QLatin1String("renders")).toArray().at(index).toObject();
}

void CreativePanel::showPicture(int index)
{
    const bool any = index >= 0 && result() && index < int(result()->pictures.size());
    m_stage->setPicture(any ? result()->pictures[std::size_t(index)].image : QImage());
    m_shownName->setText(any ? QStringLiteral("%1 · %2").arg(nameOf(index), sizeWords(renderOf(index)))
                             : QString());
    m_copy->setEnabled(any);
    m_saveOne->setEnabled(any);
}

void CreativePanel::inspectPicture(int index)
{
    if (index < 0)
        return;
    const QJsonObject render = renderOf(index);
    const NumberFormat& numbers = theme().numbers();
    InspectorCard card;
    card.title = nameOf(index);
    card.lines = {sizeWords(render)};
    InspectorSection file{tr("File"), {}, {}};
    const auto kilobytes = [&](const char* key) {
        return tr("%1 kB").arg(numbers.count(qRound64(render.value(QLatin1String(key)).toDouble() / 1000)));
    };
    file.facts = {{tr("Format"), render.value(QLatin1String("format")).toString().toUpper(), {}},
                  {tr("Size"), kilobytes("bytes"), tr("of %1").arg(kilobytes("maxBytes"))}};
    InspectorSection legibility{tr("Legibility"), tr("letters, contrast"), {}};
    for (const auto& value : render.value(QLatin1String("texts")).toArray()) {
        const QJsonObject text = value.toObject();
        legibility.facts.push_back(
            {text.value(QLatin1String("text")).toString(),
             QStringLiteral("%1\u00A0px").arg(qRound(text.value(QLatin1String("pixels")).toDouble())),
             contrastText(text.value(QLatin1String("contrast")).toDouble())});
    }
    InspectorSection checks{tr("Checks"), {}, {}};
    checks.lines = messagesOf(render);
    if (checks.lines.isEmpty())
        checks.lines = {tr("Every text fits, is large enough and stands out; the file is within its limit.")};
    card.sections = {checks, legibility, file};
    emit inspect(card);
}

void CreativePanel::openMenu(const QPoint& global)
{
    QMenu menu(this);
    menu.addAction(icon("copy"), tr("Copy the picture"), QKeySequence::Copy, this,
                   &CreativePanel::copyPicture);
    menu.addAction(icon("download"), tr("Save this picture…"), this, &CreativePanel::savePicture);
    menu.addAction(icon("download"), m_saveAll->text(), this, &CreativePanel::saveAll);
    menu.exec(global);
}

void CreativePanel::copyPicture()
{
    const int index = m_strip->current();
    if (index >= 0)
        QGuiApplication::clipboard()->setImage(result()->pictures[std::size_t(index)].image);
}

void CreativePanel::savePicture()
{
    const int index = m_strip->current();
    if (index < 0)
        return;
    const ResultPicture picture = result()->pictures[std::size_t(index)];
    const QString path = context().dialogs.saveFile(tr("Save the picture"),
                                                    QStringLiteral("%1.%2").arg(picture.name, picture.format),
                                                    tr("Picture (*.%1)").arg(picture.format));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(picture.encoded) != picture.encoded.size() ||
        !file.commit()) {
        m_note->showFailed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
        return;
    }
    m_note->showDone(tr("Saved as %1").arg(path), QFileInfo(path).absolutePath());
}

// The same renderer and files as on the command line.
void CreativePanel::saveAll()
{
    const QString folder = context().dialogs.folder(tr("Folder for the pictures"));
    if (folder.isEmpty() || !engine().project())
        return;
    QJsonObject body = definition();
    body.insert(QStringLiteral("kind"), kindId());
    m_saving.start<QStringList>(
        tr("Save the pictures of %1").arg(title()),
        [body, folder](Task& task) { return renderAll(body, folder, task); }, this,
        [this, folder](const Result<QStringList>& paths) { savedAll(paths, folder); });
}

void CreativePanel::savedAll(const Result<QStringList>& paths, const QString& folder)
{
    if (!paths) {
        if (!paths.error().cancelled)
            m_note->showFailed(paths.error().message);
        return;
    }
    m_note->showDone(tr("Pictures saved: %1, in %2").arg(QString::number(paths->size()), folder), folder);
    if (!engine().project())
        return;
    const Result<void> noted = engine().project()->history().note(
        tr("Saved %1 pictures of %2").arg(QString::number(paths->size()), title()));
    if (!noted)
        m_note->showFailed(noted.error().message);
    engine().objectsChanged();
}

} // namespace tessera
