// The schema says all that a writer has to know, so the template is made from it, and a key that the schema gains stands in
// the next record that is begun.

#include "generator/cli/record_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace portraits::cli {
namespace {

using Json = nlohmann::ordered_json;
using Lines = std::vector<std::string>;

constexpr std::size_t line_width = 100;

class Template {
public:
    // Braces would make a list of it.
    explicit Template(std::string_view schema) : schema_(Json::parse(schema)) {}

    [[nodiscard]] const Json& root() const { return schema_; }

    /// The keys of an object, the required ones and those that may stay empty as they are, the others commented out.
    [[nodiscard]] Lines keys_of(const Json& object) const {
        Lines lines;
        const Json required = object.value("required", Json::array());
        for (const auto& [key, schema] : object.at("properties").items()) {
            const bool wanted =
                std::find(required.begin(), required.end(), Json(key)) != required.end();
            const Lines entry = entry_of(key, schema);
            for (const std::string& line : entry) {
                lines.push_back(wanted || may_stay_empty(schema) ? line : commented(line));
            }
            if (&object == &schema_) {
                lines.emplace_back();
            }
        }
        return lines;
    }

private:
    static std::string commented(const std::string& line) {
        return line.starts_with('#') ? line : fmt::format("# {}", line);
    }
    static std::string indented(const std::string& line) { return fmt::format("  {}", line); }

    /// The schema that a reference stands for.
    [[nodiscard]] const Json& resolved(const Json& schema) const {
        const auto reference = schema.find("$ref");
        return reference == schema.end()
                   ? schema
                   : resolved(
                         schema_.at(Json::json_pointer{reference->get<std::string>().substr(1)}));
    }

    /// A word of the schema itself, or of what it refers to.
    [[nodiscard]] Json word_of(const Json& schema, const char* word) const {
        const auto own = schema.find(word);
        if (own != schema.end()) {
            return *own;
        }
        const Json& target = resolved(schema);
        return target.value(word, Json{});
    }

    /// Whether nothing need be written: null is allowed, or all that is inside may stay empty.
    [[nodiscard]] bool may_stay_empty(const Json& schema) const {
        const Json& node = resolved(schema);
        const Json type = node.value("type", Json{});
        if (type.is_array() && std::find(type.begin(), type.end(), Json("null")) != type.end()) {
            return true;
        }
        const Json properties = node.value("properties", Json::object());
        return !properties.empty() && !node.contains("required") && !node.contains("anyOf") &&
               std::all_of(properties.begin(), properties.end(),
                           [this](const Json& each) { return may_stay_empty(each); });
    }

    [[nodiscard]] std::string explanation(const Json& schema) const {
        const Json description = word_of(schema, "description");
        std::string text = description.is_string() ? description.get<std::string>() : "";
        const Json examples = word_of(schema, "examples");
        if (!examples.empty()) {
            const Json& first = examples.front();
            text += fmt::format("{}for example: {}", text.empty() ? "" : "; ",
                                first.is_string() ? first.get<std::string>() : first.dump());
        }
        const Json choices = word_of(schema, "enum");
        if (!choices.empty()) {
            text += fmt::format("{}one of {}", text.empty() ? "" : "; ", choices.dump());
        }
        return text;
    }

    [[nodiscard]] Lines entry_of(const std::string& key, const Json& schema) const {
        Lines lines = comment_of(explanation(schema));
        const Json& node = resolved(schema);
        if (node.value("type", Json{}) == "object" && node.contains("properties")) {
            lines.push_back(key + ":");
            append(lines, keys_of(node));
        } else if (node.value("type", Json{}) == "array") {
            append_list(lines, key, node);
        } else if (node.contains("x-text")) {
            lines.push_back(key + ": |");
        } else {
            lines.push_back(key + ":");
        }
        return lines;
    }

    static void append(Lines& lines, const Lines& inner) {
        std::transform(inner.begin(), inner.end(), std::back_inserter(lines), indented);
    }

    /// A list of maps is shown with its first item, any other one as empty brackets.
    void append_list(Lines& lines, const std::string& key, const Json& node) const {
        const Json& item = resolved(node.at("items"));
        if (!item.contains("properties")) {
            lines.push_back(key + ": []");
            return;
        }
        lines.push_back(key + ":");
        bool first = true;
        for (const auto& [name, schema] : item.at("properties").items()) {
            for (const std::string& line : entry_of(name, schema)) {
                const bool dash = first && !line.starts_with('#');
                lines.push_back((dash ? "  - " : first ? "  " : "    ") + line);
                first = first && !dash;
            }
        }
    }

    static Lines comment_of(const std::string& text) {
        Lines lines;
        std::string line = "#";
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (line.size() + 1 + end - at > line_width - 10) {
                lines.push_back(std::exchange(line, "#"));
            }
            line += " " + text.substr(at, end - at);
            at = end + 1;
        }
        if (line.size() > 1) {
            lines.push_back(line);
        }
        return lines;
    }

    Json schema_;
};

}  // namespace

std::string record_template(std::string_view schema, const std::string& reference) {
    const Template made{schema};
    std::string text = fmt::format(
        "# yaml-language-server: $schema={}\n"
        "# {}\n"
        "# Fill in what is empty, write texts below their key, indented by two spaces, and take "
        "the # away from what\n"
        "# you want to say besides.\n\n",
        reference, made.root().value("description", ""));
    for (const std::string& line : made.keys_of(made.root())) {
        text += line + "\n";
    }
    text.erase(text.find_last_not_of('\n') + 2);
    return text;
}

}  // namespace portraits::cli
