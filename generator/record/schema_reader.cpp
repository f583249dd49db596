// Compiles a JSON Schema (draft 7) into nodes, so that a check neither looks words up nor resolves
// references.

#include "generator/record/schema_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace portraits::record {
namespace {

using Json = nlohmann::ordered_json;

/// What is wrong in a schema, thrown inside this file only.
class Fault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Keywords that speak to editors and people.
constexpr std::array<std::string_view, 10> annotations{
    "$schema",     "$id",    "$comment", "title",      "default",
    "definitions", "format", "readOnly", "deprecated", "markdownDescription"};

Kinds kinds_of(std::string_view type) {
    if (type == "null") return Kinds::none().add(Kind::Null);
    if (type == "boolean") return Kinds::none().add(Kind::Bool);
    if (type == "integer") return Kinds::none().add(Kind::Int);
    if (type == "number") return Kinds::none().add(Kind::Int).add(Kind::Float);
    if (type == "string") return Kinds::none().add(Kind::String);
    if (type == "array") return Kinds::none().add(Kind::List);
    if (type == "object") return Kinds::none().add(Kind::Map);
    throw Fault(fmt::format("there is no type `{}`", type));
}

Choice choice_of(const Json& json) {
    if (json.is_string()) {
        return {Kind::String, json.get<std::string>(), 0, false};
    }
    if (json.is_number()) {
        return {Kind::Float, json.dump(), json.get<double>(), false};
    }
    if (json.is_boolean()) {
        return {Kind::Bool, json.dump(), 0, json.get<bool>()};
    }
    if (json.is_null()) {
        return {Kind::Null, "null", 0, false};
    }
    throw Fault("`enum` holds a list or a map");
}

/// The key that a branch of `anyOf` asks for, if it asks for nothing else.
std::string only_required_key(const Json& branch) {
    const bool alone = branch.is_object() && branch.size() == 1 && branch.contains("required") &&
                       branch["required"].size() == 1;
    return alone ? branch["required"][0].get<std::string>() : std::string{};
}

class Reader {
public:
    explicit Reader(const Json& document) : document_{document} {
        for (const std::string_view word : annotations) {
            keywords_[word] = [](SchemaNode&, const Json&) {};
        }
        add_value_keywords();
        add_container_keywords();
    }

    SchemaTree read() {
        tree_.root = node(document_);
        return std::move(tree_);
    }

private:
    using Keyword = std::function<void(SchemaNode&, const Json&)>;

    void add_value_keywords();
    void add_container_keywords();
    const SchemaNode* node(const Json& json);
    void fill(SchemaNode& node, const Json& json);
    const SchemaNode* reference(const std::string& pointer);
    std::vector<const SchemaNode*> nodes(const Json& list);

