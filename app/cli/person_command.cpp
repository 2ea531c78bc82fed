// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "identity/decisions.h"
#include "person/portrait.h"

#include <QJsonDocument>

namespace tessera {

namespace {

Result<PersonIndex> personAsked(const QCommandLineParser& parser, const LocalDataset& data)
{
    const QString number = parser.value(QStringLiteral("oneid"));
    if (!number.isEmpty()) {
        bool isNumber = false;
        const OneId oneId = number.toULongLong(&isNumber);
        const std::optional<PersonIndex> person = isNumber ? data.identity().personOf(oneId) : std::nullopt;
        if (!person)
            return Error{CliText::tr("There is nobody with the OneID \"%1\" now.").arg(number)};
        return *person;
    }
    const QString identifier = parser.value(QStringLiteral("of"));
    if (identifier.isEmpty())
        return Error{CliText::tr("Say who: --of with an identifier, or --oneid with a number.")};
    const Result<NodeIndex> node = identifierCalled(data.identity(), identifier);
    if (!node)
        return node.error();
    const PersonIndex person = data.identity().personOfNode(*node);
    if (person == kNobody)
        return Error{CliText::tr("The identifier \"%1\" joins nobody: it is shared or a placeholder.")
                         .arg(maskedIdentifier(identifier))};
    return person;
}

Result<PortraitParts> partsAsked(const QCommandLineParser& parser)
{
    PortraitParts parts;
    const QStringList wanted =
        parser.value(QStringLiteral("parts")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    QStringList known;
    for (const PortraitPart part : kPortraitParts) {
        known.append(portraitPartName(part));
        if (wanted.isEmpty() || wanted.contains(known.back()))
            parts |= part;
    }
    for (const QString& one : wanted)
        if (!known.contains(one))
            return Error{CliText::tr("There is no part \"%1\" of a person. There are: %2.")
                             .arg(one, known.join(QStringLiteral(", ")))};
    return parts;
}

// One level deep: what is nested goes on as JSON.
void printPortrait(const QJsonObject& json)
{
    for (auto part = json.begin(); part != json.end(); ++part) {
        if (!part->isObject() && !part->isArray()) {
            standardOut() << part.key() << ": " << part->toVariant().toString() << '\n';
            continue;
        }
        standardOut() << '\n' << part.key() << '\n';
        const auto line = [](const QJsonValue& value) {
            return value.isObject()  ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                   : value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                     : value.toVariant().toString().toUtf8();
        };
        if (part->isArray())
            for (const QJsonValue one : part->toArray())
                standardOut() << "  " << QString::fromUtf8(line(one)) << '\n';
        const QJsonObject object = part->toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            standardOut() << "  " << field.key() << ": " << QString::fromUtf8(line(*field)) << '\n';
    }
}

Result<void> runPerson(const QCommandLineParser& parser, const Task& task)
{
    const Result<std::shared_ptr<Project>> project = openProject(parser.positionalArguments().at(0));
    if (!project)
        return project.error();
    const Result<std::shared_ptr<const LocalDataset>> data =
        openDataset(*project, parser.value(QStringLiteral("as-of")), task);
    if (!data)
        return data.error();
    const Result<PersonIndex> person = personAsked(parser, **data);
    if (!person)
        return person.error();
    const Result<PortraitParts> parts = partsAsked(parser);
    if (!parts)
        return parts.error();
    EventPage page;
    page.events = parser.value(QStringLiteral("events")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    bool isOffset = false;
    bool isLimit = false;
    page.offset = parser.value(QStringLiteral("offset")).toLongLong(&isOffset);
    page.limit = parser.value(QStringLiteral("limit")).toLongLong(&isLimit);
    if (!isOffset || !isLimit || page.offset < 0 || page.limit < 0)
        return Error{CliText::tr("--offset and --limit take whole numbers from 0.")};
    const bool unmasked = parser.isSet(QStringLiteral("unmask"));
    // Before anything is shown: what cannot be written into the journal stays masked.
    if (unmasked)
        if (Result<void> noted = (*project)->history().note(
                CliText::tr("Masked values shown: person %1").arg((*data)->identity().oneIds[*person]));
            !noted)
            return noted;
    PortraitMemory memory;
    const double begin = steadySeconds();
    const Result<Portrait> portrait =
        portraitOf(memory, *data, analysisRegistry(), {*person, *parts, unmasked}, task);
    if (!portrait)
        return portrait.error();
    QJsonObject json = portraitToJson(**data, *portrait, page);
    json.insert(QStringLiteral("seconds"), steadySeconds() - begin);
    if (parser.isSet(QStringLiteral("json")))
        printJson(json);
    else
        printPortrait(json);
    standardOut().flush();
    return {};
}

} // namespace

CliCommand personCommand()
{
    CliCommand command;
    command.name = QStringLiteral("person");
    command.arguments = {QStringLiteral("FILE.tessera")};
    command.summary = CliText::tr("Show one person whole: identifiers, events, value, tags, audiences");
    command.options = {
        {QStringLiteral("of"), CliText::tr("An identifier of the person, or kind:value"),
         QStringLiteral("identifier")},
        {QStringLiteral("oneid"), CliText::tr("The person's OneID"), QStringLiteral("number")},
        {QStringLiteral("parts"), CliText::tr("Only these, e.g. head,timeline,tags"),
         QStringLiteral("parts")},
        {QStringLiteral("events"), CliText::tr("Only events of these names"), QStringLiteral("names")},
        {QStringLiteral("offset"), CliText::tr("Leave out that many of the newest events"),
         QStringLiteral("number"), QStringLiteral("0")},
        {QStringLiteral("limit"), CliText::tr("List at most that many events"), QStringLiteral("number"),
         QStringLiteral("200")},
        {QStringLiteral("as-of"), CliText::tr("Compute as of this date"), QStringLiteral("date")},
        {QStringLiteral("unmask"), CliText::tr("Show personal values; the journal says so")},
        {QStringLiteral("json"), CliText::tr("Print the whole result as JSON")}};
    command.run = runPerson;
    return command;
}

} // namespace tessera
