// Holds a value against a compiled schema.
//
// The keywords mean what JSON Schema (draft 7) says they mean, and a general validator is the
// reference in the tests. It is not used here because it knows neither the places of keys nor which
// of several errors helps the writer. One deviation: `2015.0` is no integer, since that is not how
// a year is written.

#include "generator/record/schema_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "generator/record/nearest.h"
#include "generator/record/schema_scalars.h"
#include "generator/record/schema_words.h"

namespace portraits::record {
namespace {

bool equals(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) {
        return a.number() == b.number();
    }
    if (a.kind() != b.kind() || a.entries().size() != b.entries().size()) {
        return false;
    }
    const bool same_entries =
        std::all_of(a.entries().begin(), a.entries().end(), [&b](const Value::Entry& entry) {
            return b.has(entry.key) && equals(entry.value, b[entry.key]);
        });
    const bool same_items =
        std::equal(a.items().begin(), a.items().end(), b.items().begin(), b.items().end(),
                   [](const Value& left, const Value& right) { return equals(left, right); });
    const bool same_text = a.is_null() || a.text() == b.text();
    return same_entries && same_items && same_text;
}

class Checker {
public:
    explicit Checker(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    void check(const SchemaNode& schema, const Value& value, const Subject& subject);

private:
    void check_list(const SchemaNode& node, const Value& value, const Subject& subject);
    void check_unique(const Value& list, const Subject& subject);
    void check_map(const SchemaNode& node, const Value& value, const Subject& subject);
    void check_entry(const SchemaNode& node, const Value::Entry& entry);
    void check_any_of(const SchemaNode& node, const Value& value, const Subject& subject);
    void check_one_of(const SchemaNode& node, const Value& value, const Subject& subject);
    void wrong_kind(const SchemaNode& schema, Kinds kinds, const Value& value,
                    const Subject& subject);
    void missing_key(const std::string& key, const SchemaNode& node, const Value& map,
                     const Subject& subject);
    std::size_t count_matches(const std::vector<const SchemaNode*>& branches, const Value& value,
                              const Subject& subject, Diagnostics& nearest_errors);

    Diagnostics& diagnostics_;
};

void Checker::check(const SchemaNode& schema, const Value& value, const Subject& subject) {
    const SchemaNode& node = schema.resolved();
    if (!node.kinds.has(value.kind())) {
        wrong_kind(schema, node.kinds, value, subject);
        return;
    }
    if (!node.choices.empty()) {
        check_choices(node, value, subject, diagnostics_);
    }
    switch (value.kind()) {
        case Kind::String: check_text(schema, value, subject, diagnostics_); break;
        case Kind::Int:
        case Kind::Float: check_number(schema, value, subject, diagnostics_); break;
        case Kind::List: check_list(node, value, subject); break;
        case Kind::Map: check_map(node, value, subject); break;
        case Kind::Null:
        case Kind::Bool: break;
    }
    if (!node.any_of.empty()) {
        check_any_of(node, value, subject);
    }
    if (!node.one_of.empty()) {
        check_one_of(node, value, subject);
    }
}

void Checker::wrong_kind(const SchemaNode& schema, Kinds kinds, const Value& value,
                         const Subject& subject) {
    std::string hint = explanation(schema);
    if (value.is_null()) {
        hint = "fill it in, or take the key out";
    } else if (kinds.has(Kind::String) && !value.is_map() && !value.is_list()) {
        hint = fmt::format("text that looks like something else goes in quotation marks: \"{}\"",
                           value.text());
    }
    diagnostics_.error(
        value.mark(),
        fmt::format("{} is {}; {} is wanted", name_of(subject), show(value), wanted(kinds)), hint,
        "type");
}

void Checker::check_list(const SchemaNode& node, const Value& value, const Subject& subject) {
    const std::size_t count = value.items().size();
    if (count < node.items_count.least || count > node.items_count.most) {
        const bool few = count < node.items_count.least;
        diagnostics_.error(subject.key_mark != nullptr ? *subject.key_mark : value.mark(),
                           fmt::format("{} has {} items, {} {} are wanted", name_of(subject), count,
                                       few ? "at least" : "at most",
                                       few ? node.items_count.least : node.items_count.most),
                           explanation(node), "length");
    }
    if (node.unique_items) {
        check_unique(value, subject);
    }
    if (node.items != nullptr) {
        for (const Value& item : value.items()) {
            check(*node.items, item, {subject.key, nullptr, true});
        }
    }
}

void Checker::check_unique(const Value& list, const Subject& subject) {
    const auto& items = list.items();
    for (auto item = items.begin(); item != items.end(); ++item) {
        const bool repeated = std::any_of(
            items.begin(), item, [&](const Value& earlier) { return equals(earlier, *item); });
        if (repeated) {
            diagnostics_.error(
                item->mark(),
                item->text().empty()
                    ? fmt::format("{} stands twice", name_of(Subject{subject.key, nullptr, true}))
                    : fmt::format("`{}` stands twice in {}", item->text(), name_of(subject)),
                "take one out", "repetition");
        }
    }
}

void Checker::check_map(const SchemaNode& node, const Value& value, const Subject& subject) {
    for (const std::string& key : node.required) {
        if (!value.has(key)) {
            missing_key(key, node, value, subject);
        }
    }
    for (const Value::Entry& entry : value.entries()) {
        check_entry(node, entry);
    }
}

void Checker::check_entry(const SchemaNode& node, const Value::Entry& entry) {
    const Subject subject{entry.key, &entry.mark, false};
    if (const auto known = node.properties.find(entry.key); known != node.properties.end()) {
        check(*known->second, entry.value, subject);
    } else if (node.additional != nullptr) {
        check(*node.additional, entry.value, subject);
    } else if (node.closed) {
        diagnostics_.error(entry.mark, fmt::format("unknown key `{}`", entry.key),
                           did_you_mean(entry.key, node.keys), "unknown-key");
    }
}

void Checker::missing_key(const std::string& key, const SchemaNode& node, const Value& map,
                          const Subject& subject) {
    const auto known = node.properties.find(key);
    const bool whole_file = subject.key.empty() && !subject.is_item;
    diagnostics_.error(subject.key_mark != nullptr ? *subject.key_mark : map.mark(),
                       whole_file ? fmt::format("the key `{}` is missing", key)
                                  : fmt::format("{} lacks the key `{}`", name_of(subject), key),
                       known != node.properties.end() ? explanation(*known->second) : std::string{},
                       "missing-key");
}

/// How many branches let the value through; if none, the errors of the branch that comes nearest.
std::size_t Checker::count_matches(const std::vector<const SchemaNode*>& branches,
                                   const Value& value, const Subject& subject,
                                   Diagnostics& nearest_errors) {
    std::size_t matches = 0;
    std::size_t least = SIZE_MAX;
    for (const SchemaNode* branch : branches) {
        if (!branch->resolved().kinds.has(value.kind())) {
            continue;
        }
        Diagnostics errors;
        Checker{errors}.check(*branch, value, subject);
        const std::size_t count = errors.count(Level::Error);
        matches += count == 0 ? 1 : 0;
        if (count < least) {
            least = count;
            nearest_errors = std::move(errors);
        }
    }
    return matches;
}

Kinds kinds_of(const std::vector<const SchemaNode*>& branches) {
    Kinds kinds = Kinds::none();
    for (const SchemaNode* branch : branches) {
        kinds.add(branch->resolved().kinds);
    }
    return kinds;
}

void Checker::check_any_of(const SchemaNode& node, const Value& value, const Subject& subject) {
    Diagnostics errors;
    if (!kinds_of(node.any_of).has(value.kind())) {
        wrong_kind(node, kinds_of(node.any_of), value, subject);
    } else if (count_matches(node.any_of, value, subject, errors) > 0) {
        return;
    } else if (!node.one_of_keys.empty()) {
        diagnostics_.error(value.mark(),
                           fmt::format("{} lacks one of the keys `{}`", name_of(subject),
                                       fmt::join(node.one_of_keys, "`, `")),
                           "write at least one of them", "missing-key");
    } else {
        diagnostics_.append(errors);
    }
}

void Checker::check_one_of(const SchemaNode& node, const Value& value, const Subject& subject) {
    Diagnostics errors;
    if (!kinds_of(node.one_of).has(value.kind())) {
        wrong_kind(node, kinds_of(node.one_of), value, subject);
        return;
    }
    const std::size_t matches = count_matches(node.one_of, value, subject, errors);
    if (matches == 0) {
        diagnostics_.append(errors);
    } else if (matches > 1) {
        diagnostics_.error(value.mark(),
                           fmt::format("{} can be read in two ways", name_of(subject)),
                           explanation(node), "type");
    }
}

}  // namespace

void check_against(const SchemaNode& schema, const Value& value, Diagnostics& diagnostics) {
    Checker{diagnostics}.check(schema, value, {});
}

}  // namespace portraits::record
