#include "generator/text/font_stack.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace portraits::text {
namespace {

bool same_family(const FaceEntry& a, const FaceEntry& b) {
    return a.family == b.family && a.role == b.role;
}

/// How far a face is from another in look; of two weights equally far the lighter is nearer, as most scripts look darker
/// than Latin of the same weight.
auto distance(const FaceEntry& from, const FaceEntry& to) {
    return std::tuple{from.italic != to.italic, std::abs(from.weight - to.weight), to.weight};
}

const FaceEntry& nearest_of_family(const FontManifest& manifest, const FaceEntry& face,
                                   const FaceEntry& first) {
    const FaceEntry* nearest = &first;
    for (const FaceEntry& entry : manifest.fallbacks) {
        if (same_family(entry, first) && distance(face, entry) < distance(face, *nearest)) {
            nearest = &entry;
        }
    }
    return *nearest;
}

int rank_of(const FaceEntry& entry, hb_script_t script, const Language& language) {
    const bool own_tradition =
        language.known() && !entry.lang.empty() && language_of(entry.lang).same_writing(language);
    if (drawn_for(entry, script)) {
        return own_tradition ? 0 : 1;
    }
    if (own_tradition) {
        return 2;
    }
    return entry.scripts.empty() ? 3 : 4;
}

}  // namespace

FontStack make_stack(const FontManifest& manifest, const FaceEntry& face,
                     const std::function<ink::FontId(const FaceEntry&)>& id_of) {
    FontStack stack{{id_of(face), &face}, {}};
    for (const FaceEntry& entry : manifest.fallbacks) {
        const bool seen =
            std::any_of(stack.fallbacks.begin(), stack.fallbacks.end(),
                        [&](const Candidate& other) { return same_family(*other.entry, entry); });
        if (entry.role == face.role && !seen) {
            const FaceEntry& nearest = nearest_of_family(manifest, face, entry);
            stack.fallbacks.push_back({id_of(nearest), &nearest});
        }
    }
    return stack;
}

bool drawn_for(const FaceEntry& entry, hb_script_t script) {
    return std::any_of(entry.scripts.begin(), entry.scripts.end(), [&](const std::string& code) {
        return hb_script_from_string(code.c_str(), static_cast<int>(code.size())) == script;
    });
}

std::vector<Candidate> in_order_for(const FontStack& stack, hb_script_t script,
                                    const Language& language) {
    std::vector<std::pair<int, Candidate>> ranked;
    ranked.reserve(stack.fallbacks.size());
    for (const Candidate& candidate : stack.fallbacks) {
        ranked.emplace_back(rank_of(*candidate.entry, script, language), candidate);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Candidate> order;
    order.reserve(ranked.size());
    for (const auto& [rank, candidate] : ranked) {
        order.push_back(candidate);
    }
    return order;
}

}  // namespace portraits::text
