#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/record/pattern.h"
#include "generator/record/value.h"

namespace portraits::record {

/// The kinds of value that a schema lets through, a set.
class Kinds {
public:
    static constexpr Kinds all() { return Kinds{0xFF}; }
    static constexpr Kinds none() { return Kinds{0}; }

    constexpr Kinds& add(Kind kind) {
        bits_ = static_cast<std::uint8_t>(bits_ | bit(kind));
        return *this;
    }
    constexpr Kinds& add(Kinds others) {
        bits_ = static_cast<std::uint8_t>(bits_ | others.bits_);
        return *this;
    }
    [[nodiscard]] constexpr bool has(Kind kind) const { return (bits_ & bit(kind)) != 0; }

private:
    constexpr explicit Kinds(std::uint8_t bits) : bits_{bits} {}
    static constexpr unsigned bit(Kind kind) { return 1U << static_cast<unsigned>(kind); }

    std::uint8_t bits_;
};

/// An allowed value of `enum`.
struct Choice {
    Kind kind = Kind::String;
    std::string text;
    double number = 0;
    bool boolean = false;
};

/// The limits of a size: characters, items, keys.
struct Range {
    std::size_t least = 0;
    std::size_t most = SIZE_MAX;
};

/// One schema object, its references resolved.
struct SchemaNode {
    const SchemaNode* target = nullptr;  ///< of `$ref`, which stands for all but the description
    std::string description;
    std::vector<std::string> examples;
    Kinds kinds = Kinds::all();
    bool is_markdown = false;

    std::vector<std::string> keys;  ///< the known keys in the order of the schema, for messages
    std::map<std::string, const SchemaNode*, std::less<>> properties;
    std::vector<std::string> required;
    bool closed = false;                     ///< no keys but the known ones
    const SchemaNode* additional = nullptr;  ///< of keys that are not known; null: anything
    const SchemaNode* items = nullptr;
    bool unique_items = false;

    std::vector<Choice> choices;
    std::optional<Pattern> pattern;
    std::optional<double> minimum, maximum;
    Range characters, items_count;

    std::vector<const SchemaNode*> any_of, one_of;
    std::vector<std::string>
        one_of_keys;  ///< of an `anyOf` whose branches each ask for one key and nothing else

    [[nodiscard]] const SchemaNode& resolved() const {
        return target != nullptr ? target->resolved() : *this;
    }
};

/// A compiled schema; the nodes stay where they are.
struct SchemaTree {
    std::deque<SchemaNode> nodes;
    const SchemaNode* root = nullptr;
};

}  // namespace portraits::record
