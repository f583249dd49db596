#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

/// A named place of the document, in the order of its pages. What it is stands before the colon of its name: `ch` a numbered
/// heading, `head` one without a number, `fig` and `tab` figures and tables, `mark` the mark of a note and `note` the note.
struct Anchor {
    std::string name;
    std::string title;
    int level = 0;  ///< of a heading; 0: it is none
    int page = 0;
    SourceMark mark;

    [[nodiscard]] std::string_view kind() const {
        return std::string_view{name}.substr(0, name.find(':'));
    }
    friend bool operator==(const Anchor& a, const Anchor& b) {
        return a.name == b.name && a.title == b.title && a.level == b.level && a.page == b.page;
    }
};

/// A label in a language.
using LabelIn = std::function<std::string(std::string_view key, std::string_view lang)>;

/// What a reference in a text comes to.
struct Referred {
    std::string words;
    std::string destination;
    bool is_note_mark = false;
};

/// The numbers of headings, figures and notes, and what texts make of them. Numbers follow the order of the places. Safe to share
/// between threads.
class References {
public:
    References() = default;
    References(std::vector<Anchor> anchors, LabelIn label);

    [[nodiscard]] std::span<const Anchor> anchors() const { return anchors_; }
    /// Null if there is no place of that name.
    [[nodiscard]] const Anchor* find(std::string_view name) const;
    /// `3`, `1.2`; empty for what is not numbered or is not there.
    [[nodiscard]] std::string number(std::string_view name) const;
    /// The last heading of a level up to the end of a page; null if there is none.
    [[nodiscard]] const Anchor* heading_on(int page, int level) const;
    /// What `{fig:growth}` or `[^1]` comes to in a language; the bare name, which `problems` reports, if it names nothing.
    [[nodiscard]] Referred resolve(const record::Inline& piece, std::string_view lang) const;

    /// Errors: names of nothing, names of two places, marks without a note. Warnings: figures and tables that no text refers to.
    [[nodiscard]] Diagnostics problems() const;

private:
    struct Asked {
        std::mutex guard;
        std::set<std::string, std::less<>> names;  ///< that texts refer to
        Diagnostics unknown;
    };

    [[nodiscard]] const Anchor* meant_by(std::string_view reference) const;
    [[nodiscard]] std::string words_for(const Anchor& anchor, std::string_view kind,
                                        std::string_view lang) const;

    std::vector<Anchor> anchors_;
    LabelIn label_;
    std::map<std::string, std::size_t, std::less<>> places_;  ///< by name
    std::vector<std::string> numbers_;                        ///< by place
    std::shared_ptr<Asked> asked_ = std::make_shared<Asked>();
};

}  // namespace portraits::layout
