#include "generator/publish/mustache.h"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace portraits::publish {
namespace {

using Json = nlohmann::ordered_json;

/// What a section takes for something: not false, null, an empty list or an empty text.
bool is_there(const Json& value) {
    const auto* text = value.get_ptr<const std::string*>();
    return !value.empty() && value != false && (text == nullptr || !text->empty());
}

/// A piece of a template: text up to a tag, and the tag.
struct Tag {
    std::string_view before;
    char kind = ' ';  ///< `#`, `^`, `/`, `!`, `>`, `{`; a space: a plain name; 0: the end
    std::string_view name;
    std::size_t end = 0;  ///< behind the tag
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    return first == std::string_view::npos
               ? std::string_view{}
               : text.substr(first, text.find_last_not_of(" \n") + 1 - first);
}

Tag next_tag(std::string_view text, std::size_t from) {
    const std::size_t open = text.find("{{", from);
    if (open == std::string_view::npos) {
        return {text.substr(from), 0, {}, text.size()};
    }
    const bool raw = text.substr(open).starts_with("{{{");
    const std::string_view closing = raw ? "}}}" : "}}";
    const std::size_t close = text.find(closing, open);
    if (close == std::string_view::npos) {
        throw std::runtime_error{"a tag of the template is not closed"};
    }
    std::string_view name =
        trimmed(text.substr(open + closing.size(), close - open - closing.size()));
    char kind = raw ? '{' : ' ';
    if (!raw && !name.empty() &&
        std::string_view{"#^/!>"}.find(name[0]) != std::string_view::npos) {
        kind = name[0];
        name = trimmed(name.substr(1));
    }
    return {text.substr(from, open - from), kind, name, close + closing.size()};
}

/// Where the section that begins at `from` ends: the place of its closing tag.
struct Section {
    std::string_view inside;
    std::size_t end;
};

Section section_at(std::string_view text, std::size_t from) {
    int depth = 1;
    for (std::size_t at = from;;) {
        const Tag tag = next_tag(text, at);
        if (tag.kind == 0) {
            throw std::runtime_error{"a section of the template is not closed"};
        }
        depth += tag.kind == '#' || tag.kind == '^' ? 1 : tag.kind == '/' ? -1 : 0;
        if (depth == 0) {
            const std::size_t tag_begin = at + tag.before.size();
            return {text.substr(from, tag_begin - from), tag.end};
        }
        at = tag.end;
    }
}

void add_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
}

class Filler {
public:
    explicit Filler(const Partials& partials) : partials_{partials} {}

    void fill(std::string_view text, const Json& values) {
        stack_.push_back(&values);
        for (std::size_t at = 0; at < text.size();) {
            const Tag tag = next_tag(text, at);
            out_ += tag.before;
            at = tag.kind == '#' || tag.kind == '^' ? fill_section(text, tag) : fill_tag(tag);
        }
        stack_.pop_back();
    }

    std::string take() { return std::move(out_); }

private:
    std::size_t fill_tag(const Tag& tag) {
        if (tag.kind == ' ') {
            add_escaped(out_, text_of(look_up(tag.name)));
        } else if (tag.kind == '{') {
            out_ += text_of(look_up(tag.name));
        } else if (tag.kind == '>') {
            out_ += partial(tag.name);
        }
        return tag.end;
    }

    std::size_t fill_section(std::string_view text, const Tag& tag) {
        const Section section = section_at(text, tag.end);
        const Json* value = find(tag.name);
        const bool there = value != nullptr && is_there(*value);
        if (tag.kind == '^') {
            if (!there) {
                fill(section.inside, *stack_.back());
            }
        } else if (there && value->is_array()) {
            for (const Json& item : *value) {
                fill(section.inside, item);
            }
        } else if (there) {
            fill(section.inside, *value);
        }
        return section.end;
    }

    /// The value of a dotted name in the innermost of the values that has its first part; null if there is none.
    [[nodiscard]] const Json* find(std::string_view name) const {
        if (name == ".") {
            return stack_.back();
        }
        const std::size_t dot = name.find('.');
        for (auto level = stack_.rbegin(); level != stack_.rend(); ++level) {
            const auto found =
                (*level)->is_object() ? (*level)->find(name.substr(0, dot)) : (*level)->end();
            if (found != (*level)->end()) {
                return dot == std::string_view::npos ? &*found
                                                     : within(*found, name.substr(dot + 1));
            }
        }
        return nullptr;
    }

    static const Json* within(const Json& value, std::string_view name) {
        const std::size_t dot = name.find('.');
        const auto found = value.is_object() ? value.find(name.substr(0, dot)) : value.end();
        if (found == value.end() || dot == std::string_view::npos) {
            return found == value.end() ? nullptr : &*found;
        }
        return within(*found, name.substr(dot + 1));
    }

    [[nodiscard]] const Json& look_up(std::string_view name) const {
        const Json* value = find(name);
        if (value == nullptr) {
            throw std::runtime_error{fmt::format("nothing is called {}", name)};
        }
        return *value;
    }

    [[nodiscard]] const std::string& partial(std::string_view name) const {
        const auto found = partials_.find(name);
        if (found == partials_.end()) {
            throw std::runtime_error{fmt::format("no part is called {}", name)};
        }
        return found->second;
    }

    static std::string text_of(const Json& value) {
        return value.is_string() ? value.get<std::string>() : value.dump();
    }

    const Partials& partials_;
    std::vector<const Json*> stack_;
    std::string out_;
};

}  // namespace

Result<std::string> fill_template(std::string_view text, const Json& values,
                                  const Partials& partials) {
    try {
        Filler filler{partials};
        filler.fill(text, values);
        return filler.take();
    } catch (const std::runtime_error& error) {
        return Diagnostic{Level::Error, {}, error.what(), {}, {}};
    }
}

}  // namespace portraits::publish
