#include "generator/layout/linage.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace portraits::layout {
namespace {

constexpr double short_share = 0.75;
constexpr double shortish_share = 0.8;

/// What a line without spaces may lack by rounding.
constexpr double full_share = 0.9999;

// A dozen short lines weigh as much as the least move of a lever.
constexpr double badness_of_short_line = 0.08;
constexpr double badness_of_hyphen_run = 0.2;
constexpr double badness_of_single_word = 0.2;
constexpr double badness_of_open_line = 0.3;  ///< of justified text, set ragged
constexpr double badness_of_tracked_line = 0.05;
/// A line that is too long shows on the page: worse than any lever.
constexpr double badness_of_overfull = 100;

std::string text_of(const text::Line& line) {
    std::string text;
    for (const ink::Item& item : line.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            text += run->text;
        }
    }
    while (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

std::size_t count_words(std::string_view line) {
    return line.empty() ? 0
                        : 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), ' '));
}

/// Scripts that set words without spaces begin above Hangul's conjoining letters.
bool has_spaces_between_words(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0xE2; });
}

void add_ragged(Linage& to, double fill) {
    to.shortest = std::min(to.shortest, fill);
    to.short_lines += fill < short_share ? 1 : 0;
    to.shortish += fill < shortish_share ? 1 : 0;
}

void add_justified(Linage& to, const text::Line& line) {
    to.tightest = std::min(to.tightest, line.space);
    to.loosest = std::max(to.loosest, line.space);
    to.unjustified += line.fill < full_share ? 1 : 0;
    to.tracked += line.tracking != 0 ? 1 : 0;
    to.most_tracking = std::max(to.most_tracking, std::abs(line.tracking));
}

void add_edge(Linage& to, const text::Line& line, const text::ParagraphStyle& style) {
    if (style.balance || line.is_last) {
        return;
    }
    if (style.setting == text::Setting::Ragged) {
        add_ragged(to, line.fill);
    } else {
        add_justified(to, line);
    }
}

}  // namespace

Linage& Linage::operator+=(const Linage& other) {
    lines += other.lines;
    words += other.words;
    overfull += other.overfull;
    hyphens += other.hyphens;
    hyphen_runs += other.hyphen_runs;
    single_words += other.single_words;
    short_lines += other.short_lines;
    shortish += other.shortish;
    unjustified += other.unjustified;
    tracked += other.tracked;
    most_tracking = std::max(most_tracking, other.most_tracking);
    shortest = std::min(shortest, other.shortest);
    tightest = std::min(tightest, other.tightest);
    loosest = std::max(loosest, other.loosest);
    return *this;
}

Linage linage_of(const text::Broken& text, const text::ParagraphStyle& style) {
    Linage sum;
    sum.lines = text.lines.size();
    sum.overfull = text.overfull ? 1 : 0;
    bool hyphen_above = false;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const text::Line& line = text.lines[i];
        const std::string words = text_of(line);
        // A divided word counts where it ends.
        sum.words += count_words(words) - (line.hyphenated ? 1 : 0);
        sum.hyphens += line.hyphenated ? 1 : 0;
        sum.hyphen_runs += line.hyphenated && hyphen_above ? 1 : 0;
        hyphen_above = line.hyphenated;
        add_edge(sum, line, style);
        const bool last = i + 1 == text.lines.size();
        if (last && i > 0 && count_words(words) == 1 && has_spaces_between_words(words)) {
            ++sum.single_words;
        }
    }
    return sum;
}

double badness_of(const Linage& lines) {
    const auto times = [](std::size_t count, double badness) {
        return static_cast<double>(count) * badness;
    };
    return times(lines.short_lines, badness_of_short_line) +
           times(lines.hyphen_runs, badness_of_hyphen_run) +
           times(lines.single_words, badness_of_single_word) +
           times(lines.unjustified, badness_of_open_line) +
           times(lines.tracked, badness_of_tracked_line) +
           times(lines.overfull, badness_of_overfull);
}

}  // namespace portraits::layout
