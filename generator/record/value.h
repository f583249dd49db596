#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/result.h"
#include "generator/base/source.h"

namespace portraits::record {

enum class Kind { Null, Bool, Int, Float, String, List, Map };

/// How a scalar is written in its file.
enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded };

/// A kind in the words of a diagnostic: `a number`, `a list`.
std::string_view name_of(Kind kind);

/// A value of a YAML file with its place: scalars by the core schema of YAML 1.2, maps in the order
/// written. Copies share.
///
/// What a temporary value gives out is a copy, so that `for (const Value& item :
/// map["list"].items())` is safe.
class Value {
public:
    struct Entry;
    /// A number that stands for a scalar; none leaves it as it is.
    using NumberFor = std::function<std::optional<double>(const Value& scalar)>;

    Value();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Style style() const;  ///< Plain unless a scalar
    [[nodiscard]] const SourceMark& mark() const&;
    [[nodiscard]] SourceMark mark() &&;
    [[nodiscard]] bool is_null() const { return kind() == Kind::Null; }
    [[nodiscard]] bool is_map() const { return kind() == Kind::Map; }
    [[nodiscard]] bool is_list() const { return kind() == Kind::List; }
    [[nodiscard]] bool is_number() const { return kind() == Kind::Int || kind() == Kind::Float; }
    /// The scalar as it was written, `2016-08`; empty for lists and maps.
    [[nodiscard]] const std::string& text() const&;
    [[nodiscard]] std::string text() &&;
    [[nodiscard]] double number() const;  ///< 0 unless a number
    [[nodiscard]] bool boolean() const;   ///< false unless a bool
    /// The value of a key, or a null value that carries this map's mark.
    [[nodiscard]] Value operator[](std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const std::vector<Value>& items() const&;  ///< of a list; empty otherwise
    [[nodiscard]] std::vector<Value> items() &&;
    [[nodiscard]] const std::vector<Entry>& entries() const&;  ///< of a map; empty otherwise
    [[nodiscard]] std::vector<Entry> entries() &&;
    /// The place of a character of a scalar: `offset` bytes into `text()`.
    [[nodiscard]] SourceMark mark_within(std::size_t offset, std::size_t length) const;
    /// The same tree with a number in the place of each scalar that one is worked out for.
    [[nodiscard]] Value with_numbers(const NumberFor& number_for) const;

    struct Data;
    explicit Value(std::shared_ptr<const Data> data) : data_{std::move(data)} {}

private:
    std::shared_ptr<const Data> data_;
};

struct Value::Entry {
    std::string key;
    SourceMark mark;  ///< of the key
    Value value;
};

/// Reads a YAML file. Syntax errors, duplicate keys, anchors, tags and a second document are errors
/// added to `diagnostics`; the tree holds what could be read.
Value parse_yaml(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics);

}  // namespace portraits::record
