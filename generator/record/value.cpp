#include "generator/record/value.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/record/scalar_walk.h"
#include "generator/record/value_data.h"

namespace portraits::record {
namespace {

/// What a value without data stands for; it carries no place.
const std::shared_ptr<const Value::Data>& nothing() {
    static const auto data = std::make_shared<const Value::Data>();
    return data;
}

const Value::Entry* find(const std::vector<Value::Entry>& entries, std::string_view key) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const Value::Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::Null: return "empty";
        case Kind::Bool: return "true or false";
        case Kind::Int:
        case Kind::Float: return "a number";
        case Kind::String: return "text";
        case Kind::List: return "a list";
        case Kind::Map: return "a map";
    }
    return "";
}

Value::Value() : data_{nothing()} {}

Kind Value::kind() const { return data_->kind; }
Style Value::style() const { return data_->style; }
const SourceMark& Value::mark() const& { return data_->mark; }
SourceMark Value::mark() && { return data_->mark; }
const std::string& Value::text() const& { return data_->text; }
std::string Value::text() && { return data_->text; }
double Value::number() const { return data_->number; }
bool Value::boolean() const { return data_->boolean; }
const std::vector<Value>& Value::items() const& { return data_->items; }
std::vector<Value> Value::items() && { return data_->items; }
const std::vector<Value::Entry>& Value::entries() const& { return data_->entries; }
std::vector<Value::Entry> Value::entries() && { return data_->entries; }

Value Value::operator[](std::string_view key) const {
    if (const Entry* entry = find(entries(), key)) {
        return entry->value;
    }
    auto absent = std::make_shared<Data>();
    absent->mark = mark();
    return Value{std::move(absent)};
}

bool Value::has(std::string_view key) const { return find(entries(), key) != nullptr; }

SourceMark Value::mark_within(std::size_t offset, std::size_t length) const {
    return ScalarWalk{*this}.mark(offset, length);
}

Value Value::with_numbers(const NumberFor& number_for) const {
    auto changed = std::make_shared<Data>(*data_);
    if (const auto number = is_map() || is_list() ? std::nullopt : number_for(*this)) {
        changed->kind = Kind::Float;
        changed->number = *number;
        changed->text = fmt::format("{}", *number);
    }
    for (Value& item : changed->items) {
        item = item.with_numbers(number_for);
    }
    for (Entry& entry : changed->entries) {
        entry.value = entry.value.with_numbers(number_for);
    }
    return Value{std::move(changed)};
}

}  // namespace portraits::record
