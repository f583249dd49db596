#include "generator/record/tree_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "generator/record/encoding.h"
#include "generator/record/scalar.h"
#include "generator/record/scalar_walk.h"

namespace portraits::record {
namespace {

constexpr const char* rule = "yaml";

bool is_implicit(const std::string& tag) { return tag.empty() || tag == "?" || tag == "!"; }

/// yaml-cpp gives the tag `!` to every scalar that is not plain.
Style style_of(const std::string& tag, char first) {
    if (tag != "!") {
        return Style::Plain;
    }
    switch (first) {
        case '\'': return Style::SingleQuoted;
        case '"': return Style::DoubleQuoted;
        case '|': return Style::Literal;
        case '>': return Style::Folded;
        default: return Style::Plain;
    }
}

void resolve(Value::Data& scalar, const std::string& tag) {
    scalar.kind = Kind::String;
    if (scalar.style == Style::Plain && tag == "?") {
        const Scalar meaning = resolve_scalar(scalar.text);
        scalar.kind = meaning.kind;
        scalar.number = meaning.number;
        scalar.boolean = meaning.boolean;
    }
}

}  // namespace

TreeBuilder::TreeBuilder(std::shared_ptr<const SourceFile> file, Diagnostics& diagnostics)
    : file_{std::move(file)},
      diagnostics_{diagnostics},
      byte_order_mark_{file_->text().starts_with(byte_order_mark) ? byte_order_mark.size() : 0} {}

SourceMark TreeBuilder::place(const YAML::Mark& mark, std::size_t length) const {
    const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
    const auto column = static_cast<std::size_t>(std::max(mark.column, 0));
    return {file_, line + 1, column + 1 + (line == 0 ? byte_order_mark_ : 0), length};
}

char TreeBuilder::source_at(const YAML::Mark& mark) const {
    const auto offset = static_cast<std::size_t>(mark.pos) + byte_order_mark_;
    return offset < file_->text().size() ? file_->text()[offset] : '\0';
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (!root_ || second_document_) {
        return;
    }
    second_document_ = true;
    if (source_at(mark) == '-') {
        diagnostics_.error(place(mark, 3), "a second document begins here",
                           "one file holds one record: take the `---` out", rule);
    } else {
        diagnostics_.error(place(mark, 0), "this belongs to nothing above",
                           "a file is one map of keys, and a list stands below its key", rule);
    }
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
    auto data = std::make_shared<Value::Data>();
    const bool after_key = !open_.empty() && open_.back().key.has_value();
    const std::string_view rest =
        file_->line(place(mark, 0).line)
            .substr(std::min(place(mark, 0).column - 1, file_->line(place(mark, 0).line).size()));
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (rest.starts_with(word)) {
            data->text = word;
        }
    }
    // An absent value has its mark at whatever comes next; the key is where the writer looks.
    data->mark =
        data->text.empty() && after_key ? open_.back().key->mark : place(mark, data->text.size());
    put(Value{std::move(data)});
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    diagnostics_.error(place(mark, 1), "aliases (`*`) are not part of the record format",
                       "write the value here again, or put the text in quotation marks", rule);
    auto data = std::make_shared<Value::Data>();
    data->mark = place(mark, 1);
    put(Value{std::move(data)});
}

void TreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string& name) {
    if (!second_document_) {
        diagnostics_.error(place(mark, name.size() + 1),
                           "anchors (`&`) are not part of the record format",
                           "take it out, or put the text in quotation marks", rule);
    }
}

void TreeBuilder::check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!is_implicit(tag) && !second_document_) {
        diagnostics_.error(place(mark, 1), "tags (`!`) are not part of the record format",
                           "take it out, or put the text in quotation marks", rule);
    }
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                           const std::string& value) {
    check_tag(mark, tag);
    auto data = std::make_shared<Value::Data>();
    data->style = style_of(tag, source_at(mark));
    data->text = value;
    data->mark = place(mark, 0);
    data->mark.length = extent_on_line(*data);
    resolve(*data, tag);
    if (!second_document_ && !is_closed(*data)) {
        diagnostics_.add(unclosed_quotation(place(mark, 1)));
    }
    put(Value{std::move(data)});
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value style) {
    open(Kind::List, mark, tag, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                             YAML::EmitterStyle::value style) {
    open(Kind::Map, mark, tag, style);
}

void TreeBuilder::open(Kind kind, const YAML::Mark& mark, const std::string& tag,
                       YAML::EmitterStyle::value style) {
    check_tag(mark, tag);
    const bool in_key_place = wants_key();
    if (in_key_place && !second_document_) {
        diagnostics_.error(place(mark, 1), "a key is one word, not a list or a map",
                           "put the text in quotation marks", rule);
    }
    auto data = std::make_shared<Value::Data>();
    data->kind = kind;
    data->mark = place(mark, 1);
    open_.push_back(
        {std::move(data), std::nullopt, style == YAML::EmitterStyle::Flow, in_key_place});
}

void TreeBuilder::close() {
    Frame frame = std::move(open_.back());
    open_.pop_back();
    check_repeated_keys(frame.data->entries);
    if (frame.in_key_place) {
        open_.back().key = Key{{}, frame.data->mark};
        return;
    }
    put(Value{std::move(frame.data)});
}

bool TreeBuilder::wants_key() const {
    return !open_.empty() && open_.back().data->kind == Kind::Map && !open_.back().key;
}

void TreeBuilder::put(Value value) {
    if (open_.empty()) {
        root_ = second_document_ ? root_ : std::move(value);
    } else if (open_.back().data->kind == Kind::List) {
        open_.back().data->items.push_back(std::move(value));
    } else {
        put_in_map(open_.back(), std::move(value));
    }
}

void TreeBuilder::put_in_map(Frame& frame, Value value) {
    if (frame.key) {
        frame.data->entries.push_back(
            {std::move(frame.key->text), std::move(frame.key->mark), std::move(value)});
        frame.key.reset();
        return;
    }
    if (value.text().empty() && !second_document_) {
        diagnostics_.error(value.mark(), "there is no key before this colon",
                           "put the text in quotation marks", rule);
    }
    frame.key = Key{value.text(), value.mark()};
    last_key_ = value.mark();
}

/// Sorted by key and place, equal keys are neighbours.
void TreeBuilder::check_repeated_keys(const std::vector<Value::Entry>& entries) {
    if (second_document_) {
        return;
    }
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair{std::string_view{entries[a].key}, a} <
               std::pair{std::string_view{entries[b].key}, b};
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Value::Entry& first = entries[order[i - 1]];
        const Value::Entry& second = entries[order[i]];
        if (first.key != second.key) {
            continue;
        }
        diagnostics_.add({Level::Note,
                          first.mark,
                          fmt::format("the first `{}` stands here", first.key),
                          {},
                          rule});
        diagnostics_.error(
            second.mark, fmt::format("the key `{}` stands twice in this map", second.key),
            fmt::format("it stands on line {} already: join the two, or take one out",
                        first.mark.line),
            rule);
    }
}

Unfinished TreeBuilder::unfinished() const {
    const auto bracket =
        std::find_if(open_.rbegin(), open_.rend(), [](const Frame& frame) { return frame.flow; });
    return {bracket == open_.rend() ? SourceMark{} : bracket->data->mark, last_key_};
}

Value TreeBuilder::finish() {
    while (!open_.empty()) {
        close();
    }
    if (root_) {
        return *root_;
    }
    auto nothing = std::make_shared<Value::Data>();
    nothing->mark = {file_, 1, 1, 0};
    return Value{std::move(nothing)};
}

}  // namespace portraits::record
