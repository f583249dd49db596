#include "generator/layout/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "generator/layout/numbers.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {
namespace {

using Kinds = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> headings{"ch", "head"};
constexpr std::array<std::string_view, 1> figures{"fig"};
constexpr std::array<std::string_view, 1> tables{"tab"};
constexpr std::array<std::string_view, 1> note_marks{"mark"};
constexpr std::array<std::string_view, 4> pages{"ch", "head", "fig", "tab"};

/// The kinds of place that a reference may name; none if there are no such references.
Kinds kinds_meant(std::string_view written) {
    if (written == "ch" || written == "sec") {
        return headings;
    }
    if (written == "fig") {
        return figures;
    }
    if (written == "tab") {
        return tables;
    }
    if (written == "page") {
        return pages;
    }
    return written == "note" ? Kinds{note_marks} : Kinds{};
}

/// What texts are to refer to.
bool wants_reference(const Anchor& anchor) {
    return anchor.kind() == "fig" || anchor.kind() == "tab";
}

std::pair<std::string_view, std::string_view> split(std::string_view name) {
    const std::size_t colon = name.find(':');
    return {name.substr(0, colon), name.substr(std::min(colon, name.size() - 1) + 1)};
}

/// The numbers of the headings so far, one a level.
class Counters {
public:
    std::string next(const Anchor& anchor) {
        if (anchor.kind() == "head" || anchor.kind() == "note") {
            return {};
        }
        if (anchor.kind() != "ch") {
            return fmt::to_string(++plain_[std::string{anchor.kind()}]);
        }
        levels_.resize(static_cast<std::size_t>(std::max(anchor.level, 1)));
        ++levels_.back();
        return fmt::format("{}", fmt::join(levels_, "."));
    }

private:
    std::vector<int> levels_;
    std::map<std::string, int> plain_;
};

}  // namespace

References::References(std::vector<Anchor> anchors, LabelIn label)
    : anchors_{std::move(anchors)}, label_{std::move(label)} {
    Counters counters;
    for (const Anchor& anchor : anchors_) {
        places_.try_emplace(anchor.name, numbers_.size());
        numbers_.push_back(counters.next(anchor));
    }
}

const Anchor* References::find(std::string_view name) const {
    const auto found = places_.find(name);
    return found == places_.end() ? nullptr : &anchors_[found->second];
}

std::string References::number(std::string_view name) const {
    const auto found = places_.find(name);
    return found == places_.end() ? std::string{} : numbers_[found->second];
}

const Anchor* References::heading_on(int page, int level) const {
    const Anchor* last = nullptr;
    for (const Anchor& anchor : anchors_) {
        if (anchor.level == level && anchor.page <= page) {
            last = &anchor;
        }
    }
    return last;
}

const Anchor* References::meant_by(std::string_view reference) const {
    const auto [written, id] = split(reference);
    for (const std::string_view kind : kinds_meant(written)) {
        if (const Anchor* anchor = find(fmt::format("{}:{}", kind, id))) {
            return anchor;
        }
    }
    return nullptr;
}

std::string References::words_for(const Anchor& anchor, std::string_view written,
                                  std::string_view lang) const {
    const std::string number = this->number(anchor.name);
    std::string_view key = written;
    if (written == "ch" || written == "sec") {
        key = anchor.level > 1 ? "sec" : "ch";
        key = number.empty() ? "title" : key;
    }
    return fill(
        label_(fmt::format("reference.{}", key), lang),
        {{"number", number}, {"title", anchor.title}, {"page", local_digits(anchor.page, lang)}});
}

Referred References::resolve(const record::Inline& piece, std::string_view lang) const {
    const auto [written, id] = split(piece.reference);
    const Anchor* anchor = meant_by(piece.reference);
    const std::lock_guard lock{asked_->guard};
    if (anchor == nullptr) {
        asked_->unknown.error(piece.mark,
                              fmt::format("{} refers to nothing in this document", piece.reference),
                              "write the `id` of a chapter, section, figure or table, or the name "
                              "of a note",
                              "reference");
        return {written == "note" ? std::string{id} : piece.reference, {}, written == "note"};
    }
    asked_->names.insert(anchor->name);
    if (written == "note") {
        return {number(anchor->name), fmt::format("note:{}", id), true};
    }
    return {words_for(*anchor, written, lang), anchor->name, false};
}

Diagnostics References::problems() const {
    const std::lock_guard lock{asked_->guard};
    Diagnostics problems = asked_->unknown;
    for (const Anchor& anchor : anchors_) {
        const auto [kind, id] = split(anchor.name);
        if (find(anchor.name) != &anchor) {
            problems.error(anchor.mark, fmt::format("{} stands here a second time", anchor.name),
                           "two places cannot have one name", "reference");
        }
        if (kind == "mark" && find(fmt::format("note:{}", id)) == nullptr) {
            problems.error(anchor.mark, fmt::format("no note is set for the mark {}", id),
                           "notes stand below texts that flow, and are written under `notes`",
                           "reference");
        }
        if (wants_reference(anchor) && !asked_->names.contains(anchor.name)) {
            problems.warning(anchor.mark, fmt::format("no text refers to {}", anchor.name),
                             fmt::format("write {{{}}} where it belongs", anchor.name),
                             "reference");
        }
    }
    return problems;
}

}  // namespace portraits::layout