    const Json& document_;
    SchemaTree tree_;
    std::map<std::string_view, Keyword> keywords_;
    std::map<std::string, const SchemaNode*> references_;
};

void Reader::add_value_keywords() {
    keywords_["description"] = [](SchemaNode& n, const Json& j) { n.description = j; };
    keywords_["examples"] = [](SchemaNode& n, const Json& j) {
        for (const Json& example : j) {
            n.examples.push_back(example.is_string() ? example.get<std::string>() : example.dump());
        }
    };
    keywords_["x-text"] = [](SchemaNode& n, const Json& j) { n.is_markdown = j == "markdown"; };
    keywords_["type"] = [](SchemaNode& n, const Json& j) {
        n.kinds = Kinds::none();
        for (const Json& type : j.is_array() ? j : Json::array({j})) {
            n.kinds.add(kinds_of(type.get<std::string>()));
        }
    };
    keywords_["enum"] = [](SchemaNode& n, const Json& j) {
        std::transform(j.begin(), j.end(), std::back_inserter(n.choices), choice_of);
    };
    keywords_["const"] = [](SchemaNode& n, const Json& j) { n.choices = {choice_of(j)}; };
    keywords_["pattern"] = [](SchemaNode& n, const Json& j) {
        n.pattern.emplace(j.get<std::string>());
    };
    keywords_["minimum"] = [](SchemaNode& n, const Json& j) { n.minimum = j.get<double>(); };
    keywords_["maximum"] = [](SchemaNode& n, const Json& j) { n.maximum = j.get<double>(); };
    keywords_["minLength"] = [](SchemaNode& n, const Json& j) { n.characters.least = j; };
    keywords_["maxLength"] = [](SchemaNode& n, const Json& j) { n.characters.most = j; };
}

void Reader::add_container_keywords() {
    keywords_["minItems"] = [](SchemaNode& n, const Json& j) { n.items_count.least = j; };
    keywords_["maxItems"] = [](SchemaNode& n, const Json& j) { n.items_count.most = j; };
    keywords_["uniqueItems"] = [](SchemaNode& n, const Json& j) { n.unique_items = j; };
    keywords_["items"] = [this](SchemaNode& n, const Json& j) { n.items = node(j); };
    keywords_["required"] = [](SchemaNode& n, const Json& j) { n.required = j; };
    keywords_["properties"] = [this](SchemaNode& n, const Json& j) {
        for (const auto& [key, schema] : j.items()) {
            n.keys.push_back(key);
            n.properties[key] = node(schema);
        }
    };
    keywords_["additionalProperties"] = [this](SchemaNode& n, const Json& j) {
        n.closed = j.is_boolean() && !j.get<bool>();
        n.additional = j.is_object() ? node(j) : nullptr;
    };
    keywords_["oneOf"] = [this](SchemaNode& n, const Json& j) { n.one_of = nodes(j); };
    keywords_["anyOf"] = [this](SchemaNode& n, const Json& j) {
        n.any_of = nodes(j);
        for (const Json& branch : j) {
            n.one_of_keys.push_back(only_required_key(branch));
        }
        if (std::count(n.one_of_keys.begin(), n.one_of_keys.end(), "") > 0) {
            n.one_of_keys.clear();
        }
    };
    keywords_["$ref"] = [this](SchemaNode& n, const Json& j) {
        n.target = reference(j.get<std::string>());
    };
}

std::vector<const SchemaNode*> Reader::nodes(const Json& list) {
    std::vector<const SchemaNode*> result;
    for (const Json& json : list) {
        result.push_back(node(json));
    }
    return result;
}

const SchemaNode* Reader::node(const Json& json) {
    SchemaNode& made = tree_.nodes.emplace_back();
    fill(made, json);
    return &made;
}

void Reader::fill(SchemaNode& node, const Json& json) {
    if (!json.is_object()) {
        throw Fault("a schema is an object");
    }
    for (const auto& [word, argument] : json.items()) {
        const auto keyword = keywords_.find(word);
        if (keyword == keywords_.end()) {
            throw Fault(fmt::format("the keyword `{}` is not known here", word));
        }
        keyword->second(node, argument);
    }
}

/// The node is noted before it is filled, so that a schema may refer to itself.
const SchemaNode* Reader::reference(const std::string& pointer) {
    if (const auto known = references_.find(pointer); known != references_.end()) {
        return known->second;
    }
    const Json::json_pointer place{pointer.starts_with('#') ? pointer.substr(1) : "/" + pointer};
    if (!pointer.starts_with('#') || !document_.contains(place)) {
        throw Fault(fmt::format("`$ref` goes to `{}`, which is not in this file", pointer));
    }
    SchemaNode& made = tree_.nodes.emplace_back();
    references_[pointer] = &made;
    fill(made, document_.at(place));
    return &made;
}

SourceMark mark_of_byte(const std::shared_ptr<const SourceFile>& file, std::size_t byte) {
    const std::string_view before =
        std::string_view{file->text()}.substr(0, byte == 0 ? 0 : byte - 1);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t newline = before.rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    return {file, lines + 1, before.size() - start + 1, 1};
}

Diagnostic fault(SourceMark mark, std::string message, std::string hint) {
    return {Level::Error, std::move(mark), std::move(message), std::move(hint), "schema"};
}

}  // namespace

Result<SchemaTree> read_schema(const std::shared_ptr<const SourceFile>& file) {
    try {
        const Json document = Json::parse(file->text());
        return Reader{document}.read();
    } catch (const Json::parse_error& error) {
        return fault(mark_of_byte(file, error.byte), "this is not JSON", "");
    } catch (const std::invalid_argument& error) {
        return fault({file, 0, 0, 0}, fmt::format("a `pattern` is wrong: {}", error.what()), "");
    } catch (const Fault& error) {
        return fault({file, 0, 0, 0}, error.what(), "");
    } catch (const Json::exception& error) {
        return fault({file, 0, 0, 0}, fmt::format("not a schema: {}", error.what()), "");
    }
}

}  // namespace portraits::record
