#include "generator/text/font_chooser.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "generator/text/characters.h"
#include "generator/text/script.h"

namespace portraits::text {
namespace {

bool is_punctuation_or_space(char32_t character) {
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_P_MASK | U_GC_ZS_MASK)) != 0;
}

bool shows_nothing(std::span<const char32_t> cluster) {
    return std::all_of(cluster.begin(), cluster.end(), is_default_ignorable);
}

}  // namespace

FontChooser::FontChooser(const FontLibrary::Impl& fonts, const FontStack& stack,
                         const Language& language, Problems& problems)
    : fonts_{&fonts}, stack_{&stack}, language_{&language}, problems_{&problems} {}

Candidate FontChooser::choose(std::span<const char32_t> cluster, hb_script_t script,
                              Candidate previous) {
    if (shows_nothing(cluster)) {
        return previous;
    }
    if (language_draws(cluster)) {
        return order_for(language_->script).front();
    }
    if (has_all(stack_->main, script, cluster)) {
        return stack_->main;
    }
    const std::vector<Candidate>& order = order_for(script);
    for (const Candidate& candidate : order) {
        if (has_all(candidate, script, cluster)) {
            return candidate;
        }
    }
    // No font has it all: one that has the letter loses only its accents, and that is reported.
    for (const Candidate& candidate : order) {
        if (has_all(candidate, script, cluster.first(1))) {
            return candidate;
        }
    }
    return stack_->main;
}

/// Whether the cluster is a punctuation mark or space that the font of the language's own letters has to draw.
bool FontChooser::language_draws(std::span<const char32_t> cluster) {
    const hb_script_t script = language_->script;
    if (!language_->known() || is_simple(script) || !is_punctuation_or_space(cluster.front()) ||
        !is_common(cluster.front())) {
        return false;
    }
    const std::vector<Candidate>& order = order_for(script);
    return !order.empty() && drawn_for(*order.front().entry, script) &&
           has_all(order.front(), script, cluster);
}

const std::vector<Candidate>& FontChooser::order_for(hb_script_t script) {
    const auto known = orders_.find(script);
    return known != orders_.end()
               ? known->second
               : orders_.emplace(script, in_order_for(*stack_, script, *language_)).first->second;
}

bool FontChooser::has_all(const Candidate& candidate, hb_script_t script,
                          std::span<const char32_t> cluster) {
    const Result<Face>& face = fonts_->face(candidate.font);
    if (!face) {
        // Another font may serve, but the page would look different on a machine that has this one.
        if (drawn_for(*candidate.entry, script)) {
            problems_->missing_font(candidate.font, face.error());
        }
        return false;
    }
    return std::all_of(cluster.begin(), cluster.end(), [&](char32_t character) {
        return is_default_ignorable(character) || face.value().has(character);
    });
}

std::string FontChooser::packages() const {
    std::vector<std::string> packages{stack_->main.entry->package};
    for (const Candidate& candidate : stack_->fallbacks) {
        const std::string& package = candidate.entry->package;
        if (std::find(packages.begin(), packages.end(), package) == packages.end()) {
            packages.push_back(package);
        }
    }
    std::string list;
    for (const std::string& package : packages) {
        list += (list.empty() ? "" : ", ") + package;
    }
    return list;
}

}  // namespace portraits::text
