// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/json_fields.h"

#include "base/text.h"

#include <simdjson.h>

#include <charconv>
#include <map>
#include <string>
#include <vector>

namespace tessera {

namespace dom = simdjson::dom;

namespace {
constexpr int kNoSource = -1;
}

struct JsonFields::Parser
{
    // One key on the way to a source.
    struct KeyNode
    {
        int source = kNoSource;  // what the value at this path is wanted for
        int literal = kNoSource; // outermost: the source whose whole path is this key
        std::map<std::string, KeyNode, std::less<>> next; // the keys in the object here
        struct Expected
        {
            std::string key;
            KeyNode* node = nullptr; // null: nothing is wanted of it
        };
        std::vector<Expected> order; // of the members of the object read last
        std::uint64_t seen = 0;      // number of the object it was last met in

        [[nodiscard]] bool isLeaf() const { return next.empty(); }
    };

    dom::parser parser;
    KeyNode root;
    std::vector<std::uint8_t> found;  // by source: 0 no, 1 within members, 2 as a whole key
    std::vector<std::string> storage; // texts of numbers and of what is nested
    std::string line;
    std::uint64_t object = 0;
    std::span<std::string_view> texts;

    void want(const std::string& path, int source);
    KeyNode* nodeOf(KeyNode& parent, std::size_t at, std::string_view key) const;
    void take(const dom::element& value, int source);
    void visit(const dom::object& object, KeyNode& parent);
    void visitArray(const dom::element& array, const KeyNode& parent, const std::string& pointer);
};

void JsonFields::Parser::want(const std::string& path, int source)
{
    KeyNode& whole = root.next[path];
    whole.literal = source;
    KeyNode* node = &root;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t stop = std::min(path.find('.', begin), path.size());
        node = &node->next[path.substr(begin, stop - begin)];
        begin = stop + 1;
    }
    node->source = source;
}

JsonFields::Parser::KeyNode* JsonFields::Parser::nodeOf(KeyNode& parent, std::size_t at,
                                                        std::string_view key) const
{
    if (at < parent.order.size() && parent.order[at].key == key)
        return parent.order[at].node;
    constexpr std::size_t mostKept = 10'000;
    const auto known = parent.next.find(key);
    KeyNode* const node = known == parent.next.end() ? nullptr : &known->second;
    if (at < mostKept) {
        if (at >= parent.order.size())
            parent.order.resize(at + 1);
        parent.order[at].key.assign(key);
        parent.order[at].node = node;
    }
    return node;
}

void JsonFields::Parser::take(const dom::element& value, int source)
{
    std::string& kept = storage[std::size_t(source)];
    std::string_view& text = texts[std::size_t(source)];
    const auto written = [&](auto number) {
        kept.resize(32);
        const auto [end, code] = std::to_chars(kept.data(), kept.data() + kept.size(), number);
        text = code == std::errc() ? std::string_view(kept.data(), std::size_t(end - kept.data()))
                                   : std::string_view();
    };
    switch (value.type()) {
    case dom::element_type::STRING:
        text = value.get_string().value_unsafe();
        break;
    case dom::element_type::NULL_VALUE:
        text = {};
        break;
    case dom::element_type::BOOL:
        text = value.get_bool().value_unsafe() ? "true" : "false";
        break;
    case dom::element_type::INT64:
        written(value.get_int64().value_unsafe());
        break;
    case dom::element_type::UINT64:
        written(value.get_uint64().value_unsafe());
        break;
    case dom::element_type::DOUBLE:
        written(value.get_double().value_unsafe());
        break;
    default:
        kept = simdjson::to_string(value);
        text = kept;
    }
}

// A path may lead through an array by the number of an element.
void JsonFields::Parser::visitArray(const dom::element& array, const KeyNode& parent,
                                    const std::string& pointer)
{
    for (const auto& [key, node] : parent.next) {
        std::string at = pointer;
        at.append("/").append(key);
        dom::element value;
        if (array.at_pointer(at).get(value) != simdjson::SUCCESS)
            continue;
        if (node.source != kNoSource && found[std::size_t(node.source)] == 0) {
            found[std::size_t(node.source)] = 1;
            take(value, node.source);
        }
        visitArray(array, node, at);
    }
}

void JsonFields::Parser::visit(const dom::object& members, KeyNode& parent)
{
    std::size_t at = 0;
    for (const auto member : members) {
        KeyNode* const node = nodeOf(parent, at++, member.key);
        if (node == nullptr || node->seen == object)
            continue;
        node->seen = object;
        if (node->literal != kNoSource) {
            found[std::size_t(node->literal)] = 2;
            take(member.value, node->literal);
        }
        if (node->source != kNoSource && found[std::size_t(node->source)] == 0) {
            found[std::size_t(node->source)] = 1;
            take(member.value, node->source);
        }
        if (node->isLeaf())
            continue;
        if (dom::object inner; member.value.get(inner) == simdjson::SUCCESS)
            visit(inner, *node);
        else if (member.value.is_array())
            visitArray(member.value, *node, {});
    }
}

JsonFields::JsonFields(const QStringList& paths)
    : m_parser(std::make_unique<Parser>())
{
    for (qsizetype i = 0; i < paths.size(); ++i)
        m_parser->want(toUtf8(paths[i]), int(i));
    m_parser->storage.resize(std::size_t(paths.size()));
    m_parser->found.resize(std::size_t(paths.size()));
}

JsonFields::~JsonFields() = default;
JsonFields::JsonFields(JsonFields&&) noexcept = default;

const char* JsonFields::read(std::string_view object, std::size_t readable, std::span<std::string_view> texts)
{
    Parser& parser = *m_parser;
    if (readable < object.size() + simdjson::SIMDJSON_PADDING) {
        parser.line.assign(object);
        parser.line.reserve(object.size() + simdjson::SIMDJSON_PADDING);
        object = parser.line;
    }
    dom::element document;
    if (const auto failed = parser.parser.parse(object.data(), object.size(), false).get(document);
        failed != simdjson::SUCCESS)
        return simdjson::error_message(failed);
    dom::object members;
    if (const auto failed = document.get(members); failed != simdjson::SUCCESS)
        return simdjson::error_message(failed);
    std::fill(texts.begin(), texts.end(), std::string_view());
    std::fill(parser.found.begin(), parser.found.end(), std::uint8_t{0});
    parser.texts = texts;
    ++parser.object;
    parser.visit(members, parser.root);
    return nullptr;
}

} // namespace tessera
