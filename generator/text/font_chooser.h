#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "generator/text/font_table.h"
#include "generator/text/problems.h"

namespace portraits::text {

/// Chooses the font of each grapheme cluster of texts in one face and language.
///
/// The face itself comes first, then its fallbacks in order of script and language; the first that has all characters of the
/// cluster is taken, so that a letter and its accents never come from two fonts. Punctuation and spaces of a language that
/// the face does not write (Chinese in Vollkorn) come from the font of that language's letters, digits from the face.
class FontChooser {
public:
    FontChooser(const FontLibrary::Impl& fonts, const FontStack& stack, const Language& language,
                Problems& problems);

    /// `previous` is the font of the cluster before, for a cluster that shows nothing.
    Candidate choose(std::span<const char32_t> cluster, hb_script_t script, Candidate previous);

    [[nodiscard]] Candidate face() const { return stack_->main; }
    [[nodiscard]] const Language& language() const { return *language_; }
    /// The packages of all fonts that are looked at, each once: `fonts-vollkorn, fonts-noto-core`.
    [[nodiscard]] std::string packages() const;

private:
    [[nodiscard]] bool language_draws(std::span<const char32_t> cluster);
    const std::vector<Candidate>& order_for(hb_script_t script);
    bool has_all(const Candidate& candidate, hb_script_t script, std::span<const char32_t> cluster);

    const FontLibrary::Impl* fonts_;
    const FontStack* stack_;
    const Language* language_;
    Problems* problems_;
    std::map<hb_script_t, std::vector<Candidate>> orders_;
};

}  // namespace portraits::text
